"""The catalogue: ``models/manifest.toml`` as values."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.engine.errors import CheckpointCorrupt, CheckpointMissing

MANIFEST = "manifest.toml"
REMEDY = "Install Kabar again, with its models folder."

Parameter = int | float | str


@dataclass(frozen=True, slots=True)
class CheckpointFile:
    """One file of a checkpoint: its name inside the checkpoint's folder, its size in bytes and its sha256 (hexadecimal)."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """One entry of the catalogue.

    ``task`` is what it does ("translation"), ``languages`` source and target (BCP 47), ``engine`` the key that the stage opens it
    with, ``revision`` what changes when any byte of it does, ``folder`` where its files lie, ``parameters`` what its engine must
    know (prompt, budget), ``size`` the sum of its files in bytes.
    """

    id: str
    title: str
    task: str
    languages: tuple[str, ...]
    engine: str
    source: str
    revision: str
    licence: str
    size: int
    parameters: Mapping[str, Parameter]
    files: tuple[CheckpointFile, ...]
    folder: Path


def catalogue(folder: Path) -> tuple[Checkpoint, ...]:
    """Every checkpoint that ``folder/manifest.toml`` describes, in its order.

    Raises CheckpointMissing where there is no manifest and CheckpointCorrupt where it cannot be understood.
    """
    path = folder / MANIFEST
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))["checkpoint"]
        return tuple(_checkpoint(entry, folder) for entry in entries)
    except FileNotFoundError:
        raise CheckpointMissing(f"The catalogue of checkpoints, {path}, is not there.", REMEDY) from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CheckpointCorrupt(f"The catalogue of checkpoints, {path}, cannot be read: {error}.", REMEDY) from error


def pick(checkpoints: Iterable[Checkpoint], task: str, source: str, target: str, remedy: str = REMEDY) -> Checkpoint:
    """The first checkpoint for the task and the pair of languages; CheckpointMissing with the ``remedy`` where there is none."""
    for checkpoint in checkpoints:
        if checkpoint.task == task and checkpoint.languages == (source, target):
            return checkpoint
    raise CheckpointMissing(f"No checkpoint for {task} from {source} to {target} is installed.", remedy)


def _checkpoint(entry: Mapping[str, object], folder: Path) -> Checkpoint:
    files = tuple(_file(item) for item in _list(entry["files"]))
    identifier = str(entry["id"])
    if Path(identifier).name != identifier or identifier in {"", ".", ".."}:
        raise ValueError(f"“{identifier}” is no folder name")
    parameters = entry.get("parameters", {})
    if not isinstance(parameters, dict):
        raise TypeError("parameters is no table")
    return Checkpoint(
        id=identifier,
        title=str(entry["title"]),
        task=str(entry["task"]),
        languages=tuple(str(language) for language in _list(entry["languages"])),
        engine=str(entry["engine"]),
        source=str(entry["source"]),
        revision=str(entry["revision"]),
        licence=str(entry["licence"]),
        size=sum(file.size for file in files),
        parameters=parameters,
        files=files,
        folder=folder / identifier,
    )


def _file(item: object) -> CheckpointFile:
    if not isinstance(item, dict):
        raise TypeError("files holds something that is no table")
    name = str(item["name"])
    if Path(name).name != name or name in {"", ".", ".."}:
        raise ValueError(f"“{name}” is no file name")
    return CheckpointFile(name=name, size=int(item["size"]), sha256=str(item["sha256"]))


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} is no list")
    return value
