"""How much each sentence of an article deserves a place in its summary.

Two rankings, blended: one learned from summaries that people wrote of news of some outlets, and one of a few weights, which knows
the headline and holds for other kinds of news too.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.engine.article import Sentence
from app.engine.dispatch import Ground, GroundKind, Length
from app.engine.summarizing import words
from app.engine.summarizing.features import centrality, features
from app.engine.summarizing.standing import Standing
from app.engine.summarizing.trees import logistic, ranker, score

# The learned ranking's share of the blend. Its people wrote some sixty words: what else belongs into twice that, it has not seen.
_LEARNED = {Length.SHORT: 0.35, Length.MEDIUM: 0.35, Length.LONG: 0.1}
_SEEN = 100  # sentences that the learned ranking looks at: nobody's summary went further

# Weights of a logistic score: found by coordinate search on the train splits of IndoSum and detik, rounded (docs/summaries.md).
_BASE = -3.6
_FAR = 3.5  # falls to a third over 200 words: news tells what matters first …
_NEAR = 0.5  # … and most of all in its first 75 words
_CENTRAL = 1.0
_TITLE = 0.5
_NO_TITLE = 0.4  # what the lead of an article shares with its headline, about; given to all where there is none
_QUOTED = -0.45
_OPENS_WITH_QUOTE = -0.95
_QUESTION = -1.5
_LEANS = -0.35
_LONG = -0.4  # for a sentence of 40 words or more; in proportion below
_SHORT = -0.5
_VOICE = -1.1  # "I", "we" or "you": talk, or a writer who chats
_FURNITURE = -4.0

_FIRST_OR_SECOND_PERSON = re.compile(r"\b(?:saya|aku|kami|kita|kamu|anda|kalian|gue)\b", re.IGNORECASE)
_ASKS = re.compile(r"\?\W*$")
_LIKE_FURNITURE = re.compile(
    r"""\W*(?: baca\b | simak\b | lihat\sjuga | tonton | saksikan | klik | ikuti\b | halaman\s\d
        | (?:sumber|foto|video|editor|reporter|penulis|pewarta|infografis)\s?: | end\b\W*$ | \d+[.)]\s | [a-z][.)]\s
        | (?:begini|berikut)(?:lah)?\s(?:\S+(?:\s|$)){0,9}$ )
      | .*:\s*$ | (?:\S+\s+){0,11}\S*\w$""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Ranking:
    """``worth`` is what each sentence is worth to a reader who reads nothing else than the summary, 0 to 1. It is made of
    ``weighed``, what each weight gave, and of ``learned``, the logits of the first sentences, which have ``share`` of the say."""

    worth: tuple[float, ...]
    weighed: tuple[tuple[Ground, ...], ...]
    learned: tuple[float, ...]
    share: float


def rank(headline: str | None, sentences: Sequence[Sentence], standings: Sequence[Standing], length: Length) -> Ranking:
    """The ranking of ``sentences`` for a summary of that length."""
    learned = tuple(score(ranker(), figures) for figures in features(sentences[:_SEEN], standings[:_SEEN]))
    weighed = tuple(weigh(headline, standings))
    worth = blend(learned, list(map(logit, weighed)), length)
    return Ranking(worth, weighed, learned, _LEARNED[length])


def blend(learned: Sequence[float], weighed: Sequence[float], length: Length) -> tuple[float, ...]:
    """The weighted mean of two logits, as a probability; where the first sequence ends, the second one's alone."""
    share = _LEARNED[length]
    both = [share * one + (1 - share) * other for one, other in zip(learned, weighed, strict=False)]
    return tuple(logistic(value) for value in (*both, *weighed[len(both) :]))


def logit(weighed: Sequence[Ground]) -> float:
    """The logit that a sentence's weights make together."""
    return _BASE + sum(ground.weight for ground in weighed)


def weigh(headline: str | None, standings: Sequence[Standing]) -> list[tuple[Ground, ...]]:
    """For each sentence its weights: how many words stand before it (Indonesian news leads with its news), how much it
    holds of what the article keeps talking about (cosine with the number of sentences that share each word), how much of the
    headline it holds, how long it is; and what speaks against it by its form."""
    bags = [words.content(standing.shown) for standing in standings]
    title = words.content(headline or "")
    spread = Counter(word for bag in bags for word in bag)
    weighed = []
    before = 0
    for standing, bag, central in zip(standings, bags, centrality(bags), strict=True):
        length, shared = words.count(standing.shown), len(title & bag)
        early = _FAR * math.exp(-before / 200) + _NEAR * math.exp(-before / 75)
        told = _TITLE * (shared / len(title) if title else _NO_TITLE)
        weighed.append(
            (
                Ground(GroundKind.EARLY, early, before),
                Ground(GroundKind.CENTRAL, _CENTRAL * central, sum(spread[word] > 1 for word in bag), len(bag)),
                Ground(GroundKind.HEADLINE, told, shared, len(title)),
                Ground(GroundKind.LENGTH, _LONG * min(length, 40) / 40 + _SHORT * (length < 8), length),
                *_against(standing),
            )
        )
        before += length
    return weighed


def _against(standing: Standing) -> tuple[Ground, ...]:
    """What may speak against a sentence by its form, with weights of 0 or less."""
    text = standing.shown
    return (
        Ground(GroundKind.QUOTATION, _QUOTED * standing.quoted + _OPENS_WITH_QUOTE * text.startswith(('"', "“", "«"))),
        Ground(GroundKind.QUESTION, _QUESTION * bool(_ASKS.search(text))),
        Ground(GroundKind.LEANING, _LEANS * (len(standing.together) > 1)),
        Ground(GroundKind.VOICE, _VOICE * bool(_FIRST_OR_SECOND_PERSON.search(text))),
        Ground(GroundKind.FURNITURE, _FURNITURE * looks_like_furniture(text)),
    )


def looks_like_furniture(text: str) -> bool:
    """Whether ``text`` is page furniture that cleaning was not sure of, an item of a list, a subheading, or only announces
    what follows."""
    return _LIKE_FURNITURE.match(text) is not None
