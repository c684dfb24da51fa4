"""SmoothQuant: move the outliers of activations into weights before int8, without changing what the model computes.

CTranslate2 quantizes activations too, a token at a time with one scale: one large channel leaves few steps for all the others.
Xiao et al. 2023 (arXiv 2211.10438, equation 4) divide each input channel j of a matrix by
s_j = max|X_j|^α / max|W_j|^(1-α) and multiply the matrix's column by it; the division folds into whatever made the input.
The paper folds it into norms; here it also goes into up_proj before down_proj and v_proj before o_proj, since what those two
matrices read is linear in it. The embeddings stay as they are: they are the output matrix too, so its scale has nowhere to go.
"""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import Gemma3ForCausalLM

from .pairs import Pair, read_pairs
from .weights import build_model, read_ctranslate2

ALPHA = 0.5  # the paper's default: the difficulty is halved between activations and weights
CALIBRATION = 40  # pairs: a maximum over some thousand pieces
CHECKED = 5  # pairs whose logits must stay
TOLERANCE = 1e-3  # of a logit in float32, where only rounding differs
SMALLEST = 1e-5  # of a maximum, as in the authors' code: a dead channel must not divide by zero


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


@torch.no_grad()
def smooth(model: Gemma3ForCausalLM, tokenizer: Tokenizer, pairs: Sequence[Pair]) -> float:
    """Rescale the weights of a float32 model in place by what `pairs` show of its activations.

    Returns the largest difference of a logit on the first pairs; an ArithmeticError where it is not rounding alone.
    """
    rows = [_ids(tokenizer, pair) for pair in pairs]
    before = [model(row).logits for row in rows[:CHECKED]]
    largest = _largest_inputs(model, rows)

    for layer in model.model.layers:
        attention, mlp = layer.self_attn, layer.mlp
        query, key, value, output = attention.q_proj, attention.k_proj, attention.v_proj, attention.o_proj
        for norm, readers in (
            (layer.input_layernorm, (query, key, value)),
            (layer.pre_feedforward_layernorm, (mlp.gate_proj, mlp.up_proj)),
        ):
            scale = _scale(largest[readers[0]], torch.cat([reader.weight for reader in readers]).abs().amax(0))
            norm.weight.copy_((1 + norm.weight) / scale - 1)  # Gemma's norm multiplies by 1 + weight
            for reader in readers:
                reader.weight.mul_(scale)

        scale = _scale(largest[mlp.down_proj], mlp.down_proj.weight.abs().amax(0))
        mlp.up_proj.weight.div_(scale[:, None])
        mlp.down_proj.weight.mul_(scale)

        # All query heads read the one value head, so a channel of it has one scale for its place in every head.
        head = value.out_features
        scale = _scale(largest[output].view(-1, head).amax(0), output.weight.abs().amax(0).view(-1, head).amax(0))
        value.weight.div_(scale[:, None])
        output.weight.mul_(scale.repeat(output.in_features // head))

    after = [model(row).logits for row in rows[:CHECKED]]
    change = max(float((new - old).abs().max()) for old, new in zip(before, after, strict=True))
    if not change < TOLERANCE:
        raise ArithmeticError(f"smoothing changed a logit by {change:.2g}")
    return change


def smoothed(weights: dict[str, torch.Tensor], base: Path, calibration: Path) -> dict[str, torch.Tensor]:
    """A state's weights after `smooth` on the first pairs of a file; `base` gives configuration and tokenizer."""
    _, config = read_ctranslate2(base)
    model = build_model({f"model.{name}": weight for name, weight in weights.items()}, config).eval()
    smooth(model, Tokenizer.from_file(str(base / "tokenizer.json")), list(islice(read_pairs(calibration), CALIBRATION)))
    return model.model.state_dict()
