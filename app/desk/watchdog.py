"""A watchdog over the GUI thread, for tests: how long it has not answered, and what it did meanwhile.

``KABAR_WATCHDOG=PATH`` starts it once the window has been painted, for until then nobody can see it stand still (how long that
takes is the start, which tests/bench/desk.py measures). At the end PATH holds JSON: ``longest_ms``, ``longest_own_ms`` and
``stalls``, one a time that the thread has not answered for more than ``LIMIT``, each with its ``ms``, with ``waited_ms``, how
many of these it could have run but other programs had the processors (Linux; what is left is its own), and with the ``stack`` it
was caught in.
"""

from __future__ import annotations

import json
import sys
import threading
import time
import traceback
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QWidget

LIMIT = 0.1
"""Seconds after which a person notices that a window does not answer (Nielsen 1993, "Usability Engineering", 5.5)."""

BEAT = 0.02


class Watchdog(QObject):
    """Made on the GUI thread; watches it from another one, from the window's first frame until ``stop``."""

    def __init__(self, path: Path, window: QWidget) -> None:
        super().__init__(window)
        self._path = path
        self._gui = threading.get_ident()
        self._schedule = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._last = self._waited = self._longest = self._longest_own = 0.0
        self._stalls: list[dict[str, object]] = []
        self._caught: list[str] = []
        self._stopped = threading.Event()
        self._timer = QTimer(self)
        self._timer.setInterval(int(BEAT * 1000))
        self._timer.timeout.connect(self._beat)
        self._thread = threading.Thread(target=self._watch, name="watchdog", daemon=True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Start after the frame that is about to be painted."""
        if event.type() == QEvent.Type.UpdateRequest:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._start)
        return False

    @property
    def watching(self) -> bool:
        """Whether the first frame is there."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """Write the findings."""
        if self.watching:
            self._beat()  # what has been under way since the last beat counts too
            self._stopped.set()
            self._thread.join()
            self._timer.stop()
        longest, own = round(self._longest * 1000), round(self._longest_own * 1000)
        findings = {"longest_ms": longest, "longest_own_ms": own, "stalls": self._stalls}
        self._path.write_text(json.dumps(findings, indent=1), encoding="utf-8")

    @Slot()
    def _start(self) -> None:
        self._last, self._waited = time.perf_counter(), self._waited_until_now()
        self._timer.start()
        self._thread.start()

    @Slot()
    def _beat(self) -> None:
        now, waited = time.perf_counter(), self._waited_until_now()
        stall, queued = max(0.0, now - self._last - BEAT), waited - self._waited
        self._last, self._waited = now, waited
        self._longest = max(self._longest, stall)
        self._longest_own = max(self._longest_own, stall - queued)
        if stall > LIMIT:
            # Nothing is caught where another thread held Python's lock all the while: the watching thread waited for it too.
            self._stalls.append({"ms": round(stall * 1000), "waited_ms": round(queued * 1000), "stack": self._caught})
        self._caught = []

    def _waited_until_now(self) -> float:
        """Seconds that the GUI thread was ready to run and did not; 0 where the system does not tell."""
        try:
            return int(self._schedule.read_text().split()[1]) / 1e9
        except OSError:
            return 0.0

    def _watch(self) -> None:
        while not self._stopped.wait(BEAT):
            if not self._caught and time.perf_counter() - self._last > LIMIT:
                frame = sys._current_frames().get(self._gui)
                self._caught = traceback.format_stack(frame)[-12:] if frame else []
