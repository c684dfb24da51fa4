"""The task runner: everything that takes longer than a frame runs through it, and comes back on the GUI thread.

What a task tells goes into an inbox that lives on the GUI thread and is emptied there a few milliseconds at a time, in order, so
that a flood of events never stops the window from painting. Receivers are ``@Slot`` methods of QObjects, never lambdas: PySide
6.8 and later crash on other receivers of a signal from another thread (PYSIDE-3124).
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot

from app.engine.cancel import Cancel, Cancelled
from app.engine.errors import KabarError

log = logging.getLogger(__name__)

Report = Callable[[object], None]
Function = Callable[[Report, Cancel], object]
Receiver = Callable[[Any], None]

SLICE = 0.006
"""Seconds of the GUI thread that one visit to an inbox may take."""

THREADS = 4
"""One for the running article, one for the checkpoint or a new summary, two for exports: none waits for another. What must
happen in the order in which it was asked for has a runner of its own with one thread."""


class _Kind(Enum):
    PROGRESS = auto()
    RESULT = auto()
    ERROR = auto()


class _Task(QRunnable):
    """The work itself, on a thread of the pool."""

    def __init__(self, function: Function, cancel: Cancel, inbox: _Inbox) -> None:
        super().__init__()
        self.setAutoDelete(False)  # the Python object is its owner: the inbox keeps it until all is delivered
        self._function = function
        self._cancel = cancel
        self._inbox = inbox

    def run(self) -> None:
        try:
            result = self._function(self._report, self._cancel)
        except (KabarError, Cancelled) as error:
            self._inbox.put(_Kind.ERROR, error)
        except Exception as error:
            log.exception("A task failed")
            self._inbox.put(_Kind.ERROR, error)
        else:
            self._inbox.put(_Kind.RESULT, result)

    def _report(self, value: object) -> None:
        self._inbox.put(_Kind.PROGRESS, value)


class _Inbox(QObject):
    """What one task has told and its receivers have not heard yet."""

    arrived = Signal()
    emptied = Signal(object)

    def __init__(self, on_result: Receiver, on_error: Receiver, on_progress: Receiver | None, parent: QObject) -> None:
        super().__init__(parent)
        self._receivers = {_Kind.PROGRESS: on_progress, _Kind.RESULT: on_result, _Kind.ERROR: on_error}
        self._waiting: deque[tuple[_Kind, object]] = deque()
        self.task: _Task | None = None
        self.arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def put(self, kind: _Kind, value: object) -> None:
        """Called on the task's thread. One call to the GUI thread is enough for all that waits when it comes."""
        self._waiting.append((kind, value))
        if len(self._waiting) == 1:
            self.arrived.emit()

    def empty(self) -> None:
        """Throw away what waits, once the task has ended; a call that is already on its way finds nothing."""
        self._waiting.clear()

    @Slot()
    def _deliver(self) -> None:
        stop = time.perf_counter() + SLICE
        try:
            while self._waiting and time.perf_counter() < stop:
                # Taken out first: what put() appends from here on calls again, at worst once too often.
                kind, value = self._waiting.popleft()
                if kind is not _Kind.PROGRESS:
                    self.emptied.emit(self)
                receiver = self._receivers[kind]
                if receiver is not None:
                    receiver(value)
        finally:
            if self._waiting:
                QTimer.singleShot(0, self._deliver)


class Tasks(QObject):
    """Runs functions on other threads. Lives on the GUI thread; ``close`` before the application ends."""

    def __init__(self, parent: QObject | None = None, threads: int = THREADS) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._inboxes: dict[_Inbox, Cancel] = {}

    def run_task(
        self,
        function: Function,
        on_result: Receiver,
        on_error: Receiver,
        on_progress: Receiver | None = None,
        cancel: Cancel | None = None,
    ) -> Cancel:
        """Run ``function(report, cancel)`` on another thread and return the Cancel that it looks at.

        What it passes to ``report`` goes to ``on_progress``, what it returns to ``on_result``, what it raises to ``on_error``
        (Cancelled too; anything that is no KabarError is logged with its traceback first): on the GUI thread, in order, and
        exactly one of the last two. All three are methods of QObjects; TypeError otherwise.
        """
        for receiver in (on_result, on_error, on_progress):
            if receiver is not None and not isinstance(getattr(receiver, "__self__", None), QObject):
                raise TypeError(f"{receiver!r} is no method of a QObject")
        cancel = cancel or Cancel()
        inbox = _Inbox(on_result, on_error, on_progress, self)
        inbox.task = _Task(function, cancel, inbox)
        inbox.emptied.connect(self._forget)
        self._inboxes[inbox] = cancel
        self._pool.start(inbox.task)
        return cancel

    @property
    def running(self) -> int:
        """How many tasks have not been heard to the end."""
        return len(self._inboxes)

    def close(self) -> None:
        """Ask every task to stop and wait until it has. Nothing is delivered after this."""
        for cancel in self._inboxes.values():
            cancel.set()
        self.finish()

    def finish(self) -> None:
        """Wait until every task has done what it was asked for. Nothing is delivered after this."""
        self._pool.waitForDone()
        for inbox in list(self._inboxes):
            inbox.empty()
            self._forget(inbox)

    @Slot(object)
    def _forget(self, inbox: _Inbox) -> None:
        del self._inboxes[inbox]
        inbox.task = None
        inbox.deleteLater()
