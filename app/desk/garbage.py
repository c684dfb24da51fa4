"""Python's collector of cyclic garbage, kept to the GUI thread and to short visits.

By itself it runs on whichever thread makes the object that is one too many. A task that imports numpy while the window starts
sets off a collection of everything, which holds Python's lock for a tenth of a second; and a QObject in a cycle would be
destroyed on that task's thread, where Qt crashes.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

BEAT = 500
"""Milliseconds between two visits: the most that a starting engine makes in them is collected within a few."""

YOUNG, MIDDLE = 700, 10
"""How many new objects are worth a visit, and how many visits one to those that survived; Python's own thresholds."""

GROWTH = 1.25
"""By how much the old objects have to have grown before all of them are looked at; Python's own rule as well, which makes a
session's whole collections few."""


class Garbage(QObject):
    """Made on the GUI thread after the window: what is there then is for good and never looked at. Collects until ``stop``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._old = 0
        self._timer = QTimer(self, interval=BEAT)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect what is due."""
        new, visits, _ = gc.get_count()
        if new < YOUNG:
            return
        gc.collect(0 if visits < MIDDLE else 1)
        if visits >= MIDDLE and len(gc.get_objects(2)) > self._old * GROWTH:
            gc.collect()
            self._old = len(gc.get_objects(2))

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
