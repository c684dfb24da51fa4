"""What stays after an end in the middle, between versions, beside another program, and when the disk is full."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from app.engine import events
from app.engine.article import Pasted
from app.engine.dispatch import Dispatch, Length, Translation
from app.engine.errors import LibraryDamaged
from app.library import Library, Stage, database
from app.library.packing import pack

Make = Callable[..., Dispatch]
ROOT = Path(__file__).resolve().parents[3]

CHILD = """
import itertools, sys
from pathlib import Path
from app.engine import events
from app.engine.article import Pasted
from app.engine.dispatch import Dispatch, Length, Translation
from app.library import Library
from app.library.packing import unpack
library = Library.open(Path(sys.argv[1]))
id = library.add(Pasted(b"x"), Length.MEDIUM).id
library.note(id, events.Prepared(unpack(Path(sys.argv[2]).read_bytes(), Dispatch)))
for number in itertools.count():
    library.note(id, events.SentenceTranslated(number % 4, Translation(str(number), "greedy"), ()))
    print(number, flush=True)
"""


def test_a_killed_program_loses_at_most_the_piece_in_flight(path: Path, make: Make, tmp_path: Path) -> None:
    bare = replace(make(), translations=(None,) * 4, complete=False)
    (tmp_path / "dispatch").write_bytes(pack(bare))
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path), str(tmp_path / "dispatch")], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout
    with child:
        while "1500" not in child.stdout.readline():
            assert child.poll() is None
        child.send_signal(signal.SIGKILL)
        told = [int(line) for line in child.stdout.read().split("\n")[:-1]]
    with closing(Library.open(path)) as library:
        assert library._database.execute("PRAGMA quick_check").fetchall() == [("ok",)]
        [entry] = library.entries()
        assert (entry.stage, entry.done, entry.complete) == (Stage.WAITING, 6, True)
        dispatch = library.dispatch(entry.id)
    assert dispatch
    kept = max(int(piece.text) for piece in dispatch.translations if piece)
    last = told[-1] if told else 1500
    assert last <= kept <= last + 1  # the last may be kept and not yet told
    assert sorted(int(piece.text) for piece in dispatch.translations if piece) == list(range(kept - 3, kept + 1))


@pytest.mark.parametrize("version", range(len(database.MIGRATIONS) + 1))
def test_every_older_version_is_brought_up_to_this_one(path: Path, version: int, make: Make) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as old:
        for script in database.MIGRATIONS[:version]:
            old.executescript(script)
        old.execute(f"PRAGMA user_version = {version}")
        if version:
            old.execute(
                "INSERT INTO entries (position, added, name, stage, length, sha256) "
                "VALUES (1, '2025-10-13T00:00:00+00:00', 'old', 'done', 'short', '')"
            )
        old.commit()
    with closing(Library.open(path)) as library:
        assert library._database.execute("PRAGMA user_version").fetchone() == (len(database.MIGRATIONS),)
        library.save(library.add(Pasted(b"x", "new"), Length.MEDIUM).id, make())
        assert [entry.name for entry in library.entries()] == ["old", "new"] if version else ["new"]
        assert len(library.search("pasar")) == 1


def test_a_migration_is_done_whole_or_not_at_all(path: Path, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(Library.open(path)) as library:
        id = library.add(Pasted(b"x"), Length.MEDIUM).id
        library.save(id, make())
    monkeypatch.setattr(database, "MIGRATIONS", (*database.MIGRATIONS, "ALTER TABLE entries ADD mood TEXT; NONSENSE"))
    with pytest.raises(LibraryDamaged):
        Library.open(path)
    monkeypatch.setattr(database, "MIGRATIONS", (*database.MIGRATIONS[:-1], "ALTER TABLE entries ADD mood TEXT"))
    with closing(Library.open(path)) as library:
        assert library.dispatch(id) == make()
        assert library._database.execute("SELECT mood FROM entries").fetchall() == [(None,)]


def test_two_programs_may_use_one_library(path: Path, make: Make) -> None:
    with closing(Library.open(path)) as one, closing(Library.open(path)) as other:
        id = one.add(Pasted(b"x"), Length.MEDIUM).id
        other.save(id, make(), Stage.DONE)
        assert one.entry(id).stage is Stage.DONE
        one.delete([id])
        assert other.entries() == []


def test_a_full_disk_is_told_and_what_was_kept_stays(library: Library, make: Make) -> None:
    id = library.add(Pasted(b"x"), Length.MEDIUM).id
    library.save(id, make())
    pages = library._database.execute("PRAGMA page_count").fetchone()[0]
    library._database.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryDamaged, match="no room"):  # noqa: PT012 (one of them is one too many)
        for number in range(1_000):
            library.note(id, events.SentenceTranslated(0, Translation(f"{number}" * 500, "greedy"), ()))
    with pytest.raises(LibraryDamaged, match="no room"):
        library.add(Pasted(bytes(100_000)), Length.MEDIUM)
    assert [entry.id for entry in library.entries()] == [id]
    library._database.execute("PRAGMA max_page_count = 1000000")
    library.save(id, make())
    assert library.dispatch(id) == make()


def test_a_library_that_cannot_be_written_any_more_is_told(library: Library, make: Make) -> None:
    id = library.add(Pasted(b"x"), Length.MEDIUM).id
    library._database.execute("PRAGMA query_only = ON")
    with pytest.raises(LibraryDamaged, match="cannot be used"):
        library.save(id, make())
    assert library.entry(id).headline is None


def test_another_program_that_holds_the_library_is_told(library: Library, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library._database.execute("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryDamaged, match="Another program"):
            library.add(Pasted(b"x"), Length.MEDIUM)
        assert library.entries() == []
        other.execute("ROLLBACK")
    assert library.add(Pasted(b"x"), Length.MEDIUM) in library.entries()
