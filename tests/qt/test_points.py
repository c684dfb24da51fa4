"""The points of the summary: why they are there, how they are copied, moved, left out and edited."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QToolTip

from app.desk import theme
from app.desk.grounds import reworded, why
from app.desk.pair_editor import LineEditor
from app.desk.points import Points
from app.desk.window import Window
from app.engine import events
from app.engine.dispatch import Dispatch, Ground, GroundKind, Length, Point
from tests.qt.conftest import FakeEngine, Starts, bare, english, idle, settle, story, take, translated
from tests.qt.hands import File, Until, actions, button, click, open_whole, press, press_keys_of, visible

ALT = Qt.KeyboardModifier.AltModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")  # what shows a hint without a screen

GROUNDS = (
    Ground(GroundKind.EARLY, 0.9, 12),
    Ground(GroundKind.HEADLINE, 0.3, 3, 5),
    Ground(GroundKind.ALONE),
    Ground(GroundKind.QUOTATION, -0.4),
)
FIRST, SECOND = "Point 0 of a.html.", "Point 1 of a.html."


def told_story(length: Length = Length.MEDIUM) -> Dispatch:
    """A story whose points say why they are there, the first otherwise than the others."""
    dispatch = story(length=length)
    assert dispatch.summary is not None
    points = [replace(point, grounds=GROUNDS if n == 0 else GROUNDS[:1]) for n, point in enumerate(dispatch.summary.points)]
    return replace(dispatch, summary=replace(dispatch.summary, points=tuple(points)))


@pytest.fixture
def points(window: Window, engine: FakeEngine, until: Until, file: File) -> Iterator[Points]:
    engine.stories["a.html"] = told_story()
    open_whole(window, until, file("a.html"))
    window.page.focus_summary()
    yield window.page.summary.points
    QToolTip.hideText()


def board() -> tuple[str, str]:
    data = QGuiApplication.clipboard().mimeData()
    return data.text(), data.html()


def entry(menu: QMenu, text: str) -> Callable[[], None]:
    """What a menu does at the entry that says this."""
    [found] = [action for action in menu.actions() if action.text().replace("&", "") == text]
    assert found.isEnabled()
    return found.trigger


# -- why


def test_it_is_told_what_spoke_for_a_point_and_what_against_it() -> None:
    first, second = why(Point("A.", (0,), GROUNDS))
    assert first.startswith("Chosen because: only 12 word")
    assert "; it shares 3 of 5 main words with the headline; " in first
    assert second == "Against it: somebody is quoted."
    [opens] = why(Point("A.", (0,), (Ground(GroundKind.EARLY, 0.9),)))
    assert opens == "Chosen because: it opens the article."


def test_everything_that_can_speak_for_a_point_or_against_it_has_words() -> None:
    for kind in GroundKind:
        condition = kind in (GroundKind.NEEDED, GroundKind.ALONE)
        for weight in (0.0,) if condition else (0.5, -0.5):
            [*_, told] = why(Point("A.", (0,), (Ground(kind, weight, 3, 7),)))
            assert "{" not in told
            assert "%L" not in told


def test_only_the_strongest_of_what_spoke_for_it_is_told() -> None:
    many = tuple(Ground(kind, 1.0, 3, 7) for kind in list(GroundKind)[:6])
    [told] = why(Point("A.", (0,), (*many, Ground(GroundKind.NEEDED))))
    assert told.count(";") == 4
    assert told.endswith("another point cannot be understood without it.")


def test_a_summary_of_an_earlier_kabar_says_that_nothing_is_known() -> None:
    [told] = why(Point("A.", (0,)))
    assert "not known" in told


@pytest.mark.parametrize(
    ("sentence", "shown", "left_out", "put_in"),
    [
        ("Jalan putus.", "Jalan putus.", None, None),
        ("Selain itu, jalan putus.", "Jalan putus.", "Selain itu,", None),
        ("Jalan putus, dikutip dari Antara.", "Jalan putus.", "putus, dikutip dari Antara.", "putus."),
        ("Ia mengatakan jalan putus.", "Maria Leto mengatakan jalan putus.", "Ia", "Maria Leto"),
    ],
)
def test_what_a_point_leaves_out_and_puts_in_is_told(sentence: str, shown: str, left_out: str | None, put_in: str | None) -> None:
    told = reworded(sentence, Point(shown, (0,)))
    expected = [f"Left out of the sentence: “{left_out}”."] * (left_out is not None)
    expected += [f"Put in from the sentences before: “{put_in}”."] * (put_in is not None)
    assert told == expected


def test_the_pointer_on_a_point_is_told_its_original_and_why(points: Points) -> None:
    at = points.place(0).center()
    at.setX(points.place(0).left() + 12)
    QApplication.sendEvent(points.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, points.viewport().mapToGlobal(at)))
    assert "Kalimat 0 berita ini" in QToolTip.text()
    assert "only 12 word" in QToolTip.text()


def test_a_key_tells_why_the_current_point_is_there(window: Window, points: Points) -> None:
    press(Qt.Key.Key_Tab)
    assert (points.current, "somebody is quoted" in points.accessibleDescription()) == (0, True)
    press(Qt.Key.Key_Tab)
    assert (points.current, "somebody is quoted" in points.accessibleDescription()) == (1, False)
    press_keys_of(actions(window)["why"])
    assert "Kalimat 2 berita ini" in QToolTip.text()
    press(Qt.Key.Key_Backtab)
    assert points.current == 0
    assert "Kalimat 0 berita ini" in QToolTip.text(), "it goes along"


def test_from_a_sentence_the_key_tells_of_the_point_that_rests_on_it(window: Window, points: Points) -> None:
    window.page.focus_text()
    window.page.pairs.follow(3)
    actions(window)["why"].trigger()
    assert points.hasFocus()
    assert points.current == 1
    assert "Kalimat 2 berita ini" in QToolTip.text()


def test_without_a_summary_there_is_nothing_to_tell(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    engine.stories["a.html"] = story(summarized=False)
    open_whole(window, until, file("a.html"))
    assert not actions(window)["why"].isEnabled()
    points = window.page.summary.points
    points.explain()
    assert (points.current, points.row_at(QPoint(5, 5)), points.place(0).isEmpty()) == (-1, -1, True)
    assert [action.text() for action in points.make_menu(-1).actions() if action.isEnabled()][-1] == "Select &all"


def test_the_menu_of_a_point_tells_why_and_leads_to_its_evidence(window: Window, points: Points) -> None:
    assert points.row_at(points.place(1).center()) == 1
    menu = points.make_menu(1)
    entry(menu, "Why this sentence?")()
    assert "Kalimat 2 berita ini" in QToolTip.text()
    entry(menu, "Show its evidence")()
    assert sorted(index.row() for index in window.page.pairs.selectionModel().selectedIndexes()) == [2, 3]


# -- copying


def test_keys_copy_the_summary_as_bullets_and_as_prose(window: Window, points: Points) -> None:
    actions(window)["copy_bullets"].trigger()
    assert board()[0] == f"• {FIRST}\n• {SECOND}"
    assert f"<ul><li>{FIRST}</li>" in board()[1]
    actions(window)["copy_prose"].trigger()
    assert board()[0] == f"{FIRST} {SECOND}"
    assert f"<p>{FIRST} {SECOND}</p>" in board()[1]


def test_the_menu_of_the_points_copies_them_in_every_form(window: Window, points: Points) -> None:
    menu = points.make_menu(0)
    entry(menu, "Copy as prose")()
    assert board()[0] == f"{FIRST} {SECOND}"
    window.page.summary.set_original(True)
    entry(menu, "Copy as bullets")()
    assert board()[0].startswith("• Kalimat 0 berita ini")


# -- order, choice, words


@pytest.fixture
def three(window: Window, engine: FakeEngine, until: Until, file: File) -> Points:
    """Three points, the keyboard in them."""
    window.desk.set_length(Length.LONG)
    engine.stories["a.html"] = told_story(Length.LONG)
    open_whole(window, until, file("a.html"))
    window.page.focus_summary()
    return window.page.summary.points


def words(points: Points) -> list[str]:
    return [row.words for row in points.rows]


def numbers(points: Points) -> list[int]:
    """The points that are shown, by what they were at first."""
    return [int(row.words.split()[1]) for row in points.rows]


def kept(starts: Starts, window: Window) -> Dispatch | None:
    article = window.desk.selected
    assert article
    return starts.library(window.desk).dispatch(article.id)


def test_keys_move_the_current_point_and_it_stays_the_current_one(window: Window, three: Points) -> None:
    three.choose(0)
    press(Qt.Key.Key_Down, ALT)
    press(Qt.Key.Key_Down, ALT)
    press(Qt.Key.Key_Down, ALT)
    assert (numbers(three), three.current) == ([1, 2, 0], 2)
    press(Qt.Key.Key_Up, ALT)
    assert (numbers(three), three.current) == ([1, 0, 2], 1)
    assert window.page.pairs.pairs.pair(2).points == (1,)  # type: ignore[union-attr]
    assert "Rearranged – restore" in [each.text() for each in visible(window.page.summary, QToolButton)]


def test_a_point_is_left_out_and_the_last_one_stays(window: Window, three: Points) -> None:
    three.choose(1)
    press(Qt.Key.Key_Delete)
    assert (numbers(three), three.current) == ([0, 2], 1)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Delete)
    assert numbers(three) == [0]
    assert len(window.desk.articles) == 1, "the key is the list's where the keyboard is in the list"
    menu = three.make_menu(0)
    assert not {"Move up", "Move down", "Leave out"} & {
        each.text().replace("&", "") for each in menu.actions() if each.isEnabled()
    }


def test_changes_of_the_points_are_undone_and_made_again(window: Window, three: Points) -> None:
    three.choose(0)
    press(Qt.Key.Key_Down, ALT)
    press(Qt.Key.Key_Delete)
    for shown in ([1, 0, 2], [0, 1, 2]):
        press_keys_of(actions(window)["undo"])
        assert numbers(three) == shown
    assert not actions(window)["undo"].isEnabled()
    press_keys_of(actions(window)["redo"])
    press_keys_of(actions(window)["redo"])
    assert numbers(three) == [1, 2]


def test_the_points_come_back_as_they_were_chosen(window: Window, three: Points) -> None:
    entry(three.make_menu(2), "Move up")()
    entry(three.make_menu(0), "Move down")()
    entry(three.make_menu(1), "Leave out")()
    assert numbers(three) == [2, 1]
    click(button(window.page.summary, "Rearranged – restore"))
    assert numbers(three) == [0, 1, 2]
    assert "Rearranged – restore" not in [each.text() for each in visible(window.page.summary, QToolButton)]


def test_the_english_of_a_point_is_edited_where_it_stands_and_marked(window: Window, three: Points, starts: Starts) -> None:
    three.choose(1)
    press_keys_of(actions(window)["edit"])
    field = QApplication.focusWidget()
    assert isinstance(field, LineEditor)
    assert field.toPlainText() == SECOND
    assert field.geometry().contains(three.place(1).adjusted(1, 1, -1, -1))
    assert three.place(2).top() >= field.geometry().bottom(), "nothing is covered"
    field.setPlainText("My\nwords.")
    press(Qt.Key.Key_Return)
    assert words(three)[1] == "My words."
    assert three.rows[1].edited
    assert "Edited by you. The machine said: Point 1 of a.html." in three.rows[1].told
    assert three.hasFocus()
    assert three.current == 1
    article = window.desk.selected
    assert article
    assert article.pairs.pair(2).machine is None, "its sentence says what it said"
    actions(window)["copy_prose"].trigger()
    assert board()[0] == "Point 0 of a.html. My words. Point 2 of a.html."
    press_keys_of(actions(window)["undo"])
    assert words(three)[1] == SECOND


def test_esc_gives_an_edit_up_and_tab_goes_on_to_the_next_point(window: Window, three: Points) -> None:
    three.choose(0)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_X)
    press(Qt.Key.Key_Escape)
    assert words(three)[0] == FIRST
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_X)
    press(Qt.Key.Key_Tab)
    assert words(three)[:2] == [f"{FIRST}x", SECOND]
    assert three.editing.row == 1
    press(Qt.Key.Key_Backtab)
    assert three.editing.row == 0
    press(Qt.Key.Key_Backtab)
    assert (three.editing.row, three.hasFocus()) == (-1, True)


def test_what_was_changed_outlives_the_end_of_the_program(window: Window, three: Points, starts: Starts, until: Until) -> None:
    three.choose(2)
    press(Qt.Key.Key_Up, ALT)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_X)
    press(Qt.Key.Key_Return)
    article = window.desk.selected
    assert article
    until(lambda: kept(starts, window) == article.dispatch)
    dispatch = kept(starts, window)
    assert dispatch
    assert [point.text for point in dispatch.points if point] == [FIRST, "Point 2 of a.html.x", SECOND]
    until(lambda: article.entry.edited == 2)


@pytest.mark.parametrize("by", ["key", "button"])
def test_the_length_is_left_and_chosen_again_and_nothing_is_lost(window: Window, three: Points, until: Until, by: str) -> None:
    article = window.desk.selected
    assert article

    def choose(length: Length) -> None:
        if by == "key":
            press_keys_of(actions(window)[length.value])
        else:
            click(button(window.page.summary, f"{length.title()} summary (Ctrl+{list(Length).index(length) + 1})"))
        until(lambda: article.summary and article.summary.length is length and not article.busy)
        settle()

    three.choose(0)
    press(Qt.Key.Key_Delete)
    three.choose(1)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_X)
    choose(Length.MEDIUM)
    assert words(three) == ["Medium point 0.", "Medium point 1."]
    choose(Length.LONG)
    assert words(three) == ["Medium point 1.", "Point 2 of a.html.x"]
    choose(Length.SHORT)
    window.desk.edits.undo(article)
    assert words(three) == ["Short point 0."], "the edit of a point that is not shown"
    window.desk.edits.undo(article)
    settle()
    assert article.length is Length.LONG, "what is taken back is to be seen"
    assert words(three) == ["Short point 0.", "Medium point 1.", "Point 2 of a.html."]
    until(lambda: article.entry.length is Length.LONG)


def test_while_a_job_works_points_are_edited_and_stay_where_they_are(
    window: Window, engine: FakeEngine, until: Until, file: File, starts: Starts
) -> None:
    engine.stories["a.html"] = told_story()
    gate = engine.hold("a.html", after_sentence=3)
    take(window.desk, file("a.html"))
    article = window.desk.articles[0]
    until(lambda: len(translated(article)) == 4)
    points = window.page.summary.points
    window.page.focus_summary()
    points.choose(0)
    press(Qt.Key.Key_Down, ALT)
    press(Qt.Key.Key_Delete)
    assert words(points) == [FIRST, SECOND]
    points.choose(1)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_X)
    press(Qt.Key.Key_Return)
    assert words(points) == [FIRST, f"{SECOND}x"]
    assert article.summary
    article.apply(events.PointTranslated(1, english(SECOND)))
    assert words(points) == [FIRST, f"{SECOND}x"], "whatever the job says of it"
    until(lambda: [said.text for said in (kept(starts, window) or bare(story())).points if said] == [FIRST, f"{SECOND}x"])
    gate.set()
    until(lambda: idle(window.desk))
    assert article.dispatch
    assert [said.text for said in article.dispatch.points if said] == [FIRST, f"{SECOND}x"]
    window.desk.edits.undo(article)
    assert article.dispatch == told_story()


def test_an_open_edit_stays_while_other_points_come_and_is_kept_when_its_point_goes(
    window: Window, three: Points, until: Until
) -> None:
    article = window.desk.selected
    assert article
    three.choose(1)
    press(Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    press(Qt.Key.Key_X)
    article.apply(events.PointTranslated(0, english("It came later.")))
    assert QApplication.focusWidget() is field
    assert three.editing.row == 1
    window.desk.set_length(Length.SHORT)
    until(lambda: not article.busy and article.summary and article.summary.length is Length.SHORT)
    settle()
    assert three.editing.row == -1
    window.desk.set_length(Length.LONG)
    until(lambda: not article.busy and article.summary and article.summary.length is Length.LONG)
    assert words(three)[1] == f"{SECOND}x"


def test_in_the_original_language_a_point_is_edited_in_english(window: Window, three: Points) -> None:
    window.page.summary.set_original(True)
    three.choose(0)
    press(Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, LineEditor)
    assert field.toPlainText() == FIRST
    press(Qt.Key.Key_X)
    press(Qt.Key.Key_Return)
    assert words(three)[0].startswith("Kalimat 0")
    assert three.rows[0].edited


def test_run_again_the_points_are_made_anew_and_undo_leads_back(window: Window, three: Points, until: Until) -> None:
    three.choose(0)
    press(Qt.Key.Key_Delete)
    window.desk.work_again([0])
    until(lambda: idle(window.desk))
    settle()
    assert numbers(three) == [0, 1, 2]
    actions(window)["undo"].trigger()
    assert numbers(three) == [1, 2]


def test_colours_follow_the_theme(window: Window, three: Points) -> None:
    three.choose(1)
    theme.apply(QApplication.instance(), "dark")  # type: ignore[arg-type]
    settle()
    assert three.current == 1
    dark = three.palette().text().color().name()
    assert dark in three.toHtml()
    theme.apply(QApplication.instance(), "light")  # type: ignore[arg-type]
    settle()
    assert dark not in three.toHtml()


@pytest.mark.parametrize(("row", "below", "order"), [(0, 1, [1, 0, 2]), (0, 2, [1, 2, 0]), (2, -1, [2, 0, 1]), (1, 1, [0, 1, 2])])
def test_a_point_is_dragged_by_its_number(window: Window, three: Points, row: int, below: int, order: list[int]) -> None:
    view, left = three.viewport(), Qt.MouseButton.LeftButton
    start = QPoint(5, three.place(row).center().y())
    end = QPoint(40, three.place(below).bottom() if below >= 0 else 0)
    QTest.mousePress(view, left, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    view.grab()  # the place where it would go is drawn
    QTest.mouseRelease(view, left, Qt.KeyboardModifier.NoModifier, end)
    assert numbers(three) == order
    assert not three.textCursor().hasSelection() or three.current == order.index(row)


def test_a_click_on_a_number_moves_nothing(window: Window, three: Points) -> None:
    click(three.viewport(), QPoint(5, three.place(1).center().y()))
    assert numbers(three) == [0, 1, 2]
