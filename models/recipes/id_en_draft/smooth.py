"""SmoothQuant: move the outliers of activations into weights before int8, without changing what the model computes.

CTranslate2 quantizes activations too, a token at a time with one scale: one large channel leaves few steps for all the others.
Xiao et al. 2023 (arXiv 2211.10438, equation 4) divide each input channel j of a matrix by
s_j = max|X_j|^α / max|W_j|^(1-α) and multiply the matrix's column by it; the division folds into whatever made the input.
The paper folds it into norms; here it also goes into up_proj before down_proj and v_proj before o_proj, since what those two
matrices read is linear in it. The embeddings stay as they are: they are the output matrix too, so its scale has nowhere to go.
"""

from collections.abc import Sequence
from typing import NamedTuple

import torch
from tokenizers import Tokenizer
from transformers import Gemma3ForCausalLM

from .pairs import Pair

ALPHA = 0.5  # the paper's default: the difficulty is halved between activations and weights
CHECKED = 5  # pairs whose logits must stay
TOLERANCE = 1e-3  # of a logit in float32, where only rounding differs
SMALLEST = 1e-5  # of a maximum, as in the authors' code: a dead channel must not divide by zero


class Scale(NamedTuple):
    """What the rows (outputs) and the columns (inputs) of a matrix were multiplied by."""

    rows: torch.Tensor
    columns: torch.Tensor


def _ids(tokenizer: Tokenizer, pair: Pair) -> torch.Tensor:
    """`<bos>{source}\\n{target}<eos>` as one row of ids, tokenized as in training."""
    begin, end = tokenizer.token_to_id("<bos>"), tokenizer.token_to_id("<eos>")
    return torch.tensor([[begin, *tokenizer.encode(pair.indonesian + "\n").ids, *tokenizer.encode(pair.english).ids, end]])


def _largest_inputs(model: Gemma3ForCausalLM, rows: Sequence[torch.Tensor]) -> dict[torch.nn.Module, torch.Tensor]:
    """max|X_j| over all positions of `rows` for each input channel of the matrices that the scales are for."""
    largest: dict[torch.nn.Module, torch.Tensor] = {}

    def watch(module: torch.nn.Module, inputs: tuple[torch.Tensor, ...]) -> None:
        seen = inputs[0].abs().flatten(0, -2).amax(0)
        largest[module] = torch.maximum(largest[module], seen) if module in largest else seen

    hooks = [
        matrix.register_forward_pre_hook(watch)
        for layer in model.model.layers
        for matrix in (layer.self_attn.q_proj, layer.self_attn.o_proj, layer.mlp.gate_proj, layer.mlp.down_proj)
    ]
    try:
        for row in rows:
            model(row)
    finally:
        for hook in hooks:
            hook.remove()
    return largest


def _scale(inputs: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """s of equation 4 from max|X_j| and max|W_j|, its geometric mean brought to 1 so that neither side drifts."""
    scale = inputs.clamp(min=SMALLEST) ** ALPHA / weights.clamp(min=SMALLEST) ** (1 - ALPHA)
    return scale / scale.log().mean().exp()


def _divide_norm(norm: torch.nn.Module, scale: torch.Tensor) -> torch.Tensor:
    """Divide a norm by `scale`; returns what it was divided by in truth, since the checkpoint holds norms in bfloat16."""
    before = 1 + norm.weight  # Gemma's norm multiplies by 1 + weight
    after = 1 + (before / scale - 1).bfloat16().float()
    after = torch.where(after * before > 0, after, before)
    norm.weight.copy_(after - 1)
    return torch.where(after == 0, 1.0, before / after)


@torch.no_grad()
def smooth(model: Gemma3ForCausalLM, tokenizer: Tokenizer, pairs: Sequence[Pair]) -> dict[str, Scale]:
    """Rescale the weights of a float32 model in place by what `pairs` show of its activations.

    Returns what was done to matrices, by their names in the model's body. Raises ArithmeticError where a logit of the first
    pairs changes by more than rounding.
    """
    rows = [_ids(tokenizer, pair) for pair in pairs]
    before = [model(row).logits for row in rows[:CHECKED]]
    largest = _largest_inputs(model, rows)
    scales: dict[str, Scale] = {}

    def multiply(name: str, *, rows: torch.Tensor | None = None, columns: torch.Tensor | None = None) -> None:
        weight = model.model.get_submodule(name).weight
        old = scales.get(name, Scale(torch.ones(weight.shape[0]), torch.ones(weight.shape[1])))
        rows = torch.ones_like(old.rows) if rows is None else rows
        columns = torch.ones_like(old.columns) if columns is None else columns
        weight.mul_(rows[:, None]).mul_(columns)
        scales[name] = Scale(old.rows * rows, old.columns * columns)

    for index, layer in enumerate(model.model.layers):
        attention, mlp = f"layers.{index}.self_attn", f"layers.{index}.mlp"
        for norm, readers in (
            (layer.input_layernorm, [f"{attention}.{name}" for name in ("q_proj", "k_proj", "v_proj")]),
            (layer.pre_feedforward_layernorm, [f"{mlp}.{name}" for name in ("gate_proj", "up_proj")]),
        ):
            matrices = [model.model.get_submodule(name) for name in readers]
            scale = _scale(largest[matrices[0]], torch.cat([matrix.weight for matrix in matrices]).abs().amax(0))
            scale = _divide_norm(norm, scale)
            for name in readers:
                multiply(name, columns=scale)

        down = layer.mlp.down_proj
        scale = _scale(largest[down], down.weight.abs().amax(0))
        multiply(f"{mlp}.up_proj", rows=1 / scale)
        multiply(f"{mlp}.down_proj", columns=scale)

        # All query heads read the one value head, so a channel of it has one scale for its place in every head.
        output, head = layer.self_attn.o_proj, layer.self_attn.v_proj.out_features
        scale = _scale(largest[output].view(-1, head).amax(0), output.weight.abs().amax(0).view(-1, head).amax(0))
        multiply(f"{attention}.v_proj", rows=1 / scale)
        multiply(f"{attention}.o_proj", columns=scale.repeat(output.in_features // head))

    after = [model(row).logits for row in rows[:CHECKED]]
    change = max(float((new - old).abs().max()) for old, new in zip(before, after, strict=True))
    if not change < TOLERANCE:
        raise ArithmeticError(f"smoothing changed a logit by {change:.2g}")
    return scales
