"""The first screen: what Kabar does, how to begin, and that nothing leaves this computer."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.desk import look

translate = QCoreApplication.translate

MEASURE = 76
"""Letters of a line of the explanation."""


class Welcome(QWidget):
    """``open_wanted``, ``paste_wanted`` and ``sample_wanted`` come when their buttons are pressed."""

    open_wanted = Signal()
    paste_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(translate("Welcome", "Drop Indonesian articles here"))
        self._text = QLabel(
            translate(
                "Welcome",
                "Kabar cleans the page, summarizes it, translates it into English and shows every sentence beside its original. "
                "It reads saved web pages, Word, PDF, e\N{NON-BREAKING HYPHEN}mail and text files. "
                "Drop many at once: the gist of each comes first.",
            )
        )
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
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
        layout.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(buttons)
        layout.addWidget(promise, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._fit()
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self._title.setFont(look.headline(self.font(), 2.1))
        width = self.fontMetrics().averageCharWidth() * MEASURE
        # A centred label of many lines gets the height of one otherwise.
        self._text.setFixedSize(width, self._text.heightForWidth(width))

    def _colour(self) -> None:
        # Not the palette's own placeholder colour: it is 4 : 1 on white in the default style, too faint to read.
        self._promise.setStyleSheet(f"color: {look.muted(self.palette()).name()}")
