"""The search by meaning: articles that say what is looked for in other words, or in the other language.

For that a sentence encoder reads every article once, while nothing else is to be done.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.desk.engine import Engine
from app.desk.queue import Queue
from app.desk.shelf import Shelf
from app.desk.tasks import Report, Tasks
from app.engine.cancel import Cancel, Cancelled
from app.engine.encoding import Encoder
from app.engine.errors import LibraryDamaged
from app.library import Hit, Library
from app.library.vectors import texts_of

PAUSE = 300
"""Milliseconds without a key, after the words were found, after which is looked for what is near to them."""
CALM = 3_000
"""Milliseconds in which nothing begins, after which articles are read: not between two of a queue nor while the window starts."""
SOME = 8
"""Sentences that the encoder is given at a time, a tenth of a second: so long may a question or the window's end have to wait."""


class Meaning(QObject):
    """``found`` comes with the words and the articles that are near to them, where there are some, and again when articles that
    were read since change that; ``troubled`` once, with the error that ended the search by meaning. Where no encoder is installed
    nothing comes.
    """

    found = Signal(str, list)
    troubled = Signal(object)

    def __init__(self, engine: Engine, shelf: Shelf, queue: Queue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._shelf = shelf
        self._queue = queue
        self._tasks = Tasks(self, threads=2)  # a question does not wait for the articles, nor an article of the queue for either
        self._over = False
        self._words = ""
        self._without: Collection[int] = ()
        self._told: list[Hit] = []
        self._asking = False
        self._reading: Cancel | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask)
        self._calm = QTimer(self, singleShot=True, interval=CALM)
        self._calm.timeout.connect(self._read)
        queue.changed.connect(self._look)
        shelf.opened.connect(self._look)
        shelf.saved.connect(self._look)

    def close(self) -> None:
        """Stop; what is read of an article is thrown away."""
        self._pause.stop()
        self._calm.stop()
        self._over = True
        self._tasks.close()

    # -- asking

    @Slot(str, list)
    def search(self, words: str, hits: Sequence[Hit]) -> None:
        """Look for what is near to words for which these articles were found already; ``found`` answers the newest question."""
        self._words, self._without, self._told = words, {hit.entry for hit in hits}, []
        if words:
            self._pause.start()
        else:
            self._pause.stop()

    @Slot()
    def _ask(self) -> None:
        if not self._asking and not self._over:
            self._asking = True
            self._tasks.run_task(partial(self._answer, self._words, self._without), self._answered, self._failed)

    def _answer(self, words: str, without: Collection[int], report: Report, cancel: Cancel) -> tuple[str, list[Hit]]:
        encoder = self._engine.encoder()
        if encoder is None:
            return words, []
        [vector] = encoder.encode([words])
        return words, self._shelf.library().vectors.near(encoder.revision, vector, without)

    @Slot(object)
    def _answered(self, answer: tuple[str, list[Hit]]) -> None:
        self._asking = False
        if self._pause.isActive() or not self._words:
            return  # another question follows, or none is asked any more
        if answer[0] != self._words:
            self._ask()
        elif answer[1] and answer[1] != self._told:
            self._told = answer[1]
            self.found.emit(*answer)

    # -- reading

    @Slot()
    def _look(self) -> None:
        """Something has begun, ended or come: what is translated goes before, and what is new is read after that."""
        if self._queue.running:
            self._calm.stop()
            if self._reading:
                self._reading.set()
        elif not self._reading and not self._over:
            self._calm.start()

    @Slot()
    def _read(self) -> None:
        if not self._reading and not self._queue.running:
            self._reading = self._tasks.run_task(self._read_all, self._was_read, self._failed)

    def _read_all(self, report: Report, cancel: Cancel) -> int:
        encoder, library = self._engine.encoder(), self._shelf.library()
        if encoder is None:
            return 0
        return sum(_read_one(id, encoder, library, cancel) for id in library.vectors.missing(encoder.revision))

    @Slot(object)
    def _was_read(self, count: int) -> None:
        self._reading = None
        if count:
            self._look()  # others may have come meanwhile
            if self._words:
                self._pause.start()  # it was asked before these were read

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._reading = None
            self._look()  # what it was stopped for may be over
        elif not self._over:
            self._over = True
            self.troubled.emit(error)


def _read_one(id: int, encoder: Encoder, library: Library, cancel: Cancel) -> bool:
    """Whether an article could be read."""
    try:
        dispatch = library.dispatch(id)
    except LibraryDamaged:
        return False  # told to whoever opens it
    if dispatch is None:
        return False
    texts, vectors = texts_of(dispatch), []
    for start in range(0, len(texts), SOME):
        cancel.check()
        vectors += encoder.encode(texts[start : start + SOME])
    library.vectors.keep(id, texts, encoder.revision, vectors)
    return True
