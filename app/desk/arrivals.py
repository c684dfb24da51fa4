"""Arrivals: what is pasted is taken in; what was taken in, and what an earlier session left, comes onto the list and into the
queue."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot

from app.desk.articles import ArticlesModel
from app.desk.board import Board
from app.desk.gathering import Gathered
from app.desk.intake import Intake, Taken
from app.desk.messages import Command, Message, Tone
from app.desk.opened import OpenedArticle
from app.desk.queue import Queue
from app.desk.shelf import Shelf
from app.desk.state import State
from app.desk.translator import TranslatorLoader
from app.engine.article import Pasted
from app.library import Entry

translate = QCoreApplication.translate


class Arrivals(QObject):
    """``first`` comes with the row of the first article of a drop, which is to be read, ``again`` with an article that was read
    before and is to be worked on again, ``changed`` when the list is another one."""

    first = Signal(int)
    again = Signal(object)
    changed = Signal()

    def __init__(
        self,
        articles: ArticlesModel,
        intake: Intake,
        queue: Queue,
        loader: TranslatorLoader,
        shelf: Shelf,
        board: Board,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._articles = articles
        self._intake = intake
        self._queue = queue
        self._loader = loader
        self._shelf = shelf
        self._board = board
        intake.taken.connect(self._taken)
        intake.ended.connect(self._taken_in)
        shelf.opened.connect(self._restored)

    def paste(self, text: str) -> None:
        """Take text or HTML in as an article of its own."""
        if text.strip():
            name = translate("Arrivals", "Pasted text")
            self._intake.paste(lambda: Pasted(text.encode("utf-8", errors="replace"), name))
        else:
            nothing = translate("Arrivals", "There is no text to paste.")
            self._board.tell(Message(Tone.NOTE, nothing, translate("Arrivals", "Copy an article's text first, or open a file.")))

    def paste_picture(self, png: Callable[[], bytes]) -> None:
        """Take a picture in as an article of its own; ``png`` makes a file of it, on a task's thread."""
        name = translate("Arrivals", "Pasted picture")
        self._intake.paste(lambda: Pasted(png(), name))

    @Slot(object)
    def _taken(self, taken: Taken) -> None:
        article = self._articles.by_id(taken.entry.id)
        if article is None:
            article = OpenedArticle(taken.entry, self.parent())
            self._articles.add(article)
            self._shelf.ask(lambda library: library.restore([taken.entry.id]))  # it may have been deleted while it was taken in
        if taken.first:
            self.first.emit(self._articles.row(article))
        self._take_again(article)
        self._queue.release(article)
        self._queue.expecting = taken.more
        QTimer.singleShot(0, self._queue.make_gists)  # after the page was painted: both at once would be a stall
        self.changed.emit()

    def _take_again(self, article: OpenedArticle) -> None:
        """What is dropped a second time is shown, and worked on again only where that would give something else, and no edit of
        the user's would go."""
        now, then = self._loader.current, article.entry
        outdated = now is not None and (then.checkpoint, then.revision) != (now.id, now.revision)
        edited = article.dispatch.by_hand if article.dispatch else then.edited
        if article.state in (State.FAILED, State.STOPPED) or (article.state is State.DONE and outdated and not edited):
            self.again.emit(article)
        elif article.state is State.DONE:
            text = translate("Arrivals", "This article was read before; it is shown as it is kept.")
            article.tell(Message(Tone.NOTE, text, command=Command.ANEW))

    @Slot(object)
    def _taken_in(self, gathered: Gathered | None) -> None:
        self._queue.expecting = False
        self._queue.run_next()
        if gathered and (left_out := gathered.sentence()):
            self._board.tell(Message(Tone.NOTE, left_out))
        elif gathered and not gathered.files:
            self._board.tell(Message(Tone.NOTE, translate("Arrivals", "There is no article in this folder.")))

    @Slot(list)
    def _restored(self, entries: list[Entry]) -> None:
        """The library is open: what was not finished is left until the user goes on. What was taken in may be here before it."""
        restored = [OpenedArticle(entry, self.parent()) for entry in entries if self._articles.by_id(entry.id) is None]
        self._articles.fill(restored)
        if count := sum(article.state.unfinished for article in restored):
            self._queue.hold(article for article in restored if article.state.unfinished)
            text = translate("Arrivals", "%n article(s) were not finished when Kabar was closed.", "", count)
            self._board.tell(Message(Tone.NOTE, text, command=Command.RESUME))
        self.changed.emit()
