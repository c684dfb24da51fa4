"""Word (.docx): what an editor gets. Real headings, a table of sentence pairs, evidence as numbered references to click.

python-docx is imported where it is used: 0.24 s that nothing but an export needs to pay.
"""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

from app.engine.article import Role
from app.engine.dispatch import Dispatch
from app.engine.exporting import docx_styles as styles
from app.engine.exporting.brief import MACHINE, SIGN, UNTRANSLATED, Brief, Pair, SentenceLine, digest, make_brief, shorten

_LONGEST_PROPERTY = 255  # what python-docx accepts as a core property
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can tell


def render(dispatch: Dispatch) -> bytes:
    """The brief as a Word document; the same dispatch gives the same bytes."""
    import docx

    brief = make_brief(dispatch)
    document = docx.Document()
    styles.lay_out(document)
    _properties(document, brief, dispatch)
    _head(document, brief)
    _points(document, brief)
    _article(document, brief)
    _removed(document, brief)
    _provenance(document, brief)
    _footer(document, brief)
    saved = io.BytesIO()
    document.save(saved)
    return _timeless(saved)


def _properties(document: Any, brief: Brief, dispatch: Dispatch) -> None:
    """The document tells when the brief was made and by what, not when python-docx's template was."""
    made = dispatch.provenance
    # Word takes these for UTC whatever zone they name.
    moment = (made.translated_at or made.read_at).astimezone(datetime.UTC).replace(tzinfo=None)
    properties = document.core_properties
    properties.title = shorten(brief.title.main, _LONGEST_PROPERTY)
    properties.subject = shorten(brief.title.under or "", _LONGEST_PROPERTY)
    properties.author = properties.last_modified_by = "Kabar"
    properties.comments = MACHINE if brief.bilingual else ""
    properties.language = "en-GB"
    properties.created = properties.modified = moment


def _head(document: Any, brief: Brief) -> None:
    _main(document.add_paragraph(style="Title"), brief.title)
    if brief.title.under:
        _run(document.add_paragraph(style="Subtitle"), brief.title.under, brief.title.language)
    _run(document.add_paragraph(style=styles.FACTS), " · ".join(brief.facts))
    for notice in brief.notices:
        paragraph = document.add_paragraph(style=styles.ALERT)
        _run(paragraph, f"{SIGN} Note: ", bold=True)
        _run(paragraph, notice)
    if brief.concerns:
        document.add_heading("To verify", 1)
    for concern in brief.concerns:
        paragraph = document.add_paragraph(style=styles.ALERT)
        _run(paragraph, f"{SIGN} ", bold=True)
        if concern.sentence is None:
            _run(paragraph, concern.place)
        else:
            _link(paragraph, concern.place, f"s{concern.sentence}")
        _run(paragraph, f": {concern.text}")


def _points(document: Any, brief: Brief) -> None:
    if brief.points:
        document.add_heading(brief.summary, 1)
    for point in brief.points:
        paragraph = document.add_paragraph(style="List Number")
        _main(paragraph, point.pair)
        for sentence in point.evidence:
            _run(paragraph, " ")
            _link(paragraph, f"[{sentence}]", f"s{sentence}")
        if point.doubtful:
            _run(paragraph, f" {SIGN} verify {' and '.join(map(str, point.doubtful))}", bold=True)
        if point.pair.under:
            paragraph.paragraph_format.keep_with_next = True
            _run(document.add_paragraph(style=styles.ORIGINAL), point.pair.under, point.pair.language)


def _article(document: Any, brief: Brief) -> None:
    document.add_heading("Article", 1)
    heads = ["No.", brief.language_name, *(["English"] if brief.bilingual else [])]
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
            _sentence(cells, line, passage.role)


def _sentence(cells: Any, line: SentenceLine, role: Role) -> None:
    for cell in cells:
        styles.cell(cell)
    number, text, last = cells[0].paragraphs[0], cells[1], cells[-1]
    _bookmark(_run(number, f"{line.number}"), f"s{line.number}", line.number)
    bold = role is Role.SUBHEADING
    bullet = "• " if role is Role.LIST_ITEM else ""
    pair = line.pair
    if pair.english is None and not pair.missing and last is not text:
        last = text.merge(last)
    _run(text.paragraphs[0], bullet + pair.original, pair.language, bold=bold)
    if pair.english is not None:
        _run(last.paragraphs[0], bullet + pair.english, bold=bold)
    elif pair.missing:
        _run(last.paragraphs[0], UNTRANSLATED, italic=True)
    for concern in line.concerns:
        paragraph = last.add_paragraph(style=styles.ALERT)
        _run(paragraph, f"{SIGN} To verify: ", bold=True)
        _run(paragraph, concern)


def _removed(document: Any, brief: Brief) -> None:
    if brief.removed:
        document.add_heading("Removed from the page", 1)
    for cut in brief.removed:
        paragraph = document.add_paragraph(style=styles.SMALL)
        _run(paragraph, f"{cut.reason} ({len(cut.texts)}): ", bold=True)
        _run(paragraph, digest(cut), brief.language)


def _provenance(document: Any, brief: Brief) -> None:
    document.add_heading("Provenance", 1)
    for row in brief.provenance:
        paragraph = document.add_paragraph(style=styles.SMALL)
        _run(paragraph, f"{row.label}: ", bold=True)
        _run(paragraph, row.value, row.language)
    if brief.bilingual:
        _run(document.add_paragraph(), MACHINE, bold=True)


def _footer(document: Any, brief: Brief) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = styles.FACTS
    _run(paragraph, f"{MACHINE} Page " if brief.bilingual else "Page ")
    _field(paragraph, "PAGE")
    _run(paragraph, " of ")
    _field(paragraph, "NUMPAGES")


def _main(paragraph: Any, pair: Pair) -> None:
    _run(paragraph, pair.main, pair.main_language)
    if pair.missing:
        _run(paragraph, f" ({UNTRANSLATED.lower()})", italic=True)


def _run(paragraph: Any, text: str, language: str = "en", bold: bool = False, italic: bool = False) -> Any:
    """Text with its language, so that Word's spelling check leaves the Indonesian alone."""
    run = paragraph.add_run(text)
    run.bold = bold or None
    run.italic = italic or None
    run._r.get_or_add_rPr().append(styles.element("w:lang", val=styles.LANGUAGES.get(language, language)))
    return run


def _link(paragraph: Any, text: str, anchor: str) -> None:
    run = _run(paragraph, text)
    run.style = styles.REFERENCE
    link = styles.element("w:hyperlink", anchor=anchor, history="1")
    paragraph._p.append(link)
    link.append(run._r)


def _bookmark(run: Any, name: str, id: int) -> None:
    run._r.addprevious(styles.element("w:bookmarkStart", id=f"{id}", name=name))
    run._r.addnext(styles.element("w:bookmarkEnd", id=f"{id}"))


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
