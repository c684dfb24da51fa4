"""Markdown (.md): notes, and articles that a web clipper saved. CommonMark and tables, by markdown-it-py; links become text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from app.engine.article import Metadata, Paragraph, Role
from app.engine.cancel import Cancel
from app.engine.errors import UnreadableDocument
from app.engine.reading.blocks import page_of
from app.engine.reading.decode import decoded
from app.engine.reading.limits import check_size, too_large
from app.engine.reading.styled import LOWEST, Draft, clean, day, finished, too_deep

_DEEPEST = 20  # quotations and lists in each other
_FRONT = re.compile(r"\ufeff?---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_LONGEST_FRONT = 20_000  # characters
_FIELD = re.compile(r"([A-Za-z_][\w -]{0,40}?)[ \t]*:(?:[ \t]+(.*))?$")
_ENTRY = re.compile(r"\s*-\s+(.*)$")
_KEYS = {
    "headline": ("title", "judul", "headline"),
    "byline": ("author", "authors", "byline", "penulis", "creator"),
    "date": ("published", "date", "tanggal", "pubdate", "date_published"),
    "outlet": ("outlet", "site", "site_name", "publisher", "publication", "media", "source"),
    "url": ("url", "link", "source", "source_url", "canonical"),
}
_ROLES = {"blockquote": Role.QUOTATION, "list_item": Role.LIST_ITEM, "td": Role.TABLE_CELL, "th": Role.TABLE_CELL}
_NOTE_MARK = re.compile(r"\[\^[^\]\s]{1,40}\]")
_NOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:\s*")
_MARK = re.compile(r"[\[*_`<&\\]")
_BREAK = re.compile(r"<br\b", re.I)
# markdown-it-py takes 25 µs a line, 40 µs a cell and quadratic time on brackets. Paragraphs with more stay as they are written.
_MOST_LINES = 60_000
_MOST_CELLS = 40_000
_MOST_MARKS = 2_000  # in one paragraph
_MOST_MARKS_IN_ALL = 100_000


def read_markdown(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """The paragraphs of Markdown with the roles of its marks, and what its front matter says.

    A picture that stands alone gives its description as a caption. Notes ([^1]) come at the end. Raises UnreadableDocument where
    it is no text or nested too deeply, DocumentTooLarge over the limits, and Cancelled.
    """
    from markdown_it import MarkdownIt

    try:
        text, _ = decoded(data)
    except ValueError as error:
        raise UnreadableDocument(f"“{name}” holds binary data, not text.", "Copy the article's text and paste it.") from error
    check_size(name, len(text), 0)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    metadata = Metadata()
    front = _FRONT.match(text[:_LONGEST_FRONT])
    if front:
        metadata, text = _front_matter(front[1]), text[front.end() :]
    if text.count("\n") > _MOST_LINES or text.count("|") > _MOST_CELLS:
        raise too_large(name, "has more lines or table cells than Kabar reads")
    walk = _Walk(MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").disable("inline"), name, cancel)
    body, notes = walk.drafts(text)
    return finished([*body, *notes], name, cancel), metadata


@dataclass(slots=True)
class _Walk:
    """The parser, and what it has spent: marks in the text so far. ``references`` are the link targets that the text defines."""

    parser: Any
    name: str
    cancel: Cancel | None
    marks: int = 0
    references: dict[str, Any] = field(default_factory=dict)

    def drafts(self, text: str) -> tuple[list[Draft], list[Draft]]:
        """The paragraphs, and apart from them the notes; what is open around a block gives its role."""
        body: list[Draft] = []
        notes: list[Draft] = []
        around: list[Role] = []
        level = 0
        for token in self.parser.parse(text, self.references):
            if self.cancel is not None:
                self.cancel.check()
            if token.level >= _DEEPEST - 1:
                raise too_deep(self.name)
            kind = token.type.removesuffix("_open").removesuffix("_close")
            role = around[-1] if around else Role.BODY
            if kind in _ROLES:
                if token.nesting > 0:
                    around.append(_ROLES[kind])
                else:
                    around.pop()
            elif kind == "heading":
                level = int(token.tag[1]) if token.nesting > 0 else 0
            elif token.type == "inline":
                note = _NOTE.match(token.content)
                seen, is_picture = self._inline(token.content[note.end() :] if note else token.content)
                role = Role.CAPTION if is_picture else Role.SUBHEADING if level else role
                (notes if note else body).append(Draft(role, level or LOWEST, [_NOTE_MARK.sub("", seen)]))
            elif token.type in ("fence", "code_block"):
                body.append(Draft(role, LOWEST, [token.content]))
            elif token.type == "html_block":
                body.extend(self._html(token.content))
        return body, notes

    def _inline(self, text: str) -> tuple[str, bool]:
        """The text as it is seen, and whether it is nothing but pictures (then it is their descriptions)."""
        marks = len(_MARK.findall(text))
        self.marks += marks
        if not marks:
            return text.replace("\n", " "), False
        if marks > _MOST_MARKS or self.marks > _MOST_MARKS_IN_ALL:
            return text, False
        tokens: list[Any] = []
        self.parser.inline.parse(text, self.parser, self.references, tokens)
        seen, pictures = [], []
        for token in tokens:
            if token.type == "image":
                pictures.append(token.content)
            elif token.type == "softbreak":
                seen.append(" ")
            elif token.type == "hardbreak" or (token.type == "html_inline" and _BREAK.match(token.content)):
                seen.append("\n")
            elif token.type != "html_inline":
                seen.append(token.content)
        words = "".join(seen)
        return (words, False) if words.strip() or not pictures else (" ".join(pictures), True)

    def _html(self, text: str) -> list[Draft]:
        """The visible text of mark-up that stands in the Markdown."""
        from lxml import etree, html

        parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
        try:
            root = html.document_fromstring(text.replace("\0", "").encode("utf-8", errors="replace"), parser=parser)
        except etree.ParserError:  # nothing but a comment
            return []
        return [Draft(block.role, LOWEST, [block.text]) for block in page_of(root, self.name, self.cancel).blocks]


def _front_matter(text: str) -> Metadata:
    """What the lines of front matter say: "key: value", or a key and a list under it. It is YAML, but notes use no more of it."""
    fields: dict[str, list[str]] = {}
    values: list[str] = []
    for line in text.split("\n"):
        if found := _FIELD.match(line):
            values = fields.setdefault(found[1].strip().lower(), [])
            line = f"- {found[2] or ''}"
        if (entry := _ENTRY.match(line)) and (value := _plain(entry[1])):
            values.append(value)
    told = {key: next((", ".join(fields[name]) for name in names if fields.get(name)), None) for key, names in _KEYS.items()}
    url = next((value for name in _KEYS["url"] for value in fields.get(name, ()) if re.match("https?://", value)), None)
    outlet = told["outlet"] if told["outlet"] and not re.match("https?://", told["outlet"]) else None
    return Metadata(told["headline"], told["byline"], day(told["date"]), outlet, url)


def _plain(value: str) -> str | None:
    """A value without quotation marks, and the names in a list or a link of notes ([a, b], [[a]])."""
    text = re.sub(r"[\[\]\"]|^'|'$", "", value.strip())
    return clean(text)
