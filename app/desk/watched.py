"""The watched folder: what is saved into it is read by itself.

The system's notices are only a hint, as they do not come from network folders and not from folders in the folder: a slow look
at everything is the truth. Each look is a task; nothing of the folder is touched on the GUI thread.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QObject, QTimer, Signal, Slot

from app.desk.gathering import gather
from app.desk.tasks import Report, Tasks
from app.engine.cancel import Cancel, Cancelled
from app.engine.errors import KabarError

translate = QCoreApplication.translate

INTERVAL = 10_000
"""Milliseconds from one look to the next where nothing hints at a change."""

HINTED = 300
"""Milliseconds from a hint to the look: what is saved comes in several steps."""

SETTLED = 1.1
"""Seconds for which a file must not change before it is taken: browsers and copies write in pieces."""

Stamp = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds."""


@dataclass(frozen=True, slots=True)
class _Sight:
    """What one look found: all files, the stamps of those that were not there at the look before, in the order in which they
    are to be read, and when (seconds, monotonic). ``look`` is the look's own Cancel, by which a late one is known."""

    look: Cancel
    files: frozenset[Path]
    stamps: dict[Path, Stamp]
    at: float
    error: KabarError | None = None


class WatchedFolder(QObject):
    """Watches one folder, or none.

    ``arrived`` comes with the files that were saved or moved into it since watching began and are complete; ``lost`` with a
    KabarError, once, when the folder cannot be looked into any more. Watching goes on when it is back, and what came meanwhile
    arrives then. ``is_ours`` says of a file whether Kabar itself wrote it: such a one does not arrive.
    """

    arrived = Signal(list)
    lost = Signal(object)

    def __init__(self, tasks: Tasks, is_ours: Callable[[Path], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._is_ours = is_ours
        self._hints = QFileSystemWatcher(self)
        self._hints.directoryChanged.connect(self._hinted)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._folder: Path | None = None
        self._running: Cancel | None = None
        self._forget()

    def _forget(self) -> None:
        self._known: dict[Path, Stamp] | None = None  # what was there or has arrived, also while it is gone; None: not looked yet
        self._present: frozenset[Path] = frozenset()  # those of them that the last look saw
        self._changing: dict[Path, tuple[Stamp, float]] = {}  # stamp, and since when it is that
        self._is_lost = False
        self._was_hinted = False

    @property
    def folder(self) -> Path | None:
        """The folder that is watched."""
        return self._folder

    def watch(self, folder: Path | None) -> None:
        """Watch this folder, or none, from now on. What lies in it already does not arrive."""
        if folder == self._folder:
            return
        self._timer.stop()
        if self._running:
            self._running.set()
            self._running = None
        if hinting := self._hints.directories():
            self._hints.removePaths(hinting)
        self._forget()
        self._folder = folder
        self._look()

    @Slot(str)
    def _hinted(self, _: str) -> None:
        self._was_hinted = True
        self._plan()

    def _plan(self) -> None:
        """Set the time of the next look, unless one runs: that plans the next itself."""
        if self._folder is None or self._running:
            return
        wait = HINTED if self._was_hinted else round(SETTLED * 1000) if self._changing else INTERVAL
        if not self._timer.isActive() or self._timer.remainingTime() > wait:  # many hints do not put it off for ever
            self._timer.start(wait)

    @Slot()
    def _look(self) -> None:
        if self._folder is None or self._running:
            return
        self._was_hinted = False
        self._running = Cancel()
        self._tasks.run_task(partial(_looked_at, self._folder, self._present), self._seen, self._not_seen, cancel=self._running)

    @Slot(object)
    def _seen(self, sight: _Sight) -> None:
        if sight.look is not self._running:
            return
        self._running = None
        if sight.error:
            self._lose(sight.error)
        else:
            self._is_lost = False
            if self._folder and not self._hints.directories():  # only now, as this may block where a folder does not answer
                self._hints.addPath(str(self._folder))
            self._compare(sight)
        self._plan()

    @Slot(object)
    def _not_seen(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):  # a bug, which is logged
            self._running = None
            self._plan()

    def _lose(self, error: KabarError) -> None:
        self._present, self._changing = frozenset(), {}
        if not self._is_lost:
            self._is_lost = True
            self.lost.emit(error)

    def _compare(self, sight: _Sight) -> None:
        if self._known is None:
            self._known, self._present = sight.stamps, sight.files
            return
        changing, complete = {}, []
        for path, stamp in sight.stamps.items():
            if self._known.get(path) == stamp:  # it was away with its disk, and is back
                continue
            before, since = self._changing.get(path, (None, sight.at))
            if before != stamp:
                since = sight.at
            if stamp[0] > 0 and sight.at - since >= SETTLED:  # a browser holds the name with an empty file
                self._known[path] = stamp
                complete.append(path)
            else:
                changing[path] = (stamp, since)
        self._changing = changing
        self._present = sight.files.difference(changing)
        if arrived := [path for path in complete if not self._is_ours(path)]:
            self.arrived.emit(arrived)


def _looked_at(folder: Path, present: frozenset[Path], report: Report, cancel: Cancel) -> _Sight:
    """One look at a folder, on a task's thread; files that were ``present`` are taken for what they were."""
    at = time.monotonic()
    gathered = gather([folder], cancel)
    if gathered.files == (folder.absolute(),) or folder.absolute() in gathered.unreadable:
        error = KabarError(
            translate("WatchedFolder", "The watched folder “{folder}” cannot be looked into.").format(folder=folder),
            translate("WatchedFolder", "Watching goes on when it is back; if it has moved, choose it again in the settings."),
        )
        return _Sight(cancel, frozenset(), {}, at, error)
    stamps = {}
    for path in gathered.files:
        cancel.check()
        if path not in present:
            try:
                status = path.stat()
            except OSError:  # gone again
                continue
            stamps[path] = (status.st_size, status.st_mtime_ns)
    return _Sight(cancel, frozenset(gathered.files), stamps, at)
