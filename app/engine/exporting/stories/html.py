"""A story as HTML: one file that needs nothing else, no script and no network, in the look of the briefs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.engine.exporting.brief import MACHINE, SIGN, Pair
from app.engine.exporting.stories.told import Source, Told, ToldPoint

_STYLE = Path(__file__).parents[1] / "brief.css"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_RULES = """
.points.story .number { font-size: 1rem; line-height: 1.6; }
.sources { margin: 0; padding-inline-start: 1.6rem; font-size: 0.9rem; }
.sources li + li { margin-top: 0.7rem; }
.only { color: var(--quiet); font-style: italic; }
sup a { text-decoration: none; padding: 0 0.1rem; }
"""


def render(told: Told) -> bytes:
    """The story as a page of HTML5 in UTF-8; footnotes lead to the sources and back."""
    from lxml import etree
    from lxml.builder import E

    header = E.header(_main(told.title, E.h1, E, {"class": "headline"}))
    header.extend(_under(told.title, E))
    header.append(E.p(" · ".join(told.facts), {"class": "facts"}))
    parts = [header]
    if told.disagreements:
        lines = (
            E.li(E.span({"class": "sign"}, SIGN), f" {disagreement.line} ", *_notes([side[0] for side in disagreement.sides], E))
            for disagreement in told.disagreements
        )
        parts.append(E.section({"class": "verify"}, E.h2("The reports disagree", {"class": "part"}), E.ul(*lines)))
    points = E.ol({"class": "points story"}, *(_point(point, E) for point in told.points))
    parts.append(E.section(E.h2("Points", {"class": "part"}), points))
    sources = E.ol({"class": "sources"}, *(_source(source, E) for source in told.sources))
    parts.append(E.section(E.h2("Sources", {"class": "part"}), sources))
    if told.translated:
        parts.append(E.section({"class": "provenance"}, E.p({"class": "warning"}, MACHINE)))
    page = E.html(
        E.head(
            E.meta(charset="utf-8"),
            E.meta({"http-equiv": "Content-Security-Policy", "content": _POLICY}),
            E.meta(name="viewport", content="width=device-width, initial-scale=1"),
            E.meta(name="generator", content="Kabar"),
            E.title(told.title.main),
            E.style(_STYLE.read_text("utf-8") + _RULES),
        ),
        E.body(E.main(*parts)),
        lang="en",
    )
    html: bytes = etree.tostring(page, method="html", encoding="utf-8", doctype="<!DOCTYPE html>")
    return html + b"\n"


def _main(pair: Pair, element: Any, e: Any, attributes: dict[str, str]) -> Any:
    return element({"lang": pair.main_language, "dir": "auto", **attributes}, pair.main)


def _under(pair: Pair, e: Any) -> list[Any]:
    return [e.p({"class": "original", "lang": pair.language, "dir": "auto"}, pair.under)] if pair.under else []


def _notes(sources: list[int], e: Any) -> list[Any]:
    return [e.sup(e.a(f"[{source}]", {"href": f"#source{source}", "aria-label": f"source {source}"})) for source in sources]


def _point(point: ToldPoint, e: Any) -> Any:
    text = _main(point.pair, e.p, e, {"class": "main"})
    if point.day:
        told, text.text = text.text, None
        day = e.strong(f"{point.day}: ", lang="en")
        day.tail = told
        text.append(day)
    text.extend(_notes([witness.source for witness in point.witnesses], e))
    if point.only:
        text.append(e.span({"class": "only", "lang": "en"}, f" only {point.only}"))
    body = e.div(text, *_under(point.pair, e))
    for witness in point.others:
        quoted = e.span({"lang": witness.language, "dir": "auto"}, witness.text)
        body.append(e.p({"class": "evidence"}, f"{witness.label}: ", quoted))
    return e.li({"id": f"point{point.number}"}, e.span({"class": "number"}, f"{point.number}"), body)


def _source(source: Source, e: Any) -> Any:
    told = e.p(e.strong(f"{source.label}: "), _main(source.headline, e.span, e, {}))
    if source.same_as:
        told.append(e.span(" – the same text as ", *_notes([source.same_as], e)))
    return e.li(
        {"id": f"source{source.number}"}, told, *_under(source.headline, e), e.p({"class": "facts"}, " · ".join(source.details))
    )
