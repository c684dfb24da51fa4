"""Where the window stood and how its parts were divided, kept from one start to the next."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QSettings, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QSplitter, QWidget

VISIBLE = QSize(120, 40)
"""The least piece of a window's top edge, px, that must lie on a screen: by less it cannot be taken and moved."""


class Geometry:
    """Keeps it in an INI file at ``path``. Whatever that holds, and whichever screens are there, the window can be reached; a
    file that cannot be read or written costs the geometry, nothing else."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def restore(self, window: QWidget, splitters: Mapping[str, QSplitter]) -> None:
        """Put a window that is not shown yet and its splitters, by names of theirs, back; what is not known stays as it is."""
        settings = self._settings()
        kept = settings.value("window/geometry")
        if isinstance(kept, QByteArray):
            window.restoreGeometry(kept)
        _bring_on_a_screen(window)
        for name, splitter in splitters.items():
            sizes = _sizes(settings.value(f"splitters/{name}"))
            if len(sizes) == splitter.count() and sum(sizes) > 0:
                splitter.setSizes(sizes)

    def keep(self, window: QWidget, splitters: Mapping[str, QSplitter]) -> None:
        """Write down where the window and the parts of its splitters are. A splitter whose parts are hidden is not written:
        what was kept of it stays."""
        settings = self._settings()
        settings.setValue("window/geometry", window.saveGeometry())
        for name, splitter in splitters.items():
            parts = (splitter.widget(place) for place in range(splitter.count()))
            if all(part and part.isVisibleTo(window) for part in parts):
                settings.setValue(f"splitters/{name}", [str(size) for size in splitter.sizes()])
        settings.sync()

    def _settings(self) -> QSettings:
        return QSettings(str(self._path), QSettings.Format.IniFormat)


def _sizes(kept: object) -> list[int]:
    """Sizes from a file that anybody may have changed; empty where they are none."""
    if isinstance(kept, list) and all(isinstance(size, str) and size.isdecimal() and len(size) < 6 for size in kept):
        return [int(size) for size in kept]
    return []


def _bring_on_a_screen(window: QWidget) -> None:
    """Move and shrink the window so that it can be reached, if it cannot be where it is."""
    if window.isMaximized() or window.isFullScreen():
        return
    place = window.geometry()
    least = window.minimumSize().expandedTo(window.minimumSizeHint())
    place.setSize(place.size().expandedTo(least))
    rooms = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    edge = QRect(place.topLeft(), QSize(place.width(), VISIBLE.height()))
    seen = (room.intersected(edge) for room in rooms)
    if not any(piece.width() >= VISIBLE.width() and piece.height() >= VISIBLE.height() for piece in seen):
        room = QGuiApplication.primaryScreen().availableGeometry()
        place.setSize(place.size().boundedTo(room.size()).expandedTo(least))
        place.moveCenter(room.center())
        place.moveTop(max(place.top(), room.top()))
        place.moveLeft(max(place.left(), room.left()))
    if place != window.geometry():
        window.setGeometry(place)
