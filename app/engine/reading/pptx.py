"""Slides (.pptx, .ppsx): their text in the order that they are shown.

Read with lxml from the parts themselves (ECMA-376, part 1, chapters 19 and 21). Hidden slides, speaker's notes and comments are
left out.
"""

from __future__ import annotations

from typing import Any

from app.engine.article import Metadata, Paragraph, Role
from app.engine.cancel import Cancel
from app.engine.reading.styled import Draft, check_drafts, core_properties, finished
from app.engine.reading.zipped import attribute, child, local, opened

_KIND = "a PowerPoint presentation (.pptx)"
_TITLES = ("title", "ctrTitle")
_EDGES = ("sldNum", "ftr", "dt", "hdr")


def read_pptx(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """The paragraphs of all slides and what the file says of itself: the first slide's title is the headline, later ones are
    subheadings. Raises UnreadableDocument where it is none, broken or encrypted, DocumentTooLarge over the limits, and
    Cancelled."""
    archive = opened(data, name, _KIND)
    package = dict(archive.relations("").values())
    main = package.get("officeDocument", "ppt/presentation.xml")
    root = archive.xml(main)
    if local(root) != "presentation":
        raise archive.broken("it holds no slides")
    slides = archive.relations(main)
    drafts: list[Draft] = []
    identities = (next((value for key, value in slide.items() if key.endswith("}id")), "") for slide in root.iter("{*}sldId"))
    for kind, path in dict.fromkeys(slides.get(identity, ("", "")) for identity in identities):
        if kind == "slide" and path in archive:
            shown = archive.xml(path)
            if attribute(shown, "show") not in ("0", "false"):
                drafts.extend(_slide(shown, not drafts))
                check_drafts(name, drafts, cancel)
    return finished(drafts, name, cancel), core_properties(archive, package.get("core-properties", "docProps/core.xml"))


def _slide(root: Any, is_first: bool) -> list[Draft]:
    drafts: list[Draft] = []
    role = Role.BODY
    for element in root.iter(*(f"{{*}}{tag}" for tag in ("sp", "graphicFrame", "tc", "p", "t", "br", "tab"))):
        tag = local(element)
        if tag == "sp":
            role = _role(child(element, "nvSpPr", "nvPr", "ph"), is_first)
        elif tag in ("graphicFrame", "tc"):
            role = Role.TABLE_CELL if tag == "tc" else Role.BODY
        elif tag == "p":
            drafts.append(Draft(role))
        elif drafts:
            drafts[-1].pieces.append(element.text or "" if tag == "t" else "\n" if tag == "br" else "\t")
    # A title may lie behind the rest in the file; it is above it on the slide.
    return sorted(drafts, key=lambda draft: draft.role not in (Role.HEADLINE, Role.SUBHEADING))


def _role(place: Any, is_first: bool) -> Role:
    """What the text of a shape is by the placeholder that it fills."""
    kind = attribute(place, "type") if place is not None else None
    if kind in _TITLES:
        return Role.HEADLINE if is_first else Role.SUBHEADING
    return Role.FURNITURE if kind in _EDGES else Role.BODY
