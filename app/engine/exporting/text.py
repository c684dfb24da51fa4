"""Plain text: to be read as it is in any editor, terminal or e-mail. No line is wrapped: what shows it wraps it."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.article import Role
from app.engine.exporting.brief import EDITED, MACHINE, SIGN, UNTRANSLATED, Brief, Line, Pair, Passage, digest
from app.engine.exporting.volume import Volume, entry


def render(volume: Volume) -> bytes:
    """The volume as UTF-8 text; sentence numbers stand in square brackets, evidence refers to them."""
    return ("\n".join(_volume(volume)) + "\n").encode("utf-8")


def _volume(volume: Volume) -> Iterator[str]:
    if volume.batch:
        yield volume.title
        yield " · ".join(volume.facts)
        yield from _heading("Contents")
        for number, brief in enumerate(volume.briefs, 1):
            mark = f"{number}. "
            yield f"{mark}{_main(brief.title)}"
            if told := entry(brief):
                yield " " * len(mark) + told
    for number, brief in enumerate(volume.briefs, 1):
        if volume.batch:
            yield ""
            yield ""
            yield f"====== {number} of {len(volume.briefs)} ======"
            yield ""
        yield from _lines(brief)


def _lines(brief: Brief) -> Iterator[str]:
    yield _main(brief.title)
    if brief.title.under:
        yield brief.title.under
    yield " · ".join(brief.facts)
    if brief.notices:
        yield ""
        yield from (f"{SIGN} {notice}" for notice in brief.notices)
    for part in brief.parts:
        yield from _heading(part.title) if part.title else ("",)
        for line in part.lines:
            yield from _alert(line) if part.alert else _line(line)
    if brief.passages:
        yield from _heading("Article")
    for index, passage in enumerate(brief.passages):
        if index:
            yield ""
        yield from _pairs(passage) if brief.side_by_side else _prose(passage)
    if brief.removed:
        yield from _heading("Removed from the page")
        yield from (f"{cut.reason} ({len(cut.texts)}): {digest(cut)}" for cut in brief.removed)
    yield from _heading("Provenance")
    yield from (f"{row.label}: {row.value}" for row in brief.provenance)
    if brief.translated:
        yield ""
        yield MACHINE


def _alert(line: Line) -> Iterator[str]:
    yield f"{SIGN} {line.label}: {line.pair.main}" if line.label else f"{SIGN} {line.pair.main}"


def _line(line: Line) -> Iterator[str]:
    mark = f"{line.number}. " if line.number else ""
    label = f"{line.label} " if line.label else ""
    evidence = " ".join(f"[{quote.number}]" for quote in line.evidence)
    doubtful = "".join(f" {SIGN} verify [{number}]" for number in line.doubtful)
    yield f"{mark}{label}{_main(line.pair)} {evidence}{doubtful}"
    if line.pair.under:
        yield (" " * len(mark) or "    ") + line.pair.under


def _heading(title: str) -> Iterator[str]:
    yield ""
    yield title.upper()
    yield "-" * len(title)


def _pairs(passage: Passage) -> Iterator[str]:
    for line in passage.lines:
        mark = f"[{line.number}] "
        yield f"{mark}{_bullet(passage)}{_main(line.pair)}"
        indent = " " * len(mark)
        if line.pair.under:
            yield indent + line.pair.under
        yield from (f"{indent}{_concern(concern)}" for concern in line.concerns)


def _prose(passage: Passage) -> Iterator[str]:
    yield _bullet(passage) + " ".join(f"[{line.number}] {_main(line.pair)}" for line in passage.lines)
    yield from (f"    [{line.number}] {_concern(concern)}" for line in passage.lines for concern in line.concerns)


def _bullet(passage: Passage) -> str:
    return "• " if passage.role is Role.LIST_ITEM else ""


def _concern(concern: str) -> str:
    return f"{SIGN} To verify: {concern}"


def _main(pair: Pair) -> str:
    told = f"({UNTRANSLATED}) {pair.main}" if pair.missing else pair.main
    return f"{told} ({EDITED})" if pair.edited else told
