"""What becomes of the articles is kept: after every job, edit and new summary the library holds what the list shows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from app.desk.articles import ArticlesModel
from app.desk.edits import Edits
from app.desk.lengths import Lengths
from app.desk.opened import OpenedArticle
from app.desk.queue import Queue
from app.desk.shelf import Shelf
from app.desk.state import State
from app.library import Entry


class Keeper(QObject):
    """``changed`` comes when the dispatch of an article is another one, ``failed`` with an error and the article that keeps its
    old summary."""

    changed = Signal()
    failed = Signal(object, object)

    def __init__(
        self, articles: ArticlesModel, queue: Queue, lengths: Lengths, edits: Edits, shelf: Shelf, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._articles = articles
        self._queue = queue
        self._lengths = lengths
        self._edits = edits
        self._shelf = shelf
        queue.made.connect(self.settle)
        queue.failed.connect(self.settle)
        lengths.made.connect(self.settle)
        lengths.failed.connect(self._not_summarized)
        lengths.ended.connect(queue.run_next)
        edits.made.connect(self._keep)
        shelf.saved.connect(self._saved)

    @Slot(object)
    def settle(self, article: OpenedArticle) -> None:
        """Nothing works on the article any more: it is kept as it is, with what was edited meanwhile."""
        self._edits.settle(article)  # before anything is kept: what is on disk holds the edits already
        self._keep(article)
        self._lengths.run_next()

    def keep_state(self, article: OpenedArticle) -> None:
        """Keep where the article stands."""
        self._shelf.set_stage(article.id, article.state.stage)

    def keep_options(self, article: OpenedArticle) -> None:
        """Keep how long the article's summary is to be, and the language that was chosen for it."""
        id, length, assume = article.id, article.length, article.assume
        self._shelf.ask(lambda library: library.set_options(id, length, assume))

    @Slot(object)
    def _keep(self, article: OpenedArticle) -> None:
        """The dispatch of an article is another one: it is kept, and worked on where it lacks something now."""
        if article.dispatch and article in self._articles:
            if article.length is not article.entry.length:
                self.keep_options(article)  # undo may have led to a summary of another length
            failed = article.state is State.FAILED  # with the trouble that is kept already
            self._shelf.save(article.id, article.dispatch, None if failed else article.state.stage)
        self._queue.run_next()
        self.changed.emit()

    @Slot(object, object)
    def _not_summarized(self, error: Exception, article: OpenedArticle) -> None:
        self.keep_options(article)  # its length is the old one again
        self.settle(article)
        self.failed.emit(error, article)

    @Slot(object)
    def _saved(self, entry: Entry) -> None:
        if article := self._articles.by_id(entry.id):
            article.entry = replace(entry, position=article.entry.position)  # the list may have been put in another order since
