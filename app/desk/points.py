"""The points of a summary on the screen: read, chosen with the keyboard or the pointer, and asked why they are there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QUrl, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAction,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
    QTextTable,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from app.desk import look
from app.desk.fitting import FittingText

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Row:
    """A point as it is shown: its words, whether they still wait for their English, and what is told of it, a line each."""

    words: str
    waiting: bool
    told: tuple[str, ...]


class Points(FittingText):
    """The points, a row each, at most one of them the current one: where the text cursor is.

    ``evidence`` comes with the row of a point whose sentences are wanted.
    """

    evidence = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Points", "Points of the summary; each leads to the sentences that say it"), parent)
        self.rows: tuple[Row, ...] = ()
        self.more: Sequence[QAction] = ()
        """What the menu of a point has besides its own."""
        self.anchorClicked.connect(self._clicked)
        self.cursorPositionChanged.connect(self._tell_current)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these points; the same again costs nothing and keeps what is selected."""
        palette = self.palette()
        text, muted, accent = palette.text().color().name(), look.muted(palette).name(), look.accent(palette).name()
        self.rows = tuple(rows)
        lines = (
            f'<tr><td style="padding:2px 10px 5px 2px;color:{accent}"><b>{number}</b></td>'
            f'<td style="padding:2px 0 5px 0"><a href="point:{number - 1}" title="{escape(_html(row.told), quote=True)}" '
            f'style="color:{muted if row.waiting else text};text-decoration:none">{escape(row.words)}</a></td></tr>'
            for number, row in enumerate(rows, start=1)
        )
        self.show_html(f'<table cellspacing="0" cellpadding="0">{"".join(lines)}</table>')

    def show_nothing(self, why: str) -> None:
        """Show that there is no summary."""
        self.rows = ()
        self.show_html(f'<p style="color:{look.muted(self.palette()).name()}">{escape(why)}</p>')

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
        if table := self._table():
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
        """Where a point's words lie."""
        table = self._table()
        if table is None:
            return QRect()
        block = table.cellAt(row, 1).firstCursorPosition().block()
        return self.document().documentLayout().blockBoundingRect(block).toAlignedRect()

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
        QToolTip.showText(self.viewport().mapToGlobal(place.bottomLeft()), _html(self.rows[row].told), self.viewport(), place)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, " ".join(self.rows[row].told)))

    @Slot()
    def _tell_current(self) -> None:
        row = self.current
        self.setAccessibleDescription(" ".join(self.rows[row].told) if row >= 0 else "")

    # -- keys and menu

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        QToolTip.hideText()
        super().keyPressEvent(event)

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
        menu, point, selected = QMenu(self), row >= 0, self.textCursor().hasSelection()
        if point and not selected:
            self.choose(row)
        for text, keys, slot, possible in (
            (translate("Points", "&Show its evidence"), "Return", self._show_evidence, point),
            (translate("Points", "&Why this sentence?"), "F4", self.explain, point),
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
    def _show_evidence(self) -> None:
        self.evidence.emit(self.current)


def _html(told: Sequence[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in told)
