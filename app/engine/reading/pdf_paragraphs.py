"""Paragraphs from the lines of pages: where one ends, what goes on in the next column or on the next page, what each is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise
from statistics import median_low

from app.engine.article import Paragraph, Role
from app.engine.reading.characters import normalized, one_line
from app.engine.reading.hyphens import joined, words_of
from app.engine.reading.pdf_layout import Block, Line, Page, blocks_of, lines_of, upright

_EDGE = 0.12  # of the page's height: running heads and page numbers stand in the outermost eighth
_PLACE = 6.0  # points that a running head may move from page to page
_REPEATED = 0.3  # of the pages: left and right pages have different heads
_LARGE = 1.12  # of the body's type size: a heading
_NUMBER = re.compile(
    r"[\W_]*(?:(?:hal(?:aman|\.)?|page|p\.)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|dari|of|-)\s*\d{1,4})?[\W_]*", re.I
)
_ITEM = re.compile(r"(?:[•‣◦▪●■○·*\uf0b7–-]|\(?(?:\d{1,2}|[a-zA-Z])[.)])\s+(?=\S)")
_ENDS = re.compile(r"[.!?:;…][\"”’')\]]*$")
_CAPTION = re.compile(
    r"(?:foto|gambar|keterangan (?:foto|gambar)|sumber|photo|caption|grafik|tabel)\b\s*[\d:./(]|.*\((?:foto|dok)\b", re.I
)


@dataclass(slots=True)
class _Draft:
    """A paragraph in the making: its lines, the block that the last of them stands in, how it was begun."""

    lines: list[Line]
    right: float
    role: Role = Role.BODY
    indented: bool = False

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def is_bold(self) -> bool:
        return all(line.bold for line in self.lines)

    def is_full(self, after: Line) -> bool:
        """Whether the last line had no room for the first word of ``after``."""
        return self.lines[-1].right + after.first + self.size > self.right


@dataclass(frozen=True, slots=True)
class Laid:
    """What the pages hold: their paragraphs in reading order and the headline found among them."""

    paragraphs: tuple[Paragraph, ...]
    headline: str | None


@dataclass(slots=True)
class _Sheet:
    """A page on the way: its lines, and what of it is no article."""

    height: float
    lines: list[Line]
    furniture: list[str] = field(default_factory=list)


def laid_out(pages: Sequence[Page], title: str) -> Laid:
    """The paragraphs of ``pages`` in reading order, and their headline: the ``title`` that the file gives itself where it
    stands on the first page, else the largest type there. What is furniture stands behind the paragraph that its page ends
    with."""
    sheets = []
    for page in pages:
        turned, others = upright(page)
        sheets.append(_Sheet(turned.height, lines_of(turned.words), list(others)))
    _drop_furniture(sheets)
    lines = [line for sheet in sheets for line in sheet.lines]
    if not lines:
        return Laid(tuple(_furniture(sheets)), None)
    body = _body_size(lines)
    bold = sum(len(line.text) for line in lines if line.bold) * 2 > sum(len(line.text) for line in lines)
    drafts: list[_Draft | Paragraph] = []
    first_page: list[_Draft] = []
    blocks = [blocks_of(sheet.lines) for sheet in sheets]
    pitch = _usual_pitch(chain.from_iterable(blocks), body)
    for number, sheet in enumerate(sheets):
        for block in blocks[number]:
            _append(drafts, list(_split(block, body, pitch)), body)
        if number == 0:
            first_page = [draft for draft in drafts if isinstance(draft, _Draft)]
        drafts.extend(_furniture([sheet]))
    known = words_of(line.text for line in lines)
    made = [draft for draft in drafts if isinstance(draft, _Draft)]
    for draft in made:
        draft.role = _role(draft, body, bold)
    head = _headline(first_page, title, body, known)
    if head is not None:
        head.role = Role.HEADLINE
    paragraphs = tuple(Paragraph(_text(draft, known), draft.role) if isinstance(draft, _Draft) else draft for draft in drafts)
    return Laid(tuple(filter(lambda paragraph: paragraph.text, paragraphs)), _text(head, known) if head else title or None)


def _text(draft: _Draft, known: Counter[str]) -> str:
    text = joined([line.text for line in draft.lines], known)
    if draft.role is Role.LIST_ITEM and not text[:1].isalnum():
        text = _ITEM.sub("", text, count=1) or text
    return one_line(normalized(text))


def _furniture(sheets: Sequence[_Sheet]) -> Iterator[Paragraph]:
    for sheet in sheets:
        for text in sheet.furniture:
            if clean := one_line(normalized(text)):
                yield Paragraph(clean, Role.FURNITURE)


def _body_size(lines: Sequence[Line]) -> float:
    """The type size of most of the text, to half a point."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] or 1.0


def _drop_furniture(sheets: Sequence[_Sheet]) -> None:
    """Take out page numbers, and lines at a page's edge that come again at the same place on other pages."""
    edges: Counter[tuple[str, int]] = Counter()
    for sheet in sheets:
        edges.update({key for line in sheet.lines for key in _keys(line, sheet.height)[:1]})
    least = max(2, len(sheets) * _REPEATED)
    for sheet in sheets:
        kept = []
        for line in sheet.lines:
            keys = _keys(line, sheet.height)
            again = max((sum(edges[text, place + step] for step in (-1, 0, 1)) for text, place in keys), default=0)
            if keys and (again >= least or _NUMBER.fullmatch(line.text)):
                sheet.furniture.append(line.text)
            else:
                kept.append(line)
        sheet.lines = kept


def _keys(line: Line, height: float) -> list[tuple[str, int]]:
    """What a line at a page's edge is counted by: its text without digits, and where it stands; none for other lines."""
    middle = (line.top + line.bottom) / 2
    if height * _EDGE < middle < height * (1 - _EDGE):
        return []
    return [(re.sub(r"\d+", "#", one_line(line.text)).lower(), round(middle / _PLACE))]


def _split(block: Block, body: float, usual: float) -> Iterator[_Draft]:
    """The paragraphs of a block. A line begins one where its type changes, where it stands off or is indented, where it is
    marked as an item of a list, or where the line before ended although the next word had room."""
    for lines in _stretches(block, body, usual):
        size = lines[0].size
        left, right = min(line.left for line in lines), max(line.right for line in lines)
        draft: _Draft | None = None
        for line in lines:
            if draft is None or _begins(draft, line, right, size > _LARGE * body):
                if draft is not None:
                    yield draft
                draft = _Draft([line], right, indented=0.8 * size < line.left - left < 5 * size)
                if _ITEM.match(line.text):
                    draft.role = Role.LIST_ITEM
            else:
                draft.lines.append(line)
        if draft is not None:
            yield draft


def _stretches(block: Block, body: float, usual: float) -> Iterator[list[Line]]:
    """The lines of a block in stretches of one type size, each line as far from the next as the lines of a paragraph are."""
    for lines in _cut(block, [abs(one.size - two.size) > 0.08 * two.size for one, two in pairwise(block)]):
        pitches = [two.top - one.top for one, two in pairwise(lines)]
        is_body = abs(lines[0].size - body) < 0.08 * body
        pitch = usual if is_body or not pitches else median_low(pitches)
        yield from _cut(lines, [step > 1.25 * pitch for step in pitches])


def _cut(lines: Sequence[Line], cuts: Sequence[bool]) -> Iterator[list[Line]]:
    """The lines in pieces; ``cuts`` says for each but the last whether one ends behind it."""
    piece: list[Line] = []
    for line, is_last in zip(lines, [*cuts, True], strict=True):
        piece.append(line)
        if is_last:
            yield piece
            piece = []


def _usual_pitch(blocks: Iterable[Block], body: float) -> float:
    """From one line of the body to the next, in the whole document; 0 where no two stand under each other."""
    pitches = [
        two.top - one.top
        for block in blocks
        for one, two in pairwise(block)
        if abs(one.size - body) < 0.08 * body and abs(two.size - body) < 0.08 * body
    ]
    return median_low(pitches) if pitches else 0.0


def _begins(draft: _Draft, line: Line, right: float, is_large: bool) -> bool:
    last, size = draft.lines[-1], line.size
    if last.bold != line.bold and not _runs_on(draft, line):
        return True
    if _ITEM.match(line.text) and (_ENDS.search(last.text) or draft.role is Role.LIST_ITEM):
        return True
    if is_large:
        return False  # headings are broken where they look well
    step = line.left - last.left
    is_centred = abs(step + line.right - last.right) < size and abs(step) > 0.5 * size
    if is_centred and not _ENDS.search(last.text):
        return False
    has_room = last.right + 0.3 * size + line.first + size < right
    if step > 0.8 * size and draft.role is not Role.LIST_ITEM:
        return not _runs_on(draft, line) or has_room
    if step < -0.8 * size and len(draft.lines) > 1:
        return True
    return has_room and not (line.text[:1].islower() and not _ENDS.search(last.text) and len(draft.lines) > 1)


def _runs_on(draft: _Draft, line: Line) -> bool:
    """Whether the text goes on in the line, by what it says: in the middle of a sentence, in lower case."""
    return not _ENDS.search(draft.lines[-1].text) and line.text[:1].islower()


def _append(drafts: list[_Draft | Paragraph], found: list[_Draft], body: float) -> None:
    """Add a block's paragraphs; its first may be the rest of one that another column or page began."""
    before = next((draft for draft in reversed(drafts) if isinstance(draft, _Draft) and _is_prose(draft, body)), None)
    if before and found and _is_prose(found[0], body) and _goes_on(before, found[0]):
        rest = found.pop(0)
        before.lines.extend(rest.lines)
        before.right = rest.right
    drafts.extend(found)


def _is_prose(draft: _Draft, body: float) -> bool:
    return abs(draft.size - body) < 0.08 * body


def _goes_on(before: _Draft, after: _Draft) -> bool:
    if _ITEM.match(after.lines[0].text) or before.is_bold != after.is_bold:
        return False
    text, first = before.lines[-1].text, after.lines[0]
    if text.endswith(("-", "\u00ad", ",")):
        return True
    is_full = before.is_full(first)
    if not _ENDS.search(text):
        return first.text[:1].islower() or (is_full and len(before.lines) > 1 and not after.indented)
    return before.indented and is_full and not after.indented and len(after.lines) > 1


def _role(draft: _Draft, body: float, bold: bool) -> Role:
    if draft.role is Role.LIST_ITEM:
        return draft.role
    text, length = draft.lines[-1].text, sum(len(line.text) for line in draft.lines)
    if draft.size > _LARGE * body and length < 300:
        return Role.SUBHEADING
    if draft.is_bold and not bold and length < 200 and not text.endswith((".", ",", ";")):
        return Role.SUBHEADING
    if draft.size < 0.95 * body and _CAPTION.match(draft.lines[0].text):
        return Role.CAPTION
    return Role.BODY


def _headline(drafts: Sequence[_Draft], title: str, body: float, known: Counter[str]) -> _Draft | None:
    """The paragraph that is the title, or the one in the largest type that has three words: a newspaper's name has fewer."""
    wanted = _letters(title)
    if wanted:
        for draft in drafts:
            if _letters(_text(draft, known)) == wanted:
                return draft
    large = [draft for draft in drafts if draft.role is Role.SUBHEADING]
    heads = [draft for draft in large if sum(len(line.text.split()) for line in draft.lines) >= 3]
    return max(heads, key=lambda draft: draft.size, default=None)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
