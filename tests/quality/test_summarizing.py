"""Summaries of twelve articles of our own against summaries that a person wrote, and against the lead of as many words.

ROUGE F1 in points on lower-cased words without a stemmer. Everything here is deterministic: the margin only lets a rounding pass.
The references are written in own words over the whole article, so the figures are lower than those of extractive references.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

import pytest
from rouge_score.rouge_scorer import RougeScorer

from app.engine.article import Article, Paragraph, Sentence
from app.engine.dispatch import Length
from app.engine.segmenting import segment
from app.engine.summarizing import summarize
from app.engine.summarizing.standing import leans

FILES = sorted((Path(__file__).parents[1] / "data" / "summaries").glob("*.json"))
MARGIN = 0.3


@dataclass(frozen=True)
class Case:
    name: str
    article: Article
    sentences: tuple[Sentence, ...]
    reference: str


def load(file: Path) -> Case:
    row = json.loads(file.read_text(encoding="utf-8"))
    paragraphs = tuple(map(Paragraph, row["paragraphs"]))
    article = Article(row["headline"], None, None, None, None, paragraphs, tuple(range(len(paragraphs))), ())
    return Case(file.stem, article, segment(article), row["summary"])


CASES = [load(file) for file in FILES]


def test_there_are_twelve_articles_with_summaries() -> None:
    assert len(CASES) == 12
    assert all(180 <= len(case.article.text.split()) <= 350 for case in CASES)
    assert all(50 <= len(case.reference.split()) <= 70 for case in CASES)


@pytest.mark.parametrize("length", [Length.MEDIUM, Length.LONG])
def test_rouge(gate, length: Length) -> None:  # type: ignore[no-untyped-def]
    scorer = RougeScorer(["rouge1", "rougeL"], use_stemmer=False)
    ours: dict[str, list[float]] = {"rouge1": [], "rougeL": []}
    gain: dict[str, list[float]] = {"rouge1": [], "rougeL": []}
    for case in CASES:
        text = " ".join(point.text for point in summarize(case.article, case.sentences, length).points)
        lead = " ".join(case.article.text.split()[: len(text.split())])
        score, lead_score = scorer.score(case.reference, text), scorer.score(case.reference, lead)
        for metric in ours:
            ours[metric].append(100 * score[metric].fmeasure)
            gain[metric].append(100 * (score[metric].fmeasure - lead_score[metric].fmeasure))
        print(f"{case.name}: {ours['rouge1'][-1]:.1f} ({gain['rouge1'][-1]:+.1f})")
    for metric in ours:
        gate(f"summaries, {length}: {metric}", mean(ours[metric]), margin=MARGIN)
        gate(f"summaries, {length}: {metric} above the lead", mean(gain[metric]), margin=MARGIN)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_one_sentence_stands_by_itself(case: Case) -> None:
    (point,) = summarize(case.article, case.sentences, Length.SHORT).points
    assert not leans(point.text)
    assert len(point.text.split()) <= 25
