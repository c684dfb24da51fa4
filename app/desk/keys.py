"""Keys that stay with the widget that has the keyboard, though a command of the window has them too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


def keeps(event: QEvent, *keys: Qt.Key | QKeySequence.StandardKey) -> bool:
    """Whether an event is the question if a widget wants one of these keys for itself; it has said yes then."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    wanted = any(event.key() == key if isinstance(key, Qt.Key) else event.matches(key) for key in keys)
    if wanted:
        event.accept()
    return wanted
