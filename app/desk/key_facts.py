"""The key facts: who, where, when, how many; each value a link to the sentences that say it. Not there where none is known."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, QUrl, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk import look, wording
from app.desk.fitting import FittingText, SectionTitle
from app.desk.opened import OpenedArticle
from app.desk.pairs import PairsModel
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


class KeyFactsView(QWidget):
    """Shows the key facts of an article, a row a kind. ``evidence`` comes with the rows of a value that was clicked."""

    evidence = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: OpenedArticle | None = None
        self.facts = FittingText(translate("KeyFactsView", "Key facts; each leads to the sentences that say it"))
        self.facts.anchorClicked.connect(self._clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(SectionTitle(translate("KeyFactsView", "Key facts")))
        layout.addWidget(self.facts)
        self.hide()

    def show_article(self, article: OpenedArticle) -> None:
        """Show this article's key facts from now on."""
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
        links: dict[FactKind, list[str]] = {}
        colour = self.palette().text().color().name()
        for number, fact in enumerate(article.key_facts):
            hint = escape(_source(article.pairs, fact), quote=True)
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
        self.facts.show_html(
            f'<table width="100%" cellspacing="0" cellpadding="0" style="color:{muted}"><tr>{cells}</tr></table>'
        )
        self.setVisible(bool(links))

    @Slot(QUrl)
    def _clicked(self, url: QUrl) -> None:
        number = int(url.toString().removeprefix("fact:"))
        if self._article and number < len(self._article.key_facts):
            self.evidence.emit(list(self._article.key_facts[number].evidence))


def _told(fact: KeyFact) -> str:
    """A value as it is shown: a day in the language of the window, anything else as it is."""
    return wording.weekday(fact.day) if fact.day else fact.text


def _source(pairs: PairsModel, fact: KeyFact) -> str:
    """The first sentence that says it, in the original."""
    first = fact.evidence[0]
    return pairs.pair(first).source if first < pairs.rowCount() else ""
