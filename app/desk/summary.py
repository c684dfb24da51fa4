"""The summary: its points, each a link to the sentences that say it; how long it is, in which language, and how it is copied."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from app.desk import clipboard, grounds
from app.desk.clipboard import SummaryForm
from app.desk.fitting import SectionTitle
from app.desk.opened import OpenedArticle
from app.desk.pairs_delegate import edited_hint
from app.desk.points import Points, Row
from app.desk.state import State
from app.desk.wording import QT_TRANSLATE_NOOP
from app.engine.dispatch import Length, Point, Translation

translate = QCoreApplication.translate

NAMES = {
    Length.SHORT: QT_TRANSLATE_NOOP("SummaryView", "Short"),
    Length.MEDIUM: QT_TRANSLATE_NOOP("SummaryView", "Medium"),
    Length.LONG: QT_TRANSLATE_NOOP("SummaryView", "Long"),
}
HINTS = {
    Length.SHORT: QT_TRANSLATE_NOOP("SummaryView", "Short summary (Ctrl+1)"),
    Length.MEDIUM: QT_TRANSLATE_NOOP("SummaryView", "Medium summary (Ctrl+2)"),
    Length.LONG: QT_TRANSLATE_NOOP("SummaryView", "Long summary (Ctrl+3)"),
}
FORMS = {
    SummaryForm.BULLETS: QT_TRANSLATE_NOOP("SummaryView", "Copy as &bullets"),
    SummaryForm.PROSE: QT_TRANSLATE_NOOP("SummaryView", "Copy as &prose"),
    SummaryForm.WITH_ORIGINALS: QT_TRANSLATE_NOOP("SummaryView", "Copy with the &originals"),
}


class SummaryView(QWidget):
    """Shows the points. ``evidence`` comes with the rows of a point that was clicked, ``length_wanted`` with a length,
    ``original_changed`` when the points are shown in the other language; ``points.editing`` tells what is changed in them."""

    evidence = Signal(list)
    length_wanted = Signal(Length)
    original_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: OpenedArticle | None = None
        self.points = Points()
        self.points.evidence.connect(self._show_evidence)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(SectionTitle(translate("SummaryView", "Summary")))
        self._restore = _button(
            translate("SummaryView", "Rearranged – restore"),
            translate("SummaryView", "You have rearranged the points. Show them as Kabar chose them again; your wording stays."),
        )
        self._restore.clicked.connect(self.points.editing.restore)
        head.addWidget(self._restore)
        head.addStretch(1)
        self._group = QButtonGroup(self)
        self._lengths: dict[Length, QToolButton] = {}
        for number, (length, name) in enumerate(NAMES.items(), start=1):
            button = _button(translate("SummaryView", name), translate("SummaryView", HINTS[length]))
            button.setCheckable(True)
            self._group.addButton(button, number)
            self._lengths[length] = button
            head.addWidget(button)
        self._group.idClicked.connect(self._choose)
        head.addWidget(_rule())
        self._original = _button(
            translate("SummaryView", "Original"), translate("SummaryView", "Show the points in the original language (Ctrl+I)")
        )
        self._original.setCheckable(True)
        self._original.toggled.connect(self._refresh)
        self._original.toggled.connect(self.original_changed)
        head.addWidget(self._original)
        head.addWidget(_rule())
        self._copy = _button(translate("SummaryView", "Copy"), translate("SummaryView", "Copy the points as bullets"))
        self._copy.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self._copy.clicked.connect(self.copy)
        menu = QMenu(self)
        for form, name in FORMS.items():
            action = menu.addAction(translate("SummaryView", name), self._copy_as)
            action.setData(form)
        self._copy.setMenu(menu)
        self.points.more = menu.actions()
        head.addWidget(self._copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addLayout(head)
        layout.addWidget(self.points)

    def show_article(self, article: OpenedArticle) -> None:
        """Show this article's summary from now on."""
        if self._article:
            self._article.summary_changed.disconnect(self._refresh)
            self._article.changed.disconnect(self._refresh)
        self._article = self.points.editing.article = article
        article.summary_changed.connect(self._refresh)
        article.changed.connect(self._refresh)
        self._refresh()

    def show_length(self, length: Length) -> None:
        """Press the button of a length; Tab leads to that one, and the arrows from it to the others."""
        self._lengths[length].setChecked(True)
        for each, button in self._lengths.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if each is length else Qt.FocusPolicy.NoFocus)

    @Slot(bool)
    def set_original(self, on: bool) -> None:
        """Show the points in the article's language, or in English."""
        self._original.setChecked(on)

    def focus_points(self) -> None:
        """Put the keyboard into the points."""
        self.points.setFocus()

    # -- copying

    @Slot()
    def copy(self) -> None:
        """Put the points on the clipboard as bullets."""
        self._put(SummaryForm.BULLETS)

    @Slot()
    def copy_as_prose(self) -> None:
        """Put the points on the clipboard as running text."""
        self._put(SummaryForm.PROSE)

    @Slot()
    def _copy_as(self) -> None:
        sender = self.sender()
        self._put(sender.data())  # type: ignore[attr-defined]

    def _put(self, form: SummaryForm) -> None:
        if pairs := self._texts():
            QGuiApplication.clipboard().setMimeData(clipboard.mime(clipboard.of_summary(pairs, form)))

    def _texts(self) -> list[tuple[str, str]]:
        """Each point as it is shown, and its original."""
        article = self._article
        if article is None or article.summary is None:
            return []
        original = self._original.isChecked()
        return [
            (point.text if original or english is None else english.text, point.text)
            for point, english in zip(article.summary.points, article.points, strict=False)
        ]

    # -- showing

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        article = self._article
        if article is None:
            return
        for button in (*self._lengths.values(), self._original, self._copy):
            button.setEnabled(article.summary is not None)
        self._restore.setVisible(article.summary is not None and article.summary.arranged)
        self._restore.setEnabled(self.points.editing.able)
        if article.summary is None:
            waits = article.state is State.WAITING or article.state.running
            none = translate("SummaryView", "Not yet.") if waits else translate("SummaryView", "No summary of this article.")
            self.points.show_nothing(none)
            return
        self.points.show_rows(
            [self._row(point, english) for point, english in zip(article.summary.points, article.points, strict=False)]
        )

    def _row(self, point: Point, english: Translation | None) -> Row:
        assert self._article is not None
        sentence = self._article.pairs.pair(point.evidence[0]).source
        original, machine = self._original.isChecked(), english.machine if english else None
        words = [point.text, english.text if english else ""]
        shown, other = words if original or english is None else reversed(words)
        edited = [] if machine is None else [edited_hint(machine)]
        told = [other, *edited, *grounds.reworded(sentence, point), *grounds.why(point)]
        return Row(shown, waiting=not original and english is None, edited=bool(edited), told=tuple(filter(None, told)))

    @Slot(int)
    def _show_evidence(self, row: int) -> None:
        if self._article and self._article.summary:
            self.evidence.emit(list(self._article.summary.points[row].evidence))

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.points.editing.end(keep=True)  # the points will be others
        self.length_wanted.emit(list(NAMES)[number - 1])


def _button(text: str, hint: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setAutoRaise(True)
    button.setToolTip(hint)
    button.setAccessibleName(hint)
    return button


def _rule() -> QFrame:
    """A line between two groups of buttons."""
    rule = QFrame()
    rule.setFrameShape(QFrame.Shape.VLine)
    rule.setFrameShadow(QFrame.Shadow.Plain)
    rule.setForegroundRole(rule.foregroundRole().Mid)
    rule.setContentsMargins(4, 3, 4, 3)
    return rule
