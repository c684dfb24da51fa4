"""LoRA (Hu et al. 2021, arXiv 2106.09685): frozen matrices, each with a trained product of two thin ones beside it.

What is trained and shipped is a few MB on top of a checkpoint that stays as it is. The three matrices that read a layer's input
for attention share one `down`, since CTranslate2 keeps them as one matrix.
"""

from collections.abc import Iterator

import torch
from torch.nn.functional import linear

from .weights import MATRICES


class Adapted(torch.nn.Module):
    """A linear layer that adds `up @ down` (outputs × rank, rank × inputs) to its frozen weight."""

    def __init__(self, frozen: torch.nn.Linear, down: torch.nn.Parameter) -> None:
        super().__init__()
        self.frozen = frozen
        self.down = down
        self.up = torch.nn.Parameter(torch.zeros(frozen.out_features, len(down), dtype=down.dtype))

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        """`inputs` times the sum of both, without making the sum."""
        return self.frozen(inputs) + linear(linear(inputs, self.down), self.up)


def adapt(body: torch.nn.Module, rank: int) -> dict[str, torch.nn.Parameter]:
    """Freeze a Gemma 3 body and put adapters of `rank` beside all matrices of its layers.

    Returns what is to be trained, by name. It computes what it did before: every `up` begins at zero, every `down` as
    torch begins a linear layer (uniform, ±1/√inputs).
    """
    body.requires_grad_(False)
    for layer in body.layers:
        for names in MATRICES.values():
            frozen = [layer.get_submodule(name) for name in names]
            bound = frozen[0].in_features ** -0.5
            down = torch.empty(rank, frozen[0].in_features).uniform_(-bound, bound)
            down = torch.nn.Parameter(down.to(frozen[0].weight.dtype))
            for name, matrix in zip(names, frozen, strict=True):
                layer.set_submodule(name, Adapted(matrix, down))
    return {name: weight for name, weight in body.named_parameters() if weight.requires_grad}


def factors(trained: dict[str, torch.Tensor]) -> Iterator[tuple[int, str, torch.Tensor, torch.Tensor]]:
    """What was trained under the names of `adapt`, matrix by matrix: layer, CTranslate2's name, down, up (all rows)."""
    layers = 1 + max(int(name.split(".")[1]) for name in trained)
    for index in range(layers):
        for matrix, names in MATRICES.items():
            theirs = [f"layers.{index}.{name}" for name in names]
            yield index, matrix, trained[f"{theirs[0]}.down"], torch.cat([trained[f"{name}.up"] for name in theirs])
