"""How the Word document looks: page, styles and table, set over python-docx's template."""

from __future__ import annotations

from typing import Any

LANGUAGES = {"en": "en-GB", "id": "id-ID", "ms": "ms-MY", "jv": "jv-ID", "su": "su-ID"}
"""Word wants a region; other codes pass as they are."""

FACTS, LEDE, ORIGINAL, ALERT, CELL, SMALL = "Facts", "Lede", "Original", "Alert", "Table Text", "Small"
REFERENCE, MARK = "Reference", "Mark"
CONTENTS, ENTRY, FOOTER = "Contents", "toc 1", "Page Number Line"
"""Styles of our own beside the template's Title, Subtitle, Heading 1 and 2, List Number and List Bullet; Word itself sets a
table of contents in ``toc 1``."""

NOTE, NOTE_NUMBER = "footnote text", "footnote reference"
"""Word's own names, which it knows by heart and python-docx's template has not."""

_SERIF, _SANS = "Georgia", "Calibri"
_INK, _QUIET, _ACCENT, _ALARM = "1C1B19", "5A574F", "8A2318", "7A4A00"
_BAND, _ALARM_BAND, _LINE = "F1EEE6", "FFF3D6", "BDB8AB"
_TEXT_WIDTH = 17.0  # cm: A4 less two margins of 2
_NUMBER_WIDTH = 1.2


def element(tag: str, **attributes: str) -> Any:
    """An element of WordprocessingML with its attributes in that namespace: ``element("w:lang", val="id-ID")``."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def lay_out(document: Any, batch: bool) -> None:
    """A4, our styles, and nothing left of the template's own past (its thumbnail, its program, its language). In a ``batch``
    the title of each brief is a Heading 1 on a new page and what stands in it a Heading 2."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2)

    for id, relation in list(document.part.package.rels.items()):
        if relation.reltype.endswith(("/thumbnail", "/extended-properties")):
            del document.part.package.rels[id]
    settings = document.settings.element
    for name in ("w:proofState", "w:savePreviewPicture"):
        settings.remove(settings.find(qn(name)))
    # 15 is Word 2013 and later: below it, Word opens the file in compatibility mode.
    settings.find(".//" + qn("w:compatSetting") + f"[@{qn('w:name')}='compatibilityMode']").set(qn("w:val"), "15")
    document.styles.element.find(".//" + qn("w:rPrDefault") + "//" + qn("w:lang")).set(qn("w:val"), "en-GB")

    add = document.styles.add_style
    for name in (FACTS, LEDE, ORIGINAL, ALERT, CELL, SMALL, CONTENTS, ENTRY, FOOTER):
        add(name, WD_STYLE_TYPE.PARAGRAPH).base_style = document.styles["Normal"]
    for name in (REFERENCE, MARK):
        add(name, WD_STYLE_TYPE.CHARACTER)
    add(NOTE, WD_STYLE_TYPE.PARAGRAPH, builtin=True).base_style = document.styles["Normal"]
    add(NOTE_NUMBER, WD_STYLE_TYPE.CHARACTER, builtin=True).font.superscript = True
    for name, font, size, color, before, after in (
        ("Normal", _SANS, 10.5, _INK, 0, 4),
        ("Title", _SERIF, 20, _INK, 0, 4),
        ("Subtitle", _SERIF, 12, _QUIET, 0, 6),
        ("Heading 1", _SERIF, 20, _INK, 0, 4) if batch else ("Heading 1", _SANS, 13, _INK, 18, 6),
        ("Heading 2", _SANS, 13, _INK, 18, 6),
        (CONTENTS, _SANS, 13, _INK, 18, 6),
        (ENTRY, _SANS, 11, _INK, 0, 6),
        ("List Number", _SANS, 11, _INK, 4, 2),
        ("List Bullet", _SANS, 10.5, _INK, 0, 4),
        (FACTS, _SANS, 9.5, _QUIET, 0, 6),
        (FOOTER, _SANS, 9, _QUIET, 0, 0),
        (LEDE, _SANS, 11, _INK, 12, 2),
        (ORIGINAL, _SANS, 9.5, _QUIET, 0, 6),
        (ALERT, _SANS, 9.5, _INK, 3, 3),
        (CELL, _SANS, 10, _INK, 2, 2),
        (SMALL, _SANS, 9.5, _INK, 0, 2),
        (NOTE, _SANS, 9, _INK, 0, 2),
    ):
        style = document.styles[name]
        _font(style, font, size, color, bold=name in ("Title", "Heading 1", "Heading 2", CONTENTS))
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.line_spacing = 1.1
    document.styles["Heading 1"].paragraph_format.page_break_before = batch
    document.styles[FOOTER].paragraph_format.tab_stops.add_tab_stop(Cm(_TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    _font(document.styles[REFERENCE], None, None, _ACCENT)
    document.styles[REFERENCE].font.underline = True
    _font(document.styles[MARK], None, 9, _QUIET)
    document.styles[MARK].font.bold = False  # in a title too
    document.styles["Title"].element.pPr.remove(document.styles["Title"].element.pPr.find(qn("w:pBdr")))
    document.styles[ORIGINAL].paragraph_format.left_indent = Cm(0.64)  # as far as List Number's text
    alert = document.styles[ALERT].element.get_or_add_pPr()
    borders = element("w:pBdr")
    borders.append(element("w:left", val="single", sz="24", space="6", color=_ALARM))
    alert.insert_element_before(borders, "w:shd", "w:spacing", "w:ind", "w:jc")
    alert.insert_element_before(element("w:shd", val="clear", color="auto", fill=_ALARM_BAND), "w:spacing", "w:ind", "w:jc")
    document.styles[ALERT].paragraph_format.left_indent = Cm(0.3)


def table(table: Any, columns: int) -> list[Any]:
    """Fixed columns: a narrow one for the number, the rest in equal parts. Returns their widths."""
    from docx.shared import Cm

    table.autofit = False
    widths = [Cm(_NUMBER_WIDTH), *[Cm((_TEXT_WIDTH - _NUMBER_WIDTH) / (columns - 1))] * (columns - 1)]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for cell, width in zip(table.rows[0].cells, widths, strict=True):
        cell.width = width
    return widths


def header_row(row: Any) -> None:
    """Shaded, and repeated on every page."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))
    for cell in row.cells:
        cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=_BAND))


def row(row: Any, opens: bool) -> None:
    """Never broken across pages; a line above it where it ``opens`` a paragraph."""
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    if opens:
        for cell in row.cells:
            borders = element("w:tcBorders")
            borders.append(element("w:top", val="single", sz="4", space="0", color=_LINE))
            cell._tc.get_or_add_tcPr().append(borders)


def cell(cell: Any) -> None:
    """Our style for its first paragraph, by id: by name python-docx looks through all of its styles, 2 ms each time."""
    cell.paragraphs[0]._p.style = CELL.replace(" ", "")


def new_numbering(document: Any) -> int:
    """A list that counts from 1 again, numbered as the template's List Number is. Returns its id."""
    numbering = document.part.numbering_part.element
    numbered = document.styles["List Number"].element.pPr.numPr.numId.val
    made = numbering.add_num(numbering.num_having_numId(numbered).abstractNumId.val)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    id: int = made.numId
    return id


def number(paragraph: Any, numbering: int) -> None:
    """Make a paragraph an item of the list with that id."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = numbering


def open_field(paragraph: Any, instruction: str) -> None:
    """What follows is what Word last worked out for the instruction."""
    run = paragraph.add_run()
    run._r.append(element("w:fldChar", fldCharType="begin"))
    code = element("w:instrText")
    code.text = instruction
    run._r.append(code)
    run._r.append(element("w:fldChar", fldCharType="separate"))


def close_field(paragraph: Any) -> None:
    """The end of what :func:`open_field` began, maybe in an earlier paragraph."""
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="end"))


def number_bookmarks(document: Any) -> None:
    """Each bookmark gets a number of its own; none lies within another."""
    from docx.oxml.ns import qn

    body = document.element.body
    for tag in ("w:bookmarkStart", "w:bookmarkEnd"):
        for id, mark in enumerate(body.iter(qn(tag)), 1):
            mark.set(qn("w:id"), f"{id}")


def _font(style: Any, name: str | None, size: float | None, color: str, bold: bool = False) -> None:
    """Nothing is left of what the template and its theme say about the letters."""
    from docx.shared import Pt, RGBColor

    letters = style.element.get_or_add_rPr()
    for property in list(letters):
        letters.remove(property)
    if name:
        letters.append(element("w:rFonts", ascii=name, hAnsi=name, cs=name, eastAsia=name))
    style.font.size = Pt(size) if size else None
    style.font.color.rgb = RGBColor.from_string(color)
    style.font.bold = bold or None
