"""The steps of undo and redo: what an article was before a change that the user made."""

from __future__ import annotations

from dataclasses import dataclass

from app.engine.dispatch import Dispatch, Line, Summary


@dataclass(frozen=True, slots=True)
class Edited:
    """A step back from an edit: the English that a line had before it."""

    line: Line
    text: str


@dataclass(frozen=True, slots=True)
class Arranged:
    """A step back from an arrangement of the points: the summary as it was before it."""

    summary: Summary


Step = Edited | Arranged | Dispatch
"""What undo goes back to: one line's English, the points in their order, or the dispatch before something larger."""
