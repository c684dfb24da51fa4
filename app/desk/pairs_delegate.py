"""How one sentence pair is set and painted: both columns wrapped, their signs in the gutters."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPalette, QPen, QPolygonF, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.desk import look
from app.desk.pairs import Index, Pair, PairsModel
from app.engine import languages
from app.engine.article import Role

LEFT = 40
"""The left gutter, in pixels: the numbers of the points that rest on the sentence, the language of the paragraph."""
MIDDLE = 44
"""The gutter between the columns: the sign of what is to be checked in the English beside it."""
RIGHT = 20
PADDING = 4
PARAGRAPH = 11
"""What a row that begins a paragraph has above it, beside the padding."""
LEADING = 1.22
"""Distance of two lines as a multiple of the font's height."""
KEPT = 400
"""Blocks of set text that are kept: some screens full."""


class Columns(NamedTuple):
    """Where the two columns lie in a row of some width."""

    source: int
    target: int
    width: int


def columns(width: int) -> Columns:
    """The columns of a row that is ``width`` pixels wide."""
    column = max(40, (width - LEFT - MIDDLE - RIGHT) // 2)
    return Columns(LEFT, LEFT + column + MIDDLE, column)


@dataclass(frozen=True, slots=True)
class Block:
    """A text, set in lines."""

    layout: QTextLayout
    height: int


class PairsDelegate(QStyledItemDelegate):
    """Sets and paints rows. Keeps what it has set for as long as the font stays the same."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blocks: OrderedDict[tuple[str, int, bool], Block] = OrderedDict()
        self._font = QFont()
        self.placeholder = ""
        """What stands for English that is not there."""

    def set_font(self, font: QFont) -> None:
        """Set the text in this font from now on."""
        self._font = font
        self._blocks.clear()

    def estimate(self, pair: Pair, width: int) -> int:
        """About how high a row will be, without setting it."""
        metrics = QFontMetricsF(self._font)
        fit = max(1.0, columns(width).width / metrics.averageCharWidth())
        lines = ceil(max(len(pair.source), len(pair.target or "")) / fit)
        return round(max(1, lines) * metrics.height() * LEADING) + self._above(pair) + PADDING

    def height(self, pair: Pair, width: int) -> int:
        """How high a row is."""
        column, bold = columns(width).width, pair.role is Role.SUBHEADING
        text = max(self._set(pair.source, column, bold).height, self._set(pair.target or "", column, bold).height)
        return text + self._above(pair) + PADDING

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self.height(index.data(PairsModel.PAIR), option.rect.width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pair: Pair = index.data(PairsModel.PAIR)
        palette, rect = option.palette, option.rect
        place = columns(rect.width())
        painter.save()
        row = rect.adjusted(0, self._above(pair) - PADDING, 0, 0)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(row, look.chosen(palette))
            painter.fillRect(QRect(row.left(), row.top(), 3, row.height()), look.accent(palette))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, look.hovered(palette))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.accent(palette), 1, Qt.PenStyle.DotLine))
            painter.drawRect(row.adjusted(4, 0, -2, -1))

        top = rect.top() + self._above(pair)
        bold, text = pair.role is Role.SUBHEADING, palette.text().color()
        faint = look.muted(palette)
        source = self._set(pair.source, place.width, bold)
        self._draw(painter, source, QPointF(rect.left() + place.source, top), text)
        if pair.target is None:
            target = self._set(self.placeholder, place.width, False)
            self._draw(painter, target, QPointF(rect.left() + place.target, top), faint)
        else:
            target = self._set(pair.target, place.width, bold)
            self._draw(painter, target, QPointF(rect.left() + place.target, top), text)

        line = QFontMetricsF(self._font).height()
        if pair.role is Role.LIST_ITEM and pair.starts:
            painter.setPen(faint)
            for x in (place.source, place.target):
                painter.drawText(QPointF(rect.left() + x - 11, top + QFontMetricsF(self._font).ascent()), "•")
        self._draw_left_signs(painter, pair, rect, top, line, palette)
        if pair.findings:
            self._draw_warning(painter, QPointF(rect.left() + place.target - 22, top + line / 2), palette)
        painter.restore()

    def _above(self, pair: Pair) -> int:
        return PADDING + (PARAGRAPH if pair.starts else 0)

    def _set(self, text: str, width: int, bold: bool) -> Block:
        key = (text, width, bold)
        block = self._blocks.get(key)
        if block is None:
            font = QFont(self._font)
            font.setBold(bold)
            block = self._blocks[key] = set_block(text, font, width)
            if len(self._blocks) > KEPT:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(key)
        return block

    @staticmethod
    def _draw(painter: QPainter, block: Block, at: QPointF, colour: QColor) -> None:
        painter.setPen(colour)
        block.layout.draw(painter, at)

    def _draw_left_signs(self, painter: QPainter, pair: Pair, rect: QRect, top: int, line: float, palette: QPalette) -> None:
        """The numbers of points, as in the summary; under them the paragraph's language where it is another one."""
        painter.setFont(look.scaled(self._font, 0.82))
        y = float(top)
        if pair.points:
            painter.setPen(look.accent(palette))
            numbers = QRectF(rect.left() + 6, y, LEFT - 14, line)
            painter.drawText(numbers, Qt.AlignmentFlag.AlignCenter, ",".join(map(str, pair.points)))
            painter.drawRoundedRect(numbers.adjusted(2, 1, -2, -1), line / 2, line / 2)
            y += line * 1.15
        if pair.language and pair.starts:
            painter.setPen(look.muted(palette))
            painter.drawText(QRectF(rect.left() + 4, y, LEFT - 10, line), Qt.AlignmentFlag.AlignCenter, pair.language)

    @staticmethod
    def _draw_warning(painter: QPainter, centre: QPointF, palette: QPalette) -> None:
        """A triangle with an exclamation mark."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.warning(palette), 1.4)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        x, y = centre.x(), centre.y()
        painter.drawPolygon(QPolygonF([QPointF(x, y - 7), QPointF(x + 8, y + 6.5), QPointF(x - 8, y + 6.5)]))
        painter.drawLine(QPointF(x, y - 2.5), QPointF(x, y + 1.5))
        painter.drawPoint(QPointF(x, y + 4.2))

    def hint(self, pair: Pair, at: QPoint, width: int) -> str:
        """What the pointer is told of a row at a place in it: what its signs mean, what is to be checked."""
        lines = [f"To check: {finding.message}" for finding in pair.findings]
        if at.x() < LEFT:
            if pair.points:
                lines.append(f"Evidence of point {', '.join(map(str, pair.points))} of the summary.")
            if pair.language:
                lines.append(f"This paragraph seems to be in {languages.name(pair.language)}.")
        return "\n".join(lines)


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
