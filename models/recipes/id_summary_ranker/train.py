"""Boosted trees on IndoSum's training split, cross-validated by article, written as plain numbers."""

import argparse
import json
import re
from collections import Counter
from pathlib import Path

import lightgbm
import numpy as np

from app.engine.dispatch import Length
from app.engine.summarizing import BUDGETS, PRICES, words
from app.engine.summarizing.choosing import choose
from app.engine.summarizing.features import FEATURES
from app.engine.summarizing.ranking import blend, logit, weigh

from .articles import Example, read

FOLDS = 5
ROUNDS = 150
FORESTS = 3  # averaged: a single one changes by chance as much as a feature changes it
RESAMPLES = 5000
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.07,
    "num_leaves": 15,
    "min_data_in_leaf": 60,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "num_threads": 1,
    "deterministic": True,
    "verbose": -1,
}


def fit(examples: list[Example]) -> list[lightgbm.Booster]:
    """Forests whose mean tells how likely people choose a sentence."""
    figures = np.array([row for example in examples for row in example.figures])
    chosen = np.array([gold for example in examples for gold in example.chosen])
    return [lightgbm.train({**SETTINGS, "seed": seed}, lightgbm.Dataset(figures, chosen), ROUNDS) for seed in range(FORESTS)]


def cross_validate(examples: list[Example]) -> list[np.ndarray]:
    """The logits of every example by trees that have not seen it."""
    fold = np.random.default_rng(5).integers(0, FOLDS, len(examples))
    logits: list[np.ndarray] = [np.zeros(0)] * len(examples)
    for held_out in range(FOLDS):
        forests = fit([example for example, at in zip(examples, fold, strict=True) if at != held_out])
        for at in np.flatnonzero(fold == held_out):
            figures = np.array(examples[at].figures)
            logits[at] = np.mean([forest.predict(figures, raw_score=True) for forest in forests], axis=0)
    return logits


def compare(examples: list[Example], logits: list[np.ndarray]) -> str:
    """ROUGE-1 of medium summaries with these logits, and how far it is above the lead of as many words (95 % interval)."""
    ours, gains = [], []
    for example, learned in zip(examples, logits, strict=True):
        weighed = map(logit, weigh(example.article.headline, example.standings))
        worth = blend(learned.tolist(), list(weighed), Length.MEDIUM)
        total = sum(words.count(standing.shown) for standing in example.standings)
        budget = min(BUDGETS[Length.MEDIUM], total // 2)
        at = choose(example.standings, worth, budget, PRICES[Length.MEDIUM] / budget)
        text = " ".join(example.standings[index].shown for index in at)
        lead = " ".join(example.article.text.split()[: len(text.split())])
        ours.append(rouge(example.reference, text))
        gains.append(ours[-1] - rouge(example.reference, lead))
    drawn = np.random.default_rng(13).integers(0, len(gains), (RESAMPLES, len(gains)))
    low, high = np.percentile(np.array(gains)[drawn].mean(axis=1), [2.5, 97.5])
    return f"ROUGE-1 {np.mean(ours):.2f}, above the lead {np.mean(gains):+.2f} [{low:+.2f}, {high:+.2f}]"


def rouge(reference: str, text: str) -> float:
    """ROUGE-1 F1 in points on lower-cased words, as the package rouge_score counts it without a stemmer."""
    wanted, told = (Counter(re.sub(r"[^a-z0-9]+", " ", side.lower()).split()) for side in (reference, text))
    return 200 * (wanted & told).total() / ((wanted.total() + told.total()) or 1)


def trees(forests: list[lightgbm.Booster]) -> list[dict[str, list]]:
    """The trees as lists of numbers (app.engine.summarizing.trees tells what they mean); the leaves to five decimals."""
    made = []
    for tree in [tree for forest in forests for tree in forest.dump_model()["tree_info"]]:
        columns: dict[str, list] = {"feature": [], "threshold": [], "left": [], "right": [], "leaf": []}
        _walk(tree["tree_structure"], columns)
        made.append(columns)
    return made


def _walk(node: dict, columns: dict[str, list]) -> int:
    """Add a node and all below it; its number, negative for a leaf."""
    if "leaf_value" in node:
        columns["leaf"].append(round(node["leaf_value"] / FORESTS, 5))
        return -len(columns["leaf"])
    at = len(columns["feature"])
    columns["feature"].append(node["split_feature"])
    columns["threshold"].append(float(f"{node['threshold']:.6g}"))
    columns["left"].append(0)
    columns["right"].append(0)
    for side in ("left", "right"):
        columns[side][at] = _walk(node[f"{side}_child"], columns)
    return at


def main() -> None:
    """Cross-validate, then train on the whole split and write the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="indosum.jsonl.gz")
    parser.add_argument("out", type=Path, help="ranker.json")
    options = parser.parse_args()
    examples = [example for example in read(options.data, "train") if example.figures]
    logits = cross_validate(examples)
    summarized = [at for at, example in enumerate(examples) if len(example.sentences) >= 4]
    print(f"{len(examples)} articles, {sum(len(example.chosen) for example in examples)} sentences")
    print("held out:", compare([examples[at] for at in summarized], [logits[at] for at in summarized]))
    content = {"features": FEATURES, "trees": trees(fit(examples))}
    options.out.write_text(json.dumps(content, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
