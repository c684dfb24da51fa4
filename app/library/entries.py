"""The values that the library gives out: what stands in its list, and what a search finds."""

from __future__ import annotations

import datetime
import os
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from app.engine.dispatch import Dispatch, Length


class Stage(StrEnum):
    """Where an entry stands on disk. One on which a job works is still waiting: a program that ends meanwhile goes on with it."""

    WAITING = "waiting"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What hindered an entry: the message, remedy and kind of a :class:`~app.engine.errors.KabarError`."""

    message: str
    remedy: str
    kind: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of the library, as its list shows it; the dispatch itself is asked for by ``id``.

    ``path`` is None for pasted bytes. ``sha256`` is empty, and ``headline`` to ``language`` are None, until the article is read
    or where it has none. ``english`` is the headline's English, ``date`` the article's own, ``words`` are those of the original's
    body. ``done`` of ``total`` pieces (points, headline, sentences) have English, ``doubts`` sentences (the headline counts as
    one) hold something to check, ``edited`` texts and summaries are a person's work. ``length`` and ``assume`` are what the user
    wants of the next job. ``added`` is in UTC; the list is in the order of ``position``.

    While a job notes its pieces only ``done`` and ``total`` go along; the rest follows when the entry comes to rest (it is saved,
    its stage is set, or the library is opened again).
    """

    id: int
    name: str
    path: Path | None
    sha256: str
    stage: Stage
    headline: str | None
    english: str | None
    outlet: str | None
    date: datetime.date | None
    language: str | None
    words: int
    done: int
    total: int
    doubts: int
    edited: int
    is_gist: bool
    complete: bool
    length: Length
    assume: str | None
    trouble: Trouble | None
    added: datetime.datetime
    position: int
    checkpoint: str | None
    revision: str | None


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry in which all words of a search occur, or one of whose sentences is near to it in meaning.

    ``title`` is its headline (in English where there is one) or its name. ``snippet`` is the place that fits best, each matched
    word between \\x02 and \\x03; or the sentence that is nearest, in English where there is some. ``sentence`` is the original of
    that sentence, empty where it is the headline and where words were found.
    """

    entry: int
    title: str
    snippet: str
    sentence: str = ""


COLUMNS = (
    "id, name, path, sha256, stage, headline, english, outlet, date, language, words, done, total, doubts, edited, is_gist,"
    " complete, length, assume, trouble, remedy, kind, added, position, checkpoint, revision"
)
"""What :func:`entry_of` reads, in its order."""


def entry_of(row: tuple[Any, ...]) -> Entry:
    """The entry in a row of :data:`COLUMNS`."""
    id, name, path, sha256, stage, headline, english, outlet, date, language, words, done, total, doubts, edited = row[:15]
    is_gist, complete, length, assume, trouble, remedy, kind, added, position, checkpoint, revision = row[15:]
    return Entry(
        id=id,
        name=name,
        path=None if path is None else Path(os.fsdecode(path)),
        sha256=sha256,
        stage=Stage(stage),
        headline=headline,
        english=english,
        outlet=outlet,
        date=datetime.date.fromisoformat(date) if date else None,
        language=language,
        words=words,
        done=done,
        total=total,
        doubts=doubts,
        edited=edited,
        is_gist=bool(is_gist),
        complete=bool(complete),
        length=Length(length),
        assume=assume,
        trouble=None if trouble is None else Trouble(trouble, remedy, kind),
        added=datetime.datetime.fromisoformat(added),
        position=position,
        checkpoint=checkpoint,
        revision=revision,
    )


def columns_of(dispatch: Dispatch) -> dict[str, Any]:
    """What the list shows of a dispatch, by column."""
    article, provenance = dispatch.article, dispatch.provenance
    pieces = pieces_of(dispatch)
    return {
        "sha256": provenance.sha256,
        "headline": plain(article.headline),
        "english": plain(dispatch.headline.text if dispatch.headline else None),
        "outlet": plain(article.outlet),
        "url": plain(dispatch.document.metadata.url),
        "date": article.date.isoformat() if article.date else None,
        "language": dispatch.detection.language,
        "words": sum(len(paragraph.text.split()) for paragraph in article.paragraphs),
        "done": sum(piece is not None for piece in pieces),
        "total": len(pieces),
        "doubts": len({finding.sentence for finding in dispatch.findings}),
        "edited": dispatch.by_hand,
        "is_gist": dispatch.is_gist,
        "complete": dispatch.complete,
        "checkpoint": provenance.checkpoint,
        "revision": provenance.revision,
    }


def pieces_of(dispatch: Dispatch) -> tuple[object, ...]:
    """What of a dispatch is to be translated: its English, or None."""
    return (*dispatch.points, *((dispatch.headline,) if dispatch.article.headline else ()), *dispatch.translations)


def plain(text: str | None) -> str | None:
    """A text as SQLite takes it: the lone surrogates of a broken file name become question marks."""
    return text and SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


SURROGATE = re.compile("[\ud800-\udfff]")
