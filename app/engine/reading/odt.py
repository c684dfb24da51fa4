"""OpenDocument texts (.odt, .ott), as they read once all changes are accepted.

Read with lxml from the parts themselves, as Word documents are: the walk is the same loop, and odfdo's own text extraction knows
neither hidden text nor the order of text boxes. Element semantics: OASIS OpenDocument 1.3, part 3. Comments are left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from app.engine.article import Metadata, Paragraph, Role
from app.engine.cancel import Cancel
from app.engine.reading.blocks import one_space
from app.engine.reading.styled import LOWEST, MAX_STYLES, Draft, check_drafts, finished, properties, role_of, too_many_styles
from app.engine.reading.zipped import Archive, attribute, child, local, opened, protected

_KIND = "an OpenDocument text (.odt)"
_TYPES = ("text", "text-template", "text-master", "text-web")
# Never seen as text: what was deleted, comments, notes (read apart), ruby readings, alternative texts, forms, prompts.
_SKIPPED = frozenset(
    "tracked-changes annotation note ruby-text title desc forms hidden-text placeholder script object covered-table-cell "
    "sequence-decls variable-decls user-field-decls event-listeners".split()
)
_INDEXES = frozenset("table-of-content illustration-index table-index object-index user-index alphabetical-index".split())
_SIGNS = {"s": " ", "tab": "\t", "line-break": "\n"}
_EDGES = ("header", "header-left", "header-first", "footer", "footer-left", "footer-first")
_DEEPEST = 10  # styles that have a parent, one the other


@dataclass(frozen=True, slots=True)
class _Style:
    role: Role = Role.BODY
    level: int = LOWEST
    hidden: bool = False


@dataclass(slots=True)
class _Story:
    """The walk's state through the body, a header or a note: paragraphs in reading order, those still open, and how many boxes
    are open that give a role."""

    name: str
    styles: dict[tuple[str, str], _Style]
    cancel: Cancel | None
    furniture: int = 0
    cells: int = 0
    items: int = 0
    drafts: list[Draft] = field(default_factory=list)
    open_paragraphs: list[Draft] = field(default_factory=list)
    notes: list[Any] = field(default_factory=list)

    def walk(self, root: Any) -> None:
        """Add the paragraphs under ``root``. A text box comes after the paragraph that it is anchored in."""
        from lxml import etree

        is_away = False
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = local(element)
            if event == "start":
                if tag == "note" and (body := child(element, "note-body")) is not None:
                    self.notes.append(body)
                is_away = tag in _SKIPPED or self._is_hidden(element, tag)
                if is_away:
                    walk.skip_subtree()
                    continue
                self._count(tag, 1)
                if tag in ("p", "h"):
                    self._open(element, tag)
                elif self.open_paragraphs:
                    self.open_paragraphs[-1].pieces.append(_SIGNS.get(tag, ""))
                self._write(element.text)
            else:
                if not is_away:
                    self._count(tag, -1)
                    if tag in ("p", "h"):
                        self.open_paragraphs.pop()
                is_away = False  # the end of what was passed over comes right after its start
                if element is not root:
                    self._write(element.tail)

    def _count(self, tag: str, step: int) -> None:
        self.furniture += step * (tag in _INDEXES)
        self.cells += step * (tag == "table-cell")
        self.items += step * (tag in ("list-item", "list-header"))

    def _is_hidden(self, element: Any, tag: str) -> bool:
        if tag in ("p", "h", "span"):
            family = "text" if tag == "span" else "paragraph"
            style = self.styles.get((family, attribute(element, "style-name") or ""))
            hides = child(element, "hidden-paragraph")
            return bool(style and style.hidden) or (hides is not None and attribute(hides, "is-hidden") == "true")
        return attribute(element, "display") == "none" or (tag == "section" and attribute(element, "is-hidden") == "true")

    def _open(self, element: Any, tag: str) -> None:
        key = "paragraph", attribute(element, "style-name") or ""
        style = self.styles.get(key) or _style(key, {})
        role, level = style.role, style.level
        if tag == "h":
            number = attribute(element, "outline-level") or ""
            role = Role.HEADLINE if role is Role.HEADLINE else Role.SUBHEADING
            level = min(int(number), LOWEST) if number in tuple("123456789") else level
        if self.furniture:
            role = Role.FURNITURE
        elif self.cells and role in (Role.BODY, Role.LIST_ITEM):
            role = Role.TABLE_CELL
        elif self.items and role is Role.BODY:
            role = Role.LIST_ITEM
        self.drafts.append(Draft(role, level))
        check_drafts(self.name, self.drafts, self.cancel)
        self.open_paragraphs.append(self.drafts[-1])

    def _write(self, text: str | None) -> None:
        if text and self.open_paragraphs:
            self.open_paragraphs[-1].pieces.append(one_space(text))


def read_odt(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """The paragraphs of an OpenDocument text and what it says of itself.

    Headings and titles by their style or outline level, lists, quotations, captions, tables cell by cell; notes at the end in the
    order of their marks, headers before and footers after all as furniture. Raises UnreadableDocument where it is none, broken or
    encrypted, DocumentTooLarge over the limits, and Cancelled.
    """
    archive = opened(data, name, _KIND)
    kind = archive.read("mimetype").decode("ascii", errors="replace").strip() if "mimetype" in archive else ""
    if kind.removeprefix("application/vnd.oasis.opendocument.") not in _TYPES:
        raise archive.broken("it is of another kind")
    if "META-INF/manifest.xml" in archive:
        listed = archive.xml("META-INF/manifest.xml")
        if next(listed.iter("{*}encryption-data", "{*}encrypted-key"), None) is not None:
            raise protected(name)
    content = archive.xml("content.xml")
    body = child(content, "body", "text")
    if body is None:
        raise archive.broken("it holds no text document")
    common = archive.xml("styles.xml") if "styles.xml" in archive else None
    styles = _styles(name, *(root for root in (common, content) if root is not None))
    story = _Story(name, styles, cancel)
    story.walk(body)
    for note in story.notes:  # grows while it is gone through, should a note have notes
        story.walk(note)
    edges = _edges(story, common)
    head, foot = ([draft for tag, draft in edges if tag.startswith(side)] for side in ("header", "footer"))
    return finished([*head, *story.drafts, *foot], name, cancel), _metadata(archive)


def _styles(name: str, *roots: Any) -> dict[tuple[str, str], _Style]:
    """Every style of paragraphs and of text by family and name; what it does not say, its parent does."""
    elements: dict[tuple[str, str], Any] = {}
    for root in roots:
        for group in root.iterchildren("{*}styles", "{*}automatic-styles"):
            for style in group.iterchildren("{*}style"):
                elements[attribute(style, "family") or "", attribute(style, "name") or ""] = style
    if len(elements) > MAX_STYLES:
        raise too_many_styles(name)
    return {key: _style(key, elements) for key in elements if key[0] in ("paragraph", "text")}


def _style(key: tuple[str, str], elements: dict[tuple[str, str], Any]) -> _Style:
    role: tuple[Role, int] | None = None
    hidden: bool | None = None
    for _ in range(_DEEPEST):
        style = elements.get(key)
        if style is None:  # one that every program has of its own may not be in the file
            role = role or role_of(key[1])
            break
        role = role or role_of(attribute(style, "display-name") or key[1])
        level = attribute(style, "default-outline-level") or ""
        if role is None and level in tuple("123456789"):
            role = Role.SUBHEADING, int(level)
        text = child(style, "text-properties")
        if hidden is None and text is not None and (display := attribute(text, "display")) is not None:
            hidden = display == "none"
        key = key[0], attribute(style, "parent-style-name") or ""
    return _Style(*(role or (Role.BODY, LOWEST)), bool(hidden))


def _edges(body: _Story, common: Any) -> list[tuple[str, Draft]]:
    """The paragraphs of every header and footer, with the name of its element."""
    masters = common.iter("{*}master-page") if common is not None else ()
    found: list[tuple[str, Draft]] = []
    for master in masters:
        for edge in master.iterchildren(*(f"{{*}}{tag}" for tag in _EDGES)):
            story = _Story(body.name, body.styles, body.cancel, furniture=1)
            story.walk(edge)
            found.extend((local(edge), draft) for draft in story.drafts)
    return found


def _metadata(archive: Archive) -> Metadata:
    meta = child(archive.xml("meta.xml"), "meta") if "meta.xml" in archive else None
    title, first, creator, created, changed = (
        element.text if (element := child(meta, name)) is not None else None
        for name in ("title", "initial-creator", "creator", "creation-date", "date")
    )
    return properties(title, first or creator, created, changed)
