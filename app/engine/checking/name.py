"""Names of the Indonesian that the English has not.

A word with a capital inside a sentence is taken for a name unless Indonesian writes it small elsewhere (*Kementerian*, *Laut*) or
English says it otherwise (*Jerman*, *Senin*, *PBB*): ``no_names.txt`` has these words, learned from translations
(models/recipes/id_en_names). A name must begin like a word of the English, so that "Malaysian" keeps *Malaysia*. What the check
finds and misses: docs/models.md.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from importlib import resources

from app.engine.dispatch import Finding, FindingKind, Translation

BEGINNING = 4
"""Letters that a name and its English have in common: *Afganistan*, "Afghan"."""

WORD = re.compile(r"[^\W\d_]+")
INSIDE = re.compile(r"(?<=[\w,)] )[A-Z][^\W\d_]{2,}(?:-[^\W\d_]+)*")
"""A word with a capital that has another word, and no full stop or colon, before it."""


def names(source: str, translation: Translation, sentence: int | None) -> Iterator[Finding]:
    """A finding for each name that is missing or begins otherwise; those that stand together are one."""
    keeps = keeper(translation.text)
    lost = [name for name in INSIDE.finditer(source) if any(one not in _no_names() and not keeps(one) for one in parts(name[0]))]
    for said in dict.fromkeys(source[name[0].start() : name[-1].end()] for name in _together(lost, source)):
        yield Finding(FindingKind.NAME, sentence, f"The original names “{said}”; the English does not.", said, "")


def parts(word: str) -> list[str]:
    """What may be names in a word with a capital, in small letters: two in *Fakfak-Kaimana*, one in *Ulama-ulama*."""
    return [one.casefold() for one in word.split("-") if one[:1].isupper() and len(one) > 2]


def keeper(english: str) -> Callable[[str], bool]:
    """Tells whether an English text has a name (in small letters), though it may go on otherwise or be written in two words."""
    words = WORD.findall(english.casefold())
    beginnings, letters = {word[:BEGINNING] for word in words}, "".join(words)
    return lambda name: name[:BEGINNING] in beginnings or name in letters


def _together(names: list[re.Match[str]], source: str) -> Iterator[list[re.Match[str]]]:
    """Runs of names between which nothing but a space stands."""
    run: list[re.Match[str]] = []
    for name in names:
        if run and source[run[-1].end() : name.start()] != " ":
            yield run
            run = []
        run.append(name)
    if run:
        yield run


@functools.cache
def _no_names() -> frozenset[str]:
    return frozenset(resources.files(__package__).joinpath("no_names.txt").read_text(encoding="utf-8").split())
