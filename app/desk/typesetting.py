"""How one sentence pair is set: where its two texts lie in a row, how high it becomes, and which letter is where.

Two ways: both columns side by side, or English only in one column that is no wider than reads well, with the original under the
row that is revealed. All distances are pixels from the row's top left corner.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from app.desk import look
from app.desk.pairs import Pair
from app.desk.selection import Side
from app.engine.article import Role

LEFT = 40
"""The left gutter: the numbers of the points that rest on the sentence, the language of the paragraph."""
MIDDLE = 44
"""The gutter before the English: the sign of what is to be checked in it, the pencil that edits it."""
RIGHT = 20
PADDING = 4
PARAGRAPH = 11
"""What a row that begins a paragraph has above it, beside the padding."""
LEADING = 1.22
"""Distance of two lines as a multiple of the font's height."""
MEASURE = 80
"""The most letters of a line where English stands alone."""
KEPT = 400
"""Blocks of set text that are kept: some screens full."""


class Columns(NamedTuple):
    """Where the columns lie in a row of some width; ``gutter`` is where the left gutter begins."""

    gutter: int
    source: int
    target: int
    width: int


@dataclass(frozen=True, slots=True)
class Block:
    """A text, set in lines."""

    layout: QTextLayout
    height: int


@dataclass(frozen=True, slots=True)
class Cell:
    """One of a row's texts where it lies. ``waiting`` says that it stands for English that is not there."""

    side: Side
    at: QPoint
    width: int
    height: int
    block: Block
    text: str
    waiting: bool = False

    @property
    def rect(self) -> QRect:
        """What the text covers."""
        return QRect(self.at.x(), self.at.y(), self.width, self.height)

    def offset_at(self, point: QPoint) -> int:
        """The place in the text that is nearest to a point: from 0 to its length."""
        layout, within = self.block.layout, QPointF(point - self.at)
        if self.waiting or within.y() < 0:
            return 0
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            if within.y() < line.y() + line.height() * LEADING:
                return from_utf16(self.text, line.xToCursor(within.x()))
        return len(self.text)

    def point_of(self, offset: int) -> QPoint:
        """The middle of the line, at the left edge of the character at a place of the text."""
        place = to_utf16(self.text, offset)
        line = self.block.layout.lineForTextPosition(place)
        if self.waiting or not line.isValid():
            return self.at
        x: float = line.cursorToX(place)[0]  # type: ignore[index]  # the stubs know only half of what it gives
        return self.at + QPoint(round(x), round(line.y() + line.height() / 2))

    def on_text(self, point: QPoint) -> bool:
        """Whether a point lies on a line of the text, not only in its column."""
        return not self.waiting and self.rect.contains(point)


class Typesetter:
    """Sets pairs. Keeps what it has set for as long as the font stays the same."""

    def __init__(self) -> None:
        self._blocks: OrderedDict[tuple[str, int, bool, bool], Block] = OrderedDict()
        self.font = QFont()
        self.placeholder = ""
        """What stands for English that is not there."""
        self.english_only = False

    @property
    def font(self) -> QFont:
        """What the text is set in; a change throws away what was set."""
        return self._font

    @font.setter
    def font(self, font: QFont) -> None:
        metrics = QFontMetricsF(font)
        self._font = font
        self.line = metrics.height()
        """The height of a line of text, without the leading."""
        self.ascent = metrics.ascent()
        """How far below its top a line's letters stand."""
        self._letter = metrics.averageCharWidth()
        self._blocks.clear()

    def columns(self, width: int) -> Columns:
        """The columns of a row that is ``width`` wide."""
        if self.english_only:
            fit = round(MEASURE * self._letter)
            column = max(40, min(fit, width - LEFT - MIDDLE - RIGHT))
            target = max(LEFT + MIDDLE, (width - column) // 2)
            return Columns(target - LEFT - MIDDLE, target, target, column)
        column = max(40, (width - LEFT - MIDDLE - RIGHT) // 2)
        return Columns(0, LEFT, LEFT + column + MIDDLE, column)

    def cells(self, pair: Pair, width: int, *, revealed: bool = False, least: int = 0) -> tuple[Cell, ...]:
        """The texts of a row, the English last where both are side by side, first where the original is under it.

        ``least`` is what the English takes at least of the height: an editor may be over it.
        """
        place, top, bold = self.columns(width), above(pair), pair.role is Role.SUBHEADING
        waiting = pair.target is None
        text = self.placeholder if pair.target is None else pair.target
        english = self._block(text, place.width, bold and not waiting)
        target = Cell(Side.TARGET, QPoint(place.target, top), place.width, max(english.height, least), english, text, waiting)
        if not self.english_only:
            original = self._block(pair.source, place.width, bold)
            at = QPoint(place.source, top)
            return Cell(Side.SOURCE, at, place.width, original.height, original, pair.source), target
        if not revealed:
            return (target,)
        original = self._block(pair.source, place.width, False, small=True)
        under = target.at + QPoint(0, target.height + PADDING)
        return target, Cell(Side.SOURCE, under, place.width, original.height, original, pair.source)

    def height(self, pair: Pair, width: int, *, revealed: bool = False, least: int = 0) -> int:
        """How high a row is."""
        cells = self.cells(pair, width, revealed=revealed, least=least)
        return max(cell.rect.bottom() + 1 for cell in cells) + PADDING

    def estimates(self, pairs: Iterable[Pair], width: int) -> list[int]:
        """About how high rows will be, without setting them."""
        fit, line, alone = self.columns(width).width / self._letter, self.line * LEADING, self.english_only
        return [
            round((ceil(max(0 if alone else len(pair.source), len(pair.target or "")) / fit) or 1) * line) + above(pair) + PADDING
            for pair in pairs
        ]

    def pencil(self, pair: Pair, width: int) -> QRect:
        """Where the pencil lies that edits the English."""
        return QRect(self.columns(width).target - 22, above(pair) + round(self.line / 2) - 9, 18, 18)

    def _block(self, text: str, width: int, bold: bool, *, small: bool = False) -> Block:
        key = (text, width, bold, small)
        block = self._blocks.get(key)
        if block is None:
            font = look.scaled(self._font, 0.92) if small else QFont(self._font)
            font.setBold(bold)
            block = self._blocks[key] = set_block(text, font, width)
            if len(self._blocks) > KEPT:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(key)
        return block


def above(pair: Pair) -> int:
    """Where the text of a row begins."""
    return PADDING + (PARAGRAPH if pair.starts else 0)


def cell_at(cells: tuple[Cell, ...], point: QPoint) -> Cell | None:
    """The text in whose column a point lies, above and below it too; None for the gutters."""
    inside = [cell for cell in cells if cell.at.x() <= point.x() < cell.at.x() + cell.width]
    return next((cell for cell in inside if point.y() <= cell.rect.bottom()), inside[-1] if inside else None)


def set_block(text: str, font: QFont, width: int) -> Block:
    """Set a text in lines of at most ``width`` pixels."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() * LEADING
    layout.endLayout()
    return Block(layout, ceil(y))


def to_utf16(text: str, offset: int) -> int:
    """Qt's index of a place in a text: Qt counts in UTF-16, where some signs count two."""
    return len(text[:offset].encode("utf-16-le")) // 2


def from_utf16(text: str, index: int) -> int:
    """The place in a text that Qt's index means."""
    return len(text.encode("utf-16-le")[: index * 2].decode("utf-16-le", "ignore"))
