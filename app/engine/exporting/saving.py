"""Writing a file so that it is there whole, or the old one still is."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path

from app.engine.errors import ExportFailed


def save(path: Path, data: bytes) -> None:
    """Put ``data`` into the file ``path``, which may exist: a temporary file beside it is filled, synced and put in its place.

    A link is followed; the permissions of an old file are kept, a new one gets the usual ones. Raises ExportFailed; the old
    file is then as it was, and the temporary one is gone.
    """
    try:
        path = Path(os.path.realpath(path))  # Path.resolve raises RuntimeError for a link that leads to itself
        mode = _admit(path)
        _replace(path, data, mode)
    except OSError as error:
        raise _failed(path, error) from error


def _admit(path: Path) -> int | None:
    """The permissions of the old file, or None where there is none. Raises ExportFailed where it must not be replaced."""
    if path.is_dir():
        raise ExportFailed(f"“{path.name}” is a folder.", "Give the brief a name that no folder has.")
    try:
        old = path.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(old.st_mode):  # replacing a device or a pipe would take it away from everybody
        raise ExportFailed(f"“{path.name}” is no ordinary file.", "Choose another name.")
    if not os.access(path, os.W_OK):
        raise ExportFailed(f"“{path.name}” is write-protected.", "Choose another name, or allow writing to that file.")
    return stat.S_IMODE(old.st_mode)


def _replace(path: Path, data: bytes, mode: int | None) -> None:
    # In the same folder, since only there is replacing atomic; opened by hand, since tempfile's are for the owner's eyes only.
    temporary = path.with_name(f".kabar-{secrets.token_hex(8)}.tmp")
    binary = getattr(os, "O_BINARY", 0)
    try:
        with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | binary, 0o666), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(path)
    finally:
        with contextlib.suppress(OSError):  # it is gone when all went well
            temporary.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can do that (Windows cannot)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _failed(path: Path, error: OSError) -> ExportFailed:
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            return ExportFailed(f"The folder “{path.parent}” does not exist.", "Make it, or choose another folder.")
        case errno.EACCES | errno.EPERM:
            return ExportFailed(
                f"Kabar is not allowed to write “{path.name}” into “{path.parent}”.",
                "Choose another folder, or close the file where it is open in another program.",
            )
        case errno.EROFS:
            return ExportFailed(f"“{path.parent}” cannot be written to.", "Choose a folder on another disk.")
        case errno.ENOSPC | errno.EDQUOT:
            return ExportFailed(f"There is no room left for “{path.name}”.", "Free some space, or choose another disk.")
        case errno.ENAMETOOLONG:
            return ExportFailed("The file's name is too long.", "Choose a shorter one.")
        case errno.ELOOP:
            return ExportFailed(f"“{path.name}” is a link that leads to itself.", "Choose another name.")
        case _:
            return ExportFailed(
                f"“{path.name}” could not be written: {error.strerror or error}.", "Try again, or choose another folder."
            )
