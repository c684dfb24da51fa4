"""The engine ``ctranslate2-seq2seq``: an encoder-decoder checkpoint that CTranslate2 converted (BART, Pegasus, T5).

Parameters, from the checkpoint's catalogue entry:

* ``prompt``: the pieces that the encoder reads, a single space between two, and ``{source}`` where the text's go, such as
  ``"<s>{source}</s>"``.
* ``longest``: the longest text, in pieces, that it reads at once; a longer one is read in parts.
* ``longest_answer``: the most pieces that it may write of one part.
* ``prefix`` (default none): words before every part, such as ``"summarize: "``.
* ``start`` (none): the pieces that every answer begins with, where the decoder must be given them: ``"<s>"`` of BART.
* ``shortest_answer`` (1), ``beam_size`` (1: greedy), ``length_penalty`` (1), ``no_repeat_ngram_size`` (0: may repeat itself).
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, MutableMapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.engine.cancel import Cancel
from app.engine.errors import CheckpointCorrupt
from app.engine.threads import on_passing_thread, physical_cores, wait_briefly
from app.engine.translating.decoder import pieces_of, read_prompt
from app.engine.translating.engine import Parameters
from app.engine.translating.tokenizing import open_tokenizer

if TYPE_CHECKING:
    from ctranslate2 import Translator

    from app.engine.abstracting import Write

_STOP = re.compile(r"[.!?][\"”’']?(?=\s|$)")


def open_seq2seq(files: MutableMapping[str, bytes], parameters: Parameters, threads: int) -> Write:
    """Load the checkpoint. Raises KeyError, ValueError or RuntimeError where files or parameters are not right."""
    return Seq2Seq(files, parameters, threads).write


class Seq2Seq:
    """A loaded encoder-decoder checkpoint."""

    def __init__(self, files: MutableMapping[str, bytes], parameters: Parameters, threads: int) -> None:
        self._before, self._after = read_prompt(parameters)
        self._prefix = str(parameters.get("prefix", ""))
        self._start = pieces_of(str(parameters.get("start", "")))
        self._longest = int(parameters["longest"])
        self._longest_answer = int(parameters["longest_answer"])
        self._options = {
            "min_decoding_length": int(parameters.get("shortest_answer", 1)),
            "beam_size": int(parameters.get("beam_size", 1)),
            "length_penalty": float(parameters.get("length_penalty", 1.0)),
            "no_repeat_ngram_size": int(parameters.get("no_repeat_ngram_size", 0)),
        }
        self._tokenizer = open_tokenizer(files)
        self._translator = _load(files, threads or physical_cores())

    def write(self, sentences: Sequence[str], cancel: Cancel) -> list[str]:
        """See :data:`app.engine.abstracting.Write`; ``cancel`` is looked at before each part.

        Raises CheckpointCorrupt where a part is more than the checkpoint can read, whatever ``longest`` says.
        """
        written = []
        for part in self._parts(sentences):
            cancel.check()
            written.append(self._answer(part))
        return written

    def _parts(self, sentences: Sequence[str]) -> Iterator[list[str]]:
        """The pieces of a text, halved between sentences until each part fits the window; a sentence that alone does not fit is
        cut, and all of it read."""
        pieces = self._tokenizer.pieces(self._prefix + " ".join(sentences))
        if len(pieces) <= self._longest:
            yield pieces
        elif len(sentences) == 1:
            yield from (pieces[at : at + self._longest] for at in range(0, len(pieces), self._longest))
        else:
            half = len(sentences) // 2
            yield from self._parts(sentences[:half])
            yield from self._parts(sentences[half:])

    def _answer(self, part: list[str]) -> str:
        try:
            (result,) = self._translator.translate_batch(
                [[*self._before, *part, *self._after]],
                target_prefix=[self._start],
                max_input_length=0,  # it would cut a long source and not say so
                max_decoding_length=self._longest_answer,
                **self._options,
            )
        except RuntimeError as error:  # more positions than it has, by parameters that are not right
            raise CheckpointCorrupt(
                f"The summarization checkpoint cannot read {len(part):,} pieces at once: {error}.",
                "Look at “longest” and “longest_answer” in its entry of the catalogue.",
            ) from error
        pieces = result.hypotheses[0]
        text = self._tokenizer.text(pieces).replace("<n>", " ")  # Pegasus's line break
        text = re.sub(r"\s+(?=[.,;:!?](?:\s|$))", "", " ".join(text.split()))  # "the market ." of news corpora
        if len(pieces) < self._longest_answer:
            return text
        ends = [stop.end() for stop in _STOP.finditer(text)]
        return text[: ends[-1]] if ends else ""  # half a sentence may say the contrary


def _load(files: MutableMapping[str, bytes], threads: int) -> Translator:
    """Load by way of a temporary folder, for the reasons that the translator's decoder gives."""
    wait_briefly()
    from ctranslate2 import Translator  # here, so that whoever wants no abstract does not pay for it

    with tempfile.TemporaryDirectory(prefix="kabar-") as folder:
        for name in [name for name in files if name in ("model.bin", "config.json") or name.endswith("vocabulary.json")]:
            (Path(folder) / name).write_bytes(files.pop(name))
        options = {"device": "cpu", "compute_type": "int8", "inter_threads": 1, "intra_threads": threads}
        return on_passing_thread(partial(Translator, folder, **options))
