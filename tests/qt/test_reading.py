"""Reading an article in the window: points and their evidence, what is to be checked, edits on their way into the library."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser, QToolButton

from app.desk.fitting import ReadingLabel
from app.desk.state import State
from app.desk.tasks import Tasks
from app.desk.window import Window
from app.engine.dispatch import Length
from app.engine.errors import KabarError
from tests.qt.conftest import FakeEngine, Starts, finding, idle, removed, settle, story, take, told, translated
from tests.qt.hands import File, Until, actions, button, click, open_whole, press, shown_text


def selected_rows(window: Window) -> list[int]:
    return sorted(index.row() for index in window.page.pairs.selectionModel().selectedIndexes())


def points(window: Window) -> QTextBrowser:
    return window.page.summary.points


def point_at(window: Window, href: str) -> QPoint:
    """Where a link of the summary lies."""
    text = points(window)
    for y in range(0, text.viewport().height(), 3):
        for x in range(0, text.viewport().width(), 9):
            if text.anchorAt(QPoint(x, y)) == href:
                return QPoint(x, y)
    raise AssertionError(f"{href} is nowhere in the summary")


# -- the summary


def test_a_click_on_a_point_selects_the_sentences_that_say_it(
    window: Window, engine: FakeEngine, until: Until, file: File
) -> None:
    engine.stories["a.html"] = story(sentences=60)
    open_whole(window, until, file("a.html"))
    for number, rows in ((1, [2, 3]), (0, [0, 1])):
        click(points(window).viewport(), point_at(window, f"point:{number}"))
        assert selected_rows(window) == rows
        assert window.page.pairs.currentIndex().row() == rows[0]
        seen = window.page.pairs.viewport().rect()
        assert seen.contains(window.page.pairs.visualRect(window.page.pairs.currentIndex()))


def test_the_keyboard_goes_from_a_point_to_its_evidence_and_back(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"))
    window.page.focus_summary()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert selected_rows(window) == [0, 1]
    assert QApplication.focusWidget() is window.page.pairs
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert QApplication.focusWidget() is points(window)


def test_the_length_of_the_summary_is_chosen_with_its_buttons_and_keys(
    window: Window, engine: FakeEngine, until: Until, file: File
) -> None:
    open_whole(window, until, file("a.html"))
    summary = window.page.summary
    assert button(summary, "Medium").isChecked()
    click(button(summary, "Long"))
    until(lambda: "Long point 2." in points(window).toPlainText())
    assert button(summary, "Long").isChecked()
    assert actions(window)["long"].isChecked()
    actions(window)["short"].trigger()
    assert button(summary, "Short").isChecked()
    until(lambda: "Short point 0." in points(window).toPlainText())
    assert engine.summaries == [("a.html", Length.LONG), ("a.html", Length.SHORT)]


def test_the_buttons_go_back_when_another_length_fails_twice(
    window: Window, engine: FakeEngine, tasks: Tasks, until: Until, file: File
) -> None:
    open_whole(window, until, file("a.html"))
    for _ in range(2):
        engine.summary_errors = [KabarError("x.", "y.")]
        click(button(window.page.summary, "Long"))
        until(lambda: not engine.summary_errors and not tasks.running)
        settle()
        assert button(window.page.summary, "Medium").isChecked()
        assert actions(window)["medium"].isChecked()
    assert window.desk.articles[0].state is State.DONE


def test_points_are_indonesian_until_their_english_comes(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    whole = story()
    steps = told(whole)
    gate = engine.gate()
    engine.steps["a.html"] = [*steps[:5], gate, *steps[5:]]
    take(window.desk, file("a.html"))
    until(lambda: window.desk.articles[0].state is State.LOADING)
    settle()
    assert whole.sentences[0].text in points(window).toPlainText()
    gate.set()
    until(lambda: idle(window.desk))
    assert "Point 0 of a.html." in points(window).toPlainText()
    assert whole.sentences[0].text not in points(window).toPlainText()


def test_the_command_and_the_button_of_the_original_are_one(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"))
    command, shown = actions(window)["original_summary"], button(window.page.summary, "Original")
    click(shown)
    assert command.isChecked()
    assert "Kalimat 0" in points(window).toPlainText()
    press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert not shown.isChecked()
    assert "Point 0" in points(window).toPlainText()


# -- the head, and what is to be checked


def test_the_head_tells_what_is_known(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    engine.stories["a.html"] = story(findings=(finding(1), finding(5)))
    open_whole(window, until, file("a.html"))
    text = shown_text(window.page)
    for known in ("Headline of a.html", "Judul a.html", "Kabar Timur", "Ani", "KUPANG, NTT", "Indonesian", "Done, 2 to check"):
        assert known in text
    assert button(window.page.header, "⚠ 2 line(s) to check").isEnabled()


def test_what_a_page_says_is_never_taken_for_markup(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    engine.stories["<b>a.html"] = story("<b>a.html", pieces=removed("<h1>besar</h1>"))
    open_whole(window, until, file("<b>a.html"))
    assert "Headline of &lt;b&gt;a.html" in shown_text(window.page.header)
    assert "<h1>besar</h1>" in window.page.removed.findChild(QTextBrowser).toPlainText()
    assert "<b>a.html" in points(window).toPlainText()


def test_the_next_line_to_check_goes_round(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    engine.stories["a.html"] = story(sentences=60, findings=(finding(7), finding(30), finding(55)))
    open_whole(window, until, file("a.html"))
    visited = []
    for _ in range(5):
        press(Qt.Key.Key_F8)
        visited.append(selected_rows(window))
    assert visited == [[7], [30], [55], [7], [30]]
    click(button(window.page.header, "⚠ 3 line(s) to check"))
    assert selected_rows(window) == [55]


def test_what_to_check_in_the_current_line_stands_under_the_lines(
    window: Window, engine: FakeEngine, until: Until, file: File
) -> None:
    engine.stories["a.html"] = story(sentences=60, findings=(finding(7), finding(59)))
    open_whole(window, until, file("a.html"))
    pairs = window.page.pairs
    told = next(label for label in window.page.findChildren(ReadingLabel) if "current sentence" in label.accessibleDescription())
    assert not told.isVisible()
    press(Qt.Key.Key_F8)
    assert told.isVisible()
    assert told.accessibleName() == f"⚠ {finding(7).message}"
    press(Qt.Key.Key_Down)
    assert not told.isVisible()
    press(Qt.Key.Key_End)
    settle()
    assert told.isVisible()
    assert pairs.visualRect(pairs.currentIndex()).bottom() <= pairs.viewport().height()
    pairs.pairs.setData(pairs.currentIndex(), "Sentence 59 of this report, on the fish market of Oesapa.")
    until(lambda: not told.isVisible())


def test_with_nothing_to_check_the_key_does_nothing(window: Window, until: Until, file: File) -> None:
    press(Qt.Key.Key_F8)
    open_whole(window, until, file("a.html"))
    press(Qt.Key.Key_F8)
    assert selected_rows(window) == []


# -- what was removed


def test_removed_pieces_unfold_with_their_reasons(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    engine.stories["a.html"] = story(pieces=removed("Baca juga: Harga ikan naik", "Baca juga: Cuaca"))
    open_whole(window, until, file("a.html"))
    pieces, fold = window.page.removed.findChild(QTextBrowser), window.page.removed.findChild(QToolButton)
    assert not pieces.isVisible()
    assert fold.text() == "Removed from the page: 2 piece(s)"
    click(fold)
    assert pieces.isVisible()
    for text in ("Baca juga: Harga ikan naik", "Baca juga: Cuaca", "link to another article"):
        assert text in pieces.toPlainText()
    click(fold)
    assert not pieces.isVisible()


def test_where_nothing_was_removed_nothing_says_so(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"))
    assert not window.page.removed.isVisible()


def test_a_piece_is_put_back_with_the_keyboard_and_taken_out_with_undo(
    window: Window, engine: FakeEngine, until: Until, file: File
) -> None:
    engine.stories["a.html"] = story(pieces=removed("Baca juga: Harga ikan naik."))
    open_whole(window, until, file("a.html"))
    before = window.page.pairs.count
    window.page.removed.unfold()
    window.page.removed.findChild(QTextBrowser).setFocus()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    until(lambda: window.page.pairs.count == before + 1 and idle(window.desk))
    settle()
    assert translated(window.desk.articles[0]) == list(range(before + 1))
    assert not window.page.removed.isVisible()
    actions(window)["undo"].trigger()
    settle()
    assert window.page.pairs.count == before
    assert window.page.removed.isVisible()


# -- editing


def test_an_edit_goes_through_the_desk_into_the_library(
    window: Window, engine: FakeEngine, until: Until, file: File, starts: Starts
) -> None:
    open_whole(window, until, file("a.html"))
    article = window.desk.articles[0]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), "The market is closed.")
    press(Qt.Key.Key_Return)
    assert article.pairs.pair(0).target == "The market is closed."
    assert article.dispatch is not None
    assert article.dispatch.translations[0].text == "The market is closed."
    until(lambda: starts.library(window.desk).dispatch(article.id) == article.dispatch)


def test_undo_and_redo_go_with_the_edit(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"))
    article = window.desk.articles[0]
    machine = article.pairs.pair(0).target
    undo, redo = actions(window)["undo"], actions(window)["redo"]
    assert (undo.isEnabled(), redo.isEnabled()) == (False, False)
    article.pairs.setData(article.pairs.index(0), "Closed.")
    settle()
    assert (undo.isEnabled(), redo.isEnabled()) == (True, False)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert article.pairs.pair(0).target == machine
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert article.pairs.pair(0).target == "Closed."


def test_the_headline_is_edited_and_the_window_and_the_list_say_so(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"))
    pencil = button(window.page.header, "Edit the English headline")
    pencil.setFocus()
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), "Market closed")
    press(Qt.Key.Key_Return)
    assert window.windowTitle() == "Market closed – Kabar"
    assert window.desk.articles.index(0).data() == "Market closed"
    assert QApplication.focusWidget() is pencil


def test_another_article_in_front_keeps_what_is_being_written(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"), file("b.html"))
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), " Added.")
    actions(window)["next"].trigger()
    settle()
    assert window.windowTitle() == "Headline of b.html – Kabar"
    assert str(window.desk.articles[0].pairs.pair(0).target).endswith(" Added.")


def test_closing_the_window_keeps_what_is_being_written(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"))
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), " Added.")
    window.close()
    dispatch = window.desk.articles[0].dispatch
    assert dispatch is not None
    assert dispatch.translations[0].text.endswith(" Added.")


def test_ctrl_delete_deletes_a_word_of_what_is_typed_and_no_article(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"))
    window.sidebar.list.selectAll()
    for begin in (window.sidebar.focus_search, window.page.find, window.page.edit_current):
        window.page.pairs.choose(0)
        begin()
        field = QApplication.focusWidget()
        press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, "two words")
        press(Qt.Key.Key_Home)
        press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
        assert len(window.desk.articles) == 1
        text = field.text() if hasattr(field, "text") else field.toPlainText()
        assert text == "words"
        press(Qt.Key.Key_Escape)


# -- finding


def test_escape_leaves_the_find_bar_before_it_cancels_anything(
    window: Window, engine: FakeEngine, until: Until, file: File
) -> None:
    engine.hold("a.html", after_sentence=3)
    take(window.desk, file("a.html"))
    until(lambda: len(translated(window.desk.articles[0])) == 4)
    window.page.find("Sentence")
    window.page.focus_text()
    press(Qt.Key.Key_Escape)
    assert not window.page.find_bar.isVisible()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert window.page.pairs.picker.selected
    press(Qt.Key.Key_Escape)
    assert not window.page.pairs.picker.selected
    assert window.desk.can_cancel, "nothing is cancelled yet"
    press(Qt.Key.Key_Escape)
    until(lambda: idle(window.desk))
    assert window.desk.articles[0].state is State.STOPPED


def test_find_goes_through_the_matches_with_the_commands(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"))
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(QApplication.focusWidget(), "Kalimat")
    press(Qt.Key.Key_Return)
    until(lambda: window.page.pairs.finder.count == 8)
    window.page.focus_text()
    visited = [window.page.pairs.finder.number]
    for key in (Qt.Key.Key_F3, Qt.Key.Key_F3):
        press(key)
        visited.append(window.page.pairs.finder.number)
    press(Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    visited.append(window.page.pairs.finder.number)
    assert visited == [1, 2, 3, 2]


# -- copying


def test_selected_rows_are_copied_with_both_sides(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"))
    pairs, model = window.page.pairs, window.desk.articles[0].pairs
    pairs.show_rows([1, 2])
    pairs.setFocus()
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    for row in (1, 2):
        assert model.pair(row).source in copied
        assert str(model.pair(row).target) in copied
    assert model.pair(0).source not in copied
