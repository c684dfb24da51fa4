"""A story as a Word document, with the styles of the briefs; footnote numbers lead to the sources at the end."""

from __future__ import annotations

from typing import Any

from app.engine.exporting import docx_styles as styles
from app.engine.exporting.brief import MACHINE, SIGN
from app.engine.exporting.docx_text import add_link, add_run, describe, finish
from app.engine.exporting.stories.told import Told, ToldPoint


def render(told: Told) -> bytes:
    """The story as a Word document; the same story gives the same bytes."""
    import docx

    document = docx.Document()
    styles.lay_out(document, False)
    describe(document, told.title.main, "", told.translated, told.made)
    add_run(document.add_paragraph(style="Title"), told.title.main, told.title.main_language)
    if told.title.under:
        add_run(document.add_paragraph(style="Subtitle"), told.title.under, told.title.language)
    add_run(document.add_paragraph(style=styles.FACTS), " · ".join(told.facts))
    if told.disagreements:
        add_run(document.add_paragraph(style="Heading 1"), "The reports disagree")
    for disagreement in told.disagreements:
        paragraph = document.add_paragraph(style=styles.ALERT)
        add_run(paragraph, f"{SIGN} {disagreement.line} ")
        _notes(paragraph, [source for source, _, _ in disagreement.sides])
    add_run(document.add_paragraph(style="Heading 1"), "Points")
    numbering = styles.new_numbering(document)
    for point in told.points:
        _point(document, point, numbering)
    _sources(document, told)
    return finish(document)


def _point(document: Any, point: ToldPoint, numbering: int) -> None:
    paragraph = document.add_paragraph(style="List Number")
    styles.number(paragraph, numbering)
    if point.day:
        add_run(paragraph, f"{point.day}: ").bold = True
    add_run(paragraph, f"{point.pair.main} ", point.pair.main_language)
    _notes(paragraph, [witness.source for witness in point.witnesses])
    if point.only:
        add_run(paragraph, f" (only {point.only})").italic = True
    if point.pair.under:
        paragraph.paragraph_format.keep_with_next = True
        add_run(document.add_paragraph(style=styles.ORIGINAL), point.pair.under, point.pair.language)
    for witness in point.others:
        other = document.add_paragraph(style=styles.ORIGINAL)
        add_run(other, f"{witness.label}: ").bold = True
        add_run(other, witness.text, witness.language)


def _sources(document: Any, told: Told) -> None:
    add_run(document.add_paragraph(style="Heading 1"), "Sources")
    for source in told.sources:
        paragraph = document.add_paragraph(style=styles.SMALL)
        number = add_run(paragraph, f"[{source.number}] ")
        number._r.addprevious(styles.element("w:bookmarkStart", name=f"source{source.number}"))
        number._r.addnext(styles.element("w:bookmarkEnd"))
        add_run(paragraph, f"{source.label}: ").bold = True
        add_run(paragraph, source.headline.main, source.headline.main_language)
        if source.headline.under:
            add_run(paragraph, f" – {source.headline.under}", source.headline.language)
        same = f" – the same text as [{source.same_as}]" if source.same_as else ""
        add_run(paragraph, f"{same} · {' · '.join(source.details)}")
    if told.translated:
        add_run(document.add_paragraph(), MACHINE).bold = True


def _notes(paragraph: Any, sources: list[int]) -> None:
    for source in sources:
        add_link(paragraph, f"[{source}]", f"source{source}")
