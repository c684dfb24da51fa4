"""Every question that is put to the user in a dialog: one object, replaced in a test."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

READABLE = (
    "Articles (*.html *.htm *.mhtml *.webarchive *.txt *.md *.docx *.odt *.rtf *.pptx *.pdf *.epub *.eml *.mbox *.msg "
    "*.png *.jpg *.jpeg *.tif *.tiff *.webp);;All files (*)"
)
WRITABLE = (
    "Word document (*.docx);;PDF (*.pdf);;OpenDocument text (*.odt);;Web page (*.html);;Markdown (*.md);;Plain text (*.txt);;"
    "Data, one JSON object (*.json);;Translation memory (*.tmx)"
)


class Prompts(Protocol):
    """What may be asked."""

    def open_files(self) -> list[Path]:
        """The files that the user picks; none if the dialog is left."""
        ...

    def save_file(self, proposed: Path) -> Path | None:
        """Where to write, and by its suffix in which format; None if the dialog is left."""
        ...


class Dialogs:
    """The prompts as the platform's file dialogs, over ``window``."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def open_files(self) -> list[Path]:
        names, _ = QFileDialog.getOpenFileNames(self._window, "Open articles", "", READABLE)
        return [Path(name) for name in names]

    def save_file(self, proposed: Path) -> Path | None:
        name, chosen = QFileDialog.getSaveFileName(self._window, "Export the brief", str(proposed), WRITABLE)
        if not name:
            return None
        path = Path(name)
        # A name without a suffix is of the kind that is chosen in the dialog's list.
        return path if path.suffix else path.with_name(path.name + chosen[chosen.rindex("*.") + 1 : -1])
