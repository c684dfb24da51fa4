"""HTML: one file that needs nothing else, no script and no network; for a browser, a phone or paper.

Sentence 4 is ``#s4``, point 2 is ``#p2``, and ``#e2`` lights up all the evidence of point 2; in a batch, those of its second
brief are ``#a2_s4`` and so on. The page is built with lxml's
element factory, which escapes every text. lxml is imported where it is used: 25 ms that nothing but an export needs to pay.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.engine.exporting.brief import (
    EDITED,
    MACHINE,
    SIGN,
    UNTRANSLATED,
    Brief,
    Line,
    Pair,
    Part,
    Passage,
    SentenceLine,
)
from app.engine.exporting.volume import Volume, entry

_STYLE = Path(__file__).with_name("brief.css")
# Whatever an article may have smuggled in, a browser that opens the brief fetches and runs nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def render(volume: Volume) -> bytes:
    """The volume as a page of HTML5 in UTF-8."""
    from lxml import etree
    from lxml.builder import E

    rules = "".join(map(_evidence_rules, volume.briefs))
    page = E.html(
        E.head(
            E.meta(charset="utf-8"),
            E.meta({"http-equiv": "Content-Security-Policy", "content": _POLICY}),
            E.meta(name="viewport", content="width=device-width, initial-scale=1"),
            E.meta(name="generator", content="Kabar"),
            E.title(volume.title),
            E.style(_STYLE.read_text("utf-8") + rules),
        ),
        E.body(E.main(*(_batch(volume, E) if volume.batch else _parts(volume.briefs[0], E)))),
        lang="en",
    )
    html: bytes = etree.tostring(page, method="html", encoding="utf-8", doctype="<!DOCTYPE html>")
    return html + b"\n"


def _evidence_rules(brief: Brief) -> str:
    """One click on a point's number lights up all of its evidence. The target is a mark at the first of it, so that a browser
    that does not know ``:has`` still goes there."""
    if not brief.passages:
        return ""
    rows = {point.number: ", ".join(f"#{brief.prefix}s{quote.number}" for quote in point.evidence) for point in brief.points}
    return "".join(
        f":root:has(#{brief.prefix}e{number}:target) :is({evidence})"
        " { background: var(--target); box-shadow: inset 4px 0 var(--accent); }\n"
        for number, evidence in rows.items()
    )


def _batch(volume: Volume, e: Any) -> list[Any]:
    """A head, a table of contents, and every brief in an article of its own."""
    header = e.header(e.h1(volume.title, {"class": "headline"}), e.p(" · ".join(volume.facts), {"class": "facts"}))
    contents = e.ol()
    for brief in volume.briefs:
        link = _main(brief.title, e.a, e)
        link.set("href", f"#{brief.prefix}top")
        contents.append(e.li(link, e.p(entry(brief), {"class": "facts"})))
    nav = e.nav({"aria-labelledby": "contents"}, e.h2("Contents", {"class": "part", "id": "contents"}), contents)
    return [header, nav, *(e.article({"id": f"{brief.prefix}top"}, *_parts(brief, e)) for brief in volume.briefs)]


def _parts(brief: Brief, e: Any) -> list[Any]:
    """Everything that a brief tells, in reading order."""
    parts = [_header(brief, e)]
    if brief.notices:
        notices = (e.p(_sign(e, "Note:"), f" {notice}") for notice in brief.notices)
        parts.append(e.section({"class": "notices", "aria-label": "Notices"}, *notices))
    parts.extend(_part(part, brief, e) for part in brief.parts)
    if brief.passages:
        parts.append(e.section({"class": "article"}, _heading(brief, "Article", e), *_article(brief, e)))
    if brief.removed:
        parts.append(_removed(brief, e))
    parts.append(_provenance(brief, e))
    return parts


def _level(brief: Brief, level: int, e: Any) -> Any:
    """The element of a heading: in a batch all of a brief stands one level lower."""
    return getattr(e, f"h{level + 1 if brief.prefix else level}")


def _heading(brief: Brief, words: str, e: Any) -> Any:
    return _level(brief, 2, e)(words, {"class": "part"})


def _header(brief: Brief, e: Any) -> Any:
    title = _main(brief.title, _level(brief, 1, e), e)
    title.set("class", "headline")
    header = e.header(title)
    header.extend(_under(brief.title, e))
    header.append(e.p(" · ".join(brief.facts), {"class": "facts"}))
    return header


def _main(pair: Pair, element: Any, e: Any) -> Any:
    """What is read first, in an element of its own."""
    told = element({"class": "main", "lang": pair.main_language, "dir": "auto"}, pair.main)
    if pair.missing:
        told.append(e.em(f" ({UNTRANSLATED.lower()})", lang="en"))
    told.extend(_edited(pair, e))
    return told


def _edited(pair: Pair, e: Any) -> list[Any]:
    return [e.em({"class": "edited", "lang": "en"}, f" ({EDITED})")] if pair.edited else []


def _under(pair: Pair, e: Any) -> list[Any]:
    return [e.p({"class": "original", "lang": pair.language, "dir": "auto"}, pair.under)] if pair.under else []


def _sign(e: Any, words: str) -> Any:
    return e.span({"class": "sign"}, f"{SIGN} {words}")


def _link(brief: Brief, sentence: int, words: str, e: Any) -> Any:
    """Words that lead to a sentence, where it is told."""
    return e.a(words, href=f"#{brief.prefix}s{sentence}") if brief.passages else e.span(words)


def _part(part: Part, brief: Brief, e: Any) -> Any:
    section = e.section(_heading(brief, part.title, e)) if part.title else e.section({"aria-label": "Lede"})
    if part.alert:
        section.set("class", "verify")
        section.append(e.ul(*(_alert(line, brief, e) for line in part.lines)))
    elif part.lines[0].number:
        section.append(e.ol({"class": "points"}, *(_point(line, brief, e) for line in part.lines)))
    else:
        section.extend(e.div({"class": "line"}, *_line(line, brief, e)) for line in part.lines)
    return section


def _alert(line: Line, brief: Brief, e: Any) -> Any:
    places = [_link(brief, quote.number, line.label, e) for quote in line.evidence] or [line.label]
    return e.li(_sign(e, ""), *places, f"{': ' if line.label else ''}{line.pair.main}")


def _point(point: Line, brief: Brief, e: Any) -> Any:
    number = e.span({"class": "number"}, f"{point.number}")
    if brief.passages:
        label = f"Point {point.number}: show its evidence"
        target = f"#{brief.prefix}e{point.number}"
        number = e.a({"class": "number", "href": target, "aria-label": label}, f"{point.number}")
    return e.li({"id": f"{brief.prefix}p{point.number}"}, number, e.div(*_line(point, brief, e)))


def _line(line: Line, brief: Brief, e: Any) -> list[Any]:
    """A line with its evidence under it."""
    main = _main(line.pair, e.p, e)
    if line.label:
        label = e.strong(line.label, lang="en")
        label.tail, main.text = f" {main.text}", None
        main.insert(0, label)
    evidence = e.p({"class": "evidence"}, "Evidence: ")
    for quote in line.evidence:
        link = _link(brief, quote.number, f"sentence {quote.number}", e)
        link.tail = " " if quote is line.evidence[-1] else ", "
        evidence.append(link)
    if line.doubtful:
        evidence.append(_sign(e, f"verify {' and '.join(map(str, line.doubtful))}"))
    return [main, *_under(line.pair, e), evidence]


def _article(brief: Brief, e: Any) -> list[Any]:
    """A table of sentence pairs, or running text where there is one language only."""
    first: dict[int, list[int]] = {}
    for number, point in enumerate(brief.points, 1):
        first.setdefault(point.evidence[0].number, []).append(number)
    if not brief.side_by_side:
        return [_prose(passage, brief, first, e) for passage in brief.passages]
    head = e.thead(e.tr(*(e.th(words, scope="col") for words in ("No.", brief.language_name, "English"))))
    return [e.table(head, *(_rows(passage, brief, first, e) for passage in brief.passages))]


def _rows(passage: Passage, brief: Brief, first: dict[int, list[int]], e: Any) -> Any:
    """A paragraph as a group of rows. ``first`` gives the points whose first evidence a sentence is."""
    rows = e.tbody()
    for line in passage.lines:
        number = e.th({"scope": "row"}, f"{line.number}", *_marks(line, brief, first, e))
        number.extend(e.a(f"point {point}", href=f"#{brief.prefix}p{point}") for point in line.points)
        cells = _cells(line, e)
        cells[-1].extend(_concerns(line, "To verify:", e))
        rows.append(e.tr({"id": f"{brief.prefix}s{line.number}", "class": _class(passage)}, number, *cells))
    return rows


def _prose(passage: Passage, brief: Brief, first: dict[int, list[int]], e: Any) -> Any:
    """A paragraph as running text, its sentences numbered, its concerns under it."""
    text = e.p()
    for line in passage.lines:
        number = e.sup(f"{line.number}", *_marks(line, brief, first, e))
        number.tail = "\u00a0"
        sentence = e.span({"id": f"{brief.prefix}s{line.number}", "class": "sentence"}, number, _main(line.pair, e.span, e))
        sentence.tail = " "
        text.append(sentence)
    concerns = (concern for line in passage.lines for concern in _concerns(line, f"To verify in {line.number}:", e))
    return e.div({"class": _class(passage)}, text, *concerns)


def _class(passage: Passage) -> str:
    return passage.role.value.replace(" ", "-")


def _marks(line: SentenceLine, brief: Brief, first: dict[int, list[int]], e: Any) -> list[Any]:
    return [e.span(id=f"{brief.prefix}e{point}") for point in first.get(line.number, ())]


def _concerns(line: SentenceLine, words: str, e: Any) -> list[Any]:
    return [e.div({"class": "concern"}, _sign(e, words), f" {concern}") for concern in line.concerns]


def _cells(line: SentenceLine, e: Any) -> list[Any]:
    """The original and its English, or one cell for both where the English is the original."""
    pair = line.pair
    original = e.td({"class": "main"}, e.span({"class": "text", "lang": pair.language, "dir": "auto"}, pair.original))
    if pair.english is not None:
        original.set("class", "original")
        english = e.span({"class": "text", "lang": "en", "dir": "auto"}, pair.english)
        return [original, e.td({"class": "main"}, english, *_edited(pair, e))]
    if pair.missing:
        return [original, e.td({"class": "missing"}, UNTRANSLATED)]
    original.set("colspan", "2")
    return [original]


def _removed(brief: Brief, e: Any) -> Any:
    pieces = sum(len(cut.texts) for cut in brief.removed)
    details = e.details({"class": "removed"}, e.summary(_heading(brief, f"Removed from the page ({pieces})", e)))
    for cut in brief.removed:
        details.append(_level(brief, 3, e)(f"{cut.reason} ({len(cut.texts)})", {"class": "reason"}))
        details.append(e.ul({"lang": brief.language}, *(e.li({"dir": "auto"}, text) for text in cut.texts)))
    return details


def _provenance(brief: Brief, e: Any) -> Any:
    rows = e.dl()
    for row in brief.provenance:
        rows.extend((e.dt(row.label), e.dd({"lang": row.language, "dir": "auto"}, row.value)))
    section = e.section({"class": "provenance"}, _heading(brief, "Provenance", e), rows)
    if brief.translated:
        section.append(e.p({"class": "warning"}, MACHINE))
    return section
