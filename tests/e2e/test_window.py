"""The real window: its own process on a virtual display, the bundled checkpoint, driven by keys and mouse as a person would.

A session has a HOME of its own in ``folder``, so that a second start finds what the first one kept, and nobody else's.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app import paths

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which("Xvfb") is None or shutil.which("xdotool") is None, reason="needs Xvfb and xdotool, which are not here"
    ),
]

PATIENCE = 120
"""Seconds that anything may take on a loaded machine before the test gives up."""


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A display of its own, at a number that is free."""
    read, write = os.pipe()
    xvfb = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()  # the whole line: a pipe that is closed before its end kills Xvfb
    yield f":{number}"
    xvfb.terminate()
    xvfb.wait(10)


class Kabar:
    """The program, and the hands on it."""

    def __init__(self, display: str, folder: Path, *files: Path) -> None:
        self.findings = folder / "watchdog.json"
        self.environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "KABAR_WATCHDOG": str(self.findings)}
        for kind in ("CACHE", "DATA", "CONFIG", "STATE"):
            self.environment[f"XDG_{kind}_HOME"] = str(folder / kind.lower())
        meeting = Path(tempfile.gettempdir()) / f"kabar-{zlib.crc32(str(folder).encode())}"  # a socket's path is to be short
        self.environment["KABAR_INSTANCE"] = str(meeting)
        self.library = folder / "data" / "kabar" / "library.sqlite"
        command = [sys.executable, "-m", "app", *map(str, files)]
        self.log = (folder / "output.txt").open("wb")
        self.process = subprocess.Popen(command, cwd=paths.ROOT, env=self.environment, stdout=self.log, stderr=self.log)
        self.window = ""
        self.until(self._find_window)
        self.xdotool("windowfocus", "--sync", self.window)

    def _find_window(self) -> bool:
        assert self.process.poll() is None, "the program ended"
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "--name", "Kabar"],
            env=self.environment,
            capture_output=True,
        )
        self.window = found.stdout.decode().split("\n")[0]
        return bool(self.window)

    def xdotool(self, *arguments: str) -> str:
        done = subprocess.run(["xdotool", *arguments], env=self.environment, capture_output=True, check=True)
        return done.stdout.decode().strip()

    def key(self, *keys: str) -> None:
        self.xdotool("key", "--delay", "60", *keys)

    def title(self) -> str:
        return self.xdotool("getwindowname", self.window)

    def entries(self) -> list[tuple[str, str, int, int]]:
        """Name, stage, and how many pieces of how many are in English, of every article in the library."""
        try:
            with contextlib.closing(sqlite3.connect(f"file:{self.library}?mode=ro", uri=True)) as library:
                rows = library.execute("SELECT name, stage, done, total FROM entries WHERE NOT deleted ORDER BY position")
                return [tuple(row) for row in rows]
        except sqlite3.OperationalError:  # it is being made
            return []

    def kill(self) -> None:
        """End it in the middle of what it does."""
        self.process.kill()
        self.process.wait(10)
        self.log.close()

    def until(self, happened: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not happened():
            assert time.monotonic() < end, f"nothing within {PATIENCE} s"
            time.sleep(0.1)

    def close(self) -> dict[str, object]:
        """Quit by its key, and give what the watchdog found."""
        self.xdotool("windowfocus", "--sync", self.window)
        self.key("ctrl+q")
        try:
            code = self.process.wait(PATIENCE)
        finally:
            self.process.kill()
            self.log.close()
        assert code == 0, Path(self.log.name).read_text(encoding="utf-8")
        assert Path(self.log.name).read_text(encoding="utf-8") == ""
        findings: dict[str, object] = json.loads(self.findings.read_text(encoding="utf-8"))
        return findings


def export(kabar: Kabar, path: Path) -> dict[str, object]:
    """Export as JSON through the dialog, as soon as that can be opened (the article is finished then), and read it."""
    dialog: list[str] = []

    def opened() -> bool:
        kabar.key("ctrl+e")
        search = ["xdotool", "search", "--onlyvisible", "--name", "Export the brief"]
        dialog[:] = subprocess.run(search, env=kabar.environment, capture_output=True).stdout.decode().split()
        return bool(dialog)

    kabar.until(opened)
    kabar.xdotool("windowfocus", "--sync", dialog[0])
    kabar.key("ctrl+a")
    kabar.xdotool("type", "--delay", "15", str(path))
    kabar.key("Return")
    kabar.until(path.exists)
    kabar.xdotool("windowfocus", "--sync", kabar.window)
    dispatch: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return dispatch


def test_an_article_is_read_translated_and_exported(display: str, tmp_path: Path, told: Callable[[object], None]) -> None:
    kabar = Kabar(display, tmp_path, paths.SAMPLE)
    dispatch = export(kabar, tmp_path / "brief.json")
    assert all(sentence["translation"] for sentence in dispatch["sentences"])  # type: ignore[attr-defined]
    assert dispatch["headline"]["translation"] in kabar.title()  # type: ignore[index]
    kabar.key("ctrl+3", "F8", "Page_Down", "ctrl+1", "ctrl+2")
    time.sleep(3)
    told(kabar.close())


def test_a_cancel_keeps_what_is_translated_and_the_next_article_runs(display: str, tmp_path: Path) -> None:
    sample = paths.SAMPLE.read_text(encoding="utf-8")
    head, foot = sample[: sample.index("<p>")], sample[sample.rindex("</p>") :]
    body = sample[sample.index("<p>") : sample.rindex("</p>")]
    long = tmp_path / "panjang.html"
    long.write_text(head + "".join(body.replace("<p>", f"<p>Bagian {n}: ") for n in range(1, 13)) + foot, encoding="utf-8")
    kabar = Kabar(display, tmp_path, long, paths.SAMPLE)
    kabar.until(lambda: [done > 8 for _, _, done, _ in kabar.entries()] == [True, False])  # the gist, and some of the body
    kabar.key("Escape")
    dispatch = export(kabar, tmp_path / "partly.json")
    translated = [bool(sentence["translation"]) for sentence in dispatch["sentences"]]  # type: ignore[attr-defined]
    assert any(translated)
    assert not all(translated)
    kabar.key("ctrl+Page_Down")
    kabar.until(lambda: kabar.entries()[1][1] == "done")
    whole = export(kabar, tmp_path / "whole.json")
    assert all(sentence["translation"] for sentence in whole["sentences"])  # type: ignore[attr-defined]
    kabar.close()


def test_a_file_that_cannot_be_read_is_told_and_loses_nothing(display: str, tmp_path: Path) -> None:
    empty = tmp_path / "kosong.txt"
    empty.write_bytes(b"")
    kabar = Kabar(display, tmp_path, empty, tmp_path / "missing.txt")
    kabar.until(lambda: [stage for _, stage, *_ in kabar.entries()] == ["failed", "failed"])
    kabar.key("ctrl+Page_Down")
    kabar.until(lambda: kabar.title().startswith("missing.txt"))
    kabar.key("ctrl+Page_Up")
    kabar.until(lambda: kabar.title().startswith("kosong.txt"))
    kabar.close()


def drop(kabar: Kabar, *files: Path) -> None:
    """Drag files out of another window, with the mouse, onto this one."""
    command = [sys.executable, str(Path(__file__).with_name("drag_source.py")), *map(str, files)]
    source = subprocess.Popen(command, env=kabar.environment)
    try:
        kabar.until(lambda: bool(_found(kabar, "--name", "drag source")))
        kabar.xdotool("mousemove", "1250", "780", "mousedown", "1")
        for x, y in ((1240, 770), (1100, 700), (800, 500), (700, 400), (690, 390)):  # no jump: the drag is to see the way
            kabar.xdotool("mousemove", str(x), str(y))
            time.sleep(0.15)
        kabar.xdotool("mouseup", "1")
        time.sleep(0.5)
    finally:
        source.terminate()
        source.wait(10)
    kabar.xdotool("windowfocus", "--sync", kabar.window)


def _found(kabar: Kabar, *search: str) -> list[str]:
    found = subprocess.run(["xdotool", "search", "--onlyvisible", *search], env=kabar.environment, capture_output=True)
    return found.stdout.decode().split()


def articles(folder: Path) -> tuple[Path, Path, Path]:
    """Three articles to drop, a long one and two that tell of other places."""
    sample = paths.SAMPLE.read_text(encoding="utf-8")
    head, foot = sample[: sample.index("<p>")], sample[sample.rindex("</p>") :]
    body = sample[sample.index("<p>") : sample.rindex("</p>")]
    long = folder / "1-panjang.html"
    long.write_text(head + "".join(body.replace("<p>", f"<p>Bagian {n}: ") for n in range(1, 9)) + foot, encoding="utf-8")
    other = folder / "2-kerapu.html"
    other.write_text(sample.replace("Pasar Ikan Oesapa", "Lelang Kerapu Lewoleba"), encoding="utf-8")
    third = folder / "3-contoh.html"
    third.write_text(sample.replace("Pasar Ikan Oesapa", "Pelabuhan Tenau"), encoding="utf-8")
    return long, other, third


def test_a_session_that_was_killed_goes_on_where_it_was(display: str, tmp_path: Path, told: Callable[[object], None]) -> None:
    long, other, third = articles(tmp_path)
    first = Kabar(display, tmp_path)
    drop(first, long, other, third)
    first.until(lambda: len(first.entries()) == 3)

    def third_is_read() -> bool:
        first.key("alt+1", "End")
        return "Tenau" in first.title() or third.name in first.title()

    first.until(third_is_read)
    first.key("Escape")  # it is stopped, whether it waits or runs
    first.until(lambda: first.entries()[2][1] == "stopped")
    first.until(lambda: 0 < first.entries()[0][2] < first.entries()[0][3] and first.entries()[0][2] > 8)
    before = first.entries()
    first.kill()

    second = Kabar(display, tmp_path)
    kept = second.entries()
    assert [name for name, *_ in kept] == [long.name, other.name, third.name]
    assert kept[2][1] == "stopped"
    assert all(now[2] >= then[2] for now, then in zip(kept, before, strict=True)), (before, kept)
    time.sleep(2)
    assert [done for *_, done, _ in second.entries()] == [done for *_, done, _ in kept], "it went on without being asked"
    second.key("F9")
    second.until(lambda: [stage for _, stage, *_ in second.entries()[:2]] == ["done", "done"])

    second.key("ctrl+shift+f")
    second.xdotool("type", "--delay", "40", "kerapu")
    time.sleep(1)
    second.key("Return")
    second.until(lambda: "Lewoleba" in second.title() or "Kerapu" in second.title())
    brief = export(second, tmp_path / "brief.json")
    assert brief["source"]["name"] == other.name  # type: ignore[index]
    assert all(sentence["translation"] for sentence in brief["sentences"])  # type: ignore[attr-defined]
    told(second.close())


def test_a_second_start_hands_its_file_to_the_first(display: str, tmp_path: Path) -> None:
    kabar = Kabar(display, tmp_path)
    kabar.until(kabar.library.exists)
    copy = tmp_path / "salinan.html"
    shutil.copy(paths.SAMPLE, copy)
    second = subprocess.run([sys.executable, "-m", "app", str(copy)], cwd=paths.ROOT, env=kabar.environment, timeout=PATIENCE)
    assert second.returncode == 0
    kabar.until(lambda: [name for name, *_ in kabar.entries()] == [copy.name])
    kabar.close()
