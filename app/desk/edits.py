"""What the user changes in an article by hand, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.desk.engine import Engine
from app.desk.opened import OpenedArticle
from app.desk.shelf import Shelf
from app.desk.steps import Arranged, Edited, Step
from app.desk.tasks import Report, Tasks
from app.engine import events
from app.engine.cancel import Cancel
from app.engine.dispatch import Dispatch, Line, Point, Translation
from app.library import Library


class Edits(QObject):
    """``made`` comes with an article whose dispatch is another one now, ``failed`` with an error and the article."""

    made = Signal(object)
    failed = Signal(object, object)

    def __init__(self, engine: Engine, tasks: Tasks, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._tasks = tasks
        self._shelf = shelf
        self._growing: OpenedArticle | None = None

    def edit(self, article: OpenedArticle, line: Line, text: str) -> None:
        """Put a person's English in the place of a line's; none at all takes the machine's again.

        While a job works on the article the words are kept beside it, in the library too, and go in when it has ended.
        """
        if article.dispatch is None or article.busy:
            self._edit_later(article, line, text)
            return
        before = article.dispatch
        after = self._engine.edit(before, line, text)
        if after != before:
            self._changed(article, Edited(line, _english(before, line)), after)

    def arrange(self, article: OpenedArticle, points: Sequence[Point]) -> None:
        """Show these points of the summary, in this order, and leave the others out; not while something works on the article."""
        before = article.dispatch
        if before is None or before.summary is None or article.busy:
            return
        after = before.summary.showing(points)
        if points and after != before.summary:
            self._changed(article, Arranged(before.summary), self._engine.show_summary(before, after))

    def _changed(self, article: OpenedArticle, step: Step, dispatch: Dispatch) -> None:
        article.history.append(step)
        article.undone.clear()
        self._take(article, dispatch)

    def _edit_later(self, article: OpenedArticle, line: Line, text: str) -> None:
        piece: events.PointTranslated | events.HeadlineTranslated | events.SentenceTranslated
        match line:
            case Point():
                points = article.summary.points if article.summary else ()
                english = article.points[points.index(line)] if line in points else None
                if english is None:  # the points are being made anew: the words go in when that is done
                    article.pending[line] = text
                    return
                piece = events.PointTranslated(points.index(line), _edited(english, text))
            case None:
                if article.headline is None:
                    return
                piece = events.HeadlineTranslated(_edited(article.headline, text), article.headline_findings)
            case _:
                pair = article.pairs.pair(line)
                if pair.target is None:
                    return
                before = Translation(pair.target, "", machine=pair.machine)
                piece = events.SentenceTranslated(line, _edited(before, text), pair.findings)
        article.pending.pop(line, None)
        article.apply(piece)
        article.pending[line] = piece.translation.text
        if not (article.summarizing and isinstance(line, Point)):  # the library counts the points of the summary before
            self._shelf.ask(partial(_note, article.id, piece))

    def settle(self, article: OpenedArticle) -> None:
        """A job has ended, or a summary is made: what was edited meanwhile goes into what came of it."""
        pending, article.pending = article.pending, {}
        for line, text in pending.items():
            self.edit(article, line, text)

    def put_back(self, article: OpenedArticle, index: int) -> None:
        """Put a piece that cleaning took out back into the article; a job translates it then."""
        if article.dispatch is None or article.busy or self._growing:
            return
        self._growing, before = article, article.dispatch

        def work(report: Report, cancel: Cancel) -> tuple[int, Dispatch, Dispatch]:
            return index, before, self._engine.put_back(before, index)

        self._tasks.run_task(work, self._grown, self._not_grown)

    @Slot(object)
    def _grown(self, grown: tuple[int, Dispatch, Dispatch]) -> None:
        index, before, after = grown
        article, self._growing = self._growing, None
        assert article is not None
        if article.dispatch is not before:  # edited meanwhile
            self.put_back(article, index)
        elif not article.busy:
            self._changed(article, before, after)

    @Slot(object)
    def _not_grown(self, error: Exception) -> None:
        article, self._growing = self._growing, None
        self.failed.emit(error, article)

    def undo(self, article: OpenedArticle) -> None:
        """Take the last change back."""
        self._go(article, article.history, article.undone)

    def redo(self, article: OpenedArticle) -> None:
        """Make the change again that was taken back last."""
        self._go(article, article.undone, article.history)

    def _go(self, article: OpenedArticle, steps: list[Step], back: list[Step]) -> None:
        before = article.dispatch
        if not steps or before is None or article.busy:
            return
        match steps.pop():
            case Edited(line, text):
                back.append(Edited(line, _english(before, line)))
                self._take(article, self._engine.edit(before, line, text))
            case Arranged(summary):
                assert before.summary is not None
                back.append(Arranged(before.summary))
                article.length = summary.length  # what is taken back is to be seen
                self._take(article, self._engine.show_summary(before, summary))
            case dispatch:
                back.append(before)
                self._take(article, dispatch)

    def _take(self, article: OpenedArticle, dispatch: Dispatch) -> None:
        article.change(dispatch)
        self.made.emit(article)


def _english(dispatch: Dispatch, line: Line) -> str:
    english = dispatch.english(line)
    return english.text if english else ""


def _edited(before: Translation, text: str) -> Translation:
    """As app.engine.editing does it, without its checks: they need the dispatch."""
    text, machine = " ".join(text.split()), before.text if before.machine is None else before.machine
    return replace(before, text=text or machine, machine=None if text in ("", machine) else machine)


def _note(id: int, event: events.Event, library: Library) -> None:
    library.note(id, event)
