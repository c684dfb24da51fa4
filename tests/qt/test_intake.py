"""Taking articles in: each one once, in their order, recognized by their bytes, and none lost that cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from app.desk.desk import Desk
from app.desk.engine import Installed, Source
from app.desk.intake import Taken
from app.desk.messages import Command, Message, Tone
from app.desk.shelf import Shelf
from app.desk.state import State
from app.engine.article import Pasted
from app.engine.cancel import Cancel
from app.engine.dispatch import Length
from app.engine.errors import LibraryDamaged, UnreadableDocument
from app.library import Entry, Library
from tests.qt.conftest import FakeEngine, Starts, idle, only, settle, states, take, translated

Until = Callable[[Callable[[], object]], None]
File = Callable[[str], Path]

UNREADABLE = UnreadableDocument("“a.html” is empty.", "Save the page again.")
FULL = LibraryDamaged("There is no room left on the disk.", "Free some space.")


def names(desk: Desk) -> list[str]:
    """What the articles are made from, in the order of the list."""
    return [article.name for article in desk.articles]


# -- recognizing


def test_an_article_that_was_read_before_is_shown_as_it_is_kept(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk))
    copy, before = file("elsewhere/a.html"), len(engine.runs)
    desk.select(1)
    take(desk, copy)
    settle()
    assert names(desk) == ["a.html", "b.html"]
    assert desk.selected is desk.articles[0]
    message = only(desk.articles[0].messages)
    assert (message.tone, message.command) == (Tone.NOTE, Command.ANEW)
    assert len(engine.runs) == before
    desk.obey(message)
    until(lambda: idle(desk))
    assert len(engine.runs) == before + 1
    assert desk.articles[0].messages == []


def test_another_article_of_the_same_name_is_another_one(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    first = file("a.html")
    take(desk, first)
    until(lambda: idle(desk))
    first.write_text("Quite another text.")
    take(desk, first)
    until(lambda: idle(desk))
    assert names(desk) == ["a.html", "a.html"]


def test_an_article_of_an_earlier_session_is_recognized_too(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    starts.end(desk)
    again = FakeEngine()
    later = starts.open(again)
    take(later, file("a.html"))
    until(lambda: later.selected and later.selected.shown)
    assert names(later) == ["a.html"]
    assert only(later.articles[0].messages).command is Command.ANEW
    assert again.runs == []
    assert translated(later.articles[0]) == list(range(8))


@pytest.mark.parametrize("edited", [False, True])
def test_what_an_older_checkpoint_made_is_done_anew_unless_a_person_has_edited_it(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until, edited: bool
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    if edited:
        desk.edits.edit(desk.articles[0], 3, "My words.")
    starts.end(desk)
    again = FakeEngine()
    again.installed = (Installed("fake", "1", "Fake"),)
    later = starts.open(again)
    later.loader.load()
    until(lambda: later.loader.current)
    take(later, file("a.html"))
    until(lambda: idle(later))
    assert names(later) == ["a.html"]
    if edited:
        assert again.runs == []
        assert only(later.articles[0].messages).command is Command.ANEW
    else:
        assert [name for name, _ in again.runs] == ["a.html"]
        assert again.went_on == []
        assert later.articles[0].messages == []


def test_the_same_article_twice_in_one_drop_is_one(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    taken = QSignalSpy(desk.intake.taken)
    take(desk, file("x/a.html"), file("b.html"), file("y/a.html"))
    until(lambda: idle(desk))
    assert names(desk) == ["a.html", "b.html"]
    assert taken.count() == 3
    assert engine.translated.count(("a.html", 0)) == 1
    assert [article.messages for article in desk.articles] == [[], []]


def test_the_same_article_dropped_while_it_waits_or_runs_is_only_shown(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    gate = engine.hold("a.html")
    take(desk, file("a.html"), file("b.html"))
    take(desk, file("b.html"))
    assert desk.selected is desk.articles[1]
    take(desk, file("a.html"))
    assert desk.selected is desk.articles[0]
    assert states(desk) == [State.READING, State.WAITING]
    gate.set()
    until(lambda: idle(desk))
    assert len(engine.runs) == 4
    assert [article.messages for article in desk.articles] == [[], []]


def test_a_stopped_article_that_is_dropped_again_goes_on(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    engine.hold("a.html", after_sentence=3)
    take(desk, file("a.html"))
    until(lambda: len(translated(desk.articles[0])) == 4)
    desk.cancel()
    until(lambda: idle(desk))
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE]
    assert engine.translated == [("a.html", row) for row in range(8)]


def test_a_failed_article_that_is_dropped_again_is_tried_again(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    engine.steps["a.html"] = [UNREADABLE]
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    engine.steps.clear()
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE]
    assert names(desk) == ["a.html"]


def test_an_article_deleted_before_is_taken_anew(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    before = desk.articles[0].id
    desk.delete([0])
    until(lambda: not starts.library(desk).entries())
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    assert names(desk) == ["a.html"]
    assert desk.articles[0].id != before
    assert len(engine.runs) == 2


def test_an_article_deleted_while_it_was_taken_in_again_is_there_once_and_stays(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    entry = desk.articles[0].entry
    desk.delete([0])
    desk.intake.taken.emit(Taken(entry, first=True, more=False))
    desk.undelete()
    assert names(desk) == ["a.html"]
    starts.end(desk)
    later = starts.open(FakeEngine())
    until(lambda: len(later.articles))
    assert names(later) == ["a.html"]


def test_the_same_text_pasted_twice_is_one_article(desk: Desk, engine: FakeEngine, until: Until) -> None:
    gate, ended = engine.hold("pasted text"), QSignalSpy(desk.intake.ended)
    for _ in range(2):
        desk.arrivals.paste("Pasar ikan ditutup – tiga minggu.")
    until(lambda: ended.count() == 2)
    gate.set()
    until(lambda: idle(desk))
    assert names(desk) == ["Pasted text"]
    assert engine.sources == [Pasted("Pasar ikan ditutup – tiga minggu.".encode(), "Pasted text")]


# -- folders, and files that hold several


def test_a_folder_is_taken_with_all_in_it_and_what_is_left_out_is_told(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    for name in ("news/10.html", "news/9.html", "news/deeper/1.txt", "news/movie.mp4"):
        file(name)
    take(desk, file("first.html"), file("news/9.html").parent)
    assert names(desk) == ["first.html", "9.html", "10.html", "1.txt"]
    assert desk.selected is desk.articles[0]
    assert only(desk.board.messages).text.startswith("1 file")
    until(lambda: idle(desk))


def test_an_empty_folder_is_told(desk: Desk, engine: FakeEngine, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    take(desk, tmp_path / "empty")
    assert only(desk.board.messages).tone is Tone.NOTE
    assert len(desk.articles) == 0


def test_with_more_than_fifty_the_user_is_asked_and_nothing_taken_until_then(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    many = QSignalSpy(desk.intake.many)
    desk.pause(True)
    for number in range(51):
        file(f"news/{number}.html")
    folder = file("news/0.html").parent
    take(desk, folder)
    assert len(desk.articles) == 0
    assert desk.board.messages == []
    assert many.count() == 1
    [gathered] = many.at(0)
    assert [path.name for path in gathered.files] == [f"{number}.html" for number in range(51)]
    desk.intake.take(gathered.files)
    until(lambda: len(desk.articles) == 51)
    (folder / "50.html").unlink()
    take(desk, folder)
    settle()
    assert many.count() == 1, "fifty are taken at once"


def test_each_article_of_a_file_that_holds_several_is_one_of_its_own(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    engine.parts_of["all.mbox"] = (Pasted(b"One.", "Mail 1"), Pasted(b"Two.", "Mail 2"))
    take(desk, file("all.mbox"), file("b.html"))
    until(lambda: idle(desk))
    assert names(desk) == ["Mail 1", "Mail 2", "b.html"]
    assert Pasted(b"Two.", "Mail 2") in engine.sources


def test_what_is_taken_tells_which_is_the_first_and_whether_more_follow(desk: Desk, engine: FakeEngine, file: File) -> None:
    taken = QSignalSpy(desk.intake.taken)
    desk.pause(True)
    take(desk, *map(file, ("a.html", "b.html", "c.html")))
    take(desk, file("d.html"))
    told = [taken.at(n)[0] for n in range(taken.count())]
    assert [(each.first, each.more) for each in told] == [(True, True), (False, True), (False, False), (True, False)]
    assert [each.entry.position for each in told] == sorted(each.entry.position for each in told)


# -- what cannot be read, or kept


def test_a_file_that_is_not_there_is_an_article_that_says_so(
    desk: Desk, engine: FakeEngine, file: File, tmp_path: Path, until: Until
) -> None:
    engine.steps["gone.html"] = [UNREADABLE]
    take(desk, file("a.html"), tmp_path / "gone.html", file("b.html"))
    until(lambda: idle(desk))
    assert names(desk) == ["a.html", "gone.html", "b.html"]
    assert states(desk) == [State.DONE, State.FAILED, State.DONE]


def test_a_file_whose_articles_cannot_be_counted_is_an_article_that_says_so(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    engine.parts_of["a.html"] = UNREADABLE
    engine.steps["a.html"] = [UNREADABLE]
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk))
    assert states(desk) == [State.FAILED, State.DONE]
    assert only(desk.articles[0].messages).text == UNREADABLE.message


def test_a_library_that_takes_nothing_is_told_and_the_next_drop_goes_as_before(
    desk: Desk, engine: FakeEngine, file: File, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: object, **options: object) -> Entry:
        raise FULL

    with monkeypatch.context() as patch:
        patch.setattr(Library, "add", full)
        desk.open([file("a.html"), file("b.html")])
        until(lambda: desk.board.messages)
    assert only(desk.board.messages) == Message(Tone.PROBLEM, FULL.message, FULL.remedy)
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE]


def test_while_more_is_taken_in_only_gists_are_made(
    desk: Desk, engine: FakeEngine, file: File, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, parts = engine.gate(), engine.parts

    def slow(path: Path, cancel: Cancel) -> tuple[Source, ...]:
        if path.name == "c.html":
            gate.wait()
        return parts(path, cancel)

    monkeypatch.setattr(desk.intake, "_engine", replace(engine.functions(), parts=slow))
    idled = QSignalSpy(desk.queue.idle)
    desk.open([file("a.html"), file("b.html"), file("c.html")])
    until(lambda: len(desk.articles) and desk.articles[0].state is State.GIST)
    settle()
    assert desk.queue.running is None
    gate.set()
    until(idled.count)
    gists = ["a.html", "b.html", "c.html"]
    assert [(name, wish.gist) for name, wish in engine.runs] == [*((n, True) for n in gists), *((n, False) for n in gists)]


def test_a_drop_that_fails_on_its_way_leaves_nothing_waiting_for_the_rest_of_it(
    desk: Desk, engine: FakeEngine, file: File, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, cancel: Cancel) -> tuple[Source, ...]:
        if path.name == "c.html":
            raise OSError("The network is gone.")
        return (path,)

    monkeypatch.setattr(desk.intake, "_engine", replace(engine.functions(), parts=fail))
    take(desk, file("a.html"), file("b.html"), file("c.html"))
    until(lambda: len(desk.articles) and idle(desk))
    assert (names(desk), states(desk)) == (["a.html"], [State.DONE])
    assert only(desk.board.messages).tone is Tone.PROBLEM


# -- the wish that goes with it, and the start


def test_an_article_is_taken_with_the_length_of_the_moment(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    desk.pause(True)
    desk.set_length(Length.SHORT)
    desk.open([file("a.html")])
    desk.set_length(Length.LONG)
    until(lambda: len(desk.articles))
    assert desk.articles[0].length is Length.SHORT
    assert desk.articles[0].entry.length is Length.SHORT


class SlowShelf(Shelf):
    """One whose entries come to the list only when they are let through."""

    held: list[Entry] | None = None

    def _opened(self, entries: list[Entry]) -> None:
        self.held = entries

    def let_through(self) -> None:
        assert self.held is not None
        self.opened.emit(self.held)


def test_what_is_opened_before_the_library_has_told_its_entries_is_there_once(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(desk, *map(file, ("a.html", "b.html")))
    until(lambda: idle(desk))
    starts.end(desk)
    monkeypatch.setattr("tests.qt.conftest.Shelf", SlowShelf)
    again = FakeEngine()
    later = starts.open(again)
    take(later, *map(file, ("b.html", "c.html")))
    shelf = starts.shelf(later)
    assert isinstance(shelf, SlowShelf)
    until(lambda: shelf.held is not None)
    assert names(later) == ["b.html", "c.html"]
    selected = later.selected
    shelf.let_through()
    assert names(later) == ["a.html", "b.html", "c.html"]
    assert later.selected is selected
    assert not later.queue.on_hold, "nothing of an earlier session waits"
    until(lambda: idle(later))
    assert [name for name, _ in again.runs] == ["c.html"]
