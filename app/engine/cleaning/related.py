"""Links to other articles inside a paragraph: ``… katanya. Baca juga: Judul Berita Lain``."""

from __future__ import annotations

import re

# In brackets up to the bracket; else from the lead-in on.
_BRACKETED = re.compile(r"[\[(]\s*(?:baca|lihat|simak|tonton)(?:\s+(?:juga|pula))?\s*[:：][^\])]{3,200}[\])]", re.I)
_GAMBAS = re.compile(r"\[\s*gambas\s*:[^\]]{0,200}\]", re.I)
_LEAD_IN = re.compile(
    r"(?:(?<=[.!?”\"’)\]] )|^)(?:(?:baca|lihat|simak|tonton)\s+(?:juga|pula)|baca|simak|tonton)\s*[:：]\s*(?=\S)", re.I
)
_SENTENCE_END = re.compile(r"[.!?][”\"’')]?\s+(?=[A-Z“\"])")
# A title's words: capitals, numbers, quotation marks, and the small words that titles write small.
_TITLE_WORD = re.compile(
    r"[\"“‘'(]?(?:[A-ZÀ-Þ0-9]\S*|(?:di|ke|dari|dan|yang|untuk|dengan|pada|oleh|atau|ini|akan|dalam|bagi|soal|usai|saat|tak|hingga|"
    r"agar|demi|vs|of|the|in|on|and|to|for|a)\b[,:;]?)$"
)
_LONGEST_TITLE = 160


def related_ranges(text: str) -> list[tuple[int, int]]:
    """Where in a paragraph links to other articles stand, as ranges of characters."""
    ranges = [found.span() for pattern in (_BRACKETED, _GAMBAS) for found in pattern.finditer(text)]
    for found in _LEAD_IN.finditer(text):
        if not any(start <= found.start() < end for start, end in ranges):
            ranges.append((found.start(), _title_end(text, found.end())))
    return sorted(ranges)


def _title_end(text: str, start: int) -> int:
    """Where the title that begins at ``start`` ends: with the paragraph, unless a sentence of the article follows. Then the title
    is the run of words written as titles are, less the last where it begins that sentence."""
    rest = text[start:]
    if len(rest) <= _LONGEST_TITLE and not re.search(r"[.!?][”\"’')]?$", rest) and not _SENTENCE_END.search(rest):
        return len(text)
    end = start
    words = list(re.finditer(r"\S+", rest))
    for word, following in zip(words, [*words[1:], None], strict=True):
        if not _TITLE_WORD.match(word[0]):
            break
        if following is not None and not _TITLE_WORD.match(following[0]) and word[0][0].isupper():
            break  # "… Judul Berita Ia menambahkan": the capital before a small word begins a sentence
        end = start + word.end()
        if word[0].endswith((".", "!", "?")):
            break
    return end
