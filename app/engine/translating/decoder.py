"""The engine ``ctranslate2-decoder``: a decoder-only checkpoint that CTranslate2 converted, answering a prompt.

Where the checkpoint has an ``adapter.safetensors``, it changes the weights first (``adapter.py``).

Parameters, from the checkpoint's catalogue entry:

* ``prompt``: the prompt's pieces with a single space between them, and ``{source}`` where the source's pieces go, such as
  ``"<bos>{source}\\n"``.
* ``end``: the piece that ends the answer (``<eos>``).
* ``max_source_tokens``: the longest source, in pieces, that one prompt may hold.
* ``max_target_ratio`` (default 2): pieces of the longest answer for one piece of source; ``ALLOWANCE`` comes on top.
* ``unsure_below`` (default: never): the mean logarithm of its pieces' probabilities below which an answer is called unsure.
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import MutableMapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.engine.threads import on_passing_thread, physical_cores, wait_briefly
from app.engine.translating.decoding import Decoding
from app.engine.translating.engine import Output, Parameters
from app.engine.translating.tokenizing import open_tokenizer

if TYPE_CHECKING:
    from ctranslate2 import Generator

ADAPTER = "adapter.safetensors"

ALLOWANCE = 16
"""Pieces that an answer may have beyond ``max_target_ratio`` × source: two words can need many."""


def open_decoder(files: MutableMapping[str, bytes], parameters: Parameters, threads: int) -> Decoder:
    """Load the checkpoint. Raises KeyError, ValueError or RuntimeError where files or parameters are not right."""
    return Decoder(files, parameters, threads)


class Decoder:
    """A loaded decoder-only checkpoint; see :class:`app.engine.translating.engine.Engine`."""

    def __init__(self, files: MutableMapping[str, bytes], parameters: Parameters, threads: int) -> None:
        self._before, self._after = read_prompt(parameters)
        self._end = str(parameters["end"])
        self._ratio = float(parameters.get("max_target_ratio", 2.0))
        self.max_source_tokens = int(parameters["max_source_tokens"])
        self.unsure_below = float(parameters.get("unsure_below", -math.inf))
        self._tokenizer = open_tokenizer(files)
        self._generator = _load(files, threads or physical_cores())

    def pieces(self, text: str) -> list[str]:
        return self._tokenizer.pieces(text)

    def generate(self, sources: Sequence[list[str]], decoding: Decoding) -> list[list[Output]]:
        longest = max(len(source) for source in sources)
        results = self._generator.generate_batch(
            [[*self._before, *source, *self._after] for source in sources],
            max_length=int(self._ratio * longest) + ALLOWANCE,
            beam_size=decoding.beam_size,
            num_hypotheses=decoding.beam_size,
            repetition_penalty=decoding.repetition_penalty,
            no_repeat_ngram_size=decoding.no_repeat_ngram_size,
            length_penalty=decoding.length_penalty,
            sampling_topk=1,
            include_prompt_in_result=False,
            end_token=self._end,
            return_end_token=True,
            return_scores=True,
        )
        return [list(map(self._output, result.sequences, result.scores)) for result in results]

    def _output(self, pieces: list[str], sureness: float) -> Output:
        finished = bool(pieces) and pieces[-1] == self._end
        return Output(" ".join(self._tokenizer.text(pieces[:-1] if finished else pieces).split()), finished, sureness)


def _load(files: MutableMapping[str, bytes], threads: int) -> Generator:
    """Load the weights by way of a temporary folder, and take each file out of ``files`` as soon as it is written there.

    CTranslate2 loads from memory too, but keeps those bytes for its whole life: with the bundled checkpoint 311 MB stayed in
    use after loading from memory and 180 MB after loading from a folder (450 and 181 MB at the peak).
    """
    wait_briefly()
    from ctranslate2 import Generator  # here, so that commands which translate nothing do not pay for it

    with tempfile.TemporaryDirectory(prefix="kabar-") as folder:
        for name in ("model.bin", "config.json", "vocabulary.json"):
            (Path(folder) / name).write_bytes(files.pop(name))
        if ADAPTER in files:
            from app.engine.translating.adapter import apply_adapter

            apply_adapter(Path(folder) / "model.bin", files.pop(ADAPTER))
        options = {"device": "cpu", "compute_type": "int8", "inter_threads": 1, "intra_threads": threads}
        return on_passing_thread(partial(Generator, folder, **options))


def read_prompt(parameters: Parameters) -> tuple[list[str], list[str]]:
    """The pieces that go before a source and after it. Raises KeyError or ValueError where the parameters do not say so."""
    before, placeholder, after = str(parameters["prompt"]).partition("{source}")
    if not placeholder:
        raise ValueError("its prompt holds no {source}")
    return pieces_of(before), pieces_of(after)


def pieces_of(text: str) -> list[str]:
    """The pieces of a prompt, which a single space parts."""
    return [piece for piece in text.split(" ") if piece]
