"""Write docs/screenshots anew: the real window with the real engine and articles of our own, in each of its states.

    python3 packaging/dev.py screenshots

Starts a virtual display of its own where Xvfb is there (Qt's offscreen platform elsewhere), and a process for every run of the
window that a process can show only once: English, Indonesian, a screen of twice the density. The later ones look at what the
first has put into the library. Each picture is of a window of 1180 × 780 unless its name says otherwise.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app import paths
from app.desk import drops, engine, theme, tongue
from app.desk.cheatsheet import CheatSheet
from app.desk.desk import Desk
from app.desk.opened import OpenedArticle
from app.desk.prompts import Dialogs
from app.desk.settings_dialog import SettingsDialog
from app.desk.shelf import Shelf
from app.desk.state import State
from app.desk.tasks import Tasks
from app.desk.window import Window
from app.engine.article import Pasted
from app.engine.dispatch import Dispatch, Length
from app.library import Library, Stage
from app.settings import Settings

FOLDER = paths.ROOT / "docs" / "screenshots"
PAGES = paths.ROOT / "tests" / "data" / "pages"
ARTICLES = (
    paths.SAMPLE,
    *(
        PAGES / f"{name}.html"
        for name in ("agency", "broadcaster", "network-paged", "theme-newspaper", "daily-read", "theme-magazine")
    ),
)
JAVANESE = (
    "Wong-wong ing desa iku padha nandur pari ing sawah saben esuk, banjur mulih yen srengenge wis dhuwur banget.\n\n"
    "Bapakku lagi lunga menyang pasar arep tuku uyah lan gula, dene ibuku isih masak ing pawon karo adhiku.\n"
)
FLOOD = {
    "Pos Timur": (
        "Banjir bandang tewaskan 12 orang di Lembata",
        "Banjir bandang menerjang tiga desa di Kecamatan Ile Ape, Lembata, Senin (13/10/2025) dini hari dan menewaskan 12 orang.",
        "Kepala BPBD Lembata Maria Wuwur mengatakan sebanyak 48 rumah rusak berat dan 320 warga mengungsi ke gedung sekolah.",
        "Hujan lebat mengguyur lereng gunung sejak Minggu (12/10/2025) malam sehingga sungai meluap ke permukiman.",
        "Gubernur menetapkan status tanggap darurat selama 14 hari dan mengirim dua ton beras ke Lembata.",
    ),
    "Kabar Flores": (
        "Korban banjir Lembata bertambah",
        "Banjir besar menerjang tiga desa di Kecamatan Ile Ape, Lembata, Senin (13/10/2025) dini hari dan menewaskan 14 orang.",
        "Tim gabungan mengerahkan 80 personel dan dua anjing pelacak untuk mencari korban yang tertimbun lumpur.",
        "Kementerian Sosial akan memberi santunan Rp 15 juta untuk setiap ahli waris korban meninggal.",
        "Jalan utama tertutup batu besar sehingga alat berat belum bisa masuk ke lokasi bencana itu.",
    ),
}
"""Two outlets on one event: a headline and paragraphs each."""

LIMIT = 300_000
"""Bytes that a picture may have."""


def main() -> None:
    """Take the pictures of one run, or start every run one after the other."""
    if len(sys.argv) > 1:
        run, library = sys.argv[1], Path(sys.argv[2])
        application = QApplication(sys.argv[:1])
        tongue.apply(application, "id" if run == "indonesian" else "en")
        RUNS[run](application, library)
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    with display(), tempfile.TemporaryDirectory() as folder:
        for run in RUNS:
            environment = {**os.environ, **({"QT_SCALE_FACTOR": "2"} if run == "dense" else {})}
            command = [sys.executable, __file__, run, str(Path(folder) / "library.sqlite")]
            subprocess.run(command, env=environment, cwd=paths.ROOT, check=True)


@contextmanager
def display() -> Iterator[None]:
    """A virtual display for this process and its children."""
    if shutil.which("Xvfb") is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        yield
        return
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "2600x1800x24", "-nolisten", "tcp", "-noreset"]
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


# -- the window


@contextmanager
def window_on(library: Path) -> Iterator[Window]:
    """The window over a library, as a start shows it, until it is closed."""
    tasks = Tasks()
    desk = Desk(engine.real(), tasks, Shelf(library))
    window = Window(desk)
    window.prompts = Dialogs(window)
    desk.apply_settings(Settings())
    window.show()
    window.activateWindow()
    desk.loader.load()
    wait(lambda: desk.loader.ready)
    yield window
    window.close()
    tasks.close()
    desk.close()
    window.deleteLater()


def wait(until: Callable[[], bool] = lambda: False, seconds: float = 180.0) -> None:
    """Let the window live until something has happened, or for so long."""
    clock = QElapsedTimer()
    clock.start()
    while not until() and clock.elapsed() < seconds * 1000:
        # Not processEvents: in a tight loop PySide 6.12 gives None away once too often each time, until Python aborts.
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


def save(shown: QWidget, name: str) -> None:
    """Take a picture of a window as it is now."""
    wait(seconds=0.5)
    path = FOLDER / f"{name}.png"
    image = shown.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(1)
    image.save(str(path), "PNG", 0)  # of a PNG the quality is how well it is packed, 0 the best
    if shutil.which("pngquant"):  # a third of the size: the repository keeps every picture that it ever had
        subprocess.run(["pngquant", "--force", "--strip", "--ext", ".png", str(path)], check=True)
    size = path.stat().st_size
    print(f"{path.relative_to(paths.ROOT)}: {size / 1000:.0f} kB", flush=True)
    assert size <= LIMIT, path


def done(article: OpenedArticle) -> bool:
    """Whether nothing will change any more in an article."""
    return article.state in (State.DONE, State.FAILED)


# -- the runs


def english(application: QApplication, library: Path) -> None:
    """A session from its beginning, and what a later one finds."""
    with window_on(library) as window:
        queue(window)
        errors(window, library.parent)
        reading(window)
        dialogs(window)
        theme.apply(application, "dark")
        window.desk.read(0)
        save(window, "dark")
        theme.apply(application, "system")
    with window_on(make_long(library)) as window:
        wait(lambda: len(window.desk.articles) == 1)
        window.desk.read(0)
        wait(lambda: window.desk.articles[0].shown)
        window.page.pairs.show_rows([2_600])
        save(window, "5000-sentences")
    other = library.with_name("resumed.sqlite")
    with window_on(other) as window:
        window.desk.open(ARTICLES[:3])
        wait(lambda: window.desk.articles.rowCount() == 3 and window.desk.articles[2].state is State.GIST)
        wait(
            lambda: (
                window.desk.articles[0].state is State.TRANSLATING
                and 2 * window.desk.articles[0].done > window.desk.articles[0].total
            )
        )
        window.desk.queue.pause(True)
        wait(lambda: window.desk.queue.running is None)
    with window_on(other) as window:
        wait(lambda: len(window.desk.articles) == 3)
        window.desk.select(0)
        save(window, "resumed")


def queue(window: Window) -> None:
    """Nothing, much at once, and an article that is done."""
    desk = window.desk
    save(window, "empty")
    window._overlay.offer(drops.Files(ARTICLES))
    save(window, "drop")
    window._overlay.hide()
    desk.open(ARTICLES)
    wait(lambda: len(desk.articles) == len(ARTICLES) and desk.articles[2].state is State.GIST)
    desk.read(0)
    wait(lambda: desk.articles[0].state is State.TRANSLATING and 2 * desk.articles[0].done > desk.articles[0].total)
    save(window, "running")
    wait(lambda: all(map(done, desk.articles)))
    save(window, "done")


def errors(window: Window, folder: Path) -> None:
    """A language that is not translated, and a file that is not there."""
    desk = window.desk
    javanese = folder / "pawarta.txt"
    javanese.write_text(JAVANESE, encoding="utf-8")
    desk.open([javanese, folder / "terhapus.html"])
    wait(lambda: len(desk.articles) == len(ARTICLES) + 2 and all(map(done, desk.articles)))
    save(window, "error")


def reading(window: Window) -> None:
    """What is done with an article."""
    desk, page = window.desk, window.page
    desk.read(0)
    page.show_next_doubt()
    save(window, "to-check")
    page.find("pasar")
    save(window, "find")
    page.find_bar.leave()
    page.pairs.show_rows([2])
    page.edit_current()
    editing = page.pairs.editing
    QTest.keyClicks(QApplication.focusWidget(), " (corrected)")
    save(window, "editing")
    editing.end(keep=False)
    page.set_english_only(True)
    save(window, "english-only")
    page.set_english_only(False)
    window.sidebar.focus_search()
    search, hits = window.sidebar.findChild(QLineEdit), window.sidebar.hits
    QTest.keyClicks(search, "pemerintah")
    wait(lambda: len(hits) > 0)
    save(window, "search")
    search.clear()
    QTest.keyClicks(search, "when will ferry tickets cost more")
    wait(lambda: len(hits) > 0 and hits.is_near(len(hits) - 1))
    save(window, "meaning")
    window.sidebar.leave_search()
    desk.set_length(Length.SHORT)
    article = desk.articles[0]
    wait(lambda: bool(article.summary and article.summary.length is Length.SHORT and not article.summarizing))
    page.pairs.show_rows(list(article.summary.points[0].evidence) if article.summary else [])
    page.removed.unfold()
    window.resize(1024, 640)
    save(window, "small-1024x640")
    window.resize(1180, 780)
    desk.set_length(Length.MEDIUM)
    wait(lambda: bool(article.summary and article.summary.length is Length.MEDIUM and not article.summarizing))


def dialogs(window: Window) -> None:
    """The dialogs that are made from tables."""
    installed = [(one.id, one.title) for one in window.desk.loader.installed]
    settings = SettingsDialog(Settings(), installed, window)
    settings.show()
    save(settings, "settings")
    settings.reject()

    def take_sheet() -> None:
        sheet = window.findChild(CheatSheet)
        save(sheet, "keys")
        sheet.reject()

    QTimer.singleShot(0, take_sheet)
    window.actions_["keys"].trigger()  # comes back when the sheet is closed


def story(_application: QApplication, library: Path) -> None:
    """One brief of two articles."""
    folder = library.with_name("story")
    folder.mkdir()
    for outlet, (headline, *paragraphs) in FLOOD.items():
        body = "".join(f"<p>{text}</p>" for text in paragraphs)
        (folder / f"{outlet}.html").write_text(
            f'<html><head><title>{headline}</title><meta property="og:site_name" content="{outlet}"></head>'
            f"<body><article><h1>{headline}</h1>{body}</article></body></html>",
            encoding="utf-8",
        )
    with window_on(library.with_name("story.sqlite")) as window:
        window.desk.open([folder])
        wait(lambda: len(window.desk.articles) == len(FLOOD) and all(map(done, window.desk.articles)))
        window.desk.stories.tell(list(window.desk.articles))
        wait(lambda: window.desk.story is not None)
        save(window, "story")


def other_start(name: str, size: tuple[int, int] = (1180, 780)) -> Callable[[QApplication, Path], None]:
    """A run that shows one picture, of the first article in the library."""

    def run(application: QApplication, library: Path) -> None:
        with window_on(library) as window:
            wait(lambda: len(window.desk.articles) > 0)
            window.resize(*size)
            window.desk.read(0)
            wait(lambda: window.desk.articles[0].shown)
            save(window, name)

    return run


def make_long(library: Path) -> Path:
    """A library of one article, the sample's body over and over to 5,000 sentences."""
    opened = Library.open(library)
    first = opened.dispatch(opened.entries()[0].id)
    opened.close()
    assert first
    path = library.with_name("long.sqlite")
    long = Library.open(path)
    long.save(long.add(Pasted(b"-", "panjang.html"), Length.MEDIUM).id, repeated(first, 5_000), Stage.DONE)
    long.close()
    return path


def repeated(dispatch: Dispatch, sentences: int) -> Dispatch:
    """A dispatch whose body comes again and again."""
    article, body, times = dispatch.article, dispatch.sentences, -(-sentences // len(dispatch.sentences))
    count, length = len(article.paragraphs), len(article.text) + 2
    again = (
        replace(
            one,
            id=one.id + n * len(body),
            paragraph=one.paragraph + n * count,
            start=one.start + n * length,
            end=one.end + n * length,
        )
        for n in range(times)
        for one in body
    )
    return replace(
        dispatch,
        article=replace(article, paragraphs=article.paragraphs * times, origins=article.origins * times),
        sentences=tuple(again),
        translations=dispatch.translations * times,
        detection=replace(dispatch.detection, paragraphs=dispatch.detection.paragraphs * times),
    )


RUNS: dict[str, Callable[[QApplication, Path], None]] = {
    "english": english,
    "story": story,
    "indonesian": other_start("indonesian"),
    "dense": other_start("scale-200", (1024, 640)),
}
"""The runs of the window, each a process of its own."""


if __name__ == "__main__":
    main()
