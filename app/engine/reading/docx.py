"""Word documents (.docx, .docm, .dotx), as they read once all changes are accepted.

Read with lxml from the parts themselves: python-docx knows neither tracked changes nor text boxes, footnotes or hidden text, and
loads every part of a package, pictures too. Element and style semantics: ECMA-376, part 1, chapter 17; both its transitional and
its strict namespaces are read, since names are compared without them. Comments of editors are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from app.engine.article import Metadata, Paragraph, Role
from app.engine.cancel import Cancel
from app.engine.reading.styled import LOWEST, MAX_STYLES, Draft, check_drafts, core_properties, finished, role_of, too_many_styles
from app.engine.reading.zipped import Archive, attribute, child, local, opened

_KIND = "a Word document (.docx)"
# Nothing of these is read as text: properties, deleted and moved-away text, field codes, the reading above a ruby.
_SKIPPED = frozenset(
    "pPr rPr tblPr tblGrid trPr tcPr sdtPr sectPr del moveFrom delText instrText delInstrText rt annotationRef txbxPr".split()
)
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = ("0", "false", "off", "none")
_DEEPEST = 10  # styles that a style is based on, one on the other


@dataclass(frozen=True, slots=True)
class _Style:
    role: Role = Role.BODY
    level: int = LOWEST
    hidden: bool = False


@dataclass(slots=True)
class _Story:
    """The walk's state through one story (the body, a header, a note): paragraphs in reading order, those still open, the one
    whose mark was deleted so that the next goes on in it, and the notes referred to, in order."""

    name: str
    styles: dict[str | None, _Style]
    cancel: Cancel | None
    furniture: bool = False
    drafts: list[Draft] = field(default_factory=list)
    open_paragraphs: list[tuple[Draft, _Style]] = field(default_factory=list)
    unended: Draft | None = None
    cells: int = 0
    notes: list[tuple[str, str]] = field(default_factory=list)

    def walk(self, root: Any) -> None:
        """Add the paragraphs under ``root``. A text box comes after the paragraph that it is anchored in."""
        from lxml import etree

        is_away = False
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = local(element)
            if event == "start":
                is_away = tag in _SKIPPED or self._is_away(element, tag)
                if is_away:
                    walk.skip_subtree()
                elif tag == "p":
                    self._open(element)
                elif tag == "tc":
                    self.cells += 1
                elif self.open_paragraphs:
                    self._write(element, tag)
            elif is_away:  # the end of what was passed over comes right after its start
                is_away = False
            elif tag == "tc":
                self.cells -= 1
                self.unended = None
            elif tag == "p" and self.open_paragraphs:
                draft, _ = self.open_paragraphs.pop()
                self.unended = draft if _is_deleted(child(element, "pPr", "rPr")) else None

    def _is_away(self, element: Any, tag: str) -> bool:
        """Whether an element is not seen: hidden text, deleted rows and cells, the second of two versions of a drawing, a prompt
        ("Click here to enter text")."""
        if tag == "r":
            return self._is_hidden(child(element, "rPr"))
        if tag == "tr":
            return _is_deleted(child(element, "trPr"))
        if tag == "tc":
            return child(element, "tcPr", "cellDel") is not None
        if tag == "Fallback":
            return element.getparent() is not None and local(element.getparent()[0]) == "Choice"
        return tag == "sdt" and child(element, "sdtPr", "showingPlcHdr") is not None

    def _is_hidden(self, properties: Any) -> bool:
        own = child(properties, "vanish")
        if own is not None:
            return _is_on(own)
        style = child(properties, "rStyle")
        if style is not None and (named := self.styles.get(attribute(style, "val"))):
            return named.hidden
        return bool(self.open_paragraphs) and self.open_paragraphs[-1][1].hidden

    def _open(self, element: Any) -> None:
        settings = child(element, "pPr")
        named = child(settings, "pStyle")
        style = self.styles.get(attribute(named, "val") if named is not None else None) or self.styles.get(None) or _Style()
        role, level = style.role, style.level
        outline = child(settings, "outlineLvl")
        if outline is not None and (number := attribute(outline, "val") or "") in tuple("012345678"):
            role, level = Role.SUBHEADING, int(number) + 1
        numbering = child(settings, "numPr", "numId")
        if numbering is not None and role in (Role.BODY, Role.LIST_ITEM):
            role = Role.BODY if attribute(numbering, "val") == "0" else Role.LIST_ITEM
        if self.cells and role in (Role.BODY, Role.LIST_ITEM):
            role = Role.TABLE_CELL
        if self.furniture:
            role = Role.FURNITURE
        if self.unended is not None:
            self.open_paragraphs.append((self.unended, style))
        else:
            self.open_paragraphs.append((Draft(role, level), style))
            self.drafts.append(self.open_paragraphs[-1][0])
            check_drafts(self.name, self.drafts, self.cancel)
        self.unended = None

    def _write(self, element: Any, tag: str) -> None:
        pieces = self.open_paragraphs[-1][0].pieces
        if tag == "t":
            pieces.append(element.text or "")
        elif tag in _SIGNS:
            pieces.append(_SIGNS[tag])
        elif tag == "sym":
            pieces.append(_symbol(attribute(element, "char") or ""))
        elif tag in ("footnoteReference", "endnoteReference"):
            self.notes.append((tag.removesuffix("Reference"), attribute(element, "id") or ""))


def read_docx(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """The paragraphs of a Word document and what it says of itself.

    Headings and titles by their style or outline level, lists, quotations, captions, tables cell by cell; footnotes and endnotes
    at the end in the order of their marks, headers before and footers after all as furniture. Raises UnreadableDocument where it
    is none, broken or encrypted, DocumentTooLarge over the limits, and Cancelled.
    """
    archive = opened(data, name, _KIND)
    main = next((path for kind, path in archive.relations("").values() if kind == "officeDocument"), "word/document.xml")
    root = archive.xml(main)
    body = child(root, "body")
    if local(root) != "document" or body is None:
        raise archive.broken("it holds no text document")
    related = archive.relations(main)
    parts = dict(related.values())
    styles = _styles(archive, parts.get("styles", ""))
    story = _Story(name, styles, cancel)
    story.walk(body)
    heads = _edges(archive, root, related, story, "headerReference")
    feet = _edges(archive, root, related, story, "footerReference")
    paragraphs = finished([*heads, *story.drafts, *_notes(archive, parts, story), *feet], name, cancel)
    package = dict(archive.relations("").values())
    return paragraphs, core_properties(archive, package.get("core-properties", "docProps/core.xml"))


def _styles(archive: Archive, path: str) -> dict[str | None, _Style]:
    """Every style by its id; None is the default of paragraphs. What a style does not say, the one that it is based on does."""
    found: dict[str | None, _Style] = {}
    if path not in archive:
        return found
    elements = {attribute(style, "styleId"): style for style in archive.xml(path).iterchildren("{*}style")}
    if len(elements) > MAX_STYLES:
        raise too_many_styles(archive.name)
    for identity, style in elements.items():
        found[identity] = _style(style, elements)
        if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true", "on"):
            found[None] = found[identity]
    return found


def _style(style: Any, elements: dict[str | None, Any]) -> _Style:
    role: tuple[Role, int] | None = None
    hidden: bool | None = None
    is_list = False
    for _ in range(_DEEPEST):
        named, outline, vanish = child(style, "name"), child(style, "pPr", "outlineLvl"), child(style, "rPr", "vanish")
        if role is None and named is not None:
            role = role_of(attribute(named, "val") or "")
        if role is None and outline is not None and (number := attribute(outline, "val") or "") in tuple("012345678"):
            role = Role.SUBHEADING, int(number) + 1
        if hidden is None and vanish is not None:
            hidden = _is_on(vanish)
        is_list = is_list or child(style, "pPr", "numPr", "numId") is not None
        based = child(style, "basedOn")
        style = elements.get(attribute(based, "val")) if based is not None else None
        if style is None:
            break
    role = role or (Role.LIST_ITEM if is_list else Role.BODY, LOWEST)
    return _Style(*role, bool(hidden))


def _notes(archive: Archive, parts: dict[str, str], story: _Story) -> Iterator[Draft]:
    """The footnotes and endnotes that the story refers to, each once."""
    notes = {}
    for kind in ("footnote", "endnote"):
        if parts.get(f"{kind}s", "") in archive:
            for note in archive.xml(parts[f"{kind}s"]).iterchildren(f"{{*}}{kind}"):
                notes[kind, attribute(note, "id") or ""] = note
    for key in dict.fromkeys(story.notes):
        if key in notes:
            told = _Story(story.name, story.styles, story.cancel)
            told.walk(notes[key])
            yield from told.drafts


def _edges(archive: Archive, root: Any, related: dict[str, tuple[str, str]], story: _Story, reference: str) -> Iterator[Draft]:
    """The headers or footers that any section has, each once."""
    paths = (related.get(attribute(element, "id") or "", ("", ""))[1] for element in root.iter(f"{{*}}{reference}"))
    for path in dict.fromkeys(paths):
        if path in archive:
            edge = _Story(story.name, story.styles, story.cancel, furniture=True)
            edge.walk(archive.xml(path))
            yield from edge.drafts


def _is_on(element: Any) -> bool:
    return attribute(element, "val") not in _OFF


def _is_deleted(properties: Any) -> bool:
    """Whether a paragraph's mark or a table row is tracked as deleted or moved away."""
    return child(properties, "del") is not None or child(properties, "moveFrom") is not None


def _symbol(code: str) -> str:
    """The character of a symbol font; those fonts' own signs (bullets, arrows in the private area) say nothing as text."""
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "" if "\ue000" <= character <= "\uf8ff" or "\ud800" <= character <= "\udfff" else character
