"""How much each sentence of an article deserves a place in its summary.

Two rankings, blended: one learned from summaries that people wrote of news of some outlets, and one of a few weights, which knows
the headline and holds for other kinds of news too.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from app.engine.article import Sentence
from app.engine.dispatch import Length
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


def rank(headline: str | None, sentences: Sequence[Sentence], standings: Sequence[Standing], length: Length) -> tuple[float, ...]:
    """What each of ``sentences`` is worth to a reader who reads nothing else than a summary of that length, 0 to 1."""
    learned = [score(ranker(), figures) for figures in features(sentences[:_SEEN], standings[:_SEEN])]
    return blend(learned, by_weights(headline, standings), length)


def blend(learned: Sequence[float], weighed: Sequence[float], length: Length) -> tuple[float, ...]:
    """The weighted mean of two logits, as a probability; where the first sequence ends, the second one's alone."""
    share = _LEARNED[length]
    both = [share * one + (1 - share) * other for one, other in zip(learned, weighed, strict=False)]
    return tuple(logistic(value) for value in (*both, *weighed[len(both) :]))


def by_weights(headline: str | None, standings: Sequence[Standing]) -> list[float]:
    """For each sentence a weighted sum of: how many words stand before it (Indonesian news leads with its news), how much it
    holds of what the article keeps talking about (cosine with the number of sentences that share each word), how much of the
    headline it holds; and what speaks against it: quotation, question, leaning on others, talk in the first or second person,
    furniture."""
    bags = [words.content(standing.shown) for standing in standings]
    title = words.content(headline or "")
    worth = []
    before = 0
    for standing, bag, central in zip(standings, bags, centrality(bags), strict=True):
        length = words.count(standing.shown)
        worth.append(
            _BASE
            + _FAR * math.exp(-before / 200)
            + _NEAR * math.exp(-before / 75)
            + _CENTRAL * central
            + _TITLE * (len(title & bag) / len(title) if title else _NO_TITLE)
            + _LONG * min(length, 40) / 40
            + against(standing, length)
        )
        before += length
    return worth


def against(standing: Standing, length: int) -> float:
    """The sum of what speaks against a sentence by its form, 0 or less."""
    text = standing.shown
    return (
        _QUOTED * standing.quoted
        + _OPENS_WITH_QUOTE * text.startswith(('"', "“", "«"))
        + _QUESTION * bool(_ASKS.search(text))
        + _LEANS * (len(standing.together) > 1)
        + _SHORT * (length < 8)
        + _VOICE * bool(_FIRST_OR_SECOND_PERSON.search(text))
        + _FURNITURE * looks_like_furniture(text)
    )


def looks_like_furniture(text: str) -> bool:
    """Whether ``text`` is page furniture that cleaning was not sure of, an item of a list, a subheading, or only announces
    what follows."""
    return _LIKE_FURNITURE.match(text) is not None
