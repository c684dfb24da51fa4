"""The list of articles as an item model: days, order, moving by hand, and that views can rely on what it tells."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from app.desk.articles import ArticlesModel, day_in_words
from app.desk.messages import Message, Tone
from app.desk.opened import OpenedArticle
from app.desk.state import State
from app.engine.dispatch import Length
from app.library import Entry, Stage, Trouble
from tests.qt.conftest import finding, settle, story, told

TODAY = datetime.date.today()


def entry(id: int, days_ago: int = 0, stage: Stage = Stage.WAITING, position: int = 0, **more: object) -> Entry:
    """One as the library gives it out, added so many days ago at noon."""
    added = datetime.datetime.combine(TODAY - datetime.timedelta(days=days_ago), datetime.time(12)).astimezone()
    values: dict[str, object] = {
        "name": f"{id}.html",
        "path": Path(f"/news/{id}.html"),
        "sha256": "",
        "headline": None,
        "english": None,
        "outlet": None,
        "date": None,
        "language": None,
        "words": 0,
        "done": 0,
        "total": 0,
        "doubts": 0,
        "edited": 0,
        "is_gist": False,
        "complete": stage is Stage.DONE,
        "length": Length.MEDIUM,
        "assume": None,
        "trouble": None,
        "checkpoint": None,
        "revision": None,
    }
    return Entry(id=id, stage=stage, added=added, position=position or id, **(values | more))  # type: ignore[arg-type]


@pytest.fixture
def model(sound_binding: None, qapp: object) -> Iterator[ArticlesModel]:
    made = ArticlesModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    tester.deleteLater()
    made.deleteLater()
    settle()


@pytest.fixture
def english_locale() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def add(model: ArticlesModel) -> Callable[..., OpenedArticle]:
    def make(*args: object, **more: object) -> OpenedArticle:
        article = OpenedArticle(entry(*args, **more), model)  # type: ignore[arg-type]
        model.add(article)
        return article

    return make


Add = Callable[..., OpenedArticle]


def ids(model: ArticlesModel) -> list[int]:
    return [article.id for article in model]


def sections(model: ArticlesModel) -> list[str]:
    """The headings over the rows, empty where a row has none."""
    return [model.data(model.index(row), ArticlesModel.SECTION) for row in range(model.rowCount())]


# -- the order, and the days


def test_the_newest_day_comes_first_and_within_a_day_the_queues_order(model: ArticlesModel, add: Add) -> None:
    for id, days_ago in ((3, 1), (1, 0), (4, 1), (2, 0), (9, 40)):
        add(id, days_ago)
    assert ids(model) == [1, 2, 3, 4, 9]
    long_ago = TODAY - datetime.timedelta(days=40)
    assert sections(model) == ["Today", "", "Yesterday", "", day_in_words(long_ago, TODAY)]


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ((2026, 3, 10), "Today"),
        ((2026, 3, 9), "Yesterday"),
        ((2026, 3, 8), "Sunday 8 March"),
        ((2025, 12, 31), "31 December 2025"),
    ],
)
def test_a_day_is_told_as_a_person_would(english_locale: None, day: tuple[int, int, int], words: str) -> None:
    assert day_in_words(datetime.date(*day), datetime.date(2026, 3, 10)) == words


def test_the_heading_goes_to_the_row_that_is_the_first_of_its_day_now(model: ArticlesModel, add: Add) -> None:
    add(2)
    add(3)
    changed = QSignalSpy(model.dataChanged)
    add(1, position=1)
    assert sections(model) == ["Today", "", ""]
    assert [changed.at(n)[0].row() for n in range(changed.count())] == [1], "the row that lost its heading is told"
    model.remove(0)
    assert sections(model) == ["Today", ""]
    assert changed.at(changed.count() - 1)[0].row() == 0
    assert changed.at(changed.count() - 1)[2] == [ArticlesModel.SECTION]


def test_many_are_filled_in_at_once_beside_those_that_are_there(model: ArticlesModel, add: Add) -> None:
    first = add(5)
    model.fill(OpenedArticle(entry(id, days_ago), model) for id, days_ago in ((2, 1), (4, 0), (1, 1)))
    assert ids(model) == [4, 5, 1, 2]
    assert model.row(first) == 1
    changed = QSignalSpy(model.dataChanged)
    model[3].tell(Message(Tone.NOTE, "Look."))
    assert changed.at(0)[0].row() == 3


# -- what a row tells


def test_a_row_tells_its_title_and_to_the_ear_where_it_stands(model: ArticlesModel, add: Add) -> None:
    trouble = Trouble("“1.html” is empty.", "Save it again.", "UnreadableDocument")
    failed = add(1, stage=Stage.FAILED, trouble=trouble)
    add(2, stage=Stage.DONE, english="Fish market closed", headline="Pasar ikan ditutup", outlet="Antara", doubts=2)
    first, second = model.index(0), model.index(1)
    assert model.data(first) == "1.html"
    assert model.data(first, ArticlesModel.ARTICLE) is failed
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(first, spoken) == "1.html. Failed. “1.html” is empty. Today"
    assert model.data(second, spoken) == "Fish market closed. Done, 2 to check. Today"
    assert model.data(second, Qt.ItemDataRole.ToolTipRole) == (
        "Fish market closed\nPasar ikan ditutup · Antara\nDone, 2 to check"
    )
    assert model.data(QModelIndex()) is None
    assert model.data(first, Qt.ItemDataRole.DecorationRole) is None


def test_a_change_of_an_article_is_told_for_its_row(model: ArticlesModel, add: Add) -> None:
    add(1)
    article = add(2)
    changed = QSignalSpy(model.dataChanged)
    for step in told(story(findings=(finding(None), finding(3)))):
        article.apply(step)  # type: ignore[arg-type]
    assert changed.count() > 0
    assert {changed.at(n)[0].row() for n in range(changed.count())} == {1}
    assert model.data(model.index(1)) == "Headline of a.html"
    model.remove(1)
    before = changed.count()
    article.tell(Message(Tone.NOTE, "Look."))
    assert changed.count() == before, "what is off the list is its own affair"


# -- moving


def test_waiting_rows_are_moved_and_the_rest_keep_their_places(model: ArticlesModel, add: Add) -> None:
    for id in (1, 2, 3, 4):
        add(id)
    moved = QSignalSpy(model.moved)
    model.move([3], 1)
    assert ids(model) == [1, 4, 2, 3]
    model.move([0, 2], 4)
    assert ids(model) == [4, 3, 1, 2]
    assert moved.count() == 2
    assert [article.entry.position for article in model] == [1, 2, 3, 4]


def test_a_selection_keeps_to_its_articles(model: ArticlesModel, add: Add) -> None:
    for id in (1, 2, 3):
        add(id)
    chosen = QPersistentModelIndex(model.index(2))
    model.move([2], 0)
    assert chosen.row() == 0
    assert model.data(chosen) == "3.html"


def test_a_move_that_changes_nothing_is_none(model: ArticlesModel, add: Add) -> None:
    for id in (1, 2):
        add(id)
    moved = QSignalSpy(model.moved)
    for rows, before in (([0], 0), ([0], 1), ([1], 2), ([0, 1], 1), ([], 0)):
        model.move(rows, before)
    assert ids(model) == [1, 2]
    assert moved.count() == 0


def test_what_runs_or_is_done_is_not_moved(model: ArticlesModel, add: Add) -> None:
    running = add(1)
    running.begin()
    add(2, stage=Stage.DONE)
    add(3, is_gist=True, total=11)
    add(4)
    assert [model.can_move(row) for row in range(4)] == [False, False, True, True]
    draggable = [bool(model.flags(model.index(row)) & Qt.ItemFlag.ItemIsDragEnabled) for row in range(4)]
    assert draggable == [False, False, True, True]
    model.move([0, 1, 3], 2)
    assert ids(model) == [1, 2, 4, 3]
    model.move([3], 0)
    assert ids(model) == [3, 1, 2, 4], "to before one that runs or is done it can go"


def test_a_row_stays_within_its_day(model: ArticlesModel, add: Add) -> None:
    for id, days_ago in ((1, 1), (2, 1), (3, 0), (4, 0)):
        add(id, days_ago)
    assert ids(model) == [3, 4, 1, 2]
    model.move([0], 4)
    model.move([3], 0)
    assert ids(model) == [3, 4, 1, 2]
    model.move([0], 2)
    assert ids(model) == [4, 3, 1, 2]
    model.move([3], 2)
    assert ids(model) == [4, 3, 2, 1]
    assert [article.entry.position for article in model] == [3, 4, 1, 2], "each day in its own places"
    model.move([1, 3], 0)
    assert ids(model) == [3, 4, 2, 1], "of several days the first one's"


def test_rows_are_dropped_between_others_and_not_onto_one(model: ArticlesModel, add: Add) -> None:
    add(1)
    assert model.flags(QModelIndex()) & Qt.ItemFlag.ItemIsDropEnabled
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsDropEnabled


# -- an article as its entry tells it


@pytest.mark.parametrize(
    ("stage", "more", "state"),
    [
        (Stage.WAITING, {}, State.WAITING),
        (Stage.WAITING, {"is_gist": True, "total": 11, "done": 3}, State.GIST),
        (Stage.WAITING, {"is_gist": True, "complete": True, "total": 11, "done": 11}, State.DONE),
        (Stage.STOPPED, {"total": 11, "done": 5}, State.STOPPED),
        (Stage.DONE, {"total": 11, "done": 11}, State.DONE),
    ],
)
def test_an_article_of_an_earlier_session_stands_where_it_stood(
    add: Add, stage: Stage, more: dict[str, object], state: State
) -> None:
    article = add(1, stage=stage, **more)
    assert article.state is state
    assert article.exportable == bool(more)
    assert not article.shown


@pytest.mark.parametrize(("done", "kept"), [(0, False), (5, True)])
def test_a_stopped_one_says_whether_something_is_kept(add: Add, done: int, kept: bool) -> None:
    article = add(1, stage=Stage.STOPPED, done=done, total=11 if done else 0)
    assert ("kept" in article.messages[0].text) == kept
