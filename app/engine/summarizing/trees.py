"""Boosted decision trees as plain numbers."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Tree:
    """A binary tree. At node ``n`` the figure ``feature[n]`` decides: ``left[n]`` where it is at most ``threshold[n]``, else
    ``right[n]``; a negative node ``-1 - k`` is the leaf ``k``, whose value is ``leaf[k]``."""

    feature: tuple[int, ...]
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    leaf: tuple[float, ...]


def score(trees: Sequence[Tree], figures: Sequence[float]) -> float:
    """The sum of the leaves that the figures lead to, one a tree."""
    total = 0.0
    for tree in trees:
        feature, threshold, left, right = tree.feature, tree.threshold, tree.left, tree.right
        node = 0
        while node >= 0:
            node = left[node] if figures[feature[node]] <= threshold[node] else right[node]
        total += tree.leaf[-1 - node]
    return total


@cache
def ranker() -> tuple[Tree, ...]:
    """The trees that come with Kabar. Card and training: models/recipes/id_summary_ranker."""
    text = resources.files(__package__).joinpath("ranker.json").read_text(encoding="utf-8")
    keys = ("feature", "threshold", "left", "right", "leaf")
    return tuple(Tree(*(tuple(tree[key]) for key in keys)) for tree in json.loads(text)["trees"])


def logistic(value: float) -> float:
    """From any number to one between 0 and 1."""
    return 1 / (1 + math.exp(-value)) if value > -700 else 0.0
