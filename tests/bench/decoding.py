"""Quality against speed of the bundled translator's decodings, printed as a Markdown table.

    python tests/bench/decoding.py ../shared/corpora/test/news.tsv --lines 400
    python tests/bench/decoding.py ../shared/corpora/test/news.tsv --lines 400 --only "beam 4" --choices
    python tests/bench/decoding.py ../shared/corpora/dev/news.tsv --only greedy --sureness

The file's last two columns are Indonesian and English. Batches are formed by length, as a translator with the whole text at
hand would; no guard, no retry: what is counted as a flaw here is what the guards of app.engine.translating would see. A beam
search is shown as it ends (its likeliest hypothesis) and with the one that Kabar takes ("names"). With --choices other ways to
choose follow, and under the table the probability that their distance in BLEU and chrF to the likeliest is chance (paired
bootstrap, 1,000 resamplings). The last row, "quick", is greedy but for the sentences whose numbers or negations are wrong there
and which have fewer findings with beam 4, as app.engine.bilingual chooses. Wrong numbers and negations (sentences in which
Kabar's checks find some) and lost names are per 1,000 sentences; a name is lost where source and reference have it and the
English has not. With --sureness a second table tells how good the English is below and above some bounds of the engine's
sureness: the mean chrF of sentences.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import sacrebleu
from sacrebleu.significance import PairedTest

from app.engine import checkpoints
from app.engine.bilingual import is_doubtful, least_doubtful
from app.engine.checking import Check
from app.engine.checking.negation import negations
from app.engine.checking.number import numbers
from app.engine.dispatch import Translation
from app.engine.encoding import cosine
from app.engine.job import installed_encoder
from app.engine.translating.choosing import beginnings, choose, names
from app.engine.translating.decoder import Decoder, open_decoder
from app.engine.translating.decoding import Decoding
from app.engine.translating.engine import Output
from app.engine.translating.guarding import find_flaw
from app.engine.translating.preparing import normalize
from app.paths import MODELS

Chooser = Callable[[str, list[Output]], Output]

BATCH_TOKENS = 1024
COLUMNS = ("BLEU", "chrF", "loops", "runaway", "untranslated", "wrong numbers", "wrong negations", "names lost", "source words/s")
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
    parser.add_argument("--skip", type=int, default=0, help="lines before the first")
    parser.add_argument("--only", action="append", help="name of a decoding; may come several times")
    parser.add_argument("--threads", type=int, default=0, help="0: one a core; 1 where other programs keep a core busy")
    parser.add_argument("--choices", action="store_true", help="choose among a beam's hypotheses by other rules too")
    parser.add_argument("--sureness", action="store_true", help="how good unsure sentences are, and the others")
    options = parser.parse_args()
    lines = options.file.read_text(encoding="utf-8").splitlines()[options.skip : options.skip + options.lines]
    rows = [line.split("\t")[-2:] for line in lines]
    sources, references = [normalize(row[0]) for row in rows], [row[1] for row in rows]
    words = sum(len(source.split()) for source in sources)
    checkpoint = checkpoints.pick(checkpoints.catalogue(MODELS), "translation", "id", "en")
    engine = open_decoder(checkpoints.load(checkpoint), checkpoint.parameters, options.threads)
    pieces = [engine.pieces(source) for source in sources]

    print(f"{checkpoint.id} {checkpoint.revision}, {options.file.name}, {len(rows)} sentences, {words} words\n")
    print(f"| decoding | {' | '.join(COLUMNS)} |\n|---|{'---:|' * len(COLUMNS)}")
    taken: dict[str, tuple[list[Output], float]] = {}
    tried: dict[str, dict[str, list[Output]]] = {}
    for decoding in DECODINGS:
        if options.only and decoding.name not in options.only:
            continue
        start = time.perf_counter()
        found = decode(engine, pieces, decoding)
        decoded = time.perf_counter() - start
        choosers: dict[str, Chooser] = {"": lambda _, hypotheses: hypotheses[0]}
        if decoding.beam_size > 1:
            choosers[", names"] = lambda source, hypotheses: choose(source, hypotheses)[0]
            if options.choices:
                choosers |= other_choosers()
        outputs: dict[str, list[Output]] = {}
        for name, chooser in choosers.items():
            start = time.perf_counter()
            outputs[name] = [chooser(source, hypotheses) for source, hypotheses in zip(sources, found, strict=True)]
            seconds = decoded + time.perf_counter() - start
            taken[decoding.name + name] = outputs[name], seconds
            cells = [*score(sources, references, outputs[name]), f"{words / seconds:.0f}"]
            print(f"| {decoding.name}{name} | {' | '.join(cells)} |", flush=True)
        if options.choices and decoding.beam_size > 1:
            tried[decoding.name] = outputs
    if {"greedy", "beam 4, names"} <= taken.keys():
        (quick, seconds), (careful, slow) = taken["greedy"], taken["beam 4, names"]
        mended = list(quick)
        for at, source in enumerate(sources):
            first, second = (
                Translation(one[at].text, "", unsure=one[at].sureness < engine.unsure_below) for one in (quick, careful)
            )
            if is_doubtful(source, first):
                seconds += slow / len(sources)  # as if these were of the usual length
                if least_doubtful(source, first, second) is second:
                    mended[at] = careful[at]
        print(f"| quick | {' | '.join(score(sources, references, mended))} | {words / seconds:.0f} |")
    for name in [name for name in taken if options.sureness]:
        print(f"\n{name}:\n")
        print_sureness(taken[name][0], references)
    for name, outputs in tried.items():
        print(f"\n{name}, choices against the likeliest:\n")
        print_chances(outputs, references)


def score(sources: list[str], references: list[str], outputs: list[Output]) -> list[str]:
    """The cells of a row but the last."""
    texts = [output.text for output in outputs]
    both = list(zip(sources, outputs, strict=True))
    flaws = [find_flaw(source, output.text, finished=output.finished) for source, output in both]
    wrong = [sum(found_by(source, output, one) > 0 for source, output in both) for one in (numbers, negations)]
    lost = sum(len(names(s) & beginnings(r) - beginnings(t)) for s, r, t in zip(sources, references, texts, strict=True))
    return [
        f"{sacrebleu.corpus_bleu(texts, [references]).score:.2f}",
        f"{sacrebleu.corpus_chrf(texts, [references]).score:.2f}",
        *(str(flaws.count(kind)) for kind in ("loop", "runaway", "untranslated")),
        *(f"{1000 * count / len(texts):.0f}" for count in (*wrong, lost)),
    ]


def other_choosers() -> dict[str, Chooser]:
    """Rules that were tried against the one of Kabar; of equals each takes the likeliest."""
    encoder = installed_encoder(MODELS)
    assert encoder is not None
    chrf = sacrebleu.CHRF()

    def by_meaning(source: str, hypotheses: list[Output]) -> Output:
        vector, *others = encoder.encode([source, *(output.text for output in hypotheses)])
        near = [cosine(vector, other) for other in others]
        return hypotheses[near.index(max(near))]

    def by_agreement(_: str, hypotheses: list[Output]) -> Output:
        texts = [output.text for output in hypotheses]
        shared = [sum(chrf.sentence_score(text, [other]).score for other in texts) for text in texts]
        return hypotheses[shared.index(max(shared))]

    return {
        ", numbers": lambda source, hypotheses: min(hypotheses, key=lambda output: found_by(source, output, numbers)),
        ", the encoder's cosine": by_meaning,
        ", minimum Bayes risk (chrF)": by_agreement,
    }


def print_sureness(outputs: list[Output], references: list[str]) -> None:
    """Print how many sentences are less sure than each of some bounds, and the mean chrF of these and of the others."""
    chrf = sacrebleu.CHRF()
    scores = [chrf.sentence_score(output.text, [one]).score for output, one in zip(outputs, references, strict=True)]
    print("| less sure than | sentences | their chrF | the others' |\n|---:|---:|---:|---:|")
    for bound in (-0.65, -0.7, -0.75, -0.8, -0.85):
        below = [score for output, score in zip(outputs, scores, strict=True) if output.sureness < bound]
        above = [score for output, score in zip(outputs, scores, strict=True) if output.sureness >= bound]
        print(f"| {bound} | {len(below)} | {statistics.mean(below):.1f} | {statistics.mean(above):.1f} |")


def print_chances(outputs: dict[str, list[Output]], references: list[str]) -> None:
    """Print for every choice in how many sentences it differs from the first (the likeliest), and both probabilities."""
    texts = {name: [output.text for output in chosen] for name, chosen in outputs.items()}
    (name, first), *others = texts.items()
    others = [(other, chosen) for other, chosen in others if chosen != first]
    if not others:
        return
    metrics = {"BLEU": sacrebleu.BLEU(references=[references]), "chrF": sacrebleu.CHRF(references=[references])}
    _, chances = PairedTest([(name, first), *others], metrics, [references], test_type="bs", n_samples=1000)()
    for at, (other, chosen) in enumerate(others, start=1):
        changed = sum(one != another for one, another in zip(first, chosen, strict=True))
        bleu, chrf = (chances[metric][at].p_value for metric in ("BLEU", "chrF2"))
        print(f"* {other.strip(', ')}: {changed} sentences changed, p {bleu:.3f} (BLEU), {chrf:.3f} (chrF)")


def found_by(source: str, output: Output, *checks: Check) -> int:
    """How many findings some of Kabar's checks have."""
    return sum(len(list(one(source, Translation(output.text, ""), None))) for one in checks)


def decode(engine: Decoder, pieces: list[list[str]], decoding: Decoding) -> list[list[Output]]:
    """The hypotheses for every source, in order, decoded in batches of like length."""
    found: dict[int, list[Output]] = {}
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
