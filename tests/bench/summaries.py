"""Kabar's summaries against the lead on ../shared/summarization: ROUGE F1, printed as Markdown tables.

    python tests/bench/summaries.py --split dev          # while working on the method; the test split is for the end
    python tests/bench/summaries.py                      # the tables of docs/summaries.md
    python tests/bench/summaries.py --speed
    python tests/bench/summaries.py --split dev --read 10 --set detik --length short

ROUGE-1/2/L of rouge_score on lower-cased words without a stemmer. Datelines are taken off first, as cleaning does, for Kabar
and the lead alike. Sentences are the data's own where it has them (IndoSum), else Kabar's. "lead" is the first words of the
article, cut to exactly the number of words of Kabar's summary of it: it fills its budget to the last word, which a summary of
whole sentences cannot. "lead sentences" are whole sentences from the top, as many as come nearest to the budget. The intervals
are of the mean difference to the lead, 95 %, by paired bootstrap over articles.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rouge_score.rouge_scorer import RougeScorer

from app.engine.article import Article, Paragraph, Sentence
from app.engine.cleaning.datelines import dateline_end
from app.engine.dispatch import Length
from app.engine.errors import TextTooShort
from app.engine.segmenting import segment
from app.engine.summarizing import BUDGETS, summarize

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "summarization"
SETS = ("indosum", "detik", "bbc")
METRICS = ("rouge1", "rouge2", "rougeL")
RESAMPLES = 5000


@dataclass(frozen=True)
class Case:
    """One article with its reference summary."""

    article: Article
    sentences: tuple[Sentence, ...]
    reference: str


def load(name: str, split: str) -> Iterator[Case]:
    with gzip.open(FOLDER / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["split"] == split:
                paragraphs = row.get("paragraphs") or [row["text"]]
                yield case(row["title"], [[text] if isinstance(text, str) else text for text in paragraphs], row["summary"])


def case(headline: str | None, paragraphs: list[list[str]], reference: str) -> Case:
    """A case of paragraphs that are lists of sentences; those with only one entry are cut into sentences here."""
    paragraphs = [[text.replace("- -", "--").strip() for text in paragraph if text.strip()] for paragraph in paragraphs]
    paragraphs = [paragraph for paragraph in paragraphs if paragraph]
    first = paragraphs[0][0]
    paragraphs[0][0] = first[dateline_end(first, [" ".join(paragraph) for paragraph in paragraphs[1:]]) :].strip()
    if not paragraphs[0][0]:
        del paragraphs[0][0]
    texts = [" ".join(paragraph) for paragraph in paragraphs]
    article = Article(headline, None, None, None, None, tuple(map(Paragraph, texts)), tuple(range(len(texts))), ())
    if all(len(paragraph) == 1 for paragraph in paragraphs):
        return Case(article, segment(article), reference)
    sentences: list[Sentence] = []
    start = 0
    for number, paragraph in enumerate(paragraphs):
        for text in paragraph:
            sentences.append(Sentence(len(sentences), number, start, start + len(text), text))
            start += len(text) + 1
        start += 1
    return Case(article, tuple(sentences), reference)


def kabar(case: Case, length: Length) -> list[str]:
    try:
        return [point.text for point in summarize(case.article, case.sentences, length).points]
    except TextTooShort:
        return [sentence.text for sentence in case.sentences]  # it is shown whole


def lead_sentences(case: Case, budget: int) -> str:
    best, total = "", 0
    for sentence in case.sentences:
        more = total + len(sentence.text.split())
        if total and more - budget > budget - total:
            break
        best, total = f"{best} {sentence.text}", more
    return best


def compare(name: str, cases: list[Case], length: Length, scorer: RougeScorer) -> None:
    """Print three rows of the table: Kabar, the lead, the difference; and the lead in whole sentences."""
    rows: dict[str, list[list[float]]] = {"Kabar": [], "lead": [], "lead sentences": []}
    words = []
    for case in cases:
        ours = " ".join(kabar(case, length))
        words.append(len(ours.split()))
        budget = BUDGETS.get(length, 25)
        texts = {
            "Kabar": ours,
            "lead": " ".join(case.article.text.split()[: words[-1]]),
            "lead sentences": lead_sentences(case, budget),
        }
        for system, text in texts.items():
            scores = scorer.score(case.reference, text)
            rows[system].append([100 * scores[metric].fmeasure for metric in METRICS])
    for system, values in rows.items():
        print(f"| {name} | {length} | {system} | " + " | ".join(f"{mean:.1f}" for mean in np.mean(values, axis=0)) + " |")
    difference = np.array(rows["Kabar"]) - np.array(rows["lead"])
    drawn = np.random.default_rng(13).integers(0, len(cases), (RESAMPLES, len(cases)))
    low, high = np.percentile(difference[drawn].mean(axis=1), [2.5, 97.5], axis=0)
    cells = [f"{d:+.1f} [{a:+.1f}, {b:+.1f}]" for d, a, b in zip(difference.mean(axis=0), low, high, strict=True)]
    print(f"| | {statistics.mean(words):.0f} words | **Kabar − lead** | " + " | ".join(cells) + " |", flush=True)


def speed() -> None:
    def made(sentences: int) -> Case:
        texts = [
            f"Bupati ke-{n} mengatakan jembatan di desa {n % 37} rusak sejak {n % 11} hari lalu dan {n % 7} warga mengungsi." * 1
            for n in range(sentences)
        ]
        return case("Jembatan desa rusak", [[text, text] for text in texts[::2]], "")

    for sentences in (25, 300, 5000):
        example = made(sentences)
        words = len(example.article.text.split())
        for length in Length:
            times = sorted(timed(lambda c=example, n=length: summarize(c.article, c.sentences, n)) for _ in range(9))  # type: ignore[misc]
            print(f"{sentences} sentences, {words} words, {length}: {1000 * times[4]:.1f} ms")


def timed(function: Callable[[], object]) -> float:
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", default="test", choices=["train", "dev", "test"])
    parser.add_argument("--set", action="append", choices=SETS, help="may come several times; all where it does not")
    parser.add_argument("--length", type=Length, action="append", help="may come several times; all where it does not")
    parser.add_argument("--read", type=int, metavar="N", help="print N summaries instead, evenly drawn")
    parser.add_argument("--speed", action="store_true", help="print times instead")
    options = parser.parse_args()
    if options.speed:
        speed()
        return
    scorer = RougeScorer(METRICS, use_stemmer=False)
    if not options.read:
        print("| set | length | system | ROUGE-1 | ROUGE-2 | ROUGE-L |\n|---|---|---|---:|---:|---:|")
    for name in options.set or SETS:
        cases = list(load(name, options.split))
        for length in options.length or Length if cases else ():
            if options.read:
                for example in cases[:: max(1, len(cases) // options.read)][: options.read]:
                    print(f"\n# {name}, {length}: {example.article.headline}")
                    print("\n".join(f"• {text}" for text in kabar(example, length)))
            else:
                compare(name, cases, length, scorer)


if __name__ == "__main__":
    main()
