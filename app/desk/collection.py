"""The articles as a collection: searched, put in another order, deleted and brought back, forgotten."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from app.desk.articles import ArticlesModel
from app.desk.messages import Command, Message, Tone
from app.desk.opened import OpenedArticle
from app.desk.queue import Queue
from app.desk.shelf import Shelf
from app.library import Hit, Library

translate = QCoreApplication.translate


class Collection(QObject):
    """``found`` comes with the words and the hits of a search, ``told`` with a message."""

    found = Signal(str, list)
    told = Signal(object)

    def __init__(self, articles: ArticlesModel, queue: Queue, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self._queue = queue
        self._shelf = shelf
        self._deleted: list[OpenedArticle] = []
        self._words = ""
        articles.moved.connect(self._moved)

    @Slot()
    def _moved(self) -> None:
        ids = [article.id for article in sorted(self._articles, key=lambda article: article.entry.position)]
        self._shelf.ask(lambda library: library.reorder(ids))

    def search(self, words: str) -> None:
        """Look for words in every article; ``found`` gives the answer to the newest question."""
        self._words = words
        self._shelf.ask(lambda library: (words, library.search(words)), self._found)

    @Slot(object)
    def _found(self, answer: tuple[str, list[Hit]]) -> None:
        if answer[0] == self._words:
            self.found.emit(*answer)

    def delete(self, articles: Sequence[OpenedArticle]) -> None:
        """Take articles out of the list and the library; the message that tells it has the way back."""
        self._remove(articles)
        ids = [article.id for article in articles]
        self._shelf.ask(lambda library: library.delete(ids))
        self._deleted = list(articles)
        text = translate("Collection", "%n article(s) deleted.", "", len(articles))
        self.told.emit(Message(Tone.DONE, text, command=Command.UNDELETE))

    @property
    def can_undelete(self) -> bool:
        """Whether there is something to bring back."""
        return bool(self._deleted)

    def undelete(self) -> list[OpenedArticle]:
        """Put what was deleted last back, and give it."""
        articles = [article for article in self._deleted if self._articles.by_id(article.id) is None]
        self._deleted = []
        ids = [article.id for article in articles]
        self._shelf.ask(lambda library: library.restore(ids))
        for article in articles:
            article.setParent(self.parent())
            self._articles.add(article)
        return articles

    def forget_everything(self) -> None:
        """Remove every article for good."""
        self._remove(list(self._articles))
        self._deleted = []
        self._shelf.ask(Library.forget_everything, self._forgotten)

    @Slot(object)
    def _forgotten(self, _: None) -> None:
        self.told.emit(Message(Tone.DONE, translate("Collection", "Every article is removed from this computer's library.")))

    def _remove(self, articles: Sequence[OpenedArticle]) -> None:
        for article in articles:
            self._queue.let_go(article)
            self._articles.remove(self._articles.row(article))
