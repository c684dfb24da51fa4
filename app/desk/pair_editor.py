"""Editing a line of English where it stands: a field as high as its text, opened over a sentence or the headline.

Enter, Tab and leaving the field keep what was typed (Tab goes on to the next sentence, Shift+Tab to the one before), Esc gives it
up. Another window or a menu in front leaves the edit as it is.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QRect, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from app.desk import look
from app.desk.fields import keeps
from app.desk.typesetting import LEADING

MARGIN = 5
"""Pixels between the text and the field's outer edge."""
WAITS = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
"""Ways to lose the focus after which it comes back."""
ENDS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LineEditor(QTextEdit):
    """One editing of one text, from its making to ``ended``.

    ``ended`` comes once, with whether the text is to be kept and how many sentences further to go on (0, 1, -1); ``grown`` when
    the text needs another height.
    """

    ended = Signal(bool, int)
    grown = Signal()

    def __init__(self, text: str, name: str, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = -1
        self._over = False
        self.setAccessibleName(name)
        self.setFont(font)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)  # what is dropped is an article, wherever in the window
        self.setPlainText(text)
        lines = QTextBlockFormat()
        lines.setLineHeight(LEADING * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)
        self.document().clearUndoRedoStacks()
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameStyle(QTextEdit.Shape.Box | QTextEdit.Shadow.Plain)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look.accent(palette))  # the frame; a style's own is hardly seen on dark
        self.setPalette(palette)
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.document().setDocumentMargin(MARGIN - self.frameWidth())
        self.moveCursor(QTextCursor.MoveOperation.End)
        # Queued: who gives the field another height meanwhile would have it set its lines again while it sets them.
        self.document().documentLayout().documentSizeChanged.connect(self._resized, Qt.ConnectionType.QueuedConnection)

    @property
    def needed_height(self) -> int:
        """How high the field has to be for its text at its present width."""
        return ceil(self.document().size().height()) + 2 * self.frameWidth()

    def place(self, rect: QRect) -> None:
        """Put the field so that its text lies where ``rect`` is."""
        self.setGeometry(rect.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))

    def end(self, *, keep: bool, step: int = 0) -> None:
        """End the edit; the second time does nothing."""
        if not self._over:
            self._over = True
            self.ended.emit(keep, step)

    @Slot(QSizeF)
    def _resized(self, size: QSizeF) -> None:
        self.grown.emit()

    def event(self, event: QEvent) -> bool:
        # The window has commands on Esc and Ctrl+Enter: here they only end the edit, and Ctrl+Del deletes a word, no article.
        return keeps(event, *ENDS, QKeySequence.StandardKey.DeleteEndOfWord) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.end(keep=False)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.end(keep=True)
            case Qt.Key.Key_Tab:
                self.end(keep=True, step=1)
            case Qt.Key.Key_Backtab:
                self.end(keep=True, step=-1)
            case _:
                super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # what lies around the field scrolls

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in WAITS:
            self.end(keep=True)
