"""The page of one article: head and summary above, sentence pairs below, what was removed and the find bar at the foot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.desk import look
from app.desk.abstract import AbstractView
from app.desk.fields import keeps
from app.desk.find_bar import FindBar
from app.desk.fitting import FittingText, ReadingLabel
from app.desk.header import Header
from app.desk.key_facts import KeyFactsView
from app.desk.opened import OpenedArticle
from app.desk.parting import Parting
from app.desk.sentences import Sentences
from app.desk.summary import SummaryView
from app.desk.typesetting import LEFT, RIGHT


class Page(QWidget):
    """Shows one :class:`OpenedArticle`.

    ``edited`` comes with the article, a sentence's id (None: the headline) and a person's English for it, none at all where the
    machine's is to stand again; ``put_back_wanted`` with the index into ``Article.removed`` of a piece that is to be part of the
    article; ``text_scale_wanted`` with 1 for larger text, -1 for smaller, 0 for its usual size.
    """

    edited = Signal(object, object, str)
    put_back_wanted = Signal(int)
    text_scale_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: OpenedArticle | None = None
        self._scale = 1.0
        self._found_from = 0
        self._before_find: QWidget | None = None
        self.header = Header()
        self.summary = SummaryView()
        self.abstract = AbstractView()
        self.key_facts = KeyFactsView()
        self._sentences = Sentences()
        self.pairs, self.removed = self._sentences.pairs, self._sentences.removed
        self.find_bar = FindBar(self.pairs.finder)
        self._lay_out()
        self.header.next_doubt.connect(self.show_next_doubt)
        self.header.headline_edited.connect(self._headline_edited)
        self.summary.evidence.connect(self._show_evidence)
        self.abstract.evidence.connect(self._show_evidence)
        self.key_facts.evidence.connect(self._show_evidence)
        self.pairs.find_wanted.connect(self.find)
        self.pairs.zoom_wanted.connect(self.text_scale_wanted)
        self.removed.put_back_wanted.connect(self._put_back)
        self.find_bar.search_wanted.connect(self._search)
        self.find_bar.closed.connect(self._leave_find)

    def _lay_out(self) -> None:
        top = QWidget()
        head = QVBoxLayout(top)
        head.setContentsMargins(LEFT, 14, RIGHT, 10)
        head.setSpacing(12)
        head.addWidget(self.header)
        head.addWidget(self.summary)
        head.addWidget(self.abstract)
        head.addWidget(self.key_facts)
        head.addStretch(1)
        self.splitter = Parting(top, self._sentences)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.splitter)
        whole.addWidget(self.find_bar)

    def show_article(self, article: OpenedArticle) -> None:
        """Show this article from now on. What is being written into another is told before."""
        if article is self._article:
            return
        self.end_editing()
        if self._article:
            self._article.changed.disconnect(self._refresh)
            self._article.pairs.edited.disconnect(self._sentence_edited)
        self._article = article
        article.changed.connect(self._refresh)
        article.pairs.edited.connect(self._sentence_edited)
        self.pairs.setModel(article.pairs)
        self.pairs.scrollToTop()
        self.splitter.begin_anew()
        self.header.show_article(article)
        self.summary.show_article(article)
        self.abstract.show_article(article)
        self.key_facts.show_article(article)
        self._found_from = 0
        self._refresh()

    # -- reading

    @Slot(bool)
    def set_english_only(self, on: bool) -> None:
        """Show the English alone, in one column, or both languages side by side."""
        self._sentences.set_english_only(on)

    @Slot(int)
    def set_text_scale(self, percent: int) -> None:
        """Set the article's text in so many hundredths of the interface's size; what is read stays where it is."""
        self._scale = percent / 100
        font = look.scaled(self.font(), self._scale)
        self._sentences.set_text_font(font)
        self.header.setFont(font)
        self.summary.setFont(font)
        self.abstract.setFont(font)
        self.key_facts.setFont(font)
        self.splitter.fit_soon()

    @Slot()
    def show_next_doubt(self) -> None:
        """Select the next line to check after the present one, and begin again at the end; each round shows the headline too."""
        if self._article is None:
            return
        rows, here = self._article.pairs.doubtful, self.pairs.currentIndex().row()
        following = [row for row in rows if row > here]
        if self._article.headline_findings and following in ([], rows):
            self.splitter.show_top()
        if rows:
            self.pairs.show_rows([(following or rows)[0]])
            self.pairs.setFocus()

    @Slot()
    def focus_text(self) -> None:
        """Put the keyboard into the sentences."""
        if not self.pairs.currentIndex().isValid() and self.pairs.count:
            self.pairs.follow(0)
        self.pairs.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def focus_summary(self) -> None:
        """Go back to the points of the summary."""
        self.splitter.show_top()
        self.summary.focus_points()

    def show_sentence(self, text: str) -> None:
        """Go to the sentence whose original is this."""
        self._sentences.show_sentence(text)
        self.pairs.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def explain_point(self) -> None:
        """Tell why a point is in the summary: the one that rests on the sentence that has the keyboard, else the current one."""
        row = self.pairs.currentIndex().row()
        numbers = self._article.pairs.pair(row).points if self._article and self.pairs.hasFocus() and row >= 0 else ()
        self.focus_summary()
        self.summary.points.choose(numbers[0] - 1 if numbers else max(0, self.summary.points.current))
        self.summary.points.explain()

    @Slot(list)
    def _show_evidence(self, rows: list[int]) -> None:
        self.pairs.show_rows(rows)
        self.pairs.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- copying and editing

    @Slot()
    def copy(self) -> None:
        """Put on the clipboard what is selected where the keyboard is: in head or summary, else in the sentences."""
        (self._with_focus() or self.pairs).copy()

    @Slot()
    def copy_with_original(self) -> None:
        """Put the selected sentences on the clipboard, in English with the original under each."""
        self.pairs.copy_with_original()

    @Slot()
    def select_all(self) -> None:
        """Select all of the column in focus, or of the text in head or summary that has the keyboard."""
        (self._with_focus() or self.pairs).select_all()

    def _with_focus(self) -> FittingText | ReadingLabel | None:
        focus = self.focusWidget()
        return focus if isinstance(focus, FittingText | ReadingLabel) and focus.hasFocus() else None

    @Slot()
    def edit_current(self) -> None:
        """Edit the English of the current sentence, or of the headline or the point where the keyboard is."""
        if self.header.has_focus:
            self.header.edit_headline()
        elif self.summary.points.hasFocus():
            self.summary.points.edit_current()
        else:
            self.pairs.edit_current()

    def end_editing(self) -> None:
        """End an edit in progress; what was written is told (``edited``)."""
        self.pairs.editing.end(keep=True)
        self.summary.points.editing.end(keep=True)
        self.header.end_editing()

    @Slot(int, str)
    def _sentence_edited(self, row: int, text: str) -> None:
        self.edited.emit(self._article, row, text)

    @Slot(str)
    def _headline_edited(self, text: str) -> None:
        self.edited.emit(self._article, None, text)

    @Slot(int)
    def _put_back(self, index: int) -> None:
        self.end_editing()  # the sentences get other numbers
        self.put_back_wanted.emit(index)

    # -- finding

    @Slot()
    def find(self, text: str = "") -> None:  # type: ignore[override]  # QWidget.find looks for a window of the system
        """Open the find bar, with words to find where there are some, else with those that are selected."""
        if not self.find_bar.isVisible():
            self._before_find = QApplication.focusWidget()
        current = self.pairs.currentIndex()
        seen = self.pairs.viewport().rect().intersects(self.pairs.visualRect(current))
        self._found_from = 0 if text else current.row() if seen else self.pairs.row_at(0)
        self.find_bar.open(text or self.pairs.selected_text)

    @Slot()
    def find_next(self) -> None:
        """Go to the next match."""
        self.find_bar.find_next()

    @Slot()
    def find_previous(self) -> None:
        """Go to the match before."""
        self.find_bar.find_previous()

    @Slot(str)
    def _search(self, words: str) -> None:
        self.pairs.finder.search(words, self._found_from)

    @Slot()
    def _leave_find(self) -> None:
        back = self._before_find
        (back if back is not None and self.isAncestorOf(back) else self.pairs).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what is shown

    @Slot()
    def _refresh(self) -> None:
        article = self._article
        if article is None:
            return
        self.summary.show_length(article.length)
        self._sentences.refresh(article)
        self.splitter.fit_soon()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.set_text_scale(round(self._scale * 100))
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._refresh()

    def event(self, event: QEvent) -> bool:
        # The window's own Esc cancels the translation: first it leaves what was opened to read.
        leaves = self.find_bar.isVisible() or (self.pairs.hasFocus() and self.pairs.picker.selected is not None)
        return (leaves and keeps(event, Qt.Key.Key_Escape)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = event.key() == Qt.Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier
        if back or (event.key() == Qt.Key.Key_Backspace and not event.modifiers()):
            self.focus_summary()
        elif event.key() == Qt.Key.Key_Escape and self.find_bar.isVisible():
            self.find_bar.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.splitter.fit_soon()
