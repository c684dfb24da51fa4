"""The seam to the engine: the few functions that the window calls, replaceable in a test.

The engine's own modules are imported inside of them, on the task's thread: the window shows before any of it is paid for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from app import paths
from app.desk.retold import retold
from app.engine.article import Pasted
from app.engine.cancel import Cancel
from app.engine.dispatch import Dispatch, Length, Line, Quality, Summary
from app.engine.events import Event
from app.engine.story import Change, Story

if TYPE_CHECKING:
    from app.engine.abstracting import Abstracter
    from app.engine.checkpoints import Checkpoint
    from app.engine.encoding import Encoder
    from app.engine.exporting.stories.told import Told
    from app.engine.translating import Translator

Source = Path | Pasted
"""What an article is made from: a file, or the bytes of a paste or of a part of a file."""

Loading = Future["Translator"]
OnEvent = Callable[[Event], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """How an article is to be worked on: the fields of app.engine.job.Options that the window knows, and whether an abstract is
    wanted where one can be had."""

    length: Length = Length.MEDIUM
    quality: Quality = Quality.QUICK
    assume: str | None = None
    gist: bool = False
    abstract: bool = False


@dataclass(frozen=True, slots=True)
class Installed:
    """A checkpoint that is installed: its id, its revision, what it is called, and its task ("translation", "summarization")."""

    id: str
    revision: str
    title: str
    task: str = "translation"


@dataclass(frozen=True, slots=True)
class StoryBrief:
    """Several articles as one brief: the story, its words as the exports have them, and the whole of it to be copied, as plain
    text and as HTML."""

    story: Story
    told: Told
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Engine:
    """What the window needs of the engine. Everything here is called on a task's thread.

    ``parts`` gives the articles in a file that may hold several; ``checkpoints`` those that translate or write abstracts, the
    best of each task first;
    ``load`` makes the translator of a checkpoint (its id, empty for the best) ready with so many threads (0: as many as fit);
    ``run`` makes a dispatch, ``go_on`` translates what one lacks; ``resummarize`` gives a dispatch a summary of another length;
    ``edit``, ``show_summary`` and ``put_back`` are a person's changes to one (app.engine.editing); ``write`` exports some into
    one file, in a form (ExportForm's value), and ``propose_name`` names the file of one. ``tell_story`` makes one brief of
    several and ``write_story`` exports that; ``changes`` are those from one version of an article to the next
    (app.engine.merging). ``encoder`` gives the sentence encoder, the same one every time; None where none is installed.
    """

    parts: Callable[[Path, Cancel], tuple[Source, ...]]
    checkpoints: Callable[[], tuple[Installed, ...]]
    load: Callable[[str, int], Translator]
    run: Callable[[Source, Wish, Loading, OnEvent, Cancel], Dispatch]
    go_on: Callable[[Dispatch, Wish, Loading, OnEvent, Cancel], Dispatch]
    resummarize: Callable[[Dispatch, Length, Loading, OnEvent, Cancel], Dispatch]
    edit: Callable[[Dispatch, Line, str], Dispatch]
    show_summary: Callable[[Dispatch, Summary], Dispatch]
    put_back: Callable[[Dispatch, int], Dispatch]
    write: Callable[[Sequence[Dispatch], Path, str], None]
    propose_name: Callable[[Dispatch], str]
    tell_story: Callable[[Sequence[Dispatch]], StoryBrief]
    write_story: Callable[[Story, Path], None]
    changes: Callable[[Dispatch, Dispatch], tuple[Change, ...]]
    encoder: Callable[[], Encoder | None]


def real() -> Engine:
    """The engine itself."""
    encoder = cache(_encoder)
    return Engine(
        parts=_parts,
        checkpoints=_checkpoints,
        load=_load,
        run=_run,
        go_on=_go_on,
        resummarize=_resummarize,
        edit=_edit,
        show_summary=_show_summary,
        put_back=_put_back,
        write=_write,
        propose_name=_propose_name,
        tell_story=lambda dispatches: tell_story(dispatches, encoder()),
        write_story=_write_story,
        changes=_changes,
        encoder=encoder,
    )


def _parts(file: Path, cancel: Cancel) -> tuple[Source, ...]:
    from app.engine import reading

    return reading.parts(file, cancel)


def _pick(id: str) -> Checkpoint:
    from app.engine import checkpoints

    catalogue = checkpoints.catalogue(paths.MODELS)
    chosen = [checkpoint for checkpoint in catalogue if checkpoint.id == id]
    return checkpoints.pick(chosen or catalogue, "translation", "id", "en")


def _checkpoints() -> tuple[Installed, ...]:
    from app.engine import checkpoints

    able = (("translation", ("id", "en")), ("summarization", ("en", "en")))
    catalogue = [each for each in checkpoints.catalogue(paths.MODELS) if (each.task, each.languages) in able]
    return tuple(Installed(each.id, each.revision, retold(each.title), each.task) for each in catalogue)


def _load(id: str, threads: int) -> Translator:
    from app.engine.child import ChildTranslator

    return ChildTranslator(_pick(id), stamps=paths.cache_folder(), threads=threads)


def _run(source: Source, wish: Wish, translator: Loading, on_event: OnEvent, cancel: Cancel) -> Dispatch:
    from app.engine import exporting, job  # noqa: F401 (the name of an export is asked for on the GUI thread, soon after)

    options = job.Options(length=wish.length, quality=wish.quality, assume=wish.assume, gist=wish.gist)
    return job.run(source, options, translator, on_event, cancel, _abstracter(wish))


def _go_on(dispatch: Dispatch, wish: Wish, translator: Loading, on_event: OnEvent, cancel: Cancel) -> Dispatch:
    from app.engine import exporting, job  # noqa: F401 (as above)

    options = job.Options(length=wish.length, quality=wish.quality, assume=wish.assume, gist=wish.gist)
    return job.go_on(dispatch, options, translator, on_event, cancel, _abstracter(wish))


def _abstracter(wish: Wish) -> Abstracter | None:
    """What writes the abstract; None where none is wanted or can be had."""
    from app.engine import job
    from app.engine.child import child_abstracter
    from app.engine.errors import CheckpointMissing

    if not wish.abstract:
        return None
    try:
        return child_abstracter(job.abstract_checkpoint(paths.MODELS), paths.cache_folder())
    except CheckpointMissing:  # taken away since it was asked for; the settings tell that
        return None


def _resummarize(dispatch: Dispatch, length: Length, translator: Loading, on_event: OnEvent, cancel: Cancel) -> Dispatch:
    from app.engine import job

    return job.resummarize(dispatch, length, translator, on_event, cancel)


def _edit(dispatch: Dispatch, line: Line, text: str) -> Dispatch:
    from app.engine import editing

    return editing.edit(dispatch, line, text)


def _show_summary(dispatch: Dispatch, summary: Summary) -> Dispatch:
    from app.engine import editing

    return editing.show_summary(dispatch, summary)


def _put_back(dispatch: Dispatch, index: int) -> Dispatch:
    from app.engine import editing

    return editing.put_back(dispatch, index)


def _write(dispatches: Sequence[Dispatch], path: Path, form: str) -> None:
    from app.engine import exporting

    if len(dispatches) == 1:
        exporting.write(dispatches[0], path, exporting.ExportForm(form))
    else:
        exporting.write_batch(dispatches, path, exporting.ExportForm(form))


def _propose_name(dispatch: Dispatch) -> str:
    from app.engine import exporting

    return exporting.propose_name(dispatch)


def tell_story(dispatches: Sequence[Dispatch], encoder: Encoder | None) -> StoryBrief:
    """One brief of several; with an encoder more of what they tell is found to be the same (:func:`app.engine.merging.merge`)."""
    from app.engine.exporting.stories import render_story
    from app.engine.exporting.stories.told import tell
    from app.engine.merging import merge

    story = merge(dispatches, encoder)
    text, html = (render_story(story, suffix).decode("utf-8") for suffix in (".txt", ".html"))
    return StoryBrief(story, tell(story), text, html)


def _write_story(story: Story, path: Path) -> None:
    from app.engine.exporting.stories import write_story

    write_story(story, path)


def _changes(old: Dispatch, new: Dispatch) -> tuple[Change, ...]:
    from app.engine.merging import changes

    return changes(old, new)


def _encoder() -> Encoder | None:
    from app.engine import checkpoints
    from app.engine.child import ChildEncoder
    from app.engine.errors import CheckpointMissing

    try:
        checkpoint = checkpoints.pick(checkpoints.catalogue(paths.MODELS), "encoding", "id", "en")
    except CheckpointMissing:
        return None
    return ChildEncoder(checkpoint, stamps=paths.cache_folder())
