"""Whether two sentences say the same, and whether two texts are the same: by words, so that it can be followed.

The words of a sentence are its content words without affixes, its names and its numbers; a word that few sentences of the story
have counts more. A number that differs keeps nothing apart: outlets disagree on numbers first of all.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Sequence

from app.engine.encoding import Encoder, cosine
from app.engine.story import Telling
from app.engine.summarizing import words

_SAME_TEXT = 0.6  # of the shorter text's runs of words that the other has too
_RUN = 4  # words
_SAME_FACT = 0.5  # cosine; a wrong merger puts words into an outlet's mouth, a missed one only tells a thing twice
_MAYBE_SAME, _NEAR = 0.38, 0.95  # cosine of words, and of the encoder's vectors, that together do as well
_FEWEST = 4  # words that both have: two short sentences have their subject in common soon
_NEGATION = re.compile(r"\b(?:tidak|tak|bukan|belum|tanpa|batal|membantah|bantah)\b", re.IGNORECASE)
_MONTH = re.compile(
    r"\b(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b|\b\d{1,2}/\d{1,2}\b",
    re.IGNORECASE,
)
# Before a vowel the prefixes me- and pe- take the first letter of the root: menewaskan is of tewas.
_MELTED = ((re.compile(r"^[mp]eny(?=[aeiou]\w{2})"), "s"), (re.compile(r"^[mp]en(?=[aeiou]\w{2})"), "t"))
_PREFIX = re.compile(r"^(?:di|ke|se|ter|ber|[mp]e(?:ng(?=[aeiouhgk])|n(?=[dtcjz])|m(?=[bpfv])|(?=[lrwym]))?)(?=\w{4})")
_ENDINGS = re.compile(r"(?<=\w{4})(?:kan|an|i|lah|kah|pun)$")


def fold(texts: Sequence[Sequence[str]]) -> list[tuple[int, ...]]:
    """The indices of the texts (lists of sentences) that are the same text, the fullest first; in the order of the texts.

    Two are the same where the shorter one's runs of four words are mostly the other's too: an outlet that shortens a wire report,
    or puts a paragraph before it, still prints that report.
    """
    runs = [_runs(text) for text in texts]
    groups: list[list[int]] = []
    for at in range(len(texts)):
        for group in groups:
            if any(_overlap(runs[at], runs[other]) >= _SAME_TEXT for other in group):
                group.append(at)
                break
        else:
            groups.append([at])
    return [tuple(sorted(group, key=lambda at: (-len(runs[at]), at))) for group in groups]


class Likeness:
    """The words of every sentence of a story, weighed by how few of its sentences have them; and where there is an encoder, what
    it makes of them."""

    def __init__(self, texts: Sequence[Sequence[str]], encoder: Encoder | None = None) -> None:
        self._vectors = [encoder.encode(list(text)) for text in texts] if encoder else None
        self._bags = [[bag(sentence) for sentence in text] for text in texts]
        self._denied = [[_NEGATION.search(sentence) is not None for sentence in text] for text in texts]
        self._times = [[frozenset(map(str.lower, _MONTH.findall(sentence))) for sentence in text] for text in texts]
        every = [words_of for text in self._bags for words_of in text]
        spread = Counter(word for words_of in every for word in words_of)
        self._weight = {word: math.log(1 + len(every) / times) ** 2 for word, times in spread.items()}

    def of(self, one: Telling, other: Telling) -> float:
        """How alike two sentences are, 0 to 1; 0 where fewer than four of their words are the same, where only one of the two
        denies, or where both name months or days and none of them is the same."""
        bag, another = self._bags[one.dispatch][one.sentence], self._bags[other.dispatch][other.sentence]
        shared = bag & another
        if len(shared) < min(_FEWEST, len(bag), len(another)) or not shared:
            return 0.0
        if self._denied[one.dispatch][one.sentence] is not self._denied[other.dispatch][other.sentence]:
            return 0.0
        times, others = self._times[one.dispatch][one.sentence], self._times[other.dispatch][other.sentence]
        if times and others and not times & others:
            return 0.0
        return self._sum(shared) / math.sqrt(self._sum(bag) * self._sum(another))

    def nearest(self, told: Telling, dispatch: int, taken: Collection[Telling] = ()) -> Telling | None:
        """The sentence of another dispatch that says the same and is not taken, the nearest of them; None where none does."""
        candidates = [Telling(dispatch, at) for at in range(len(self._bags[dispatch]))]
        return max(
            (candidate for candidate in candidates if candidate not in taken and self.same(told, candidate)),
            key=lambda candidate: (self.of(told, candidate), -candidate.sentence),
            default=None,
        )

    def same(self, one: Telling, other: Telling) -> bool:
        """Whether two sentences say the same: by their words, or by fewer words where the encoder is sure of it."""
        words_say = self.of(one, other)
        if words_say >= _SAME_FACT or self._vectors is None or words_say < _MAYBE_SAME:
            return words_say >= _SAME_FACT
        return cosine(self._vectors[one.dispatch][one.sentence], self._vectors[other.dispatch][other.sentence]) >= _NEAR

    def _sum(self, bag: Collection[str]) -> float:
        return sum(self._weight[word] for word in bag)


def bag(text: str) -> frozenset[str]:
    """The words of a sentence, without affixes: "menewaskan" and "tewas" are one."""
    return frozenset(stem(word) for word in words.content(text))


def stem(word: str) -> str:
    """A word without its commonest prefix and ending, roughly: the same for two forms of one word more often than not."""
    if not word.isalpha():
        return word
    for melted, letter in _MELTED:
        if melted.match(word):
            return _ENDINGS.sub("", melted.sub(letter, word))
    return _ENDINGS.sub("", _PREFIX.sub("", word))


def _runs(text: Sequence[str]) -> frozenset[tuple[str, ...]]:
    tokens = [word for sentence in text for word in words.tokens(sentence)]
    return frozenset(tuple(tokens[at : at + _RUN]) for at in range(max(1, len(tokens) - _RUN + 1)))


def _overlap(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> float:
    return len(one & other) / min(len(one), len(other))
