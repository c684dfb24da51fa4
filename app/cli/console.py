"""What the commands share: where the text comes from, how progress and errors are shown, and the exit code."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from app.engine import events
from app.engine.article import Pasted
from app.engine.cancel import Cancel
from app.engine.errors import KabarError
from app.engine.languages import name as language_name

INTERRUPTED = 130
USAGE = 2


class _ErrorConsole(Console):
    def on_broken_pipe(self) -> None:
        """Nobody reads standard error any more (``kabar … 2>&1 | head``): be silent, and go on with what is to be written."""
        self.quiet = True
        _close_quietly(sys.stderr)


def _close_quietly(stream: TextIO) -> None:
    """Lead ``stream`` nowhere: what is left in its buffer must not be flushed into the closed pipe at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


error_console = _ErrorConsole(stderr=True, highlight=False, soft_wrap=True)


def use_utf8() -> None:
    """Make input and output UTF-8 whatever the system's locale says, with plain line feeds."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="surrogateescape" if stream is sys.stdin else "replace")  # type: ignore[union-attr]
    sys.stdout.reconfigure(newline="\n")  # type: ignore[union-attr]


class OutputClosed(Exception):
    """Whoever read standard output has enough (``kabar … | head``): no error, and nothing more need be printed."""


def emit(text: str, end: str = "\n") -> None:
    """Print to standard output at once. Raises OutputClosed where nobody reads it any more; printing again is safe and silent."""
    try:
        print(text, end=end, flush=True)
    except BrokenPipeError:
        _close_quietly(sys.stdout)
        raise OutputClosed from None


def source_of(file: str) -> Path | Pasted:
    """A file named on the command line; ``-`` is standard input."""
    return Pasted(sys.stdin.buffer.read(), name="standard input") if file == "-" else Path(file)


def show_error(error: KabarError, file: str | None = None, option: str = "") -> None:
    """One line for what is wrong and one for what to do, with the ``option`` that does it, on standard error."""
    where = f"{Path(file).name}: " if file and Path(file).name not in error.message else ""
    remedy = f"{error.remedy} ({option})" if option else error.remedy
    error_console.print(f"[bold red]kabar:[/] {_plain(where + error.message)}\n       {_plain(remedy)}")


@contextmanager
def interruptible() -> Iterator[Cancel]:
    """A Cancel that Ctrl-C sets: the batch in flight ends, then the work stops. A second Ctrl-C stops at once."""
    cancel = Cancel()

    def interrupt(signum: int, frame: FrameType | None) -> None:
        if cancel.is_set():
            os._exit(INTERRUPTED)
        cancel.set()

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield cancel
    finally:
        signal.signal(signal.SIGINT, before)


class Reporter:
    """Progress on standard error: a bar on a terminal, a line at the start and one at the end elsewhere, nothing when quiet."""

    def __init__(self, quiet: bool) -> None:
        self.quiet = quiet
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TextColumn("{task.completed}/{task.total}"),
            TimeElapsedColumn(),
            console=error_console,
            transient=True,
            disable=quiet or not error_console.is_terminal,
        )

    @contextmanager
    def article(self, name: str) -> Iterator[Callable[[events.Event], None]]:
        """Show one article's progress; yields the listener for its job."""
        with self._bar:
            task = self._bar.add_task(_plain(name), total=None)
            yield lambda event: self._on_event(name, task, event)
            self._bar.remove_task(task)

    def done(self, name: str, seconds: float) -> None:
        """Say that an article is finished."""
        self._line(f"{name}: done in {seconds:.1f} s")

    def _on_event(self, name: str, task: TaskID, event: events.Event) -> None:
        match event:
            case events.Cleaned(_, article, sentences):
                self._line(f"{name}: {len(article.text.split()):,} words, {len(sentences)} sentences")
            case events.Detected(detection):
                self._bar.update(task, description=_plain(f"{name} ({language_name(detection.language)})"))
            case events.Progress(done, total):
                self._bar.update(task, completed=done, total=total)
            case events.Abstracting():
                self._bar.update(task, description=_plain(f"{name} (abstract)"), total=None)
                self._line(f"{name}: writing the abstract")
            case _:
                pass

    def _line(self, text: str) -> None:
        if not self.quiet and not error_console.is_terminal:
            error_console.print(_plain(text))


def _plain(text: str) -> str:
    """Text in which rich sees no mark-up, on one line."""
    return " ".join(text.split()).replace("[", "\\[")
