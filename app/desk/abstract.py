"""The abstract: what a model wrote of the whole article; each of its sentences a link to those that say it. Not there where none
was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desk import look
from app.desk.opened import OpenedArticle
from app.desk.section import Section
from app.engine.abstract import Abstract

translate = QCoreApplication.translate


class AbstractView(Section):
    """Shows the abstract of an article as running text, and under it what was left out of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        about = translate("AbstractView", "Abstract; each sentence leads to those that say it")
        super().__init__(translate("AbstractView", "Abstract (written by a machine, checked)"), about, parent)

    def _html(self, article: OpenedArticle) -> str:
        abstract = article.abstract
        if abstract is None:
            return ""
        colour, muted = self.palette().text().color().name(), look.muted(self.palette()).name()
        claims = " ".join(
            f'<a href="claim:{number}" title="{escape(self.original(article, claim.evidence), quote=True)}" '
            f'style="color:{colour};text-decoration:none">{escape(claim.text)}</a>'
            for number, claim in enumerate(abstract.shown)
        )
        notes = (f'<p style="margin:4px 0 0 0;color:{muted}">{escape(note)}</p>' for note in _notes(article, abstract))
        return (f'<p style="margin:0">{claims}</p>' if claims else "") + "".join(notes)

    def _evidence(self, article: OpenedArticle) -> Sequence[Sequence[int]]:
        return [claim.evidence for claim in article.abstract.shown] if article.abstract else []


def _notes(article: OpenedArticle, abstract: Abstract) -> list[str]:
    """What a reader must know beside it: what is left out and why, what was edited since."""
    notes = []
    if abstract.false:
        words = ", ".join(f"“{words}”" for words in abstract.unsupported)
        text = translate("AbstractView", "%n sentence(s) left out; the article does not say: {words}", "", abstract.false)
        notes.append(text.format(words=words))
    if abstract.groundless:
        text = translate("AbstractView", "%n sentence(s) left out; no sentence of the article says so.", "", abstract.groundless)
        notes.append(text)
    edited = article.dispatch.edited_sentences if article.dispatch else frozenset()
    if any(not edited.isdisjoint(claim.evidence) for claim in abstract.shown):
        notes.append(translate("AbstractView", "It was written without your edits."))
    return notes
