"""The points of a summary on the screen: read, asked why they are there, moved, left out and edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, QPoint, QRect, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextTable,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from app.desk import look
from app.desk.fields import keeps
from app.desk.fitting import FittingText
from app.desk.pair_editor import MARGIN
from app.desk.points_dragging import PointsDragging
from app.desk.points_editing import PointsEditing

translate = QCoreApplication.translate

BELOW = 2
"""Pixels below a point; above it there is the margin of the field in which it is edited."""

EDITED = '&nbsp;<img src="edited">'
"""The sign behind a point's words that are a person's."""


@dataclass(frozen=True, slots=True)
class Row:
    """A point as it is shown: its words, whether they still wait for their English or are a person's, and what is told of it, a
    line each."""

    words: str
    waiting: bool
    edited: bool
    told: tuple[str, ...]


UP, DOWN = (QKeyCombination(Qt.KeyboardModifier.AltModifier, key) for key in (Qt.Key.Key_Up, Qt.Key.Key_Down))


class Points(FittingText):
    """The points, a row each, at most one of them the current one: where the text cursor is.

    ``evidence`` comes with the row of a point whose sentences are wanted.
    """

    evidence = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Points", "Points of the summary; each leads to the sentences that say it"), parent)
        self.rows: tuple[Row, ...] = ()
        self._why = ""
        self.more: Sequence[QAction] = ()
        """What the menu of a point has besides its own."""
        self.editing = PointsEditing(self)
        self._dragging = PointsDragging(self)
        self.anchorClicked.connect(self._clicked)
        self.cursorPositionChanged.connect(self._tell_current)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these points; the same again costs nothing and keeps what is selected."""
        self._draw(tuple(rows))

    def show_nothing(self, why: str) -> None:
        """Show that there is no summary."""
        self._why = why
        self._draw(())

    def _draw(self, rows: tuple[Row, ...]) -> None:
        chosen = self.current if self.hasFocus() else -1
        self.rows = rows
        if self.show_html(self._page()):
            self.choose(chosen)
        self.editing.follow()

    def _page(self) -> str:
        palette = self.palette()
        text, muted, accent = palette.text().color().name(), look.muted(palette).name(), look.accent(palette).name()
        if not self.rows:
            return f'<p style="color:{muted}">{escape(self._why)}</p>'
        lines = (
            f'<tr><td style="padding:{MARGIN}px 10px {BELOW}px 2px;color:{accent}"><b>{number}</b></td>'
            f'<td style="padding:{MARGIN}px {MARGIN}px {BELOW}px 0" width="100%">'
            f'<a href="point:{number - 1}" title="{escape(_paragraphs(row.told), quote=True)}" '
            f'style="color:{muted if row.waiting else text};text-decoration:none">{escape(row.words)}'
            f"{EDITED if row.edited else ''}</a></td></tr>"
            for number, row in enumerate(self.rows, start=1)
        )
        return f'<table width="100%" cellspacing="0" cellpadding="0">{"".join(lines)}</table>'

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw(self.rows)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """The sign of a point that a person has edited."""
        size, ratio = round(self.fontMetrics().height() * 0.9), self.devicePixelRatioF()
        return look.drawn("edited", look.accent(self.palette())).pixmap(QSize(size, size), ratio)

    # -- the current point

    @property
    def current(self) -> int:
        """The row of the current point; the first where none was chosen, -1 where there is none."""
        table = self._table()
        if table is None:
            return -1
        cell = table.cellAt(self.textCursor().selectionStart())
        return cell.row() if cell.isValid() else 0

    def choose(self, row: int) -> None:
        """Make a point the current one, as the Tab key does."""
        table = self._table()
        if table and 0 <= row < table.rows():
            before = QTextCursor(self.document())
            if row > 0:  # the link before, as if it had the keyboard: the next one is wanted
                cell = table.cellAt(row - 1, 1)
                before.setPosition(cell.firstPosition())
                before.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(before)
            self.focusNextPrevChild(True)

    def row_at(self, at: QPoint) -> int:
        """The row of the point at a place, -1 where there is none."""
        return next((row for row in range(len(self.rows)) if self.place(row).top() <= at.y() <= self.place(row).bottom()), -1)

    def place(self, row: int) -> QRect:
        """Where a point's words lie; nowhere where there is no such row."""
        table = self._table()
        if table is None or not 0 <= row < table.rows():
            return QRect()
        block = table.cellAt(row, 1).firstCursorPosition().block()
        return self.document().documentLayout().blockBoundingRect(block).toAlignedRect()

    def make_room(self, row: int, height: int) -> None:
        """Give a point's row so much height at least, for an editor over it."""
        table = self._table()
        if table and 0 <= row < table.rows():
            cell = table.cellAt(row, 1)
            form = cell.format().toTableCellFormat()
            form.setBottomPadding(max(BELOW, height - self.place(row).height() - MARGIN))
            cell.setFormat(form)
            self.fit()

    def _table(self) -> QTextTable | None:
        frames = self.document().rootFrame().childFrames() if self.rows else []
        return frames[0] if frames and isinstance(frames[0], QTextTable) else None

    @Slot()
    def explain(self) -> None:
        """Tell beside the current point, and whoever has the window read out, why it is there."""
        row = self.current
        if row < 0:
            return
        place = self.place(row)
        QToolTip.showText(
            self.viewport().mapToGlobal(place.bottomLeft()), _paragraphs(self.rows[row].told), self.viewport(), place
        )
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, " ".join(self.rows[row].told)))

    @Slot()
    def _tell_current(self) -> None:
        row = self.current
        self.setAccessibleDescription(" ".join(self.rows[row].told) if row >= 0 else "")

    @Slot(QUrl)
    def _clicked(self, url: QUrl) -> None:
        row = int(url.toString().removeprefix("point:"))
        if row < len(self.rows):
            self.evidence.emit(row)

    def focusNextPrevChild(self, next: bool) -> bool:
        found = super().focusNextPrevChild(next)  # which moves the cursor and tells nobody
        self._tell_current()
        if found and QToolTip.isVisible():
            self.explain()
        return found

    # -- pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self._dragging.press(event.position().toPoint()):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging.active:
            self._dragging.move(event.position().toPoint())
            return
        super().mouseMoveEvent(event)
        if not event.buttons() and self._dragging.grip(event.position().toPoint()) >= 0:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging.active:
            self._dragging.release()
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._dragging.paint()

    # -- keys and menu

    def event(self, event: QEvent) -> bool:
        # The window has commands on these keys: here they move the point.
        return keeps(event, UP, DOWN) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        QToolTip.hideText()
        match event.keyCombination():
            case combination if combination == UP:
                self.editing.move_up()
            case combination if combination == DOWN:
                self.editing.move_down()
            case combination if combination == QKeyCombination(Qt.Key.Key_Delete):
                self.editing.leave_out()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.editing.place()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at, row = event.globalPos(), self.row_at(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row = self.current
            at = self.viewport().mapToGlobal(self.place(row).center())
        menu = self.make_menu(row)
        menu.exec(at)
        menu.deleteLater()

    def make_menu(self, row: int) -> QMenu:
        """The menu of a point, or (-1) of none."""
        menu, point, able, last = QMenu(self), row >= 0, row >= 0 and self.editing.able, len(self.rows) - 1
        selected = self.textCursor().hasSelection()
        if point and not (selected and self.current == row):
            self.choose(row)
        for text, keys, slot, possible in (
            (translate("Points", "&Show its evidence"), "Return", self._show_evidence, point),
            (translate("Points", "&Why this sentence?"), "F4", self.explain, point),
            ("", "", None, False),
            (translate("Points", "&Edit the English"), "F2", self.edit_current, self.editing.can_edit(row)),
            (translate("Points", "Move &up"), UP, self.editing.move_up, able and row > 0),
            (translate("Points", "Move &down"), DOWN, self.editing.move_down, able and row < last),
            (translate("Points", "&Leave out"), "Del", self.editing.leave_out, able and last > 0),
            (
                translate("Points", "As &Kabar chose them"),
                "",
                self.editing.restore,
                self.editing.able and self.editing.is_arranged,
            ),
            ("", "", None, False),
            (translate("Points", "&Copy"), "Ctrl+C", self.copy, selected),
        ):
            if slot is None:
                menu.addSeparator()
                continue
            action = menu.addAction(text)
            action.setShortcut(QKeySequence(keys))
            action.setEnabled(possible)
            action.triggered.connect(slot)
        menu.addActions(self.more)
        menu.addAction(translate("Points", "Select &all"), self.select_all).setShortcut(QKeySequence("Ctrl+A"))
        return menu

    @Slot()
    def edit_current(self) -> None:
        """Edit the English of the current point, if there is some."""
        self.editing.open(self.current)

    @Slot()
    def _show_evidence(self) -> None:
        self.evidence.emit(self.current)


def _paragraphs(told: Sequence[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in told)
