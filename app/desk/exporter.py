"""Writing briefs: of one article, or of several in one document; one at a time, on a task."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from app.desk.engine import Engine
from app.desk.messages import Message, Tone, told
from app.desk.opened import OpenedArticle
from app.desk.shelf import Shelf
from app.desk.stories import ShownStory
from app.desk.tasks import Report, Tasks
from app.engine.cancel import Cancel, Cancelled
from app.engine.dispatch import Dispatch
from app.settings import Settings

translate = QCoreApplication.translate


class Exporter(QObject):
    """``form`` (ExportForm's value) is how briefs are written. ``told`` comes with a message when an export is done or has
    failed, and the article it belongs to (None: to several)."""

    told = Signal(object, object)
    changed = Signal()

    def __init__(self, engine: Engine, tasks: Tasks, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.form = Settings().form
        self._written: set[Path] = set()
        self._naming = threading.Lock()
        self._engine = engine
        self._tasks = tasks
        self._shelf = shelf
        self._article: OpenedArticle | None = None
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether a brief is being written."""
        return self._busy

    def wrote(self, path: Path) -> bool:
        """Whether a file is a brief that was written in this session: a watched folder must not take it for an article."""
        return path in self._written

    def proposed_name(self, article: OpenedArticle) -> str:
        """The file name that an export is offered under, with the suffix .docx."""
        if article.dispatch:
            return self._engine.propose_name(article.dispatch)
        return re.sub(r'[\s\x00-\x1f\\/:*?"<>|]+', " ", article.title).strip() + ".docx"

    def export(self, articles: Sequence[OpenedArticle], path: Path) -> None:
        """Write the briefs of the articles into one file; the suffix says how."""
        chosen = [article for article in articles if article.exportable]
        if not chosen or self._busy:
            return
        self._busy, self._article = True, chosen[0] if len(chosen) == 1 else None
        self._written.add(path)
        parts = [(article.id, article.dispatch) for article in chosen]
        self._tasks.run_task(partial(self._write, parts, path, self.form), self._done, self._failed)
        self.changed.emit()

    def name_of_story(self, shown: ShownStory) -> str:
        """The file name that the export of a story is offered under: that of its first article, which it must not replace."""
        first = shown.brief.story.reports[0].dispatches[0]
        name = self._engine.propose_name(shown.brief.story.dispatches[first])
        return translate("Exporter", "Story {name}").format(name=name)

    def export_story(self, shown: ShownStory, path: Path) -> None:
        """Write a story into a file; the suffix says how."""
        if not self._busy:
            self._busy = True
            self._written.add(path)
            self._tasks.run_task(partial(self._write_story, shown, path), self._done, self._failed)
            self.changed.emit()

    def _write_story(self, shown: ShownStory, path: Path, report: Report, cancel: Cancel) -> tuple[Path, int, bool]:
        self._engine.write_story(shown.brief.story, path)
        return path, 1, True

    def _write(
        self, parts: Sequence[tuple[int, Dispatch | None]], path: Path, form: str, report: Report, cancel: Cancel
    ) -> tuple[Path, int, bool]:
        dispatches = [dispatch or self._shelf.library().dispatch(id) for id, dispatch in parts]
        found = [dispatch for dispatch in dispatches if dispatch]
        self._engine.write(found, path, form)
        return path, len(found), all(dispatch.complete for dispatch in found)

    def export_beside(self, article: OpenedArticle, suffix: str) -> None:
        """Write the brief of a finished article into the folder of its file, under a name that is free there."""
        if article.dispatch and article.entry.path:
            work = partial(self._write_beside, article.dispatch, article.entry.path.parent, suffix, self.form)
            self._tasks.run_task(work, self._done_beside, self._failed_beside)

    def _write_beside(self, dispatch: Dispatch, folder: Path, suffix: str, form: str, report: Report, cancel: Cancel) -> None:
        stem = Path(self._engine.propose_name(dispatch)).stem
        with self._naming:  # the next article may be finished, and called the same, before this brief is there
            path, number = folder / f"{stem}{suffix}", 1
            while path.exists() or path in self._written:
                number += 1
                path = folder / f"{stem} ({number}){suffix}"
            self._written.add(path)
        self._engine.write([dispatch], path, form)

    @Slot(object)
    def _done(self, result: tuple[Path, int, bool]) -> None:
        path, count, whole = result
        article, self._article, self._busy = self._article, None, False
        words = [
            translate("Exporter", "%n briefs exported to {path}.", "", count)
            if count > 1
            else translate("Exporter", "Exported to {path}."),
            "" if whole else translate("Exporter", "It holds what was translated so far."),
        ]
        self.told.emit(Message(Tone.DONE, " ".join(filter(None, words)).format(path=path)), article)
        self.changed.emit()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        article, self._article, self._busy = self._article, None, False
        if not isinstance(error, Cancelled):
            self.told.emit(told(error), article)
        self.changed.emit()

    @Slot(object)
    def _done_beside(self, _: None) -> None:
        pass

    @Slot(object)
    def _failed_beside(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.told.emit(told(error), None)
