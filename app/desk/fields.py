"""What fields of the window have in common: keys that stay theirs though a command has them too, a button that empties them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

translate = QCoreApplication.translate


def keeps(event: QEvent, *keys: Qt.Key | QKeyCombination | QKeySequence.StandardKey) -> bool:
    """Whether an event is the question if a widget wants one of these keys for itself (a key alone: with whatever modifiers); it
    has said yes then."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    wanted = any(
        event.matches(key) if isinstance(key, QKeySequence.StandardKey) else key in (event.key(), event.keyCombination())
        for key in keys
    )
    if wanted:
        event.accept()
    return wanted


class Field(QLineEdit):
    """A line of words to look for. It can be emptied, takes no drops (what is dropped is an article, wherever in the window), and
    leaves Ctrl+E to the window's export: under X11 the key is an old one for the end of the line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        let_clear(self)
        self.setAcceptDrops(False)

    def event(self, event: QEvent) -> bool:
        export = (Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        asked = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if asked and (event.key(), event.modifiers()) == export:  # type: ignore[attr-defined]  # a key's event
            event.ignore()
            return True
        return super().event(event)


def let_clear(field: QLineEdit) -> None:
    """Give a field the button that empties it, with a name: Qt's own has none to be read out."""
    field.setClearButtonEnabled(True)
    for action in field.findChildren(QAction):
        if not action.text():
            action.setText(translate("Fields", "Empty the field"))
