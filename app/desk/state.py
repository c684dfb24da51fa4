"""Where an article stands: in the words of the list, and as the library keeps it."""

from __future__ import annotations

from enum import StrEnum

from app.desk.wording import QT_TRANSLATE_NOOP
from app.library import Entry, Stage


class State(StrEnum):
    """Where an article stands; the value, translated, is what the user reads."""

    WAITING = QT_TRANSLATE_NOOP("State", "Waiting")
    READING = QT_TRANSLATE_NOOP("State", "Reading")
    LOADING = QT_TRANSLATE_NOOP("State", "Preparing the translator")
    TRANSLATING = QT_TRANSLATE_NOOP("State", "Translating")
    ABSTRACTING = QT_TRANSLATE_NOOP("State", "Writing the abstract")
    GIST = QT_TRANSLATE_NOOP("State", "Gist ready")
    DONE = QT_TRANSLATE_NOOP("State", "Done")
    STOPPED = QT_TRANSLATE_NOOP("State", "Stopped")
    FAILED = QT_TRANSLATE_NOOP("State", "Failed")

    @property
    def running(self) -> bool:
        """Whether a job works on the article."""
        return self in (State.READING, State.LOADING, State.TRANSLATING, State.ABSTRACTING)

    @property
    def unfinished(self) -> bool:
        """Whether the queue still has something to do with the article."""
        return self in (State.WAITING, State.GIST)

    @property
    def stage(self) -> Stage:
        """How the library keeps it: what runs is what waits, should this program end now."""
        return _STAGES.get(self, Stage.WAITING)


_STAGES = {State.DONE: Stage.DONE, State.STOPPED: Stage.STOPPED, State.FAILED: Stage.FAILED}


def state_of(entry: Entry) -> State:
    """Where an article of an earlier session stands."""
    ended = {stage: state for state, stage in _STAGES.items()}
    if entry.stage in ended:
        return ended[entry.stage]
    if entry.complete:  # the program ended before it had heard that; there may be edits, so it is not made anew
        return State.DONE
    return State.GIST if entry.is_gist else State.WAITING
