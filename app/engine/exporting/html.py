"""HTML: one file that needs nothing else, no script and no network; for a browser, a phone or paper.

Sentence 4 is ``#s4``, point 2 is ``#p2``, and ``#e2`` lights up all the evidence of point 2. The page is built with lxml's
element factory, which escapes every text. lxml is imported where it is used: 25 ms that nothing but an export needs to pay.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.engine.dispatch import Dispatch
from app.engine.exporting.brief import (
    MACHINE,
    SIGN,
    UNTRANSLATED,
    Brief,
    Concern,
    Pair,
    Passage,
    PointLine,
    SentenceLine,
    make_brief,
)

_STYLE = Path(__file__).with_name("brief.css")
# Whatever an article may have smuggled in, a browser that opens the brief fetches and runs nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render(dispatch: Dispatch) -> bytes:
    """The brief as a page of HTML5 in UTF-8."""
    from lxml import etree
    from lxml.builder import E

    brief = make_brief(dispatch)
    page = E.html(
        E.head(
            E.meta(charset="utf-8"),
            E.meta({"http-equiv": "Content-Security-Policy", "content": _POLICY}),
            E.meta(name="viewport", content="width=device-width, initial-scale=1"),
            E.meta(name="generator", content="Kabar"),
            E.title(brief.title.main),
            E.style(_STYLE.read_text("utf-8") + _evidence_rules(brief)),
        ),
        E.body(E.main(*_parts(brief, E))),
        lang="en",
    )
    html: bytes = etree.tostring(page, method="html", encoding="utf-8", doctype="<!DOCTYPE html>")
    return html + b"\n"


def _evidence_rules(brief: Brief) -> str:
    """One click on a point's number lights up all of its evidence. The target is a mark at the first of it, so that a browser
    that does not know ``:has`` still goes there."""
    rows = {point.number: ", ".join(f"#s{number}" for number in point.evidence) for point in brief.points}
    return "".join(
        f":root:has(#e{number}:target) :is({evidence}) {{ background: var(--target); box-shadow: inset 4px 0 var(--accent); }}\n"
        for number, evidence in rows.items()
    )


def _parts(brief: Brief, e: Any) -> list[Any]:
    """Everything on the page in reading order."""
    parts = [_header(brief, e)]
    if brief.notices:
        notices = (e.p(_sign(e, "Note:"), f" {notice}") for notice in brief.notices)
        parts.append(e.section({"class": "notices", "aria-label": "Notices"}, *notices))
    if brief.concerns:
        concerns = (_concern(concern, e) for concern in brief.concerns)
        parts.append(e.section({"class": "verify"}, e.h2("To verify"), e.ul(*concerns)))
    if brief.points:
        points = (_point(point, e) for point in brief.points)
        parts.append(e.section(e.h2(brief.summary), e.ol({"class": "points"}, *points)))
    parts.append(_article(brief, e))
    if brief.removed:
        parts.append(_removed(brief, e))
    parts.append(_provenance(brief, e))
    return parts


def _header(brief: Brief, e: Any) -> Any:
    header = e.header(_main(brief.title, e.h1, e))
    header.extend(_under(brief.title, e))
    header.append(e.p(" · ".join(brief.facts), {"class": "facts"}))
    return header


def _main(pair: Pair, element: Any, e: Any) -> Any:
    """What is read first, in an element of its own."""
    told = element({"class": "main", "lang": pair.main_language, "dir": "auto"}, pair.main)
    if pair.missing:
        told.append(e.em(f" ({UNTRANSLATED.lower()})", lang="en"))
    return told


def _under(pair: Pair, e: Any) -> list[Any]:
    return [e.p({"class": "original", "lang": pair.language, "dir": "auto"}, pair.under)] if pair.under else []


def _sign(e: Any, words: str) -> Any:
    return e.span({"class": "sign"}, f"{SIGN} {words}")


def _link(e: Any, sentence: int, words: str) -> Any:
    return e.a(words, href=f"#s{sentence}")


def _concern(concern: Concern, e: Any) -> Any:
    place = concern.place if concern.sentence is None else _link(e, concern.sentence, concern.place)
    return e.li(_sign(e, ""), place, f": {concern.text}")


def _point(point: PointLine, e: Any) -> Any:
    label = f"Point {point.number}: show its evidence"
    number = e.a({"class": "number", "href": f"#e{point.number}", "aria-label": label}, f"{point.number}")
    evidence = e.p({"class": "evidence"}, "Evidence: ")
    for sentence in point.evidence:
        link = _link(e, sentence, f"sentence {sentence}")
        link.tail = " " if sentence == point.evidence[-1] else ", "
        evidence.append(link)
    if point.doubtful:
        evidence.append(_sign(e, f"verify {' and '.join(map(str, point.doubtful))}"))
    return e.li({"id": f"p{point.number}"}, number, e.div(_main(point.pair, e.p, e), *_under(point.pair, e), evidence))


def _article(brief: Brief, e: Any) -> Any:
    heads = ["No.", brief.language_name, *(["English"] if brief.bilingual else [])]
    head = e.thead(e.tr(*(e.th(words, scope="col") for words in heads)))
    first: dict[int, list[int]] = {}
    for point in brief.points:
        first.setdefault(point.evidence[0], []).append(point.number)
    return e.section(
        {"class": "article"}, e.h2("Article"), e.table(head, *(_passage(passage, brief, first, e) for passage in brief.passages))
    )


def _passage(passage: Passage, brief: Brief, first: dict[int, list[int]], e: Any) -> Any:
    """A paragraph: a group of rows. ``first`` gives the points whose first evidence a sentence is."""
    rows = e.tbody()
    for line in passage.lines:
        number = e.th({"scope": "row"}, f"{line.number}")
        number.extend(e.span(id=f"e{point}") for point in first.get(line.number, ()))
        number.extend(e.a(f"point {point}", href=f"#p{point}") for point in line.points)
        cells = _cells(line, brief, e)
        cells[-1].extend(e.div({"class": "concern"}, _sign(e, "To verify:"), f" {concern}") for concern in line.concerns)
        rows.append(e.tr({"id": f"s{line.number}", "class": passage.role.value.replace(" ", "-")}, number, *cells))
    return rows


def _cells(line: SentenceLine, brief: Brief, e: Any) -> list[Any]:
    """The original and its English, or one cell for both where the English is the original or nothing was translated."""
    pair = line.pair
    original = e.td({"class": "main"}, e.span({"class": "text", "lang": pair.language, "dir": "auto"}, pair.original))
    if pair.english is not None:
        original.set("class", "original")
        return [original, e.td({"class": "main"}, e.span({"class": "text", "lang": "en", "dir": "auto"}, pair.english))]
    if pair.missing:
        return [original, e.td({"class": "missing"}, UNTRANSLATED)]
    if brief.bilingual:
        original.set("colspan", "2")
    return [original]


def _removed(brief: Brief, e: Any) -> Any:
    pieces = sum(len(cut.texts) for cut in brief.removed)
    details = e.details({"class": "removed"}, e.summary(e.h2(f"Removed from the page ({pieces})")))
    for cut in brief.removed:
        details.append(e.h3(f"{cut.reason} ({len(cut.texts)})"))
        details.append(e.ul({"lang": brief.language}, *(e.li({"dir": "auto"}, text) for text in cut.texts)))
    return details


def _provenance(brief: Brief, e: Any) -> Any:
    rows = e.dl()
    for row in brief.provenance:
        rows.extend((e.dt(row.label), e.dd({"lang": row.language, "dir": "auto"}, row.value)))
    section = e.section({"class": "provenance"}, e.h2("Provenance"), rows)
    if brief.bilingual:
        section.append(e.p({"class": "warning"}, MACHINE))
    return section
