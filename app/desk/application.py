"""The process of the window: how it starts, and how it ends."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app import __version__, log
from app.desk import engine
from app.desk.desk import Desk
from app.desk.prompts import Dialogs
from app.desk.tasks import Tasks
from app.desk.watchdog import Watchdog
from app.desk.window import Window


def run(paths: list[Path]) -> int:
    """Show the window with these files and give the exit code when it is closed."""
    log.set_up()
    sys.excepthook = log.record
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C in the terminal ends it: Qt's loop would never look at Python's flag
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Kabar")
    application.setApplicationVersion(__version__)
    tasks = Tasks()
    desk = Desk(engine.real(), tasks)
    window = Window(desk)
    window.prompts = Dialogs(window)
    window.show()
    watchdog = Watchdog(Path(path)) if (path := os.environ.get("KABAR_WATCHDOG")) else None
    QTimer.singleShot(0, desk.load)  # after the first frame: the window is there before anything heavy begins
    desk.open(paths)
    code = application.exec()
    if watchdog:
        watchdog.stop()
    tasks.close()  # threads end before the interpreter does, or Qt crashes at exit
    window.deleteLater()
    del window
    return code
