"""An adapter: what a checkpoint learned after it was made, a few MB that change its weights while it is loaded.

``adapter.safetensors`` belongs to one ``model.bin`` and calls matrices and vectors as that file does. For a matrix ``M`` it holds

* ``M/down`` (int8, rank × inputs), ``M/up`` (int8, outputs × rank), ``M/scale`` (float32, rank): ``(up · scale) @ down`` is
  added (LoRA: Hu et al. 2021, arXiv 2106.09685);
* ``M/rows`` (float32, outputs) and ``M/columns`` (float32, inputs), where there are any: what the matrix is multiplied by before
  (SmoothQuant: Xiao et al. 2023, arXiv 2211.10438).

Everything else in it is a vector of the same name that takes the place of the checkpoint's.
"""

from __future__ import annotations

import struct
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import safetensors.numpy
from numpy.typing import NDArray
from safetensors import SafetensorError

VERSION = 6
"""Of CTranslate2's binary files: the one that the locked CTranslate2 writes."""

TYPES = (np.float32, np.int8, np.int16, np.int32, np.float16, np.uint16)
"""By CTranslate2's number for them; the last stands for bfloat16, whose bits it holds."""

NEEDED = ("down", "up", "scale")
OPTIONAL = ("rows", "columns")

Array = NDArray[Any]
Variables = dict[str, Array]


def apply_adapter(model: Path, adapter: bytes) -> None:
    """Change the int8 matrices and the vectors of a ``model.bin`` in place; matrices are quantized by rows, as CTranslate2 does.

    Raises ValueError or KeyError where adapter and file do not belong together; the file is half changed then.
    """
    try:
        learned: Variables = safetensors.numpy.load(adapter)
    except SafetensorError as error:
        raise ValueError(f"its adapter cannot be read ({error})") from error
    weights = read_variables(np.memmap(model, np.uint8, "r+"))
    matrices = [name.removesuffix("/down") for name in learned if name.endswith("/down")]
    parts = [
        [*(learned.pop(f"{matrix}/{part}") for part in NEEDED), *(learned.pop(f"{matrix}/{part}", None) for part in OPTIONAL)]
        for matrix in matrices
    ]
    with ThreadPoolExecutor(2) as pool:  # numpy lets others run while it computes; each holds some 20 MB
        list(pool.map(lambda matrix, arrays: _change(weights, matrix, *arrays), matrices, parts))
    for name, vector in learned.items():
        weights[name][:] = vector


def _change(
    weights: Variables, matrix: str, down: Array, up: Array, scale: Array, rows: Array | None, columns: Array | None
) -> None:
    stored, scales = weights[f"{matrix}/weight"], weights[f"{matrix}/weight_scale"]
    weight = stored / scales[:, None]
    if rows is not None:
        weight *= rows[:, None]
    if columns is not None:
        weight *= columns
    weight += (up * scale) @ down.astype(np.float32)
    largest = np.maximum(weight.max(1), -weight.min(1))
    scales[:] = 127 / np.where(largest == 0, 127, largest)
    weight *= scales[:, None]
    stored[:] = np.rint(weight, out=weight)


def read_variables(content: NDArray[np.uint8]) -> Variables:
    """The arrays of a CTranslate2 ``model.bin`` by name, aliases too, as views of its bytes.

    A matrix in int8 has a ``…/weight_scale`` beside it, one float32 a row: weight = int8 / scale. Raises ValueError for another
    version of the format or a file that ends too early.
    """
    place = 0

    def take(size: int) -> NDArray[np.uint8]:
        nonlocal place
        place += size
        if place > len(content):
            raise ValueError("its weights end too early")
        return content[place - size : place]

    def number(kind: str) -> int:
        return int(struct.unpack("<" + kind, take(struct.calcsize(kind)).tobytes())[0])

    def text() -> str:
        return take(number("H"))[:-1].tobytes().decode()

    if (version := number("I")) != VERSION:
        raise ValueError(f"its weights are written in version {version} of the format, not {VERSION}")
    text(), number("I")  # the name and the revision of what kind of model it is
    found: Variables = {}
    for _ in range(number("I")):
        name = text()
        shape = [number("I") for _ in range(number("B"))]
        kind = TYPES[number("B")]
        found[name] = take(number("I")).view(kind).reshape(shape)
    for _ in range(number("I")):
        alias, name = text(), text()
        found[alias] = found[name]
    return found
