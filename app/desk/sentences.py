"""The lower half of an article's page: the titles of the columns, the sentence pairs, what to check in the current one, what was
removed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.desk import look, wording
from app.desk.fitting import ReadingLabel
from app.desk.opened import OpenedArticle
from app.desk.pairs_view import PairsView
from app.desk.removed import RemovedView
from app.desk.retold import retold
from app.desk.state import State
from app.desk.typesetting import LEFT, MIDDLE, RIGHT

translate = QCoreApplication.translate


class Sentences(QWidget):
    """Puts ``pairs`` and ``removed`` in their places, with titles that stand over the columns. What the checks found in the
    current row stands between them, for whoever has no pointer to rest on its sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pairs = PairsView()
        self.removed = RemovedView()
        self._wanted = ""
        self._source, self._target = QLabel(), QLabel(translate("Sentences", "English"))
        self._concerns = ReadingLabel(translate("Sentences", "What to check in the current sentence"))
        self._concerns.setContentsMargins(LEFT, 5, RIGHT, 5)
        self._concerns.hide()
        self._titles = QHBoxLayout()
        self._titles.setSpacing(MIDDLE)
        self._titles.addWidget(self._source, 1)
        self._titles.addWidget(self._target, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._titles)
        layout.addWidget(_line())
        layout.addWidget(self.pairs, 1)
        layout.addWidget(_line())
        layout.addWidget(self._concerns)
        layout.addWidget(self.removed)
        self.pairs.viewport().installEventFilter(self)
        self.pairs.current_told.connect(self._show_concerns)
        self._colour()

    def refresh(self, article: OpenedArticle) -> None:
        """Show what is known of the article now; the pairs themselves follow their model."""
        self.pairs.set_placeholder(_placeholder(article))
        self._source.setText(wording.language(article.detection) or translate("Sentences", "Original"))
        self.removed.show_article(article.article)
        self._align()
        self._show_wanted()

    def show_sentence(self, text: str) -> None:
        """Select the sentence whose original is this, as soon as the article's sentences are here."""
        self._wanted = text
        self._show_wanted()

    def _show_wanted(self) -> None:
        model = self.pairs.pairs
        if self._wanted and model and self.pairs.count:
            text, self._wanted = self._wanted, ""
            self.pairs.show_rows([row for row in range(self.pairs.count) if model.pair(row).source == text][:1])

    @Slot()
    def _show_concerns(self) -> None:
        current, model = self.pairs.currentIndex(), self.pairs.pairs
        findings = model.pair(current.row()).findings if model and current.isValid() else ()
        told = " ".join(retold(finding.message) for finding in findings)
        self._concerns.show_words(f"⚠ {told}", look.warning(self.palette()).name())
        if self._concerns.isHidden() == bool(findings):
            seen = self.pairs.viewport().rect().intersects(self.pairs.visualRect(current))
            self._concerns.setVisible(bool(findings))
            if findings and seen and not self.pairs.pressing:
                QTimer.singleShot(0, self._keep_in_view)  # the rows have less room then

    @Slot()
    def _keep_in_view(self) -> None:
        self.pairs.scrollTo(self.pairs.currentIndex())

    def set_english_only(self, on: bool) -> None:
        """Show the English alone, in one column, or both languages side by side."""
        self.pairs.set_english_only(on)
        self._source.setVisible(not on)
        self._align()

    def set_text_font(self, font: QFont) -> None:
        """Set the sentences in this font; what stands around them keeps its own."""
        self.pairs.set_sign_font(self.font())
        self.pairs.setFont(font)
        self._align()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._align()
        return super().eventFilter(watched, event)

    def _colour(self) -> None:
        for label in (self._source, self._target):
            label.setStyleSheet(f"color: {look.muted(self.palette()).name()}; font-weight: 600")
        self._show_concerns()

    def _align(self) -> None:
        """Put the titles over the columns."""
        place = self.pairs.delegate.setter.columns(self.pairs.viewport().width())
        beside = self.pairs.width() - self.pairs.viewport().width()
        self._titles.setContentsMargins(place.source, 5, RIGHT + beside, 5)


def _line() -> QFrame:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.HLine)
    line.setFrameShadow(QFrame.Shadow.Plain)
    line.setForegroundRole(line.foregroundRole().Mid)
    return line


def _placeholder(article: OpenedArticle) -> str:
    """What stands in the English column where there is no English."""
    if article.state.running:
        return "…"
    if article.state in (State.WAITING, State.GIST):
        return translate("Sentences", "Waits for its turn")
    return translate("Sentences", "Not translated")
