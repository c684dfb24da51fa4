"""A point of a summary dragged by its number to another place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QPainter

from app.desk import look
from app.desk.pair_editor import MARGIN

if TYPE_CHECKING:
    from app.desk.points import Points


class PointsDragging(QObject):
    """At most one point on its way: its row, and the gap between two points to which it would go."""

    def __init__(self, view: Points) -> None:
        super().__init__(view)
        self._view = view
        self._row = self._gap = -1

    @property
    def active(self) -> bool:
        """Whether a point is held."""
        return self._row >= 0

    def grip(self, at: QPoint) -> int:
        """The row of the point whose number lies at a place, -1 where none does or none can be moved."""
        view, row = self._view, self._view.row_at(at)
        return row if row >= 0 and view.editing.able and at.x() < view.place(row).left() - MARGIN else -1

    def press(self, at: QPoint) -> bool:
        """Hold the point whose number lies at a place; False where none does."""
        self._row = self.grip(at)
        return self.active

    def move(self, at: QPoint) -> None:
        """Take the point that is held to a place."""
        view = self._view
        view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        self._gap = sum(view.place(row).center().y() < at.y() for row in range(len(view.rows)))
        view.viewport().update()

    def release(self) -> None:
        """Leave it where it is now."""
        row, gap = self._row, self._gap
        self._row = self._gap = -1
        self._view.viewport().update()
        if gap >= 0:
            self._view.editing.move(row, gap - (gap > row))

    def paint(self) -> None:
        """Draw the gap to which the point would go."""
        if self._gap < 0:
            return
        view, last = self._view, len(self._view.rows) - 1
        y = view.place(self._gap).top() - MARGIN if self._gap <= last else view.place(last).bottom() + 1
        painter = QPainter(view.viewport())
        painter.fillRect(0, max(0, y), view.viewport().width(), 2, look.accent(view.palette()))
        painter.end()
