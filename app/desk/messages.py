"""What the user is told beside the articles: a sentence, what can be done, and a button that does it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.desk.wording import QT_TRANSLATE_NOOP
from app.engine.dispatch import Notice
from app.engine.errors import KabarError


class Tone(StrEnum):
    """What a message is; the value, translated, is what the user reads before it."""

    NOTE = QT_TRANSLATE_NOOP("Tone", "Note")
    PROBLEM = QT_TRANSLATE_NOOP("Tone", "Problem")
    DONE = QT_TRANSLATE_NOOP("Tone", "Done")


class Command(StrEnum):
    """What a message's button does; the value, translated, is what the user reads on it."""

    ASSUME_INDONESIAN = QT_TRANSLATE_NOOP("Command", "Translate as Indonesian")
    AGAIN = QT_TRANSLATE_NOOP("Command", "Try again")
    GO_ON = QT_TRANSLATE_NOOP("Command", "Translate it whole")
    ANEW = QT_TRANSLATE_NOOP("Command", "Translate anew")
    LOAD = QT_TRANSLATE_NOOP("Command", "Load the translator again")
    RESUME = QT_TRANSLATE_NOOP("Command", "Go on with the queue")
    UNDELETE = QT_TRANSLATE_NOOP("Command", "Undo")
    CHANGES = QT_TRANSLATE_NOOP("Command", "Show what changed")
    STORY = QT_TRANSLATE_NOOP("Command", "Back to the story brief")


@dataclass(frozen=True, slots=True)
class Message:
    """Something that the user is told, what can be done, and a button that does it."""

    tone: Tone
    text: str
    remedy: str = ""
    command: Command | None = None


BUG = KabarError("Something went wrong inside Kabar, and this could not be done.", "Try again; the log says what happened.")
"""What a user is told of an error that is no KabarError: the traceback is in the log."""


def told(error: Exception, command: Command | None = None) -> Message:
    """The message of an error."""
    kabar = error if isinstance(error, KabarError) else BUG
    return Message(Tone.PROBLEM, kabar.message, kabar.remedy, command)


def noticed(notice: Notice) -> Message:
    """The message of what a job has noticed in an article."""
    return Message(Tone.NOTE, notice.message, notice.remedy)
