"""One opened article: what is known of it so far, and in which state it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot

from app.desk.engine import Source
from app.desk.pairs import PairsModel
from app.engine import events
from app.engine.article import Article, Document
from app.engine.cancel import Cancelled
from app.engine.dispatch import Detection, Dispatch, Finding, Length, Notice, Summary, Translation
from app.engine.errors import KabarError, UnsupportedLanguage


class State(StrEnum):
    """Where an article stands; the value is what the user reads."""

    WAITING = "Waiting"
    READING = "Reading"
    LOADING = "Preparing the translator"
    TRANSLATING = "Translating"
    DONE = "Done"
    STOPPED = "Stopped"
    FAILED = "Failed"

    @property
    def running(self) -> bool:
        """Whether a job works on the article."""
        return self in (State.READING, State.LOADING, State.TRANSLATING)


class Tone(StrEnum):
    """What a message is; the value is what the user reads before it."""

    NOTE = "Note"
    PROBLEM = "Problem"
    DONE = "Done"


class Command(StrEnum):
    """What a message's button does; the value is what the user reads on it."""

    ASSUME_INDONESIAN = "Translate as Indonesian"
    AGAIN = "Try again"
    GO_ON = "Translate it whole"


@dataclass(frozen=True, slots=True)
class Message:
    """Something that the user is told beside the article, what can be done, and a button that does it."""

    tone: Tone
    text: str
    remedy: str = ""
    command: Command | None = None


BUG = KabarError("Something went wrong inside Kabar, and this could not be done.", "Try again; the log says what happened.")
"""What a user is told of an error that is no KabarError: the traceback is in the log."""


class OpenedArticle(QObject):
    """The view model of one article.

    ``changed`` comes after anything but the pairs has changed (they have signals of their own), ``summary_changed`` after the
    points or their English have.
    """

    changed = Signal()
    summary_changed = Signal()

    def __init__(self, source: Source, length: Length = Length.MEDIUM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self.name = source.name
        self.length = length
        self.assume: str | None = None
        self.pairs = PairsModel(self)
        self._before: Dispatch | None = None
        self._clear()

    def _clear(self) -> None:
        self.state = State.WAITING
        self.done, self.total = 0, 0
        self.document: Document | None = None
        self.article: Article | None = None
        self.detection: Detection | None = None
        self.summary: Summary | None = None
        self.headline: Translation | None = None
        self.headline_findings: tuple[Finding, ...] = ()
        self.points: list[Translation | None] = []
        self.messages: list[Message] = []
        self.dispatch: Dispatch | None = None

    @property
    def title(self) -> str:
        """What the article is called in a list: its headline, English where there is one, or the name of its file."""
        if self.headline and self.headline.text:
            return self.headline.text
        return (self.article and self.article.headline) or self.name

    @property
    def status(self) -> str:
        """The state in words, with how far it has come."""
        if self.state is State.TRANSLATING and self.total:
            return f"{self.state}, {self.done} of {self.total}"
        if self.state is State.DONE and self.doubts:
            return f"{self.state}, {self.doubts} to check"
        return str(self.state)

    @property
    def words(self) -> int:
        """Words of the original's body."""
        return sum(len(paragraph.text.split()) for paragraph in self.article.paragraphs) if self.article else 0

    @property
    def doubts(self) -> int:
        """How many sentences, the headline counted as one, hold something to check."""
        return len(self.pairs.doubtful) + bool(self.headline_findings)

    def begin(self) -> None:
        """A job starts on the article: what an earlier one made is thrown away when this one has read the article."""
        before = self.dispatch
        self._clear()
        self._before = before
        self._set_state(State.READING)
        self.summary_changed.emit()

    def wait(self) -> None:
        """The article is to be run again."""
        self._set_state(State.WAITING)

    def stop_waiting(self) -> None:
        """The article is not to be run after all."""
        self._tell_stopped()
        self._set_state(State.STOPPED)

    def tell(self, message: Message) -> None:
        """Add a message; the same words are not told twice."""
        if message not in self.messages:
            self.messages.append(message)
            self.changed.emit()

    def dismiss(self, message: Message) -> None:
        """The user has read the message."""
        if message in self.messages:
            self.messages.remove(message)
            self.changed.emit()

    @Slot(object)
    def apply(self, event: events.Event) -> None:
        """Take over what the job tells."""
        match event:
            case events.Cleaned(document, article, sentences):
                self.document, self.article, self._before = document, article, None
                self.pairs.show(article, sentences)
                self.changed.emit()
            case events.Detected(detection):
                self.detection = detection
                self.pairs.mark_languages(detection)
                self.changed.emit()
            case events.Summarized(summary):
                self.summary = summary
                self.points = [None] * len(summary.points)
                self.pairs.mark_evidence(summary.points)
                self.summary_changed.emit()
            case events.Noticed(notice):
                self.tell(_of_notice(notice))
            case events.LoadingCheckpoint():
                self._set_state(State.LOADING)
            case events.PointTranslated(index, translation):
                self.points[index] = translation
                self.summary_changed.emit()
            case events.HeadlineTranslated(translation):
                self.headline = translation
                self.changed.emit()
            case events.SentenceTranslated(row, translation, findings):
                self.pairs.translate(row, translation, findings)
            case events.Progress(done, total):
                self.done, self.total = done, total
                self._set_state(State.TRANSLATING)

    @Slot(object)
    def finish(self, dispatch: Dispatch, silently: bool = False) -> None:
        """The job, or a new summary, is done, or was stopped on its way (``silently``: of that the user has been told)."""
        self.dispatch = dispatch
        self.headline = dispatch.headline
        self.headline_findings = tuple(finding for finding in dispatch.findings if finding.sentence is None)
        self.summary, self.points = dispatch.summary, list(dispatch.points)
        self.pairs.settle(dispatch)
        self.pairs.mark_evidence(dispatch.summary.points if dispatch.summary else ())
        if not dispatch.complete and not silently:
            self._tell_stopped()
        self._set_state(State.DONE if dispatch.complete else State.STOPPED)
        self.summary_changed.emit()

    @Slot(object)
    def fail(self, error: Exception) -> None:
        """The job ended with an error, or was cancelled before anything was read."""
        stopped = isinstance(error, Cancelled)
        if before := self._before:  # it ended before it was read again: what was made earlier is still there
            self.document, self.article, self.detection = before.document, before.article, before.detection
            self.finish(before, silently=not stopped)
        elif stopped:
            self.stop_waiting()
        if stopped:
            return
        told = error if isinstance(error, KabarError) else BUG
        command = Command.ASSUME_INDONESIAN if isinstance(error, UnsupportedLanguage) and not self.assume else Command.AGAIN
        self.tell(Message(Tone.PROBLEM, told.message, told.remedy, command))
        self._set_state(State.FAILED)

    def _tell_stopped(self) -> None:
        text = "You stopped this article; what was translated until then is kept." if self.done else "You stopped this article."
        self.tell(Message(Tone.NOTE, text, command=Command.GO_ON))

    def _set_state(self, state: State) -> None:
        self.state = state
        self.changed.emit()


def _of_notice(notice: Notice) -> Message:
    return Message(Tone.NOTE, notice.message, notice.remedy)
