"""Sentence boundaries against 213 marked by hand in paragraphs of our own writing (tests/data/sentences.txt).

The first half of the set was looked at while the rules were made; the second half was only counted, and is gated for itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from app.engine.segmenting import split

MARKED = Path(__file__).resolve().parents[1] / "data" / "sentences.txt"
HELD_BACK = "# held back"

Splitter = Callable[[str], list[tuple[int, int]]]


def paragraphs(*, held_back: bool) -> Iterator[tuple[str, set[int]]]:
    """Each paragraph of one half: its text, and the offsets where a sentence ends inside it."""
    for block in MARKED.read_text(encoding="utf-8").split(HELD_BACK)[held_back].split("\n\n"):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        if lines:
            text = " ".join(lines)
            ends, position = set(), 0
            for line in lines[:-1]:
                position = text.index(line, position) + len(line)
                ends.add(position)
            yield text, ends


def scores(splitter: Splitter, *, held_back: bool) -> tuple[float, float, float]:
    """Precision, recall and F1 of the boundaries inside the paragraphs of one half."""
    right = found = marked = 0
    for text, ends in paragraphs(held_back=held_back):
        answer = {end for _, end in splitter(text)[:-1]}
        right, found, marked = right + len(answer & ends), found + len(answer), marked + len(ends)
    return right / found, right / marked, 2 * right / (found + marked)


def test_the_set_is_large_enough() -> None:
    counts = [sum(len(ends) for _, ends in paragraphs(held_back=half)) for half in (False, True)]
    assert min(counts) >= 100


def test_boundaries_that_were_looked_at(gate: Callable[..., None]) -> None:
    gate("segmenting F1", scores(split, held_back=False)[2], margin=0.001)


def test_boundaries_that_were_held_back(gate: Callable[..., None]) -> None:
    precision, recall, f1 = scores(split, held_back=True)
    gate("segmenting precision, held back", precision, margin=0.001)
    gate("segmenting recall, held back", recall, margin=0.001)
    gate("segmenting F1, held back", f1, margin=0.001)
