"""The slug: by what a news desk calls a report, LOMBOK-AIRPORT-FLIGHTS."""

from __future__ import annotations

import re
from collections.abc import Sequence

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
    too, in the headline's order but a place first. Participles are left out: in a headline they are the verb.
    """
    if title.main_language != "en":
        return ""
    bodies = [set(map(_stem, _WORD.findall(pair.main))) for pair in sentences]
    found: dict[str, str] = {}
    for word in _WORD.findall(title.main):
        if content(word) and word.lower() not in _EMPTY and not word.endswith("ed"):
            found.setdefault(_stem(word), re.sub("[’']s$", "", word))
    strongest = sorted(found, key=lambda stem: -sum(stem in body for body in bodies))[:_MOST]
    words = [word for stem, word in found.items() if stem in strongest]
    return "-".join(sorted(words, key=lambda word: word.lower() not in PLACES)).upper()


def _stem(word: str) -> str:
    """The word without the endings that a headline and its article use differently."""
    return re.sub(r"(?:[’']s|(?<=s)es|s|ed|ing)$", "", word.lower())
