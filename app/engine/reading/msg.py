"""Outlook messages (.msg): read by python-oxmsg in a child process, for the format is a file system of its own."""

from __future__ import annotations

import base64
import datetime
import email.header
import email.utils
from collections.abc import Iterator
from dataclasses import replace
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from typing import Any

from app.engine.article import Metadata, Paragraph
from app.engine.cancel import Cancel
from app.engine.errors import UnreadableDocument
from app.engine.reading.characters import one_line
from app.engine.reading.child import run_in_child
from app.engine.reading.decode import decoded
from app.engine.reading.mail import Letter, part_name, read_letter

_PROPERTIES = "__properties_version1.0"
_INSIDE = "__substg1.0_3701000D"  # a message, or an object of some program, that is attached
_HEAD = 24  # bytes before the properties of a message inside another; one that stands alone has 32 ([MS-OXMSG] 2.4.1)
_REMEDY = "Open it in Outlook and save it again, as .eml or as text."


def is_msg(data: bytes) -> bool:
    """Whether ``data`` is an Outlook message and no other compound file (.doc, .xls)."""
    return data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") and _PROPERTIES.encode("utf-16-le") in data


def read_msg(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """The letter in an Outlook message; see :func:`app.engine.reading.mail.read_mail`."""
    said = run_in_child(f"{__name__}:letter_in_child", data, name, cancel=cancel)
    date = datetime.datetime.fromisoformat(said["date"]) if said["date"] else None
    return read_letter(Letter(said["subject"], said["sender"], date, said["plain"], said["html"]), name, cancel)


def parts_of_msg(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[bytes, str], ...]:
    """What is attached to an Outlook message: its files, and messages as e-mails (.eml) of their letter alone."""
    said = run_in_child(f"{__name__}:parts_in_child", data, name, cancel=cancel)
    return tuple((base64.b64decode(content), part_name(name, part, number)) for number, (content, part) in enumerate(said, 1))


def letter_in_child(data: bytes, name: str) -> dict[str, Any]:
    """The child's part of :func:`read_msg`, in JSON."""
    from oxmsg import Message

    try:
        letter = _letter(Message(_opened(data, name)))
    except UnreadableDocument:
        raise
    except Exception as error:
        raise _damaged(name) from error
    date = letter.date.isoformat() if letter.date else ""
    return {"subject": letter.subject, "sender": letter.sender, "date": date, "plain": letter.plain, "html": letter.html}


def parts_in_child(data: bytes, name: str) -> list[tuple[str, str]]:
    """The child's part of :func:`parts_of_msg`, in JSON: the bytes in base 64, and the file's name."""
    try:
        return [(base64.b64encode(content).decode("ascii"), part) for content, part in _attached(_opened(data, name))]
    except UnreadableDocument:
        raise
    except Exception as error:
        raise _damaged(name) from error


def _attached(root: Any) -> Iterator[tuple[bytes, str]]:
    from oxmsg import Message
    from oxmsg.attachment import Attachment

    for storage in root.iter_attachment_storages():
        attached = Attachment(storage)
        if attached.file_bytes:
            yield attached.file_bytes, attached.file_name or ""
        for inside in storage.storages:
            if inside.name == _INSIDE and any(stream.name == _PROPERTIES for stream in inside.streams):
                letter = _letter(Message(_alone(inside)))
                yield _as_mail(letter), letter.subject.replace("/", "∕").replace("\\", "∖")


def _alone(inside: Any) -> Any:
    """A message inside another as one that stands alone: python-oxmsg (0.0.2) knows only the longer head."""
    streams = (
        replace(stream, bytes_=stream.bytes_[:_HEAD].ljust(_HEAD + 8, b"\0") + stream.bytes_[_HEAD:])
        if stream.name == _PROPERTIES
        else stream
        for stream in inside.streams
    )
    return replace(inside, streams=tuple(streams))


def _letter(message: Any) -> Letter:
    from oxmsg.domain import constants

    html = message.properties.binary_prop_value(constants.PID_HTML)
    return Letter(
        subject=message.subject,
        sender=message.sender or "",
        date=message.sent_date,
        plain=message.body or "",
        html=decoded(html)[0] if html else message.properties.str_prop_value(constants.PID_BODY_HTML) or "",
    )


def _as_mail(letter: Letter) -> bytes:
    """A letter as the e-mail that it was; headers in ASCII, whatever their text holds."""
    mail = MIMEMultipart("alternative")
    author, address = email.utils.parseaddr(letter.sender)
    named = email.header.Header(one_line(author), "utf-8").encode()
    mail["From"] = f"{named} <{address}>" if address.isascii() and address.isprintable() else named
    mail["Subject"] = email.header.Header(one_line(letter.subject), "utf-8").encode()
    if letter.date:
        mail["Date"] = email.utils.format_datetime(letter.date)
    for text, kind in ((letter.plain, "plain"), (letter.html, "html")):
        if text:
            mail.attach(MIMEText(text, kind, "utf-8"))
    return mail.as_bytes()


def _opened(data: bytes, name: str) -> Any:
    """The storage of a message, which :class:`oxmsg.Message` takes."""
    from oxmsg.storage import OleFileIO, Storage

    try:
        with OleFileIO(data) as file:
            root = Storage.from_ole(file)
        if not any(stream.name == _PROPERTIES for stream in root.streams):
            raise _damaged(name)
        return root
    except UnreadableDocument:
        raise
    except Exception as error:  # olefile and python-oxmsg answer damage with whatever it leads to
        raise _damaged(name) from error


def _damaged(name: str) -> UnreadableDocument:
    return UnreadableDocument(f"“{name}” is a damaged Outlook message.", _REMEDY)
