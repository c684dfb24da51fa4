"""The parting of a page: what scrolls above, and what fills the rest below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

SHARE = 0.46
"""What the upper part may take of the height before it scrolls."""


class Parting(QSplitter):
    """Gives ``above``, whose layout knows its height for a width, what it needs, up to its share, until the user has moved the
    border."""

    def __init__(self, above: QWidget, below: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._above = above
        self._moved_by_hand = False
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(above)
        self.addWidget(self.area)
        self.addWidget(below)
        self.area.lower()  # a splitter has its parts backwards, and so a screen reader would meet them
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._fit)
        self.splitterMoved.connect(self._moved)
        above.installEventFilter(self)

    def show_top(self) -> None:
        """Scroll the upper part to its beginning."""
        self.area.verticalScrollBar().setValue(0)

    def begin_anew(self) -> None:
        """Other things are shown now: from their beginning, and the border is where they want it."""
        self.show_top()
        self._moved_by_hand = False

    @Slot()
    def fit_soon(self) -> None:
        """Put the border where it belongs, once for all that changes in this turn of the event loop."""
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit_soon()
        return super().eventFilter(watched, event)

    @Slot()
    def _moved(self) -> None:
        self._moved_by_hand = True

    @Slot()
    def _fit(self) -> None:
        if self._moved_by_hand:
            return
        height = self.height() - self.handleWidth()
        needed = self._above.heightForWidth(self.area.viewport().width())
        top = min(needed if needed > 0 else self._above.sizeHint().height(), int(height * SHARE))
        if top != self.sizes()[0]:
            self.setSizes([top, height - top])
