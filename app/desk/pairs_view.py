"""The sentence pairs on the screen: one scroll for both columns, text that can be selected, copied, found and edited.

A click marks its row, both sides; drawing selects text in one column. A double click takes a word and a triple click the
sentence, in the English as in the Indonesian: that is what text that is read does everywhere, and a correspondent copies ten
times for every edit. The English is edited with F2 or Enter, from the context menu, or with the pencil that a row shows under
the pointer.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QItemSelection, QItemSelectionModel, QKeyCombination, Qt, Signal, Slot
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from app.desk import clipboard
from app.desk.finding import FindModel, Match
from app.desk.pairs import PairsModel
from app.desk.pairs_delegate import Kind, Mark
from app.desk.pairs_editing import PairsEditing
from app.desk.pairs_rows import PairsRows
from app.desk.rows_view import Hint
from app.desk.selection import Place, Side
from app.desk.text_picker import TextPicker

translate = QCoreApplication.translate

COPY_WITH_ORIGINAL = QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_C)
AROUND = 1.5
"""Lines that are seen above and below a match that was scrolled to."""


class PairsView(PairsRows):
    """Shows a :class:`PairsModel`.

    ``find_wanted`` comes when the reader asks to find something, ``zoom_wanted`` with 1 or -1 for larger or smaller text.
    """

    find_wanted = Signal()
    zoom_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(translate("PairsView", "Sentence pairs, Indonesian and English"))
        self.delegate.marks = self._marks
        self.finder = FindModel(self)
        self.finder.changed.connect(self._repaint)
        self.finder.current_changed.connect(self._show_match)
        self.picker = TextPicker(self)
        self.picker.changed.connect(self._picked)
        self.editing = PairsEditing(self)

    def setModel(self, model: PairsModel | None) -> None:  # type: ignore[override]
        self._leave_rows()
        if self.pairs:
            self.pairs.modelAboutToBeReset.disconnect(self._leave_rows)
        super().setModel(model)
        self.finder.set_model(model)
        if model:
            model.modelAboutToBeReset.connect(self._leave_rows)

    @Slot()
    def _leave_rows(self) -> None:
        """The rows go: what is being typed into one of them is told before."""
        self.editing.end(keep=True)
        self.picker.clear()

    def set_english_only(self, on: bool) -> None:
        if on != self.english_only:
            self._leave_rows()
            self.picker.set_side(Side.TARGET)
            super().set_english_only(on)

    def held_row(self) -> int:
        row = self.editing.row
        return row if row >= 0 and -self.line_height < self.top(row) < self.viewport().height() else -1

    def moved(self) -> None:
        self.editing.place()

    # -- commands

    def show_rows(self, rows: list[int]) -> None:
        """Select rows and bring the first of them into view: the evidence of a point, the next thing to check."""
        rows = [row for row in rows if 0 <= row < self.count]
        if not rows:
            return
        self.choose(rows[0])
        for row in rows[1:]:
            self.selectionModel().select(self.model().index(row, 0), QItemSelectionModel.SelectionFlag.Select)
        self.reveal_current()
        self.scrollTo(self.currentIndex(), Hint.PositionAtCenter)

    def choose(self, row: int) -> None:
        """Make a row the current one and the only one selected."""
        self.executeDelayedItemsLayout()  # a model that was set in this turn of the event loop has no heights before
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def follow(self, row: int) -> None:
        """Make a row the current one, and leave what is selected and where the view is."""
        self.setAutoScroll(False)
        self.selectionModel().setCurrentIndex(self.model().index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
        self.setAutoScroll(True)

    @Slot()
    def copy(self) -> None:
        """Put the selected text on the clipboard, or else the selected rows, both sides."""
        if self.pairs and self.picker.selected:
            self._put(clipboard.of_text(self.pairs, self.picker.selected))
        elif self.pairs and (rows := self.selected_rows):
            self._put(clipboard.of_rows(self.pairs, rows))

    @Slot()
    def copy_with_original(self) -> None:
        """Put the sentences of which something is selected on the clipboard, in English with the original under each."""
        if self.pairs and (rows := self.selected_rows):
            self._put(clipboard.with_original(self.pairs, rows))

    @Slot()
    def select_all(self) -> None:
        """Select all text of the column in focus."""
        self.picker.select_all()

    @Slot()
    def edit_current(self) -> None:
        """Edit the English of the current row."""
        self.editing.open(self.currentIndex().row())

    @property
    def selected_rows(self) -> list[int]:
        """The rows that are selected, or of whose text something is."""
        if self.picker.selected:
            return list(self.picker.selected.rows)
        return sorted(index.row() for index in self.selectionModel().selectedIndexes()) if self.pairs else []

    @property
    def selected_text(self) -> str:
        """The selected text of one row, empty where there is none or it is of several."""
        selected = self.picker.selected
        one = selected and self.pairs and len(selected.rows) == 1
        return clipboard.of_text(self.pairs, selected).text if one and self.pairs and selected else ""

    @staticmethod
    def _put(copied: clipboard.Copied) -> None:
        QGuiApplication.clipboard().setMimeData(clipboard.mime(copied))

    # -- what is selected and found

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        if not selected.isEmpty():
            self.picker.clear()

    @Slot()
    def _picked(self) -> None:
        self.delegate.side = self.picker.side
        if self.picker.selected:  # either text is selected or rows are, so that it is plain what will be copied
            self.selectionModel().clearSelection()
        self.viewport().update()

    @Slot()
    def _repaint(self) -> None:
        self.viewport().update()

    @Slot(object)
    def _show_match(self, match: Match) -> None:
        self.choose(match.row)
        self.reveal_current()
        self.show_place(match.side, Place(match.row, match.start), AROUND)

    def _marks(self, row: int, side: Side, text: str) -> Sequence[Mark]:
        selected, finder = self.picker.selected, self.finder
        part = selected.within(row, len(text)) if selected and selected.side is side else None
        marks = [Mark(*part, Kind.SELECTED)] if part else []
        for start in finder.starts(row, side):
            kind = Kind.CURRENT if finder.current == (row, side, start) else Kind.FOUND
            marks.append(Mark(start, start + finder.length, kind))
        return marks

    # -- pointer and keys

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            self.show_hint(event)
            return True
        if isinstance(event, QMouseEvent | QWheelEvent):
            self.hover(event.position().toPoint())
        elif event.type() == QEvent.Type.Leave:
            self.hover(None)
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._press(event, double=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._press(event, double=True)

    def _press(self, event: QMouseEvent, *, double: bool) -> None:
        point, left = event.position().toPoint(), event.button() == Qt.MouseButton.LeftButton
        if left and (row := self.pencil_at(point)) >= 0:
            self.choose(row)
            self.editing.open(row)
            return
        self.pressing = left
        row = self.indexAt(point).row()
        draws = left and self.picker.takes(event)
        if draws and not self.picker.extends(event):
            self.choose(row)
        if draws:
            self.picker.press(event, double=double)
        elif left or row not in self.selected_rows:
            self.picker.clear()
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.picker.drawing:
            self.picker.draw(event.position().toPoint())
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pressing = False
        if not self.picker.drawing:
            super().mouseReleaseEvent(event)
            return
        self.picker.release()
        board = QGuiApplication.clipboard()
        if board.supportsSelection() and self.pairs and self.picker.selected:
            board.setText(clipboard.of_text(self.pairs, self.picker.selected).text, QClipboard.Mode.Selection)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # those around the view have keys with Alt; a list would take their arrows for its own
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.keyCombination() == COPY_WITH_ORIGINAL:
            self.copy_with_original()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_current()
        elif event.key() == Qt.Key.Key_Escape and self.picker.selected:
            self.picker.clear()
        elif not self.picker.key(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: a letter typed by mistake is no wish to be elsewhere."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.make_menu()
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        menu.exec(at)
        menu.deleteLater()

    def make_menu(self) -> QMenu:
        """The context menu, made for what is selected now."""
        menu, chosen = QMenu(self), bool(self.selected_rows)
        current = self.currentIndex()
        editable = current.isValid() and bool(current.flags() & Qt.ItemFlag.ItemIsEditable)
        for text, keys, slot, possible in (
            (translate("PairsView", "&Copy"), "Ctrl+C", self.copy, chosen),
            (translate("PairsView", "Copy with the &original"), COPY_WITH_ORIGINAL, self.copy_with_original, chosen),
            (translate("PairsView", "Select &all"), "Ctrl+A", self.select_all, self.count > 0),
            ("", "", None, False),
            (translate("PairsView", "&Edit the English"), "F2", self.edit_current, editable),
            ("", "", None, False),
            (translate("PairsView", "&Find…"), "Ctrl+F", self.find_wanted.emit, self.count > 0),
        ):
            if slot is None:
                menu.addSeparator()
                continue
            action = menu.addAction(text)
            action.setShortcut(QKeySequence(keys))
            action.setEnabled(possible)
            action.triggered.connect(slot)
        return menu
