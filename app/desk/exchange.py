"""What goes into the window and out of it: files, pastes and drops in; briefs and printed pages out."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QGuiApplication

from app.desk import drops
from app.desk.drops import Contents, Files, Html, Link, Picture, Text
from app.desk.gathering import Gathered
from app.desk.messages import Message, Tone
from app.desk.opened import OpenedArticle
from app.desk.prompts import STORY, WRITABLE

if TYPE_CHECKING:
    from app.desk.printing import Printing
    from app.desk.window import Window

translate = QCoreApplication.translate


class Exchange(QObject):
    """Asks the window's prompts what is meant, and has the desk do it."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._printing: Printing | None = None
        self._desk.intake.many.connect(self._ask_many)

    # -- taking in

    @Slot()
    def open_files(self) -> None:
        """Ask for files and open them."""
        self._desk.open(self._window.prompts.open_files())

    @Slot()
    def open_folder(self) -> None:
        """Ask for a folder and open what is in it."""
        if folder := self._window.prompts.open_folder():
            self._desk.open([folder])

    @Slot()
    def paste(self) -> None:
        """Open what is on the clipboard: files, a copied piece of a page, text, or a picture."""
        self.take(drops.contents(QGuiApplication.clipboard().mimeData()))

    def take(self, contents: Contents) -> None:
        """Open what was dropped or pasted."""
        match contents:
            case Files(paths):
                self._desk.open(paths)
            case Html(text) | Text(text):
                self._desk.arrivals.paste(text)
            case Picture():
                self._desk.arrivals.paste_picture(contents.png)
            case Link():
                self._desk.board.tell(Message(Tone.NOTE, contents.sentence()))
            case _:
                self._desk.arrivals.paste("")

    @Slot(object)
    def _ask_many(self, gathered: Gathered) -> None:
        question = translate("Exchange", "Open %n article(s)?", "", len(gathered.files))
        detail = " ".join(
            filter(
                None, (gathered.sentence(), translate("Exchange", "They are read one after the other, first the gist of each."))
            )
        )
        if self._window.prompts.confirm(question, detail, translate("Exchange", "Open them")):
            self._desk.intake.take(gathered.files)

    # -- giving out

    @Slot()
    def export(self) -> None:
        """Ask for a file and write the story that is read into it, or the briefs of the articles that are selected."""
        if self._desk.story:
            self.export_story()
            return
        chosen = [article for article in self._window.chosen() if article.exportable]
        if len(chosen) == 1:
            self._export(chosen, Path(self._desk.exporter.proposed_name(chosen[0])))
        elif chosen:
            self._export(chosen, self._name_of_several())

    @Slot()
    def tell_story(self) -> None:
        """Make one brief of the articles that are selected in the list."""
        self._window.page.end_editing()  # what is being written is part of it
        self._desk.stories.tell(self._window.chosen())

    @Slot()
    def export_story(self) -> None:
        """Ask for a file and write the story that is read into it."""
        if self._desk.story:
            name = self._desk.exporter.name_of_story(self._desk.story)
            if path := self._window.prompts.save_file(Path(name), STORY):
                self._desk.exporter.export_story(self._desk.story, path)

    @Slot()
    def export_all(self) -> None:
        """Ask for a file and write the briefs of all articles that have one into it."""
        self._export([article for article in self._desk.articles if article.exportable], self._name_of_several())

    def _export(self, articles: list[OpenedArticle], proposed: Path) -> None:
        self._window.page.end_editing()  # what is being written is part of it
        if path := self._window.prompts.save_file(proposed, tuple(WRITABLE)):
            self._desk.exporter.export(articles, path)

    @staticmethod
    def _name_of_several() -> Path:
        day = datetime.date.today().isoformat()
        return Path(translate("Exchange", "Briefs {day}.docx").format(day=day))

    @Slot()
    def print_article(self) -> None:
        """Print the article that is read."""
        self._print(preview=False)

    @Slot()
    def preview(self) -> None:
        """Show the pages as they would be printed."""
        self._print(preview=True)

    def _print(self, *, preview: bool) -> None:
        from app.desk.printing import Printing  # the exporter comes with it, which a start does not pay for
        from app.engine.exporting.brief import ExportForm

        self._window.page.end_editing()
        if self._desk.selected is None or self._desk.selected.dispatch is None:
            return
        if self._printing is None:
            self._printing = Printing(self._desk.tasks, self._window)
            self._printing.failed.connect(self._desk.board.tell_error)
        show = self._printing.preview if preview else self._printing.print
        show(self._desk.selected.dispatch, ExportForm(self._desk.exporter.form))
