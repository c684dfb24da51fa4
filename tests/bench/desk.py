"""The window from outside: seconds until it is there, memory, and twelve gists from twelve articles.

    .venv/bin/python tests/bench/desk.py [--repeat 3] [start] [memory] [gists]

Needs Linux, Xvfb and xdotool. Every start is a process of its own, with a HOME of its own; the checkpoint's stamps are warm. The
window is there when xdotool finds it. Libraries are filled with 200 articles of ../shared/summarization (IndoSum), with their own
words backwards for English, over and over. Memory is resident, ten seconds after the start; the translator's process is counted
apart. Gists are counted in the library, where each lies as soon as it is made; the first twelve of the articles are opened, in
one start of the window, in a loop over ``kabar run FILE``, and in one ``kabar run`` with all twelve.
"""

from __future__ import annotations

import argparse
import contextlib
import itertools
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from library import dispatch_of, texts

from app import paths
from app.engine.article import Pasted
from app.engine.dispatch import Dispatch, Length
from app.library import Library, Stage

ARTICLES = 12
OPENED = 20
TIMEOUT = 300


def main() -> None:
    """Print the tables that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("tables", nargs="*", choices=["start", "memory", "gists"])
    arguments = parser.parse_args()
    tables = arguments.tables or ["start", "memory", "gists"]
    with display() as environment, tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for kind in ("DATA", "CONFIG", "STATE"):
            environment[f"XDG_{kind}_HOME"] = str(home / kind.lower())
        environment["KABAR_INSTANCE"] = str(home / "meeting")
        library = home / "data" / "kabar" / "library.sqlite"
        library.parent.mkdir(parents=True)
        originals = list(texts())
        dispatches = [] if tables == ["gists"] else [dispatch_of(text) for text in originals]
        with Window(environment):
            pass  # what is cached on the way is cached
        if "start" in tables:
            print_starts(environment, library, dispatches, arguments.repeat)
        if "memory" in tables:
            print_memory(environment, library, dispatches)
        if "gists" in tables:
            files = [home / f"{number:02}.txt" for number in range(ARTICLES)]
            for file, text in zip(files, originals, strict=False):
                file.write_text(text, encoding="utf-8")
            print_gists(environment, library, files)


@contextlib.contextmanager
def display() -> Iterator[dict[str, str]]:
    """A virtual display; gives the environment in which a program shows itself there."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"]
    xvfb = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    try:
        yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        xvfb.terminate()
        xvfb.wait(10)


class Window:
    """The program, from its start until its window is closed; ``seconds`` is how long the window took to come."""

    def __init__(self, environment: dict[str, str], *files: Path) -> None:
        self._environment = environment
        self._began = time.perf_counter()
        self._process = subprocess.Popen([sys.executable, "-m", "app", *map(str, files)], cwd=paths.ROOT, env=environment)
        self._id = ""
        self.seconds = self.until(self._found, 0.01)

    def _found(self) -> bool:
        search = ["xdotool", "search", "--onlyvisible", "--pid", str(self._process.pid), "--name", "Kabar"]
        self._id = subprocess.run(search, env=self._environment, capture_output=True, text=True).stdout.split("\n")[0]
        return bool(self._id)

    def until(self, happened: Callable[[], bool], pause: float) -> float:
        """Seconds from the start of the program until something has happened."""
        while not happened():
            if self._process.poll() is not None or time.perf_counter() - self._began > TIMEOUT:
                raise SystemExit(f"nothing happened (exit code {self._process.poll()})")
            time.sleep(pause)
        return time.perf_counter() - self._began

    def press(self, key: str) -> None:
        """Press a key and give the window the time to answer."""
        for action in (["windowfocus", "--sync", self._id], ["key", key]):
            subprocess.run(["xdotool", *action], env=self._environment, check=True)
        time.sleep(0.4)

    def memory(self) -> tuple[float, float]:
        """MB that the window holds, and its translator (0 where there is none)."""
        threads = Path(f"/proc/{self._process.pid}/task").iterdir()
        children = [child for thread in threads for child in (thread / "children").read_text().split()]
        return resident(self._process.pid), sum(resident(int(child)) for child in children)

    def __enter__(self) -> Window:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(30)


def resident(process: int) -> float:
    """MB of a process that lie in memory."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1_000_000


def fill(library: Path, dispatches: Sequence[Dispatch], count: int) -> None:
    """Make a library of so many articles that are done, and no others."""
    for suffix in ("", "-wal", "-shm"):
        Path(f"{library}{suffix}").unlink(missing_ok=True)
    opened = Library.open(library)
    for dispatch in itertools.islice(itertools.cycle(dispatches), count):
        opened.save(opened.add(Pasted(b"x"), Length.MEDIUM).id, dispatch, Stage.DONE)
    opened.close()


def print_starts(environment: dict[str, str], library: Path, dispatches: Sequence[Dispatch], repeat: int) -> None:
    """How long the window takes to come."""
    print("| start to visible window | seconds: median (fastest–slowest) |\n|---|---|")
    for count in (0, 200, 2000):
        fill(library, dispatches, count)
        seconds = []
        for _ in range(repeat):
            with Window(environment) as window:
                seconds.append(window.seconds)
        seconds.sort()
        print(f"| {count} articles | {statistics.median(seconds):.2f} ({seconds[0]:.2f}–{seconds[-1]:.2f}) |", flush=True)


def print_memory(environment: dict[str, str], library: Path, dispatches: Sequence[Dispatch]) -> None:
    """What the window holds, by what lies in the library and what was opened of it."""
    print("\n| resident memory, MB | window | translator |\n|---|---:|---:|")
    for count in (0, 200):
        fill(library, dispatches, count)
        with Window(environment) as window:
            time.sleep(10)
            print("| {} articles in the library | {:.0f} | {:.0f} |".format(count, *window.memory()), flush=True)
            if count:
                for _ in range(OPENED):
                    window.press("ctrl+Next")
                print("| and {} of them were read | {:.0f} | {:.0f} |".format(OPENED, *window.memory()), flush=True)


def print_gists(environment: dict[str, str], library: Path, files: Sequence[Path]) -> None:
    """When the first, the sixth and the twelfth gist is there, and when all articles are whole."""
    print(f"\n| {len(files)} articles: seconds to the | 1st gist | 6th | 12th | last whole |\n|---|---:|---:|---:|---:|")
    fill(library, [], 0)
    with Window(environment, *files) as window:

        def made(columns: str, number: int) -> Callable[[], bool]:
            return lambda: count(library, columns) >= number

        times = [window.until(made("is_gist OR complete", number), 0.05) for number in (1, 6, len(files))]
        times.append(window.until(made("complete", len(files)), 0.05))
    print("| window | {:.1f} | {:.1f} | {:.1f} | {:.1f} |".format(*times), flush=True)
    began = time.perf_counter()
    times = []
    for file in files:
        run(environment, file)
        times.append(time.perf_counter() - began)
    print(f"| loop over `kabar run` | {times[0]:.1f} | {times[5]:.1f} | {times[-1]:.1f} | {times[-1]:.1f} |", flush=True)
    began = time.perf_counter()
    run(environment, *files)
    print(f"| one `kabar run` | | | | {time.perf_counter() - began:.1f} |", flush=True)


def count(library: Path, columns: str) -> int:
    """How many articles of a library fulfil a condition."""
    with contextlib.closing(sqlite3.connect(f"file:{library}?mode=ro", uri=True)) as opened:
        found: int = opened.execute(f"SELECT count(*) FROM entries WHERE {columns}").fetchone()[0]
    return found


def run(environment: dict[str, str], *files: Path) -> None:
    """``kabar run``."""
    command = [sys.executable, "-m", "app", "run", "--quiet", *map(str, files)]
    subprocess.run(command, cwd=paths.ROOT, env=environment, stdout=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    main()
