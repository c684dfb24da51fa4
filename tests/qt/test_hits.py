"""The model of search hits, and the marks around what was found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from app.desk.hits import HitsModel, pieces, plain
from app.library import Hit
from tests.qt.conftest import settle

HITS = (
    Hit(7, "Fish market opens", "harga \x02ikan\x03 di \x02pasar\x03 naik"),
    Hit(3, "Flood in Demak", "\x02ikan\x03 mati"),
)


@pytest.fixture
def model(sound_binding: None, qapp: QApplication) -> Iterator[HitsModel]:
    made = HitsModel()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    yield made
    tester.deleteLater()
    made.deleteLater()
    settle()


def test_a_row_a_hit_in_the_order_of_the_search(model: HitsModel) -> None:
    model.show("ikan", HITS)
    assert [model.index(row).data(HitsModel.HIT) for row in range(model.rowCount())] == list(HITS)
    assert model.rowCount(model.index(0)) == 0
    model.show("pasar", HITS[:1])
    assert (len(model), model[0], model.words) == (1, HITS[0], "pasar")


def test_what_is_near_follows_what_has_the_words_and_is_replaced_by_what_is_near_later(model: HitsModel) -> None:
    model.show("ikan", HITS[:1])
    model.show_near(HITS[1:])
    model.show_near([*HITS[1:], Hit(9, "Carp", "gurame")])
    assert [(model[row].entry, model.is_near(row)) for row in range(len(model))] == [(7, False), (3, True), (9, True)]


def test_no_mark_is_read_to_anyone(model: HitsModel) -> None:
    model.show("ikan", HITS)
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        text = model.index(0).data(role)
        assert "Fish market opens" in text
        assert not {"\x02", "\x03"} & set(text)
    assert "harga ikan di pasar naik" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_how_much_was_found_is_told(model: HitsModel) -> None:
    model.show("ikan", HITS)
    assert "2" in model.told
    model.show("{words}", ())
    assert "“{words}”" in model.told


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("", []),
        ("tanpa tanda", [("tanpa tanda", False)]),
        ("harga \x02ikan\x03 naik", [("harga ", False), ("ikan", True), (" naik", False)]),
        ("\x02pasar\x03 \x02ikan\x03", [("pasar", True), (" ", False), ("ikan", True)]),
        ("cut at its end: \x02ikan", [("cut at its end: ", False), ("ikan", True)]),
        ("ikan\x03 mati", [("ikan mati", False)]),
    ],
)
def test_marks_part_a_text(marked: str, expected: list[tuple[str, bool]]) -> None:
    assert pieces(marked) == expected
    assert "".join(piece for piece, _ in pieces(marked)) == plain(marked)
