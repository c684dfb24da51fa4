"""Checkpoints: the catalogue, the proof, the bytes, and what is told when a file is missing or damaged."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from app import paths
from app.engine.checkpoints import catalogue, load, pick, verify
from app.engine.checkpoints import files as checkpoint_files
from app.engine.errors import CheckpointCorrupt, CheckpointMissing

CONTENT = {"model.bin.00": b"first ", "model.bin.01": b"second", "config.json": b"{}"}


def write_models(folder: Path, content: dict[str, bytes] = CONTENT) -> Path:
    (folder / "tiny").mkdir(parents=True)
    rows = []
    for name, data in content.items():
        (folder / "tiny" / name).write_bytes(data)
        rows.append(f'{{ name = "{name}", size = {len(data)}, sha256 = "{hashlib.sha256(data).hexdigest()}" }}')
    (folder / "manifest.toml").write_text(
        f"""[[checkpoint]]
id = "tiny"
title = "Tiny"
task = "translation"
languages = ["id", "en"]
engine = "none"
source = "this test"
revision = "1"
licence = "none"
size = 1
parameters = {{ budget = 12 }}
files = [{", ".join(rows)}]
""",
        encoding="utf-8",
    )
    return folder


def test_shards_are_joined_in_order(tmp_path: Path) -> None:
    checkpoint = catalogue(write_models(tmp_path))[0]
    assert load(checkpoint) == {"model.bin": b"first second", "config.json": b"{}"}
    assert checkpoint.parameters == {"budget": 12}
    assert checkpoint.size == 14


@pytest.mark.parametrize("name", CONTENT)
def test_a_missing_file_is_told_by_name(tmp_path: Path, name: str) -> None:
    checkpoint = catalogue(write_models(tmp_path))[0]
    (checkpoint.folder / name).unlink()
    with pytest.raises(CheckpointMissing, match=name) as raised:
        load(checkpoint)
    assert "Install" in raised.value.remedy
    assert raised.value.exit_code == 5


@pytest.mark.parametrize("damage", [b"firsT ", b"first", b"first  ", b""])
def test_a_damaged_shard_is_told_by_name(tmp_path: Path, damage: bytes) -> None:
    checkpoint = catalogue(write_models(tmp_path))[0]
    (checkpoint.folder / "model.bin.00").write_bytes(damage)
    with pytest.raises(CheckpointCorrupt, match=r"model\.bin\.00"):
        load(checkpoint)


def test_a_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    checkpoint = catalogue(write_models(tmp_path))[0]
    (checkpoint.folder / "config.json").unlink()
    (checkpoint.folder / "config.json").mkdir()
    with pytest.raises(CheckpointCorrupt, match=r"config\.json"):
        load(checkpoint)


def test_what_was_found_whole_is_not_hashed_again_until_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checkpoint = catalogue(write_models(tmp_path / "models"))[0]
    hashed: list[str] = []
    sha256 = checkpoint_files._sha256
    monkeypatch.setattr(checkpoint_files, "_sha256", lambda path: hashed.append(path.name) or sha256(path))
    stamps = tmp_path / "stamps"
    verify(checkpoint, stamps)
    assert sorted(hashed) == sorted(CONTENT)
    hashed.clear()
    verify(checkpoint, stamps)
    assert hashed == []
    shard = checkpoint.folder / "model.bin.01"
    shard.write_bytes(b"SECOND")
    os.utime(shard, ns=(1, 1))
    with pytest.raises(CheckpointCorrupt, match=r"model\.bin\.01"):
        verify(checkpoint, stamps)
    verify_again = pytest.raises(CheckpointCorrupt, match=r"model\.bin\.01")
    with verify_again:  # a failure leaves no stamp behind
        verify(checkpoint, stamps)


def test_stamps_that_cannot_be_read_or_written_cost_nothing_but_time(tmp_path: Path) -> None:
    checkpoint = catalogue(write_models(tmp_path / "models"))[0]
    (tmp_path / "stamps").write_text("a file where a folder should be", encoding="utf-8")
    verify(checkpoint, tmp_path / "stamps")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('id = "tiny"', 'id = "../tiny"'), "no folder name"),
        (('name = "config.json"', 'name = "../../etc/passwd"'), "no file name"),
        (("task =", "tusk ="), "task"),
        (("[[checkpoint]]", "[[checkpoint"), "manifest.toml"),
        (("size = 6", 'size = "six"'), "six"),
    ],
)
def test_a_catalogue_that_makes_no_sense_is_told(tmp_path: Path, change: tuple[str, str], told: str) -> None:
    manifest = write_models(tmp_path) / "manifest.toml"
    manifest.write_text(manifest.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    with pytest.raises(CheckpointCorrupt, match=told):
        catalogue(tmp_path)


def test_no_catalogue_is_told(tmp_path: Path) -> None:
    with pytest.raises(CheckpointMissing, match=r"manifest\.toml"):
        catalogue(tmp_path)


def test_a_pair_of_languages_that_nothing_translates_is_told(tmp_path: Path) -> None:
    with pytest.raises(CheckpointMissing, match="from tet to en"):
        pick(catalogue(write_models(tmp_path)), "translation", "tet", "en")


def test_the_bundled_checkpoint_is_whole_and_small_enough_to_be_kept() -> None:
    checkpoint = pick(catalogue(paths.MODELS), "translation", "id", "en")
    verify(checkpoint)
    assert max(file.size for file in checkpoint.files) < 50_000_000
    shipped = {path.name for path in checkpoint.folder.iterdir()} - {"README.md"}
    assert shipped == {file.name for file in checkpoint.files}
    lines = "".join(f"{file.name} {file.sha256}\n" for file in sorted(checkpoint.files, key=lambda file: file.name))
    assert checkpoint.revision == hashlib.sha256(lines.encode()).hexdigest()[:12]
