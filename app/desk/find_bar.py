"""The bar that finds words in the article: a field, which of how many matches is shown, and buttons to go through them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.desk import look
from app.desk.fields import Field, keeps
from app.desk.finding import FindModel

translate = QCoreApplication.translate

PAUSE = 60
"""Milliseconds without a key after which the search begins."""


class FindBar(QWidget):
    """Shows and steers a :class:`FindModel`. ``search_wanted`` comes with words to find, ``closed`` when the bar is left."""

    search_wanted = Signal(str)
    closed = Signal()

    def __init__(self, finder: FindModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = finder
        self.field = Field()
        self.field.setPlaceholderText(translate("FindBar", "Find in Indonesian and English"))
        self.field.setAccessibleName(translate("FindBar", "Find in the article"))
        self.field.setMinimumWidth(140)
        self.field.setMaximumWidth(340)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._search)
        self.field.textChanged.connect(self._pause.start)
        self._told = QLabel()
        self._previous = _button(Qt.ArrowType.UpArrow, translate("FindBar", "Previous match"), "Shift+F3")
        self._next = _button(Qt.ArrowType.DownArrow, translate("FindBar", "Next match"), "F3")
        self._previous.clicked.connect(self.find_previous)
        self._next.clicked.connect(self.find_next)
        self._close = QToolButton()
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(translate("FindBar", "Close the find bar"))
        self._close.setToolTip(translate("FindBar", "Close (Esc)"))
        self._close.clicked.connect(self.leave)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 5, 8, 5)
        layout.setSpacing(4)
        layout.addWidget(self.field, 3)
        layout.addWidget(self._previous)
        layout.addWidget(self._next)
        layout.addSpacing(6)
        layout.addWidget(self._told, 2)
        layout.addWidget(self._close)
        finder.changed.connect(self._refresh)
        self._colour()
        self.hide()

    def open(self, words: str = "") -> None:
        """Show the bar, with the focus in its field; with words, find them."""
        self.show()
        if words and words != self.field.text():
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search()

    @Slot()
    def leave(self) -> None:
        """Hide the bar and mark nothing any more; the words are kept for the next time."""
        self._pause.stop()
        self.hide()
        self._finder.search("")
        self.closed.emit()

    @Slot()
    def find_next(self) -> None:
        """Go to the next match."""
        self._step(1)

    @Slot()
    def find_previous(self) -> None:
        """Go to the match before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if not self.isVisible():
            self.open()
        elif self._pause.isActive():  # a quick hand: Enter before the words were looked for
            self._search()
        else:
            self._finder.step(by)

    @Slot()
    def _search(self) -> None:
        self._pause.stop()
        if self.isVisible():
            self.search_wanted.emit(self.field.text().strip())

    @Slot()
    def _refresh(self) -> None:
        finder = self._finder
        if not finder.words:
            text = ""
        elif finder.count and finder.current:
            number, count = map(QLocale().toString, (finder.number, finder.count))
            text = translate("FindBar", "{number} of {count}").format(number=number, count=count)
        elif finder.count:
            text = translate("FindBar", "%n match(es)", "", finder.count)
        else:
            text = translate("FindBar", "Searching…") if finder.searching else translate("FindBar", "Not found in this article")
        self._told.setText(text)
        for button in (self._previous, self._next):
            button.setEnabled(finder.count > 0)

    def event(self, event: QEvent) -> bool:
        # The window's own Esc cancels the translation: here it only closes the bar.
        return keeps(event, Qt.Key.Key_Escape, QKeySequence.StandardKey.DeleteEndOfWord) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F3:
                self._step(-1 if shift else 1)
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        self._close.setIcon(look.drawn("close", self.palette().windowText().color()))


def _button(arrow: Qt.ArrowType, name: str, keys: str) -> QToolButton:
    button = QToolButton()
    button.setArrowType(arrow)
    button.setAutoRaise(True)
    button.setAccessibleName(name)
    button.setToolTip(f"{name} ({keys})")
    return button
