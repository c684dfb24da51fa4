"""Pages that a browser saved whole: .mhtml (Chrome, Edge, Internet Explorer) and .webarchive (Safari).

Only the page itself is read; the pictures, styles and frames that are saved with it are left alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from app.engine.article import Metadata, Paragraph
from app.engine.cancel import Cancel
from app.engine.errors import UnreadableDocument
from app.engine.reading.decode import decoded
from app.engine.reading.html import read_html
from app.engine.reading.mail import header, is_mail, parsed, text_of

_REMEDY = "Save the page again, as HTML."
_SAVED = re.compile(rb"^(?:from:\s*<?saved by|snapshot-content-location:|x-mimeole:)|type\s*=\s*[\"']?text/html", re.I | re.M)
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.I | re.M)


def is_mhtml(data: bytes) -> bool:
    """Whether ``data`` is a page saved as .mhtml: an e-mail that a browser wrote."""
    head = re.split(rb"\r?\n\r?\n", data[:65_536].lstrip(b"\r\n"), maxsplit=1)[0]
    return bool(_RELATED.search(head) and _SAVED.search(head)) and (is_mail(data) or b"Snapshot-Content-Location" in head)


def is_webarchive(data: bytes) -> bool:
    """Whether ``data`` is a page saved by Safari."""
    return (data.startswith(b"bplist00") and b"WebMainResource" in data) or b"<key>WebMainResource</key>" in data[:65_536]


def read_mhtml(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """The page in an .mhtml file. Raises as :func:`app.engine.reading.html.read_html` does, and where no page is in it."""
    message = parsed(data, name)
    waiting: list[Any] = [message]
    wanted = str(message.get_param("start") or "")
    pages = []
    while waiting:
        part = waiting.pop(0)
        if part.is_multipart():
            waiting = [*part.get_payload(), *waiting]
        elif part.get_content_type() in ("text/html", "application/xhtml+xml"):
            pages.append(part)
    page = next((part for part in pages if wanted and header(part, "content-id") == wanted), pages[0] if pages else None)
    if page is None:
        raise UnreadableDocument(f"“{name}” holds no page.", _REMEDY)
    url = header(message, "snapshot-content-location") or header(page, "content-location")
    return _with_url(read_html(text_of(page), name, cancel), url)


def read_webarchive(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """The page in a .webarchive file. Raises as :func:`app.engine.reading.html.read_html` does, and where no page is in it."""
    import plistlib  # here: it brings an XML parser that no other file needs
    from xml.parsers.expat import ExpatError

    try:
        archive = plistlib.loads(data)
        resource = archive["WebMainResource"]
        content, kind = resource["WebResourceData"], str(resource.get("WebResourceMIMEType", "text/html"))
        encoding, url = str(resource.get("WebResourceTextEncodingName", "")), str(resource.get("WebResourceURL", ""))
    except (plistlib.InvalidFileException, ExpatError, RecursionError, MemoryError) as error:
        raise UnreadableDocument(f"“{name}” is a broken web archive.", _REMEDY) from error
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError) as error:
        raise UnreadableDocument(f"“{name}” is a web archive without a page.", _REMEDY) from error
    if not isinstance(content, bytes) or "html" not in kind:
        raise UnreadableDocument(f"“{name}” is a web archive of something that is no page.", _REMEDY)
    return _with_url(read_html(_decoded(content, encoding, name), name, cancel), url)


def _decoded(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding)
    except (LookupError, ValueError):
        pass
    try:
        return decoded(content)[0]
    except ValueError as error:
        raise UnreadableDocument(f"“{name}” holds binary data, not a page.", _REMEDY) from error


def _with_url(read: tuple[tuple[Paragraph, ...], Metadata], url: str) -> tuple[tuple[Paragraph, ...], Metadata]:
    paragraphs, metadata = read
    if metadata.url is None and re.match(r"https?://\S+$", url):
        metadata = replace(metadata, url=url)
    return paragraphs, metadata
