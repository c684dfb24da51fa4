"""Exporting: one article or several, shown or not, and briefs beside their files; nothing is ever written over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.desk.desk import Desk
from app.desk.messages import BUG, Message, Tone
from app.desk.state import State
from app.desk.tasks import Tasks
from app.engine.dispatch import Dispatch
from app.engine.errors import ExportFailed
from app.settings import Settings
from tests.qt.conftest import FakeEngine, Starts, idle, only, settle, story, take, translated

Until = Callable[[Callable[[], object]], None]
File = Callable[[str], Path]


def test_what_is_read_is_exported_and_told_with_its_article(
    desk: Desk, engine: FakeEngine, file: File, until: Until, tmp_path: Path
) -> None:
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk))
    a, b = desk.articles
    assert desk.exporter.proposed_name(a) == "a.html.docx"
    desk.exporter.export([a], tmp_path / "brief.docx")
    until(lambda: a.messages)
    assert engine.written == [(a.dispatch, tmp_path / "brief.docx")]
    message = only(a.messages)
    assert message.tone is Tone.DONE
    assert str(tmp_path / "brief.docx") in message.text
    assert "so far" not in message.text
    assert (b.messages, desk.board.messages) == ([], [])


def test_several_go_into_one_file_in_the_order_of_the_list_and_without_those_that_have_nothing(
    desk: Desk, engine: FakeEngine, file: File, until: Until, tmp_path: Path
) -> None:
    engine.steps["b.html"] = [ExportFailed("“b.html” is empty.", "Save it again.")]
    take(desk, *map(file, ("a.html", "b.html", "c.html")))
    until(lambda: idle(desk))
    desk.exporter.export(list(desk.articles), tmp_path / "briefs.docx")
    until(lambda: desk.board.messages)
    assert [dispatch.provenance.name for dispatch, _ in engine.written] == ["a.html", "c.html"]
    assert "2 briefs" in only(desk.board.messages).text
    desk.exporter.export([desk.articles[1]], tmp_path / "nothing.docx")
    assert not desk.exporter.busy
    assert len(engine.written) == 2


def test_articles_of_an_earlier_session_are_exported_without_being_shown(
    desk: Desk, engine: FakeEngine, starts: Starts, file: File, until: Until, tmp_path: Path
) -> None:
    engine.stories["a.html"] = replace(story(), headline=replace(story().headline, text="Rp1/2: a “half” <fish>?"))  # type: ignore[type-var, arg-type]
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk))
    before = [article.dispatch for article in desk.articles]
    starts.end(desk)
    again = FakeEngine()
    later = starts.open(again)
    until(lambda: len(later.articles))
    assert later.exporter.proposed_name(later.articles[0]) == "Rp1 2 a “half” fish.docx"
    later.exporter.export(list(later.articles), tmp_path / "briefs.docx")
    until(lambda: later.board.messages)
    assert [dispatch for dispatch, _ in again.written] == before
    assert not any(article.shown for article in later.articles)


def test_an_edit_is_in_what_is_exported(desk: Desk, engine: FakeEngine, file: File, until: Until, tmp_path: Path) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    desk.edits.edit(desk.articles[0], 3, "My words.")
    desk.exporter.export(list(desk.articles), tmp_path / "brief.docx")
    until(lambda: engine.written)
    assert (engine.written[0][0].translations[3] or story().translations[0]).text == "My words."  # type: ignore[union-attr]


def test_one_export_at_a_time_and_its_article_may_be_deleted_meanwhile(
    desk: Desk, engine: FakeEngine, file: File, until: Until, tmp_path: Path
) -> None:
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk))
    engine.write_gate = engine.gate()
    a, b = desk.articles
    desk.exporter.export([a], tmp_path / "brief.docx")
    assert desk.exporter.busy
    desk.exporter.export([b], tmp_path / "other.docx")
    desk.delete([0])
    settle()
    engine.write_gate.set()
    until(lambda: not desk.exporter.busy)
    assert [path.name for _, path in engine.written] == ["brief.docx"]
    assert [message.tone for message in desk.board.messages] == [Tone.DONE, Tone.DONE], "the deletion and the brief"


def test_an_export_that_fails_is_told_with_its_remedy_and_can_be_done_again(
    desk: Desk, engine: FakeEngine, file: File, until: Until, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    engine.write_errors = [ExportFailed("“brief.docx” cannot be written.", "Close it in Word."), OSError("disk")]
    [article] = desk.articles
    messages = article.messages
    desk.exporter.export([article], tmp_path / "brief.docx")
    until(lambda: messages)
    assert only(messages) == Message(Tone.PROBLEM, "“brief.docx” cannot be written.", "Close it in Word.")
    assert not desk.exporter.busy
    desk.exporter.export([article], tmp_path / "brief.docx")
    until(lambda: len(messages) == 2)
    assert messages[1] == Message(Tone.PROBLEM, BUG.message, BUG.remedy)
    desk.exporter.export([article], tmp_path / "brief.docx")
    until(lambda: len(messages) == 3)
    assert messages[2].tone is Tone.DONE
    assert article.state is State.DONE


def test_a_part_is_exported_and_said_to_be_one(desk: Desk, engine: FakeEngine, file: File, until: Until, tmp_path: Path) -> None:
    engine.hold("a.html", after_sentence=3)
    take(desk, file("a.html"))
    [article] = desk.articles
    until(lambda: len(translated(article)) == 4)
    assert not article.exportable, "while it grows for the first time there is no dispatch yet"
    desk.cancel()
    until(lambda: idle(desk))
    desk.exporter.export([article], tmp_path / "brief.md")
    until(lambda: len(article.messages) == 2)
    assert "so far" in article.messages[1].text


# -- beside their files


def beside(desk: Desk) -> None:
    desk.apply_settings(Settings(briefs_beside=".docx"))


def test_finished_briefs_are_written_beside_their_files_and_over_nothing(
    desk: Desk, engine: FakeEngine, file: File, until: Until, tasks: Tasks
) -> None:
    beside(desk)
    source = file("a.html")
    there = source.with_name("a.html.docx")
    there.write_text("Somebody's work of a week.")
    take(desk, source, file("elsewhere/b.html"))
    until(lambda: idle(desk) and len(engine.written) == 2)
    assert [path for _, path in engine.written] == [
        source.with_name("a.html (2).docx"),
        source.parent / "elsewhere" / "b.html.docx",
    ]
    assert all(dispatch.complete for dispatch, _ in engine.written), "of the gist there is none"
    assert there.read_text() == "Somebody's work of a week."
    assert desk.exporter.wrote(source.with_name("a.html (2).docx")), "a watched folder must not take it for an article"
    assert not desk.exporter.wrote(there)
    assert desk.board.messages == []


def test_two_briefs_of_one_name_are_two_files_though_the_first_is_not_there_yet(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    beside(desk)
    engine.stories["b.html"] = story("a.html")  # from another file, of the same headline
    engine.write_gate = engine.gate()
    take(desk, file("a.html"), file("b.html"))
    until(lambda: idle(desk))
    engine.write_gate.set()
    until(lambda: len(engine.written) == 2)
    assert sorted(path.name for _, path in engine.written) == ["a.html (2).docx", "a.html.docx"]


def test_a_brief_that_cannot_be_written_beside_is_told(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    beside(desk)
    engine.write_errors = [ExportFailed("“a.html.docx” cannot be written.", "See to the folder.")]
    take(desk, file("a.html"))
    until(lambda: desk.board.messages)
    assert only(desk.board.messages) == Message(Tone.PROBLEM, "“a.html.docx” cannot be written.", "See to the folder.")


def test_nothing_is_written_beside_a_paste_a_stopped_article_or_where_it_is_not_wanted(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    take(desk, file("a.html"))
    until(lambda: idle(desk))
    beside(desk)
    desk.arrivals.paste("Pasar ikan ditutup.")
    until(lambda: len(desk.articles) == 2 and idle(desk))
    engine.hold("b.html", after_sentence=1)
    take(desk, file("b.html"))
    until(lambda: len(translated(desk.articles[2])) == 2)
    desk.cancel()
    until(lambda: idle(desk))
    settle()
    assert engine.written == []


def test_the_brief_beside_holds_what_was_edited_during_the_run(desk: Desk, engine: FakeEngine, file: File, until: Until) -> None:
    beside(desk)
    gate = engine.hold("a.html", after_sentence=3)
    take(desk, file("a.html"))
    until(lambda: len(translated(desk.articles[0])) == 4)
    desk.edits.edit(desk.articles[0], 3, "My words.")
    gate.set()
    until(lambda: engine.written)
    dispatch: Dispatch = engine.written[0][0]
    assert dispatch.edited == 1
