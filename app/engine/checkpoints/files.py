"""The files of a checkpoint: proof that they are whole, and one read into memory.

Hashing 140 MB takes a tenth of a second or more, so a file that was found whole is not hashed again while its size, its time of
change and the wanted sum stay the same: a stamp of those is kept in a folder that can be thrown away.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.engine.checkpoints.catalogue import Checkpoint, CheckpointFile
from app.engine.errors import CheckpointCorrupt, CheckpointMissing

REMEDY = "Install Kabar again, or put the checkpoint's folder back whole; your articles and briefs are not affected."
T = TypeVar("T")
SHARD = re.compile(r"(?P<name>.+)\.(?P<number>\d\d)")


def verify(checkpoint: Checkpoint, stamps: Path | None = None) -> None:
    """Prove that every file of the checkpoint is what the catalogue says.

    Every file is hashed; with ``stamps``, a folder, those that were found whole before and have not been touched since are passed
    over, and what is found whole is noted there. Raises CheckpointMissing or CheckpointCorrupt with the file's name.
    """
    known = _read_stamps(checkpoint, stamps)
    found = {file.name: _verify_file(checkpoint, file, known.get(file.name)) for file in checkpoint.files}
    if stamps is not None and found != known:
        _write_stamps(checkpoint, stamps, found)


def load(checkpoint: Checkpoint, stamps: Path | None = None) -> dict[str, bytes]:
    """The checkpoint's files by name, verified, each read once; its shards (``model.bin.00``, …) joined as one file.

    Costs the checkpoint's size in memory. Raises what :func:`verify` raises.
    """
    verify(checkpoint, stamps)
    whole: dict[str, list[CheckpointFile]] = {}
    for file in checkpoint.files:
        shard = SHARD.fullmatch(file.name)
        whole.setdefault(shard["name"] if shard else file.name, []).append(file)
    return {name: _read(checkpoint, sorted(parts, key=lambda part: part.name)) for name, parts in whole.items()}


def _read(checkpoint: Checkpoint, parts: list[CheckpointFile]) -> bytes:
    content = b"".join(_guarded(checkpoint, part, Path.read_bytes) for part in parts)
    if len(content) != sum(part.size for part in parts):
        raise _corrupt(checkpoint, parts[-1], "its size changed while it was read")
    return content


def _verify_file(checkpoint: Checkpoint, file: CheckpointFile, stamp: str | None) -> str:
    """The stamp of a file that is whole."""
    status = _guarded(checkpoint, file, Path.stat)
    if status.st_size != file.size:
        raise _corrupt(checkpoint, file, f"it holds {status.st_size:,} bytes where {file.size:,} are expected")
    now = f"{status.st_mtime_ns}:{file.sha256}"
    if now != stamp and _guarded(checkpoint, file, _sha256) != file.sha256:
        raise _corrupt(checkpoint, file, "its content is not what the catalogue says")
    return now


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _guarded(checkpoint: Checkpoint, file: CheckpointFile, act: Callable[[Path], T]) -> T:
    path = checkpoint.folder / file.name
    try:
        return act(path)
    except FileNotFoundError:
        raise CheckpointMissing(f"The file {file.name} of the checkpoint {checkpoint.id} is missing.", REMEDY) from None
    except OSError as error:
        raise _corrupt(checkpoint, file, f"it cannot be read ({error.strerror})") from error


def _corrupt(checkpoint: Checkpoint, file: CheckpointFile, what: str) -> CheckpointCorrupt:
    return CheckpointCorrupt(f"The file {file.name} of the checkpoint {checkpoint.id} is damaged: {what}.", REMEDY)


def _stamp_file(checkpoint: Checkpoint, stamps: Path) -> Path:
    place = hashlib.sha256(str(checkpoint.folder.resolve()).encode()).hexdigest()[:12]
    return stamps / f"verified-{checkpoint.id}-{place}.json"


def _read_stamps(checkpoint: Checkpoint, stamps: Path | None) -> dict[str, str]:
    if stamps is None:
        return {}
    try:
        known = json.loads(_stamp_file(checkpoint, stamps).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _write_stamps(checkpoint: Checkpoint, stamps: Path, found: dict[str, str]) -> None:
    try:
        stamps.mkdir(parents=True, exist_ok=True)
        _stamp_file(checkpoint, stamps).write_text(json.dumps(found), encoding="utf-8")
    except OSError:
        return  # without a stamp the next start hashes again: slower, never wrong
