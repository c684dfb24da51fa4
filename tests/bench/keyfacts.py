"""The key facts of articles of ../shared/summarization against a person's judgement, printed as a Markdown table by kind.

    python tests/bench/keyfacts.py JUDGED.jsonl
    python tests/bench/keyfacts.py --speed

A line of the file is an article: ``{"set": "detik", "id": "detik-119", "right": [["who", "…"]], "wrong": [["how much", "…"]]}``,
its values by kind. It stays outside the repository, since the texts that it quotes do. A value that nobody has judged is told
apart. --speed counts the processor's seconds.
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from app.engine.article import Article, Paragraph
from app.engine.cleaning.datelines import dateline_end
from app.engine.dispatch import FactKind
from app.engine.keyfacts import find_key_facts
from app.engine.segmenting import segment

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "summarization"
SETS = ("detik", "indosum", "bbc")


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The articles of a set as its file has them."""
    with gzip.open(FOLDER / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def article(name: str, row: dict[str, Any]) -> Article:
    """The article in a row, with its dateline off and its day of publication: IndoSum's ids begin with the second of it."""
    parts = row.get("paragraphs") or [row["text"]]
    texts = [part if isinstance(part, str) else " ".join(part) for part in parts]
    end = dateline_end(texts[0], texts[1:])
    date = None
    if name == "indosum":
        date = datetime.datetime.fromtimestamp(int(row["id"].split("-")[0]), datetime.UTC).date()
    elif name == "detik":
        date = datetime.datetime.strptime(row["date"].split()[0], "%m/%d/%Y").date()
    paragraphs = tuple(Paragraph(text.strip()) for text in (texts[0][end:], *texts[1:]) if text.strip())
    return Article(
        row.get("title"), texts[0][:end].strip() or None, None, date, None, paragraphs, tuple(range(len(paragraphs))), ()
    )


def judge(path: Path) -> None:
    """Print how many values of each kind are right."""
    judged = {(entry["set"], entry["id"]): entry for entry in map(json.loads, path.read_text("utf-8").splitlines())}
    found: Counter[tuple[str, str]] = Counter()
    for name in SETS:
        for row in rows(name):
            entry = judged.get((name, row["id"]))
            if entry is None:
                continue
            told = article(name, row)
            for fact in find_key_facts(told, segment(told)):
                value = [fact.kind.value, fact.text]
                verdict = "right" if value in entry["right"] else "wrong" if value in entry["wrong"] else "not judged"
                found[fact.kind.value, verdict] += 1
                if verdict == "not judged":
                    print(f"not judged: {name} {row['id']}: {value}")
    print("| kind | values | right | precision |\n|---|---:|---:|---:|")
    kinds = [kind.value for kind in FactKind]
    for label, among in (*((kind, [kind]) for kind in kinds), ("all", kinds)):
        right, wrong = (sum(found[kind, verdict] for kind in among) for verdict in ("right", "wrong"))
        print(f"| {label} | {right + wrong} | {right} | {100 * right / max(1, right + wrong):.0f} % |")


def speed() -> None:
    """Print how long the key facts of 400 words take, over all training articles."""
    articles = [article(name, row) for name in SETS for row in rows(name) if row["split"] == "train"]
    sentences = [segment(told) for told in articles]
    find_key_facts(articles[0], sentences[0])  # reads the gazetteer
    start = time.process_time()
    for told, cut in zip(articles, sentences, strict=True):
        find_key_facts(told, cut)
    words = sum(len(told.text.split()) for told in articles)
    print(f"{(time.process_time() - start) / words * 400 * 1000:.1f} ms for 400 words, mean of {len(articles)} articles")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("judged", type=Path, nargs="?", help="a person's judgement, a JSON object a line")
    parser.add_argument("--speed", action="store_true", help="measure the time instead")
    arguments = parser.parse_args()
    if arguments.speed:
        speed()
    elif arguments.judged:
        judge(arguments.judged)
    else:
        parser.error("give a file of judgements, or --speed")


if __name__ == "__main__":
    main()
