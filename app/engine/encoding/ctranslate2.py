"""An encoder of BERT's kind, run by CTranslate2."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, MutableMapping
from pathlib import Path

from app.engine.threads import wait_briefly

_BATCH = 2048  # pieces; bounds the memory, not the speed: a processor has no use for wide batches


class Ctranslate2Encoder:
    """multilingual-e5-small and its like. A text is embedded as ``prefix`` + text: the mean of the last hidden
    states, at length 1.

    Parameters: ``prefix`` goes before every text, ``longest`` is how many pieces of it are looked at.
    """

    def __init__(
        self,
        files: MutableMapping[str, bytes],
        *,
        checkpoint: str,
        revision: str,
        parameters: Mapping[str, int | float | str],
        threads: int,
    ) -> None:
        wait_briefly()
        from ctranslate2 import Encoder  # here, so that nothing else pays for it
        from tokenizers import Tokenizer

        self.checkpoint = checkpoint
        self.revision = revision
        self._prefix = str(parameters["prefix"])
        self._longest = int(parameters["longest"])
        self._tokenizer = Tokenizer.from_buffer(files.pop("tokenizer.json"))
        self._tokenizer.encode_special_tokens = True  # no text of an article acts as a special token
        self._tokenizer.enable_truncation(self._longest)
        # Loading from memory would keep a second copy of the weights for good.
        with tempfile.TemporaryDirectory(prefix="kabar-") as folder:
            for name in ("model.bin", "config.json", "vocabulary.json"):
                (Path(folder) / name).write_bytes(files.pop(name))
            self._encoder = Encoder(folder, device="cpu", compute_type="int8", inter_threads=1, intra_threads=threads)

    def encode(self, texts: list[str]) -> list[tuple[float, ...]]:
        import numpy

        pieces = [found.tokens for found in self._tokenizer.encode_batch([self._prefix + text for text in texts])]
        order = sorted(range(len(texts)), key=lambda at: len(pieces[at]))
        vectors: list[tuple[float, ...]] = [()] * len(texts)
        while order:
            # The longest of a batch decides what every text in it costs, so those of like length go together.
            size = max(1, _BATCH // len(pieces[order[-1]]))
            group, order = order[-size:], order[:-size]
            hidden = numpy.array(self._encoder.forward_batch([pieces[at] for at in group]).last_hidden_state)
            for row, at in zip(hidden, group, strict=True):
                mean = row[: len(pieces[at])].mean(axis=0)
                vectors[at] = tuple((mean / numpy.linalg.norm(mean)).tolist())
        return vectors
