"""The tokenizer that a checkpoint's files hold, behind one protocol.

Three kinds, tried in this order: ``tokenizer.json`` (the ``tokenizers`` library, quick to import), a sentencepiece model
(``*.spm``, ``*.model``), and whatever else ``transformers`` can read (imported only then: it takes seconds).
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol


class Tokenizer(Protocol):
    """Text to pieces and back. No text acts as a special token: ``<eos>`` in an article is five characters."""

    def pieces(self, text: str) -> list[str]:
        """Cut a text into the vocabulary's pieces, without any special token around them."""
        ...

    def text(self, pieces: Sequence[str]) -> str:
        """Put pieces together; special tokens among them are left out."""
        ...


def open_tokenizer(files: Mapping[str, bytes]) -> Tokenizer:
    """The tokenizer among a checkpoint's files (name → content). Raises ValueError where there is none."""
    if "tokenizer.json" in files:
        return FastTokenizer(files["tokenizer.json"])
    for name in sorted(files):
        if name.endswith((".spm", ".model")):
            return PieceTokenizer(files[name])
    if "tokenizer_config.json" in files:
        return TransformersTokenizer(files)
    raise ValueError("no tokenizer.json, sentencepiece model or tokenizer_config.json among the files")


class FastTokenizer:
    """A ``tokenizer.json``."""

    def __init__(self, content: bytes) -> None:
        from tokenizers import Tokenizer as Fast

        try:
            self._tokenizer = Fast.from_buffer(content)
        except Exception as error:  # the library raises nothing narrower
            raise ValueError(f"tokenizer.json is unreadable ({error})") from error
        self._tokenizer.encode_special_tokens = True
        self._tokenizer.no_truncation()  # some files say how long a text may be, and cut it in silence

    def pieces(self, text: str) -> list[str]:
        return self._tokenizer.encode(text, add_special_tokens=False).tokens

    def text(self, pieces: Sequence[str]) -> str:
        ids = (self._tokenizer.token_to_id(piece) for piece in pieces)
        return self._tokenizer.decode([i for i in ids if i is not None])


class PieceTokenizer:
    """A sentencepiece model. Its control pieces never come out of a text by themselves."""

    def __init__(self, content: bytes) -> None:
        from sentencepiece import SentencePieceProcessor

        self._processor = SentencePieceProcessor()
        self._processor.LoadFromSerializedProto(content)

    def pieces(self, text: str) -> list[str]:
        pieces: list[str] = self._processor.EncodeAsPieces(text)
        return pieces

    def text(self, pieces: Sequence[str]) -> str:
        plain = [piece for piece in pieces if not self._processor.IsControl(self._processor.PieceToId(piece))]
        text: str = self._processor.DecodePieces(plain)
        return text


class TransformersTokenizer:
    """Any other tokenizer that ``transformers`` reads from its files, without running code that comes with them."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        os.environ.setdefault("TRANSFORMERS_NO_ADVISORY_WARNINGS", "1")  # it prints that it found no PyTorch: right so
        from transformers import AutoTokenizer

        with tempfile.TemporaryDirectory() as folder:
            for name, content in files.items():
                if not name.startswith("model.bin"):
                    (Path(folder) / Path(name).name).write_bytes(content)
            self._tokenizer: Any = AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)

    def pieces(self, text: str) -> list[str]:
        pieces: list[str] = self._tokenizer.tokenize(text, split_special_tokens=True, add_special_tokens=False)
        return pieces

    def text(self, pieces: Sequence[str]) -> str:
        ids = self._tokenizer.convert_tokens_to_ids(list(pieces))
        text: str = self._tokenizer.decode(ids, skip_special_tokens=True)
        return text
