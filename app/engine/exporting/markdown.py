"""Markdown (CommonMark): reads well as it is, and a viewer makes the evidence clickable."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.engine.article import Role
from app.engine.dispatch import Dispatch
from app.engine.exporting.brief import MACHINE, SIGN, UNTRANSLATED, Brief, Pair, Passage, digest, make_brief

_SPECIAL = re.compile(
    r"[\\`*\[\]<~]"  # emphasis, code, links, HTML, struck-out text
    r"|(?<![^\W_])_|_(?![^\W_])"  # an underscore inside a word means nothing
    r"|(?:(?<=^)|(?<=\s))#"  # a heading, and the end of one
    r"|&(?=#?\w+;)"  # an entity
    r"|\$(?!\d)"  # mathematics in some viewers; a price is none
    r"|^[>+=-]"  # a quotation, a list, an underline
    r"|(?<=^\d)[.)]|(?<=^\d\d)[.)]|(?<=^\d\d\d)[.)]|(?<=^\d\d\d\d)[.)]"  # a numbered list: "2025. …" is none
)


def render(dispatch: Dispatch) -> bytes:
    """The brief as UTF-8 Markdown: English first, the original quoted under it, sentence numbers as anchors."""
    return ("\n".join(_lines(make_brief(dispatch))) + "\n").encode("utf-8")


def escape(text: str) -> str:
    """A text of one line so that Markdown shows it as it is, at the start of a line too."""
    return _SPECIAL.sub(lambda match: "\\" + match[0], text)


def _lines(brief: Brief) -> Iterator[str]:
    yield f"# {_main(brief.title)}"
    if brief.title.under:
        yield ""
        yield f"> {escape(brief.title.under)}"
    yield ""
    yield escape(" · ".join(brief.facts))
    for notice in brief.notices:
        yield ""
        yield f"**{SIGN} Note:** {escape(notice)}"
    if brief.concerns:
        yield from _heading("To verify")
        for concern in brief.concerns:
            place = concern.place if concern.sentence is None else f"[{concern.place}](#s{concern.sentence})"
            yield f"- {SIGN} {place}: {escape(concern.text)}"
    if brief.points:
        yield from _heading(brief.summary)
        yield from _points(brief)
    yield from _heading("Article")
    for index, passage in enumerate(brief.passages):
        if index:
            yield "---"
            yield ""
        yield from _passage(passage)
    if brief.removed:
        yield from _heading("Removed from the page", blank=False)
        yield from (f"- **{escape(cut.reason)}** ({len(cut.texts)}): {escape(digest(cut))}" for cut in brief.removed)
        yield ""
    yield from _heading("Provenance", blank=False)
    yield from (f"- **{row.label}:** {escape(row.value)}" for row in brief.provenance)
    if brief.bilingual:
        yield ""
        yield f"**{MACHINE}**"


def _heading(title: str, blank: bool = True) -> Iterator[str]:
    if blank:
        yield ""
    yield f"## {title}"
    yield ""


def _points(brief: Brief) -> Iterator[str]:
    for point in brief.points:
        mark = f"{point.number}. "
        evidence = ", ".join(f"[{number}](#s{number})" for number in point.evidence)
        doubtful = "".join(f" {SIGN} verify {number}" for number in point.doubtful)
        yield f"{mark}{_main(point.pair)} ({evidence}){doubtful}"
        if point.pair.under:
            yield " " * len(mark) + f"> {escape(point.pair.under)}"


def _passage(passage: Passage) -> Iterator[str]:
    bullet = "• " if passage.role is Role.LIST_ITEM else ""
    strong = "**" if passage.role is Role.SUBHEADING else ""
    for line in passage.lines:
        yield f'<a id="s{line.number}"></a>**{line.number}** {strong}{bullet}{_main(line.pair)}{strong}'
        if line.pair.under:
            yield f"> {escape(line.pair.under)}"
        for concern in line.concerns:
            yield ""
            yield f"**{SIGN} To verify:** {escape(concern)}"
        yield ""


def _main(pair: Pair) -> str:
    return f"({UNTRANSLATED}) {escape(pair.main)}" if pair.missing else escape(pair.main)
