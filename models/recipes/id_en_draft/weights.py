"""Weights on disk: a CTranslate2 int8 decoder back into Hugging Face's Gemma 3, and a Gemma 3 folder written.

CTranslate2's binary version 6 holds the spec's name and revision, variables (name, shape, type, bytes) and aliases. A
quantized matrix is int8 rows with one float32 scale a row; weight = int8 / scale, within 1 % of what was quantized.
"""

import io
import json
import struct
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file
from transformers import Gemma3ForCausalLM, Gemma3TextConfig

DTYPES = {0: np.float32, 1: np.int8, 2: np.int16, 3: np.int32, 4: np.float16, 5: np.uint16}  # 5 is bfloat16
SPECIAL_TOKENS = {"bos_token": "<bos>", "eos_token": "<eos>", "pad_token": "<pad>", "unk_token": "<unk>"}


def join_shards(folder: Path) -> bytes:
    """The bytes of model.bin, whether it lies whole or in shards model.bin.00, model.bin.01, …"""
    shards = sorted(folder.glob("model.bin*"))
    if not shards:
        raise FileNotFoundError(f"no model.bin in {folder}")
    return b"".join(shard.read_bytes() for shard in shards)


def _variables(blob: bytes) -> dict[str, np.ndarray]:
    file = io.BytesIO(blob)

    def number(kind: str) -> int:
        return struct.unpack("<" + kind, file.read(struct.calcsize(kind)))[0]

    def text() -> str:
        return file.read(number("H"))[:-1].decode()

    version = number("I")
    if version != 6:
        raise ValueError(f"CTranslate2 binary version {version}, this reader knows 6")
    text(), number("I")  # the spec's name and revision
    found: dict[str, np.ndarray] = {}
    for _ in range(number("I")):
        name = text()
        shape = [number("I") for _ in range(number("B"))]
        kind, size = number("B"), number("I")
        data = np.frombuffer(file.read(size), dtype=DTYPES[kind]).reshape(shape)
        found[name] = (data.astype(np.uint32) << 16).view(np.float32) if kind == 5 else data
    for _ in range(number("I")):
        alias, name = text(), text()
        found[alias] = found[name]
    return found


def read_ctranslate2(folder: Path) -> tuple[dict[str, torch.Tensor], Gemma3TextConfig]:
    """float32 weights under Hugging Face's names, and the configuration that their shapes imply."""
    stored = _variables(join_shards(folder))

    def matrix(name: str) -> np.ndarray:
        weight = stored[name + "/weight"].astype(np.float32)
        scale = stored.get(name + "/weight_scale")
        return weight if scale is None else weight / scale.reshape(-1, 1)

    def norm(name: str) -> np.ndarray:
        return stored[name + "/gamma"].astype(np.float32)

    weights = {
        "model.embed_tokens.weight": matrix("decoder/embeddings"),
        "model.norm.weight": norm("decoder/layer_norm"),
    }
    names = {name.split("/")[1] for name in stored if name.startswith("decoder/layer_") and name.count("/") > 2}
    layers = sum(name[6:].isdigit() for name in names)
    for index in range(layers):
        ours, theirs = f"decoder/layer_{index}", f"model.layers.{index}"
        attention = f"{ours}/self_attention"
        fused = matrix(f"{attention}/linear_0")  # queries, then the one key head, then the one value head
        head = norm(f"{attention}/q_norm").shape[0]
        heads = (fused.shape[0] - 2 * head) // head
        query, key, value = np.split(fused, [heads * head, (heads + 1) * head])
        weights |= {
            f"{theirs}.self_attn.q_proj.weight": query,
            f"{theirs}.self_attn.k_proj.weight": key,
            f"{theirs}.self_attn.v_proj.weight": value,
            f"{theirs}.self_attn.o_proj.weight": matrix(f"{attention}/linear_1"),
            f"{theirs}.self_attn.q_norm.weight": norm(f"{attention}/q_norm"),
            f"{theirs}.self_attn.k_norm.weight": norm(f"{attention}/k_norm"),
            f"{theirs}.mlp.gate_proj.weight": matrix(f"{ours}/ffn/linear_0"),
            f"{theirs}.mlp.up_proj.weight": matrix(f"{ours}/ffn/linear_0_noact"),
            f"{theirs}.mlp.down_proj.weight": matrix(f"{ours}/ffn/linear_1"),
        }
        for place in ("input", "post_attention", "pre_feedforward", "post_feedforward"):
            weights[f"{theirs}.{place}_layernorm.weight"] = norm(f"{ours}/{place}_layer_norm")
    rows, width = weights["model.embed_tokens.weight"].shape
    config = Gemma3TextConfig(
        vocab_size=rows,
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


def save_hugging_face(folder: Path, weights: dict[str, torch.Tensor], config: Gemma3TextConfig, tokenizer: Path) -> None:
    """Write a folder that transformers and CTranslate2's converter read; weights are stored as given."""
    folder.mkdir(parents=True, exist_ok=True)
    save_file({k: v.contiguous() for k, v in weights.items()}, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps({**config.to_dict(), "architectures": ["Gemma3ForCausalLM"]}, indent=1))
    (folder / "tokenizer.json").write_bytes(tokenizer.read_bytes())
    settings = {"tokenizer_class": "PreTrainedTokenizerFast", "clean_up_tokenization_spaces": False, **SPECIAL_TOKENS}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings, indent=1))
