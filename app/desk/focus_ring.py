"""A line around what has the keyboard, where the style shows that faintly or not at all: buttons without a frame, texts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QTextBrowser, QWidget

from app.desk import look

WIDTH = 1.5


class FocusRing(QWidget):
    """Goes with the keyboard through ``window``. A click shows none: who clicks sees where."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.over: QWidget | None = None
        """What it lies over."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        QApplication.instance().focusChanged.connect(self._go)  # type: ignore[union-attr]

    @Slot(QWidget, QWidget)
    def _go(self, _: QWidget | None, now: QWidget | None) -> None:
        if self.over:
            self.over.removeEventFilter(self)
        by_keys = self._window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        rings = by_keys and isinstance(now, QAbstractButton | QTextBrowser) and self._window.isAncestorOf(now)
        self.over = now if rings else None
        # Beside what it lies over, so that it scrolls along; else the window's: a message that goes would take it along.
        self.setParent(self.over.parentWidget() if self.over else self._window)
        if self.over:
            self.over.installEventFilter(self)
            self.setGeometry(self.over.geometry())
            self.raise_()
            self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.over and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self.setGeometry(self.over.geometry())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, inside = QPainter(self), WIDTH / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.accent(self.palette()), WIDTH))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inside, inside, -inside, -inside), 3, 3)
