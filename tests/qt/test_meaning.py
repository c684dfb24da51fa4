"""The search by meaning: when articles are read for it, what a question gives, and what a person sees and hears of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from app.desk import meaning
from app.desk.desk import Desk
from app.desk.state import State
from app.desk.window import Window
from app.engine.errors import CheckpointCorrupt
from tests.qt.conftest import FakeEncoder, FakeEngine, Starts, idle, only, removed, settle, story, take
from tests.qt.hands import File, Until, open_whole, press
from tests.qt.reports import FLOOD, MONEY, RIVER, ROAD, report

TOPICS = (("banjir", "flood", "water"), ("jalan", "road", "street"), ("santunan", "money"))


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing waits for calm, or for a pause in the typing."""
    monkeypatch.setattr(meaning, "CALM", 0)
    monkeypatch.setattr(meaning, "PAUSE", 0)


@pytest.fixture
def encoder(engine: FakeEngine) -> FakeEncoder:
    engine.encoder = FakeEncoder(*TOPICS)
    return engine.encoder


def lay(engine: FakeEngine, file: Callable[[str], Path]) -> list[Path]:
    """A report on a flood, one on a road, and one on nothing of the kind."""
    engine.stories["flood.html"] = report("flood.html", "Pos", FLOOD, RIVER, headline="Banjir")
    engine.stories["road.html"] = report("road.html", "Kabar", RIVER, ROAD, headline="Lumpur")
    engine.stories["other.html"] = story("other.html")
    return [file("flood.html"), file("road.html"), file("other.html")]


def unread(starts: Starts, desk: Desk) -> int:
    return len(starts.library(desk).vectors.missing("e1"))


def test_what_is_near_is_found_after_the_words_with_its_sentence(
    desk: Desk, engine: FakeEngine, encoder: FakeEncoder, starts: Starts, file: File, until: Until
) -> None:
    take(desk, *lay(engine, file))
    until(lambda: idle(desk) and not unread(starts, desk))
    words, near = QSignalSpy(desk.collection.found), QSignalSpy(desk.meaning.found)
    desk.collection.search("street")
    until(near.count)
    assert words.at(0) == ["street", []]
    [question, [hit]] = near.at(0)
    assert question == "street"
    assert (hit.title, hit.snippet, hit.sentence) == ("English: Lumpur", f"English: {ROAD}", ROAD)


def test_what_has_the_words_is_not_found_a_second_time(
    desk: Desk, engine: FakeEngine, encoder: FakeEncoder, starts: Starts, file: File, until: Until
) -> None:
    take(desk, *lay(engine, file))
    until(lambda: idle(desk) and not unread(starts, desk))
    near = QSignalSpy(desk.meaning.found)
    desk.collection.search("banjir")  # the flood's own headline
    until(lambda: encoder.encoded[-1] == ["banjir"] and not desk.meaning._asking)
    assert near.count() == 0


def test_without_an_encoder_words_decide_alone(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    take(desk, *lay(engine, file))
    until(lambda: idle(desk))
    words, near = QSignalSpy(desk.collection.found), QSignalSpy(desk.meaning.found)
    desk.collection.search("jalan")
    until(lambda: words.count() and not desk.meaning._asking)
    settle()
    assert len(words.at(0)[1]) == 1
    assert near.count() == 0
    assert desk.board.messages == []


def test_only_the_newest_question_is_answered(
    desk: Desk, engine: FakeEngine, encoder: FakeEncoder, starts: Starts, file: File, until: Until
) -> None:
    take(desk, *lay(engine, file))
    until(lambda: idle(desk) and not unread(starts, desk))
    near = QSignalSpy(desk.meaning.found)
    encoder.gate = engine.gate()
    for question in ("street", "streets of", "water"):
        desk.collection.search(question)
        until(lambda: desk.meaning._asking)
    until(lambda question=question: desk.meaning._words == question)
    encoder.gate.set()
    until(near.count)
    settle()
    assert [near.at(n)[0] for n in range(near.count())] == ["water"]
    assert ["streets of"] not in encoder.encoded


def test_a_question_that_is_asked_again_before_its_answer_is_answered_once(
    desk: Desk, engine: FakeEngine, encoder: FakeEncoder, starts: Starts, file: File, until: Until
) -> None:
    take(desk, *lay(engine, file))
    until(lambda: idle(desk) and not unread(starts, desk))
    near = QSignalSpy(desk.meaning.found)
    encoder.gate = engine.gate()
    desk.collection.search("street")
    until(lambda: desk.meaning._asking)
    desk.meaning._pause.setInterval(20)  # the answer comes while the second is not put yet
    desk.collection.search("street")
    until(desk.meaning._pause.isActive)
    encoder.gate.set()
    until(near.count)
    until(lambda: not desk.meaning._asking and not desk.meaning._pause.isActive())
    settle()
    assert near.count() == 1


def test_a_question_that_is_taken_back_is_not_answered(
    desk: Desk, engine: FakeEngine, encoder: FakeEncoder, starts: Starts, file: File, until: Until
) -> None:
    take(desk, *lay(engine, file))
    until(lambda: idle(desk) and not unread(starts, desk))
    near = QSignalSpy(desk.meaning.found)
    encoder.gate = engine.gate()
    desk.collection.search("street")
    until(lambda: desk.meaning._asking)
    desk.collection.search("")
    until(lambda: desk.meaning._words == "")
    encoder.gate.set()
    until(lambda: not desk.meaning._asking)
    assert near.count() == 0


# -- reading


def test_older_articles_are_read_when_kabar_starts(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    take(desk, *lay(engine, file))
    until(lambda: idle(desk))
    starts.end(desk)
    again = FakeEngine()
    again.encoder = FakeEncoder(*TOPICS)
    later = starts.open(again)
    until(lambda: len(later.articles) and not unread(starts, later))
    assert {texts[0] for texts in again.encoder.encoded} >= {"Banjir", "Judul other.html", "Lumpur"}


def test_reading_gives_way_to_an_article_and_goes_on_after_it(
    desk: Desk, engine: FakeEngine, encoder: FakeEncoder, starts: Starts, file: File, until: Until
) -> None:
    encoder.gate = engine.gate()
    engine.stories["long.html"] = story("long.html", sentences=40)
    take(desk, file("long.html"))
    until(lambda: encoder.encoded)
    hold = engine.hold("b.html")
    take(desk, file("b.html"))
    until(lambda: desk.queue.running)
    encoder.gate.set()
    until(lambda: not desk.meaning._reading)
    assert len(encoder.encoded) == 1
    assert unread(starts, desk) == 1
    hold.set()
    until(lambda: idle(desk) and not unread(starts, desk))
    assert sum(texts[0] == "Judul long.html" for texts in encoder.encoded) == 2


def test_a_question_is_answered_again_with_what_is_read_after_it(
    desk: Desk, engine: FakeEngine, encoder: FakeEncoder, starts: Starts, file: File, until: Until
) -> None:
    flood, road, other = lay(engine, file)
    take(desk, flood)
    until(lambda: idle(desk) and not unread(starts, desk))
    near = QSignalSpy(desk.meaning.found)
    desk.collection.search("street")
    until(lambda: encoder.encoded[-1] == ["street"] and not desk.meaning._asking)
    assert near.count() == 0
    take(desk, road)
    until(near.count)
    assert [hit.title for hit in near.at(0)[1]] == ["English: Lumpur"]
    encoder.encoded.clear()
    take(desk, other)
    until(lambda: ["street"] in encoder.encoded and not desk.meaning._asking)
    settle()
    assert near.count() == 1, "what is near already is not told again"


def test_an_article_with_other_sentences_is_read_anew(
    desk: Desk, engine: FakeEngine, encoder: FakeEncoder, starts: Starts, file: File, until: Until
) -> None:
    engine.stories["a.html"] = story(pieces=removed("Warga minta santunan segera dibayar."))
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk) and not unread(starts, desk))
    near = QSignalSpy(desk.meaning.found)
    desk.select(0)
    until(lambda: desk.selected and desk.selected.shown)
    desk.put_back(0)
    until(lambda: desk.articles[0].state is State.DONE and any("santunan" in text for texts in encoder.encoded for text in texts))
    until(lambda: not unread(starts, desk) and not desk.meaning._reading)
    desk.collection.search("money")
    until(near.count)
    assert [hit.sentence for hit in near.at(0)[1]] == ["Warga minta santunan segera dibayar."]


def test_what_hinders_it_is_told_once_and_the_words_still_find(
    desk: Desk, engine: FakeEngine, encoder: FakeEncoder, file: File, until: Until
) -> None:
    encoder.errors = [CheckpointCorrupt("“model.bin” is damaged.", "Install Kabar again.")] * 3
    take(desk, *lay(engine, file))
    until(lambda: idle(desk) and desk.board.messages)
    assert only(desk.board.messages).text == "“model.bin” is damaged."
    words = QSignalSpy(desk.collection.found)
    desk.collection.search("jalan")
    until(words.count)
    settle()
    assert len(words.at(0)[1]) == 1
    assert len(encoder.encoded) == 1
    only(desk.board.messages)


# -- in the window


def test_it_stands_below_the_words_and_opens_its_article_at_the_sentence(
    window: Window, engine: FakeEngine, encoder: FakeEncoder, starts: Starts, file: File, until: Until
) -> None:
    engine.stories["words.html"] = report("words.html", "Pos", MONEY, "Jalur ini disebut street oleh warga.", headline="Santunan")
    open_whole(window, until, file("words.html"), *lay(engine, file))
    until(lambda: not unread(starts, window.desk))
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(QApplication.focusWidget(), "street")
    press(Qt.Key.Key_Return)
    until(lambda: len(window.sidebar.hits) == 2)
    press(Qt.Key.Key_Return)  # the first, by its words: the find bar has them
    assert window.page.find_bar.isVisible()
    window.sidebar.focus_search()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert window.desk.selected is not None
    assert window.desk.selected.name == "road.html"
    until(lambda: window.page.pairs.currentIndex().isValid())
    assert window.desk.selected.pairs.pair(window.page.pairs.currentIndex().row()).source == ROAD
    assert window.page.pairs.hasFocus()
    assert not window.page.find_bar.isVisible()


def test_a_screen_reader_hears_which_are_only_near(
    window: Window, engine: FakeEngine, encoder: FakeEncoder, starts: Starts, file: File, until: Until
) -> None:
    open_whole(window, until, *lay(engine, file))
    until(lambda: not unread(starts, window.desk))
    said: list[str] = []
    window.sidebar._announce = said.append  # type: ignore[method-assign]
    window.sidebar.focus_search()
    QTest.keyClicks(QApplication.focusWidget(), "street")
    until(lambda: len(window.sidebar.hits))
    assert said == ["Nothing found for “street”", "1 article(s) close in meaning"]
    view = window.sidebar._found
    here = QAccessible.queryAccessibleInterface(view).child(0)
    assert here.text(QAccessible.Text.Name) == f"Close in meaning: English: Lumpur: English: {ROAD}"
