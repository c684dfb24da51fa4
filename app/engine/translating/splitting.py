"""Cut a sentence that is too long for one prompt, and put its translated parts together.

Cuts are made at clause marks, or before a conjunction; outside quotations and brackets where there is such a place; at any
space where there is none; inside a word only where nothing else is left. A number is never cut: its commas, points and
colons have no space after them, and no space between two digits is a place to cut.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

_STRONG = "sementara sedangkan namun tetapi tapi melainkan padahal sehingga meskipun walaupun"
_WEAK = f"{_STRONG} karena sebab agar supaya ketika saat setelah sebelum jika apabila bahwa yang serta dan atau"

# Where the next part begins, best first. Each pattern matches the white space between two parts.
_PLACES = (
    re.compile(r"(?<=[;:]) +(?!\d)|(?<=\d[;:]) +|(?<=[^\s\d]) +(?=(?:—|–|--) )"),
    re.compile(rf"(?<=,) +(?=(?:{_STRONG.replace(' ', '|')})\b)"),
    re.compile(r"(?<=[^\d],) +|(?<=,) +(?=\D)"),
    re.compile(rf"(?<=\w) +(?=(?:{_WEAK.replace(' ', '|')})\b)"),
    re.compile(r"(?<!\d) +| +(?!\d)"),
)
_HOPELESS = 20  # characters a piece: a text longer than that is not measured (no tokenizer averages so much), only cut
_ENCLOSED = re.compile(r"[“\"«][^“”\"«»]*[”\"»]|\([^()]*\)")


def split(text: str, measure: Callable[[str], int], limit: int) -> list[str]:
    """Cut ``text`` into parts of at most ``limit`` by ``measure`` each, about equal, in order."""
    if len(text) < 2 or (len(text) <= _HOPELESS * limit and measure(text) <= limit):
        return [text]
    cut, start = _best_cut(text)
    return [*split(text[:cut].rstrip(), measure, limit), *split(text[start:].lstrip(), measure, limit)]


def _best_cut(text: str) -> tuple[int, int]:
    """Where the first half ends and the second begins: the best kind of place in the middle three fifths, nearest the middle."""
    enclosed = [match.span() for match in _ENCLOSED.finditer(text)]
    outside: list[list[tuple[int, int]]] = []
    inside: list[list[tuple[int, int]]] = []
    for pattern in _PLACES:
        spans = [match.span() for match in pattern.finditer(text) if 0.2 < match.start() / len(text) < 0.8]
        inside.append([span for span in spans if any(a < span[0] < b for a, b in enclosed)])
        outside.append([span for span in spans if not any(a < span[0] < b for a, b in enclosed)])
    for spans in (*outside[:-1], *inside[:-1], outside[-1], inside[-1]):
        if spans:
            return min(spans, key=lambda span: abs(span[0] - len(text) / 2))
    return len(text) // 2, len(text) // 2


def join(parts: Sequence[str], translations: Sequence[str]) -> str:
    """The English of a whole sentence from that of its parts: one sentence, punctuated as the source was where it was cut."""
    joined = list(_fitted(parts, translations))
    return " ".join(text for text in joined if text)


def _fitted(parts: Sequence[str], translations: Sequence[str]) -> Iterator[str]:
    for i, (part, text) in enumerate(zip(parts, translations, strict=True)):
        if i > 0 and part[:1].islower() and _may_be_lowered(text):
            text = text[:1].lower() + text[1:]
        if i < len(parts) - 1:
            mark = re.search(r"\W*$", part)
            text = text.rstrip(".,;: ") + (mark.group() if mark else "")
        yield text


def _may_be_lowered(text: str) -> bool:
    """Whether the first word has its capital only from standing first (no "I", no acronym)."""
    first = text.split(" ", 1)[0].strip(".,;:")
    return first not in ("I", "I'm", "I've", "I'd", "I'll") and first[1:] == first[1:].lower()
