"""The queue: gists first, then the rest; what is opened jumps it; nothing that is translated is translated twice."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from app.desk.desk import Desk
from app.desk.engine import Wish
from app.desk.messages import Command, Message, Tone
from app.desk.opened import OpenedArticle
from app.desk.state import State
from app.desk.tasks import Tasks
from app.engine import events
from app.engine.article import Pasted
from app.engine.dispatch import Length, Quality
from app.engine.errors import CheckpointMissing, KabarError, LibraryDamaged, UnreadableDocument, UnsupportedLanguage
from app.library import Library, Stage
from tests.qt.conftest import FakeEngine, Starts, Step, idle, only, settle, states, story, take, told, translated

Until = Callable[[Callable[[], object]], None]
File = Callable[[str], Path]

UNREADABLE = UnreadableDocument("“a.html” is empty.", "Save the page again.")
DUTCH = UnsupportedLanguage("“a.html” is in Dutch.", "Kabar reads Indonesian and Malay.")
ENDED = KabarError("The translator has ended.", "Try again.")
FULL = LibraryDamaged("There is no room left on the disk.", "Free some space.")


def names(engine: FakeEngine) -> list[tuple[str, bool]]:
    """Which articles were worked on, and whether for their gist only."""
    return [(name, wish.gist) for name, wish in engine.runs]


def hold_gist(engine: FakeEngine, name: str) -> threading.Event:
    """Hold the first run of ``name`` when its gist is there and nothing more."""
    gate = engine.gate()
    steps: list[Step] = list(told(story(name)))
    first = next(n for n, step in enumerate(steps) if isinstance(step, events.SentenceTranslated))
    steps.insert(first, gate)
    engine.steps[name] = steps
    return gate


# -- the order


def test_of_twelve_come_twelve_gists_and_then_the_rest_in_the_order_of_the_list(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    files = [f"{number}.html" for number in range(12)]
    gate = engine.hold("0.html")
    take(desk, *map(file, files))
    assert states(desk) == [State.READING, *[State.WAITING] * 11]
    gate.set()
    until(lambda: idle(desk))
    assert names(engine) == [(name, True) for name in files] + [(name, False) for name in files]
    assert states(desk) == [State.DONE] * 12
    assert engine.most_running == 1
    assert engine.loads == 1
    assert set(Counter(engine.translated).values()) == {1}, "a sentence was translated twice"


def test_a_gist_is_shown_as_one_while_others_are_made(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    gate = engine.hold("b.html")
    take(desk, file("a.html"), file("b.html"))
    article = desk.articles[0]
    until(lambda: article.state is State.GIST)
    assert article.title == "Headline of a.html"
    assert [point.text for point in article.points if point] == ["Point 0 of a.html.", "Point 1 of a.html."]
    assert translated(article) == []
    assert article.status == "Gist ready"
    assert article.exportable
    gate.set()


def test_one_article_alone_is_translated_whole_at_once(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    assert names(engine) == [("a.html", False)]


def test_the_last_one_without_a_gist_is_translated_only_to_its_gist_while_others_wait_for_the_rest(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    gate = engine.hold("a.html")
    take(desk, file("a.html"), file("b.html"))
    gate.set()
    until(lambda: idle(desk))
    assert names(engine) == [("a.html", True), ("b.html", True), ("a.html", False), ("b.html", False)]


def test_what_is_dropped_meanwhile_gets_its_gist_before_the_rest_of_the_running_one(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    engine.hold("a.html", after_sentence=3)
    take(desk, file("a.html"))
    until(lambda: len(translated(desk.articles[0])) == 4)
    take(desk, file("b.html"))
    assert desk.selected is desk.articles[1]
    until(lambda: idle(desk))
    assert names(engine) == [("a.html", False), ("b.html", True), ("a.html", False), ("b.html", False)]
    assert set(Counter(engine.translated).values()) == {1}, "a sentence was translated twice"


def test_what_is_dropped_meanwhile_waits_for_the_article_that_the_user_has_opened(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    gate = engine.hold("a.html", after_sentence=3)
    take(desk, file("a.html"))
    until(lambda: len(translated(desk.articles[0])) == 4)
    desk.read(0)
    take(desk, file("b.html"))
    assert states(desk) == [State.TRANSLATING, State.WAITING]
    gate.set()
    until(lambda: idle(desk))
    assert names(engine) == [("a.html", False), ("b.html", False)]


# -- jumping it


def test_an_opened_article_jumps_the_queue_and_the_running_one_steps_back_with_what_it_has(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    engine.hold("a.html", after_sentence=3)
    take(desk, *map(file, ("a.html", "b.html", "c.html")))
    first = desk.articles[0]
    until(lambda: len(translated(first)) == 4)
    held = engine.hold("c.html", after_sentence=0)
    desk.read(2)
    until(lambda: desk.queue.running is desk.articles[2] and len(translated(desk.articles[2])) == 1)
    assert states(desk) == [State.GIST, State.GIST, State.TRANSLATING]
    assert translated(first) == [0, 1, 2, 3]
    assert first.messages == [], "it was not the user who stopped it"
    held.set()
    until(lambda: idle(desk))
    assert names(engine)[3:] == [("a.html", False), ("c.html", False), ("a.html", False), ("b.html", False)]
    assert set(Counter(engine.translated).values()) == {1}, "a sentence was translated twice"
    assert states(desk) == [State.DONE] * 3
    assert [translated(article) for article in desk.articles] == [list(range(8))] * 3


def test_nothing_steps_back_during_a_gist(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    gate = hold_gist(engine, "a.html")
    take(desk, *map(file, ("a.html", "b.html", "c.html")))
    until(lambda: desk.articles[0].done == 3)
    desk.read(2)
    settle()
    assert desk.queue.running is desk.articles[0]
    assert desk.queue.can_cancel
    gate.set()
    until(lambda: idle(desk))
    assert names(engine) == [
        ("a.html", True),
        ("c.html", False),
        ("b.html", True),
        ("a.html", False),
        ("b.html", False),
    ]


def test_the_article_that_makes_its_gist_goes_on_whole_when_it_is_opened(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    gate = hold_gist(engine, "a.html")
    take(desk, file("a.html"), file("b.html"))
    until(lambda: desk.articles[0].done == 3)
    desk.read(0)
    gate.set()
    until(lambda: idle(desk))
    assert names(engine) == [("a.html", True), ("a.html", False), ("b.html", False)]


def test_to_open_the_running_article_or_a_finished_one_stops_nothing(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    gate = engine.hold("b.html", after_sentence=2)
    take(desk, file("b.html"))
    until(lambda: len(translated(desk.articles[1])) == 3)
    desk.read(0)
    desk.read(1)
    settle()
    assert desk.queue.running is desk.articles[1]
    gate.set()
    until(lambda: idle(desk))
    assert names(engine) == [("a.html", False), ("b.html", False)]


def test_of_two_opened_one_after_the_other_the_last_is_next(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    gate = engine.hold("a.html")
    take(desk, *map(file, ("a.html", "b.html", "c.html", "d.html")))
    desk.read(1)
    desk.read(3)
    gate.set()
    until(lambda: idle(desk))
    assert names(engine)[:3] == [("a.html", True), ("d.html", False), ("b.html", True)]


# -- pausing


def test_a_pause_holds_the_queue_and_keeps_what_the_running_one_has(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    engine.hold("a.html", after_sentence=3)
    take(desk, file("a.html"), file("b.html"))
    first = desk.articles[0]
    until(lambda: len(translated(first)) == 4)
    desk.pause(True)
    until(lambda: desk.queue.running is None)
    settle()
    assert desk.queue.paused
    assert states(desk) == [State.GIST, State.GIST]
    assert translated(first) == [0, 1, 2, 3]
    desk.read(1)
    settle()
    assert desk.queue.running is None
    desk.pause(False)
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE, State.DONE]
    assert engine.translated.count(("a.html", 0)) == 1
    assert names(engine)[3] == ("b.html", False)


def test_a_pause_before_anything_is_read_is_no_stop(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    engine.hold("a.html")
    take(desk, file("a.html"))
    until(lambda: engine.runs)
    desk.pause(True)
    until(lambda: desk.queue.running is None)
    assert states(desk) == [State.WAITING]
    assert desk.articles[0].messages == []
    engine.steps.clear()
    desk.pause(False)
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE]


def test_a_pause_that_is_taken_back_at_once_loses_nothing(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    engine.hold("a.html", after_sentence=3)
    take(desk, file("a.html"))
    until(lambda: len(translated(desk.articles[0])) == 4)
    desk.pause(True)
    desk.pause(False)
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE]
    assert set(Counter(engine.translated).values()) == {1}


# -- cancelling


def test_a_cancel_keeps_what_is_translated_and_offers_the_rest(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    gate = engine.hold("a.html", after_sentence=3)
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: len(translated(article)) == 4)
    assert desk.can_cancel
    desk.cancel()
    assert not desk.can_cancel
    until(lambda: idle(desk))
    assert article.state is State.STOPPED
    assert translated(article) == [0, 1, 2, 3]
    assert article.dispatch is not None
    assert not article.dispatch.complete
    assert article.exportable
    message = only(article.messages)
    assert message.command is Command.GO_ON
    assert "kept" in message.text

    gate.set()
    desk.obey(message)
    until(lambda: idle(desk))
    assert article.state is State.DONE
    assert translated(article) == list(range(8))
    assert article.messages == []
    assert set(Counter(engine.translated).values()) == {1}, "a sentence was translated twice"


def test_a_cancel_when_the_gist_is_just_there_is_a_cancel(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    hold_gist(engine, "a.html")
    take(desk, file("a.html"), file("b.html"))
    until(lambda: desk.articles[0].done == 3)
    desk.cancel()
    until(lambda: idle(desk))
    assert states(desk) == [State.STOPPED, State.DONE]
    assert "kept" in only(desk.articles[0].messages).text


def test_a_cancel_before_anything_is_read_is_no_error(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    engine.hold("a.html")
    take(desk, file("a.html"), file("b.html"))
    until(lambda: engine.runs)
    desk.cancel()
    until(lambda: idle(desk))
    assert states(desk) == [State.STOPPED, State.DONE]
    message = only(desk.articles[0].messages)
    assert (message.tone, message.command) == (Tone.NOTE, Command.GO_ON)
    assert "kept" not in message.text


def test_a_cancel_takes_a_waiting_article_out_of_the_queue_and_lets_the_running_one_be(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    gate = engine.hold("a.html")
    take(desk, *map(file, ("a.html", "b.html", "c.html")))
    desk.select(1)
    assert desk.can_cancel
    desk.cancel()
    assert states(desk) == [State.READING, State.STOPPED, State.WAITING]
    gate.set()
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE, State.STOPPED, State.DONE]
    assert {name for name, _ in engine.runs} == {"a.html", "c.html"}


def test_an_article_whose_gist_waits_for_the_rest_says_that_it_is_kept_when_it_is_cancelled(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    gate = engine.hold("b.html")
    take(desk, file("a.html"), file("b.html"))
    until(lambda: states(desk) == [State.GIST, State.READING])
    desk.cancel()
    assert "kept" in only(desk.articles[0].messages).text
    gate.set()


def test_a_rerun_that_is_cancelled_before_anything_is_read_leaves_the_article_as_it_was(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    [article] = desk.articles
    before = article.dispatch
    engine.hold("a.html")
    desk.work_again([0])
    until(lambda: len(engine.runs) == 2)
    desk.cancel()
    until(lambda: idle(desk))
    assert (article.state, article.dispatch, article.messages) == (State.DONE, before, [])
    until(lambda: stage_of(starts, desk, article) is Stage.DONE)


def test_a_stopped_article_that_goes_on_and_is_stopped_at_once_says_that_it_is_kept(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    engine.hold("a.html", after_sentence=1)
    take(desk, file("a.html"))
    [article] = desk.articles
    until(lambda: len(translated(article)) == 2)
    desk.cancel()
    until(lambda: idle(desk))
    desk.pause(True)
    desk.obey(only(article.messages))
    assert article.state is State.GIST
    desk.cancel()
    assert states(desk) == [State.STOPPED]
    assert "kept" in only(article.messages).text
    assert translated(article) == [0, 1]


def test_a_cancel_with_nothing_to_stop_does_nothing(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    desk.cancel()
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    assert not desk.can_cancel
    desk.cancel()
    assert states(desk) == [State.DONE]


def test_a_cancel_after_stepping_back_is_a_cancel(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    engine.hold("a.html", after_sentence=3)
    take(desk, file("a.html"))
    until(lambda: len(translated(desk.articles[0])) == 4)
    desk.pause(True)
    desk.queue.cancel()
    until(lambda: desk.queue.running is None)
    assert states(desk) == [State.STOPPED]


# -- failing, and trying again


def test_one_that_fails_does_not_stop_the_others_and_can_be_tried_again(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    engine.steps["a.html"] = [UNREADABLE]
    take(desk, *map(file, ("a.html", "b.html", "c.html")))
    until(lambda: idle(desk))
    assert states(desk) == [State.FAILED, State.DONE, State.DONE]
    article = desk.articles[0]
    message = only(article.messages)
    assert message == Message(Tone.PROBLEM, UNREADABLE.message, UNREADABLE.remedy, Command.AGAIN)
    assert article.trouble == UNREADABLE.message
    assert not article.exportable
    desk.obey(message)
    until(lambda: idle(desk))
    assert only(article.messages) == message, "the same words are not told twice"
    engine.steps["a.html"] = list(told(story()))
    desk.obey(message)
    until(lambda: idle(desk))
    assert article.state is State.DONE
    assert article.messages == []


def test_one_that_fails_in_the_body_after_its_gist_keeps_the_gist_and_goes_on_from_it(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    whole = told(story())
    place = next(n for n, step in enumerate(whole) if isinstance(step, events.SentenceTranslated) and step.id == 2)
    engine.steps["a.html"] = [*whole[:place], ENDED, *whole[place:]]
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk))
    article = desk.articles[0]
    assert states(desk) == [State.FAILED, State.DONE]
    assert article.exportable
    assert article.dispatch is not None
    assert [n for n, english in enumerate(article.dispatch.translations) if english] == [0, 1]
    engine.steps.clear()
    desk.obey(only(article.messages))
    until(lambda: idle(desk))
    assert article.state is State.DONE
    assert translated(article) == list(range(8))
    assert set(Counter(engine.translated).values()) == {1}, "a sentence was translated twice"


def test_one_that_fails_on_its_first_way_can_be_edited_exported_and_goes_on(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    engine.steps["a.html"] = [*told(story())[:-4], ENDED]
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: article.state is State.FAILED)
    assert article.exportable
    desk.edits.edit(article, 2, "My words.")
    assert article.pairs.pair(2).target == "My words."
    engine.steps.clear()
    desk.obey(only(article.messages))
    until(lambda: idle(desk))
    assert article.state is State.DONE
    assert article.pairs.pair(2).target == "My words."
    assert set(Counter(engine.translated).values()) == {1}, "a sentence was translated twice"


def test_an_edit_of_a_failed_article_leaves_its_trouble_on_disk(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    engine.steps["a.html"] = [*told(story())[:-4], ENDED]
    take(desk, file("a.html"))
    until(lambda: desk.articles[0].state is State.FAILED)
    desk.edits.edit(desk.articles[0], 2, "My words.")
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    assert only(later.articles[0].messages) == Message(Tone.PROBLEM, ENDED.message, ENDED.remedy, Command.AGAIN)
    later.select(0)
    until(lambda: later.articles[0].shown)
    assert later.articles[0].pairs.pair(2).target == "My words."


def test_another_language_is_shown_and_can_be_translated_as_indonesian(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    engine.steps["a.html"] = [*told(story())[:2], DUTCH]
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: idle(desk))
    assert article.state is State.FAILED
    assert article.pairs.rowCount() == 8
    message = only(article.messages)
    assert message == Message(Tone.PROBLEM, DUTCH.message, DUTCH.remedy, Command.ASSUME_INDONESIAN)
    engine.steps["a.html"] = list(told(story()))
    desk.obey(message)
    until(lambda: idle(desk))
    assert [wish.assume for _, wish in engine.runs] == [None, "id"]
    assert states(desk)[0] is State.DONE


def test_what_was_insisted_on_is_not_offered_again(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    engine.steps["a.html"] = [DUTCH]
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    desk.obey(only(desk.articles[0].messages))
    until(lambda: len(engine.runs) == 2 and idle(desk))
    assert only(desk.articles[0].messages).command is Command.AGAIN


def test_a_bug_is_told_without_its_details(
    desk: Desk, engine: FakeEngine, file: File, until: Until, caplog: pytest.LogCaptureFixture
) -> None:
    engine.steps["a.html"] = [*told(story())[:4], RuntimeError("index 7 out of range")]
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    message = only(desk.articles[0].messages)
    assert message.command is Command.AGAIN
    assert "index 7" not in message.text + message.remedy
    assert "index 7 out of range" in caplog.text
    assert desk.articles[0].pairs.rowCount() == 8, "what was read stays to be seen"


def test_a_command_for_a_running_article_is_not_obeyed(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    gate = engine.hold("a.html")
    take(desk, file("a.html"))
    until(lambda: engine.runs)
    desk.work_again([0])
    gate.set()
    until(lambda: idle(desk))
    assert len(engine.runs) == 1


def test_a_finished_article_is_done_anew_when_that_is_wanted(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    engine.stories["a.html"] = story(sentences=6)
    desk.work_again([0])
    until(lambda: len(engine.runs) == 2 and idle(desk))
    article = desk.articles[0]
    assert engine.went_on == []
    assert article.dispatch == engine.stories["a.html"]
    assert article.pairs.rowCount() == 6
    desk.edits.undo(article)
    assert article.pairs.rowCount() == 8, "what it was before can be brought back"


@pytest.mark.parametrize("place", [0, 2, 8])
def test_an_error_while_it_is_done_anew_loses_nothing_of_what_was_there(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until, place: int
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    article = desk.articles[0]
    before = article.dispatch
    engine.steps["a.html"] = [*told(story(sentences=6))[:place], ENDED]
    desk.work_again([0])
    until(lambda: article.state is State.FAILED)
    assert article.dispatch == before
    assert article.history == []
    assert article.title == "Headline of a.html"
    assert translated(article) == list(range(8))
    assert article.exportable
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    assert later.articles[0].state is State.FAILED
    assert only(later.articles[0].messages).text == ENDED.message
    assert starts.library(later).dispatch(later.articles[0].id) == before


def test_an_error_while_an_article_of_an_earlier_session_is_done_anew_loses_nothing(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    before = desk.articles[0].dispatch
    starts.end(desk)
    again = FakeEngine()
    again.steps["a.html"] = [*told(story(sentences=6))[:8], ENDED]
    later = starts.open(again)
    until(lambda: len(later.articles))
    later.work_again([0])  # it was never shown in this session
    until(lambda: later.articles[0].state is State.FAILED)
    assert later.articles[0].dispatch == before
    until(lambda: starts.library(later).dispatch(later.articles[0].id) == before)


def test_a_pause_while_it_is_done_anew_leaves_what_was_there_until_it_is_its_turn(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    article = desk.articles[0]
    before = article.dispatch
    engine.hold("a.html")
    desk.work_again([0])
    until(lambda: len(engine.runs) == 2)
    desk.pause(True)
    until(lambda: desk.queue.running is None)
    assert article.dispatch == before
    assert article.state is State.WAITING
    desk.cancel()
    assert states(desk) == [State.DONE], "all that was there is still there"
    assert article.messages == []
    assert article.history == []


def test_what_was_made_anew_stays_when_the_rest_of_it_fails_later(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    article = desk.articles[0]
    engine.stories["a.html"] = story(sentences=6)
    engine.hold("a.html", after_sentence=1)
    desk.work_again([0])
    until(lambda: len(translated(article)) == 2)
    desk.pause(True)
    until(lambda: desk.queue.running is None)
    pieces = told(engine.stories["a.html"])
    place = next(n for n, step in enumerate(pieces) if isinstance(step, events.SentenceTranslated) and step.id == 3)
    engine.steps["a.html"] = [*pieces[:place], ENDED]
    desk.pause(False)
    until(lambda: article.state is State.FAILED)
    assert translated(article) == [0, 1, 2]
    assert article.pairs.rowCount() == 6
    desk.edits.undo(article)
    assert article.pairs.rowCount() == 8
    assert article.state is State.DONE
    assert article.messages == []


def test_an_edit_leaves_an_article_waiting_that_is_to_be_done_anew(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    desk.pause(True)
    desk.work_again([0])
    desk.edits.edit(desk.articles[0], 0, "My words.")
    assert states(desk) == [State.WAITING]
    desk.pause(False)
    until(lambda: len(engine.runs) == 2 and idle(desk))


# -- what the library cannot keep


def test_a_library_that_cannot_keep_pieces_stops_no_job_and_is_told_once(
    desk: Desk, engine: FakeEngine, file: File, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(library: Library, id: int, event: events.Event) -> None:
        raise FULL

    monkeypatch.setattr(Library, "note", full)
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE, State.DONE]
    assert only(desk.board.messages) == Message(Tone.PROBLEM, FULL.message, FULL.remedy)


def test_an_article_whose_kept_dispatch_is_damaged_is_told_and_done_anew(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    engine.hold("a.html", after_sentence=3)
    take(desk, file("a.html"))
    until(lambda: len(translated(desk.articles[0])) == 4)
    id = desk.articles[0].id
    starts.end(desk)
    library = Library.open(starts.path)
    library._database.execute("UPDATE dispatches SET data = x'00' WHERE entry = ?", (id,))
    library.close()
    again = FakeEngine()
    later = starts.open(again)
    until(lambda: later.board.messages)
    later.pause(False)
    until(lambda: idle(later))
    assert states(later) == [State.DONE]
    assert translated(later.articles[0]) == list(range(8))
    assert any("damaged" in message.text for message in later.board.messages)


# -- moving, deleting, ending


def test_the_order_of_waiting_articles_is_that_of_the_work_and_outlives_a_restart(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    engine.hold("a.html")
    take(desk, *map(file, ("a.html", "b.html", "c.html", "d.html")))
    desk.articles.move([3], 1)
    assert [article.name for article in desk.articles] == ["a.html", "d.html", "b.html", "c.html"]
    starts.end(desk)
    again = FakeEngine()
    later = starts.open(again)
    until(lambda: len(later.articles))
    assert [article.name for article in later.articles] == ["a.html", "d.html", "b.html", "c.html"]
    later.pause(False)
    until(lambda: idle(later))
    assert [name for name, _ in again.runs[:4]] == ["a.html", "d.html", "b.html", "c.html"]


def test_a_deleted_article_that_waited_never_runs(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    gate = engine.hold("a.html")
    take(desk, file("a.html"), file("b.html"))
    desk.delete([1])
    gate.set()
    until(lambda: idle(desk))
    settle()
    assert {name for name, _ in engine.runs} == {"a.html"}


def test_the_end_of_the_queue_is_told_once_with_how_many_were_read_and_failed(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    spy = QSignalSpy(desk.queue.idle)
    engine.steps["b.html"] = [UNREADABLE]
    take(desk, *map(file, ("a.html", "b.html", "c.html")))
    until(spy.count)
    settle()
    assert spy.count() == 1
    assert spy.at(0) == [2, 1]
    take(desk, file("d.html"))
    until(lambda: spy.count() == 2)
    assert spy.at(1) == [1, 0]


def test_a_wish_goes_to_the_job_whole(desk: Desk, engine: FakeEngine, until: Until) -> None:
    desk.queue.quality = Quality.CAREFUL
    desk.set_length(Length.LONG)
    desk.arrivals.paste("Pasar ikan ditutup.")
    until(lambda: len(desk.articles) and idle(desk))
    assert engine.sources == [Pasted(b"Pasar ikan ditutup.", "Pasted text")]
    assert engine.runs == [("pasted text", Wish(Length.LONG, Quality.CAREFUL))]


def test_with_an_article_open_the_article_says_that_the_checkpoint_failed_and_tries_again(
    desk: Desk, engine: FakeEngine, tasks: Tasks, file: File, until: Until
) -> None:
    missing = CheckpointMissing("The file “model.bin.1” of the translator is missing.", "Install Kabar again.")
    heard = engine.gate()  # the job ends only when the desk has heard that the checkpoint failed
    steps = told(story())
    load = next(n for n, step in enumerate(steps) if isinstance(step, events.LoadingCheckpoint))
    engine.steps["a.html"] = [*steps[:load], heard, *steps[load:]]
    engine.load_errors = [missing]
    take(desk, file("a.html"))
    until(lambda: engine.loads == 1 and tasks.running == 1)
    heard.set()
    until(lambda: idle(desk))
    article = desk.articles[0]
    assert article.state is State.FAILED
    assert article.pairs.rowCount() == 8
    message = only([*desk.board.messages, *article.messages])
    assert message == Message(Tone.PROBLEM, missing.message, missing.remedy, Command.AGAIN)
    desk.obey(message)
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE]
    assert engine.loads == 2


def stage_of(starts: Starts, desk: Desk, article: OpenedArticle) -> Stage:
    return starts.library(desk).entry(article.id).stage


def test_the_library_knows_where_every_article_stands(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    engine.steps["b.html"] = [UNREADABLE]
    gate = engine.hold("a.html", after_sentence=1)
    take(desk, *map(file, ("a.html", "b.html", "c.html")))
    a, b, c = desk.articles
    desk.select(2)
    until(lambda: len(translated(a)) == 2)
    desk.cancel()
    assert c.state is State.STOPPED
    until(lambda: stage_of(starts, desk, b) is Stage.FAILED and stage_of(starts, desk, c) is Stage.STOPPED)
    assert stage_of(starts, desk, a) is Stage.WAITING, "should the program end now, it goes on with it"
    gate.set()
    until(lambda: stage_of(starts, desk, a) is Stage.DONE)
