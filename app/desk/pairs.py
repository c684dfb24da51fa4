"""The sentence pairs of one article, as an item model: a row a sentence, Indonesian and English side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.desk.retold import retold
from app.desk.selection import Side
from app.engine.article import Article, Role, Sentence
from app.engine.dispatch import UNSURE, Detection, Dispatch, Finding, Point, Translation

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Pair:
    """One row.

    ``target`` is None until the English is there. ``starts`` says that a paragraph begins here, ``role`` what the paragraph is,
    ``language`` the paragraph's language where it is another than the article's. ``points`` are the numbers, from 1, of the
    summary's points that rest on this sentence. ``machine`` is what the machine had said where a person has put ``target`` in its
    place, None where nobody has.
    """

    source: str
    target: str | None = None
    starts: bool = False
    role: Role = Role.BODY
    language: str | None = None
    findings: tuple[Finding, ...] = ()
    points: tuple[int, ...] = ()
    machine: str | None = None

    def text(self, side: Side) -> str:
        """What a column says, empty where there is no English."""
        return self.source if side is Side.SOURCE else self.target or ""


class PairsModel(QAbstractListModel):
    """Pairs in reading order; the row is the sentence's id.

    ``edited`` comes with a row and its new English when a person has edited it (``setData``): the row shows it at once, the
    dispatch and the findings are for others to change.
    """

    PAIR = Qt.ItemDataRole.UserRole
    """The role that gives the whole :class:`Pair`."""

    findings_changed = Signal()
    edited = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pairs: list[Pair] = []
        self._paragraphs: list[int] = []
        self._doubtful: set[int] = set()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._pairs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._pairs):
            return None
        pair = self._pairs[index.row()]
        if role == self.PAIR:
            return pair
        if role == Qt.ItemDataRole.DisplayRole:
            return pair.source if pair.target is None else f"{pair.source}\n{pair.target}"
        if role == Qt.ItemDataRole.EditRole:
            return pair.target
        if role == Qt.ItemDataRole.AccessibleTextRole:
            english = pair.target or translate("PairsModel", "Not translated yet")
            edited = [] if pair.machine is None else [translate("PairsModel", "Edited by you")]
            told = (pair.source, english, *edited, *(retold(finding.message) for finding in pair.findings))
            return ". ".join(part.removesuffix(".") for part in told)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.isValid() and self._pairs[index.row()].target is not None
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a person's English for a row that has some. The machine's own text, or none at all, takes the edit back."""
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        row, text = index.row(), " ".join(str(value).split())
        pair = self._pairs[row]
        machine = pair.target if pair.machine is None else pair.machine
        if text == pair.target or (not text and pair.machine is None):
            return False
        undone = not text or text == machine
        self._change({row: replace(pair, target=machine if undone else text, machine=None if undone else machine)})
        self.edited.emit(row, text)
        return True

    @property
    def doubtful(self) -> list[int]:
        """The rows with findings, in order."""
        return sorted(self._doubtful)

    def pair(self, row: int) -> Pair:
        """The pair of a row."""
        return self._pairs[row]

    def show(self, article: Article, sentences: tuple[Sentence, ...]) -> None:
        """Begin with the sentences of an article, nothing translated."""
        self.beginResetModel()
        last = -1
        self._pairs = []
        for sentence in sentences:
            role = article.paragraphs[sentence.paragraph].role
            self._pairs.append(Pair(sentence.text, starts=sentence.paragraph != last, role=role))
            last = sentence.paragraph
        self._paragraphs = [sentence.paragraph for sentence in sentences]
        self._doubtful.clear()
        self.endResetModel()
        self.findings_changed.emit()

    def mark_languages(self, detection: Detection) -> None:
        """Mark the paragraphs whose language is another than the article's."""
        changes = {}
        for row, (pair, paragraph) in enumerate(zip(self._pairs, self._paragraphs, strict=True)):
            guess = detection.paragraphs[paragraph].language if paragraph < len(detection.paragraphs) else UNSURE
            language = guess if guess not in (UNSURE, detection.language) else None
            if language != pair.language:
                changes[row] = replace(pair, language=language)
        self._change(changes)

    def mark_evidence(self, points: Iterable[Point]) -> None:
        """Mark the sentences that the points of the summary rest on."""
        numbers: dict[int, tuple[int, ...]] = {}
        for number, point in enumerate(points, start=1):
            for row in point.evidence:
                numbers[row] = (*numbers.get(row, ()), number)
        self._change(
            {
                row: replace(pair, points=numbers.get(row, ()))
                for row, pair in enumerate(self._pairs)
                if pair.points != numbers.get(row, ())
            }
        )

    def translate(self, row: int, translation: Translation, findings: tuple[Finding, ...]) -> None:
        """Put the English of one sentence into its row, with what its checks found."""
        pair = replace(self._pairs[row], target=translation.text, machine=translation.machine, findings=findings)
        self._change({row: pair})

    def settle(self, dispatch: Dispatch) -> None:
        """Take over what a finished dispatch says where it differs: its findings are the last word."""
        found: dict[int, list[Finding]] = {}
        for finding in dispatch.findings:
            if finding.sentence is not None:
                found.setdefault(finding.sentence, []).append(finding)
        changes = {}
        for row, (pair, translation) in enumerate(zip(self._pairs, dispatch.translations, strict=True)):
            settled = replace(
                pair,
                target=translation.text if translation else None,
                machine=translation.machine if translation else None,
                findings=tuple(found.get(row, ())),
            )
            if settled != pair:
                changes[row] = settled
        self._change(changes)

    def copy_text(self, rows: Iterable[int]) -> str:
        """Rows as plain text: each the Indonesian, a line with the English, and an empty line between two rows."""
        return "\n\n".join("\n".join(filter(None, (self._pairs[row].source, self._pairs[row].target))) for row in sorted(rows))

    def _change(self, changes: Mapping[int, Pair]) -> None:
        """Replace rows and tell the view once for each run of neighbours."""
        if not changes:
            return
        doubtful = len(self._doubtful)
        for row, pair in changes.items():
            self._pairs[row] = pair
            (self._doubtful.add if pair.findings else self._doubtful.discard)(row)
        rows = sorted(changes)
        first = rows[0]
        for row, following in zip(rows, [*rows[1:], -1], strict=True):
            if following != row + 1:
                self.dataChanged.emit(self.index(first), self.index(row))
                first = following
        if len(self._doubtful) != doubtful:
            self.findings_changed.emit()
