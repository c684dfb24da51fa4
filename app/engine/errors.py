"""What can go wrong for a user, each with a message and a remedy.

    KabarError
    ├── UnreadableDocument     the input is not an article that can be read (exit code 3)
    │   └── DocumentTooLarge   it is, but there is too much of it (3)
    ├── UnsupportedLanguage    the article is in no language that the checkpoint translates (4)
    ├── TextTooShort           too little text for what was asked (a notice in a run, 3 where nothing else is left)
    ├── CheckpointMissing      a file of the checkpoint is not there (5)
    ├── CheckpointCorrupt      a file of the checkpoint is not what the catalogue says (5)
    ├── TranslatorStopped      the process that translates has ended by itself (1)
    ├── ExportFailed           a brief could not be written (6)
    └── LibraryDamaged         the library on disk cannot be used

The message says what is wrong with which thing; the remedy says what to do. Nothing else reaches a user: any other exception
is a bug and is logged with its traceback.
"""

from __future__ import annotations


class KabarError(Exception):
    """Base of everything a user is told.

    ``message`` is one sentence that names the thing and what is wrong with it; ``remedy`` is one sentence that says what to
    do. Both end with a full stop and neither holds a traceback.
    """

    exit_code = 1

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message, remedy)  # both, so that an error can be sent to another process
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}"

    @property
    def kind(self) -> str:
        """The class's name, as ``--json`` and the logs give it."""
        return type(self).__name__


class UnreadableDocument(KabarError):
    """The input is not an article that can be read."""

    exit_code = 3


class DocumentTooLarge(UnreadableDocument):
    """The input holds more than Kabar accepts."""


class UnsupportedLanguage(KabarError):
    """The article is in no language that the checkpoint translates."""

    exit_code = 4


class TextTooShort(KabarError):
    """There is too little text for what was asked."""

    exit_code = 3


class CheckpointMissing(KabarError):
    """A file of the checkpoint is not there."""

    exit_code = 5


class CheckpointCorrupt(KabarError):
    """A file of the checkpoint is not what the catalogue says."""

    exit_code = 5


class TranslatorStopped(KabarError):
    """The process that translates has ended by itself."""


class EncoderStopped(KabarError):
    """The process that encodes has ended by itself."""


class ExportFailed(KabarError):
    """A brief could not be written."""

    exit_code = 6


class LibraryDamaged(KabarError):
    """The library on disk cannot be used."""
