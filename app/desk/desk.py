"""The desk: the articles of queue and library, which of them is read, and every command of the window. No widgets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from app import paths
from app.desk.arrivals import Arrivals
from app.desk.articles import ArticlesModel
from app.desk.board import Board
from app.desk.collection import Collection
from app.desk.edits import Edits
from app.desk.engine import Engine
from app.desk.exporter import Exporter
from app.desk.intake import Intake
from app.desk.keeper import Keeper
from app.desk.lengths import Lengths
from app.desk.meaning import Meaning
from app.desk.messages import Command, Message, Tone, told
from app.desk.opened import OpenedArticle
from app.desk.queue import Queue
from app.desk.shelf import Shelf
from app.desk.state import State
from app.desk.stories import ShownStory, Stories
from app.desk.tasks import Tasks
from app.desk.translator import TranslatorLoader
from app.desk.versions import Versions
from app.engine.cancel import Cancelled
from app.engine.dispatch import Dispatch, Length, Quality
from app.library import Library
from app.settings import Settings

translate = QCoreApplication.translate


class Desk(QObject):
    """The view model of the window.

    ``selected_changed`` comes when another article (or none) is read, ``changed`` when a command may have become possible or
    impossible, or other messages are to be told, ``changes_wanted`` when the user wants to see what an outlet changed in
    the article that is read. What it consists of (queue, collection, edits, exporter …) has signals of its own.
    """

    selected_changed = Signal()
    changed = Signal()
    changes_wanted = Signal()

    def __init__(self, engine: Engine, tasks: Tasks, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.articles = ArticlesModel(self)
        self.board = Board(self.articles, self)
        self.selected: OpenedArticle | None = None
        self.settings = Settings()
        self.tasks = tasks
        self._shelf = shelf
        self.loader = TranslatorLoader(engine, tasks, self)
        self.queue = Queue(self.articles, engine, tasks, shelf, self.loader, self)
        self.collection = Collection(self.articles, self.queue, shelf, self)
        self.meaning = Meaning(engine, shelf, self.queue, self)
        self.lengths = Lengths(self.articles, engine, tasks, self.loader, self)
        self.edits = Edits(engine, tasks, shelf, self)
        self.keeper = Keeper(self.articles, self.queue, self.lengths, self.edits, shelf, self)
        self.exporter = Exporter(engine, tasks, shelf, self)
        self.intake = Intake(engine, shelf, self)
        self.arrivals = Arrivals(self.articles, self.intake, self.queue, self.loader, shelf, self.board, self)
        self.stories = Stories(self.articles, engine, tasks, shelf, self)
        self.versions = Versions(self.articles, engine, shelf, self)

        self.board.changed.connect(self.changed)
        self.arrivals.first.connect(self.select)
        self.arrivals.again.connect(self._work_again)
        self.arrivals.changed.connect(self.changed)
        self.collection.told.connect(self.board.tell)
        self.collection.found.connect(self.meaning.search)
        self.meaning.troubled.connect(self.board.tell_error)
        self.loader.changed.connect(self.changed)
        self.loader.failed.connect(self._not_loaded)
        self.queue.changed.connect(self.changed)
        self.queue.made.connect(self._made)  # after the keeper: what is looked at and exported is kept, with its edits
        self.queue.troubled.connect(self.board.tell_error)
        self.edits.failed.connect(self.board.tell_error)
        self.keeper.changed.connect(self.changed)
        self.keeper.failed.connect(self.board.tell_error)
        self.exporter.told.connect(self.board.tell)
        self.exporter.changed.connect(self.changed)
        self.intake.failed.connect(self.board.tell_error)
        self.stories.told.connect(self.board.tell)
        self.stories.made.connect(self._read_story)
        self.stories.changed.connect(self._story_changed)
        self.versions.changed.connect(self.changed)
        shelf.troubled.connect(self.board.tell_error)
        shelf.open()

    def close(self) -> None:
        """Let what is being kept be kept; nothing is asked of the desk after this."""
        self.queue.paused = True  # a turn that is on its way begins nothing any more
        self.intake.close()
        self.meaning.close()
        self._shelf.close()

    def apply_settings(self, settings: Settings) -> None:
        """Work as the user has chosen from now on."""
        self.settings = settings
        self.intake.length = Length(settings.summary)
        self.queue.quality = Quality(settings.quality)
        self.queue.abstract = settings.abstract
        self.exporter.form = settings.form
        self.loader.choose(settings.checkpoint, settings.threads)
        self.changed.emit()

    # -- opening

    def open(self, files: Iterable[Path]) -> None:
        """Open files and folders; the first article in them is read. One that was read before is shown as it is kept."""
        if chosen := list(files):
            self.intake.gather(chosen)

    def open_sample(self) -> None:
        """Open the sample article."""
        self.open([paths.SAMPLE])

    # -- reading

    @Slot(int)
    def select(self, row: int) -> None:
        """Show the article of a row."""
        article = self.articles[row] if 0 <= row < len(self.articles) else None
        if article is self.selected:
            return
        if self.selected:
            self.selected.changed.disconnect(self.changed)
        self.selected = article
        self.board.take_away(Command.STORY)
        if article:
            article.changed.connect(self.changed)
            if not article.shown:
                self._shelf.ask(partial(_fetch, article.id), self._fetched)
        self.selected_changed.emit()
        self.changed.emit()

    @Slot(object)
    def _fetched(self, fetched: tuple[int, Dispatch | None]) -> None:
        article = self.articles.by_id(fetched[0])
        if article and fetched[1] and not article.shown and not article.state.running:
            article.show(fetched[1])
            self.lengths.run_next()
            self.versions.look(article)

    def read(self, row: int) -> None:
        """Show the article of a row because the user wants to read it: it jumps the queue."""
        self.select(row)
        if self.selected:
            self.queue.want(self.selected)

    # -- the story

    @property
    def story(self) -> ShownStory | None:
        """The story that is read: the last one that was made, while no article is."""
        return self.stories.current if self.selected is None else None

    def read_evidence(self, entry: int) -> None:
        """Show an article because the story rests on it; a message has the way back."""
        if article := self.articles.by_id(entry):
            self.read(self.articles.row(article))
            self.board.tell(Message(Tone.NOTE, translate("Desk", "This is a source of the story brief."), command=Command.STORY))

    @Slot()
    def _read_story(self) -> None:
        self.select(-1)
        self.selected_changed.emit()  # also where none was selected before
        self.changed.emit()

    @Slot()
    def _story_changed(self) -> None:
        if self.stories.current is None:
            self.board.take_away(Command.STORY)
            if self.selected is None:
                self.selected_changed.emit()  # it may have been read
        self.changed.emit()

    # -- the queue

    @property
    def can_cancel(self) -> bool:
        """Whether there is something to stop."""
        waits = self.selected is not None and self.selected in self.queue.waiting
        return waits or self.queue.can_cancel

    def cancel(self) -> None:
        """Stop the article that is read if it waits for its turn, else the one that runs; what is translated stays."""
        if self.selected and self.selected in self.queue.waiting:
            self.selected.stop_waiting()
            self.keeper.keep_state(self.selected)
        else:
            self.queue.cancel()

    def obey(self, message: Message) -> None:
        """Do what a message's button says."""
        of_the_desk = message in self.board.messages
        if message.command is not Command.CHANGES:  # there to be looked at again
            self.dismiss(message)
        match message.command:
            case Command.CHANGES:
                self.changes_wanted.emit()
            case Command.STORY:
                self.stories.reread()
            case Command.LOAD:
                self.loader.load()
            case Command.RESUME:
                self.pause(False)
            case Command.UNDELETE:
                self.undelete()
            case Command() if self.selected and not of_the_desk:
                if message.command is Command.ASSUME_INDONESIAN:
                    self.selected.assume = "id"
                self._work_again(self.selected)

    def work_again(self, rows: Sequence[int]) -> None:
        """Work on articles again: on what they lack, or anew where they are done."""
        for article in [self.articles[row] for row in rows]:
            self._work_again(article)

    @Slot(object)
    def _work_again(self, article: OpenedArticle) -> None:
        if not article.state.running and not article.state.unfinished:
            article.wait()
            self.keeper.keep_options(article)
            self.keeper.keep_state(article)
            if article is self.selected:
                self.queue.want(article)
            self.queue.run_next()

    def pause(self, paused: bool) -> None:
        """Hold the queue, or let it go on."""
        self.board.take_away(Command.RESUME)
        self.queue.pause(paused)

    @Slot(object)
    def _made(self, article: OpenedArticle) -> None:
        if article.state is State.DONE:
            self.versions.look(article)
            if self.settings.briefs_beside != "off":
                self.exporter.export_beside(article, self.settings.briefs_beside)

    def set_length(self, length: Length) -> None:
        """Make the summary of the article that is read, and of those opened later, this long."""
        self.intake.length = length
        if self.selected:
            article, self.selected.length = self.selected, length
            self.keeper.keep_options(article)
            article.changed.emit()
            self.lengths.run_next()
        self.changed.emit()

    def put_back(self, index: int) -> None:
        """Put a piece that cleaning took out back into the article that is read."""
        if self.selected:
            self.edits.put_back(self.selected, index)

    # -- the library

    def delete(self, rows: Sequence[int]) -> None:
        """Take articles out of the list and the library; the one after them is read then."""
        articles = [self.articles[row] for row in sorted(rows)]
        if articles:
            self.stories.let_go(articles)
            left = [row for row in range(len(self.articles)) if row not in rows]
            self.select(next((row for row in left if row > min(rows)), left[-1] if left else -1))
            self.board.take_away(Command.UNDELETE)
            self.collection.delete(articles)

    def undelete(self) -> None:
        """Put what was deleted last back."""
        articles = self.collection.undelete()
        if articles:
            self.select(self.articles.row(articles[0]))
            for article in articles:  # a job may have ended while they were away
                if not article.state.running:
                    self.keeper.settle(article)

    def forget_everything(self) -> None:
        """Remove every article for good, and what is just being taken in with them."""
        self.intake.stop()
        self.stories.let_go(list(self.articles))
        self.versions.forget()
        self.select(-1)
        self.board.take_away(Command.UNDELETE)
        self.collection.forget_everything()
        self.pause(False)  # nothing of an earlier session waits any more

    # -- messages

    def dismiss(self, message: Message) -> None:
        """The user has read a message, the desk's or that of the article that is read."""
        if message in self.board.messages:
            self.board.dismiss(message)
        elif self.selected:
            self.selected.dismiss(message)

    @Slot(object)
    def _not_loaded(self, error: Exception) -> None:
        # An article that waits for the translator tells the same error itself, with a button of its own.
        if self.queue.running is None and not isinstance(error, Cancelled):
            self.board.tell(told(error, Command.LOAD))


def _fetch(id: int, library: Library) -> tuple[int, Dispatch | None]:
    import app.engine.editing  # noqa: F401 (an edit is made on the GUI thread, which is not to pay for this)

    return id, library.dispatch(id)
