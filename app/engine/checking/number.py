"""Numbers of the Indonesian against those of the English.

Firm numbers must be on the other side in some form. Plain ones are told only where one of each side is left over: translators
say them in many ways. :class:`Weight` says which are which.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.checking.numerals import Number, Weight, read_english, read_indonesian
from app.engine.dispatch import Finding, FindingKind, Translation


def numbers(source: str, translation: Translation, sentence: int | None) -> Iterator[Finding]:
    """A finding for each number that is missing, invented or changed."""
    target = translation.text
    there, here = read_indonesian(source), read_english(target)
    missing, invented = without_partner(there, here), without_partner(here, there)
    changed: list[tuple[Number, Number]] = []
    for number in missing:
        candidates = [other for other in invented if _comparable(number, other)]
        if candidates:  # the one that stands at about the same place
            place = number.start / len(source)
            other = min(candidates, key=lambda other: abs(other.start / len(target) - place))
            changed.append((number, other))
            invented.remove(other)
    missing = [number for number in missing if all(number is not one for one, _ in changed)]
    for number, other in changed:
        said, says = source[number.start : number.end], target[other.start : other.end]
        yield Finding(FindingKind.NUMBER, sentence, f"The original says {said}, the English {says}.", said, says)
    for number in missing:
        if number.weight is Weight.FIRM:
            said = source[number.start : number.end]
            yield Finding(FindingKind.NUMBER, sentence, f"The original says {said}; the English does not.", said, "")
    for other in invented:
        if other.weight is Weight.FIRM:
            says = target[other.start : other.end]
            yield Finding(FindingKind.NUMBER, sentence, f"The English says {says}; the original does not.", "", says)


def without_partner(numbers: list[Number], others: list[Number]) -> list[Number]:
    """The numbers that share no key with any of the others; one is never missed, since English says "a" and "single"."""
    keys = frozenset[str]().union(*(other.keys for other in others))
    return [number for number in numbers if not number.keys & keys and "1" not in number.keys]


def _comparable(number: Number, other: Number) -> bool:
    """Whether one can stand for the other: months only for months, round plurals only for such."""
    return min(number.weight, other.weight) > Weight.PARTNER and _kind(number) == _kind(other)


def _kind(number: Number) -> str:
    first = min(number.keys)[0]
    return first if first in "m~" else "quantity or time"
