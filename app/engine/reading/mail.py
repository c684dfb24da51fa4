"""E-mails (.eml): the letter as an article, and what is attached to it as further files.

Parsed by the standard library. Nothing that a message points at is fetched.
"""

from __future__ import annotations

import binascii
import datetime
import email
import email.policy
import email.utils
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from email.message import EmailMessage
from itertools import groupby
from typing import Any, cast

from app.engine.article import Metadata, Paragraph, Role
from app.engine.cancel import Cancel
from app.engine.errors import DocumentTooLarge, UnreadableDocument
from app.engine.reading.blocks import page_of
from app.engine.reading.characters import normalized, one_line, shown
from app.engine.reading.decode import decoded
from app.engine.reading.html import read_html
from app.engine.reading.limits import check_size, too_large
from app.engine.reading.text import read_text

MAX_PARTS = 1_000
"""The most parts of a message that are looked at."""

_LONGEST_HEADER = 8_000  # characters: the standard library's parser of addresses takes time with the square of them
_WIB = datetime.timezone(datetime.timedelta(hours=7), "WIB")
# What answers and forwarded letters put before a subject; Bls and Trs are Indonesian (balasan, terusan).
_PREFIX = re.compile(r"^(?:(?:re|fwd?|bls|trs?|aw|wg)(?:\[\d+\])?\s*[:：]\s*|\[[^\][]{1,40}\]\s*)+(?=\S)", re.I)
_QUOTED = re.compile(r"(?:>[ \t]?)+")
_LONGEST_SIGNATURE = 12  # lines under "-- "
_LINK = re.compile(r"<https?://[^>\s]+>|\[cid:|\[image:", re.I)
_HEADER = re.compile(rb"[!-9;-~]{1,76}:[ \t\S]*\r?\n")
_KNOWN = re.compile(
    rb"^(?:from|to|subject|date|message-id|mime-version|received|return-path|delivered-to|content-type|reply-to|sender):",
    re.I | re.M,
)
_NO_ARTICLES = ("application/pgp-", "application/pkcs7-", "application/x-pkcs7-", "text/calendar", "message/delivery-status")


class _Bounded(email.policy.EmailPolicy):
    """The default policy with an end to every header."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]


_POLICY = cast(Any, _Bounded())


@dataclass(frozen=True, slots=True)
class Letter:
    """A message taken apart: its headers as text, its text and its HTML (empty where it has none)."""

    subject: str
    sender: str
    date: datetime.datetime | None
    plain: str
    html: str


def is_mail(data: bytes) -> bool:
    """Whether ``data`` begins with the headers of an e-mail."""
    head = re.split(rb"\r?\n\r?\n", data[:65_536].lstrip(b"\r\n"), maxsplit=1)[0]
    return bool(_HEADER.match(head + b"\n")) and len({found.lower() for found in _KNOWN.findall(head)}) >= 2


def read_mail(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """The letter in an e-mail, its subject as the headline and its sender as the byline.

    Quoted letters stay, as quotations. Raises UnreadableDocument where there is no letter, DocumentTooLarge over the limits, and
    Cancelled.
    """
    message = parsed(data, name)
    plain, html = _bodies(message, name)
    letter = Letter(header(message, "subject"), header(message, "from"), _date(header(message, "date")), plain, html)
    return read_letter(letter, name, cancel)


def parts_of_mail(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[bytes, str], ...]:
    """What is attached to an e-mail, each with a name such as “letter.eml · article.docx”; pictures inside the letter, signatures
    and invitations left out. An attached e-mail is one part."""
    found: list[tuple[bytes, str]] = []
    message = parsed(data, name)
    for part in _leaves(message, name):
        if cancel is not None:
            cancel.check()
        if not _is_attached(part, message) or part.get_content_type().startswith(_NO_ARTICLES):
            continue
        content = _message_bytes(part) if part.get_content_maintype() == "message" else content_of(part)
        if content:
            found.append((content, part_name(name, _filename(part), len(found) + 1)))
    return tuple(found)


def part_name(name: str, part: str, number: int) -> str:
    """The name of a part of a file."""
    inner = re.split(r"[/\\]", part)[-1]
    return shown(f"{name} · {inner or f'part {number}'}")


def parsed(data: bytes, name: str) -> EmailMessage:
    """The message in ``data``. Raises UnreadableDocument where there is none, or one nested too deeply."""
    try:
        message = cast(EmailMessage, email.message_from_bytes(data.lstrip(b"\r\n"), policy=_POLICY))
    except RecursionError as error:
        raise UnreadableDocument(
            f"“{name}” is nested too deeply to be read.", "Open it in your mail program and save the letter inside alone."
        ) from error
    except (ValueError, LookupError, AttributeError, TypeError) as error:  # headers that the library stumbles over
        raise UnreadableDocument(f"“{name}” is a damaged e-mail.", "Open it in your mail program and paste its text.") from error
    if not message.keys():
        raise UnreadableDocument(f"“{name}” is no e-mail: it has no headers.", "Save the message again from your mail program.")
    return message


def header(message: EmailMessage, name: str) -> str:
    """A header's text in one line, decoded, empty where there is none."""
    try:
        return one_line(normalized(str(message[name] or "")))
    except Exception:  # the standard library's header parser has raised ten kinds of errors over the years
        return next((one_line(normalized(str(value))) for key, value in message.raw_items() if key.lower() == name), "")


def read_letter(letter: Letter, name: str, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """The paragraphs and the metadata of a letter, from whichever of its texts says more. Raises as :func:`read_mail`."""
    shape = [paragraph.text for paragraph in _all_blocks(letter.html, name, cancel)] if letter.html else []
    plain_letters = sum(map(str.isalpha, letter.plain))
    html_letters = sum(sum(map(str.isalpha, text)) for text in shape)
    is_plain = plain_letters * 10 >= html_letters * 6 and len(_LINK.findall(letter.plain)) < 3
    if html_letters and not (is_plain and plain_letters):
        paragraphs = _html_paragraphs(letter.html, name, cancel)
    else:
        paragraphs = tuple(_plain_paragraphs(letter.plain, name, cancel))
    check_size(name, sum(len(paragraph.text) for paragraph in paragraphs), len(paragraphs), cancel)
    if not paragraphs:
        raise UnreadableDocument(f"“{name}” is an e-mail without text.", "Open what is attached to it, if anything is.")
    author, address = email.utils.parseaddr(letter.sender)
    date = letter.date
    if date is not None and date.tzinfo is not None and not date.utcoffset():
        date = date.astimezone(_WIB)  # a server's clock says nothing of the day in Indonesia
    subject = one_line(normalized(letter.subject))
    byline = one_line(normalized(author or address)) or None
    return paragraphs, Metadata(_PREFIX.sub("", subject) or None, byline, date.date() if date else None)


def _plain_paragraphs(text: str, name: str, cancel: Cancel | None) -> Iterator[Paragraph]:
    lines = normalized(text).split("\n")
    for is_quoted, group in groupby(lines, key=lambda line: bool(_QUOTED.match(line))):
        run = list(group)
        if is_quoted:
            # The marks go, for they stand in the middle of sentences; an empty line parts one depth from the next.
            levels = [(run_of.count(">"), _QUOTED.sub("", line, count=1)) for line in run if (run_of := _QUOTED.match(line)[0])]  # type: ignore[index]
            for _, level in groupby(levels, key=lambda pair: pair[0]):
                for paragraph in read_text("\n".join(line for _, line in level), name, cancel)[0]:
                    yield replace(paragraph, role=Role.QUOTATION)
            continue
        end = next((index for index, line in enumerate(run) if line.rstrip() == "--"), len(run))
        if len(run) - end > _LONGEST_SIGNATURE:
            end = len(run)
        yield from read_text("\n".join(run[:end]), name, cancel)[0]
        for paragraph in read_text("\n".join(run[end + 1 :]), name, cancel)[0]:
            yield replace(paragraph, role=Role.FURNITURE)


def _html_paragraphs(html: str, name: str, cancel: Cancel | None) -> tuple[Paragraph, ...]:
    try:
        return read_html(html, name, cancel)[0]
    except DocumentTooLarge:
        raise
    except UnreadableDocument:  # no article by the rules for pages; a letter is one all the same
        return _all_blocks(html, name, cancel)


def _all_blocks(html: str, name: str, cancel: Cancel | None) -> tuple[Paragraph, ...]:
    from lxml import etree
    from lxml import html as parser

    try:
        reader = parser.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
        root = parser.document_fromstring(html.replace("\0", "").encode("utf-8", "replace"), parser=reader)
    except etree.ParserError:
        return ()
    return tuple(Paragraph(block.text, block.role) for block in page_of(root, name, cancel).blocks)


def _date(text: str) -> datetime.datetime | None:
    try:
        return email.utils.parsedate_to_datetime(text) if text else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _leaves(message: EmailMessage, name: str) -> list[EmailMessage]:
    """The parts that hold no parts, in order. A message in a message counts as one: what is in it is its own."""
    leaves: list[EmailMessage] = []
    waiting = [message]
    while waiting:
        part = waiting.pop()
        if part.is_multipart() and part.get_content_maintype() == "multipart":
            waiting.extend(reversed(cast(Sequence[EmailMessage], part.get_payload())))
        else:
            leaves.append(part)
        if len(leaves) + len(waiting) > MAX_PARTS:
            raise too_large(name, f"has more than {MAX_PARTS:,} parts")
    return leaves


def _filename(part: EmailMessage) -> str:
    try:
        return one_line(part.get_filename() or "")
    except (ValueError, LookupError, AttributeError, TypeError):
        return ""


def _is_attached(part: EmailMessage, message: EmailMessage) -> bool:
    """Whether a part is a file or a letter of its own, not a text or a picture of the letter."""
    kind = part.get_content_maintype()
    if part is message and kind == "text":
        return False
    if kind == "message":
        return True
    disposition = header(part, "content-disposition").split(";")[0].strip().lower()
    if disposition == "attachment":
        return True
    if kind == "image":
        return "content-id" not in part
    return bool(_filename(part)) or kind not in ("text", "multipart")


def _bodies(message: EmailMessage, name: str) -> tuple[str, str]:
    """All the text and all the HTML of a message that is not attached to it."""
    plain: list[str] = []
    html: list[str] = []
    for part in _leaves(message, name):
        if _is_attached(part, message):
            continue
        text = text_of(part)
        if part.get_content_subtype() == "html":
            html.append(text)
        else:
            plain.append(_unflowed(text) if part.get_param("format") == "flowed" else text)
    return "\n\n".join(plain), "\n".join(html)


def text_of(part: EmailMessage) -> str:
    """A part's text, by the character set that it names where that fits."""
    data = content_of(part)
    try:
        charset = part.get_content_charset() or ""
        return data.decode("cp1252" if charset in ("iso-8859-1", "us-ascii") and not data.isascii() else charset)
    except (LookupError, ValueError, AttributeError, TypeError):
        pass
    try:
        return decoded(data)[0]
    except ValueError:
        return data.decode("latin-1")


def content_of(part: EmailMessage) -> bytes:
    """A part's bytes, its transfer encoding undone as far as it goes."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AttributeError, TypeError):
        data = None
    if not isinstance(data, bytes):
        payload = part.get_payload()
        data = payload.encode("utf-8", "surrogateescape") if isinstance(payload, str) else b""
    if header(part, "content-transfer-encoding").lower() == "base64" and any("Base64" in type(d).__name__ for d in part.defects):
        letters = re.sub(rb"[^A-Za-z0-9+/]", b"", str(part.get_payload()).encode("ascii", "ignore"))
        try:
            return binascii.a2b_base64(letters[: len(letters) // 4 * 4])
        except binascii.Error:
            return data
    return data


def _message_bytes(part: EmailMessage) -> bytes:
    """A message that is attached to another, as the file that it would be."""
    payload = part.get_payload()
    inner = payload[0] if isinstance(payload, list) and payload else None
    try:
        return inner.as_bytes(policy=email.policy.compat32) if isinstance(inner, EmailMessage) else content_of(part)
    except (ValueError, LookupError, AttributeError, TypeError, RecursionError):
        return b""


def _unflowed(text: str) -> str:
    """Text with ``format=flowed`` (RFC 3676): a line that ends with a space goes on in the next of the same depth."""
    lines: list[str] = []
    flows, depth = False, 0
    for raw in normalized(text).split("\n"):
        marks = re.match(">*", raw)[0]  # type: ignore[index]
        line = raw[len(marks) :].removeprefix(" ")
        if flows and len(marks) == depth and line != "-- ":
            lines[-1] += line
        else:
            lines.append(f"{marks} {line}" if marks else line)
        flows, depth = line.endswith(" ") and line != "-- ", len(marks)
    return "\n".join(lines)
