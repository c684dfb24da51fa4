"""Which sentences make the summary, given what each is worth."""

from __future__ import annotations

from collections.abc import Sequence

from app.engine.summarizing import words
from app.engine.summarizing.ranking import looks_like_furniture
from app.engine.summarizing.standing import Standing

_LEAST, _MOST = 0.72, 1.15  # of the budget: a summary is as long as its sentences let it be
_RUN = 5  # sentences that come along with one another, at most
_CONSIDERED = 24  # the best ones; bounds the work on long articles
_REPETITION = 0.3  # what a sentence loses that only repeats a chosen one …
_SHARED = 0.1  # … beyond the share of words that sentences of one article have in common anyway
_ONE_SENTENCE = 25  # words
_LEAD = 3  # sentences
_GOOD = 0.85  # of the best sentence's worth


def choose_one(standings: Sequence[Standing], worth: Sequence[float]) -> int:
    """The position of the one sentence to show: of those that stand alone, the best of at most 25 words where it is worth at
    least 90 % of the best of all; otherwise the shortest of the lead's that is. Where none stands alone, the best of all."""
    alone = [at for at, standing in enumerate(standings) if standing.alone and not looks_like_furniture(standings[at].shown)]
    if not alone:
        return max(range(len(standings)), key=lambda at: (worth[at], -at))
    good = _GOOD * max(worth[at] for at in alone)
    brief = [at for at in alone if words.count(standings[at].shown) <= _ONE_SENTENCE and worth[at] >= good]
    if brief:
        return max(brief, key=lambda at: (worth[at], -at))
    lead = [at for at in alone if at < _LEAD and worth[at] >= good] or [max(alone, key=lambda at: (worth[at], -at))]
    return min(lead, key=lambda at: (words.count(standings[at].shown), at))


def choose(standings: Sequence[Standing], worth: Sequence[float], budget: int, price: float) -> tuple[int, ...]:
    """The positions of the sentences to show, in reading order, of about ``budget`` words together.

    A knapsack over the number of words: every sentence adds its words times what it is worth above ``price``, less what it
    repeats of those chosen already (share of the shorter one's content words), and brings along what it cannot be shown without.
    After McDonald, "A study of global inference algorithms in multi-document summarization" (ECIR 2007), where the
    same dynamic program came close to the exact optimum.
    """
    most, least = int(_MOST * budget), int(_LEAST * budget)
    lengths = [words.count(standing.shown) for standing in standings]
    able = [at for at, standing in enumerate(standings) if len(standing.together) <= _RUN]
    able = sorted(able, key=lambda at: (-worth[at], at))[:_CONSIDERED]
    bags = {at: words.content(standings[at].shown) for at in {at for item in able for at in standings[item].together}}

    # The best choice for each total of words, and for each whether its first sentence stands: its value, its positions as chosen.
    cells: dict[tuple[int, bool], tuple[float, tuple[int, ...]]] = {(0, False): (0.0, ())}
    for item in able:
        for (total, _), (value, chosen) in tuple(cells.items()):
            added = [at for at in standings[item].together if at not in chosen]
            total += sum(lengths[at] for at in added)
            if not added or total > most:
                continue
            for at in added:
                repeated = max((_overlap(bags[at], bags[other]) for other in chosen), default=0.0)
                value += lengths[at] * (worth[at] - price - _REPETITION * max(0.0, repeated - _SHARED))
            first = min((*chosen, *added))
            cell = total, first == 0 or standings[first].alone
            if cell not in cells or value > cells[cell][0]:
                cells[cell] = value, (*chosen, *added)
    del cells[0, False]
    if not cells:
        return (choose_one(standings, worth),)
    best = max(cells, key=lambda cell: (min(cell[0], least), cell[1], cells[cell][0], -cell[0]))
    return tuple(sorted(cells[best][1]))


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter one's words that the other has too."""
    return len(one & other) / (min(len(one), len(other)) or 1)
