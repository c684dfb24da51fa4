"""Summarizing: an Article and its sentences → the few that matter, in reading order.

    rewording   what a point leaves out of its sentence, and whom it calls by name
    standing    can a sentence be shown by itself, and what has to come with it
    features    what the learned ranking sees of a sentence
    trees       the learned ranking itself
    ranking     what each sentence is worth
    choosing    the best choice for a budget of words
    grounds     why each of them was chosen
    words       what is counted

Method, figures and how they were measured: docs/summaries.md.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.engine.article import Article, Sentence
from app.engine.dispatch import Length, Point, Summary
from app.engine.errors import TextTooShort
from app.engine.summarizing import words
from app.engine.summarizing.choosing import choose, choose_one
from app.engine.summarizing.grounds import grounds
from app.engine.summarizing.ranking import rank
from app.engine.summarizing.standing import Standing, candidates, standings

BUDGETS = {Length.MEDIUM: 64, Length.LONG: 120}
"""How many words a summary has, about: as many as its sentences allow, 72 % to 115 % of this. A short one is one sentence."""

PRICES = {Length.MEDIUM: 18.5, Length.LONG: 14.0}
"""Over the number of words: what a sentence has to be worth, else it takes more time than it gives (0.29 at 64, 0.12 at 120)."""

LEAST_SENTENCES = 4
LEAST_WORDS = 60
"""An article of fewer sentences or words of running text has no summary: reading it is as quick."""


def summarize(article: Article, sentences: Sequence[Sentence], length: Length) -> Summary:
    """The sentences of the article that tell it best within the length, one a point and in reading order.

    ``sentences`` are all of the article's. Every point's text is the one sentence that it gives as its evidence: word for word,
    or as :mod:`app.engine.summarizing.rewording` shows it; with it comes why it was chosen. No summary is longer than half of the
    article. The same input gives the same summary; ties go to what comes first.

    Raises TextTooShort where there are fewer than 4 sentences or 60 words of running text.
    """
    able = candidates(article, sentences)
    total = sum(words.count(sentence.text) for sentence in able)
    if len(able) < LEAST_SENTENCES or total < LEAST_WORDS:
        raise TextTooShort(
            "The article is too short for a summary.",
            "Read it whole: it has "
            + ("no running text." if not able else f"only {total} words in {len(able)} sentence{'s' if len(able) > 1 else ''}."),
        )
    footing = standings(article, able)
    ranking = rank(article.headline, able, footing, length)
    if length is Length.SHORT:
        chosen: tuple[int, ...] = (choose_one(footing, ranking.worth),)
    else:
        budget = min(BUDGETS[length], total // 2)
        chosen = choose(footing, ranking.worth, budget, PRICES[length] / budget)
    why = grounds(ranking, footing, chosen)
    points = (Point(_shown(footing[at], at, chosen), (able[at].id,), told) for at, told in zip(chosen, why, strict=True))
    return Summary(length, tuple(points))


def _shown(standing: Standing, at: int, chosen: tuple[int, ...]) -> str:
    """How a chosen sentence reads: a connective at its head says what it says only after the sentence before."""
    return standing.after if at - 1 in chosen and standing.together.start == at else standing.shown
