"""Outlook messages (.msg): read by python-oxmsg in a child process, for the format is a file system of its own."""

from __future__ import annotations

import base64
import datetime
from typing import Any

from app.engine.article import Metadata, Paragraph
from app.engine.errors import UnreadableDocument
from app.engine.reading.child import run_in_child
from app.engine.reading.decode import decoded
from app.engine.reading.mail import Letter, part_name, read_letter

_REMEDY = "Open it in Outlook and save it again, as .eml or as text."


def is_msg(data: bytes) -> bool:
    """Whether ``data`` is an Outlook message and no other compound file (.doc, .xls)."""
    return data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") and "__properties_version1.0".encode("utf-16-le") in data


def read_msg(data: bytes, name: str) -> tuple[tuple[Paragraph, ...], Metadata]:
    """The letter in an Outlook message; see :func:`app.engine.reading.mail.read_mail`."""
    said = run_in_child(f"{__name__}:letter_in_child", data, name)
    date = datetime.datetime.fromisoformat(said["date"]) if said["date"] else None
    return read_letter(Letter(said["subject"], said["sender"], date, said["plain"], said["html"]), name)


def parts_of_msg(data: bytes, name: str) -> tuple[tuple[bytes, str], ...]:
    """The files attached to an Outlook message. Messages attached to it are not among them: the library does not give them."""
    said = run_in_child(f"{__name__}:parts_in_child", data, name)
    return tuple((base64.b64decode(content), part_name(name, part, number)) for number, (content, part) in enumerate(said, 1))


def letter_in_child(data: bytes, name: str) -> dict[str, Any]:
    """The child's part of :func:`read_msg`, in JSON."""
    from oxmsg.domain import constants

    message = _opened(data, name)
    try:
        html = message.properties.binary_prop_value(constants.PID_HTML)
        date = message.sent_date
        return {
            "subject": message.subject,
            "sender": message.sender or "",
            "date": date.isoformat() if date else "",
            "plain": message.body or "",
            "html": decoded(html)[0] if html else message.properties.str_prop_value(constants.PID_BODY_HTML) or "",
        }
    except Exception as error:
        raise _damaged(name) from error


def parts_in_child(data: bytes, name: str) -> list[tuple[str, str]]:
    """The child's part of :func:`parts_of_msg`, in JSON: the bytes in base 64, and the file's name."""
    try:
        return [
            (base64.b64encode(attached.file_bytes).decode("ascii"), attached.file_name or "")
            for attached in _opened(data, name).attachments
            if attached.file_bytes
        ]
    except UnreadableDocument:
        raise
    except Exception as error:
        raise _damaged(name) from error


def _opened(data: bytes, name: str) -> Any:
    from oxmsg import Message

    try:
        return Message.load(data)
    except Exception as error:  # olefile and python-oxmsg answer damage with whatever it leads to
        raise _damaged(name) from error


def _damaged(name: str) -> UnreadableDocument:
    return UnreadableDocument(f"“{name}” is a damaged Outlook message.", _REMEDY)
