"""The library: every article that is opened, kept on disk as its dispatch is made."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from app.engine import events
from app.engine.article import Pasted
from app.engine.dispatch import Dispatch, Length, now
from app.engine.errors import LibraryDamaged
from app.library import database, packing, searching
from app.library.database import Database
from app.library.entries import COLUMNS, Entry, Hit, Stage, Trouble, columns_of, entry_of, pieces_of, plain
from app.library.vectors import Vectors

SIDECARS = ("", "-wal", "-shm")
"""What follows the name of a database in the names of its files."""

EARLIER = """
    SELECT coalesce(
        (SELECT data FROM replaced WHERE replaced.entry = this.id AND replaced.url = this.url),
        (
            SELECT data FROM entries AS other JOIN dispatches ON dispatches.entry = other.id
            WHERE other.url = this.url AND other.id < this.id AND NOT other.deleted ORDER BY other.id DESC LIMIT 1
        )
    ) FROM entries AS this WHERE this.id = ?
"""
"""Another version of an entry's article: what the entry itself held before, else what the newest one before it holds."""


class Library(Database):
    """All articles, in one SQLite database. Safe to use from several threads; every call is one short transaction.
    ``vectors`` are what a sentence encoder made of them.

    Every method raises LibraryDamaged where the database cannot be read or written, and KeyError where an entry that it is
    asked for is not there (any more).
    """

    def __init__(self, path: Path | None) -> None:
        """Open the library at ``path``, or a new one in memory (None)."""
        super().__init__(path)
        self.vectors = Vectors(self)
        try:
            self._settle()
            self.entries()  # a list that can be read is the least that a library must have
        except LibraryDamaged:
            self.close()
            raise

    @classmethod
    def open(cls, path: Path) -> Library:
        """Open the library at ``path``; it and its folders are made if they are not there."""
        return cls(path)

    # -- entries

    def add(self, source: Path | Pasted, length: Length, assume: str | None = None, sha256: str = "") -> Entry:
        """A new entry at the end of the queue, waiting. Pasted bytes are kept, of a file only where it lies."""
        path = None if isinstance(source, Pasted) else os.fsencode(source.absolute())
        with self._writing() as db:
            id = db.execute(
                "INSERT INTO entries (position, added, name, path, stage, length, assume, sha256) "
                "SELECT coalesce(max(position), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM entries",
                (now().isoformat(), plain(source.name), path, Stage.WAITING, length, assume, sha256),
            ).lastrowid
            if isinstance(source, Pasted):
                db.execute("INSERT INTO pasted VALUES (?, ?)", (id, source.data))
            assert id is not None
            return self.entry(id)

    def entries(self) -> list[Entry]:
        """All entries that are not deleted, in the order of the queue."""
        with self._reading() as db:
            rows = db.execute(f"SELECT {COLUMNS} FROM entries WHERE NOT deleted ORDER BY position").fetchall()
        try:
            return [entry_of(row) for row in rows]
        except (TypeError, ValueError) as error:
            raise database.unusable(self.path) from error

    def entry(self, id: int) -> Entry:
        """One entry, even a deleted one."""
        return entry_of(self._row(f"SELECT {COLUMNS} FROM entries WHERE id = ?", id))

    def source(self, id: int) -> Path | Pasted:
        """What an entry's article is made from. Raises LibraryDamaged where pasted bytes were lost with a damaged library."""
        name, path, data = self._row(
            "SELECT name, path, data FROM entries LEFT JOIN pasted ON pasted.entry = id WHERE id = ?", id
        )
        if path is not None:
            return Path(os.fsdecode(path))
        if data is None:
            raise LibraryDamaged(f"The text of “{name}” was lost with a damaged library.", "Paste it again.")
        return Pasted(data, name)

    def find(self, sha256: str) -> Entry | None:
        """The newest entry that was made from these bytes and is not deleted."""
        with self._reading() as connection:
            row = connection.execute(
                f"SELECT {COLUMNS} FROM entries WHERE sha256 = ? AND NOT deleted ORDER BY id DESC LIMIT 1", (sha256,)
            ).fetchone()
        return entry_of(row) if row else None

    def set_stage(self, id: int, stage: Stage, trouble: Trouble | None = None) -> None:
        """Where an entry stands now, and what hindered it. The pieces noted since its last dispatch become part of it."""
        with self._writing() as db:
            self._merge_pieces(id)
            told = (trouble.message, trouble.remedy, trouble.kind) if trouble else (None, None, None)
            db.execute("UPDATE entries SET stage = ?, trouble = ?, remedy = ?, kind = ? WHERE id = ?", (stage, *told, id))

    def set_options(self, id: int, length: Length, assume: str | None) -> None:
        """What the user wants of the next job on an entry."""
        with self._writing() as db:
            db.execute("UPDATE entries SET length = ?, assume = ? WHERE id = ?", (length, assume, id))

    def set_path(self, id: int, path: Path) -> None:
        """The file that an entry is made from is found at another place now."""
        with self._writing() as db:
            db.execute("UPDATE entries SET path = ? WHERE id = ? AND path IS NOT NULL", (os.fsencode(path), id))

    def reorder(self, ids: Sequence[int]) -> None:
        """Put entries into this order; they share the places that they had, and all others stay where they are."""
        with self._writing() as db:
            places = sorted(self.entry(id).position for id in ids)
            db.executemany("UPDATE entries SET position = ? WHERE id = ?", zip(places, ids, strict=True))

    # -- dispatches

    def dispatch(self, id: int) -> Dispatch | None:
        """An entry's dispatch as far as it has come, the pieces noted since it was saved included; None before the first.

        Raises LibraryDamaged where it is there and cannot be read: the article has to be run again.
        """
        with self._reading() as db:
            row = db.execute("SELECT data FROM dispatches WHERE entry = ?", (id,)).fetchone()
            noted = db.execute("SELECT kind, data FROM pieces WHERE entry = ? ORDER BY id", (id,)).fetchall()
        if row is None:
            return None
        try:
            dispatch = packing.unpack(row[0], Dispatch)
            pieces = [packing.unpack(data, packing.KINDS[kind]) for kind, data in noted]
            return packing.merge(dispatch, pieces) if pieces else dispatch
        except (IndexError, KeyError, ValueError) as error:
            raise LibraryDamaged(
                f"What the library keeps of “{self.entry(id).name}” is damaged.", "Run the article again."
            ) from error

    def earlier(self, id: int) -> Dispatch | None:
        """An earlier version of an entry's article: of the same address, which both pages must give themselves. None where there
        is none, or none that can be read."""
        [data] = self._row(EARLIER, id)
        try:
            return None if data is None else packing.unpack(data, Dispatch)
        except ValueError:
            return None  # told to whoever asks for that dispatch itself

    def note(self, id: int, event: events.Event) -> None:
        """Keep what a job on an entry tells: the dispatch that it begins with, then every piece. Of an entry that has been
        removed meanwhile nothing is kept.

        Not for a new summary's job, which begins with no Prepared: what comes of that is saved whole.
        """
        match event:
            case events.Prepared(dispatch):
                dispatch = replace(dispatch, complete=all(pieces_of(dispatch)))
                data = packing.pack(dispatch)
                with self._writing() as db:
                    if db.execute("SELECT 1 FROM entries WHERE id = ?", (id,)).fetchone():
                        self._store(id, dispatch, data)
            case events.PointTranslated() | events.HeadlineTranslated() | events.SentenceTranslated():
                kind = next(name for name, kind in packing.KINDS.items() if isinstance(event, kind))
                with self._writing() as db:
                    db.execute(
                        "INSERT INTO pieces (entry, kind, data) SELECT id, ?, ? FROM entries WHERE id = ?",
                        (kind, packing.pack(event), id),
                    )
            case events.Progress(done, total):
                with self._writing() as db:
                    db.execute("UPDATE entries SET done = ?, total = ? WHERE id = ?", (done, total, id))

    def save(self, id: int, dispatch: Dispatch, stage: Stage | None = None) -> Entry:
        """Keep a whole dispatch in place of what was there, and (``stage``) where its entry stands now, with no trouble."""
        data = packing.pack(dispatch)  # the longest part of it, while other threads may still use the library
        with self._writing():
            self.entry(id)
            self._store(id, dispatch, data)
            if stage:
                self.set_stage(id, stage)
            return self.entry(id)

    # -- deleting

    def delete(self, ids: Sequence[int]) -> None:
        """Take entries out of the list and the search, until they are restored or purged."""
        self._set_deleted(ids, True)

    def restore(self, ids: Sequence[int]) -> None:
        """Take back a deletion."""
        self._set_deleted(ids, False)

    def _set_deleted(self, ids: Sequence[int], deleted: bool) -> None:
        with self._writing() as db:
            db.executemany("UPDATE entries SET deleted = ? WHERE id = ?", [(deleted, id) for id in ids])

    def purge(self) -> None:
        """Really remove what is deleted; to be called at a start, before the library is shown (it may take a second)."""
        with self._lock:
            with self._writing() as db:
                db.execute("DELETE FROM search WHERE rowid IN (SELECT id FROM entries WHERE deleted)")
                removed = db.execute("DELETE FROM entries WHERE deleted").rowcount
            if removed:
                self._compact()

    def forget_everything(self) -> None:
        """Really remove all entries, and the damaged databases that were set aside; the library is empty and usable then.

        Raises LibraryDamaged, too, where another program holds the files, so that they may still hold something.
        """
        with self._lock:
            with self._writing() as db:
                db.execute("DELETE FROM search")
                db.execute("DELETE FROM entries")
            emptied = self._compact()
            try:
                for file in self._set_aside():
                    file.unlink()
            except OSError as error:
                raise database.unwritable(self.path, str(error)) from error
        if not emptied:
            raise database.held(self.path)

    def _compact(self) -> bool:
        """Leave nothing of what was removed in the files: neither in the index, nor on free pages (which secure_delete has filled
        with zeros), nor in the log. False where another program still reads the log."""
        with self._reading() as db:
            db.execute("INSERT INTO search (search) VALUES ('optimize')")
            db.executescript("PRAGMA incremental_vacuum")  # execute() would stop after the first page
            busy, *_ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return not busy

    # -- the whole

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """The entries in which all words of a text occur (the last may be the beginning of one), the best first: in headlines or
        bodies, in either language, whatever their case and accents. No text that a user types is an error."""
        query = searching.query_of(text)
        if not query:
            return []
        with self._reading() as db:
            rows = db.execute(searching.FIND, (query, limit)).fetchall()
        return [Hit(id, title, " ".join(snippet.split())) for id, title, snippet in rows]

    def size(self) -> int:
        """Bytes that the library takes, those of damaged databases that were set aside included."""
        if self.path is None:
            pages, page = self._row("SELECT * FROM pragma_page_count(), pragma_page_size()")
            return int(pages * page)
        files = [self.path.with_name(self.path.name + end) for end in SIDECARS]
        return sum(file.stat().st_size for file in (*files, *self._set_aside()) if file.exists())

    def _set_aside(self) -> list[Path]:
        return [] if self.path is None else sorted(self.path.parent.glob(f"{self.path.stem}-damaged-*"))

    # -- within

    def _settle(self) -> None:
        """Make the pieces that an interrupted job left part of their dispatches."""
        with self._reading() as db:
            rows = db.execute("SELECT DISTINCT entry FROM pieces").fetchall()
        for (id,) in rows:
            self._merge_pieces(id)

    def _merge_pieces(self, id: int) -> None:
        with self._writing() as db:
            if db.execute("SELECT 1 FROM pieces WHERE entry = ?", (id,)).fetchone():
                try:
                    dispatch = self.dispatch(id)
                except LibraryDamaged:
                    return  # told to whoever asks for the dispatch
                if dispatch:
                    self._store(id, dispatch, packing.pack(dispatch))

    def _store(self, id: int, dispatch: Dispatch, data: bytes) -> None:
        columns = columns_of(dispatch)
        english = "\n".join(piece.text for piece in dispatch.translations if piece)
        texts = (dispatch.article.headline, columns["english"], dispatch.article.text, english)
        with self._writing() as db:
            db.execute(  # its file is another one by now: what the outlet changed is told from the two
                "INSERT OR REPLACE INTO replaced SELECT entry, url, data FROM dispatches JOIN entries ON id = entry "
                "WHERE entry = ? AND sha256 != ?",
                (id, columns["sha256"]),
            )
            db.execute(f"UPDATE entries SET {', '.join(f'{name} = ?' for name in columns)} WHERE id = ?", (*columns.values(), id))
            db.execute("INSERT OR REPLACE INTO dispatches VALUES (?, ?)", (id, data))
            db.execute("DELETE FROM pieces WHERE entry = ?", (id,))
            db.execute(
                "INSERT OR REPLACE INTO search (rowid, headline, english, original, translation) VALUES (?, ?, ?, ?, ?)",
                (id, *map(plain, texts)),
            )
            self.vectors.drop_outdated(id, dispatch)
