"""The commands: each has words and keys of its own, is possible when it can be done, and does it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMetaMethod, QObject, Qt, QTimer, QTranslator, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from app.desk import tongue
from app.desk.actions import LIST_MENU, MENUS, TOOLS, Actions
from app.desk.cheatsheet import CheatSheet
from app.desk.state import State
from app.desk.window import Window
from app.engine.errors import KabarError
from app.settings import Settings
from tests.qt.conftest import FakeEngine, FakePrompts, finding, idle, settle, states, story, take
from tests.qt.hands import NONE, File, Until, actions, open_whole, press, press_keys_of, shown_text

NAMES = [command.name for _, commands in MENUS for command in commands if command]

PRINTED = {"print", "preview", "copy", "copy_original", "select_all", "edit", "find", "find_next", "find_previous", "to_page"}
"""What can be done with an article that is read and has a dispatch."""


def enabled(window: Window) -> set[str]:
    settle()
    return {name for name, action in actions(window).items() if action.isEnabled()}


# -- words and keys


def test_every_command_is_connected_and_has_words_and_keys(window: Window) -> None:
    assert list(actions(window)) == NAMES
    for name, action in actions(window).items():
        assert action.text().replace("&", "").strip(), name
        assert action.shortcut().count() == 1, name
        assert action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) in action.toolTip(), name
        assert action.isSignalConnected(QMetaMethod.fromSignal(action.triggered)), name


def test_no_two_commands_have_the_same_keys(window: Window) -> None:
    keys = Counter(action.shortcut().toString() for action in actions(window).values())
    assert set(keys.values()) == {1}, keys
    menus = {text[text.index("&") + 1].lower() for title, _ in MENUS if "&" in (text := title)}
    assert len(menus) == len(MENUS)
    assert not {f"Alt+{letter.upper()}" for letter in menus} & set(keys), "a menu's letter is no command's"


@pytest.fixture(params=tongue.LANGUAGES)
def speaking(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    tongue.apply(qapp, request.param)
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)


def test_no_two_entries_of_a_menu_have_the_same_letter(speaking: None) -> None:
    parent = QObject()
    menus = Actions(parent).menus
    for texts in ([title for title, _ in menus], *([action.text() for action in menu if action] for _, menu in menus)):
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(set(letters)) == len(letters), texts


def test_menus_and_tool_bar_hold_the_commands(window: Window) -> None:
    shown = [action for entry in window.menuBar().actions() for action in entry.menu().actions() if not action.isSeparator()]
    assert shown == list(actions(window).values())
    assert {name for name in (*TOOLS, *LIST_MENU) if name} <= set(NAMES)
    for name in TOOLS:
        assert not actions(window)[name].icon().isNull(), name


class Heard(QObject):
    """Which command is triggered, in place of doing it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.names: list[str] = []
        for action in actions(window).values():
            action.triggered.disconnect()
            action.triggered.connect(self._note)
            action.setEnabled(True)

    @Slot()
    def _note(self) -> None:
        self.names.append(self.sender().objectName())


OWN = {"undo", "redo", "copy", "select_all", "paste", "cancel", "delete"}
"""What means the text in a field where one is written into."""


@pytest.mark.parametrize(
    ("place", "own"),
    [
        ("text", set()),
        ("list", set()),
        ("points", {"up", "down"}),
        ("search", OWN),
        ("find bar", OWN),
        ("editor", {*OWN, "read"}),
    ],
)
def test_no_key_is_ambiguous_wherever_the_keyboard_is(
    window: Window, until: Until, file: File, place: str, own: set[str]
) -> None:
    open_whole(window, until, file("a.html"), file("b.html"))
    to: dict[str, Callable[[], object]] = {
        "text": window.page.focus_text,
        "list": window.sidebar.list.setFocus,
        "points": window.page.focus_summary,
        "search": window.sidebar.focus_search,
        "find bar": window.page.find,
        "editor": window.page.edit_current,
    }
    window.page.pairs.choose(0)
    heard = Heard(window)
    for name, action in actions(window).items():
        to[place]()
        action.setEnabled(True)  # a key that is a place's own may have changed what can be done
        heard.names.clear()
        press_keys_of(action)
        assert heard.names == ([] if name in own else [name])


# -- what is possible when


ALWAYS = {
    "open", "open_folder", "paste", "sample", "bilingual", "english", "brief", "wire", "quit", "settings", "next", "previous",
    "short", "medium", "long", "original_summary", "english_only", "larger", "smaller", "normal", "keys", "about",
}  # fmt: skip
SUMMARIZED = {"why", "copy_bullets", "copy_prose"}
LISTED = {"search", "to_list", "forget", "delete", "show_file"}


def test_with_nothing_open_only_what_opens_is_possible(window: Window) -> None:
    assert enabled(window) == ALWAYS


def test_while_it_runs_it_can_be_read_and_cancelled(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    gate = engine.hold("a.html", after_sentence=1)
    take(window.desk, file("a.html"))
    until(lambda: window.desk.articles[0].done)
    assert enabled(window) == ALWAYS | LISTED | SUMMARIZED | PRINTED - {"print", "preview"} | {"doubt", "cancel", "pause"}
    gate.set()
    until(lambda: idle(window.desk))
    assert enabled(window) == ALWAYS | LISTED | SUMMARIZED | PRINTED | {"doubt", "export", "again"}


def test_what_waits_can_be_read_now_moved_and_taken_out(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    engine.hold("a.html", after_sentence=1)
    take(window.desk, file("a.html"), file("b.html"))
    first, second = window.desk.articles
    until(lambda: window.desk.queue.running is first and second.state is State.GIST)
    window.desk.select(1)
    assert enabled(window) >= {"read", "up", "down", "cancel", "pause"}
    assert "again" not in enabled(window)


def test_what_failed_can_be_tried_again(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    engine.steps["a.html"] = [KabarError("It is empty.", "Save it again.")]
    open_whole(window, until, file("a.html"))
    assert "again" in enabled(window)
    assert not enabled(window) & {"export", "print", "cancel", "read", "pause"}
    engine.steps.clear()
    press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    until(lambda: idle(window.desk))
    assert states(window.desk) == [State.DONE]


def test_of_several_that_are_selected_what_one_allows_is_possible(
    window: Window, engine: FakeEngine, until: Until, file: File
) -> None:
    engine.steps["a.html"] = [KabarError("It is empty.", "Save it again.")]
    open_whole(window, until, file("a.html"), file("b.html"), file("c.html"))
    assert "export" not in enabled(window)
    window.sidebar.list.selectAll()
    assert enabled(window) >= {"export", "export_all", "again", "delete"}


# -- what they do


def test_keys_step_through_the_articles_and_stop_at_the_ends(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"), file("b.html"))
    titles = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp):
        press(key, Qt.KeyboardModifier.ControlModifier)
        titles.append(window.windowTitle().removesuffix(" – Kabar"))
        assert window.sidebar.selected_rows() == [window.desk.articles.row(window.desk.selected)]
    assert titles == ["Headline of b.html", "Headline of b.html", "Headline of a.html", "Headline of a.html"]


def test_keys_step_into_the_list_where_no_article_is_read(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"), file("b.html"))
    for name, title in (("next", "Headline of a.html"), ("previous", "Headline of b.html")):
        window.desk.select(-1)
        settle()
        assert window.windowTitle() == "Kabar"
        press_keys_of(actions(window)[name])
        assert window.windowTitle() == f"{title} – Kabar"


def test_what_waits_is_moved_up_and_down(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    engine.hold("a.html")
    take(window.desk, *(file(f"{name}.html") for name in "abcd"))
    until(lambda: window.desk.queue.running)
    window.sidebar.list.setFocus()
    window.sidebar.set_current(3)
    order = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down):
        press(key, Qt.KeyboardModifier.AltModifier)
        order.append("".join(article.name[0] for article in window.desk.articles))
        assert [article.name for article in window.chosen()] == ["d.html"]
    assert order == ["abdc", "adbc", "abdc"]


@pytest.mark.parametrize("keys", [("Del", "list"), ("Ctrl+Del", "text")], ids=lambda keys: keys[0])
def test_articles_are_deleted_and_brought_back(
    window: Window, engine: FakeEngine, until: Until, file: File, keys: tuple[str, str]
) -> None:
    open_whole(window, until, file("a.html"), file("b.html"))
    modifiers = Qt.KeyboardModifier.ControlModifier if keys[0] == "Ctrl+Del" else NONE
    for title in ("Headline of b.html – Kabar", "Kabar"):
        (window.sidebar.list if keys[1] == "list" else window.page.pairs).setFocus()
        press(Qt.Key.Key_Delete, modifiers)
        assert window.windowTitle() == title
    assert window.welcome.isVisible()
    assert not window.sidebar.isVisible()
    assert enabled(window) == ALWAYS | {"undelete"}
    press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.windowTitle() == "Headline of b.html – Kabar"
    assert "undelete" not in enabled(window)
    open_whole(window, until, file("c.html"))
    assert window.windowTitle() == "Headline of c.html – Kabar"


def test_the_message_of_a_deletion_has_the_way_back(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"))
    actions(window)["delete"].trigger()
    settle()
    assert "1 article(s) deleted." in shown_text(window.banners)
    window.desk.obey(window.desk.board.messages[0])
    assert [article.name for article in window.desk.articles] == ["a.html"]


def test_everything_is_forgotten_only_when_that_is_confirmed(
    window: Window, prompts: FakePrompts, until: Until, file: File
) -> None:
    open_whole(window, until, file("a.html"), file("b.html"))
    prompts.answer = False
    actions(window)["forget"].trigger()
    assert len(window.desk.articles) == 2
    prompts.answer = True
    actions(window)["forget"].trigger()
    settle()
    assert len(window.desk.articles) == 0
    [(question, detail, yes), _] = prompts.asked
    assert (question, yes) == ("Remove all 2 article(s) for good?", "Forget everything")
    assert "your edits" in detail
    assert "exported briefs, stay" in detail


def test_the_list_has_a_menu_of_the_same_commands(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"), file("b.html"))
    window.sidebar.list.setFocus()
    menu = window.sidebar.list._menu
    assert [action.objectName() for action in menu.actions() if not action.isSeparator()] == [name for name in LIST_MENU if name]
    assert {action.objectName() for action in menu.actions() if action.isEnabled() and action.text()} == {
        "again", "export", "show_file", "delete",
    }  # fmt: skip


def test_an_article_that_waits_is_read_at_once(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    engine.hold("a.html", after_sentence=2)
    take(window.desk, file("a.html"))
    until(lambda: window.desk.articles[0].done)
    take(window.desk, file("b.html"))
    window.desk.select(1)
    settle()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: window.desk.articles[1].state is State.DONE)


def test_the_folder_of_the_file_is_shown(window: Window, until: Until, file: File, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(Path(QUrl(url).toLocalFile())))
    window.desk.arrivals.paste("Pasar ikan ditutup.")
    until(lambda: len(window.desk.articles) == 1 and idle(window.desk))
    assert "show_file" not in enabled(window)
    path = file("a.html")
    open_whole(window, until, path)
    actions(window)["show_file"].trigger()
    assert opened == [path.parent]


def test_english_alone_is_switched_on_and_off(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"))
    press(Qt.Key.Key_F6)
    assert window.page.pairs.english_only
    press(Qt.Key.Key_F6)
    assert not window.page.pairs.english_only


# -- the window's own


def test_the_size_of_the_text_goes_in_steps_between_its_ends(window: Window) -> None:
    wanted: list[int] = []

    def apply(settings: Settings) -> None:
        wanted.append(settings.text_size)
        window.desk.apply_settings(settings)

    window.commands.settings_wanted.connect(apply)
    for name in ("larger", "larger", "smaller", "normal"):
        actions(window)[name].trigger()
    assert wanted == [110, 120, 110, 100]
    for name in ("larger", "smaller"):
        for _ in range(15):
            actions(window)[name].trigger()
    assert (max(wanted), min(wanted)) == (200, 80)
    window.page.text_scale_wanted.emit(1)
    assert wanted[-1] == 90


def test_settings_are_asked_for_with_what_is_installed(window: Window, prompts: FakePrompts, until: Until) -> None:
    wanted: list[Settings] = []
    window.commands.settings_wanted.connect(wanted.append)
    window.desk.loader.load()
    until(lambda: window.desk.loader.installed)
    press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert prompts.shown == [(Settings(), [("fake", "Fake")], ["abstract"])]
    assert wanted == []
    prompts.wanted = Settings(theme="dark")
    press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert wanted == [Settings(theme="dark")]


DIALOG = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")  # the offscreen one


def in_the_dialog(look_at: Callable[[QWidget], None]) -> QTimer:
    """Look at the dialog that comes, and close it."""
    timer = QTimer(singleShot=True, interval=0)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        try:
            look_at(dialog)
        finally:
            dialog.close()

    timer.timeout.connect(look)
    timer.start()
    return timer


@DIALOG
def test_the_cheat_sheet_lists_every_command_with_its_keys(window: Window) -> None:
    found: list[str] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, CheatSheet)
        found.extend(dialog.text().splitlines())

    timer = in_the_dialog(look)
    actions(window)["keys"].trigger()
    settle()
    assert not timer.isActive()
    for action in actions(window).values():
        words = action.text().replace("&", "").rstrip("…")
        assert f"{words}: {action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)}" in found
    assert "Back to the summary: Alt+Left" in found, "what no action has"
    assert window.findChildren(CheatSheet) == [], "it is gone with its end"


@DIALOG
def test_about_says_what_it_is_and_under_which_terms(window: Window) -> None:
    found: list[str] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, QMessageBox)
        found.append(dialog.text())

    timer = in_the_dialog(look)
    press_keys_of(actions(window)["about"])
    assert not timer.isActive()
    assert "Gemma Terms of Use" in found[0]
    assert "LGPL" in found[0]


def test_quit_closes_the_window(window: Window) -> None:
    press(Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not window.isVisible()


def test_a_queue_that_is_held_with_nothing_waiting_says_so_and_goes_on(
    window: Window, engine: FakeEngine, until: Until, file: File
) -> None:
    engine.hold("a.html")
    take(window.desk, file("a.html"))
    until(lambda: window.desk.queue.running)
    hold = actions(window)["pause"]
    press(Qt.Key.Key_F9)
    until(lambda: not window.desk.queue.running)
    actions(window)["delete"].trigger()
    settle()
    assert (hold.isEnabled(), hold.isChecked()) == (True, True)
    press(Qt.Key.Key_F9)
    assert not window.desk.queue.paused
    assert not hold.isChecked()


def test_lines_to_check_are_gone_through_from_anywhere(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    engine.stories["a.html"] = story(findings=(finding(3),))
    open_whole(window, until, file("a.html"))
    window.sidebar.list.setFocus()
    press(Qt.Key.Key_F8)
    assert window.page.pairs.currentIndex().row() == 3
    assert QApplication.focusWidget() is window.page.pairs
