"""A CTranslate2 int8 decoder, with its adapter where it has one, back into Hugging Face's Gemma 3."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import torch
from transformers import Gemma3ForCausalLM, Gemma3TextConfig

from app.engine.translating.adapter import apply_adapter, read_variables
from app.engine.translating.decoder import ADAPTER

# What the matrices and norms of a layer are called by CTranslate2, and by Hugging Face. The first of them is three in one.
MATRICES = {
    "self_attention/linear_0": ("self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj"),
    "self_attention/linear_1": ("self_attn.o_proj",),
    "ffn/linear_0": ("mlp.gate_proj",),
    "ffn/linear_0_noact": ("mlp.up_proj",),
    "ffn/linear_1": ("mlp.down_proj",),
}
NORMS = {
    "self_attention/q_norm": "self_attn.q_norm",
    "self_attention/k_norm": "self_attn.k_norm",
    "input_layer_norm": "input_layernorm",
    "post_attention_layer_norm": "post_attention_layernorm",
    "pre_feedforward_layer_norm": "pre_feedforward_layernorm",
    "post_feedforward_layer_norm": "post_feedforward_layernorm",
}


@contextmanager
def joined(folder: Path) -> Iterator[Path]:
    """A temporary folder with the model.bin that a checkpoint's shards and adapter make, and CTranslate2's other files."""
    shards = sorted(folder.glob("model.bin*"))
    if not shards:
        raise FileNotFoundError(f"no model.bin in {folder}")
    with tempfile.TemporaryDirectory() as name:
        whole = Path(name)
        (whole / "model.bin").write_bytes(b"".join(shard.read_bytes() for shard in shards))
        if (folder / ADAPTER).exists():
            apply_adapter(whole / "model.bin", (folder / ADAPTER).read_bytes())
        for file in ("config.json", "vocabulary.json"):
            (whole / file).write_bytes((folder / file).read_bytes())
        yield whole


def read_ctranslate2(folder: Path) -> tuple[dict[str, torch.Tensor], Gemma3TextConfig]:
    """float32 weights under Hugging Face's names, and the configuration that their shapes imply."""
    with joined(folder) as whole:
        stored = read_variables(np.fromfile(whole / "model.bin", np.uint8))

    def matrix(name: str) -> np.ndarray:
        weight = stored[name + "/weight"].astype(np.float32)
        scale = stored.get(name + "/weight_scale")
        return weight if scale is None else weight / scale.reshape(-1, 1)

    def norm(name: str) -> np.ndarray:
        return (stored[name + "/gamma"].astype(np.uint32) << 16).view(np.float32)  # bfloat16

    weights = {
        "model.embed_tokens.weight": matrix("decoder/embeddings"),
        "model.norm.weight": norm("decoder/layer_norm"),
    }
    names = {name.split("/")[1] for name in stored if name.startswith("decoder/layer_") and name.count("/") > 2}
    layers = sum(name[6:].isdigit() for name in names)
    head = len(norm("decoder/layer_0/self_attention/q_norm"))
    width = weights["model.embed_tokens.weight"].shape[1]
    heads = stored["decoder/layer_0/self_attention/linear_1/weight"].shape[1] // head
    for index in range(layers):
        ours, theirs = f"decoder/layer_{index}", f"model.layers.{index}"
        for name, parts in MATRICES.items():
            found = matrix(f"{ours}/{name}")
            # Queries, then the one key head, then the one value head.
            pieces = np.split(found, [heads * head, (heads + 1) * head]) if len(parts) > 1 else [found]
            weights |= {f"{theirs}.{part}.weight": piece for part, piece in zip(parts, pieces, strict=True)}
        weights |= {f"{theirs}.{part}.weight": norm(f"{ours}/{name}") for name, part in NORMS.items()}
    config = Gemma3TextConfig(
        vocab_size=len(weights["model.embed_tokens.weight"]),
        hidden_size=width,
        intermediate_size=weights["model.layers.0.mlp.up_proj.weight"].shape[0],
        num_hidden_layers=layers,
        num_attention_heads=heads,
        num_key_value_heads=1,
        head_dim=head,
        sliding_window=512,
        query_pre_attn_scalar=256,
        max_position_embeddings=32768,
        rms_norm_eps=1e-6,
        tie_word_embeddings=True,
        pad_token_id=0,
        eos_token_id=1,
        bos_token_id=2,
        layer_types=["full_attention" if index % 6 == 5 else "sliding_attention" for index in range(layers)],
        rope_parameters={
            "full_attention": {"rope_theta": 1e6, "rope_type": "default"},
            "sliding_attention": {"rope_theta": 1e4, "rope_type": "default"},
        },
    )
    return {name: torch.from_numpy(np.ascontiguousarray(array)) for name, array in weights.items()}, config


def build_model(weights: dict[str, torch.Tensor], config: Gemma3TextConfig) -> Gemma3ForCausalLM:
    """A float32 model with these weights; a KeyError names the first weight that is missing or unknown."""
    config._attn_implementation = "sdpa"
    model = Gemma3ForCausalLM(config)
    missing, unknown = model.load_state_dict(weights, strict=False)
    wrong = [name for name in missing if name != "lm_head.weight"] + list(unknown)  # the head is the embeddings
    if wrong:
        raise KeyError(f"weights do not fit: {wrong[:3]}")
    model.tie_weights()
    return model
