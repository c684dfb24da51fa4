"""The brief: what every export for a human holds, in the order in which it is read. The writers only lay it out.

All texts here are safe to lay out anywhere: one line each, without the characters that XML and terminals cannot bear. The
number of a sentence or a point is its index plus one, the same in every format.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.engine.article import Role
from app.engine.exporting.words import shorten

SIGN = "⚠"
"""Stands before whatever is to be verified, always with words."""

UNTRANSLATED = "Not translated"
EDITED = "✎\u00a0edited"
"""Stands after every line whose English is a person's."""

MACHINE = "Machine translation – verify quotations against the original before publishing."


class ExportForm(StrEnum):
    """How a dispatch is told: the headline and the summary in English, the whole article in English too, every English text
    beside its original, or what an agency would send (:mod:`app.engine.exporting.wire`). All forms tell what is to be verified
    in them and where every line comes from."""

    BRIEF = "brief"
    ENGLISH = "english"
    BILINGUAL = "bilingual"
    WIRE = "wire"


@dataclass(frozen=True, slots=True)
class Pair:
    """A text of the article in its ``language`` (BCP 47) and its English, None where it has none of its own: because it needs
    no translation, or because it is ``missing`` one in an article that was being translated. ``edited``: a person put the
    English in the place of what the machine had said, or the article itself."""

    original: str
    language: str
    english: str | None
    missing: bool = False
    edited: bool = False

    @property
    def main(self) -> str:
        """What is read first: the English, or the original where there is none."""
        return self.original if self.english is None else self.english

    @property
    def main_language(self) -> str:
        """The language of :attr:`main`."""
        return self.language if self.english is None else "en"

    @property
    def under(self) -> str | None:
        """What stands under it: the original, where it is not the main text itself."""
        return None if self.english is None else self.original

    @property
    def alone(self) -> Pair:
        """Only what is read first."""
        return Pair(self.main, self.main_language, None, self.missing, self.edited)


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence that says what a point says, by its number: its words in the original and their language."""

    number: int
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a part, with its ``number`` where it is a point (else None) and the ``label`` that stands before it, if any: a
    dateline, a term, in an alert the place. ``evidence`` are the sentences that say it, or in which it is to be verified;
    ``doubtful`` the numbers of those that are."""

    number: int | None
    label: str
    pair: Pair
    evidence: tuple[Quote, ...]
    doubtful: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under a heading, before the article: the points of the summary, say. ``title`` is empty where no heading is
    needed; the lines of an ``alert`` are warnings."""

    title: str
    lines: tuple[Line, ...]
    alert: bool = False


@dataclass(frozen=True, slots=True)
class SentenceLine:
    """A sentence of the article; ``points`` are the numbers of the points it is evidence for, ``concerns`` what is to be
    verified in it."""

    number: int
    pair: Pair
    points: tuple[int, ...]
    concerns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the article."""

    role: Role
    lines: tuple[SentenceLine, ...]


@dataclass(frozen=True, slots=True)
class Cut:
    """The pieces that cleaning removed for one reason, in reading order."""

    reason: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the provenance block, and the language of its value."""

    label: str
    value: str
    language: str


@dataclass(frozen=True, slots=True)
class Brief:
    """A dispatch as it is told to a human.

    ``title`` is the headline, or words that say there is none. ``facts`` are outlet, byline, date, dateline, word count and
    whether a machine translated, as far as they are known; ``outlet`` and ``date`` are empty where they are not.
    ``translated`` is False where a machine translated nothing: then there is none to be warned of. ``side_by_side`` tells
    whether originals stand beside their English; otherwise the article is running text. ``passages`` are empty where only the
    summary is told. ``language`` is the article's (BCP 47), ``language_name`` its English name. ``made`` is when it was
    translated, or read. ``prefix`` begins every anchor of this brief, so that several fit into one file: sentence 4 is
    ``{prefix}s4``, point 2 ``{prefix}p2``, its beginning ``{prefix}top``.
    """

    title: Pair
    facts: tuple[str, ...]
    outlet: str
    date: str
    notices: tuple[str, ...]
    parts: tuple[Part, ...]
    passages: tuple[Passage, ...]
    translated: bool
    side_by_side: bool
    language: str
    language_name: str
    removed: tuple[Cut, ...]
    provenance: tuple[Row, ...]
    made: datetime.datetime
    prefix: str

    @property
    def points(self) -> tuple[Line, ...]:
        """The lines that have a number: the points of the summary."""
        return tuple(line for part in self.parts for line in part.lines if line.number is not None)

    @property
    def doubts(self) -> tuple[Line, ...]:
        """The lines of alerts that name a place: what the checks found in it."""
        return tuple(line for part in self.parts if part.alert for line in part.lines if line.label)

    def doubts_about(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """Those in the headline and in the evidence of some lines."""
        told = {quote.number for line in lines for quote in line.evidence}
        return tuple(doubt for doubt in self.doubts if told.issuperset(quote.number for quote in doubt.evidence))


def digest(cut: Cut, pieces: int = 4, length: int = 80) -> str:
    """What was removed for one reason, in one line: its first pieces, shortened, and how many more there are."""
    told = " · ".join(shorten(text, length) for text in cut.texts[:pieces])
    more = len(cut.texts) - pieces
    return f"{told} · and {more} more" if more > 0 else told
