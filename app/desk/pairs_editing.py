"""The edit in progress in the pairs: it stays where it is while sentences come, and what was typed is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot

from app.desk.pair_editor import MARGIN, LineEditor
from app.desk.selection import Side

if TYPE_CHECKING:
    from app.desk.pairs_view import PairsView

translate = QCoreApplication.translate


class PairsEditing(QObject):
    """At most one open editor over a sentence's English."""

    def __init__(self, view: PairsView) -> None:
        super().__init__(view)
        self._view = view
        self._editor: LineEditor | None = None

    @property
    def row(self) -> int:
        """The row that is edited, -1 where none is."""
        return self._editor.row if self._editor else -1

    def open(self, row: int) -> bool:
        """Edit a row's English; False where there is none."""
        view, model = self._view, self._view.pairs
        if model is None or not 0 <= row < model.rowCount() or model.pair(row).target is None:
            return False
        if row == self.row:
            return True
        self.end(keep=True)
        text, name = model.pair(row).text(Side.TARGET), translate("PairsEditing", "The English of the sentence")
        editor = self._editor = LineEditor(text, name, view.font(), view.viewport())
        editor.row = row
        editor.ended.connect(self._ended)
        editor.grown.connect(self._grown)
        view.scrollTo(model.index(row))
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._grown()
        return True

    def end(self, *, keep: bool) -> None:
        """End the edit in progress, if there is one."""
        if self._editor:
            self._editor.end(keep=keep)

    def place(self) -> None:
        """Put the editor where its row is."""
        cell = self._view.cell(self.row, Side.TARGET)
        if self._editor and cell:
            self._editor.place(cell.rect.translated(self._view.origin(self.row)))

    @Slot()
    def _grown(self) -> None:
        """Give the row the height that the editor needs, and show all of it."""
        if self._editor:
            self.place()
            self._tell(self.row, self._editor.needed_height - 2 * MARGIN)
            self.place()
            self._view.show_band(self._editor.y(), self._editor.height())

    def _tell(self, row: int, least: int) -> None:
        self._view.delegate.edited, self._view.delegate.least = self.row, least
        self._view.set_row(row)

    @Slot(bool, int)
    def _ended(self, keep: bool, step: int) -> None:
        editor, model = self._editor, self._view.pairs
        if editor is None or model is None:
            return
        self._editor, row, text = None, editor.row, editor.toPlainText()
        had_focus = editor.hasFocus()
        editor.hide()
        editor.deleteLater()
        if keep:
            model.setData(model.index(row), text)
        self._tell(row, 0)
        if had_focus:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        if step:
            following = range(row + 1, model.rowCount()) if step > 0 else range(row - 1, -1, -1)
            row = next((other for other in following if model.pair(other).target is not None), row)
            self._view.choose(row)
            self.open(row)
