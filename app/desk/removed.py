"""What was taken off the page, folded under the article: every piece with its reason, and a way to put it back."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl, Signal, Slot
from PySide6.QtWidgets import QFrame, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from app.desk import look
from app.desk.retold import retold
from app.engine.article import Article, Removed

translate = QCoreApplication.translate

LINES = 6
"""Lines of the unfolded list that are seen at once."""


class RemovedView(QWidget):
    """A button that unfolds the list. ``put_back_wanted`` comes with the index, into ``Article.removed``, of a piece that the
    reader wants in the article."""

    put_back_wanted = Signal(int)

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
        self._list.setAccessibleName(translate("RemovedView", "What was removed from the page, with reasons"))
        self._list.setFixedHeight(self.fontMetrics().lineSpacing() * LINES)
        self._list.anchorClicked.connect(self._clicked)
        self._list.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 2, 12, 4)
        layout.setSpacing(0)
        layout.addWidget(self._button)
        layout.addWidget(self._list)
        self.hide()

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
        self._button.setText(translate("RemovedView", "Removed from the page: %n piece(s)", "", len(pieces)))
        muted, accent = look.muted(self.palette()).name(), look.accent(self.palette()).name()
        put_back = escape(translate("RemovedView", "Put back"))
        why = escape(translate("RemovedView", "Put this piece back into the article, and translate it"), quote=True)
        rows = "".join(
            f'<tr><td style="padding:1px 14px 1px 0"><a href="piece:{index}" title="{why}" style="color:{accent}">{put_back}</a>'
            f'</td><td style="color:{muted};padding:1px 14px 1px 0">{_reason(piece)}</td><td>{escape(piece.text)}</td></tr>'
            for index, piece in enumerate(pieces)
        )
        bar = self._list.verticalScrollBar()
        place = bar.value()
        self._list.setHtml(f"<table>{rows}</table>")
        bar.setValue(place)

    def unfold(self) -> None:
        """Show the list."""
        self._button.setChecked(True)

    @Slot(QUrl)
    def _clicked(self, url: QUrl) -> None:
        self.put_back_wanted.emit(int(url.toString().removeprefix("piece:")))

    @Slot(bool)
    def _fold(self, unfolded: bool) -> None:
        self._button.setArrowType(Qt.ArrowType.DownArrow if unfolded else Qt.ArrowType.RightArrow)
        self._list.setVisible(unfolded)


def _reason(piece: Removed) -> str:
    return escape(retold(piece.reason.value))
