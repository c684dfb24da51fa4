"""A window that files can be dragged out of, for the tests: ``drag_source.py FILE…`` at the display's lower right corner."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Source(QLabel):
    """Press and move the mouse on it."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag = QDrag(self)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(name) for name in sys.argv[1:]])
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    source = Source("files")
    source.setWindowTitle("drag source")
    source.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    screen = application.primaryScreen().geometry()
    source.setGeometry(screen.width() - 60, screen.height() - 40, 60, 40)
    source.show()
    application.exec()
