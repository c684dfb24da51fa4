"""A sentence pair and the tab-separated files that hold them (domain, source, Indonesian, English)."""

import gzip
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pair:
    """One sentence in Indonesian and its English translation, with where it comes from."""

    domain: str
    source: str
    indonesian: str
    english: str


def read_pairs(path: Path) -> Iterator[Pair]:
    """The pairs of a .tsv or .tsv.gz file in file order; a ValueError names the first line without four columns."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            columns = line.rstrip("\n").split("\t")
            if len(columns) != 4:
                raise ValueError(f"{path}:{number}: {len(columns)} columns instead of 4")
            yield Pair(*columns)


def write_pairs(path: Path, pairs: Iterable[Pair], *, append: bool = False) -> None:
    """Write pairs in the given order, one a line; with ``append`` after those that the file holds."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a" if append else "w", encoding="utf-8") as lines:
        for pair in pairs:
            lines.write("\t".join((pair.domain, pair.source, pair.indonesian, pair.english)) + "\n")
