"""The cheat sheet: every shortcut of the window on one page, made from the actions themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.desk import look

translate = QCoreApplication.translate

Section = tuple[str, list[tuple[str, list[str]]]]
"""A heading, and under it what is done and the keys that do it, any of them."""


class CheatSheet(QDialog):
    """Shows the shortcuts of ``menus`` (their titles and actions) and ``extra``: what is done by keys that no action has.

    Submenus are looked into; an action without a shortcut is left out. Arrow and page keys scroll, Esc closes.
    """

    def __init__(
        self,
        menus: Sequence[tuple[str, Sequence[QAction]]],
        extra: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("CheatSheet", "Keyboard shortcuts"))
        self.sections = [*_sections(menus), *_extra(extra)]
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(self.windowTitle())
        self._scroll.setAccessibleDescription(self.text())
        self._scroll.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(buttons)
        self._fill()
        self._scroll.setFocus()

    def text(self) -> str:
        """The sheet as plain text, a line a shortcut, for whoever has it read out."""
        return "\n".join(f"{what}: {', '.join(keys)}" for _, rows in self.sections for what, keys in rows)

    def _fill(self) -> None:
        """In three columns, or in as many as the screen is wide enough for."""
        room = self.screen().availableGeometry().size() * 0.92
        around = QSize(40, 80) + QSize(self._scroll.verticalScrollBar().sizeHint().width(), 0)
        for count in (3, 2, 1):
            page = self._page(count)
            self._scroll.setWidget(page)  # which deletes the one before
            wanted = page.sizeHint() + around
            if wanted.width() <= room.width():
                break
        self.resize(wanted.boundedTo(room))

    def _page(self, count: int) -> QWidget:
        page = QWidget()
        columns = QHBoxLayout(page)
        columns.setContentsMargins(16, 12, 16, 12)
        columns.setSpacing(44)
        for sections in _in_columns(self.sections, count):
            column = QVBoxLayout()
            column.setSpacing(8)
            for title, rows in sections:
                heading = QLabel(title)
                heading.setFont(look.scaled(self.font(), 1.1, weight=self.font().Weight.DemiBold))
                column.addWidget(heading)
                column.addLayout(self._rows(rows))
                column.addSpacing(14)
            column.addStretch(1)
            columns.addLayout(column)
        return page

    def _rows(self, rows: Sequence[tuple[str, list[str]]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for n, (what, keys) in enumerate(rows):
            grid.addWidget(QLabel(what), n, 0)
            caps = QHBoxLayout()
            caps.setSpacing(4)
            caps.addStretch(1)
            for key in keys:
                caps.addWidget(_Cap(key, what))
            grid.addLayout(caps, n, 1)
        return grid


class _Cap(QLabel):
    """A key, drawn like one."""

    def __init__(self, key: str, what: str) -> None:
        super().__init__(key)
        self.setAccessibleName(f"{what}: {key}")
        self.setContentsMargins(7, 2, 7, 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.mix(palette.base().color(), palette.text().color(), 0.35))
        painter.setBrush(look.hovered(palette))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()
        super().paintEvent(event)


def _sections(menus: Sequence[tuple[str, Sequence[QAction]]]) -> Iterator[Section]:
    for title, actions in menus:
        if rows := [(_plain(action.text()), _keys(action)) for action in _all(actions) if action.shortcuts()]:
            yield _plain(title), rows


def _extra(extra: Sequence[tuple[str, str]]) -> Iterator[Section]:
    if extra:
        yield translate("CheatSheet", "In the article"), [(what, [keys]) for what, keys in extra]


def _all(actions: Sequence[QAction]) -> Iterator[QAction]:
    for action in actions:
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _all(menu.actions())
        else:
            yield action


def _keys(action: QAction) -> list[str]:
    return [keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts()]


def _plain(text: str) -> str:
    """A menu's text without its mnemonic and its ellipsis."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def _in_columns(sections: Sequence[Section], count: int) -> list[list[Section]]:
    """The sections in their order, in ``count`` columns, the longest of them as short as can be."""

    def longest(cuts: tuple[int, ...]) -> int:
        return max(sum(len(rows) + 3 for _, rows in sections[a:b]) for a, b in pairwise((0, *cuts, len(sections))))

    cuts = min(combinations(range(1, len(sections)), max(0, min(count, len(sections)) - 1)), key=longest)
    return [list(sections[a:b]) for a, b in pairwise((0, *cuts, len(sections)))]
