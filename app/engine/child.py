"""Models in processes of their own, for the window.

Loading a tokenizer or handing 140 MB to CTranslate2 holds Python's global lock for some tenths of a second, which in the
window's own process would be a stall that a person sees. In a child process it is none; a crash of native code stays there too,
the child yields the processor to the window (a lower priority), and its memory goes with it. The command line does without.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from app.engine.abstracting import Abstracter, describe
from app.engine.cancel import Cancel, Cancelled
from app.engine.checkpoints import Checkpoint
from app.engine.dispatch import Quality, Translation
from app.engine.encoding import Vector
from app.engine.errors import EncoderStopped, KabarError, TranslatorStopped
from app.engine.job import load_abstracter, load_encoder, load_translator

NICENESS = 5
"""How much a child steps back (POSIX niceness, 0 to 19): enough that a window on the same two cores paints first."""

REST = 120.0
"""Seconds without a question after which the encoder's process ends and gives its memory back; the next one starts another."""

_READY, _ITEM, _DONE, _STOP = "ready", "item", "done", "stop"


class _Child:
    """A process that loads a model and answers, and the pipe to it. ``_lock`` is held by whoever talks through that."""

    name: str

    def __init__(self, work: Callable[..., None], *arguments: object) -> None:
        self._arguments = (work, *arguments)
        self._lock = threading.Lock()
        self._process: multiprocessing.process.BaseProcess | None = None

    def close(self) -> None:
        """End the process, if there is one."""
        if self._process:
            self._process.terminate()
            self._process.join()
            self._pipe.close()

    def _start(self, cancel: Cancel | None = None) -> None:
        """Start a process, where none is alive, and wait until it is ready. What it raises instead is raised here, and Cancelled
        where ``cancel`` was set before."""
        if self._process and self._process.is_alive():
            return
        context = multiprocessing.get_context("spawn")  # a fork of a process with threads and Qt in it would not be safe
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, *self._arguments), name=self.name, daemon=True)
        self._process.start()
        theirs.close()
        answer = self._receive(cancel)
        if isinstance(answer, BaseException):
            self.close()
            raise answer
        if answer is None:
            self.close()
            raise Cancelled

    def _send(self, message: object) -> None:
        try:
            self._pipe.send(message)
        except OSError:
            raise self._dead() from None

    def _receive(self, cancel: Cancel | None) -> object:
        """The child's next word; None where ``cancel`` was set before it came."""
        try:
            while not self._pipe.poll(0.05):
                if cancel is not None and cancel.is_set():
                    return None
            return self._pipe.recv()
        except (EOFError, OSError):
            raise self._dead() from None

    def _dead(self) -> KabarError:
        raise NotImplementedError

    def _code(self) -> int | None:
        """With which code the process has ended."""
        assert self._process
        self._process.join(5)
        return self._process.exitcode


class ChildTranslator(_Child):
    """A :class:`app.engine.translating.Translator` whose work is done in another process.

    Making one starts the process and waits until the checkpoint is loaded there; it raises what the loading raised. One list of
    texts is translated at a time; a second caller waits. Where the process has died, TranslatorStopped is raised, and the next
    call starts another one.
    """

    name = "kabar translator"

    def __init__(self, checkpoint: Checkpoint, stamps: Path | None = None, threads: int = 0) -> None:
        super().__init__(_translate, checkpoint, stamps, threads)
        self.checkpoint = checkpoint.id
        self.revision = checkpoint.revision
        self._start()

    def translate(self, texts: Sequence[str], quality: Quality, cancel: Cancel) -> Iterator[tuple[int, Translation]]:
        """See :meth:`app.engine.translating.Translator.translate`."""
        with self._lock:
            self._start()
            self._send((list(texts), quality))
            stopped = False
            try:
                while (answer := self._receive(cancel if not stopped else None)) != (_DONE, None):
                    if answer is None:
                        stopped = True
                        self._send(_STOP)
                        continue
                    if isinstance(answer, BaseException):
                        raise answer
                    yield answer[1]  # type: ignore[index]
            except GeneratorExit:
                self.close()  # nobody listens any more: what is in the pipe must not be taken for the next answer
                raise

    def _dead(self) -> KabarError:
        return TranslatorStopped(
            f"The translator has stopped by itself (code {self._code()}).",
            "Try again: it is started anew. What was translated is kept.",
        )


class ChildEncoder(_Child):
    """An :class:`app.engine.encoding.Encoder` whose work is done in another process.

    That starts with the first texts and ends after ``rest`` seconds without any. One list is encoded at a time; a second caller
    waits.
    """

    name = "kabar encoder"

    def __init__(self, checkpoint: Checkpoint, stamps: Path | None = None, rest: float = REST) -> None:
        super().__init__(_encode, checkpoint, stamps, rest)
        self.checkpoint = checkpoint.id
        self.revision = checkpoint.revision

    def encode(self, texts: list[str]) -> list[Vector]:
        """See :meth:`app.engine.encoding.Encoder.encode`. Raises CheckpointMissing, CheckpointCorrupt or EncoderStopped."""
        with self._lock:
            try:
                return self._answer(texts)
            except EncoderStopped:
                return self._answer(texts)  # it may just have gone to rest

    def _answer(self, texts: list[str]) -> list[Vector]:
        self._start()
        self._send(texts)
        answer: list[Vector] = self._receive(None)  # type: ignore[assignment]
        return answer

    def _dead(self) -> KabarError:
        return EncoderStopped(
            f"The sentence encoder has stopped by itself (code {self._code()}).",
            "Close other programs and start Kabar again.",
        )


def child_abstracter(checkpoint: Checkpoint, stamps: Path | None = None, threads: int = 0) -> Abstracter:
    """An abstracter whose work is done in another process, which loads the checkpoint for each article and ends then: what it
    takes, some hundred MB, lies in memory only meanwhile. A cancel ends it at once.

    What the loading raises is raised by its ``write``, and TranslatorStopped where the process has died.
    """

    def write(sentences: Sequence[str], cancel: Cancel) -> list[str]:
        return _ChildAbstracter(checkpoint, stamps, threads).write(sentences, cancel)

    return Abstracter(checkpoint.id, checkpoint.revision, describe(checkpoint.parameters), write)


class _ChildAbstracter(_Child):
    """A process that writes one abstract."""

    name = "kabar abstracter"

    def __init__(self, checkpoint: Checkpoint, stamps: Path | None, threads: int) -> None:
        super().__init__(_abstract, checkpoint, stamps, threads)

    def write(self, sentences: Sequence[str], cancel: Cancel) -> list[str]:
        try:
            self._start(cancel)
            self._send(list(sentences))
            answer = self._receive(cancel)
        finally:
            self.close()
        if answer is None:
            raise Cancelled
        if isinstance(answer, BaseException):
            raise answer
        return answer  # type: ignore[return-value]

    def _dead(self) -> KabarError:
        return TranslatorStopped(
            f"What writes the abstract has stopped by itself (code {self._code()}).",
            "The translation is whole. Close other programs, and translate the article again for its abstract.",
        )


def _step_back() -> None:
    """Let the window go first."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is for the window, which ends this process itself
    if hasattr(os, "nice"):
        os.nice(NICENESS)


def _serve(pipe: Connection, work: Callable[..., None], *arguments: object) -> None:
    """The child: load, then answer until the other end of the pipe is gone."""
    _step_back()
    try:
        work(pipe, *arguments)
    except KabarError as error:  # of the loading, or of an abstract: nothing else raises one
        pipe.send(error)
    except (EOFError, OSError):
        return


def _translate(pipe: Connection, checkpoint: Checkpoint, stamps: Path | None, threads: int) -> None:
    translator = load_translator(checkpoint, stamps, threads)
    pipe.send((_READY, None))
    while True:
        request = pipe.recv()
        if request == _STOP:  # came too late: what it was to stop is done
            continue
        (texts, quality), cancel = request, Cancel()
        for item in translator.translate(texts, quality, cancel):
            pipe.send((_ITEM, item))
            if pipe.poll() and pipe.recv() == _STOP:
                cancel.set()
        pipe.send((_DONE, None))


def _encode(pipe: Connection, checkpoint: Checkpoint, stamps: Path | None, rest: float) -> None:
    encoder = load_encoder(checkpoint, stamps)
    pipe.send((_READY, None))
    while True:
        pipe.send(encoder.encode(pipe.recv()))
        if not pipe.poll(rest):
            return


def _abstract(pipe: Connection, checkpoint: Checkpoint, stamps: Path | None, threads: int) -> None:
    abstracter = load_abstracter(checkpoint, stamps, threads)
    pipe.send((_READY, None))
    pipe.send(abstracter.write(pipe.recv(), Cancel()))
