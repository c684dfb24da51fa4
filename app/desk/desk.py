"""The desk: the opened articles, which of them is read, and every command of the window. No widgets.

One article runs at a time: the selected one first, then the others in the order in which they were opened.
"""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app import paths
from app.desk.articles import ArticlesModel
from app.desk.engine import Engine, Loading, Source
from app.desk.exporter import Exporter
from app.desk.opened import BUG, Command, Message, OpenedArticle, State, Tone
from app.desk.tasks import Report, Tasks
from app.engine.article import Pasted
from app.engine.cancel import Cancel, Cancelled
from app.engine.dispatch import Dispatch, Length
from app.engine.errors import KabarError
from app.engine.events import Event

CONTAINERS = frozenset({".eml", ".epub", ".mbox", ".msg"})
"""Files that may hold several articles."""


class Desk(QObject):
    """The view model of the window.

    ``selected_changed`` comes when another article (or none) is read, ``changed`` when a command may have become possible or
    impossible, or the desk's own messages have changed.
    """

    selected_changed = Signal()
    changed = Signal()

    def __init__(self, engine: Engine, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.articles = ArticlesModel(self)
        self.messages: list[Message] = []
        self.selected: OpenedArticle | None = None
        self._engine = engine
        self._tasks = tasks
        self._length = Length.MEDIUM
        self._loading: Loading | None = None
        self._awaited = False
        self._running: OpenedArticle | None = None
        self._cancel = Cancel()
        self._summarizing: OpenedArticle | None = None
        self.exporter = Exporter(engine, tasks, self)
        self.exporter.told.connect(self._tell)
        self.exporter.changed.connect(self.changed)

    # -- the checkpoint

    @Slot()
    def load(self) -> Loading:
        """Begin to make the translator ready, if that has not begun or has failed, and give what it will be."""
        loading = self._loading
        if loading is None or (loading.done() and loading.exception()):
            loading = self._loading = Future()
            begun, self._awaited = loading, False
            # What was told of an earlier attempt is settled by this one.
            self.messages = [message for message in self.messages if message.command is not Command.AGAIN]

            def work(report: Report, cancel: Cancel) -> None:
                try:
                    begun.set_result(self._engine.load())
                except BaseException as error:
                    begun.set_exception(error)
                    raise

            self._tasks.run_task(work, self._loaded, self._not_loaded)
            self.changed.emit()
        return loading

    @property
    def ready(self) -> bool:
        """Whether the translator is ready."""
        return self._loading is not None and self._loading.done() and not self._loading.exception()

    @Slot(object)
    def _loaded(self, _: None) -> None:
        self.changed.emit()

    @Slot(object)
    def _not_loaded(self, error: Exception) -> None:
        # An article that waits for the translator tells the same error itself, with the same button.
        if not self._awaited and not isinstance(error, Cancelled):
            told = error if isinstance(error, KabarError) else BUG
            self.tell(Message(Tone.PROBLEM, told.message, told.remedy, Command.AGAIN))

    # -- opening

    def open(self, files: Iterable[Path]) -> None:
        """Open files; the first of them is read. Of those that may hold several articles, each becomes one of its own."""
        plain: list[Source] = []
        for file in files:
            if file.suffix.lower() in CONTAINERS:
                self._tasks.run_task(partial(self._take_apart, file), self._taken_apart, self._not_taken_apart)
            else:
                plain.append(file)
        self._open(plain)

    def _take_apart(self, file: Path, report: Report, cancel: Cancel) -> list[Source]:
        try:
            return list(self._engine.parts(file))
        except KabarError:
            return [file]  # its job meets the same error, and tells it where the article stands

    @Slot(object)
    def _taken_apart(self, sources: list[Source]) -> None:
        self._open(sources)

    @Slot(object)
    def _not_taken_apart(self, error: Exception) -> None:
        self._tell_error(error)

    def open_sample(self) -> None:
        """Open the sample article."""
        self._open([paths.SAMPLE])

    def paste(self, text: str) -> None:
        """Open text or HTML as an article of its own."""
        if text.strip():
            self._open([Pasted(text.encode("utf-8", errors="replace"), "Pasted text")])
        else:
            self.tell(Message(Tone.NOTE, "There is no text to paste.", "Copy an article's text first, or open a file."))

    def _open(self, sources: list[Source]) -> None:
        if not sources:
            return
        rows = [self.articles.add(OpenedArticle(source, self._length, self)) for source in sources]
        self.select(rows[0])
        self.run_next()

    def select(self, row: int) -> None:
        """Read the article of a row."""
        article = self.articles[row] if 0 <= row < len(self.articles) else None
        if article is not self.selected:
            if self.selected:
                self.selected.changed.disconnect(self.changed)
            self.selected = article
            if article:
                article.changed.connect(self.changed)
            self.selected_changed.emit()
            self.changed.emit()

    def close_article(self) -> None:
        """Take the article that is read off the desk."""
        if self.selected is None:
            return
        article, row = self.selected, self.articles.row(self.selected)
        if article is self._running:
            self._cancel.set()
        self.select(row + 1 if row + 1 < len(self.articles) else row - 1)
        self.articles.remove(row)
        self.changed.emit()

    # -- running

    @Slot()
    def run_next(self) -> None:
        """Begin the next article if none runs."""
        if self._running is not None:
            return
        waiting = [article for article in self.articles if article.state is State.WAITING]
        if not waiting:
            self._summarize_next()
            return
        article = self.selected if self.selected in waiting else waiting[0]
        loading, source, length, assume = self.load(), article.source, article.length, article.assume
        self._awaited = True
        self._running, self._cancel = article, Cancel()
        article.begin()

        def work(report: Report, cancel: Cancel) -> object:
            return self._engine.run(source, length, assume, loading, report, cancel)

        self._tasks.run_task(work, self._finished, self._failed, self._progressed, self._cancel)
        self.changed.emit()

    def _kept(self, article: OpenedArticle | None) -> OpenedArticle | None:
        """The article, unless it was taken off the desk meanwhile."""
        return article if article is not None and article in self.articles else None

    @Slot(object)
    def _progressed(self, event: Event) -> None:
        if article := self._kept(self._running):
            article.apply(event)

    @Slot(object)
    def _finished(self, dispatch: Dispatch) -> None:
        article, self._running = self._kept(self._running), None
        if article:
            article.finish(dispatch)
        self._after_run()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        article, self._running = self._kept(self._running), None
        if article:
            article.fail(error)
        self._after_run()

    def _after_run(self) -> None:
        self.changed.emit()
        self._summarize_next()
        QTimer.singleShot(0, self.run_next)

    @property
    def can_cancel(self) -> bool:
        """Whether there is something to stop."""
        waits = self.selected is not None and self.selected.state is State.WAITING
        return waits or (self._running is not None and not self._cancel.is_set())

    @property
    def running(self) -> OpenedArticle | None:
        """The article that a job works on."""
        return self._running

    def cancel(self) -> None:
        """Stop the article that is read if it waits for its turn, else the one that runs; what is translated stays."""
        if self.selected and self.selected.state is State.WAITING:
            self.selected.stop_waiting()
        elif self._running:
            self._cancel.set()
            self.changed.emit()

    def obey(self, command: Command) -> None:
        """Do what a message's button says, to the article that is read."""
        if self.selected is None:
            self.load()
        elif not self.selected.state.running:
            if command is Command.ASSUME_INDONESIAN:
                self.selected.assume = "id"
            self.selected.wait()
            self.run_next()

    # -- the summary's length

    @property
    def length(self) -> Length:
        """How long summaries are to be."""
        return self.selected.length if self.selected else self._length

    def set_length(self, length: Length) -> None:
        """Make the summary of the article that is read, and of those opened later, this long."""
        self._length = length
        if self.selected:
            self.selected.length = length
            self.selected.changed.emit()
            self._summarize_next()
        self.changed.emit()

    def _summarize_next(self) -> None:
        """Make the next summary whose length is not the wanted one: one at a time, and the newest wish wins."""
        if self._summarizing is not None or self._loading is None:
            return
        for article in self.articles:
            dispatch = article.dispatch
            if dispatch and dispatch.summary and dispatch.summary.length is not article.length and article is not self._running:
                break
        else:
            return
        self._summarizing = article
        loading, length = self._loading, article.length

        def work(report: Report, cancel: Cancel) -> object:
            return self._engine.resummarize(dispatch, length, loading, report, cancel)

        self._tasks.run_task(work, self._summarized, self._not_summarized, self._summary_progressed)

    @Slot(object)
    def _summary_progressed(self, event: Event) -> None:
        if article := self._kept(self._summarizing):
            article.apply(event)

    @Slot(object)
    def _summarized(self, dispatch: Dispatch) -> None:
        article, self._summarizing = self._kept(self._summarizing), None
        if article and article is not self._running:
            article.finish(dispatch, silently=True)
        self._summarize_next()

    @Slot(object)
    def _not_summarized(self, error: Exception) -> None:
        article, self._summarizing = self._kept(self._summarizing), None
        if article and article.dispatch and article.dispatch.summary:
            article.length = article.dispatch.summary.length
            article.finish(article.dispatch, silently=True)  # the old summary is shown again
            self._tell_error(error, article)
        self.changed.emit()
        self._summarize_next()

    # -- exporting

    @property
    def can_export(self) -> bool:
        """Whether the article that is read can be exported: there is a dispatch of it, and no brief is being written."""
        return self.selected is not None and self.selected.dispatch is not None and not self.exporter.busy

    @property
    def finished(self) -> list[OpenedArticle]:
        """The articles of which there is a dispatch: what an export of all holds."""
        return [article for article in self.articles if article.dispatch]

    def proposed_name(self) -> str:
        """The file name that an export of the article that is read is offered under, with the suffix .docx."""
        return self.exporter.proposed_name(self.selected) if self.selected else ""

    def export(self, path: Path) -> None:
        """Write the brief of the article that is read; the suffix says how."""
        if self.selected:
            self.exporter.export([self.selected], path)

    def export_all(self, path: Path) -> None:
        """Write the briefs of all finished articles into one file, with a table of contents."""
        self.exporter.export(self.finished, path)

    # -- messages

    def tell(self, message: Message) -> None:
        """Tell the user something that belongs to no article."""
        if message not in self.messages:
            self.messages.append(message)
        self.changed.emit()

    def dismiss(self, message: Message) -> None:
        """The user has read the message."""
        if message in self.messages:
            self.messages.remove(message)
            self.changed.emit()
        elif self.selected:
            self.selected.dismiss(message)

    @Slot(object, object)
    def _tell(self, message: Message, article: OpenedArticle | None) -> None:
        if article := self._kept(article):
            article.tell(message)
            self.changed.emit()
        else:
            self.tell(message)

    def _tell_error(self, error: Exception, article: OpenedArticle | None = None) -> None:
        if not isinstance(error, Cancelled):
            told = error if isinstance(error, KabarError) else BUG
            self._tell(Message(Tone.PROBLEM, told.message, told.remedy), article)
