"""The sentence encoder: near is what means the same."""

from __future__ import annotations

import math

import pytest

from app import paths
from app.engine.checkpoints import catalogue, pick
from app.engine.encoding import Encoder, cosine, open_encoder
from app.engine.job import load_encoder


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder(pick(catalogue(paths.MODELS), "encoding", "id", "en"))


def test_an_unknown_engine_is_refused() -> None:
    with pytest.raises(ValueError, match="magic"):
        open_encoder("magic", {}, checkpoint="x", revision="1", parameters={})


def test_the_cosine_of_vectors_of_length_1() -> None:
    assert cosine((1.0, 0.0), (0.0, 1.0)) == 0
    assert cosine((0.6, 0.8), (0.6, 0.8)) == pytest.approx(1)


@pytest.mark.slow
def test_a_translation_is_nearer_than_another_sentence(encoder: Encoder) -> None:
    indonesian = ["Harga beras naik di Kupang.", "Banjir merendam tiga desa.", "Tim itu kalah lagi."]
    english = ["Three villages were flooded.", "The team lost again.", "Rice prices are rising in Kupang."]
    vectors = encoder.encode([*indonesian, *english])
    nearest = [max(range(3), key=lambda at: cosine(vectors[one], vectors[3 + at])) for one in range(3)]
    assert nearest == [2, 0, 1]


@pytest.mark.slow
def test_every_text_has_a_vector_of_length_1_whatever_stands_beside_it(encoder: Encoder) -> None:
    long = "Banjir merendam desa itu. " * 200
    together = encoder.encode(["", long, "Harga beras naik.", "</s>"])
    assert [len(vector) for vector in together] == [384] * 4
    assert all(math.isclose(cosine(vector, vector), 1, abs_tol=1e-5) for vector in together)
    (alone,) = encoder.encode(["Harga beras naik."])
    assert cosine(alone, together[2]) > 0.999
    assert encoder.encode([]) == []
