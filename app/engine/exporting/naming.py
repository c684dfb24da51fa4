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

_FORBIDDEN = re.compile(r'[<>:"/\\|?*%]+')  # Windows' own, and % that its shell expands
# Device names, with any suffix: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)", re.IGNORECASE)


def propose_name(dispatch: Dispatch, suffix: str = ".docx") -> str:
    """A file name from the article's date and its English headline (or the original, or the name of the document).

    ``suffix`` comes with its dot. The same dispatch always gives the same name; it holds no folder.
    """
    article = dispatch.article
    headline = dispatch.headline.text if dispatch.headline else article.headline
    words = _safe(headline or "") or _safe(dispatch.document.name.rsplit(".", 1)[0]) or "brief"
    stem = shorten(f"{article.date.isoformat()} {words}" if article.date else words, LONGEST).rstrip(" .…")
    if _RESERVED.match(stem):
        stem = f"Kabar {stem}"
    return stem + suffix


def propose_names(dispatches: Sequence[Dispatch], suffix: str = ".docx") -> tuple[str, ...]:
    """A name for each dispatch, as :func:`propose_name` gives it; where two would be the same file, on a file system that
    knows no case too, the later ones are numbered: ``… (2).docx``."""
    taken: set[str] = set()
    names = []
    for dispatch in dispatches:
        name = propose_name(dispatch, suffix)
        stem, number = name.removesuffix(suffix), 1
        while name.casefold() in taken:
            number += 1
            mark = f" ({number})"
            name = shorten(stem, LONGEST - len(mark)).rstrip(" .…") + mark + suffix
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)


def _safe(text: str) -> str:
    """The text without what some file system refuses, and without what does not show (controls, direction marks)."""
    shown = "".join(
        " " if category.startswith("Z") or character in "\t\n\r" else character
        for character in unicodedata.normalize("NFC", text)
        if not (category := unicodedata.category(character)).startswith("C") or character in "\t\n\r"
    )
    return re.sub(r"\s+", " ", _FORBIDDEN.sub(" ", shown)).strip(" .-~'")
