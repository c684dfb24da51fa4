"""Pairs from Indonesian text alone: of the checkpoint's own beam search the likeliest translation that keeps a sentence's facts.

Learning from them (sequence-level distillation, Kim & Rush 2016, arXiv 1606.07947, with the student as its own teacher) brings
greedy decoding near to the beam's, on text like that which Kabar is given. Kept is a sentence one of whose hypotheses has the
source's numbers, names and negation and no fault that `evaluate` counts; the first such is taken.
"""

import argparse
import gzip
import random
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from .decode import Decoder, Output
from .evaluate import has_loop, is_truncated, is_untranslated
from .filters import Seen, unfaithful
from .lexicon import Lexicon, train_lexicon
from .pairs import Pair, read_pairs, write_pairs
from .prepare import bare, known_texts

BEAM = 4
WORDS = range(6, 41)  # of a sentence: shorter ones are scraps of a page, longer ones are rare and slow
CHUNK = 256  # sentences translated, checked and written at a time


def sentences(path: Path, frozen: set[str], seed: int) -> Iterator[str]:
    """The sentences of a .gz of one a line, in random order: none twice, none of the test and dev sets."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        found = sorted({line.strip() for line in lines if len(line.split()) in WORDS})
    random.Random(seed).shuffle(found)
    seen = Seen()
    yield from (text for text in found if bare(text) not in frozen and text not in seen)


def fault(source: str, output: Output, lexicon: Lexicon) -> str | None:
    """Why a translation should not be learned from, or None."""
    if output.is_cut or has_loop(output.text, source) or is_untranslated(output.text, source) or is_truncated(output, source):
        return "flawed"
    return unfaithful(own(source, output), lexicon)


def own(source: str, output: Output) -> Pair:
    """A sentence and its translation as a pair to learn from."""
    return Pair("news", "own translation", source, output.text)


def run(options: argparse.Namespace) -> None:
    """Translate for so many minutes, and append what is kept to the file chunk by chunk."""
    pairs = read_pairs(options.corpora / "train.tsv.gz")
    lexicon = train_lexicon([pair for pair in pairs if pair.domain in ("news", "gov", "general")])
    decoder = Decoder(options.checkpoint, options.threads)
    end = time.monotonic() + 60 * options.minutes
    kept: Counter[str] = Counter()
    texts = sentences(options.mono, known_texts(options.corpora), options.seed)
    while time.monotonic() < end and (chunk := list(islice(texts, CHUNK))):
        found = []
        for source, outputs in zip(chunk, decoder.hypotheses(chunk, BEAM, BEAM), strict=True):
            faults = [fault(source, output, lexicon) for output in outputs]
            if None in faults:
                best = faults.index(None)
                kept[f"hypothesis {best + 1}"] += 1
                found.append(own(source, outputs[best]))
            else:
                kept[f"dropped: {faults[0]}"] += 1
        write_pairs(options.out, found, append=True)
        print(time.strftime("%H:%M:%S"), dict(sorted(kept.items())), flush=True)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `distil` takes."""
    parser.add_argument("--checkpoint", type=Path, required=True, help="CTranslate2 folder of the teacher")
    parser.add_argument("--mono", type=Path, required=True, help="Indonesian sentences, one a line (.gz)")
    parser.add_argument("--corpora", type=Path, required=True, help="for the word table; test/ and dev/ are left out")
    parser.add_argument("--out", type=Path, required=True, help="pairs, appended to")
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1, help="of the order")
