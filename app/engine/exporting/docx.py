"""Word (.docx): what an editor gets. Real headings, a table of sentence pairs, footnotes that quote the evidence.

python-docx is imported where it is used: 0.24 s that nothing but an export needs to pay.
"""

from __future__ import annotations

from typing import Any

from app.engine.article import Role
from app.engine.exporting import docx_footnotes as footnotes
from app.engine.exporting import docx_styles as styles
from app.engine.exporting.brief import EDITED, MACHINE, SIGN, UNTRANSLATED, Brief, Line, Pair, Part, Passage, SentenceLine, digest
from app.engine.exporting.docx_text import add_link, add_run, describe, finish
from app.engine.exporting.volume import Volume, entry


def render(volume: Volume) -> bytes:
    """The volume as a Word document; the same volume gives the same bytes."""
    import docx

    document = docx.Document()
    styles.lay_out(document, volume.batch)
    footnotes.make_room(document)
    subject = "" if volume.batch else volume.briefs[0].title.under or ""
    describe(document, volume.title, subject, volume.translated, volume.made)
    if volume.batch:
        _contents(document, volume)
    for brief in volume.briefs:
        _head(document, brief)
        for part in brief.parts:
            _part(document, part, brief)
        _article(document, brief)
        _removed(document, brief)
        _provenance(document, brief)
    _footer(document, volume)
    return finish(document)


def _contents(document: Any, volume: Volume) -> None:
    """A head and a table of contents that leads to every brief. It is a field: Word adds the numbers of the pages, which
    nobody knows before the document is laid out, when asked to update it."""
    add_run(document.add_paragraph(style="Title"), volume.title)
    add_run(document.add_paragraph(style=styles.FACTS), " · ".join(volume.facts))
    add_run(document.add_paragraph(style=styles.CONTENTS), "Contents")
    for brief in volume.briefs:
        paragraph = document.add_paragraph(style=styles.ENTRY)
        if brief is volume.briefs[0]:
            styles.open_field(paragraph, 'TOC \\o "1-1" \\h \\z')
        add_link(paragraph, brief.title.main, f"{brief.prefix}top", brief.title.main_language)
        if told := entry(brief):
            add_run(paragraph, f" – {told}")
        if brief is volume.briefs[-1]:
            styles.close_field(paragraph)


def _heading(document: Any, brief: Brief, words: str) -> None:
    """A heading inside a brief, one level lower in a batch."""
    add_run(document.add_paragraph(style="Heading 2" if brief.prefix else "Heading 1"), words)


def _head(document: Any, brief: Brief) -> None:
    title = document.add_paragraph(style="Heading 1" if brief.prefix else "Title")
    _main(title, brief.title)
    _bookmark(title.runs[0], f"{brief.prefix}top")
    if brief.title.under:
        add_run(document.add_paragraph(style="Subtitle"), brief.title.under, brief.title.language)
    add_run(document.add_paragraph(style=styles.FACTS), " · ".join(brief.facts))
    for notice in brief.notices:
        paragraph = document.add_paragraph(style=styles.ALERT)
        add_run(paragraph, f"{SIGN} Note: ", bold=True)
        add_run(paragraph, notice)


def _part(document: Any, part: Part, brief: Brief) -> None:
    if part.title:
        _heading(document, brief, part.title)
    numbering = styles.new_numbering(document) if part.lines[0].number else None
    for line in part.lines:
        if part.alert:
            _alert(document.add_paragraph(style=styles.ALERT), line, brief)
            continue
        paragraph = document.add_paragraph(style="List Number" if numbering else "List Bullet" if part.title else styles.LEDE)
        if numbering:
            styles.number(paragraph, numbering)
        _line(document, paragraph, line, brief)


def _alert(paragraph: Any, line: Line, brief: Brief) -> None:
    add_run(paragraph, f"{SIGN} ", bold=True)
    for quote in line.evidence:
        _sentence_link(paragraph, brief, quote.number, line.label)
    if line.label and not line.evidence:
        add_run(paragraph, line.label)
    add_run(paragraph, f": {line.pair.main}" if line.label else line.pair.main)


def _line(document: Any, paragraph: Any, line: Line, brief: Brief) -> None:
    """A line with the footnote of its evidence."""
    if line.label:
        add_run(paragraph, f"{line.label} ", bold=True)
    _main(paragraph, line.pair)
    _evidence(footnotes.add(document, add_run(paragraph, "")), line, brief)
    if line.doubtful:
        add_run(paragraph, f" {SIGN} verify {' and '.join(map(str, line.doubtful))}", bold=True)
    if line.pair.under:
        paragraph.paragraph_format.keep_with_next = True
        add_run(document.add_paragraph(style=styles.ORIGINAL), line.pair.under, line.pair.language)


def _evidence(note: Any, line: Line, brief: Brief) -> None:
    """The sentences that say it, in the original, each after its number."""
    for quote in line.evidence:
        add_run(note, " ")
        _sentence_link(note, brief, quote.number, f"Sentence {quote.number}")
        add_run(note, ": ")
        add_run(note, quote.text, quote.language)


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
        add_run(cell.paragraphs[0], head, bold=True)
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
    _bookmark(add_run(number, f"{line.number}"), f"{brief.prefix}s{line.number}")
    bold = role is Role.SUBHEADING
    bullet = "• " if role is Role.LIST_ITEM else ""
    pair = line.pair
    if pair.english is None and not pair.missing:
        last = text.merge(last)
    add_run(text.paragraphs[0], bullet + pair.original, pair.language, bold=bold)
    if pair.english is not None:
        add_run(last.paragraphs[0], bullet + pair.english, bold=bold)
        _edited(last.paragraphs[0], pair)
    elif pair.missing:
        add_run(last.paragraphs[0], UNTRANSLATED, italic=True)
    for concern in line.concerns:
        _concern(last.add_paragraph(style=styles.ALERT), f"{SIGN} To verify: ", concern)


def _prose(document: Any, passage: Passage, brief: Brief) -> None:
    """A paragraph as running text: the number of each sentence before it, what is to be verified under it."""
    paragraph = document.add_paragraph(style="List Bullet" if passage.role is Role.LIST_ITEM else "Normal")
    for line in passage.lines:
        number = add_run(paragraph, f"{line.number}\u00a0")
        number.font.superscript = True
        _bookmark(number, f"{brief.prefix}s{line.number}")
        _main(paragraph, line.pair, bold=passage.role is Role.SUBHEADING)
        if line is not passage.lines[-1]:
            add_run(paragraph, " ")
    for line in passage.lines:
        for concern in line.concerns:
            _concern(document.add_paragraph(style=styles.ALERT), f"{SIGN} To verify in {line.number}: ", concern)


def _concern(paragraph: Any, sign: str, concern: str) -> None:
    add_run(paragraph, sign, bold=True)
    add_run(paragraph, concern)


def _removed(document: Any, brief: Brief) -> None:
    if brief.removed:
        _heading(document, brief, "Removed from the page")
    for cut in brief.removed:
        paragraph = document.add_paragraph(style=styles.SMALL)
        add_run(paragraph, f"{cut.reason} ({len(cut.texts)}): ", bold=True)
        add_run(paragraph, digest(cut), brief.language)


def _provenance(document: Any, brief: Brief) -> None:
    _heading(document, brief, "Provenance")
    for row in brief.provenance:
        paragraph = document.add_paragraph(style=styles.SMALL)
        add_run(paragraph, f"{row.label}: ", bold=True)
        add_run(paragraph, row.value, row.language)
    if brief.translated:
        add_run(document.add_paragraph(), MACHINE, bold=True)


def _footer(document: Any, volume: Volume) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = styles.FOOTER
    add_run(paragraph, f"{MACHINE}\tPage " if volume.translated else "\tPage ")
    _field(paragraph, "PAGE")
    add_run(paragraph, " of ")
    _field(paragraph, "NUMPAGES")


def _main(paragraph: Any, pair: Pair, bold: bool = False) -> None:
    add_run(paragraph, pair.main, pair.main_language, bold=bold)
    if pair.missing:
        add_run(paragraph, f" ({UNTRANSLATED.lower()})", italic=True)
    _edited(paragraph, pair)


def _edited(paragraph: Any, pair: Pair) -> None:
    if pair.edited:
        add_run(paragraph, f" ({EDITED})").style = styles.MARK


def _sentence_link(paragraph: Any, brief: Brief, sentence: int, text: str) -> None:
    """Text that leads to a sentence, where it is told."""
    if brief.passages:
        add_link(paragraph, text, f"{brief.prefix}s{sentence}")
    else:
        add_run(paragraph, text)


def _bookmark(run: Any, name: str) -> None:
    """Make a run a place to lead to."""
    run._r.addprevious(styles.element("w:bookmarkStart", name=name))
    run._r.addnext(styles.element("w:bookmarkEnd"))


def _field(paragraph: Any, instruction: str) -> None:
    """A number that Word works out."""
    field = styles.element("w:fldSimple", instr=instruction)
    field.append(add_run(paragraph, "1")._r)
    paragraph._p.append(field)
