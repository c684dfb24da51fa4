"""The task runner: what comes back, in which order, on which thread, and that an end is an end."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from itertools import count
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer, Slot
from pytestqt.qtbot import QtBot

from app.desk.tasks import Report, Tasks
from app.engine.cancel import Cancel, Cancelled
from app.engine.errors import ExportFailed
from tests.qt.conftest import pass_gate, settle

Until = Callable[[Callable[[], object]], None]


class Listener(QObject):
    """Keeps what it hears, and whether it heard it on the thread that it lives on."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, Any]] = []
        self.threads: set[int] = set()

    def _hear(self, kind: str, value: object) -> None:
        self.heard.append((kind, value))
        self.threads.add(threading.get_ident())

    @Slot(object)
    def result(self, value: object) -> None:
        self._hear("result", value)

    @Slot(object)
    def error(self, value: Exception) -> None:
        self._hear("error", value)

    @Slot(object)
    def progress(self, value: object) -> None:
        self._hear("progress", value)


@pytest.fixture
def listener(tasks: Tasks) -> Listener:
    return Listener()


def test_progress_comes_in_order_then_the_result_all_on_the_gui_thread(tasks: Tasks, listener: Listener, until: Until) -> None:
    worked_on: list[int] = []

    def work(report: Report, cancel: Cancel) -> str:
        worked_on.append(threading.get_ident())
        for number in range(500):
            report(number)
        return "done"

    tasks.run_task(work, listener.result, listener.error, listener.progress)
    assert tasks.running == 1
    until(lambda: not tasks.running)
    assert listener.heard == [*(("progress", number) for number in range(500)), ("result", "done")]
    assert listener.threads == {threading.get_ident()}
    assert worked_on != [threading.get_ident()]


def test_progress_that_nobody_wants_is_no_error(tasks: Tasks, listener: Listener, until: Until) -> None:
    def work(report: Report, cancel: Cancel) -> int:
        report("unheard")
        return 1

    tasks.run_task(work, listener.result, listener.error)
    until(lambda: not tasks.running)
    assert listener.heard == [("result", 1)]


def test_a_result_of_none_is_a_result(tasks: Tasks, listener: Listener, until: Until) -> None:
    tasks.run_task(lambda report, cancel: None, listener.result, listener.error)
    until(lambda: not tasks.running)
    assert listener.heard == [("result", None)]


def test_an_error_for_the_user_comes_as_it_is_after_the_progress_and_is_not_logged(
    tasks: Tasks, listener: Listener, until: Until, caplog: pytest.LogCaptureFixture
) -> None:
    error = ExportFailed("“a.docx” cannot be written.", "Choose another folder.")

    def work(report: Report, cancel: Cancel) -> None:
        report("half")
        raise error

    tasks.run_task(work, listener.result, listener.error, listener.progress)
    until(lambda: not tasks.running)
    assert listener.heard == [("progress", "half"), ("error", error)]
    assert not caplog.records


def test_a_bug_is_logged_with_its_traceback_and_told(
    tasks: Tasks, listener: Listener, until: Until, caplog: pytest.LogCaptureFixture
) -> None:
    def work(report: Report, cancel: Cancel) -> float:
        return 1 / 0

    tasks.run_task(work, listener.result, listener.error, listener.progress)
    until(lambda: not tasks.running)
    [(kind, error)] = listener.heard
    assert kind == "error"
    assert isinstance(error, ZeroDivisionError)
    [record] = caplog.records
    assert record.levelno == logging.ERROR
    assert "1 / 0" in caplog.text


def test_a_cancelled_task_says_so_and_is_not_logged(
    tasks: Tasks, listener: Listener, until: Until, caplog: pytest.LogCaptureFixture
) -> None:
    def work(report: Report, cancel: Cancel) -> None:
        pass_gate(threading.Event(), cancel)
        cancel.check()

    cancel = tasks.run_task(work, listener.result, listener.error)
    cancel.set()
    until(lambda: not tasks.running)
    [(kind, error)] = listener.heard
    assert kind == "error"
    assert isinstance(error, Cancelled)
    assert not caplog.records


def test_the_cancel_that_is_given_is_the_one_that_is_used(tasks: Tasks, listener: Listener, until: Until) -> None:
    mine = Cancel()
    assert tasks.run_task(lambda report, cancel: cancel, listener.result, listener.error, cancel=mine) is mine
    until(lambda: not tasks.running)
    assert listener.heard == [("result", mine)]


@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("receiver", [print, lambda value: None, [].append], ids=["function", "lambda", "plain object"])
def test_only_methods_of_qobjects_may_receive(tasks: Tasks, listener: Listener, place: int, receiver: Any) -> None:
    receivers = [listener.result, listener.error, listener.progress]
    receivers[place] = receiver
    begun = []
    with pytest.raises(TypeError, match="no method of a QObject"):
        tasks.run_task(lambda report, cancel: begun.append(1), *receivers)
    assert tasks.running == 0
    tasks.close()
    assert not begun


def test_four_tasks_run_beside_one_another(tasks: Tasks, listener: Listener, until: Until) -> None:
    all_here = threading.Barrier(4, timeout=30)
    for _ in range(4):
        tasks.run_task(lambda report, cancel: all_here.wait() >= 0, listener.result, listener.error)
    until(lambda: not tasks.running)
    assert listener.heard == [("result", True)] * 4


def test_closing_stops_a_running_task_and_waits_for_it(tasks: Tasks, listener: Listener, qtbot: QtBot) -> None:
    begun, ended = threading.Event(), []

    def work(report: Report, cancel: Cancel) -> str:
        begun.set()
        pass_gate(threading.Event(), cancel)
        ended.append(True)
        return "late"

    tasks.run_task(work, listener.result, listener.error, listener.progress)
    begun.wait()
    tasks.close()
    assert ended == [True]
    assert tasks.running == 0
    assert listener.heard == []
    with qtbot.capture_exceptions() as caught:
        settle()
    assert not caught
    assert listener.heard == []


def test_after_closing_nothing_is_delivered_that_was_told_before(tasks: Tasks, listener: Listener, qtbot: QtBot) -> None:
    told = threading.Event()

    def work(report: Report, cancel: Cancel) -> str:
        report(1)
        told.set()
        return "done"

    tasks.run_task(work, listener.result, listener.error, listener.progress)
    told.wait()
    tasks.close()
    with qtbot.capture_exceptions() as caught:
        settle()
    assert not caught
    assert listener.heard == []


def test_a_flood_lets_the_window_live(tasks: Tasks, listener: Listener, until: Until, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a clock that goes on by a millisecond a look, other events come through after every few values."""
    clock = count()
    monkeypatch.setattr("app.desk.tasks.time", SimpleNamespace(perf_counter=lambda: next(clock) / 1000))
    seen: list[int] = []
    timer = QTimer(listener)
    timer.timeout.connect(lambda: seen.append(len(listener.heard)))
    timer.start(0)

    def work(report: Report, cancel: Cancel) -> None:
        for number in range(300):
            report(number)

    tasks.run_task(work, listener.result, listener.error, listener.progress)
    until(lambda: not tasks.running)
    timer.stop()
    between = {number for number in seen if 0 < number < 300}
    assert len(between) > 10, "the timer has not come through"
    assert [value for _, value in listener.heard[:-1]] == list(range(300))


def test_a_receiver_that_fails_costs_only_its_own_value(tasks: Tasks, qtbot: QtBot, until: Until) -> None:
    class Clumsy(Listener):
        @Slot(object)
        def progress(self, value: object) -> None:
            super().progress(value)
            if value == 1:
                raise ValueError("cannot take 1")

    clumsy = Clumsy()

    def work(report: Report, cancel: Cancel) -> str:
        for number in range(3):
            report(number)
        return "done"

    with qtbot.capture_exceptions() as caught:
        tasks.run_task(work, clumsy.result, clumsy.error, clumsy.progress)
        until(lambda: not tasks.running)
    assert [kind.__name__ for kind, _, _ in caught] == ["ValueError"]
    assert clumsy.heard == [("progress", 0), ("progress", 1), ("progress", 2), ("result", "done")]
