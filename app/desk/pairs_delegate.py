"""How one sentence pair is painted: its texts with what is selected and found in them, its signs in the gutters."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from html import escape
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPalette,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.desk import look
from app.desk.pairs import Index, Pair, PairsModel
from app.desk.retold import retold
from app.desk.selection import Side
from app.desk.typesetting import LEFT, PADDING, Cell, Typesetter, above, cell_at, to_utf16
from app.engine import languages
from app.engine.article import Role
from app.engine.dispatch import FindingKind

translate = QCoreApplication.translate


class Kind(Enum):
    """Why a part of a text is marked."""

    SELECTED = "selected"
    FOUND = "found"
    CURRENT = "current"
    DOUBTED = "doubted"


class Mark(NamedTuple):
    """A part of a text that is painted otherwise."""

    start: int
    end: int
    kind: Kind


def no_marks(row: int, side: Side, text: str) -> Sequence[Mark]:
    """Nothing is selected and nothing found."""
    return ()


class PairsDelegate(QStyledItemDelegate):
    """Paints rows as its typesetter sets them.

    ``marks`` says what is marked in a text, ``revealed`` which row shows its original where English stands alone (-1: none),
    ``side`` the column in focus, ``edited`` the row that an editor lies over (-1: none) and ``least`` how high that has to be.
    The signs keep the interface's own size, whatever the text's is.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setter = Typesetter()
        self.marks: Callable[[int, Side, str], Sequence[Mark]] = no_marks
        self.revealed = self.edited = -1
        self.least = 0
        self.side = Side.TARGET
        self.sign_font = QFont()

    def cells(self, row: int, pair: Pair, width: int) -> tuple[Cell, ...]:
        """The texts of a row."""
        return self.setter.cells(pair, width, revealed=row == self.revealed, least=self.least if row == self.edited else 0)

    def height(self, pair: Pair, width: int) -> int:
        """How high a row is that is neither revealed nor edited."""
        return self.setter.height(pair, width)

    def height_of(self, row: int, pair: Pair, width: int) -> int:
        """How high a row is."""
        if row not in (self.revealed, self.edited):
            return self.height(pair, width)
        return self.setter.height(pair, width, revealed=row == self.revealed, least=self.least if row == self.edited else 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(option.rect.width(), self.height(index.data(PairsModel.PAIR), option.rect.width()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pair: Pair = index.data(PairsModel.PAIR)
        palette, rect = option.palette, option.rect
        cells = self.cells(index.row(), pair, rect.width())
        painter.save()
        self._draw_ground(painter, option, pair, cells)
        painter.translate(rect.topLeft())
        text, faint = palette.text().color(), look.muted(palette)
        for cell in cells:
            under = self.setter.english_only and cell.side is Side.SOURCE
            if index.row() == self.edited and cell.side is Side.TARGET:
                continue
            marks = () if cell.waiting else (*doubted(pair, cell.side, cell.text), *self.marks(index.row(), cell.side, cell.text))
            painter.setPen(faint if cell.waiting or under else text)
            cell.block.layout.draw(painter, QPointF(cell.at), [_format(mark, cell.text, option) for mark in marks])
            if pair.role is Role.LIST_ITEM and pair.starts and not under:
                painter.setPen(faint)
                painter.drawText(QPointF(cell.at.x() - 11, cell.at.y() + self.setter.ascent), "•")
        self._draw_left_signs(painter, pair, rect.width(), palette)
        pencil = self.setter.pencil(pair, rect.width())
        if pair.findings:
            _draw_warning(painter, QPointF(pencil.left() - 10, pencil.center().y() + 1), palette)
        if index.row() != self.edited:
            if pair.machine is not None:
                look.drawn("edited", look.accent(palette)).paint(painter, pencil)
            elif pair.target is not None and option.state & QStyle.StateFlag.State_MouseOver:
                look.drawn("edit", faint).paint(painter, pencil)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, pair: Pair, cells: Sequence[Cell]) -> None:
        row = option.rect.adjusted(0, above(pair) - PADDING, 0, 0)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, look.chosen(option.palette))
            painter.fillRect(QRect(row.left(), row.top(), 3, row.height()), look.accent(option.palette))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, look.hovered(option.palette))
        if option.state & QStyle.StateFlag.State_HasFocus:
            column = next((cell for cell in cells if cell.side is self.side), cells[0])
            painter.setPen(QPen(look.accent(option.palette), 1, Qt.PenStyle.DotLine))
            left = option.rect.left() + column.at.x() - 5
            painter.drawRect(QRect(left, row.top(), column.width + 10, row.height() - 1))

    def _draw_left_signs(self, painter: QPainter, pair: Pair, width: int, palette: QPalette) -> None:
        """The numbers of points, as in the summary; under them the paragraph's language where it is another one."""
        painter.setFont(look.scaled(self.sign_font, 0.82))
        left, y, line = self.setter.columns(width).gutter, float(above(pair)), self.setter.line
        if pair.points:
            painter.setPen(look.accent(palette))
            numbers = QRectF(left + 6, y, LEFT - 14, line)
            painter.drawText(numbers, Qt.AlignmentFlag.AlignCenter, ",".join(map(str, pair.points)))
            painter.drawRoundedRect(numbers.adjusted(2, 1, -2, -1), line / 2, line / 2)
            y += line * 1.15
        if pair.language and pair.starts:
            painter.setPen(look.muted(palette))
            painter.drawText(QRectF(left + 4, y, LEFT - 10, line), Qt.AlignmentFlag.AlignCenter, pair.language)

    def hint(self, row: int, pair: Pair, at: QPoint, width: int) -> str:
        """What the pointer is told of a row at a place in it, as HTML: what its signs mean, what is to be checked."""
        lines = [
            translate("PairsDelegate", "To check: {finding}").format(finding=retold(finding.message)) for finding in pair.findings
        ]
        place = self.setter.columns(width)
        if self.setter.pencil(pair, width).contains(at) and pair.target is not None:
            lines = [
                edited_hint(pair.machine) if pair.machine is not None else translate("PairsDelegate", "Edit the English (F2)")
            ]
        elif at.x() < place.gutter + LEFT:
            if pair.points:
                numbers = ", ".join(map(str, pair.points))
                lines.append(translate("PairsDelegate", "Evidence of point {numbers} of the summary.").format(numbers=numbers))
            if pair.language:
                language = retold(languages.name(pair.language))
                lines.append(translate("PairsDelegate", "This paragraph seems to be in {language}.").format(language=language))
        elif self.setter.english_only and row != self.revealed and cell_at(self.cells(row, pair, width), at):
            lines.append(pair.source)
        return "".join(f"<p>{escape(line)}</p>" for line in lines)


def edited_hint(machine: str) -> str:
    """What is told of English that a person has edited."""
    return translate("PairsDelegate", "Edited by you. The machine said: {text}").format(text=machine)


def _format(mark: Mark, text: str, option: QStyleOptionViewItem) -> QTextLayout.FormatRange:
    palette, made = option.palette, QTextLayout.FormatRange()
    made.start = to_utf16(text, mark.start)
    made.length = to_utf16(text, mark.end) - made.start
    style = QTextCharFormat()
    match mark.kind:
        case Kind.SELECTED:
            active = option.state & QStyle.StateFlag.State_Active
            group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
            style.setBackground(palette.color(group, QPalette.ColorRole.Highlight))
            style.setForeground(palette.color(group, QPalette.ColorRole.HighlightedText))
        case Kind.FOUND:
            style.setBackground(found(palette))
            style.setForeground(palette.text().color())
        case Kind.CURRENT:
            style.setBackground(look.warning(palette))
            style.setForeground(palette.base().color())
            style.setFontUnderline(True)
        case Kind.DOUBTED:
            style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            style.setUnderlineColor(look.warning(palette))
    made.format = style
    return made


def doubted(pair: Pair, side: Side, text: str) -> Iterator[Mark]:
    """The words of a text that a check found fault with; a flaw is one of the whole text."""
    for finding in pair.findings:
        words = finding.source if side is Side.SOURCE else finding.target
        if words and finding.kind is not FindingKind.FLAW:
            for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text):
                yield Mark(*match.span(), Kind.DOUBTED)


def found(palette: QPalette) -> QColor:
    """The ground of words that were found: the text's own colour stays readable on it."""
    return look.mix(palette.base().color(), look.warning(palette), 0.3)


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
