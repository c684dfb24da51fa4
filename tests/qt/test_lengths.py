"""Summaries of another length: the newest wish wins, beside whatever else is done with the article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.desk.desk import Desk
from app.desk.messages import Message, Tone
from app.desk.opened import OpenedArticle
from app.desk.state import State
from app.engine.dispatch import Length
from app.engine.errors import KabarError
from tests.qt.conftest import FakeEngine, Starts, idle, only, settle, states, story, take, translated

Until = Callable[[Callable[[], object]], None]
File = Callable[[str], Path]

ENDED = KabarError("The translator has ended.", "Try again.")


def made(article: OpenedArticle, length: Length) -> bool:
    """Whether the summary of this length is there."""
    summary = article.dispatch and article.dispatch.summary
    return bool(summary and summary.length is length) and not article.summarizing


def test_another_length_is_made_at_once_and_holds_for_what_is_opened_later(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: idle(desk))
    desk.set_length(Length.LONG)
    until(lambda: made(article, Length.LONG))
    assert article.state is State.DONE
    assert [point.text for point in article.points if point] == ["Long point 0.", "Long point 1.", "Long point 2."]
    assert article.pairs.pair(4).points == (3,)
    assert translated(article) == list(range(8))
    until(lambda: starts.library(desk).dispatch(article.id) == article.dispatch)
    take(desk, file("b.html"))
    until(lambda: idle(desk))
    assert [(name, wish.length) for name, wish in engine.runs] == [("a.html", Length.MEDIUM), ("b.html", Length.LONG)]
    assert engine.summaries == [("a.html", Length.LONG)]


def test_of_many_wishes_the_newest_wins(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: idle(desk))
    engine.summary_gate = engine.gate()
    desk.set_length(Length.SHORT)
    until(lambda: engine.summaries)
    desk.set_length(Length.MEDIUM)
    desk.set_length(Length.SHORT)
    desk.set_length(Length.LONG)
    engine.summary_gate.set()
    until(lambda: made(article, Length.LONG))
    settle()
    assert [length for _, length in engine.summaries] == [Length.SHORT, Length.LONG]
    assert len([point for point in article.points if point]) == 3


def test_a_wish_during_the_run_is_fulfilled_after_it(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    gate = engine.hold("a.html", after_sentence=2)
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: len(translated(article)) == 3)
    desk.set_length(Length.LONG)
    desk.set_length(Length.SHORT)
    settle()
    assert engine.summaries == []
    gate.set()
    until(lambda: made(article, Length.SHORT))
    assert engine.summaries == [("a.html", Length.SHORT)]
    assert translated(article) == list(range(8))


def test_a_wish_while_the_article_waits_for_its_first_turn_goes_to_its_job(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    gate = engine.hold("a.html")
    take(desk, file("a.html"), file("b.html"))
    desk.select(1)
    desk.set_length(Length.SHORT)
    gate.set()
    until(lambda: idle(desk))
    assert {(name, wish.length) for name, wish in engine.runs} == {("a.html", Length.MEDIUM), ("b.html", Length.SHORT)}
    assert engine.summaries == []


def test_a_wish_while_the_gist_waits_for_the_rest_is_fulfilled_and_the_rest_made_then(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    gate = engine.hold("b.html")
    take(desk, file("a.html"), file("b.html"))
    article = desk.articles[0]
    until(lambda: article.state is State.GIST)
    desk.set_length(Length.LONG)
    until(lambda: made(article, Length.LONG))
    assert states(desk)[0] is State.GIST
    gate.set()
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE, State.DONE]
    assert made(article, Length.LONG)
    assert engine.summaries == [("a.html", Length.LONG)]


def test_an_article_that_is_summarized_is_not_worked_on_meanwhile_and_after_it_even_if_that_fails(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    gate = engine.hold("b.html")
    take(desk, file("a.html"), file("b.html"))
    first = desk.articles[0]
    until(lambda: first.state is State.GIST)
    engine.summary_gate, engine.summary_errors = engine.gate(), [ENDED]
    desk.set_length(Length.LONG)
    until(lambda: engine.summaries)
    gate.set()
    until(lambda: states(desk) == [State.GIST, State.DONE])
    settle()
    assert desk.queue.running is None
    engine.summary_gate.set()
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE, State.DONE]


def test_a_rerun_that_waits_is_not_lost_by_a_wish(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: idle(desk))
    desk.pause(True)
    desk.work_again([0])
    desk.set_length(Length.LONG)
    until(lambda: made(article, Length.LONG))
    assert article.state is State.WAITING
    desk.pause(False)
    until(lambda: idle(desk))
    assert [wish.length for _, wish in engine.runs] == [Length.MEDIUM, Length.LONG]
    assert states(desk) == [State.DONE]


def test_a_length_that_is_there_already_is_not_made_again(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    desk.set_length(Length.MEDIUM)
    settle()
    assert engine.summaries == []


def test_an_article_too_short_for_a_summary_has_none_of_any_length(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    engine.stories["a.html"] = story(sentences=2, summarized=False)
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    desk.set_length(Length.SHORT)
    settle()
    assert engine.summaries == []
    assert states(desk) == [State.DONE]


def test_a_length_that_fails_is_told_and_the_old_one_is_back_on_disk_too(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: idle(desk))
    engine.summary_errors = [ENDED]
    desk.set_length(Length.LONG)
    until(lambda: article.messages)
    assert only(article.messages) == Message(Tone.PROBLEM, ENDED.message, ENDED.remedy)
    assert article.length is Length.MEDIUM
    assert article.summary is not None
    assert article.summary.length is Length.MEDIUM
    assert all(article.points)
    until(lambda: starts.library(desk).entry(article.id).length is Length.MEDIUM)
    desk.set_length(Length.LONG)
    until(lambda: made(article, Length.LONG))


def test_a_wish_that_the_end_of_the_program_left_is_fulfilled_when_the_article_is_read_again(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    engine.summary_gate = engine.gate()
    desk.set_length(Length.LONG)
    until(lambda: engine.summaries)
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    later.select(0)
    until(lambda: made(later.articles[0], Length.LONG))


def test_an_article_deleted_while_it_is_summarized_comes_back_with_its_wish(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk))
    article = desk.articles[0]
    desk.select(0)
    engine.summary_gate = engine.gate()
    desk.set_length(Length.LONG)
    until(lambda: engine.summaries)
    desk.delete([0])
    engine.summary_gate.set()
    until(lambda: not article.summarizing)
    assert not made(article, Length.LONG)
    desk.undelete()
    until(lambda: made(article, Length.LONG))
    assert all(article.points)
