"""Cancellation: one object, passed down, looked at between batches."""

from __future__ import annotations

import threading


class Cancelled(Exception):
    """Raised where work stops because the user asked for it. Silent: it is no error and never shown."""


class Cancel:
    """A flag that one thread sets and another looks at. What is finished when it is set stays."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        """Ask the work to stop at the next batch."""
        self._event.set()

    def is_set(self) -> bool:
        """Whether somebody asked the work to stop."""
        return self._event.is_set()

    def check(self) -> None:
        """Raise :class:`Cancelled` if somebody asked the work to stop."""
        if self._event.is_set():
            raise Cancelled
