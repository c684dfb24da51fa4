"""The page of one article by itself: what is copied from it, how it is read, and what it tells of edits."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextBrowser, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.desk import clipboard, look
from app.desk.clipboard import SummaryForm
from app.desk.fitting import ReadingLabel
from app.desk.opened import OpenedArticle
from app.desk.page import Page
from app.desk.pair_editor import LineEditor
from app.desk.pairs import PairsModel
from app.desk.selection import Place, Side, TextSelection
from app.engine.article import Role
from app.engine.dispatch import Dispatch, Length
from app.library import Entry, Stage
from tests.qt.conftest import PATIENCE, english, finding, removed, settle, story

Key, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")  # the offscreen platform, of windows
LONG_NAME = "pemerintah_kota_kupang_menutup_sementara_pasar_ikan_oesapa_selama_tiga_minggu.html"


@pytest.fixture(autouse=True)
def empty_board(qapp: QApplication) -> Iterator[None]:
    """Nothing stays on the clipboard: the offscreen platform frees it after Python has ended, which ends in a crash."""
    yield
    QGuiApplication.clipboard().clear()


def opened(dispatch: Dispatch) -> OpenedArticle:
    """An article of the list with its dispatch."""
    nothing = dict.fromkeys(("path", "headline", "english", "outlet", "date", "language", "trouble", "checkpoint", "revision"))
    counts = dict.fromkeys(("words", "done", "total", "doubts", "edited", "position"), 0)
    added = datetime.datetime(2026, 11, 24, tzinfo=datetime.UTC)
    entry = Entry(
        id=1,
        name=dispatch.provenance.name,
        sha256="",
        stage=Stage.DONE,
        is_gist=False,
        complete=True,
        length=Length.MEDIUM,
        assume=None,
        added=added,
        **nothing,  # type: ignore[arg-type]
        **counts,  # type: ignore[arg-type]
    )
    article = OpenedArticle(entry)
    article.show(dispatch)
    article.finish(dispatch)
    return article


class Read:
    """A page with an article on it, and what it told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.articles: list[OpenedArticle] = []
        self.page = Page()
        self.edits: list[tuple[OpenedArticle, int | None, str]] = []
        self.wanted: list[int] = []
        self.page.edited.connect(self._edited)
        self.page.put_back_wanted.connect(self.wanted.append)
        self.page.resize(1100, 760)
        self.page.show()
        qtbot.waitExposed(self.page)

    def _edited(self, article: OpenedArticle, sentence: int | None, text: str) -> None:
        self.edits.append((article, sentence, text))

    def show(self, dispatch: Dispatch) -> Page:
        self.articles.append(opened(dispatch))
        self.page.show_article(self.articles[-1])
        self.page.activateWindow()
        settle()
        return self.page


@pytest.fixture
def read(sound_binding: None, qtbot: QtBot, qapp: QApplication) -> Iterator[Read]:
    made = Read(qtbot)
    yield made
    made.page.close()
    made.page.deleteLater()
    settle()
    for article in made.articles:
        article.deleteLater()
    settle()


def board() -> tuple[str, str]:
    data = QGuiApplication.clipboard().mimeData()
    return data.text(), data.html()


# -- what is copied


@pytest.fixture
def pairs(sound_binding: None, qapp: QApplication) -> Iterator[PairsModel]:
    roles = [Role.SUBHEADING, Role.BODY, Role.LIST_ITEM, Role.QUOTATION]
    dispatch, model = story(sentences=8, roles=roles), PairsModel()
    model.show(dispatch.article, dispatch.sentences)
    for row, text in enumerate(("Head.", "Head too.", "A <b> & c.", "Two.", "Item.", "More.", "“Said.”")):
        model.translate(row, english(text), ())
    yield model
    model.deleteLater()


def test_text_is_copied_plain_and_with_the_form_of_its_paragraphs(pairs: PairsModel) -> None:
    copied = clipboard.of_text(pairs, TextSelection(Side.TARGET, Place(0, 0), Place(7, 0)))
    assert copied.text == "Head. Head too.\n\nA <b> & c. Two.\n\nItem. More.\n\n“Said.”"
    assert copied.html == (
        '<h3 lang="en">Head. Head too.</h3><p lang="en">A &lt;b&gt; &amp; c. Two.</p>'
        '<ul lang="en"><li>Item. More.</li></ul><blockquote lang="en">“Said.”</blockquote>'
    )


def test_half_sentences_are_copied_as_they_are_selected(pairs: PairsModel) -> None:
    assert clipboard.of_text(pairs, TextSelection(Side.TARGET, Place(3, 2), Place(2, 2))).text == "<b> & c. Tw"
    assert clipboard.of_text(pairs, TextSelection(Side.SOURCE, Place(1, 0), Place(2, 9))).text.startswith("Kalimat 1 ")


def test_the_original_stands_under_its_english(pairs: PairsModel) -> None:
    copied = clipboard.with_original(pairs, [7, 2])
    source = pairs.pair(2).source
    assert copied.text == f"A <b> & c.\n{source}\n\n{pairs.pair(7).source}"
    assert copied.html.startswith(
        f'<p lang="en">A &lt;b&gt; &amp; c.<br><span lang="id" style="color:#595959">{source}</span></p>'
    )
    assert copied.html.endswith(f'<p lang="id">{pairs.pair(7).source}</p>'), "there is no English yet"


@pytest.mark.parametrize(
    ("form", "text"),
    [
        (SummaryForm.BULLETS, "• One.\n• Dua."),
        (SummaryForm.PROSE, "One. Dua."),
        (SummaryForm.WITH_ORIGINALS, "• One.\n  Satu.\n• Dua."),
    ],
)
def test_a_summary_is_copied_in_three_forms(form: SummaryForm, text: str) -> None:
    copied = clipboard.of_summary([("One.", "Satu."), ("Dua.", "Dua.")], form)
    assert copied.text == text
    assert ("<li>One." in copied.html) == (form is not SummaryForm.PROSE)


def test_copying_puts_both_kinds_on_the_clipboard(read: Read) -> None:
    page = read.show(story())
    page.pairs.show_rows([1, 2])
    page.copy_with_original()
    plain, html = board()
    model = read.articles[0].pairs
    assert plain == f"{model.pair(1).target}\n{model.pair(1).source}\n\n{model.pair(2).target}\n{model.pair(2).source}"
    assert '<span lang="id"' in html
    page.pairs.select_all()
    page.copy()
    assert board()[0].startswith("Sentence 0 of this report")


def test_the_summary_has_a_button_that_copies_what_it_shows(read: Read) -> None:
    page = read.show(story())
    [copy] = [each for each in page.summary.findChildren(QToolButton) if each.text() == "Copy"]
    copy.click()
    assert board()[0] == "• Point 0 of a.html.\n• Point 1 of a.html."
    texts = [point.text for point in read.articles[0].summary.points]  # type: ignore[union-attr]
    page.summary.set_original(True)
    copy.click()
    assert board()[0] == f"• {texts[0]}\n• {texts[1]}"
    page.summary.set_original(False)
    with_originals = copy.menu().actions()[2]
    with_originals.trigger()
    assert board()[0].startswith(f"• Point 0 of a.html.\n  {texts[0]}\n")


def test_copy_means_what_has_the_keyboard(read: Read) -> None:
    page = read.show(story())
    page.pairs.show_rows([1])
    points = page.summary.points
    points.setFocus()
    page.select_all()
    page.copy()
    assert "Point 0 of a.html." in board()[0]
    page.focus_text()
    page.copy()
    assert board()[0] == read.articles[0].pairs.copy_text([1])


def test_a_long_name_is_copied_without_the_places_where_it_may_break(read: Read) -> None:
    page = read.show(replace(story(LONG_NAME), headline=english(LONG_NAME)))
    label = page.header.findChild(ReadingLabel)
    assert "\u200b" in label.text()
    label.setFocus()
    page.select_all()
    page.copy()
    assert board()[0] == LONG_NAME


# -- reading


def test_the_points_are_shown_in_either_language(read: Read) -> None:
    page = read.show(story())
    source = read.articles[0].summary.points[0].text  # type: ignore[union-attr]
    told: list[bool] = []
    page.summary.original_changed.connect(told.append)
    page.summary.set_original(True)
    assert source in page.summary.points.toPlainText()
    assert "Point 0" not in page.summary.points.toPlainText()
    page.summary.set_original(False)
    assert "Point 0" in page.summary.points.toPlainText()
    assert told == [True, False]


def test_english_alone_is_one_column_with_the_original_under_the_current_row(read: Read) -> None:
    page = read.show(story(sentences=60))
    view = page.pairs
    page.set_english_only(True)
    assert view.cell(3, Side.SOURCE) is None
    width = view.cell(3, Side.TARGET).width  # type: ignore[union-attr]
    assert 60 <= width / view.fontMetrics().averageCharWidth() <= 81
    plain = view.visualRect(view.model().index(3, 0)).height()
    view.choose(3)
    settle()
    under, over = view.cell(3, Side.SOURCE), view.cell(3, Side.TARGET)
    assert under
    assert over
    assert under.rect.top() > over.rect.bottom()
    assert view.visualRect(view.model().index(3, 0)).height() > plain
    view.choose(5)
    settle()
    assert view.cell(3, Side.SOURCE) is None, "under the current row only"
    assert view.visualRect(view.model().index(3, 0)).height() == plain
    at = QPoint(over.at.x() + 4, over.at.y() + 4)
    hint = view.delegate.hint(3, read.articles[0].pairs.pair(3), at, view.row_width)
    assert read.articles[0].pairs.pair(3).source in hint
    page.set_english_only(False)
    assert view.cell(3, Side.SOURCE) is not None
    assert [cell for row in range(8) if (cell := view.cell(row, Side.SOURCE)) and cell.at.y() > 40] == []


def test_a_click_moves_nothing_until_it_can_be_no_double_click(read: Read, qtbot: QtBot) -> None:
    page = read.show(story(sentences=60))
    view = page.pairs
    page.set_english_only(True)
    view.choose(2)
    settle()
    place = view.origin(4) + view.cell(4, Side.TARGET).at + QPoint(5, 5)  # type: ignore[union-attr]
    tops = [view.top(row) for row in range(6)]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    settle()
    assert [view.top(row) for row in range(6)] == tops
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert view.selected_text == "Sentence"
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    qtbot.waitUntil(lambda: view.cell(4, Side.SOURCE) is not None, timeout=PATIENCE)
    assert view.selected_text == "Sentence"


@pytest.mark.parametrize("change", ["scale", "english"])
def test_what_is_read_stays_at_the_top_when_the_text_changes_its_form(read: Read, change: str) -> None:
    page = read.show(story(sentences=300))
    view = page.pairs
    view.scrollTo(view.model().index(140, 0), view.ScrollHint.PositionAtTop)
    settle()
    for step in (1, 2):
        if change == "scale":
            page.set_text_scale(100 + 60 * (step % 2))
        else:
            page.set_english_only(step == 1)
        settle()
        assert view.row_at(2) == 140


def test_the_text_has_the_size_that_was_asked_for_and_the_frame_keeps_its_own(read: Read) -> None:
    page = read.show(story())
    base = page.font().pointSizeF()
    page.set_text_scale(150)
    assert page.pairs.font().pointSizeF() == pytest.approx(base * 1.5)
    assert page.summary.points.font().pointSizeF() == pytest.approx(base * 1.5)
    assert page.removed.font().pointSizeF() == base
    assert page.pairs.delegate.sign_font.pointSizeF() == base
    page.setFont(look.scaled(page.font(), 2))
    settle()
    assert page.pairs.font().pointSizeF() == pytest.approx(base * 3), "another font of the interface is taken over"


def test_control_and_the_wheel_ask_for_another_size(read: Read) -> None:
    page, told = read.show(story(sentences=60)), []
    page.text_scale_wanted.connect(told.append)
    for turn in (120, -120):
        view = page.pairs.viewport()
        at = QPoint(200, 60)
        place = view.mapToGlobal(at)
        event = QWheelEvent(
            at.toPointF(),
            place.toPointF(),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            CONTROL,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view, event)
    assert told == [1, -1]
    assert page.pairs.verticalScrollBar().value() == 0


@pytest.mark.parametrize(("key", "modifiers"), [(Key.Key_Left, ALT), (Key.Key_Backspace, NONE)])
def test_from_the_evidence_a_key_leads_back_to_the_summary(read: Read, key: Key, modifiers: Qt.KeyboardModifier) -> None:
    page = read.show(story(sentences=60))
    page.summary.evidence.emit([2, 3])
    assert page.pairs.hasFocus()
    assert [index.row() for index in page.pairs.selectedIndexes()] == [2, 3]
    QTest.keyClick(page.pairs, key, modifiers)
    assert page.summary.points.hasFocus()


def test_find_takes_the_selected_words_and_gives_the_keyboard_back(read: Read) -> None:
    page = read.show(story(sentences=30))
    page.focus_text()
    page.pairs.picker.selection = TextSelection(Side.SOURCE, Place(2, 0), Place(2, 9))
    page.find()
    field = page.find_bar.findChild(QLineEdit)
    assert field.text() == "Kalimat 2"
    assert field.hasFocus()
    assert page.pairs.finder.count == 11
    QTest.keyClick(field, Key.Key_Escape)
    assert page.pairs.hasFocus()
    page.find("sentence 7")
    assert page.pairs.currentIndex().row() == 7
    page.find_next()
    assert page.pairs.finder.count == 1


# -- what it tells


def test_an_edit_is_told_with_its_article(read: Read) -> None:
    page = read.show(story())
    first = read.articles[0]
    page.focus_text()
    page.pairs.choose(2)
    page.edit_current()
    page.pairs.findChild(LineEditor).setPlainText("Mine.")
    read.show(story("b.html"))
    assert read.edits == [(first, 2, "Mine.")], "written into the first, told although another is shown"


def test_the_headline_is_edited_where_it_stands(read: Read) -> None:
    page = read.show(story())
    page.header.findChild(ReadingLabel).setFocus()
    page.edit_current()
    editor = page.header.findChild(LineEditor)
    assert editor.toPlainText() == "Headline of a.html"
    assert editor.hasFocus()
    editor.setPlainText("Mine,\n in two lines.")
    QTest.keyClick(editor, Key.Key_Return)
    assert read.edits == [(read.articles[0], None, "Mine, in two lines.")]
    page.header.edit_headline()
    QTest.keyClick(page.header.findChildren(LineEditor)[-1], Key.Key_Escape)
    assert len(read.edits) == 1


def test_an_edited_headline_says_what_the_machine_said(read: Read) -> None:
    headline = replace(english("Mine."), machine="Its.")
    page = read.show(replace(story(), headline=headline))
    [pencil] = page.header.findChildren(QToolButton)
    assert "Edited by you" in pencil.toolTip()
    assert "Its." in pencil.toolTip()


def test_a_removed_piece_can_be_put_back(read: Read) -> None:
    page = read.show(story(pieces=removed("Baca juga: Harga ikan naik", "Bagikan")))
    page.focus_text()
    page.pairs.choose(1)
    page.edit_current()
    page.pairs.findChild(LineEditor).setPlainText("Mine.")
    page.removed.unfold()
    settle()
    pieces = page.removed.findChild(QTextBrowser)
    assert "link to another article" in pieces.toPlainText()
    for y in range(0, pieces.viewport().height(), 3):
        if pieces.anchorAt(QPoint(12, y)) == "piece:1":
            QTest.mouseClick(pieces.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(12, y))
            break
    assert read.wanted == [1]
    assert [text for _, _, text in read.edits] == ["Mine."], "what was being written is told before the sentences move"


def test_findings_and_evidence_are_signs_and_words_not_only_colours(read: Read) -> None:
    page = read.show(story(findings=(finding(1, "The number differs."),)))
    model, view = read.articles[0].pairs, page.pairs
    hint = view.delegate.hint(1, model.pair(1), QPoint(5, 5), view.row_width)
    assert "To check: The number differs." in hint
    assert "Evidence of point 1" in hint
    assert "The number differs" in model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)


# -- another article, and what is to be checked


def tall(name: str, *found: int | None) -> Dispatch:
    """A dispatch whose head does not fit into a small page."""
    points = tuple(english("The fish market of Oesapa is closed. " * 12) for _ in range(2))
    whole = story(name, sentences=120, findings=tuple(finding(row) for row in found))
    return replace(whole, points=points, summary=whole.summary and replace(whole.summary, points=whole.summary.points[:2]))


def test_another_article_is_shown_from_its_beginning(read: Read) -> None:
    read.page.resize(720, 480)
    page = read.show(tall("a.html"))
    head, text = page.splitter.area.verticalScrollBar(), page.pairs.verticalScrollBar()
    for bar in (head, text):
        bar.setValue(bar.maximum())
        assert bar.value() > 0
    read.show(tall("b.html"))
    assert (head.value(), text.value()) == (0, 0)


@pytest.mark.parametrize("rows", [(), (3, 5)])
def test_each_round_through_the_lines_to_check_shows_the_headline(read: Read, rows: tuple[int, ...]) -> None:
    read.page.resize(720, 480)
    page, seen = read.show(tall("a.html", None, *rows)), []
    bar = page.splitter.area.verticalScrollBar()
    for _ in range(3):
        bar.setValue(bar.maximum())
        page.show_next_doubt()
        seen.append((bar.value() == 0, page.pairs.currentIndex().row()))
    before = page.pairs.currentIndex().row() if not rows else None
    assert seen == ([(True, 3), (False, 5), (True, 3)] if rows else [(True, before)] * 3)


def test_what_is_to_be_checked_in_the_headline_is_said(read: Read) -> None:
    page = read.show(story(findings=(finding(None, "The number differs."),)))
    assert any("The number differs." in label.text() for label in page.header.findChildren(ReadingLabel) if label.isVisible())


@pytest.mark.parametrize("name", [LONG_NAME, "0123456789abcdef" * 4, "laporan%20" * 12, "a_" * 60])
def test_a_long_name_stays_inside_a_small_page(read: Read, name: str) -> None:
    read.page.resize(500, 480)
    page = read.show(replace(story(name), headline=english(name)))
    assert page.width() == 500
    outside = [
        each for each in page.findChildren(QWidget) if each.isVisible() and each.mapTo(page, QPoint(each.width(), 0)).x() > 500
    ]
    assert outside == []
