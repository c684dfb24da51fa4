"""What is said to somebody who looks elsewhere, and that nothing is said to somebody who does not."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from app.desk import attention
from app.desk.attention import Attention, words
from tests.qt.conftest import PATIENCE, settle


class Desktop:
    """What the desktop is asked to show."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.active = False
        self.has_tray = True
        self.alerts: list[QWidget] = []
        self.messages: list[str] = []
        self.sent: list[list[Any]] = []
        monkeypatch.setattr(QWidget, "isActiveWindow", lambda window: self.active)
        monkeypatch.setattr(QApplication, "alert", lambda window: self.alerts.append(window))
        monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: self.has_tray)
        monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: self.has_tray)
        monkeypatch.setattr(QSystemTrayIcon, "show", lambda icon: icon.setObjectName("shown"))
        monkeypatch.setattr(QSystemTrayIcon, "hide", lambda icon: icon.setObjectName("hidden"))
        monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda icon, title, text, *_: self.messages.append(text))
        monkeypatch.setattr(QDBusConnection, "send", lambda bus, message: self.sent.append(message.arguments()))


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Desktop:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    return Desktop(monkeypatch)


@pytest.fixture
def window(desktop: Desktop, qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    made.setWindowTitle("Kabar")
    yield made
    made.deleteLater()
    settle()


@pytest.fixture
def told(window: QWidget) -> Attention:
    return Attention(window)


def icons(told: Attention) -> list[QSystemTrayIcon]:
    settle()
    return told.findChildren(QSystemTrayIcon)


def test_nothing_is_said_to_somebody_who_sees_it(told: Attention, desktop: Desktop) -> None:
    desktop.active = True
    told.queue_ended(12, 1)
    assert (desktop.alerts, desktop.messages, icons(told)) == ([], [], [])


def test_an_empty_queue_is_not_worth_a_word(told: Attention, desktop: Desktop) -> None:
    told.queue_ended(0, 0)
    assert (desktop.alerts, desktop.messages) == ([], [])


def test_the_end_is_said_once_and_the_tray_icon_goes_after_a_while(
    told: Attention, desktop: Desktop, window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told._quiet.setInterval(1)
    told.queue_ended(12, 1)
    assert desktop.alerts == [window]
    assert desktop.messages == [words(12, 1)]
    qtbot.waitUntil(lambda: not icons(told), timeout=PATIENCE)


def test_a_second_end_takes_the_place_of_the_first(told: Attention, desktop: Desktop) -> None:
    told.queue_ended(12, 0)
    told.queue_ended(3, 0)
    assert len(desktop.messages) == 2
    assert len(icons(told)) == 1


def test_a_click_on_the_message_raises_the_window_and_leaves_no_icon(told: Attention, desktop: Desktop, qtbot: QtBot) -> None:
    told.queue_ended(12, 0)
    with qtbot.waitSignal(told.raise_wanted):
        icons(told)[0].messageClicked.emit()
    assert icons(told) == []
    told.queue_ended(12, 0)
    with qtbot.waitSignal(told.raise_wanted):
        icons(told)[0].activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert icons(told) == []


def test_coming_back_takes_the_message_back(told: Attention, desktop: Desktop) -> None:
    told.queue_ended(12, 0)
    told.be_quiet()
    told.be_quiet()
    assert icons(told) == []


def test_where_there_is_no_tray_the_window_still_asks_for_attention(told: Attention, desktop: Desktop, window: QWidget) -> None:
    desktop.has_tray = False
    told.queue_ended(12, 0)
    assert (desktop.alerts, desktop.messages, icons(told)) == ([window], [], [])


def test_the_words_tell_what_was_read_and_what_was_not() -> None:
    assert "12" in words(12, 1)
    assert "1 " in words(12, 1).replace("12", "")
    assert words(12, 0) in words(12, 1)
    assert words(0, 2)
    assert "0" not in words(0, 2)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="docks that listen are there")
def test_progress_goes_to_the_dock_in_hundredths_and_ends(told: Attention, desktop: Desktop) -> None:
    for done in range(401):
        told.progress(done, 400)
    told.progress(0, 0)
    shown = [state for _, state in desktop.sent]
    assert shown[0] == {"progress": 0.0, "progress-visible": True}
    assert len(shown) <= 102
    assert {"progress": 0.5, "progress-visible": True} in shown
    assert shown[-1]["progress-visible"] is False
    assert {address for address, _ in desktop.sent} == {"application://kabar.desktop"}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="docks that listen are there")
def test_the_message_is_what_the_dock_understands(told: Attention, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    messages: list[QDBusMessage] = []
    monkeypatch.setattr(QDBusConnection, "send", lambda bus, message: messages.append(message))
    told.progress(1, 4)
    (message,) = messages
    assert (message.interface(), message.member()) == (attention.LAUNCHER, "Update")


def test_without_a_desktop_bus_nothing_is_sent(told: Attention, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    told.progress(1, 4)
    assert desktop.sent == []
