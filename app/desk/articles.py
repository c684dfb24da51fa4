"""The list of opened articles, as an item model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot

from app.desk.opened import OpenedArticle

Index = QModelIndex | QPersistentModelIndex


class ArticlesModel(QAbstractListModel):
    """Articles in the order in which they were opened."""

    ARTICLE = Qt.ItemDataRole.UserRole
    """The role that gives the :class:`OpenedArticle`."""

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
        if role == Qt.ItemDataRole.DisplayRole:
            return article.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{article.title}\n{article.name}\n{article.status}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{article.title}: {article.status}"
        return None

    def row(self, article: OpenedArticle) -> int:
        """The row of an article; ValueError if it is not in the list."""
        return self._articles.index(article)

    def add(self, article: OpenedArticle) -> int:
        """Append an article and return its row."""
        row = len(self._articles)
        self.beginInsertRows(QModelIndex(), row, row)
        self._articles.append(article)
        self.endInsertRows()
        article.changed.connect(self._tell)
        return row

    def remove(self, row: int) -> None:
        """Take an article out of the list."""
        article = self._articles[row]
        article.changed.disconnect(self._tell)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._articles[row]
        self.endRemoveRows()
        article.setParent(None)  # not deleteLater: the page may still show it, and lets it go when it shows another

    @Slot()
    def _tell(self) -> None:
        article = self.sender()
        assert isinstance(article, OpenedArticle)
        index = self.index(self._articles.index(article))
        self.dataChanged.emit(index, index)
