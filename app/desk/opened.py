"""One article of the list: what is known of it so far, and in which state it is."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from app.desk.messages import Command, Message, Tone, noticed, told
from app.desk.pairs import PairsModel
from app.desk.retold import retold
from app.desk.state import State, state_of
from app.desk.steps import Step
from app.engine import events
from app.engine.abstract import Abstract
from app.engine.article import Article
from app.engine.cancel import Cancelled
from app.engine.dispatch import Detection, Dispatch, Finding, KeyFact, Line, Summary, Translation
from app.engine.errors import UnsupportedLanguage
from app.library import Entry

translate = QCoreApplication.translate


class OpenedArticle(QObject):
    """The view model of one article.

    ``changed`` comes after anything but the pairs has changed (they have signals of their own), ``summary_changed`` after the
    points or their English have. An article of an earlier session knows only its entry until it is read (``shown``).
    """

    changed = Signal()
    summary_changed = Signal()

    def __init__(self, entry: Entry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.day: datetime.date = entry.added.astimezone().date()
        """The day on which it was opened, in the user's time."""
        self.length = entry.length
        self.assume = entry.assume
        self.pairs = PairsModel(self)
        self.history: list[Step] = []
        self.undone: list[Step] = []
        self.pending: dict[Line, str] = {}
        self.summarizing = False
        self._before: Dispatch | None = None
        self._clear()
        self.state = state_of(entry)
        self.done, self.total = entry.done, entry.total
        self._restore_messages()

    def _clear(self) -> None:
        self.state = State.WAITING
        self.done, self.total = 0, 0
        self.article: Article | None = None
        self.detection: Detection | None = None
        self.summary: Summary | None = None
        self.key_facts: tuple[KeyFact, ...] = ()
        self.abstract: Abstract | None = None
        self.headline: Translation | None = None
        self.headline_findings: tuple[Finding, ...] = ()
        self.points: list[Translation | None] = []
        self.messages: list[Message] = []
        self.dispatch: Dispatch | None = None

    # -- what is told of it

    @property
    def id(self) -> int:
        """Its number in the library."""
        return self.entry.id

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.entry.name

    @property
    def shown(self) -> bool:
        """Whether its text is here, and not only its entry."""
        return self.article is not None

    @property
    def busy(self) -> bool:
        """Whether a job works on it, or makes another summary of it: what is edited meanwhile goes in when that has ended."""
        return self.state.running or self.summarizing

    @property
    def exportable(self) -> bool:
        """Whether there is a dispatch of it, here or in the library."""
        return self.dispatch is not None or (not self.shown and self.entry.total > 0)

    @property
    def title(self) -> str:
        """What the article is called in a list: its headline, English where there is one, or the name of its file."""
        if self.headline and self.headline.text:
            return self.headline.text
        if self.article:
            return self.article.headline or self.name
        return self.entry.english or self.entry.headline or self.name

    @property
    def subtitle(self) -> str:
        """What stands under the title: the original headline, or the name of the file, and the outlet."""
        headline = self.article.headline if self.article else self.entry.headline
        outlet = self.article.outlet if self.article else self.entry.outlet
        under = headline if headline and headline != self.title else self.name
        return " · ".join(filter(None, (under if under != self.title else "", outlet)))

    @property
    def status(self) -> str:
        """The state in words, with how far it has come."""
        state = translate("State", str(self.state))
        if self.state is State.TRANSLATING and self.total:
            return translate("OpenedArticle", "{state}, {done} of {total}").format(state=state, done=self.done, total=self.total)
        if self.state in (State.DONE, State.GIST) and self.doubts:
            return translate("OpenedArticle", "{state}, {count} to check").format(state=state, count=self.doubts)
        return state

    @property
    def trouble(self) -> str:
        """What went wrong, in a sentence, or nothing."""
        return next((retold(message.text) for message in self.messages if message.tone is Tone.PROBLEM), "")

    @property
    def words(self) -> int:
        """Words of the original's body."""
        return sum(len(paragraph.text.split()) for paragraph in self.article.paragraphs) if self.article else 0

    @property
    def doubts(self) -> int:
        """How many sentences, the headline counted as one, hold something to check."""
        return len(self.pairs.doubtful) + bool(self.headline_findings) if self.shown else self.entry.doubts

    # -- what happens to it

    def begin(self) -> None:
        """A job starts on the article, from its file; what an earlier one made comes back if this one fails."""
        before = self.dispatch or self._before
        if self.dispatch:
            self.history.append(self.dispatch)
        self._clear()
        self._before = before
        self._set_state(State.READING)
        self.summary_changed.emit()

    def go_on(self) -> None:
        """A job starts on what the dispatch lacks."""
        self._take_away_buttons()
        self._set_state(State.TRANSLATING)

    def wait(self) -> None:
        """The article is to be worked on again."""
        self._take_back()
        self._take_away_buttons()
        self._set_state(State.GIST if self.dispatch and self.dispatch.is_gist and not self.dispatch.complete else State.WAITING)

    def stop_waiting(self) -> None:
        """The article is not to be worked on after all."""
        self._end(self.dispatch.complete if self.dispatch else self.entry.complete)

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
            case events.Cleaned(_, article, sentences):
                self.article = article
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
            case events.KeyFactsFound(key_facts):
                self.key_facts = key_facts
                self.changed.emit()
            case events.Noticed(notice):
                self.tell(noticed(notice))
            case events.LoadingCheckpoint():
                self._set_state(State.LOADING)
            case events.PointTranslated(index, translation):
                if self.points[index] is None or self.summary is None or self.summary.points[index] not in self.pending:
                    self.points[index] = translation
                    self.summary_changed.emit()
            case events.HeadlineTranslated(translation, findings):
                if None not in self.pending:
                    self.headline, self.headline_findings = translation, findings
                    self.changed.emit()
            case events.SentenceTranslated(row, translation, findings):
                if row not in self.pending:  # the person's words stand
                    self.pairs.translate(row, translation, findings)
            case events.Progress(done, total):
                self.done, self.total = done, total
                self._set_state(State.TRANSLATING)
            case events.Abstracting():
                self._set_state(State.ABSTRACTING)
            case events.Abstracted(abstract):
                self.abstract = abstract
                self.changed.emit()

    def summarized(self, event: events.Event) -> None:
        """Take over what the making of another summary tells; where the article stands is not its business."""
        if not isinstance(event, events.Progress | events.LoadingCheckpoint):
            self.apply(event)

    def take(self, dispatch: Dispatch) -> None:
        """Take over a dispatch of the sentences that are shown: after a job, a new summary, an edit."""
        self.dispatch = dispatch
        self.headline = dispatch.headline
        self.headline_findings = tuple(finding for finding in dispatch.findings if finding.sentence is None)
        self.summary, self.points = dispatch.summary, list(dispatch.points)
        self.key_facts = dispatch.key_facts
        self.abstract = dispatch.abstract
        self.pairs.settle(dispatch)
        self.pairs.mark_evidence(dispatch.summary.points if dispatch.summary else ())
        self.summary_changed.emit()
        self.changed.emit()

    def show(self, dispatch: Dispatch) -> None:
        """Show a dispatch whose sentences may be others than those that are shown: one of the library, a piece put back."""
        self.article, self.detection = dispatch.article, dispatch.detection
        self.pairs.show(dispatch.article, dispatch.sentences)
        self.pairs.mark_languages(dispatch.detection)
        notices = [noticed(notice) for notice in dispatch.notices]
        self.messages = [*(notice for notice in notices if notice not in self.messages), *self.messages]
        self.take(dispatch)

    def change(self, dispatch: Dispatch) -> None:
        """Take over what the user has made of the dispatch; where it lacks English now, it waits for a job again."""
        same = self.dispatch is not None and self.dispatch.sentences == dispatch.sentences
        completed = dispatch.complete and self.dispatch is not None and not self.dispatch.complete
        (self.take if same else self.show)(dispatch)
        if completed:
            self._take_away_buttons()
            self._set_state(State.DONE)
        elif not dispatch.complete and self.state is State.DONE:
            self.wait()

    @Slot(object)
    def finish(self, dispatch: Dispatch) -> None:
        """The job is done, or was stopped on its way."""
        self._before = None
        self.take(dispatch)
        self._end(dispatch.complete)

    def fail(self, error: Exception) -> None:
        """The job ended with an error, or was cancelled before anything was read."""
        self._take_back()
        if isinstance(error, Cancelled):
            self.stop_waiting()
            return
        self.tell(told(error, self._way_on(type(error).__name__)))
        self._set_state(State.FAILED)

    def _take_back(self) -> None:
        """Show again what an earlier job has made, where this one has made nothing."""
        before, self._before = self._before, None
        if before and self.dispatch is None:
            self.history.pop()
            self.show(before)

    def _end(self, whole: bool) -> None:
        if not whole:
            self._tell_stopped()
        self._set_state(State.DONE if whole else State.STOPPED)

    def _tell_stopped(self) -> None:
        kept = translate("OpenedArticle", "You stopped this article; what was translated until then is kept.")
        text = kept if self.done or self.dispatch else translate("OpenedArticle", "You stopped this article.")
        self.tell(Message(Tone.NOTE, text, command=Command.GO_ON))

    def _restore_messages(self) -> None:
        trouble = self.entry.trouble
        if self.state is State.FAILED and trouble:
            self.messages.append(Message(Tone.PROBLEM, trouble.message, trouble.remedy, self._way_on(trouble.kind)))
        elif self.state is State.STOPPED:
            self._tell_stopped()

    def _take_away_buttons(self) -> None:
        """What the buttons of the messages would do is being done, or done."""
        self.messages = [message for message in self.messages if message.command is None]

    def _way_on(self, kind: str) -> Command:
        """What may be done about a job that ended with an error of this kind (its class's name)."""
        assumable = kind == UnsupportedLanguage.__name__ and self.assume is None
        return Command.ASSUME_INDONESIAN if assumable else Command.AGAIN

    def _set_state(self, state: State) -> None:
        self.state = state
        self.changed.emit()
