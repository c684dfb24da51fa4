"""The pairs as rows on the screen: where which text is, how rows are painted and what the pointer is told of them.

Where the English stands alone, the current row shows its original under it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QToolTip, QWidget

from app.desk.pairs import Index, PairsModel
from app.desk.pairs_delegate import PairsDelegate
from app.desk.rows_view import RowsView
from app.desk.selection import Place, Side
from app.desk.typesetting import LEADING, Cell, cell_at


class PairsRows(RowsView):
    """Sets and paints the rows of a :class:`PairsModel` with its ``delegate``. ``current_told`` comes when another row is the
    current one, or none, and when what that says has changed."""

    current_told = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pressing = False
        """Whether a button is down or has just been pressed on a row: nothing may move under the pointer."""
        self.delegate = PairsDelegate(self)
        self.delegate.setter.font = self.font()
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self._hovered = -1
        self._reveal_later = QTimer(self)
        self._reveal_later.setSingleShot(True)
        self._reveal_later.timeout.connect(self.reveal_current)

    @property
    def pairs(self) -> PairsModel | None:
        """The model that is shown."""
        model = self.model()
        return model if isinstance(model, PairsModel) else None

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self.pairs.rowCount() if self.pairs else 0

    @property
    def english_only(self) -> bool:
        """Whether the English stands alone."""
        return self.delegate.setter.english_only

    @property
    def line_height(self) -> float:
        """The distance of two lines of text, in pixels."""
        return self.delegate.setter.line * LEADING

    def set_placeholder(self, text: str) -> None:
        """What stands for English that is not there."""
        self.delegate.setter.placeholder = text
        self.viewport().update()

    def set_english_only(self, on: bool) -> None:
        """Show the English alone, or both columns; what is read stays where it is."""
        if on != self.english_only:
            self.delegate.setter.english_only = on
            self.delegate.revealed = self.currentIndex().row() if on else -1
            self.set_all()

    def set_sign_font(self, font: QFont) -> None:
        """What the signs in the gutters are written in, whatever the size of the text."""
        self.delegate.sign_font = font
        self.viewport().update()

    # -- rows and their texts

    def row_height(self, row: int) -> int:
        return self.delegate.height_of(row, self.pairs.pair(row), self.row_width) if self.pairs else 0

    def row_estimates(self) -> list[int]:
        model, width = self.pairs, self.viewport().width()
        return self.delegate.setter.estimates(map(model.pair, range(model.rowCount())), width) if model else []

    def origin(self, row: int) -> QPoint:
        """Where a row begins on the screen."""
        return QPoint(0, self.top(row))

    def text(self, row: int, side: Side) -> str:
        """What a row says in a column."""
        return self.pairs.pair(row).text(side) if self.pairs else ""

    def cell(self, row: int, side: Side) -> Cell | None:
        """A text of a row where it lies in the row; None where it is not shown."""
        if self.pairs is None or not 0 <= row < self.count:
            return None
        cells = self.delegate.cells(row, self.pairs.pair(row), self.row_width)
        return next((cell for cell in cells if cell.side is side), None)

    def cell_at(self, point: QPoint) -> tuple[int, Cell] | None:
        """The row at a point of the screen and its text in that column; None in the gutters and where there is no row."""
        row = self.indexAt(point).row()
        if row < 0 or self.pairs is None:
            return None
        cell = cell_at(self.delegate.cells(row, self.pairs.pair(row), self.row_width), point - self.origin(row))
        return (row, cell) if cell else None

    def pencil_at(self, point: QPoint) -> int:
        """The row whose pencil is at a point of the screen, -1 where there is none."""
        row = self.indexAt(point).row()
        if row < 0 or self.pairs is None or self.pairs.pair(row).target is None:
            return -1
        pencil = self.delegate.setter.pencil(self.pairs.pair(row), self.row_width)
        return row if pencil.contains(point - self.origin(row)) else -1

    def show_place(self, side: Side, place: Place, lines: float = 0.0) -> None:
        """Bring a place of a text into view, with so many lines around its own, and scroll no more than that needs."""
        self.set_row(place.row)
        cell = self.cell(place.row, side)
        middle = (cell.point_of(place.offset) if cell else QPoint()) + self.origin(place.row)
        around = round(self.line_height * (lines + 0.5))
        self.show_band(middle.y() - around, 2 * around)

    # -- the original of the current row

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_told.emit()
        if self.english_only:
            # Not while a click may become a double one: the text under the pointer would move.
            self._reveal_later.start(QGuiApplication.styleHints().mouseDoubleClickInterval() if self.pressing else 0)

    @Slot()
    def reveal_current(self) -> None:
        """Show the original under the current row, which stays where it is, and under no other."""
        self._reveal_later.stop()
        row, before = self.currentIndex().row(), self.delegate.revealed
        if not self.english_only or row == before:
            return
        if self.pressing:
            self._reveal_later.start()
            return
        top, self.delegate.revealed = self.top(row), row
        for changed in (before, row):
            if 0 <= changed < self.count:
                self.set_row(changed)
        if row >= 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.top(row) - top)
            self.scrollTo(self.currentIndex())

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        super().dataChanged(first, last, roles)
        if first.row() <= self.currentIndex().row() <= last.row():
            self.current_told.emit()

    def reset(self) -> None:
        self.delegate.revealed = self._hovered = -1
        super().reset()
        self.current_told.emit()

    # -- painting and hints

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.delegate.setter.font = self.font()
            self.set_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        row = self.row_at(event.rect().top())
        if row < 0:
            return
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = QStyle.StateFlag.State_Enabled
        if self.isActiveWindow():
            plain |= QStyle.StateFlag.State_Active
        current, focused = self.currentIndex(), self.hasFocus()
        while row < self.count:
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
            self.delegate.paint(painter, option, index)
            row += 1
        painter.end()

    def hover(self, point: QPoint | None) -> None:
        """The pointer is at a point of the screen, or gone."""
        row = self.indexAt(point).row() if point else -1
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()
        found = self.cell_at(point) if point else None
        if point and self.pencil_at(point) >= 0:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        elif point and found and found[1].on_text(point - self.origin(found[0])):
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        else:
            self.viewport().unsetCursor()

    def show_hint(self, event: QHelpEvent) -> None:
        """Tell what the signs and the row under the pointer mean."""
        row, model = self.indexAt(event.pos()).row(), self.pairs
        if model and row >= 0:
            rect = QRect(0, self.top(row), self.row_width, self.row_height(row))
            text = self.delegate.hint(row, model.pair(row), event.pos() - rect.topLeft(), rect.width())
            QToolTip.showText(event.globalPos(), text, self.viewport(), rect)
