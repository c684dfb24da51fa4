"""Batches: every sentence once, the first alone, near-equal lengths, not far from reading order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.engine.translating.batching import BATCH_TOKENS, WINDOW, batches

LENGTHS = st.lists(st.integers(1, 400), max_size=200)


@given(LENGTHS)
def test_every_index_comes_once(lengths: list[int]) -> None:
    assert sorted(index for batch in batches(lengths) for index in batch) == list(range(len(lengths)))


@given(LENGTHS)
def test_a_batch_stays_within_its_budget(lengths: list[int]) -> None:
    for batch in batches(lengths):
        assert len(batch) == 1 or len(batch) * max(lengths[i] for i in batch) <= BATCH_TOKENS


@given(LENGTHS)
def test_the_look_ahead_is_bounded(lengths: list[int]) -> None:
    done: set[int] = set()
    for batch in batches(lengths):
        first_open = next(i for i in range(len(lengths)) if i not in done)
        assert max(batch) < first_open + WINDOW
        done |= set(batch)


def test_the_first_sentence_goes_alone() -> None:
    assert next(batches([20] * 50)) == [0]


def test_sentences_of_like_length_share_a_batch() -> None:
    lengths = [10] + [10, 300] * 16
    for batch in list(batches(lengths))[2:]:
        assert len({lengths[i] for i in batch}) == 1
