"""The list of articles, queue and library in one, as an item model: the newest day first, within a day in the queue's order."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)

from app.desk.opened import OpenedArticle

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex


class ArticlesModel(QAbstractListModel):
    """``moved`` comes after the user has moved articles: their entries' positions are those of the new order."""

    ARTICLE = Qt.ItemDataRole.UserRole
    """The role that gives the :class:`OpenedArticle`."""
    SECTION = Qt.ItemDataRole.UserRole + 1
    """The role that gives the heading above a row: the day, on the first row of each; else an empty text."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles: list[OpenedArticle] = []

    def __iter__(self) -> Iterator[OpenedArticle]:
        return iter(self._articles)

    def __len__(self) -> int:
        return len(self._articles)

    def __getitem__(self, row: int) -> OpenedArticle:
        return self._articles[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._articles):
            return None
        article = self._articles[index.row()]
        if role == self.ARTICLE:
            return article
        if role == self.SECTION:
            first = index.row() == 0 or self._articles[index.row() - 1].day != article.day
            return day_in_words(article.day, datetime.date.today()) if first else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return article.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (article.title, article.subtitle, article.status, article.trouble)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            day = day_in_words(article.day, datetime.date.today())
            told = (article.title, article.status, article.trouble, day)
            return ". ".join(part.removesuffix(".") for part in told if part)
        return None

    def row(self, article: OpenedArticle) -> int:
        """The row of an article; ValueError if it is not in the list."""
        return self._articles.index(article)

    def by_id(self, id: int) -> OpenedArticle | None:
        """The article of an entry of the library."""
        return next((article for article in self._articles if article.id == id), None)

    def add(self, article: OpenedArticle) -> int:
        """Put an article where it belongs and return its row."""
        row = next((n for n, other in enumerate(self._articles) if _order(article) < _order(other)), len(self._articles))
        self.beginInsertRows(QModelIndex(), row, row)
        self._articles.insert(row, article)
        self.endInsertRows()
        article.changed.connect(self._tell)
        self._tell_section(row + 1)
        return row

    def fill(self, articles: Iterable[OpenedArticle]) -> None:
        """Begin with these and the ones that are there already."""
        self.beginResetModel()
        added = list(articles)
        self._articles = sorted([*self._articles, *added], key=_order)
        for article in added:
            article.changed.connect(self._tell)
        self.endResetModel()

    def remove(self, row: int) -> None:
        """Take an article out of the list."""
        article = self._articles[row]
        article.changed.disconnect(self._tell)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._articles[row]
        self.endRemoveRows()
        self._tell_section(row)
        article.setParent(None)  # not deleteLater: the page may still show it, and lets it go when it shows another

    # -- moving

    def can_move(self, row: int) -> bool:
        """Whether a row can be moved: its article waits for its turn."""
        return self._articles[row].state.unfinished

    def move(self, rows: Sequence[int], before: int) -> None:
        """Move the rows that can be moved to before another row of their own day (one past the last row is allowed)."""
        moving = [self._articles[row] for row in sorted(rows) if self.can_move(row)]
        if not moving:
            return
        day = moving[0].day
        moving = [article for article in moving if article.day == day]
        head = [article for article in self._articles[:before] if article not in moving]
        tail = [article for article in self._articles[before:] if article not in moving]
        after = [*head, *moving, *tail]
        if after == self._articles or after != sorted(after, key=lambda article: -article.day.toordinal()):
            return
        self.layoutAboutToBeChanged.emit()
        places = {article: row for row, article in enumerate(after)}
        old = self.persistentIndexList()
        new = [self.index(places[self._articles[index.row()]]) for index in old]
        self._articles = after
        of_day = [article for article in after if article.day == day]
        for article, position in zip(of_day, sorted(article.entry.position for article in of_day), strict=True):
            article.entry = replace(article.entry, position=position)
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()
        self.moved.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.can_move(index.row()) else flags

    def _tell_section(self, row: int) -> None:
        """A row may have got or lost its heading."""
        if row < len(self._articles):
            self.dataChanged.emit(self.index(row), self.index(row), [self.SECTION])

    @Slot()
    def _tell(self) -> None:
        article = self.sender()
        assert isinstance(article, OpenedArticle)
        index = self.index(self._articles.index(article))
        self.dataChanged.emit(index, index)


def _order(article: OpenedArticle) -> tuple[int, float]:
    return -article.day.toordinal(), article.entry.position


def day_in_words(day: datetime.date, today: datetime.date) -> str:
    """The heading of a day: "Today", "Yesterday", "Monday 23 November", and with its year where that is another one."""
    if day == today:
        return translate("ArticlesModel", "Today")
    if (today - day).days == 1:
        return translate("ArticlesModel", "Yesterday")
    pattern = "dddd d MMMM" if day.year == today.year else "d MMMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
