"""The collection: deleting and its way back, forgetting, searching; and that the disk says the same."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from app.desk.desk import Desk
from app.desk.messages import Command, Tone
from app.desk.state import State
from app.engine.article import Pasted
from app.engine.dispatch import Length
from app.engine.errors import LibraryDamaged
from app.library import Library
from tests.qt.conftest import FakeEngine, Starts, idle, only, removed, settle, states, story, take, told, translated

Until = Callable[[Callable[[], object]], None]
File = Callable[[str], Path]


def names(desk: Desk) -> list[str]:
    """What the articles are made from, in the order of the list."""
    return [article.name for article in desk.articles]


# -- deleting


def test_deleting_selects_the_next_or_the_last(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    take(desk, *map(file, ("a.html", "b.html", "c.html")))
    until(lambda: idle(desk))
    desk.select(1)
    desk.delete([1])
    assert desk.selected is not None
    assert desk.selected.name == "c.html"
    desk.delete([1])
    assert desk.selected.name == "a.html"
    desk.delete([0])
    assert desk.selected is None
    desk.delete([])
    assert len(desk.articles) == 0


def test_several_are_deleted_and_come_back_to_their_places(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    take(desk, *map(file, ("a.html", "b.html", "c.html", "d.html")))
    until(lambda: idle(desk))
    articles = list(desk.articles)
    desk.delete([2, 0])
    assert names(desk) == ["b.html", "d.html"]
    assert desk.selected is articles[1]
    message = only(desk.board.messages)
    assert (message.tone, message.command) == (Tone.DONE, Command.UNDELETE)
    assert "2" in message.text
    until(lambda: len(starts.library(desk).entries()) == 2)
    desk.obey(message)
    assert list(desk.articles) == articles
    assert desk.selected is articles[0]
    assert desk.board.messages == []
    until(lambda: len(starts.library(desk).entries()) == 4)
    desk.undelete()
    assert list(desk.articles) == articles, "there is nothing more to bring back"


def test_only_the_last_deletion_can_be_taken_back(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    take(desk, *map(file, ("a.html", "b.html", "c.html")))
    until(lambda: idle(desk))
    desk.delete([0])
    desk.delete([0])
    only(desk.board.messages)
    assert desk.collection.can_undelete
    desk.undelete()
    assert not desk.collection.can_undelete
    assert names(desk) == ["b.html", "c.html"]


def test_after_a_restart_nothing_of_what_was_deleted_is_left(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk))
    id = desk.articles[0].id
    desk.delete([0])
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    assert names(later) == ["b.html"]
    library = starts.library(later)
    assert id not in [hit.entry for hit in library.search("Headline")]
    with pytest.raises(KeyError):
        library.entry(id)
    assert library.dispatch(id) is None


def test_the_running_article_is_deleted_the_next_runs_and_nothing_is_told_of_it(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    engine.hold("a.html", after_sentence=2)
    take(desk, file("a.html"))
    first = desk.articles[0]
    until(lambda: len(translated(first)) == 3)
    take(desk, file("b.html"))
    desk.delete([0])
    assert names(desk) == ["b.html"]
    assert desk.selected is desk.articles[0]
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE]
    assert [name for name, _ in engine.runs] == ["a.html", "b.html"]
    assert only(desk.board.messages).command is Command.UNDELETE


@pytest.mark.parametrize("at_once", [True, False])
def test_the_running_article_comes_back_with_what_it_had_and_goes_on(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until, at_once: bool
) -> None:
    engine.hold("a.html", after_sentence=2)
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: len(translated(article)) == 3)
    desk.edits.edit(article, 1, "My words.")
    desk.delete([0])
    if not at_once:
        until(lambda: desk.queue.running is None)
    desk.undelete()
    until(lambda: idle(desk))
    assert article.state is State.DONE
    assert article.messages == []
    assert translated(article) == list(range(8))
    assert article.pairs.pair(1).target == "My words."
    assert engine.translated == [("a.html", row) for row in range(8)]
    until(lambda: starts.library(desk).dispatch(article.id) == article.dispatch)


def test_an_article_that_ended_while_it_was_away_comes_back_as_it_ended(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    held = engine.gate()
    engine.steps["a.html"] = [*told(story()), held]
    take(desk, file("a.html"))
    article = desk.articles[0]
    until(lambda: len(translated(article)) == 8)
    desk.queue._cancel = type(desk.queue._cancel)()  # the job does not hear that it is to stop: it is past its last look
    desk.delete([0])
    held.set()
    until(lambda: desk.queue.running is None)
    assert engine.written == []
    desk.undelete()
    assert article.state is State.DONE
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    assert states(later) == [State.DONE]
    assert later.board.messages == []


def test_an_article_that_waited_comes_back_waiting(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    gate = engine.hold("a.html")
    take(desk, file("a.html"), file("b.html"))
    desk.delete([1])
    desk.undelete()
    gate.set()
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE, State.DONE]


def test_a_finished_article_that_comes_back_is_not_written_beside_its_file_again(
    desk: Desk, engine: FakeEngine, tasks: object, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    desk.settings = type(desk.settings)(briefs_beside=".docx")
    desk.delete([0])
    desk.undelete()
    settle()
    assert engine.written == []


def test_an_article_of_an_earlier_session_is_deleted_and_comes_back(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    later.delete([0])
    later.undelete()
    until(lambda: later.articles[0].shown)
    assert translated(later.articles[0]) == list(range(8))


# -- forgetting


def test_everything_is_forgotten_even_what_runs(desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until) -> None:
    engine.stories["b.html"] = story("b.html", pieces=removed("Baca juga."))
    take(desk, file("b.html"))
    until(lambda: idle(desk))
    gate = engine.hold("a.html", after_sentence=2)
    take(desk, file("a.html"), file("c.html"))
    desk.read(1)
    until(lambda: len(translated(desk.articles[1])) == 3)
    desk.edits.put_back(desk.articles[0], 0)
    desk.forget_everything()
    assert len(desk.articles) == 0
    assert desk.selected is None
    gate.set()
    until(lambda: desk.queue.running is None and desk.board.messages)
    settle()
    message = only(desk.board.messages)
    assert (message.tone, message.command) == (Tone.DONE, None)
    assert starts.library(desk).entries() == []
    assert starts.library(desk).search("Headline") == []
    take(desk, file("d.html"))
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE]
    assert only(desk.board.messages) == message
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    assert names(later) == ["d.html"]


def test_a_deletion_cannot_be_taken_back_after_everything_was_forgotten(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    desk.delete([0])
    assert only(desk.board.messages).command is Command.UNDELETE
    desk.forget_everything()
    until(lambda: desk.board.messages)
    assert only(desk.board.messages).command is None
    desk.undelete()
    assert len(desk.articles) == 0


def test_to_forget_what_waited_from_an_earlier_session_lets_the_queue_go_on(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    engine.hold("a.html")
    take(desk, file("a.html"))
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: later.board.messages)
    later.forget_everything()
    take(later, file("b.html"))
    until(lambda: idle(later))
    assert states(later) == [State.DONE]
    assert [message.command for message in later.board.messages] == [None]


def test_what_is_being_taken_in_is_forgotten_with_the_rest(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    gate = engine.gate()
    ended, failed = QSignalSpy(desk.intake.ended), QSignalSpy(desk.intake.failed)
    desk.intake.paste(lambda: Pasted(b"One." if gate.wait() else b"", "Pasted text"))
    desk.forget_everything()
    gate.set()
    until(ended.count)
    take(desk, file("b.html"))
    assert names(desk) == ["b.html"]
    until(lambda: idle(desk))
    assert [entry.name for entry in starts.library(desk).entries()] == ["b.html"]
    assert failed.count() == 0


def test_forgetting_that_fails_is_told(
    desk: Desk, engine: FakeEngine, file: File, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(library: Library) -> None:
        raise LibraryDamaged("There is no room left on the disk.", "Free some space.")

    monkeypatch.setattr(Library, "forget_everything", full)
    desk.forget_everything()
    until(lambda: desk.board.messages)
    assert only(desk.board.messages).tone is Tone.PROBLEM


# -- searching


def test_a_search_gives_what_is_found_and_only_the_newest_answer(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    engine.stories["b.html"] = story("b.html", sentences=10)
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk))
    found = QSignalSpy(desk.collection.found)
    desk.collection.search("report")
    desk.collection.search("Sentence 9")
    until(found.count)
    settle()
    assert found.count() == 1
    words, hits = found.at(0)
    assert words == "Sentence 9"
    assert [hit.entry for hit in hits] == [desk.articles[1].id]
    assert hits[0].title == "Headline of b.html"


def test_an_edit_is_found_and_what_is_deleted_is_not(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk))
    found = QSignalSpy(desk.collection.found)
    desk.edits.edit(desk.articles[0], 3, "A zebra crossed the market.")
    desk.collection.search("zebra")
    until(found.count)
    assert len(found.at(0)[1]) == 1
    desk.delete([0])
    desk.collection.search("zebra")
    until(lambda: found.count() == 2)
    assert found.at(1)[1] == []


# -- the order


def test_an_order_by_hand_holds_for_what_comes_later_and_after_a_restart(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    desk.pause(True)
    take(desk, *map(file, ("a.html", "b.html", "c.html")))
    desk.articles.move([2], 0)
    desk.set_length(Length.SHORT)
    take(desk, file("d.html"))
    assert names(desk) == ["c.html", "a.html", "b.html", "d.html"]
    desk.delete([1])
    desk.undelete()
    assert names(desk) == ["c.html", "a.html", "b.html", "d.html"]
    desk.pause(False)
    until(lambda: idle(desk))
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    assert names(later) == ["c.html", "a.html", "b.html", "d.html"]


def test_the_order_of_one_day_does_not_mix_with_that_of_another(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    desk.pause(True)
    take(desk, *map(file, ("old 1.html", "old 2.html", "a.html", "b.html")))
    starts.end(desk)
    library = Library.open(starts.path)
    library._database.execute("UPDATE entries SET added = '2026-01-02T03:04:05+00:00' WHERE name LIKE 'old%'")
    library.close()
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    assert names(later) == ["a.html", "b.html", "old 1.html", "old 2.html"]
    later.articles.move([1], 0)
    places = {article.name: article.entry.position for article in later.articles}
    kept = starts.library(later)
    until(lambda: {entry.name: entry.position for entry in kept.entries()} == places)
    assert sorted(places, key=places.__getitem__) == ["old 1.html", "old 2.html", "b.html", "a.html"]
