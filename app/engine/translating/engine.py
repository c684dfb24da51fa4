"""What the pipeline needs of an engine: count pieces, and turn a batch of sources into English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.engine.translating.decoding import Decoding

Parameters = Mapping[str, int | float | str]


@dataclass(frozen=True, slots=True)
class Output:
    """One English hypothesis of a source; ``finished`` is False where the engine ran into its length limit."""

    text: str
    finished: bool


class Engine(Protocol):
    """A loaded checkpoint. ``max_source_tokens`` is the longest source, in pieces, that it translates well."""

    max_source_tokens: int

    def pieces(self, text: str) -> list[str]:
        """The pieces that the checkpoint's tokenizer cuts a text into; nothing in the text acts as a special token."""
        ...

    def generate(self, sources: Sequence[list[str]], decoding: Decoding) -> list[list[Output]]:
        """The hypotheses for each of a batch of sources (pieces of one sentence each), the likeliest first."""
        ...
