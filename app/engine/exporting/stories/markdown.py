"""A story as Markdown, with the footnotes that most viewers know (``[^1]``)."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.exporting.brief import MACHINE, SIGN
from app.engine.exporting.markdown import escape
from app.engine.exporting.stories.told import Told, ToldPoint


def render(told: Told) -> bytes:
    """The story as UTF-8 Markdown."""
    return ("\n".join(_lines(told)) + "\n").encode("utf-8")


def _lines(told: Told) -> Iterator[str]:
    yield f"# {escape(told.title.main)}"
    if told.title.under:
        yield from ("", f"> {escape(told.title.under)}")
    yield from ("", escape(" · ".join(told.facts)), "")
    if told.disagreements:
        yield from ("## The reports disagree", "")
        for disagreement in told.disagreements:
            notes = "".join(f"[^{source}]" for source, _, _ in disagreement.sides)
            yield f"* {SIGN} {escape(disagreement.line)} {notes}"
        yield ""
    yield from ("## Points", "")
    for point in told.points:
        yield from _point(point)
    yield from ("", "## Sources", "")
    for source in told.sources:
        same = f" (the same text as {source.same_as})" if source.same_as else ""
        under = f" – {escape(source.headline.under)}" if source.headline.under else ""
        details = escape(" · ".join(source.details))
        yield f"[^{source.number}]: **{escape(source.label)}**: {escape(source.headline.main)}{under}{same} · {details}"
        yield ""
    if told.translated:
        yield f"*{MACHINE}*"


def _point(point: ToldPoint) -> Iterator[str]:
    notes = "".join(f"[^{witness.source}]" for witness in point.witnesses)
    only = f" *(only {escape(point.only)})*" if point.only else ""
    indent = " " * len(f"{point.number}. ")
    yield f"{point.number}. {f'**{point.day}:** ' if point.day else ''}{escape(point.pair.main)} {notes}{only}"
    if point.pair.under:
        yield f"{indent}> {escape(point.pair.under)}"
    for witness in point.others:
        yield ""
        yield f"{indent}{escape(witness.label)}: “{escape(witness.text)}”"
    yield ""
