"""Whatever lies where the library should be: the program gets one that works, and nothing is overwritten."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.engine.article import Pasted
from app.engine.dispatch import Dispatch, Length
from app.engine.errors import LibraryDamaged
from app.library import Library, Stage, database, open_library

Make = Callable[..., Dispatch]
PAGE = 4096


@pytest.fixture
def filled(path: Path, make: Make) -> Path:
    """A library of thirty articles, closed."""
    with closing(Library.open(path)) as library:
        for number in range(30):
            pairs = [(f"Kalimat {number} {n}.", f"Sentence {number} {n}.") for n in range(40)]
            library.save(library.add(Pasted(b"x", f"{number}.txt"), Length.MEDIUM).id, make(*pairs))
    return path


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: 5 * PAGE + 100])


def zeros(path: Path) -> None:
    path.write_bytes(bytes(10 * PAGE))


def text(path: Path) -> None:
    path.write_text("This was a library once.\n" * 1_000)


def corrupt_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    middle = len(data) // PAGE // 2 * PAGE
    data[middle : middle + PAGE] = bytes(range(256)) * (PAGE // 256)
    path.write_bytes(data)


def corrupt_entries(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE entries SET stage = 'dancing', added = x'ff' WHERE id = 3")
        other.commit()


def other_database(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE entries (id)")


def works(library: Library, make: Make) -> bool:
    id = library.add(Pasted(b"x"), Length.MEDIUM).id
    library.save(id, make())
    return library.dispatch(id) == make() and [hit.entry for hit in library.search("direlokasi")] == [id]


def test_a_new_library_is_made_with_its_folders(path: Path, make: Make) -> None:
    library, error = open_library(path)
    with closing(library):
        assert error is None
        assert works(library, make)
    assert path.stat().st_size > 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_an_empty_file_becomes_a_library(path: Path, make: Make) -> None:
    path.parent.mkdir()
    path.touch()
    library, error = open_library(path)
    with closing(library):
        assert error is None
        assert works(library, make)


@pytest.mark.parametrize("damage", [truncated, zeros, text, corrupt_page, corrupt_entries])
def test_a_damaged_library_is_set_aside_whole_and_a_new_one_begun(
    filled: Path, damage: Callable[[Path], None], make: Make
) -> None:
    damage(filled)
    bytes_before = filled.read_bytes()
    library, error = open_library(filled)
    with closing(library):
        assert isinstance(error, LibraryDamaged)
        [aside] = filled.parent.glob("library-damaged-*.sqlite")
        assert str(aside) in error.remedy
        assert len(aside.read_bytes()) == len(bytes_before)
        assert library.path == filled
        assert works(library, make)
    again, error = open_library(filled)
    with closing(again):
        assert error is None
        assert len(list(filled.parent.glob("library-damaged-*"))) == 1


def test_what_can_be_read_of_a_damaged_library_is_taken_over(filled: Path, make: Make) -> None:
    with closing(Library.open(filled)) as library:
        before = library.entries()
        dispatches = {entry.id: library.dispatch(entry.id) for entry in before}
        library.delete([2])
        library._database.execute("UPDATE entries SET stage = 'dancing' WHERE id = 3")
        library._database.execute("UPDATE dispatches SET data = x'00' WHERE entry = 4")
    library, error = open_library(filled)
    with closing(library):
        assert error
        assert "28 of its articles" in error.message
        assert library.entry(4).trouble
        assert (library.entry(4).stage, library.entry(4).complete) == (Stage.FAILED, False)
        assert library.source(4) == Pasted(b"x", "3.txt")
        assert library.dispatch(4) is None
        assert [entry for entry in library.entries() if entry.id != 4] == [entry for entry in before if entry.id not in (2, 3, 4)]
        assert all(library.dispatch(id) == dispatch for id, dispatch in dispatches.items() if id not in (2, 3, 4))
        assert len(library.search("kalimat")) == 27


def test_what_a_file_held_before_is_taken_over_too(path: Path, make: Make) -> None:
    old, new = (make(sha256=sum_ * 32, url="https://warta.example/pasar") for sum_ in ("ab", "cd"))
    with closing(Library.open(path)) as library:
        id = library.add(Pasted(b"x"), Length.MEDIUM).id
        library.save(id, old)
        library.save(id, new)
        damaged = library.add(Pasted(b"x"), Length.MEDIUM).id
        library._database.execute("UPDATE entries SET stage = 'dancing' WHERE id = ?", (damaged,))
    library, error = open_library(path)
    with closing(library):
        assert error
        assert library.earlier(id) == old


@pytest.mark.parametrize(
    ("table", "entries", "whole"),
    [
        ("entries", 0, 0),
        ("pasted", 30, 30),
        ("dispatches", 30, 0),
        ("pieces", 30, 30),
        ("replaced", 30, 30),
        ("search_data", 30, 30),
        ("sqlite_sequence", 30, 30),
    ],
)
def test_a_whole_table_may_be_garbage(filled: Path, table: str, entries: int, whole: int, make: Make) -> None:
    with closing(sqlite3.connect(filled)) as other:
        page = other.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    data = bytearray(filled.read_bytes())
    data[(page - 1) * PAGE : page * PAGE] = b"\xa5" * PAGE
    filled.write_bytes(data)
    library, error = open_library(filled)
    with closing(library):
        assert error
        kept = library.entries()
        assert len(kept) == entries
        assert sum(library.dispatch(entry.id) is not None for entry in kept) == whole
        assert len(library.search("kalimat")) == whole
        if table == "pasted":
            with pytest.raises(LibraryDamaged, match="Paste it again"):
                library.source(1)
        assert works(library, make)


def test_a_second_damaged_library_does_not_replace_the_first(path: Path) -> None:
    path.parent.mkdir()
    for _ in range(3):
        path.write_text("no library")
        library, _ = open_library(path)
        library.close()
    assert len(list(path.parent.glob("library-damaged-*.sqlite"))) == 3


def in_the_way(path: Path) -> None:
    path.mkdir(parents=True)


def file_for_a_folder(path: Path) -> None:
    path.parent.write_text("no folder")


def newer(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE entries (of, another, kind)")
        other.execute(f"PRAGMA user_version = {len(database.MIGRATIONS) + 1}")


@pytest.mark.parametrize("hindrance", [in_the_way, file_for_a_folder, newer, other_database])
def test_where_nothing_can_be_kept_the_session_works_and_says_so(
    path: Path, hindrance: Callable[[Path], None], make: Make
) -> None:
    hindrance(path)
    before = path.read_bytes() if path.is_file() else None
    library, error = open_library(path)
    with closing(library):
        assert isinstance(error, LibraryDamaged)
        assert "not kept" in error.message
        assert error.remedy
        assert library.path is None
        assert works(library, make)
        assert library.size() > 0
        library.forget_everything()
        assert works(library, make)
    assert before is None or path.read_bytes() == before
    assert [file.name for file in path.parent.glob("library-*")] == []


def test_a_library_that_another_program_holds_is_left_alone(filled: Path, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "WAIT", 0.01)
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        library, error = open_library(filled)
        with closing(library):
            assert error
            assert "Another program" in error.message
            assert library.path is None
            assert works(library, make)
        other.execute("ROLLBACK")
    library, error = open_library(filled)
    with closing(library):
        assert error is None
        assert len(library.entries()) == 30


def test_a_damaged_library_that_cannot_be_renamed_is_left_alone(
    filled: Path, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    text(filled)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "rename", refuse)
    library, error = open_library(filled)
    with closing(library):
        assert error
        assert "not kept" in error.message
        assert works(library, make)
    assert filled.read_text().startswith("This was a library once.")
