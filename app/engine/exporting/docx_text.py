"""Text in a Word document, what the document says of itself, and its bytes: for the briefs and for the stories."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

from app.engine.exporting import docx_styles as styles
from app.engine.exporting.brief import MACHINE
from app.engine.exporting.words import shorten

_LONGEST_PROPERTY = 255  # what python-docx accepts as a core property
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can tell


def add_run(paragraph: Any, text: str, language: str = "en", bold: bool = False, italic: bool = False) -> Any:
    """Text with its language, so that Word's spelling check leaves the Indonesian alone."""
    run = paragraph.add_run(text)
    run.bold = bold or None
    run.italic = italic or None
    run._r.get_or_add_rPr().append(styles.element("w:lang", val=styles.LANGUAGES.get(language, language)))
    return run


def add_link(paragraph: Any, text: str, anchor: str, language: str = "en") -> None:
    """Text that leads to a bookmark of the document."""
    run = add_run(paragraph, text, language)
    run.style = styles.REFERENCE
    link = styles.element("w:hyperlink", anchor=anchor, history="1")
    paragraph._p.append(link)
    link.append(run._r)


def describe(document: Any, title: str, subject: str, translated: bool, made: datetime.datetime) -> None:
    """The document tells when its newest part was made and by what, not when python-docx's template was."""
    properties = document.core_properties
    properties.title = shorten(title, _LONGEST_PROPERTY)
    properties.subject = shorten(subject, _LONGEST_PROPERTY)
    properties.author = properties.last_modified_by = "Kabar"
    properties.comments = MACHINE if translated else ""
    properties.language = "en-GB"
    # Word takes these for UTC whatever zone they name.
    properties.created = properties.modified = made.astimezone(datetime.UTC).replace(tzinfo=None)


def finish(document: Any) -> bytes:
    """The document as bytes: its bookmarks numbered, and no entry of its zip file with the time at which it was written."""
    styles.number_bookmarks(document)
    saved, timeless = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(timeless, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(zipfile.ZipInfo(entry.filename, _EPOCH), old.read(entry), zipfile.ZIP_DEFLATED)
    return timeless.getvalue()
