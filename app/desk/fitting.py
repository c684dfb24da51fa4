"""Read-only text for pages that scroll as a whole: as high as what it holds, and copied as it was, however it was wrapped."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QSizePolicy, QTextBrowser, QWidget

from app.desk import wording

translate = QCoreApplication.translate


class FittingText(QTextBrowser):
    """Rich text that can be selected, whose links are told (``anchorClicked``) and never followed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self._html = ""

    def show_html(self, html: str) -> bool:
        """Show HTML; the same again costs nothing, keeps the selection, and is False."""
        if html == self._html:
            return False
        self._html = html
        self.setHtml(html)
        self.fit()
        return True

    def select_all(self) -> None:
        """Select all of it."""
        self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # what lies around it scrolls, and with Ctrl it would make its own text larger

    def fit(self) -> None:
        """Be as high as the text."""
        height = round(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)


class SectionTitle(QLabel):
    """The title of a part of the page. Only its weight is its own: family and size are those of what it stands in, also when they
    change."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        font = QFont()
        font.setWeight(QFont.Weight.DemiBold)
        self.setFont(font)


class ReadingLabel(QLabel):
    """Words that can be selected, and ``what`` they are. The longest may be broken, and what is copied, or read out, has no trace
    of that."""

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleDescription(what)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def show_words(self, words: str, colour: str = "") -> None:
        """Show plain words, in a colour where one is given; the same again keeps the selection."""
        text = escape(wording.breakable(words))
        self._show(f'<span style="color:{colour}">{text}</span>' if colour else text, words)

    def show_message(self, message: str, remedy: str) -> None:
        """Show what is wrong, in bold, and under it what can be done, where something can."""
        below = f"<br>{escape(wording.breakable(remedy))}" if remedy else ""
        self._show(f"<b>{escape(wording.breakable(message))}</b>{below}", f"{message} {remedy}".strip())

    def _show(self, text: str, words: str) -> None:
        if text != self.text():
            self.setText(text)
            self.setAccessibleName(words)  # a screen reader would read out the markup

    @Slot()
    def copy(self) -> None:
        """Put what is selected on the clipboard."""
        self._copy(QClipboard.Mode.Clipboard)

    def _copy(self, mode: QClipboard.Mode) -> None:
        if self.hasSelectedText():
            QGuiApplication.clipboard().setText(self.selectedText().replace("\u200b", ""), mode)

    @Slot()
    def select_all(self) -> None:
        """Select all of it."""
        document = QTextDocument()
        document.setHtml(self.text())
        self.setSelection(0, document.characterCount() - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if QGuiApplication.clipboard().supportsSelection():
            self._copy(QClipboard.Mode.Selection)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        copy = menu.addAction(translate("ReadingLabel", "&Copy"), self.copy)
        copy.setEnabled(self.hasSelectedText())
        menu.addAction(translate("ReadingLabel", "Select &all"), self.select_all)
        menu.exec(event.globalPos())
        menu.deleteLater()
