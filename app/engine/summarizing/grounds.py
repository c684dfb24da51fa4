"""Why a sentence is in the summary: what its worth was made of, against the article's other sentences."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from app.engine.dispatch import Ground, GroundKind
from app.engine.summarizing.ranking import Ranking
from app.engine.summarizing.standing import Standing

_LEAST = 0.1  # logits: what moves a worth of a half by less than a fortieth is no reason


def grounds(ranking: Ranking, standings: Sequence[Standing], chosen: Sequence[int]) -> list[tuple[Ground, ...]]:
    """For each of the ``chosen`` positions what spoke for its sentence, the strongest first, then the conditions that it meets,
    then what spoke against it, the strongest last.

    Everything is measured against the mean over all sentences: what holds for all of them chooses none.
    """
    usual = [fmean(ground.weight for ground in each) for each in zip(*ranking.weighed, strict=True)]
    best_first = sorted(range(len(ranking.learned)), key=lambda at: (-ranking.learned[at], at))
    return [
        _sorted(_weighed(ranking, at, usual) + _learned(ranking, at, best_first) + _conditions(standings, at, chosen))
        for at in chosen
    ]


def _weighed(ranking: Ranking, at: int, usual: Sequence[float]) -> list[Ground]:
    share = 1 - ranking.share if at < len(ranking.learned) else 1.0
    return [
        Ground(ground.kind, round(share * (ground.weight - mean), 2), ground.count, ground.of)
        for ground, mean in zip(ranking.weighed[at], usual, strict=True)
        if abs(share * (ground.weight - mean)) >= _LEAST
    ]


def _learned(ranking: Ranking, at: int, best_first: Sequence[int]) -> list[Ground]:
    if at >= len(ranking.learned):
        return []
    weight = ranking.share * (ranking.learned[at] - fmean(ranking.learned))
    place = best_first.index(at) + 1
    return [Ground(GroundKind.LEARNED, round(weight, 2), place, len(best_first))] if abs(weight) >= _LEAST else []


def _conditions(standings: Sequence[Standing], at: int, chosen: Sequence[int]) -> list[Ground]:
    needed = any(at in standings[other].together for other in chosen if other != at)
    alone = at == min(chosen) and standings[at].alone
    return [Ground(GroundKind.NEEDED)] * needed + [Ground(GroundKind.ALONE)] * alone


def _sorted(told: Sequence[Ground]) -> tuple[Ground, ...]:
    return tuple(sorted(told, key=lambda ground: -ground.weight))
