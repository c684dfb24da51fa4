"""Bytes to text: byte order marks first, then UTF-16 and 32 by their zero bytes, UTF-8, what a page declares, and a guess."""

from __future__ import annotations

import codecs
import re

_MARKS = (  # UTF-32 before UTF-16: the first two bytes of its little-endian mark are UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I)
_HEAD = 4096  # bytes that a page has for its declaration (browsers look at 1,024) and that show the pattern of zero bytes
_SAMPLE = 200_000  # bytes that the guess looks at
# What Indonesian text in cp1252 has beside ASCII: typographic marks, and the accents of borrowed words and foreign names.
_CP1252 = frozenset("‘’“”–—…•·™©®°±²³½¼¾€£¥§«»àáâãäåçèéêëìíîïñòóôõöøùúûüýÿÀÁÂÄÅÇÈÉÊËÍÎÏÑÓÔÖØÚÜß´¨¸ªº¿¡\xa0\xad")


def decoded(data: bytes) -> tuple[str, str]:
    """The text of ``data`` and the name of its encoding. What is sound UTF-8 is UTF-8, whatever a page says of itself.

    Raises ValueError where ``data`` is no text in any encoding. Method of the guess: charset-normalizer.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, errors="replace"), name
    wide = _wide(data)
    if wide:
        return data.decode(wide, errors="replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if found := _DECLARED.search(data, 0, _HEAD):
        try:
            name = codecs.lookup(found[1].decode("ascii")).name
            # A page that says ISO 8859-1 is in Windows-1252 (WHATWG Encoding Standard, section 4.2).
            name = "cp1252" if name in ("iso8859-1", "ascii") else name
            # What is read as ASCII here cannot be in UTF-16, and sound UTF-8 has been tried.
            if name != "utf-8" and found[0].decode(name) == found[0].decode("ascii", errors="replace"):
                return data.decode(name, errors="replace"), name
        except (LookupError, ValueError):
            pass
    return _patched(data) or _guessed(data)


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: Latin letters leave every second byte, or three of four, zero."""
    head = data[:_HEAD]
    size = len(head) // 4
    if size == 0 or head.count(0) * 4 < len(head):
        return None
    zeros = [head[i::4].count(0) / size for i in range(4)]
    pattern = "".join("0" if share > 0.6 else "x" for share in zeros)
    return {"x000": "utf-32-le", "000x": "utf-32-be", "x0x0": "utf-16-le", "0x0x": "utf-16-be"}.get(pattern)


def _patched(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with a few stray bytes of cp1252 (a footer in another encoding, a cut last character), or None."""
    text = data.decode("utf-8", errors="surrogateescape")
    strays = sum("\udc80" <= c <= "\udcff" for c in text)
    sound = sum(c > "\x7f" for c in text) - strays
    if strays > sound:
        return None
    return re.sub("[\udc80-\udcff]+", lambda run: _single(run[0]), text), "utf-8"


def _single(strays: str) -> str:
    return strays.encode("utf-8", errors="surrogateescape").decode("cp1252", errors="replace")


def _guessed(data: bytes) -> tuple[str, str]:
    western = data.decode("cp1252", errors="replace")
    if all(c < "\x80" or c in _CP1252 for c in western[:_SAMPLE]):
        return western, "cp1252"
    from charset_normalizer import from_bytes  # only here: most files are UTF-8

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise ValueError("no encoding fits")
    return data.decode(best.encoding, errors="replace"), best.encoding
