"""Which sentences share a forward pass, and in which order.

CTranslate2 reads the prompts of a batch in one pass only as far as the shortest goes; the rest of the longer ones is fed token
by token. And each token costs one reading of all the weights, however many sentences share it. So a batch should be large and
of near-equal lengths, which means looking ahead; a stream in reading order means not looking far. The first sentence goes alone
(the first line comes at once); after it each window of ``WINDOW`` sentences is cut into batches by length, the batch with the
earliest sentence first.

Measured on one thread with the bundled checkpoint and a page of 23 sentences (seconds to the whole page, peak memory of the
process). Greedy: batches of 256 tokens in windows that grow by four 8.2 s, 497 MB; 400 tokens in windows of 32 5.6 s, 529 MB; 800
tokens 5.1 s, 576 MB; 1600 tokens 5.0 s, 615 MB. Beam 4, tokens of all beams together: 256 16.6 s, 550 MB; 512 13.7 s, 664 MB.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

WINDOW = 32
BATCH_TOKENS = 512


def batches(lengths: Sequence[int], width: int = 1) -> Iterator[list[int]]:
    """Cut the indices of ``lengths`` (prompt tokens, reading order) into batches; every index comes once.

    A batch times its longest prompt times ``width`` (the states that decoding keeps for a sentence) stays within
    ``BATCH_TOKENS``, unless it is a single sentence.
    """
    windows = [range(0, 1), *(range(start, start + WINDOW) for start in range(1, len(lengths), WINDOW))]
    for window in windows:
        yield from _window(lengths, [i for i in window if i < len(lengths)], width)


def _window(lengths: Sequence[int], indices: list[int], width: int) -> list[list[int]]:
    found: list[list[int]] = []
    for index in sorted(indices, key=lambda i: lengths[i]):
        if found and (len(found[-1]) + 1) * lengths[index] * width <= BATCH_TOKENS:
            found[-1].append(index)
        else:
            found.append([index])
    return sorted(sorted(batch) for batch in found)
