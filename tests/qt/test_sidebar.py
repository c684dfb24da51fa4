"""The sidebar: what a person clicks, types, drags and hears there."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetrics,
    QImage,
    QPainter,
    QPalette,
    QPixmap,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMainWindow, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from app.desk import articles_list, look
from app.desk.articles import ArticlesModel
from app.desk.hits import HitsModel
from app.desk.lines import set_lines
from app.desk.opened import OpenedArticle
from app.desk.sidebar import Sidebar
from app.desk.sidebar_delegate import paint_sign, standing, tone
from app.desk.state import State
from app.engine.dispatch import Length
from app.library import Entry, Hit, Stage, Trouble
from tests.qt.conftest import settle
from tests.qt.hands import shown_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform, of windows and menus

LONG = "Laporan_investigasi_dana_desa_Kabupaten_Manggarai_Barat_tahun_anggaran_2026_versi_akhir.html"
HITS = [Hit(7, "Fish market", "\x02ikan\x03 naik"), Hit(3, "Flood", "\x02ikan\x03 mati")]
NEAR = [
    Hit(5, "Catch sold", "Fishermen sell their catch.", "Nelayan menjual tangkapan."),
    Hit(6, "Harbour", "Boats stay in.", "Perahu tidak melaut."),
]
KEY, NO_KEYS, LEFT = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton


def article(
    id: int,
    state: State = State.WAITING,
    *,
    days: int = 0,
    title: str = "",
    done: int = 0,
    total: int = 0,
    doubts: int = 0,
    trouble: str = "",
) -> OpenedArticle:
    """An article of so many days ago in a state."""
    entry = Entry(
        id=id,
        name=f"{id}.html",
        path=None,
        sha256="",
        stage=Stage.FAILED if trouble else Stage.WAITING,
        headline=f"Judul {id}",
        english=title or f"Title {id}",
        outlet="Kompas",
        date=None,
        language="id",
        words=0,
        done=done,
        total=total,
        doubts=doubts,
        edited=0,
        is_gist=False,
        complete=False,
        length=Length.MEDIUM,
        assume=None,
        trouble=Trouble(trouble, "", "") if trouble else None,
        added=datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=days),
        position=id,
        checkpoint=None,
        revision=None,
    )
    made = OpenedArticle(entry)
    made.state = state
    return made


class Told:
    """What the sidebar's signals have told."""

    def __init__(self, sidebar: Sidebar) -> None:
        self.chosen: list[int] = []
        self.reads = 0
        self.moved: list[tuple[list[int], int]] = []
        self.searched: list[str] = []
        self.hits: list[tuple[int, str, str]] = []
        self.paused: list[bool] = []
        sidebar.chosen.connect(self.chosen.append)
        sidebar.read_wanted.connect(self._read)
        sidebar.moved.connect(self._moved)
        sidebar.search_wanted.connect(self.searched.append)
        sidebar.hit_chosen.connect(self._hit)
        sidebar.pause_wanted.connect(self.paused.append)

    def _read(self) -> None:
        self.reads += 1

    def _moved(self, rows: list[int], before: int) -> None:
        self.moved.append((rows, before))

    def _hit(self, id: int, words: str, sentence: str) -> None:
        self.hits.append((id, words, sentence))


@pytest.fixture
def model(sound_binding: None, qapp: QApplication) -> Iterator[ArticlesModel]:
    """Rows 0 to 2 of today: one runs, two wait; 3 and 4 of yesterday: done, waiting."""
    made = ArticlesModel()
    made.fill(
        [
            article(1, State.TRANSLATING, done=12, total=29),
            article(2),
            article(3),
            article(4, State.DONE, days=1),
            article(5, days=1),
        ]
    )
    yield made
    made.deleteLater()
    settle()


@pytest.fixture
def sidebar(model: ArticlesModel, qtbot: QtBot) -> Iterator[Sidebar]:
    window = QMainWindow()
    made = Sidebar(model)
    window.setCentralWidget(made)
    window.resize(240, 640)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window).__enter__()
    yield made
    window.close()
    window.deleteLater()
    settle()


@pytest.fixture
def told(sidebar: Sidebar) -> Told:
    return Told(sidebar)


def click(sidebar: Sidebar, row: int, keys: Qt.KeyboardModifier = NO_KEYS) -> None:
    QTest.mouseClick(sidebar.list.viewport(), LEFT, keys, sidebar.list.part(sidebar.list.model().index(row, 0)).center())


def heading(sidebar: Sidebar, row: int) -> QPoint:
    """A point on the heading above a row."""
    return sidebar.list.visualRect(sidebar.list.model().index(row, 0)).topLeft() + QPoint(30, 8)


def field(sidebar: Sidebar) -> QLineEdit:
    [found] = sidebar.findChildren(QLineEdit)
    return found


def hits_list(sidebar: Sidebar) -> QListView:
    [found] = [view for view in sidebar.findChildren(QListView) if view is not sidebar.list]
    return found


def look_for(sidebar: Sidebar, words: str, hits: list[Hit]) -> None:
    """Type words and find something."""
    field(sidebar).setFocus()
    field(sidebar).setText(words)
    QTest.keyClick(field(sidebar), KEY.Key_Return)
    sidebar.show_hits(words, hits)


# -- choosing


def test_a_click_chooses_one_article_once(sidebar: Sidebar, told: Told) -> None:
    click(sidebar, 1)
    click(sidebar, 1)
    assert told.chosen == [1]
    assert sidebar.selected_rows() == [1]


def test_what_the_window_shows_is_selected_without_a_word(sidebar: Sidebar, told: Told) -> None:
    click(sidebar, 1)
    click(sidebar, 2, Qt.KeyboardModifier.ControlModifier)
    sidebar.set_current(4)
    assert sidebar.selected_rows() == [4]
    assert sidebar.list.currentIndex().row() == 4
    sidebar.set_current(-1)
    assert sidebar.selected_rows() == []
    assert told.chosen == [1]


def test_several_are_selected_for_a_command_and_none_of_them_is_opened(sidebar: Sidebar, told: Told) -> None:
    click(sidebar, 0)
    click(sidebar, 2, Qt.KeyboardModifier.ShiftModifier)
    click(sidebar, 4, Qt.KeyboardModifier.ControlModifier)
    assert sidebar.selected_rows() == [0, 1, 2, 4]
    assert told.chosen == [0]
    click(sidebar, 3)
    assert told.chosen == [0, 3]


def test_a_heading_is_no_article(sidebar: Sidebar, told: Told) -> None:
    click(sidebar, 4)
    assert not sidebar.list.indexAt(heading(sidebar, 3)).isValid()
    QTest.mouseClick(sidebar.list.viewport(), LEFT, NO_KEYS, heading(sidebar, 3))
    QTest.mouseClick(sidebar.list.viewport(), LEFT, NO_KEYS, QPoint(60, sidebar.list.viewport().height() - 3))
    assert told.chosen == [4]
    assert sidebar.selected_rows() == [4]  # a click beside the articles takes nothing away
    click(sidebar, 3)
    assert told.chosen == [4, 3]


def test_articles_that_go_choose_none(sidebar: Sidebar, told: Told, model: ArticlesModel) -> None:
    click(sidebar, 2)
    model.remove(2)
    model.remove(0)
    settle()
    assert told.chosen == [2]


def test_enter_and_a_double_click_go_to_the_page(sidebar: Sidebar, told: Told) -> None:
    sidebar.set_current(2)
    QTest.keyClick(sidebar.list, KEY.Key_Return)
    QTest.keyClick(sidebar.list, KEY.Key_Enter, Qt.KeyboardModifier.KeypadModifier)
    assert told.reads == 2
    point = sidebar.list.part(sidebar.list.model().index(1, 0)).center()
    click(sidebar, 1)
    QTest.mouseDClick(sidebar.list.viewport(), LEFT, NO_KEYS, point)
    assert told.reads == 3


def test_arrows_choose_what_they_pass(sidebar: Sidebar, told: Told) -> None:
    sidebar.set_current(2)
    QTest.keyClick(sidebar.list, KEY.Key_Down)
    QTest.keyClick(sidebar.list, KEY.Key_Up)
    assert told.chosen == [3, 2]


# -- rows


def test_a_row_becomes_higher_where_a_section_begins_and_only_there(sidebar: Sidebar, model: ArticlesModel) -> None:
    def heights() -> list[int]:
        return [sidebar.list.visualRect(model.index(row)).height() for row in range(len(model))]

    plain, tall = heights()[1], heights()[0]
    assert plain < tall
    assert heights() == [tall, plain, plain, tall, plain]
    model.remove(3)
    assert heights() == [tall, plain, plain, tall]
    model.add(article(0, days=1))
    model.add(article(6))
    assert heights() == [tall, plain, plain, plain, tall, plain]


def test_progress_measures_no_row_again(sidebar: Sidebar, model: ArticlesModel, monkeypatch: pytest.MonkeyPatch) -> None:
    settle()
    measured: list[object] = []
    monkeypatch.setattr(sidebar.list._delegate, "measure", measured.append)
    model[0].done = 20
    model[0].changed.emit()
    settle()
    assert not measured


def test_a_larger_font_makes_larger_rows(sidebar: Sidebar, model: ArticlesModel) -> None:
    before = sidebar.list.visualRect(model.index(1)).height()
    sidebar.setFont(look.scaled(sidebar.font(), 1.6))
    settle()
    assert sidebar.list.visualRect(model.index(1)).height() > before * 1.3
    sidebar.grab()


def test_what_stands_under_a_title() -> None:
    assert "41 %" in standing(article(1, State.TRANSLATING, done=12, total=29))
    assert "Waiting" in standing(article(1))
    assert "3" in standing(article(1, State.DONE, doubts=3))
    assert standing(article(1, State.FAILED, trouble="The file is empty.")) == "The file is empty."
    assert standing(article(1, State.FAILED)) == "Failed"


def test_every_state_has_a_shape_of_its_own(qapp: QApplication) -> None:
    """Painted in black on white, so that only the shape can tell them apart."""
    shown = {
        "waiting": article(1),
        "reading": article(1, State.READING),
        "half": article(1, State.TRANSLATING, done=1, total=2),
        "gist": article(1, State.GIST),
        "done": article(1, State.DONE),
        "to check": article(1, State.DONE, doubts=2),
        "stopped": article(1, State.STOPPED),
        "failed": article(1, State.FAILED),
    }
    shapes = {}
    for name, each in shown.items():
        image = QImage(32, 32, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(2)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_sign(painter, QRect(0, 0, 16, 16), each, qapp.palette())
        painter.end()
        dark = (x + 32 * y for x in range(32) for y in range(32) if image.pixelColor(x, y).lightness() < 170)
        shapes[name] = set(dark)
    for one, other in combinations(shapes, 2):
        assert len(shapes[one] ^ shapes[other]) > 20, f"{one} looks like {other}"


@pytest.mark.parametrize("ground", ["#ffffff", "#1b1d1f"])
def test_what_a_row_tells_is_readable_on_a_selected_row_too(ground: str) -> None:
    palette = QPalette(QColor(ground))
    palette.setColor(QPalette.ColorRole.Base, QColor(ground))
    palette.setColor(QPalette.ColorRole.Text, QColor("#1a1a1a" if ground == "#ffffff" else "#eceff1"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#1f6fb2"))
    for each in (article(1), article(1, State.DONE, doubts=1), article(1, State.FAILED), article(1, State.GIST)):
        for under in (palette.base().color(), look.chosen(palette), look.hovered(palette)):
            assert look.contrast(tone(each, palette), under) >= 4.5, each.state
    assert look.contrast(look.good(palette), look.chosen(palette)) >= 3


@pytest.mark.parametrize("width", [90, 140, 300])
@pytest.mark.parametrize("most", [1, 2, 3])
@pytest.mark.parametrize("text", [LONG, f"Kab. {LONG}", "Gubernur membuka kembali pasar ikan " * 4, "📰" * 60, "singkat", ""])
def test_a_text_never_leaves_its_lines(text: str, most: int, width: int, qapp: QApplication) -> None:
    marked = [(text[:20], False), (text[20:32], True), (text[32:], False)]
    layout = set_lines(marked, qapp.font(), width, most)
    assert layout.lineCount() <= most
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    assert all(line.naturalTextWidth() <= width + 1 for line in lines)
    kept = layout.text().removesuffix("…")
    assert text.startswith(kept)
    last = lines[-1].textStart() + lines[-1].textLength() if lines else 0
    assert last == len(layout.text().encode("utf-16-le")) // 2  # the ellipsis found its place
    if kept != text and text == LONG:  # a word without spaces is broken, and fills its lines
        assert lines[-1].naturalTextWidth() > width - 3 * QFontMetrics(qapp.font()).horizontalAdvance("M")


# -- keys and the menu


def test_the_menu_holds_the_windows_actions_and_their_keys_are_the_lists(sidebar: Sidebar, told: Told) -> None:
    done: list[str] = []
    delete, again = QAction("Delete", sidebar.window()), QAction("Try again", sidebar.window())
    delete.setShortcut("Del")
    delete.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    delete.triggered.connect(lambda: done.append("delete"))
    sidebar.set_menu([again, None, delete])
    sidebar.set_menu([again, None, delete])
    point = sidebar.list.part(sidebar.list.model().index(2, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, sidebar.list.viewport().mapToGlobal(point))
    QApplication.sendEvent(sidebar.list.viewport(), event)
    [menu] = sidebar.list.findChildren(QMenu)
    assert menu.isVisible()
    assert [action.text() for action in menu.actions()] == ["Try again", "", "Delete"]
    menu.close()
    sidebar.list.setFocus()
    QTest.keyClick(sidebar.list, KEY.Key_Delete)
    assert done == ["delete"]
    field(sidebar).setFocus()
    QTest.keyClick(field(sidebar), KEY.Key_Delete)
    assert done == ["delete"]


def test_a_heading_has_no_menu(sidebar: Sidebar) -> None:
    sidebar.set_menu([QAction("Delete", sidebar)])
    point = heading(sidebar, 3)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, sidebar.list.viewport().mapToGlobal(point))
    QApplication.sendEvent(sidebar.list.viewport(), event)
    assert not sidebar.list.findChildren(QMenu)[0].isVisible()


def test_tab_goes_from_the_field_to_the_list_to_the_foot(sidebar: Sidebar) -> None:
    sidebar.show_queue(2, False)
    field(sidebar).setFocus()
    passed = []
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), KEY.Key_Tab)
        passed.append(QApplication.focusWidget())
    assert passed[0] is sidebar.list
    assert isinstance(passed[1], QToolButton)


def test_a_screen_reader_hears_title_state_and_section(sidebar: Sidebar, model: ArticlesModel) -> None:
    face = QAccessible.queryAccessibleInterface(sidebar.list)
    assert face.role() == QAccessible.Role.List
    assert face.text(QAccessible.Text.Name)
    row = face.child(3).text(QAccessible.Text.Name)
    assert "Title 4" in row
    assert "Done" in row
    assert "Yesterday" in row


# -- drags


class Pull:
    """Stands for QDrag: carries what was drawn to places of the list and lets it go at the last of them."""

    places: tuple[QPoint, ...] = ()
    gaps: list[object]
    accepted: list[bool]

    def __init__(self, source: QListView) -> None:
        self._source = source

    def setMimeData(self, data: QMimeData) -> None:
        self._data = data

    def setPixmap(self, pixmap: QPixmap) -> None:
        assert not pixmap.isNull()

    def setHotSpot(self, point: QPoint) -> None: ...

    def exec(self, action: Qt.DropAction) -> None:
        Pull.gaps, Pull.accepted = [], []
        target = self._source.viewport()
        rest = (self._data, LEFT, NO_KEYS)
        QApplication.sendEvent(target, QDragEnterEvent(Pull.places[0], action, *rest))
        for place in Pull.places:
            moved = QDragMoveEvent(place, action, *rest)
            QApplication.sendEvent(target, moved)
            Pull.gaps.append(self._source._gap)
            Pull.accepted.append(moved.isAccepted())
            self._source.grab()
        if Pull.accepted[-1]:
            QApplication.sendEvent(target, QDropEvent(QPointF(Pull.places[-1]), action, *rest))


@pytest.fixture
def pull(sidebar: Sidebar, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    monkeypatch.setattr(articles_list, "QDrag", Pull)

    def do(row: int, *places: QPoint) -> None:
        Pull.places, Pull.gaps = places, []
        view = sidebar.list.viewport()
        start = sidebar.list.part(sidebar.list.model().index(row, 0)).center()
        QTest.mousePress(view, LEFT, NO_KEYS, start)
        QTest.mouseMove(view, start + QPoint(2, 2))
        QTest.mouseMove(view, start + QPoint(4, 30))
        QTest.mouseRelease(view, LEFT, NO_KEYS, start + QPoint(4, 30))

    return do


def edge(sidebar: Sidebar, row: int, *, below: bool = False) -> QPoint:
    """A point near the upper or lower edge of an article."""
    part = sidebar.list.part(sidebar.list.model().index(row, 0))
    return QPoint(50, part.bottom() - 4 if below else part.top() + 4)


def test_a_waiting_article_is_dragged_to_another_place_of_its_day(
    sidebar: Sidebar, told: Told, model: ArticlesModel, pull: Callable[..., None]
) -> None:
    sidebar.moved.connect(model.move)
    pull(2, edge(sidebar, 0))
    assert told.moved == [([2], 0)]
    assert [each.id for each in model] == [3, 1, 2, 4, 5]
    pull(0, edge(sidebar, 1), edge(sidebar, 2, below=True))
    assert told.moved[1:] == [([0], 3)]
    assert [each.id for each in model] == [1, 2, 3, 4, 5]


def test_the_gap_is_shown_under_the_heading_and_only_in_the_same_day(
    sidebar: Sidebar, told: Told, pull: Callable[..., None]
) -> None:
    top = sidebar.list.part(sidebar.list.model().index(0, 0)).top()
    pull(2, heading(sidebar, 0), edge(sidebar, 3))
    assert Pull.gaps == [(0, top), None]
    assert Pull.accepted == [True, False]
    assert told.moved == []
    assert sidebar.list._gap is None


def test_all_that_is_selected_and_waits_goes_along(sidebar: Sidebar, told: Told, pull: Callable[..., None]) -> None:
    for row in (0, 1, 2, 4):
        click(sidebar, row, Qt.KeyboardModifier.ControlModifier)
    pull(1, edge(sidebar, 0))
    assert told.moved == [([1, 2], 0)]


def test_an_article_that_does_not_wait_stays(sidebar: Sidebar, told: Told, pull: Callable[..., None]) -> None:
    pull(0, edge(sidebar, 2))
    pull(3, edge(sidebar, 4, below=True))
    assert told.moved == []


def test_files_that_are_dragged_over_the_list_are_left_to_the_window(sidebar: Sidebar) -> None:
    data = QMimeData()
    data.setText("Rupiah menguat")
    event = QDragEnterEvent(QPoint(50, 100), Qt.DropAction.CopyAction, data, LEFT, NO_KEYS)
    event.accept()
    QApplication.sendEvent(sidebar.list.viewport(), event)
    assert not event.isAccepted()


# -- searching


def test_words_are_looked_for_when_the_typing_rests(sidebar: Sidebar, told: Told, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.search_wanted):
        QTest.keyClicks(field(sidebar), " pasar ikan ")
    assert told.searched == ["pasar ikan"]
    QTest.keyClicks(field(sidebar), "x")
    QTest.keyClick(field(sidebar), KEY.Key_Return)  # does not wait
    assert told.searched == ["pasar ikan", "pasar ikan x"]


def test_hits_take_the_lists_place_until_the_field_is_empty(sidebar: Sidebar, told: Told) -> None:
    field(sidebar).setText("ikan")
    assert sidebar.list.isVisible()  # until something is found, or nothing
    sidebar.show_hits("ikan", HITS)
    assert hits_list(sidebar).isVisible()
    assert not sidebar.list.isVisible()
    field(sidebar).clear()
    assert sidebar.list.isVisible()
    assert told.searched == []  # nothing was looked for yet


def test_what_comes_late_is_not_shown(sidebar: Sidebar) -> None:
    field(sidebar).setText("ikan")
    sidebar.show_hits("ika", HITS)
    assert sidebar.list.isVisible()
    sidebar.show_hits("ikan", HITS)
    field(sidebar).clear()
    sidebar.show_hits("ikan", HITS)
    assert sidebar.list.isVisible()


def test_a_hit_is_chosen_by_mouse_and_keys(sidebar: Sidebar, told: Told) -> None:
    look_for(sidebar, "ikan", HITS)
    view = hits_list(sidebar)
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, view.visualRect(view.model().index(1, 0)).center())
    assert told.hits == [(3, "ikan", "")]
    field(sidebar).setFocus()
    QTest.keyClick(field(sidebar), KEY.Key_Return)
    assert told.hits[1:] == [(7, "ikan", "")]
    QTest.keyClick(field(sidebar), KEY.Key_Down)
    assert view.hasFocus()
    QTest.keyClick(view, KEY.Key_Down)
    QTest.keyClick(view, KEY.Key_Return)
    assert told.hits[2:] == [(3, "ikan", "")]
    sidebar.grab()


def test_what_is_near_in_meaning_stands_below_under_a_heading_that_is_no_row(sidebar: Sidebar, told: Told) -> None:
    look_for(sidebar, "ikan", HITS)
    sidebar.show_near("ikan", NEAR)
    view = hits_list(sidebar)
    sidebar.grab()
    assert [view.model().index(row, 0).data(HitsModel.SECTION) for row in range(4)] == ["", "", "Close in meaning", ""]
    above = view.visualRect(view.model().index(1, 0))
    heading = above.bottomLeft() + QPoint(30, 8)
    assert not view.indexAt(heading).isValid()
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, heading)
    assert told.hits == []
    view.setCurrentIndex(view.model().index(1, 0))
    view.setFocus()
    QTest.keyClick(view, KEY.Key_Down)
    QTest.keyClick(view, KEY.Key_Return)
    assert told.hits == [(5, "", "Nelayan menjual tangkapan.")]
    assert view.visualRect(view.currentIndex()).height() > above.height()
    assert shown_text(sidebar).count("2 article(s)") == 1


def test_what_is_near_alone_is_no_contradiction(sidebar: Sidebar) -> None:
    look_for(sidebar, "ikan", [])
    assert "Nothing found for “ikan”" in shown_text(sidebar)
    sidebar.show_near("ikan", NEAR)
    assert "No article has all of these words" in shown_text(sidebar)
    assert hits_list(sidebar).model().index(0, 0).data(HitsModel.SECTION)


def test_what_is_near_to_other_words_by_now_is_not_shown(sidebar: Sidebar) -> None:
    look_for(sidebar, "ikan", HITS)
    sidebar.show_near("ika", NEAR)
    field(sidebar).setText("ikan asin")
    sidebar.show_near("ikan", NEAR)
    sidebar.show_near("ikan asin", NEAR)  # what has these words is not known yet
    assert len(sidebar.hits) == 2
    sidebar.show_hits("ikan asin", HITS[:1])
    sidebar.show_near("ikan asin", NEAR)
    assert len(sidebar.hits) == 3


def test_the_answer_to_no_words_does_not_bring_the_hits_back(sidebar: Sidebar) -> None:
    QTest.keyClicks(field(sidebar), "ikan")
    sidebar.show_hits("ikan", HITS)
    sidebar.leave_search()
    sidebar.show_hits("", [])
    assert sidebar.list.isVisible()


@pytest.mark.parametrize("inside", [True, False])
def test_escape_leaves_the_search_and_reaches_no_command(sidebar: Sidebar, told: Told, inside: bool) -> None:
    cancelled: list[bool] = []
    cancel = QAction("Cancel", sidebar.window())
    cancel.setShortcut("Esc")
    cancel.triggered.connect(cancelled.append)
    sidebar.window().addAction(cancel)
    look_for(sidebar, "ikan", HITS)
    has_keys = hits_list(sidebar) if inside else field(sidebar)
    has_keys.setFocus()
    QTest.keyClick(has_keys, KEY.Key_Escape)
    assert not cancelled
    assert field(sidebar).text() == ""
    assert sidebar.list.hasFocus()
    assert told.searched == ["ikan", ""]


def test_to_search_selects_what_was_looked_for(sidebar: Sidebar) -> None:
    look_for(sidebar, "ikan", HITS)
    sidebar.list.setFocus()
    sidebar.focus_search()
    assert field(sidebar).hasFocus()
    assert field(sidebar).selectedText() == "ikan"


# -- the foot


def test_the_foot_tells_how_many_wait_and_pauses_them(sidebar: Sidebar, told: Told) -> None:
    [button] = [each for each in sidebar.findChildren(QToolButton) if each.parent() is not field(sidebar)]
    assert not button.isVisible()
    sidebar.show_queue(5, False)
    assert button.isVisible()
    assert button.text() == "Pause"
    button.click()
    sidebar.show_queue(5, True)
    assert button.text() == "Go on"
    button.click()
    assert told.paused == [True, False]
    sidebar.show_queue(0, True)
    assert not button.isVisible()


def test_colours_follow_the_palette(sidebar: Sidebar) -> None:
    sidebar.show_queue(2, False)
    [button] = [each for each in sidebar.findChildren(QToolButton) if each.parent() is not field(sidebar)]
    before = button.icon().pixmap(16).toImage()
    dark = QPalette(QColor("#25282b"))
    sidebar.setPalette(dark)
    QApplication.sendPostedEvents(sidebar, QEvent.Type.PaletteChange)
    assert button.icon().pixmap(16).toImage() != before


def test_the_narrowest_sidebar_cuts_nothing_off(model: ArticlesModel, qtbot: QtBot, qapp: QApplication) -> None:
    model.add(article(9, title=LONG))
    made = Sidebar(model)
    made.show_queue(1_000, True)
    made.resize(made.minimumSizeHint().expandedTo(made.minimumSize()))
    assert made.width() <= 220
    made.show()
    qtbot.waitExposed(made).__enter__()
    view = made.list
    assert all(view.visualRect(model.index(row)).right() <= view.viewport().width() for row in range(len(model)))
    made.grab()
    made.close()
    made.deleteLater()
    settle()
