"""The library as the window uses it: opened once, asked on a thread of its own in the order of the questions.

A job's own thread writes what it makes straight into it (:meth:`Shelf.note`), so that nothing waits for the window.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.desk.tasks import Receiver, Report, Tasks
from app.engine.cancel import Cancel
from app.engine.dispatch import Dispatch
from app.engine.errors import KabarError
from app.engine.events import Event
from app.library import Entry, Library, Stage, Trouble, open_library


class Shelf(QObject):
    """``opened`` comes with the entries that are there, ``saved`` with the entry of a dispatch that was kept, ``troubled`` with a
    KabarError when the library cannot do something."""

    opened = Signal(list)
    saved = Signal(object)
    troubled = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._tasks = Tasks(self, threads=1)
        self._library: Future[Library] = Future()

    def open(self) -> None:
        """Open the library; whatever is asked before that waits for it."""

        def work(report: Report, cancel: Cancel) -> list[Entry]:
            try:
                library, trouble = open_library(self._path)
                if trouble:
                    report(trouble)
                library.purge()
                entries = library.entries()
            except BaseException as error:
                self._library.set_exception(error)
                raise
            self._library.set_result(library)
            return entries

        self._tasks.run_task(work, self._opened, self._failed, self._told)

    def library(self) -> Library:
        """The library itself, for a task's thread: waits until it is open."""
        return self._library.result()

    def asked(self) -> Future[Library]:
        """The library, for a task's thread: waits until all that was asked of it so far is done."""
        ready: Future[Library] = Future()

        def work(report: Report, cancel: Cancel) -> None:
            try:
                ready.set_result(self.library())
            except BaseException as error:  # for whoever waits to tell
                ready.set_exception(error)

        self._tasks.run_task(work, self._done, self._failed)
        return ready

    def ask(self, question: Callable[[Library], object], on_result: Receiver | None = None) -> None:
        """Ask the library something, after all that was asked before; what fails is told by ``troubled``."""

        def work(report: Report, cancel: Cancel) -> object:
            return question(self.library())

        self._tasks.run_task(work, on_result or self._done, self._failed)

    def note(self, id: int, event: Event) -> None:
        """Keep what a job has just made; called on the job's thread. Raises LibraryDamaged."""
        self.library().note(id, event)

    def save(self, id: int, dispatch: Dispatch, stage: Stage | None = None) -> None:
        """Keep a dispatch whole, and where its article stands now (None: where it stood); ``saved`` tells what the list shows."""
        self.ask(lambda library: library.save(id, dispatch, stage), self._saved)

    def set_stage(self, id: int, stage: Stage, trouble: Trouble | None = None) -> None:
        """Keep where an article stands."""
        self.ask(lambda library: library.set_stage(id, stage, trouble))

    def close(self) -> None:
        """Do what was asked for, then close the library."""
        self._tasks.finish()
        if self._library.done() and not self._library.exception():
            self._library.result().close()

    @Slot(object)
    def _told(self, trouble: KabarError) -> None:
        self.troubled.emit(trouble)

    @Slot(object)
    def _opened(self, entries: list[Entry]) -> None:
        self.opened.emit(entries)

    @Slot(object)
    def _saved(self, entry: Entry) -> None:
        self.saved.emit(entry)

    @Slot(object)
    def _done(self, _: Any) -> None:
        pass

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.troubled.emit(error)
