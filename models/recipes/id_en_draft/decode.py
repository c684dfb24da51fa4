"""Translate sentences with a CTranslate2 checkpoint, batched by length."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import ctranslate2
from tokenizers import Tokenizer

from .weights import joined

# Prompt pieces in a batch. Prompts are read in one pass up to the shortest of a batch, the rest piece by piece.
BATCH = 1024


@dataclass(frozen=True, slots=True)
class Output:
    """One translation, its number of pieces, and whether it was cut at the greatest length."""

    text: str
    pieces: int
    is_cut: bool


class Decoder:
    """A loaded checkpoint."""

    def __init__(self, folder: Path, threads: int = 2) -> None:
        with joined(folder) as whole:
            self.generator = ctranslate2.Generator(
                str(whole), device="cpu", compute_type="int8", inter_threads=1, intra_threads=threads
            )
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def translate(self, sentences: Sequence[str], beam: int = 1, **options: float) -> list[Output]:
        """The translations in the order of `sentences`; `options` go to CTranslate2's generate_batch."""
        return [outputs[0] for outputs in self.hypotheses(sentences, beam, 1, **options)]

    def hypotheses(self, sentences: Sequence[str], beam: int, count: int, **options: float) -> list[list[Output]]:
        """The `count` likeliest hypotheses of each sentence's beam, the likeliest first."""
        prompts = [["<bos>", *self.tokenizer.encode(sentence + "\n").tokens] for sentence in sentences]
        order = sorted(range(len(prompts)), key=lambda index: -len(prompts[index]))
        found: dict[int, list[Output]] = {}
        while order:
            size = max(1, BATCH // len(prompts[order[0]]))
            group, order = order[:size], order[size:]
            longest = 2 * len(prompts[group[0]]) + 10
            results = self.generator.generate_batch(
                [prompts[index] for index in group],
                max_length=longest,
                beam_size=beam,
                num_hypotheses=count,
                sampling_topk=1,
                include_prompt_in_result=False,
                end_token="<eos>",
                **options,
            )
            for index, result in zip(group, results, strict=True):
                texts = [" ".join(self.tokenizer.decode(ids).split()) for ids in result.sequences_ids]
                found[index] = [
                    Output(text, len(ids), len(ids) >= longest) for text, ids in zip(texts, result.sequences_ids, strict=True)
                ]
        return [found[index] for index in range(len(prompts))]
