"""A page as blocks: every visible text of an HTML tree in reading order, with the boxes that it stands in.

The walk is a loop and not a recursion, so that a page nested a hundred thousand deep is only slow to parse.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from app.engine.article import Role
from app.engine.cancel import Cancel
from app.engine.reading.characters import normalized, one_line
from app.engine.reading.limits import check_size
from app.engine.reading.text import joined

# Never seen by a reader: code, alternatives for what a browser cannot play, and pictures drawn in text.
_UNSEEN = frozenset(
    "head script style template noscript iframe object embed video audio canvas svg math map datalist title link meta".split()
)
_BLOCKS = frozenset(
    "html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre section select "
    "summary table tbody td textarea tfoot th thead tr ul".split()
)
_ROLES = {
    **{f"h{level}": Role.SUBHEADING for level in range(1, 7)},
    "blockquote": Role.QUOTATION,
    "figure": Role.CAPTION,
    "figcaption": Role.CAPTION,
    "caption": Role.CAPTION,
    "li": Role.LIST_ITEM,
    "dd": Role.LIST_ITEM,
    "td": Role.TABLE_CELL,
    "th": Role.TABLE_CELL,
}
_CAPTION = re.compile(
    r"caption|cap[_-](?:foto|photo|img)|(?:foto|photo|image|img|pic)[_-]?(?:desc|cap)|(?:^|\s)(?:foto|photo)(?:$|\s)"
)
_LONGEST_CELL = 120  # characters; a table cell that holds more is a box of the page's layout and not of a table
# A link to another article inside a paragraph: its lead-in stands before the link or in it.
_LEAD_IN = re.compile(
    r"(?:^|(?<=[\s(\[]))(?:(?:baca|lihat|simak|tonton)\s+(?:juga|pula)\s*:?|(?:baca|simak|tonton)\s*:)\s*$", re.I
)
_LONGEST_LEAD_IN = 30  # characters that are looked at before a link
_LINKED_LEAD_IN = re.compile(r"\s*(?:baca|lihat|simak|tonton)\s+(?:juga|pula)\b", re.I)


@dataclass(slots=True, eq=False)
class Box:
    """A block-level element: its tag, its classes and id in lower case, the box around it, the role that it gives, and which
    blocks stand in it (``first`` up to but not ``end``)."""

    tag: str
    label: str
    parent: Box | None
    role: Role
    first: int
    end: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph of the page: its text, the characters of it that are links, and the innermost box around it."""

    text: str
    linked: int
    box: Box

    @property
    def role(self) -> Role:
        """What the mark-up says that the block is, leaving aside whether it belongs to the article."""
        if self.box.role is Role.TABLE_CELL and len(self.text) > _LONGEST_CELL:
            return Role.BODY
        return self.box.role

    @property
    def is_link(self) -> bool:
        """Whether nearly all of it is a link."""
        return self.linked * 5 >= len(self.text) * 4


@dataclass(frozen=True, slots=True)
class Page:
    """All blocks and all boxes of a page in document order; a box comes after the box around it."""

    blocks: tuple[Block, ...]
    boxes: tuple[Box, ...]


@dataclass(slots=True)
class _Line:
    parts: list[str] = field(default_factory=list)
    linked: int = 0

    def add(self, text: str, is_link: bool) -> None:
        self.parts.append(text)
        self.linked += len(text.strip()) if is_link else 0


@dataclass(slots=True)
class _Writer:
    """The walk's state: the open boxes, and the text since the last box began or ended."""

    blocks: list[Block] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    open_boxes: list[Box] = field(default_factory=list)
    pieces: list[tuple[str, bool]] = field(default_factory=list)
    links: int = 0
    verbatim: int = 0
    characters: int = 0

    def write(self, text: str | None) -> None:
        if text:
            self.pieces.append((text if self.verbatim else one_space(text), self.links > 0))

    def open(self, tag: str, label: str) -> None:
        self.flush()
        parent = self.open_boxes[-1] if self.open_boxes else None
        role = Role.CAPTION if _CAPTION.search(label) else _ROLES.get(tag)
        role = role or (parent.role if parent else Role.BODY)
        self.boxes.append(Box(tag, label, parent, role, len(self.blocks)))
        self.open_boxes.append(self.boxes[-1])

    def close(self) -> None:
        self.flush()
        self.open_boxes.pop().end = len(self.blocks)

    def flush(self) -> None:
        """Make blocks of the pieces: a blank line ends a paragraph, a single line break may be one."""
        pieces, self.pieces = self.pieces, []
        lines = [_Line()]
        for text, is_link in pieces:
            first, *others = text.split("\n")
            lines[-1].add(first, is_link)
            for other in others:
                lines.append(_Line())
                lines[-1].add(other, is_link)
        groups: list[list[str]] = [[]]
        linked: list[tuple[int, int]] = []
        for line in lines:
            if text := one_line(normalized("".join(line.parts))):
                groups[-1].append(text)
                linked.append((len(text), min(line.linked, len(text))))
            elif groups[-1]:
                groups.append([])
        waiting = iter(linked)
        for paragraph in joined(groups):
            length = links = 0
            while length < len(paragraph):  # its lines, with a space between them
                size, share = next(waiting)
                length += size + (length > 0)
                links += share
            self.characters += len(paragraph)
            self.blocks.append(Block(paragraph, links, self.open_boxes[-1]))

    def split_off_lead_in(self) -> bool:
        """Before a link: end the paragraph before a "Baca juga:" that introduces it. Whether there was one."""
        first, tail = len(self.pieces), ""
        while first and len(tail) < _LONGEST_LEAD_IN:
            first -= 1
            tail = self.pieces[first][0] + tail
        found = _LEAD_IN.search(tail)
        if not found:
            return False
        self.pieces[first:] = [(tail[: found.start()], False)]
        self.flush()
        self.pieces = [(found[0], False)]
        return True


def one_space(text: str) -> str:
    """Every run of white space as one space: how a browser shows text outside of <pre>."""
    return re.sub(r"\s+", " ", text)


def page_of(root: Any, name: str, cancel: Cancel | None = None) -> Page:
    """The blocks and boxes of a parsed page (an lxml element). Raises DocumentTooLarge as soon as there is too much,
    Cancelled."""
    from lxml import etree

    writer = _Writer()
    writer.open("html", "")
    related: list[Any] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        # Keywords for search engines stand in line with the text but are a thing of their own.
        is_box = tag in _BLOCKS or (element.get("itemprop") == "keywords" and tag not in _UNSEEN)
        if event == "end":
            if is_box:
                writer.close()
                check_size(name, writer.characters, len(writer.blocks), cancel)
            if tag == "a":
                writer.links -= 1
                if related and related[-1] is element:
                    related.pop()
                    writer.flush()
            elif tag == "pre":
                writer.verbatim -= 1
            writer.write(element.tail)
        elif tag in _UNSEEN:
            walk.skip_subtree()
        else:
            if is_box:
                writer.open(tag, " ".join(filter(None, map(element.get, ("class", "id", "itemprop")))).lower())
            if tag == "br":
                writer.pieces.append(("\n", False))
            elif tag == "pre":
                writer.verbatim += 1
            elif tag == "a":
                if writer.pieces and writer.pieces[-1][1] and not writer.pieces[-1][0][-1:].isspace():
                    writer.pieces.append((" ", False))  # two links that touch are two words of a menu
                if writer.split_off_lead_in():
                    related.append(element)
                elif _LINKED_LEAD_IN.match(element.text or ""):
                    writer.flush()
                    related.append(element)
                writer.links += 1
            writer.write(element.text)
    writer.close()
    return Page(tuple(writer.blocks), tuple(writer.boxes))
