"""A story as plain text; footnotes stand in square brackets."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.exporting.brief import MACHINE, SIGN
from app.engine.exporting.stories.told import Told, ToldPoint


def render(told: Told) -> bytes:
    """The story as UTF-8 text."""
    return ("\n".join(_lines(told)) + "\n").encode("utf-8")


def _lines(told: Told) -> Iterator[str]:
    yield told.title.main
    if told.title.under:
        yield told.title.under
    yield " · ".join(told.facts)
    if told.disagreements:
        yield from _heading("The reports disagree")
        for disagreement in told.disagreements:
            notes = "".join(f"[{source}]" for source, _, _ in disagreement.sides)
            yield f"{SIGN} {disagreement.line} {notes}"
    yield from _heading("Points")
    for point in told.points:
        yield from _point(point)
    yield from _heading("Sources")
    for source in told.sources:
        mark = f"[{source.number}] "
        same = f" (the same text as [{source.same_as}])" if source.same_as else ""
        yield f"{mark}{source.label}: {source.headline.main}{same}"
        if source.headline.under:
            yield " " * len(mark) + source.headline.under
        yield " " * len(mark) + " · ".join(source.details)
    if told.translated:
        yield ""
        yield MACHINE


def _point(point: ToldPoint) -> Iterator[str]:
    mark = f"{point.number}. "
    notes = "".join(f"[{witness.source}]" for witness in point.witnesses)
    only = f" (only {point.only})" if point.only else ""
    yield f"{mark}{point.day + ': ' if point.day else ''}{point.pair.main} {notes}{only}"
    if point.pair.under:
        yield " " * len(mark) + point.pair.under
    yield from (f"{' ' * len(mark)}[{witness.source}] {witness.label}: {witness.text}" for witness in point.others)


def _heading(title: str) -> Iterator[str]:
    yield ""
    yield title.upper()
    yield "-" * len(title)
