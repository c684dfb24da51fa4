"""A story as a Word document, with the styles of the briefs; footnote numbers lead to the sources at the end."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Any

from app.engine.exporting import docx_styles as styles
from app.engine.exporting.brief import MACHINE, SIGN
from app.engine.exporting.stories.told import Told, ToldPoint
from app.engine.exporting.words import shorten

_LONGEST_PROPERTY = 255  # what python-docx accepts as a core property
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can tell


def render(told: Told) -> bytes:
    """The story as a Word document; the same story gives the same bytes."""
    import docx

    document = docx.Document()
    styles.lay_out(document, False)
    properties = document.core_properties
    properties.title = shorten(told.title.main, _LONGEST_PROPERTY)
    properties.author = properties.last_modified_by = "Kabar"
    properties.comments = MACHINE if told.translated else ""
    properties.language = "en-GB"
    properties.created = properties.modified = told.made.astimezone(datetime.UTC).replace(tzinfo=None)
    _run(document.add_paragraph(style="Title"), told.title.main, told.title.main_language)
    if told.title.under:
        _run(document.add_paragraph(style="Subtitle"), told.title.under, told.title.language)
    _run(document.add_paragraph(style=styles.FACTS), " · ".join(told.facts))
    if told.disagreements:
        _run(document.add_paragraph(style="Heading 1"), "The reports disagree")
    for disagreement in told.disagreements:
        paragraph = document.add_paragraph(style=styles.ALERT)
        _run(paragraph, f"{SIGN} {disagreement.line} ")
        _notes(paragraph, [source for source, _, _ in disagreement.sides])
    _run(document.add_paragraph(style="Heading 1"), "Points")
    numbering = styles.new_numbering(document)
    for point in told.points:
        _point(document, point, numbering)
    _sources(document, told)
    styles.number_bookmarks(document)
    saved = io.BytesIO()
    document.save(saved)
    return _timeless(saved)


def _point(document: Any, point: ToldPoint, numbering: int) -> None:
    paragraph = document.add_paragraph(style="List Number")
    styles.number(paragraph, numbering)
    if point.day:
        _run(paragraph, f"{point.day}: ").bold = True
    _run(paragraph, f"{point.pair.main} ", point.pair.main_language)
    _notes(paragraph, [witness.source for witness in point.witnesses])
    if point.only:
        _run(paragraph, f" (only {point.only})").italic = True
    if point.pair.under:
        paragraph.paragraph_format.keep_with_next = True
        _run(document.add_paragraph(style=styles.ORIGINAL), point.pair.under, point.pair.language)
    for witness in point.others:
        other = document.add_paragraph(style=styles.ORIGINAL)
        _run(other, f"{witness.label}: ").bold = True
        _run(other, witness.text, witness.language)


def _sources(document: Any, told: Told) -> None:
    _run(document.add_paragraph(style="Heading 1"), "Sources")
    for source in told.sources:
        paragraph = document.add_paragraph(style=styles.SMALL)
        number = _run(paragraph, f"[{source.number}] ")
        number._r.addprevious(styles.element("w:bookmarkStart", name=f"source{source.number}"))
        number._r.addnext(styles.element("w:bookmarkEnd"))
        _run(paragraph, f"{source.label}: ").bold = True
        _run(paragraph, source.headline.main, source.headline.main_language)
        if source.headline.under:
            _run(paragraph, f" – {source.headline.under}", source.headline.language)
        same = f" – the same text as [{source.same_as}]" if source.same_as else ""
        _run(paragraph, f"{same} · {' · '.join(source.details)}")
    if told.translated:
        _run(document.add_paragraph(), MACHINE).bold = True


def _run(paragraph: Any, text: str, language: str = "en") -> Any:
    """Text with its language, so that Word's spelling check leaves the Indonesian alone."""
    run = paragraph.add_run(text)
    run._r.get_or_add_rPr().append(styles.element("w:lang", val=styles.LANGUAGES.get(language, language)))
    return run


def _notes(paragraph: Any, sources: list[int]) -> None:
    for source in sources:
        run = _run(paragraph, f"[{source}]")
        run.style = styles.REFERENCE
        link = styles.element("w:hyperlink", anchor=f"source{source}", history="1")
        paragraph._p.append(link)
        link.append(run._r)


def _timeless(saved: io.BytesIO) -> bytes:
    """The same zip file without the time at which its entries were written."""
    timeless = io.BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(timeless, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            new.writestr(zipfile.ZipInfo(entry.filename, _EPOCH), old.read(entry), zipfile.ZIP_DEFLATED)
    return timeless.getvalue()
