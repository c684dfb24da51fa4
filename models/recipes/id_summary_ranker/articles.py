"""IndoSum's articles as Kabar sees them, each sentence with whether the people who made IndoSum chose it."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.engine.article import Article, Paragraph, Sentence
from app.engine.cleaning.datelines import dateline_end
from app.engine.summarizing.features import features
from app.engine.summarizing.standing import Standing, candidates, standings


@dataclass(frozen=True)
class Example:
    """One article: what Kabar would choose from, and what people chose (0 or 1 a sentence) and wrote."""

    article: Article
    sentences: tuple[Sentence, ...]
    standings: tuple[Standing, ...]
    figures: list[tuple[float, ...]]
    chosen: list[int]
    reference: str


def read(path: Path, split: str) -> Iterator[Example]:
    """The examples of a split of indosum.jsonl.gz."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            if row["split"] == split:
                yield example(row)


def example(row: dict) -> Example:
    """A row as an example: the dateline goes, as cleaning takes it off; a sentence that was nothing else goes too."""
    gold, number = set(row["extractive"]), 0
    paragraphs: list[list[tuple[str, int]]] = []
    for paragraph in row["paragraphs"]:
        paragraphs.append([])
        for text in paragraph:
            if text.strip():
                paragraphs[-1].append((text.replace("- -", "--").strip(), int(number in gold)))
            number += 1
    paragraphs = [paragraph for paragraph in paragraphs if paragraph]
    first, is_gold = paragraphs[0][0]
    rest = [" ".join(text for text, _ in paragraph) for paragraph in paragraphs[1:]]
    stripped = first[dateline_end(first, rest) :].strip()
    paragraphs[0][:1] = [(stripped, is_gold)] if stripped else []
    texts = [" ".join(text for text, _ in paragraph) for paragraph in paragraphs]
    article = Article(row["title"], None, None, None, None, tuple(map(Paragraph, texts)), tuple(range(len(texts))), ())
    sentences: list[Sentence] = []
    chosen: list[int] = []
    start = 0
    for index, paragraph in enumerate(paragraphs):
        for text, is_gold in paragraph:
            sentences.append(Sentence(len(sentences), index, start, start + len(text), text))
            chosen.append(is_gold)
            start += len(text) + 1
        start += 1
    able = candidates(article, sentences)
    footing = standings(article, able)
    return Example(article, able, footing, features(able, footing), chosen, row["summary"])
