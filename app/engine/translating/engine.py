"""What the pipeline needs of an engine: count pieces, and turn a batch of sources into English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.engine.translating.decoding import Decoding

Parameters = Mapping[str, int | float | str]


@dataclass(frozen=True, slots=True)
class Output:
    """One English hypothesis of a source; ``finished`` is False where the engine ran into its length limit. ``sureness`` is the
    mean logarithm of the probabilities that the engine gave its pieces: 0 where it saw nothing else to say."""

    text: str
    finished: bool
    sureness: float = 0.0


class Engine(Protocol):
    """A loaded checkpoint. ``max_source_tokens`` is the longest source, in pieces, that it translates well; an output whose
    sureness is less than ``unsure_below`` is often wrong."""

    max_source_tokens: int
    unsure_below: float

    def pieces(self, text: str) -> list[str]:
        """The pieces that the checkpoint's tokenizer cuts a text into; nothing in the text acts as a special token."""
        ...

    def generate(self, sources: Sequence[list[str]], decoding: Decoding) -> list[list[Output]]:
        """The hypotheses for each of a batch of sources (pieces of one sentence each), the likeliest first."""
        ...
