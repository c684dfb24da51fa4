"""Finding words in the article: how they are compared, the model of the find bar, and the bar beside the view."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.desk import finding
from app.desk.find_bar import FindBar
from app.desk.finding import FindModel, Match, alike, starts_in
from app.desk.pairs import PairsModel
from app.desk.pairs_delegate import Kind
from app.desk.pairs_view import PairsView
from app.desk.selection import Side
from tests.qt.conftest import PATIENCE, english, settle, story

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True, scope="module")
def one_slice() -> Iterator[None]:
    """However busy the machine is, an article is searched in one go."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finding, "SLICE", 60.0)
        yield


# -- comparing


@pytest.mark.parametrize(
    ("text", "words", "starts"),
    [
        ("Pasar ikan, pasar malam", "PASAR", (0, 12)),
        ("Sate Padang di café", "cafe", (15,)),
        ("Sate di cafe", "café", (8,)),
        ("Ia berkata “ya”", '"ya"', (11,)),
        ("It doesn’t", "doesn't", (3,)),
        ("aaaa", "aa", (0, 2)),
        ("İstanbul", "istanbul", (0,)),
        ("pasar", "ikan", ()),
    ],
)
def test_capitals_accents_and_quotation_marks_make_no_difference(text: str, words: str, starts: tuple[int, ...]) -> None:
    assert starts_in(text, alike(words)) == starts


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text())
def test_places_stay_the_same_whatever_the_text(text: str) -> None:
    assert len(alike(text)) == len(text)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet="aéÉ “x", max_size=40), st.text(alphabet="aeE x", min_size=1, max_size=3))
def test_every_match_is_one(text: str, words: str) -> None:
    words = alike(words)
    for start in starts_in(text, words):
        assert alike(text[start : start + len(words)]) == words


# -- the model


class Found:
    """A find model over eight rows, and what it told."""

    def __init__(self) -> None:
        self.pairs, self.model = PairsModel(), FindModel()
        self.shown: list[Match] = []
        self.changes = 0
        self.model.current_changed.connect(self._show)
        self.model.changed.connect(self._change)
        dispatch = story(sentences=8)
        self.pairs.show(dispatch.article, dispatch.sentences)
        self.model.set_model(self.pairs)

    def _show(self, match: Match) -> None:
        self.shown.append(match)

    def _change(self) -> None:
        self.changes += 1


@pytest.fixture
def found(sound_binding: None, qapp: QApplication) -> Iterator[Found]:
    made = Found()
    yield made
    made.model.deleteLater()
    made.pairs.deleteLater()
    settle()


def test_matches_are_gone_through_in_reading_order_indonesian_first(found: Found) -> None:
    found.pairs.translate(1, english("Kalimat in English, kalimat."), ())
    found.model.search("kalimat")
    assert (found.model.count, found.model.number) == (10, 1)
    for _ in range(4):
        found.model.step(1)
    assert [(match.row, match.side, match.start) for match in found.shown] == [
        (0, Side.SOURCE, 0),
        (1, Side.SOURCE, 0),
        (1, Side.TARGET, 0),
        (1, Side.TARGET, 20),
        (2, Side.SOURCE, 0),
    ]
    assert found.model.number == 5


def test_after_the_last_match_comes_the_first_and_back(found: Found) -> None:
    found.model.search("kalimat 7")
    assert found.model.count == 1
    found.model.search("kalimat", row=7)
    assert found.model.number == 8
    found.model.step(1)
    assert (found.model.number, found.shown[-1].row) == (1, 0)
    found.model.step(-1)
    assert (found.model.number, found.shown[-1].row) == (8, 7)


def test_the_search_begins_where_the_reader_is(found: Found) -> None:
    found.model.search("kalimat", row=3)
    assert found.shown == [Match(3, Side.SOURCE, 0)]
    found.model.search("kalimat 1", row=3)
    assert found.shown[-1] == Match(1, Side.SOURCE, 0), "after the end it begins anew"


def test_english_that_comes_is_counted_and_moves_nothing(found: Found) -> None:
    found.model.search("ikan", row=2)
    count, shown = found.model.count, list(found.shown)
    found.pairs.translate(0, english("An ikan."), ())
    assert found.model.count == count + 1
    assert found.shown == shown
    assert found.model.current == shown[-1]
    assert found.model.number > 1
    assert found.model.starts(0, Side.TARGET) == (3,)


def test_where_the_current_match_is_edited_away_the_next_follows_its_place(found: Found) -> None:
    for row in range(8):
        found.pairs.translate(row, english("The market."), ())
    found.model.search("market", row=2)
    found.pairs.translate(2, english("The bazaar."), ())
    assert (found.model.current, found.model.count) == (None, 7)
    found.model.step(1)
    assert found.shown[-1].row == 3
    found.pairs.translate(3, english("The bazaar."), ())
    found.model.step(-1)
    assert found.shown[-1].row == 1


def test_nothing_is_found_without_words_or_rows(found: Found) -> None:
    found.model.search("")
    found.model.step(1)
    assert (found.model.count, found.model.number, found.shown) == (0, 0, [])
    found.model.set_model(None)
    found.model.search("kalimat")
    assert (found.model.count, found.model.searching) == (0, False)


def test_words_wait_for_an_article_that_is_still_being_read(found: Found) -> None:
    empty = PairsModel()
    found.model.set_model(empty)
    found.model.search("kalimat 3")
    dispatch = story(sentences=8)
    empty.show(dispatch.article, dispatch.sentences)
    settle()
    assert found.shown == [Match(3, Side.SOURCE, 0)]
    found.model.set_model(None)
    empty.deleteLater()


def test_another_article_is_searched_for_the_same_words_without_a_jump(found: Found) -> None:
    found.model.search("kalimat")
    shown = list(found.shown)
    dispatch = story(sentences=3)
    found.pairs.show(dispatch.article, dispatch.sentences)
    settle()
    assert (found.model.count, found.model.current, found.shown) == (3, None, shown)
    found.model.step(1)
    assert found.shown[-1] == Match(0, Side.SOURCE, 0)


def test_a_long_article_is_searched_a_slice_at_a_time(found: Found, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(finding, "SLICE", 0.0)
    dispatch = story(sentences=400)
    found.pairs.show(dispatch.article, dispatch.sentences)
    found.model.search("kalimat", row=300)
    assert found.model.searching
    assert found.model.count == finding.BATCH, "one round"
    assert found.model.current == Match(300, Side.SOURCE, 0), "what is near is shown at once"
    qtbot.waitUntil(lambda: not found.model.searching, timeout=PATIENCE)
    assert (found.model.count, found.model.number) == (400, 301)
    assert len(found.shown) == 1


# -- the bar and the view


class Bar:
    def __init__(self) -> None:
        self.model, self.view = PairsModel(), PairsView()
        dispatch = story(sentences=120)
        self.model.show(dispatch.article, dispatch.sentences)
        self.view.setModel(self.model)
        self.bar = FindBar(self.view.finder, self.view)
        self.bar.search_wanted.connect(self.view.finder.search)
        self.closed = 0
        self.bar.closed.connect(self._close)
        self.view.resize(900, 500)
        self.view.show()

    def _close(self) -> None:
        self.closed += 1

    @property
    def told(self) -> str:
        return self.bar.findChild(QLabel).text()  # type: ignore[union-attr]


@pytest.fixture
def bar(sound_binding: None, qtbot: QtBot, qapp: QApplication) -> Iterator[Bar]:
    made = Bar()
    qtbot.waitExposed(made.view)
    yield made
    made.view.close()
    made.view.deleteLater()
    made.model.deleteLater()
    settle()


def test_keys_go_through_the_matches_and_the_bar_says_which(bar: Bar) -> None:
    bar.bar.open("kalimat")
    assert bar.told == "1 of 120"
    for key, modifiers, told in (
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier, "2 of 120"),
        (Key.Key_F3, Qt.KeyboardModifier.NoModifier, "3 of 120"),
        (Key.Key_Return, SHIFT, "2 of 120"),
        (Key.Key_F3, SHIFT, "1 of 120"),
        (Key.Key_Return, SHIFT, "120 of 120"),
    ):
        QTest.keyClick(bar.bar.field, key, modifiers)
        assert bar.told == told
    seen = bar.view.viewport().rect()
    assert seen.contains(bar.view.visualRect(bar.view.currentIndex()))
    assert bar.view.currentIndex().row() == 119


def test_words_that_waited_for_the_article_lead_to_a_row_that_the_view_knows(bar: Bar) -> None:
    empty = PairsModel(bar.view)
    bar.view.setModel(empty)
    bar.bar.open("kalimat 33")
    dispatch = story(sentences=60)
    empty.show(dispatch.article, dispatch.sentences)
    settle()
    assert bar.told == "1 of 1"
    assert bar.view.currentIndex().row() == 33


def test_words_are_looked_for_in_the_turn_in_which_an_article_comes(bar: Bar) -> None:
    bar.bar.open("kalimat 7")
    longer = PairsModel(bar.view)
    dispatch = story(sentences=300)
    longer.show(dispatch.article, dispatch.sentences)
    bar.view.setModel(longer)
    bar.bar.open("kalimat 233")
    assert bar.told == "1 of 1"
    assert bar.view.currentIndex().row() == 233
    assert bar.view.viewport().rect().contains(bar.view.visualRect(bar.view.currentIndex()))


def test_what_is_seen_already_is_not_scrolled(bar: Bar) -> None:
    bar.bar.open("kalimat")
    for _ in range(3):
        bar.bar.find_next()
    assert bar.view.verticalScrollBar().value() == 0


def test_no_match_is_told_by_words(bar: Bar) -> None:
    bar.bar.open("xyzzy")
    assert bar.told == "Not found in this article"
    assert [button.isEnabled() for button in (bar.bar._previous, bar.bar._next)] == [False, False]


def test_typing_searches_after_a_moment_and_enter_at_once(bar: Bar, qtbot: QtBot) -> None:
    bar.bar.open()
    QTest.keyClicks(bar.bar.field, "kalimat 5")
    qtbot.waitUntil(lambda: bar.told == "1 of 11", timeout=PATIENCE)
    QTest.keyClicks(bar.bar.field, "5")
    QTest.keyClick(bar.bar.field, Key.Key_Return)
    assert bar.told == "1 of 1"


def test_escape_closes_and_marks_nothing_any_more(bar: Bar) -> None:
    bar.bar.open("kalimat")
    assert [mark.kind for mark in bar.view._marks(0, Side.SOURCE, bar.model.pair(0).source)] == [Kind.CURRENT]
    assert [mark.kind for mark in bar.view._marks(1, Side.SOURCE, bar.model.pair(1).source)] == [Kind.FOUND]
    QTest.keyClick(bar.bar.field, Key.Key_Escape)
    assert not bar.bar.isVisible()
    assert bar.closed == 1
    assert list(bar.view._marks(0, Side.SOURCE, bar.model.pair(0).source)) == []
    bar.bar.find_next()
    assert bar.bar.isVisible()
    assert bar.told == "1 of 120", "the words are kept for the next time"


def test_the_key_of_the_export_is_left_to_the_window(bar: Bar) -> None:
    field = bar.bar.field
    override = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    override.ignore()  # as the window's shortcuts ask
    QCoreApplication.sendEvent(field, override)
    assert not override.isAccepted()
    other = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    other.ignore()
    QCoreApplication.sendEvent(field, other)
    assert other.isAccepted()
