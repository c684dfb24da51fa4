"""What the readers of word processors' files share: meanings of style names, paragraphs as they grow, a file's properties."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.engine.article import Metadata, Paragraph, Role
from app.engine.cancel import Cancel
from app.engine.errors import DocumentTooLarge, UnreadableDocument
from app.engine.reading.characters import normalized, one_line
from app.engine.reading.limits import MAX_PARAGRAPHS, check_size, too_large
from app.engine.reading.text import joined
from app.engine.reading.zipped import Archive, child

LOWEST = 9
"""The lowest level that a heading has in a word processor; the highest is 1."""

MAX_STYLES = 10_000
"""The most styles in one file. Word allows 4,000."""

# Word keeps the English names of its own styles in the file, LibreOffice too; Indonesian ones are what people name theirs.
_STYLES = (
    (re.compile(r"title|judul"), Role.HEADLINE),
    (re.compile(r"subtitle|sub ?judul|heading|(?:heading|judul|subjudul) \d+"), Role.SUBHEADING),
    (re.compile(r"(?:intense )?quote|quotations?|block quotation|block ?quote|kutipan"), Role.QUOTATION),
    (re.compile(r"(?:image |table )?caption|keterangan(?: gambar| foto)?"), Role.CAPTION),
    (re.compile(r"list (?:bullet|number|continue|\d)\b.*|(?:numbering|list) \d.*"), Role.LIST_ITEM),
    (re.compile(r"(?:toc|contents|index|user index|bibliography) (?:heading|\d+)|table of figures"), Role.FURNITURE),
)
_LONGEST_CELL = 120  # characters; a cell that holds more is a box of the page's layout, as in saved pages
_LONGEST_TITLE = 300  # characters of a title or of the names of authors
_LONGEST_KICKER = 100  # characters of a line that may stand above the headline

_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint)\b.*|(?:power ?point|slide) presentation|presentasi ?powerpoint|"
    r"(?:document|dokumen|presentation|presentasi|slide|book|untitled|tanpa judul|no title|unknown|judul|title) ?\d*|"
    r".*\.(?:docx?|odt|rtf|pdf|pptx?|html?|txt))",
    re.I,
)
_NO_PERSON = re.compile(
    r"\b(?:users?|pengguna|admin\w*|office|windows|microsoft|pc|laptop|komputer|computer|notebook|unknown|anonymous|acer|asus|lenovo|"
    r"toshiba|dell|docx|calibre|libreoffice|google|author|penulis)\b",
    re.I,
)
_NAME = re.compile(r"[^\W\d_][\w.'’-]*")
_EARLIEST = datetime.date(1995, 1, 1)
_SAME_TIME = datetime.timedelta(days=7)
_WIB = datetime.timezone(datetime.timedelta(hours=7), "WIB")


@dataclass(slots=True)
class Draft:
    """A paragraph as it grows. ``pieces`` are its text; a line feed in them is a line break that the writer set. ``level`` is a
    heading's, 1 to LOWEST."""

    role: Role = Role.BODY
    level: int = LOWEST
    pieces: list[str] = field(default_factory=list)


def role_of(style: str) -> tuple[Role, int] | None:
    """What paragraphs in a style of this name are, and the level where they are headings; None where the name says nothing."""
    name = style[:80].replace("_20_", " ").strip().lower()
    role = next((role for pattern, role in _STYLES if pattern.fullmatch(name)), None)
    number = re.search(r"\d+$", name)
    return (role, min(int(number[0][:3]) or 1, LOWEST) if number else LOWEST) if role else None


def finished(drafts: Sequence[Draft], name: str, cancel: Cancel | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs of ``drafts``, empty ones left out, a blank line inside one taken as the end of a paragraph.

    The first title is the headline; without any, a heading that stands above all others in rank and in place. Raises
    DocumentTooLarge where there is too much, and Cancelled.
    """
    texts: list[tuple[Draft, str]] = []
    characters = 0
    for draft in drafts:
        if not draft.pieces:
            continue
        text = normalized("".join(draft.pieces))
        lines = joined(_groups(text)) if draft.role in (Role.BODY, Role.TABLE_CELL, Role.FURNITURE) else [one_line(text)]
        texts.extend((draft, line) for line in lines if line)
        characters += len(text)
        check_size(name, characters, len(texts), cancel)
    headline = _headline(texts)
    return tuple(
        Paragraph(text, Role.HEADLINE if index == headline else _role(draft.role, text))
        for index, (draft, text) in enumerate(texts)
    )


def check_drafts(name: str, drafts: Sequence[Draft], cancel: Cancel | None) -> None:
    """Raise DocumentTooLarge where there are too many paragraphs (of empty ones there may be four times as many as of others),
    and Cancelled."""
    if cancel is not None:
        cancel.check()
    if len(drafts) > 5 * MAX_PARAGRAPHS:
        raise too_large(name, f"has more than {5 * MAX_PARAGRAPHS:,} paragraphs")


def _groups(text: str) -> list[list[str]]:
    groups: list[list[str]] = [[]]
    for line in map(one_line, text.split("\n")):
        if line:
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    return groups


def _role(role: Role, text: str) -> Role:
    if role is Role.TABLE_CELL and len(text) > _LONGEST_CELL:
        return Role.BODY
    return Role.SUBHEADING if role is Role.HEADLINE else role


def _headline(texts: Sequence[tuple[Draft, str]]) -> int | None:
    titles = [index for index, (draft, _) in enumerate(texts) if draft.role is Role.HEADLINE]
    if titles:
        return titles[0]
    headings = [(draft.level, index) for index, (draft, _) in enumerate(texts) if draft.role is Role.SUBHEADING]
    if not headings:
        return None
    first = headings[0][1]
    highest = [index for level, index in headings if level == min(headings)[0]]
    above = (text for draft, text in texts[:first] if draft.role is not Role.FURNITURE)
    return first if highest == [first] and all(len(text) <= _LONGEST_KICKER for text in above) else None


def properties(
    title: str | None, author: str | None, created: str | None, changed: str | None, outlet: str | None = None
) -> Metadata:
    """Metadata from the properties of a file; times are in ISO 8601.

    Programs fill them in: a title that is the program's or a file's name, an author that is the computer's, and a day of making
    that is far from the last change (the file was made of an old one) are left out.
    """
    headline, byline = clean(title), clean(author)
    return Metadata(
        headline=headline if headline and len(headline) <= _LONGEST_TITLE and not _NO_TITLE.fullmatch(headline) else None,
        byline=byline if byline and _is_person(byline) else None,
        date=_plausible(day(created), day(changed)),
        outlet=clean(outlet),
    )


def too_many_styles(name: str) -> DocumentTooLarge:
    """The error for a file with more styles than MAX_STYLES."""
    return too_large(name, f"has more than {MAX_STYLES:,} styles")


def too_deep(name: str) -> UnreadableDocument:
    """The error for lists, quotations or groups that stand in each other without end."""
    return UnreadableDocument(f"“{name}” is nested too deeply to be read whole.", "Copy the article's text and paste it.")


def clean(text: str | None) -> str | None:
    """``text`` normalized in one line, None where nothing is left."""
    return one_line(normalized(text)) or None if text else None


def day(text: str | None) -> datetime.date | None:
    """The day of an ISO 8601 time in Indonesia (one in UTC is taken to Western Indonesian Time), None where it is none."""
    try:
        moment = datetime.datetime.fromisoformat((text or "").strip())
        return (moment.astimezone(_WIB) if moment.utcoffset() == datetime.timedelta(0) else moment).date()
    except (ValueError, OverflowError):
        return None


def _plausible(created: datetime.date | None, changed: datetime.date | None) -> datetime.date | None:
    date = created or changed
    if date is None or (created and changed and abs(changed - created) > _SAME_TIME):
        return None
    return date if _EARLIEST <= date <= datetime.date.today() + datetime.timedelta(days=1) else None


def _is_person(text: str) -> bool:
    """Whether an author is a person by name and not an account: two words or more, each with a capital."""
    words = _NAME.findall(text[: _LONGEST_TITLE + 1])
    return (
        len(text) <= _LONGEST_TITLE
        and 2 <= len(words) <= 12
        and all(word[0].isupper() for word in words)
        and not _NO_PERSON.search(text)
    )


def core_properties(archive: Archive, path: str) -> Metadata:
    """Metadata from an Office Open XML file's core properties at ``path`` in its archive; none where they are not there."""
    if path not in archive:
        return Metadata()
    core = archive.xml(path)
    title, author, created, changed = (
        element.text if (element := child(core, name)) is not None else None
        for name in ("title", "creator", "created", "modified")
    )
    if author == "python-docx":  # its template's day, not the document's
        return properties(title, None, None, None)
    return properties(title, author, created, changed)
