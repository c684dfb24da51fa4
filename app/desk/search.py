"""The field in which is written what to look for, and the list of what was found."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from app.desk.fields import Field, keeps
from app.desk.hits import HitsModel
from app.desk.sidebar_delegate import HitDelegate
from app.desk.sidebar_list import SidebarList

translate = QCoreApplication.translate


class SearchField(Field):
    """A line of words. ``left`` comes with Esc, ``entered`` when the keyboard is to go down to what stands below."""

    left = Signal()
    entered = Signal()

    def event(self, event: QEvent) -> bool:
        return keeps(event, Qt.Key.Key_Escape, QKeySequence.StandardKey.DeleteEndOfWord) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class HitsList(SidebarList):
    """Shows hits. ``wanted`` comes with the one that the user picks, ``left`` with Esc."""

    wanted = Signal(QModelIndex)
    left = Signal()

    def __init__(self, model: HitsModel, parent: QWidget | None = None) -> None:
        super().__init__(model, HitDelegate(), parent)
        self.setAccessibleName(translate("HitsList", "Articles that were found"))
        self.clicked.connect(self.wanted)

    def event(self, event: QEvent) -> bool:
        return keeps(event, Qt.Key.Key_Escape) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.wanted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
