"""Which hypothesis of a beam search is taken: the likeliest, unless another one keeps more of the sentence's names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.engine.dispatch import Flaw
from app.engine.translating.engine import Output
from app.engine.translating.guarding import SEVERITY, find_flaw

_LETTERS = 4
"""Of a word that are compared: "Indonesian" keeps *Indonesia*, "NATO-led" keeps *NATO*."""


def choose(source: str, hypotheses: Sequence[Output]) -> tuple[Output, Flaw | None]:
    """One of ``hypotheses`` (the likeliest first) and its flaw: the least flawed, of these the one with most of the names of
    ``source``, of these the likeliest. What it gives: docs/models.md.
    """
    wanted = names(source)
    judged = [(output, find_flaw(source, output.text, finished=output.finished)) for output in hypotheses]
    return max(judged, key=lambda one: (-SEVERITY.index(one[1]), len(wanted & beginnings(one[0].text))))


def names(source: str) -> set[str]:
    """The beginnings of the words that a sentence writes with a capital, but for its first.

    No list is needed: a word such as *Presiden* that English says otherwise counts for no hypothesis.
    """
    return {word[:_LETTERS] for word in re.findall(r"(?<=.)\b[^\W_]{3,}", source) if word[0].isupper()}


def beginnings(text: str) -> set[str]:
    """The beginnings of all words."""
    return {word[:_LETTERS] for word in re.findall(r"[^\W_]+", text)}
