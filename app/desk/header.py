"""The head of an article: its headline in English with the original under it, where it comes from, what is to be checked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.desk import look, wording
from app.desk.fitting import ReadingLabel
from app.desk.opened import OpenedArticle
from app.desk.pair_editor import LineEditor
from app.desk.pairs_delegate import edited_hint
from app.desk.retold import retold

translate = QCoreApplication.translate

HEADLINE = 1.7
"""The headline's size as a multiple of the text's."""


class Header(QWidget):
    """Shows an :class:`OpenedArticle`'s head.

    ``next_doubt`` comes when the reader asks for the next line to check, ``headline_edited`` with a person's words for the
    English headline (none at all: the machine's again).
    """

    next_doubt = Signal()
    headline_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: OpenedArticle | None = None
        self._editor: LineEditor | None = None
        self._headline = ReadingLabel(translate("Header", "Headline"))
        self._original = ReadingLabel(translate("Header", "Original headline"))
        self._facts = ReadingLabel(translate("Header", "Outlet, byline, date, length and language"))
        self._concerns = ReadingLabel(translate("Header", "What is to be checked in the headline"))
        self._pencil = QToolButton()
        self._pencil.setAutoRaise(True)
        self._pencil.setAccessibleName(translate("Header", "Edit the English headline"))
        self._pencil.clicked.connect(self.edit_headline)
        self._doubts = QPushButton()
        self._doubts.setFlat(True)
        self._doubts.setToolTip(translate("Header", "Go to the next line to check (F8)"))
        self._doubts.clicked.connect(self.next_doubt)
        self._top = QHBoxLayout()
        self._top.addWidget(self._headline, 1)
        self._top.addWidget(self._pencil, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self._facts, 1)
        foot.addWidget(self._doubts, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._top)
        layout.addWidget(self._original)
        layout.addWidget(self._concerns)
        layout.addLayout(foot)

    def show_article(self, article: OpenedArticle) -> None:
        """Show this article from now on. An edit in progress ends, and is told."""
        self.end_editing()
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self.edit_headline()
        else:
            super().keyPressEvent(event)

    # -- editing the headline

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is in the head, so that F2 means the headline."""
        return self.focusWidget() is not None and self.focusWidget().hasFocus()

    @Slot()
    def edit_headline(self) -> None:
        """Open a field over the English headline, if there is one."""
        headline = self._article.headline if self._article else None
        if headline is None or self._editor:
            return
        name = translate("Header", "The English headline")
        editor = self._editor = LineEditor(headline.text, name, self._headline.font(), self)
        editor.ended.connect(self._ended)
        editor.grown.connect(self._grown)
        self._headline.hide()
        self._pencil.hide()
        self._top.insertWidget(0, editor, 1)
        editor.show()
        self._grown()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_editing(self) -> None:
        """End an edit in progress, and tell it."""
        if self._editor:
            self._editor.end(keep=True)

    @Slot()
    def _grown(self) -> None:
        if self._editor:
            self._editor.setFixedHeight(self._editor.needed_height)

    @Slot(bool, int)
    def _ended(self, keep: bool, step: int) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        had_focus, text = editor.hasFocus(), " ".join(editor.toPlainText().split())
        self._headline.show()
        self._pencil.setVisible(True)
        if had_focus:
            self._pencil.setFocus(Qt.FocusReason.OtherFocusReason)
        self._top.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        headline = self._article.headline if self._article else None
        if keep and headline and text != headline.text:
            self.headline_edited.emit(text)
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        article = self._article
        if article is None:
            return
        palette = self.palette()
        muted = look.muted(palette).name()
        original = (article.article and article.article.headline) or ""
        headline = article.headline
        english = headline.text if headline else ""
        self._headline.setFont(look.headline(self.font(), HEADLINE))
        self._headline.show_words(english or original or article.title)
        self._original.setVisible(bool(english and original and english != original))
        self._original.show_words(original, muted)
        self._facts.show_words(" · ".join(facts(article)), muted)
        concerns = " ".join(retold(finding.message) for finding in article.headline_findings)
        self._concerns.setVisible(bool(concerns))
        told = translate("Header", "⚠ Headline: {concerns}").format(concerns=concerns)
        self._concerns.show_words(told, look.warning(palette).name())
        self._doubts.setVisible(article.doubts > 0)
        self._doubts.setText(translate("Header", "⚠ %n line(s) to check", "", article.doubts))
        machine = headline.machine if headline else None
        self._pencil.setVisible(headline is not None and self._editor is None)
        colour = look.muted(palette) if machine is None else look.accent(palette)
        self._pencil.setIcon(look.drawn("edit" if machine is None else "edited", colour))
        self._pencil.setToolTip(
            translate("Header", "Edit the headline (F2)") if machine is None else f"<p>{edited_hint(machine)}</p>"
        )


def facts(article: OpenedArticle) -> list[str]:
    """What is known of an article, in the order in which an editor asks for it."""
    known: list[str] = []
    if article.article:
        cleaned = article.article
        known += [cleaned.outlet or "", cleaned.byline or "", wording.date(cleaned.date) if cleaned.date else ""]
        known.append(wording.dateline(cleaned.dateline) if cleaned.dateline else "")
        known.append(translate("Header", "%Ln word(s)", "", article.words))
    known += [wording.language(article.detection), article.status]
    return [fact for fact in known if fact]
