"""What bytes are, by what they hold and not by what their file is called."""

from __future__ import annotations

import re

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_MAGIC = (
    (b"GIF8", "a GIF picture"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office (.doc, .xls) document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"ID3", "an MP3 recording"),
    (b"OggS", "an Ogg recording"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"bplist00", "a property list"),
)
_ZIPPED = (
    (b"word/", "docx"),
    (b"xl/", "xlsx"),
    (b"ppt/", "pptx"),
    (b"application/epub+zip", "epub"),
    (b"application/vnd.oasis.opendocument.text", "odt"),
)
_ZIPPED_NAMES = {"xlsx": "an Excel (.xlsx) workbook", "odt": "an OpenDocument file"}
_PAGE_START = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)
_TAGS = re.compile(
    r"</?(?:p|div|span|h[1-6]|article|section|main|nav|header|footer|br|pre|ul|ol|li|table|tr|td|blockquote|strong|em|b|i|u|font|"
    r"center|figure|img|a)(?:\s[^<>]*|\s*/)?>",
    re.I,
)
_LOOK = 65_536  # characters looked at


def zipped(data: bytes) -> str | None:
    """What a ZIP archive holds by the names in it: "docx", "xlsx", "pptx", "epub", "odt"; None where it is none of them."""
    if not data.startswith(b"PK\x03\x04"):
        return None
    return next((kind for mark, kind in _ZIPPED if mark in data[:_LOOK] or mark in data[-_LOOK:]), None)


def is_picture(data: bytes) -> bool:
    """Whether ``data`` is a PNG, JPEG, TIFF or WebP picture."""
    return data.startswith(_PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def foreign(data: bytes) -> str | None:
    """What ``data`` is where no reader takes it ("a gzip archive"), or None where it may be text."""
    if data.startswith(b"PK\x03\x04"):
        return _ZIPPED_NAMES.get(zipped(data) or "", "a ZIP archive")
    if data[4:8] == b"ftyp":
        return "a video or a picture"
    return next((name for magic, name in _MAGIC if data.startswith(magic)), None)


def is_page(text: str) -> bool:
    """Whether decoded ``text`` is HTML, be it a whole page or a pasted fragment. One tag in prose does not make a page."""
    head = text[:_LOOK].removeprefix("\ufeff")
    return bool(_PAGE_START.match(head)) or sum(1 for _ in zip(_TAGS.finditer(head), range(2), strict=False)) == 2


def is_feed(text: str) -> bool:
    """Whether decoded ``text`` is XML that is no page: a news feed, a site map."""
    return bool(re.match(r"\s*<(?:\?xml|rss|feed)\b", text[:_LOOK].removeprefix("\ufeff"), re.I)) and not _PAGE_START.match(text)


def is_binary(text: str) -> bool:
    """Whether decoded ``text`` is none: one character in twenty of its beginning is a control character."""
    head = text[:_LOOK]
    controls = sum(c < " " and c not in "\t\n\r\f\x0b" for c in head) + head.count("\ufffd")
    return controls * 20 > len(head)
