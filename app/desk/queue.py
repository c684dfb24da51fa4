"""The queue: which article is worked on next, and what becomes of it. One at a time.

Gists come first: headline and points of every article that waits, then the rest of each, in the order of the list. An article
that the user opens jumps the queue and is translated whole: one that is being translated meanwhile steps back, with what it has.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.desk.articles import ArticlesModel
from app.desk.engine import Engine, Wish
from app.desk.opened import OpenedArticle
from app.desk.shelf import Shelf
from app.desk.state import State
from app.desk.tasks import Report, Tasks
from app.desk.translator import TranslatorLoader
from app.engine.cancel import Cancel, Cancelled
from app.engine.dispatch import Dispatch, Quality
from app.engine.errors import KabarError, LibraryDamaged
from app.engine.events import Event
from app.library import Stage, Trouble


class Queue(QObject):
    """``changed`` comes when something begins, ends or waits; ``made`` with an article whose dispatch has grown; ``failed`` with
    one whose job ended with an error, or before anything was read; ``idle`` when nothing is left to do, with how many articles
    were read and how many failed; ``troubled`` with an error of the library.
    ``expecting`` says that more articles are being taken in: only gists are made until they are there."""

    changed = Signal()
    made = Signal(object)
    failed = Signal(object)
    idle = Signal(int, int)
    troubled = Signal(object)

    def __init__(
        self, articles: ArticlesModel, engine: Engine, tasks: Tasks, shelf: Shelf, loader: TranslatorLoader, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.quality = Quality.QUICK
        self.abstract = False
        self.paused = False
        self.expecting = False
        self._articles = articles
        self._engine = engine
        self._tasks = tasks
        self._shelf = shelf
        self._loader = loader
        self._running: OpenedArticle | None = None
        self._wanted: OpenedArticle | None = None
        self._cancel = Cancel()
        self._stepping_back = False
        self._gist = False
        self._held: set[int] = set()
        self._ended: set[int] = set()

    # -- what there is to do

    @property
    def running(self) -> OpenedArticle | None:
        """The article that a job works on."""
        return self._running

    @property
    def waiting(self) -> list[OpenedArticle]:
        """The articles that wait for their turn, in the order of the list."""
        return [article for article in self._articles if article.state.unfinished and article is not self._running]

    @property
    def ended(self) -> int:
        """How many articles have come to an end since the queue was empty."""
        return len(self._ended)

    @property
    def can_cancel(self) -> bool:
        """Whether the running job can be stopped."""
        return self._running is not None and not self._cancel.is_set()

    def want(self, article: OpenedArticle) -> None:
        """The user wants to read this one: it is next, and what is being translated whole meanwhile steps back."""
        self._wanted = article
        self._held.discard(article.id)
        if article.state.unfinished and self._running not in (None, article) and not self._gist:
            self._step_back()
        self.run_next()

    @property
    def on_hold(self) -> bool:
        """Whether nothing will begin unless the user says so, though something waits."""
        waiting = self.waiting
        return bool(waiting) and (self.paused or all(article.id in self._held for article in waiting))

    def hold(self, articles: Iterable[OpenedArticle]) -> None:
        """Leave these until the user opens them or goes on with the queue; others run meanwhile."""
        self._held.update(article.id for article in articles)

    def release(self, article: OpenedArticle) -> None:
        """Leave this one no longer: it has its turn like any other."""
        self._held.discard(article.id)

    def make_gists(self) -> None:
        """Articles were taken in: their gists come before what is being translated whole, unless the user has opened that."""
        new = any(article.state is State.WAITING and article.id not in self._held for article in self.waiting)
        if new and self._running is not None and not self._gist and self._running is not self._wanted:
            self._step_back()
        self.run_next()

    def pause(self, paused: bool) -> None:
        """Begin nothing any more, and step back with what runs; or go on, with what is held too."""
        self.paused = paused
        if not paused:
            self._held.clear()
        if paused and self._running:
            self._step_back()
        self.changed.emit()
        self.run_next()

    def cancel(self) -> None:
        """Stop the article that runs for good; what is translated stays."""
        if self._running:
            self._stepping_back = False
            self._cancel.set()
            self.changed.emit()

    def let_go(self, article: OpenedArticle) -> None:
        """The article is taken off the list; it keeps what it has, should it come back."""
        if article is self._wanted:
            self._wanted = None
        if article is self._running:
            self._step_back()

    def _step_back(self) -> None:
        self._stepping_back = not self._cancel.is_set() or self._stepping_back
        self._cancel.set()

    def _next(self) -> tuple[OpenedArticle, bool] | None:
        """The article that is worked on next, and whether only its gist is made."""
        free = [article for article in self.waiting if not article.summarizing and article.id not in self._held]
        if self._wanted in free:
            return self._wanted, False
        without = [article for article in free if article.state is State.WAITING]
        if without:
            return without[0], self.expecting or len(free) > 1
        return (free[0], False) if free and not self.expecting else None

    # -- running

    @Slot()
    def run_next(self) -> None:
        """Begin the next article if none runs."""
        if self._running is not None or self.paused:
            return
        following = self._next()
        if following is None:
            if self._ended and not self.expecting and all(article.id in self._held for article in self.waiting):
                failed = sum(article.state is State.FAILED for article in self._articles if article.id in self._ended)
                ended, self._ended = len(self._ended), set()
                self.idle.emit(ended - failed, failed)
            return
        article, self._gist = following
        self._running, self._cancel, self._stepping_back = article, Cancel(), False
        loading, id, dispatch = self._loader.load(), article.id, article.dispatch
        asked = self._shelf.asked()  # what is saved later than this job begins would take the place of its pieces
        wish = Wish(article.length, self.quality, article.assume, self._gist, self.abstract)
        again = dispatch is None or dispatch.complete
        if again and (article.shown or not article.entry.total):
            article.begin()
        else:
            article.go_on()

        def work(report: Report, cancel: Cancel) -> Dispatch:
            kept = True

            def on_event(event: Event) -> None:
                nonlocal kept
                try:
                    if kept:
                        self._shelf.note(id, event)
                except LibraryDamaged as error:
                    kept = False
                    report(error)
                report(event)

            library, found = asked.result(), dispatch
            try:
                if found is None and (found := library.dispatch(id)):
                    report(found)
            except LibraryDamaged as error:  # told, and made anew: nothing else would ever mend it
                report(error)
            try:
                if found is not None and not found.complete:
                    return self._engine.go_on(found, wish, loading, on_event, cancel)
                return self._engine.run(library.source(id), wish, loading, on_event, cancel)
            except Exception:
                if kept and not (found and found.complete) and (made := library.dispatch(id)):
                    report(made)  # what it has made until now does not go with it
                raise

        self._tasks.run_task(work, self._finished, self._failed, self._progressed, self._cancel)
        self.changed.emit()

    @Slot(object)
    def _progressed(self, value: Event | Dispatch | KabarError) -> None:
        article = self._running
        assert article is not None
        if isinstance(value, KabarError):
            self.troubled.emit(value)
        elif not isinstance(value, Dispatch):
            article.apply(value)
        elif article.shown:
            article.take(value)
        else:
            article.show(value)
            if value.complete:
                article.begin()
            else:
                article.go_on()

    @Slot(object)
    def _finished(self, dispatch: Dispatch) -> None:
        article = self._running
        assert article is not None
        if article is self._wanted and dispatch.complete:
            self._wanted = None
        gist_made = self._gist and dispatch.is_gist and not self._cancel.is_set()
        if not dispatch.complete and (self._stepping_back or gist_made):
            article.take(dispatch)
            article.wait()
        else:
            article.finish(dispatch)
            self._ended.add(article.id)
        if article in self._articles:  # not taken off the list meanwhile
            self.made.emit(article)
        self._after_run()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        article = self._running
        assert article is not None
        if isinstance(error, Cancelled) and self._stepping_back:
            article.wait()
        else:
            article.fail(error)
            self._ended.add(article.id)
        self.failed.emit(article)
        if article.state is State.FAILED:
            told = next(message for message in reversed(article.messages) if message.command)
            self._shelf.set_stage(article.id, Stage.FAILED, Trouble(told.text, told.remedy, type(error).__name__))
        else:
            self._shelf.set_stage(article.id, article.state.stage)
        self._after_run()

    def _after_run(self) -> None:
        self._running = None
        self.changed.emit()
        QTimer.singleShot(0, self.run_next)
