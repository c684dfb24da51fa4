"""Messages to the user as a stack of bars above the article, each with its remedy, a button where one helps, and a cross."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.desk import look
from app.desk.fitting import ReadingLabel
from app.desk.messages import Message, Tone
from app.desk.retold import retold

translate = QCoreApplication.translate

ICONS = {Tone.NOTE: "note", Tone.PROBLEM: "problem", Tone.DONE: "done"}


class Banners(QWidget):
    """Shows messages. ``obeyed`` comes with a message whose button was pressed, ``dismissed`` with one whose cross was."""

    obeyed = Signal(object)
    dismissed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._messages: list[Message] = []
        self._banners: list[_Banner] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def show_messages(self, messages: Sequence[Message]) -> None:
        """Show exactly these messages."""
        if list(messages) == self._messages:
            return
        new = [message for message in messages if message not in self._messages]
        self._messages = list(messages)
        self._rebuild()
        for banner, message in zip(self._banners, messages, strict=True):
            if message in new:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, banner.accessibleName()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._rebuild()

    def _rebuild(self) -> None:
        for banner in self._banners:
            self._column.removeWidget(banner)
            banner.deleteLater()
        self._banners = [_Banner(message, self) for message in self._messages]
        for banner in self._banners:
            banner.obeyed.connect(self.obeyed)
            banner.dismissed.connect(self.dismissed)
            self._column.addWidget(banner)
        self._order()
        self.setVisible(bool(self._messages))

    def _order(self) -> None:
        """Let Tab come to the messages where they stand: widgets that are made late are the window's last otherwise."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # what does not take the keyboard has no place in the order
        before: QWidget = self
        for banner in self._banners:
            for control in banner.controls:
                self.setTabOrder(before, control)
                before = control
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class _Banner(QFrame):
    obeyed = Signal(object)
    dismissed = Signal(object)

    def __init__(self, message: Message, parent: QWidget) -> None:
        super().__init__(parent)
        self._message = message
        self.controls: list[QWidget] = []
        told, remedy = retold(message.text), retold(message.remedy)
        palette = self.palette()
        colour = {Tone.NOTE: look.muted, Tone.PROBLEM: look.problem, Tone.DONE: look.good}[message.tone](palette)
        ground = look.mix(palette.base().color(), colour, 0.10).name()
        self.setObjectName("banner")
        self.setStyleSheet(
            f"#banner {{ background: {ground}; border: 1px solid {look.mix(palette.base().color(), colour, 0.4).name()}; }}"
        )
        self.setAccessibleName(f"{translate('Tone', message.tone)}: {told}")
        sign = QLabel()
        sign.setPixmap(look.drawn(ICONS[message.tone], colour).pixmap(18, 18))
        sign.setAccessibleName(translate("Tone", message.tone))
        text = ReadingLabel(translate("Tone", message.tone))
        text.show_message(told, remedy)
        text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 7, 7, 7)
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(text, 1)
        if message.command:
            button = QPushButton(translate("Command", message.command))
            button.clicked.connect(self._obey)
            layout.addWidget(button)
            self.controls.append(button)
        cross = QToolButton()
        cross.setAutoRaise(True)
        cross.setIcon(look.drawn("close", palette.windowText().color()))
        cross.setAccessibleName(translate("Banners", "Dismiss this message"))
        cross.setToolTip(translate("Banners", "Dismiss"))
        cross.clicked.connect(self._dismiss)
        layout.addWidget(cross, 0, Qt.AlignmentFlag.AlignTop)
        self.controls.append(cross)

    @Slot()
    def _obey(self) -> None:
        self.obeyed.emit(self._message)

    @Slot()
    def _dismiss(self) -> None:
        self.dismissed.emit(self._message)
