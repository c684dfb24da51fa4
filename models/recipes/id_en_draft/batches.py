"""Sentence pairs as token ids, and batches of near-equal length in an order that can be entered again at any point."""

import random
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer

from .pairs import read_pairs

CHUNK = 4000  # pairs sorted by length together: enough for little padding, few enough to stay mixed


@dataclass(frozen=True, slots=True)
class Example:
    """`<bos>{source}\\n` as prompt ids and `{target}<eos>` as answer ids."""

    prompt: list[int]
    answer: list[int]

    def __len__(self) -> int:
        return len(self.prompt) + len(self.answer)


@dataclass(frozen=True, slots=True)
class Batch:
    """Right-padded ids (rows × length), flat positions whose output predicts an answer piece, and those pieces."""

    ids: torch.Tensor
    positions: torch.Tensor
    answers: torch.Tensor
    pairs: int


def read_examples(path: Path, tokenizer: Tokenizer, longest: int) -> list[Example]:
    """Tokenize a file of pairs; those over `longest` pieces (both sides together) are left out."""
    pairs = list(read_pairs(path))
    begin, end = tokenizer.token_to_id("<bos>"), tokenizer.token_to_id("<eos>")
    sources = tokenizer.encode_batch([pair.indonesian + "\n" for pair in pairs])
    targets = tokenizer.encode_batch([pair.english for pair in pairs])
    examples = [Example([begin, *s.ids], [*t.ids, end]) for s, t in zip(sources, targets, strict=True)]
    return [example for example in examples if len(example.answer) > 1 and len(example) <= longest]


def plan_epoch(examples: list[Example], tokens: int, seed: int, epoch: int) -> list[list[int]]:
    """Batches of indices for one pass, at most `tokens` pieces each with padding; a function of the arguments alone."""
    rng = random.Random(f"{seed}/{epoch}")
    order = list(range(len(examples)))
    rng.shuffle(order)
    plan: list[list[int]] = []
    for start in range(0, len(order), CHUNK):
        chunk = sorted(order[start : start + CHUNK], key=lambda i: (len(examples[i]) // 4, len(examples[i].prompt)))
        batches: list[list[int]] = [[]]
        longest = 0
        for index in chunk:
            longest = max(longest, len(examples[index]))
            if batches[-1] and longest * (len(batches[-1]) + 1) > tokens:
                batches.append([])
                longest = len(examples[index])
            batches[-1].append(index)
        rng.shuffle(batches)
        plan += batches
    return plan


def collate(examples: list[Example]) -> Batch:
    """Pad to a multiple of 8. Padding stands on the right, so causal attention never sees it and no mask is needed."""
    length = (max(len(example) for example in examples) + 7) // 8 * 8
    ids = torch.zeros(len(examples), length, dtype=torch.long)
    positions: list[int] = []
    answers: list[int] = []
    for row, example in enumerate(examples):
        ids[row, : len(example)] = torch.tensor(example.prompt + example.answer)
        first = row * length + len(example.prompt) - 1
        positions += range(first, first + len(example.answer))
        answers += example.answer
    return Batch(ids, torch.tensor(positions), torch.tensor(answers), len(examples))
