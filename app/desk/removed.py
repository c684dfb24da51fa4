"""What was taken off the page, folded under the article: every piece with its reason, so that nothing is lost unseen."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from app.desk import look, wording
from app.engine.article import Article


class RemovedView(QWidget):
    """A button that unfolds the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._button = QToolButton()
        self._button.setAutoRaise(True)
        self._button.setCheckable(True)
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._button.setArrowType(Qt.ArrowType.RightArrow)
        self._button.toggled.connect(self._fold)
        self._list = QTextBrowser()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setOpenLinks(False)
        self._list.setAccessibleName("What was removed from the page, with reasons")
        self._list.setFixedHeight(110)
        self._list.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 2, 12, 4)
        layout.setSpacing(0)
        layout.addWidget(self._button)
        layout.addWidget(self._list)

    def show_article(self, article: Article | None) -> None:
        """Show what was removed from this article."""
        if article is not self._article:
            self._article = article
            self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._refresh()

    def _refresh(self) -> None:
        article = self._article
        pieces = article.removed if article else ()
        self.setVisible(bool(pieces))
        self._button.setText(f"Removed from the page: {wording.count(len(pieces), 'piece')}")
        muted = look.muted(self.palette()).name()
        rows = "".join(
            f'<tr><td style="color:{muted};padding:1px 14px 1px 0">{escape(piece.reason)}</td><td>{escape(piece.text)}</td></tr>'
            for piece in pieces
        )
        self._list.setHtml(f"<table>{rows}</table>")

    def unfold(self) -> None:
        """Show the list."""
        self._button.setChecked(True)

    @Slot(bool)
    def _fold(self, unfolded: bool) -> None:
        self._button.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
        self._list.setVisible(unfolded)
