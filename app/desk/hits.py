"""What a search has found in all articles, as an item model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, Qt

from app.desk.articles import ArticlesModel, Index
from app.library import Hit

translate = QCoreApplication.translate

OPEN, CLOSE = "\x02", "\x03"
"""What stands before and after words that were found."""


class HitsModel(QAbstractListModel):
    """A row a hit, the best first: those that have the words, then those that are near to them in meaning."""

    HIT = Qt.ItemDataRole.UserRole
    """The role that gives the library's :class:`~app.library.Hit`."""
    SECTION = ArticlesModel.SECTION
    """The role that gives the heading above a row: on the first that is near in meaning; else an empty text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = ""
        """What was looked for."""
        self._hits: tuple[Hit, ...] = ()
        self._with_words = 0

    def __len__(self) -> int:
        return len(self._hits)

    def __getitem__(self, row: int) -> Hit:
        return self._hits[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._hits):
            return None
        hit = self._hits[index.row()]
        if role == self.HIT:
            return hit
        if role == self.SECTION:
            return translate("HitsModel", "Close in meaning") if index.row() == self._with_words else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return plain(hit.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{plain(hit.title)}\n{plain(hit.snippet)}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = f"{plain(hit.title)}: {plain(hit.snippet)}"
            return translate("HitsModel", "Close in meaning: {hit}").format(hit=told) if self.is_near(index.row()) else told
        return None

    def show(self, words: str, hits: Sequence[Hit]) -> None:
        """Hold what was found for these words, and nothing else."""
        self.beginResetModel()
        self.words, self._hits, self._with_words = words, tuple(hits), len(hits)
        self.endResetModel()

    def show_near(self, hits: Sequence[Hit]) -> None:
        """Hold, below what was found, what is near to the words in meaning, instead of what was so before."""
        if len(self) > self._with_words:
            self.beginRemoveRows(QModelIndex(), self._with_words, len(self) - 1)
            self._hits = self._hits[: self._with_words]
            self.endRemoveRows()
        self.beginInsertRows(QModelIndex(), len(self), len(self) + len(hits) - 1)
        self._hits = (*self._hits, *hits)
        self.endInsertRows()

    def is_near(self, row: int) -> bool:
        """Whether a row is only near in meaning, and has not the words."""
        return row >= self._with_words

    @property
    def told(self) -> str:
        """How much was found, in words."""
        if self._with_words:
            return translate("HitsModel", "%n article(s)", "", self._with_words)
        if self._hits:
            return translate("HitsModel", "No article has all of these words")
        return translate("HitsModel", "Nothing found for “{words}”").format(words=self.words)

    @property
    def near_told(self) -> str:
        """How much is near in meaning, in words."""
        return translate("HitsModel", "%n article(s) close in meaning", "", len(self) - self._with_words)


def pieces(marked: str) -> list[tuple[str, bool]]:
    """A marked text in pieces, each with whether it was found; marks that do not match are left out."""
    found: list[tuple[str, bool]] = []
    for number, part in enumerate(marked.split(OPEN)):
        inside, _, after = part.partition(CLOSE) if number else ("", "", part)
        found += [(inside, True), (after.replace(CLOSE, ""), False)]
    return [(piece, bold) for piece, bold in found if piece]


def plain(marked: str) -> str:
    """A marked text without its marks."""
    return marked.replace(OPEN, "").replace(CLOSE, "")
