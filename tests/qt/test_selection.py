"""Text selected in the pairs: the value by itself, and with a pointer and keys in a view."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk import selection
from app.desk.pairs import PairsModel
from app.desk.pairs_view import PairsView
from app.desk.selection import Place, Side, TextSelection, Unit, around, drawn, moved
from app.engine.article import Role
from tests.qt.conftest import PATIENCE, english, settle, story

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
TEXTS = ["Satu dua.", "", "Tiga sama-sama 1,5.", "Empat."]


@pytest.fixture(autouse=True)
def empty_board(qapp: QApplication) -> Iterator[None]:
    """Nothing stays on the clipboard: the offscreen platform frees it after Python has ended, which ends in a crash."""
    yield
    QGuiApplication.clipboard().clear()


# -- the value


def test_a_selection_covers_its_first_and_last_row_in_part_and_those_between_whole() -> None:
    chosen = TextSelection(Side.SOURCE, Place(3, 2), Place(1, 4))
    assert [chosen.within(row, 10) for row in range(5)] == [None, (4, 10), (0, 10), (0, 2), None]
    assert list(chosen.rows) == [1, 2, 3]
    assert chosen.within(1, 3) is None, "the text has become shorter"


def test_an_empty_selection_covers_nothing() -> None:
    place = Place(2, 3)
    chosen = TextSelection(Side.TARGET, place, place)
    assert chosen.empty
    assert list(chosen.rows) == []
    assert chosen.within(2, 9) is None


@pytest.mark.parametrize(
    ("offset", "word"), [(0, "Satu"), (3, "Satu"), (4, " "), (5, "bolak-balik"), (12, "bolak-balik"), (17, "1,5"), (20, ".")]
)
def test_a_word_is_taken_with_its_hyphens_and_decimals(offset: int, word: str) -> None:
    text = "Satu bolak-balik 1,5."
    first, last = around(Place(0, offset), Unit.WORD, text)
    assert text[first.offset : last.offset] == word


def test_a_selection_that_began_with_a_word_keeps_it_in_both_directions() -> None:
    text = "Satu dua tiga"
    begun = around(Place(0, 6), Unit.WORD, text)
    forwards = drawn(Side.TARGET, begun, Place(0, 10), Unit.WORD, text)
    backwards = drawn(Side.TARGET, begun, Place(0, 1), Unit.WORD, text)
    assert (forwards.start.offset, forwards.end.offset) == (5, 13)
    assert (backwards.start.offset, backwards.end.offset) == (0, 8)
    assert backwards.cursor < backwards.anchor


@pytest.mark.parametrize(
    ("place", "unit", "by", "to"),
    [
        (Place(0, 9), Unit.CHARACTER, 1, Place(2, 0)),
        (Place(2, 0), Unit.CHARACTER, -1, Place(0, 9)),
        (Place(2, 4), Unit.WORD, 1, Place(2, 14)),
        (Place(2, 14), Unit.WORD, -1, Place(2, 5)),
        (Place(0, 9), Unit.SENTENCE, 1, Place(2, 19)),
        (Place(2, 7), Unit.SENTENCE, -1, Place(2, 0)),
        (Place(3, 6), Unit.CHARACTER, 1, Place(3, 6)),
        (Place(0, 0), Unit.SENTENCE, -1, Place(0, 0)),
    ],
)
def test_places_move_over_rows_that_say_nothing_and_stop_at_the_ends(place: Place, unit: Unit, by: int, to: Place) -> None:
    assert moved(place, unit, by, len(TEXTS), TEXTS.__getitem__) == to


def test_of_no_rows_nothing_can_be_selected() -> None:
    assert selection.whole(Side.SOURCE, 0, TEXTS.__getitem__) is None


# -- the view


@pytest.fixture
def view(sound_binding: None, qtbot: QtBot, qapp: QApplication) -> Iterator[PairsView]:
    dispatch = story(sentences=40, roles=[Role.BODY, Role.SUBHEADING])
    model = PairsModel()
    made = PairsView()
    model.show(dispatch.article, dispatch.sentences)
    for row, translation in enumerate(dispatch.translations):
        if translation and row != 5:
            model.translate(row, translation, ())
    made.setModel(model)
    made.resize(900, 500)
    made.show()
    qtbot.waitExposed(made)
    settle()
    yield made
    made.close()
    made.deleteLater()
    model.deleteLater()
    settle()


def point(view: PairsView, row: int, side: Side, offset: int) -> QPoint:
    """Where on the screen a place of a text is."""
    cell = view.cell(row, side)
    assert cell
    return cell.point_of(offset) + view.origin(row)


def press(view: PairsView, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.mousePress(view.viewport(), LEFT, modifiers, at)


def drag(view: PairsView, *points: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
    press(view, points[0], modifiers)
    for at in points[1:]:
        move(view, at)
    QTest.mouseRelease(view.viewport(), LEFT, modifiers, points[-1])


def move(view: PairsView, at: QPoint) -> None:
    place = view.viewport().mapToGlobal(at).toPointF()
    event = QMouseEvent(QMouseEvent.Type.MouseMove, at.toPointF(), place, Qt.MouseButton.NoButton, LEFT, NONE)
    QApplication.sendEvent(view.viewport(), event)


def copied(view: PairsView) -> str:
    QGuiApplication.clipboard().clear()
    QTest.keyClick(view, Qt.Key.Key_C, CONTROL)
    return QGuiApplication.clipboard().text()


@pytest.mark.parametrize("side", Side)
def test_drawing_selects_over_rows_in_the_column_where_it_began(view: PairsView, side: Side) -> None:
    model = view.pairs
    assert model
    drag(view, point(view, 0, side, 3), point(view, 1, side, 6), point(view, 2, Side.SOURCE, 8))
    assert view.picker.selected == TextSelection(side, Place(0, 3), view.picker.selected.cursor)  # type: ignore[union-attr]
    drag(view, point(view, 0, side, 3), point(view, 2, side, 8))
    first, second, third = (model.pair(row).text(side) for row in range(3))
    assert copied(view) == f"{first[3:]} {second}\n\n{third[:8].strip()}"
    assert view.selectedIndexes() == [], "either text is selected or rows are"


def test_a_click_marks_the_row_and_ends_the_selection_of_text(view: PairsView) -> None:
    drag(view, point(view, 0, Side.TARGET, 3), point(view, 1, Side.TARGET, 6))
    QTest.mouseClick(view.viewport(), LEFT, NONE, point(view, 3, Side.SOURCE, 2))
    assert view.picker.selected is None
    assert [index.row() for index in view.selectedIndexes()] == [3]
    assert view.pairs
    assert copied(view) == view.pairs.copy_text([3])


def test_two_clicks_take_the_word_and_three_the_sentence(view: PairsView) -> None:
    assert view.pairs
    text, at = view.pairs.pair(4).text(Side.TARGET), point(view, 4, Side.TARGET, 2)
    QTest.mouseClick(view.viewport(), LEFT, NONE, at)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, at)
    assert copied(view) == "Sentence"
    QTest.mouseClick(view.viewport(), LEFT, NONE, at)
    assert copied(view) == text
    assert view.editing.row == -1, "to read is not to edit"


def test_shift_and_a_click_draw_on(view: PairsView) -> None:
    QTest.mouseClick(view.viewport(), LEFT, NONE, point(view, 1, Side.SOURCE, 2))
    QTest.mouseClick(view.viewport(), LEFT, SHIFT, point(view, 4, Side.SOURCE, 5))
    assert view.picker.selected == TextSelection(Side.SOURCE, Place(1, 2), Place(4, 5))
    QTest.mouseClick(view.viewport(), LEFT, SHIFT, point(view, 0, Side.SOURCE, 1))
    assert view.picker.selected == TextSelection(Side.SOURCE, Place(1, 2), Place(0, 1))


def test_in_the_gutter_and_with_control_rows_are_selected(view: PairsView) -> None:
    QTest.mouseClick(view.viewport(), LEFT, NONE, QPoint(4, view.top(1) + 8))
    QTest.mouseClick(view.viewport(), LEFT, CONTROL, point(view, 3, Side.TARGET, 2))
    assert sorted(index.row() for index in view.selectedIndexes()) == [1, 3]
    assert view.picker.selected is None


def test_keys_draw_by_characters_words_lines_and_sentences(view: PairsView) -> None:
    assert view.pairs
    view.choose(2)
    QTest.keyClick(view, Qt.Key.Key_Left)
    text = view.pairs.pair(2).source
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert copied(view) == text[:3]
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT | CONTROL)
    assert copied(view) == text.split()[0]
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT | CONTROL)
    assert copied(view) == text
    QTest.keyClick(view, Qt.Key.Key_Home, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_Down, SHIFT)
    first_line = view.picker.selected
    assert first_line
    assert 10 < first_line.cursor.offset < len(text)
    QTest.keyClick(view, Qt.Key.Key_Up, SHIFT)
    assert view.picker.selected is None
    QTest.keyClick(view, Qt.Key.Key_Up, SHIFT)
    assert view.picker.selected == TextSelection(Side.SOURCE, Place(2, 0), view.picker.selection.cursor)  # type: ignore[union-attr]
    assert view.picker.selected.cursor.row == 1


def test_all_of_the_column_in_focus(view: PairsView) -> None:
    assert view.pairs
    QTest.keyClick(view, Qt.Key.Key_A, CONTROL)
    text = copied(view)
    assert text.startswith("Sentence 0")
    assert "Kalimat" not in text
    assert "Sentence 39" in text
    assert text.count("\n\n") == 19, "a blank line where a paragraph begins"
    view.choose(0)
    QTest.keyClick(view, Qt.Key.Key_Left)
    QTest.keyClick(view, Qt.Key.Key_A, CONTROL)
    assert copied(view).startswith("Kalimat 0")


def test_the_selection_survives_new_sentences(view: PairsView) -> None:
    assert view.pairs
    drag(view, point(view, 4, Side.TARGET, 3), point(view, 6, Side.TARGET, 8))
    before = view.picker.selected
    view.pairs.translate(5, english("The sentence that was missing."), ())
    settle()
    assert view.picker.selected == before
    assert "The sentence that was missing." in copied(view)
    view.pairs.translate(6, english("Six."), ())
    assert copied(view).endswith("Six."), "the text has become shorter than what was selected"


def test_beyond_the_edge_the_view_scrolls_along(view: PairsView, qtbot: QtBot) -> None:
    press(view, point(view, 0, Side.TARGET, 0))
    move(view, QPoint(700, view.viewport().height() + 60))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 300, timeout=PATIENCE)
    QTest.mouseRelease(view.viewport(), LEFT, NONE, QPoint(700, view.viewport().height() + 60))
    assert view.picker.selected
    end, value = view.picker.selected.cursor.row, view.verticalScrollBar().value()
    assert end > 5
    settle()
    assert view.verticalScrollBar().value() == value, "let go, it stands still"


def test_another_article_takes_the_selection_away(view: PairsView) -> None:
    assert view.pairs
    view.select_all()
    dispatch = story(sentences=3)
    view.pairs.show(dispatch.article, dispatch.sentences)
    assert view.picker.selected is None


def test_signs_beyond_the_basic_plane_are_whole(view: PairsView) -> None:
    assert view.pairs
    view.pairs.translate(0, english("A 😀 smile 😀 here."), ())
    at = point(view, 0, Side.TARGET, 5)
    QTest.mouseClick(view.viewport(), LEFT, NONE, at)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, at)
    assert copied(view) == "smile"


def coloured(view: PairsView, side: Side, row: int, colour: QColor) -> int:
    """How many pixels of a text have a colour."""
    image, cell = view.viewport().grab().toImage(), view.cell(row, side)
    assert cell
    rect = cell.rect.translated(view.origin(row))
    return sum(
        image.pixelColor(x, y) == colour for x in range(rect.left(), rect.right()) for y in range(rect.top(), rect.bottom())
    )


def test_what_is_selected_is_painted_with_the_platforms_colours(view: PairsView) -> None:
    highlight = view.palette().highlight().color()
    assert coloured(view, Side.TARGET, 1, highlight) == 0
    view.select_all()
    assert coloured(view, Side.TARGET, 1, highlight) > 1000
    assert coloured(view, Side.SOURCE, 1, highlight) == 0


def test_a_hand_that_shakes_while_it_clicks_selects_no_letter(view: PairsView) -> None:
    at = point(view, 2, Side.TARGET, 4)
    drag(view, at, at + QPoint(3, 1), at + QPoint(-2, 0))
    assert view.picker.selected is None
    assert [index.row() for index in view.selectedIndexes()] == [2]
