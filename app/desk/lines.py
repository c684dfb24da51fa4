"""A text with bold words, set in a few lines: what is longer ends with an ellipsis, and words wider than a line are broken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from app.desk.typesetting import from_utf16, to_utf16

Marked = Sequence[tuple[str, bool]]
"""A text in pieces, each with whether it is bold."""


def set_lines(text: Marked, font: QFont, width: int, most: int) -> QTextLayout:
    """Set a text in at most ``most`` lines of ``width`` pixels; what is longer ends with an ellipsis.

    Args:
        text: pieces, each with whether it is bold. Words that are wider than a line are broken.
    """
    layout, shown = _set(text, font, width, most)
    whole = "".join(piece for piece, _ in text)
    if shown < len(whole):
        line = layout.lineAt(layout.lineCount() - 1)
        room = max(0, width - QFontMetrics(font).horizontalAdvance("…") - 1)
        cut = from_utf16(whole, line.xToCursor(room, QTextLine.CursorPosition.CursorOnCharacter))
        layout, _ = _set([*_first(text, cut), ("…", False)], font, width, most)
    return layout


def _set(text: Marked, font: QFont, width: int, most: int) -> tuple[QTextLayout, int]:
    """The layout and how many of the characters found a place in it."""
    whole = "".join(piece for piece, _ in text)
    layout = QTextLayout(whole, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    bold = QTextCharFormat()
    bold.setFontWeight(QFont.Weight.Bold)
    formats, start = [], 0
    for piece, marked in text:
        length = to_utf16(piece, len(piece))
        if marked:
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = start, length, bold
            formats.append(part)
        start += length
    layout.setFormats(formats)
    height, shown, leading = 0, 0, QFontMetrics(font).height()
    layout.beginLayout()
    while layout.lineCount() < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += leading
        shown = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, from_utf16(whole, shown)


def _first(text: Marked, count: int) -> Marked:
    """The first ``count`` characters of a text, without the space at their end."""
    cut: list[tuple[str, bool]] = []
    for piece, marked in text:
        cut.append((piece[: max(0, count)], marked))
        count -= len(piece)
    while cut and not cut[-1][0].strip():
        cut.pop()
    return [*cut[:-1], (cut[-1][0].rstrip(), cut[-1][1])] if cut else cut
