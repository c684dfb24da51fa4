"""The job: one article's whole path, from a file to a dispatch. Read :func:`run` like a table of contents."""

from __future__ import annotations

import datetime
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import app
from app.engine import abstracting, checkpoints, encoding, events, languages, reading, translating
from app.engine.abstracting import Abstracter
from app.engine.article import Article, Document, Pasted, Sentence
from app.engine.bilingual import OnEvent, Translating
from app.engine.cancel import Cancel, Cancelled
from app.engine.checkpoints import Checkpoint
from app.engine.cleaning import clean
from app.engine.detecting import detect
from app.engine.dispatch import (
    Detection,
    Dispatch,
    Length,
    Notice,
    Provenance,
    Quality,
    Summary,
    now,
)
from app.engine.editing import show_summary
from app.engine.errors import CheckpointMissing, KabarError, TextTooShort
from app.engine.keyfacts import find_key_facts
from app.engine.segmenting import segment
from app.engine.summarizing import summarize
from app.engine.translating import Translator

Opened = TypeVar("Opened")


@dataclass(frozen=True, slots=True)
class Options:
    """What the user may choose for a job. ``assume`` is a language (BCP 47) that counts instead of the detected one; ``gist``
    leaves the body for later, see :func:`go_on`."""

    length: Length = Length.MEDIUM
    quality: Quality = Quality.QUICK
    translate: bool = True
    assume: str | None = None
    gist: bool = False


def load_translator(checkpoint: Checkpoint, stamps: Path | None = None, threads: int = 0) -> Translator:
    """Verify a checkpoint, read it and make it ready to translate (a second or so; 0 threads: one a physical core).

    Raises CheckpointMissing or CheckpointCorrupt. ``stamps`` as in :func:`app.engine.checkpoints.verify`.
    """
    return _opened(translating.open_translator, checkpoint, stamps, threads)


def load_in_background(checkpoint: Checkpoint, stamps: Path | None = None, threads: int = 0) -> Future[Translator]:
    """The same on a thread of its own, while articles are read. A program that ends meanwhile waits for it: native code that is
    torn down while it loads aborts the process."""
    future: Future[Translator] = Future()

    def load() -> None:
        try:
            future.set_result(load_translator(checkpoint, stamps, threads))
        except BaseException as error:
            future.set_exception(error)

    threading.Thread(target=load, name="load checkpoint").start()
    return future


def load_encoder(checkpoint: Checkpoint, stamps: Path | None = None, threads: int = 1) -> encoding.Encoder:
    """Verify a checkpoint of the task "encoding", read it and make it ready (half a second).

    Raises CheckpointMissing or CheckpointCorrupt. ``stamps`` as in :func:`app.engine.checkpoints.verify`.
    """
    return encoding.open_encoder(
        checkpoint.engine,
        checkpoints.load(checkpoint, stamps),
        checkpoint=checkpoint.id,
        revision=checkpoint.revision,
        parameters=checkpoint.parameters,
        threads=threads,
    )


def installed_encoder(models: Path, stamps: Path | None = None) -> encoding.Encoder | None:
    """The sentence encoder that lies in ``models``, ready; None where none is installed. Raises CheckpointCorrupt."""
    try:
        checkpoint = checkpoints.pick(checkpoints.catalogue(models), "encoding", "id", "en")
    except CheckpointMissing:
        return None
    return load_encoder(checkpoint, stamps)


def abstract_checkpoint(models: Path) -> Checkpoint:
    """The checkpoint in ``models`` that writes abstracts. Raises CheckpointMissing where there is none."""
    remedy = "Kabar brings none along: install one as docs/models.md tells, or do without an abstract."
    return checkpoints.pick(checkpoints.catalogue(models), "summarization", "en", "en", remedy)


def load_abstracter(checkpoint: Checkpoint, stamps: Path | None = None, threads: int = 0) -> Abstracter:
    """Verify a checkpoint of the task "summarization", read it and make it ready.

    Raises CheckpointMissing or CheckpointCorrupt. ``stamps`` as in :func:`app.engine.checkpoints.verify`.
    """
    return _opened(abstracting.open_abstracter, checkpoint, stamps, threads)


def _opened(opener: Callable[..., Opened], checkpoint: Checkpoint, stamps: Path | None, threads: int) -> Opened:
    """What a stage opens from a checkpoint's verified files."""
    return opener(
        checkpoint.engine,
        checkpoints.load(checkpoint, stamps),
        checkpoint=checkpoint.id,
        revision=checkpoint.revision,
        parameters=checkpoint.parameters,
        threads=threads,
    )


def identify(source: Path | Pasted) -> tuple[Document, Detection]:
    """Only the language of an article. Raises UnreadableDocument or DocumentTooLarge."""
    document = reading.read(source)
    return document, _detect(clean(document))


def run(
    source: Path | Pasted,
    options: Options,
    translator: Future[Translator] | None,
    on_event: OnEvent,
    cancel: Cancel,
    abstracter: Abstracter | None = None,
) -> Dispatch:
    """Make a dispatch of one article.

    ``translator`` may still be loading: everything that needs no English is done meanwhile; it may be None where
    ``options.translate`` is False. Where there is an ``abstracter``, an abstract follows when all is translated.
    ``on_event`` is called on this thread with each value as it is made. After ``cancel`` is set the dispatch comes back as far
    as it got, with ``complete`` False; Cancelled is raised where not even the article was read.

    Raises UnreadableDocument, DocumentTooLarge, UnsupportedLanguage (after the Cleaned and Detected events, so that the
    article can still be shown), and what the loading of the translator raised.
    """
    clock = _Clock()
    read_at = now()
    with clock.stage("reading"):
        document = reading.read(source, cancel)
    cancel.check()
    with clock.stage("cleaning"):
        article = clean(document)
    with clock.stage("segmenting"):
        sentences = segment(article)
    cancel.check()
    on_event(events.Cleaned(document, article, sentences))

    with clock.stage("detecting"):
        detection = _detect(article)
    on_event(events.Detected(detection))
    notices = [Notice("article", note) for note in article.notes]
    if options.translate:
        notices += languages.admit(document.name, detection, options.assume)

    with clock.stage("summarizing"):
        summary, short = _summarize(article, sentences, options.length)
    notices += short
    if summary:
        on_event(events.Summarized(summary))
    with clock.stage("key facts"):
        key_facts = find_key_facts(article, sentences) if (options.assume or detection.language) == "id" else ()
    if key_facts:
        on_event(events.KeyFactsFound(key_facts))
    for notice in notices:
        on_event(events.Noticed(notice))

    dispatch = Dispatch(
        document=document,
        article=article,
        sentences=sentences,
        detection=detection,
        provenance=_provenance(document, read_at),
        summary=summary,
        key_facts=key_facts,
        points=(None,) * len(summary.points if summary else ()),
        translations=(None,) * len(sentences),
        notices=tuple(notices),
        timings=clock.seconds,
    )
    if translator is None or not options.translate:
        return dispatch
    return _to_english(dispatch, options, translator, on_event, cancel, abstracter, clock)


def go_on(
    dispatch: Dispatch,
    options: Options,
    translator: Future[Translator],
    on_event: OnEvent,
    cancel: Cancel,
    abstracter: Abstracter | None = None,
) -> Dispatch:
    """Translate what a dispatch still lacks: after a gist, a cancel, or an end of the program in the middle of it.

    Then comes the abstract, as in :func:`run`. Nothing that is there is made anew, whatever ``options.length`` says. Raises what
    the loading of the translator raised.
    """
    clock = _Clock(dispatch.timings)
    dispatch = replace(dispatch, timings=clock.seconds)
    return _to_english(dispatch, options, translator, on_event, cancel, abstracter, clock)


def resummarize(
    dispatch: Dispatch, length: Length, translator: Future[Translator] | None, on_event: OnEvent, cancel: Cancel
) -> Dispatch:
    """The same dispatch with a summary of another length, as a person has arranged that where one has. Only points that have not
    been translated with care before are translated, and their sentences in the body with them; nothing else changes.

    With a translator of None the new points have no English. Raises TextTooShort where the article is too short for a summary.
    """
    arranged = next((summary for summary in dispatch.summaries if summary.length is length), None)
    summary = arranged or summarize(dispatch.article, dispatch.sentences, length)
    on_event(events.Summarized(summary))
    dispatch = show_summary(dispatch, summary)
    if translator is None:
        return dispatch
    return Translating(dispatch, Quality.CAREFUL, None, _await(translator, on_event), on_event, cancel).run_points()


def _detect(article: Article) -> Detection:
    return detect([paragraph.text for paragraph in article.paragraphs] or [article.headline or ""])


def _summarize(article: Article, sentences: tuple[Sentence, ...], length: Length) -> tuple[Summary | None, list[Notice]]:
    """A summary, or the notice that says why there is none: a short article is still worth its translation."""
    try:
        return summarize(article, sentences, length), []
    except TextTooShort as error:
        return None, [Notice("too short", error.message, error.remedy)]


def _to_english(
    dispatch: Dispatch,
    options: Options,
    translator: Future[Translator],
    on_event: OnEvent,
    cancel: Cancel,
    abstracter: Abstracter | None,
    clock: _Clock,
) -> Dispatch:
    """The dispatch with the English that it lacks and, where all of it is there, the abstract."""
    on_event(events.Prepared(dispatch))
    with clock.stage("loading the checkpoint"):
        ready = _await(translator, on_event)
    with clock.stage("translating"):
        dispatch = Translating(dispatch, options.quality, options.assume, ready, on_event, cancel).run(options.gist)
    if abstracter is None or dispatch.abstract or not dispatch.complete:
        return dispatch
    with clock.stage("abstracting"):
        return _abstract(dispatch, abstracter, on_event, cancel)


def _abstract(dispatch: Dispatch, abstracter: Abstracter, on_event: OnEvent, cancel: Cancel) -> Dispatch:
    """The dispatch with its abstract, or with the notice that says why it has none. After a cancel it is not complete: a job that
    goes on writes the abstract."""
    on_event(events.Abstracting())
    try:
        abstract = abstracting.abstract(dispatch, abstracter, cancel)
    except Cancelled:
        return replace(dispatch, complete=False)
    except KabarError as error:
        notice = Notice("no abstract", error.message, error.remedy)
        on_event(events.Noticed(notice))
        return replace(dispatch, notices=tuple(dict.fromkeys((*dispatch.notices, notice))))
    on_event(events.Abstracted(abstract))
    return replace(dispatch, abstract=abstract)


def _await(translator: Future[Translator], on_event: OnEvent) -> Translator:
    if not translator.done():
        on_event(events.LoadingCheckpoint())
    return translator.result()


def _provenance(document: Document, read_at: datetime.datetime) -> Provenance:
    return Provenance(
        name=document.name,
        sha256=document.sha256,
        size=document.size,
        media_type=document.media_type,
        encoding=document.encoding,
        read_at=read_at,
        translated_at=None,
        checkpoint=None,
        revision=None,
        decoding=None,
        version=app.__version__,
    )


class _Clock:
    """Seconds by stage, in the order in which the stages ran first."""

    def __init__(self, earlier: Mapping[str, float] | None = None) -> None:
        self.seconds: dict[str, float] = dict(earlier or {})

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = round(self.seconds.get(name, 0.0) + time.perf_counter() - start, 4)
