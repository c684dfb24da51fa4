"""The page of a story: its points with who tells them, what only one tells, numbers that differ; each leads to its evidence."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from app.desk import clipboard, look, wording
from app.desk.clipboard import Copied
from app.desk.fitting import SectionTitle
from app.desk.header import HEADLINE
from app.desk.stories import ShownStory
from app.desk.typesetting import LEFT, RIGHT
from app.engine.story import Disagreement, Fact, Story, Telling

if TYPE_CHECKING:
    from app.engine.exporting.stories.told import Told, ToldPoint

translate = QCoreApplication.translate

AT_ONCE = 4
"""Points that are laid out in one turn of the event loop."""


class StoryPage(QWidget):
    """Shows a story. ``evidence`` comes with an article's number in the library and the text of a sentence in it (none for the
    article as a whole), ``export_wanted`` when the story is to be exported."""

    evidence = Signal(int, str)
    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ShownStory | None = None
        self._rest: Iterator[str] = iter(())
        self._here = 0  # where the story is to be read once it is written again
        self._accent = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._write)
        export, copy = QToolButton(), QToolButton()
        for button, words, hint in (
            (export, translate("StoryPage", "Export…"), translate("StoryPage", "Export the story brief (Ctrl+E)")),
            (copy, translate("StoryPage", "Copy"), translate("StoryPage", "Copy the whole story brief")),
        ):
            button.setText(words)
            button.setAutoRaise(True)
            button.setToolTip(hint)
            button.setAccessibleName(hint)
        export.clicked.connect(self.export_wanted)
        copy.clicked.connect(self._copy_whole)
        self.text = QTextBrowser()
        self.text.setAccessibleName(translate("StoryPage", "Story brief; each point leads to the sentence that says it"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setViewportMargins(LEFT, 8, RIGHT, 0)
        self.text.document().setDocumentMargin(0)
        self.text.anchorClicked.connect(self._clicked)
        head = QHBoxLayout()
        head.setContentsMargins(LEFT, 10, RIGHT, 4)
        head.setSpacing(2)
        head.addWidget(SectionTitle(translate("StoryPage", "Story brief")), 1)
        head.addWidget(export)
        head.addWidget(copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.text, 1)

    def show_story(self, shown: ShownStory | None) -> None:
        """Show this story, or none; the same again, or made anew, stays where it is read."""
        if shown is not self._shown:
            again = shown and self._shown and shown.articles == self._shown.articles
            self._here = (self._here or self.text.verticalScrollBar().value()) if again else 0
            self._shown = shown
            self._refresh()

    @Slot(int)
    def set_text_scale(self, percent: int) -> None:
        """Set the text in so many hundredths of the interface's size."""
        self.text.setFont(look.scaled(self.font(), percent / 100))
        self._refresh()

    @Slot()
    def focus_text(self) -> None:
        """Put the keyboard into the story: Tab goes through what leads somewhere."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # -- copying

    @Slot()
    def copy(self) -> None:
        """Put on the clipboard what is selected, else the whole brief."""
        if self.text.textCursor().hasSelection():
            self.text.copy()
        else:
            self._copy_whole()

    @Slot()
    def select_all(self) -> None:
        """Select all of it."""
        self.text.selectAll()

    @Slot()
    def _copy_whole(self) -> None:
        if self._shown:
            copied = Copied(self._shown.brief.text, self._shown.brief.html)
            QGuiApplication.clipboard().setMimeData(clipboard.mime(copied))

    # -- showing

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._refresh()

    def _refresh(self) -> None:
        self.text.clear()
        self._accent = look.accent(self.palette()).name()
        self._rest = self._pieces(self._shown) if self._shown else iter(())
        self._write()

    @Slot()
    def _write(self) -> None:
        """Write the next piece, and the others in later turns of the event loop: all of a long story at once would be a stall."""
        piece = next(self._rest, None)
        if piece is not None:
            end = QTextCursor(self.text.document())
            end.movePosition(QTextCursor.MoveOperation.End)
            end.insertHtml(piece)
            self._soon.start()
        elif self._here:
            self.text.verticalScrollBar().setValue(self._here)
            self._here = 0

    def _pieces(self, shown: ShownStory) -> Iterator[str]:
        """The page in HTML, in pieces that are quickly laid out."""
        story, told = shown.brief.story, shown.brief.told
        piece = "".join((*self._head(story, told), _heading(translate("StoryPage", "Points"))))
        for table in self._tables(story, told):
            yield piece
            piece = table
        yield piece + "".join(self._sources(told))  # not by themselves: Qt drops the margin over what a piece begins with

    def _head(self, story: Story, told: Told) -> Iterator[str]:
        headline = look.headline(self.text.font(), HEADLINE)
        yield (
            f'<p style="margin:0 0 4px 0;font-family:{", ".join(map(repr, headline.families()))};'
            f'font-size:{headline.pointSizeF()}pt;font-weight:600">{escape(told.title.main)}</p>'
        )
        if told.title.under:
            yield self._muted(escape(told.title.under))
        days = sorted({dispatch.article.date for dispatch in story.dispatches if dispatch.article.date})
        facts = [translate("StoryPage", "%n article(s)", "", len(story.dispatches))]
        if len(story.reports) < len(story.dispatches):
            facts.append(translate("StoryPage", "%n different text(s)", "", len(story.reports)))
        facts.append(" – ".join(map(wording.date, dict.fromkeys([*days[:1], *days[-1:]]))))
        yield self._muted(escape(" · ".join(filter(None, facts))))
        if story.disagreements:
            yield _heading(translate("StoryPage", "The reports disagree"))
            ground = look.mix(self.palette().base().color(), look.warning(self.palette()), 0.12).name()
            rows = "".join(
                f'<tr><td bgcolor="{ground}">⚠ {self._disagreement(story, told, one)}</td></tr>' for one in story.disagreements
            )
            yield f'<table width="100%" cellspacing="2" cellpadding="6">{rows}</table>'

    def _disagreement(self, story: Story, told: Told, one: Disagreement) -> str:
        """``Kompas: 12 dead; Antara: 14 dead``, each side a link."""
        return "; ".join(
            f"{self._link(story, figure.telling, _name(told, figure.telling.dispatch))}: "
            f"<b>{escape(figure.text)}</b> {escape(one.what)}"
            for figure in one.figures
        )

    def _tables(self, story: Story, told: Told) -> Iterator[str]:
        """The points, in tables that are one to the eye."""
        bold = QFont(self.text.font())
        bold.setBold(True)
        width = QFontMetrics(bold).horizontalAdvance(str(len(told.points))) + 10
        points = list(zip(story.facts, told.points, strict=True))
        for at in range(0, len(points), AT_ONCE):
            rows = "".join(
                f'<tr><td width="{width}" style="padding:3px 10px 8px 0;color:{self._accent}"><b>{point.number}</b></td>'
                f'<td style="padding:3px 0 8px 0">{self._point(story, told, fact, point)}</td></tr>'
                for fact, point in points[at : at + AT_ONCE]
            )
            yield f'<table cellspacing="0" cellpadding="0">{rows}</table>'

    def _point(self, story: Story, told: Told, fact: Fact, point: ToldPoint) -> str:
        day = f"<b>{escape(wording.date(fact.date))}:</b> " if fact.date else ""
        text = self._link(story, fact.tellings[0], point.pair.main, self.palette().text().color().name(), point.pair.under or "")
        tellings = sorted(fact.tellings, key=lambda telling: telling.dispatch)
        names = ", ".join(self._link(story, telling, _name(told, telling.dispatch)) for telling in tellings)
        if not point.only:
            return f"{day}{text}<br>{names}"
        only = escape(translate("StoryPage", "only {names}")).format(names=names)
        return f'{day}{text}<br><span style="color:{look.warning(self.palette()).name()}"><i>{only}</i></span>'

    def _sources(self, told: Told) -> Iterator[str]:
        yield _heading(translate("StoryPage", "Sources"))
        for place, source in enumerate(told.sources):
            name = f'<a href="article:{place}" style="color:{self._accent};text-decoration:none">{escape(_name(told, place))}</a>'
            same = ""
            if source.same_as:
                words = translate("StoryPage", "the same text as {outlet}").format(outlet=_name(told, source.same_as - 1))
                same = f" ({escape(words)})"
            under = self._muted(escape(source.headline.under)) if source.headline.under else ""
            yield f'<p style="margin:0 0 2px 0">{name}: {escape(source.headline.main)}{same}</p>{under}'

    def _link(self, story: Story, telling: Telling, words: str, colour: str = "", hint: str = "") -> str:
        """Words that lead to a sentence; what it says is their hint where none is given."""
        dispatch = story.dispatches[telling.dispatch]
        english, original = dispatch.translations[telling.sentence], dispatch.sentences[telling.sentence].text
        hint = hint or (f"{english.text}\n{original}" if english else original)
        return (
            f'<a href="sentence:{telling.dispatch}:{telling.sentence}" title="{escape(hint, quote=True)}" '
            f'style="color:{colour or self._accent};text-decoration:none">{escape(words)}</a>'
        )

    def _muted(self, words: str) -> str:
        return f'<p style="margin:0 0 6px 0;color:{look.muted(self.palette()).name()}">{words}</p>'

    @Slot(QUrl)
    def _clicked(self, url: QUrl) -> None:
        if self._shown:
            place, *sentence = map(int, url.path().split(":"))
            dispatch = self._shown.brief.story.dispatches[place]
            self.evidence.emit(self._shown.articles[place], dispatch.sentences[sentence[0]].text if sentence else "")


def _name(told: Told, place: int) -> str:
    """What the source in this place is called, with its number where another is called so too."""
    label = told.sources[place].label
    return label if sum(source.label == label for source in told.sources) == 1 else f"{label} [{place + 1}]"


def _heading(words: str) -> str:
    return f'<p style="margin:14px 0 6px 0;font-weight:600">{escape(words)}</p>'
