"""The values that an article is made of on its way from bytes to sentences.

All texts are NFC. Offsets count Unicode code points (Python string indices).
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a paragraph is in its article."""

    HEADLINE = "headline"
    SUBHEADING = "subheading"
    BODY = "body"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"
    CAPTION = "caption"
    TABLE_CELL = "table cell"
    FURNITURE = "furniture"  # what the page's own mark-up says is no article (navigation, a sidebar, a footer)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its text (no line break, no white space at the ends) and what it is."""

    text: str
    role: Role = Role.BODY


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file itself says about its article; None where it says nothing."""

    headline: str | None = None
    byline: str | None = None
    date: datetime.date | None = None
    outlet: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader makes of a file or a paste: every paragraph of it, in reading order, nothing judged away.

    ``name`` is the file's name without its folder (or "pasted text"), ``media_type`` what the content is (the content wins
    over the suffix), ``sha256`` and ``size`` (bytes) are of the bytes as they were read, ``encoding`` is the one that decoded
    them (empty for formats that are no plain text).
    """

    name: str
    media_type: str
    sha256: str
    size: int
    encoding: str
    paragraphs: tuple[Paragraph, ...]
    metadata: Metadata = field(default_factory=Metadata)


@dataclass(frozen=True, slots=True)
class Pasted:
    """The bytes of an article that is no file of its own: a paste (UTF-8 text or HTML), or a part of a file."""

    data: bytes
    name: str = "pasted text"


class Reason(StrEnum):
    """Why a piece of text is not in the article's body."""

    FURNITURE = "page furniture"
    ADVERTISEMENT = "advertisement"
    RELATED = "link to another article"
    SHARE_BAR = "share bar"
    TAGS = "tag list"
    PAGINATION = "pagination"
    CREDIT = "editor credit"
    CAPTION = "caption or photo credit"
    DUPLICATE = "repeated text"
    METADATA = "date or byline line"


@dataclass(frozen=True, slots=True)
class Removed:
    """Text that cleaning took out, kept so that a person can put it back.

    ``paragraph`` is the index into ``Document.paragraphs`` and ``start`` the offset in that paragraph's text where it stood.
    """

    text: str
    reason: Reason
    paragraph: int
    start: int


@dataclass(frozen=True, slots=True)
class Article:
    """The cleaned article.

    ``paragraphs`` are the body in reading order, without headline and dateline; ``text`` is them joined by a blank line, and
    every offset of a :class:`Sentence` is into it. ``origins`` gives for each paragraph the index into
    ``Document.paragraphs`` that it came from. ``dateline`` is as written, separator included (``KUPANG, NTT –``). Headline,
    dateline, paragraphs and removed together are all the text of the document. ``notes`` are sentences for the reader, such as
    "This is page 1 of 3; the rest is not in the file."
    """

    headline: str | None
    dateline: str | None
    byline: str | None
    date: datetime.date | None
    outlet: str | None
    paragraphs: tuple[Paragraph, ...]
    origins: tuple[int, ...]
    removed: tuple[Removed, ...]
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The body: its paragraphs joined by a blank line. Offsets are into this."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the body. ``id`` is its index in reading order, ``paragraph`` the index into ``Article.paragraphs``;
    ``Article.text[start:end] == text``. Between two sentences there is only white space."""

    id: int
    paragraph: int
    start: int
    end: int
    text: str
