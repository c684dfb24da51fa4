"""Cleaning: a Document becomes an Article. What is not the article's own is taken out, kept, and its reason named."""

from __future__ import annotations

import datetime
import re

from app.engine.article import Article, Document, Reason, Role
from app.engine.cleaning.credits import initials_start, is_byline, name_beside, names_in, persons, signature
from app.engine.cleaning.datelines import dateline_end, is_outlet, outlet_of
from app.engine.cleaning.dates import date_line
from app.engine.cleaning.headlines import headline_of, same_text
from app.engine.cleaning.lines import COMMENTS, NEXT_PAGE, PAGE_OF, SECTIONS, reason_of
from app.engine.cleaning.pieces import Draft, is_prose
from app.engine.cleaning.related import related_ranges
from app.engine.errors import UnreadableDocument

_NEAR = 12  # paragraphs: how far from the headline, the end or a quoted sentence the lines are that belong to it
_SIGNATURES = 3  # lines; more than that are a list and not who wrote the article
_LABEL = 4  # words; a line between headline and text that has more may be the article's deck
_QUOTED = 80  # characters of a paragraph that must stand in another before it counts as repeated


def clean(document: Document) -> Article:
    """The article in ``document``: headline, dateline, byline, date, outlet and body, and all that was taken out.

    Headline, dateline, body and removed pieces together are all the text of the document, but for white space. Raises
    UnreadableDocument where nothing is left but furniture.
    """
    draft = Draft(document)
    headline_at = headline_of(draft)
    date = _take_date(draft, headline_at)
    credits = _take_lines(draft, headline_at)
    headline = document.metadata.headline
    if headline_at is not None:
        headline = draft.text(headline_at)
        draft.take(headline_at)
    _take_repeats(draft, headline)
    credits += _take_ending(draft)
    dateline = _take_dateline(draft)
    _take_captions(draft)
    if not draft.left() and headline_at is not None:
        draft.kept[headline_at] = [(0, len(document.paragraphs[headline_at].text))]  # a headline alone is the text
        headline = None
    if not draft.left():
        raise UnreadableDocument(
            f"“{document.name}” holds no article, only what stands around one on a page.",
            "Open the article itself and save that page, or copy its text and paste it.",
        )
    paragraphs, origins = draft.body()
    writers = persons(", ".join(writer for writer, _ in credits if writer))
    editors = persons(", ".join(editor for _, editor in credits if editor))
    return Article(
        headline=headline,
        dateline=dateline,
        byline=writers or persons(document.metadata.byline) or editors,
        date=date,
        outlet=document.metadata.outlet or (dateline and outlet_of(dateline)) or _host(document),
        paragraphs=paragraphs,
        origins=origins,
        removed=tuple(sorted(draft.removed, key=lambda piece: (piece.paragraph, piece.start))),
        notes=_notes(document),
    )


def _host(document: Document) -> str | None:
    """The page's host, without the www: better than no outlet."""
    host = re.match(r"https?://(?:www\.)?([\w.-]+)", document.metadata.url or "")
    return host[1] if host else None


def _take_date(draft: Draft, headline_at: int | None) -> datetime.date | None:
    """The day of publication. A date line beside the headline counts more than the metadata where they are a day apart (those are
    often in another time zone), but not where they are far apart (that line is today's date on top of a saved page)."""
    paragraphs = draft.document.paragraphs
    marked = draft.document.metadata.date
    middle = headline_at if headline_at is not None else 0
    found: list[tuple[int, int, datetime.date]] = []
    for index in range(max(0, middle - _NEAR), min(len(paragraphs), middle + _NEAR + 1)):
        if index == headline_at:
            continue
        date = date_line(paragraphs[index].text)
        if date is not None:
            found.append((abs(index - middle), index, date))
        elif index > middle and paragraphs[index].role is not Role.FURNITURE and is_prose(paragraphs[index].text):
            break
    dates = [date for _, _, date in sorted(found)]
    for _, index, _ in found:
        draft.remove(index, Reason.METADATA)
    near = [date for date in dates if marked is None or abs((date - marked).days) <= 1]
    return near[0] if near else marked


def _take_lines(draft: Draft, headline_at: int | None) -> list[tuple[str | None, str | None]]:
    """Take out furniture, by role and by the table of lines; the writers and editors that credit lines name."""
    paragraphs = draft.document.paragraphs
    last = max((index for index, paragraph in enumerate(paragraphs) if paragraph.role is not Role.FURNITURE), default=0)
    texts = [paragraph.text for paragraph in paragraphs]
    running = (index for index, paragraph in enumerate(paragraphs) if paragraph.role is Role.BODY and is_prose(paragraph.text))
    first = next((index for index in running if headline_at is None or index > headline_at), 0)
    credits = []
    under = None  # the reason of the list whose titles follow
    for index, paragraph in enumerate(paragraphs):
        if index == headline_at or not draft.kept[index]:
            continue
        reason = _reason(draft, index, headline_at, first)
        furniture = paragraph.role is Role.FURNITURE
        if index and furniture is not (paragraphs[index - 1].role is Role.FURNITURE):
            under = None
        beside = (headline_at is not None and abs(index - headline_at) <= _NEAR) or last < index <= last + _NEAR
        if reason is Reason.CREDIT and (beside or not furniture):
            label = paragraphs[index - 1].text if index and paragraph.text.startswith(":") else ""
            credits.append(names_in(f"{label} {paragraph.text}"))
            named = name_beside(texts, index)
            if named is not None and named != headline_at and reason_of(texts[named]) is None:
                credits.append(names_in(f"{paragraph.text}: {texts[named]}"))
                draft.remove(named, Reason.CREDIT)
        elif beside and is_byline(paragraph.text):
            credits.append(names_in(paragraph.text))
            reason = Reason.METADATA
        if reason is not None:
            under = reason if SECTIONS.fullmatch(paragraph.text) else under
        elif is_prose(paragraph.text) or paragraph.role is Role.SUBHEADING:
            under = None
        else:
            reason = under
        if furniture or reason is not None:
            draft.remove(index, reason or Reason.FURNITURE)
        else:
            for start, end in related_ranges(paragraph.text):
                draft.remove(index, Reason.RELATED, start, end)
    _take_comments(draft)
    return credits


def _reason(draft: Draft, index: int, headline_at: int | None, first: int) -> Reason | None:
    """Why the whole of a paragraph is not the article's, by what it says and where it stands: ``first`` is the first running
    paragraph."""
    paragraph = draft.document.paragraphs[index]
    reason = reason_of(paragraph.text)
    if paragraph.role is Role.TABLE_CELL and reason is not Reason.CREDIT:
        return None  # a cell may well be a number or a dash
    if reason is not None or paragraph.role is Role.FURNITURE:
        return reason
    if same_text(paragraph.text, persons(draft.document.metadata.byline) or ""):
        return Reason.METADATA
    if headline_at is None or is_prose(paragraph.text):
        return None
    if index < headline_at:
        return Reason.FURNITURE  # what stands above the headline and is no text: menus, the name of a section
    if (
        index < first
        and len(paragraph.text.split()) <= _LABEL
        and paragraph.role is Role.BODY
        and not dateline_end(paragraph.text)
    ):
        return Reason.METADATA  # a word or two between headline and text: the outlet, the writer, a place
    return None


def _take_comments(draft: Draft) -> None:
    """Readers' comments are what follows their heading, unless that is most of the text."""
    paragraphs = draft.document.paragraphs
    heading = next((index for index, paragraph in enumerate(paragraphs) if COMMENTS.fullmatch(paragraph.text)), None)
    if heading is None:
        return
    before = sum(len(draft.text(index)) for index in draft.left() if index < heading)
    after = [index for index in draft.left() if index > heading]
    if sum(len(draft.text(index)) for index in after) * 2 < before:
        for index in after:
            draft.remove(index, Reason.FURNITURE)


def _take_repeats(draft: Draft, headline: str | None) -> None:
    """The headline once more, a paragraph once more, and a sentence that the page shows large near the paragraph it is in."""
    left = draft.left()
    texts = [draft.text(index) for index in left]
    seen: set[str] = set()
    for position, text in enumerate(texts):
        near = (*texts[max(0, position - _NEAR) : position], *texts[position + 1 : position + 1 + _NEAR])
        bare = text.strip('“”" .,')
        if (headline and same_text(text, headline)) or (
            len(bare) >= _QUOTED and (text in seen or any(bare in other and len(other) > len(text) for other in near))
        ):
            draft.remove(left[position], Reason.DUPLICATE)
        seen.add(text)


def _take_ending(draft: Draft) -> list[tuple[str | None, str | None]]:
    """What ends many an article: the writer's name in capitals or the agency's, and initials in brackets."""
    credits: list[tuple[str | None, str | None]] = []
    left = draft.left()
    for _ in range(_SIGNATURES):
        text = draft.text(left[-1]) if len(left) > 1 and draft.role(left[-1]) is Role.BODY else ""
        name = signature(text)
        if not name and not is_outlet(text):
            break
        credits.append((name, None))
        draft.remove(left.pop(), Reason.CREDIT)
    if not left or draft.role(left[-1]) is Role.CAPTION:  # there initials are the photographer's
        return credits
    text = draft.document.paragraphs[left[-1]].text
    start = initials_start(text)
    if start is not None and draft.text(left[-1]).endswith(text[start:].strip()):
        draft.remove(left[-1], Reason.CREDIT, start)
        credits.append(names_in(text[start:].strip()))
    return credits


def _take_dateline(draft: Draft) -> str | None:
    """The dateline of the first running paragraph, or the one that stands alone above it."""
    outlet = draft.document.metadata.outlet
    for index in draft.left()[:_NEAR]:
        if draft.role(index) in (Role.CAPTION, Role.SUBHEADING):
            continue
        text = draft.document.paragraphs[index].text
        first = draft.kept[index][0][0]
        end = dateline_end(text[first:], [draft.text(other) for other in draft.left() if other != index], outlet)
        if end:
            draft.take(index, first, first + end)
            return text[first : first + end].strip()
        if is_prose(text):
            return None
    return None


def _take_captions(draft: Draft) -> None:
    """Captions go, unless the page is a series of pictures and they are all its text."""
    left = draft.left()
    captions = [index for index in left if draft.role(index) is Role.CAPTION]
    if any(is_prose(draft.text(index)) for index in left if index not in captions):
        for index in captions:
            draft.remove(index, Reason.CAPTION)


def _notes(document: Document) -> tuple[str, ...]:
    """What the reader should know: the article goes on elsewhere."""
    for paragraph in document.paragraphs:
        found = PAGE_OF.search(paragraph.text)
        if found and reason_of(paragraph.text) is Reason.PAGINATION and int(found[1]) <= int(found[2]) and int(found[2]) > 1:
            return (f"This is page {int(found[1])} of {int(found[2])}; the rest is not in this file.",)
    if any(NEXT_PAGE.fullmatch(paragraph.text) for paragraph in document.paragraphs):
        return ("This article has more pages; the rest is not in this file.",)
    return ()
