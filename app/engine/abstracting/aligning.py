"""Aligning: which sentences of the article say what a sentence of its abstract says, by the words that they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

from app.engine.summarizing.words import content

MOST = 3
"""Sentences that one claim rests on: one that needs more is put together from everywhere, and nobody would read them all."""

LEAST, FURTHER = 0.5, 0.15
"""The share of a claim's words, weighed by how few sentences have them, that its sentences must have together, and that each of
them must add. Chosen by hand: there was no checkpoint to measure them with."""


def align(claims: Sequence[str], sentences: Sequence[str]) -> list[tuple[int, ...]]:
    """For each claim the indices of the sentences that it rests on, in reading order; none where no sentence has enough of its
    words."""
    words = [content(sentence) for sentence in sentences]
    found_in = Counter(word for each in words for word in each)
    return [_rests_on(content(claim), words, found_in) for claim in claims]


def _rests_on(claim: frozenset[str], words: Sequence[frozenset[str]], found_in: Mapping[str, int]) -> tuple[int, ...]:
    weights = {word: log(1 + len(words) / max(1, found_in.get(word, 0))) for word in claim}
    total = sum(weights.values())
    chosen: list[int] = []
    left = claim if words else frozenset()
    while len(chosen) < MOST and left:
        gains = [sum(weights[word] for word in left & each) for each in words]
        best = max(range(len(words)), key=gains.__getitem__)
        if gains[best] < FURTHER * total:
            break
        chosen.append(best)
        left -= words[best]
    missing = sum(weights[word] for word in left)
    return tuple(sorted(chosen)) if total - missing >= LEAST * total else ()
