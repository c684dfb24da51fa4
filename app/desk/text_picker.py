"""How text is selected in the pairs with the pointer and the keys, as in any reader of documents.

A press marks a place, drawing selects from there in that column; a double click takes the word and goes on word by word, a triple
click the sentence. Shift and a click, or Shift and an arrow, draw the selection on. Left and Right choose the column in which the
keys select. Beyond the upper or lower edge the view scrolls along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent

from app.desk import selection
from app.desk.selection import Place, Side, TextSelection, Unit

if TYPE_CHECKING:
    from app.desk.pairs_view import PairsView

Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
JITTER = 4
"""Pixels that a hand moves while it clicks: a click marks the row, and not a letter."""
TICK = 30
"""Milliseconds between two steps of the view while the pointer is beyond its edge."""


class TextPicker(QObject):
    """Holds what is selected; ``changed`` comes after it has changed. The view gives it the events."""

    changed = Signal()

    def __init__(self, view: PairsView) -> None:
        super().__init__(view)
        self.selection: TextSelection | None = None
        self.side = Side.TARGET
        self.drawing = False
        self._view = view
        self._unit = Unit.CHARACTER
        self._begun = (Place(0, 0), Place(0, 0))
        self._pointer = self._pressed = QPoint()
        self._moved_far = False
        self._since_double = QElapsedTimer()
        self._edge = QTimer(self)
        self._edge.setInterval(TICK)
        self._edge.timeout.connect(self._scroll)

    @property
    def selected(self) -> TextSelection | None:
        """The selection where it holds text, else None."""
        return self.selection if self.selection and not self.selection.empty else None

    def clear(self) -> None:
        """Select nothing."""
        self.drawing = False
        self._edge.stop()
        if self.selection:
            self.selection = None
            self.changed.emit()

    def set_side(self, side: Side) -> None:
        """Put a column in focus."""
        if side is not self.side:
            self.side = side
            self.changed.emit()

    def select_all(self) -> None:
        """Select all of the column in focus."""
        if self._view.english_only:
            self.side = Side.TARGET
        self._take(selection.whole(self.side, self._view.count, self._text))

    # -- the pointer

    def takes(self, event: QMouseEvent) -> bool:
        """Whether a press selects text: in a column; with Ctrl, and with Shift where no text was begun, it selects rows."""
        rows = event.modifiers() & CONTROL or (event.modifiers() & SHIFT and not self.selection)
        return not rows and self._view.cell_at(event.position().toPoint()) is not None

    def extends(self, event: QMouseEvent) -> bool:
        """Whether a press draws on what is selected already."""
        found = self._view.cell_at(event.position().toPoint())
        return bool(event.modifiers() & SHIFT and self.selection and found and found[1].side is self.selection.side)

    def press(self, event: QMouseEvent, *, double: bool = False) -> None:
        """A press of the left button on a column."""
        point, extends = event.position().toPoint(), self.extends(event)
        cell = self._view.cell_at(point)
        if cell is None:
            return
        row, found = cell
        place, text = Place(row, found.offset_at(point - self._view.origin(row))), self._view.text(row, found.side)
        triple = not double and self._since_double.isValid() and self._is_third(point)
        self._unit = Unit.WORD if double else Unit.SENTENCE if triple else Unit.CHARACTER
        if double:
            self._since_double.start()
        else:
            self._since_double.invalidate()
        if extends and self.selection:
            self._begun = (self.selection.anchor, self.selection.anchor)
        else:
            self._begun = selection.around(place, self._unit, text)
        self.side, self._pointer, self._pressed, self.drawing = found.side, point, point, True
        self._moved_far = self._unit is not Unit.CHARACTER or extends
        self._take(selection.drawn(self.side, self._begun, place, self._unit, text))

    def _is_third(self, point: QPoint) -> bool:
        hints = QGuiApplication.styleHints()
        near = (point - self._pointer).manhattanLength() < hints.startDragDistance()
        return near and self._since_double.elapsed() < hints.mouseDoubleClickInterval()

    def draw(self, point: QPoint) -> None:
        """The pointer moves with the button down."""
        self._pointer = point
        self._moved_far = self._moved_far or (point - self._pressed).manhattanLength() > JITTER
        if not self._moved_far:
            return
        height = self._view.viewport().height()
        if not 0 <= point.y() < height:
            if not self._edge.isActive():
                self._edge.start()
        else:
            self._edge.stop()
        row = self._view.row_at(min(max(point.y(), 0), height - 1))
        cell = self._view.cell(row, self.side) if row >= 0 else None
        if cell is None:
            return
        place = Place(row, cell.offset_at(point - self._view.origin(row)))
        text = self._view.text(row, self.side)
        self._take(selection.drawn(self.side, self._begun, place, self._unit, text))
        self._view.follow(row)

    @Slot()
    def _scroll(self) -> None:
        beyond = self._pointer.y() if self._pointer.y() < 0 else self._pointer.y() - self._view.viewport().height() + 1
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + beyond)
        self.draw(self._pointer)

    def release(self) -> None:
        """The button is let go."""
        self.drawing = False
        self._edge.stop()

    # -- the keys

    def key(self, event: QKeyEvent) -> bool:
        """Take a key that selects; False where it does not."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Key.Key_Left, Key.Key_Right) and not modifiers:
            to_source = event.key() == Key.Key_Left and not self._view.english_only
            self.set_side(Side.SOURCE if to_source else Side.TARGET)
            return True
        if not modifiers & SHIFT or modifiers & ~(SHIFT | CONTROL):
            return False
        here = self.selection or self._at_current_row()
        if here is None:
            return False
        to = self._moved(here.cursor, Key(event.key()), bool(modifiers & CONTROL))
        if to is None:
            return False
        self._take(TextSelection(here.side, here.anchor, to))
        self._view.follow(to.row)
        self._view.show_place(here.side, to)
        return True

    def _at_current_row(self) -> TextSelection | None:
        row = self._view.currentIndex().row()
        return TextSelection(self.side, Place(row, 0), Place(row, 0)) if row >= 0 else None

    def _moved(self, place: Place, key: Key, control: bool) -> Place | None:
        """Where a key with Shift takes the end of the selection; None for other keys."""
        rows = self._view.count
        unit = Unit.WORD if control else Unit.CHARACTER
        match key:
            case Key.Key_Left | Key.Key_Right:
                return selection.moved(place, unit, 1 if key == Key.Key_Right else -1, rows, self._text)
            case Key.Key_Up | Key.Key_Down:
                by = 1 if key == Key.Key_Down else -1
                if control:
                    return selection.moved(place, Unit.SENTENCE, by, rows, self._text)
                return self._line_moved(place, by)
            case Key.Key_Home:
                return Place(0, 0) if control else Place(place.row, 0)
            case Key.Key_End:
                row = rows - 1 if control else place.row
                return Place(row, len(self._text(row)))
        return None

    def _line_moved(self, place: Place, by: int) -> Place:
        """A line up or down, in the next row where the text of this one ends."""
        cell = self._view.cell(place.row, self.side)
        rows = self._view.count
        if cell is None:
            return place
        x, y = cell.point_of(place.offset).toTuple()
        step = round(self._view.line_height) * by
        if cell.rect.top() <= y + step <= cell.rect.bottom():
            return Place(place.row, cell.offset_at(QPoint(x, y + step)))
        row = place.row + by
        while 0 <= row < rows and not self._text(row):
            row += by
        following = self._view.cell(row, self.side) if 0 <= row < rows else None
        if following is None:
            return Place(place.row, len(cell.text) if by > 0 else 0)
        line = following.rect.top() + 1 if by > 0 else following.rect.bottom() - 1
        return Place(row, following.offset_at(QPoint(x, line)))

    def _text(self, row: int) -> str:
        return self._view.text(row, self.side)

    def _take(self, taken: TextSelection | None) -> None:
        if taken != self.selection:
            self.selection = taken
            self.changed.emit()
