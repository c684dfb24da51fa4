"""One Kabar a user: what a second start hands over, and what happens where the first is gone, hangs, or is told nonsense."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from app.desk import instance
from app.desk.instance import TOKEN, Instance, hand_over, server_name

ROOT = Path(__file__).resolve().parents[2]
Until = Callable[[Callable[[], object]], None]

HOST = """
import sys
from PySide6.QtCore import QCoreApplication
from app.desk.instance import Instance
application, host = QCoreApplication(sys.argv), Instance()
print(host.listen(), flush=True)
application.exec()
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where the Kabars of a test meet."""
    name = str(tmp_path / "kabar") if os.name != "nt" else f"kabar-test-{tmp_path.name}"
    monkeypatch.setenv("KABAR_INSTANCE", name)
    monkeypatch.delenv(TOKEN, raising=False)
    return name


class Heard:
    """The first Kabar, and what it was told, in order."""

    def __init__(self) -> None:
        self.host = Instance()
        self.told: list[object] = []
        self.host.files_wanted.connect(self.told.append)
        self.host.raise_wanted.connect(lambda: self.told.append("raise"))


@pytest.fixture
def first(qapp: object) -> Iterator[Heard]:
    heard = Heard()
    assert heard.host.listen()
    yield heard
    heard.host.close()
    heard.host.deleteLater()


SECOND = """
import sys
from pathlib import Path
from app.desk.instance import hand_over
sys.exit(not hand_over([Path(path) for path in sys.argv[1:]]))
"""


def start_second(until: Until, *paths: Path) -> bool:
    """Start a second process; whether the first has taken the paths over from it."""
    process = subprocess.Popen([sys.executable, "-c", SECOND, *paths], env={**os.environ, "PYTHONPATH": str(ROOT)})
    until(lambda: process.poll() is not None)
    return process.returncode == 0


def say(place: str, line: bytes, until: Until) -> bytes:
    """What the first answers to a line."""
    guest = QLocalSocket()
    guest.connectToServer(place)
    guest.write(line)
    until(lambda: guest.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    return guest.readAll().data()


def test_the_first_gets_the_files_as_absolute_paths_and_is_raised(
    first: Heard, until: Until, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    names = [os.fsdecode("Berita é “1”.html".encode()), "b\n.txt", *([] if os.name == "nt" else [os.fsdecode(b"caf\xe9.html")])]
    assert start_second(until, *map(Path, names))
    assert first.told == [[tmp_path / name for name in names], "raise"]
    assert start_second(until)
    assert first.told[2:] == [[], "raise"]


def test_the_right_to_come_to_the_front_is_handed_over(first: Heard, until: Until, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(TOKEN, "from the desktop")
    heard: list[str] = []
    first.host.raise_wanted.connect(lambda: heard.append(os.environ[TOKEN]))
    assert start_second(until)
    assert heard == ["from the desktop"]


def test_without_a_first_nothing_is_handed_over(qapp: object) -> None:
    assert not hand_over([Path("/a")])


def test_a_first_that_hangs_lets_the_second_open_its_own_window(first: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance, "ANSWERING", 20)
    assert not hand_over([Path("/a")]), "nobody turns the first's event loop here"


GOOD = {"version": 1, "files": ["/a"], "token": ""}


@pytest.mark.parametrize(
    "line",
    [
        b"hello\n",
        b"\xff\xfe\n",
        b"[" * 100_000 + b"\n",
        *(
            json.dumps(wrong).encode() + b"\n"
            for wrong in (
                ["/a"],
                GOOD | {"version": 2},
                GOOD | {"files": "/a"},
                GOOD | {"files": ["/a", 1]},
                GOOD | {"files": ["a"]},
                GOOD | {"files": ["/a\0"]},
                GOOD | {"token": None},
            )
        ),
        b" " * 1_200_000,
        json.dumps(GOOD | {"files": ["/" + "a" * 1_100_000]}).encode() + b"\n",
    ],
)
def test_nonsense_is_sent_away_and_the_next_is_heard(first: Heard, place: str, until: Until, line: bytes) -> None:
    assert say(place, line, until) == b""
    assert first.told == []
    assert say(place, json.dumps(GOOD).encode() + b"\n", until) == b"ok\n"
    assert first.told == [[Path("/a")], "raise"]


def test_a_guest_that_says_nothing_is_sent_away(first: Heard, place: str, until: Until, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance, "IDLE", 10)
    guest = QLocalSocket()
    guest.connectToServer(place)
    until(lambda: guest.state() is QLocalSocket.LocalSocketState.ConnectedState)
    until(lambda: guest.state() is QLocalSocket.LocalSocketState.UnconnectedState)


@pytest.mark.skipif(os.name == "nt", reason="a pipe ends with its process there")
def test_what_a_killed_kabar_leaves_behind_is_replaced(place: str, until: Until, qapp: object) -> None:
    process = subprocess.Popen([sys.executable, "-c", HOST], stdout=subprocess.PIPE, cwd=ROOT)
    assert process.stdout
    with process, process.stdout:
        assert process.stdout.readline() == b"True\n"
        assert (Path(place).stat().st_mode & 0o777) == 0o700
        assert hand_over([Path("/a")])
        process.send_signal(signal.SIGKILL)
    assert Path(place).is_socket()
    assert not hand_over([Path("/a")])
    heard = Heard()
    assert heard.host.listen()
    assert start_second(until, Path("/b"))
    heard.host.close()
    assert heard.told == [[Path("/b")], "raise"]


@pytest.mark.skipif(os.name == "nt", reason="pipes lie in no folder there")
def test_a_socket_of_somebody_else_is_left_alone(first: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    assert not hand_over([Path("/a")])
    assert first.told == []


@pytest.mark.skipif(os.name == "nt", reason="pipes lie in no folder there")
def test_where_nothing_can_be_put_the_log_tells(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: object, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("KABAR_INSTANCE", str(tmp_path / "missing" / "kabar"))
    assert not Instance().listen()
    assert caplog.records


@pytest.mark.skipif(os.name == "nt", reason="the name of a pipe")
def test_users_do_not_meet(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("KABAR_INSTANCE")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    mine = server_name()
    assert Path(mine).parent == tmp_path
    monkeypatch.setattr(os, "getuid", lambda: 4711)
    assert server_name() != mine
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "gone"))
    assert Path(server_name()).parent.is_dir()


def test_the_first_is_not_disturbed_by_one_that_comes_and_goes(first: Heard, place: str, until: Until) -> None:
    guest = QLocalSocket()
    guest.connectToServer(place)
    guest.abort()
    assert say(place, json.dumps(GOOD).encode() + b"\n", until) == b"ok\n"
