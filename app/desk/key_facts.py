"""The key facts: who, where, when, how many; each value a link to the sentences that say it. Not there where none is known."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desk import look, wording
from app.desk.opened import OpenedArticle
from app.desk.section import Section
from app.desk.wording import QT_TRANSLATE_NOOP
from app.engine.dispatch import FactKind, KeyFact

translate = QCoreApplication.translate

NAMES = {
    FactKind.WHO: QT_TRANSLATE_NOOP("KeyFactsView", "Who"),
    FactKind.WHERE: QT_TRANSLATE_NOOP("KeyFactsView", "Where"),
    FactKind.WHEN: QT_TRANSLATE_NOOP("KeyFactsView", "When"),
    FactKind.COUNT: QT_TRANSLATE_NOOP("KeyFactsView", "How many"),
    FactKind.MONEY: QT_TRANSLATE_NOOP("KeyFactsView", "How much"),
    FactKind.SAID: QT_TRANSLATE_NOOP("KeyFactsView", "Who said it"),
}

COLUMN = 3
"""Kinds that stand in one column; more are parted into two, so that the article stays in sight."""


class KeyFactsView(Section):
    """Shows the key facts of an article, a row a kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        about = translate("KeyFactsView", "Key facts; each leads to the sentences that say it")
        super().__init__(translate("KeyFactsView", "Key facts"), about, parent)

    def _html(self, article: OpenedArticle) -> str:
        if not article.key_facts:
            return ""
        links: dict[FactKind, list[str]] = {}
        colour = self.palette().text().color().name()
        for number, fact in enumerate(article.key_facts):
            hint = escape(self.original(article, fact.evidence), quote=True)
            link = f'<a href="fact:{number}" title="{hint}" style="color:{colour};text-decoration:none">{escape(_told(fact))}</a>'
            links.setdefault(fact.kind, []).append(link)
        muted = look.muted(self.palette()).name()
        rows = [
            f'<tr><td style="padding:1px 12px 3px 2px;color:{muted};white-space:nowrap">'
            f"{escape(translate('KeyFactsView', NAMES[kind]))}</td>"
            f'<td style="padding:1px 16px 3px 0">{" · ".join(told)}</td></tr>'
            for kind, told in links.items()
        ]
        half = (len(rows) + 1) // 2 if len(rows) > COLUMN else len(rows)
        columns = (f'<table cellspacing="0" cellpadding="0">{"".join(part)}</table>' for part in (rows[:half], rows[half:]))
        cells = "".join(f'<td width="50%">{column}</td>' for column in columns)
        return f'<table width="100%" cellspacing="0" cellpadding="0" style="color:{muted}"><tr>{cells}</tr></table>'

    def _evidence(self, article: OpenedArticle) -> Sequence[Sequence[int]]:
        return [fact.evidence for fact in article.key_facts]


def _told(fact: KeyFact) -> str:
    """A value as it is shown: a day in the language of the window, anything else as it is."""
    return wording.weekday(fact.day) if fact.day else fact.text
