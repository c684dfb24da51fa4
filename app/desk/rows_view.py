"""A list of thousands of rows of different heights, smooth while they change.

A QListView sets every row again whenever one of them changes. This one keeps the heights of its rows (:class:`Heights`), sets the
rows that are seen, guesses the others and sets them while nothing else is to do, a few milliseconds at a time; what is seen stays
where it is meanwhile.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.desk.heights import Heights
from app.desk.pairs import Index

SLICE = 0.004
"""Seconds that one round of setting unseen rows may take."""
MARGIN = 12
"""Pixels above the first row and under the last one."""

Move = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint


class RowsView(QListView):
    """The geometry of the view; what a row is, those who derive from it say (:meth:`row_height`, :meth:`row_estimates`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights = Heights()
        self._unset: set[int] = set()
        self._width = 0
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # a bar that comes would move the columns
        self.setFrameShape(QListView.Shape.NoFrame)
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._set_some)

    def row_height(self, row: int) -> int:
        """How high a row is at the present width."""
        raise NotImplementedError

    def row_estimates(self) -> list[int]:
        """About how high each row will be, found out at once."""
        raise NotImplementedError

    def held_row(self) -> int:
        """The row that stays where it is when others change, -1 for the one at the top of the screen."""
        return -1

    def moved(self) -> None:
        """Called after rows have moved on the screen."""

    @property
    def row_width(self) -> int:
        """How wide the rows are."""
        return self._width

    # -- heights

    def doItemsLayout(self) -> None:
        """Called after the model was replaced or reset."""
        self.set_all()
        QAbstractItemView.doItemsLayout(self)

    def set_all(self) -> None:
        """Guess all heights anew for the present width; what is at the top of the screen stays there."""
        estimates = self.row_estimates()
        count = len(estimates)
        scroll = self.verticalScrollBar().value() - MARGIN
        top = self._heights.row_at(scroll) if len(self._heights) == count else -1
        into, before = (scroll - self._heights.top(top), self._heights[top]) if top >= 0 else (0, 1)
        self._width = self.viewport().width()
        self._heights = Heights(estimates)
        self._unset = set(range(count))
        self.updateGeometries()
        if top >= 0:
            self.set_row(top)
            into = into * self._heights[top] // max(1, before) if into > 0 else into
            self.verticalScrollBar().setValue(self._heights.top(top) + into + MARGIN)
        self._set_seen()
        if self._unset:
            self._idle.start()
        self.viewport().update()
        self.moved()

    def set_row(self, row: int) -> None:
        """Give a row its true height. Where it begins above the screen, or above the row that is held, the screen moves along."""
        height = self.row_height(row)
        change = height - self._heights[row]
        self._unset.discard(row)
        if change:
            bar = self.verticalScrollBar()
            value = bar.value()  # before the range changes: a shorter range would move it by itself
            held = self.held_row()
            above = row < held if held >= 0 else self._heights.top(row) + MARGIN < value
            self._heights[row] = height
            self._set_range()
            if above:
                bar.setValue(value + change)
            self.viewport().update()
            self.moved()

    def _set_seen(self) -> None:
        """Give every row on the screen its true height."""
        row = self._heights.row_at(self.verticalScrollBar().value() - MARGIN)
        while 0 <= row < len(self._heights):
            if row in self._unset:
                self.set_row(row)
            if self.top(row) > self.viewport().height():
                break
            row += 1

    @Slot()
    def _set_some(self) -> None:
        stop = time.perf_counter() + SLICE
        while self._unset and time.perf_counter() < stop:
            self.set_row(next(iter(self._unset)))
        if not self._unset:
            self._idle.stop()

    def top(self, row: int) -> int:
        """Where a row begins on the screen."""
        return self._heights.top(row) + MARGIN - self.verticalScrollBar().value()

    def row_at(self, y: int) -> int:
        """The row at a height of the screen, the first or last one above and below all rows, -1 where there is none."""
        return self._heights.row_at(y + self.verticalScrollBar().value() - MARGIN)

    def show_band(self, top: int, height: int) -> None:
        """Bring a band of the screen (in its present pixels) into view, and scroll no more than that needs."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        if top < 0 or height > page:
            bar.setValue(bar.value() + top)
        elif top + height > page:
            bar.setValue(bar.value() + top + height - page)

    def _set_range(self) -> None:
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._heights.total + 2 * MARGIN - page))
        bar.setPageStep(page)
        bar.setSingleStep(self.fontMetrics().height() * 2)

    # -- what QAbstractItemView asks of its views

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        height = self.viewport().height()
        for row in range(first.row(), last.row() + 1):
            if row < len(self._heights):
                if -200 < self.top(row) < height:
                    self.set_row(row)
                else:
                    self._unset.add(row)
        if self._unset:
            self._idle.start()
        QAbstractItemView.dataChanged(self, first, last, roles)

    def updateGeometries(self) -> None:
        self._set_range()
        QAbstractItemView.updateGeometries(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.viewport().width() != self._width:
            self.set_all()
        else:
            self._set_range()
            self._set_seen()
        QAbstractItemView.resizeEvent(self, event)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        bar = self.verticalScrollBar()
        at_end = bar.value() == bar.maximum() > 0
        self._set_seen()
        if at_end:  # the rows there may be higher than was guessed
            bar.setValue(bar.maximum())
        self.viewport().update()
        self.moved()

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._heights):
            return QRect()
        return QRect(0, self.top(index.row()), self.viewport().width(), self._heights[index.row()])

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalScrollBar().value() - MARGIN
        if not 0 <= y < self._heights.total:
            return QModelIndex()
        return self.model().index(self._heights.row_at(y), 0)

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        if not index.isValid() or index.row() >= len(self._heights):
            return
        self.set_row(index.row())
        bar, page = self.verticalScrollBar(), self.viewport().height()
        for _ in range(3):  # rows that come into view get their true heights and move the row once more
            before, top, height = bar.value(), self.top(index.row()), self._heights[index.row()]
            if hint == Hint.PositionAtCenter:
                bar.setValue(before + top - max(0, (page - height) // 3))  # a third down: what follows is read next
            elif hint == Hint.PositionAtTop or top < 0:
                bar.setValue(before + top)
            elif hint == Hint.PositionAtBottom or top + height > page:
                bar.setValue(before + min(top, top + height - page))
            if bar.value() == before:
                break

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count = len(self._heights)
        if not count:
            return QModelIndex()
        row, page = self.currentIndex().row(), self.viewport().height()
        match action:
            case Move.MoveUp | Move.MovePrevious | Move.MoveLeft:
                row -= 1
            case Move.MoveDown | Move.MoveNext | Move.MoveRight:
                row += 1
            case Move.MovePageUp:
                row = self._heights.row_at(self._heights.top(max(row, 0)) - page)
            case Move.MovePageDown:
                row = self._heights.row_at(self._heights.top(max(row, 0)) + page)
            case Move.MoveHome:
                row = 0
            case Move.MoveEnd:
                row = count - 1
        return self.model().index(min(max(row, 0), count - 1), 0)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def setSelection(self, rect: QRect, flags: QItemSelectionModel.SelectionFlag) -> None:
        if not len(self._heights):
            return
        rect = rect.normalized()
        first, last = (self.model().index(self.row_at(y), 0) for y in (rect.top(), rect.bottom()))
        self.selectionModel().select(QItemSelection(first, last), flags)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region, seen = QRegion(), self.viewport().rect()
        for part in selection.toList():
            if part.bottom() >= len(self._heights):  # not laid out yet; an exception here would end the process
                return QRegion(seen)
            top = self.top(part.top())
            bottom = self.top(part.bottom()) + self._heights[part.bottom()]
            region += QRect(0, top, seen.width(), bottom - top) & seen
        return region
