"""Telling somebody who works in another window: how far the queue is, and that it has ended."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

translate = QCoreApplication.translate

SHOWN = 10_000
"""Milliseconds that a message stays, at most, and with it the tray icon that it needs."""

LAUNCHER = "com.canonical.Unity.LauncherEntry"
"""What the docks of Linux desktops listen to, https://wiki.ubuntu.com/Unity/LauncherAPI"""


class Attention(QObject):
    """Of ``window``. ``raise_wanted`` comes when the user clicks on the message: the window is to come to the front."""

    raise_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._tray: QSystemTrayIcon | None = None
        self._quiet = QTimer(self, singleShot=True, interval=SHOWN)
        self._quiet.timeout.connect(self.be_quiet)
        self._share: float | None = None

    def queue_ended(self, done: int, failed: int) -> None:
        """Say that the queue has ended, with ``done`` articles read and ``failed`` that could not be: nothing if the user sees
        it anyway."""
        if self._window.isActiveWindow() or not done + failed:
            return
        QApplication.alert(self._window)
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        self.be_quiet()
        self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
        self._tray.setToolTip("Kabar")
        self._tray.messageClicked.connect(self._clicked)
        self._tray.activated.connect(self._clicked)
        self._tray.show()
        self._tray.showMessage("Kabar", words(done, failed), self._window.windowIcon(), SHOWN)
        self._quiet.start()

    def progress(self, done: int, total: int) -> None:
        """Show in the task bar, where the platform has that, how much of the queue is done; nothing once all is (or ``total``
        is 0)."""
        share = round(done / total, 2) if 0 <= done < total else None  # more does not show, and each call is a message
        if share != self._share:
            self._share = share
            _show_in_launcher(share)

    @Slot()
    def be_quiet(self) -> None:
        """Take the message back, and the tray icon with it: also to be called when the window comes to the front."""
        self._quiet.stop()
        if self._tray:
            self._tray.hide()
            self._tray.deleteLater()
            self._tray = None

    @Slot()
    def _clicked(self) -> None:
        self.be_quiet()
        self.raise_wanted.emit()


def words(done: int, failed: int) -> str:
    """What is said at the end of a queue."""
    told = translate("Attention", "%n article(s) read.", "", done) if done else ""
    lost = translate("Attention", "%n article(s) could not be read.", "", failed) if failed else ""
    return f"{told} {lost}".strip()


def _show_in_launcher(share: float | None) -> None:
    """Tell the dock of a Linux desktop; elsewhere Qt has no way to the task bar."""
    if not sys.platform.startswith("linux") or not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    name = QGuiApplication.desktopFileName() or "kabar"
    state = {"progress": share or 0.0, "progress-visible": share is not None}
    message = QDBusMessage.createSignal("/org/kabar", LAUNCHER, "Update")
    message.setArguments([f"application://{name}.desktop", state])
    QDBusConnection.sessionBus().send(message)
