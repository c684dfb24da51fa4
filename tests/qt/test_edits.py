"""What a person changes in an article: it is kept whatever works on the article meanwhile, and there is a way back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.desk.desk import Desk
from app.desk.messages import Tone
from app.desk.opened import OpenedArticle
from app.desk.state import State
from app.engine import editing, events
from app.engine.dispatch import Dispatch, Length, Translation
from app.engine.errors import KabarError
from tests.qt.conftest import FakeEngine, Starts, finding, idle, only, removed, settle, states, story, take, told, translated

Until = Callable[[Callable[[], object]], None]
File = Callable[[str], Path]

MACHINE = story().translations[3].text  # type: ignore[union-attr]
ENDED = KabarError("The translator has ended.", "Try again.")


def texts(dispatch: Dispatch | None) -> list[str | None]:
    """The English of a dispatch's sentences."""
    assert dispatch is not None
    return [piece.text if piece else None for piece in dispatch.translations]


def english(article: OpenedArticle, row: int) -> tuple[str | None, str | None]:
    """What a row says, and what the machine had said before a person did."""
    pair = article.pairs.pair(row)
    return pair.target, pair.machine


@pytest.fixture
def article(desk: Desk, engine: FakeEngine, file: File, until: Until) -> OpenedArticle:
    """A finished one, with a finding in sentence 3 and two pieces that were removed."""
    pieces = removed("Baca juga: Harga ikan naik di Kupang.", "Simak berita lainnya di sini.")
    engine.stories["a.html"] = story(findings=(finding(3),), pieces=pieces)
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    return desk.articles[0]


# -- after a run


def test_an_edit_goes_into_the_dispatch_with_its_findings_and_is_kept(
    desk: Desk, starts: Starts, article: OpenedArticle, until: Until
) -> None:
    assert article.doubts == 1
    desk.edits.edit(article, 3, "  My own\nwords. ")
    assert english(article, 3) == ("My own words.", MACHINE)
    assert texts(article.dispatch)[3] == "My own words."
    assert article.state is State.DONE
    assert [found.message for found in article.pairs.pair(3).findings] != ["1,5 miliar became 15 billion."]
    until(lambda: article.entry.edited == 1)
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    later.select(0)
    until(lambda: later.articles[0].shown)
    assert english(later.articles[0], 3) == ("My own words.", MACHINE)


def test_a_point_that_says_the_sentences_words_says_the_new_ones(desk: Desk, article: OpenedArticle) -> None:
    desk.edits.edit(article, 2, "My words.")
    assert [point.text for point in article.points if point] == ["Point 0 of a.html.", "My words."]


def test_the_headline_is_edited_too(desk: Desk, article: OpenedArticle) -> None:
    desk.edits.edit(article, None, "A headline of mine")
    assert article.title == "A headline of mine"
    assert article.dispatch is not None
    assert article.dispatch.headline is not None
    assert article.dispatch.headline.machine == "Headline of a.html"
    desk.edits.undo(article)
    assert article.title == "Headline of a.html"


@pytest.mark.parametrize("text", ["", "  ", MACHINE])
def test_no_words_or_the_machines_own_take_an_edit_back(desk: Desk, article: OpenedArticle, text: str) -> None:
    desk.edits.edit(article, 3, "My words.")
    desk.edits.edit(article, 3, text)
    assert english(article, 3) == (MACHINE, None)


def test_an_edit_that_changes_nothing_is_no_step(desk: Desk, article: OpenedArticle) -> None:
    assert article.dispatch is not None
    desk.edits.edit(article, 5, texts(article.dispatch)[5] or "")
    desk.edits.edit(article, 5, "")
    assert article.history == []


def test_changes_are_taken_back_and_made_again_in_their_order(desk: Desk, article: OpenedArticle) -> None:
    desk.edits.edit(article, 3, "First.")
    desk.edits.edit(article, 3, "Second.")
    desk.edits.edit(article, 5, "Third.")
    before = article.dispatch
    desk.edits.undo(article)
    desk.edits.undo(article)
    assert (english(article, 3)[0], english(article, 5)[1]) == ("First.", None)
    desk.edits.undo(article)
    desk.edits.undo(article)
    assert english(article, 3) == (MACHINE, None)
    for _ in range(4):
        desk.edits.redo(article)
    assert article.dispatch == before
    desk.edits.undo(article)
    desk.edits.edit(article, 6, "Another way.")
    desk.edits.redo(article)
    assert english(article, 5)[1] is None, "after a new change there is nothing to make again"


def test_an_edit_then_another_length_keeps_the_edit(
    desk: Desk, engine: FakeEngine, starts: Starts, article: OpenedArticle, until: Until
) -> None:
    desk.edits.edit(article, 3, "My words.")
    desk.set_length(Length.LONG)
    until(lambda: article.summary and article.summary.length is Length.LONG and not article.summarizing)
    assert english(article, 3) == ("My words.", MACHINE)
    desk.edits.undo(article)
    assert english(article, 3) == (MACHINE, None)
    assert article.summary is not None
    assert article.summary.length is Length.LONG, "the summary is no step of its own"
    desk.edits.redo(article)
    assert texts(article.dispatch)[3] == "My words."


@pytest.mark.parametrize("fails", [False, True])
def test_an_edit_while_another_summary_is_made_is_in_what_comes_of_it(
    desk: Desk, engine: FakeEngine, starts: Starts, article: OpenedArticle, until: Until, fails: bool
) -> None:
    engine.summary_gate = engine.gate()
    if fails:
        engine.summary_errors = [ENDED]
    desk.set_length(Length.LONG)
    until(lambda: engine.summaries)
    desk.edits.edit(article, 3, "My words.")
    desk.edits.edit(article, None, "A headline of mine")
    assert english(article, 3) == ("My words.", MACHINE)
    assert article.title == "A headline of mine"
    engine.summary_gate.set()
    until(lambda: not article.summarizing)
    assert texts(article.dispatch)[3] == "My words."
    assert article.title == "A headline of mine"
    assert article.summary is not None
    assert article.summary.length is (Length.MEDIUM if fails else Length.LONG)
    assert article.pending == {}
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    assert texts(starts.library(later).dispatch(article.id))[3] == "My words."


# -- during a run


def test_an_edit_during_the_run_stands_and_goes_into_the_dispatch_when_it_has_ended(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    gate = engine.hold("a.html", after_sentence=3)
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: len(translated(article)) == 4)
    desk.edits.edit(article, 3, "My words.")
    desk.edits.edit(article, 3, "My better words.")
    desk.edits.edit(article, None, "A headline of mine")
    desk.edits.edit(article, 6, "Of what has no English yet.")
    assert english(article, 3) == ("My better words.", MACHINE)
    assert english(article, 6) == (None, None)
    assert article.title == "A headline of mine"
    article.apply(events.SentenceTranslated(3, Translation(MACHINE, "greedy"), ()))
    assert english(article, 3)[0] == "My better words.", "whatever the job says of it"
    gate.set()
    until(lambda: idle(desk))
    assert texts(article.dispatch)[3] == "My better words."
    assert english(article, 3) == ("My better words.", MACHINE)
    assert article.title == "A headline of mine"
    assert translated(article) == list(range(8))
    assert article.state is State.DONE
    desk.edits.undo(article)
    desk.edits.undo(article)
    assert article.dispatch == story()


def test_an_edit_that_is_taken_back_during_the_run_is_none(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    gate = engine.hold("a.html", after_sentence=3)
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: len(translated(article)) == 4)
    desk.edits.edit(article, 3, "My words.")
    desk.edits.edit(article, 3, "")
    assert english(article, 3) == (MACHINE, None)
    gate.set()
    until(lambda: idle(desk))
    assert article.dispatch == story()
    assert article.history == []


def test_an_edit_that_the_model_shows_already_is_taken_over(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    gate = engine.hold("a.html", after_sentence=3)
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: len(translated(article)) == 4)
    article.pairs.edited.connect(lambda row, text: desk.edits.edit(article, row, text))
    assert article.pairs.setData(article.pairs.index(3), "My words.")
    assert english(article, 3) == ("My words.", MACHINE)
    gate.set()
    until(lambda: idle(desk))
    assert texts(article.dispatch)[3] == "My words."
    assert article.pairs.setData(article.pairs.index(3), "")
    assert texts(article.dispatch)[3] == MACHINE


def test_an_edit_of_an_article_that_steps_back_is_in_what_it_goes_on_with(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    engine.hold("a.html", after_sentence=3)
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: len(translated(article)) == 4)
    desk.edits.edit(article, 3, "My words.")
    desk.pause(True)
    until(lambda: desk.queue.running is None)
    desk.pause(False)
    until(lambda: idle(desk))
    assert texts(engine.went_on[0])[3] == "My words."
    assert texts(article.dispatch)[3] == "My words."


def test_an_edit_during_the_run_outlives_the_end_of_the_program(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    engine.hold("a.html", after_sentence=3)
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: len(translated(article)) == 4)
    desk.edits.edit(article, 3, "My words.")
    desk.edits.edit(article, None, "A headline of mine")
    starts.end(desk)
    again = FakeEngine()
    later = starts.open(again)
    until(lambda: later.board.messages)
    kept = starts.library(later).dispatch(article.id)
    assert texts(kept)[2:4] == [texts(story())[2], "My words."]
    later.pause(False)
    until(lambda: idle(later))
    assert [row for _, row in again.translated] == [4, 5, 6, 7]
    assert english(later.articles[0], 3) == ("My words.", MACHINE)
    assert later.articles[0].title == "A headline of mine"


def test_an_edit_is_not_translated_over_when_the_program_ended_just_before_it_heard_the_end(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    held = engine.gate()
    engine.steps["a.html"] = [*told(story()), held]
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: len(translated(article)) == 8)
    desk.edits.edit(article, 3, "My words.")
    starts.end(desk)
    again = FakeEngine()
    later = starts.open(again)
    until(lambda: len(later.articles))
    assert states(later) == [State.DONE]
    assert later.board.messages == []
    later.select(0)
    until(lambda: later.articles[0].shown)
    assert english(later.articles[0], 3) == ("My words.", MACHINE)
    assert again.runs == []


def test_undo_waits_for_the_end_of_the_run(desk: Desk, engine: FakeEngine, article: OpenedArticle, until: Until) -> None:
    desk.edits.edit(article, 3, "My words.")
    gate = engine.hold("a.html", after_sentence=3)
    desk.work_again([0])
    until(lambda: len(engine.runs) == 2)
    desk.edits.undo(article)
    gate.set()
    until(lambda: idle(desk))
    assert english(article, 3) == (MACHINE, None), "made anew"
    desk.edits.undo(article)
    assert english(article, 3) == ("My words.", MACHINE), "and the way back leads over what it was"


# -- what was removed


def test_a_piece_put_back_is_translated_and_the_article_whole_again(
    desk: Desk, engine: FakeEngine, starts: Starts, article: OpenedArticle, until: Until
) -> None:
    desk.edits.put_back(article, 0)
    until(lambda: len(engine.runs) == 2 and idle(desk))
    assert article.article is not None
    assert [piece.text for piece in article.article.removed] == ["Simak berita lainnya di sini."]
    assert article.pairs.rowCount() > 8
    assert translated(article) == list(range(article.pairs.rowCount()))
    assert article.state is State.DONE
    assert article.dispatch is not None
    assert article.dispatch.complete
    more = article.pairs.rowCount() - 8
    assert len(engine.translated) == 8 + more, "only what was put back"
    until(lambda: starts.library(desk).dispatch(article.id) == article.dispatch)

    desk.edits.undo(article)
    assert article.pairs.rowCount() == 8
    assert article.state is State.DONE
    assert len(article.article.removed) == 2
    assert article.doubts == 1
    settle()
    assert idle(desk)
    desk.edits.redo(article)
    assert article.pairs.rowCount() > 8
    assert idle(desk)


def test_undo_takes_a_piece_out_again_that_still_waits(
    desk: Desk, engine: FakeEngine, article: OpenedArticle, until: Until
) -> None:
    desk.pause(True)
    desk.edits.put_back(article, 1)
    until(lambda: article.pairs.rowCount() > 8)
    assert article.state is State.GIST
    desk.edits.undo(article)
    assert article.pairs.rowCount() == 8
    assert states(desk) == [State.DONE]
    desk.pause(False)
    settle()
    assert len(engine.runs) == 1


def test_an_edit_while_a_piece_is_put_back_is_not_lost(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, asked = engine.gate(), []

    def put_back(dispatch: Dispatch, index: int) -> Dispatch:
        asked.append(index)
        gate.wait()
        return editing.put_back(dispatch, index)

    monkeypatch.setattr(desk.edits, "_engine", replace(engine.functions(), put_back=put_back))
    engine.stories["a.html"] = story(pieces=removed("Baca juga: Harga ikan naik di Kupang."))
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    article = desk.articles[0]
    desk.edits.put_back(article, 0)
    until(lambda: asked)
    desk.edits.put_back(article, 0)
    desk.edits.edit(article, 7, "My words.")
    gate.set()
    until(lambda: article.pairs.rowCount() > 8 and idle(desk))
    assert asked == [0, 0]
    assert "My words." in texts(article.dispatch)
    assert article.article is not None
    assert article.article.removed == ()


def test_a_piece_that_cannot_be_put_back_is_told(
    desk: Desk, engine: FakeEngine, article: OpenedArticle, until: Until, caplog: pytest.LogCaptureFixture
) -> None:
    desk.edits.put_back(article, 7)
    until(lambda: article.messages)
    assert only(article.messages).tone is Tone.PROBLEM
    desk.edits.put_back(article, 0)
    until(lambda: article.pairs.rowCount() > 8)


def test_findings_stay_with_their_sentence_when_a_piece_is_put_back(
    desk: Desk, engine: FakeEngine, article: OpenedArticle, until: Until
) -> None:
    desk.edits.put_back(article, 0)
    until(lambda: len(engine.runs) == 2 and idle(desk))
    more = article.pairs.rowCount() - 8
    assert article.pairs.doubtful == [3 + more]
