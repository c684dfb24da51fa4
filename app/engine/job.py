"""The job: one article's whole path, from a file to a dispatch. Read :func:`run` like a table of contents."""

from __future__ import annotations

import datetime
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import app
from app.engine import checkpoints, events, languages, reading, translating
from app.engine.article import Article, Document, Sentence
from app.engine.cancel import Cancel
from app.engine.checking import check
from app.engine.checkpoints import Checkpoint
from app.engine.cleaning import clean
from app.engine.detecting import detect
from app.engine.dispatch import (
    AS_IT_STANDS,
    Detection,
    Dispatch,
    Finding,
    Length,
    Notice,
    Provenance,
    Quality,
    Summary,
    Translation,
)
from app.engine.errors import TextTooShort
from app.engine.reading import Pasted
from app.engine.segmenting import segment
from app.engine.summarizing import summarize
from app.engine.translating import Translator

OnEvent = Callable[[events.Event], None]


@dataclass(frozen=True, slots=True)
class Options:
    """What the user may choose for a job. ``assume`` is a language (BCP 47) that counts instead of the detected one."""

    length: Length = Length.MEDIUM
    quality: Quality = Quality.QUICK
    translate: bool = True
    assume: str | None = None


def load_translator(checkpoint: Checkpoint, stamps: Path | None = None, threads: int = 0) -> Translator:
    """Verify a checkpoint, read it and make it ready to translate (a second or so; 0 threads: one a physical core).

    Raises CheckpointMissing or CheckpointCorrupt. ``stamps`` as in :func:`app.engine.checkpoints.verify`.
    """
    return translating.open_translator(
        checkpoint.engine,
        checkpoints.load(checkpoint, stamps),
        checkpoint=checkpoint.id,
        revision=checkpoint.revision,
        parameters=checkpoint.parameters,
        threads=threads,
    )


def load_in_background(checkpoint: Checkpoint, stamps: Path | None = None, threads: int = 0) -> Future[Translator]:
    """The same on a thread of its own, while articles are read. The thread never keeps the program from ending."""
    future: Future[Translator] = Future()

    def load() -> None:
        try:
            future.set_result(load_translator(checkpoint, stamps, threads))
        except BaseException as error:
            future.set_exception(error)

    threading.Thread(target=load, name="load checkpoint", daemon=True).start()
    return future


def identify(source: Path | Pasted) -> tuple[Document, Detection]:
    """Only the language of an article. Raises UnreadableDocument or DocumentTooLarge."""
    document = reading.read(source)
    return document, _detect(clean(document))


def run(
    source: Path | Pasted, options: Options, translator: Future[Translator] | None, on_event: OnEvent, cancel: Cancel
) -> Dispatch:
    """Make a dispatch of one article.

    ``translator`` may still be loading: everything that needs no English is done meanwhile; it may be None where
    ``options.translate`` is False. ``on_event`` is called on this thread with each value as it is made. After ``cancel`` is set
    the dispatch comes back as far as it got, with ``complete`` False; Cancelled is raised where not even the article was read.

    Raises UnreadableDocument, DocumentTooLarge, UnsupportedLanguage (after the Cleaned and Detected events, so that the
    article can still be shown), and what the loading of the translator raised.
    """
    clock = _Clock()
    read_at = _now()
    with clock.stage("reading"):
        document = reading.read(source)
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
    for notice in notices:
        on_event(events.Noticed(notice))

    dispatch = Dispatch(
        document=document,
        article=article,
        sentences=sentences,
        detection=detection,
        provenance=_provenance(document, read_at),
        summary=summary,
        points=(None,) * len(summary.points if summary else ()),
        translations=(None,) * len(sentences),
        notices=tuple(notices),
        timings=clock.seconds,
    )
    if translator is None or not options.translate:
        return dispatch
    with clock.stage("loading the checkpoint"):
        ready = _await(translator, on_event)
    with clock.stage("translating"):
        return _Translating(dispatch, options, ready, on_event, cancel).run()


def resummarize(
    dispatch: Dispatch, length: Length, translator: Future[Translator] | None, on_event: OnEvent, cancel: Cancel
) -> Dispatch:
    """The same dispatch with a summary of another length. Only points that have not been translated with care before are
    translated, and their sentences in the body with them; nothing else changes.

    With a translator of None the new points have no English. Raises TextTooShort where the article is too short for a summary.
    """
    summary = summarize(dispatch.article, dispatch.sentences, length)
    on_event(events.Summarized(summary))
    careful = {sentence.text: english for sentence, english in zip(dispatch.sentences, dispatch.translations, strict=True)}
    careful = {text: english for text, english in careful.items() if english and english.careful}
    careful |= {
        point.text: english
        for point, english in zip(dispatch.summary.points if dispatch.summary else (), dispatch.points, strict=True)
    }
    dispatch = replace(dispatch, summary=summary, points=tuple(careful.get(point.text) for point in summary.points))
    if translator is None:
        return dispatch
    return _Translating(dispatch, Options(length=length), _await(translator, on_event), on_event, cancel).run_points()


class _Translating:
    """The English of one dispatch as it grows: points, headline, then the body in reading order."""

    def __init__(self, dispatch: Dispatch, options: Options, translator: Translator, on_event: OnEvent, cancel: Cancel) -> None:
        self.dispatch = dispatch
        self.options = options
        self.translator = translator
        self.on_event = on_event
        self.cancel = cancel
        self.points = list(dispatch.points)
        self.headline = dispatch.headline
        self.sentences = list(dispatch.translations)
        self.findings = list(dispatch.findings)
        self.english = languages.english_paragraphs(dispatch.detection, options.assume)
        pieces = [*self.points, *self.sentences, *([self.headline] if dispatch.article.headline else [])]
        self.total = len(pieces)
        self.done = sum(piece is not None for piece in pieces)

    def run(self) -> Dispatch:
        """Translate everything."""
        self._pass_english()
        self._points_and_headline()
        self._body()
        return self._dispatch(complete=self.done == self.total)

    def run_points(self) -> Dispatch:
        """Translate the points alone."""
        self._points_and_headline()
        return self._dispatch(complete=self.dispatch.complete)

    def _pass_english(self) -> None:
        for sentence in self.dispatch.sentences:
            if sentence.paragraph in self.english:
                self._sentence(sentence.id, Translation(sentence.text, AS_IT_STANDS))

    def _points_and_headline(self) -> None:
        """Points first, then the headline, both decoded with care: they are what a reader decides by."""
        points = self.dispatch.summary.points if self.dispatch.summary else ()
        waiting: list[tuple[str, Callable[[Translation], None]]] = []
        for index, point in enumerate(points):
            same = self._passed(point.evidence, point.text)
            if same:
                self._point(index, same)
            elif self.points[index] is None:
                waiting.append((point.text, lambda translation, index=index: self._point(index, translation)))  # type: ignore[misc]
        if self.dispatch.article.headline and self.headline is None:
            if self.english and len(self.english) == len(self.dispatch.article.paragraphs):
                self._headline(Translation(self.dispatch.article.headline, AS_IT_STANDS))
            else:
                waiting.append((self.dispatch.article.headline, self._headline))
        texts = [text for text, _ in waiting]
        for index, translation in self.translator.translate(texts, Quality.CAREFUL, self.cancel):
            waiting[index][1](translation)

    def _body(self) -> None:
        waiting = [sentence for sentence in self.dispatch.sentences if self.sentences[sentence.id] is None]
        texts = [sentence.text for sentence in waiting]
        for index, translation in self.translator.translate(texts, self.options.quality, self.cancel):
            self._sentence(waiting[index].id, translation)

    def _passed(self, evidence: tuple[int, ...], text: str) -> Translation | None:
        """The English of a point that is an English sentence of the article."""
        sentence = self.dispatch.sentences[evidence[0]]
        passes = sentence.paragraph in self.english and sentence.text == text
        return self.sentences[sentence.id] if passes else None

    def _point(self, index: int, translation: Translation) -> None:
        assert self.dispatch.summary is not None
        point = self.dispatch.summary.points[index]
        self.done += self.points[index] is None
        self.points[index] = translation
        self.on_event(events.PointTranslated(index, translation))
        sentence = self.dispatch.sentences[point.evidence[0]]
        if sentence.text == point.text:  # the body says the same words: one translation for both
            self._sentence(sentence.id, translation)
        else:
            self._note(check(point.text, translation, sentence.id))
            self._progress()

    def _headline(self, translation: Translation) -> None:
        self.done += self.headline is None
        self.headline = translation
        self._note(check(self.dispatch.article.headline or "", translation, None))
        self.on_event(events.HeadlineTranslated(translation))
        self._progress()

    def _sentence(self, id: int, translation: Translation) -> None:
        self.done += self.sentences[id] is None
        self.sentences[id] = translation
        found = check(self.dispatch.sentences[id].text, translation, id)
        self._note(found)
        self.on_event(events.SentenceTranslated(id, translation, found))
        self._progress()

    def _note(self, found: tuple[Finding, ...]) -> None:
        self.findings += [finding for finding in found if finding not in self.findings]

    def _progress(self) -> None:
        self.on_event(events.Progress(self.done, self.total))

    def _dispatch(self, *, complete: bool) -> Dispatch:
        decoding = (
            f"headline and points: {translating.describe(Quality.CAREFUL)}; body: {translating.describe(self.options.quality)}"
        )
        return replace(
            self.dispatch,
            points=tuple(self.points),
            headline=self.headline,
            translations=tuple(self.sentences),
            findings=tuple(sorted(self.findings, key=lambda finding: -1 if finding.sentence is None else finding.sentence)),
            complete=complete,
            provenance=replace(
                self.dispatch.provenance,
                translated_at=_now(),
                checkpoint=self.translator.checkpoint,
                revision=self.translator.revision,
                decoding=decoding,
            ),
        )


def _detect(article: Article) -> Detection:
    return detect([paragraph.text for paragraph in article.paragraphs] or [article.headline or ""])


def _summarize(article: Article, sentences: tuple[Sentence, ...], length: Length) -> tuple[Summary | None, list[Notice]]:
    """A summary, or the notice that says why there is none: a short article is still worth its translation."""
    try:
        return summarize(article, sentences, length), []
    except TextTooShort as error:
        return None, [Notice("too short", error.message, error.remedy)]


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


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0)


class _Clock:
    """Seconds by stage, in the order in which the stages ran."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = round(time.perf_counter() - start, 4)
