"""Editing the English in the pairs: what opens it, what keeps it, and that nothing which was typed is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.desk.pair_editor import LineEditor
from app.desk.pairs import PairsModel
from app.desk.pairs_view import PairsView
from app.desk.selection import Side
from app.engine.dispatch import Translation
from tests.qt.conftest import english, finding, settle, story

Key = Qt.Key
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Edited:
    """A view with its model, and what the model told of edits."""

    def __init__(self) -> None:
        dispatch = story(sentences=30)
        self.model, self.view = PairsModel(), PairsView()
        self.tester = QAbstractItemModelTester(self.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        self.told: list[tuple[int, str]] = []
        self.model.edited.connect(self._edited)
        self.model.show(dispatch.article, dispatch.sentences)
        for row, translation in enumerate(dispatch.translations):
            if translation and row not in (3, 4):
                self.model.translate(row, translation, ())
        self.view.setModel(self.model)
        self.view.resize(900, 500)
        self.view.show()

    def _edited(self, row: int, text: str) -> None:
        self.told.append((row, text))

    @property
    def editor(self) -> LineEditor:
        [found] = [each for each in self.view.findChildren(LineEditor) if each.isVisible()]
        return found

    def open(self, row: int, text: str | None = None) -> LineEditor:
        self.view.choose(row)
        self.view.edit_current()
        settle()
        if text is not None:
            self.editor.setPlainText(text)
            settle()
        return self.editor


@pytest.fixture
def desk(sound_binding: None, qtbot: QtBot, qapp: QApplication) -> Iterator[Edited]:
    made = Edited()
    qtbot.waitExposed(made.view)
    made.view.activateWindow()
    made.view.setFocus()
    settle()
    yield made
    made.view.close()
    made.tester.deleteLater()
    made.view.deleteLater()
    made.model.deleteLater()
    settle()


# -- the model


def test_an_edit_is_shown_and_told_at_once_and_keeps_what_the_machine_said(desk: Edited) -> None:
    model, machine = desk.model, desk.model.pair(2).target
    assert model.setData(model.index(2), "  A person's \n words. ")
    assert desk.told == [(2, "A person's words.")]
    assert (model.pair(2).target, model.pair(2).machine) == ("A person's words.", machine)
    assert "Edited by you" in model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.setData(model.index(2), "Other words.")
    assert model.pair(2).machine == machine


@pytest.mark.parametrize("back", ["", "machine"])
def test_the_machines_words_or_none_take_the_edit_back(desk: Edited, back: str) -> None:
    model, machine = desk.model, desk.model.pair(2).text(Side.TARGET)
    model.setData(model.index(2), "Mine.")
    text = machine if back else ""
    assert model.setData(model.index(2), text)
    assert (model.pair(2).target, model.pair(2).machine) == (machine, None)
    assert desk.told == [(2, "Mine."), (2, text)]


@pytest.mark.parametrize("text", ["", "the same"])
def test_no_change_is_no_edit(desk: Edited, text: str) -> None:
    model = desk.model
    assert not model.setData(model.index(2), model.pair(2).target if text else "")
    assert desk.told == []


def test_only_what_has_english_can_be_edited(desk: Edited) -> None:
    model = desk.model
    assert not model.flags(model.index(3)) & Qt.ItemFlag.ItemIsEditable
    assert not model.setData(model.index(3), "Words.")
    model.translate(3, Translation("Mine.", "greedy", machine="Its."), ())
    assert model.flags(model.index(3)) & Qt.ItemFlag.ItemIsEditable
    assert model.pair(3).machine == "Its."


# -- in the view


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Return])
def test_keys_open_a_field_over_the_english(desk: Edited, key: Key) -> None:
    desk.view.choose(5)
    QTest.keyClick(desk.view, key)
    settle()
    editor, cell = desk.editor, desk.view.cell(5, Side.TARGET)
    assert editor.toPlainText() == desk.model.pair(5).target
    assert cell
    assert editor.geometry().contains(cell.rect.translated(desk.view.origin(5)))
    assert editor.hasFocus()


def test_the_pencil_beside_a_row_opens_it(desk: Edited) -> None:
    pencil = desk.view.delegate.setter.pencil(desk.model.pair(6), desk.view.row_width)
    at = pencil.center() + desk.view.origin(6)
    assert desk.view.pencil_at(at) == 6
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    assert desk.view.editing.row == 6
    assert desk.view.pencil_at(pencil.center() + desk.view.origin(3)) == -1, "there is no English yet"


def test_where_there_is_no_english_nothing_opens(desk: Edited) -> None:
    desk.view.choose(3)
    desk.view.edit_current()
    assert desk.view.editing.row == -1


@pytest.mark.parametrize(("key", "modifiers"), [(Key.Key_Return, NONE), (Key.Key_Return, CONTROL)])
def test_enter_keeps_the_words(desk: Edited, key: Key, modifiers: Qt.KeyboardModifier) -> None:
    editor = desk.open(5, "Mine.")
    QTest.keyClick(editor, key, modifiers)
    assert desk.told == [(5, "Mine.")]
    assert desk.view.editing.row == -1
    assert desk.view.hasFocus()


def test_escape_gives_them_up(desk: Edited) -> None:
    before = desk.model.pair(5)
    QTest.keyClick(desk.open(5, "Mine."), Key.Key_Escape)
    assert desk.told == []
    assert desk.model.pair(5) == before
    assert desk.view.editing.row == -1


def test_tab_goes_on_to_the_next_sentence_that_has_english(desk: Edited) -> None:
    QTest.keyClick(desk.open(2, "Two."), Key.Key_Tab)
    assert desk.told == [(2, "Two.")]
    assert desk.view.editing.row == 5
    QTest.keyClick(desk.editor, Key.Key_Backtab)
    assert desk.view.editing.row == 2
    assert desk.told == [(2, "Two.")], "nothing was changed there"


def test_leaving_the_field_keeps_the_words_but_another_window_in_front_does_not_end_it(desk: Edited, qtbot: QtBot) -> None:
    editor = desk.open(5, "Mine.")
    QApplication.sendEvent(editor, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason))
    QApplication.sendEvent(editor, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason))
    assert desk.view.editing.row == 5
    other = QLineEdit(desk.view)
    other.show()
    other.setFocus()
    assert desk.told == [(5, "Mine.")]
    assert other.hasFocus()


def test_the_field_grows_with_its_text_and_the_row_with_it(desk: Edited) -> None:
    editor = desk.open(5)
    before, row = editor.height(), desk.view.visualRect(desk.model.index(5)).height()
    editor.setPlainText("The fish market of Oesapa is closed. " * 20)
    settle()
    assert editor.height() > 2 * before
    assert desk.view.visualRect(desk.model.index(5)).height() > 2 * row
    assert editor.geometry().bottom() <= desk.view.visualRect(desk.model.index(5)).bottom() + 2
    QTest.keyClick(editor, Key.Key_Escape)
    assert desk.view.visualRect(desk.model.index(5)).height() == row


def test_the_edit_in_progress_survives_new_sentences_findings_and_scrolling(desk: Edited) -> None:
    editor = desk.open(6, "Mine, and not ready")
    for row in (3, 4):
        desk.model.translate(row, english("A sentence about the fish market. " * 12), ())
    desk.model.translate(6, english("The machine changes its mind."), (finding(6),))
    desk.view.verticalScrollBar().setValue(120)
    desk.view.resize(760, 480)
    settle()
    assert editor.toPlainText() == "Mine, and not ready"
    cell = desk.view.cell(6, Side.TARGET)
    assert cell
    assert editor.geometry().contains(cell.rect.translated(desk.view.origin(6)))
    QTest.keyClick(editor, Key.Key_Return)
    assert desk.told == [(6, "Mine, and not ready")]


@pytest.mark.parametrize("how", ["reset", "another model", "english only"])
def test_a_row_that_vanishes_is_told_before_it_does(desk: Edited, how: str) -> None:
    desk.open(6, "Mine.")
    dispatch = story(sentences=4)
    if how == "reset":
        desk.model.show(dispatch.article, dispatch.sentences)
    elif how == "another model":
        desk.view.setModel(PairsModel(desk.view))
    else:
        desk.view.set_english_only(True)
    assert desk.told == [(6, "Mine.")]
    assert desk.view.editing.row == -1


def test_an_edited_row_is_told_apart_without_colour(desk: Edited) -> None:
    desk.model.setData(desk.model.index(5), "Mine.")
    pencil = desk.view.delegate.setter.pencil(desk.model.pair(5), desk.view.row_width)
    hint = desk.view.delegate.hint(5, desk.model.pair(5), pencil.center(), desk.view.row_width)
    assert "Edited by you" in hint
    assert (desk.model.pair(5).machine or "-") in hint
    image = desk.view.viewport().grab(pencil.translated(desk.view.origin(5))).toImage()
    ground = image.pixelColor(0, 0)
    assert any(image.pixelColor(x, y) != ground for x in range(image.width()) for y in range(image.height())), "a mark is drawn"


def test_the_menu_offers_what_can_be_done(desk: Edited) -> None:
    def enabled() -> list[bool]:
        menu = desk.view.make_menu()
        states = [action.isEnabled() for action in menu.actions() if not action.isSeparator()]
        menu.deleteLater()
        return states

    assert enabled()[:3] == [False, False, True]
    desk.view.choose(3)
    assert enabled() == [True, True, True, False, True], "this sentence has no English yet"
    desk.view.choose(5)
    assert enabled() == [True] * 5


def test_the_field_stands_still_while_sentences_above_it_come(desk: Edited) -> None:
    editor = desk.open(8, "Mine")
    before = editor.geometry()
    for row in (3, 4):
        desk.model.translate(row, english("A sentence about the fish market. " * 12), ())
        settle()
    assert editor.geometry() == before
