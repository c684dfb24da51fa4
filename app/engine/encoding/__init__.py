"""Encoding: sentences → vectors that lie near where they mean the same, Indonesian or English. Optional: see docs/models.md."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from typing import Protocol

from app.engine.encoding.ctranslate2 import Ctranslate2Encoder

Vector = tuple[float, ...]


class Encoder(Protocol):
    """A loaded sentence encoder. ``checkpoint`` and ``revision`` say which: vectors of two revisions must not be compared."""

    checkpoint: str
    revision: str

    def encode(self, texts: list[str]) -> list[Vector]:
        """A vector of length 1 for each text, in order; the product of two is their cosine. An empty text has one too."""
        ...


def open_encoder(
    engine: str,
    files: MutableMapping[str, bytes],
    *,
    checkpoint: str,
    revision: str,
    parameters: Mapping[str, int | float | str],
    threads: int = 1,
) -> Encoder:
    """Load an encoder out of a checkpoint's files; ``engine`` as the catalogue names it. Raises ValueError where none has it."""
    if engine != "ctranslate2-encoder":
        raise ValueError(f"no encoder is called {engine}")
    return Ctranslate2Encoder(files, checkpoint=checkpoint, revision=revision, parameters=parameters, threads=threads)


def cosine(one: Vector, other: Vector) -> float:
    """How near two vectors of length 1 are, −1 to 1."""
    return sum(a * b for a, b in zip(one, other, strict=True))
