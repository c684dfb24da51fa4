"""The window itself, offscreen: what a person clicks, drops, reads and reaches with the keyboard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QListView,
    QPushButton,
    QScrollArea,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from app.desk import look
from app.desk.exporter import FORMS
from app.desk.opened import Command, Message, State, Tone
from app.desk.pairs import PairsModel
from app.desk.pairs_delegate import PairsDelegate
from app.desk.removed import RemovedView
from app.desk.summary import SummaryView
from app.desk.window import Window
from app.engine.article import Pasted
from app.engine.dispatch import Length, Notice
from app.engine.errors import UnsupportedLanguage
from tests.qt.conftest import FakeEngine, FakePrompts, english, finding, removed, settle, story, told

Until = Callable[[Callable[[], object]], None]

A, B = Path("a.html"), Path("b.html")


# -- hands and eyes


def visible(root: QWidget, kind: type = QWidget) -> list:
    """The widgets of a kind that a person sees."""
    return [widget for widget in root.findChildren(kind) if widget.isVisible()]


def button(root: QWidget, text: str) -> QAbstractButton:
    [found] = [each for each in visible(root, QAbstractButton) if each.text() == text]
    return found


def click(widget: QWidget, at: QPoint | None = None) -> None:
    if at is None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    else:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    settle()


def shown_text(root: QWidget) -> str:
    """All that is written on visible labels."""
    return "\n".join(label.text() for label in visible(root, QLabel)).replace("\u200b", "")


def done(window: Window) -> bool:
    desk = window.desk
    return desk.running is None and all(article.state not in (State.WAITING, State.READING) for article in desk.articles)


def open_whole(window: Window, until: Until, *files: Path) -> None:
    window.desk.open(files or [A])
    until(lambda: done(window))
    settle()


def selected_rows(window: Window) -> list[int]:
    return sorted(index.row() for index in window.page.pairs.selectionModel().selectedIndexes())


def actions(window: Window) -> list[QAction]:
    """Every command of the menus."""
    menus = [action.menu() for action in window.menuBar().actions()]
    return [action for menu in menus for action in menu.actions() if not action.isSeparator()]


# -- commands


def test_every_command_has_a_text_and_all_but_a_few_a_key_of_their_own(window: Window) -> None:
    found = actions(window)
    assert all(action.text().replace("&", "").strip() for action in found)
    keys = Counter(action.shortcut().toString() for action in found if not action.shortcut().isEmpty())
    assert set(keys.values()) == {1}, keys
    assert [action.text() for action in found if action.shortcut().isEmpty()] == [
        "Open the &sample article",
        "&What a brief holds",
        "&About Kabar",
    ]
    on_toolbar = [each for each in window.findChildren(QAction) if each.text() and not each.menu()]
    named = {each.text() for each in on_toolbar if not each.isSeparator()}
    assert {each.text() for each in found} >= named - {"Main tools", *FORMS.values()}


def test_no_two_entries_of_a_menu_share_their_letter(window: Window) -> None:
    for entry in window.menuBar().actions():
        letters = [text[text.index("&") + 1].lower() for action in entry.menu().actions() if "&" in (text := action.text())]
        assert len(set(letters)) == len(letters), letters


def test_commands_are_enabled_when_they_can_be_done(window: Window, engine: FakeEngine, until: Until) -> None:
    def enabled() -> tuple[bool, bool, bool]:
        return window.export_action.isEnabled(), window.cancel_action.isEnabled(), window.close_action.isEnabled()

    assert enabled() == (False, False, False)
    gate = engine.hold("a.html", after_sentence=1)
    window.desk.open([A])
    until(lambda: window.desk.articles[0].done)
    assert enabled() == (False, True, True)
    gate.set()
    until(lambda: done(window))
    assert enabled() == (True, False, True)


def test_files_are_asked_for_and_opened(window: Window, engine: FakeEngine, until: Until) -> None:
    prompts = window.prompts
    assert isinstance(prompts, FakePrompts)
    window.open_files()
    assert len(window.desk.articles) == 0
    prompts.files = [A, B]
    click(button(window.welcome, "Open files…"))
    until(lambda: done(window))
    assert [name for name, _, _ in engine.runs] == ["a.html", "b.html"]
    assert window.windowTitle() == "Headline of a.html – Kabar"


def test_an_export_proposes_a_name_and_may_be_left(window: Window, engine: FakeEngine, until: Until, tmp_path: Path) -> None:
    prompts = window.prompts
    assert isinstance(prompts, FakePrompts)
    window.export()
    assert prompts.proposed == []
    open_whole(window, until)
    window.export()
    assert prompts.proposed == [Path("a.html.docx")]
    assert engine.written == []
    prompts.path = tmp_path / "brief.html"
    window.export()
    until(lambda: engine.written and window.desk.articles[0].messages)
    assert str(tmp_path / "brief.html") in shown_text(window.banners)


def test_the_clipboard_is_pasted(window: Window, engine: FakeEngine, until: Until) -> None:
    QGuiApplication.clipboard().setText("Pasar ikan ditutup.")
    click(button(window.welcome, "Paste text"))
    until(lambda: done(window))
    assert engine.sources == [Pasted(b"Pasar ikan ditutup.", "Pasted text")]
    QGuiApplication.clipboard().setText(" \n")
    window.paste()
    settle()
    assert len(window.desk.articles) == 1
    assert "no text to paste" in shown_text(window.banners)


def test_keys_step_through_the_articles_and_stop_at_the_ends(window: Window, until: Until) -> None:
    open_whole(window, until, A, B)
    by_text = {action.text().replace("&", ""): action for action in actions(window)}
    titles = []
    for step in ("Next article", "Next article", "Previous article", "Previous article"):
        by_text[step].trigger()
        titles.append(window.windowTitle().removesuffix(" – Kabar"))
        assert window.sidebar.currentIndex().row() == window.desk.articles.row(window.desk.selected)
    assert titles == ["Headline of b.html", "Headline of b.html", "Headline of a.html", "Headline of a.html"]


def test_articles_are_closed_one_after_the_other(window: Window, engine: FakeEngine, until: Until) -> None:
    open_whole(window, until, A, B)
    engine.hold("c.html", after_sentence=2)
    window.desk.open([Path("c.html")])
    until(lambda: window.desk.articles[2].done)
    for title in ("Headline of b.html", "Headline of a.html"):
        window.close_action.trigger()
        settle()
        assert window.windowTitle() == f"{title} – Kabar"
        assert title in shown_text(window.page.header)
        assert window.sidebar.currentIndex().row() == len(window.desk.articles) - 1
    window.close_action.trigger()
    settle()
    assert window.windowTitle() == "Kabar"
    assert window.welcome.isVisible()
    assert not window.sidebar.isVisible()
    assert not window.close_action.isEnabled()


def test_a_click_in_the_list_shows_that_article(window: Window, until: Until) -> None:
    open_whole(window, until, A, B)
    click(window.sidebar.viewport(), window.sidebar.visualRect(window.desk.articles.index(1)).center())
    assert window.desk.selected is window.desk.articles[1]
    assert "Headline of b.html" in shown_text(window.page.header)


# -- drops


def drop(window: Window, data: QMimeData) -> bool:
    """Drag over the window and let go; whether the window takes it."""
    place, mouse, keys = QPointF(300, 300), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, mouse, keys)
    enter.ignore()
    window.dragEnterEvent(enter)
    if enter.isAccepted():
        window.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, mouse, keys))
    return enter.isAccepted()


def test_files_are_dropped(window: Window, engine: FakeEngine, until: Until, tmp_path: Path) -> None:
    files = [tmp_path / "berita #1 “baru”.html", tmp_path / "dua.txt"]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    data.setText("\n".join(map(str, files)))
    assert drop(window, data)
    until(lambda: done(window))
    assert engine.sources == files


def test_a_piece_of_a_page_is_dropped_with_its_markup(window: Window, engine: FakeEngine, until: Until) -> None:
    data = QMimeData()
    data.setHtml("<p>Pasar ikan</p>")
    data.setText("Pasar ikan")
    assert drop(window, data)
    until(lambda: done(window))
    assert engine.sources == [Pasted(b"<p>Pasar ikan</p>", "Pasted text")]


def test_text_is_dropped(window: Window, engine: FakeEngine, until: Until) -> None:
    data = QMimeData()
    data.setText("Pasar ikan")
    assert drop(window, data)
    until(lambda: done(window))
    assert engine.sources == [Pasted(b"Pasar ikan", "Pasted text")]


def test_a_picture_is_not_taken(window: Window) -> None:
    data = QMimeData()
    data.setImageData(QImage(8, 8, QImage.Format.Format_RGB32))
    assert not drop(window, data)


# -- the page


def point_at(window: Window, href: str) -> tuple[QTextBrowser, QPoint]:
    """Where a link of the summary lies."""
    text = window.page.summary.findChild(QTextBrowser)
    for y in range(0, text.viewport().height(), 3):
        for x in range(0, text.viewport().width(), 9):
            if text.anchorAt(QPoint(x, y)) == href:
                return text, QPoint(x, y)
    raise AssertionError(f"{href} is nowhere in the summary")


def test_a_click_on_a_point_selects_the_sentences_that_say_it(window: Window, engine: FakeEngine, until: Until) -> None:
    engine.stories["a.html"] = story(sentences=60)
    open_whole(window, until)
    for number, rows in ((1, [2, 3]), (0, [0, 1])):
        text, place = point_at(window, f"point:{number}")
        click(text.viewport(), place)
        assert selected_rows(window) == rows
        assert window.page.pairs.currentIndex().row() == rows[0]
        seen = window.page.pairs.viewport().rect()
        assert seen.contains(window.page.pairs.visualRect(window.page.pairs.currentIndex()))


def test_the_length_of_the_summary_is_chosen_with_its_buttons(window: Window, engine: FakeEngine, until: Until) -> None:
    open_whole(window, until)
    summary = window.page.summary
    assert button(summary, "Medium").isChecked()
    click(button(summary, "Long"))
    until(lambda: "Long point 2." in summary.findChild(QTextBrowser).toPlainText())
    assert button(summary, "Long").isChecked()
    assert engine.summaries == [("a.html", Length.LONG)]


def test_points_are_indonesian_until_their_english_comes(window: Window, engine: FakeEngine, until: Until) -> None:
    whole = story()
    steps = told(whole)
    gate = engine.gate()
    engine.steps["a.html"] = [*steps[:4], gate, *steps[4:]]
    window.desk.open([A])
    article = window.desk.articles[0]
    until(lambda: article.state is State.LOADING)
    points = window.page.summary.findChild(QTextBrowser)
    assert whole.sentences[0].text in points.toPlainText()
    gate.set()
    until(lambda: done(window))
    assert "Point 0 of a.html." in points.toPlainText()
    assert whole.sentences[0].text not in points.toPlainText()


def test_the_head_tells_what_is_known(window: Window, engine: FakeEngine, until: Until) -> None:
    engine.stories["a.html"] = story(findings=(finding(1), finding(5)))
    open_whole(window, until)
    text = shown_text(window.page)
    for known in ("Headline of a.html", "Judul a.html", "Kabar Timur", "Ani", "KUPANG, NTT", "Indonesian", "Done, 2 to check"):
        assert known in text
    assert button(window.page.header, "⚠ 2 lines to check").isEnabled()


def test_what_a_page_says_is_never_taken_for_markup(window: Window, engine: FakeEngine, until: Until) -> None:
    engine.stories["<b>a.html"] = story("<b>a.html", pieces=removed("<h1>besar</h1>"))
    open_whole(window, until, Path("<b>a.html"))
    assert "Headline of &lt;b&gt;a.html" in shown_text(window.page.header)
    assert "<h1>besar</h1>" in window.page.removed.findChild(QTextBrowser).toPlainText()
    assert "<b>a.html" in window.page.summary.findChild(QTextBrowser).toPlainText()


def test_the_next_line_to_check_goes_round(window: Window, engine: FakeEngine, until: Until) -> None:
    engine.stories["a.html"] = story(sentences=60, findings=(finding(7), finding(30), finding(55)))
    open_whole(window, until)
    [check] = [action for action in actions(window) if "check" in action.text()]
    visited = []
    for _ in range(5):
        check.trigger()
        visited.append(selected_rows(window))
    assert visited == [[7], [30], [55], [7], [30]]
    click(button(window.page.header, "⚠ 3 lines to check"))
    assert selected_rows(window) == [55]


def test_with_nothing_to_check_the_key_does_nothing(window: Window, until: Until) -> None:
    [check] = [action for action in actions(window) if "check" in action.text()]
    check.trigger()
    open_whole(window, until)
    check.trigger()
    assert selected_rows(window) == []


def test_removed_pieces_unfold_with_their_reasons(window: Window, engine: FakeEngine, until: Until) -> None:
    engine.stories["a.html"] = story(pieces=removed("Baca juga: Harga ikan naik", "Baca juga: Cuaca"))
    open_whole(window, until)
    view = window.page.removed
    assert isinstance(view, RemovedView)
    pieces = view.findChild(QTextBrowser)
    assert not pieces.isVisible()
    fold = view.findChild(QToolButton)
    assert fold.text() == "Removed from the page: 2 pieces"
    click(fold)
    assert pieces.isVisible()
    for text in ("Baca juga: Harga ikan naik", "Baca juga: Cuaca", "link to another article"):
        assert text in pieces.toPlainText()
    click(fold)
    assert not pieces.isVisible()


def test_where_nothing_was_removed_nothing_says_so(window: Window, until: Until) -> None:
    open_whole(window, until)
    assert not window.page.removed.isVisible()


def test_selected_rows_are_copied_with_both_sides(window: Window, until: Until) -> None:
    open_whole(window, until)
    pairs = window.page.pairs
    pairs.show_rows([1, 2])
    QTest.keyClick(pairs, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    article = window.desk.articles[0]
    assert QGuiApplication.clipboard().text() == article.pairs.copy_text([1, 2])


def test_the_keyboard_walks_through_the_rows(window: Window, engine: FakeEngine, until: Until) -> None:
    engine.stories["a.html"] = story(sentences=100)
    open_whole(window, until)
    pairs = window.page.pairs
    pairs.setFocus()
    visited = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Down):
        QTest.keyClick(pairs, key)
        visited.append(pairs.currentIndex().row())
        assert pairs.viewport().rect().intersects(pairs.visualRect(pairs.currentIndex()))
    assert visited == [0, 1, 2, 1, 99, 99]
    QTest.keyClick(pairs, Qt.Key.Key_PageUp)
    up = pairs.currentIndex().row()
    assert 50 < up < 99
    QTest.keyClick(pairs, Qt.Key.Key_PageDown)
    assert pairs.currentIndex().row() > up


# -- messages


def test_a_problem_shows_its_remedy_and_a_button_that_helps(window: Window, engine: FakeEngine, until: Until) -> None:
    problem = UnsupportedLanguage("“a.html” is in <Dutch>.", "Kabar reads Indonesian & Malay.")
    engine.steps["a.html"] = [*told(story())[:2], problem]
    open_whole(window, until)
    assert "“a.html” is in &lt;Dutch&gt;." in shown_text(window.banners)
    assert "Kabar reads Indonesian &amp; Malay." in shown_text(window.banners)
    engine.steps["a.html"] = list(told(story()))
    click(button(window.banners, "Translate as Indonesian"))
    until(lambda: done(window))
    assert [assume for _, _, assume in engine.runs] == [None, "id"]
    assert not window.banners.isVisible()


def test_a_message_is_dismissed_with_its_cross(window: Window, engine: FakeEngine, until: Until) -> None:
    engine.stories["a.html"] = story(notices=(Notice("a", "This is page 1 of 3."), Notice("b", "There are captions.")))
    open_whole(window, until)
    crosses = [each for each in visible(window.banners, QToolButton) if each.accessibleName() == "Dismiss this message"]
    assert len(crosses) == 2
    click(crosses[0])
    assert [message.text for message in window.desk.articles[0].messages] == ["There are captions."]
    assert "page 1 of 3" not in shown_text(window.banners)
    assert "There are captions." in shown_text(window.banners)


def test_an_article_shows_its_own_messages_only(window: Window, engine: FakeEngine, until: Until) -> None:
    engine.stories["a.html"] = story(notices=(Notice("a", "This is page 1 of 3."),))
    open_whole(window, until, A, B)
    assert "page 1 of 3" in shown_text(window.banners)
    window.desk.select(1)
    settle()
    assert not window.banners.isVisible()


# -- thousands of rows


class Counted:
    """How often rows are set, by their Indonesian."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls: Counter[str] = Counter()
        height = PairsDelegate.height

        def counting(delegate: PairsDelegate, pair: object, width: int) -> int:
            self.calls[pair.source] += 1  # type: ignore[attr-defined]
            return height(delegate, pair, width)  # type: ignore[arg-type]

        monkeypatch.setattr(PairsDelegate, "height", counting)


@pytest.fixture
def long_article(window: Window, engine: FakeEngine, until: Until, monkeypatch: pytest.MonkeyPatch) -> Iterator[Counted]:
    """5,000 rows on the screen, every one of them set, none translated: the run is held."""
    counted = Counted(monkeypatch)
    steps = told(story(sentences=5000))
    engine.stories["a.html"] = story(sentences=5000)
    engine.steps["a.html"] = [*steps[:2], engine.gate(), *steps[2:]]
    window.desk.open([A])
    until(lambda: len(counted.calls) == 5000)
    settle()
    yield counted
    window.desk.cancel()


def test_a_row_that_streams_in_sets_only_itself(window: Window, long_article: Counted) -> None:
    model = window.desk.articles[0].pairs
    long_article.calls.clear()
    for row in (0, 3, 2500, 4999):
        model.translate(row, english("A sentence about the fish market. " * 8), ())
        settle()
    assert len(long_article.calls) <= 4 + 4, "other rows were set"
    assert sum(long_article.calls.values()) <= 16


def test_selection_and_what_is_seen_stay_while_rows_stream_in(window: Window, long_article: Counted) -> None:
    model, pairs = window.desk.articles[0].pairs, window.page.pairs
    pairs.show_rows([2500, 2501, 2503])
    settle()
    top = pairs.indexAt(QPoint(5, 40))
    before, scroll = pairs.visualRect(top), pairs.verticalScrollBar().value()
    for row in range(top.row() - 200, top.row() - 2):
        model.translate(row, english("A sentence about the fish market. " * 8), ())
    settle()
    assert pairs.indexAt(QPoint(5, 40)).row() == top.row()
    assert pairs.visualRect(model.index(top.row())) == before
    assert pairs.verticalScrollBar().value() > scroll, "the rows above have grown"
    for row in range(4000, 4200):
        model.translate(row, english("A sentence about the fish market. " * 8), ())
    settle()
    assert pairs.visualRect(model.index(top.row())) == before
    assert selected_rows(window) == [2500, 2501, 2503]
    assert pairs.currentIndex().row() == 2500


def test_rows_lie_under_one_another_without_gaps(window: Window, engine: FakeEngine, until: Until) -> None:
    engine.stories["a.html"] = story(sentences=40)
    open_whole(window, until)
    pairs = window.page.pairs
    assert isinstance(pairs, QListView)
    rects = [pairs.visualRect(window.desk.articles[0].pairs.index(row)) for row in range(40)]
    assert all(upper.bottom() + 1 == lower.top() for upper, lower in pairwise(rects))
    bar = pairs.verticalScrollBar()
    bar.setValue(bar.maximum())
    last = pairs.visualRect(window.desk.articles[0].pairs.index(39))
    assert 0 <= pairs.viewport().height() - last.bottom() <= 30


def test_a_narrower_window_keeps_the_row_at_the_top(window: Window, engine: FakeEngine, until: Until) -> None:
    engine.stories["a.html"] = story(sentences=70)
    open_whole(window, until)
    pairs = window.page.pairs
    pairs.scrollTo(window.desk.articles[0].pairs.index(30), QListView.ScrollHint.PositionAtTop)
    pairs.selectionModel().select(window.desk.articles[0].pairs.index(30), QItemSelectionModel.SelectionFlag.Select)
    settle()
    window.resize(820, 780)
    settle()
    assert abs(pairs.indexAt(QPoint(5, 4)).row() - 30) <= 1
    assert selected_rows(window) == [30]


# -- readable by everyone


def unnamed(window: Window) -> list[str]:
    """Visible widgets that take the focus and say nothing to a screen reader."""
    found = []
    for widget in visible(window):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy():
            continue
        text = widget.text() if hasattr(widget, "text") else ""
        if not (widget.accessibleName() or text).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_whatever_takes_the_focus_has_a_name(window: Window, engine: FakeEngine, until: Until, tmp_path: Path) -> None:
    assert unnamed(window) == []
    engine.stories["a.html"] = story(findings=(finding(1),), pieces=removed("Baca juga"), notices=(Notice("a", "Page 1 of 3."),))
    gate = engine.hold("a.html", after_sentence=2)
    window.desk.open([A])
    until(lambda: window.desk.articles[0].done)
    assert unnamed(window) == []
    gate.set()
    until(lambda: done(window))
    window.desk.articles[0].tell(Message(Tone.PROBLEM, "It failed.", "Do it again.", Command.AGAIN))
    click(window.page.removed.findChild(QToolButton))
    assert unnamed(window) == []
    assert [each for each in visible(window, QPushButton) if each.text() == "Try again"]


def palette(window: str, base: str, text: str, highlight: str) -> QPalette:
    made = QPalette(QColor(window))
    for role, colour in (
        (QPalette.ColorRole.Window, window),
        (QPalette.ColorRole.WindowText, text),
        (QPalette.ColorRole.Base, base),
        (QPalette.ColorRole.Text, text),
        (QPalette.ColorRole.Highlight, highlight),
    ):
        made.setColor(role, QColor(colour))
    return made


PALETTES = {
    "Fusion light": ("#efefef", "#ffffff", "#000000", "#308cc6"),
    "Fusion dark": ("#323232", "#242424", "#ffffff", "#308cc6"),
    "Windows light": ("#f3f3f3", "#ffffff", "#1b1b1b", "#0078d4"),
    "Windows dark": ("#202020", "#2d2d2d", "#ffffff", "#0078d4"),
    "macOS light": ("#ececec", "#ffffff", "#262626", "#b3d7ff"),
    "macOS dark": ("#323232", "#1e1e1e", "#dfdfdf", "#3f638b"),
    "Breeze light": ("#eff0f1", "#ffffff", "#232629", "#3daee9"),
    "Adwaita dark": ("#353535", "#2d2d2d", "#eeeeec", "#15539e"),
}


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("colour", [look.muted, look.warning, look.problem, look.good], ids=lambda colour: colour.__name__)
def test_colours_are_readable_on_light_and_dark(name: str, colour: Callable[[QPalette], QColor], qapp: QApplication) -> None:
    ours = palette(*PALETTES[name])
    for ground in (ours.base().color(), ours.window().color(), look.hovered(ours), look.chosen(ours)):
        if colour in (look.muted, look.warning) or ground != look.chosen(ours):  # the others are never on a selected row
            assert look.contrast(colour(ours), ground) >= 4.5, ground.name()


@pytest.mark.parametrize("name", PALETTES)
def test_the_accent_is_readable_on_the_ground_of_text(name: str, qapp: QApplication) -> None:
    ours = palette(*PALETTES[name])
    assert look.contrast(look.accent(ours), ours.base().color()) >= 4.5
    assert look.contrast(ours.text().color(), look.chosen(ours)) >= 4.5


def test_colours_follow_when_the_desktop_turns_dark(window: Window, engine: FakeEngine, until: Until) -> None:
    engine.stories["a.html"] = story(pieces=removed("Baca juga"), notices=(Notice("a", "Page 1 of 3."),))
    open_whole(window, until)
    light, dark = look.muted(window.page.header.palette()).name(), palette(*PALETTES["Fusion dark"])
    assert light in shown_text(window.page.header)
    window.setPalette(dark)
    settle()
    for part in (window.page.header, window.banners, window.page.summary, window.page.removed):
        assert part.palette().base().color() == dark.base().color()
    text = shown_text(window.page.header)
    assert look.muted(dark).name() in text
    assert light not in text
    assert "Page 1 of 3." in shown_text(window.banners)
    points = window.page.summary.findChild(QTextBrowser).toHtml()
    assert look.accent(dark).name() in points
    assert dark.text().color().name() in points


@pytest.mark.parametrize("size", [(1024, 640), (720, 480)], ids=lambda size: f"{size[0]}x{size[1]}")
def test_everything_fits_a_small_window(window: Window, engine: FakeEngine, until: Until, size: tuple[int, int]) -> None:
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
    window.desk.open([A])
    until(lambda: window.desk.articles[0].done)
    settle()
    assert too_large(window) == []
    gate.set()
    until(lambda: done(window))
    click(window.page.removed.findChild(QToolButton))
    assert (window.width(), window.height()) == size
    assert too_large(window) == []
    pairs, summary = window.page.pairs, window.page.summary
    assert pairs.viewport().height() >= 60, "no room is left for the sentences"
    assert isinstance(summary, SummaryView)
    assert summary.width() > 300


def too_large(window: Window) -> list[str]:
    """Visible widgets that reach out of the window; what lies in a scroll area may be as high as it wants."""
    found = []
    for widget in visible(window):
        if widget.isWindow():
            continue
        place = widget.rect().translated(widget.mapTo(window, QPoint(0, 0)))
        scrolls = any(isinstance(parent, QScrollArea) for parent in parents(widget))
        outside = place.left() < 0 or place.right() >= window.width()
        if outside or (not scrolls and (place.top() < 0 or place.bottom() >= window.height())):
            inside_view = isinstance(widget.parent(), QAbstractScrollArea)
            found.append(f"{type(widget).__name__} {widget.objectName()} {place} {inside_view}")
    return found


def parents(widget: QWidget) -> Iterator[QWidget]:
    while (widget := widget.parentWidget()) is not None:
        yield widget


def test_what_is_selected_is_the_models_row(window: Window, until: Until) -> None:
    open_whole(window, until)
    window.page.pairs.show_rows([99, -1])
    assert selected_rows(window) == []
    window.page.pairs.show_rows([4])
    assert window.page.pairs.currentIndex().data(PairsModel.PAIR) == window.desk.articles[0].pairs.pair(4)
