"""What can still be read of a damaged library goes into the new one."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from app.engine.errors import LibraryDamaged
from app.library.database import MIGRATIONS
from app.library.entries import Stage, Trouble
from app.library.library import Library

HIGHEST = ("SELECT seq FROM damaged.sqlite_sequence", "SELECT max(id) FROM damaged.entries")
"""Where the highest id of an entry is told: one of them may lie on a damaged page."""

LOST = Trouble("What Kabar had made of this article was lost with the damaged library.", "Run it again.", "LibraryDamaged")

UNREADABLE = (LibraryDamaged, KeyError, TypeError, ValueError)
"""What comes of reading garbage."""


def salvage(damaged: Path, library: Library) -> int:
    """Copy the entries of a library that was set aside, each with as much as can be read of it, and give their number.

    An entry whose dispatch cannot be read comes as a failed one, to be run again. A library of an older layout is left alone.
    """
    try:
        with library._reading() as db:
            db.execute("ATTACH ? AS damaged", (str(damaged),))
        try:
            return sum(_copied(library, id) for id in range(1, _highest(library) + 1))
        finally:
            with library._reading() as db:
                db.execute("DETACH damaged")
    except LibraryDamaged:
        return 0


def _highest(library: Library) -> int:
    """The highest id of an entry, 0 where nothing can be read; it is bounded by the file's size, for it may be garbage itself."""
    found = 0
    with library._reading() as db:
        if db.execute("PRAGMA damaged.user_version").fetchone() != (len(MIGRATIONS),):
            return 0
        pages = db.execute("PRAGMA damaged.page_count").fetchone()[0]
        for query in HIGHEST:
            try:
                row = db.execute(query).fetchone()
            except sqlite3.Error:
                continue
            if row and isinstance(row[0], int):
                found = max(found, min(row[0], 100 * pages))
    return found


def _copied(library: Library, id: int) -> bool:
    """Whether there is such an entry and it could be copied; then as much of what belongs to it as can be read comes along."""
    try:
        with library._writing() as db:
            db.execute("INSERT INTO entries SELECT * FROM damaged.entries WHERE id = ? AND NOT deleted", (id,))
            library.entry(id)
    except UNREADABLE:
        return False
    for table in ("pasted", "replaced"):
        try:
            with library._writing() as db:
                db.execute(f"INSERT INTO {table} SELECT * FROM damaged.{table} WHERE entry = ?", (id,))
        except UNREADABLE:
            pass  # told to whoever asks for the source
    try:
        with library._writing() as db:
            db.execute("INSERT INTO dispatches SELECT * FROM damaged.dispatches WHERE entry = ?", (id,))
            db.execute("INSERT INTO pieces SELECT * FROM damaged.pieces WHERE entry = ? ORDER BY id", (id,))
            if dispatch := library.dispatch(id):
                library.save(id, dispatch)
    except UNREADABLE:
        with library._writing() as db:
            db.execute("UPDATE entries SET complete = 0, is_gist = 0, done = 0, doubts = 0, edited = 0 WHERE id = ?", (id,))
            library.set_stage(id, Stage.FAILED, LOST)
    return True
