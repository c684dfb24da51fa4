"""Thousands of rows of different heights: they lie one under the other, stay where they are read, and are set one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk.pairs import Pair, PairsModel
from app.desk.pairs_delegate import PairsDelegate
from app.desk.pairs_view import PairsView
from app.desk.rows_view import MARGIN
from tests.qt.conftest import PATIENCE, english, settle, story

LONG = "A sentence about the fish market. " * 8
Show = Callable[[int, bool], PairsView]


@pytest.fixture
def show(sound_binding: None, qtbot: QtBot, qapp: QApplication) -> Iterator[Show]:
    """Shows so many rows, translated or not."""
    model, view = PairsModel(), PairsView()

    def shown(rows: int, translated: bool = False) -> PairsView:
        dispatch = story(sentences=rows)
        model.show(dispatch.article, dispatch.sentences)
        if translated:
            model.settle(dispatch)
        view.setModel(model)
        view.resize(960, 640)
        view.show()
        qtbot.waitExposed(view)
        settle()
        return view

    yield shown
    view.close()
    view.deleteLater()
    model.deleteLater()
    settle()


@pytest.fixture
def set_rows(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often rows are set, by their Indonesian."""
    calls: Counter[str] = Counter()
    height = PairsDelegate.height

    def counting(delegate: PairsDelegate, pair: Pair, width: int) -> int:
        calls[pair.source] += 1
        return height(delegate, pair, width)

    monkeypatch.setattr(PairsDelegate, "height", counting)
    return calls


def selected(view: PairsView) -> list[int]:
    return sorted(index.row() for index in view.selectedIndexes())


def test_rows_lie_under_one_another_without_gaps(show: Show) -> None:
    view = show(40, True)
    rects = [view.visualRect(view.model().index(row, 0)) for row in range(40)]
    assert all(upper.bottom() + 1 == lower.top() for upper, lower in pairwise(rects))
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.viewport().height() - view.visualRect(view.model().index(39, 0)).bottom() == MARGIN + 1


def test_a_row_that_streams_in_sets_only_itself(show: Show, set_rows: Counter[str], qtbot: QtBot) -> None:
    view = show(5000, False)
    qtbot.waitUntil(lambda: len(set_rows) == 5000, timeout=PATIENCE)
    settle()
    set_rows.clear()
    for row in (0, 3, 2500, 4999):
        view.pairs.translate(row, english(LONG), ())  # type: ignore[union-attr]
        settle()
    assert len(set_rows) <= 4 + 4, "other rows were set"
    assert sum(set_rows.values()) <= 16


def test_selection_and_what_is_seen_stay_while_rows_stream_in(show: Show, set_rows: Counter[str], qtbot: QtBot) -> None:
    view = show(5000, False)
    qtbot.waitUntil(lambda: len(set_rows) == 5000, timeout=PATIENCE)
    model = view.pairs
    assert model
    view.show_rows([2500, 2501, 2503])
    settle()
    top = view.indexAt(QPoint(5, 40))
    before, scroll = view.visualRect(top), view.verticalScrollBar().value()
    for row in range(top.row() - 200, top.row() - 2):
        model.translate(row, english(LONG), ())
    settle()
    assert view.visualRect(model.index(top.row())) == before
    assert view.verticalScrollBar().value() > scroll, "the rows above have grown"
    for row in range(4000, 4200):
        model.translate(row, english(LONG), ())
    settle()
    assert view.visualRect(model.index(top.row())) == before
    assert selected(view) == [2500, 2501, 2503]
    assert view.currentIndex().row() == 2500


def test_a_row_that_is_jumped_to_is_seen_whole_though_those_around_it_were_only_guessed(show: Show) -> None:
    view = show(3000, True)
    for row in (2999, 1500, 2200, 0):
        view.choose(row)
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_the_end_stays_the_end_while_rows_above_are_set(show: Show, qtbot: QtBot) -> None:
    view = show(400, False)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: not view._unset, timeout=PATIENCE)
    assert bar.value() == bar.maximum()


def test_a_narrower_view_keeps_the_row_at_the_top(show: Show) -> None:
    view = show(300, True)
    view.scrollTo(view.model().index(130, 0), view.ScrollHint.PositionAtTop)
    view.selectionModel().select(view.model().index(130, 0), QItemSelectionModel.SelectionFlag.Select)
    settle()
    for width in (620, 960):
        view.resize(width, 640)
        settle()
        assert view.row_at(2) == 130
    assert selected(view) == [130]


def test_the_keyboard_walks_through_the_rows(show: Show) -> None:
    view = show(100, True)
    view.setFocus()
    visited = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Down):
        QTest.keyClick(view, key)
        visited.append(view.currentIndex().row())
        assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    assert visited == [0, 1, 2, 1, 99, 99]
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    up = view.currentIndex().row()
    assert 50 < up < 99
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.currentIndex().row() > up


def test_a_letter_leads_nowhere(show: Show) -> None:
    view = show(100, True)
    view.choose(50)
    QTest.keyClicks(view, "kalimat 7")
    assert view.currentIndex().row() == 50


def test_only_rows_that_there_are_can_be_shown(show: Show) -> None:
    view = show(8, True)
    view.show_rows([99, -1])
    assert selected(view) == []
    view.show_rows([4, 99, 5])
    assert selected(view) == [4, 5]
    assert view.currentIndex().row() == 4
