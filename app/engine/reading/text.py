"""Plain text: where its paragraphs are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.engine.article import Metadata, Paragraph
from app.engine.cancel import Cancel
from app.engine.reading.characters import normalized, one_line
from app.engine.reading.limits import check_size

# A line longer than this is a paragraph of its own: nobody wraps prose by hand at more than 120 characters, and what is
# narrower than 40 is a column of names, not prose.
_WIDEST, _NARROWEST = 120, 40
_ENDS = tuple('.!?:;…"”’)»*')


def read_text(text: str, name: str, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """The paragraphs of plain text, all of role body, and no metadata. Raises DocumentTooLarge where there is too
    much, and Cancelled."""
    check_size(name, len(text), 0, cancel)
    groups: list[list[str]] = [[]]
    for line in map(one_line, normalized(text).split("\n")):
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    paragraphs = joined(groups)
    check_size(name, 0, len(paragraphs), cancel)
    return tuple(map(Paragraph, paragraphs)), Metadata()


def joined(groups: Sequence[Sequence[str]]) -> list[str]:
    """The paragraphs of ``groups`` of lines; between two groups stood a blank line.

    Inside a group every line is a paragraph (pages copied from a browser are so), unless the text was wrapped by hand or by a
    mail program: then lines that had no room for the next word are joined with the next.
    """
    pairs = [pair for group in groups for pair in pairwise(group)]
    width = _wrapped_at(pairs)
    paragraphs: list[str] = []
    for group in groups:
        before = ""
        for line in group:
            if before and width and _is_full(before, line, width):
                paragraphs[-1] += f" {line}"
            else:
                paragraphs.append(line)
            before = line
    return paragraphs


def _wrapped_at(pairs: Sequence[tuple[str, str]]) -> int:
    """The width in characters that lines were wrapped at, or 0 where they were not.

    Wrapped prose breaks inside sentences: most lines are full, end without a full stop and go on in lower case.
    """
    if not pairs:
        return 0
    lengths = sorted(len(line) for pair in pairs for line in pair)
    width = lengths[int(len(lengths) * 0.9)]  # a long address in a line of its own does not count
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    running = sum(
        _is_full(line, following, width) and not line.endswith(_ENDS) and following[:1].islower() for line, following in pairs
    )
    return width if running * 10 >= len(pairs) * 3 else 0


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of the following line had no room in ``line``; a sixth of the width is tolerated."""
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width - width // 6
