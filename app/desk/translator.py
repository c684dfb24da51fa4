"""The translator that jobs wait for: loaded once, and anew where that failed or another one is wanted."""

from __future__ import annotations

from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from app.desk.engine import Engine, Installed, Loading
from app.desk.tasks import Report, Tasks
from app.engine.cancel import Cancel


class TranslatorLoader(QObject):
    """``changed`` comes when loading begins or the translator is ready, ``failed`` with the error where it cannot be loaded.
    ``installed`` are the translators, ``abstracts`` tells whether there is something that writes abstracts (None: not known yet).
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, engine: Engine, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.installed: tuple[Installed, ...] = ()
        self.abstracts: bool | None = None
        self._engine = engine
        self._tasks = tasks
        self._choice: tuple[str, int] = ("", 0)
        self._loading: Loading | None = None

    @property
    def begun(self) -> Loading | None:
        """What the translator is or will be, if loading has begun."""
        return self._loading

    @property
    def ready(self) -> bool:
        """Whether the translator is ready."""
        return self._loading is not None and self._loading.done() and not self._loading.exception()

    @property
    def current(self) -> Installed | None:
        """The checkpoint that translates, once the catalogue was read."""
        return next((one for one in self.installed if one.id == self._choice[0]), next(iter(self.installed), None))

    def choose(self, checkpoint: str, threads: int) -> None:
        """Take this checkpoint (its id, empty for the best) and so many threads (0: as many as fit) from the next article on.

        The translator before it ends with the last job that uses it: its process ends when nothing holds its pipe any more.
        """
        if self._choice == (checkpoint, threads):
            return
        begun, self._choice, self._loading = self._loading is not None, (checkpoint, threads), None
        if begun:
            self.load()

    def load(self) -> Loading:
        """Begin to make the translator ready, if that has not begun or has failed, and give what it will be."""
        loading = self._loading
        if loading is None or (loading.done() and loading.exception()):
            loading = self._loading = Future()
            self._tasks.run_task(partial(self._work, loading, self._choice), self._loaded, self._failed)
            self.changed.emit()
        return loading

    def _work(self, loading: Loading, choice: tuple[str, int], report: Report, cancel: Cancel) -> tuple[Installed, ...]:
        try:
            installed = self._engine.checkpoints()
            loading.set_result(self._engine.load(*choice))
        except BaseException as error:
            loading.set_exception(error)
            raise
        return installed

    @Slot(object)
    def _loaded(self, installed: tuple[Installed, ...]) -> None:
        self.installed = tuple(one for one in installed if one.task == "translation")
        self.abstracts = any(one.task == "summarization" for one in installed)
        self.changed.emit()

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        self.changed.emit()
        self.failed.emit(error)
