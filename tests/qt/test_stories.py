"""Several articles told as one brief: made, shown, followed to its evidence, exported; and what stands in its way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desk import stories
from app.desk.desk import Desk
from app.desk.messages import Command, Message, Tone
from app.desk.prompts import STORY
from app.desk.story_page import AT_ONCE
from app.desk.tasks import Tasks
from app.desk.window import Window
from app.engine.article import Reason, Removed
from app.engine.errors import ExportFailed, KabarError
from app.engine.exporting.stories import STORY_WRITERS
from tests.qt.conftest import FakeEngine, FakePrompts, Starts, idle, only, settle, take
from tests.qt.hands import File, Until, actions, button, click, open_whole, press, press_keys_of, shown_text
from tests.qt.reports import FLOOD, FLOOD_14, HOUSES, MONEY, RIVER, ROAD, WARNING, report
from tests.qt.test_accessibility import unnamed
from tests.qt.test_commands import Heard


@pytest.fixture
def reports(engine: FakeEngine, file: File) -> list[Path]:
    """Two reports on one flood, the second with a thing of its own and another number."""
    return lay(engine, file)


def lay(engine: FakeEngine, file: File) -> list[Path]:
    engine.stories["pos.html"] = report("pos.html", "Pos", FLOOD, HOUSES, ROAD, RIVER, points=(0, 3))
    engine.stories["kabar.html"] = report("kabar.html", "Kabar", HOUSES, FLOOD_14, MONEY, points=(1, 2), day=15)
    return [file("pos.html"), file("kabar.html")]


def read(desk: Desk, until: Until, *files: Path) -> None:
    take(desk, *files)
    until(lambda: idle(desk))


def tell(desk: Desk, until: Until) -> None:
    """Make a story of all articles, and wait for what comes of it."""
    desk.stories.tell(list(desk.articles))
    assert desk.stories.busy
    until(lambda: not desk.stories.busy)


def tell_in(window: Window, until: Until) -> None:
    window.sidebar.list.selectAll()
    actions(window)["story"].trigger()
    until(lambda: not window.desk.stories.busy)
    settle()


def follow(window: Window, words: str) -> None:
    """Click on a link of the story."""
    cursor = window.story_page.text.document().find(words)
    assert not cursor.isNull(), words
    cursor.setPosition(cursor.selectionStart() + 1)
    window.story_page.text.anchorClicked.emit(
        window.story_page.text.document().baseUrl().resolved(cursor.charFormat().anchorHref())
    )
    settle()


# -- what is made


def test_several_articles_become_one_story_in_the_order_of_time(desk: Desk, reports: list[Path], until: Until) -> None:
    read(desk, until, *reports)
    tell(desk, until)
    assert desk.selected is None
    assert desk.story
    story = desk.story.brief.story
    assert [fact.text for fact in story.facts] == [RIVER, FLOOD, MONEY]
    assert [len(fact.reports) for fact in story.facts] == [1, 2, 1]
    assert [disagreement.what for disagreement in story.disagreements] == ["dead"]
    assert desk.board.messages == []


def test_articles_of_an_earlier_session_are_told_without_being_opened(
    desk: Desk, engine: FakeEngine, reports: list[Path], starts: Starts, until: Until
) -> None:
    read(desk, until, *reports)
    starts.end(desk)
    later = starts.open(engine)
    until(lambda: len(later.articles))
    tell(later, until)
    assert later.story
    assert [dispatch.article.outlet for dispatch in later.story.brief.story.dispatches] == ["Pos", "Kabar"]
    assert not any(article.shown for article in later.articles)


def test_what_has_no_points_yet_is_left_out_and_said_to_be(
    desk: Desk, engine: FakeEngine, reports: list[Path], file: File, until: Until
) -> None:
    engine.steps["jawa.html"] = [KabarError("It is Javanese.", "Translate it as Indonesian.")]
    read(desk, until, *reports, file("jawa.html"))
    engine.hold("c.html")
    take(desk, file("c.html"))
    until(lambda: desk.queue.running)
    tell(desk, until)
    assert desk.story
    assert len(desk.story.articles) == 2
    message = only(desk.board.messages)
    assert message.text == "Left out of the story brief: “jawa.html” (Failed), “c.html” (Reading)."
    assert "make the brief again" in message.remedy


def test_one_that_is_ready_is_no_story(desk: Desk, engine: FakeEngine, reports: list[Path], until: Until) -> None:
    read(desk, until, reports[0])
    desk.stories.tell(list(desk.articles))
    assert not desk.stories.busy


def test_more_than_a_brief_can_hold_are_refused(
    desk: Desk, reports: list[Path], until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stories, "MOST", 1)
    read(desk, until, *reports)
    desk.stories.tell(list(desk.articles))
    assert not desk.stories.busy
    assert only(desk.board.messages).text == "A story brief is of at most 1 articles; 2 are selected."


def test_a_gist_is_enough_though_the_rest_is_still_being_translated(
    desk: Desk, engine: FakeEngine, reports: list[Path], until: Until
) -> None:
    engine.hold("kabar.html", after_sentence=0)
    take(desk, *reports)
    until(lambda: all(article.dispatch and article.dispatch.is_gist for article in desk.articles))
    tell(desk, until)
    assert desk.story


def test_the_same_text_everywhere_is_said_to_be_no_story(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    for name, outlet in (("a.html", "Pos"), ("b.html", "Suara")):
        engine.stories[name] = report(name, outlet, FLOOD, HOUSES, ROAD)
    read(desk, until, file("a.html"), file("b.html"))
    tell(desk, until)
    assert desk.story is None
    assert desk.selected is not None, "what was read still is"
    assert only(desk.board.messages) == Message(
        Tone.NOTE, "These articles are one and the same text: Pos, Suara.", "Select an article with a text of its own, too."
    )


def test_articles_that_share_nothing_are_told_with_a_doubt(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    engine.stories["a.html"] = report("a.html", "Pos", FLOOD, HOUSES)
    engine.stories["b.html"] = report("b.html", "Kabar", MONEY, ROAD)
    read(desk, until, file("a.html"), file("b.html"))
    tell(desk, until)
    assert desk.story
    assert "no fact that two of these articles share" in only(desk.board.messages).text


def test_an_article_too_short_for_a_summary_is_in_it_whole_and_said_to_be(
    desk: Desk, engine: FakeEngine, reports: list[Path], file: File, until: Until
) -> None:
    engine.stories["c.html"] = report("c.html", "Radio", WARNING, points=())
    read(desk, until, *reports, file("c.html"))
    tell(desk, until)
    assert only(desk.board.messages).text == "Too short for a summary, so the brief has every sentence of it: Radio."
    assert desk.story
    assert any(fact.text == WARNING for fact in desk.story.brief.story.facts)


def test_an_error_is_told_and_it_can_be_tried_again(desk: Desk, engine: FakeEngine, reports: list[Path], until: Until) -> None:
    engine.story_errors = [KabarError("The encoder is damaged.", "Install it again.")]
    read(desk, until, *reports)
    tell(desk, until)
    assert only(desk.board.messages) == Message(Tone.PROBLEM, "The encoder is damaged.", "Install it again.")
    assert desk.story is None
    tell(desk, until)
    assert desk.story


def test_of_an_article_that_was_deleted_nothing_is_told(
    desk: Desk, engine: FakeEngine, reports: list[Path], until: Until
) -> None:
    read(desk, until, *reports)
    engine.story_gate = engine.gate()
    desk.stories.tell(list(desk.articles))
    desk.delete([1])
    engine.story_gate.set()
    until(lambda: not desk.stories.busy)
    assert desk.stories.current is None
    desk.undelete()
    tell(desk, until)
    assert desk.story
    desk.read_evidence(desk.articles[0].id)
    desk.delete([0])
    assert desk.stories.current is None
    assert [message.command for message in desk.board.messages] == [Command.UNDELETE], "nothing leads back to it any more"


def test_back_at_the_story_it_is_as_its_articles_are_now(desk: Desk, reports: list[Path], until: Until) -> None:
    read(desk, until, *reports)
    tell(desk, until)
    before = desk.story
    desk.read_evidence(desk.articles[0].id)
    [way_back] = desk.board.messages
    desk.edits.edit(desk.articles[0], None, "My headline")
    desk.obey(way_back)
    assert desk.story is before, "at once, as it was"
    until(lambda: not desk.stories.busy)
    assert desk.story
    assert desk.story.brief.told.title.main == "My headline"
    assert desk.board.messages == []
    now = desk.story
    desk.stories.reread()
    until(lambda: not desk.stories.busy)
    assert desk.story is now, "nothing has changed since"


# -- in the window


def test_the_command_is_possible_with_two_that_are_ready_and_shows_that_it_works(
    window: Window, engine: FakeEngine, reports: list[Path], until: Until
) -> None:
    open_whole(window, until, reports[0])
    assert not actions(window)["story"].isEnabled()
    open_whole(window, until, reports[1])
    assert not actions(window)["story"].isEnabled(), "one of them is selected"
    window.sidebar.list.selectAll()
    assert actions(window)["story"].isEnabled()
    engine.story_gate = engine.gate()
    window.sidebar.list.setFocus()
    press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert "Making the story brief" in shown_text(window.statusBar())
    assert not actions(window)["story"].isEnabled()
    engine.story_gate.set()
    until(lambda: window.desk.story)
    settle()
    assert "Making the story brief" not in shown_text(window.statusBar())
    assert window.windowTitle() == "English: Banjir – Kabar"
    assert len(window.chosen()) == 2, "a third may be added to them"
    assert unnamed(window) == []


def test_the_page_tells_points_with_their_sources_and_numbers_side_by_side(
    window: Window, engine: FakeEngine, reports: list[Path], file: File, until: Until
) -> None:
    engine.stories["suara.html"] = report("suara.html", "Suara", FLOOD, HOUSES, ROAD)
    open_whole(window, until, *reports, file("suara.html"))
    tell_in(window, until)
    told = window.story_page.text.toPlainText()
    assert "⚠ Pos: 12 dead; Kabar: 14 dead\n" in told
    points = (
        "12 October 2025: Pos says 3.\nonly Pos\n",
        "14 October 2025: Pos says 0.\nPos, Kabar, Suara\n",
        "15 October 2025: Kabar says 2.\nonly Kabar\n",
    )
    places = [told.index(point) for point in points]
    assert places == sorted(places)
    assert "Suara: English: Banjir (the same text as Pos)" in told
    for scale in (200, 100):
        window.story_page.set_text_scale(scale)
    settle()
    assert window.story_page.text.toPlainText() == told


def test_a_long_story_is_written_turn_by_turn_and_stays_where_it_is_read(
    window: Window, engine: FakeEngine, file: File, until: Until
) -> None:
    texts = [f"Petugas memeriksa jembatan nomor {n} di Lembata." for n in range(6 * AT_ONCE + 1)]
    engine.stories["a.html"] = report("a.html", "Pos", *texts, points=tuple(range(len(texts))))
    engine.stories["b.html"] = report("b.html", "Kabar", HOUSES, MONEY)
    open_whole(window, until, file("a.html"), file("b.html"))
    tell_in(window, until)
    page, shown = window.story_page, window.desk.stories.current
    assert shown
    until(lambda: "Sources" in page.text.toPlainText())
    told = page.text.toPlainText()
    places = [told.index(f"Pos says {n}.") for n in range(len(texts))]
    assert places == sorted(places)
    assert told.index("Points") < places[0] < places[-1] < told.index("Sources")
    bar = page.text.verticalScrollBar()
    bar.setValue(40)
    assert bar.value() == 40
    page.show_story(replace(shown))
    assert "Pos says" not in page.text.toPlainText(), "the window answers first"
    until(lambda: page.text.toPlainText() == told and bar.value() == 40)


def test_two_sources_of_one_name_are_told_apart(window: Window, engine: FakeEngine, file: File, until: Until) -> None:
    engine.stories["a.html"] = report("a.html", "Pos", FLOOD, HOUSES)
    engine.stories["b.html"] = report("b.html", "Pos", FLOOD_14, MONEY)
    open_whole(window, until, file("a.html"), file("b.html"))
    tell_in(window, until)
    told = window.story_page.text.toPlainText()
    assert "⚠ Pos [1]: 12 dead; Pos [2]: 14 dead\n" in told
    assert "Pos says 0.\nPos [1], Pos [2]\n" in told
    assert "Pos [2]: English: Banjir" in told


def test_a_point_leads_to_its_sentence_and_a_message_back(window: Window, reports: list[Path], until: Until) -> None:
    open_whole(window, until, *reports)
    tell_in(window, until)
    follow(window, "Kabar says 2.")
    assert window.desk.selected
    assert window.desk.selected.name == "kabar.html"
    assert [index.row() for index in window.page.pairs.selectionModel().selectedRows()] == [2]
    assert QApplication.focusWidget() is window.page.pairs
    click(button(window.banners, "Back to the story brief"))
    assert window.story_page.isVisible()
    follow(window, "Kabar: 14")
    assert [index.row() for index in window.page.pairs.selectionModel().selectedRows()] == [1]
    press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.story_page.isVisible()
    assert QApplication.focusWidget() is window.story_page.text
    assert shown_text(window.banners) == ""


def test_the_keyboard_alone_leads_there_too(window: Window, reports: list[Path], until: Until) -> None:
    open_whole(window, until, *reports)
    tell_in(window, until)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        press(key)
    assert window.desk.selected
    assert window.desk.selected.name == "pos.html", "the first side of what the reports disagree on"
    assert [index.row() for index in window.page.pairs.selectionModel().selectedRows()] == [0]


def test_the_sentence_is_found_in_an_article_that_is_not_opened_yet(
    desk: Desk, engine: FakeEngine, reports: list[Path], starts: Starts, until: Until, tasks: Tasks, prompts: FakePrompts
) -> None:
    read(desk, until, *reports)
    starts.end(desk)
    later = starts.open(engine)
    window = Window(later)
    window.prompts = prompts
    window.show()
    try:
        until(lambda: len(later.articles))
        settle()
        tell_in(window, until)
        follow(window, "Pos says 3.")
        until(lambda: later.selected and later.selected.shown)
        settle()
        assert [index.row() for index in window.page.pairs.selectionModel().selectedRows()] == [3]
    finally:
        window.close()
        window.deleteLater()
        settle()


def test_the_sentence_is_found_where_a_piece_was_put_back_before_it(
    window: Window, engine: FakeEngine, reports: list[Path], until: Until
) -> None:
    pos = engine.stories["pos.html"]
    piece = Removed("Baca juga: Gunung Ile Lewotolok.", Reason.RELATED, 0, 0)
    engine.stories["pos.html"] = replace(pos, article=replace(pos.article, removed=(piece,)))
    open_whole(window, until, *reports)
    tell_in(window, until)
    follow(window, "Pos says 3.")
    window.desk.put_back(0)
    until(lambda: idle(window.desk) and window.page.pairs.count == 5)
    actions(window)["to_story"].trigger()
    follow(window, "Pos says 3.")
    [row] = [index.row() for index in window.page.pairs.selectionModel().selectedRows()]
    assert window.desk.articles[0].pairs.pair(row).source == RIVER


def test_with_its_articles_the_story_goes(window: Window, reports: list[Path], until: Until) -> None:
    open_whole(window, until, *reports)
    for command in ("delete", "forget"):
        tell_in(window, until)
        assert window.story_page.isVisible()
        actions(window)[command].trigger()
        settle()
        assert window.welcome.isVisible()
        assert window.story_page.text.toPlainText() == ""
        assert not actions(window)["to_story"].isEnabled()
        if command == "delete":
            actions(window)["undelete"].trigger()
            settle()


def test_the_way_back_stands_only_over_what_the_story_led_to(window: Window, reports: list[Path], until: Until) -> None:
    open_whole(window, until, *reports)
    tell_in(window, until)
    follow(window, "Kabar says 2.")
    assert "a source of the story brief" in shown_text(window.banners)
    actions(window)["previous"].trigger()
    settle()
    assert shown_text(window.banners) == ""
    assert actions(window)["to_story"].isEnabled()


def test_what_is_being_written_is_kept_when_the_story_is_shown(window: Window, reports: list[Path], until: Until) -> None:
    open_whole(window, until, *reports)
    tell_in(window, until)
    follow(window, "Kabar says 2.")
    press(Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), " Added.")
    press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert window.story_page.isVisible()
    assert (window.desk.articles[1].pairs.pair(2).target or "").endswith(" Added.")


def test_a_story_is_exported_in_the_formats_that_it_has(
    window: Window, engine: FakeEngine, prompts: FakePrompts, reports: list[Path], until: Until, tmp_path: Path
) -> None:
    open_whole(window, until, *reports)
    tell_in(window, until)
    actions(window)["export"].trigger()
    assert prompts.proposed == [Path("Story pos.html.docx")]
    assert prompts.suffixes == STORY == (*STORY_WRITERS, ".json")
    assert engine.written_stories == []
    prompts.path = tmp_path / "story.docx"
    click(button(window.story_page, "Export…"))
    until(lambda: not window.desk.exporter.busy)
    assert window.desk.story
    assert engine.written_stories == [(window.desk.story.brief.story, prompts.path)]
    assert only(window.desk.board.messages).text == f"Exported to {prompts.path}."
    engine.write_errors = [ExportFailed("The disk is full.", "Make room.")]
    until(actions(window)["export"].isEnabled)  # which comes a turn after the export has ended
    actions(window)["export"].trigger()
    until(lambda: len(window.desk.board.messages) == 2)
    assert window.desk.board.messages[1] == Message(Tone.PROBLEM, "The disk is full.", "Make room.")


def test_the_whole_is_copied_or_what_is_selected(window: Window, reports: list[Path], until: Until) -> None:
    open_whole(window, until, *reports)
    tell_in(window, until)
    clipboard = QGuiApplication.clipboard()
    click(button(window.story_page, "Copy"))
    assert clipboard.text().startswith("English: Banjir\n")
    assert "⚠ Pos: 12 dead; Kabar: 14 dead" in clipboard.text()
    assert "Pos says 0." in clipboard.mimeData().html()
    clipboard.clear()
    window.story_page.focus_text()
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text().startswith("English: Banjir\n")
    cursor = window.story_page.text.document().find("Pos says 0.")
    assert isinstance(cursor, QTextCursor)
    window.story_page.text.setTextCursor(cursor)
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "Pos says 0."
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text().startswith("English: Banjir")
    assert clipboard.text().rstrip().endswith("Banjir")


def test_no_key_is_ambiguous_while_a_story_is_read(window: Window, reports: list[Path], until: Until) -> None:
    open_whole(window, until, *reports)
    tell_in(window, until)
    heard = Heard(window)
    for name, action in actions(window).items():
        window.story_page.focus_text()
        heard.names.clear()
        press_keys_of(action)
        assert heard.names == [name]
