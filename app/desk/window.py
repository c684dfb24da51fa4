"""The window: it puts the widgets in their places and shows in them what the desk tells. No state of its own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QMainWindow,
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from app.desk import drops, look, wording
from app.desk.actions import LIST_MENU, TOOLS, Actions
from app.desk.banners import Banners
from app.desk.commands import Commands
from app.desk.desk import Desk
from app.desk.drops import DropOverlay
from app.desk.exchange import Exchange
from app.desk.focus_ring import FocusRing
from app.desk.opened import OpenedArticle
from app.desk.page import Page
from app.desk.prompts import Prompts
from app.desk.sidebar import Sidebar
from app.desk.story_page import StoryPage
from app.desk.welcome import Welcome

translate = QCoreApplication.translate


class Window(QMainWindow):
    """The one window. ``prompts`` is set before it is shown; ``activated`` comes when the user turns to it."""

    prompts: Prompts
    activated = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setWindowTitle("Kabar")
        self.setWindowIcon(look.drawn("kabar", self.palette().windowText().color()))
        self.setAcceptDrops(True)
        self.resize(1180, 780)
        self.setMinimumSize(720, 480)
        self.banners, self.page, self.story_page, self.welcome = Banners(), Page(), StoryPage(), Welcome()
        self.sidebar = Sidebar(desk.articles)
        self.actions_ = Actions(self)
        self._make_bar()  # before what it stands above: Tab goes through the parts in the order in which they come
        self._lay_out()
        self._make_status()
        self._overlay, self._ring = DropOverlay(self.splitter), FocusRing(self)
        self.exchange = Exchange(self)
        self.commands = Commands(self)
        self._connect()
        self._show_selected()
        self._refresh()
        self.sidebar.list.setFocus()  # where nothing is read yet: what is pasted is an article, not what is searched for

    # -- building

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.story_page)
        right = QWidget()
        right.setBackgroundRole(QPalette.ColorRole.Base)
        right.setAutoFillBackground(True)
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        framed = QVBoxLayout()
        framed.setContentsMargins(12, 8, 12, 0)
        framed.addWidget(self.banners)
        layout.addLayout(framed)
        layout.addWidget(self._stack, 1)
        self.splitter = QSplitter()
        self.splitter.addWidget(self.sidebar)
        self.splitter.addWidget(right)
        self.sidebar.lower()  # a splitter has its parts backwards, and so a screen reader would meet them
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([260, 920])
        self.setCentralWidget(self.splitter)

    def _make_bar(self) -> None:
        self.actions_.fill(self.menuBar())
        self.actions_.draw(self.palette())
        self.sidebar.set_menu(self.actions_.named(LIST_MENU))
        bar = QToolBar(translate("Window", "Main tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for action in self.actions_.named(TOOLS):
            bar.addSeparator() if action is None else bar.addAction(action)
        self._checkpoint = QComboBox()
        self._checkpoint.setAccessibleName(translate("Window", "Translator"))
        self._checkpoint.setToolTip(translate("Window", "The checkpoint that translates the next articles"))
        self._checkpoint.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._only_checkpoint = QLabel()
        self._only_checkpoint.setContentsMargins(8, 0, 8, 0)
        bar.addSeparator()
        self._several = bar.addWidget(self._checkpoint)
        self._one = bar.addWidget(self._only_checkpoint)
        self.addToolBar(bar)

    def _make_status(self) -> None:
        self._status, self._offline = QLabel(), QLabel(translate("Window", "Offline: nothing leaves this computer"))
        for label in (self._status, self._offline):
            label.setContentsMargins(10, 2, 10, 2)
        self._progress = QProgressBar()
        self._progress.setFixedWidth(180)
        self._progress.setTextVisible(False)
        self._progress.setMaximumHeight(12)
        self._progress.setAccessibleName(translate("Window", "Progress of the translation"))
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._status, 1)
        self.statusBar().addPermanentWidget(self._progress)
        self.statusBar().addPermanentWidget(self._offline)

    def _connect(self) -> None:
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh)
        desk, page, sidebar, commands = self.desk, self.page, self.sidebar, self.commands
        self.banners.obeyed.connect(desk.obey)
        self.banners.dismissed.connect(desk.dismiss)
        self.welcome.open_wanted.connect(self.exchange.open_files)
        self.welcome.paste_wanted.connect(self.exchange.paste)
        self.welcome.sample_wanted.connect(desk.open_sample)
        page.summary.length_wanted.connect(desk.set_length)
        page.edited.connect(desk.edits.edit)
        page.summary.points.editing.edited.connect(desk.edits.edit)
        page.summary.points.editing.arranged.connect(desk.edits.arrange)
        page.text_scale_wanted.connect(commands.zoom)
        page.put_back_wanted.connect(desk.put_back)
        self.story_page.evidence.connect(self._show_evidence)
        self.story_page.export_wanted.connect(self.exchange.export_story)
        sidebar.chosen.connect(desk.read)
        sidebar.read_wanted.connect(page.focus_text)
        sidebar.selection_changed.connect(commands.refresh)
        sidebar.moved.connect(desk.articles.move)
        sidebar.search_wanted.connect(desk.collection.search)
        sidebar.hit_chosen.connect(self._show_hit)
        sidebar.pause_wanted.connect(desk.pause)
        delete = QShortcut(QKeySequence("Del"), sidebar.list, self.actions_["delete"].trigger)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)  # as an argument PySide 6.12 passes it over
        desk.selected_changed.connect(self._show_selected)
        desk.changed.connect(self._refresh_soon)
        desk.collection.found.connect(sidebar.show_hits)
        desk.meaning.found.connect(sidebar.show_near)
        self._checkpoint.activated.connect(self._choose_checkpoint)

    def chosen(self) -> list[OpenedArticle]:
        """The articles that are selected in the list."""
        return [self.desk.articles[row] for row in self.sidebar.selected_rows() if row < len(self.desk.articles)]

    # -- what the desk tells

    @Slot()
    def _show_selected(self) -> None:
        article, first = self.desk.selected, self._stack.currentWidget() is self.welcome
        if self.desk.story:
            self.story_page.show_story(self.desk.story)
            self.page.end_editing()
            self._stack.setCurrentWidget(self.story_page)
            self.story_page.focus_text()
            return  # the articles stay selected: another may be added to them
        self._stack.setCurrentWidget(self.page if article else self.welcome)
        self.sidebar.set_current(self.desk.articles.row(article) if article else -1)
        if article:
            self.page.show_article(article)
            if first:
                self.page.focus_text()  # the keys are the article's, until the user goes elsewhere

    @Slot()
    def _refresh_soon(self) -> None:
        """Once for all that changes in this turn of the event loop."""
        self._soon.start()

    @Slot()
    def _refresh(self) -> None:
        desk, article = self.desk, self.desk.selected
        self.sidebar.setVisible(len(desk.articles) > 0)
        self.sidebar.show_queue(len(desk.queue.waiting), desk.queue.on_hold)
        self.banners.show_messages([*desk.board.messages, *(article.messages if article else ())])
        self.commands.refresh()
        self.story_page.show_story(desk.stories.current)
        read = article.title if article else desk.story.brief.told.title.main if desk.story else ""
        title = f"{read} – Kabar" if read else "Kabar"
        if self.windowTitle() != title:
            self.setWindowTitle(title)
        self._show_checkpoints()
        self._show_progress()

    def _show_checkpoints(self) -> None:
        """The checkpoint that translates: to choose where there are several, to read where there is one."""
        installed, current = self.desk.loader.installed, self.desk.loader.current
        self._several.setVisible(len(installed) > 1)
        self._one.setVisible(len(installed) == 1)
        if self._checkpoint.count() != len(installed):
            with QSignalBlocker(self._checkpoint):
                self._checkpoint.clear()
                for one in installed:
                    self._checkpoint.addItem(one.title, one.id)
        if current:
            self._checkpoint.setCurrentIndex(self._checkpoint.findData(current.id))
            self._only_checkpoint.setText(current.title)

    def _show_progress(self) -> None:
        running, waiting = self.desk.queue.running, len(self.desk.queue.waiting)
        if running:
            words = [f"{running.status}: {wording.shortened(running.title, 40)}"]
            if waiting:
                words.append(translate("Window", "%n waiting", "", waiting))
        elif self.desk.queue.on_hold:
            words = [translate("Window", "On hold: %n article(s) waiting", "", waiting)]
        else:
            words = [translate("Window", "Translator ready")] if self.desk.loader.ready else []
        if self.desk.stories.busy:
            words = [translate("Window", "Making the story brief"), *(words if running else [])]
        self._status.setText(" · ".join(words))
        self._progress.setVisible(running is not None or self.desk.stories.busy)
        self._progress.setRange(0, running.total if running else 0)  # of a story it cannot be said how far it is
        self._progress.setValue(running.done if running else 0)

    @Slot(int, str, str)
    def _show_hit(self, entry: int, words: str, sentence: str) -> None:
        article = self.desk.articles.by_id(entry)
        if article:
            self.desk.read(self.desk.articles.row(article))
            if words:
                self.page.find(words)
            else:
                self.page.find_bar.leave()  # it may hold the words of another hit
                self.page.show_sentence(sentence)

    @Slot(int, str)
    def _show_evidence(self, entry: int, sentence: str) -> None:
        self.desk.read_evidence(entry)
        self.page.show_sentence(sentence)

    @Slot(int)
    def _choose_checkpoint(self, row: int) -> None:
        self.commands.change_checkpoint(self._checkpoint.itemData(row))

    # -- what happens to the window

    @property
    def splitters(self) -> dict[str, QSplitter]:
        """What the user can move, by name."""
        return {"sidebar": self.splitter, "page": self.page.splitter}

    @Slot()
    def come_to_front(self) -> None:
        """Be the window that is worked in."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.actions_.draw(self.palette())
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.page.end_editing()  # what is being written is kept
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        contents = drops.contents(event.mimeData())
        self._overlay.offer(contents)
        if not isinstance(contents, drops.Nothing):
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._overlay.hide()
        self.exchange.take(drops.contents(event.mimeData()))
        event.acceptProposedAction()
