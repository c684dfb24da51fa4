"""The window: what it shows of the desk, where the keyboard is in it, and what becomes of it when it is small, dark or closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QTextBrowser,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.desk import look
from app.desk.desk import Desk
from app.desk.engine import Installed
from app.desk.state import State
from app.desk.window import Window
from app.engine.dispatch import Notice
from app.engine.errors import CheckpointMissing, KabarError, UnsupportedLanguage
from app.settings import Settings
from tests.qt.conftest import FakeEngine, Starts, finding, idle, removed, settle, story, take, told
from tests.qt.hands import PALETTES, File, Until, actions, button, click, open_whole, parents, press, shown_text, visible


def status(window: Window) -> str:
    return shown_text(window.statusBar())


# -- what is read


def test_it_begins_with_a_welcome_and_shows_what_is_opened(window: Window, until: Until, file: File) -> None:
    assert window.windowTitle() == "Kabar"
    assert window.welcome.isVisible()
    assert not window.sidebar.isVisible()
    open_whole(window, until, file("a.html"), file("b.html"))
    assert not window.welcome.isVisible()
    assert window.sidebar.selected_rows() == [0]
    assert window.windowTitle() == "Headline of a.html – Kabar"
    assert "Headline of a.html" in shown_text(window.page.header)


def test_a_click_in_the_list_shows_that_article(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"), file("b.html"))
    articles = window.sidebar.list
    click(articles.viewport(), articles.part(articles.model().index(1, 0)).center())
    assert window.desk.selected is window.desk.articles[1]
    assert "Headline of b.html" in shown_text(window.page.header)
    assert window.windowTitle() == "Headline of b.html – Kabar"


def test_what_comes_to_the_list_leaves_the_reader_alone(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"))
    window.page.pairs.choose(3)
    window.sidebar.focus_search()
    take(window.desk, file("b.html"), file("c.html"))
    until(lambda: idle(window.desk))
    assert window.sidebar.isAncestorOf(QApplication.focusWidget())
    assert window.windowTitle() == "Headline of b.html – Kabar", "what was dropped is read; the keyboard stays"


def test_of_several_that_are_selected_one_is_read(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"), file("b.html"), file("c.html"))
    window.sidebar.list.selectAll()
    settle()
    assert [article.name for article in window.chosen()] == ["a.html", "b.html", "c.html"]
    assert window.desk.selected is window.desk.articles[0]


# -- the keyboard


def test_the_first_article_gets_the_keyboard(window: Window, until: Until, file: File) -> None:
    assert isinstance(QApplication.focusWidget(), QPushButton)
    open_whole(window, until, file("a.html"))
    assert QApplication.focusWidget() is window.page.pairs
    press(Qt.Key.Key_Down)
    assert window.page.pairs.currentIndex().row() == 0


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[Desk], Window]]:
    """Shows a window of a desk until the test ends."""
    windows: list[Window] = []

    def make(desk: Desk) -> Window:
        windows.append(Window(desk))
        windows[-1].show()
        windows[-1].activateWindow()
        qtbot.waitActive(windows[-1])
        return windows[-1]

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
    settle()


@pytest.mark.parametrize("late", [False, True], ids=["library first", "window first"])
def test_a_later_start_does_not_begin_in_the_search_field(
    starts: Starts, engine: FakeEngine, until: Until, file: File, show: Callable[[Desk], Window], late: bool
) -> None:
    """Ctrl+V would go into it, and not open an article."""
    before = starts.open(engine)
    take(before, file("a.html"))
    until(lambda: idle(before))
    starts.end(before)
    desk = starts.open(engine)
    if not late:
        until(lambda: len(desk.articles) == 1)
    window = show(desk)
    until(window.sidebar.isVisible)
    settle()
    may = [window.sidebar.list, *([button(window.welcome, "Open files…")] if late else [])]
    assert QApplication.focusWidget() in may
    window.sidebar.list.setFocus()
    press(Qt.Key.Key_Down)
    assert desk.selected is desk.articles[0]
    until(lambda: desk.articles[0].shown)


def test_from_the_list_enter_goes_to_the_article_and_keys_lead_back(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"), file("b.html"))
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert QApplication.focusWidget() is window.sidebar.list
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert window.desk.selected is window.desk.articles[1]
    assert QApplication.focusWidget() is window.page.pairs


# -- what is running


def test_the_status_line_tells_what_is_running_and_how_far(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    [progress] = window.statusBar().findChildren(QProgressBar)
    assert not progress.isVisible()
    assert "Offline: nothing leaves this computer" in status(window)
    gate = engine.hold("a.html", after_sentence=2)
    take(window.desk, file("a.html"), file("b.html"))
    until(lambda: window.desk.articles[0].done == 6 and window.desk.articles[1].state is State.GIST)
    settle()
    assert "Translating, 6 of 11: Headline of a.html · 1 waiting" in status(window)
    assert (progress.isVisible(), progress.value(), progress.maximum()) == (True, 6, 11)
    gate.set()
    until(lambda: idle(window.desk))
    settle()
    assert "Translator ready" in status(window)
    assert not progress.isVisible()


def test_the_status_line_never_cuts_off_how_far_it_is(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    window.resize(720, 480)
    name = "kupang_menutup_pasar_ikan_oesapa_selama_tiga_minggu_untuk_memperbaiki_saluran_dan_lantainya.html"
    engine.hold(name, after_sentence=2)
    take(window.desk, file(name))
    until(lambda: window.desk.articles[0].done == 6)
    settle()
    [label] = [each for each in visible(window.statusBar(), QLabel) if "Translating" in each.text()]
    assert label.width() >= label.sizeHint().width()


def test_holding_the_queue_is_told_and_going_on_goes_on(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    engine.hold("a.html", after_sentence=2)
    take(window.desk, file("a.html"), file("b.html"))
    until(lambda: window.desk.articles[0].done)
    click(button(window.sidebar, "Pause"))
    until(lambda: window.desk.queue.running is None)
    settle()
    assert "On hold: 2 article(s) waiting" in status(window)
    assert actions(window)["pause"].isChecked()
    engine.open_gates()
    click(button(window.sidebar, "Go on"))
    until(lambda: idle(window.desk))
    assert [article.state for article in window.desk.articles] == [State.DONE, State.DONE]
    assert not actions(window)["pause"].isChecked()


# -- the checkpoint


def test_one_checkpoint_is_told_and_not_chosen(window: Window, until: Until) -> None:
    window.desk.loader.load()
    until(lambda: window.desk.loader.ready and window.desk.loader.installed)
    settle()
    [choice] = window.findChildren(QComboBox)
    assert not choice.isVisible()
    assert [label.text() for label in visible(window, QLabel) if label.text() == "Fake"] == ["Fake"]


def test_of_several_checkpoints_one_is_chosen(window: Window, engine: FakeEngine, until: Until) -> None:
    engine.installed = (Installed("good", "1", "Good"), Installed("small", "1", "Small"))
    wanted: list[Settings] = []
    window.commands.settings_wanted.connect(wanted.append)
    window.desk.loader.load()
    until(lambda: window.desk.loader.ready and window.desk.loader.installed)
    settle()
    [choice] = visible(window, QComboBox)
    assert (choice.currentText(), choice.count()) == ("Good", 2)
    choice.setFocus()
    press(Qt.Key.Key_Down)
    assert [settings.checkpoint for settings in wanted] == ["small"]
    window.desk.apply_settings(wanted[0])
    until(lambda: window.desk.loader.ready)
    settle()
    assert choice.currentText() == "Small"
    assert engine.loaded[-1][0] == "small"


# -- messages


def test_a_problem_shows_its_remedy_and_a_button_that_helps(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    problem = UnsupportedLanguage("“a.html” is in <Dutch>.", "Kabar reads Indonesian & Malay.")
    engine.steps["a.html"] = [*told(story())[:2], problem]
    open_whole(window, until, file("a.html"))
    assert "“a.html” is in &lt;Dutch&gt;." in shown_text(window.banners)
    assert "Kabar reads Indonesian &amp; Malay." in shown_text(window.banners)
    engine.steps["a.html"] = list(told(story()))
    click(button(window.banners, "Translate as Indonesian"))
    until(lambda: idle(window.desk))
    settle()
    assert [wish.assume for _, wish in engine.runs] == [None, "id"]
    assert not window.banners.isVisible()


def test_a_message_is_dismissed_with_its_cross(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    engine.stories["a.html"] = story(notices=(Notice("a", "This is page 1 of 3."), Notice("b", "There are captions.")))
    open_whole(window, until, file("a.html"))
    crosses = [each for each in visible(window.banners, QToolButton) if each.accessibleName() == "Dismiss this message"]
    assert len(crosses) == 2
    click(crosses[0])
    assert [message.text for message in window.desk.articles[0].messages] == ["There are captions."]
    assert "page 1 of 3" not in shown_text(window.banners)
    assert "There are captions." in shown_text(window.banners)


def test_an_article_shows_its_own_messages_only(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    engine.stories["a.html"] = story(notices=(Notice("a", "This is page 1 of 3."),))
    open_whole(window, until, file("a.html"), file("b.html"))
    assert "page 1 of 3" in shown_text(window.banners)
    window.desk.select(1)
    settle()
    assert not window.banners.isVisible()


def test_where_the_translator_is_missing_it_is_told_with_a_button(window: Window, engine: FakeEngine, until: Until) -> None:
    engine.load_errors = [CheckpointMissing("There is no translator.", "Install one.")]
    window.desk.loader.load()
    until(lambda: window.desk.board.messages)
    settle()
    assert "There is no translator." in shown_text(window.banners)
    click(button(window.banners, "Load the translator again"))
    until(lambda: window.desk.loader.ready)
    settle()
    assert not window.banners.isVisible()


# -- searching


def test_a_hit_opens_its_article_and_finds_the_words_in_it(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"), file("b.html"))
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    field = QApplication.focusWidget()
    assert window.sidebar.isAncestorOf(field)
    QTest.keyClicks(field, '"of b.html"')
    press(Qt.Key.Key_Return)
    until(lambda: len(window.sidebar.hits))
    assert [hit.entry for hit in window.sidebar.hits] == [window.desk.articles[1].id]
    press(Qt.Key.Key_Return)
    assert window.desk.selected is window.desk.articles[1]
    assert window.page.find_bar.isVisible()
    assert window.page.find_bar.field.text() == window.sidebar.hits.words
    press(Qt.Key.Key_Escape)
    assert not window.page.find_bar.isVisible()


# -- other colours, other sizes


def test_colours_follow_when_the_desktop_turns_dark(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    engine.stories["a.html"] = story(pieces=removed("Baca juga"), notices=(Notice("a", "Page 1 of 3."),))
    open_whole(window, until, file("a.html"))
    light, dark = look.muted(window.page.header.palette()).name(), PALETTES["our dark"]()
    assert light in shown_text(window.page.header)
    window.setPalette(dark)
    settle()
    for part in (window.page.header, window.banners, window.page.summary, window.page.removed, window.sidebar):
        assert part.palette().base().color() == dark.base().color()
    text = shown_text(window.page.header)
    assert look.muted(dark).name() in text
    assert light not in text
    assert "Page 1 of 3." in shown_text(window.banners)
    points = window.page.summary.findChild(QTextBrowser).toHtml()
    assert look.accent(dark).name() in points
    assert dark.text().color().name() in points
    for title in ("Indonesian", "English"):
        [label] = [each for each in visible(window.page, QLabel) if each.text() == title]
        assert label.palette().windowText().color().name() == look.muted(dark).name(), title


@pytest.mark.parametrize("size", [(1024, 640), (720, 480)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_everything_fits_a_small_window(
    window: Window, engine: FakeEngine, until: Until, file: File, size: tuple[int, int]
) -> None:
    engine.stories["a.html"] = story(
        sentences=40,
        findings=(finding(1),),
        pieces=removed(*["Baca juga: Harga ikan naik"] * 20),
        notices=(Notice("a", "This is page 1 of 3; the rest is not in the file.", "Save the other pages too, and open them."),),
    )
    window.resize(*size)
    settle()
    assert too_large(window) == []
    gate = engine.hold("a.html", after_sentence=2)
    take(window.desk, file("a.html"))
    until(lambda: window.desk.articles[0].done)
    settle()
    assert too_large(window) == []
    gate.set()
    until(lambda: idle(window.desk))
    window.page.removed.unfold()
    window.page.find("ikan")
    settle()
    assert (window.width(), window.height()) == size
    assert too_large(window) == []
    assert window.page.pairs.viewport().height() >= 40, "no room is left for the sentences"
    assert window.page.summary.width() > 300


NAMES = [
    "0123456789abcdef" * 4,
    "pemerintah_kota_kupang_menutup_sementara_pasar_ikan_oesapa_selama_tiga_minggu_untuk_memperbaiki_saluran",
]


@pytest.mark.parametrize("name", NAMES, ids=["no marks", "many words"])
@pytest.mark.parametrize("fails", [True, False], ids=["failed", "done"])
def test_a_long_name_stays_inside_a_small_window(
    window: Window, engine: FakeEngine, until: Until, file: File, name: str, fails: bool
) -> None:
    window.resize(720, 480)
    if fails:
        engine.steps[name] = [KabarError(f"“{name}” is empty.", "Save it again.")]
    open_whole(window, until, file(name))
    assert window.width() == 720
    assert too_large(window) == []


def too_large(window: Window) -> list[str]:
    """Visible widgets that reach out of the window; what lies in a scroll area may be as high as it wants."""
    found = []
    for widget in visible(window, QWidget):
        if widget.isWindow():
            continue
        place = widget.rect().translated(widget.mapTo(window, QPoint(0, 0)))
        scrolls = any(isinstance(parent, QScrollArea) for parent in parents(widget))
        outside = place.left() < 0 or place.right() >= window.width()
        if outside or (not scrolls and (place.top() < 0 or place.bottom() >= window.height())):
            found.append(f"{type(widget).__name__} {widget.objectName()} {place}")
    return found
