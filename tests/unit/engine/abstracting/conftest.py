"""A summarization checkpoint of a few kB that CTranslate2 loads like any other, and that writes what a test lays down."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from ctranslate2.specs.common_spec import Activation
from ctranslate2.specs.transformer_spec import TransformerSpec
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

WIDTH = 128
"""Positions, and so pieces, that it can write."""

Make = Callable[..., Path]


def _spec(pieces: list[str], answer: list[str]) -> TransformerSpec:
    """A transformer whose layers pass on what they get. At each position the decoder sees nothing but the position, one number of
    its width, and from that its projection reads which piece is next."""
    spec = TransformerSpec.from_config(1, 1, pre_norm=True, activation=Activation.RELU)
    for side in (spec.encoder, spec.decoder):
        embeddings = side.embeddings[0] if isinstance(side.embeddings, list) else side.embeddings
        embeddings.weight = np.zeros((len(pieces), WIDTH), np.float32)
        side.position_encodings.encodings = np.eye(WIDTH, dtype=np.float32)
        layer = side.layer[0]
        for norm in (side.layer_norm, layer.self_attention.layer_norm, layer.ffn.layer_norm):
            norm.gamma, norm.beta = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)
        shapes = [(layer.self_attention.linear[0], 3 * WIDTH), (layer.self_attention.linear[1], WIDTH)]
        shapes += [(layer.ffn.linear_0, WIDTH), (layer.ffn.linear_1, WIDTH)]
        if side is spec.decoder:
            layer.attention.layer_norm.gamma, layer.attention.layer_norm.beta = (
                np.ones(WIDTH, np.float32),
                np.zeros(WIDTH, np.float32),
            )
            shapes += [
                (layer.attention.linear[0], WIDTH),
                (layer.attention.linear[1], 2 * WIDTH),
                (layer.attention.linear[2], WIDTH),
            ]
        for linear, outputs in shapes:
            linear.weight, linear.bias = np.zeros((outputs, WIDTH), np.float32), np.zeros(outputs, np.float32)
    projection = np.zeros((len(pieces), WIDTH), np.float32)
    for position, piece in enumerate(answer):
        projection[pieces.index(piece), position] = 1
    projection[pieces.index("</s>"), len(answer) :] = 1
    spec.decoder.projection.weight = projection
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    spec.config.add_source_bos = spec.config.add_source_eos = False
    spec.config.decoder_start_token = "<s>"
    return spec


@pytest.fixture(scope="session")
def make_models(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """``make_models(answer, longest=…)``: a folder with a catalogue and that checkpoint, which writes ``answer`` of any part."""

    def make(answer: str, longest: int = 4000, **parameters: int | str) -> Path:
        folder = tmp_path_factory.mktemp("models")
        home = folder / "tiny"
        pieces = ["<unk>", "<s>", "</s>", *dict.fromkeys(f"▁{word}" for word in answer.split())]
        tokenizer = Tokenizer(models.WordLevel({piece: at for at, piece in enumerate(pieces)}, unk_token="<unk>"))
        tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
        tokenizer.decoder = decoders.Metaspace()
        tokenizer.add_special_tokens(["<s>", "</s>"])
        spec = _spec(pieces, [f"▁{word}" for word in answer.split()])
        spec.validate()
        home.mkdir()
        spec.save(str(home))
        (home / "tokenizer.json").write_text(tokenizer.to_str(), encoding="utf-8")
        contents = {file.name: file.read_bytes() for file in sorted(home.iterdir())}
        files = [
            f'{{ name = "{name}", size = {len(content)}, sha256 = "{hashlib.sha256(content).hexdigest()}" }}'
            for name, content in contents.items()
        ]
        options = {"prompt": "<s>{source}</s>", "longest": longest, "longest_answer": WIDTH - 1, **parameters}
        told = "\n".join(f"{key} = {json.dumps(value)}" for key, value in options.items())
        (folder / "manifest.toml").write_text(
            '[[checkpoint]]\nid = "tiny"\ntitle = "Tiny"\ntask = "summarization"\nlanguages = ["en", "en"]\n'
            'engine = "ctranslate2-seq2seq"\nsource = "a test"\nrevision = "r1"\nlicence = "none"\n'
            f"files = [{', '.join(files)}]\n[checkpoint.parameters]\n{told}\n",
            encoding="utf-8",
        )
        return folder

    return make
