"""Markdown (CommonMark): reads well as it is, and a viewer makes the evidence clickable."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.engine.article import Role
from app.engine.exporting.brief import EDITED, MACHINE, SIGN, UNTRANSLATED, Brief, Line, Pair, Part, Passage, digest
from app.engine.exporting.volume import Volume, entry

_SPECIAL = re.compile(
    r"[\\`*\[\]<~]"  # emphasis, code, links, HTML, struck-out text
    r"|(?<![^\W_])_|_(?![^\W_])"  # an underscore inside a word means nothing
    r"|(?:(?<=^)|(?<=\s))#"  # a heading, and the end of one
    r"|&(?=#?\w+;)"  # an entity
    r"|\$(?!\d)"  # mathematics in some viewers; a price is none
    r"|^[>+=-]"  # a quotation, a list, an underline
    r"|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d\d\d)[.)]|(?<=^\d\d\d\d)[.)]"  # a numbered list: "2025. …" is none
)


def render(volume: Volume) -> bytes:
    """The volume as UTF-8 Markdown: English first, the original quoted under it, sentence numbers as anchors."""
    return ("\n".join(_volume(volume)) + "\n").encode("utf-8")


def escape(text: str) -> str:
    """A text of one line so that Markdown shows it as it is, at the start of a line too."""
    return _SPECIAL.sub(lambda match: "\\" + match[0], text)


def _volume(volume: Volume) -> Iterator[str]:
    if volume.batch:
        yield f"# {volume.title}"
        yield ""
        yield escape(" · ".join(volume.facts))
        yield from _heading("Contents", 2)
        for number, brief in enumerate(volume.briefs, 1):
            told = entry(brief)
            yield f"{number}. [{_main(brief.title)}](#{brief.prefix}top){' – ' if told else ''}{escape(told)}"
    for brief in volume.briefs:
        if volume.batch:
            yield ""
            yield "---"
            yield ""
            yield f'<a id="{brief.prefix}top"></a>'
            yield ""
        yield from _lines(brief, level=2 if volume.batch else 1)


def _lines(brief: Brief, level: int) -> Iterator[str]:
    """A brief; ``level`` is that of its title."""
    yield f"{'#' * level} {_main(brief.title)}"
    if brief.title.under:
        yield ""
        yield f"> {escape(brief.title.under)}"
    yield ""
    yield escape(" · ".join(brief.facts))
    for notice in brief.notices:
        yield ""
        yield f"**{SIGN} Note:** {escape(notice)}"
    for part in brief.parts:
        yield from _heading(part.title, level + 1) if part.title else ("",)
        for line in part.lines:
            yield from _alert(line, brief) if part.alert else _line(line, part, brief)
    if brief.passages:
        yield from _heading("Article", level + 1)
    for index, passage in enumerate(brief.passages):
        if index and brief.side_by_side:
            yield "---"
            yield ""
        yield from _pairs(passage, brief.prefix) if brief.side_by_side else _prose(passage, brief.prefix)
    if brief.removed:
        yield from _heading("Removed from the page", level + 1, blank=False)
        yield from (f"- **{escape(cut.reason)}** ({len(cut.texts)}): {escape(digest(cut))}" for cut in brief.removed)
        yield ""
    yield from _heading("Provenance", level + 1, blank=not brief.passages)
    yield from (f"- **{row.label}:** {escape(row.value)}" for row in brief.provenance)
    if brief.translated:
        yield ""
        yield f"**{MACHINE}**"


def _heading(title: str, level: int, blank: bool = True) -> Iterator[str]:
    if blank:
        yield ""
    yield f"{'#' * level} {title}"
    yield ""


def _alert(line: Line, brief: Brief) -> Iterator[str]:
    place = "".join(_link(quote.number, line.label, brief) for quote in line.evidence) or line.label
    yield f"- {SIGN} {place}{': ' if place else ''}{escape(line.pair.main)}"


def _line(line: Line, part: Part, brief: Brief) -> Iterator[str]:
    mark = f"{line.number}. " if line.number else "- " if part.title else ""
    label = f"**{escape(line.label)}** " if line.label else ""
    evidence = ", ".join(_link(quote.number, f"{quote.number}", brief) for quote in line.evidence)
    doubtful = "".join(f" {SIGN} verify {number}" for number in line.doubtful)
    yield f"{mark}{label}{_main(line.pair)} ({evidence}){doubtful}"
    if line.pair.under:
        yield " " * len(mark) + f"> {escape(line.pair.under)}"


def _link(sentence: int, words: str, brief: Brief) -> str:
    """Words that lead to a sentence, where it is told."""
    return f"[{words}](#{brief.prefix}s{sentence})" if brief.passages else words


def _pairs(passage: Passage, prefix: str) -> Iterator[str]:
    for line in passage.lines:
        yield f"{_mark(line.number, prefix)} {_dressed(passage.role, _main(line.pair))}"
        if line.pair.under:
            yield f"> {escape(line.pair.under)}"
        for concern in line.concerns:
            yield ""
            yield f"**{SIGN} To verify:** {escape(concern)}"
        yield ""


def _prose(passage: Passage, prefix: str) -> Iterator[str]:
    yield " ".join(f"{_mark(line.number, prefix)} {_dressed(passage.role, _main(line.pair))}" for line in passage.lines)
    yield ""
    for line in passage.lines:
        for concern in line.concerns:
            yield f"**{SIGN} To verify in {line.number}:** {escape(concern)}"
            yield ""


def _mark(number: int, prefix: str) -> str:
    return f'<a id="{prefix}s{number}"></a>**{number}**'


def _dressed(role: Role, text: str) -> str:
    bullet = "• " if role is Role.LIST_ITEM else ""
    strong = "**" if role is Role.SUBHEADING else ""
    return f"{strong}{bullet}{text}{strong}"


def _main(pair: Pair) -> str:
    told = f"({UNTRANSLATED}) {escape(pair.main)}" if pair.missing else escape(pair.main)
    return f"{told} ({EDITED})" if pair.edited else told
