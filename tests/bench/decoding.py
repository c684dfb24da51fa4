"""Quality against speed of the bundled translator's decodings, printed as a Markdown table.

    python tests/bench/decoding.py ../shared/corpora/test/news.tsv --lines 400

The file's last two columns are Indonesian and English. Batches are formed by length, as a translator with the whole text at hand
would; no guard, no retry: what is counted as a flaw here is what the guards of app.engine.translating would see.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import sacrebleu

from app.engine import checkpoints
from app.engine.translating.decoder import Decoder, open_decoder
from app.engine.translating.decoding import Decoding
from app.engine.translating.engine import Output
from app.engine.translating.guarding import find_flaw
from app.engine.translating.preparing import normalize
from app.paths import MODELS

BATCH_TOKENS = 1024
DECODINGS = (
    Decoding("greedy"),
    Decoding("greedy, repetition penalty 1.1", repetition_penalty=1.1),
    Decoding("greedy, no repeated 4-gram", no_repeat_ngram_size=4),
    Decoding("beam 2", beam_size=2),
    Decoding("beam 4", beam_size=4),
    Decoding("beam 4, repetition penalty 1.1", beam_size=4, repetition_penalty=1.1),
    Decoding("beam 4, length penalty 0.6", beam_size=4, length_penalty=0.6),
    Decoding("beam 4, length penalty 1.4", beam_size=4, length_penalty=1.4),
    Decoding("beam 4, no repeated 4-gram", beam_size=4, no_repeat_ngram_size=4),
    Decoding("beam 6", beam_size=6),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--lines", type=int, default=400)
    parser.add_argument("--only", action="append", help="name of a decoding; may come several times")
    options = parser.parse_args()
    rows = [line.split("\t")[-2:] for line in options.file.read_text(encoding="utf-8").splitlines()[: options.lines]]
    sources, references = [normalize(row[0]) for row in rows], [row[1] for row in rows]
    words = sum(len(source.split()) for source in sources)
    checkpoint = checkpoints.pick(checkpoints.catalogue(MODELS), "translation", "id", "en")
    engine = open_decoder(checkpoints.load(checkpoint), checkpoint.parameters, 0)
    pieces = [engine.pieces(source) for source in sources]

    print(f"{checkpoint.id} {checkpoint.revision}, {options.file.name}, {len(rows)} sentences, {words} words\n")
    print("| decoding | BLEU | chrF | loops | runaway | untranslated | source words/s |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for decoding in DECODINGS:
        if options.only and decoding.name not in options.only:
            continue
        start = time.perf_counter()
        outputs = decode(engine, pieces, decoding)
        seconds = time.perf_counter() - start
        texts = [output.text for output in outputs]
        flaws = [find_flaw(s, o.text, finished=o.finished) for s, o in zip(sources, outputs, strict=True)]
        bleu = sacrebleu.corpus_bleu(texts, [references]).score
        chrf = sacrebleu.corpus_chrf(texts, [references]).score
        counts = " | ".join(str(flaws.count(kind)) for kind in ("loop", "runaway", "untranslated"))
        print(f"| {decoding.name} | {bleu:.2f} | {chrf:.2f} | {counts} | {words / seconds:.0f} |", flush=True)


def decode(engine: Decoder, pieces: list[list[str]], decoding: Decoding) -> list[Output]:
    """All outputs, in order, decoded in batches of like length."""
    found: dict[int, Output] = {}
    batch: list[int] = []
    order = sorted(range(len(pieces)), key=lambda i: len(pieces[i]))
    for index, following in zip(order, [*order[1:], None], strict=True):
        batch.append(index)
        if following is None or (len(batch) + 1) * len(pieces[following]) > BATCH_TOKENS:
            found.update(zip(batch, engine.generate([pieces[i] for i in batch], decoding), strict=True))
            batch = []
    return [found[i] for i in range(len(pieces))]


if __name__ == "__main__":
    main()
