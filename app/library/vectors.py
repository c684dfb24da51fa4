"""The search by meaning: what a sentence encoder made of every article, and which of them are near to a question.

The library runs no model: it is given vectors of length 1, keeps them and compares them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from app.engine.dispatch import Dispatch
from app.engine.encoding import Vector
from app.engine.errors import LibraryDamaged
from app.library.entries import Hit
from app.library.searching import TITLE

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    from app.library.library import Library

    Rows = NDArray[numpy.float32]

NEAR = 0.3
"""How near (see :func:`_nearness`, −2 to 2) an article must be to be shown; chosen with tests/bench/meaning.py."""

MOST = 5
"""Articles that are shown at most: the sixth is hardly ever the one that was meant."""

MISSING = """
    SELECT entry FROM dispatches JOIN entries ON id = entry
    WHERE NOT deleted AND NOT EXISTS (
        SELECT 1 FROM vectors WHERE vectors.entry = dispatches.entry AND vectors.revision = ?
    )
    ORDER BY entry DESC
"""

COMPARED = f"""
    SELECT entry, {TITLE}, data FROM vectors JOIN entries ON id = entry
    WHERE vectors.revision = ? AND NOT deleted AND data != x'' ORDER BY position
"""


def texts_of(dispatch: Dispatch) -> list[str]:
    """What of an article has vectors: its headline, where it has one, and its sentences."""
    return [*_headline(dispatch), *(sentence.text for sentence in dispatch.sentences)]


class Vectors:
    """The vectors of all entries, by the encoder's revision: those of two revisions are never compared. They go with their entry,
    and with the texts that they were made of. Errors as in :class:`~app.library.Library`."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def missing(self, revision: str) -> list[int]:
        """The entries that have a dispatch and no vectors of this revision, the newest first."""
        with self._library._reading() as db:
            return [id for (id,) in db.execute(MISSING, (revision,))]

    def keep(self, id: int, texts: Sequence[str], revision: str, vectors: Sequence[Vector]) -> None:
        """Keep what an encoder made of the texts of an entry's dispatch (:func:`texts_of`), in order; nothing where they have
        changed since, or the entry is gone."""
        data = _pack(vectors)
        with self._library._writing() as db:
            dispatch = self._library.dispatch(id)
            if dispatch and texts_of(dispatch) == list(texts):
                db.execute("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?, ?)", (id, revision, _digest(texts), data))

    def drop_outdated(self, id: int, dispatch: Dispatch) -> None:
        """An entry has this dispatch now: what was made of other texts than its own goes."""
        with self._library._writing() as db:
            db.execute("DELETE FROM vectors WHERE entry = ? AND texts != ?", (id, _digest(texts_of(dispatch))))

    def near(self, revision: str, question: Vector, without: Collection[int] = ()) -> list[Hit]:
        """The entries that are near to a question in meaning, the nearest first, each with its nearest sentence."""
        with self._library._reading() as db:
            rows = db.execute(COMPARED, (revision,)).fetchall()
        if not rows:
            return []
        ids, titles, articles = zip(*rows, strict=True)
        found = _nearness(articles, question)
        order = sorted(range(len(ids)), key=lambda at: -found[at][0])
        near = [at for at in order if found[at][0] >= NEAR and ids[at] not in without][:MOST]
        hits = [self._hit(ids[at], titles[at], found[at][1]) for at in near]
        return [hit for hit in hits if hit]

    def _hit(self, id: int, title: str, nearest: Sequence[int]) -> Hit | None:
        """The hit at the nearest of an entry's texts that is a sentence (its headline is the title already), or at the headline
        where none is. None where the dispatch is gone or another one by now, or cannot be read."""
        try:
            dispatch = self._library.dispatch(id)
        except LibraryDamaged:
            return None  # told to whoever opens it
        if dispatch is None or max(nearest) >= len(texts_of(dispatch)):
            return None
        before = len(_headline(dispatch))
        row = next((row for row in nearest if row >= before), 0)
        original, english = texts_of(dispatch)[row], dispatch.english(row - before if row >= before else None)
        snippet = " ".join((english.text if english else original).split())
        return Hit(id, title, snippet, original if row >= before else "")


def _headline(dispatch: Dispatch) -> list[str]:
    return [dispatch.article.headline] if dispatch.article.headline else []


def _digest(texts: Sequence[str]) -> bytes:
    return hashlib.sha256("\n".join(texts).encode("utf-8", "surrogatepass")).digest()


def _pack(vectors: Sequence[Vector]) -> bytes:
    """One signed byte a number, each row at its own scale. That is not kept: every row has length 1."""
    import numpy

    if not vectors:
        return b""
    rows: Rows = numpy.array(vectors, numpy.float32)
    packed: bytes = numpy.rint(rows * (127 / abs(rows).max(axis=1, keepdims=True))).astype(numpy.int8).tobytes()
    return packed


def _unpack(data: bytes, width: int) -> Rows:
    import numpy

    return _unit(numpy.frombuffer(data, numpy.int8).reshape(-1, width).astype(numpy.float32))


def _nearness(articles: Sequence[bytes], question: Vector) -> list[tuple[float, list[int]]]:
    """How near each article is to a question, and which two of its rows are nearest.

    The cosine of its nearest row and that of its rows' mean, added: a sentence that happens to sound alike is not enough. What
    all articles have in common, the mean of all rows, is taken out of them first: the encoder finds any two sentences of news
    alike, so that a question about nothing there looked as near as one about something (the first step of "All-but-the-top",
    arXiv 1702.01417). Packed, they are a quarter as large: only one is unpacked at a time.
    """
    import numpy

    asked, width = numpy.array(question, numpy.float32), len(question)
    common = sum(_unpack(data, width).sum(axis=0) for data in articles) / (sum(map(len, articles)) // width)
    found = []
    for data in articles:
        rows = _unpack(data, width)
        whole, *each = _unit(numpy.vstack((rows.mean(axis=0), rows)) - common) @ asked
        nearest = sorted(range(len(each)), key=lambda row: -each[row])[:2]
        found.append((float(each[nearest[0]] + whole), nearest))
    return found


def _unit(rows: Rows) -> Rows:
    """The rows at length 1; one of nothing but zeros stays."""
    import numpy

    unit: Rows = rows / numpy.maximum(numpy.linalg.norm(rows, axis=1, keepdims=True), 1e-6)
    return unit
