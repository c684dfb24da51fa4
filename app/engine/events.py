"""What a job tells while it runs, in the order in which it happens. All are values; a listener gets them on the job's thread."""

from __future__ import annotations

from dataclasses import dataclass

from app.engine.abstract import Abstract
from app.engine.article import Article, Document, Sentence
from app.engine.dispatch import Detection, Dispatch, Finding, KeyFact, Notice, Summary, Translation


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The article is read, cleaned and cut into sentences."""

    document: Document
    article: Article
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Detected:
    """The language is known (or known to be unsure)."""

    detection: Detection


@dataclass(frozen=True, slots=True)
class Summarized:
    """The points are chosen; their English follows."""

    summary: Summary


@dataclass(frozen=True, slots=True)
class KeyFactsFound:
    """The key facts are found; they need no translation."""

    key_facts: tuple[KeyFact, ...]


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something about the whole article that the reader should know."""

    notice: Notice


@dataclass(frozen=True, slots=True)
class Prepared:
    """The dispatch as it stands before anything more of it is translated; the pieces that follow belong into it."""

    dispatch: Dispatch


@dataclass(frozen=True, slots=True)
class LoadingCheckpoint:
    """Everything else is ready; the job waits for the checkpoint."""


@dataclass(frozen=True, slots=True)
class PointTranslated:
    """The English of one point, and what its checks found; ``index`` is into ``Summary.points``."""

    index: int
    translation: Translation
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class HeadlineTranslated:
    """The English of the headline, and what its checks found."""

    translation: Translation
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceTranslated:
    """The English of one sentence, and what its checks found."""

    id: int
    translation: Translation
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """``done`` of ``total`` pieces (points, headline, sentences) are translated."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Abstracting:
    """All is translated; an abstract is being written."""


@dataclass(frozen=True, slots=True)
class Abstracted:
    """The abstract is written and checked."""

    abstract: Abstract


Event = (
    Cleaned
    | Detected
    | Summarized
    | KeyFactsFound
    | Noticed
    | Prepared
    | LoadingCheckpoint
    | PointTranslated
    | HeadlineTranslated
    | SentenceTranslated
    | Progress
    | Abstracting
    | Abstracted
)
