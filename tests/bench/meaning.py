"""The search by meaning: how often it finds the article that was meant, how often something where nothing is, what it costs.

    .venv/bin/python tests/bench/meaning.py train|test

200 articles of ../shared/summarization (100 of detik and of IndoSum each, of one split) are put into a library and encoded (a
minute). Then it is asked the questions of meaning.tsv for that split: those of somebody who remembers an article, single words
and names, and questions about what no article is about. Nothing is translated (that would take too long), so words find less
for an English question than in a real library. "Left out" is what a question shows while its article is deleted: others on the
same subject, or something else. "Small" are libraries of few articles, one of which is meant.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import itertools
import json
import random
import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app import paths
from app.engine import job
from app.engine.article import Pasted
from app.engine.cancel import Cancel
from app.engine.dispatch import Dispatch, Length
from app.engine.encoding import Encoder, Vector
from app.library import Library, Stage
from app.library import vectors as rule
from app.library.vectors import texts_of

SHARED = paths.ROOT.parent / "shared" / "summarization"
EACH = 100
SMALL = (1, 2, 5, 10, 20)
THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4)
REPEAT = 9
KINDS = (("question", "en"), ("question", "id"), ("word", "en"), ("word", "id"))


@dataclass(frozen=True, slots=True)
class Query:
    """What is typed, and the articles that it may mean; none where there is nothing about it."""

    kind: str
    language: str
    articles: tuple[str, ...]
    text: str


def queries(split: str) -> list[Query]:
    with (Path(__file__).parent / "meaning.tsv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["split"] == split]
    return [Query(row["kind"], row["language"], tuple(row["articles"].split()), row["query"]) for row in rows]


def articles(split: str) -> Iterator[tuple[str, str]]:
    """Ids and texts."""
    for name in ("detik", "indosum"):
        with gzip.open(SHARED / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for row in itertools.islice((row for row in map(json.loads, lines) if row["split"] == split), EACH):
                paragraphs = [" ".join(one) if isinstance(one, list) else one for one in row["paragraphs"]]
                yield row["id"], "\n\n".join([*([row["title"]] if row["title"] else []), *paragraphs])


def dispatches(split: str) -> dict[str, Dispatch]:
    """By id."""
    options = job.Options(translate=False)
    return {id: job.run(Pasted(text.encode(), id), options, None, lambda event: None, Cancel()) for id, text in articles(split)}


class Asked:
    """The library, and the questions as vectors."""

    def __init__(self, library: Library, encoder: Encoder, made: dict[str, Dispatch]) -> None:
        self.library = library
        self.encoder = encoder
        self.ids: dict[str, int] = {}
        vectors: dict[str, list[Vector]] = {}
        start = time.perf_counter()
        for name, dispatch in made.items():
            vectors[name] = encoder.encode(texts_of(dispatch))
        self.seconds = (time.perf_counter() - start) / len(made)
        for name, dispatch in made.items():
            self.ids[name] = self.add(dispatch, vectors[name])
        self.vectors = vectors

    def add(self, dispatch: Dispatch, vectors: Sequence[Vector]) -> int:
        id = self.library.add(Pasted(b"x"), Length.MEDIUM).id
        self.library.save(id, dispatch, Stage.DONE)
        self.library.vectors.keep(id, texts_of(dispatch), self.encoder.revision, vectors)
        return id

    def by_words(self, query: Query) -> list[int]:
        return [hit.entry for hit in self.library.search(query.text)]

    def near(self, query: Query) -> list[int]:
        [vector] = self.encoder.encode([query.text])
        return [hit.entry for hit in self.library.vectors.near(self.encoder.revision, vector, self.by_words(query))]

    def without_its_article(self, query: Query) -> list[int]:
        meant = [self.ids[name] for name in query.articles]
        self.library.delete(meant)
        try:
            return self.near(query)
        finally:
            self.library.restore(meant)


def print_found(asked: Asked, wanted: list[Query]) -> None:
    print("| queries | | first by words | in five by words | first of all | in five of all | not found | by meaning, each |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for kind, language in KINDS:
        some = [query for query in wanted if (query.kind, query.language) == (kind, language)]
        counts = [0] * 5
        shown = []
        for query in some:
            meant = {asked.ids[name] for name in query.articles}
            words, near = asked.by_words(query), asked.near(query)
            every = [*words, *near]
            shown.append(len(near))
            found = (words[:1], words[:5], every[:1], every[:5])
            for at, ids in enumerate(found):
                counts[at] += bool(meant & set(ids))
            counts[4] += not meant & set(every)
        shares = " | ".join(f"{count / len(some):.0%}" for count in counts)
        print(f"| {kind}, {language} | {len(some)} | {shares} | {statistics.mean(shown):.1f} |")


def print_nothing(asked: Asked, wanted: list[Query]) -> None:
    nothing = [query for query in wanted if not query.articles]
    left_out = [query for query in wanted if query.articles]
    for told, some, answer in (
        ("about nothing there", nothing, asked.near),
        ("left out", left_out, asked.without_its_article),
    ):
        shown = [len(answer(query)) for query in some]
        print(f"{told}: {len(some)} queries, {sum(map(bool, shown)) / len(some):.0%} show something by meaning, ", end="")
        print(f"{statistics.mean(shown):.1f} articles each")


def print_thresholds(asked: Asked, wanted: list[Query]) -> None:
    def shows(query: Query) -> bool:
        """Whether it shows an article that it means, or where it means none, anything."""
        near = set(asked.near(query))
        return bool(near & {asked.ids[name] for name in query.articles} if query.articles else near)

    print("\n| shown from | questions that find theirs | words that do | about nothing, something shown |")
    print("|---:|---:|---:|---:|")
    chosen = rule.NEAR
    for rule.NEAR in THRESHOLDS:
        shown = [[shows(query) for query in wanted if query.kind == kind] for kind in ("question", "word", "nothing")]
        print(f"| {rule.NEAR} | {' | '.join(f'{sum(some) / len(some):.0%}' for some in shown)} |")
    rule.NEAR = chosen


def print_small(asked: Asked, wanted: list[Query]) -> None:
    for size in SMALL:
        found = others = 0
        some = [query for query in wanted if query.kind == "question"]
        for query in some:
            meant = {asked.ids[name] for name in query.articles}
            rest = sorted(set(asked.ids.values()) - meant)
            kept = {min(meant), *random.Random(size).sample(rest, size - 1)}
            asked.library.delete([id for id in asked.ids.values() if id not in kept])
            near = asked.near(query)
            asked.library.restore(list(asked.ids.values()))
            found += bool(meant & set(near))
            others += bool(set(near) - meant)
        print(f"small, {size} articles: {found / len(some):.0%} of {len(some)} questions find theirs, ", end="")
        print(f"{others / len(some):.0%} show another")


def print_costs(asked: Asked, made: dict[str, Dispatch], vector: Vector) -> None:
    lengths = [384 * len(one) for one in asked.vectors.values()]
    print(f"\nReading an article: {asked.seconds:.2f} s; its vectors: {statistics.median(lengths) / 1000:.1f} kB (median)")
    for copies in (1, 10):
        for _ in range(copies - 1):
            for name, dispatch in made.items():
                asked.add(dispatch, asked.vectors[name])
        times = []
        for _ in range(REPEAT):
            start = time.perf_counter()
            asked.library.vectors.near(asked.encoder.revision, vector)
            times.append(1_000 * (time.perf_counter() - start))
        print(f"near(), {copies * len(made):,} entries: {statistics.median(times):.0f} ms, slowest {max(times):.0f} ms")
    start = time.perf_counter()
    [asked.encoder.encode(["floods that closed schools in Flores"]) for _ in range(REPEAT)]
    print(f"encoding a question: {1_000 * (time.perf_counter() - start) / REPEAT:.0f} ms")


def main() -> None:
    """Print what is found, what is shown where there is nothing, and what it costs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("split", choices=("train", "test"))
    split = parser.parse_args().split
    wanted, made = queries(split), dispatches(split)
    encoder = job.installed_encoder(paths.MODELS)
    assert encoder
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "library.sqlite")
        asked = Asked(library, encoder, made)
        print_found(asked, wanted)
        print_nothing(asked, wanted)
        print_thresholds(asked, wanted)
        print_small(asked, wanted)
        print_costs(asked, made, encoder.encode(["kapal"])[0])
        library.close()


if __name__ == "__main__":
    main()
