"""A story in words: what every export of one for a human holds, in the order in which it is read. The writers only lay it out.

All texts are safe to lay out anywhere, as those of :mod:`app.engine.exporting.brief` are.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from app.engine.dispatch import AS_IT_STANDS, Dispatch
from app.engine.exporting.brief import Pair
from app.engine.exporting.words import day, moment, plural, printable
from app.engine.story import Fact, Story, Telling


@dataclass(frozen=True, slots=True)
class Witness:
    """Who tells a point: the number of the source's footnote, and the sentence that does, in ``language`` (BCP 47)."""

    source: int
    label: str
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class ToldPoint:
    """A point: ``day`` is empty where none is known, ``only`` names the source where no other report has it, else empty.
    ``witnesses`` are in the order of their footnotes."""

    number: int
    pair: Pair
    day: str
    only: str
    witnesses: tuple[Witness, ...]

    @property
    def others(self) -> tuple[Witness, ...]:
        """Those whose sentence is neither the point itself nor told by a witness before."""
        first = {witness.text: witness for witness in reversed(self.witnesses)}  # the first of each text stays
        return tuple(
            witness for witness in self.witnesses if first[witness.text] is witness and witness.text != self.pair.original
        )


@dataclass(frozen=True, slots=True)
class ToldDisagreement:
    """Numbers side by side: what is counted, and for each side its footnote, its name and its number."""

    what: str
    sides: tuple[tuple[int, str, str], ...]

    @property
    def line(self) -> str:
        """``Kompas: 12 dead; Antara: 14 dead``."""
        return "; ".join(f"{label}: {figure} {self.what}" for _, label, figure in self.sides)


@dataclass(frozen=True, slots=True)
class Source:
    """A footnote: what the source is called, its headline, and where it is from; ``same_as`` is the number of the source whose
    text it repeats, None where it has its own."""

    number: int
    label: str
    headline: Pair
    details: tuple[str, ...]
    same_as: int | None


@dataclass(frozen=True, slots=True)
class Told:
    """The whole story in words. ``translated`` is False where nothing has English of its own; ``made`` is when the last of it was
    translated, or read."""

    title: Pair
    facts: tuple[str, ...]
    points: tuple[ToldPoint, ...]
    disagreements: tuple[ToldDisagreement, ...]
    sources: tuple[Source, ...]
    translated: bool
    made: datetime.datetime


def tell(story: Story) -> Told:
    """Put a story into words."""
    translated = any(fact.translation and fact.translation.decoding != AS_IT_STANDS for fact in story.facts)
    days = sorted({dispatch.article.date for dispatch in story.dispatches if dispatch.article.date})
    reports = plural(len(story.reports), "report") + f" of {len(story.dispatches)} articles"
    facts = (
        reports if len(story.reports) < len(story.dispatches) else plural(len(story.dispatches), "article"),
        " – ".join(day(date) for date in dict.fromkeys([*days[:1], *days[-1:]])),
        "machine translation" if translated else "",
    )
    return Told(
        title=_headline(story.dispatches[story.reports[0].dispatches[0]]),
        facts=tuple(fact for fact in facts if fact),
        points=tuple(_point(story, fact, number) for number, fact in enumerate(story.facts, 1)),
        disagreements=tuple(
            ToldDisagreement(
                disagreement.what,
                tuple(
                    (
                        figure.telling.dispatch + 1,
                        _label(story.dispatches[figure.telling.dispatch]),
                        printable(figure.text),
                    )
                    for figure in disagreement.figures
                ),
            )
            for disagreement in story.disagreements
        ),
        sources=tuple(_source(story, index) for index in range(len(story.dispatches))),
        translated=translated,
        made=max(dispatch.provenance.translated_at or dispatch.provenance.read_at for dispatch in story.dispatches),
    )


def _point(story: Story, fact: Fact, number: int) -> ToldPoint:
    witnesses = [_witness(story, telling) for telling in fact.tellings]
    only = ""
    if story.only_one_tells(fact):
        only = " and ".join(dict.fromkeys(witness.label for witness in witnesses))
    english = None
    if fact.translation and fact.translation.decoding != AS_IT_STANDS:
        english = printable(fact.translation.text) or None
    return ToldPoint(
        number=number,
        pair=Pair(printable(fact.text), fact.language, english),
        day=day(fact.date) if fact.date else "",
        only=only,
        witnesses=tuple(sorted(witnesses, key=lambda witness: witness.source)),
    )


def _witness(story: Story, telling: Telling) -> Witness:
    dispatch = story.dispatches[telling.dispatch]
    text = printable(dispatch.sentences[telling.sentence].text)
    return Witness(telling.dispatch + 1, _label(dispatch), text, dispatch.detection.language)


def _source(story: Story, index: int) -> Source:
    dispatch = story.dispatches[index]
    article, made = dispatch.article, dispatch.provenance
    first = next(report.dispatches[0] for report in story.reports if index in report.dispatches)
    details = (
        printable(article.byline or ""),
        day(article.date) if article.date else "no date stated",
        printable(dispatch.document.metadata.url or ""),
        f"{printable(made.name)}, SHA-256 {made.sha256[:12]}…",
        f"read {moment(made.read_at)}",
        f"translated by {made.checkpoint}, revision {made.revision}" if made.checkpoint else "",
    )
    same_as = None if first == index else first + 1
    return Source(index + 1, _label(dispatch), _headline(dispatch), tuple(detail for detail in details if detail), same_as)


def _label(dispatch: Dispatch) -> str:
    return printable(dispatch.article.outlet or dispatch.document.name)


def _headline(dispatch: Dispatch) -> Pair:
    headline = printable(dispatch.article.headline or "")
    if not headline:
        return Pair(f"No headline ({printable(dispatch.document.name)})", "en", None)
    made = dispatch.headline
    english = printable(made.text) if made and made.decoding != AS_IT_STANDS else None
    return Pair(headline, dispatch.detection.language, english or None)
