"""Finding words in the pairs, in both languages: the model of the find bar and of what is highlighted. QtCore only.

Capitals, accents and the form of quotation marks make no difference. The search goes over the rows a few milliseconds at a time,
beginning where the reader is, and over each row again when its English comes or changes.
"""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal, Slot

from app.desk.heights import Heights
from app.desk.pairs import PairsModel
from app.desk.selection import Side

SLICE = 0.008
"""Seconds that one round of searching may take."""
BATCH = 50
"""Rows between two looks at the clock."""


class Match(NamedTuple):
    """Where the words begin; matches compare in the order in which they are gone through: Indonesian first, then English."""

    row: int
    side: Side
    start: int


class _Alike(dict[int, int]):
    """For ``str.translate``: every character as it is compared. One for one, so that places stay the same."""

    def __missing__(self, code: int) -> int:
        base = [each for each in unicodedata.normalize("NFD", chr(code)) if not unicodedata.combining(each)]
        folded = "".join(base).casefold()
        self[code] = ord(folded) if len(folded) == 1 else code
        return self[code]


_SIGNS = {"'": "‘’ʼ`´", '"': "“”„«»", "-": "‐‑–—", " ": "\u00a0\u202f"}
_ALIKE = _Alike({ord(sign): ord(plain) for plain, signs in _SIGNS.items() for sign in signs})


def alike(text: str) -> str:
    """A text as it is compared; it is as long as before."""
    return text.translate(_ALIKE)


def starts_in(text: str, words: str) -> tuple[int, ...]:
    """Where ``words`` (as compared) begin in ``text``, without overlaps."""
    text, found, at = alike(text), [], -len(words)
    while (at := text.find(words, at + len(words))) >= 0:
        found.append(at)
    return tuple(found)


class FindModel(QObject):
    """The matches of some words. ``changed`` comes when their number or the current one is another, ``current_changed`` with the
    match that the reader is to be shown."""

    changed = Signal()
    current_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.current: Match | None = None
        self.words = ""
        self.searching = False
        self._model: PairsModel | None = None
        self._found: dict[int, tuple[tuple[int, ...], tuple[int, ...]]] = {}
        self._counts = Heights()
        self._compared = ""
        self._here = Match(0, Side.SOURCE, 0)
        self._rows: Iterator[int] = iter(())
        self._wants_current = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._search_some)

    @property
    def count(self) -> int:
        """How many matches are found so far."""
        return self._counts.total

    @property
    def length(self) -> int:
        """How long every match is."""
        return len(self._compared)

    @property
    def number(self) -> int:
        """Which match, from 1, the current one is; 0 where there is none."""
        return self._number_of(self.current) if self.current else 0

    def set_model(self, model: PairsModel | None) -> None:
        """Find in this model from now on."""
        if self._model:
            self._model.modelReset.disconnect(self._begin_later)
            self._model.dataChanged.disconnect(self._search_again)
        self._model = model
        if model:
            model.modelReset.connect(self._begin_later)
            model.dataChanged.connect(self._search_again)
        self._begin()

    def search(self, words: str, row: int = 0) -> None:
        """Find these words, none where they are empty. The first match at or after ``row`` becomes the current one."""
        self.words = words
        self._here = Match(max(row, 0), Side.SOURCE, 0)
        self._wants_current = True
        self._begin()

    def starts(self, row: int, side: Side) -> Sequence[int]:
        """Where in a row's text matches begin."""
        found = self._found.get(row)
        return found[side] if found else ()

    def step(self, by: int) -> None:
        """Go to the next match (1) or the one before (-1); after the last comes the first."""
        if not self.count:
            return
        at = self._number_of(self._here) - 1
        if self.current or by < 0:  # else the one that was shown last is no match any more: the next stands at its place
            at += by
        self._show(self._match(at % self.count))

    # -- searching

    def _begin(self) -> None:
        """Search everything anew, from the reader's place on."""
        self._prepare()
        self._search_some()

    @Slot()
    def _begin_later(self) -> None:
        """The rows are others: search them once every view has heard of it, or one is sent to a row that it does not know."""
        self._prepare()
        self._timer.start()

    def _prepare(self) -> None:
        rows = self._model.rowCount() if self._model else 0
        self._compared = alike(unicodedata.normalize("NFC", self.words))
        self._found, self._counts, self.current = {}, Heights([0] * rows), None
        first = min(self._here.row, rows)
        self._here = self._here._replace(row=first)
        self._rows = chain(range(first, rows), range(first)) if self._compared else iter(())
        self.searching = bool(self._compared and rows)

    @Slot()
    def _search_some(self) -> None:
        stop = time.perf_counter() + SLICE
        for count, row in enumerate(self._rows, start=1):
            self._search_row(row)
            if count % BATCH == 0 and time.perf_counter() > stop:
                self._timer.start()
                break
        else:
            self._timer.stop()
            self.searching = False
        wants_current = self._wants_current
        self._wants_current &= self.searching or not len(self._counts)  # where nothing is there yet it may still come
        if wants_current and self.count:
            self._show(self._match((self._number_of(self._here) - 1) % self.count))
        else:
            self.changed.emit()

    def _search_row(self, row: int) -> None:
        if self._model is None:
            return
        pair, words = self._model.pair(row), self._compared
        found = starts_in(pair.source, words), starts_in(pair.target, words) if pair.target else ()
        number = len(found[0]) + len(found[1])
        if number != self._counts[row]:
            self._counts[row] = number
        if number:
            self._found[row] = found
        else:
            self._found.pop(row, None)

    @Slot(QModelIndex, QModelIndex)
    def _search_again(self, first: QModelIndex, last: QModelIndex) -> None:
        """Rows have changed; the current match stays where it still is one."""
        if not self._compared:
            return
        for row in range(first.row(), last.row() + 1):
            self._search_row(row)
        if self.current and self.current.start not in self.starts(self.current.row, self.current.side):
            self.current = None
        self.changed.emit()

    # -- the order of matches

    def _number_of(self, match: Match) -> int:
        """Which match, from 1, stands at a place or comes next after it; one too many where none does."""
        source, target = self._found.get(match.row, ((), ()))
        before = sum(start < match.start for start in source) if match.side is Side.SOURCE else len(source)
        if match.side is Side.TARGET:
            before += sum(start < match.start for start in target)
        return self._counts.top(match.row) + before + 1

    def _match(self, number: int) -> Match:
        """The match of a number from 0."""
        row = self._counts.row_at(number)
        at = number - self._counts.top(row)
        source, target = self._found[row]
        return Match(row, Side.SOURCE, source[at]) if at < len(source) else Match(row, Side.TARGET, target[at - len(source)])

    def _show(self, match: Match) -> None:
        self.current = self._here = match
        self._wants_current = False
        self.changed.emit()
        self.current_changed.emit(match)
