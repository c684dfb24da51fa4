"""Terms: what an article itself explains in brackets, "Badan Penanggulangan Bencana Daerah (BPBD)" or the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_SHORT = r"[A-Z][A-Za-z]*[A-Z]|[A-Z][a-z]{2,11}"  # BPBD, PDAM, Bawaslu, BPJamsostek
_BRACKET = re.compile(rf"\((?P<short>{_SHORT})\)")
_REVERSED = re.compile(r"\b(?P<short>[A-Z]{2,10}) \((?P<long>[A-Z][a-z]+(?: [A-Za-z][a-z]+)+)\)")
_WORDS = re.compile(r"[\w’'-]+")
_MOST, _REACH = 9, 250  # words of what a short form stands for, and characters in which they are looked for
_LINKS = frozenset("dan di ke dari untuk atas yang tentang serta bagi".split())
_OFFICE = re.compile(
    r"^(?:(?:Deputy|Vice|Acting|Head|Chief|Chair|Chairman|Chairwoman|Chairperson|Director|Secretary|Spokesman|Spokesperson|Members?"
    r"|Commander|Commissioner|Coordinator|Manager|Minister|General) )+(?:of|for) "
)
_ENGLISH = re.compile(r"(?:[A-Z][\w’'-]*(?: (?:of|and|for|on|in|&))* )*[A-Z][\w’'-]* $")


@dataclass(frozen=True, slots=True)
class Term:
    """A short form, what the article says that it stands for, what the English says (None where that does not say it), and the
    number of the sentence that explains it."""

    short: str
    original: str
    english: str | None
    sentence: int


def explained(sentences: Sequence[tuple[int, str, str]]) -> Iterator[Term]:
    """The terms that sentences explain, each once, in reading order. A sentence is its number, its original and its English."""
    seen = set()
    for number, original, english in sentences:
        for short, long in _found(original):
            if short not in seen:
                seen.add(short)
                told = _in_english(short, english, len(long.split()))
                yield Term(short, long, None if told == long else told, number)


def _found(text: str) -> Iterator[tuple[str, str]]:
    for bracket in _BRACKET.finditer(text):
        if long := _stands_for(bracket["short"], text[max(0, bracket.start() - _REACH) : bracket.start()]):
            yield bracket["short"], long
    for bracket in _REVERSED.finditer(text):
        if _initials(bracket["long"].split()) == bracket["short"]:
            yield bracket["short"], bracket["long"]


def _stands_for(short: str, before: str) -> str | None:
    """The fewest words right before a bracket that its short form can be made of; None where none can."""
    if not before.endswith(" "):
        return None
    words = list(_WORDS.finditer(before))[-_MOST:]
    if not words or before[words[-1].end() :] != " ":
        return None
    joined = [before[one.end() : other.start()] for one, other in pairwise(words)]
    for start in range(len(words) - 2, -1, -1):
        if set(joined[start:]) != {" "}:
            return None  # a comma, a bracket: another thing
        chosen = [word[0] for word in words[start:]]
        if _makes(chosen, short):
            return before[words[start].start() :].strip()
    return None


def _makes(words: Sequence[str], short: str) -> bool:
    """Whether words make a short form: by their initials, or capitalized ones by letters of theirs in order, as in Bawaslu."""
    if _initials(words) == short.upper():
        return True
    if not (len(short) > 3 and words[0][0] == short[0] and all(word[0].isupper() or word in _LINKS for word in words)):
        return False
    letters = iter("".join(words).lower())
    return not short.isupper() and all(letter in letters for letter in short.lower())


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word not in _LINKS).upper()


def _in_english(short: str, english: str, length: int) -> str | None:
    """What the English says before the same bracket, without the office that somebody holds in it; None where that has more words
    than the original (``length``), and so says more, or is the original itself."""
    bracket = english.find(f"({short})")
    found = _ENGLISH.search(english[max(0, bracket - _REACH) : bracket]) if bracket > 0 else None
    words = _OFFICE.sub("", found[0].strip()) if found else ""
    counted = sum(word[0].isupper() for word in words.split())
    return words if 1 < counted <= length else None
