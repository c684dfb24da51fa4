"""Write docs/screenshots anew: the real window with the real engine and the sample article, in each of its states.

    python3 packaging/dev.py screenshots

Starts a virtual display of its own where Xvfb is there (Qt's offscreen platform elsewhere). Each picture is 1180 × 780 unless its
name says otherwise. Dark is a palette as a
dark desktop gives it: a virtual display has no theme to ask.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPalette

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "screenshots"


@contextmanager
def display() -> Iterator[None]:
    """A virtual display for this process."""
    if shutil.which("Xvfb") is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        yield
        return
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    xvfb = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as pipe:
        os.environ["DISPLAY"] = f":{pipe.readline().strip()}"
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    try:
        yield
    finally:
        xvfb.terminate()
        xvfb.wait(10)


def dark() -> QPalette:
    """A dark desktop's palette, Breeze Dark's colours."""
    from PySide6.QtGui import QColor, QPalette

    role = QPalette.ColorRole
    palette = QPalette(QColor("#31363b"), QColor("#2a2e32"))
    palette.setColor(role.Base, QColor("#1b1e20"))
    palette.setColor(role.Highlight, QColor("#3daee9"))
    for text in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(text, QColor("#fcfcfc"))
        palette.setColor(QPalette.ColorGroup.Disabled, text, QColor("#7a7f84"))
    palette.setColor(role.PlaceholderText, QColor("#a1a9b1"))
    return palette


def take() -> None:
    """Go through the states and save a picture of each."""
    from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from app import paths
    from app.desk import engine
    from app.desk.desk import Desk
    from app.desk.opened import State
    from app.desk.tasks import Tasks
    from app.desk.window import Window
    from app.engine.dispatch import Length

    application = QApplication(sys.argv[:1])
    tasks = Tasks()
    desk = Desk(engine.real(), tasks)
    window = Window(desk)
    window.show()

    def wait(until: Callable[[], bool] = lambda: False, seconds: float = 120.0) -> None:
        clock = QElapsedTimer()
        clock.start()
        while not until() and clock.elapsed() < seconds * 1000:
            # Not processEvents: in a tight loop PySide 6.12 gives None away once too often each time, until Python aborts.
            loop = QEventLoop()
            QTimer.singleShot(20, loop.quit)
            loop.exec()

    def save(name: str) -> None:
        wait(seconds=0.4)
        path = FOLDER / f"{name}.png"
        window.grab().save(str(path))
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1000:.0f} kB")

    save("empty")
    desk.open([paths.SAMPLE])
    article = desk.selected
    assert article
    wait(lambda: article.done > article.total // 2 > 0)
    save("running")
    wait(lambda: article.state is State.DONE)
    save("done")
    window.page.pairs.show_rows(list(article.summary.points[1].evidence) if article.summary else [])
    window.page.removed.unfold()
    desk.set_length(Length.SHORT)
    wait(lambda: bool(article.summary and article.summary.length is Length.SHORT))
    window.resize(1024, 640)
    save("small-1024x640")
    window.resize(1180, 780)
    with tempfile.TemporaryDirectory() as folder:
        javanese = Path(folder) / "pawarta.txt"
        javanese.write_text(
            "Wong-wong ing desa iku padha nandur pari ing sawah saben esuk, banjur mulih yen srengenge wis dhuwur banget.\n\n"
            "Bapakku lagi lunga menyang pasar arep tuku uyah lan gula, dene ibuku isih masak ing pawon karo adhiku.\n",
            encoding="utf-8",
        )
        desk.open([javanese, Path(folder) / "missing.html"])
        wait(lambda: all(opened.state in (State.DONE, State.FAILED) for opened in desk.articles))
        save("error")
    desk.close_article()
    desk.select(0)
    application.setPalette(dark())
    save("dark")
    window.close()
    tasks.close()
    window.deleteLater()


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    with display():
        take()
