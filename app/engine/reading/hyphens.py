"""Words divided at the end of a line, made whole: a hyphen that the line end brought goes, one that the word has stays.

Indonesian writes many words with a hyphen (anak-anak, berlari-lari, sayur-mayur, ke-10, se-Indonesia), and lines end there too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

SOFT = "\u00ad"
"""The hyphen that a typesetting program marks as its own."""

_HYPHENS = ("-", "\u2010", SOFT)
_LAST = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_FIRST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDINGS = re.compile(r"(?:nya|kan|an|i|lah|kah|pun|ku|mu)+$")
_VOWELS = str.maketrans("", "", "aeiou")
_SHORTEST = 3  # letters of a word that can be doubled (api-api); shorter ones are syllables (be-rapa)


def words_of(lines: Iterable[str]) -> Counter[str]:
    """How often each word stands inside the lines, in lower case, the words divided at their ends left out."""
    counted: Counter[str] = Counter()
    for line in lines:
        words = _WORD.findall(line.lower())
        counted.update(words[1:-1] if line.endswith(_HYPHENS) else words[1:])
    return counted


def joined(lines: Sequence[str], known: Counter[str]) -> str:
    """The lines of a paragraph as one text; ``known`` are the words of the document as :func:`words_of` gives them."""
    text = ""
    for line in lines:
        if not text:
            text = line
        elif text.endswith(_HYPHENS) and text[-2:-1].strip() and not line.startswith(("-", "–", "—")):
            text = text[:-1] + ("-" if _keeps(text, line, known) else "") + line
        else:
            text = f"{text} {line}"
    return text


def _keeps(text: str, following: str, known: Counter[str]) -> bool:
    """Whether the hyphen at the end of ``text`` belongs to the word."""
    if text.endswith(SOFT):
        return False
    last, first = _LAST.search(text), _FIRST.match(following)
    if not last or not first or first[0][0].isupper() or last[1].isupper():
        return True  # ke-10, COVID-19, se-Indonesia, KPK-nya
    if "-" in text[: last.start()].rsplit(" ", 1)[-1] and "/" in text.rsplit(" ", 1)[-1]:
        return True  # an address
    one, other = last[1].lower(), first[0].lower()
    whole, hyphened = known[one + other], known[f"{one}-{other}"]
    return hyphened > whole if whole != hyphened else is_doubled(one, other.split("-")[0])


def is_doubled(one: str, other: str) -> bool:
    """Whether two words in lower case are the halves of a doubled one: anak-anaknya, berlari-lari, kehijau-hijauan,
    tolong-menolong, sayur-mayur, bolak-balik.

    The kinds are those of Badan Bahasa's Tata Bahasa Baku Bahasa Indonesia (reduplication whole, affixed, and with changed
    sounds).
    """
    root = _ENDINGS.sub("", other)
    if len(one) < _SHORTEST or len(other) < _SHORTEST:
        return False
    if other.startswith(one) or (len(root) >= _SHORTEST and one.endswith(root)) or one.endswith(other):
        return True
    # me- takes the first letter of tulis and pukul: tulis-menulis, pukul-memukul
    if other.startswith("me") and root.endswith(one[1:]) and len(one) > _SHORTEST:
        return True
    same_end = len(one) == len(other) and one[1:] == other[1:]
    same_frame = len(one) == len(other) and len(one) > _SHORTEST and one.translate(_VOWELS) == other.translate(_VOWELS)
    return same_end or same_frame
