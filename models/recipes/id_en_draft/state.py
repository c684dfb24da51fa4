"""The whole state of a training run on disk: everything that the next step depends on."""

import os
from dataclasses import dataclass
from pathlib import Path

import torch


@dataclass(slots=True)
class State:
    """`weights`, `average` (running mean of the weights), `optimizer` and counters of a run after a whole step.

    `epoch` and `batch` say which batch comes next; `data` is the sha256 of the pairs that they count in. `active` is
    the time spent in steps, in seconds, pauses not counted; `decay_from` is `active` where the decay to zero began.
    """

    weights: dict[str, torch.Tensor]
    average: dict[str, torch.Tensor]
    optimizer: dict
    generator: torch.Tensor
    data: str
    step: int = 0
    pairs: int = 0
    tokens: int = 0
    epoch: int = 0
    batch: int = 0
    active: float = 0.0
    decay_from: float | None = None


def save_state(path: Path, state: State) -> None:
    """Write beside `path`, flush to the disk, then rename: a cut leaves the old state or the new one, never half."""
    fresh = path.with_suffix(".new")
    values = {name: getattr(state, name) for name in State.__slots__}
    with fresh.open("wb") as file:
        torch.save(values, file)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def load_state(path: Path) -> State:
    """Read a state without executing anything from it (weights_only)."""
    return State(**torch.load(path, weights_only=True, mmap=True))
