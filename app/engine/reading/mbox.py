"""Mailboxes (.mbox): the messages of a folder in one file, each an article of its own."""

from __future__ import annotations

import email.parser
import email.policy
import re

from app.engine.cancel import Cancel
from app.engine.errors import UnreadableDocument
from app.engine.reading.limits import too_large
from app.engine.reading.mail import header, is_mail, part_name

MAX_MESSAGES = 5_000
"""The most messages of a mailbox that are read."""

_LONGEST_HEAD = 65_536  # bytes in which a message's subject is looked for
# A message begins with a line “From address date”, after an empty line or at the start (RFC 4155).
_START = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\r\n]*\d{4}[^\r\n]*\r?\n")
_ESCAPED = re.compile(rb"^>(>*From )", re.M)


def is_mbox(data: bytes) -> bool:
    """Whether ``data`` is a mailbox: a line that says where a message came from and when, then its headers."""
    start = _START.match(data[:2_000])
    return start is not None and is_mail(data[start.end() :][:_LONGEST_HEAD])


def parts_of_mbox(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[bytes, str], ...]:
    """The messages of a mailbox as e-mails, named by their subjects: “inbox.mbox · Pasar Ikan Oesapa Mulai Ditata”.

    Raises UnreadableDocument where there are none, DocumentTooLarge where there are too many, and Cancelled.
    """
    starts = []
    for start in _START.finditer(data):
        starts.append(start)
        if len(starts) > MAX_MESSAGES:
            raise too_large(name, f"holds more than {MAX_MESSAGES:,} messages")
    if not starts:
        raise UnreadableDocument(f"“{name}” is no mailbox.", "Export it again from your mail program, in the mbox format.")
    ends = [start.start() for start in starts[1:]] + [len(data)]
    parts = []
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        if cancel is not None:
            cancel.check()
        message = _ESCAPED.sub(rb"\1", data[start.end() : end])
        parts.append((message, part_name(name, _subject(message).replace("/", "∕"), number)))
    return tuple(parts)


def _subject(message: bytes) -> str:
    head = email.parser.BytesHeaderParser(policy=email.policy.default)
    try:
        return header(head.parsebytes(message[:_LONGEST_HEAD]), "subject")
    except (ValueError, LookupError, AttributeError, TypeError):
        return ""
