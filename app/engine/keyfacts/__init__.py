"""Key facts: who, where, when, how many, how much, and who said it, each with the sentences that say so.

    places     where, with the province
    days       when, resolved against the day of publication
    amounts    how many and how much
    people     who, and who said it
    nouns, offices    what is counted, and what somebody is, in English

By rules, and empty rather than wrong: what is not sure is left out. Method and figures: docs/summaries.md.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from app.engine.article import Article, Sentence
from app.engine.dispatch import FactKind, KeyFact
from app.engine.keyfacts.amounts import amounts
from app.engine.keyfacts.days import days
from app.engine.keyfacts.people import BODIES, Person, officials, speakers
from app.engine.keyfacts.places import places
from app.engine.summarizing.standing import candidates

OPENING = 6
"""Sentences in which an article's own facts are looked for; what follows is background, and tells of other events too."""

MOST = {FactKind.WHO: 4, FactKind.WHERE: 3, FactKind.WHEN: 3, FactKind.COUNT: 5, FactKind.MONEY: 3, FactKind.SAID: 5}
"""How many values of a kind are told, the first ones."""

_REACH = 200  # sentences in which speakers are looked for
_LONGEST = 1000  # characters; no sentence of an article is longer, and what is would take long
_EVIDENCE = 5  # sentences of one value
_RELATED = re.compile(r"(?:baca|simak|lihat)\s(?:juga|pula)\b", re.IGNORECASE)  # the headline of another article
_NEAR = datetime.timedelta(days=366)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!\))")
_PAST = re.compile(r"\b(?:tahun\s(?:lalu|sebelumnya|kemarin)|bulan\slalu|dekade|abad|sejarah)\b", re.IGNORECASE)
_LOWER = re.compile(r"(?<![\w-])[a-z]{3,}\b")
_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def find_key_facts(article: Article, sentences: Sequence[Sentence]) -> tuple[KeyFact, ...]:
    """The key facts of an Indonesian article, in the order of :class:`FactKind`, then as they are told first.

    ``sentences`` are all of the article's. People, places, days and amounts are those of its first sentences, speakers those of
    all of it. The same article gives the same facts.
    """
    running = [
        sentence
        for sentence in candidates(article, sentences)[:_REACH]
        if len(sentence.text) <= _LONGEST and not _RELATED.match(sentence.text)
    ]
    opening = running[:OPENING]
    facts = _Facts()
    known = _Known()
    common = frozenset(_LOWER.findall(article.text))
    named = [(sentence, list(officials(sentence.text, common)), list(speakers(sentence.text, common))) for sentence in running]
    for sentence, people, speaking in named:
        for person in (*people, *speaking):
            known.meet(person, sentence.id)
    said = {known.whole(person) for _, _, speaking in named for person in speaking}
    for sentence, people, speaking in named:
        for person in speaking:
            if whole := known.whole(person):
                facts.add(FactKind.SAID, whole.text, *known.met(whole), sentence.id)
        for person in people if sentence in opening else ():
            whole = known.whole(person)
            if whole and whole not in said:
                facts.add(FactKind.WHO, whole.text, *known.met(whole), sentence.id)
    for sentence in opening:
        for day in days(sentence.text, article.date):
            if article.date is None or abs(day - article.date) <= _NEAR:
                facts.add(FactKind.WHEN, _day(day), sentence.id, day=day)
        if not _is_past(sentence.text, article.date):
            for place in places(sentence.text):
                facts.add(FactKind.WHERE, place, sentence.id)
            found = amounts(sentence.text)
            for count in found.counts:
                facts.add(FactKind.COUNT, count, sentence.id)
            for sum_ in found.money:
                facts.add(FactKind.MONEY, sum_, sentence.id)
    return facts.told()


class _Known:
    """Everybody whom an article names, each once, as fully as it calls them anywhere, with the sentences that tell their name and
    office."""

    def __init__(self) -> None:
        self._people: dict[Person, list[int]] = {}

    def meet(self, person: Person, sentence: int) -> None:
        """Take in a name. Who is only ever called by one word is nobody that we know."""
        for one, ids in self._people.items():
            if one.is_also(person) and person.office and not one.office and one.is_whole_title:
                fuller = replace(person, alias=person.alias or one.alias)  # "Gubernur Maria Leto" is now known better
            elif one.is_also(person):
                fuller = replace(one, office=one.office or person.office, alias=one.alias or person.alias)
            elif one.name and person.is_also(one):
                fuller = replace(person, office=person.office or one.office, alias=person.alias or one.alias)
            else:
                continue
            if fuller != one:
                del self._people[one]
                self._people[fuller] = [*ids, sentence] if person.office != one.office or not ids else ids
            return
        if person.office or len(person.name.split()) > 1 or person.name in BODIES:
            self._people.setdefault(person, [sentence])

    def whole(self, person: Person) -> Person | None:
        """Whom a name means; None where it may mean several, or nobody that is known."""
        found = [one for one in self._people if one.is_also(person)]
        return found[0] if len(found) == 1 else None

    def met(self, person: Person) -> list[int]:
        """The sentences that tell their name and office."""
        return self._people[person]


class _Facts:
    """Facts as they are found: the same value twice is one, with all its sentences."""

    def __init__(self) -> None:
        self._found: dict[FactKind, dict[str, tuple[datetime.date | None, set[int]]]] = {kind: {} for kind in FactKind}

    def add(self, kind: FactKind, text: str, *sentences: int, day: datetime.date | None = None) -> None:
        """Take in a value that these sentences say."""
        self._found[kind].setdefault(text, (day, set()))[1].update(sentences)

    def told(self) -> tuple[KeyFact, ...]:
        """The first values of every kind, each with its first sentences."""
        return tuple(
            KeyFact(kind, text, tuple(sorted(ids)[:_EVIDENCE]), day)
            for kind, values in self._found.items()
            for text, (day, ids) in list(values.items())[: MOST[kind]]
        )


def _is_past(text: str, published: datetime.date | None) -> bool:
    """Whether a sentence tells of an earlier year: its numbers are not this event's."""
    years = {int(year) for year in _YEAR.findall(text)}
    return bool(_PAST.search(text)) or any(published is None or year < published.year for year in years)


def _day(day: datetime.date) -> str:
    """ "Monday 13 October 2025"."""
    return f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"
