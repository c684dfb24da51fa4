"""The points of the summary: why they are there, how they are copied."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from app.desk.grounds import reworded, why
from app.desk.points import Points
from app.desk.window import Window
from app.engine.dispatch import Dispatch, Ground, GroundKind, Length, Point
from tests.qt.conftest import FakeEngine, story
from tests.qt.hands import File, Until, actions, open_whole, press, press_keys_of

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
