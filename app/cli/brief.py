"""``kabar brief``: several articles on one event in, one brief of them out."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Annotated

import typer

from app import paths
from app.cli.console import Reporter, emit, interruptible, show_error, source_of
from app.cli.run import Assume, Files, Json, Quiet, SummaryLength, default_translator
from app.engine import job, reading
from app.engine.cancel import Cancelled
from app.engine.dispatch import Dispatch, Length
from app.engine.errors import ExportFailed, KabarError
from app.engine.exporting.stories import check_suffix, render_story, story_json, write_story
from app.engine.merging import merge

Exports = Annotated[
    list[str] | None,
    typer.Option("--export", metavar="PATH", help="Also write the story here: .docx, .html, .md, .txt or .json."),
]


def brief(
    files: Files,
    summary: SummaryLength = Length.MEDIUM,
    no_translate: Annotated[bool, typer.Option("--no-translate", help="Leave everything in Indonesian.")] = False,
    assume: Assume = None,
    export: Exports = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> int:
    """Make one brief of several articles on the same event.

    The same text in several outlets counts once, with all of them named; what several tell is told once; what only one tells is
    marked; numbers that differ stand side by side. Points and headlines are translated, the articles are not.
    """
    exports = [Path(path) for path in export or []]
    for path in exports:
        try:
            check_suffix(path.suffix)
        except ExportFailed as error:
            raise typer.BadParameter(f"--export {path}: {error}") from error
    options = job.Options(length=summary, translate=not no_translate, assume=assume, gist=True)
    translator = None if no_translate else default_translator()
    reporter = Reporter(quiet)
    dispatches: list[Dispatch] = []
    codes = [0]
    with interruptible() as cancel:
        for file in files:
            start = time.perf_counter()
            try:
                for source in reading.parts(source_of(file)):
                    with reporter.article(source.name) as listener:
                        dispatches.append(job.run(source, options, translator, listener, cancel))
                    if cancel.is_set():
                        raise Cancelled
                    reporter.done(source.name, time.perf_counter() - start)
            except KabarError as error:
                show_error(error, file)
                codes.append(error.exit_code)
    if not dispatches:
        return max(codes)
    story = merge(dispatches, job.installed_encoder(paths.MODELS, paths.cache_folder()) if len(dispatches) > 1 else None)
    emit(
        json.dumps(story_json(story), ensure_ascii=False) if as_json else render_story(story, ".txt").decode("utf-8").rstrip("\n")
    )
    for path in exports:
        try:
            write_story(story, path)
        except KabarError as error:
            show_error(error)
            codes.append(error.exit_code)
    return max(codes)
