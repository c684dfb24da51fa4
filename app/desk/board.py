"""The board: what the user is told that belongs to no article, and where a message of an article goes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.desk.articles import ArticlesModel
from app.desk.messages import Command, Message, told
from app.desk.opened import OpenedArticle
from app.engine.cancel import Cancelled


class Board(QObject):
    """``changed`` comes when something was told, here or with an article, or is told no longer."""

    changed = Signal()

    def __init__(self, articles: ArticlesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.messages: list[Message] = []
        self._articles = articles

    @Slot(object)
    @Slot(object, object)
    def tell(self, message: Message, article: OpenedArticle | None = None) -> None:
        """Tell the user something, with the article that it belongs to while that is on the list."""
        if article is not None and article in self._articles:
            article.tell(message)
        elif message not in self.messages:
            self.messages.append(message)
        self.changed.emit()

    @Slot(object)
    @Slot(object, object)
    def tell_error(self, error: Exception, article: OpenedArticle | None = None) -> None:
        """Tell the user what went wrong; that something was cancelled is no error."""
        if not isinstance(error, Cancelled):
            self.tell(told(error), article)

    def take_away(self, command: Command) -> None:
        """What this command's button would do is done, or cannot be any more."""
        self.messages = [message for message in self.messages if message.command is not command]

    def dismiss(self, message: Message) -> None:
        """The user has read the message."""
        if message in self.messages:
            self.messages.remove(message)
            self.changed.emit()
