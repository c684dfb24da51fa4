"""The learned ranking: its numbers, what it sees, and how it is blended. All texts are invented."""

from __future__ import annotations

import json
from importlib import resources

import pytest

from app.engine.dispatch import Length
from app.engine.summarizing.features import FEATURES, features
from app.engine.summarizing.ranking import blend, logit, rank, weigh
from app.engine.summarizing.standing import standings
from app.engine.summarizing.trees import Tree, logistic, ranker, score


def test_a_tree_is_walked_to_its_leaf() -> None:
    #  figure 0 <= 2 → leaf 0; else figure 1 <= 0.5 → leaf 1, else leaf 2
    tree = Tree((0, 1), (2.0, 0.5), (-1, -2), (1, -3), (0.1, 0.2, 0.4))
    assert score([tree], (2.0, 9.0)) == 0.1
    assert score([tree], (3.0, 0.5)) == 0.2
    assert score([tree, tree], (3.0, 0.6)) == 0.8


def test_the_numbers_that_come_with_kabar_are_trees_over_its_features() -> None:
    content = json.loads(resources.files("app.engine.summarizing").joinpath("ranker.json").read_text(encoding="utf-8"))
    assert content["features"] == list(FEATURES)
    for tree in ranker():
        nodes = len(tree.feature)
        assert len(tree.threshold) == len(tree.left) == len(tree.right) == nodes == len(tree.leaf) - 1
        assert all(0 <= feature < len(FEATURES) for feature in tree.feature)
        children = [*tree.left, *tree.right]
        assert sorted(child for child in children if child >= 0) == list(range(1, nodes))
        assert sorted(-1 - child for child in children if child < 0) == list(range(len(tree.leaf)))


def test_each_sentence_has_every_figure_and_knows_its_neighbours(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build("Banjir merendam Kupang. | “Kami takut,” kata Lurah Yance Tode.", "Hujan turun.")
    rows = features(sentences, standings(article, sentences))
    assert [len(row) for row in rows] == [len(FEATURES)] * 3
    assert [row[FEATURES.index("quoted")] for row in rows] == [0, 1, 0]
    assert [row[FEATURES.index("quoted, before")] for row in rows] == [-1, 0, 1]
    assert [row[FEATURES.index("quoted, after")] for row in rows] == [1, 0, -1]
    assert [row[FEATURES.index("words before")] for row in rows] == [0, 3, 9]


def test_blending_goes_on_alone_where_the_learned_ranking_ends() -> None:
    worth = blend([1.0], [0.0, 2.0], Length.MEDIUM)
    assert logistic(0.0) < worth[0] < logistic(1.0)
    assert worth[1] == logistic(2.0)
    assert logistic(-1000.0) == 0.0


@pytest.mark.parametrize("count", [1, 130])
def test_every_sentence_is_ranked_and_the_lead_of_plain_news_first(build, count: int) -> None:  # type: ignore[no-untyped-def]
    lead = "Banjir merendam tiga kecamatan di Kabupaten Kupang sejak Senin malam dan memutus jalan menuju Soe."
    article, sentences = build(lead, *["“Kami menunggu bantuan,” kata seorang warga di tepi jalan."] * (count - 1))
    worth = rank("Banjir di Kupang", sentences, standings(article, sentences), Length.MEDIUM).worth
    assert len(worth) == count
    assert all(0 <= value <= 1 for value in worth)
    assert max(worth) == worth[0]


def test_the_headline_speaks_for_its_sentence(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build("Hujan turun di Ende. | Harga beras naik di Kupang.")
    footing = standings(article, sentences)
    plain, named = weigh("Hujan di Ende", footing), weigh("Harga Beras di Kupang Naik", footing)
    assert logit(named[1]) > logit(plain[1])
