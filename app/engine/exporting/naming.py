"""Names for exported files that every platform accepts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from app.engine.dispatch import Dispatch
from app.engine.exporting.words import shorten

LONGEST = 80
"""Characters of a proposed name without its suffix: at most 240 bytes in UTF-8 (most systems allow 255 a name), and short
enough for the 260 of a whole path that Windows still has."""

_LETTERS = ("message/rfc822", "application/vnd.ms-outlook")
_SUFFIX = re.compile(r"\.[a-z][a-z0-9]{0,9}$", re.IGNORECASE)  # "book.epub · Chapter 1.5" has none
_FORBIDDEN = re.compile(r'[<>:"/\\|?*%]+')  # Windows' own, and % that its shell expands
# Device names, with any suffix: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)", re.IGNORECASE)


def propose_name(dispatch: Dispatch, suffix: str = ".docx") -> str:
    """A file name from the article's date and its English headline (or the original, or the name of the document).

    ``suffix`` comes with its dot. The same dispatch always gives the same name; it holds no folder.
    """
    article = dispatch.article
    headline = dispatch.headline.text if dispatch.headline else article.headline
    words = _safe(headline or "") or source_name(dispatch)
    return _stem(f"{article.date.isoformat()} {words}" if article.date else words) + suffix


def propose_names(dispatches: Sequence[Dispatch], suffix: str = ".docx") -> tuple[str, ...]:
    """A name for each dispatch, as :func:`propose_name` gives it; where two would be the same file, on a file system that
    knows no case too, the later ones are numbered: ``… (2).docx``."""
    return tuple(stem + suffix for stem in _numbered([propose_name(dispatch, "") for dispatch in dispatches]))


def source_name(dispatch: Dispatch) -> str:
    """The name of the document that the dispatch was made of, without its suffix, as a file name without one: a letter's
    subject where it has one, for many come out of one mailbox, else the file's name."""
    document = dispatch.document
    subject = document.metadata.headline if document.media_type in _LETTERS else None
    return _stem(_safe(subject or "") or _safe(_SUFFIX.sub("", document.name)) or "brief")


def source_names(dispatches: Sequence[Dispatch]) -> tuple[str, ...]:
    """The same for each dispatch, numbered as :func:`propose_names` does."""
    return tuple(_numbered([source_name(dispatch) for dispatch in dispatches]))


def _stem(words: str) -> str:
    stem = shorten(words, LONGEST).rstrip(" .…")
    return f"Kabar {stem}" if _RESERVED.match(stem) else stem


def _numbered(stems: Sequence[str]) -> list[str]:
    taken: set[str] = set()
    names = []
    for stem in stems:
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            mark = f" ({number})"
            name = shorten(stem, LONGEST - len(mark)).rstrip(" .…") + mark
        taken.add(name.casefold())
        names.append(name)
    return names


def _safe(text: str) -> str:
    """The text without what some file system refuses, and without what does not show (controls, direction marks)."""
    shown = "".join(
        " " if category.startswith("Z") or character in "\t\n\r" else character
        for character in unicodedata.normalize("NFC", text)
        if not (category := unicodedata.category(character)).startswith("C") or character in "\t\n\r"
    )
    return re.sub(r"\s+", " ", _FORBIDDEN.sub(" ", shown)).strip(" .-~'")
