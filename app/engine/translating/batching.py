"""Which sentences share a forward pass, and in which order.

CTranslate2 reads the prompts of a batch in one pass only as far as the shortest goes; the rest of the longer ones is fed token
by token. So a batch holds prompts of near-equal length. To find such, one has to look ahead; to keep the stream in reading
order, not far. The windows below grow from one sentence (the first line comes at once) to ``WINDOW``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

WINDOW = 32
BATCH_TOKENS = 1024


def batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Cut the indices of ``lengths`` (prompt tokens, reading order) into batches; every index comes once.

    A batch times its longest prompt stays within ``BATCH_TOKENS`` (or it is a single prompt).
    """
    start, size = 0, 1
    while start < len(lengths):
        yield from _window(lengths, range(start, min(start + size, len(lengths))))
        start, size = start + size, min(size * 4, WINDOW)


def _window(lengths: Sequence[int], indices: range) -> list[list[int]]:
    found: list[list[int]] = []
    batch: list[int] = []
    for index in sorted(indices, key=lambda i: lengths[i]):
        if batch and (len(batch) + 1) * lengths[index] > BATCH_TOKENS:
            found.append(sorted(batch))
            batch = []
        batch.append(index)
    found.append(sorted(batch))
    return sorted(found)
