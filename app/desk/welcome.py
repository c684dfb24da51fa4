"""The first screen: what Kabar does, how to begin, and that nothing leaves this computer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.desk import look

translate = QCoreApplication.translate


class Welcome(QWidget):
    """``open_wanted``, ``paste_wanted`` and ``sample_wanted`` come when their buttons are pressed."""

    open_wanted = Signal()
    paste_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(translate("Welcome", "Drop Indonesian articles here"))
        title.setFont(look.headline(self.font(), 2.1))
        text = QLabel(
            translate(
                "Welcome",
                "Kabar cleans the page, summarizes it, translates it into English and shows every sentence beside its original. "
                "It reads saved web pages, Word, PDF, e-mail and text files; several at once are read one after the other.",
            )
        )
        text.setWordWrap(True)
        text.setFixedSize(560, text.heightForWidth(560))  # a centred label of many lines gets the height of one otherwise
        text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        for name, signal in (
            (translate("Welcome", "Open files…"), self.open_wanted),
            (translate("Welcome", "Paste text"), self.paste_wanted),
            (translate("Welcome", "Try the sample article"), self.sample_wanted),
        ):
            button = QPushButton(name)
            button.setMinimumHeight(34)
            button.clicked.connect(signal)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._promise = promise = QLabel(
            translate(
                "Welcome",
                "Nothing leaves this computer: the translator is part of Kabar, and no network is used.\n"
                "It is a machine’s translation. Check quotations against the original before you publish.",
            )
        )
        promise.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setSpacing(18)
        layout.addStretch(2)
        layout.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(text, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(buttons)
        layout.addWidget(promise, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        # Not the palette's own placeholder colour: it is 4 : 1 on white in the default style, too faint to read.
        self._promise.setStyleSheet(f"color: {look.muted(self.palette()).name()}")
