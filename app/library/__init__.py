"""Every article that is opened, kept on disk as it is made: the queue, the dispatches, and the search over them."""

from app.library.entries import Entry, Hit, Stage, Trouble
from app.library.library import Library
from app.library.opening import open_library

__all__ = ["Entry", "Hit", "Library", "Stage", "Trouble", "open_library"]
