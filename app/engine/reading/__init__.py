"""Reading: the bytes of a file or a paste become a Document. What they are is seen from what they hold, not from their name."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.engine.article import Document, Metadata, Paragraph
from app.engine.errors import UnreadableDocument
from app.engine.reading.characters import shown
from app.engine.reading.decode import decoded
from app.engine.reading.html import read_html
from app.engine.reading.limits import MAX_BYTES, MAX_WORD, READABLE, too_large
from app.engine.reading.sniff import foreign, is_binary, is_feed, is_page
from app.engine.reading.text import read_text

Reader = Callable[[str, str], tuple[tuple[Paragraph, ...], Metadata]]

READERS: dict[str, Reader] = {"text/plain": read_text, "text/html": read_html}
"""Media type → the function that makes paragraphs and metadata of decoded text, and is told the name for its errors."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """Text or HTML that came from no file, as UTF-8 bytes."""

    data: bytes
    name: str = "pasted text"


def read(source: Path | Pasted) -> Document:
    """The document in a file or a paste.

    Raises UnreadableDocument where there is none to read (no file, no text, no article), and DocumentTooLarge over
    the limits in :mod:`app.engine.reading.limits`.
    """
    name = shown(source.name)
    data = source.data if isinstance(source, Pasted) else _bytes_of(source, name)
    if len(data) > MAX_BYTES:
        raise too_large(name, f"has more than {MAX_BYTES // 1_000_000} MB")
    if kind := foreign(data):
        raise UnreadableDocument(f"“{name}” is {kind}, not a text or a web page.", READABLE)
    try:
        text, encoding = decoded(data)
    except ValueError:
        text, encoding = "\0", ""
    if not text.strip("\ufeff \t\r\n\f\v\u200b\xa0"):
        raise UnreadableDocument(f"“{name}” is empty.", "Save the article again, or copy its text and paste it.")
    if is_binary(text):
        raise UnreadableDocument(f"“{name}” holds binary data, not text.", READABLE)
    if is_feed(text):
        raise UnreadableDocument(
            f"“{name}” is a news feed or other XML, not an article.", "Open the article itself and save that."
        )
    media_type = "text/html" if is_page(text) else "text/plain"
    paragraphs, metadata = READERS[media_type](text, name)
    if not paragraphs:
        raise UnreadableDocument(f"“{name}” holds no text.", "Save the article again, or copy its text and paste it.")
    if max(len(word) for paragraph in paragraphs for word in paragraph.text.split()) > MAX_WORD:
        raise UnreadableDocument(f"“{name}” holds encoded data: a word of more than {MAX_WORD:,} characters.", READABLE)
    return Document(name, media_type, hashlib.sha256(data).hexdigest(), len(data), encoding, paragraphs, metadata)


def _bytes_of(path: Path, name: str) -> bytes:
    """At most one byte more than is accepted, so that a file that grows or a device without end cannot fill the memory."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableDocument(f"“{name}” is a folder.", "Choose the files in it.")
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableDocument(f"“{name}” is a device or a pipe, not a file.", "Save the article as a file.")
        if status.st_size > MAX_BYTES:
            raise too_large(name, f"has {status.st_size / 1_000_000:,.0f} MB; Kabar reads {MAX_BYTES // 1_000_000} MB")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise UnreadableDocument(f"“{name}” is not there (any more).", "Check the name, or choose the file again.") from error
    except PermissionError as error:
        raise UnreadableDocument(f"“{name}” may not be read.", "Change the file's permissions, or copy its text.") from error
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else "the name is not valid"
        raise UnreadableDocument(f"“{name}” cannot be read: {reason}.", "Copy the file to your disk and try again.") from error
