"""How a batch is decoded. Chosen by the table of docs/models.md (tests/bench/decoding.py)."""

from __future__ import annotations

from dataclasses import dataclass

from app.engine.dispatch import Quality


@dataclass(frozen=True, slots=True)
class Decoding:
    """One way to decode; ``name`` is what the provenance and the reader see. A ``beam_size`` of 1 is greedy."""

    name: str
    beam_size: int = 1
    repetition_penalty: float = 1.0
    no_repeat_ngram_size: int = 0
    length_penalty: float = 1.0

    @property
    def width(self) -> int:
        """How many states a sentence takes in memory: a beam search keeps each of its own twice while it sorts them."""
        return 1 if self.beam_size == 1 else 2 * self.beam_size


GREEDY = Decoding("greedy")
BEAM = Decoding("beam 4", beam_size=4)
NO_REPEATS = Decoding("beam 4, no repeats", beam_size=4, repetition_penalty=1.2, no_repeat_ngram_size=4)

ATTEMPTS: dict[Quality, tuple[Decoding, ...]] = {
    Quality.QUICK: (GREEDY, BEAM, NO_REPEATS),
    Quality.CAREFUL: (BEAM, NO_REPEATS),
}
"""The first decoding of each quality, and what is tried one after the other where its result is flawed."""


def describe(quality: Quality) -> str:
    """The name of the quality's first decoding, for the provenance: "greedy" or "beam 4"."""
    return ATTEMPTS[quality][0].name
