"""The commands of the window without a window: what is opened and shown, what is told, what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from app import paths
from app.desk.desk import Desk
from app.desk.engine import Installed
from app.desk.messages import Command, Message, Tone
from app.desk.state import State
from app.engine import events
from app.engine.article import Pasted
from app.engine.dispatch import Length, Notice, Quality
from app.engine.errors import CheckpointMissing, KabarError, UnreadableDocument
from app.settings import Settings
from tests.qt.conftest import FakeEngine, finding, idle, only, settle, states, story, take, told, translated

Until = Callable[[Callable[[], object]], None]
File = Callable[[str], Path]

UNREADABLE = UnreadableDocument("“a.html” is empty.", "Save the page again.")
MISSING = CheckpointMissing("The file “model.bin.1” of the translator is missing.", "Install Kabar again.")


# -- opening


def test_the_first_of_a_drop_is_read(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    selected = QSignalSpy(desk.selected_changed)
    take(desk, file("b.html"), file("a.html"))
    assert desk.selected is desk.articles[0]
    assert desk.selected.name == "b.html"
    assert selected.count() == 1
    until(lambda: idle(desk))


def test_opening_nothing_changes_nothing(desk: Desk, engine: FakeEngine) -> None:
    desk.open([])
    settle()
    assert desk.selected is None
    assert desk.board.messages == []
    assert len(desk.articles) == 0
    assert engine.loads == 0


def test_the_sample_article_is_opened(desk: Desk, engine: FakeEngine, until: Until) -> None:
    desk.open_sample()
    until(lambda: len(desk.articles) and idle(desk))
    assert engine.sources == [paths.SAMPLE]


def test_an_article_fills_in_as_its_job_tells(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    engine.stories["a.html"] = story(findings=(finding(1),), notices=(Notice("note", "This is page 1 of 3.", "Save the rest."),))
    gate = engine.hold("a.html", after_sentence=1)
    take(desk, file("a.html"))
    [article] = desk.articles
    until(lambda: len(translated(article)) == 2 and article.done == 5)
    assert article.title == "Headline of a.html"
    assert article.subtitle == "Judul a.html · Kabar Timur"
    assert article.status == "Translating, 5 of 11"
    assert article.summary is not None
    assert [point.text for point in article.points if point] == ["Point 0 of a.html.", "Point 1 of a.html."]
    assert article.pairs.pair(0).points == (1,)
    assert article.doubts == 1
    assert only(article.messages) == Message(Tone.NOTE, "This is page 1 of 3.", "Save the rest.")
    assert not article.exportable
    gate.set()
    until(lambda: idle(desk))
    assert article.status == "Done, 1 to check"
    assert article.dispatch == engine.stories["a.html"]
    assert translated(article) == list(range(8))
    assert article.exportable


def test_an_article_that_waits_is_called_by_the_name_of_its_file(desk: Desk, engine: FakeEngine, file: File) -> None:
    engine.hold("a.html")
    take(desk, file("a.html"))
    assert (desk.articles[0].title, desk.articles[0].subtitle) == ("a.html", "")


def test_what_the_finished_dispatch_says_is_the_last_word(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    engine.steps["a.html"] = list(told(story(findings=(finding(2),))))
    engine.stories["a.html"] = story(findings=(finding(None), finding(6)))
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    assert desk.articles[0].pairs.doubtful == [6]
    assert desk.articles[0].status == "Done, 2 to check"


def test_the_article_is_shown_while_the_translator_is_prepared(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    engine.load_gate = engine.gate()
    take(desk, file("a.html"))
    [article] = desk.articles
    until(lambda: article.state is State.LOADING)
    assert article.pairs.rowCount() == 8
    assert article.summary is not None
    assert not desk.loader.ready
    engine.load_gate.set()
    until(lambda: idle(desk))
    assert desk.loader.ready


# -- pasting


def test_text_is_pasted_as_an_article_of_its_own(desk: Desk, engine: FakeEngine, until: Until) -> None:
    desk.arrivals.paste("Pasar ikan ditutup – tiga minggu.")
    until(lambda: len(desk.articles) and idle(desk))
    assert engine.sources == [Pasted("Pasar ikan ditutup – tiga minggu.".encode(), "Pasted text")]
    assert desk.articles[0].name == "Pasted text"
    assert desk.selected is desk.articles[0]


def test_a_lone_surrogate_on_the_clipboard_does_no_harm(desk: Desk, engine: FakeEngine, until: Until) -> None:
    desk.arrivals.paste("Pasar \ud83d ikan")
    until(lambda: len(desk.articles) and idle(desk))
    assert engine.sources == [Pasted(b"Pasar ? ikan", "Pasted text")]


@pytest.mark.parametrize("text", ["", " \n\t\u00a0"])
def test_an_empty_clipboard_is_told_once_and_opens_nothing(desk: Desk, engine: FakeEngine, text: str) -> None:
    desk.arrivals.paste(text)
    desk.arrivals.paste(text)
    message = only(desk.board.messages)
    assert message.tone is Tone.NOTE
    assert message.remedy
    settle()
    assert len(desk.articles) == 0
    desk.dismiss(message)
    assert desk.board.messages == []


def test_a_picture_is_pasted_as_a_file_of_its_own(desk: Desk, engine: FakeEngine, until: Until) -> None:
    desk.arrivals.paste_picture(lambda: b"\x89PNG")
    until(lambda: len(desk.articles) and idle(desk))
    assert engine.sources == [Pasted(b"\x89PNG", "Pasted picture")]


def test_a_picture_that_cannot_be_made_a_file_is_told(
    desk: Desk, engine: FakeEngine, until: Until, caplog: pytest.LogCaptureFixture
) -> None:
    desk.arrivals.paste_picture(lambda: bytes(-1))
    until(lambda: desk.board.messages)
    assert only(desk.board.messages).tone is Tone.PROBLEM


# -- reading


def test_another_article_is_selected_and_only_its_changes_are_the_desks(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk))
    a, b = desk.articles
    selected, changed = QSignalSpy(desk.selected_changed), QSignalSpy(desk.changed)
    desk.select(1)
    desk.select(1)
    assert desk.selected is b
    assert selected.count() == 1
    before = changed.count()
    a.tell(Message(Tone.NOTE, "Look."))
    assert changed.count() == before
    b.tell(Message(Tone.NOTE, "Look."))
    assert changed.count() > before
    for row in (-1, 7):
        desk.select(row)
        assert desk.selected is None
    desk.read(7)
    desk.put_back(0)
    desk.set_length(Length.LONG)
    assert engine.summaries == []


# -- messages


def test_a_message_is_dismissed_where_it_stands(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    mine, its = Message(Tone.NOTE, "Of the desk."), Message(Tone.NOTE, "Of the article.")
    desk.board.tell(mine)
    desk.articles[0].tell(its)
    desk.articles[0].tell(its)
    assert desk.articles[0].messages == [its], "the same words are not told twice"
    desk.dismiss(its)
    assert (desk.board.messages, desk.articles[0].messages) == ([mine], [])
    desk.dismiss(mine)
    desk.dismiss(mine)
    assert desk.board.messages == []


def test_a_command_is_obeyed_for_the_article_that_is_read(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    engine.steps |= {"a.html": [UNREADABLE], "b.html": [UNREADABLE]}
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk))
    engine.steps.clear()
    desk.select(1)
    desk.obey(only(desk.articles[1].messages))
    until(lambda: idle(desk))
    assert states(desk) == [State.FAILED, State.DONE]
    desk.work_again([0, 1])
    until(lambda: idle(desk))
    assert states(desk) == [State.DONE, State.DONE]


# -- the checkpoint


def test_a_checkpoint_that_does_not_load_is_told_and_can_be_loaded_again(desk: Desk, engine: FakeEngine, until: Until) -> None:
    engine.load_errors = [MISSING]
    desk.loader.load()
    until(lambda: desk.board.messages)
    message = only(desk.board.messages)
    assert message == Message(Tone.PROBLEM, MISSING.message, MISSING.remedy, Command.LOAD)
    assert not desk.loader.ready
    desk.obey(message)
    until(lambda: desk.loader.ready)
    assert desk.board.messages == []
    assert engine.loads == 2


def test_it_loads_once_however_often_it_is_asked_for(desk: Desk, engine: FakeEngine, until: Until) -> None:
    assert desk.loader.load() is desk.loader.load()
    until(lambda: desk.loader.ready)
    desk.loader.load()
    settle()
    assert engine.loads == 1


# -- the settings


def test_settings_hold_for_what_comes_next_and_the_running_one_ends_as_it_began(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    engine.installed = (Installed("fake", "0", "Fake"), Installed("other", "3", "Other"))
    gate = engine.hold("a.html", after_sentence=1)
    take(desk, file("a.html"))
    until(lambda: len(translated(desk.articles[0])) == 2)
    assert desk.loader.current == Installed("fake", "0", "Fake")
    desk.read(0)  # so that it does not step back
    desk.apply_settings(Settings(summary="long", quality="careful", checkpoint="other", threads=3))
    take(desk, file("b.html"))
    until(lambda: engine.loads == 2)
    assert states(desk) == [State.TRANSLATING, State.WAITING]
    gate.set()
    until(lambda: idle(desk))
    assert engine.loaded == [("", 0), ("other", 3)]
    assert desk.loader.current == Installed("other", "3", "Other")
    wishes = {name: (wish.length, wish.quality) for name, wish in engine.runs}
    assert wishes == {"a.html": (Length.MEDIUM, Quality.QUICK), "b.html": (Length.LONG, Quality.CAREFUL)}
    translators = dict(engine.translators)
    assert translators["a.html"] is not translators["b.html"]
    assert desk.articles[0].length is Length.MEDIUM


def test_the_same_settings_load_nothing_and_what_was_never_loaded_is_not_loaded_by_a_choice(
    desk: Desk, engine: FakeEngine, until: Until
) -> None:
    desk.apply_settings(Settings(threads=2))
    settle()
    assert engine.loads == 0
    desk.loader.load()
    until(lambda: desk.loader.ready)
    desk.apply_settings(Settings(threads=2, summary="short"))
    settle()
    assert engine.loaded == [("", 2)]
    assert desk.intake.length is Length.SHORT


def test_a_checkpoint_that_is_not_there_any_more_gives_way_to_the_best(desk: Desk, engine: FakeEngine, until: Until) -> None:
    desk.apply_settings(Settings(checkpoint="gone"))
    assert desk.loader.current is None
    desk.loader.load()
    until(lambda: desk.loader.ready and desk.loader.current)
    assert desk.loader.current == Installed("fake", "0", "Fake")


def test_a_new_choice_that_does_not_load_is_told(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    engine.load_errors = [MISSING]
    desk.apply_settings(Settings(threads=2))
    until(lambda: desk.board.messages)
    assert only(desk.board.messages).command is Command.LOAD
    assert states(desk) == [State.DONE]


# -- an article by itself


def test_what_the_making_of_a_summary_tells_is_not_where_the_article_stands(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    [article] = desk.articles
    article.summarized(events.Progress(1, 3))
    article.summarized(events.LoadingCheckpoint())
    assert states(desk) == [State.DONE]
    assert article.words == sum(len(paragraph.text.split()) for paragraph in story().article.paragraphs)


def test_an_error_that_belongs_to_no_article_is_told_once(desk: Desk, engine: FakeEngine, until: Until) -> None:
    for _ in range(2):
        desk.intake.failed.emit(KabarError("No.", "Yes."))
    assert only(desk.board.messages) == Message(Tone.PROBLEM, "No.", "Yes.")
