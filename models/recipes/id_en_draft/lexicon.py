"""A word-translation table from the pairs themselves: IBM model 1 (Brown et al., 1993), in both directions."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .pairs import Pair

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
FLOOR = 1e-4  # probability of a word that nothing on the other side explains
KEPT = 0.01  # rows of the table below this are not kept


def words(text: str) -> list[str]:
    """The lower-case words of a text, numbers and punctuation left out."""
    return WORD.findall(text.lower())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`english[w][v]` is the probability that Indonesian w gives English v; `indonesian` is the other way round."""

    english: dict[str, dict[str, float]]
    indonesian: dict[str, dict[str, float]]

    def agreement(self, pair: Pair) -> float:
        """Mean log probability (nats) of a word given the other side, of the less well explained side."""
        there, here = words(pair.english), words(pair.indonesian)
        return min(_explained(there, here, self.english), _explained(here, there, self.indonesian))

    def explains(self, word: str, others: Sequence[str], least: float = 0.02) -> bool:
        """Whether the English `word` is a known translation of one of the Indonesian `others`."""
        return any(self.english.get(other, {}).get(word, 0.0) >= least for other in others)

    def explained(self, word: str, others: Sequence[str], least: float = 0.02) -> bool:
        """Whether the Indonesian `word` is a known translation of one of the English `others`."""
        return any(self.indonesian.get(other, {}).get(word, 0.0) >= least for other in others)


def _explained(targets: list[str], sources: list[str], table: dict[str, dict[str, float]]) -> float:
    if not targets or not sources:
        return float(np.log(FLOOR))
    same = set(sources)
    best = [1.0 if word in same else max(FLOOR, max(table.get(source, {}).get(word, 0.0) for source in same)) for word in targets]
    return float(np.mean(np.log(best)))


def train_lexicon(pairs: Sequence[Pair], rounds: int = 5, longest: int = 45) -> Lexicon:
    """Expectation-maximization over the pairs of at most `longest` words a side; words seen once are left out."""
    sides = [(words(pair.indonesian), words(pair.english)) for pair in pairs]
    sides = [(here, there) for here, there in sides if 0 < len(here) <= longest and 0 < len(there) <= longest]
    return Lexicon(_direction(sides, rounds), _direction([(there, here) for here, there in sides], rounds))


def _direction(sides: list[tuple[list[str], list[str]]], rounds: int) -> dict[str, dict[str, float]]:
    def numbered(texts: list[list[str]]) -> dict[str, int]:
        counts = Counter(word for text in texts for word in set(text))
        return {word: index for index, word in enumerate(sorted(w for w, c in counts.items() if c > 1))}

    sources, targets = numbered([s for s, _ in sides]), numbered([t for _, t in sides])
    links, slots, slot = [], [], 0
    for source_words, target_words in sides:
        s = np.array(sorted({sources[w] for w in source_words if w in sources}), dtype=np.int64)
        t = np.array([targets[w] for w in target_words if w in targets], dtype=np.int64)
        if len(s) and len(t):
            links.append((s[None, :] * len(targets) + t[:, None]).ravel())
            slots.append(np.repeat(np.arange(slot, slot + len(t), dtype=np.int32), len(s)))
            slot += len(t)
    # One number a co-occurrence; `slot` is a target word at its place, whose probability mass of 1 its sources share.
    cells, cell_of = np.unique(np.concatenate(links), return_inverse=True)
    slot_of = np.concatenate(slots)
    del links, slots
    cell_source = cells // len(targets)
    probability = np.ones(len(cells))
    for _ in range(rounds):
        share = probability[cell_of]
        share /= np.bincount(slot_of, weights=share, minlength=slot)[slot_of]
        counts = np.bincount(cell_of, weights=share, minlength=len(cells))
        probability = counts / np.bincount(cell_source, weights=counts, minlength=len(sources))[cell_source]
    source_names, target_names = list(sources), list(targets)
    table: dict[str, dict[str, float]] = {}
    for cell in np.flatnonzero(probability >= KEPT):
        row = table.setdefault(source_names[cell_source[cell]], {})
        row[target_names[cells[cell] % len(targets)]] = float(probability[cell])
    return table
