"""A story: what several dispatches tell of one event, each fact once with everybody who tells it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from app.engine.dispatch import Dispatch, Translation


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence that tells a fact: the index of its dispatch in ``Story.dispatches``, and the sentence's id there."""

    dispatch: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Report:
    """One text, and the indices of the dispatches that carry it: several where outlets printed the same wire text, the fullest
    first."""

    dispatches: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One point of the story. ``text`` is how the first of ``tellings`` says it, in ``language`` (BCP 47), ``translation`` its
    English (None where there is none). ``tellings`` holds one sentence of each dispatch that tells it, ``reports`` the indices
    into ``Story.reports`` of the texts that do. ``date`` is the day that the sentence names, or that its article is of; None
    where neither is known."""

    text: str
    language: str
    translation: Translation | None
    tellings: tuple[Telling, ...]
    reports: tuple[int, ...]
    date: datetime.date | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as one sentence has it, word for word (``12``, ``Rp 5 miliar``)."""

    telling: Telling
    text: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Numbers of one thing that differ between reports. ``what`` says in English what is counted, or repeats the Indonesian
    word; ``figures`` has one figure a report, and at least two values are not the same."""

    what: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """Several dispatches as one. ``facts`` are in the order of their days, then as the articles tell them."""

    dispatches: tuple[Dispatch, ...]
    reports: tuple[Report, ...]
    facts: tuple[Fact, ...]
    disagreements: tuple[Disagreement, ...]

    def only_one_tells(self, fact: Fact) -> bool:
        """Whether one report alone has the fact, where there are several."""
        return len(self.reports) > 1 and len(fact.reports) == 1


@dataclass(frozen=True, slots=True)
class Change:
    """A difference between two versions of an article: the ids of the old one's sentences that are gone, and of the new one's
    that stand in their place; None stands for the headline. One of the two may be empty: then the other was put in or taken
    out."""

    before: tuple[int | None, ...]
    after: tuple[int | None, ...]
