"""The real window: its own process on a virtual display, the bundled checkpoint, driven by keys and mouse as a person would."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
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
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
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
        self.environment["XDG_CACHE_HOME"] = str(folder / "cache")
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


def test_an_article_is_read_translated_and_exported_and_the_window_always_answers(display: str, tmp_path: Path) -> None:
    kabar = Kabar(display, tmp_path, paths.SAMPLE)
    dispatch = export(kabar, tmp_path / "brief.json")
    assert all(sentence["translation"] for sentence in dispatch["sentences"])  # type: ignore[attr-defined]
    assert dispatch["headline"]["translation"] in kabar.title()  # type: ignore[index]
    kabar.key("ctrl+3", "F8", "Page_Down", "ctrl+1", "ctrl+2")
    time.sleep(3)
    findings = kabar.close()
    assert findings["longest_ms"] <= 100, findings  # type: ignore[operator]


def test_a_cancel_keeps_what_is_translated_and_the_next_article_runs(display: str, tmp_path: Path) -> None:
    sample = paths.SAMPLE.read_text(encoding="utf-8")
    head, foot = sample[: sample.index("<p>")], sample[sample.rindex("</p>") :]
    body = sample[sample.index("<p>") : sample.rindex("</p>")]
    long = tmp_path / "panjang.html"
    long.write_text(head + "".join(body.replace("<p>", f"<p>Bagian {n}: ") for n in range(1, 13)) + foot, encoding="utf-8")
    kabar = Kabar(display, tmp_path, long, paths.SAMPLE)
    waiting = kabar.title()
    kabar.until(lambda: kabar.title() != waiting and not kabar.title().startswith("Pasar Ikan"))  # the headline is in English
    kabar.key("Escape")
    dispatch = export(kabar, tmp_path / "partly.json")
    translated = [bool(sentence["translation"]) for sentence in dispatch["sentences"]]  # type: ignore[attr-defined]
    assert any(translated)
    assert not all(translated)
    kabar.key("ctrl+Page_Down")
    whole = export(kabar, tmp_path / "whole.json")
    assert all(sentence["translation"] for sentence in whole["sentences"])  # type: ignore[attr-defined]
    kabar.close()


def test_a_file_that_cannot_be_read_is_told_and_loses_nothing(display: str, tmp_path: Path) -> None:
    empty = tmp_path / "kosong.txt"
    empty.write_bytes(b"")
    kabar = Kabar(display, tmp_path, empty, tmp_path / "missing.txt")
    kabar.key("ctrl+Page_Down")
    kabar.until(lambda: kabar.title().startswith("missing.txt"))
    kabar.key("ctrl+Page_Up")
    kabar.until(lambda: kabar.title().startswith("kosong.txt"))
    kabar.close()
