"""A section of an article's page: a title, and a text whose links lead to the sentences that say it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QUrl, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desk.fitting import FittingText, SectionTitle
from app.desk.opened import OpenedArticle


class Section(QWidget):
    """Shows what an article has of something, and is hidden where it has none. ``evidence`` comes with the rows of the sentences
    behind a link that was clicked; a link's address ends with ``:`` and its number."""

    evidence = Signal(list)

    def __init__(self, title: str, about: str, parent: QWidget | None = None) -> None:
        """``title`` stands above it; ``about`` is the text's accessible name."""
        super().__init__(parent)
        self._article: OpenedArticle | None = None
        self.text = FittingText(about)
        self.text.anchorClicked.connect(self._clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(SectionTitle(title))
        layout.addWidget(self.text)
        self.hide()

    def show_article(self, article: OpenedArticle) -> None:
        """Show what this article has, from now on."""
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
        if self._article:
            html = self._html(self._article)
            if html:
                self.text.show_html(html)
            self.setVisible(bool(html))

    @Slot(QUrl)
    def _clicked(self, url: QUrl) -> None:
        number = int(url.toString().rpartition(":")[2])
        evidence = self._evidence(self._article) if self._article else ()
        if number < len(evidence):  # else a click on what has just gone
            self.evidence.emit(list(evidence[number]))

    def _html(self, article: OpenedArticle) -> str:
        """The text; "" where the article has nothing."""
        raise NotImplementedError

    def _evidence(self, article: OpenedArticle) -> Sequence[Sequence[int]]:
        """The ids of the sentences behind each link, by its number."""
        raise NotImplementedError

    @staticmethod
    def original(article: OpenedArticle, evidence: Sequence[int]) -> str:
        """The first of these sentences in its own language, for a link's tip; "" where it is not shown yet."""
        return article.pairs.pair(evidence[0]).source if evidence[0] < article.pairs.rowCount() else ""
