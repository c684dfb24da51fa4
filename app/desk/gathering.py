"""Gathering: what was dropped or chosen, folders and all, becomes the list of files to be read. No widgets."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.engine.cancel import Cancel

translate = QCoreApplication.translate

ASK_OVER = 50
"""With more files than this the user is asked before they are opened."""

PAGES = frozenset({".htm", ".html", ".xhtml"})
"""The suffixes of saved pages, beside which a browser puts a folder with their pictures and scripts."""

SUFFIXES = PAGES | frozenset(
    ".mhtml .mht .webarchive .txt .md .markdown .docx .odt .rtf .pptx .pdf .epub .eml .mbox .msg .png .jpg .jpeg .tif .tiff "
    ".webp".split()
)
"""The files of a folder that are taken, by their suffixes in lower case. (A reader looks into a file, not at its name; but to
look into each of 100,000 files takes minutes.)"""

COMPANIONS = (
    "_files .files _berkas -dateien _bestanden _fichiers _archivos _arquivos _ficheiros _file _filer -filer _tiedostot _pliki "
    "_soubory _elemei _dosyalar _datoteke _fajlovi _fitxers"
).split()
"""What browsers add to the name of a page for its companion folder, in their languages, in lower case."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files to be read, in the order in which a person would: absolute, each once. ``unknown`` counts the files in folders
    that no reader knows by their suffix; ``unreadable`` are the folders that could not be looked into."""

    files: tuple[Path, ...]
    unknown: int = 0
    unreadable: tuple[Path, ...] = ()

    @property
    def skipped(self) -> int:
        """How much was left out that a user might miss."""
        return self.unknown + len(self.unreadable)

    def sentence(self) -> str:
        """What was left out and why, for the user; empty where nothing was."""
        told = []
        if self.unknown:
            told.append(translate("Gathered", "%n file(s) of other kinds left out.", "", self.unknown))
        if self.unreadable:
            told.append(translate("Gathered", "%n folder(s) could not be looked into.", "", len(self.unreadable)))
        return " ".join(told)


def gather(paths: Sequence[Path], cancel: Cancel) -> Gathered:
    """The files that ``paths`` stand for: files as they are, whatever their suffix, and folders with all that is in them.

    In a folder its own files come before those of its folders, both in natural order; hidden ones, companion folders of saved
    pages and files of unknown suffixes are left out, and a folder that links lead to twice is taken once. Raises Cancelled;
    to be called on a task's thread, as a folder may hold 100,000 files or lie on a network.
    """
    files: dict[Path, None] = {}
    unreadable: list[Path] = []
    seen: set[str] = set()
    unknown = 0
    given = [path.absolute() for path in paths]
    pages = {(path.parent, path.stem.casefold()) for path in given if path.suffix.lower() in PAGES}
    for path in given:
        if not path.is_dir():
            files[path] = None
            continue
        if any((path.parent, stem) in pages for stem in _stems_of_companion(path.name)):
            continue
        for folder, entries in _folders(path, seen, cancel):
            if entries is None:
                unreadable.append(folder)
                continue
            for entry in entries:
                cancel.check()
                if Path(entry.name).suffix.lower() in SUFFIXES:
                    files[folder / entry.name] = None
                else:
                    unknown += 1
    return Gathered(tuple(files), unknown, tuple(unreadable))


def natural(name: str) -> tuple[str | int, ...]:
    """The key by which a person sorts names: no case, and numbers by their value, so that 2 comes before 10."""
    parts = re.split(r"(\d+)", name.casefold())
    return tuple(int(part) if place % 2 else part for place, part in enumerate(parts))


def _folders(top: Path, seen: set[str], cancel: Cancel) -> Iterator[tuple[Path, list[os.DirEntry[str]] | None]]:
    """A folder and all in it, each with its sorted files, or with None where it cannot be looked into."""
    waiting = [top]  # no recursion: folders may be nested deeper than Python's stack is
    while waiting:
        folder = waiting.pop()
        real = os.path.realpath(folder)
        if real in seen:
            continue
        seen.add(real)
        try:
            folders, files = _entries(folder, cancel)
        except OSError:
            yield folder, None
            continue
        yield folder, files
        waiting += [folder / entry.name for entry in reversed(folders)]


def _entries(folder: Path, cancel: Cancel) -> tuple[list[os.DirEntry[str]], list[os.DirEntry[str]]]:
    """The folders and the files of a folder that are neither hidden nor a page's companion, in natural order."""
    folders, files = [], []
    with os.scandir(folder) as entries:
        for entry in entries:
            cancel.check()
            if _is_hidden(entry):
                continue
            if _is_folder(entry):
                folders.append(entry)
            else:
                files.append(entry)
    pages = {Path(entry.name).stem.casefold() for entry in files if Path(entry.name).suffix.lower() in PAGES}
    folders = [entry for entry in folders if pages.isdisjoint(_stems_of_companion(entry.name))]
    for found in (folders, files):
        found.sort(key=lambda entry: natural(entry.name))
    return folders, files


def _stems_of_companion(name: str) -> list[str]:
    """The names, without suffix and case, of the pages whose companion a folder of this name would be."""
    name = name.casefold()
    return [name.removesuffix(ending) for ending in COMPANIONS if name.endswith(ending)]


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return True
    if os.name != "nt":
        return False
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return bool(attributes & (stat.FILE_ATTRIBUTE_HIDDEN | stat.FILE_ATTRIBUTE_SYSTEM))
