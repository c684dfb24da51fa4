"""What an English text says of an article that the article does not say: numbers, quotations, names.

For texts that a model writes freely, where nothing tells which sentence a word comes from. It is strict where it is not sure:
what is called unsupported by mistake costs a sentence, what passes by mistake may be printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.engine.checking.number import without_partner
from app.engine.checking.numerals import Number, Weight, read_english, read_indonesian

_WORD = re.compile(r"\b(?:Rp|IDR|USD|RM)(?=\.?\d)|[^\W\d_]\w*(?:['’.]\w+)*")  # Rp4,8 is a sum; G20 a name
_MARK = re.compile(r"[“”„«»\"]")
_POSSESSIVE = re.compile(r"['’]s$")
_BEGINNING = 5  # letters that a word of the text's own and one of the article may have in common: officials, official

_EVERYWHERE = frozenset(("indonesia", "indonesian", "indonesians", "mr", "mrs", "ms"))
"""Names that need no support: the country is seldom named where everything happens in it."""

_SMALL = frozenset(
    """
    a about according across after against all along also although amid among an and another any around as at because before
    behind below between both but by despite during each earlier either every few for from he her here his how however i if in
    instead into it its later least less many meanwhile more moreover most much near neither no none nor not now of off on once
    only or other others our out over people she since so some still such than that the their then there these they this those
    though through to together too under until up upon was we were what when where whether which while who whose why with within
    without yet you your
    """.split()
)
"""Words that begin a sentence with a capital and name nobody."""


def unsupported(claims: Sequence[str], article: Sequence[tuple[str, str]]) -> list[tuple[str, ...]]:
    """For each of some English sentences what it says and the article does not, as it is written there, each once.

    ``article`` are its texts: each sentence in the original and in English, the headline and its like too; English as it stands
    is both. A number must be in an original, for the English may have it wrong: the same value in any notation, somewhere in
    the article. A quotation (between double marks) must be in the English, word for word. The words of a name must be in one
    text together, in either language; the first word of a claim, where no other of the name follows, need only begin like a word
    of the English.
    """
    said = [number for one, other in article for number in read_indonesian(one) + (read_english(one) if one == other else [])]
    english = f" {' '.join(_plain(other) for _, other in article)} "
    words = [frozenset(map(_normal, _WORD.findall(f"{one} {other}"))) for one, other in article]
    beginnings = frozenset(_normal(word)[:_BEGINNING] for _, other in article for word in _WORD.findall(other))
    found = []
    for claim in claims:
        numbers = read_english(claim)
        wrong = without_partner([number for number in numbers if number.weight > Weight.PARTNER], said)
        told = [claim[number.start : number.end] for number in wrong]
        told += (quoted.strip() for quoted in _MARK.split(claim)[1::2] if f" {_plain(quoted)} " not in english)
        told += _unknown_names(claim, numbers, words, beginnings)
        found.append(tuple(dict.fromkeys(told)))
    return found


def _unknown_names(
    claim: str, numbers: Sequence[Number], words: Sequence[frozenset[str]], beginnings: frozenset[str]
) -> Iterator[str]:
    for name in _names(claim, numbers):
        told = [_normal(word.group()) for word in name]
        if len(name) == 1 and not _WORD.search(claim[: name[0].start()]) and told[0][:_BEGINNING] in beginnings:
            continue
        if not any(all(_is_in(word, each) for word in told) for each in words):
            yield claim[name[0].start() : name[-1].end()]


def _names(claim: str, numbers: Sequence[Number]) -> Iterator[list[re.Match[str]]]:
    """Runs of words with a capital, outside of quotations (checked as such) and without small words and numbers."""
    run: list[re.Match[str]] = []
    quoted = [mark.start() for mark in _MARK.finditer(claim)]
    for word in _WORD.finditer(claim):
        at = word.start()
        named = word.group()[0].isupper() and _normal(word.group()) not in _SMALL | _EVERYWHERE
        inside = sum(mark < at for mark in quoted) % 2 == 1 or any(number.start <= at < number.end for number in numbers)
        if run and (not named or inside or claim[run[-1].end() : at] != " "):
            yield run
            run = []
        if named and not inside:
            run.append(word)
    if run:
        yield run


def _is_in(word: str, words: frozenset[str]) -> bool:
    """Whether a word of a name is among words, itself or what it is made from: Malaysians, Malaysian, Malaysia."""
    return not words.isdisjoint((word, word.removesuffix("s"), word.removesuffix("s").removesuffix("n")))


def _normal(word: str) -> str:
    return _POSSESSIVE.sub("", word).replace(".", "").casefold()


def _plain(text: str) -> str:
    """The words of a text alone, digits too, with one space between two."""
    return " ".join(re.findall(r"\w+", text.casefold()))
