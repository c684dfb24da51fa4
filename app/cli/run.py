"""``kabar run``: whole articles in, briefs out."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Annotated

import typer

from app import paths
from app.cli.console import INTERRUPTED, OutputClosed, Reporter, emit, interruptible, show_error, source_of
from app.engine import checkpoints, exporting, job, reading
from app.engine.abstracting import Abstracter
from app.engine.article import Pasted
from app.engine.cancel import Cancel, Cancelled
from app.engine.dispatch import Dispatch, Length, Quality
from app.engine.errors import ExportFailed, KabarError, UnsupportedLanguage
from app.engine.exporting import ExportForm
from app.engine.translating import Translator

FINDINGS_REMAIN = 7

Files = Annotated[list[str], typer.Argument(help="Articles: web pages, documents, e-mails or text; - is standard input.")]
Assume = Annotated[str | None, typer.Option(metavar="LANG", help="Take the text for this language (id, ms, en).")]
SummaryLength = Annotated[Length, typer.Option("--summary", help="How long the summary is.")]
BodyQuality = Annotated[Quality, typer.Option("--quality", help="How carefully the body is translated.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON object an article, a line each (docs/schema.md).")]
ABSTRACT = "Also write an abstract of the whole article, where a summarization checkpoint is installed (docs/models.md)."
Quiet = Annotated[bool, typer.Option("--quiet", help="Show no progress.")]
EXPORT = (
    "Also write the brief here; its suffix chooses the format. {name} is the article's name; without it all go into one file."
)


def run(
    files: Files,
    summary: SummaryLength = Length.MEDIUM,
    quality: BodyQuality = Quality.QUICK,
    no_translate: Annotated[bool, typer.Option("--no-translate", help="Clean, detect and summarize only.")] = False,
    assume: Assume = None,
    export: Annotated[list[str] | None, typer.Option(metavar="PATH", help=EXPORT)] = None,
    form: Annotated[ExportForm, typer.Option("--form", help="What an exported brief holds.")] = ExportForm.BILINGUAL,
    as_json: Json = False,
    abstract: Annotated[bool, typer.Option("--abstract", help=ABSTRACT)] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 7 where something must be checked.")] = False,
    quiet: Quiet = False,
) -> int:
    """Read articles, summarize and translate them, and print the briefs.

    A mailbox, a letter with attachments or a book gives one brief for each article in it.
    """
    exports = export or []
    for path in exports:
        _check_suffix(path)
    if abstract and no_translate:
        raise typer.BadParameter("--abstract is made of the English: not with --no-translate")
    options = job.Options(length=summary, quality=quality, translate=not no_translate, assume=assume)
    abstracter = job.load_abstracter(job.abstract_checkpoint(paths.MODELS), paths.cache_folder()) if abstract else None
    translator = None if no_translate else default_translator()
    reporter = Reporter(quiet)
    done: list[Dispatch] = []
    codes: list[int] = []
    with interruptible() as cancel:
        for file in files:
            try:
                sources = reading.parts(source_of(file))
            except KabarError as error:
                codes.append(_tell(file, error, as_json))
                continue
            for source in sources:
                codes.append(
                    _one(source, options, translator, abstracter, done, bool(exports), as_json, strict, reporter, cancel)
                )
                if cancel.is_set():
                    raise Cancelled
    codes += [code for path in exports if done for code in _export(done, path, form)]
    return max(codes)


def default_translator() -> Future[Translator]:
    """The bundled checkpoint, loading in the background."""
    checkpoint = checkpoints.pick(checkpoints.catalogue(paths.MODELS), "translation", "id", "en")
    return job.load_in_background(checkpoint, stamps=paths.cache_folder())


def _one(
    source: Path | Pasted,
    options: job.Options,
    translator: Future[Translator] | None,
    abstracter: Abstracter | None,
    done: list[Dispatch],
    exported: bool,
    as_json: bool,
    strict: bool,
    reporter: Reporter,
    cancel: Cancel,
) -> int:
    """One article's whole way, printed and added to ``done``; its exit code. An error is told and does not stop the next one."""
    start = time.perf_counter()
    try:
        with reporter.article(source.name) as listener:
            dispatch = job.run(source, options, translator, listener, cancel, abstracter)
    except KabarError as error:
        insists = isinstance(error, UnsupportedLanguage) and options.assume is None
        return _tell(source.name, error, as_json, "--assume id" if insists else "")
    if cancel.is_set():
        return INTERRUPTED
    done.append(dispatch)
    try:
        emit(json.dumps(exporting.to_json(dispatch), ensure_ascii=False) if as_json else _brief(dispatch))
    except OutputClosed:
        if not exported:
            raise  # nothing is left to do that anybody would see
    reporter.done(source.name, time.perf_counter() - start)
    return FINDINGS_REMAIN if strict and dispatch.findings else 0


def _tell(name: str, error: KabarError, as_json: bool, option: str = "") -> int:
    """Tell an error, with the option that would help, and give its exit code."""
    if as_json:
        emit(json.dumps(exporting.error_json(Path(name).name, error), ensure_ascii=False))
    show_error(error, name, option)
    return error.exit_code


def _brief(dispatch: Dispatch) -> str:
    return exporting.render(dispatch, ".txt").decode("utf-8").rstrip("\n") + "\n"


def _export(done: list[Dispatch], path: str, form: ExportForm) -> Iterator[int]:
    """Write what one --export asks for; the exit codes of what could not be written."""
    if "{name}" in path:
        names = exporting.source_names(done)
        wanted = [([dispatch], path.replace("{name}", name)) for dispatch, name in zip(done, names, strict=True)]
    else:
        wanted = [(done, path)]
    for dispatches, target in wanted:
        try:
            if len(dispatches) == 1:
                exporting.write(dispatches[0], Path(target), form)
            else:
                exporting.write_batch(dispatches, Path(target), form)
        except KabarError as error:
            show_error(error)
            yield error.exit_code


def _check_suffix(path: str) -> None:
    """Tell a mistake in --export before any work is done."""
    try:
        exporting.writer_for(Path(path).suffix)
    except ExportFailed as error:
        raise typer.BadParameter(f"--export {path}: {error}") from error
