"""``kabar run``: whole articles in, briefs out."""

from __future__ import annotations

import json
import time
from concurrent.futures import Future
from pathlib import Path
from typing import Annotated

import typer

from app import paths
from app.cli.console import INTERRUPTED, OutputClosed, Reporter, emit, interruptible, show_error, source_of
from app.engine import checkpoints, exporting, job
from app.engine.cancel import Cancel, Cancelled
from app.engine.dispatch import Dispatch, Length, Quality
from app.engine.errors import ExportFailed, KabarError
from app.engine.translating import Translator

FINDINGS_REMAIN = 7

Files = Annotated[list[str], typer.Argument(help="Articles: saved pages or text files; - is standard input.")]
Assume = Annotated[str | None, typer.Option(metavar="LANG", help="Take the text for this language (id, ms, en).")]
SummaryLength = Annotated[Length, typer.Option("--summary", help="How long the summary is.")]
BodyQuality = Annotated[Quality, typer.Option("--quality", help="How carefully the body is translated.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object a file, a line each (docs/schema.md).")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Show no progress.")]


def run(
    files: Files,
    summary: SummaryLength = Length.MEDIUM,
    quality: BodyQuality = Quality.QUICK,
    no_translate: Annotated[bool, typer.Option("--no-translate", help="Clean, detect and summarize only.")] = False,
    assume: Assume = None,
    export: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATH", help="Also write the brief here; its suffix chooses the format, {name} is the article's name."
        ),
    ] = None,
    as_json: Json = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 7 where something must be checked.")] = False,
    quiet: Quiet = False,
) -> int:
    """Read articles, summarize and translate them, and print the briefs."""
    exports = export or []
    _check_exports(exports, len(files))
    options = job.Options(length=summary, quality=quality, translate=not no_translate, assume=assume)
    translator = None if no_translate else default_translator()
    reporter = Reporter(quiet)
    codes = []
    with interruptible() as cancel:
        for file in files:
            codes.append(_one(file, options, translator, exports, as_json, strict, reporter, cancel))
            if cancel.is_set():
                raise Cancelled
    return max(codes)


def default_translator() -> Future[Translator]:
    """The bundled checkpoint, loading in the background."""
    checkpoint = checkpoints.pick(checkpoints.catalogue(paths.MODELS), "translation", "id", "en")
    return job.load_in_background(checkpoint, stamps=paths.cache_folder())


def _one(
    file: str,
    options: job.Options,
    translator: Future[Translator] | None,
    exports: list[str],
    as_json: bool,
    strict: bool,
    reporter: Reporter,
    cancel: Cancel,
) -> int:
    """One article's whole way; its exit code. An error is told and does not stop the next article."""
    start = time.perf_counter()
    try:
        with reporter.article(file) as listener:
            dispatch = job.run(source_of(file), options, translator, listener, cancel)
        if cancel.is_set():
            return INTERRUPTED
        closed = _print(json.dumps(exporting.to_json(dispatch), ensure_ascii=False) if as_json else _brief(dispatch))
        for path in exports:
            exporting.write(dispatch, Path(path.replace("{name}", Path(dispatch.document.name).stem)))
    except KabarError as error:
        if as_json:
            _print(json.dumps(exporting.error_json(file, error), ensure_ascii=False))
        show_error(error, file)
        return error.exit_code
    if closed and not exports:
        raise OutputClosed  # nothing is left to do that anybody would see
    reporter.done(file, time.perf_counter() - start)
    return FINDINGS_REMAIN if strict and dispatch.findings else 0


def _brief(dispatch: Dispatch) -> str:
    return exporting.render(dispatch, ".txt").decode("utf-8").rstrip("\n") + "\n"


def _print(text: str) -> bool:
    """Print; gives whether nobody reads it any more (the exports are still wanted then)."""
    try:
        emit(text)
    except OutputClosed:
        return True
    return False


def _check_exports(exports: list[str], files: int) -> None:
    """Tell a mistake in --export before any work is done."""
    for path in exports:
        try:
            exporting.writer_for(Path(path).suffix)
        except ExportFailed as error:
            raise typer.BadParameter(f"--export {path}: {error}") from error
        if files > 1 and "{name}" not in path:
            raise typer.BadParameter(f"--export {path}: with several files write {{name}} in it: none may overwrite another.")
