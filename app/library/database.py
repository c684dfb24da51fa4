"""The database file: how it is opened and laid out, and what its errors mean to the user."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from app.engine.errors import LibraryDamaged

WAIT = 2.0
"""Seconds that a write waits for another program's."""

MIGRATIONS = (
    """
    CREATE TABLE entries (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        position INTEGER NOT NULL,
        added TEXT NOT NULL,
        deleted INTEGER NOT NULL DEFAULT 0,
        name TEXT NOT NULL,
        path BLOB,
        stage TEXT NOT NULL,
        length TEXT NOT NULL,
        assume TEXT,
        trouble TEXT,
        remedy TEXT,
        kind TEXT,
        sha256 TEXT NOT NULL,
        headline TEXT,
        english TEXT,
        outlet TEXT,
        date TEXT,
        language TEXT,
        words INTEGER NOT NULL DEFAULT 0,
        done INTEGER NOT NULL DEFAULT 0,
        total INTEGER NOT NULL DEFAULT 0,
        doubts INTEGER NOT NULL DEFAULT 0,
        edited INTEGER NOT NULL DEFAULT 0,
        is_gist INTEGER NOT NULL DEFAULT 0,
        complete INTEGER NOT NULL DEFAULT 0,
        checkpoint TEXT,
        revision TEXT
    );
    CREATE INDEX entries_by_position ON entries (position);
    CREATE INDEX entries_by_sha256 ON entries (sha256);
    CREATE TABLE pasted (
        entry INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
        data BLOB NOT NULL
    );
    CREATE TABLE dispatches (
        entry INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
        data BLOB NOT NULL
    );
    CREATE TABLE pieces (
        id INTEGER PRIMARY KEY,
        entry INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        data BLOB NOT NULL
    );
    CREATE INDEX pieces_by_entry ON pieces (entry);
    CREATE VIRTUAL TABLE search USING fts5 (
        headline, english, original, translation,
        tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    """,
    """
    ALTER TABLE entries ADD COLUMN url TEXT;
    CREATE INDEX entries_by_url ON entries (url);
    CREATE TABLE replaced (
        entry INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
        url TEXT,
        data BLOB NOT NULL
    );
    """,
    """
    CREATE TABLE vectors (
        entry INTEGER PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
        revision TEXT NOT NULL,
        texts BLOB NOT NULL,
        data BLOB NOT NULL
    );
    """,
)
"""The script that takes a database from each version to the next; a semicolon only ends a statement. What has been released is
never changed: a new layout is a new script."""


class Unusable(LibraryDamaged):
    """The file is no database, or a damaged one: it is to be set aside."""


class Database:
    """A library's database, safe to use from several threads. What SQLite raises comes as LibraryDamaged."""

    def __init__(self, path: Path | None) -> None:
        """Open the database at ``path``, or a new one in memory (None)."""
        self.path = path
        self._database = connect(path)
        self._lock = threading.RLock()

    def close(self) -> None:
        """Close the database; nothing may be called after this."""
        with self._lock:
            self._database.close()

    def _row(self, query: str, *values: object) -> tuple[Any, ...]:
        """The one row that a query gives. Raises KeyError where there is none."""
        with self._reading() as db:
            row: tuple[Any, ...] | None = db.execute(query, values).fetchone()
        if row is None:
            raise KeyError(*values)
        return row

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                yield self._database
            except sqlite3.ProgrammingError:
                raise  # a bug, such as a call after close()
            except sqlite3.Error as error:
                raise damage(error, self.path) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction, or a part of the one that is going on."""
        with self._reading() as db:
            if db.in_transaction:
                yield db
                return
            try:
                db.execute("BEGIN IMMEDIATE")
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise


def connect(path: Path | None) -> sqlite3.Connection:
    """Open a library's database, in memory where ``path`` is None, make it if it is not there, and bring it to this version.

    Folders are made. Every statement commits by itself unless a transaction is begun. Raises LibraryDamaged: as
    :class:`Unusable` where the file is damaged, otherwise with the file untouched.
    """
    try:
        if path:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        database = sqlite3.connect(path or ":memory:", timeout=WAIT, isolation_level=None, check_same_thread=False)
    except OSError as error:
        raise unwritable(path, error.strerror or str(error)) from error
    except sqlite3.Error as error:
        raise damage(error, path) from error
    try:
        _prepare(database, path)
    except sqlite3.Error as error:
        database.close()
        raise damage(error, path) from error
    except LibraryDamaged:
        database.close()
        raise
    return database


def _prepare(database: sqlite3.Connection, path: Path | None) -> None:
    # In one statement, for another Kabar may just be making the file.
    version, filled = database.execute(
        "SELECT user_version, EXISTS (SELECT 1 FROM sqlite_master) FROM pragma_user_version"
    ).fetchone()
    if version > len(MIGRATIONS):
        raise LibraryDamaged(
            f"The library {_name(path)} was made by a newer Kabar.", "Install the newer Kabar again, or choose another library."
        )
    if version == 0 and filled:
        raise LibraryDamaged(f"{_name(path)} is the database of another program.", "Move it away, or choose another library.")
    database.execute("PRAGMA auto_vacuum = INCREMENTAL")  # before anything is written
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")  # the end of the program loses nothing, that of the power the last moments
    database.execute("PRAGMA foreign_keys = ON")
    database.execute("PRAGMA secure_delete = ON")
    database.execute("PRAGMA temp_store = MEMORY")  # no article's text in the system's temporary folder
    database.execute("BEGIN IMMEDIATE")  # also tells at once whether the file can be written
    [version] = database.execute("PRAGMA user_version").fetchone()
    for script in MIGRATIONS[version:]:
        for statement in script.split(";"):
            database.execute(statement)
    database.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    database.execute("COMMIT")
    found = database.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise unusable(path)


def damage(error: sqlite3.Error, path: Path | None) -> LibraryDamaged:
    """What a user is told of an error of SQLite."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)  # absent where text in it is no UTF-8
    match code & 0xFF:  # the other bits tell finer kinds
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return unusable(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return held(path)
        case sqlite3.SQLITE_FULL:
            return LibraryDamaged(
                f"There is no room left on the disk of the library {_name(path)}.",
                "Free some space; until then what Kabar makes is shown, but not kept.",
            )
    return unwritable(path, str(error))


def held(path: Path | None) -> LibraryDamaged:
    """What a user is told of a file that another program reads or writes all the time."""
    return LibraryDamaged(f"Another program holds the library {_name(path)}.", "Close that program, then try again.")


def unusable(path: Path | None) -> Unusable:
    """What a user is told of a file that holds garbage."""
    return Unusable(
        f"The library {_name(path)} is damaged.", "Start Kabar again: it sets the damaged file aside and begins a new library."
    )


def unwritable(path: Path | None, reason: str) -> LibraryDamaged:
    """What a user is told of a file that cannot be made, read or written."""
    return LibraryDamaged(
        f"The library {_name(path)} cannot be used: {reason}.",
        "See that its folder can be written to, or choose another; until then what Kabar makes is shown, but not kept.",
    )


def _name(path: Path | None) -> str:
    return f"“{path}”" if path else "in memory"
