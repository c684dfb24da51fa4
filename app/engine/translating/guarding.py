"""Rules that see when a translation is none. They know nothing of the engine, only the two texts.

Each stays silent on what human translators write (docs/models.md gives the counts): a wrong alarm costs a retry.
"""

from __future__ import annotations

import re
from collections import Counter

from app.engine.dispatch import Flaw

SEVERITY = (None, Flaw.UNTRANSLATED, Flaw.RUNAWAY, Flaw.LOOP, Flaw.EMPTY)
"""From the best to the worst."""

LONGEST_PHRASE = 40
"""Words of the longest phrase that is looked for twice in a row: whole clauses are said again."""

_FUNCTION_WORDS = frozenset(
    "yang dan dengan untuk tidak dari pada dalam adalah akan telah sudah oleh juga karena bahwa itu ini para sebagai atau"
    " tersebut agar saat kepada menjadi bisa dapat ada ia mereka kami kita sehingga serta bukan belum hanya lebih".split()
)
"""Indonesian words that no English sentence holds outside a name or a quotation ("pun" and "di" are left out on purpose)."""

_ENGLISH = frozenset("the of and to in is a an for with at on by was are be".split())

_QUOTED = re.compile(r"[“\"«][^“”\"«»]*[”\"»]|[(][^()]*[)]")
_SAME_CHARACTERS = re.compile(r"(\S{1,8}?)\1{7,}")


def find_flaw(source: str, text: str, *, finished: bool) -> Flaw | None:
    """What is wrong with ``text`` as the English of ``source``; ``finished`` is False where decoding ran into its limit."""
    words, source_words = _words(text), _words(source)
    if not words:
        return Flaw.EMPTY
    if _loops(words, source_words) or (_SAME_CHARACTERS.search(text) and not _SAME_CHARACTERS.search(source)):
        return Flaw.LOOP
    if not finished or len(words) > 2.5 * len(source_words) + 12:
        return Flaw.RUNAWAY
    if _untranslated(source, text):
        return Flaw.UNTRANSLATED
    return None


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _loops(words: list[str], source_words: list[str]) -> bool:
    """Whether a phrase follows itself too often, or comes back too often, for a source that does not do so itself."""
    sizes = range(1, LONGEST_PHRASE + 1)
    usual = max(_run(source_words, size) for size in sizes)
    for size in sizes:
        allowed = 3 if size == 1 else 2 if size < 5 else 1
        if _run(words, size) > max(allowed, usual):
            return True
    return _most_frequent(words) > max(4, _most_frequent(source_words) + 2)


def _run(words: list[str], size: int) -> int:
    """How often, at most, a phrase of ``size`` words stands in a row."""
    longest = matching = 0
    for i in range(size, len(words)):
        matching = matching + 1 if words[i] == words[i - size] else 0
        longest = max(longest, matching)
    return longest // size + 1


def _most_frequent(words: list[str]) -> int:
    """How often the most frequent phrase of three words occurs."""
    counts = Counter(zip(words, words[1:], words[2:], strict=False))
    return max(counts.values(), default=0)


def _untranslated(source: str, text: str) -> bool:
    """Whether Indonesian was left standing: its function words outside quotations, or the source's words and no English."""
    plain = re.findall(r"(?<![\w'’-])[a-z]+(?![\w'’-])", _QUOTED.sub(" ", text))  # a name starts with a capital
    function = sum(word in _FUNCTION_WORDS for word in plain)
    if function >= 2 and function > 0.08 * len(plain):
        return True
    if any(word in _ENGLISH for word in _words(text)):
        return False
    content = [word for word in plain if len(word) > 3]
    copied = set(_words(source))
    return len(content) >= 3 and sum(word in copied for word in content) > 0.6 * len(content)
