"""What the user can do in the window: every action, connected with the desk and the page, possible or not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from app import __version__
from app.desk.actions import FORMS
from app.desk.changes_dialog import ChangesDialog
from app.desk.cheatsheet import CheatSheet
from app.desk.stories import is_ready
from app.engine.dispatch import Length
from app.settings import Settings, declared

if TYPE_CHECKING:
    from app.desk.page import Page
    from app.desk.story_page import StoryPage
    from app.desk.window import Window

translate = QCoreApplication.translate

_STEPS = {"larger": 1, "smaller": -1, "normal": 0}
"""What the actions of the text's size say to :meth:`Commands.zoom`."""


class Commands(QObject):
    """The actions of a window at work. ``settings_wanted`` comes with the settings as the user wants them from now on."""

    settings_wanted = Signal(object)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._page = window.page
        self._sidebar = window.sidebar
        self._actions = window.actions_
        desk, page, exchange = self._desk, self._page, window.exchange
        slots: dict[str, Callable[..., object]] = {
            "open": exchange.open_files,
            "open_folder": exchange.open_folder,
            "paste": exchange.paste,
            "sample": desk.open_sample,
            "story": exchange.tell_story,
            "export": exchange.export,
            "export_all": exchange.export_all,
            "print": exchange.print_article,
            "preview": exchange.preview,
            "quit": window.close,
            "undo": self._undo,
            "redo": self._redo,
            "copy": self._copy,
            "copy_original": page.copy_with_original,
            "select_all": self._select_all,
            "copy_bullets": page.summary.copy,
            "copy_prose": page.summary.copy_as_prose,
            "edit": page.edit_current,
            "find": page.find,
            "find_next": page.find_next,
            "find_previous": page.find_previous,
            "search": window.sidebar.focus_search,
            "settings": self.change_settings,
            "read": self._read_now,
            "again": self._again,
            "cancel": desk.cancel,
            "pause": desk.pause,
            "up": self._move_up,
            "down": self._move_down,
            "next": self._next,
            "previous": self._previous,
            "show_file": self._show_file,
            "delete": self._delete,
            "undelete": desk.undelete,
            "forget": self._forget,
            "why": page.explain_point,
            "original_summary": page.summary.set_original,
            "english_only": page.set_english_only,
            **dict.fromkeys(_STEPS, self._zoom),
            "doubt": page.show_next_doubt,
            "changes": self._show_changes,
            "to_list": self._to_list,
            "to_page": page.focus_text,
            "to_story": desk.stories.reread,
            "keys": self._keys,
            "about": self._about,
        }
        for name, slot in slots.items():
            self._actions[name].triggered.connect(slot)
        desk.changes_wanted.connect(self._show_changes)
        page.summary.original_changed.connect(self._actions["original_summary"].setChecked)
        for length in Length:
            self._actions[length.value].setData(length)
            self._actions[length.value].triggered.connect(self._choose_length)
        for form in FORMS:
            self._actions[form].triggered.connect(self._choose_form)

    @Slot()
    def refresh(self) -> None:
        """Switch on what can be done now."""
        desk, actions, article, queue = self._desk, self._actions, self._desk.selected, self._desk.queue
        chosen, busy = self._window.chosen(), desk.exporter.busy
        able = {
            "story": sum(map(is_ready, chosen)) > 1 and not desk.stories.busy,
            "export": (desk.story is not None or any(one.exportable for one in chosen)) and not busy,
            "export_all": sum(one.exportable for one in desk.articles) > 1 and not busy,
            "print": article is not None and article.dispatch is not None,
            "preview": article is not None and article.dispatch is not None,
            "undo": article is not None and bool(article.history) and not article.state.running,
            "redo": article is not None and bool(article.undone) and not article.state.running,
            "cancel": desk.can_cancel,
            "pause": queue.paused or bool(queue.waiting) or queue.running is not None,
            "read": article is not None and article in queue.waiting,
            "again": any(not (one.state.running or one.state.unfinished) for one in chosen),
            "up": any(one.state.unfinished for one in chosen),
            "down": any(one.state.unfinished for one in chosen),
            "show_file": article is not None and article.entry.path is not None,
            "delete": bool(chosen),
            "undelete": desk.collection.can_undelete,
            "changes": article is not None and desk.versions.of(article) is not None,
            "to_story": desk.stories.current is not None and desk.story is None,
            **dict.fromkeys(("copy", "select_all"), article is not None or desk.story is not None),
            **dict.fromkeys(("search", "to_list", "forget"), len(desk.articles) > 0),
            **dict.fromkeys(("copy_bullets", "copy_prose", "why"), article is not None and article.summary is not None),
            **dict.fromkeys(
                ("copy_original", "edit", "find", "find_next", "find_previous", "doubt", "to_page"), article is not None
            ),
        }
        for name, possible in able.items():
            actions[name].setEnabled(possible)
        actions["pause"].setChecked(queue.paused or queue.on_hold)
        actions[desk.exporter.form].setChecked(True)
        actions[(article.length if article else desk.intake.length).value].setChecked(True)

    # -- what is read

    @property
    def _read(self) -> Page | StoryPage:
        return self._window.story_page if self._desk.story else self._page

    @Slot()
    def _copy(self) -> None:
        self._read.copy()

    @Slot()
    def _select_all(self) -> None:
        self._read.select_all()

    @Slot()
    def _show_changes(self) -> None:
        article = self._desk.selected
        if article and (compared := self._desk.versions.of(article)):
            dialog = ChangesDialog(compared, self._window)
            dialog.exec()
            dialog.deleteLater()

    @Slot()
    def _choose_form(self) -> None:
        self.settings_wanted.emit(replace(self._desk.settings, form=self.sender().objectName()))

    @Slot()
    def _choose_length(self) -> None:
        self._page.end_editing()  # the points will be others
        self._desk.set_length(Length(self.sender().objectName()))

    @Slot()
    def _undo(self) -> None:
        self._page.end_editing()  # what is being written is the last change
        if self._desk.selected:
            self._desk.edits.undo(self._desk.selected)

    @Slot()
    def _redo(self) -> None:
        self._page.end_editing()
        if self._desk.selected:
            self._desk.edits.redo(self._desk.selected)

    @Slot()
    def _show_file(self) -> None:
        article = self._desk.selected
        if article and article.entry.path:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(article.entry.path.parent)))

    # -- the list

    @Slot()
    def _read_now(self) -> None:
        if self._desk.selected:
            self._desk.read(self._desk.articles.row(self._desk.selected))

    @Slot()
    def _again(self) -> None:
        self._page.end_editing()
        self._desk.work_again(self._sidebar.selected_rows())

    @Slot()
    def _move_up(self) -> None:
        if rows := self._sidebar.selected_rows():
            self._desk.articles.move(rows, max(0, min(rows) - 1))

    @Slot()
    def _move_down(self) -> None:
        if rows := self._sidebar.selected_rows():
            self._desk.articles.move(rows, min(len(self._desk.articles), max(rows) + 2))

    @Slot()
    def _next(self) -> None:
        self._step(1)

    @Slot()
    def _previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        """Read the article so many rows further on; where none is read, count from before the list or from behind it."""
        articles, article = self._desk.articles, self._desk.selected
        row = by + (articles.row(article) if article else -1 if by > 0 else len(articles))
        if 0 <= row < len(articles):
            self._desk.read(row)

    @Slot()
    def _delete(self) -> None:
        self._desk.delete(self._sidebar.selected_rows())

    @Slot()
    def _forget(self) -> None:
        count = len(self._desk.articles)
        question = translate("Commands", "Remove all %n article(s) for good?", "", count)
        detail = translate(
            "Commands",
            "Their translations, your edits and the search index are removed from this computer; the files they were "
            "made from, and exported briefs, stay.",
        )
        if self._window.prompts.confirm(question, detail, translate("Commands", "Forget everything")):
            self._desk.forget_everything()

    @Slot()
    def _to_list(self) -> None:
        self._sidebar.list.setFocus()

    # -- the window

    @Slot()
    def change_settings(self) -> None:
        """Ask for the settings."""
        installed = [(one.id, one.title) for one in self._desk.loader.installed]
        lacking = ("abstract",) if self._desk.loader.abstracts is False else ()
        wanted = self._window.prompts.settings(self._desk.settings, installed, lacking)
        if wanted is not None:
            self.settings_wanted.emit(wanted)

    def change_checkpoint(self, id: str) -> None:
        """Translate with another checkpoint from now on."""
        self.settings_wanted.emit(replace(self._desk.settings, checkpoint=id))

    @Slot(int)
    def zoom(self, steps: int) -> None:
        """Make the text of articles larger by some steps, or smaller; 0 makes it as large as it is by default."""
        least, most, step = next(about.span for name, _, about in declared() if name == "text_size" and about.span)
        size = self._desk.settings.text_size + steps * step if steps else Settings().text_size
        self.settings_wanted.emit(replace(self._desk.settings, text_size=min(max(size, least), most)))

    @Slot()
    def _zoom(self) -> None:
        self.zoom(_STEPS[self.sender().objectName()])

    @Slot()
    def _keys(self) -> None:
        extra = [
            (translate("Commands", "Show what a point of the summary rests on"), "Enter"),
            (translate("Commands", "Move a point of the summary"), "Alt+Up, Alt+Down"),
            (translate("Commands", "Leave a point out of the summary"), "Del"),
            (translate("Commands", "Back to the summary"), "Alt+Left"),
            (translate("Commands", "Show what a point of the story brief rests on"), "Enter"),
            (translate("Commands", "Menu of what has the keyboard"), "Shift+F10"),
        ]
        menus = [(title, [action for action in actions if action]) for title, actions in self._actions.menus]
        sheet = CheatSheet(menus, extra, self._window)
        sheet.exec()
        sheet.deleteLater()

    @Slot()
    def _about(self) -> None:
        QMessageBox.about(self._window, translate("Commands", "About Kabar"), about())


def about() -> str:
    """What Kabar is, whose work is in it, and where the log lies, as rich text."""
    return translate(
        "Commands",
        "<b>Kabar {version}</b><p>Read Indonesian news in English, on your own computer, with evidence for every line.</p>"
        "<p>The bundled translator is a derivative of Gemma and comes under the Gemma Terms of Use; Qt comes under the LGPL. "
        "The terms of everything that is part of Kabar lie in its folder <i>resources/licences</i>.</p>",
    ).format(version=__version__)
