"""Segmenting: an article into sentences with exact offsets, for Indonesian and English news.

A sentence ends at ``.``, ``?``, ``!`` or an ellipsis, together with the closing quotation marks and brackets right behind it, if
white space follows and neither the word before nor the word behind speaks against it:

* **The word before.** Abbreviations are in four lists (:mod:`.abbreviations`): after *leading* ones (``Dr.``, ``Jl.``, ``Kol.``)
  no sentence ends; *numbered* ones (``hal. 5``) go on if a number follows; *closing* ones (``dll.``, ``M.Si.``) end one if a
  capital letter follows; *open* ones and initials (``U.S.``, ``B.J.``) only if a word follows that begins sentences and no name.
  A letter behind the name of a kind (``vitamin C.``) is no initial. A number or letter that begins its sentence counts a list
  (``1.``) and stays with it.
* **The word behind.** A lower-case letter goes on, except behind a plain long word (careless writing) or in brackets
  (an editor's credit). Behind a plain word and before a capital letter the white space may be missing.
* **Quotations.** A quotation of several sentences is split inside at its sentence ends, the closing mark stays with its
  sentence, and what names the speaker is never split off from the last quoted sentence (``?" tanya dia.``, ``!" kata Budi.``).

Time is linear in the length of the text: every look around a mark is bounded.
"""

from __future__ import annotations

import re

from app.engine.article import Article, Sentence
from app.engine.segmenting.abbreviations import (
    ABBREVIATIONS,
    ATTRIBUTIONS,
    CLOSING,
    LEADING,
    LETTERED,
    NUMBERED,
    OPEN,
    OPENERS,
    SAYING,
)

_LOOK = 48  # characters looked at before and behind a mark; no abbreviation with what belongs to it is longer

# The marks are taken as one run (the look-behind keeps a long run from being tried again at each of its characters).
_END = re.compile(
    r"(?<![.!?…])(?:([.!?…]++)([\"”’'»)\]]*+)(?=\s|$)"
    r"|(?<=[a-z]{3})[.!?](?=[\"“”(]?[A-Z][a-z]+[\s,]))"  # no white space, by careless writing or a lost line break
)
_SPACE = re.compile(r"\s*+")
_WORD = re.compile(r"\w")
_BEHIND = re.compile(r"\s*+(?P<open>[\"“‘'«(\[–—-]*+\s?)(?P<word>[\w'’-]*)(?P<stop>\.?)")
_INITIALS = re.compile(r"(?:[A-Z]\.)*(?:[A-Z]|Ch|Dj|Sj|Sp|Sy|Th|Tj)")
_DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,4}\.)+[A-Z][A-Za-z]{0,5}")
_ITEM = re.compile(r"\d{1,3}|[A-Za-z]|[ivxIVX]{1,4}")
_ROMAN = re.compile(r"[IVXLC]+")
_QUOTES = frozenset("\"”’'»")
_GOES_ON = frozenset(".…?!,;:")
_AROUND = " \"“”‘’'«»()[]"
_GLUED = re.compile(r"(?:^|[\s\"“(])([a-z]{3,})$")
_DOMAINS = frozenset(("com", "id", "co", "net", "org", "tv"))
_SPEAKER = re.compile(r"\s*+(?:[A-Z][\w.'’-]*\s+){1,4}([a-z]+)\b")


def segment(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the article's body in reading order; their offsets are into ``article.text``.

    No sentence spans two paragraphs, none is empty, and between two there is only white space.
    """
    sentences: list[Sentence] = []
    base = 0
    for number, paragraph in enumerate(article.paragraphs):
        for start, end in split(paragraph.text):
            sentences.append(Sentence(len(sentences), number, base + start, base + end, paragraph.text[start:end]))
        base += len(paragraph.text) + len("\n\n")
    return tuple(sentences)


def split(text: str) -> list[tuple[int, int]]:
    """The sentences of one paragraph as (start, end), trimmed and in order; ``text`` without them is white space.

    An empty list where the text is only white space. What holds no letter and no digit is no sentence of its own: it belongs to
    the sentence before it (or, at the beginning, behind it).
    """
    spans: list[tuple[int, int]] = []
    start = _skip_space(text, 0)
    seen = start  # up to here the sentence's characters are known to hold a word or not
    has_word = False
    for match in _END.finditer(text):
        has_word = has_word or _WORD.search(text, seen, match.start()) is not None
        seen = match.end()
        if has_word and _ends(text, start, match):
            spans.append((start, match.end()))
            start = seen = _skip_space(text, match.end())
            has_word = False
    if start < len(text):
        end = len(text.rstrip())
        if spans and not has_word and _WORD.search(text, seen) is None:
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _skip_space(text: str, position: int) -> int:
    match = _SPACE.match(text, position)
    return match.end() if match else position


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the sentence that begins at ``start`` ends with this run of marks."""
    marks, closers = match.groups()
    if marks is None:
        return _ends_glued(text, start, match)
    behind = _BEHIND.match(text, match.end(), match.end() + _LOOK)
    if behind is None:
        return True
    opened, word = behind["open"].strip(), behind["word"]
    quoted = not _QUOTES.isdisjoint(closers)
    if quoted and _attributes(text, match, word):
        return False
    if not word:
        return (behind["stop"] or text[behind.end() : behind.end() + 1]) not in _GOES_ON
    head = text[max(start, match.start() - _LOOK) : match.start()].rstrip()
    lead, token = _last(head)
    if word[0].islower() and opened not in ("(", "["):
        return marks == "." and not quoted and not opened and (_plain(token) or (len(word) == 1 and behind["stop"] != ""))
    if marks != ".":
        return head[-1:] not in ("(", "[")
    counts = lead == "" and match.start() - start < _LOOK
    return _full_stop(lead, token, counts, quoted, behind)


def _ends_glued(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a sentence ends at a mark with no white space behind it, between a plain word and a capital letter."""
    before = _GLUED.search(text, max(start, match.start() - _LOOK), match.start())
    behind = _BEHIND.match(text, match.end(), match.end() + _LOOK)
    if before is None or behind is None or behind["word"].lower() in _DOMAINS:
        return False
    return before[1] not in ABBREVIATIONS


def _last(head: str) -> tuple[str, str]:
    """What stands before the last word of ``head``, and that word without the brackets and quotation marks around it."""
    words = head.rsplit(None, 1)
    token = re.split(r"[,/]", words[-1])[-1].strip(_AROUND) if words else ""
    return head[: head.rfind(token)].rstrip(_AROUND), token


def _full_stop(lead: str, token: str, counts: bool, quoted: bool, behind: re.Match[str]) -> bool:
    """Whether a single full stop between ``token`` and what is ``behind`` (no lower-case word outside brackets) ends a sentence.

    ``lead`` is what stands before the token in its sentence, ``counts`` that it is nothing, ``quoted`` that a quotation closes.
    """
    word, stop, key = behind["word"], behind["stop"], token.casefold()
    if counts and _ITEM.fullmatch(token):
        return False  # 1. or a. counts what follows
    if token.isdigit() and len(token) < 3 and lead[-1:] in (":", ";"):
        return False  # the first of a list in running text: syaratnya: 1. Membawa KTP
    if len(token) == 1 and _letters(lead):
        return True
    if key in LEADING and not quoted:
        return False
    if key in NUMBERED and (word[0].isdigit() or _ROMAN.fullmatch(word)):
        return False
    initials = _INITIALS.fullmatch(token) is not None
    degree = _DEGREE.fullmatch(token) is not None and (lead[-1:] == "," or not token.replace(".", "").isupper())
    if degree or (key in CLOSING and not initials):
        return word[0].isupper() and not (stop and len(word) < 3)  # S.H. M.H. without a comma goes on
    if key in OPEN or initials:
        return not stop and _opens(word)
    return True


def _letters(lead: str) -> bool:
    """Whether a letter behind this is the name of a kind (``vitamin C``) and no initial."""
    return bool(lead) and lead.rsplit(None, 1)[-1].casefold() in LETTERED


def _opens(word: str) -> bool:
    """Whether this word begins a sentence and hardly a name."""
    key = word.casefold()
    return key in OPENERS or (key.endswith("nya") and len(key) > 5)


def _attributes(text: str, match: re.Match[str], word: str) -> bool:
    """Whether what follows a closing quotation mark names the speaker of the quotation."""
    key = word.casefold()
    if key in ATTRIBUTIONS or key.removesuffix("nya") in ATTRIBUTIONS:
        return True
    if match[1] == ".":
        return False
    speaker = _SPEAKER.match(text, match.end(), match.end() + _LOOK)
    return speaker is not None and speaker[1] in SAYING


def _plain(before: str) -> bool:
    """Whether this is an ordinary word, not an abbreviation: long enough, in lower case, and in no list."""
    return len(before) > 4 and before.isalpha() and before.islower() and before not in ABBREVIATIONS
