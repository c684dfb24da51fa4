"""The path of a text through an engine: prepared, cut where too long, batched, decoded, judged, retried, put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.engine.cancel import Cancel
from app.engine.dispatch import Quality, Translation
from app.engine.translating.batching import batches
from app.engine.translating.decoding import ATTEMPTS
from app.engine.translating.engine import Engine
from app.engine.translating.preparing import normalize, stands

AS_IT_STANDS = "as it stands"


class BatchTranslator:
    """Translates with one engine; see :class:`app.engine.translating.Translator`."""

    def __init__(self, engine: Engine, *, checkpoint: str, revision: str) -> None:
        self.checkpoint = checkpoint
        self.revision = revision
        self._engine = engine

    def translate(self, texts: Sequence[str], quality: Quality, cancel: Cancel) -> Iterator[tuple[int, Translation]]:
        """See :meth:`app.engine.translating.Translator.translate`."""
        sources = [normalize(text) for text in texts]
        indices = []
        for index, source in enumerate(sources):
            if stands(source):
                yield index, Translation(source, AS_IT_STANDS)
            else:
                indices.append(index)
        pieces = [self._engine.pieces(sources[index]) for index in indices]
        for batch in batches([len(p) for p in pieces]):
            if cancel.is_set():
                return
            first = ATTEMPTS[quality][0]
            outputs = self._engine.generate([pieces[i] for i in batch], first)
            for i, output in zip(batch, outputs, strict=True):
                yield indices[i], Translation(" ".join(output.text.split()), first.name)
