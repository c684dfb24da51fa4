"""Plain text: to be read as it is in any editor, terminal or e-mail. No line is wrapped: what shows it wraps it."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.article import Role
from app.engine.dispatch import Dispatch
from app.engine.exporting.brief import MACHINE, SIGN, UNTRANSLATED, Brief, Pair, Passage, digest, make_brief


def render(dispatch: Dispatch) -> bytes:
    """The brief as UTF-8 text; sentence numbers stand in square brackets, evidence refers to them."""
    return ("\n".join(_lines(make_brief(dispatch))) + "\n").encode("utf-8")


def _lines(brief: Brief) -> Iterator[str]:
    yield _main(brief.title)
    if brief.title.under:
        yield brief.title.under
    yield " · ".join(brief.facts)
    if brief.notices:
        yield ""
        yield from (f"{SIGN} {notice}" for notice in brief.notices)
    if brief.concerns:
        yield from _heading("To verify")
        yield from (f"{SIGN} {concern.place}: {concern.text}" for concern in brief.concerns)
    if brief.points:
        yield from _heading(brief.summary)
        for point in brief.points:
            mark = f"{point.number}. "
            evidence = " ".join(f"[{number}]" for number in point.evidence)
            doubtful = "".join(f" {SIGN} verify [{number}]" for number in point.doubtful)
            yield f"{mark}{_main(point.pair)} {evidence}{doubtful}"
            if point.pair.under:
                yield " " * len(mark) + point.pair.under
    yield from _heading("Article")
    for index, passage in enumerate(brief.passages):
        if index:
            yield ""
        yield from _passage(passage)
    if brief.removed:
        yield from _heading("Removed from the page")
        yield from (f"{cut.reason} ({len(cut.texts)}): {digest(cut)}" for cut in brief.removed)
    yield from _heading("Provenance")
    yield from (f"{row.label}: {row.value}" for row in brief.provenance)
    if brief.bilingual:
        yield ""
        yield MACHINE


def _heading(title: str) -> Iterator[str]:
    yield ""
    yield title.upper()
    yield "-" * len(title)


def _passage(passage: Passage) -> Iterator[str]:
    bullet = "• " if passage.role is Role.LIST_ITEM else ""
    for line in passage.lines:
        mark = f"[{line.number}] "
        yield f"{mark}{bullet}{_main(line.pair)}"
        indent = " " * len(mark)
        if line.pair.under:
            yield indent + line.pair.under
        yield from (f"{indent}{SIGN} To verify: {concern}" for concern in line.concerns)


def _main(pair: Pair) -> str:
    return f"({UNTRANSLATED}) {pair.main}" if pair.missing else pair.main
