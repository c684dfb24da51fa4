"""The desk: the articles of queue and library, which of them is read, and every command of the window. No widgets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from app import paths
from app.desk.articles import ArticlesModel
from app.desk.collection import Collection
from app.desk.edits import Edits
from app.desk.engine import Engine
from app.desk.exporter import Exporter
from app.desk.gathering import Gathered
from app.desk.intake import Intake, Taken
from app.desk.lengths import Lengths
from app.desk.messages import Command, Message, Tone, told
from app.desk.opened import OpenedArticle
from app.desk.queue import Queue
from app.desk.shelf import Shelf
from app.desk.state import State
from app.desk.stories import ShownStory, Stories
from app.desk.tasks import Tasks
from app.desk.translator import TranslatorLoader
from app.desk.versions import Versions
from app.engine.article import Pasted
from app.engine.cancel import Cancelled
from app.engine.dispatch import Dispatch, Length, Quality
from app.library import Entry, Library
from app.settings import Settings

translate = QCoreApplication.translate


class Desk(QObject):
    """The view model of the window.

    ``selected_changed`` comes when another article (or none) is read, ``changed`` when a command may have become possible or
    impossible, or the desk's own messages have changed, ``changes_wanted`` when the user wants to see what an outlet changed in
    the article that is read. What it consists of (queue, collection, edits, exporter …) has signals of its own.
    """

    selected_changed = Signal()
    changed = Signal()
    changes_wanted = Signal()

    def __init__(self, engine: Engine, tasks: Tasks, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.articles = ArticlesModel(self)
        self.messages: list[Message] = []
        self.selected: OpenedArticle | None = None
        self.settings = Settings()
        self.tasks = tasks
        self._shelf = shelf
        self.loader = TranslatorLoader(engine, tasks, self)
        self.queue = Queue(self.articles, engine, tasks, shelf, self.loader, self)
        self.collection = Collection(self.articles, self.queue, shelf, self)
        self.lengths = Lengths(self.articles, engine, tasks, self.loader, self)
        self.edits = Edits(engine, tasks, shelf, self)
        self.exporter = Exporter(engine, tasks, shelf, self)
        self.intake = Intake(engine, shelf, self)
        self.stories = Stories(self.articles, engine, tasks, shelf, self)
        self.versions = Versions(self.articles, engine, shelf, self)

        self.collection.told.connect(self.tell)
        self.loader.changed.connect(self.changed)
        self.loader.failed.connect(self._not_loaded)
        self.queue.changed.connect(self.changed)
        self.queue.made.connect(self._made)
        self.queue.failed.connect(self._settle)
        self.queue.troubled.connect(self._tell_error)
        self.lengths.made.connect(self._settle)
        self.lengths.failed.connect(self._not_summarized)
        self.lengths.ended.connect(self.queue.run_next)
        self.edits.made.connect(self._keep)
        self.edits.failed.connect(self._tell_error)
        self.exporter.told.connect(self._tell)
        self.exporter.changed.connect(self.changed)
        self.intake.taken.connect(self._taken)
        self.intake.ended.connect(self._taken_in)
        self.intake.failed.connect(self._tell_error)
        self.stories.told.connect(self.tell)
        self.stories.made.connect(self._read_story)
        self.stories.changed.connect(self._story_changed)
        self.versions.changed.connect(self.changed)
        shelf.opened.connect(self._restored)
        shelf.saved.connect(self._saved)
        shelf.troubled.connect(self._tell_error)
        shelf.open()

    def close(self) -> None:
        """Let what is being kept be kept; nothing is asked of the desk after this."""
        self.queue.paused = True  # a turn that is on its way begins nothing any more
        self.intake.close()
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

    def paste(self, text: str) -> None:
        """Open text or HTML as an article of its own."""
        if text.strip():
            name = translate("Desk", "Pasted text")
            self.intake.paste(lambda: Pasted(text.encode("utf-8", errors="replace"), name))
        else:
            nothing = translate("Desk", "There is no text to paste.")
            self.tell(Message(Tone.NOTE, nothing, translate("Desk", "Copy an article's text first, or open a file.")))

    def paste_picture(self, png: Callable[[], bytes]) -> None:
        """Open a picture as an article of its own; ``png`` makes a file of it, on a task's thread."""
        name = translate("Desk", "Pasted picture")
        self.intake.paste(lambda: Pasted(png(), name))

    @Slot(object)
    def _taken(self, taken: Taken) -> None:
        article = self.articles.by_id(taken.entry.id)
        if article is None:
            article = OpenedArticle(taken.entry, self)
            self.articles.add(article)
            self._shelf.ask(lambda library: library.restore([taken.entry.id]))  # it may have been deleted while it was taken in
        if taken.first:
            self.select(self.articles.row(article))
        self._take_again(article)
        self.queue.release(article)
        self.queue.expecting = taken.more
        QTimer.singleShot(0, self.queue.make_gists)  # after the page was painted: both at once would be a stall
        self.changed.emit()

    def _take_again(self, article: OpenedArticle) -> None:
        """What is dropped a second time is shown, and worked on again only where that would give something else, and no edit of
        the user's would go."""
        now, then = self.loader.current, article.entry
        outdated = now is not None and (then.checkpoint, then.revision) != (now.id, now.revision)
        edited = article.dispatch.by_hand if article.dispatch else then.edited
        if article.state in (State.FAILED, State.STOPPED) or (article.state is State.DONE and outdated and not edited):
            self._work_again(article)
        elif article.state is State.DONE:
            text = translate("Desk", "This article was read before; it is shown as it is kept.")
            article.tell(Message(Tone.NOTE, text, command=Command.ANEW))

    @Slot(object)
    def _taken_in(self, gathered: Gathered | None) -> None:
        self.queue.expecting = False
        self.queue.run_next()
        if gathered and (left_out := gathered.sentence()):
            self.tell(Message(Tone.NOTE, left_out))
        elif gathered and not gathered.files:
            self.tell(Message(Tone.NOTE, translate("Desk", "There is no article in this folder.")))

    @Slot(list)
    def _restored(self, entries: list[Entry]) -> None:
        """The library is open: what was not finished is left until the user goes on. What was taken in may be here before it."""
        restored = [OpenedArticle(entry, self) for entry in entries if self.articles.by_id(entry.id) is None]
        self.articles.fill(restored)
        if count := sum(article.state.unfinished for article in restored):
            self.queue.hold(article for article in restored if article.state.unfinished)
            text = translate("Desk", "%n article(s) were not finished when Kabar was closed.", "", count)
            self.tell(Message(Tone.NOTE, text, command=Command.RESUME))
        self.changed.emit()

    # -- reading

    def select(self, row: int) -> None:
        """Show the article of a row."""
        article = self.articles[row] if 0 <= row < len(self.articles) else None
        if article is self.selected:
            return
        if self.selected:
            self.selected.changed.disconnect(self.changed)
        self.selected = article
        self._take_away(Command.STORY)
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
            self.tell(Message(Tone.NOTE, translate("Desk", "This is a source of the story brief."), command=Command.STORY))

    @Slot()
    def _read_story(self) -> None:
        self.select(-1)
        self.selected_changed.emit()  # also where none was selected before
        self.changed.emit()

    @Slot()
    def _story_changed(self) -> None:
        if self.stories.current is None:
            self._take_away(Command.STORY)
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
            self._shelf.set_stage(self.selected.id, self.selected.state.stage)
        else:
            self.queue.cancel()

    def obey(self, message: Message) -> None:
        """Do what a message's button says."""
        of_the_desk = message in self.messages
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

    def _work_again(self, article: OpenedArticle) -> None:
        if not article.state.running and not article.state.unfinished:
            article.wait()
            self._keep_options(article)
            self._shelf.set_stage(article.id, article.state.stage)
            if article is self.selected:
                self.queue.want(article)
            self.queue.run_next()

    def pause(self, paused: bool) -> None:
        """Hold the queue, or let it go on."""
        self._take_away(Command.RESUME)
        self.queue.pause(paused)

    @Slot(object)
    def _settle(self, article: OpenedArticle) -> None:
        """Nothing works on the article any more: it is kept as it is, with what was edited meanwhile."""
        self.edits.settle(article)  # before anything is kept: what is on disk holds the edits already
        self._keep(article)
        self.lengths.run_next()

    @Slot(object)
    def _made(self, article: OpenedArticle) -> None:
        self._settle(article)
        if article.state is State.DONE:
            self.versions.look(article)
            if self.settings.briefs_beside != "off":
                self.exporter.export_beside(article, self.settings.briefs_beside)

    @Slot(object)
    def _keep(self, article: OpenedArticle) -> None:
        """The dispatch of an article is another one: it is kept, and worked on where it lacks something now."""
        if article.dispatch and article in self.articles:
            if article.length is not article.entry.length:
                self._keep_options(article)  # undo may have led to a summary of another length
            failed = article.state is State.FAILED  # with the trouble that is kept already
            self._shelf.save(article.id, article.dispatch, None if failed else article.state.stage)
        self.queue.run_next()
        self.changed.emit()

    def _keep_options(self, article: OpenedArticle) -> None:
        id, length, assume = article.id, article.length, article.assume
        self._shelf.ask(lambda library: library.set_options(id, length, assume))

    @Slot(object, object)
    def _not_summarized(self, error: Exception, article: OpenedArticle) -> None:
        self._keep_options(article)  # its length is the old one again
        self._settle(article)
        self._tell_error(error, article)

    @Slot(object)
    def _saved(self, entry: Entry) -> None:
        if article := self.articles.by_id(entry.id):
            article.entry = replace(entry, position=article.entry.position)  # the list may have been put in another order since

    def set_length(self, length: Length) -> None:
        """Make the summary of the article that is read, and of those opened later, this long."""
        self.intake.length = length
        if self.selected:
            article, self.selected.length = self.selected, length
            self._keep_options(article)
            article.changed.emit()
            self.lengths.run_next()
        self.changed.emit()

    def put_back(self, index: int) -> None:
        """Put a piece that cleaning took out back into the article that is read."""
        if self.selected:
            self.edits.put_back(self.selected, index)

    # -- the library

    def search(self, words: str) -> None:
        """Look for words in every article; the collection's ``found`` gives the answer."""
        self.collection.search(words)

    def delete(self, rows: Sequence[int]) -> None:
        """Take articles out of the list and the library; the one after them is read then."""
        articles = [self.articles[row] for row in sorted(rows)]
        if articles:
            self.stories.let_go(articles)
            left = [row for row in range(len(self.articles)) if row not in rows]
            self.select(next((row for row in left if row > min(rows)), left[-1] if left else -1))
            self._take_away(Command.UNDELETE)
            self.collection.delete(articles)

    def undelete(self) -> None:
        """Put what was deleted last back."""
        articles = self.collection.undelete()
        if articles:
            self.select(self.articles.row(articles[0]))
            for article in articles:  # a job may have ended while they were away
                if not article.state.running:
                    self._settle(article)

    def forget_everything(self) -> None:
        """Remove every article for good, and what is just being taken in with them."""
        self.intake.stop()
        self.stories.let_go(list(self.articles))
        self.versions.forget()
        self.select(-1)
        self._take_away(Command.UNDELETE)
        self.collection.forget_everything()
        self.pause(False)  # nothing of an earlier session waits any more

    # -- messages

    def tell(self, message: Message) -> None:
        """Tell the user something that belongs to no article."""
        if message not in self.messages:
            self.messages.append(message)
        self.changed.emit()

    def _take_away(self, command: Command) -> None:
        """What this command's button would do is done, or cannot be any more."""
        self.messages = [message for message in self.messages if message.command is not command]

    def dismiss(self, message: Message) -> None:
        """The user has read the message."""
        if message in self.messages:
            self.messages.remove(message)
            self.changed.emit()
        elif self.selected:
            self.selected.dismiss(message)

    @Slot(object, object)
    def _tell(self, message: Message, article: OpenedArticle | None) -> None:
        if article is not None and article in self.articles:
            article.tell(message)
            self.changed.emit()
        else:
            self.tell(message)

    @Slot(object)
    def _tell_error(self, error: Exception, article: OpenedArticle | None = None) -> None:
        if not isinstance(error, Cancelled):
            self._tell(told(error), article)

    @Slot(object)
    def _not_loaded(self, error: Exception) -> None:
        # An article that waits for the translator tells the same error itself, with a button of its own.
        if self.queue.running is None and not isinstance(error, Cancelled):
            self.tell(told(error, Command.LOAD))


def _fetch(id: int, library: Library) -> tuple[int, Dispatch | None]:
    import app.engine.editing  # noqa: F401 (an edit is made on the GUI thread, which is not to pay for this)

    return id, library.dispatch(id)
