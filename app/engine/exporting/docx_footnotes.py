"""Footnotes of a Word document, of which python-docx (1.2) knows nothing: a part of their own beside the text.

ECMA-376 part 1, section 17.11: the first two footnotes are no notes but the lines that part notes from the text, and the
settings name them.
"""

from __future__ import annotations

from typing import Any

from app.engine.exporting.docx_styles import NOTE, NOTE_NUMBER, element

_SEPARATORS = {"-1": "separator", "0": "continuationSeparator"}  # the ids that Word gives them


def make_room(document: Any) -> None:
    """Give the document a part for footnotes with nothing in it but the lines above them."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import XmlPart

    notes, named = element("w:footnotes"), element("w:footnotePr")
    for id, kind in _SEPARATORS.items():
        notes.append(_note(id, element(f"w:{kind}"), type=kind))
        named.append(element("w:footnote", id=id))
    part = XmlPart(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, notes, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    document.settings.element.insert_element_before(named, "w:endnotePr", "w:compat")


def add(document: Any, run: Any) -> Any:
    """Make a run the number of a new footnote; returns the footnote's paragraph, which begins with that number."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.text.paragraph import Paragraph

    notes = document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES).element
    id = f"{len(notes) - len(_SEPARATORS) + 1}"
    run.style = NOTE_NUMBER
    run._r.append(element("w:footnoteReference", id=id))
    note = _note(id, element("w:footnoteRef"))
    notes.append(note)
    paragraph = Paragraph(note[0], document._body)
    paragraph.style = NOTE
    paragraph.runs[0].style = NOTE_NUMBER
    return paragraph


def _note(id: str, sign: Any, **attributes: str) -> Any:
    """A footnote of one paragraph that holds a sign of Word's own."""
    note, paragraph, run = element("w:footnote", **attributes, id=id), element("w:p"), element("w:r")
    run.append(sign)
    paragraph.append(run)
    note.append(paragraph)
    return note
