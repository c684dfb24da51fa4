"""Every command of the window: its words, its key, its menu. The window connects them; the cheat sheet shows them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QPalette
from PySide6.QtWidgets import QMenu, QMenuBar

from app.desk import look
from app.desk.wording import QT_TRANSLATE_NOOP
from app.settings import declared

translate = QCoreApplication.translate


FORMS = next(about.choices for name, _, about in declared() if name == "form")
"""The forms of a brief (app.engine.exporting.ExportForm) and what the user reads."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command as it is declared: its name in the code, its words, its key, its icon, what stands beside that in the tool bar,
    whether it is switched on and off, and the group of which one is chosen."""

    name: str
    words: str
    keys: str = ""
    icon: str = ""
    short: str = ""
    switch: bool = False
    group: str = ""


MENUS: tuple[tuple[str, tuple[Command | None, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Actions", "&Article"),
        (
            Command("open", QT_TRANSLATE_NOOP("Actions", "&Open…"), "Ctrl+O", "open"),
            Command("open_folder", QT_TRANSLATE_NOOP("Actions", "Open &folder…"), "Ctrl+Shift+O"),
            Command(
                "paste",
                QT_TRANSLATE_NOOP("Actions", "&Paste as an article"),
                "Ctrl+V",
                "paste",
                QT_TRANSLATE_NOOP("Actions", "Paste"),
            ),
            Command("sample", QT_TRANSLATE_NOOP("Actions", "Open the &sample article"), "Ctrl+Shift+A"),
            None,
            Command("story", QT_TRANSLATE_NOOP("Actions", "Story &brief…"), "Ctrl+B"),
            Command("export", QT_TRANSLATE_NOOP("Actions", "&Export…"), "Ctrl+E", "export"),
            Command("export_all", QT_TRANSLATE_NOOP("Actions", "Export a&ll…"), "Ctrl+Shift+E"),
            Command("bilingual", FORMS["bilingual"], "Ctrl+Alt+1", switch=True, group="form"),
            Command("english", FORMS["english"], "Ctrl+Alt+2", switch=True, group="form"),
            Command("brief", FORMS["brief"], "Ctrl+Alt+3", switch=True, group="form"),
            Command("wire", FORMS["wire"], "Ctrl+Alt+4", switch=True, group="form"),
            None,
            Command("print", QT_TRANSLATE_NOOP("Actions", "P&rint…"), "Ctrl+P"),
            Command("preview", QT_TRANSLATE_NOOP("Actions", "Print pre&view…"), "Ctrl+Shift+P"),
            None,
            Command("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Edit"),
        (
            Command("undo", QT_TRANSLATE_NOOP("Actions", "&Undo the last change"), "Ctrl+Z"),
            Command("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z"),
            None,
            Command("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C"),
            Command("copy_original", QT_TRANSLATE_NOOP("Actions", "Copy with the &original"), "Ctrl+Shift+C"),
            Command("copy_bullets", QT_TRANSLATE_NOOP("Actions", "Copy the summary as &bullets"), "Ctrl+Alt+B"),
            Command("copy_prose", QT_TRANSLATE_NOOP("Actions", "Cop&y the summary as prose"), "Ctrl+Alt+P"),
            Command("select_all", QT_TRANSLATE_NOOP("Actions", "Select &all"), "Ctrl+A"),
            Command("edit", QT_TRANSLATE_NOOP("Actions", "&Edit the English of this line"), "F2"),
            None,
            Command(
                "find",
                QT_TRANSLATE_NOOP("Actions", "&Find in the article…"),
                "Ctrl+F",
                "search",
                QT_TRANSLATE_NOOP("Actions", "Find"),
            ),
            Command("find_next", QT_TRANSLATE_NOOP("Actions", "Find &next"), "F3"),
            Command("find_previous", QT_TRANSLATE_NOOP("Actions", "Find &previous"), "Shift+F3"),
            Command("search", QT_TRANSLATE_NOOP("Actions", "&Search all articles"), "Ctrl+Shift+F"),
            None,
            Command("settings", QT_TRANSLATE_NOOP("Actions", "Se&ttings…"), "Ctrl+,"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Queue"),
        (
            Command("read", QT_TRANSLATE_NOOP("Actions", "&Read this one now"), "Ctrl+Return"),
            Command("again", QT_TRANSLATE_NOOP("Actions", "Translate &again"), "Ctrl+R"),
            Command("cancel", QT_TRANSLATE_NOOP("Actions", "&Cancel"), "Esc", "cancel"),
            Command("pause", QT_TRANSLATE_NOOP("Actions", "&Hold the queue"), "F9", switch=True),
            None,
            Command("up", QT_TRANSLATE_NOOP("Actions", "Move &up"), "Alt+Up"),
            Command("down", QT_TRANSLATE_NOOP("Actions", "Move &down"), "Alt+Down"),
            Command("next", QT_TRANSLATE_NOOP("Actions", "&Next article"), "Ctrl+PgDown"),
            Command("previous", QT_TRANSLATE_NOOP("Actions", "&Previous article"), "Ctrl+PgUp"),
            None,
            Command("show_file", QT_TRANSLATE_NOOP("Actions", "Show the file in its &folder"), "Ctrl+Shift+L"),
            Command("delete", QT_TRANSLATE_NOOP("Actions", "D&elete"), "Ctrl+Del"),
            Command("undelete", QT_TRANSLATE_NOOP("Actions", "&Bring back what was deleted"), "Ctrl+Shift+Del"),
            Command("forget", QT_TRANSLATE_NOOP("Actions", "F&orget everything…"), "Ctrl+Shift+F12"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&View"),
        (
            Command("short", QT_TRANSLATE_NOOP("Actions", "&Short summary"), "Ctrl+1", switch=True, group="length"),
            Command("medium", QT_TRANSLATE_NOOP("Actions", "&Medium summary"), "Ctrl+2", switch=True, group="length"),
            Command("long", QT_TRANSLATE_NOOP("Actions", "&Long summary"), "Ctrl+3", switch=True, group="length"),
            Command("why", QT_TRANSLATE_NOOP("Actions", "&Why this point?"), "F4"),
            Command("original_summary", QT_TRANSLATE_NOOP("Actions", "Summary in the &original language"), "Ctrl+I", switch=True),
            None,
            Command("english_only", QT_TRANSLATE_NOOP("Actions", "&English only"), "F6", switch=True),
            Command("larger", QT_TRANSLATE_NOOP("Actions", "La&rger text"), "Ctrl++"),
            Command("smaller", QT_TRANSLATE_NOOP("Actions", "Smaller &text"), "Ctrl+-"),
            Command("normal", QT_TRANSLATE_NOOP("Actions", "&Normal text"), "Ctrl+0"),
            None,
            Command("doubt", QT_TRANSLATE_NOOP("Actions", "Next line to &check"), "F8"),
            Command("changes", QT_TRANSLATE_NOOP("Actions", "What the outlet change&d…"), "F7"),
            Command("to_list", QT_TRANSLATE_NOOP("Actions", "&Go to the list of articles"), "Alt+1"),
            Command("to_page", QT_TRANSLATE_NOOP("Actions", "Go to the &article"), "Alt+2"),
            Command("to_story", QT_TRANSLATE_NOOP("Actions", "Go to the story &brief"), "Alt+3"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Actions", "&Help"),
        (
            Command("keys", QT_TRANSLATE_NOOP("Actions", "&Keys"), "F1"),
            Command("about", QT_TRANSLATE_NOOP("Actions", "&About Kabar"), "Shift+F1"),
        ),
    ),
)

TOOLS = ("open", "paste", "export", "find", "cancel")
"""The commands in the tool bar, by name."""

LIST_MENU = ("read", "again", "cancel", None, "up", "down", None, "story", "export", "show_file", None, "delete")
"""The commands in the menu of the list of articles, by name; None is a separator."""


class Actions(QObject):
    """The commands as actions, by name: ``actions["open"]``. ``menus`` are the titles and what stands under them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.menus: list[tuple[str, list[QAction | None]]] = []
        self._actions: dict[str, QAction] = {}
        self._icons: dict[str, str] = {}
        self._groups: dict[str, QActionGroup] = {}
        for title, commands in MENUS:
            made = [None if command is None else self._make(command) for command in commands]
            self.menus.append((translate("Actions", title), made))

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def _make(self, command: Command) -> QAction:
        words = translate("Settings" if command.group == "form" else "Actions", command.words)
        action = QAction(words, self)
        action.setObjectName(command.name)
        action.setCheckable(command.switch)
        if command.keys:
            action.setShortcut(QKeySequence(command.keys))
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{words.replace('&', '').rstrip('…')} ({keys})")
        if command.short:
            action.setIconText(translate("Actions", command.short))
        if command.icon:
            self._icons[command.name] = command.icon
        if command.group:
            self._groups.setdefault(command.group, QActionGroup(self)).addAction(action)
        self._actions[command.name] = action
        return action

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus."""
        for title, actions in self.menus:
            menu: QMenu = bar.addMenu(title)
            for action in actions:
                menu.addSeparator() if action is None else menu.addAction(action)

    def draw(self, palette: QPalette) -> None:
        """Draw the icons for a palette."""
        for name, icon in self._icons.items():
            self._actions[name].setIcon(look.icon(icon, palette))

    def named(self, names: tuple[str | None, ...]) -> list[QAction | None]:
        """Some of them, for a menu or a bar."""
        return [None if name is None else self._actions[name] for name in names]
