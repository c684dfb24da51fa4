"""What is kept from one start to the next: the list, what was made, what was not finished; and a library that cannot be used."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from app.desk.desk import Desk
from app.desk.messages import Command, Message, Tone
from app.desk.shelf import Shelf
from app.desk.state import State
from app.engine import events
from app.engine.article import Pasted
from app.engine.dispatch import Notice
from app.engine.errors import KabarError, LibraryDamaged, UnreadableDocument, UnsupportedLanguage
from app.library import Library, Stage
from tests.qt.conftest import FakeEngine, Starts, bare, finding, idle, only, settle, states, story, take, told, translated

Until = Callable[[Callable[[], object]], None]
File = Callable[[str], Path]

UNREADABLE = UnreadableDocument("“a.html” is empty.", "Save the page again.")
DUTCH = UnsupportedLanguage("“a.html” is in Dutch.", "Kabar reads Indonesian and Malay.")


# -- from one start to the next


def test_the_next_start_shows_what_the_last_one_had(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    engine.stories["a.html"] = story(findings=(finding(None), finding(3)))
    engine.steps["c.html"] = [UNREADABLE]
    take(desk, *map(file, ("a.html", "b.html", "c.html")))
    desk.select(1)
    desk.cancel()
    until(lambda: idle(desk))
    before = [(article.title, article.subtitle, article.status, article.trouble) for article in desk.articles]
    messages = [article.messages for article in desk.articles]
    assert states(desk) == [State.DONE, State.STOPPED, State.FAILED]
    starts.end(desk)
    again = FakeEngine()
    later = starts.open(again)
    until(lambda: len(later.articles))
    assert [(article.title, article.subtitle, article.status, article.trouble) for article in later.articles] == before
    assert [article.messages for article in later.articles] == messages
    assert later.selected is None
    assert later.board.messages == []
    assert not later.queue.on_hold
    settle()
    assert again.runs == []
    assert again.loads == 0


def test_what_was_not_finished_waits_until_the_user_goes_on_and_then_goes_on_where_it_was(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    engine.hold("b.html", after_sentence=3)
    take(desk, *map(file, ("a.html", "b.html", "c.html")))
    until(lambda: len(translated(desk.articles[1])) == 4)
    assert states(desk) == [State.DONE, State.TRANSLATING, State.GIST]
    starts.end(desk)

    again = FakeEngine()
    later = starts.open(again)
    until(lambda: len(later.articles))
    settle()
    assert states(later) == [State.DONE, State.GIST, State.GIST]
    assert later.queue.on_hold
    assert again.runs == []
    message = only(later.board.messages)
    assert (message.tone, message.command) == (Tone.NOTE, Command.RESUME)
    assert "2" in message.text

    later.obey(message)
    until(lambda: idle(later))
    assert later.board.messages == []
    assert states(later) == [State.DONE] * 3
    assert [(name, wish.gist) for name, wish in again.runs] == [("b.html", False), ("c.html", False)]
    assert again.translated == [("b.html", row) for row in range(4, 8)] + [("c.html", row) for row in range(8)]
    prepared = again.went_on[0]
    assert [english is not None for english in prepared.translations] == [True] * 4 + [False] * 4
    assert prepared.headline == story("b.html").headline
    later.select(1)
    assert translated(later.articles[1]) == list(range(8))
    until(lambda: starts.library(later).dispatch(later.articles[1].id) == later.articles[1].dispatch)


def test_what_never_began_begins_from_its_file_or_from_what_was_pasted(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    desk.pause(True)
    path = file("a.html")
    take(desk, path)
    desk.arrivals.paste("Pasar ikan ditutup.")
    until(lambda: len(desk.articles) == 2)
    starts.end(desk)
    again = FakeEngine()
    later = starts.open(again)
    until(lambda: later.board.messages)
    later.pause(False)
    until(lambda: idle(later))
    assert states(later) == [State.DONE, State.DONE]
    assert set(again.sources) == {path, Pasted(b"Pasar ikan ditutup.", "Pasted text")}


def test_pieces_are_not_lost_to_what_is_saved_late(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    late = engine.gate()
    engine.hold("a.html", after_sentence=3)
    other = engine.hold("b.html")
    take(desk, file("a.html"), file("b.html"))
    until(lambda: states(desk) == [State.GIST, State.READING])
    starts.shelf(desk).ask(lambda library: late.wait())  # the disk is slow
    starts.shelf(desk).save(desk.articles[0].id, desk.articles[0].dispatch or bare(story()))
    desk.read(0)
    other.set()
    until(lambda: desk.queue.running is desk.articles[0])
    settle()
    assert translated(desk.articles[0]) == []
    late.set()
    until(lambda: len(translated(desk.articles[0])) == 4)
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    kept = starts.library(later).dispatch(later.articles[0].id)
    assert kept is not None
    assert [english is not None for english in kept.translations] == [True] * 4 + [False] * 4


def test_resuming_by_the_queues_own_command_takes_the_message_away(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    desk.pause(True)
    take(desk, file("a.html"))
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: later.board.messages)
    later.pause(False)
    assert later.board.messages == []


@pytest.fixture
def left(desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until) -> tuple[Desk, FakeEngine]:
    """A second start, and its engine, with two articles that the first did not begin."""
    desk.pause(True)
    take(desk, file("a.html"), file("b.html"))
    starts.end(desk)
    again = FakeEngine()
    later = starts.open(again)
    until(lambda: later.board.messages)
    return later, again


def test_what_is_opened_now_does_not_wait_for_what_was_left(left: tuple[Desk, FakeEngine], file: File, until: Until) -> None:
    desk, engine = left
    ended = QSignalSpy(desk.queue.idle)
    take(desk, file("c.html"))
    until(ended.count)
    assert ended.at(0) == [1, 0]
    assert states(desk) == [State.WAITING, State.WAITING, State.DONE]
    assert [name for name, _ in engine.runs] == ["c.html"]
    assert desk.queue.on_hold


def test_of_what_was_left_the_one_that_is_read_or_dropped_again_goes_on_alone(
    left: tuple[Desk, FakeEngine], file: File, until: Until
) -> None:
    desk, engine = left
    desk.read(1)
    until(lambda: states(desk)[1] is State.DONE)
    settle()
    assert states(desk) == [State.WAITING, State.DONE]
    take(desk, file("a.html"))
    until(lambda: states(desk) == [State.DONE, State.DONE])
    assert [(name, wish.gist) for name, wish in engine.runs] == [("b.html", False), ("a.html", False)]


def test_a_third_start_goes_on_with_what_the_second_left(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    engine.hold("a.html", after_sentence=1)
    take(desk, file("a.html"))
    until(lambda: len(translated(desk.articles[0])) == 2)
    starts.end(desk)
    second = FakeEngine()
    second.hold("a.html", after_sentence=4)
    again = starts.open(second)
    until(lambda: again.board.messages)
    again.pause(False)
    until(lambda: len(translated(again.articles[0])) == 5)
    starts.end(again)
    third = FakeEngine()
    last = starts.open(third)
    until(lambda: last.board.messages)
    last.pause(False)
    until(lambda: idle(last))
    rows = [row for each in (engine, second, third) for _, row in each.translated]
    assert rows == list(range(8)), "every sentence once"


def test_an_article_of_an_earlier_session_is_fetched_when_it_is_selected(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    engine.stories["a.html"] = story(findings=(finding(3),), notices=(Notice("note", "This is page 1 of 3.", "Save the rest."),))
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk))
    before = desk.articles[0].dispatch
    starts.end(desk)
    again = FakeEngine()
    later = starts.open(again)
    until(lambda: len(later.articles))
    first, second = later.articles
    assert not first.shown
    assert (first.doubts, first.title) == (1, "Headline of a.html")
    later.read(0)
    until(lambda: first.shown)
    assert first.dispatch == before
    assert first.state is State.DONE
    assert first.doubts == 1
    assert first.pairs.doubtful == [3]
    assert only(first.messages) == Message(Tone.NOTE, "This is page 1 of 3.", "Save the rest.")
    assert not second.shown
    assert again.runs == []
    later.select(1)
    later.select(0)
    settle()
    assert len(first.messages) == 1


def test_a_failed_article_of_another_language_can_be_assumed_indonesian_after_a_restart(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    engine.steps["a.html"] = [*told(story())[:2], DUTCH]
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    starts.end(desk)
    again = FakeEngine()
    later = starts.open(again)
    until(lambda: len(later.articles))
    later.select(0)
    message = only(later.articles[0].messages)
    assert message == Message(Tone.PROBLEM, DUTCH.message, DUTCH.remedy, Command.ASSUME_INDONESIAN)
    later.obey(message)
    until(lambda: idle(later))
    assert [wish.assume for _, wish in again.runs] == ["id"]
    assert states(later) == [State.DONE]


def test_an_article_that_never_was_read_is_selected_without_harm(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    desk.pause(True)
    take(desk, file("a.html"))
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    later.select(0)
    settle()
    assert not later.articles[0].shown
    assert not later.articles[0].exportable


def test_a_kept_dispatch_that_cannot_be_read_is_told_when_it_is_selected(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    id = desk.articles[0].id
    starts.end(desk)
    library = Library.open(starts.path)
    library._database.execute("UPDATE dispatches SET data = x'00' WHERE entry = ?", (id,))
    library.close()
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    later.select(0)
    until(lambda: later.board.messages)
    assert only(later.board.messages).tone is Tone.PROBLEM
    assert "a.html" in only(later.board.messages).text


# -- a library that cannot be used


def test_a_damaged_library_is_set_aside_told_and_a_new_one_used(starts: Starts, file: File, until: Until) -> None:
    starts.path.write_bytes(b"This is no database." * 500)
    desk = starts.open(FakeEngine())
    until(lambda: desk.board.messages)
    assert only(desk.board.messages).tone is Tone.PROBLEM
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE]
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    assert later.board.messages == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser writes wherever it wants")
def test_where_nothing_can_be_written_the_session_works_without(
    sound_binding: None, starts: Starts, tmp_path: Path, file: File, until: Until
) -> None:
    a = file("a.html")
    tmp_path.chmod(0o500)
    try:
        desk = starts.open(FakeEngine())
        until(lambda: desk.board.messages)
        take(desk, a)
        until(lambda: idle(desk))
        assert states(desk) == [State.DONE]
    finally:
        tmp_path.chmod(0o700)


def test_a_library_in_the_place_of_a_folder_leaves_the_session_usable(starts: Starts, file: File, until: Until) -> None:
    starts.path.mkdir()
    desk = starts.open(FakeEngine())
    until(lambda: desk.board.messages)
    assert "not kept" in only(desk.board.messages).text
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE]


def test_a_library_that_cannot_save_is_told_and_the_article_stays_on_the_desk(
    desk: Desk, engine: FakeEngine, file: File, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: object) -> None:
        raise LibraryDamaged("There is no room left on the disk.", "Free some space.")

    monkeypatch.setattr(Library, "save", full)
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk) and desk.board.messages)
    settle()
    assert states(desk) == [State.DONE, State.DONE]
    assert only(desk.board.messages).text == "There is no room left on the disk."
    assert desk.articles[0].exportable


# -- the shelf itself


@pytest.fixture
def shelf(sound_binding: None, qapp: object, tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "library.sqlite")


def test_what_is_asked_before_the_library_is_open_waits_and_keeps_its_order(shelf: Shelf, until: Until) -> None:
    said: list[int] = []
    opened = QSignalSpy(shelf.opened)
    shelf.open()
    asked = shelf.asked()
    for number in range(3):
        shelf.ask(lambda library, number=number: said.append(number))  # type: ignore[misc]
    until(lambda: opened.count() and len(said) == 3)
    assert said == [0, 1, 2]
    assert asked.result() is shelf.library()
    shelf.close()
    settle()


def test_closing_does_first_what_was_asked(shelf: Shelf, tmp_path: Path) -> None:
    shelf.open()
    entry = shelf.library().add(tmp_path / "a.html", story().summary.length)  # type: ignore[union-attr]
    shelf.note(entry.id, events.Prepared(bare(story())))
    shelf.save(entry.id, story(), Stage.DONE)
    shelf.close()
    settle()
    again = Library.open(tmp_path / "library.sqlite")
    assert again.entry(entry.id).stage is Stage.DONE
    assert again.dispatch(entry.id) == story()
    again.close()


def test_a_question_that_fails_is_told(shelf: Shelf, until: Until) -> None:
    troubled = QSignalSpy(shelf.troubled)

    def fail(library: Library) -> None:
        raise KabarError("No.", "Yes.")

    shelf.open()
    shelf.ask(fail)
    until(troubled.count)
    assert troubled.at(0)[0].message == "No."
    shelf.close()
    settle()


def test_a_library_that_cannot_even_be_opened_in_memory_is_told_to_whoever_waits(
    shelf: Shelf, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path) -> None:
        raise LibraryDamaged("No library.", "None.")

    monkeypatch.setattr("app.desk.shelf.open_library", fail)
    troubled = QSignalSpy(shelf.troubled)
    shelf.open()
    asked = shelf.asked()
    until(troubled.count)
    with pytest.raises(LibraryDamaged):
        asked.result(timeout=30)
    shelf.close()
    settle()
