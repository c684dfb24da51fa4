"""The sentence pairs on the screen: one scroll for both columns, smooth with thousands of rows.

A QListView sets every row again whenever one of them changes. This one keeps the heights of its rows (:class:`Heights`), sets the
rows that are seen, guesses the others from their length and sets them while nothing else is to do, a few milliseconds at a time;
what is seen stays where it is meanwhile.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import (
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QToolTip, QWidget

from app.desk.heights import Heights
from app.desk.pairs import Index, PairsModel
from app.desk.pairs_delegate import PairsDelegate

SLICE = 0.004
"""Seconds that one round of setting unseen rows may take."""
MARGIN = 12
"""Pixels above the first row and under the last one."""

Move = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint


class PairsView(QListView):
    """Shows a :class:`PairsModel`; Ctrl+C copies the selected rows, both sides."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights = Heights()
        self._unset: set[int] = set()
        self._width = 0
        self._hovered = -1
        self._delegate = PairsDelegate(self)
        self._delegate.set_font(self.font())
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # a bar that comes would move the columns
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAccessibleName("Sentence pairs, Indonesian and English")
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._set_some)

    def set_placeholder(self, text: str) -> None:
        """What stands for English that is not there."""
        self._delegate.placeholder = text
        self.viewport().update()

    def show_rows(self, rows: list[int]) -> None:
        """Select rows and bring the first of them into view: the evidence of a point, the next thing to check."""
        model = self.model()
        rows = [row for row in rows if 0 <= row < len(self._heights)]
        if not rows:
            return
        first = model.index(rows[0], 0)
        self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        for row in rows[1:]:
            self.selectionModel().select(model.index(row, 0), QItemSelectionModel.SelectionFlag.Select)
        self.scrollTo(first, Hint.PositionAtCenter)

    def copy(self) -> None:
        """Put the selected rows on the clipboard."""
        rows = [index.row() for index in self.selectionModel().selectedIndexes()]
        model = self._pairs()
        if rows and model:
            QGuiApplication.clipboard().setText(model.copy_text(rows))

    def _pairs(self) -> PairsModel | None:
        model = self.model()
        return model if isinstance(model, PairsModel) else None

    # -- heights

    def doItemsLayout(self) -> None:
        """Called after the model was replaced or reset."""
        self._set_all()
        QAbstractItemView.doItemsLayout(self)

    def _set_all(self) -> None:
        """Guess all heights anew for the present width; what is at the top of the screen stays there."""
        model = self._pairs()
        count = model.rowCount() if model else 0
        scroll = self.verticalScrollBar().value() - MARGIN
        top = self._heights.row_at(scroll) if len(self._heights) == count else -1
        into = scroll - self._heights.top(top) if top >= 0 else 0
        self._width = self.viewport().width()
        self._heights = (
            Heights(self._delegate.estimate(model.pair(row), self._width) for row in range(count)) if model else Heights()
        )
        self._unset = set(range(count))
        self._hovered = -1
        self.updateGeometries()
        if top >= 0:
            self.verticalScrollBar().setValue(self._heights.top(top) + min(into, self._heights[top]) + MARGIN)
        self._set_seen()
        if self._unset:
            self._idle.start()
        self.viewport().update()

    def _set_row(self, row: int) -> None:
        """Give a row its true height. Where it begins above the screen, the screen moves along."""
        index = self.model().index(row, 0)
        height = self._delegate.height(index.data(PairsModel.PAIR), self._width)
        change = height - self._heights[row]
        self._unset.discard(row)
        if change:
            bar = self.verticalScrollBar()
            value = bar.value()  # before the range changes: a shorter range would move it by itself
            above = self._heights.top(row) + MARGIN < value
            self._heights[row] = height
            self._set_range()
            if above:
                bar.setValue(value + change)
            self.viewport().update()

    def _set_seen(self) -> None:
        """Give every row on the screen its true height."""
        row = self._heights.row_at(self.verticalScrollBar().value() - MARGIN)
        while 0 <= row < len(self._heights):
            if row in self._unset:
                self._set_row(row)
            if self._top(row) > self.viewport().height():
                break
            row += 1

    @Slot()
    def _set_some(self) -> None:
        stop = time.perf_counter() + SLICE
        while self._unset and time.perf_counter() < stop:
            self._set_row(next(iter(self._unset)))
        if not self._unset:
            self._idle.stop()

    def _top(self, row: int) -> int:
        """Where a row begins on the screen."""
        return self._heights.top(row) + MARGIN - self.verticalScrollBar().value()

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
                if -200 < self._top(row) < height:
                    self._set_row(row)
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
            self._set_all()
        else:
            self._set_range()
            self._set_seen()
        QAbstractItemView.resizeEvent(self, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.set_font(self.font())
            self._set_all()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._set_seen()
        self.viewport().update()

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._heights):
            return QRect()
        return QRect(0, self._top(index.row()), self.viewport().width(), self._heights[index.row()])

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalScrollBar().value() - MARGIN
        if not 0 <= y < self._heights.total:
            return QModelIndex()
        return self.model().index(self._heights.row_at(y), 0)

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        if not index.isValid() or index.row() >= len(self._heights):
            return
        self._set_row(index.row())
        bar, page = self.verticalScrollBar(), self.viewport().height()
        top, height = self._top(index.row()), self._heights[index.row()]
        if hint == Hint.PositionAtCenter:
            bar.setValue(bar.value() + top - max(0, (page - height) // 3))  # a third down: what follows is read next
        elif hint == Hint.PositionAtTop or top < 0:
            bar.setValue(bar.value() + top)
        elif hint == Hint.PositionAtBottom or top + height > page:
            bar.setValue(bar.value() + min(top, top + height - page))

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
        offset = self.verticalScrollBar().value() - MARGIN
        rect = rect.normalized()
        first, last = (self.model().index(self._heights.row_at(y + offset), 0) for y in (rect.top(), rect.bottom()))
        self.selectionModel().select(QItemSelection(first, last), flags)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region, seen = QRegion(), self.viewport().rect()
        for part in selection.toList():
            top = self._top(part.top())
            bottom = self._top(part.bottom()) + self._heights[part.bottom()]
            region += QRect(0, top, seen.width(), bottom - top) & seen
        return region

    # -- painting, pointer and keys

    def paintEvent(self, event: QPaintEvent) -> None:
        row = self._heights.row_at(event.rect().top() + self.verticalScrollBar().value() - MARGIN)
        if row < 0:
            return
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = QStyle.StateFlag.State_Enabled
        current, focused = self.currentIndex(), self.hasFocus()
        while row < len(self._heights):
            index = self.model().index(row, 0)
            option.rect = self.visualRect(index)
            if option.rect.top() > event.rect().bottom():
                break
            option.state = plain
            if self.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if focused and index == current:
                option.state |= QStyle.StateFlag.State_HasFocus
            if row == self._hovered:
                option.state |= QStyle.StateFlag.State_MouseOver
            self._delegate.paint(painter, option, index)
            row += 1
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            self._show_hint(event)
            return True
        if isinstance(event, QMouseEvent | QWheelEvent):
            self._hover(self.indexAt(event.position().toPoint()).row())
        elif event.type() == QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _show_hint(self, event: QHelpEvent) -> None:
        index = self.indexAt(event.pos())
        if index.isValid():
            rect = self.visualRect(index)
            text = self._delegate.hint(index.data(PairsModel.PAIR), event.pos() - rect.topLeft(), rect.width())
            QToolTip.showText(event.globalPos(), text, self.viewport(), rect)
