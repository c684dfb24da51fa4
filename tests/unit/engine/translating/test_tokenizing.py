"""The three kinds of tokenizer: text survives, and no text acts as a special token."""

from __future__ import annotations

import io
import json

import pytest
from tokenizers import Tokenizer as Fast
from tokenizers import decoders, models, pre_tokenizers, trainers

from app.engine.translating.tokenizing import Tokenizer, open_tokenizer

LINES = [
    "Gubernur menutup kegiatan itu di Kupang.",
    "Warga menolak rencana tambang pasir di desa mereka.",
    "Harga beras naik lagi pada bulan Oktober, kata menteri.",
    "Sebanyak 12 orang hadir dalam rapat <itu>.",
] * 20


def fast() -> Fast:
    tokenizer = Fast(models.BPE(byte_fallback=False))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=400,
        special_tokens=["<bos>", "<eos>"],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(LINES, trainer)
    return tokenizer


def fast_files() -> dict[str, bytes]:
    return {"tokenizer.json": fast().to_str().encode()}


def sentencepiece_files() -> dict[str, bytes]:
    from sentencepiece import SentencePieceTrainer

    model = io.BytesIO()
    SentencePieceTrainer.Train(
        sentence_iterator=iter(LINES),
        model_writer=model,
        vocab_size=310,
        byte_fallback=True,
        bos_piece="<bos>",
        eos_piece="<eos>",
        minloglevel=2,
    )
    return {"source.spm": model.getvalue()}


def transformers_files() -> dict[str, bytes]:
    """A tokenizer in an older form that only transformers reads: vocabulary and merges in files of their own."""
    model = json.loads(fast().to_str())["model"]
    merges = "\n".join(" ".join(pair) for pair in model["merges"])
    configuration = {"tokenizer_class": "GPT2Tokenizer", "bos_token": "<bos>", "eos_token": "<eos>", "unk_token": "<eos>"}
    return {
        "vocab.json": json.dumps(model["vocab"]).encode(),
        "merges.txt": f"#version: 0.2\n{merges}\n".encode(),
        "tokenizer_config.json": json.dumps(configuration).encode(),
    }


@pytest.fixture(scope="module", params=[fast_files, sentencepiece_files, transformers_files])
def tokenizer(request: pytest.FixtureRequest) -> Tokenizer:
    return open_tokenizer(request.param())


@pytest.mark.parametrize("text", ["Warga menolak rencana itu.", "Harga <eos> naik", "<bos>", "1.250,5 “kata” 😀"])
def test_text_survives(tokenizer: Tokenizer, text: str) -> None:
    assert tokenizer.text(tokenizer.pieces(text)).strip() == text


def test_no_text_acts_as_a_special_token(tokenizer: Tokenizer) -> None:
    assert not {"<bos>", "<eos>"} & set(tokenizer.pieces("<bos> Harga <eos> naik<eos>"))


def test_special_pieces_are_left_out_of_the_text(tokenizer: Tokenizer) -> None:
    assert tokenizer.text(["<bos>", *tokenizer.pieces("Harga naik"), "<eos>"]).strip() == "Harga naik"


def test_the_quickest_kind_is_preferred() -> None:
    assert type(open_tokenizer(fast_files() | sentencepiece_files())) is type(open_tokenizer(fast_files()))


def test_no_tokenizer_among_the_files() -> None:
    with pytest.raises(ValueError, match="tokenizer"):
        open_tokenizer({"model.bin": b""})


@pytest.mark.parametrize("name", ["tokenizer.json", "source.spm"])
def test_a_damaged_tokenizer_is_a_value_error(name: str) -> None:
    with pytest.raises((ValueError, RuntimeError)):
        open_tokenizer({name: b"nonsense"})
