"""The door to the library: whatever lies where it should be, the program gets one that works."""

from __future__ import annotations

import datetime
import itertools
from pathlib import Path

from app.engine.errors import KabarError, LibraryDamaged
from app.library.database import Unusable
from app.library.library import SIDECARS, Library
from app.library.salvaging import salvage


def open_library(path: Path) -> tuple[Library, KabarError | None]:
    """The library at ``path``, and what the user should be told of it.

    A damaged database is set aside under another name, a new one begun, and what can be read of the old one copied into it (a few
    milliseconds an article). Where nothing can be written, or the file is another program's or a newer Kabar's, the library is
    one in memory that ends with the program, and nothing is touched.
    """
    try:
        return Library.open(path), None
    except Unusable:
        return _begin_anew(path)
    except LibraryDamaged as error:
        return Library(None), _not_kept(error)


def _begin_anew(path: Path) -> tuple[Library, KabarError]:
    try:
        aside = set_aside(path)
        library = Library.open(path)
    except OSError as error:
        return Library(None), _not_kept(LibraryDamaged(f"The library “{path}” is damaged, and cannot be set aside: {error}.", ""))
    except LibraryDamaged as error:
        return Library(None), _not_kept(error)
    saved = salvage(aside, library)
    return library, LibraryDamaged(
        f"The library “{path}” was damaged; Kabar has begun a new one and copied what it could read: {saved:,} of its articles.",
        f"The damaged one is kept as “{aside}”. If articles are missing, open their files again.",
    )


def set_aside(path: Path) -> Path:
    """Rename a database and its sidecars, and give the new name. Raises OSError."""
    stamp = datetime.datetime.now().strftime("%Y-%m-%d-%H%M%S")
    for number in itertools.count(1):
        aside = path.with_name(f"{path.stem}-damaged-{stamp}{f'-{number}' if number > 1 else ''}{path.suffix}")
        if not aside.exists():
            break
    for end in SIDECARS:
        old = path.with_name(path.name + end)
        if old.exists():
            old.rename(aside.with_name(aside.name + end))
    return aside


def _not_kept(error: LibraryDamaged) -> LibraryDamaged:
    return LibraryDamaged(
        f"{error.message} The articles of this session are shown, but not kept.", error.remedy or "Export what you need."
    )
