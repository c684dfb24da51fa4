"""The child process: what it answers, and that nothing it does harms the parent."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time

import pytest

from app.engine.cancel import Cancel, Cancelled
from app.engine.errors import DocumentTooLarge, UnreadableDocument
from app.engine.reading.child import run_in_child

HERE = "tests.unit.engine.reading.test_child"


def echo(data: bytes, name: str, **options: object) -> object:
    print("noise that must not reach the answer")
    os.write(1, b"more of it")
    return [len(data), name, options]


def sleep(data: bytes, name: str) -> None:
    time.sleep(60)


def crash(data: bytes, name: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fill(data: bytes, name: str) -> int:
    return len(bytearray(4_000_000_000))


def fail(data: bytes, name: str) -> None:
    raise ZeroDivisionError


def refuse(data: bytes, name: str) -> None:
    raise DocumentTooLarge(f"“{name}” is long.", "Shorten it.")


def call_out(data: bytes, name: str) -> list[str]:
    said = []
    for attempt in (
        lambda: socket.create_connection(("127.0.0.1", 9)),
        lambda: subprocess.run([sys.executable, "-V"], check=False),
    ):
        try:
            attempt()
        except PermissionError as error:
            said.append(str(error))
    return said


def test_the_result_comes_back_whatever_is_printed() -> None:
    assert run_in_child(f"{HERE}:echo", b"x" * 3_000_000, "é “a”", pages=3) == [3_000_000, "é “a”", {"pages": 3}]


def test_an_error_of_ours_keeps_its_kind_and_its_words() -> None:
    with pytest.raises(DocumentTooLarge, match=r"“a” is long\. Shorten it\."):
        run_in_child(f"{HERE}:refuse", b"", "a")


@pytest.mark.parametrize("function", ["fail", pytest.param("crash", marks=pytest.mark.skipif(os.name == "nt", reason="POSIX"))])
def test_a_crash_is_an_unreadable_document(function: str, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(UnreadableDocument, match="“a” is damaged"):
        run_in_child(f"{HERE}:{function}", b"", "a")
    assert caplog.records  # a bug is not swallowed


def test_a_hang_ends() -> None:
    with pytest.raises(UnreadableDocument, match="within 1 seconds"):
        run_in_child(f"{HERE}:sleep", b"", "a", seconds=1)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds the limit on memory")
def test_memory_has_an_end() -> None:
    with pytest.raises(DocumentTooLarge, match="memory"):
        run_in_child(f"{HERE}:fill", b"", "a")


def test_it_is_killed_when_the_user_cancels() -> None:
    cancel = Cancel()
    timer = threading.Timer(0.3, cancel.set)
    timer.start()
    try:
        with pytest.raises(Cancelled):
            run_in_child(f"{HERE}:sleep", b"", "a", cancel=cancel)
    finally:
        timer.join()


def test_it_opens_no_socket_and_starts_no_process() -> None:
    said = run_in_child(f"{HERE}:call_out", b"", "a")
    assert [text.split()[-1].split(".")[0] for text in said] == ["socket", "subprocess"]


def test_a_module_in_the_working_folder_is_not_imported(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    (folder / "json.py").write_text("raise SystemExit('not this one')")
    monkeypatch.chdir(folder)
    assert run_in_child(f"{HERE}:echo", b"", "a") == [0, "a", {}]
