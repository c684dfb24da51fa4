"""The head of an article: its headline in English with the original under it, where it comes from, what is to be checked."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.desk import look, wording
from app.desk.opened import OpenedArticle


class Header(QWidget):
    """Shows an :class:`OpenedArticle`'s head. ``next_doubt`` comes when the reader asks for the next line to check."""

    next_doubt = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: OpenedArticle | None = None
        self._headline = _label("Headline")
        self._original = _label("Original headline")
        self._facts = _label("Outlet, byline, date, length and language")
        self._concerns = _label("What is to be checked in the headline")
        self._doubts = QPushButton()
        self._doubts.setFlat(True)
        self._doubts.setToolTip("Go to the next line to check (F8)")
        self._doubts.clicked.connect(self.next_doubt)
        foot = QHBoxLayout()
        foot.addWidget(self._facts, 1)
        foot.addWidget(self._doubts, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._headline, self._original, self._concerns):
            layout.addWidget(widget)
        layout.addLayout(foot)

    def show_article(self, article: OpenedArticle) -> None:
        """Show this article from now on."""
        if self._article:
            self._article.changed.disconnect(self._refresh)
            self._article.pairs.findings_changed.disconnect(self._refresh)
        self._article = article
        article.changed.connect(self._refresh)
        article.pairs.findings_changed.connect(self._refresh)
        self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        article = self._article
        if article is None:
            return
        palette = self.palette()
        self._headline.setFont(look.headline(self.font(), 1.7))
        original = (article.article and article.article.headline) or ""
        english = article.headline.text if article.headline else ""
        _set(self._headline, escape(wording.breakable(english or original or article.name)))
        show_original = bool(english and original and english != original)
        self._original.setVisible(show_original)
        muted = look.muted(palette).name()
        _set(self._original, f'<span style="color:{muted}">{escape(wording.breakable(original))}</span>')
        _set(self._facts, f'<span style="color:{muted}">{escape(" · ".join(facts(article)))}</span>')
        concerns = " ".join(finding.message for finding in article.headline_findings)
        self._concerns.setVisible(bool(concerns))
        _set(self._concerns, f'<span style="color:{look.warning(palette).name()}">⚠ Headline: {escape(concerns)}</span>')
        self._doubts.setVisible(article.doubts > 0)
        self._doubts.setText(f"⚠ {wording.count(article.doubts, 'line')} to check")


def facts(article: OpenedArticle) -> list[str]:
    """What is known of an article, in the order in which an editor asks for it."""
    known: list[str] = []
    if article.article:
        cleaned = article.article
        known += [cleaned.outlet or "", cleaned.byline or "", wording.date(cleaned.date) if cleaned.date else ""]
        known += [wording.dateline(cleaned.dateline) if cleaned.dateline else "", wording.count(article.words, "word")]
    known += [wording.language(article.detection), article.status]
    return [fact for fact in known if fact]


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setAccessibleName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _set(label: QLabel, text: str) -> None:
    """Change a label only where it changes, so that a selection in it survives."""
    if label.text() != text:
        label.setText(text)
