"""The process of the window: how it starts, and how it ends."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from app import __version__, log, paths, settings
from app.desk import engine, theme, tongue
from app.desk.attention import Attention
from app.desk.desk import Desk
from app.desk.garbage import Garbage
from app.desk.geometry import Geometry
from app.desk.instance import Instance, hand_over
from app.desk.prompts import Dialogs
from app.desk.shelf import Shelf
from app.desk.tasks import Tasks
from app.desk.watchdog import Watchdog
from app.desk.watched import WatchedFolder
from app.desk.window import Window
from app.engine.errors import KabarError
from app.settings import Settings

LIBRARY = "library.sqlite"
"""The library's file in its folder."""


SWITCH = 0.0003
"""Seconds that another thread may keep Python's lock while the GUI thread wants it. Every call into Qt gives the lock away, and
a paint makes hundreds: at Python's 5 ms each, a window that starts while three threads import the engine stands still for 0.3 s.
"""


class Kabar(QObject):
    """Everything that lives as long as the process, put together: the desk, its window, and what stands around them."""

    def __init__(self, application: QApplication, instance: Instance, settings_file: Path, chosen: Settings) -> None:
        super().__init__()
        self._application = application
        self._instance = instance
        self._settings_file = settings_file
        self._tasks = Tasks(self)
        self.desk = Desk(engine.real(), self._tasks, Shelf(chosen.library / LIBRARY), self)
        self.window = Window(self.desk)
        self.window.prompts = Dialogs(self.window)
        self._geometry = Geometry(paths.config_folder() / "window.ini")
        self._attention = Attention(self.window)
        self._watched = WatchedFolder(self._tasks, self.desk.exporter.wrote, self)
        self.window.commands.settings_wanted.connect(self._change)
        self.desk.queue.idle.connect(self._queue_ended)
        self.desk.queue.changed.connect(self._show_progress)
        self._watched.arrived.connect(self.desk.open)
        self._watched.lost.connect(self.desk.board.tell_error)
        self._instance.files_wanted.connect(self.desk.open)
        for asking in (self._instance, self._attention):
            asking.raise_wanted.connect(self.window.come_to_front)
        self.window.activated.connect(self._attention.be_quiet)
        self._apply(chosen)

    def show(self, files: list[Path]) -> None:
        """Show the window as it was left, with these files."""
        self._geometry.restore(self.window, self.window.splitters)
        self.window.show()
        QTimer.singleShot(0, self.desk.loader.load)  # after the first frame: the window is there before anything heavy begins
        self.desk.open(files)

    def close(self) -> None:
        """Keep what is to be kept and end every thread, before the interpreter ends: Qt crashes otherwise."""
        self._geometry.keep(self.window, self.window.splitters)
        self._instance.close()
        self._attention.progress(0, 0)
        self._watched.watch(None)
        self._tasks.close()
        self.desk.close()
        self.window.deleteLater()

    def _apply(self, wanted: Settings) -> None:
        theme.apply(self._application, wanted.theme)
        self.desk.apply_settings(wanted)
        for page in (self.window.page, self.window.story_page):
            page.set_text_scale(wanted.text_size)
        self._watched.watch(Path(wanted.watched_folder) if wanted.watched_folder else None)

    @Slot(object)
    def _change(self, wanted: Settings) -> None:
        self._apply(wanted)
        try:
            settings.save(wanted, self._settings_file)
        except KabarError as error:
            self.desk.board.tell_error(error)

    @Slot(int, int)
    def _queue_ended(self, done: int, failed: int) -> None:
        if self.desk.settings.notify:
            self._attention.queue_ended(done, failed)

    @Slot()
    def _show_progress(self) -> None:
        queue = self.desk.queue
        self._attention.progress(queue.ended, queue.ended + len(queue.waiting) + (queue.running is not None))


def run(files: list[Path]) -> int:
    """Show the window with these files and give the exit code when it is closed. Where a Kabar runs already, that gets them."""
    sys.setswitchinterval(SWITCH)
    log.set_up()
    sys.excepthook = log.record
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C in the terminal ends it: Qt's loop would never look at Python's flag
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Kabar")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("kabar")
    if hand_over(files):
        return 0
    instance = Instance(application)
    instance.listen()  # at once: files that are opened together in a file manager are as many starts
    chosen = settings.load(settings.location())
    tongue.apply(application, chosen.language)
    kabar = Kabar(application, instance, settings.location(), chosen)
    garbage = Garbage()
    watchdog = Watchdog(Path(path), kabar.window) if (path := os.environ.get("KABAR_WATCHDOG")) else None
    kabar.show(files)
    code = application.exec()
    if watchdog:
        watchdog.stop()
    kabar.close()
    garbage.stop()
    del kabar
    return code
