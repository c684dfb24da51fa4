"""The commands of the window without a window: which article runs, what stays, what is told, what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.desk.desk import Desk
from app.desk.opened import BUG, Command, Message, OpenedArticle, State, Tone
from app.desk.tasks import Tasks
from app.engine import events
from app.engine.article import Pasted
from app.engine.dispatch import Length, Notice
from app.engine.errors import CheckpointMissing, ExportFailed, KabarError, UnreadableDocument, UnsupportedLanguage
from tests.qt.conftest import FakeEngine, finding, settle, story, told

Until = Callable[[Callable[[], object]], None]

A, B, C = Path("a.html"), Path("b.html"), Path("c.html")
DUTCH = UnsupportedLanguage("“a.html” is in Dutch.", "Kabar reads Indonesian and Malay.")
UNREADABLE = UnreadableDocument("“a.html” is empty.", "Save the page again.")
MISSING = CheckpointMissing("The file “model.bin.1” of the translator is missing.", "Install Kabar again.")


def idle(desk: Desk) -> bool:
    """Nothing runs, nothing waits."""
    return desk.running is None and all(article.state not in (State.WAITING, State.READING) for article in desk.articles)


def states(desk: Desk) -> list[State]:
    return [article.state for article in desk.articles]


def translated(article: OpenedArticle) -> list[int]:
    """The rows that have English."""
    return [row for row in range(article.pairs.rowCount()) if article.pairs.pair(row).target is not None]


def only(messages: list[Message]) -> Message:
    assert len(messages) == 1, messages
    return messages[0]


# -- opening and running


def test_several_run_one_at_a_time_the_selected_first_then_in_order(desk: Desk, engine: FakeEngine, until: Until) -> None:
    gate = engine.hold("b.html")
    desk.open([B, A, C, Path("d.html")])
    assert desk.selected is desk.articles[0]
    until(lambda: engine.runs)
    assert states(desk) == [State.READING, State.WAITING, State.WAITING, State.WAITING]
    desk.select(3)
    gate.set()
    until(lambda: idle(desk))
    assert [name for name, _, _ in engine.runs] == ["b.html", "d.html", "a.html", "c.html"]
    assert engine.most_running == 1
    assert states(desk) == [State.DONE] * 4
    assert engine.loads == 1


def test_what_is_opened_later_is_read_and_waits_for_the_running_one(desk: Desk, engine: FakeEngine, until: Until) -> None:
    gate = engine.hold("a.html")
    desk.open([A])
    desk.open([B])
    assert desk.selected is desk.articles[1]
    assert states(desk) == [State.READING, State.WAITING]
    gate.set()
    until(lambda: idle(desk))
    assert [name for name, _, _ in engine.runs] == ["a.html", "b.html"]


def test_opening_nothing_changes_nothing(desk: Desk, engine: FakeEngine) -> None:
    desk.open([])
    assert desk.selected is None
    assert len(desk.articles) == 0
    assert engine.loads == 0


def test_an_article_fills_in_as_its_job_tells(desk: Desk, engine: FakeEngine, until: Until) -> None:
    engine.stories["a.html"] = story(findings=(finding(1),), notices=(Notice("note", "This is page 1 of 3.", "Save the rest."),))
    gate = engine.hold("a.html", after_sentence=1)
    desk.open([A])
    article = desk.articles[0]
    assert article.title == "a.html"
    until(lambda: len(translated(article)) == 2 and article.done == 5)
    assert article.title == "Headline of a.html"
    assert article.status == "Translating, 5 of 11"
    assert article.summary is not None
    assert [point.text for point in article.points if point] == ["Point 0 of a.html.", "Point 1 of a.html."]
    assert article.pairs.pair(0).points == (1,)
    assert article.doubts == 1
    assert only(article.messages) == Message(Tone.NOTE, "This is page 1 of 3.", "Save the rest.")
    assert not desk.can_export
    gate.set()
    until(lambda: idle(desk))
    assert article.status == "Done, 1 to check"
    assert article.dispatch == engine.stories["a.html"]
    assert translated(article) == list(range(8))
    assert desk.can_export


def test_what_the_finished_dispatch_says_is_the_last_word(desk: Desk, engine: FakeEngine, until: Until) -> None:
    engine.steps["a.html"] = list(told(story(findings=(finding(2),))))
    engine.stories["a.html"] = story(findings=(finding(None), finding(6)))
    desk.open([A])
    until(lambda: idle(desk))
    assert desk.articles[0].pairs.doubtful == [6]
    assert desk.articles[0].status == "Done, 2 to check"


def test_the_article_is_shown_while_the_translator_is_prepared(desk: Desk, engine: FakeEngine, until: Until) -> None:
    engine.load_gate = engine.gate()
    desk.open([A])
    article = desk.articles[0]
    until(lambda: article.state is State.LOADING)
    assert article.pairs.rowCount() == 8
    assert article.summary is not None
    assert not desk.ready
    engine.load_gate.set()
    until(lambda: idle(desk))
    assert desk.ready


def test_text_is_pasted_as_an_article_of_its_own(desk: Desk, engine: FakeEngine, until: Until) -> None:
    desk.paste("Pasar ikan ditutup – tiga minggu.")
    until(lambda: idle(desk))
    assert engine.sources == [Pasted("Pasar ikan ditutup – tiga minggu.".encode(), "Pasted text")]
    assert desk.articles[0].name == "Pasted text"


def test_a_lone_surrogate_on_the_clipboard_does_no_harm(desk: Desk, engine: FakeEngine, until: Until) -> None:
    desk.paste("Pasar \ud83d ikan")
    until(lambda: idle(desk))
    assert engine.sources == [Pasted(b"Pasar ? ikan", "Pasted text")]


@pytest.mark.parametrize("text", ["", " \n\t\u00a0"])
def test_an_empty_clipboard_is_told_once_and_opens_nothing(desk: Desk, engine: FakeEngine, text: str) -> None:
    desk.paste(text)
    desk.paste(text)
    message = only(desk.messages)
    assert message.tone is Tone.NOTE
    assert message.remedy
    assert len(desk.articles) == 0
    desk.dismiss(message)
    assert desk.messages == []


# -- stopping and failing


def test_a_cancel_keeps_what_is_translated_and_offers_the_rest(desk: Desk, engine: FakeEngine, until: Until) -> None:
    gate = engine.hold("a.html", after_sentence=3)
    desk.open([A])
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
    assert desk.can_export
    message = only(article.messages)
    assert message.command is Command.GO_ON
    assert "kept" in message.text

    gate.set()
    desk.obey(Command.GO_ON)
    until(lambda: idle(desk))
    assert article.state is State.DONE
    assert translated(article) == list(range(8))
    assert article.messages == []


def test_a_cancel_before_anything_is_read_is_no_error(desk: Desk, engine: FakeEngine, until: Until) -> None:
    engine.hold("a.html")
    desk.open([A, B])
    until(lambda: engine.runs)
    desk.cancel()
    until(lambda: idle(desk))
    assert states(desk) == [State.STOPPED, State.DONE]
    message = only(desk.articles[0].messages)
    assert (message.tone, message.command) == (Tone.NOTE, Command.GO_ON)
    assert "kept" not in message.text


def test_a_cancel_takes_a_waiting_article_out_of_the_queue_and_lets_the_running_one_be(
    desk: Desk, engine: FakeEngine, until: Until
) -> None:
    gate = engine.hold("a.html")
    desk.open([A, B, C])
    desk.select(1)
    desk.cancel()
    assert states(desk) == [State.READING, State.STOPPED, State.WAITING]
    gate.set()
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE, State.STOPPED, State.DONE]
    assert [name for name, _, _ in engine.runs] == ["a.html", "c.html"]


def test_a_cancel_with_nothing_to_stop_does_nothing(desk: Desk, engine: FakeEngine, until: Until) -> None:
    desk.cancel()
    desk.open([A])
    until(lambda: idle(desk))
    assert not desk.can_cancel
    desk.cancel()
    assert states(desk) == [State.DONE]


def test_one_that_fails_does_not_stop_the_others_and_can_be_tried_again(desk: Desk, engine: FakeEngine, until: Until) -> None:
    engine.steps["a.html"] = [UNREADABLE]
    desk.open([A, B])
    until(lambda: idle(desk))
    assert states(desk) == [State.FAILED, State.DONE]
    article = desk.articles[0]
    assert only(article.messages) == Message(Tone.PROBLEM, UNREADABLE.message, UNREADABLE.remedy, Command.AGAIN)
    assert not desk.can_export
    desk.obey(Command.AGAIN)
    until(lambda: idle(desk))
    assert len(article.messages) == 1, "the same words are not told twice"
    engine.steps["a.html"] = list(told(story()))
    desk.obey(Command.AGAIN)
    until(lambda: idle(desk))
    assert article.state is State.DONE
    assert article.messages == []


def test_a_bug_is_told_without_its_details(
    desk: Desk, engine: FakeEngine, until: Until, caplog: pytest.LogCaptureFixture
) -> None:
    engine.steps["a.html"] = [*told(story())[:4], RuntimeError("index 7 out of range")]
    desk.open([A])
    until(lambda: idle(desk))
    assert only(desk.articles[0].messages) == Message(Tone.PROBLEM, BUG.message, BUG.remedy, Command.AGAIN)
    assert "index 7 out of range" in caplog.text
    assert desk.articles[0].pairs.rowCount() == 8, "what was read stays to be seen"


def test_another_language_is_shown_and_can_be_translated_as_indonesian(desk: Desk, engine: FakeEngine, until: Until) -> None:
    engine.steps["a.html"] = [*told(story())[:2], DUTCH]
    desk.open([A])
    article = desk.articles[0]
    until(lambda: idle(desk))
    assert article.state is State.FAILED
    assert article.pairs.rowCount() == 8
    assert only(article.messages) == Message(Tone.PROBLEM, DUTCH.message, DUTCH.remedy, Command.ASSUME_INDONESIAN)
    engine.steps["a.html"] = list(told(story()))
    desk.obey(Command.ASSUME_INDONESIAN)
    until(lambda: idle(desk))
    assert [assume for _, _, assume in engine.runs] == [None, "id"]
    assert article.state is State.DONE


def test_what_was_insisted_on_is_not_offered_again(desk: Desk, engine: FakeEngine, until: Until) -> None:
    engine.steps["a.html"] = [DUTCH]
    desk.open([A])
    until(lambda: idle(desk))
    desk.obey(Command.ASSUME_INDONESIAN)
    until(lambda: len(engine.runs) == 2 and idle(desk))
    assert only(desk.articles[0].messages).command is Command.AGAIN


def test_a_command_for_a_running_article_is_not_obeyed(desk: Desk, engine: FakeEngine, until: Until) -> None:
    gate = engine.hold("a.html")
    desk.open([A])
    until(lambda: engine.runs)
    desk.obey(Command.AGAIN)
    gate.set()
    until(lambda: idle(desk))
    assert len(engine.runs) == 1


# -- the checkpoint


def test_a_checkpoint_that_does_not_load_is_told_and_can_be_loaded_again(desk: Desk, engine: FakeEngine, until: Until) -> None:
    engine.load_errors = [MISSING]
    desk.load()
    until(lambda: desk.messages)
    message = only(desk.messages)
    assert (message.tone, message.text, message.remedy) == (Tone.PROBLEM, MISSING.message, MISSING.remedy)
    assert not desk.ready
    desk.obey(Command.AGAIN)
    until(lambda: desk.ready)
    assert desk.messages == []
    assert engine.loads == 2


def test_it_loads_once_however_often_it_is_asked_for(desk: Desk, engine: FakeEngine, until: Until) -> None:
    assert desk.load() is desk.load()
    until(lambda: desk.ready)
    desk.load()
    settle()
    assert engine.loads == 1


def test_with_an_article_open_the_article_says_that_the_checkpoint_failed_and_tries_again(
    desk: Desk, engine: FakeEngine, tasks: Tasks, until: Until
) -> None:
    # The job ends only when the desk has heard that the checkpoint failed.
    heard = engine.gate()
    steps = told(story())
    load = next(n for n, step in enumerate(steps) if isinstance(step, events.LoadingCheckpoint))
    engine.steps["a.html"] = [*steps[:load], heard, *steps[load:]]
    engine.load_errors = [MISSING]
    desk.open([A])
    until(lambda: engine.loads == 1 and tasks.running == 1)
    heard.set()
    until(lambda: idle(desk))
    article = desk.articles[0]
    assert article.state is State.FAILED
    assert article.pairs.rowCount() == 8
    assert only([*desk.messages, *article.messages]) == Message(Tone.PROBLEM, MISSING.message, MISSING.remedy, Command.AGAIN)
    desk.obey(Command.AGAIN)
    until(lambda: idle(desk))
    assert article.state is State.DONE
    assert engine.loads == 2


# -- closing


def test_closing_the_running_article_stops_it_and_the_next_runs(desk: Desk, engine: FakeEngine, until: Until) -> None:
    engine.hold("a.html", after_sentence=2)
    desk.open([A, B])
    first = desk.articles[0]
    until(lambda: len(translated(first)) == 3)
    desk.close_article()
    assert [article.name for article in desk.articles] == ["b.html"]
    assert desk.selected is desk.articles[0]
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE]
    assert [name for name, _, _ in engine.runs] == ["a.html", "b.html"]
    assert desk.messages == []


def test_closing_selects_the_next_or_the_last(desk: Desk, engine: FakeEngine, until: Until) -> None:
    desk.open([A, B, C])
    until(lambda: idle(desk))
    desk.select(1)
    desk.close_article()
    assert desk.selected is not None
    assert desk.selected.name == "c.html"
    desk.close_article()
    assert desk.selected.name == "a.html"
    desk.close_article()
    assert desk.selected is None
    desk.close_article()
    assert len(desk.articles) == 0


def test_a_closed_article_that_waited_never_runs(desk: Desk, engine: FakeEngine, until: Until) -> None:
    gate = engine.hold("a.html")
    desk.open([A, B])
    desk.select(1)
    desk.close_article()
    gate.set()
    until(lambda: idle(desk))
    settle()
    assert [name for name, _, _ in engine.runs] == ["a.html"]


# -- the summary's length


def test_another_length_is_made_at_once_and_holds_for_what_is_opened_later(desk: Desk, engine: FakeEngine, until: Until) -> None:
    desk.open([A])
    article = desk.articles[0]
    until(lambda: idle(desk))
    desk.set_length(Length.LONG)
    until(lambda: article.summary and article.summary.length is Length.LONG and article.state is State.DONE)
    assert [point.text for point in article.points if point] == ["Long point 0.", "Long point 1.", "Long point 2."]
    assert article.pairs.pair(4).points == (3,)
    assert translated(article) == list(range(8))
    desk.open([B])
    until(lambda: idle(desk))
    assert [(name, length) for name, length, _ in engine.runs] == [("a.html", Length.MEDIUM), ("b.html", Length.LONG)]
    assert engine.summaries == [("a.html", Length.LONG)]


def test_of_many_wishes_the_newest_wins(desk: Desk, engine: FakeEngine, until: Until) -> None:
    desk.open([A])
    article = desk.articles[0]
    until(lambda: idle(desk))
    engine.summary_gate = engine.gate()
    desk.set_length(Length.SHORT)
    until(lambda: engine.summaries)
    desk.set_length(Length.MEDIUM)
    desk.set_length(Length.SHORT)
    desk.set_length(Length.LONG)
    engine.summary_gate.set()
    until(lambda: article.dispatch and article.dispatch.summary and article.dispatch.summary.length is Length.LONG)
    settle()
    assert [length for _, length in engine.summaries] == [Length.SHORT, Length.LONG]
    assert len([point for point in article.points if point]) == 3


def test_a_wish_during_the_run_is_fulfilled_after_it(desk: Desk, engine: FakeEngine, until: Until) -> None:
    gate = engine.hold("a.html", after_sentence=2)
    desk.open([A])
    article = desk.articles[0]
    until(lambda: len(translated(article)) == 3)
    desk.set_length(Length.SHORT)
    settle()
    assert engine.summaries == []
    gate.set()
    until(lambda: article.dispatch and article.dispatch.summary and article.dispatch.summary.length is Length.SHORT)
    assert engine.summaries == [("a.html", Length.SHORT)]
    assert translated(article) == list(range(8))


def test_a_length_that_is_there_already_is_not_made_again(desk: Desk, engine: FakeEngine, until: Until) -> None:
    desk.open([A])
    until(lambda: idle(desk))
    desk.set_length(Length.MEDIUM)
    settle()
    assert engine.summaries == []


def test_an_article_too_short_for_a_summary_has_none_of_any_length(desk: Desk, engine: FakeEngine, until: Until) -> None:
    engine.stories["a.html"] = story(sentences=2, summarized=False)
    desk.open([A])
    until(lambda: idle(desk))
    desk.set_length(Length.SHORT)
    settle()
    assert engine.summaries == []
    assert desk.articles[0].state is State.DONE


def test_a_length_that_fails_is_told_and_the_old_one_is_back(desk: Desk, engine: FakeEngine, until: Until) -> None:
    desk.open([A])
    article = desk.articles[0]
    until(lambda: idle(desk))
    engine.summary_errors = [KabarError("The translator has ended.", "Try again.")]
    desk.set_length(Length.LONG)
    until(lambda: article.messages)
    assert only(article.messages) == Message(Tone.PROBLEM, "The translator has ended.", "Try again.")
    assert desk.length is Length.MEDIUM
    desk.set_length(Length.LONG)
    until(lambda: article.dispatch and article.dispatch.summary and article.dispatch.summary.length is Length.LONG)


# -- exporting


def test_what_is_read_is_exported_and_told(desk: Desk, engine: FakeEngine, until: Until, tmp_path: Path) -> None:
    assert not desk.can_export
    assert desk.proposed_name() == ""
    desk.export(tmp_path / "nothing.docx")
    desk.open([A, B])
    until(lambda: idle(desk))
    assert desk.proposed_name() == "a.html.docx"
    desk.export(tmp_path / "brief.docx")
    until(lambda: desk.articles[0].messages)
    assert engine.written == [(desk.articles[0].dispatch, tmp_path / "brief.docx")]
    message = only(desk.articles[0].messages)
    assert message.tone is Tone.DONE
    assert str(tmp_path / "brief.docx") in message.text
    assert "so far" not in message.text
    assert desk.articles[1].messages == []


def test_one_export_at_a_time_and_its_article_may_be_closed_meanwhile(
    desk: Desk, engine: FakeEngine, until: Until, tmp_path: Path
) -> None:
    desk.open([A])
    until(lambda: idle(desk))
    engine.write_gate = engine.gate()
    desk.export(tmp_path / "brief.docx")
    assert not desk.can_export
    desk.close_article()
    settle()
    engine.write_gate.set()
    until(lambda: desk.messages)
    assert only(desk.messages).tone is Tone.DONE


def test_an_export_that_fails_is_told_with_its_remedy_and_can_be_done_again(
    desk: Desk, engine: FakeEngine, until: Until, tmp_path: Path
) -> None:
    desk.open([A])
    until(lambda: idle(desk))
    engine.write_errors = [ExportFailed("“brief.docx” cannot be written.", "Close it in Word."), OSError("disk")]
    messages = desk.articles[0].messages
    desk.export(tmp_path / "brief.docx")
    until(lambda: messages)
    assert only(messages) == Message(Tone.PROBLEM, "“brief.docx” cannot be written.", "Close it in Word.")
    assert desk.can_export
    desk.export(tmp_path / "brief.docx")
    until(lambda: len(messages) == 2)
    assert messages[1] == Message(Tone.PROBLEM, BUG.message, BUG.remedy)
    desk.export(tmp_path / "brief.docx")
    until(lambda: len(messages) == 3)
    assert messages[2].tone is Tone.DONE


def test_a_part_is_exported_and_said_to_be_one(desk: Desk, engine: FakeEngine, until: Until, tmp_path: Path) -> None:
    engine.hold("a.html", after_sentence=3)
    desk.open([A])
    until(lambda: len(translated(desk.articles[0])) == 4)
    desk.cancel()
    until(lambda: idle(desk))
    desk.export(tmp_path / "brief.md")
    until(lambda: len(desk.articles[0].messages) == 2)
    assert "so far" in desk.articles[0].messages[1].text
