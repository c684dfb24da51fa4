"""The window for everyone: with the keyboard alone, read out, in few or strong colours."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenuBar,
    QProgressBar,
    QTextBrowser,
    QToolBar,
    QWidget,
)

from app.desk import look
from app.desk.engine import Installed
from app.desk.focus_ring import FocusRing
from app.desk.messages import Message, Tone
from app.desk.window import Window
from app.engine.dispatch import FactKind, KeyFact, Notice
from tests.qt.conftest import FakeEngine, finding, idle, removed, settle, story, take
from tests.qt.hands import PALETTES, File, Until, button, open_whole, press, visible

Role = QAccessible.Role


@pytest.fixture
def full(window: Window, engine: FakeEngine, until: Until, file: File) -> Window:
    """The window with all that it can show: two checkpoints to choose from, a message, findings, removed pieces, the find bar."""
    engine.installed = (Installed("good", "1", "Good"), Installed("small", "1", "Small"))
    engine.stories["a.html"] = story(
        findings=(finding(None), finding(1)),
        pieces=removed("Baca juga"),
        facts=(KeyFact(FactKind.WHERE, "Kupang, East Nusa Tenggara", (0,)), KeyFact(FactKind.COUNT, "12 dead", (1, 2))),
        notices=(Notice("a", "This is page 1 of 3.", "Save the others too."),),
    )
    open_whole(window, until, file("a.html"), file("b.html"))
    until(lambda: window.desk.loader.installed)
    window.page.find("Kalimat")
    window.page.removed.unfold()
    settle()
    return window


# -- read out


def heard(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """What a screen reader finds in a widget and in all that it holds, as far as it is seen."""

    def walk(here: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
        if not here.state().invisible:
            yield here
            for number in range(here.childCount()):
                if (child := here.child(number)) is not None:
                    yield from walk(child)

    return walk(QAccessible.queryAccessibleInterface(widget))


def name(here: QAccessibleInterface) -> str:
    return here.text(QAccessible.Text.Name)


FRAMES = {
    *(Role.Client, Role.Splitter, Role.Grip, Role.LayeredPane, Role.Border, Role.StatusBar, Role.MenuBar, Role.Pane),
    *(Role.ScrollBar,),
}
"""What only holds other things, or tells them apart."""


def is_empty(widget: QObject | None) -> bool:
    """Whether it is a label that shows nothing."""
    return isinstance(widget, QLabel) and not widget.text() and widget.pixmap().isNull()


def unnamed(window: Window) -> list[str]:
    """What can have the keyboard, or shows something, and says nothing to a screen reader."""
    return [
        f"{here.role().name} {type(here.object()).__name__} in {type(here.object().parent()).__name__}"
        for here in heard(window)
        if not name(here).strip() and (here.role() not in FRAMES or here.state().focusable) and not is_empty(here.object())
    ]


def test_whatever_is_shown_or_has_the_keyboard_has_a_name(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    assert unnamed(window) == []
    engine.hold("a.html", after_sentence=2)
    take(window.desk, file("a.html"), file("b.html"))
    until(lambda: window.desk.articles[0].done == 6)  # held there: two points, the headline, three sentences
    settle()
    assert visible(window, QProgressBar)
    assert unnamed(window) == []


def test_so_it_is_with_everything_on_the_page(full: Window) -> None:
    assert visible(full, QComboBox)
    assert unnamed(full) == []
    full.page.find_bar.leave()
    full.page.header.edit_headline()
    assert unnamed(full) == []
    full.page.pairs.choose(0)
    full.page.pairs.edit_current()
    assert unnamed(full) == []
    full.sidebar._field.setText("Kalimat")
    full.sidebar.show_hits("Kalimat", [])
    assert unnamed(full) == []


def test_everything_is_what_it_is(full: Window) -> None:
    expected = {
        "Search all articles": Role.EditableText,
        "Articles": Role.List,
        "Headline of a.html. Done, 2 to check. Today": Role.ListItem,
        "Edit the English headline": Role.Button,
        "⚠ 2 line(s) to check": Role.Button,
        "Sentence pairs, Indonesian and English": Role.List,
        "Find in the article": Role.EditableText,
        "Dismiss this message": Role.Button,
        "Main tools": Role.ToolBar,
        "Open": Role.Button,
    }
    assert set(expected.items()) <= {(name(here), here.role()) for here in heard(full)}
    assert QAccessible.queryAccessibleInterface(visible(full, QComboBox)[0]).role() == Role.ComboBox
    assert [here.role() for here in heard(full) if here.text(QAccessible.Text.Description) == "Headline"] == [Role.StaticText]


def test_labels_are_read_out_with_what_they_say(full: Window) -> None:
    labels = {here.text(QAccessible.Text.Description): name(here) for here in heard(full) if here.role() == Role.StaticText}
    assert labels["Headline"] == "Headline of a.html"
    assert labels["Original headline"] == "Judul a.html"
    assert labels["Outlet, byline, date, length and language"].startswith("Kabar Timur · Ani · KUPANG, NTT")
    assert "1,5 miliar became 15 billion." in labels["What is to be checked in the headline"]
    assert labels["Note"] == "This is page 1 of 3. Save the others too."


def test_a_row_is_read_out_in_both_languages_with_its_doubts(full: Window) -> None:
    [row] = [here for here in heard(full) if here.role() == Role.ListItem and name(here).startswith("Kalimat 1 ")]
    assert "Sentence 1 of this report" in name(row)
    assert name(row).endswith("1,5 miliar became 15 billion")
    assert ".." not in name(row)


def test_texts_can_be_read_by_their_lines(full: Window) -> None:
    for text in visible(full, QTextBrowser):
        assert QAccessible.queryAccessibleInterface(text).textInterface().characterCount() > 0


def test_a_screen_reader_meets_the_parts_in_the_order_in_which_they_stand(full: Window) -> None:
    found = [name(here) for here in heard(full)]
    order = [
        "Search all articles",
        "Headline of b.html. Done. Today",
        "Dismiss this message",
        "Headline of a.html",
        "Medium summary (Ctrl+2)",
    ]
    order += ["Sentence pairs, Indonesian and English", "Find in the article"]
    places = [found.index(what) for what in order]
    assert places == sorted(places)


class Spoken(QObject):
    """What screen readers are told at once."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.words: list[str] = []
        monkeypatch.setattr("app.desk.banners.QAccessible.updateAccessibility", self._note)

    def _note(self, event: object) -> None:
        self.words.append(event.message())  # type: ignore[attr-defined]


def test_a_new_message_is_told_once(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken, banners = Spoken(monkeypatch), window.banners
    one, other = Message(Tone.NOTE, "This is page 1 of 3."), Message(Tone.PROBLEM, "It failed.", "Try again.")
    banners.show_messages([one])
    banners.show_messages([one, other])
    banners.show_messages([other])
    assert spoken.words == ["Note: This is page 1 of 3.", "Problem: It failed."]


# -- the keyboard


def focus_name() -> str:
    focus = QApplication.focusWidget()
    assert focus
    return focus.accessibleName() or getattr(focus, "text", str)()


def way(key: Qt.Key, window: Window) -> list[str]:
    """Where the keyboard goes from the sentences on, until it is there again; a widget with several stops is named once."""
    window.page.pairs.setFocus()
    names: list[str] = []
    for _ in range(60):
        press(key)
        if QApplication.focusWidget() is window.page.pairs:
            return names
        if not names or names[-1] != focus_name():
            names.append(focus_name())
    raise AssertionError(f"the keyboard is caught: {names}")


ORDER = [
    "Removed from the page: 1 piece(s)",
    "What was removed from the page, with reasons",
    "Find in the article",
    "Previous match",
    "Next match",
    "Close the find bar",
    "Translator",
    "Search all articles",
    "Articles",
    "Dismiss this message",
    "Edit the English headline",
    "⚠ 2 line(s) to check",
    "Medium summary (Ctrl+2)",
    "Show the points in the original language (Ctrl+I)",
    "Copy the points as bullets",
    "Points of the summary; each leads to the sentences that say it",
    "Key facts; each leads to the sentences that say it",
]


def test_tab_goes_through_the_window_in_the_order_in_which_it_is_read_and_back(full: Window) -> None:
    assert way(Qt.Key.Key_Tab, full) == ORDER
    assert way(Qt.Key.Key_Backtab, full) == ORDER[::-1]


def test_what_has_the_keyboard_can_be_seen(full: Window) -> None:
    """Lists show their current row, fields their cursor and their frame; the others have a ring, once keys are used."""
    ring = full.findChild(FocusRing)
    full.page.pairs.setFocus()
    assert not ring.isVisible()
    for _ in range(len(ORDER)):
        press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        plain = isinstance(focus, QAbstractItemView | QLineEdit | QComboBox)
        assert (ring.isVisible(), ring.over) == (not plain, None if plain else focus), focus_name()
        if not plain:
            assert focus
            assert ring.parentWidget() is focus.parentWidget()
            assert ring.geometry() == focus.geometry(), focus_name()
    before = ring.geometry()
    full.resize(820, 700)
    settle()
    assert ring.over
    assert ring.geometry() == ring.over.geometry() != before


def test_tab_comes_to_messages_where_they_stand_however_late_they_come(full: Window) -> None:
    full.desk.articles[0].tell(Message(Tone.DONE, "Exported."))
    full.setPalette(PALETTES["our dark"]())  # which makes them anew
    settle()
    assert way(Qt.Key.Key_Tab, full) == ORDER


def test_the_keyboard_stays_in_the_window_when_a_message_goes(full: Window) -> None:
    cross = button(full.banners, "Dismiss this message")
    cross.setFocus()
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Backtab)
    press(Qt.Key.Key_Space)
    assert not full.banners.isVisible()
    assert focus_name() in ORDER
    press(Qt.Key.Key_Tab)
    assert full.findChild(FocusRing).over is QApplication.focusWidget(), "the ring has not gone with the message"


def test_the_length_is_chosen_with_arrows(full: Window, until: Until) -> None:
    button(full.page.summary, "Medium").setFocus()
    press(Qt.Key.Key_Right)
    assert button(full.page.summary, "Long").hasFocus()
    assert full.desk.selected
    assert full.desk.selected.length == "long"
    until(lambda: idle(full.desk) and not full.desk.selected.summarizing)


def test_what_tab_does_not_reach_is_in_the_menus(full: Window) -> None:
    [bar] = [bar for bar in full.findChildren(QToolBar) if bar.isVisible()]
    menus = [action for entry in full.findChild(QMenuBar).actions() for action in entry.menu().actions()]
    assert all(action in menus for action in bar.actions() if action.text())


# -- colours


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
@pytest.mark.parametrize("colour", [look.muted, look.warning, look.problem, look.good], ids=lambda colour: colour.__name__)
def test_colours_are_readable(palette: Callable[[], QPalette], colour: Callable[[QPalette], QColor], qapp: QApplication) -> None:
    ours = palette()
    for ground in (ours.base().color(), ours.window().color(), look.hovered(ours), look.chosen(ours)):
        if colour in (look.muted, look.warning) or ground != look.chosen(ours):  # the others are never on a selected row
            assert look.contrast(colour(ours), ground) >= 4.5, ground.name()


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)
def test_the_accent_and_the_text_are_readable_wherever_they_are(palette: Callable[[], QPalette], qapp: QApplication) -> None:
    ours = palette()
    for ground in (ours.base().color(), ours.window().color(), look.chosen(ours)):
        assert look.contrast(look.accent(ours), ground) >= 4.5, ground.name()
        assert look.contrast(ours.text().color(), ground) >= 4.5, ground.name()


@pytest.fixture
def colours(qapp: QApplication) -> Iterator[Callable[[QPalette], None]]:
    """Gives the application other colours until the test ends."""

    def give(palette: QPalette) -> None:
        qapp.setPalette(palette)
        settle()

    yield give
    give(QPalette())


@pytest.mark.parametrize("palette", ["our light", "our dark", "high contrast"])
def test_every_label_is_readable_where_it_stands(full: Window, palette: str, colours: Callable[[QPalette], None]) -> None:
    colours(PALETTES[palette]())
    for label in visible(full, QLabel):
        if not label.text():
            continue
        for ground in (full.palette().window().color(), full.palette().base().color()):
            assert look.contrast(label.palette().windowText().color(), ground) >= 4.5, label.text()


def test_a_message_says_what_it_is_without_its_colour(window: Window) -> None:
    shapes: list[QImage] = []
    for tone in Tone:
        window.desk.board.tell(Message(tone, "It is so."))
        settle()
        [sign] = [label for label in visible(window.banners, QLabel) if not label.pixmap().isNull()]
        assert sign.accessibleName() == tone
        shapes.append(sign.pixmap().toImage().convertToFormat(QImage.Format.Format_Alpha8))
        window.desk.dismiss(window.desk.board.messages[0])
    assert all(one != other for n, one in enumerate(shapes) for other in shapes[:n])


def test_fields_say_what_they_are_for_before_anything_is_typed(full: Window) -> None:
    for field in visible(full, QLineEdit):
        assert field.placeholderText() or field.text()
    assert all(choice.toolTip() for choice in visible(full, QComboBox))
