"""The path of a text through an engine: prepared, cut where too long, batched, decoded, chosen, judged, retried, put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from app.engine.cancel import Cancel
from app.engine.dispatch import AS_IT_STANDS, Quality, Translation
from app.engine.translating.batching import batches
from app.engine.translating.choosing import choose
from app.engine.translating.decoding import ATTEMPTS, Decoding
from app.engine.translating.engine import Engine
from app.engine.translating.guarding import SEVERITY
from app.engine.translating.preparing import lower_capitals, normalize, stands
from app.engine.translating.quoting import Quoted, put_back, take_off
from app.engine.translating.splitting import join, split


@dataclass(slots=True)
class _Part:
    """A prompt's worth of text ``owner`` (index into the texts), its pieces, and the best translation so far."""

    owner: int
    text: str
    pieces: list[str]
    best: Translation | None = None


@dataclass(slots=True)
class _Job:
    """One text on its way: its quotation marks, its parts in order, and how many of them wait for English."""

    quoted: Quoted
    parts: list[_Part] = field(default_factory=list)
    waiting: int = 0


class BatchTranslator:
    """Translates with one engine; see :class:`app.engine.translating.Translator`."""

    def __init__(self, engine: Engine, *, checkpoint: str, revision: str) -> None:
        self.checkpoint = checkpoint
        self.revision = revision
        self._engine = engine

    def translate(self, texts: Sequence[str], quality: Quality, cancel: Cancel) -> Iterator[tuple[int, Translation]]:
        """See :meth:`app.engine.translating.Translator.translate`."""
        jobs: dict[int, _Job] = {}
        for index, text in enumerate(texts):
            text = normalize(text)
            if stands(text):
                yield index, Translation(text, AS_IT_STANDS)
            else:
                jobs[index] = self._job(index, take_off(lower_capitals(text)))
        parts = [part for job in jobs.values() for part in job.parts]
        attempts = ATTEMPTS[quality]
        for batch in batches([len(part.pieces) for part in parts], attempts[0].width):
            if cancel.is_set():
                return
            self._decode([parts[i] for i in batch], attempts, cancel)
            for i in batch:
                job = jobs[parts[i].owner]
                job.waiting -= 1
                if job.waiting == 0:
                    yield parts[i].owner, _finish(job, quality)

    def _job(self, index: int, quoted: Quoted) -> _Job:
        texts = split(quoted.core, lambda text: len(self._engine.pieces(text)), self._engine.max_source_tokens)
        parts = [_Part(index, text, self._engine.pieces(text)) for text in texts]
        return _Job(quoted, parts, len(parts))

    def _decode(self, parts: list[_Part], attempts: Sequence[Decoding], cancel: Cancel) -> None:
        """Give each part its best translation: the flawed ones are tried again, all together, with the next decoding."""
        for decoding in attempts:
            outputs = self._engine.generate([part.pieces for part in parts], decoding)
            for part, hypotheses in zip(parts, outputs, strict=True):
                output, flaw = choose(part.text, hypotheses)
                unsure = output.sureness < self._engine.unsure_below
                if part.best is None:
                    part.best = Translation(output.text, decoding.name, flaw=flaw, unsure=unsure)
                elif SEVERITY.index(flaw) < SEVERITY.index(part.best.flaw):
                    part.best = Translation(output.text, decoding.name, retried=True, flaw=flaw, unsure=unsure)
                else:
                    part.best = replace(part.best, retried=True)
            parts = [part for part in parts if part.best and part.best.flaw]
            if not parts or cancel.is_set():
                return


def _finish(job: _Job, quality: Quality) -> Translation:
    """The whole text's translation: parts joined, quotation marks put back, the worst flaw and any doubt told."""
    done = [part.best for part in job.parts if part.best]
    text = done[0].text if len(done) == 1 else join([part.text for part in job.parts], [one.text for one in done])
    return Translation(
        put_back(job.quoted, text),
        " and ".join(dict.fromkeys(one.decoding for one in done)),
        careful=quality is Quality.CAREFUL,
        retried=any(one.retried for one in done),
        flaw=max((one.flaw for one in done), key=SEVERITY.index),
        unsure=any(one.unsure for one in done),
    )
