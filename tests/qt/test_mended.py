"""Defects that were found by looking for them, each with the test that found it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.desk import look
from app.desk.desk import Desk
from app.desk.opened import Command, Message, State, Tone
from app.desk.tasks import Tasks
from app.desk.window import Window
from app.engine.dispatch import Length
from app.engine.errors import CheckpointMissing, KabarError
from tests.qt.conftest import FakeEngine, english, settle
from tests.qt.test_desk import translated
from tests.qt.test_window import PALETTES, actions, button, done, open_whole, palette

Until = Callable[[Callable[[], object]], None]
A, B = Path("a.html"), Path("b.html")
MISSING = CheckpointMissing("m.", "r.")
LONG_NAME = Path("pemerintah_kota_kupang_menutup_sementara_pasar_ikan_oesapa_selama_tiga_minggu_untuk_memperbaiki_saluran.html")


def test_an_article_is_opened_after_the_last_one_was_closed(window: Window, until: Until) -> None:
    open_whole(window, until)
    window.desk.close_article()
    settle()
    open_whole(window, until, B)
    assert window.windowTitle() == "Headline of b.html – Kabar"


def test_an_empty_clipboard_is_told(window: Window) -> None:
    QGuiApplication.clipboard().clear()
    window.paste()
    assert len(window.desk.messages) == 1


@pytest.mark.parametrize("what", ["state", "summary"])
def test_after_a_summary_that_fails_the_old_one_is_there_and_the_article_done(
    window: Window, engine: FakeEngine, until: Until, what: str
) -> None:
    open_whole(window, until)
    article = window.desk.articles[0]
    engine.summary_errors = [KabarError("x.", "y.")]
    window.desk.set_length(Length.LONG)
    until(lambda: article.messages)
    if what == "state":
        assert article.state is State.DONE
    else:
        assert article.summary == article.dispatch.summary


def test_the_buttons_of_the_length_follow_its_keys(window: Window, engine: FakeEngine, until: Until) -> None:
    open_whole(window, until)
    engine.summary_gate = engine.gate()
    [long] = [action for action in actions(window) if action.text() == "Long summary"]
    long.trigger()
    assert button(window.page.summary, "Long").isChecked()


def test_the_buttons_go_back_when_the_same_length_fails_twice(
    window: Window, engine: FakeEngine, tasks: Tasks, until: Until
) -> None:
    open_whole(window, until)
    for _ in range(2):
        engine.summary_errors = [KabarError("x.", "y.")]
        window.desk.set_length(Length.LONG)
        until(lambda: not engine.summary_errors and not tasks.running)
    assert button(window.page.summary, "Medium").isChecked()


def test_a_checkpoint_that_fails_is_told_once_whoever_hears_it_first(
    desk: Desk, engine: FakeEngine, tasks: Tasks, until: Until
) -> None:
    engine.load_errors, engine.load_gate, late = [MISSING], engine.gate(), engine.gate()
    run = engine._run

    def run_and_hold_the_loader(name, length, loading, on_event, cancel):  # the job hears it, the loader's task ends later
        loading.add_done_callback(lambda _: late.wait())
        return run(name, length, loading, on_event, cancel)

    engine._run = run_and_hold_the_loader
    desk.open([A])
    until(lambda: desk.articles[0].state is State.LOADING)
    engine.load_gate.set()
    until(lambda: desk.articles[0].state is State.FAILED)
    late.set()
    until(lambda: not tasks.running)
    assert len([*desk.messages, *desk.articles[0].messages]) == 1


def test_with_no_article_open_a_checkpoint_that_failed_has_a_button(window: Window, engine: FakeEngine, until: Until) -> None:
    engine.load_errors = [MISSING]
    window.desk.load()
    until(lambda: window.desk.messages)
    settle()
    assert button(window.banners, "Try again")
    assert window.desk.messages[0].command is Command.AGAIN


@pytest.mark.parametrize("fails", [True, False])
def test_a_long_file_name_stays_inside_a_small_window(window: Window, engine: FakeEngine, until: Until, fails: bool) -> None:
    window.resize(720, 480)
    if fails:
        engine.steps[LONG_NAME.name] = [KabarError(f"“{LONG_NAME.name}” is empty.", "Save it again.")]
    open_whole(window, until, LONG_NAME)
    outside = [w for w in window.findChildren(QWidget) if w.isVisible() and w.mapTo(window, QPoint(w.width(), 0)).x() > 720]
    assert outside == []


def test_the_status_bar_never_cuts_off_how_far_it_is(window: Window, engine: FakeEngine, until: Until) -> None:
    window.resize(720, 480)
    engine.steps["a.html"] = [engine.gate()]
    window.desk.open([A])
    long = "Kupang closes the Oesapa fish market for three weeks to repair its drains and its floor"
    window.desk.articles[0].headline = english(long)
    window.desk.changed.emit()
    settle()
    [label] = [each for each in window.statusBar().findChildren(QLabel) if "Reading" in each.text()]
    window.desk.close_article()
    assert label.width() >= label.sizeHint().width()


def test_going_on_and_stopping_again_keeps_what_was_translated(desk: Desk, engine: FakeEngine, until: Until) -> None:
    engine.hold("a.html", after_sentence=3)
    desk.open([A])
    until(lambda: len(translated(desk.articles[0])) == 4)
    desk.cancel()
    until(lambda: desk.can_export)
    engine.steps["a.html"] = [engine.gate()]
    desk.obey(Command.GO_ON)
    until(lambda: len(engine.runs) == 2)
    desk.cancel()
    until(lambda: desk.running is None)
    assert desk.can_export


def test_a_new_length_does_not_repeat_a_dismissed_message(desk: Desk, engine: FakeEngine, until: Until) -> None:
    engine.hold("a.html", after_sentence=3)
    desk.open([A])
    article = desk.articles[0]
    until(lambda: len(translated(article)) == 4)
    desk.cancel()
    until(lambda: desk.can_export)
    desk.dismiss(article.messages[0])
    desk.set_length(Length.LONG)
    until(lambda: article.dispatch.summary.length is Length.LONG)
    assert article.messages == []


def test_a_link_from_a_browser_is_no_article(window: Window, until: Until) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.com/berita")])
    data.setText("https://example.com/berita")
    window._take(data)
    until(lambda: done(window))
    assert len(window.desk.articles) == 0
    assert len(window.desk.messages) == 1


def test_a_waiting_article_can_be_stopped_while_another_stops(desk: Desk, engine: FakeEngine) -> None:
    engine.load_gate = engine.gate()
    desk.open([A, B])
    desk.cancel()
    desk.select(1)
    assert desk.can_cancel


@pytest.mark.parametrize("name", PALETTES)
def test_the_accent_is_readable_wherever_it_is_drawn(name: str, qapp: QApplication) -> None:
    ours = palette(*PALETTES[name])
    for ground in (ours.base().color(), ours.window().color(), look.chosen(ours)):
        assert look.contrast(look.accent(ours), ground) >= 4.5, ground.name()


def test_all_finished_articles_go_into_one_document(window: Window, engine: FakeEngine, until: Until, tmp_path: Path) -> None:
    prompts = window.prompts
    open_whole(window, until, A, B)
    until(lambda: len(window.desk.finished) == 2)
    prompts.path = tmp_path / "all.pdf"
    window.export_all()
    until(lambda: window.desk.messages)
    assert [path for _, path in engine.written] == [prompts.path, prompts.path]
    assert "2 briefs exported" in window.desk.messages[0].text


def test_a_mailbox_becomes_an_article_a_message(window: Window, engine: FakeEngine, until: Until) -> None:
    engine.parts_of["inbox.mbox"] = (A, B)
    window.desk.open([Path("inbox.mbox")])
    until(lambda: len(window.desk.finished) == 2)
    assert [article.name for article in window.desk.articles] == ["a.html", "b.html"]


def test_a_checkpoint_that_failed_at_the_start_is_not_told_again_beside_an_article(
    desk: Desk, engine: FakeEngine, tasks: Tasks, until: Until
) -> None:
    engine.load_errors = [MISSING, MISSING]
    desk.load()
    until(lambda: desk.messages)
    desk.open([A])
    until(lambda: desk.articles[0].state is State.FAILED and not tasks.running)
    assert len([*desk.messages, *desk.articles[0].messages]) == 1


def test_a_checkpoint_that_loads_after_all_takes_its_message_away_and_no_other(
    desk: Desk, engine: FakeEngine, tasks: Tasks, until: Until
) -> None:
    other = Message(Tone.DONE, "Exported.")
    desk.tell(other)
    engine.load_errors = [MISSING]
    desk.load()
    until(lambda: len(desk.messages) == 2)
    desk.obey(Command.AGAIN)
    until(lambda: not tasks.running)
    assert desk.ready
    assert desk.messages == [other]


@pytest.mark.parametrize("fails", [True, False])
@pytest.mark.parametrize("name", ["0123456789abcdef" * 4, "laporan%20" * 12, "a_" * 60])
def test_a_name_without_marks_stays_inside_a_small_window(
    window: Window, engine: FakeEngine, until: Until, name: str, fails: bool
) -> None:
    window.resize(720, 480)
    if fails:
        engine.steps[name] = [KabarError(f"“{name}” is empty.", f"Save “{name}” again.")]
    open_whole(window, until, Path(name))
    outside = [w for w in window.findChildren(QWidget) if w.isVisible() and w.mapTo(window, QPoint(w.width(), 0)).x() > 720]
    assert outside == []


def test_an_article_that_cannot_be_read_again_keeps_what_was_translated(desk: Desk, engine: FakeEngine, until: Until) -> None:
    engine.hold("a.html", after_sentence=3)
    desk.open([A])
    until(lambda: len(translated(desk.articles[0])) == 4)
    desk.cancel()
    until(lambda: desk.can_export)
    engine.steps["a.html"] = [KabarError("It is gone.", "Save it again.")]
    desk.obey(Command.GO_ON)
    until(lambda: desk.articles[0].state is State.FAILED)
    assert desk.can_export
    assert [message.text for message in desk.articles[0].messages] == ["It is gone."]
