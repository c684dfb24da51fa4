"""One brief of several articles: asked for, made on a task, and kept until it is another one or an article of it goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from app.desk import wording
from app.desk.articles import ArticlesModel
from app.desk.engine import Engine, StoryBrief
from app.desk.messages import Message, Tone, told
from app.desk.opened import OpenedArticle
from app.desk.shelf import Shelf
from app.desk.tasks import Receiver, Report, Tasks
from app.engine.cancel import Cancel, Cancelled
from app.engine.dispatch import Dispatch

translate = QCoreApplication.translate

MOST = 20
"""Articles of one story: what is told of more is no brief any more, and takes long to make and to lay out."""

NAMED = 3
"""How many of the articles that are left out are named."""


@dataclass(frozen=True, slots=True)
class ShownStory:
    """A brief, and the numbers in the library of its articles, in the order of the story's dispatches."""

    articles: tuple[int, ...]
    brief: StoryBrief


class Stories(QObject):
    """``made`` comes when a brief is to be shown (``current``), ``changed`` when one is begun, has ended or is no more, ``told``
    with a message."""

    made = Signal()
    changed = Signal()
    told = Signal(object)

    def __init__(
        self, articles: ArticlesModel, engine: Engine, tasks: Tasks, shelf: Shelf, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.current: ShownStory | None = None
        self.busy = False
        self._articles = articles
        self._engine = engine
        self._tasks = tasks
        self._shelf = shelf

    def tell(self, articles: Sequence[OpenedArticle]) -> None:
        """Make one brief of those of the articles that have their points; the others are told. Nothing where there are no two."""
        able = [article for article in articles if is_ready(article)]
        if len(able) < 2 or self.busy:
            return
        if len(able) > MOST:
            text = translate("Stories", "A story brief is of at most {most} articles; {count} are selected.")
            few = translate("Stories", "Select those that are about one event.")
            self.told.emit(Message(Tone.NOTE, text.format(most=MOST, count=len(able)), few))
            return
        if left_out := [article for article in articles if article not in able]:
            self.told.emit(_left_out(left_out))
        self._run(able, self._made)

    def reread(self) -> None:
        """Show the current brief again, and make it anew meanwhile: the English of its articles may have been edited since."""
        if self.current:
            self.made.emit()
            if not self.busy:
                found = map(self._articles.by_id, self.current.articles)
                self._run([article for article in found if article is not None], self._renewed)

    def let_go(self, articles: Sequence[OpenedArticle]) -> None:
        """Articles are taken off the list: nothing is told of them any more."""
        if self.current and any(article.id in self.current.articles for article in articles):
            self.current = None
            self.changed.emit()

    def _run(self, articles: Sequence[OpenedArticle], on_result: Receiver) -> None:
        self.busy = True
        parts = [(article.id, article.dispatch) for article in articles]
        self._tasks.run_task(partial(self._work, parts), on_result, self._failed)
        self.changed.emit()

    def _work(self, parts: Sequence[tuple[int, Dispatch | None]], report: Report, cancel: Cancel) -> ShownStory:
        found = [(id, dispatch or self._shelf.library().dispatch(id)) for id, dispatch in parts]
        kept = [(id, dispatch) for id, dispatch in found if dispatch]
        return ShownStory(tuple(id for id, _ in kept), self._engine.tell_story([dispatch for _, dispatch in kept]))

    @Slot(object)
    def _made(self, shown: ShownStory) -> None:
        self.busy = False
        story = shown.brief.story
        if len(story.reports) < 2:
            names = ", ".join(dict.fromkeys(source.label for source in shown.brief.told.sources))
            same = translate("Stories", "These articles are one and the same text: {names}.").format(names=names)
            self.told.emit(Message(Tone.NOTE, same, translate("Stories", "Select an article with a text of its own, too.")))
        elif all(map(self._articles.by_id, shown.articles)):
            self.current = shown
            if all(map(story.only_one_tells, story.facts)):
                alone = translate("Stories", "Kabar found no fact that two of these articles share.")
                self.told.emit(Message(Tone.NOTE, alone, translate("Stories", "They may be about different events.")))
            sources = zip(shown.brief.told.sources, story.dispatches, strict=True)
            if short := [source.label for source, dispatch in sources if not dispatch.summary]:
                whole = translate("Stories", "Too short for a summary, so the brief has every sentence of it: {names}.")
                self.told.emit(Message(Tone.NOTE, whole.format(names=", ".join(short))))
            self.made.emit()
        self.changed.emit()

    @Slot(object)
    def _renewed(self, shown: ShownStory) -> None:
        self.busy = False
        if self.current and self.current.articles == shown.articles and self.current.brief.html != shown.brief.html:
            self.current = shown
        self.changed.emit()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.busy = False
        if not isinstance(error, Cancelled):
            self.told.emit(told(error))
        self.changed.emit()


def is_ready(article: OpenedArticle) -> bool:
    """Whether the article has what a story takes of it: its points and its headline in English."""
    return article.dispatch.is_gist if article.dispatch else not article.shown and article.entry.is_gist


def _left_out(articles: Sequence[OpenedArticle]) -> Message:
    names = [f"“{wording.shortened(article.title)}” ({article.status})" for article in articles]
    named = ", ".join(names[:NAMED]) + (", …" if len(names) > NAMED else "")
    text = translate("Stories", "Left out of the story brief: {names}.").format(names=named)
    return Message(Tone.NOTE, text, translate("Stories", "When they are translated, make the brief again."))
