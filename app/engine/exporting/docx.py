"""Word (.docx): what an editor gets. Real headings, a table of sentence pairs, footnotes that quote the evidence.

python-docx is imported where it is used: 0.24 s that nothing but an export needs to pay.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

from app.engine.article import Role
from app.engine.exporting import docx_footnotes as footnotes
from app.engine.exporting import docx_styles as styles
from app.engine.exporting.brief import EDITED, MACHINE, SIGN, UNTRANSLATED, Brief, Pair, Passage, PointLine, SentenceLine, digest
from app.engine.exporting.volume import Volume, entry
from app.engine.exporting.words import shorten

_LONGEST_PROPERTY = 255  # what python-docx accepts as a core property
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can tell


def render(volume: Volume) -> bytes:
    """The volume as a Word document; the same volume gives the same bytes."""
    import docx

    document = docx.Document()
    styles.lay_out(document, volume.batch)
    footnotes.make_room(document)
    _properties(document, volume)
    if volume.batch:
        _contents(document, volume)
    for brief in volume.briefs:
        _head(document, brief)
        _points(document, brief)
        _article(document, brief)
        _removed(document, brief)
        _provenance(document, brief)
    _footer(document, volume)
    styles.number_bookmarks(document)
    saved = io.BytesIO()
    document.save(saved)
    return _timeless(saved)


def _properties(document: Any, volume: Volume) -> None:
    """The document tells when the last brief was made and by what, not when python-docx's template was."""
    properties = document.core_properties
    properties.title = shorten(volume.title, _LONGEST_PROPERTY)
    properties.subject = "" if volume.batch else shorten(volume.briefs[0].title.under or "", _LONGEST_PROPERTY)
    properties.author = properties.last_modified_by = "Kabar"
    properties.comments = MACHINE if volume.translated else ""
    properties.language = "en-GB"
    # Word takes these for UTC whatever zone they name.
    properties.created = properties.modified = volume.made.astimezone(datetime.UTC).replace(tzinfo=None)


def _contents(document: Any, volume: Volume) -> None:
    """A head and a table of contents that leads to every brief. It is a field: Word adds the numbers of the pages, which
    nobody knows before the document is laid out, when asked to update it."""
    _run(document.add_paragraph(style="Title"), volume.title)
    _run(document.add_paragraph(style=styles.FACTS), " · ".join(volume.facts))
    _run(document.add_paragraph(style=styles.CONTENTS), "Contents")
    for brief in volume.briefs:
        paragraph = document.add_paragraph(style=styles.ENTRY)
        if brief is volume.briefs[0]:
            styles.open_field(paragraph, 'TOC \\o "1-1" \\h \\z')
        _link(paragraph, brief.title.main, f"{brief.prefix}top", brief.title.main_language)
        if told := entry(brief):
            _run(paragraph, f" – {told}")
        if brief is volume.briefs[-1]:
            styles.close_field(paragraph)


def _heading(document: Any, brief: Brief, words: str) -> None:
    """A heading inside a brief, one level lower in a batch."""
    _run(document.add_paragraph(style="Heading 2" if brief.prefix else "Heading 1"), words)


def _head(document: Any, brief: Brief) -> None:
    title = document.add_paragraph(style="Heading 1" if brief.prefix else "Title")
    _main(title, brief.title)
    _bookmark(title.runs[0], f"{brief.prefix}top")
    if brief.title.under:
        _run(document.add_paragraph(style="Subtitle"), brief.title.under, brief.title.language)
    _run(document.add_paragraph(style=styles.FACTS), " · ".join(brief.facts))
    for notice in brief.notices:
        paragraph = document.add_paragraph(style=styles.ALERT)
        _run(paragraph, f"{SIGN} Note: ", bold=True)
        _run(paragraph, notice)
    if brief.concerns:
        _heading(document, brief, "To verify")
    for concern in brief.concerns:
        paragraph = document.add_paragraph(style=styles.ALERT)
        _run(paragraph, f"{SIGN} ", bold=True)
        if concern.sentence is None:
            _run(paragraph, concern.place)
        else:
            _sentence_link(paragraph, brief, concern.sentence, concern.place)
        _run(paragraph, f": {concern.text}")


def _points(document: Any, brief: Brief) -> None:
    if brief.points:
        _heading(document, brief, brief.summary)
        numbering = styles.new_numbering(document)
    for point in brief.points:
        paragraph = document.add_paragraph(style="List Number")
        styles.number(paragraph, numbering)
        _main(paragraph, point.pair)
        _evidence(footnotes.add(document, _run(paragraph, "")), point, brief)
        if point.doubtful:
            _run(paragraph, f" {SIGN} verify {' and '.join(map(str, point.doubtful))}", bold=True)
        if point.pair.under:
            paragraph.paragraph_format.keep_with_next = True
            _run(document.add_paragraph(style=styles.ORIGINAL), point.pair.under, point.pair.language)


def _evidence(note: Any, point: PointLine, brief: Brief) -> None:
    """The sentences that say it, in the original, each after its number."""
    for quote in point.evidence:
        _run(note, " ")
        _sentence_link(note, brief, quote.number, f"Sentence {quote.number}")
        _run(note, ": ")
        _run(note, quote.text, quote.language)


def _article(document: Any, brief: Brief) -> None:
    """A table of sentence pairs, or running text where there is one language only."""
    if brief.passages:
        _heading(document, brief, "Article")
    if not brief.side_by_side:
        for passage in brief.passages:
            _prose(document, passage, brief)
        return
    heads = ("No.", brief.language_name, "English")
    table = document.add_table(rows=1, cols=len(heads))
    widths = styles.table(table, len(heads))
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        styles.cell(cell)
        _run(cell.paragraphs[0], head, bold=True)
    styles.header_row(table.rows[0])
    for passage in brief.passages:
        for line in passage.lines:
            row = table.add_row()
            cells = row.cells  # python-docx builds this anew each time it is asked
            for cell, width in zip(cells, widths, strict=True):
                cell.width = width
            styles.row(row, opens=line is passage.lines[0])
            _pair(cells, line, passage.role, brief)


def _pair(cells: Any, line: SentenceLine, role: Role, brief: Brief) -> None:
    for cell in cells:
        styles.cell(cell)
    number, text, last = cells[0].paragraphs[0], cells[1], cells[2]
    _bookmark(_run(number, f"{line.number}"), f"{brief.prefix}s{line.number}")
    bold = role is Role.SUBHEADING
    bullet = "• " if role is Role.LIST_ITEM else ""
    pair = line.pair
    if pair.english is None and not pair.missing:
        last = text.merge(last)
    _run(text.paragraphs[0], bullet + pair.original, pair.language, bold=bold)
    if pair.english is not None:
        _run(last.paragraphs[0], bullet + pair.english, bold=bold)
        _edited(last.paragraphs[0], pair)
    elif pair.missing:
        _run(last.paragraphs[0], UNTRANSLATED, italic=True)
    for concern in line.concerns:
        _concern(last.add_paragraph(style=styles.ALERT), f"{SIGN} To verify: ", concern)


def _prose(document: Any, passage: Passage, brief: Brief) -> None:
    """A paragraph as running text: the number of each sentence before it, what is to be verified under it."""
    paragraph = document.add_paragraph(style="List Bullet" if passage.role is Role.LIST_ITEM else "Normal")
    for line in passage.lines:
        number = _run(paragraph, f"{line.number}\u00a0")
        number.font.superscript = True
        _bookmark(number, f"{brief.prefix}s{line.number}")
        _main(paragraph, line.pair, bold=passage.role is Role.SUBHEADING)
        if line is not passage.lines[-1]:
            _run(paragraph, " ")
    for line in passage.lines:
        for concern in line.concerns:
            _concern(document.add_paragraph(style=styles.ALERT), f"{SIGN} To verify in {line.number}: ", concern)


def _concern(paragraph: Any, sign: str, concern: str) -> None:
    _run(paragraph, sign, bold=True)
    _run(paragraph, concern)


def _removed(document: Any, brief: Brief) -> None:
    if brief.removed:
        _heading(document, brief, "Removed from the page")
    for cut in brief.removed:
        paragraph = document.add_paragraph(style=styles.SMALL)
        _run(paragraph, f"{cut.reason} ({len(cut.texts)}): ", bold=True)
        _run(paragraph, digest(cut), brief.language)


def _provenance(document: Any, brief: Brief) -> None:
    _heading(document, brief, "Provenance")
    for row in brief.provenance:
        paragraph = document.add_paragraph(style=styles.SMALL)
        _run(paragraph, f"{row.label}: ", bold=True)
        _run(paragraph, row.value, row.language)
    if brief.translated:
        _run(document.add_paragraph(), MACHINE, bold=True)


def _footer(document: Any, volume: Volume) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = styles.FOOTER
    _run(paragraph, f"{MACHINE}\tPage " if volume.translated else "\tPage ")
    _field(paragraph, "PAGE")
    _run(paragraph, " of ")
    _field(paragraph, "NUMPAGES")


def _main(paragraph: Any, pair: Pair, bold: bool = False) -> None:
    _run(paragraph, pair.main, pair.main_language, bold=bold)
    if pair.missing:
        _run(paragraph, f" ({UNTRANSLATED.lower()})", italic=True)
    _edited(paragraph, pair)


def _edited(paragraph: Any, pair: Pair) -> None:
    if pair.edited:
        _run(paragraph, f" ({EDITED})").style = styles.MARK


def _run(paragraph: Any, text: str, language: str = "en", bold: bool = False, italic: bool = False) -> Any:
    """Text with its language, so that Word's spelling check leaves the Indonesian alone."""
    run = paragraph.add_run(text)
    run.bold = bold or None
    run.italic = italic or None
    run._r.get_or_add_rPr().append(styles.element("w:lang", val=styles.LANGUAGES.get(language, language)))
    return run


def _link(paragraph: Any, text: str, anchor: str, language: str = "en") -> None:
    run = _run(paragraph, text, language)
    run.style = styles.REFERENCE
    link = styles.element("w:hyperlink", anchor=anchor, history="1")
    paragraph._p.append(link)
    link.append(run._r)


def _sentence_link(paragraph: Any, brief: Brief, sentence: int, text: str) -> None:
    """Text that leads to a sentence, where it is told."""
    if brief.passages:
        _link(paragraph, text, f"{brief.prefix}s{sentence}")
    else:
        _run(paragraph, text)


def _bookmark(run: Any, name: str) -> None:
    """Make a run a place to lead to."""
    run._r.addprevious(styles.element("w:bookmarkStart", name=name))
    run._r.addnext(styles.element("w:bookmarkEnd"))


def _field(paragraph: Any, instruction: str) -> None:
    """A number that Word works out."""
    field = styles.element("w:fldSimple", instr=instruction)
    field.append(_run(paragraph, "1")._r)
    paragraph._p.append(field)


def _timeless(saved: io.BytesIO) -> bytes:
    """The same zip file without the time at which its entries were written."""
    timeless = io.BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(timeless, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(zipfile.ZipInfo(entry.filename, _EPOCH), old.read(entry), zipfile.ZIP_DEFLATED)
    return timeless.getvalue()
