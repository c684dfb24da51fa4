"""Taking articles in: files, folders and pastes become entries of the library, each article one of its own.

One thread of its own does it, in the order in which things were dropped. What was read before is recognized by its bytes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.desk.engine import Engine, Source
from app.desk.gathering import ASK_OVER, Gathered, gather
from app.desk.shelf import Shelf
from app.desk.tasks import Report, Tasks
from app.engine.article import Pasted
from app.engine.cancel import Cancel, Cancelled
from app.engine.dispatch import Length
from app.engine.errors import KabarError
from app.library import Entry, Library


@dataclass(frozen=True, slots=True)
class Taken:
    """An article that was taken in; ``first`` where it was the first of its drop, ``more`` where others of it follow."""

    entry: Entry
    first: bool
    more: bool


class Intake(QObject):
    """``taken`` comes for every article, ``many`` with files that the user should be asked about first (:meth:`take` takes them),
    ``ended`` with what was gathered when a drop is through (None: it was asked about, stopped, or has failed), ``failed`` with
    an error that no article can tell."""

    taken = Signal(object)
    many = Signal(object)
    ended = Signal(object)
    failed = Signal(object)

    def __init__(self, engine: Engine, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.length = Length.MEDIUM
        self._engine = engine
        self._shelf = shelf
        self._tasks = Tasks(self, threads=1)
        self._cancels: list[Cancel] = []

    def gather(self, paths: Sequence[Path]) -> None:
        """Take files, and what lies in folders; where that is a lot, ask by ``many`` first."""
        self._run(partial(self._gather, tuple(paths)))

    def take(self, files: Sequence[Path]) -> None:
        """Take these files."""
        self._run(partial(self._take, tuple(files)))

    def paste(self, make: Callable[[], Pasted]) -> None:
        """Take what ``make``, called on a task's thread, makes of the clipboard."""
        self._run(partial(self._paste, make))

    def stop(self) -> None:
        """Take in nothing more of what was dropped until now."""
        for cancel in self._cancels:
            cancel.set()

    def close(self) -> None:
        """Stop taking in."""
        self._tasks.close()

    def _run(self, take: Callable[[Library, Length, Report, Cancel], Gathered | None]) -> None:
        asked, length = self._shelf.asked(), self.length

        def work(report: Report, cancel: Cancel) -> Gathered | None:
            def report_until_stopped(value: object) -> None:
                report((cancel, value))

            return take(asked.result(), length, report_until_stopped, cancel)

        self._cancels.append(self._tasks.run_task(work, self._ended, self._failed, self._progressed))

    def _gather(
        self, paths: tuple[Path, ...], library: Library, length: Length, report: Report, cancel: Cancel
    ) -> Gathered | None:
        gathered = gather(paths, cancel)
        if len(gathered.files) > ASK_OVER:
            report(gathered)
            return None
        self._take(gathered.files, library, length, report, cancel)
        return gathered

    def _paste(self, make: Callable[[], Pasted], library: Library, length: Length, report: Report, cancel: Cancel) -> None:
        self._take((make(),), library, length, report, cancel)

    def _take(self, sources: Sequence[Source], library: Library, length: Length, report: Report, cancel: Cancel) -> None:
        parts = self._parts(sources, cancel)
        source, first = next(parts, None), True
        while source is not None:
            cancel.check()
            sha256, following = _sha256(source), next(parts, None)
            known = library.find(sha256) if sha256 else None
            entry = known or library.add(source, length, sha256=sha256)
            if known and isinstance(source, Path):
                library.set_path(known.id, source)  # where it was may be gone
            report(Taken(entry, first, following is not None))
            source, first = following, False

    def _parts(self, sources: Sequence[Source], cancel: Cancel) -> Iterator[Source]:
        for source in sources:
            try:
                yield from self._engine.parts(source, cancel) if isinstance(source, Path) else (source,)
            except KabarError:
                yield source  # its job meets the same error, and tells it where the article stands

    @Slot(object)
    def _progressed(self, told: tuple[Cancel, Taken | Gathered]) -> None:
        cancel, value = told
        if cancel.is_set():
            return
        if isinstance(value, Taken):
            self.taken.emit(value)
        else:
            self.many.emit(value)

    @Slot(object)
    def _ended(self, gathered: Gathered | None) -> None:
        self._cancels.pop(0)
        self.ended.emit(gathered)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self._cancels.pop(0)
        if not isinstance(error, Cancelled):
            self.failed.emit(error)
        self.ended.emit(None)


def _sha256(source: Source) -> str:
    """The sum that tells an article again; empty where the file cannot be read, which its job will tell."""
    if not isinstance(source, Path):
        return hashlib.sha256(source.data).hexdigest()
    try:
        with source.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
