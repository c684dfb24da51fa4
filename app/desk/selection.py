"""Text selected in one column of the pairs: a value, and how it moves through words, sentences and rows. No Qt.

Offsets count Unicode code points of the row's text in the column.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, IntEnum
from typing import NamedTuple

WORD = re.compile(r"\w+(?:[-’'.,/]\w+)*")
"""A word as a double click takes it: "sama-sama", "1,5" and "don’t" are one."""


class Side(IntEnum):
    """A column of the pairs."""

    SOURCE = 0
    TARGET = 1


class Unit(Enum):
    """What a selection grows by."""

    CHARACTER = "character"
    WORD = "word"
    SENTENCE = "sentence"


class Place(NamedTuple):
    """A place between two characters; places compare in reading order."""

    row: int
    offset: int


TextOf = Callable[[int], str]
"""The text of a row in the column in question, empty where there is none."""


@dataclass(frozen=True, slots=True)
class TextSelection:
    """From where the selection began to where it is drawn to, in either order; empty where both are the same."""

    side: Side
    anchor: Place
    cursor: Place

    @property
    def empty(self) -> bool:
        """Whether nothing is selected: only a place is marked."""
        return self.anchor == self.cursor

    @property
    def start(self) -> Place:
        """The end that comes first in reading order."""
        return min(self.anchor, self.cursor)

    @property
    def end(self) -> Place:
        """The end that comes last in reading order."""
        return max(self.anchor, self.cursor)

    @property
    def rows(self) -> range:
        """The rows from which something is selected, none where the selection is empty."""
        return range(0) if self.empty else range(self.start.row, self.end.row + 1)

    def within(self, row: int, length: int) -> tuple[int, int] | None:
        """The part (start, end) of a row's text, which is ``length`` long, that is selected; None where none of it is."""
        if not self.start.row <= row <= self.end.row:
            return None
        start = min(self.start.offset, length) if row == self.start.row else 0
        end = min(self.end.offset, length) if row == self.end.row else length
        return (start, end) if start < end else None


def around(place: Place, unit: Unit, text: str) -> tuple[Place, Place]:
    """The unit of a row's text in which a place lies. Outside of words, the run of what is no word."""
    row, offset = place
    match unit:
        case Unit.CHARACTER:
            return place, place
        case Unit.SENTENCE:
            return Place(row, 0), Place(row, len(text))
    last = 0
    for word in WORD.finditer(text):
        if offset < word.start():
            return Place(row, last), Place(row, word.start())
        if offset < word.end() or (offset == word.end() and offset == len(text)):
            return Place(row, word.start()), Place(row, word.end())
        last = word.end()
    return Place(row, last), Place(row, len(text))


def drawn(side: Side, begun: tuple[Place, Place], place: Place, unit: Unit, text: str) -> TextSelection:
    """The selection that began with a unit (its two ends) and is drawn to the unit of ``text`` in which ``place`` lies."""
    first, last = around(place, unit, text)
    if first < begun[0]:
        return TextSelection(side, begun[1], first)
    return TextSelection(side, begun[0], max(last, begun[1]))


def moved(place: Place, unit: Unit, by: int, rows: int, text_of: TextOf) -> Place:
    """The place one unit on (``by`` 1) or back (-1); at the end of a row it goes on in the next that has a text."""
    row, offset = place
    text = text_of(row)
    offset = min(offset, len(text))
    if offset == (len(text) if by > 0 else 0):
        following = range(row + 1, rows) if by > 0 else range(row - 1, -1, -1)
        row = next((other for other in following if text_of(other)), -1)
        if row < 0:
            return Place(place.row, offset)
        text = text_of(row)
        offset = 0 if by > 0 else len(text)
        if unit is not Unit.SENTENCE:
            return Place(row, offset)
    match unit:
        case Unit.CHARACTER:
            offset += by
        case Unit.SENTENCE:
            offset = len(text) if by > 0 else 0
        case Unit.WORD if by > 0:
            offset = next((word.end() for word in WORD.finditer(text, offset)), len(text))
        case Unit.WORD:
            offset = max((word.start() for word in WORD.finditer(text) if word.start() < offset), default=0)
    return Place(row, offset)


def whole(side: Side, rows: int, text_of: TextOf) -> TextSelection | None:
    """All of a column, None where it has no rows."""
    return TextSelection(side, Place(0, 0), Place(rows - 1, len(text_of(rows - 1)))) if rows else None
