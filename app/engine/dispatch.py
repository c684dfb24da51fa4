"""The dispatch: all that Kabar makes of one article, and the values it is made of."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.engine.abstract import Abstract
from app.engine.article import Article, Document, Sentence

AS_IT_STANDS = "as it stands"
"""The decoding of a text that needed none: English, digits, a link."""

UNSURE = "und"
"""The language code for "cannot tell" (BCP 47: undetermined)."""


@dataclass(frozen=True, slots=True)
class Guess:
    """The language of one text: a BCP 47 code or :data:`UNSURE`, and how sure that is, 0 to 1."""

    language: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Detection:
    """The language of the whole and of each body paragraph, in the order of ``Article.paragraphs``."""

    language: str
    confidence: float
    paragraphs: tuple[Guess, ...] = ()


class Length(StrEnum):
    """How long a summary is: one sentence of about 25 words, about 64 words, about 120 words."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


class Quality(StrEnum):
    """How the body is decoded: quick (greedy) or careful (beam search). Headline and points are always careful."""

    QUICK = "quick"
    CAREFUL = "careful"


class Flaw(StrEnum):
    """What stays wrong with a machine translation after its retries; the reader is told."""

    EMPTY = "empty"
    LOOP = "loop"
    RUNAWAY = "runaway"
    UNTRANSLATED = "untranslated"


@dataclass(frozen=True, slots=True)
class Translation:
    """The English of one text, what made it (``decoding``: "greedy", "beam 4", "as it stands" for English that passes
    through), whether the first decoding was thrown away, and the flaw that stayed. ``careful`` says whether it is as good as
    Kabar can make it; only a quick one is worth doing again. ``machine`` is what the machine had said where a person has put
    ``text`` in its place, None where nobody has. ``unsure`` says that the machine gave its words a low probability."""

    text: str
    decoding: str
    careful: bool = False
    retried: bool = False
    flaw: Flaw | None = None
    machine: str | None = None
    unsure: bool = False


class GroundKind(StrEnum):
    """What can speak for a sentence when a summary is made, or against it. In brackets what ``count`` and ``of`` are."""

    EARLY = "early"
    """few words stand before it (so many words)"""
    HEADLINE = "headline"
    """it holds words of the headline (so many of so many)"""
    CENTRAL = "central"
    """its words return in other sentences (so many of so many)"""
    LEARNED = "learned"
    """the ranking that was learned from summaries that people wrote puts it high (its place among so many sentences)"""
    LENGTH = "length"
    """how long it is (so many words)"""
    QUOTATION = "quotation"
    """it is somebody's words"""
    QUESTION = "question"
    """it asks"""
    LEANING = "leaning"
    """it is only shown together with others"""
    VOICE = "voice"
    """it speaks in the first or second person"""
    FURNITURE = "furniture"
    """it has the shape of page furniture"""
    NEEDED = "needed"
    """another point cannot be understood without it"""
    ALONE = "alone"
    """it can be understood by itself, which the first point should be"""


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason for which a sentence was chosen, or in spite of which it was.

    ``weight`` is how much it moved the sentence's worth, in logits, beyond what it did for the article's sentences on average:
    more than 0 spoke for it, less against it, 0 is a condition that it meets. ``count`` and ``of`` are the kind's figures.
    """

    kind: GroundKind
    weight: float = 0.0
    count: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """One line of the summary: Indonesian text, the ids of the sentences that say it, and why they were chosen, what spoke for
    them first and the strongest of it first (nothing where a Kabar made it that did not tell)."""

    text: str
    evidence: tuple[int, ...]
    grounds: tuple[Ground, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """The points, in reading order unless a person has put them into another; ``left_out`` are those that a person has taken
    out, in reading order."""

    length: Length
    points: tuple[Point, ...]
    left_out: tuple[Point, ...] = ()

    @property
    def whole(self) -> tuple[Point, ...]:
        """All the points, those that were left out too, in reading order: the summary as Kabar made it."""
        return tuple(sorted((*self.points, *self.left_out), key=lambda point: point.evidence))

    @property
    def arranged(self) -> bool:
        """Whether a person has put the points into another order, or left some out."""
        return self.points != self.whole

    def showing(self, points: Sequence[Point]) -> Summary:
        """The summary with these of its points, in this order, and the others left out."""
        return replace(self, points=tuple(points), left_out=tuple(point for point in self.whole if point not in points))


Line = int | None | Point
"""What has English: a sentence (its id), the headline (None), a point of the summary."""


class FactKind(StrEnum):
    """What a key fact answers, in the order in which they are told."""

    WHO = "who"
    WHERE = "where"
    WHEN = "when"
    COUNT = "how many"
    MONEY = "how much"
    SAID = "who said it"


@dataclass(frozen=True, slots=True)
class KeyFact:
    """One value of the key facts, in English (names of persons and places as they are), and the ids of the sentences that say it.
    ``day`` is the day of a WHEN, None elsewhere."""

    kind: FactKind
    text: str
    evidence: tuple[int, ...]
    day: datetime.date | None = None


class FindingKind(StrEnum):
    """What a finding is about."""

    NUMBER = "number"
    NEGATION = "negation"
    NAME = "name"
    UNSURE = "unsure"
    FLAW = "flaw"


@dataclass(frozen=True, slots=True)
class Finding:
    """A place where the English may not say what the Indonesian says. ``sentence`` is a sentence id, or None for the
    headline. ``source`` and ``target`` are the words in question, either may be empty; ``message`` says it in one sentence."""

    kind: FindingKind
    sentence: int | None
    message: str
    source: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the reader should know of the whole article, with what can be done. ``kind`` is a short code."""

    kind: str
    message: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where every line comes from. ``size`` is in bytes; times are UTC; ``checkpoint`` and ``revision`` are None where nothing
    was translated; ``decoding`` says how headline/points and body were decoded."""

    name: str
    sha256: str
    size: int
    media_type: str
    encoding: str
    read_at: datetime.datetime
    translated_at: datetime.datetime | None
    checkpoint: str | None
    revision: str | None
    decoding: str | None
    version: str


@dataclass(frozen=True, slots=True)
class Dispatch:
    """All that Kabar makes of one article.

    ``translations`` has one entry a sentence, in the order of ``sentences``; None where it is not translated (cancelled, or
    not asked for). ``points`` has one entry a point of the summary likewise. ``complete`` is False where something is left to
    do: after a cancel, or of a gist.
    ``timings`` are seconds by stage. ``summary`` is None where the text is too short for one (a notice says so).
    ``key_facts`` are empty where none is sure. ``abstract`` is None where none was asked for, or none can be made (a notice says
    so); it is of the machine's English, whatever a person makes of that.

    ``summaries`` are those of other lengths that a person has arranged, and ``kept`` is the English of points that the summary
    does not show now, by their Indonesian: nothing that was made or written of them is lost.
    """

    document: Document
    article: Article
    sentences: tuple[Sentence, ...]
    detection: Detection
    provenance: Provenance
    summary: Summary | None = None
    key_facts: tuple[KeyFact, ...] = ()
    headline: Translation | None = None
    points: tuple[Translation | None, ...] = ()
    translations: tuple[Translation | None, ...] = ()
    findings: tuple[Finding, ...] = ()
    notices: tuple[Notice, ...] = ()
    timings: Mapping[str, float] = field(default_factory=dict)
    complete: bool = True
    summaries: tuple[Summary, ...] = ()
    kept: Mapping[str, Translation] = field(default_factory=dict)
    abstract: Abstract | None = None

    @property
    def is_gist(self) -> bool:
        """Whether all that a gist holds is in English: the headline and the points."""
        return all(self.points) and (self.headline is not None or not self.article.headline)

    @property
    def edited(self) -> int:
        """How many texts (headline, points, sentences) a person has edited."""
        pieces = (self.headline, *self.points, *self.translations)
        return sum(piece is not None and piece.machine is not None for piece in pieces)

    @property
    def edited_sentences(self) -> frozenset[int]:
        """The ids of the sentences whose English is a person's: an abstract that rests on them was written without it."""
        return frozenset(id for id, piece in enumerate(self.translations) if piece is not None and piece.machine is not None)

    @property
    def by_hand(self) -> int:
        """How much in it is a person's work, shown or not: texts edited, summaries arranged."""
        unseen = sum(english.machine is not None for english in self.kept.values())
        arranged = sum(summary is not None and summary.arranged for summary in (self.summary, *self.summaries))
        return self.edited + unseen + arranged

    @property
    def points_in_english(self) -> dict[str, Translation]:
        """The English of every point that has some, whether the summary shows it now or not, by its Indonesian."""
        points = self.summary.points if self.summary else ()
        shown = zip(points, self.points or (None,) * len(points), strict=True)
        return {**self.kept, **{point.text: english for point, english in shown if english}}

    def english(self, line: Line) -> Translation | None:
        """The English of a line, None where it has none yet."""
        match line:
            case Point():
                return self.points_in_english.get(line.text)
            case None:
                return self.headline
        return self.translations[line]


def now() -> datetime.datetime:
    """This moment in UTC, to the second, as provenance gives it."""
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0)
