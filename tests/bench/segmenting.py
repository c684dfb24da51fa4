"""Sentence boundaries and speed of Kabar's rules and of every library that can be imported, on tests/data/sentences.txt.

    python tests/bench/segmenting.py
    PYTHONPATH=VENV/lib/python3.11/site-packages python tests/bench/segmenting.py     # with yasbd-lib, sentencex, pysbd in VENV

The figures are of the boundaries inside paragraphs; ms are for a paragraph, the best of five rounds over all of them.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "quality"))

from test_segmenting import Splitter, paragraphs, scores

from app.engine.segmenting import split

HOSTILE = {
    "one word of 200,000 letters": "a" * 200_000,
    "200,000 letters without an end": "kata " * 40_000,
    "200,000 dots": "." * 200_000,
    "100,000 dots and blanks": ". " * 100_000,
    "20,000 short sentences": "Ia pergi. " * 20_000,
    "50,000 titles": "Dr. " * 50_000,
}


def of_strings(segment: Callable[[str], list[str]]) -> Splitter:
    """A splitter of offsets from one that gives the sentences as strings."""

    def splitter(text: str) -> list[tuple[int, int]]:
        spans, position = [], 0
        for sentence in map(str.strip, segment(text)):
            if sentence and (start := text.find(sentence, position)) >= 0:
                position = start + len(sentence)
                spans.append((start, position))
        return spans

    return splitter


def splitters() -> Iterator[tuple[str, Splitter]]:
    yield "Kabar", split
    try:
        from yasbd import BoundaryDetector
    except ImportError:
        pass
    else:
        detector = BoundaryDetector(lang="id")
        yield "yasbd (id)", lambda text: [(0, len(text[:end].rstrip())) for end in detector.detect(text)]
    try:
        import sentencex
    except ImportError:
        pass
    else:
        yield "sentencex (id)", of_strings(lambda text: list(sentencex.segment("id", text)))
    try:
        import pysbd
    except ImportError:
        pass
    else:
        yield "pysbd (en)", of_strings(pysbd.Segmenter(language="en", clean=False).segment)


def milliseconds(splitter: Splitter) -> float:
    texts = [text for half in (False, True) for text, _ in paragraphs(held_back=half)]
    rounds = []
    for _ in range(5):
        start = time.perf_counter()
        for text in texts:
            splitter(text)
        rounds.append(time.perf_counter() - start)
    return 1000 * min(rounds) / len(texts)


def main() -> None:
    print("| rules | P | R | F1 | P held back | R held back | F1 held back | ms |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for name, splitter in splitters():
        figures = [*scores(splitter, held_back=False), *scores(splitter, held_back=True)]
        print(f"| {name} | {' | '.join(f'{figure:.3f}' for figure in figures)} | {milliseconds(splitter):.3f} |")
    print("\n| hostile text | sentences | ms |\n|---|---:|---:|")
    for name, text in HOSTILE.items():
        start = time.perf_counter()
        count = len(split(text))
        print(f"| {name} | {count} | {1000 * (time.perf_counter() - start):.0f} |")


if __name__ == "__main__":
    main()
