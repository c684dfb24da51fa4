"""The seam to the engine: the few functions that the window calls, replaceable in a test.

The engine's own modules are imported inside of them, on the task's thread: the window shows before any of it is paid for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths
from app.engine.article import Pasted
from app.engine.cancel import Cancel
from app.engine.dispatch import Dispatch, Length
from app.engine.events import Event

if TYPE_CHECKING:
    from app.engine.translating import Translator

Source = Path | Pasted
"""What an article is made from: a file, or the bytes of a paste or of a part of a file."""

Loading = Future["Translator"]
OnEvent = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class Engine:
    """What the window needs of the engine. Everything here is called on a task's thread.

    ``parts`` gives the articles in a file that may hold several; ``load`` makes the translator ready; ``run`` makes a
    dispatch (the str is the language that the user insists on); ``resummarize`` gives a dispatch a summary of another length;
    ``write`` exports some into one file, in a form (ExportForm's value), and ``propose_name`` names the file of one.
    """

    parts: Callable[[Path], tuple[Source, ...]]
    load: Callable[[], Translator]
    run: Callable[[Source, Length, str | None, Loading, OnEvent, Cancel], Dispatch]
    resummarize: Callable[[Dispatch, Length, Loading, OnEvent, Cancel], Dispatch]
    write: Callable[[Sequence[Dispatch], Path, str], None]
    propose_name: Callable[[Dispatch], str]


def real() -> Engine:
    """The engine itself."""
    return Engine(parts=_parts, load=_load, run=_run, resummarize=_resummarize, write=_write, propose_name=_propose_name)


def _parts(file: Path) -> tuple[Source, ...]:
    from app.engine import reading

    return reading.parts(file)


def _load() -> Translator:
    from app.engine import checkpoints
    from app.engine.child import ChildTranslator

    checkpoint = checkpoints.pick(checkpoints.catalogue(paths.MODELS), "translation", "id", "en")
    return ChildTranslator(checkpoint, stamps=paths.cache_folder())


def _run(source: Source, length: Length, assume: str | None, translator: Loading, on_event: OnEvent, cancel: Cancel) -> Dispatch:
    from app.engine import exporting, job  # noqa: F401 (the name of an export is asked for on the GUI thread, soon after)

    options = job.Options(length=length, assume=assume)
    return job.run(source, options, translator, on_event, cancel)


def _resummarize(dispatch: Dispatch, length: Length, translator: Loading, on_event: OnEvent, cancel: Cancel) -> Dispatch:
    from app.engine import job

    return job.resummarize(dispatch, length, translator, on_event, cancel)


def _write(dispatches: Sequence[Dispatch], path: Path, form: str) -> None:
    from app.engine import exporting

    if len(dispatches) == 1:
        exporting.write(dispatches[0], path, exporting.ExportForm(form))
    else:
        exporting.write_batch(dispatches, path, exporting.ExportForm(form))


def _propose_name(dispatch: Dispatch) -> str:
    from app.engine import exporting

    return exporting.propose_name(dispatch)
