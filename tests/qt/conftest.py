"""The window without a screen and without a model: a fake engine that tells what a test lays down and stops where it is told to.

Nothing here waits for a time to pass. A run goes as far as its next gate (a threading.Event), the test looks, and opens it.
"""

from __future__ import annotations

import datetime
import hashlib
import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything of Qt is imported

import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.desk.desk import Desk
from app.desk.engine import Engine, Installed, Loading, OnEvent, Source, StoryBrief, Wish, real, tell_story
from app.desk.messages import Message
from app.desk.opened import OpenedArticle
from app.desk.shelf import Shelf
from app.desk.state import State
from app.desk.tasks import Tasks
from app.desk.window import Window
from app.engine import editing, events
from app.engine.article import Article, Document, Paragraph, Reason, Removed, Role, Sentence
from app.engine.cancel import Cancel, Cancelled
from app.engine.dispatch import (
    Detection,
    Dispatch,
    Finding,
    FindingKind,
    Guess,
    KeyFact,
    Length,
    Notice,
    Point,
    Provenance,
    Summary,
    Translation,
)
from app.engine.encoding import Vector
from app.engine.story import Story
from app.library import Library
from app.settings import Settings

PATIENCE = 30_000
"""Milliseconds that anything may take on a loaded machine before a test gives up."""

Step = events.Event | threading.Event | Exception
"""What a run does next: tell something, wait for a gate, fail."""

READ = datetime.datetime(2026, 3, 2, 9, 30, tzinfo=datetime.UTC)
"""When every fake article was read and translated: two stories of one name are equal, whatever the clock says."""

POINTS = {Length.SHORT: 1, Length.MEDIUM: 2, Length.LONG: 3}


# -- values


def english(text: str) -> Translation:
    """A translation that says so."""
    return Translation(text, "greedy")


def finding(sentence: int | None, message: str = "1,5 miliar became 15 billion.") -> Finding:
    """Something to check in a sentence."""
    return Finding(FindingKind.NUMBER, sentence, message, "1,5", "15")


def removed(*texts: str) -> tuple[Removed, ...]:
    """Pieces that cleaning took out."""
    return tuple(Removed(text, Reason.RELATED, 0, 0) for text in texts)


def summary_of(length: Length, sentences: Sequence[Sentence]) -> Summary:
    """A summary whose nth point rests on the sentences 2n and 2n + 1."""
    count = min(POINTS[length], len(sentences) // 2)
    return Summary(length, tuple(Point(sentences[2 * n].text, (2 * n, 2 * n + 1)) for n in range(count)))


def story(
    name: str = "a.html",
    sentences: int = 8,
    *,
    length: Length = Length.MEDIUM,
    findings: tuple[Finding, ...] = (),
    pieces: tuple[Removed, ...] = (),
    notices: tuple[Notice, ...] = (),
    roles: Sequence[Role] = (),
    languages: Sequence[str] = (),
    summarized: bool = True,
    facts: tuple[KeyFact, ...] = (),
) -> Dispatch:
    """A whole dispatch: two sentences a paragraph, of one to four clauses, all of them translated."""
    texts = [f"Kalimat {n} berita ini" + ", tentang pasar ikan di Oesapa" * (1 + n % 4) + "." for n in range(sentences)]
    found, paragraphs, start = [], [], 0
    for first in range(0, sentences, 2):
        pair = texts[first : first + 2]
        role = roles[len(paragraphs)] if len(paragraphs) < len(roles) else Role.BODY
        for n, text in enumerate(pair):
            found.append(Sentence(first + n, len(paragraphs), start, start + len(text), text))
            start += len(text) + 1
        start += 1
        paragraphs.append(Paragraph(" ".join(pair), role))
    sha256 = hashlib.sha256(name.encode()).hexdigest()  # of a file that holds nothing but its own name
    document = Document(name, "text/html", sha256, 1000, "utf-8", tuple(paragraphs))
    origins = tuple(range(len(paragraphs)))
    article = Article(f"Judul {name}", "KUPANG, NTT –", "Ani", None, "Kabar Timur", tuple(paragraphs), origins, pieces)
    guesses = tuple(Guess(languages[n] if n < len(languages) else "id", 0.9) for n in origins)
    provenance = Provenance(name, sha256, 1000, "text/html", "utf-8", READ, READ, "fake", "0", "greedy", "0")
    summary = summary_of(length, found) if summarized else None
    return Dispatch(
        document=document,
        article=article,
        sentences=tuple(found),
        detection=Detection("id", 0.9, guesses),
        provenance=provenance,
        summary=summary,
        key_facts=facts,
        headline=english(f"Headline of {name}"),
        points=tuple(english(f"Point {n} of {name}.") for n in range(len(summary.points) if summary else 0)),
        translations=tuple(
            english(f"Sentence {n} of this report" + ", about the fish market in Oesapa" * (1 + n % 4) + ".")
            for n in range(sentences)
        ),
        findings=findings,
        notices=notices,
    )


def bare(dispatch: Dispatch) -> Dispatch:
    """The dispatch before anything of it is translated."""
    points, sentences = (None,) * len(dispatch.points), (None,) * len(dispatch.sentences)
    return replace(dispatch, headline=None, points=points, translations=sentences, findings=(), complete=False)


def told(dispatch: Dispatch) -> list[events.Event]:
    """What a job tells on the way to a dispatch, in the order of the real one."""
    steps: list[events.Event] = [
        events.Cleaned(dispatch.document, dispatch.article, dispatch.sentences),
        events.Detected(dispatch.detection),
    ]
    if dispatch.summary:
        steps.append(events.Summarized(dispatch.summary))
    if dispatch.key_facts:
        steps.append(events.KeyFactsFound(dispatch.key_facts))
    steps += [events.Noticed(notice) for notice in dispatch.notices]
    steps += [events.Prepared(bare(dispatch)), events.LoadingCheckpoint()]
    total = len(dispatch.points) + 1 + len(dispatch.sentences)
    pieces: list[events.Event] = [events.PointTranslated(n, point) for n, point in enumerate(dispatch.points) if point]
    if dispatch.headline:
        here = tuple(finding for finding in dispatch.findings if finding.sentence is None)
        pieces.append(events.HeadlineTranslated(dispatch.headline, here))
    for n, translation in enumerate(dispatch.translations):
        if translation:
            here = tuple(finding for finding in dispatch.findings if finding.sentence == n)
            pieces.append(events.SentenceTranslated(n, translation, here))
    for done, piece in enumerate(pieces, start=1):
        steps += [piece, events.Progress(done, total)]
    return steps


def filled(dispatch: Dispatch, whole: Dispatch) -> Dispatch:
    """The dispatch with English wherever it has none: that of ``whole`` where it is of the same sentences."""
    if dispatch.sentences == whole.sentences:
        others: Sequence[Translation | None] = whole.translations
    else:
        others = [english(f"Sentence {n}, translated later.") for n in range(len(dispatch.sentences))]
    points = tuple(mine or english(f"Point {n}, translated later.") for n, mine in enumerate(dispatch.points))
    sentences = tuple(mine or other for mine, other in zip(dispatch.translations, others, strict=True))
    headline = dispatch.headline or whole.headline
    findings = dispatch.findings if dispatch.findings else whole.findings
    return replace(dispatch, points=points, headline=headline, translations=sentences, findings=findings, complete=True)


def after(steps: Sequence[Step], sentence: int) -> int:
    """The place in ``steps`` just after a sentence is translated and its progress told."""
    return 2 + next(n for n, step in enumerate(steps) if isinstance(step, events.SentenceTranslated) and step.id == sentence)


# -- the engine


class FakeEncoder:
    """Puts a text by the first of its ``topics`` (words that mean one thing) that has a word in it, all others into one place.

    ``encoded`` has what it was given; ``gate``, where set, holds every call; ``errors`` are raised by one call each.
    """

    checkpoint, revision = "fake-encoder", "e1"

    def __init__(self, *topics: tuple[str, ...]) -> None:
        self.topics = topics
        self.encoded: list[list[str]] = []
        self.gate: threading.Event | None = None
        self.errors: list[Exception] = []

    def encode(self, texts: list[str]) -> list[Vector]:
        self.encoded.append(texts)
        if self.gate:
            self.gate.wait()
        if self.errors:
            raise self.errors.pop(0)
        return [tuple(float(at == self._topic(text)) for at in range(len(self.topics) + 1)) for text in texts]

    def _topic(self, text: str) -> int:
        found = (at for at, words in enumerate(self.topics) if any(word in text.lower() for word in words))
        return next(found, len(self.topics))


class FakeEngine:
    """Plain functions in place of the engine's; it notes every call.

    ``steps`` and ``stories`` say by name what a run tells and gives (without: the whole of ``story(name)``). ``load_errors``,
    ``summary_errors``, ``story_errors`` and ``write_errors`` are raised by one call each, the first first. ``load_gate``,
    ``summary_gate``, ``story_gate`` and ``write_gate``, where set, hold the call. Stories and changes are the engine's own; an
    ``encoder`` is there where a test gives one.
    """

    def __init__(self) -> None:
        self.steps: dict[str, list[Step]] = {}
        self.stories: dict[str, Dispatch] = {}
        self.load_errors: list[Exception] = []
        self.summary_errors: list[Exception] = []
        self.write_errors: list[Exception] = []
        self.story_errors: list[Exception] = []
        self.parts_of: dict[str, tuple[Source, ...] | Exception] = {}
        self.encoder: FakeEncoder | None = None
        self.installed = (Installed("fake", "0", "Fake"),)
        self.load_gate: threading.Event | None = None
        self.summary_gate: threading.Event | None = None
        self.write_gate: threading.Event | None = None
        self.story_gate: threading.Event | None = None
        self.loads = 0
        self.running = 0
        self.most_running = 0
        self.loaded: list[tuple[str, int]] = []
        self.runs: list[tuple[str, Wish]] = []
        self.translators: list[tuple[str, object]] = []
        self.translated: list[tuple[str, int]] = []
        self.went_on: list[Dispatch] = []
        self.sources: list[Source] = []
        self.summaries: list[tuple[str, Length]] = []
        self.written: list[tuple[Dispatch, Path]] = []
        self.written_stories: list[tuple[Story, Path]] = []
        self._gates: list[threading.Event] = []
        self._lock = threading.Lock()

    def gate(self) -> threading.Event:
        """A gate that is opened at the latest when the test ends."""
        self._gates.append(threading.Event())
        return self._gates[-1]

    def open_gates(self) -> None:
        for gate in self._gates:
            gate.set()

    def hold(self, name: str, after_sentence: int | None = None) -> threading.Event:
        """Hold the run of ``name`` before it has read anything, or after a sentence."""
        steps: list[Step] = list(self.steps.get(name) or told(self.stories.setdefault(name, story(name))))
        gate = self.gate()
        steps.insert(0 if after_sentence is None else after(steps, after_sentence), gate)
        self.steps[name] = steps
        return gate

    def functions(self) -> Engine:
        return Engine(
            parts=self.parts,
            checkpoints=lambda: self.installed,
            load=self.load,
            run=self.run,
            go_on=self.go_on,
            resummarize=self.resummarize,
            edit=editing.edit,
            show_summary=editing.show_summary,
            put_back=editing.put_back,
            write=self.write,
            propose_name=lambda dispatch: f"{dispatch.provenance.name}.docx",
            tell_story=self.tell_story,
            write_story=self.write_story,
            changes=real().changes,
            encoder=lambda: self.encoder,
        )

    def parts(self, file: Path, cancel: Cancel) -> tuple[Source, ...]:
        parts = self.parts_of.get(file.name, (file,))
        if isinstance(parts, Exception):
            raise parts
        return parts

    def load(self, checkpoint: str, threads: int) -> object:
        self.loads += 1
        self.loaded.append((checkpoint, threads))
        if self.load_gate:
            self.load_gate.wait()
        if self.load_errors:
            raise self.load_errors.pop(0)
        return object()

    def run(self, source: Source, wish: Wish, loading: Loading, on_event: OnEvent, cancel: Cancel) -> Dispatch:
        self.sources.append(source)
        name = source.name if isinstance(source, Path) else "pasted text"
        return self._counted(name, wish, None, loading, on_event, cancel)

    def go_on(self, dispatch: Dispatch, wish: Wish, loading: Loading, on_event: OnEvent, cancel: Cancel) -> Dispatch:
        self.went_on.append(dispatch)
        return self._counted(dispatch.provenance.name, wish, dispatch, loading, on_event, cancel)

    def _counted(
        self, name: str, wish: Wish, dispatch: Dispatch | None, loading: Loading, on_event: OnEvent, cancel: Cancel
    ) -> Dispatch:
        with self._lock:
            self.running += 1
            self.most_running = max(self.running, self.most_running)
        self.runs.append((name, wish))
        try:
            return self._run(name, wish, dispatch, loading, on_event, cancel)
        finally:
            with self._lock:
                self.running -= 1

    def _run(
        self, name: str, wish: Wish, before: Dispatch | None, loading: Loading, on_event: OnEvent, cancel: Cancel
    ) -> Dispatch:
        """Tell the steps of ``name``; of those that an earlier run has told (``before``) none, nor its gates."""
        whole = self.stories.get(name) or story(name, length=wish.length)
        steps = list(self.steps.get(name) or told(whole))
        grown = before or bare(whole)
        if before is not None:
            whole = filled(before, whole)
            on_event(events.Prepared(before))
            if any(isinstance(step, events.Cleaned) and step.sentences != whole.sentences for step in steps):
                steps = told(whole)
            first = next((n for n, step in enumerate(steps) if self._is_new(step, before)), len(steps))
            steps = [events.LoadingCheckpoint(), *(step for step in steps[first:] if not self._is_old(step, before))]
        read = before is not None
        for step in steps:
            if isinstance(step, threading.Event):
                pass_gate(step, cancel)
            if cancel.is_set():
                if not read:
                    raise Cancelled
                return grown
            match step:
                case threading.Event():
                    continue
                case Exception():
                    raise step
                case events.Cleaned():
                    read = True
                case events.PointTranslated(index, translation):
                    points = (*grown.points[:index], translation, *grown.points[index + 1 :])
                    grown = replace(grown, points=points)
                case events.HeadlineTranslated(translation):
                    grown = replace(grown, headline=translation)
                case events.SentenceTranslated(id, translation, _) if wish.gist:
                    return grown
                case events.SentenceTranslated(id, translation, _):
                    sentences = (*grown.translations[:id], translation, *grown.translations[id + 1 :])
                    grown = replace(grown, translations=sentences)
                    self.translated.append((name, id))
            on_event(step)
            if isinstance(step, events.LoadingCheckpoint):
                self.translators.append((name, loading.result()))
        return whole

    @classmethod
    def _is_old(cls, step: Step, before: Dispatch) -> bool:
        pieces = events.PointTranslated | events.HeadlineTranslated | events.SentenceTranslated
        return isinstance(step, pieces) and not cls._is_new(step, before)

    @staticmethod
    def _is_new(step: Step, before: Dispatch) -> bool:
        match step:
            case events.PointTranslated(index):
                return before.points[index] is None
            case events.HeadlineTranslated():
                return before.headline is None
            case events.SentenceTranslated(id):
                return before.translations[id] is None
        return False

    def resummarize(self, dispatch: Dispatch, length: Length, loading: Loading, on_event: OnEvent, cancel: Cancel) -> Dispatch:
        self.summaries.append((dispatch.provenance.name, length))
        arranged = next((summary for summary in dispatch.summaries if summary.length is length), None)
        summary = arranged or summary_of(length, dispatch.sentences)
        on_event(events.Summarized(summary))
        if self.summary_gate:
            pass_gate(self.summary_gate, cancel)
        dispatch = editing.show_summary(dispatch, summary)
        points = tuple(
            said if said and (arranged or said.machine is not None) else english(f"{length.title()} point {n}.")
            for n, said in enumerate(dispatch.points)
        )
        for index, point in enumerate(points):
            on_event(events.PointTranslated(index, point))
            on_event(events.Progress(index + 1, len(points)))
            if self.summary_errors:
                raise self.summary_errors.pop(0)
        return replace(dispatch, points=points)

    def write(self, dispatches: Sequence[Dispatch], path: Path, form: str) -> None:
        if self.write_gate:
            self.write_gate.wait()
        if self.write_errors:
            raise self.write_errors.pop(0)
        self.written += [(dispatch, path) for dispatch in dispatches]

    def tell_story(self, dispatches: Sequence[Dispatch]) -> StoryBrief:
        if self.story_gate:
            self.story_gate.wait()
        if self.story_errors:
            raise self.story_errors.pop(0)
        return tell_story(dispatches, None)

    def write_story(self, story: Story, path: Path) -> None:
        if self.write_errors:
            raise self.write_errors.pop(0)
        self.written_stories.append((story, path))


def pass_gate(gate: threading.Event, cancel: Cancel) -> None:
    """Wait until the gate is open or the work is to stop."""
    while not gate.wait(0.002) and not cancel.is_set():
        pass


class FakePrompts:
    """Answers every question at once, and notes it: ``files``, ``folder``, ``path``, ``answer`` and ``wanted`` are the answers,
    to begin with those of a user who leaves every dialog but agrees to what is asked."""

    def __init__(self) -> None:
        self.files: list[Path] = []
        self.folder: Path | None = None
        self.path: Path | None = None
        self.answer = True
        self.wanted: Settings | None = None
        self.proposed: list[Path] = []
        self.suffixes: tuple[str, ...] = ()
        self.asked: list[tuple[str, str, str]] = []
        self.shown: list[tuple[Settings, list[tuple[str, str]], list[str]]] = []

    def open_files(self) -> list[Path]:
        return self.files

    def open_folder(self) -> Path | None:
        return self.folder

    def save_file(self, proposed: Path, suffixes: Sequence[str]) -> Path | None:
        self.proposed.append(proposed)
        self.suffixes = tuple(suffixes)
        return self.path

    def confirm(self, question: str, detail: str, yes: str) -> bool:
        self.asked.append((question, detail, yes))
        return self.answer

    def settings(self, now: Settings, checkpoints: Sequence[tuple[str, str]], lacking: Collection[str] = ()) -> Settings | None:
        self.shown.append((now, list(checkpoints), list(lacking)))
        return self.wanted


# -- fixtures


def settle() -> None:
    """Let everything happen that waits to happen on the GUI thread, deletions included."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def only(messages: Sequence[Message]) -> Message:
    """The one message that there is."""
    assert len(messages) == 1, messages
    return messages[0]


def idle(desk: Desk) -> bool:
    """Whether nothing runs and nothing waits."""
    return desk.queue.running is None and not desk.queue.waiting


def states(desk: Desk) -> list[State]:
    """Where the articles stand, in the order of the list."""
    return [article.state for article in desk.articles]


def translated(article: OpenedArticle) -> list[int]:
    """The rows that have English."""
    return [row for row in range(article.pairs.rowCount()) if article.pairs.pair(row).target is not None]


@pytest.fixture(scope="session")
def sound_binding() -> None:
    """Fails where every call into Qt costs None a reference, before that ends the process ("deallocating None").

    PySide6 6.12.0 on Python 3.11 does (PYSIDE-3474); from Python 3.12 on None is immortal.
    """
    thing, before = QObject(), sys.getrefcount(None)
    for _ in range(200):
        thing.setObjectName("")
    if before - sys.getrefcount(None) > 100:
        pytest.fail(f"PySide6 {PySide6.__version__} ends every window on this Python sooner or later: install another version")


def end(tasks: Tasks, qtbot: QtBot) -> None:
    """Hear every task to its end, and stop the threads."""
    try:
        qtbot.waitUntil(lambda: not tasks.running, timeout=PATIENCE)
    finally:
        tasks.close()
    settle()


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], object]], None]:
    """Turn the event loop until something is true."""

    def wait(happened: Callable[[], object]) -> None:
        qtbot.waitUntil(lambda: bool(happened()), timeout=PATIENCE)

    return wait


@pytest.fixture
def tasks(sound_binding: None, qtbot: QtBot) -> Iterator[Tasks]:
    runner = Tasks()
    yield runner
    end(runner, qtbot)


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


class Starts:
    """Starts of Kabar one after the other, over one library: its desks, and their ends."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._open: dict[Desk, tuple[FakeEngine, Tasks, Shelf]] = {}

    def open(self, engine: FakeEngine, tasks: Tasks | None = None) -> Desk:
        """Start Kabar; its desk is ready when the event loop has turned."""
        tasks = tasks or Tasks()
        shelf = Shelf(self.path)
        desk = Desk(engine.functions(), tasks, shelf)
        self._open[desk] = (engine, tasks, shelf)
        return desk

    def shelf(self, desk: Desk) -> Shelf:
        """What a desk uses its library by."""
        return self._open[desk][2]

    def library(self, desk: Desk) -> Library:
        """The library that a desk keeps its articles in."""
        return self.shelf(desk).library()

    def end(self, desk: Desk) -> None:
        """End Kabar in the middle of what it does: what a job had still to tell is not heard any more."""
        _, tasks, _ = self._open.pop(desk)
        tasks.close()
        desk.close()
        desk.deleteLater()
        settle()

    def close(self, qtbot: QtBot) -> None:
        """Hear everything to its end, then end every Kabar that still runs."""
        for desk, (engine, tasks, _) in list(self._open.items()):
            engine.open_gates()
            desk.queue.paused = True  # what runs comes to its end, and nothing follows
            end(tasks, qtbot)
            self.end(desk)


@pytest.fixture
def starts(sound_binding: None, qtbot: QtBot, tmp_path: Path) -> Iterator[Starts]:
    made = Starts(tmp_path / "library.sqlite")
    yield made
    made.close(qtbot)


@pytest.fixture
def desk(engine: FakeEngine, tasks: Tasks, starts: Starts) -> Desk:
    return starts.open(engine, tasks)


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str], Path]:
    """Makes files whose content is their own name, so that ``story(name)`` has their sum."""
    folder = tmp_path / "articles"
    folder.mkdir()

    def make(name: str) -> Path:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(path.name, encoding="utf-8")
        return path

    return make


def take(desk: Desk, *files: Path) -> None:
    """Open files and wait until each is an article of the list, and the first job has begun where none ran."""
    loop = QEventLoop()
    desk.intake.ended.connect(loop.quit)
    patience = QTimer(loop, singleShot=True, interval=PATIENCE)
    patience.timeout.connect(loop.quit)
    patience.start()
    desk.open(files)
    loop.exec()
    desk.intake.ended.disconnect(loop.quit)
    assert patience.isActive(), "taking the files in has not ended"
    patience.stop()
    settle()


@pytest.fixture
def prompts() -> FakePrompts:
    return FakePrompts()


@pytest.fixture
def window(desk: Desk, engine: FakeEngine, prompts: FakePrompts, tasks: Tasks, qtbot: QtBot) -> Iterator[Window]:
    made = Window(desk)
    made.prompts = prompts
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    yield made
    engine.open_gates()
    end(tasks, qtbot)
    made.close()
    made.deleteLater()
    settle()
    QGuiApplication.clipboard().clear()  # the offscreen platform would free it after Python has ended, and crash
