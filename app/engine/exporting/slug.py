"""The slug: by what a news desk calls a report, LOMBOK-AIRPORT-FLIGHTS."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.engine.cleaning.places import PLACES
from app.engine.exporting.brief import Pair
from app.engine.summarizing.words import content

_MOST = 3  # words
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# Headline words of no subject, beside those that content() knows.
_EMPTY = frozenset(
    """
    about again against all amid among announce announces any are ask asks back been being both call calls can could day days
    did do does dozens due during each early eight few first five four full get gets give gives go goes good had he her here
    him his hit hits how hundreds if including international into its just last later least left let like long made make makes
    many may men month months more most much must national near need needs new next nine now off old one only open opens other
    out own part people per put receive receives remain return returns reveal reveals same second see seek seeks seen set
    seven she should since six some soon still such take takes ten their them then there these they this thousands three
    through time times today told tomorrow two under until up urge urges use used want wants was week weeks well were what
    when where which while who whose why without year years yesterday yet you your
    """.split()
)


def slug(title: Pair, sentences: Sequence[Pair]) -> str:
    """Up to three words of an English headline, "" where it has no English: those that most of the article's ``sentences`` have
    too, in the headline's order but a place first. A name counts as one word. Participles are left out: in a headline they are
    the verb.
    """
    if title.main_language != "en":
        return ""
    bodies = [set(map(_stem, _WORD.findall(pair.main))) for pair in sentences]
    found: dict[frozenset[str], str] = {}
    for words in _named(_WORD.findall(title.main), " ".join(pair.main for pair in sentences)):
        word = " ".join(words)
        if len(words) > 1 or (content(word) and word.lower() not in _EMPTY and not word.endswith("ed")):
            found.setdefault(frozenset(map(_stem, words)), word)
    strongest = sorted(found, key=lambda stems: -sum(not stems.isdisjoint(body) for body in bodies))[:_MOST]
    chosen = [word for stems, word in found.items() if stems in strongest]
    return "-".join(sorted(chosen, key=lambda word: word.lower() not in PLACES)).replace(" ", "-").upper()


def _named(words: Sequence[str], told: str) -> Iterator[list[str]]:
    """A headline in words, those of a name together: two or three that stand so, in capitals, inside a sentence of ``told``."""
    words = [re.sub("[’']s$", "", word) for word in words]
    at = 0
    while at < len(words):
        length = next((length for length in (3, 2) if _is_name(words[at : at + length], length, told)), 1)
        yield words[at : at + length]
        at += length


def _is_name(words: Sequence[str], length: int, told: str) -> bool:
    capitals = len(words) == length and all(word[0].isupper() for word in words)
    return capitals and re.search(rf"(?<=[\w,] ){' '.join(map(re.escape, words))}\b", told) is not None


def _stem(word: str) -> str:
    """The word without the endings that a headline and its article use differently."""
    return re.sub(r"(?:[’']s|(?<=s)es|s|ed|ing)$", "", word.lower())
