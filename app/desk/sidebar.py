"""The sidebar: all articles and where each stands, what a search finds in them, how many wait."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QIcon, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from app.desk import look
from app.desk.articles import ArticlesModel
from app.desk.articles_list import ArticlesList
from app.desk.hits import HitsModel
from app.desk.search import HitsList, SearchField
from app.library import Hit

translate = QCoreApplication.translate

PAUSE = 150
"""Milliseconds without a key after which is searched."""


class Sidebar(QWidget):
    """Puts the search field, the list of articles or of hits, and the foot in their places.

    ``chosen`` comes with the row of an article that the user picks to be read, ``read_wanted`` when the keyboard is to go to its
    page, ``selection_changed`` when other rows are selected, ``moved`` with rows that wait and the row before which they are to
    stand (all counted as they stood before the move). ``search_wanted`` comes with words to look for (or "": no more),
    ``hit_chosen`` with an article's number in the library and the words to find in it, or without any the sentence (its original)
    that is near to them, ``pause_wanted`` with whether the queue is to pause.
    """

    chosen = Signal(int)
    read_wanted = Signal()
    selection_changed = Signal()
    moved = Signal(list, int)
    search_wanted = Signal(str)
    hit_chosen = Signal(int, str, str)
    pause_wanted = Signal(bool)

    def __init__(self, model: ArticlesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(180)
        self.setAccessibleName(translate("Sidebar", "Articles"))
        self.list = ArticlesList(model)
        self.list.chosen.connect(self.chosen)
        self.list.read_wanted.connect(self.read_wanted)
        self.list.moved.connect(self.moved)
        self.list.selectionModel().selectionChanged.connect(self.selection_changed)
        self.hits = HitsModel(self)
        self._make_search()
        self._make_foot()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._make_hits())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(8, 6, 8, 6)
        top.addWidget(self._field)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)
        self._queue = -1, False
        self.show_queue(0, False)

    # -- building

    def _make_search(self) -> None:
        self._asked = ""
        self._field = SearchField()
        self._field.setPlaceholderText(translate("Sidebar", "Search all articles"))
        self._field.setAccessibleName(translate("Sidebar", "Search all articles"))
        self._glass = self._field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._glass.setText(self._field.accessibleName())
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._search)
        self._field.textChanged.connect(self._typed)
        self._field.left.connect(self.leave_search)
        self._field.entered.connect(self._enter_hits)
        self._field.returnPressed.connect(self._choose_first)
        self._field.setToolTip(translate("Sidebar", "Search headlines and texts, in both languages"))

    def _make_hits(self) -> QWidget:
        self._count = QLabel()
        self._count.setWordWrap(True)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setContentsMargins(12, 10, 8, 6)
        self._found = HitsList(self.hits)
        self._found.wanted.connect(self._choose)
        self._found.left.connect(self.leave_search)
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._count)
        column.addWidget(self._found, 1)
        return page

    def _make_foot(self) -> None:
        self._foot = QWidget()
        self._waiting = QLabel()
        self._waiting.setWordWrap(True)
        self._toggle = QToolButton()
        self._toggle.setAutoRaise(True)
        self._toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._toggle.clicked.connect(self._toggle_pause)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(12, 3, 6, 3)
        row.addWidget(self._waiting, 1)
        row.addWidget(self._toggle)

    # -- what the window tells

    def set_menu(self, actions: Sequence[QAction | None]) -> None:
        """Make the list's menu of these; None is a separator. Their keys work while the list has the keyboard."""
        self.list.set_menu(actions)

    def selected_rows(self) -> list[int]:
        """The selected articles, from top to bottom."""
        return self.list.selected_rows()

    def set_current(self, row: int) -> None:
        """Select an article, and no other, because it is read; ``chosen`` does not come. -1 selects none."""
        self.list.set_current(row)

    def show_queue(self, waiting: int, paused: bool) -> None:
        """Tell how many articles wait, and whether they wait for the user."""
        if (waiting, paused) == self._queue:
            return
        self._queue = waiting, paused
        self._foot.setVisible(waiting > 0)
        told = translate("Sidebar", "Paused, {count} waiting") if paused else translate("Sidebar", "{count} waiting")
        self._waiting.setText(told.format(count=waiting))
        text = translate("Sidebar", "Go on") if paused else translate("Sidebar", "Pause")
        self._toggle.setText(text)
        name = translate("Sidebar", "Go on with the queue") if paused else translate("Sidebar", "Pause the queue")
        self._toggle.setAccessibleName(name)
        self._toggle.setToolTip(name)
        self._draw_icons()

    def show_hits(self, words: str, hits: Sequence[Hit]) -> None:
        """Show what was found, unless by now something else is looked for."""
        if words and words == self.words:
            self.hits.show(words, hits)
            self._count.setText(self.hits.told)
            self._announce(self.hits.told)
            self._stack.setCurrentIndex(1)

    def show_near(self, words: str, hits: Sequence[Hit]) -> None:
        """Show, below what was found for these words, what is near to them in meaning, unless something else is shown by now."""
        if words == self.words == self.hits.words:
            self.hits.show_near(hits)
            self._count.setText(self.hits.told)
            self._announce(self.hits.near_told)

    def _announce(self, told: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._count, told))

    @property
    def words(self) -> str:
        """What is looked for; "" where nothing is."""
        return self._field.text().strip()

    @Slot()
    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    @Slot()
    def leave_search(self) -> None:
        """Empty the search field and go back to the list."""
        self._field.clear()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- what the user does

    @Slot()
    def _typed(self) -> None:
        if self.words:
            self._pause.start()
        else:
            self._stack.setCurrentIndex(0)
            self._search()

    @Slot()
    def _search(self) -> None:
        self._pause.stop()
        if self.words != self._asked:
            self._asked = self.words
            self.search_wanted.emit(self.words)

    @Slot()
    def _enter_hits(self) -> None:
        if self._stack.currentIndex() == 0:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        elif len(self.hits):
            self._found.setCurrentIndex(self.hits.index(0))
            self._found.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _choose_first(self) -> None:
        if self._pause.isActive():
            self._search()
        elif self.words and len(self.hits) and self._stack.currentIndex() == 1:
            self._found.setCurrentIndex(self.hits.index(0))
            self._choose(self.hits.index(0))

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        hit, near = self.hits[index.row()], self.hits.is_near(index.row())
        self.hit_chosen.emit(hit.entry, "" if near else self.hits.words, hit.sentence)

    @Slot()
    def _toggle_pause(self) -> None:
        self.pause_wanted.emit(not self._queue[1])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw_icons()

    def _draw_icons(self) -> None:
        palette = self.palette()
        muted = QPalette(palette)
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
            muted.setColor(role, look.muted(palette))
        self._waiting.setPalette(muted)
        self._count.setPalette(muted)
        self._glass.setIcon(look.drawn("search", look.muted(palette)))
        self._toggle.setIcon(look.drawn("run" if self._queue[1] else "pause", palette.windowText().color()))
