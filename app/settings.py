"""The settings: each is declared once, with its default, its words and what it may be.

The dialog, docs/settings.md and the translations of the interface are made from this declaration. Settings are kept as JSON; what
is left at its default is not written, so that a better default of a later Kabar reaches everybody who never chose.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import logging
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.engine.errors import ExportFailed, KabarError
from app.paths import config_folder, data_folder

logger = logging.getLogger(__name__)

GROUPS = ("Reading", "Translating", "Keeping")
"""The groups in which settings are shown, in order."""


@dataclass(frozen=True, slots=True)
class About:
    """What a setting is about: its group, its name and its explanation for the user, and what it may be.

    ``choices`` maps the values that are allowed to what is shown for each; ``span`` is the least number, the greatest, and the
    step between those that are proposed; ``unit`` stands behind a number. ``empty`` is what is shown for 0 or an empty text.
    ``folder`` tells that the text is a folder's path, ``later`` that its choices are known at run time only; ``lacking`` is the
    explanation where nothing installed can serve the setting.
    """

    group: str
    label: str
    help: str
    choices: Mapping[str, str] = field(default_factory=dict)
    span: tuple[int, int, int] | None = None
    unit: str = ""
    empty: str = ""
    folder: bool = False
    later: bool = False
    lacking: str = ""


def _setting(default: object, group: str, label: str, help: str, **rest: Any) -> Any:
    return field(default=default, metadata={"about": About(group, label, help, **rest)})


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user has chosen. Every value here is allowed; an instance without arguments holds the defaults."""

    theme: str = _setting(
        "system",
        "Reading",
        "Theme",
        "“Like the desktop” keeps to the desktop’s own choice, high contrast included.",
        choices={"system": "Like the desktop", "light": "Light", "dark": "Dark"},
    )
    text_size: int = _setting(
        100,
        "Reading",
        "Size of the text",
        "How large an article is shown. Menus and buttons keep the desktop’s size.",
        span=(80, 200, 10),
        unit=" %",
    )
    language: str = _setting(
        "system",
        "Reading",
        "Language of the window",
        "The language of menus, buttons and messages, from the next start on.",
        choices={"system": "Like the desktop", "en": "English", "id": "Bahasa Indonesia"},
    )
    summary: str = _setting(
        "medium",
        "Reading",
        "Length of summaries",
        "Short is one sentence, medium about 64 words, long about 120. Each article can be shown in another length.",
        choices={"short": "Short", "medium": "Medium", "long": "Long"},
    )
    checkpoint: str = _setting(
        "",
        "Translating",
        "Translator",
        "What turns Indonesian into English. The best one installed gives way to a better one as soon as that is there.",
        empty="The best one installed",
        later=True,
    )
    quality: str = _setting(
        "quick",
        "Translating",
        "Translation of the body",
        "Careful reads a little better and takes two to four times as long. Headline and summary always get it.",
        choices={"quick": "Quick", "careful": "Careful"},
    )
    abstract: bool = _setting(
        False,
        "Translating",
        "Abstract of every article",
        "When an article is translated, a model writes an abstract of it; what the article does not say is left out.",
        lacking="No checkpoint that writes abstracts is installed; docs/models.md tells how to install one.",
    )
    threads: int = _setting(
        0,
        "Translating",
        "Processor threads",
        "How many translate at a time. Fewer leave more of the computer to other programs.",
        span=(0, 64, 1),
        empty="As many as fit this computer",
    )
    library_folder: str = _setting(
        "",
        "Keeping",
        "Library",
        "The folder in which translated articles are kept, from the next start on. What is kept already stays where it is.",
        empty="Kabar’s own folder",
        folder=True,
    )
    watched_folder: str = _setting(
        "", "Keeping", "Watched folder", "Articles that are saved into this folder are opened at once.", empty="None", folder=True
    )
    form: str = _setting(
        "bilingual",
        "Keeping",
        "Form of briefs",
        "What a brief holds when it is exported, printed or written beside its article. The menu Article changes it too.",
        choices={
            "bilingual": "Side by side",
            "english": "Brief and English",
            "brief": "Brief only",
            "wire": "Wire brief",
        },
    )
    briefs_beside: str = _setting(
        "off",
        "Keeping",
        "Briefs beside their articles",
        "When an article is finished, its brief is written into the folder that the article lies in. No file is overwritten.",
        choices={
            "off": "Not written",
            ".docx": "Word document (.docx)",
            ".pdf": "PDF (.pdf)",
            ".odt": "OpenDocument text (.odt)",
            ".html": "Web page (.html)",
            ".txt": "Plain text (.txt)",
        },
    )
    notify: bool = _setting(
        True, "Keeping", "Notify me when a long queue is finished", "Only while the window is in the background."
    )

    @property
    def library(self) -> Path:
        """The folder of the library: the chosen one, or Kabar's own."""
        return Path(self.library_folder) if self.library_folder else data_folder()


def declared() -> Iterator[tuple[str, object, About]]:
    """Every setting in the order of the dialog: its name, its default and what it is about."""
    return ((each.name, each.default, each.metadata["about"]) for each in dataclasses.fields(Settings))


def location() -> Path:
    """The file that the settings are kept in."""
    return config_folder() / "settings.json"


def load(path: Path) -> Settings:
    """The settings in a file; the defaults for whatever it does not hold.

    Never fails: a value that is not allowed is logged and its default taken; a file that holds no settings at all is logged and
    set aside as ``NAME.broken``.
    """
    try:
        found = json.loads(path.read_bytes())
        if not isinstance(found, dict):
            raise ValueError(f"it holds a {type(found).__name__}")
    except OSError as error:
        if not isinstance(error, FileNotFoundError):
            logger.warning("The settings in %s cannot be read: %s", path, error)
        return Settings()
    except (ValueError, RecursionError) as error:
        logger.warning("The settings in %s cannot be understood and are set aside: %s", path, error)
        with contextlib.suppress(OSError):
            path.replace(path.with_name(f"{path.name}.broken"))
        return Settings()
    abouts = {name: (default, about) for name, default, about in declared()}
    values = {}
    for name, value in found.items():
        if name in abouts and _allowed(value, *abouts[name]):
            values[name] = value
        else:
            logger.warning("The settings in %s hold %r = %r, which is not allowed", path, name, value)
    return Settings(**values)


def save(settings: Settings, path: Path) -> None:
    """Write the settings into a file, whole or not at all. Raises KabarError where that cannot be done."""
    from app.engine.exporting.saving import save as save_file  # loads all the writers: too much for a start

    chosen = {name: getattr(settings, name) for name, default, _ in declared() if getattr(settings, name) != default}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        save_file(path, json.dumps(chosen, indent=2).encode())
    except (OSError, ExportFailed) as error:
        raise KabarError(f"The settings could not be kept in {path.parent}.", "Make room there, or allow writing.") from error


def _allowed(value: object, default: object, about: About) -> bool:
    if type(value) is not type(default) or (about.choices and value not in about.choices):  # exactly: True is an int too
        return False
    if isinstance(value, str):
        return not re.search("[\0\ud800-\udfff]", value)  # what no file system takes
    return not (isinstance(value, int) and about.span) or about.span[0] <= value <= about.span[1]
