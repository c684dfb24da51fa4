"""The page of one article: head and summary above, sentence pairs below, what was removed at the foot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSplitter, QVBoxLayout, QWidget

from app.desk import look, wording
from app.desk.header import Header
from app.desk.opened import OpenedArticle, State
from app.desk.typesetting import LEFT, MIDDLE, RIGHT
from app.desk.pairs_view import PairsView
from app.desk.removed import RemovedView
from app.desk.summary import SummaryView

SHARE = 0.46
"""What head and summary may take of the page's height before they scroll."""


class Page(QWidget):
    """Shows one :class:`OpenedArticle`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: OpenedArticle | None = None
        self.header = Header()
        self.summary = SummaryView()
        self.pairs = PairsView()
        self.removed = RemovedView()
        self.header.next_doubt.connect(self.show_next_doubt)
        self.summary.evidence.connect(self.pairs.show_rows)

        self._top = QWidget()
        self._head = QVBoxLayout(self._top)
        self._head.setContentsMargins(LEFT, 14, RIGHT, 10)
        self._head.setSpacing(12)
        self._head.addWidget(self.header)
        self._head.addWidget(self.summary)
        self._head.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._top)

        self._source, self._target = QLabel("Original"), QLabel("English")
        titles = QHBoxLayout()
        titles.setContentsMargins(LEFT, 5, RIGHT + self.pairs.verticalScrollBar().sizeHint().width(), 5)
        titles.setSpacing(MIDDLE)
        titles.addWidget(self._source, 1)
        titles.addWidget(self._target, 1)
        self._dateline = QLabel()
        self._dateline.setContentsMargins(LEFT, 4, 0, 0)
        bottom = QWidget()
        layout = QVBoxLayout(bottom)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(titles)
        layout.addWidget(self._line())
        layout.addWidget(self._dateline)
        layout.addWidget(self.pairs, 1)
        layout.addWidget(self._line())
        layout.addWidget(self.removed)

        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.addWidget(self._scroll)
        self._splitter.addWidget(bottom)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.splitterMoved.connect(self._moved)
        self._moved_by_hand = False
        self._fit_timer = QTimer(self)
        self._fit_timer.setSingleShot(True)
        self._fit_timer.setInterval(0)
        self._fit_timer.timeout.connect(self._fit)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)
        self._top.installEventFilter(self)

    def show_article(self, article: OpenedArticle) -> None:
        """Show this article from now on."""
        if article is self._article:
            return
        if self._article:
            self._article.changed.disconnect(self._refresh)
        self._article = article
        article.changed.connect(self._refresh)
        self.pairs.setModel(article.pairs)
        self.pairs.scrollToTop()
        self._scroll.verticalScrollBar().setValue(0)
        self.header.show_article(article)
        self.summary.show_article(article)
        self._moved_by_hand = False
        self._refresh()

    @Slot()
    def show_next_doubt(self) -> None:
        """Select the next line to check after the present one, and begin again at the end; each round shows the headline too."""
        if self._article is None:
            return
        rows, here = self._article.pairs.doubtful, self.pairs.currentIndex().row()
        following = [row for row in rows if row > here]
        if self._article.headline_findings and following in ([], rows):
            self._scroll.verticalScrollBar().setValue(0)
        if rows:
            self.pairs.show_rows([(following or rows)[0]])
            self.pairs.setFocus()

    @Slot()
    def _refresh(self) -> None:
        article = self._article
        if article is None:
            return
        self.summary.show_length(article.length)
        self.pairs.set_placeholder(_placeholder(article))
        self._source.setText(wording.language(article.detection) or "Original")
        for label in (self._source, self._target):
            label.setStyleSheet(f"color: {look.muted(self.palette()).name()}; font-weight: 600")
        dateline = wording.dateline(article.article.dateline) if article.article and article.article.dateline else ""
        self._dateline.setVisible(bool(dateline))
        self._dateline.setText(dateline)
        self.removed.show_article(article.article)
        self._fit_timer.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit_timer.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_timer.start()

    @Slot()
    def _moved(self) -> None:
        self._moved_by_hand = True

    @Slot()
    def _fit(self) -> None:
        """Give head and summary what they need, up to their share, unless the user has moved the border."""
        if self._moved_by_hand:
            return
        height = self._splitter.height() - self._splitter.handleWidth()
        needed = self._head.heightForWidth(self._scroll.viewport().width())
        top = min(needed if needed > 0 else self._top.sizeHint().height(), int(height * SHARE))
        if top != self._splitter.sizes()[0]:
            self._splitter.setSizes([top, height - top])

    @staticmethod
    def _line() -> QFrame:
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Plain)
        line.setForegroundRole(line.foregroundRole().Mid)
        return line


def _placeholder(article: OpenedArticle) -> str:
    """What stands in the English column where there is no English."""
    if article.state.running:
        return "…"
    return "Waits for its turn" if article.state is State.WAITING else "Not translated"
