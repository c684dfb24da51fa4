"""OpenDocument Text (.odt): the same brief as the Word document's, for LibreOffice and its like.

Written as what it is, a zip file of XML (OASIS OpenDocument 1.3): odfdo would bring a template whose styles and past had to be
taken out again. How it looks is in odt_styles.xml. lxml is imported where it is used, as in html.py.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.engine.article import Role
from app.engine.exporting.brief import EDITED, MACHINE, SIGN, UNTRANSLATED, Brief, Line, Pair, Part, Passage, SentenceLine, digest
from app.engine.exporting.odt_elements import found, make, qualified, written
from app.engine.exporting.volume import Volume, entry

_STYLES = Path(__file__).with_name("odt_styles.xml")
_TYPE = "application/vnd.oasis.opendocument.text"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can tell
_COUNTRIES = {"en": "GB", "id": "ID", "ms": "MY", "jv": "ID", "su": "ID"}


def render(volume: Volume) -> bytes:
    """The volume as an OpenDocument text; the same volume gives the same bytes."""
    parts = {
        "content.xml": _content(volume),
        "styles.xml": _styles(volume),
        "meta.xml": _meta(volume),
    }
    entries = [make("manifest:file-entry", {"manifest:full-path": "/", "manifest:media-type": _TYPE, "manifest:version": "1.3"})]
    entries += [make("manifest:file-entry", {"manifest:full-path": name, "manifest:media-type": "text/xml"}) for name in parts]
    manifest = make("manifest:manifest", {"manifest:version": "1.3"}, *entries)
    saved = io.BytesIO()
    with zipfile.ZipFile(saved, "w") as archive:
        # OpenDocument 1.3 part 2, section 3.3: this one first, and not compressed.
        archive.writestr(zipfile.ZipInfo("mimetype", _EPOCH), _TYPE, zipfile.ZIP_STORED)
        for name, part in {**parts, "META-INF/manifest.xml": manifest}.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), written(part), zipfile.ZIP_DEFLATED)
    return saved.getvalue()


def _content(volume: Volume) -> Any:
    body = [part for brief in volume.briefs for part in _brief(brief)]
    if volume.batch:
        body = [*_contents(volume), *body]
    text = make("office:text", {}, *body)
    languages = sorted({style for style in found(text, "//@text:style-name") if style.startswith("lang-")})
    styles = [_language_style(style.removeprefix("lang-")) for style in languages]
    # LibreOffice knows the styles of tables only as automatic ones, here.
    styles += found(_styles_file(), "//style:style[starts-with(@style:family, 'table')]")
    return make(
        "office:document-content",
        {"office:version": "1.3"},
        make("office:automatic-styles", {}, *styles),
        make("office:body", {}, text),
    )


def _language_style(language: str) -> Any:
    """The style of a text in a language, so that the spelling check leaves the Indonesian alone."""
    properties = {"fo:language": language, "fo:country": _COUNTRIES.get(language, "none")}
    return make(
        "style:style",
        {"style:name": f"lang-{language}", "style:family": "text"},
        make("style:text-properties", properties),
    )


def _styles(volume: Volume) -> Any:
    """The styles, and the warning in the footer only where a machine translated."""
    styles = _styles_file()
    for style in found(styles, "//style:style[starts-with(@style:family, 'table')]"):
        style.getparent().remove(style)
    found(styles, "//text:span")[0].text = MACHINE if volume.translated else ""
    return styles


def _styles_file() -> Any:
    from lxml import etree

    return etree.parse(_STYLES, etree.XMLParser(remove_blank_text=True)).getroot()


def _meta(volume: Volume) -> Any:
    made = volume.made.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    told = {
        "meta:generator": "Kabar",
        "dc:title": volume.title,
        "dc:description": MACHINE if volume.translated else "",
        "meta:initial-creator": "Kabar",
        "dc:creator": "Kabar",
        "meta:creation-date": made,
        "dc:date": made,
        "dc:language": "en-GB",
    }
    meta = make("office:meta", {}, *(make(name, {}, value) for name, value in told.items() if value))
    return make("office:document-meta", {"office:version": "1.3"}, meta)


def _contents(volume: Volume) -> Iterator[Any]:
    """A head and a table of contents that leads to every brief. LibreOffice adds the numbers of the pages, which nobody knows
    before the document is laid out, when asked to update it."""
    yield _paragraph("Title", volume.title)
    yield _paragraph("Facts", " · ".join(volume.facts))
    entries = [
        _paragraph("Entry", _link(_main(brief.title)[0], f"{brief.prefix}top"), f" – {told}" if (told := entry(brief)) else "")
        for brief in volume.briefs
    ]
    template = make(
        "text:table-of-content-entry-template",
        {"text:outline-level": "1", "text:style-name": "Entry"},
        make("text:index-entry-link-start", {}),
        make("text:index-entry-text", {}),
        make("text:index-entry-span", {}, " – page "),
        make("text:index-entry-page-number", {}),
        make("text:index-entry-link-end", {}),
    )
    title = _paragraph("Contents", "Contents")
    source = make("text:table-of-content-source", {"text:outline-level": "1"}, template)
    index = make("text:index-body", {}, make("text:index-title", {"text:name": "Contents head"}, title), *entries)
    yield make("text:table-of-content", {"text:name": "Contents", "text:protected": "false"}, source, index)


def _brief(brief: Brief) -> Iterator[Any]:
    top = _mark(f"{brief.prefix}top")
    if brief.prefix:
        yield make("text:h", {"text:style-name": "Brief", "text:outline-level": "1"}, *top, *_main(brief.title))
    else:
        yield _paragraph("Title", *top, *_main(brief.title))
    if brief.title.under:
        yield _paragraph("Subtitle", _text(brief.title.under, brief.title.language))
    yield _paragraph("Facts", " · ".join(brief.facts))
    yield from (_paragraph("Alert", _strong(f"{SIGN} Note: "), notice) for notice in brief.notices)
    for part in brief.parts:
        yield from _part(part, brief)
    if brief.passages:
        yield _heading(brief, "Article")
    if brief.side_by_side:
        yield _table(brief)
    else:
        for passage in brief.passages:
            yield from _prose(passage, brief)
    if brief.removed:
        yield _heading(brief, "Removed from the page")
    for cut in brief.removed:
        yield _paragraph("Small", _strong(f"{cut.reason} ({len(cut.texts)}): "), _text(digest(cut), brief.language))
    yield _heading(brief, "Provenance")
    yield from (_paragraph("Small", _strong(f"{row.label}: "), _text(row.value, row.language)) for row in brief.provenance)
    if brief.translated:
        yield _paragraph("Warning", _strong(MACHINE))


def _part(part: Part, brief: Brief) -> Iterator[Any]:
    if part.title:
        yield _heading(brief, part.title)
    if part.alert:
        yield from (_alert(line, brief) for line in part.lines)
    elif part.title:
        items = (make("text:list-item", {}, *_line("Point", line, brief)) for line in part.lines)
        yield make("text:list", {"text:style-name": "Points" if part.lines[0].number else "Bullets"}, *items)
    else:
        for line in part.lines:
            yield from _line("Lede", line, brief)


def _alert(line: Line, brief: Brief) -> Any:
    places = [_sentence_link(brief, quote.number, line.label) for quote in line.evidence] or [line.label]
    return _paragraph("Alert", _strong(f"{SIGN} "), *places, f": {line.pair.main}" if line.label else line.pair.main)


def _line(style: str, line: Line, brief: Brief) -> list[Any]:
    told: list[Any] = [_strong(f"{line.label} ")] if line.label else []
    told += _main(line.pair)
    for quote in line.evidence:
        told += [" ", _sentence_link(brief, quote.number, f"[{quote.number}]")]
    if line.doubtful:
        told.append(_strong(f" {SIGN} verify {' and '.join(map(str, line.doubtful))}"))
    under = [_paragraph("Original", _text(line.pair.under, line.pair.language))] if line.pair.under else []
    return [_paragraph(style, *told), *under]


def _table(brief: Brief) -> Any:
    heads = (_cell("Head", [_paragraph("Cell", _strong(head))]) for head in ("No.", brief.language_name, "English"))
    rows = (
        _row(line, passage.role, brief, "Opening" if line is passage.lines[0] else "Following")
        for passage in brief.passages
        for line in passage.lines
    )
    return make(
        "table:table",
        {"table:name": f"{brief.prefix}Article", "table:style-name": "Article"},
        make("table:table-column", {"table:style-name": "Number"}),
        make("table:table-column", {"table:style-name": "Text", "table:number-columns-repeated": "2"}),
        make("table:table-header-rows", {}, make("table:table-row", {"table:style-name": "Row"}, *heads)),
        *rows,
    )


def _row(line: SentenceLine, role: Role, brief: Brief, style: str) -> Any:
    pair = line.pair
    number = _paragraph("Cell", *_mark(f"{brief.prefix}s{line.number}"), f"{line.number}")
    original = _paragraph("Cell", *_dressed(role, _text(pair.original, pair.language)))
    concerns = [_paragraph("Alert", _strong(f"{SIGN} To verify: "), concern) for concern in line.concerns]
    if pair.english is None and not pair.missing:  # it is English, and stands once across both columns
        wide = _cell(style, [original, *concerns])
        wide.set(qualified("table:number-columns-spanned"), "2")
        cells = [wide, make("table:covered-table-cell", {})]
    else:
        english = _emphasis(UNTRANSLATED) if pair.english is None else pair.english
        dressed = [english] if pair.english is None else [*_dressed(role, english), *_edited(pair)]
        cells = [_cell(style, [original]), _cell(style, [_paragraph("Cell", *dressed), *concerns])]
    return make("table:table-row", {"table:style-name": "Row"}, _cell(style, [number]), *cells)


def _cell(style: str, paragraphs: list[Any]) -> Any:
    return make("table:table-cell", {"table:style-name": style, "office:value-type": "string"}, *paragraphs)


def _prose(passage: Passage, brief: Brief) -> Iterator[Any]:
    """A paragraph as running text: the number of each sentence before it, what is to be verified under it."""
    told: list[Any] = []
    for line in passage.lines:
        told += [*_mark(f"{brief.prefix}s{line.number}"), _span("Raised", f"{line.number}\u00a0"), *_main(line.pair), " "]
    bullet = ["• "] if passage.role is Role.LIST_ITEM else []
    yield _paragraph("Crossheading" if passage.role is Role.SUBHEADING else "Prose", *bullet, *told[:-1])
    for line in passage.lines:
        for concern in line.concerns:
            yield _paragraph("Alert", _strong(f"{SIGN} To verify in {line.number}: "), concern)


def _dressed(role: Role, told: Any) -> list[Any]:
    if role is Role.SUBHEADING:
        return [_span("Strong", told)]
    return ["• ", told] if role is Role.LIST_ITEM else [told]


def _heading(brief: Brief, words: str) -> Any:
    """A heading inside a brief, one level lower in a batch."""
    return make("text:h", {"text:style-name": "Part", "text:outline-level": "2" if brief.prefix else "1"}, words)


def _paragraph(style: str, *children: Any) -> Any:
    return make("text:p", {"text:style-name": style}, *children)


def _main(pair: Pair) -> list[Any]:
    missing = [_emphasis(f" ({UNTRANSLATED.lower()})")] if pair.missing else []
    return [_text(pair.main, pair.main_language), *missing, *_edited(pair)]


def _edited(pair: Pair) -> list[Any]:
    return [_span("Mark", f" ({EDITED})")] if pair.edited else []


def _text(text: str, language: str) -> Any:
    return _span(f"lang-{language}", text)


def _strong(text: str) -> Any:
    return _span("Strong", text)


def _emphasis(text: str) -> Any:
    return _span("Emphasis", text)


def _span(style: str, child: Any) -> Any:
    return make("text:span", {"text:style-name": style}, child)


def _mark(name: str) -> list[Any]:
    return [make("text:bookmark", {"text:name": name})]


def _link(child: Any, anchor: str) -> Any:
    return make("text:a", {"xlink:type": "simple", "xlink:href": f"#{anchor}", "text:style-name": "Reference"}, child)


def _sentence_link(brief: Brief, sentence: int, words: str) -> Any:
    """Words that lead to a sentence, where it is told."""
    return _link(words, f"{brief.prefix}s{sentence}") if brief.passages else words
