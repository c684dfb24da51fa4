"""The process of the window put together: settings applied and kept, the place of the window, what outlives its end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import paths, settings
from app.desk import application, theme
from app.desk.application import Kabar
from app.desk.instance import Instance
from app.desk.state import State
from app.engine.errors import KabarError
from app.settings import Settings
from tests.qt.conftest import PATIENCE, FakeEngine, FakePrompts, idle, settle, take
from tests.qt.hands import File, Until, actions, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (propagateSizeHints|raise)")  # the offscreen one


class Process:
    """Starts of Kabar one after the other, as of one user."""

    def __init__(self, qapp: QApplication, prompts: FakePrompts, qtbot: QtBot) -> None:
        self._application, self.prompts, self._qtbot = qapp, prompts, qtbot
        self.running: Kabar | None = None

    def start(self, *files: Path) -> Kabar:
        place = settings.location()
        kabar = self.running = Kabar(self._application, Instance(), place, settings.load(place))
        kabar.window.prompts = self.prompts
        kabar.show(list(files))
        kabar.window.activateWindow()
        self._qtbot.waitActive(kabar.window)
        self._qtbot.waitUntil(lambda: kabar.desk.loader.ready, timeout=PATIENCE)
        settle()
        return kabar

    def end(self) -> None:
        """As when the user closes the window."""
        if kabar := self.running:
            self.running = None
            kabar.window.close()
            kabar.close()
            kabar.deleteLater()
            settle()


@pytest.fixture
def process(
    sound_binding: None,
    qapp: QApplication,
    engine: FakeEngine,
    prompts: FakePrompts,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> Iterator[Process]:
    monkeypatch.setenv("KABAR_INSTANCE", str(tmp_path / "kabar"))
    monkeypatch.setattr(application.engine, "real", engine.functions)
    made = Process(qapp, prompts, qtbot)
    yield made
    made.end()
    theme.apply(qapp, "system")


def test_settings_are_applied_at_once_and_kept(process: Process, qapp: QApplication, engine: FakeEngine, tmp_path: Path) -> None:
    kabar = process.start()
    usual = kabar.window.page.pairs.font().pointSizeF()
    process.prompts.wanted = Settings(theme="dark", text_size=150, summary="long", threads=2)
    press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert theme.is_dark(qapp.palette())
    assert kabar.window.page.pairs.font().pointSizeF() == pytest.approx(usual * 1.5)
    assert kabar.desk.intake.length == "long"
    assert actions(kabar.window)["long"].isChecked()
    assert json.loads(settings.location().read_text()) == {"theme": "dark", "text_size": 150, "summary": "long", "threads": 2}
    process.end()
    theme.apply(qapp, "system")
    again = process.start()
    assert theme.is_dark(qapp.palette())
    assert again.desk.settings == process.prompts.wanted
    assert engine.loaded[-1] == ("", 2)


def test_a_larger_text_is_kept_too(process: Process) -> None:
    kabar = process.start()
    press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert kabar.desk.settings.text_size == 110
    assert settings.load(settings.location()).text_size == 110


def test_settings_that_cannot_be_kept_are_applied_and_that_is_told(
    process: Process, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(wanted: Settings, path: Path) -> None:
        raise KabarError("The settings could not be kept.", "Make room.")

    kabar = process.start()
    monkeypatch.setattr(settings, "save", fails)
    process.prompts.wanted = Settings(theme="dark")
    actions(kabar.window)["settings"].trigger()
    assert theme.is_dark(qapp.palette())
    assert [message.text for message in kabar.desk.board.messages] == ["The settings could not be kept."]


def test_the_windows_place_and_its_parts_are_as_they_were(process: Process, file: File, until: Until) -> None:
    kabar = process.start(file("a.html"))
    until(lambda: len(kabar.desk.articles) == 1 and idle(kabar.desk))
    kabar.window.resize(770, 590)  # the offscreen screen has 800 × 800
    kabar.window.splitter.setSizes([230, 540])
    settle()
    sizes = kabar.window.splitter.sizes()
    process.end()
    assert (paths.config_folder() / "window.ini").is_file()
    again = process.start()
    until(lambda: len(again.desk.articles) == 1)
    settle()
    assert (again.window.width(), again.window.height()) == (770, 590)
    assert again.window.splitter.sizes() == sizes


def test_what_was_being_written_when_the_window_closed_is_there_again(process: Process, file: File, until: Until) -> None:
    kabar = process.start(file("a.html"))
    until(lambda: len(kabar.desk.articles) == 1 and idle(kabar.desk))
    settle()
    kabar.window.page.pairs.choose(0)
    press(Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), " Added.")
    process.end()
    again = process.start()
    until(lambda: len(again.desk.articles) == 1)
    again.desk.select(0)
    until(lambda: again.desk.articles[0].shown)
    assert str(again.desk.articles[0].pairs.pair(0).target).endswith(" Added.")


def test_what_was_not_finished_waits_for_the_user(process: Process, engine: FakeEngine, file: File, until: Until) -> None:
    engine.hold("a.html", after_sentence=2)
    kabar = process.start(file("a.html"))
    until(lambda: kabar.desk.articles and kabar.desk.articles[0].done)
    process.end()
    engine.steps.clear()
    again = process.start()
    until(lambda: again.desk.board.messages)
    assert "1 article(s) were not finished" in again.desk.board.messages[0].text
    assert again.desk.articles[0].state is not State.DONE
    again.desk.obey(again.desk.board.messages[0])
    until(lambda: idle(again.desk))
    assert again.desk.articles[0].state is State.DONE


def test_another_start_hands_its_files_over(process: Process, file: File, until: Until) -> None:
    kabar = process.start()
    kabar._instance.files_wanted.emit([file("a.html")])
    until(lambda: len(kabar.desk.articles) == 1 and idle(kabar.desk))
    kabar.window.showMinimized()
    kabar._instance.raise_wanted.emit()
    settle()
    assert not kabar.window.isMinimized()


def test_a_watched_folder_is_watched_while_it_is_chosen(process: Process, tmp_path: Path, file: File, until: Until) -> None:
    folder = tmp_path / "watched"
    folder.mkdir()
    kabar = process.start()
    process.prompts.wanted = Settings(watched_folder=str(folder))
    actions(kabar.window)["settings"].trigger()
    kabar._watched.arrived.emit([file("a.html")])
    until(lambda: len(kabar.desk.articles) == 1 and idle(kabar.desk))


@pytest.mark.parametrize("notify", [True, False])
def test_the_end_of_the_queue_is_told_where_that_is_wanted(
    process: Process, file: File, until: Until, monkeypatch: pytest.MonkeyPatch, notify: bool
) -> None:
    kabar = process.start()
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(kabar._attention, "queue_ended", lambda done, failed: told.append((done, failed)))
    process.prompts.wanted = Settings(notify=notify)
    actions(kabar.window)["settings"].trigger()
    take(kabar.desk, file("a.html"))
    until(lambda: idle(kabar.desk))
    settle()
    assert told == ([(1, 0)] if notify else [])
