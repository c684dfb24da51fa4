"""Reading: the bytes of a file or a paste become a Document. What they are is seen from what they hold, not from their name."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.engine.article import Document, Metadata, Paragraph, Pasted
from app.engine.cancel import Cancel
from app.engine.errors import UnreadableDocument
from app.engine.reading import archive, docx, epub, mail, markdown, mbox, msg, ocr, odt, pdf, pptx, rtf, sniff
from app.engine.reading.characters import shown
from app.engine.reading.decode import decoded
from app.engine.reading.digest import parts_of_page
from app.engine.reading.html import read_html
from app.engine.reading.limits import MAX_BYTES, MAX_WORD, READABLE, too_large
from app.engine.reading.text import read_text

Found = tuple[tuple[Paragraph, ...], Metadata]


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: how its bytes are recognized (and, where bytes do not tell, which ``suffixes`` its files have), what makes
    paragraphs of them, and, for a file that holds several articles, what takes it apart into pairs of bytes and name."""

    media_type: str
    recognizes: Callable[[bytes], bool]
    read: Callable[[bytes, str, Cancel | None], Found]
    parts: Callable[[bytes, str, Cancel | None], tuple[tuple[bytes, str], ...]] | None = None
    suffixes: tuple[str, ...] = ()


def _mailbox(data: bytes, name: str, cancel: Cancel | None) -> Found:
    raise UnreadableDocument(f"“{name}” is a mailbox with many messages.", "Open it as a file: each message becomes an article.")


def _letter_and_parts(data: bytes, name: str, cancel: Cancel | None) -> tuple[tuple[bytes, str], ...]:
    return ((data, name), *mail.parts_of_mail(data, name, cancel))


def _message_and_parts(data: bytes, name: str, cancel: Cancel | None) -> tuple[tuple[bytes, str], ...]:
    return ((data, name), *msg.parts_of_msg(data, name, cancel))


OFFICE = "application/vnd.openxmlformats-officedocument"
READERS: tuple[Reader, ...] = (
    Reader("application/pdf", lambda data: data.startswith(b"%PDF-"), pdf.read_pdf),
    Reader(f"{OFFICE}.wordprocessingml.document", lambda data: sniff.zipped(data) == "docx", docx.read_docx),
    Reader("application/vnd.oasis.opendocument.text", lambda data: sniff.zipped(data) == "odt", odt.read_odt),
    Reader(f"{OFFICE}.presentationml.presentation", lambda data: sniff.zipped(data) == "pptx", pptx.read_pptx),
    Reader("application/epub+zip", lambda data: sniff.zipped(data) == "epub", epub.read_epub, epub.parts_of_epub),
    Reader("application/rtf", lambda data: data.startswith(b"{\\rtf"), rtf.read_rtf),
    Reader("application/vnd.ms-outlook", msg.is_msg, msg.read_msg, _message_and_parts),
    Reader("application/x-webarchive", archive.is_webarchive, archive.read_webarchive),
    Reader("multipart/related", archive.is_mhtml, archive.read_mhtml),
    Reader("application/mbox", mbox.is_mbox, _mailbox, mbox.parts_of_mbox),
    Reader("message/rfc822", mail.is_mail, mail.read_mail, _letter_and_parts),
    Reader("image/*", sniff.is_picture, ocr.read_picture),
    Reader("text/markdown", lambda data: False, markdown.read_markdown, suffixes=(".md", ".markdown")),
)
"""The formats that are no plain text and no page, in the order in which they are tried; text and pages are what is left."""


def read(source: Path | Pasted, cancel: Cancel | None = None) -> Document:
    """The document in a file or a paste.

    Raises UnreadableDocument where there is none to read (no file, no text, no article), DocumentTooLarge over the limits in
    :mod:`app.engine.reading.limits`, and Cancelled where ``cancel`` is set meanwhile.
    """
    data, name = _opened(source)
    reader = _reader(data, name)
    if reader:
        media_type, encoding = reader.media_type, ""
        paragraphs, metadata = reader.read(data, name, cancel)
    else:
        media_type, encoding, (paragraphs, metadata) = _read_text(data, name, cancel)
    if not paragraphs:
        raise UnreadableDocument(f"“{name}” holds no text.", "Save the article again, or copy its text and paste it.")
    if max(len(word) for paragraph in paragraphs for word in paragraph.text.split()) > MAX_WORD:
        raise UnreadableDocument(f"“{name}” holds encoded data: a word of more than {MAX_WORD:,} characters.", READABLE)
    return Document(name, media_type, hashlib.sha256(data).hexdigest(), len(data), encoding, paragraphs, metadata)


def parts(source: Path | Pasted, cancel: Cancel | None = None) -> tuple[Path | Pasted, ...]:
    """The articles in a source, each to be read by itself: the messages of a mailbox, the chapters of a book, a letter and what
    is attached to it, the articles of a digest page. Any other source is its own only part. Raises what
    :func:`read` does where it cannot be taken apart."""
    data, name = _opened(source)
    reader = _reader(data, name)
    take_apart = reader.parts if reader else _parts_of_text
    found = take_apart(data, name, cancel) if take_apart else ()
    return tuple(source if part == data else Pasted(part, title) for part, title in found) or (source,)


def _opened(source: Path | Pasted) -> tuple[bytes, str]:
    name = shown(source.name)
    data = source.data if isinstance(source, Pasted) else _bytes_of(source, name)
    if len(data) > MAX_BYTES:
        raise too_large(name, f"has more than {MAX_BYTES // 1_000_000} MB")
    return data, name


def _reader(data: bytes, name: str) -> Reader | None:
    suffix = Path(name).suffix.lower()
    return next((reader for reader in READERS if reader.recognizes(data) or suffix in reader.suffixes), None)


def _read_text(data: bytes, name: str, cancel: Cancel | None) -> tuple[str, str, Found]:
    """Media type, encoding and content of plain text or a page."""
    if kind := sniff.foreign(data):
        raise UnreadableDocument(f"“{name}” is {kind}, which holds no article that Kabar can read.", READABLE)
    try:
        text, encoding = decoded(data)
    except ValueError:
        text, encoding = "\0", ""
    if not text.strip("\ufeff \t\r\n\f\v\u200b\xa0"):
        raise UnreadableDocument(f"“{name}” is empty.", "Save the article again, or copy its text and paste it.")
    if sniff.is_binary(text):
        raise UnreadableDocument(f"“{name}” holds binary data, not text.", READABLE)
    if sniff.is_feed(text):
        raise UnreadableDocument(
            f"“{name}” is a news feed or other XML, not an article.", "Open the article itself and save that."
        )
    if sniff.is_page(text):
        return "text/html", encoding, read_html(text, name, cancel)
    return "text/plain", encoding, read_text(text, name, cancel)


def _parts_of_text(data: bytes, name: str, cancel: Cancel | None) -> tuple[tuple[bytes, str], ...]:
    """The articles of a digest page; none of anything else, be it readable or not."""
    if sniff.foreign(data):
        return ()
    try:
        text, _ = decoded(data)
    except ValueError:
        return ()
    return parts_of_page(text, name, cancel) if sniff.is_page(text) and not sniff.is_binary(text) else ()


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
