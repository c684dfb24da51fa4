"""What a person does in the window and sees of it, for its tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app.desk import theme
from app.desk.window import Window
from tests.qt.conftest import idle, settle, take

Until = Callable[[Callable[[], object]], None]
File = Callable[[str], Path]
Kind = TypeVar("Kind", bound=QWidget)

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def open_whole(window: Window, until: Until, *files: Path) -> None:
    """Open files and wait until nothing is left to do."""
    take(window.desk, *files)
    until(lambda: idle(window.desk))
    settle()


def visible(root: QWidget, kind: type[Kind]) -> list[Kind]:
    """The widgets of a kind that a person sees."""
    return [widget for widget in root.findChildren(kind) if widget.isVisible()]


def button(root: QWidget, text: str) -> QAbstractButton:
    """The button that says this, or that a screen reader calls so."""
    [found] = [each for each in visible(root, QAbstractButton) if text in (each.text(), each.accessibleName())]
    return found


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click on a widget, in its middle or elsewhere."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, at or widget.rect().center())
    settle()


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus, "the keyboard is nowhere"
    QTest.keyClick(focus, key, modifiers)
    settle()


def press_keys_of(action: QAction) -> None:
    """Press the keys of a command."""
    [keys] = [action.shortcut()[n] for n in range(action.shortcut().count())]
    press(keys.key(), keys.keyboardModifiers())


def shown_text(root: QWidget) -> str:
    """All that is written on visible labels."""
    return "\n".join(label.text() for label in visible(root, QLabel)).replace("\u200b", "")


def actions(window: Window) -> dict[str, QAction]:
    """Every command of the menus, by name, in their order."""
    return {action.objectName(): action for _, menu in window.actions_.menus for action in menu if action}


def parents(widget: QWidget) -> Iterator[QWidget]:
    """What a widget lies in, from the inside."""
    while (above := widget.parentWidget()) is not None:
        yield above
        widget = above


def _palette(window: str, base: str, text: str, highlight: str) -> Callable[[], QPalette]:
    def make() -> QPalette:
        made, role = QPalette(QColor(window)), QPalette.ColorRole
        for roles, colour in (
            ((role.Window,), window),
            ((role.WindowText, role.Text, role.ButtonText), text),
            ((role.Base,), base),
            ((role.Highlight,), highlight),
        ):
            for each in roles:
                made.setColor(each, QColor(colour))
        return made

    return make


PALETTES: dict[str, Callable[[], QPalette]] = {
    "our light": theme.light,
    "our dark": theme.dark,
    "Fusion light": _palette("#efefef", "#ffffff", "#000000", "#308cc6"),
    "Fusion dark": _palette("#323232", "#242424", "#ffffff", "#308cc6"),
    "Windows light": _palette("#f3f3f3", "#ffffff", "#1b1b1b", "#0078d4"),
    "Windows dark": _palette("#202020", "#2d2d2d", "#ffffff", "#0078d4"),
    "macOS light": _palette("#ececec", "#ffffff", "#262626", "#b3d7ff"),
    "macOS dark": _palette("#323232", "#1e1e1e", "#dfdfdf", "#3f638b"),
    "Breeze light": _palette("#eff0f1", "#ffffff", "#232629", "#3daee9"),
    "Adwaita dark": _palette("#353535", "#2d2d2d", "#eeeeec", "#15539e"),
    "high contrast": _palette("#000000", "#000000", "#ffffff", "#1aebff"),
}
"""The colours of common desktops, and our own."""
