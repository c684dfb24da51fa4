"""Writing briefs: of the article that is read, or of all in one document; one at a time, on a task."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from app.desk.engine import Engine
from app.desk.opened import BUG, Message, OpenedArticle, Tone
from app.desk.tasks import Report, Tasks
from app.engine.cancel import Cancel, Cancelled
from app.engine.errors import KabarError

FORMS = {"bilingual": "Side by side", "english": "Brief and English", "brief": "Brief only"}
"""The forms of a brief (app.engine.exporting.ExportForm) and what the user reads."""


class Exporter(QObject):
    """``told`` comes with a message when an export is done or has failed, and the article it belongs to (None: to several)."""

    told = Signal(object, object)
    changed = Signal()

    def __init__(self, engine: Engine, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.form = "bilingual"
        self._engine = engine
        self._tasks = tasks
        self._articles: list[OpenedArticle] = []

    @property
    def busy(self) -> bool:
        """Whether a brief is being written."""
        return bool(self._articles)

    def proposed_name(self, article: OpenedArticle) -> str:
        """The file name that an export is offered under, with the suffix .docx."""
        return self._engine.propose_name(article.dispatch) if article.dispatch else ""

    def export(self, articles: Sequence[OpenedArticle], path: Path) -> None:
        """Write the briefs of the articles into one file; the suffix says how."""
        self._articles = [article for article in articles if article.dispatch]
        dispatches = [article.dispatch for article in self._articles if article.dispatch]
        form = self.form

        def work(report: Report, cancel: Cancel) -> Path:
            self._engine.write(dispatches, path, form)
            return path

        if dispatches:
            self._tasks.run_task(work, self._done, self._failed)
            self.changed.emit()

    @Slot(object)
    def _done(self, path: Path) -> None:
        articles, self._articles = self._articles, []
        whole = all(article.dispatch and article.dispatch.complete for article in articles)
        count = f"{len(articles)} briefs exported" if len(articles) > 1 else "Exported"
        part = "" if whole else " It holds what was translated so far."
        self.told.emit(Message(Tone.DONE, f"{count} to {path}.{part}"), articles[0] if len(articles) == 1 else None)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        articles, self._articles = self._articles, []
        if not isinstance(error, Cancelled):
            told = error if isinstance(error, KabarError) else BUG
            message = Message(Tone.PROBLEM, told.message, told.remedy)
            self.told.emit(message, articles[0] if len(articles) == 1 else None)
        self.changed.emit()
