"""The window: it puts the widgets in their places and connects them with the desk. No state of its own."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QMessageBox,
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from app import __version__
from app.desk import look, wording
from app.desk.banners import Banners
from app.desk.desk import Desk
from app.desk.exporter import FORMS
from app.desk.opened import Message, OpenedArticle, Tone
from app.desk.page import Page
from app.desk.prompts import Prompts
from app.desk.sidebar import Sidebar
from app.desk.summary import NAMES
from app.desk.welcome import Welcome
from app.engine.dispatch import Length

ABOUT = (
    f"<b>Kabar {__version__}</b><p>Read Indonesian news in English, on your own computer, with evidence for every line.</p>"
    "<p>The bundled translator is a derivative of Gemma and comes under the Gemma Terms of Use; Qt comes under the LGPL. "
    "The terms of everything that is part of Kabar lie in its folder <i>resources/licences</i>.</p>"
)


class Window(QMainWindow):
    """The one window. ``prompts`` is set before it is shown."""

    prompts: Prompts

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._icons: dict[str, QAction] = {}
        self.setWindowTitle("Kabar")
        self.setWindowIcon(look.drawn("kabar", self.palette().windowText().color()))
        self.setAcceptDrops(True)
        self.resize(1180, 780)
        self.setMinimumSize(720, 480)

        self.banners, self.page, self.welcome = Banners(), Page(), Welcome()
        self.sidebar = Sidebar(desk.articles)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.welcome)
        self._stack.addWidget(self.page)
        right = QWidget()
        right.setBackgroundRole(right.backgroundRole().Base)
        right.setAutoFillBackground(True)
        layout = QVBoxLayout(right)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        framed = QVBoxLayout()
        framed.setContentsMargins(12, 8, 12, 0)
        framed.addWidget(self.banners)
        layout.addLayout(framed)
        layout.addWidget(self._stack, 1)
        self._splitter = QSplitter()
        self._splitter.addWidget(self.sidebar)
        self._splitter.addWidget(right)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setSizes([220, 960])
        self.setCentralWidget(self._splitter)
        self._make_actions()
        self._make_status()

        self.banners.obeyed.connect(self._obey)
        self.banners.dismissed.connect(desk.dismiss)
        self.welcome.open_wanted.connect(self.open_files)
        self.welcome.paste_wanted.connect(self.paste)
        self.welcome.sample_wanted.connect(desk.open_sample)
        self.page.summary.length_wanted.connect(desk.set_length)
        self.sidebar.selectionModel().currentChanged.connect(self._select)
        desk.selected_changed.connect(self._show_selected)
        desk.changed.connect(self._refresh)
        self._show_selected()
        self._refresh()

    # -- building

    def _make_actions(self) -> None:
        bar = QToolBar("Main tools")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.addToolBar(bar)
        file, view, about = (self.menuBar().addMenu(name) for name in ("&Article", "&View", "&Help"))

        def action(
            menu: object, text: str, keys: str, slot: Callable[[], object], icon: str = "", *, tool: bool = False
        ) -> QAction:
            made = QAction(text, self)
            if keys:
                made.setShortcut(QKeySequence(keys))
                made.setToolTip(f"{text.replace('&', '').rstrip('…')} ({keys})")
            if icon:
                made.setIcon(look.icon(icon, self.palette()))
                self._icons[icon] = made
            made.triggered.connect(slot)
            menu.addAction(made)  # type: ignore[attr-defined]
            if tool:
                bar.addAction(made)
            return made

        action(file, "&Open…", "Ctrl+O", self.open_files, "open", tool=True)
        action(file, "&Paste", "Ctrl+V", self.paste, "paste", tool=True)
        action(file, "Open the &sample article", "", self.desk.open_sample)
        file.addSeparator()
        self.export_action = action(file, "&Export…", "Ctrl+E", self.export, "export", tool=True)
        self.export_all_action = action(file, "Export a&ll…", "Ctrl+Shift+E", self.export_all)
        forms = file.addMenu("&What a brief holds")
        self._forms = QActionGroup(self)
        for form, name in FORMS.items():
            choice = QAction(name, self._forms, checkable=True, checked=form == self.desk.exporter.form)
            choice.setData(form)
            forms.addAction(choice)
        self._forms.triggered.connect(self._choose_form)
        self.cancel_action = action(file, "&Cancel", "Esc", self.desk.cancel, "cancel", tool=True)
        file.addSeparator()
        self.close_action = action(file, "Close &article", "Ctrl+W", self.desk.close_article)
        action(file, "&Quit", "Ctrl+Q", self.close)
        slots = {Length.SHORT: self._short, Length.MEDIUM: self._medium, Length.LONG: self._long}
        for number, (length, name) in enumerate(NAMES.items(), start=1):
            action(view, f"{name} summary", f"Ctrl+{number}", slots[length])
        view.addSeparator()
        action(view, "Next line to &check", "F8", self.page.show_next_doubt)
        action(view, "&Next article", "Ctrl+PgDown", self._next)
        action(view, "P&revious article", "Ctrl+PgUp", self._previous)
        action(about, "&About Kabar", "", self._about)

    def _make_status(self) -> None:
        self._status, self._offline = QLabel(), QLabel("Offline: nothing leaves this computer")
        for label in (self._status, self._offline):
            label.setContentsMargins(10, 2, 10, 2)
        self._progress = QProgressBar()
        self._progress.setFixedWidth(180)
        self._progress.setTextVisible(False)
        self._progress.setMaximumHeight(12)
        self._progress.setAccessibleName("Progress of the translation")
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._status, 1)
        self.statusBar().addPermanentWidget(self._progress)
        self.statusBar().addPermanentWidget(self._offline)

    # -- what the desk tells

    @Slot()
    def _show_selected(self) -> None:
        article = self.desk.selected
        self._stack.setCurrentWidget(self.page if article else self.welcome)
        self.sidebar.setVisible(len(self.desk.articles) > 0)
        if article is None:
            return
        self.page.show_article(article)
        index = self.desk.articles.index(self.desk.articles.row(article))
        if self.sidebar.currentIndex() != index:
            self.sidebar.setCurrentIndex(index)

    @Slot()
    def _refresh(self) -> None:
        desk, article = self.desk, self.desk.selected
        self.sidebar.setVisible(len(desk.articles) > 0)
        self.export_action.setEnabled(desk.can_export)
        self.export_all_action.setEnabled(len(desk.finished) > 1 and not desk.exporter.busy)
        self.cancel_action.setEnabled(desk.can_cancel)
        self.close_action.setEnabled(article is not None)
        self.banners.show_messages([*desk.messages, *(article.messages if article else ())])
        title = f"{article.title} – Kabar" if article else "Kabar"
        if self.windowTitle() != title:
            self.setWindowTitle(title)
        self._show_progress(desk.running)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for icon, action in self._icons.items():
                action.setIcon(look.icon(icon, self.palette()))

    def _show_progress(self, running: OpenedArticle | None) -> None:
        if running:
            self._status.setText(f"{running.status}: {wording.shortened(running.title, 28)}")
        else:
            self._status.setText("Translator ready" if self.desk.ready else "")
        self._progress.setVisible(running is not None)
        if running:
            self._progress.setRange(0, running.total)
            self._progress.setValue(running.done)

    # -- what the user wants

    @Slot()
    def open_files(self) -> None:
        """Ask for files and open them."""
        self.desk.open(self.prompts.open_files())

    @Slot()
    def paste(self) -> None:
        """Open what is on the clipboard: files, a copied piece of a page, or text."""
        self._take(QGuiApplication.clipboard().mimeData())

    @Slot()
    def export(self) -> None:
        """Ask for a file and write the brief of the article that is read into it."""
        if self.desk.can_export:
            path = self.prompts.save_file(Path(self.desk.proposed_name()))
            if path:
                self.desk.export(path)

    @Slot()
    def export_all(self) -> None:
        """Ask for a file and write the briefs of all finished articles into it."""
        if self.export_all_action.isEnabled():
            path = self.prompts.save_file(Path(f"Briefs {datetime.date.today().isoformat()}.docx"))
            if path:
                self.desk.export_all(path)

    @Slot(QAction)
    def _choose_form(self, choice: QAction) -> None:
        self.desk.exporter.form = choice.data()

    @Slot(object)
    def _obey(self, message: Message) -> None:
        of_the_desk = message in self.desk.messages
        self.desk.dismiss(message)
        if of_the_desk:
            self.desk.load()
        elif message.command:
            self.desk.obey(message.command)

    @Slot(QModelIndex, QModelIndex)
    def _select(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            self.desk.select(current.row())

    @Slot()
    def _short(self) -> None:
        self.desk.set_length(Length.SHORT)

    @Slot()
    def _medium(self) -> None:
        self.desk.set_length(Length.MEDIUM)

    @Slot()
    def _long(self) -> None:
        self.desk.set_length(Length.LONG)

    @Slot()
    def _next(self) -> None:
        self._step(1)

    @Slot()
    def _previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        if self.desk.selected:
            row = self.desk.articles.row(self.desk.selected) + by
            if 0 <= row < len(self.desk.articles):
                self.desk.select(row)

    @Slot()
    def _about(self) -> None:
        QMessageBox.about(self, "About Kabar", ABOUT)

    # -- drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasUrls() or data.hasHtml() or data.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._take(event.mimeData())
        event.acceptProposedAction()

    def _take(self, data: QMimeData | None) -> None:
        if data is None:  # what some platforms give for an empty clipboard
            self.desk.paste("")
            return
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.desk.open(files)
        elif data.hasUrls() and not data.hasHtml():
            self.desk.tell(
                Message(Tone.NOTE, "That is a link, not an article.", "Save the page in your browser, then drop the file.")
            )
        else:
            self.desk.paste(data.html() if data.hasHtml() else data.text())
