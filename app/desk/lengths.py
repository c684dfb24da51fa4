"""Summaries of another length: made one at a time, beside the queue, and the newest wish wins."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.desk.articles import ArticlesModel
from app.desk.engine import Engine, Loading
from app.desk.opened import OpenedArticle
from app.desk.tasks import Report, Tasks
from app.desk.translator import TranslatorLoader
from app.engine.cancel import Cancel
from app.engine.dispatch import Dispatch, Length
from app.engine.events import Event


class Lengths(QObject):
    """``made`` comes with an article that has a new summary, ``failed`` with an error and the article that keeps its old one;
    ``ended`` after either, whatever became of the article meanwhile."""

    made = Signal(object)
    failed = Signal(object, object)
    ended = Signal()

    def __init__(
        self, articles: ArticlesModel, engine: Engine, tasks: Tasks, loader: TranslatorLoader, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._articles = articles
        self._engine = engine
        self._tasks = tasks
        self._loader = loader
        self._article: OpenedArticle | None = None

    @Slot()
    def run_next(self) -> None:
        """Make the next summary whose length is not the wanted one; an article that a job works on comes after it."""
        if self._article is not None:
            return
        for article in self._articles:
            dispatch = article.dispatch
            if dispatch and dispatch.summary and dispatch.summary.length is not article.length and not article.state.running:
                break
        else:
            return
        self._article, article.summarizing = article, True
        work = partial(self._work, dispatch, article.length, self._loader.load())
        self._tasks.run_task(work, self._made, self._failed, self._progressed)

    def _work(self, dispatch: Dispatch, length: Length, loading: Loading, report: Report, cancel: Cancel) -> Dispatch:
        return self._engine.resummarize(dispatch, length, loading, report, cancel)

    def _ended(self) -> OpenedArticle | None:
        article, self._article = self._article, None
        if article is not None:
            article.summarizing = False
        return article if article is not None and article in self._articles else None

    @Slot(object)
    def _progressed(self, event: Event) -> None:
        if self._article is not None and self._article in self._articles:
            self._article.summarized(event)

    @Slot(object)
    def _made(self, dispatch: Dispatch) -> None:
        article = self._ended()
        if article:
            article.take(dispatch)
            self.made.emit(article)
        self.run_next()
        self.ended.emit()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        article = self._ended()
        if article and article.dispatch and article.dispatch.summary:
            article.length = article.dispatch.summary.length
            article.take(article.dispatch)  # the old summary is shown again
            self.failed.emit(error, article)
        self.run_next()
        self.ended.emit()
