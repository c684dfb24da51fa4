"""What is removed is removed: no file of the library's folder holds a word of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.engine import events
from app.engine.article import Pasted
from app.engine.dispatch import Dispatch, Length, Translation
from app.engine.errors import LibraryDamaged
from app.library import Library, open_library

Make = Callable[..., Dispatch]
SECRETS = (b"rahasiasekali", b"verysecret", b"narasumber", b"nama-berkas", b"potongan")


def fill(library: Library, make: Make) -> list[int]:
    """Articles whose every text can be told from others': as pasted bytes, dispatch, piece, name and in the index."""
    ids = []
    for number in range(20):
        id = library.add(Pasted(b"narasumber " * 900, f"nama-berkas-{number}"), Length.MEDIUM).id
        library.note(id, events.Prepared(make(("Rahasiasekali rahasiasekali.", None), headline="Rahasiasekali")))
        library.note(id, events.SentenceTranslated(0, Translation("potongan", "greedy"), ()))
        library.save(id, make(("Rahasiasekali rahasiasekali.", "Verysecret."), headline="Rahasiasekali"))
        ids.append(id)
    for sha256 in ("cd" * 32, "ef" * 32):  # what a file held before it was another one is kept, too
        library.save(ids[0], make(("Rahasiasekali rahasiasekali.", "Verysecret."), headline="Rahasiasekali", sha256=sha256))
    library.note(ids[0], events.SentenceTranslated(0, Translation("potongan", "greedy"), ()))
    return ids


def secrets(folder: Path) -> list[tuple[str, bytes]]:
    """Which words stand in which files."""
    files = [(file.name, file.read_bytes().lower()) for file in folder.rglob("*") if file.is_file()]
    return [(name, secret) for name, data in files for secret in SECRETS if secret in data]


def empty_size(path: Path) -> int:
    Library.open(path).close()
    return path.stat().st_size


def test_the_words_can_be_seen_before(library: Library, path: Path, make: Make) -> None:
    fill(library, make)
    assert {secret for _, secret in secrets(path.parent)} >= {b"rahasiasekali", b"verysecret", b"narasumber", b"nama-berkas"}


def test_everything_is_forgotten(library: Library, path: Path, make: Make) -> None:
    empty = library.size()
    fill(library, make)
    assert library.size() > empty
    library.forget_everything()
    assert secrets(path.parent) == []
    assert library.entries() == []
    assert library.search("rahasiasekali") == []
    assert path.stat().st_size == empty_size(path.with_name("empty.sqlite"))
    id = library.add(Pasted(b"x"), Length.MEDIUM).id
    library.save(id, make())
    assert library.dispatch(id) == make()
    assert [hit.entry for hit in library.search("direlokasi")] == [id]


def test_another_program_that_reads_hinders_it_and_is_told(library: Library, path: Path, make: Make) -> None:
    fill(library, make)
    library._database.execute("PRAGMA busy_timeout = 10")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM entries").fetchall()
        with pytest.raises(LibraryDamaged, match="Another program"):
            library.forget_everything()
        other.execute("ROLLBACK")
    assert library.entries() == []
    library.forget_everything()
    assert secrets(path.parent) == []


def test_what_was_set_aside_is_forgotten_too(path: Path, make: Make) -> None:
    path.parent.mkdir()
    path.write_bytes(b"rahasiasekali" * 1_000)
    library, error = open_library(path)
    assert error
    assert library.size() > 13_000
    library.forget_everything()
    assert secrets(path.parent) == []
    library.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_purging_leaves_nothing_of_what_was_deleted(library: Library, path: Path, make: Make) -> None:
    ids = fill(library, make)
    other = library.add(Pasted(b"x"), Length.MEDIUM).id
    library.save(other, make())
    library.delete(ids)
    assert secrets(path.parent)
    library.purge()
    assert secrets(path.parent) == []
    assert [hit.entry for hit in library.search("direlokasi")] == [other]
    assert library.dispatch(other) == make()


@pytest.mark.parametrize("close", [True, False])
def test_the_size_is_that_of_all_files(library: Library, path: Path, make: Make, close: bool) -> None:
    fill(library, make)
    if close:
        library.close()
    assert library.size() == sum(file.stat().st_size for file in path.parent.iterdir())
