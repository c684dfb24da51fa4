"""The abstract: what a model wrote of the whole article; each of its sentences a link to those that say it. Not there where none
was asked for."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QUrl, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk import look
from app.desk.fitting import FittingText, SectionTitle
from app.desk.opened import OpenedArticle
from app.engine.dispatch import Abstract

translate = QCoreApplication.translate


class AbstractView(QWidget):
    """Shows the abstract of an article as running text, and under it what was left out of it. ``evidence`` comes with the rows of
    a sentence that was clicked."""

    evidence = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: OpenedArticle | None = None
        self.text = FittingText(translate("AbstractView", "Abstract; each sentence leads to those that say it"))
        self.text.anchorClicked.connect(self._clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(SectionTitle(translate("AbstractView", "Abstract (written by a machine, checked)")))
        layout.addWidget(self.text)
        self.hide()

    def show_article(self, article: OpenedArticle) -> None:
        """Show this article's abstract from now on."""
        if self._article:
            self._article.changed.disconnect(self._refresh)
        self._article = article
        article.changed.connect(self._refresh)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        article = self._article
        if article is None:
            return
        if abstract := article.abstract:
            colour, muted = self.palette().text().color().name(), look.muted(self.palette()).name()
            claims = " ".join(
                f'<a href="claim:{number}" title="{escape(_source(article, claim.evidence[0]), quote=True)}" '
                f'style="color:{colour};text-decoration:none">{escape(claim.text)}</a>'
                for number, claim in enumerate(abstract.shown)
            )
            notes = (f'<p style="margin:4px 0 0 0;color:{muted}">{escape(note)}</p>' for note in _notes(article, abstract))
            self.text.show_html((f'<p style="margin:0">{claims}</p>' if claims else "") + "".join(notes))
        self.setVisible(abstract is not None)

    @Slot(QUrl)
    def _clicked(self, url: QUrl) -> None:
        number = int(url.toString().removeprefix("claim:"))
        shown = self._article.abstract.shown if self._article and self._article.abstract else ()
        if number < len(shown):
            self.evidence.emit(list(shown[number].evidence))


def _notes(article: OpenedArticle, abstract: Abstract) -> list[str]:
    """What a reader must know beside it: what is left out and why, what was edited since."""
    notes = []
    false = [claim for claim in abstract.left_out if claim.unsupported]
    if false:
        words = ", ".join(dict.fromkeys(f"“{words}”" for claim in false for words in claim.unsupported))
        text = translate("AbstractView", "%n sentence(s) left out; the article does not say: {words}", "", len(false))
        notes.append(text.format(words=words))
    if groundless := len(abstract.left_out) - len(false):
        text = translate("AbstractView", "%n sentence(s) left out; no sentence of the article says so.", "", groundless)
        notes.append(text)
    edited = article.dispatch.edited_sentences if article.dispatch else frozenset()
    if any(not edited.isdisjoint(claim.evidence) for claim in abstract.shown):
        notes.append(translate("AbstractView", "It was written without your edits."))
    return notes


def _source(article: OpenedArticle, row: int) -> str:
    """The first sentence that says it, in the original."""
    return article.pairs.pair(row).source if row < article.pairs.rowCount() else ""
