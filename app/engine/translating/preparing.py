"""A text made safe for a prompt, and the texts that need no translation."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

_LINK = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|[@#]\w+", re.IGNORECASE)

_UNPRINTED = ("Cc", "Cf", "Cs", "Cn", "Co")

_VOWEL = re.compile(r"[AEIOU]")

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_INSIDE = re.compile(r"(?<=[\w,;] )[^\W\d_][\w’'-]*")  # not at the head of a sentence, where everything has a capital
_SHORTEST, _MOSTLY = 4, 0.7  # words of a headline that has too many capitals, and their share in it


def normalize(text: str) -> str:
    """NFC, one space for any run of white space (a line break would end the prompt), no control or format characters."""
    # What is left out can stand between two spaces, or between a letter and its accent: white space and NFC come after it.
    kept = (" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in _UNPRINTED)
    return " ".join(unicodedata.normalize("NFC", "".join(kept)).split())


def stands(text: str) -> bool:
    """Whether a text is the same in English: no Latin letter in it outside links, addresses, handles and hashtags."""
    rest = _LINK.sub(" ", text)
    return not any(c.isalpha() and "LATIN" in unicodedata.name(c, "") for c in rest)


def lower_capitals(text: str) -> str:
    """A line all in capitals as a sentence; any other text unchanged.

    The bundled checkpoint reads HARGA BERAS NAIK as noise: 60 news sentences in capitals scored 3 BLEU, lowered to a sentence
    31, as they were written 33. Words without a vowel stay in capitals, for they are acronyms (NTT, KPK); which of the others
    are names nobody can tell. Fewer than three words are left alone: KPK is no shouting.
    """
    words = text.split()
    if len(words) < 3 or not text.isupper():
        return text
    lowered = " ".join(word if not _VOWEL.search(word) else word.lower() for word in words)
    return lowered[:1].upper() + lowered[1:]


def sentence_case(headline: str, text: str) -> str:
    """A Headline With Capitals as a sentence, its words as the article's ``text`` writes them; any other headline unchanged.

    The bundled checkpoint takes capitals for names and copies them: "Pedagang Pindah" became "Pedagang Transfer", "pedagang
    pindah" becomes "traders moved". A word that the text has nowhere inside a sentence is no name, an acronym stays one.
    """
    words = _WORD.findall(headline)
    if len(words) < _SHORTEST or sum(word[0].isupper() for word in words) < _MOSTLY * len(words):
        return headline
    written: dict[str, str] = {}
    for form, _ in Counter(_INSIDE.findall(text)).most_common():
        written.setdefault(form.lower(), form)

    def told(match: re.Match[str]) -> str:
        word = match[0]
        acronym = word.isupper() and (not headline.isupper() or not _VOWEL.search(word))
        return written.get(word.lower(), word if acronym else word.lower())

    lowered = _WORD.sub(told, headline)
    return lowered[:1].upper() + lowered[1:]
