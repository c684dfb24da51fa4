"""The adapter of a checkpoint: what becomes of its weights, and what is refused."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
import safetensors.numpy

from app.engine.translating.adapter import TYPES, Variables, apply_adapter, read_variables

OUTPUTS, INPUTS, RANK = 6, 8, 2
random = np.random.default_rng(7)


def write(path: Path, variables: Variables, aliases: dict[str, str], version: int = 6) -> None:
    """A file as CTranslate2 writes it (its model_spec.py, `_serialize`)."""

    def text(value: str) -> bytes:
        return struct.pack("<H", len(value) + 1) + value.encode() + b"\0"

    content = struct.pack("<I", version) + text("Spec") + struct.pack("<II", 1, len(variables))
    for name, array in variables.items():
        shape = struct.pack(f"<B{array.ndim}I", array.ndim, *array.shape)
        content += text(name) + shape + struct.pack("<BI", TYPES.index(array.dtype.type), array.nbytes) + array.tobytes()
    content += struct.pack("<I", len(aliases))
    for alias, name in aliases.items():
        content += text(alias) + text(name)
    path.write_bytes(content)


def matrix(*shape: int) -> np.ndarray:
    return random.integers(-127, 128, shape).astype(np.int8)


@pytest.fixture
def variables() -> Variables:
    return {
        "layer/weight": matrix(OUTPUTS, INPUTS),
        "layer/weight_scale": random.uniform(100, 200, OUTPUTS).astype(np.float32),
        "norm/gamma": np.arange(INPUTS, dtype=np.uint16),
        "other/weight": matrix(OUTPUTS, INPUTS),
        "other/weight_scale": np.full(OUTPUTS, 50, np.float32),
    }


@pytest.fixture
def learned() -> Variables:
    return {
        "layer/down": matrix(RANK, INPUTS),
        "layer/up": matrix(OUTPUTS, RANK),
        "layer/scale": np.array([1e-4, 3e-5], np.float32),
    }


def applied(path: Path, variables: Variables, learned: Variables) -> Variables:
    write(path, variables, {"tied/weight": "other/weight"})
    apply_adapter(path, safetensors.numpy.save(learned))
    return read_variables(np.fromfile(path, np.uint8))


def test_the_product_of_both_thin_matrices_is_added(tmp_path: Path, variables: Variables, learned: Variables) -> None:
    learned["layer/rows"] = random.uniform(0.5, 2, OUTPUTS).astype(np.float32)
    learned["layer/columns"] = random.uniform(0.5, 2, INPUTS).astype(np.float32)

    found = applied(tmp_path / "model.bin", variables, learned)

    before = variables["layer/weight"] / variables["layer/weight_scale"][:, None]
    before = before * learned["layer/columns"] * learned["layer/rows"][:, None]
    added = sum(
        float(learned["layer/scale"][at]) * np.outer(learned["layer/up"][:, at], learned["layer/down"][at].astype(float))
        for at in range(RANK)
    )
    after = found["layer/weight"] / found["layer/weight_scale"][:, None]
    step = 1 / found["layer/weight_scale"][:, None]
    assert (np.abs(after - (before + added)) <= 0.51 * step).all()
    assert np.abs(added).max() > step.max()  # what is added can be seen at all


def test_a_matrix_is_quantized_as_far_as_int8_goes(tmp_path: Path, variables: Variables, learned: Variables) -> None:
    variables["layer/weight"][0] = 0
    learned["layer/up"][0] = 0

    found = applied(tmp_path / "model.bin", variables, learned)

    assert np.abs(found["layer/weight"].astype(int)).max(1).tolist() == [0] + [127] * (OUTPUTS - 1)
    assert np.isfinite(found["layer/weight_scale"]).all()


def test_a_vector_takes_the_place_of_the_checkpoints_and_the_rest_stays(
    tmp_path: Path, variables: Variables, learned: Variables
) -> None:
    learned["norm/gamma"] = np.full(INPUTS, 9, np.uint16)

    found = applied(tmp_path / "model.bin", variables, learned)

    assert found["norm/gamma"].tolist() == [9] * INPUTS
    for name in ("other/weight", "other/weight_scale"):
        assert (found[name] == variables[name]).all()
    assert (found["tied/weight"] == variables["other/weight"]).all()


@pytest.mark.parametrize(
    "damage",
    [
        lambda learned: learned.update({"unknown/down": learned["layer/down"]}),
        lambda learned: learned.update({"layer/down": matrix(RANK, INPUTS + 1)}),
        lambda learned: learned.pop("layer/scale"),
        lambda learned: learned.update({"norm/gamma": np.zeros(INPUTS + 1, np.uint16)}),
    ],
    ids=["unknown matrix", "another width", "a part is missing", "another length"],
)
def test_an_adapter_of_another_checkpoint_is_refused(tmp_path: Path, variables: Variables, learned: Variables, damage) -> None:
    damage(learned)
    with pytest.raises((KeyError, ValueError)):
        applied(tmp_path / "model.bin", variables, learned)


def test_what_is_no_adapter_is_refused(tmp_path: Path, variables: Variables) -> None:
    write(tmp_path / "model.bin", variables, {})
    with pytest.raises(ValueError, match="adapter cannot be read"):
        apply_adapter(tmp_path / "model.bin", b"not tensors")


def test_weights_in_another_version_or_cut_short_are_refused(tmp_path: Path, variables: Variables) -> None:
    path = tmp_path / "model.bin"
    write(path, variables, {}, version=7)
    with pytest.raises(ValueError, match="version 7"):
        read_variables(np.fromfile(path, np.uint8))
    write(path, variables, {})
    with pytest.raises(ValueError, match="end too early"):
        read_variables(np.fromfile(path, np.uint8)[:-5])
