"""The lines of a page in reading order, from words that have places; pages of a PDF and lines that OCR found alike.

Places are in points (or pixels) from the page's upper left corner, y downwards. Words become lines, lines that stand under
each other become blocks, and blocks are put in reading order by the two rules of Breuel (High Performance Document Layout
Analysis, 2003). Paragraphs are made of them in :mod:`app.engine.reading.pdf_paragraphs`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

_GAP = 0.8  # of the type size: words closer than this are on one line, wherever in the file they stand
_SPACE = 0.15  # of the type size: less is no space between words
_GUTTER = 0.9  # of the type size: the narrowest gap that can part two columns
_GUTTER_ROWS = 4  # lines that must agree on it: gaps in justified lines do not line up so often
_NARROWEST = 10  # of the type size: a column of prose is wider, a column of labels ("Nama", "Tempat") is not
_BREAK = 1.6  # of the type size: a wider gap between two lines ends a block
_MOST_BLOCKS = 150  # on a page; more are a map or a chart, which have no reading order


@dataclass(frozen=True, slots=True)
class Word:
    """A word, or several that OCR found as one: its box, the size of its type, whether it is bold, and its direction in
    degrees (0: to the right)."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool = False
    angle: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """Words beside each other, as one text; ``first`` is the width of the first word, ``bold`` whether all of it is."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    bold: bool = False
    first: float = 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """A page's size and its words in the order of the file."""

    width: float
    height: float
    words: Sequence[Word]


Block = tuple[Line, ...]


def upright(page: Page) -> tuple[Page, tuple[str, ...]]:
    """The page turned so that most of its text runs to the right, and the text that still does not (a watermark, a spine)."""
    counted: Counter[int] = Counter()
    for word in page.words:
        counted[round(word.angle / 90) % 4] += len(word.text)
    turn = counted.most_common(1)[0][0] if counted else 0
    words: list[Word] = []
    others: list[str] = []
    for word in page.words:
        if abs((word.angle - turn * 90 + 180) % 360 - 180) > 5:
            others.append(word.text)
        else:
            words.append(_turned(word, turn, page))
    width, height = (page.height, page.width) if turn % 2 else (page.width, page.height)
    return Page(width, height, words), (" ".join(others),) if others else ()


def _turned(word: Word, turn: int, page: Page) -> Word:
    left, top, right, bottom = word.left, word.top, word.right, word.bottom
    if turn == 1:  # runs upwards: what is left is at the top
        return replace(word, left=page.height - bottom, top=left, right=page.height - top, bottom=right)
    if turn == 2:
        return replace(word, left=page.width - right, top=page.height - bottom, right=page.width - left, bottom=page.height - top)
    if turn == 3:
        return replace(word, left=top, top=page.width - right, right=bottom, bottom=page.width - left)
    return word


def lines_of(words: Sequence[Word]) -> list[Line]:
    """The lines of a page, from top to bottom; what stands in two columns beside each other is two lines."""
    runs = _runs(words)
    cuts = _gutters(runs)
    pieces: list[list[Word]] = []
    for number, run in enumerate(runs):
        piece: list[Word] = []
        for index, word in enumerate(run):
            if (number, index) in cuts:
                pieces.append(piece)
                piece = []
            piece.append(word)
        pieces.append(piece)
    return sorted(map(_line, _merged(pieces)), key=lambda line: (line.top, line.left))


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    """Words that follow each other in the file and on the page."""
    runs: list[list[Word]] = []
    for word in words:
        last = runs[-1][-1] if runs else None
        if last and _is_beside(last, word) and word.left > last.right - _GAP * word.size:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _is_beside(one: Word, other: Word) -> bool:
    """Whether the middle of the lower of two boxes is inside the higher one: the same line, superscripts too."""
    low, high = sorted((one, other), key=lambda word: word.bottom - word.top)
    return high.top <= (low.top + low.bottom) / 2 <= high.bottom


def _gutters(runs: list[list[Word]]) -> set[tuple[int, int]]:
    """Where a file that was written row by row goes from one column to the next: (run, index of the word behind the gap)."""
    gaps = sorted(
        (run[0].top, number, index, run[index - 1].right, word.left)
        for number, run in enumerate(runs)
        for index, word in enumerate(run)
        if index and word.left - run[index - 1].right > _GUTTER * word.size
    )
    cuts: set[tuple[int, int]] = set()
    for start, (top, number, index, left, right) in enumerate(gaps):
        if (number, index) in cuts:
            continue
        size = runs[number][index].size
        group = [(number, index)]
        for top_of, number_of, index_of, left_of, right_of in gaps[start + 1 :]:
            if top_of - top > 2.5 * size:
                break
            if min(right, right_of) - max(left, left_of) > _GUTTER * 0.7 * size and number_of != group[-1][0]:
                left, right, top = max(left, left_of), min(right, right_of), top_of
                group.append((number_of, index_of))
        if len(group) >= _GUTTER_ROWS and all(
            sum(width(runs[n], i) for n, i in group) > _NARROWEST * size * len(group) for width in (_width_before, _width_behind)
        ):
            cuts.update(group)
    return cuts


def _width_before(run: list[Word], index: int) -> float:
    return run[index - 1].right - run[0].left


def _width_behind(run: list[Word], index: int) -> float:
    return run[-1].right - run[index].left


def _merged(pieces: list[list[Word]]) -> list[list[Word]]:
    """Pieces that touch each other on a line put together: superscripts and hyphens stand apart in the file."""
    pieces = sorted(pieces, key=lambda piece: (piece[0].left, piece[0].top))
    merged: list[list[Word]] = []
    by_row: dict[int, list[list[Word]]] = {}
    for piece in pieces:
        first = piece[0]
        row = int(first.top // 20)
        near = [other for number in (row - 1, row, row + 1) for other in by_row.get(number, ())]
        for other in near:
            last = other[-1]
            gap = first.left - last.right
            if -0.3 * first.size < gap < _GAP * min(first.size, last.size) and _is_beside(last, first):
                other.extend(piece)
                break
        else:
            merged.append(piece)
            by_row.setdefault(row, []).append(piece)
    return merged


def _line(words: list[Word]) -> Line:
    sizes: Counter[float] = Counter()
    text, last = "", words[0]
    for word in words:
        sizes[word.size] += len(word.text)
        text += f" {word.text}" if text and word.left - last.right > _SPACE * word.size else word.text
        last = word
    size = sizes.most_common(1)[0][0]
    main = [word for word in words if word.size == size]
    return Line(
        text,
        words[0].left,
        min(word.top for word in main),
        max(word.right for word in words),
        max(word.bottom for word in main),
        size,
        all(word.bold for word in words),
        (words[0].right - words[0].left) * len(words[0].text.split(" ", 1)[0]) / len(words[0].text),
    )


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """Lines that stand under each other with nothing beside them that they could go on with, as blocks in reading order."""
    lines = sorted(lines, key=lambda line: line.top)
    below = [_below(lines, index) for index in range(len(lines))]
    above: Counter[int] = Counter(index for found in below for index in found)
    heads = [True] * len(lines)
    follows: dict[int, int] = {}
    for index, found in enumerate(below):
        if len(found) == 1 and above[found[0]] == 1:
            follows[index] = found[0]
            heads[found[0]] = False
    blocks: list[Block] = []
    for index, is_head in enumerate(heads):
        if is_head:
            chain = [index]
            while chain[-1] in follows:
                chain.append(follows[chain[-1]])
            blocks.append(tuple(lines[number] for number in chain))
    return in_order(blocks)


def _below(lines: Sequence[Line], index: int) -> list[int]:
    """The nearest lines under a line, close enough to be its continuation."""
    line, found, limit = lines[index], [], 0.0
    for number in range(index + 1, len(lines)):
        other = lines[number]
        if other.top > (limit or line.bottom + _BREAK * max(line.size, other.size)):
            break
        if other.top > line.top + line.size * 0.3 and min(line.right, other.right) > max(line.left, other.left):
            found.append(number)
            limit = limit or other.top + other.size * 0.5
    return found


def in_order(blocks: Sequence[Block]) -> list[Block]:
    """The blocks in the order of reading: what is above comes before what it overlaps sideways; what is left comes before what
    is right of it, unless something that spans both lies between."""
    boxes = [(min(x.left for x in block), block[0].top, max(x.right for x in block), block[-1].bottom, block) for block in blocks]
    boxes.sort(key=lambda box: (box[1], box[0]))
    if len(boxes) > _MOST_BLOCKS:
        return [box[4] for box in boxes]
    count = len(boxes)
    overlaps = [[min(a[2], b[2]) - max(a[0], b[0]) > 0.05 * min(a[2] - a[0], b[2] - b[0]) for b in boxes] for a in boxes]
    before: list[list[int]] = [[] for _ in boxes]
    for one in range(count):
        for other in range(count):
            if one == other:
                continue
            if overlaps[one][other]:
                if one < other:
                    before[other].append(one)
            elif boxes[one][0] < boxes[other][0] and not any(
                overlaps[one][third] and overlaps[other][third] for third in range(min(one, other) + 1, max(one, other))
            ):
                before[other].append(one)
    ordered: list[Block] = []
    done: set[int] = set()
    for start in range(count):
        stack = [start]
        while stack:
            current = stack[-1]
            waiting = [index for index in before[current] if index not in done and index not in stack]
            if current in done:
                stack.pop()
            elif waiting:
                stack.append(waiting[0])
            else:
                done.add(current)
                ordered.append(boxes[current][4])
                stack.pop()
    return ordered
