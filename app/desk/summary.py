"""The summary: its points in English, each a link to the sentences that say it, and the switch for its length."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QUrl, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.desk import look
from app.desk.fitting import FittingText
from app.desk.opened import OpenedArticle, State
from app.engine.dispatch import Length

NAMES = {Length.SHORT: "Short", Length.MEDIUM: "Medium", Length.LONG: "Long"}


class SummaryView(QWidget):
    """Shows the points. ``evidence`` comes with the rows of a point that was clicked, ``length_wanted`` with a length."""

    evidence = Signal(list)
    length_wanted = Signal(Length)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: OpenedArticle | None = None
        title = QLabel("Summary")
        title.setFont(look.scaled(self.font(), 1.0, weight=title.font().Weight.DemiBold))
        self._points = FittingText("Points of the summary; each leads to the sentences that say it")
        self._points.anchorClicked.connect(self._clicked)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(title)
        head.addStretch(1)
        self._group = QButtonGroup(self)
        self._buttons: dict[Length, QToolButton] = {}
        for number, (length, name) in enumerate(NAMES.items(), start=1):
            button = QToolButton()
            button.setText(name)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setAccessibleName(f"{name} summary")
            button.setToolTip(f"{name} summary (Ctrl+{number})")
            self._group.addButton(button, number)
            self._buttons[length] = button
            head.addWidget(button)
        self._group.idClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._points)

    def show_article(self, article: OpenedArticle) -> None:
        """Show this article's summary from now on."""
        if self._article:
            self._article.summary_changed.disconnect(self._refresh)
            self._article.changed.disconnect(self._refresh)
        self._article = article
        article.summary_changed.connect(self._refresh)
        article.changed.connect(self._refresh)
        self._refresh()

    def show_length(self, length: Length) -> None:
        """Press the button of a length."""
        self._buttons[length].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        article = self._article
        if article is None:
            return
        for button in self._buttons.values():
            button.setEnabled(article.summary is not None)
        palette = self.palette()
        text, muted = palette.text().color().name(), look.muted(palette).name()
        if article.summary is None:
            waits = article.state is State.WAITING or article.state.running
            self._points.show_html(f'<p style="color:{muted}">{"Not yet." if waits else "No summary of this article."}</p>')
            return
        rows = []
        for index, (point, english) in enumerate(zip(article.summary.points, article.points, strict=False)):
            words = escape(english.text if english else point.text)
            colour = text if english else muted
            title = escape(point.text, quote=True)
            rows.append(
                f'<tr><td style="padding:2px 10px 5px 2px;color:{look.accent(palette).name()}"><b>{index + 1}</b></td>'
                f'<td style="padding:2px 0 5px 0"><a href="point:{index}" title="{title}" '
                f'style="color:{colour};text-decoration:none">{words}</a></td></tr>'
            )
        self._points.show_html(f'<table cellspacing="0" cellpadding="0">{"".join(rows)}</table>')

    @Slot(QUrl)
    def _clicked(self, url: QUrl) -> None:
        index = int(url.toString().removeprefix("point:"))
        if self._article and self._article.summary and index < len(self._article.summary.points):
            self.evidence.emit(list(self._article.summary.points[index].evidence))

    @Slot(int)
    def _choose(self, number: int) -> None:
        self.length_wanted.emit(list(NAMES)[number - 1])
