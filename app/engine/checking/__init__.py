"""What may have changed in translation: findings for a reader who wants to check a line before printing it.

A false alarm on every second line is worthless, so each check stays silent where it is not sure. One file a check; the tuple
below is the registry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from app.engine.checking.flaw import flaws
from app.engine.checking.name import names
from app.engine.checking.negation import negations
from app.engine.checking.number import numbers
from app.engine.dispatch import Finding, Translation

__all__ = ["CHECKS", "Check", "check"]

Check = Callable[[str, Translation, int | None], Iterator[Finding]]
"""Takes the source text, its translation and the sentence's id, and yields what it finds."""

CHECKS: tuple[Check, ...] = (numbers, negations, names, flaws)


def check(source: str, translation: Translation, sentence: int | None) -> tuple[Finding, ...]:
    """All findings on one pair. ``sentence`` is the sentence's id, or None for the headline or a point."""
    return tuple(finding for one in CHECKS for finding in one(source, translation, sentence))
