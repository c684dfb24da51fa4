"""Every question that is put to the user in a dialog: one object, replaced in a test."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.desk.gathering import SUFFIXES
from app.desk.settings_dialog import SettingsDialog
from app.desk.wording import QT_TRANSLATE_NOOP
from app.settings import Settings

translate = QCoreApplication.translate

WRITABLE = {
    ".docx": QT_TRANSLATE_NOOP("Dialogs", "Word document"),
    ".pdf": QT_TRANSLATE_NOOP("Dialogs", "PDF"),
    ".odt": QT_TRANSLATE_NOOP("Dialogs", "OpenDocument text"),
    ".html": QT_TRANSLATE_NOOP("Dialogs", "Web page"),
    ".md": QT_TRANSLATE_NOOP("Dialogs", "Markdown"),
    ".txt": QT_TRANSLATE_NOOP("Dialogs", "Plain text"),
    ".json": QT_TRANSLATE_NOOP("Dialogs", "Data, one JSON object"),
    ".tmx": QT_TRANSLATE_NOOP("Dialogs", "Translation memory"),
}
"""The formats of a brief by suffix, and what the user reads."""

STORY = (".docx", ".html", ".md", ".txt", ".json")
"""Those of them that a story can be written in."""


class Prompts(Protocol):
    """What may be asked."""

    def open_files(self) -> list[Path]:
        """The files that the user picks; none if the dialog is left."""
        ...

    def open_folder(self) -> Path | None:
        """The folder that the user picks; None if the dialog is left."""
        ...

    def save_file(self, proposed: Path, suffixes: Sequence[str]) -> Path | None:
        """Where to write, and by its suffix in which of these formats; None if the dialog is left."""
        ...

    def confirm(self, question: str, detail: str, yes: str) -> bool:
        """Whether the user presses ``yes``, the words of the button that does it."""
        ...

    def settings(self, now: Settings, checkpoints: Sequence[tuple[str, str]], lacking: Collection[str] = ()) -> Settings | None:
        """The settings as the user wants them; None if the dialog is left. ``checkpoints`` are ids and titles, ``lacking`` the
        settings that nothing installed can serve."""
        ...


class Dialogs:
    """The prompts as dialogs over ``window``."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def open_files(self) -> list[Path]:
        names = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        kinds = f"{translate('Dialogs', 'Articles')} ({names});;{translate('Dialogs', 'All files')} (*)"
        chosen, _ = QFileDialog.getOpenFileNames(self._window, translate("Dialogs", "Open articles"), "", kinds)
        return [Path(name) for name in chosen]

    def open_folder(self) -> Path | None:
        name = QFileDialog.getExistingDirectory(self._window, translate("Dialogs", "Open a folder of articles"))
        return Path(name) if name else None

    def save_file(self, proposed: Path, suffixes: Sequence[str]) -> Path | None:
        kinds = [f"{translate('Dialogs', WRITABLE[suffix])} (*{suffix})" for suffix in suffixes]
        title = translate("Dialogs", "Export the brief")
        name, chosen = QFileDialog.getSaveFileName(self._window, title, str(proposed), ";;".join(kinds))
        if not name:
            return None
        path = Path(name)
        # A name without a suffix is of the kind that is chosen in the dialog's list.
        return path if path.suffix else path.with_name(path.name + chosen[chosen.rindex("*.") + 1 : -1])

    def confirm(self, question: str, detail: str, yes: str) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, "Kabar", question, QMessageBox.StandardButton.Cancel, self._window)
        box.setInformativeText(detail)
        button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.exec()
        return box.clickedButton() is button

    def settings(self, now: Settings, checkpoints: Sequence[tuple[str, str]], lacking: Collection[str] = ()) -> Settings | None:
        dialog = SettingsDialog(now, checkpoints, self._window, lacking=lacking)
        wanted = dialog.settings() if dialog.exec() else None
        dialog.deleteLater()
        return wanted
