"""What an outlet changed in an article since the library's version of it, told with the article and laid out to be read."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from app.desk import wording
from app.desk.articles import ArticlesModel
from app.desk.engine import Engine
from app.desk.lines import Marked
from app.desk.messages import Command, Message, Tone
from app.desk.opened import OpenedArticle
from app.desk.shelf import Shelf
from app.engine.dispatch import Dispatch
from app.library import Library

translate = QCoreApplication.translate

Text = tuple[str, str]
"""An original and its English, empty where there is none."""

ALIKE = 0.5
"""How much of two texts' words must be the same (0 to 1) for those that differ to be worth a mark."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or the headline: its original in pieces, each with whether the other version has other words there, and its
    English where there is one."""

    original: Marked
    english: str


@dataclass(frozen=True, slots=True)
class Row:
    """What stood in a place before and what stands there now. ``reworded``: it is one sentence, and most of it is the same."""

    before: tuple[Line, ...]
    after: tuple[Line, ...]
    reworded: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions of an article: when each was read (UTC), and where they differ; the first row is the ``headline``'s where that
    is another one."""

    before: datetime.datetime
    after: datetime.datetime
    headline: bool
    rows: tuple[Row, ...]

    def sentence(self) -> str:
        """How much was changed, in words."""
        rows = self.rows[self.headline :]
        changed = sum(row.reworded for row in rows)
        new = sum(len(row.after) for row in rows) - changed
        gone = sum(len(row.before) for row in rows) - changed
        parts = [
            translate("Versions", "%n sentence(s) new", "", new) if new else "",
            translate("Versions", "%n sentence(s) changed", "", changed) if changed else "",
            translate("Versions", "%n sentence(s) gone", "", gone) if gone else "",
            translate("Versions", "headline changed") if self.headline else "",
        ]
        what = ", ".join(filter(None, parts))
        return translate("Versions", "Changed since {moment}: {what}.").format(moment=wording.moment(self.before), what=what)


class Versions(QObject):
    """Looks for an earlier version of an article that is opened or finished, and tells with it what was changed. ``changed``
    comes when :meth:`of` gives something else."""

    changed = Signal()

    def __init__(self, articles: ArticlesModel, engine: Engine, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self._engine = engine
        self._shelf = shelf
        self._compared: dict[int, Compared] = {}

    def of(self, article: OpenedArticle) -> Compared | None:
        """What was changed in the article, if anything is known to be."""
        return self._compared.get(article.id)

    def look(self, article: OpenedArticle) -> None:
        """Compare an article with the version before it, where the library has one."""
        id, new = article.id, article.dispatch
        if new:
            self._shelf.ask(lambda library: (id, self._compare(library, id, new)), self._found)

    def forget(self) -> None:
        """Every article is removed for good."""
        self._compared.clear()

    def _compare(self, library: Library, id: int, new: Dispatch) -> Compared | None:
        try:
            old = library.earlier(id)
        except KeyError:  # removed meanwhile
            return None
        if old is None or old.provenance.read_at > new.provenance.read_at:  # an undo has brought the older one back
            return None
        changes = self._engine.changes(old, new)
        if not changes:
            return None
        rows = tuple(row for change in changes for row in _rows(_texts(old, change.before), _texts(new, change.after)))
        headline = None in (*changes[0].before, *changes[0].after)
        return Compared(old.provenance.read_at, new.provenance.read_at, headline, rows)

    @Slot(object)
    def _found(self, answer: tuple[int, Compared | None]) -> None:
        id, compared = answer
        article = self._articles.by_id(id)
        if article and compared:
            self._compared[id] = compared
            article.tell(Message(Tone.NOTE, compared.sentence(), command=Command.CHANGES))
            self.changed.emit()
        elif self._compared.pop(id, None):
            self.changed.emit()


def _texts(dispatch: Dispatch, ids: Sequence[int | None]) -> list[Text]:
    """Sentences (None: the headline), each with its English."""
    found = [
        (dispatch.article.headline, dispatch.headline) if id is None else (dispatch.sentences[id].text, dispatch.translations[id])
        for id in ids
    ]
    return [(text or "", english.text if english else "") for text, english in found]


def _rows(before: Sequence[Text], after: Sequence[Text]) -> Iterator[Row]:
    """A row for each sentence where as many stand in the place of as many, else one row."""
    if len(before) == len(after) > 1:
        for pair in zip(before, after, strict=True):
            yield from _rows(pair[:1], pair[1:])
        return
    ours, theirs = ([word for text, _ in side for word in text.split()] for side in (before, after))
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    blocks = matcher.get_matching_blocks()
    kept = {block.a + n for block in blocks for n in range(block.size)}
    still = {block.b + n for block in blocks for n in range(block.size)}
    alike = matcher.ratio() >= ALIKE
    yield Row(_lines(before, kept, alike), _lines(after, still, alike), alike and len(before) == 1 == len(after))


def _lines(side: Sequence[Text], kept: set[int], mark: bool) -> tuple[Line, ...]:
    """The texts of one version; words that are not ``kept`` (by their places among all of them) are marked."""
    lines, place = [], 0
    for text, english in side:
        pieces: list[tuple[str, bool]] = []
        for word in text.split():
            marked = mark and place not in kept
            place += 1
            if pieces and pieces[-1][1] is marked:
                pieces[-1] = (f"{pieces[-1][0]} {word}", marked)
            else:
                pieces.append((word, marked))
        lines.append(Line(tuple(pieces), english))
    return tuple(lines)
