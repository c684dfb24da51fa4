"""Score checkpoints side by side: BLEU and chrF, and faults per 1,000 sentences, with the same decoding for all."""

import argparse
import json
import re
import time
from itertools import islice, product
from pathlib import Path

import sacrebleu

from .decode import Decoder, Output
from .filters import numbers_differ
from .lexicon import words
from .pairs import Pair, read_pairs

LOOP = re.compile(r"(\b\w[\w ,.'’-]{0,40}?[ ,.-]+)\1{3,}|(\b\w+(?:\W+\w+){1,7}?)(?:\W+\2){2,}", re.IGNORECASE)
COLUMNS = ("test", "decoding", "checkpoint", "bleu", "chrf")
COLUMNS += ("loops", "untranslated", "truncated", "numbers", "words per second")
SHORT = 0.5  # of the source's characters; references are below it in 1 of 100 sentences


def has_loop(output: str, source: str) -> bool:
    """Words said four times running, or a phrase three times, where the source does not do so."""
    return bool(LOOP.search(output + " ")) and not LOOP.search(source + " ")


def is_untranslated(output: str, source: str) -> bool:
    """Over half of the lower-case words stand in the source as they are."""
    said: list[str] = re.findall(r"\b[a-z]{3,}\b", output)
    given = set(words(source))
    return len(said) > 3 and sum(word in given for word in said) > len(said) / 2


def is_truncated(output: Output, source: str) -> bool:
    """Cut at the greatest length, or far shorter than the source."""
    return output.is_cut or (len(source) > 60 and len(output.text) < SHORT * len(source))


def score(pairs: list[Pair], outputs: list[Output], seconds: float) -> dict[str, float]:
    """BLEU, chrF, faults per 1,000 sentences, source words a second."""
    texts, references = [output.text for output in outputs], [[pair.english for pair in pairs]]

    def per_thousand(faults: list[bool]) -> float:
        return round(1000 * sum(faults) / len(faults), 1)

    both = list(zip(outputs, pairs, strict=True))
    return {
        "sentences": len(pairs),
        "bleu": round(sacrebleu.corpus_bleu(texts, references).score, 2),
        "chrf": round(sacrebleu.corpus_chrf(texts, references).score, 2),
        "loops": per_thousand([has_loop(output.text, pair.indonesian) for output, pair in both]),
        "untranslated": per_thousand([is_untranslated(output.text, pair.indonesian) for output, pair in both]),
        "truncated": per_thousand([is_truncated(output, pair.indonesian) for output, pair in both]),
        "numbers": per_thousand([numbers_differ(Pair("", "", pair.indonesian, output.text)) for output, pair in both]),
        "words_per_second": round(sum(len(pair.indonesian.split()) for pair in pairs) / seconds, 1),
    }


def run(options: argparse.Namespace) -> None:
    """Print a Markdown table, one row a test set, decoding and checkpoint; write scores and outputs where asked.

    Scores that the file already holds are kept and not measured again: stage 1 need be decoded only once.
    """
    rows: list[dict] = json.loads(options.json.read_text()) if options.json and options.json.exists() else []
    known = {(row["test"], row["decoding"], row["checkpoint"]) for row in rows}
    checkpoints = dict(named.split("=", 1) for named in options.checkpoint)
    loaded: dict[str, Decoder] = {}
    for test in options.test:
        path, _, first = test.partition(":")
        pairs = list(islice(read_pairs(Path(path)), int(first) if first else None))
        name = f"{Path(path).parent.name}/{Path(path).stem}, first {len(pairs)}"
        for beam, checkpoint in product(options.beam, checkpoints):
            decoding = "greedy" if beam == 1 else f"beam {beam}"
            if (name, decoding, checkpoint) in known:
                continue
            if checkpoint not in loaded:
                loaded[checkpoint] = Decoder(Path(checkpoints[checkpoint]), options.threads)
            begun = time.monotonic()
            outputs = loaded[checkpoint].translate([pair.indonesian for pair in pairs], beam)
            found = score(pairs, outputs, time.monotonic() - begun)
            rows.append({"test": name, "decoding": decoding, "checkpoint": checkpoint, **found})
            if options.json:
                options.json.write_text(json.dumps(rows, indent=1) + "\n")
            if options.outputs:
                options.outputs.mkdir(parents=True, exist_ok=True)
                target = options.outputs / f"{Path(path).parent.name}-{Path(path).stem}-beam{beam}-{checkpoint}.txt"
                target.write_text("".join(output.text + "\n" for output in outputs), encoding="utf-8")
    rows.sort(key=lambda row: (row["test"], row["decoding"] != "greedy", row["decoding"]))
    print(table(rows))


def table(rows: list[dict]) -> str:
    """Scores as Markdown, a row each."""
    lines = ["| " + " | ".join(COLUMNS) + " |", "|---|---|---|" + "---:|" * (len(COLUMNS) - 3)]
    lines += ["| " + " | ".join(str(row[column.replace(" ", "_")]) for column in COLUMNS) + " |" for row in rows]
    return "\n".join(lines)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `evaluate` takes."""
    parser.add_argument("--checkpoint", nargs="+", required=True, metavar="NAME=FOLDER", help="CTranslate2 folders")
    parser.add_argument("--test", nargs="+", required=True, metavar="FILE[:N]", help="pairs, or the first N of them")
    parser.add_argument("--beam", nargs="+", type=int, default=[1], help="1 is greedy")
    parser.add_argument("--outputs", type=Path, help="folder for the translations")
    parser.add_argument("--json", type=Path, help="file of scores, added to")
    parser.add_argument("--threads", type=int, default=2)
