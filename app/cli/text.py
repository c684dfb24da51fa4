"""``kabar translate``, ``summarize`` and ``detect``: one stage each, for pipes and scripts."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import emit, interruptible, source_of
from app.cli.run import Assume, BodyQuality, Json, SummaryLength, default_translator
from app.engine import exporting, job
from app.engine.cancel import Cancel, Cancelled
from app.engine.dispatch import Dispatch, Length, Quality
from app.engine.errors import KabarError, TextTooShort, UnreadableDocument
from app.engine.languages import name
from app.engine.segmenting import split
from app.engine.translating import Translator

CHUNK = 256
"""Lines of ``--lines`` that are read before the first is printed: enough to batch by length, little enough to stream."""

File = Annotated[str, typer.Argument(help="A saved page or text file; - is standard input.")]


def translate(
    file: File = "-",
    lines: Annotated[bool, typer.Option("--lines", help="One line of source gives one line of English, in order.")] = False,
    quality: BodyQuality = Quality.QUICK,
    assume: Assume = None,
) -> int:
    """Translate an article, or a text line by line, and print the English alone."""
    translator = default_translator()
    with interruptible() as cancel:
        if lines:
            _translate_lines(file, translator.result(), quality, cancel)
        else:
            options = job.Options(length=Length.SHORT, quality=quality, assume=assume)
            _print_english(job.run(source_of(file), options, translator, lambda event: None, cancel))
        cancel.check()
    return 0


def summarize(file: File, summary: SummaryLength = Length.MEDIUM, as_json: Json = False) -> int:
    """Print the points of an article in its own language."""
    with interruptible() as cancel:
        options = job.Options(length=summary, translate=False)
        try:
            dispatch = job.run(source_of(file), options, None, lambda event: None, cancel)
        except KabarError as error:
            return _failed(file, error, as_json)
    if as_json:
        emit(json.dumps(exporting.to_json(dispatch), ensure_ascii=False))
    if dispatch.summary is None:
        notice = next(notice for notice in dispatch.notices if notice.kind == "too short")
        raise TextTooShort(notice.message, notice.remedy)
    if not as_json:
        emit("\n".join(f"• {point.text}" for point in dispatch.summary.points))
    return 0


def detect(file: File, as_json: Json = False) -> int:
    """Print the language of an article: its code, how sure that is, and its name."""
    try:
        document, detection = job.identify(source_of(file))
    except KabarError as error:
        return _failed(file, error, as_json)
    if as_json:
        emit(json.dumps(exporting.detection_json(document, detection), ensure_ascii=False))
    else:
        emit(f"{detection.language}\t{detection.confidence:.2f}\t{name(detection.language)}")
    return 0


def _failed(file: str, error: KabarError, as_json: bool) -> int:
    """Print the error's object where one was asked for; the error itself is told on standard error by the caller above."""
    if as_json:
        emit(json.dumps(exporting.error_json(file, error), ensure_ascii=False))
    raise error


def _print_english(dispatch: Dispatch) -> None:
    """Headline and body in English, a blank line between paragraphs; what has no English stays as it is."""
    if dispatch.article.headline:
        emit(dispatch.headline.text if dispatch.headline else dispatch.article.headline, end="\n\n")
    paragraphs: dict[int, list[str]] = {}
    for sentence, translation in zip(dispatch.sentences, dispatch.translations, strict=True):
        paragraphs.setdefault(sentence.paragraph, []).append(translation.text if translation else sentence.text)
    emit("\n\n".join(" ".join(sentences) for sentences in paragraphs.values()))


def _translate_lines(file: str, translator: Translator, quality: Quality, cancel: Cancel) -> None:
    source = _lines(file)
    while chunk := list(islice(source, CHUNK)):
        # One sentence a prompt, so a line is cut first; its English is printed when the last of its sentences is there.
        sentences = [(row, line[start:end]) for row, line in enumerate(chunk) for start, end in split(line)]
        english: list[str | None] = [None] * len(sentences)
        waiting = Counter(row for row, _ in sentences)
        printed = 0
        for index, translation in translator.translate([text for _, text in sentences], quality, cancel):
            english[index] = translation.text
            waiting[sentences[index][0]] -= 1
            while printed < len(chunk) and not waiting[printed]:
                emit(" ".join(english[i] or "" for i, (row, _) in enumerate(sentences) if row == printed))
                printed += 1
        if cancel.is_set():
            raise Cancelled
        for _ in range(printed, len(chunk)):
            emit("")


def _lines(file: str) -> Iterator[str]:
    """The lines of a UTF-8 text, cut at line feeds alone (CR LF too): no other character may change their number."""
    try:
        with sys.stdin.buffer if file == "-" else Path(file).open("rb") as stream:
            for line in stream:
                yield line.decode("utf-8-sig", errors="replace").rstrip("\r\n")
    except OSError as error:
        raise UnreadableDocument(
            f"“{Path(file).name}” cannot be read: {error.strerror}.", "Check its name, and that you may read it."
        ) from error
