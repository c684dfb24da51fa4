"""What a person changes in the points of a summary: their words, their order, which of them are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from app.desk.opened import OpenedArticle
from app.desk.pair_editor import LineEditor
from app.engine.dispatch import Point

if TYPE_CHECKING:
    from app.desk.points import Points

translate = QCoreApplication.translate


class PointsEditing(QObject):
    """The changes to the points of ``article``, and at most one open editor over the English of one.

    ``edited`` comes with the article, a point and a person's English for it (none at all: the machine's again), ``arranged`` with
    the article and the points that are to be shown, in their order.
    """

    edited = Signal(object, object, str)
    arranged = Signal(object, list)

    def __init__(self, view: Points) -> None:
        super().__init__(view)
        self.article: OpenedArticle | None = None
        self._view = view
        self._editor: LineEditor | None = None
        self._point: Point | None = None

    @property
    def _points(self) -> tuple[Point, ...]:
        return self.article.summary.points if self.article and self.article.summary else ()

    # -- order and choice

    @property
    def able(self) -> bool:
        """Whether the points can be put into another order now."""
        return bool(self._points) and self.article is not None and self.article.dispatch is not None and not self.article.busy

    @property
    def is_arranged(self) -> bool:
        """Whether a person has put them into another order, or left some out."""
        return self.article is not None and self.article.summary is not None and self.article.summary.arranged

    def move(self, row: int, to: int) -> None:
        """Put a point where another one stands; it stays the current one."""
        points = list(self._points)
        if self.able and row != to and 0 <= row < len(points) and 0 <= to < len(points):
            points.insert(to, points.pop(row))
            self._arrange(points, to)

    @Slot()
    def move_up(self) -> None:
        """Put the current point before the one above it."""
        self.move(self._view.current, self._view.current - 1)

    @Slot()
    def move_down(self) -> None:
        """Put the current point behind the one below it."""
        self.move(self._view.current, self._view.current + 1)

    @Slot()
    def leave_out(self) -> None:
        """Take the current point out of the summary; the last one stays."""
        points, row = list(self._points), self._view.current
        if self.able and len(points) > 1 and 0 <= row < len(points):
            del points[row]
            self._arrange(points, min(row, len(points) - 1))

    @Slot()
    def restore(self) -> None:
        """Show all the points again, in reading order; what a person has written stays."""
        if self.able and self.article and self.article.summary:
            self._arrange(list(self.article.summary.whole), 0)

    def _arrange(self, points: list[Point], row: int) -> None:
        self.end(keep=True)
        self.arranged.emit(self.article, points)
        self._view.choose(row)

    # -- words

    @property
    def row(self) -> int:
        """The row of the point that is edited, -1 where none is."""
        return self._points.index(self._point) if self._point in self._points else -1

    def can_edit(self, row: int) -> bool:
        """Whether a point has English, and stays where it is."""
        article = self.article
        return 0 <= row < len(self._points) and article is not None and not article.summarizing and bool(article.points[row])

    def open(self, row: int) -> bool:
        """Edit the English of a point; False where there is none."""
        if not self.can_edit(row):
            return False
        if row == self.row:
            return True
        self.end(keep=True)
        english = self.article.points[row] if self.article else None
        assert english is not None
        name = translate("PointsEditing", "The English of the point")
        self._point = self._points[row]
        editor = self._editor = LineEditor(english.text, name, self._view.font(), self._view.viewport())
        editor.ended.connect(self._ended)
        editor.grown.connect(self.place)
        editor.show()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.place()
        return True

    def end(self, *, keep: bool) -> None:
        """End the edit in progress, if there is one."""
        if self._editor:
            self._editor.end(keep=keep)

    def follow(self) -> None:
        """The points are shown anew: the editor stays with its point, or ends where that is gone."""
        if self._editor and self.row < 0:
            self.end(keep=True)
        self.place()

    @Slot()
    def place(self) -> None:
        """Put the editor over its point, and give that the room."""
        if self._editor and self.row >= 0:
            self._editor.place(self._view.place(self.row))
            self._view.make_room(self.row, self._editor.needed_height)
            self._editor.setFixedHeight(self._editor.needed_height)

    @Slot(bool, int)
    def _ended(self, keep: bool, step: int) -> None:
        editor, point, row = self._editor, self._point, self.row
        if editor is None or point is None:
            return
        self._editor = self._point = None
        text, had_focus = " ".join(editor.toPlainText().split()), editor.hasFocus()
        editor.hide()
        editor.deleteLater()
        self._view.make_room(row, 0)
        if keep:
            self.edited.emit(self.article, point, text)
        if had_focus:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._view.choose(max(0, row))
        if step:
            self.open(row + step)
