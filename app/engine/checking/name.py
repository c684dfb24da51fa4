"""Names of the Indonesian that the English has not.

A word with a capital inside a sentence is taken for a name unless Indonesian writes it small elsewhere (*Kementerian*, *Laut*) or
English says it otherwise (*Jerman*, *Senin*, *PBB*): ``no_names.txt`` has these words, learned from translations
(models/recipes/id_en_names). A name must begin like a word of the English, so that "Malaysian" keeps *Malaysia*. What the check
finds and misses: docs/models.md.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from importlib import resources

from app.engine.dispatch import Finding, FindingKind, Translation

BEGINNING = 4
"""Letters that a name and its English have in common: *Afganistan*, "Afghan"."""

_WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r"(?<=[\w,)] )[A-Z][^\W\d_]{2,}(?:-[^\W\d_]+)*")
"""A word with a capital that has another word, and no full stop or colon, before it."""


def names(source: str, translation: Translation, sentence: int | None) -> Iterator[Finding]:
    """A finding for each name that is missing or begins otherwise; those that stand together are one."""
    beginnings = {word[:BEGINNING].casefold() for word in _WORD.findall(translation.text)}
    letters = _letters(translation.text)
    lost = [name for name in _INSIDE.finditer(source) if not all(_is_there(one, beginnings, letters) for one in _parts(name[0]))]
    for said in dict.fromkeys(source[name[0].start() : name[-1].end()] for name in _together(lost, source)):
        yield Finding(FindingKind.NAME, sentence, f"The original names “{said}”; the English does not.", said, "")


def _parts(word: str) -> list[str]:
    """The names in a word: two in *Fakfak-Kaimana*, none in *Kementerian*."""
    return [one for one in word.split("-") if one[0].isupper() and len(one) > 2 and one.casefold() not in _no_names()]


def _is_there(name: str, beginnings: set[str], letters: str) -> bool:
    """Whether the English has a name, though it may go on otherwise or be written in two words."""
    return name[:BEGINNING].casefold() in beginnings or name.casefold() in letters


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


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text)).casefold()


@functools.cache
def _no_names() -> frozenset[str]:
    return frozenset(resources.files(__package__).joinpath("no_names.txt").read_text(encoding="utf-8").split())
