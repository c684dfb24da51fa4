"""A reader that may hang, crash or fill the memory runs in a child process: a fresh interpreter with limits.

The child gets the file's bytes on its standard input and answers with JSON on its standard output, so that nothing it sends is
ever executed. In the child every socket and every further process is forbidden.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import IO, Any

from app.engine import errors
from app.engine.cancel import Cancel
from app.engine.errors import UnreadableDocument

SECONDS = 20.0
"""How long a child may take unless it is told otherwise."""

MEMORY = 500_000_000
"""Bytes of address space that a child may reserve unless it is told otherwise: five times what 300 full pages of a PDF need."""

_TICK = 0.05  # seconds between two looks at the flag of cancellation
_ROOT = Path(__file__).resolve().parents[3]  # the folder that `app` lies in
_REMEDY = "Copy the text of the part that you need and paste it."
_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.startfile", "webbrowser.")
_log = logging.getLogger(__name__)


def run_in_child(
    function: str,
    data: bytes,
    name: str,
    *,
    seconds: float = SECONDS,
    memory: int = MEMORY,
    cancel: Cancel | None = None,
    **options: object,
) -> Any:
    """What ``function`` ("package.module:name") makes of ``data``, ``name`` and ``options``, computed in a child process.

    The function's result and the options must be JSON: tuples come back as lists. A KabarError that it raises is raised here
    too. Raises UnreadableDocument where the child crashes, fails, or takes longer than ``seconds``, DocumentTooLarge where it
    needs more than ``memory`` bytes (not enforced on Windows, and loosely on macOS), and Cancelled, after killing it, when
    ``cancel`` is set.
    """
    request = json.dumps({"function": function, "name": name, "options": options, "seconds": seconds, "memory": memory})
    child = subprocess.Popen(
        # -P: the folder that the user happens to be in holds files, not modules.
        [sys.executable, "-P", "-m", __name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(_ROOT), "PYTHONIOENCODING": "utf-8"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        answer = _answer(child, request.encode("ascii") + b"\n" + data, time.monotonic() + seconds, cancel)
    except subprocess.TimeoutExpired:
        raise UnreadableDocument(f"“{name}” could not be read within {seconds:.0f} seconds.", _REMEDY) from None
    finally:
        child.kill()
        child.wait()
        if child.stdout is not None:
            child.stdout.close()
    try:
        said = json.loads(answer)
    except ValueError:
        said = {"failure": f"the child ended with {child.returncode}"}
    if "error" in said:
        kind, message, remedy = said["error"]
        raise getattr(errors, kind)(message, remedy)
    if "failure" in said:
        _log.error("%s could not read a document: %s", function, said["failure"])
        raise UnreadableDocument(f"“{name}” is damaged: its reader broke off.", _REMEDY)
    return said["result"]


def _answer(child: subprocess.Popen[bytes], request: bytes, until: float, cancel: Cancel | None) -> bytes:
    # A thread writes, so that the flag is looked at while the child is still starting (communicate() resumes reading only).
    stdin, child.stdin = child.stdin, None
    threading.Thread(target=_write, args=(stdin, request), daemon=True).start()
    while True:
        if cancel is not None:
            cancel.check()
        try:
            return child.communicate(timeout=_TICK)[0]
        except subprocess.TimeoutExpired:
            if time.monotonic() > until:
                raise


def _write(stdin: IO[bytes] | None, request: bytes) -> None:
    if stdin is not None:
        with contextlib.suppress(OSError), stdin:  # the child may have ended
            stdin.write(request)


def _serve() -> None:
    """The child's side: read the request, call the function, write its result or what went wrong."""
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints must not mix with the answer
    head, data = sys.stdin.buffer.readline(), sys.stdin.buffer.read()
    request = json.loads(head)
    _limit(request["seconds"], request["memory"])
    try:
        said: dict[str, object] = {"result": _call(request, data)}
    except errors.KabarError as error:
        said = {"error": (error.kind, error.message, error.remedy)}
    except MemoryError:
        said = {"error": ("DocumentTooLarge", f"“{request['name']}” needs more memory than it may have.", _REMEDY)}
    except Exception:
        import traceback

        said = {"failure": traceback.format_exc()}
    answer.write(json.dumps(said).encode("ascii"))
    answer.close()
    os._exit(0)  # whatever threads a native library left are of no use any more


def _call(request: dict[str, Any], data: bytes) -> object:
    import importlib

    module, _, function = request["function"].partition(":")
    call = getattr(importlib.import_module(module), function)
    sys.addaudithook(_forbid)
    return call(data, request["name"], **request["options"])


def _forbid(event: str, _: object) -> None:
    if event.startswith(_FORBIDDEN):
        raise PermissionError(f"a reader may not use {event}")


def _limit(seconds: float, memory: int) -> None:
    """No more memory than allowed, and no more processor time than the parent would wait for, should the parent be gone."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for limit, value in (
        (resource.RLIMIT_CPU, int(seconds * (os.cpu_count() or 1)) + 2),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.setrlimit(limit, (value, resource.getrlimit(limit)[1]))
        except (ValueError, OSError):  # macOS refuses what is under what is reserved already
            continue


if __name__ == "__main__":
    _serve()
