"""Indonesian sentences → English, streamed in about reading order, guarded, by whatever engine the checkpoint needs.

The stage takes bytes and plain parameters; where they come from (a bundled checkpoint, a folder of the user's) is not its
business. One file an engine; the dict below is the registry.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from typing import Protocol, TypeVar

from app.engine.cancel import Cancel
from app.engine.dispatch import Quality, Translation
from app.engine.errors import CheckpointCorrupt
from app.engine.translating.decoder import open_decoder
from app.engine.translating.decoding import describe
from app.engine.translating.engine import Engine, Parameters
from app.engine.translating.pipeline import BatchTranslator

__all__ = ["ENGINES", "Translator", "describe", "open_engine", "open_translator"]

Opened = TypeVar("Opened")


class Translator(Protocol):
    """What turns texts into English. ``checkpoint`` and ``revision`` name the weights, for the provenance."""

    checkpoint: str
    revision: str

    def translate(self, texts: Sequence[str], quality: Quality, cancel: Cancel) -> Iterator[tuple[int, Translation]]:
        """Yield ``(index into texts, its English)`` as batches finish, earlier texts first as far as batches allow.

        Every index comes exactly once. After ``cancel`` is set the iterator ends with the batch in flight. Each text is one
        sentence, headline or line; white space and control characters in it do not matter.
        """
        ...


ENGINES: dict[str, Callable[[MutableMapping[str, bytes], Parameters, int], Engine]] = {"ctranslate2-decoder": open_decoder}
"""Engine names of the catalogue, and what opens each from files, parameters and a number of threads."""


def open_translator(
    engine: str,
    files: MutableMapping[str, bytes],
    *,
    checkpoint: str,
    revision: str,
    parameters: Parameters,
    threads: int = 0,
) -> Translator:
    """Load a checkpoint's ``files`` (name → content) into the engine of that name.

    ``parameters`` are the checkpoint's own, as its catalogue entry gives them; the engine's module says which it needs.
    ``threads`` 0 means one a physical core. Weights are taken out of ``files`` as they are loaded, so that they are not in memory
    twice. Raises ``CheckpointCorrupt`` where the files or parameters are not what the engine can load.
    """
    opened = open_engine(ENGINES, engine, files, checkpoint, parameters, threads)
    return BatchTranslator(opened, checkpoint=checkpoint, revision=revision)


def open_engine(
    engines: Mapping[str, Callable[[MutableMapping[str, bytes], Parameters, int], Opened]],
    engine: str,
    files: MutableMapping[str, bytes],
    checkpoint: str,
    parameters: Parameters,
    threads: int,
) -> Opened:
    """What the engine of that name opens from a checkpoint's ``files``. Raises CheckpointCorrupt as :func:`open_translator`."""
    if engine not in engines:
        raise CheckpointCorrupt(
            f"The checkpoint {checkpoint} needs the engine {engine}, which this version of Kabar does not have.",
            "Update Kabar, or choose another checkpoint.",
        )
    try:
        return engines[engine](files, parameters, threads)
    except (KeyError, ValueError, RuntimeError) as error:  # a missing file or parameter; what tokenizers and CTranslate2 raise
        raise CheckpointCorrupt(
            f"The checkpoint {checkpoint} cannot be loaded: {error}.", "Install the checkpoint again, or choose another."
        ) from error
    except OSError as error:
        raise CheckpointCorrupt(
            f"The checkpoint {checkpoint} cannot be unpacked: {error}.",
            f"Make room in {tempfile.gettempdir()}, where temporary files lie.",
        ) from error
