"""How the rows of the sidebar are set and painted: an article with its state, a search hit with the words that were found."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.desk import look
from app.desk.articles import ArticlesModel, Index
from app.desk.hits import HitsModel, pieces
from app.desk.lines import set_lines
from app.desk.opened import OpenedArticle
from app.desk.state import State
from app.library import Hit

translate = QCoreApplication.translate

PADDING = 8
SIGN = 16
"""The width of the sign of a row's state, in pixels."""
TEXT = PADDING + 4 + SIGN + 8
"""Where the text of a row begins."""
BAR = 3
"""The height of the progress bar."""
SMALL = 0.88
"""The size of the status, of headings and snippets, as a share of the title's."""
NARROWEST = 120
KEPT = 400
"""Texts that are kept set: some screens full."""

SIGNS = {State.WAITING: "waiting", State.GIST: "gist", State.DONE: "done", State.STOPPED: "stopped", State.FAILED: "failed"}


@dataclass(frozen=True, slots=True)
class Faces:
    """The fonts of the sidebar's rows and what is as high as they are, in pixels."""

    title: QFont
    small: QFont
    heading: QFont
    line: int
    small_line: int

    @property
    def row(self) -> int:
        """The height of an article: two lines of title, the status, the bar's place."""
        return 2 * self.line + self.small_line + 2 * PADDING + BAR

    @property
    def above(self) -> int:
        """The height of a section's heading."""
        return self.small_line + 2 * PADDING


class RowDelegate(QStyledItemDelegate):
    """Keeps the fonts, and the texts that were set, for as long as the list's font stays the same."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._blocks: OrderedDict[tuple[str, bool, int, int], QTextLayout] = OrderedDict()
        self.set_font(QFont())

    def set_font(self, font: QFont) -> None:
        """Set the rows in the list's font from now on; to be called before the list is laid out."""
        small = look.scaled(font, SMALL)
        heading = look.scaled(font, SMALL, weight=QFont.Weight.DemiBold)
        self.faces = Faces(font, small, heading, QFontMetrics(font).height(), QFontMetrics(small).height())
        self._blocks.clear()

    def block(self, text: str, small: bool, width: int, most: int) -> QTextLayout:
        """A text with its marked words in at most ``most`` lines, from the cache where it was set before."""
        key = (text, small, width, most)
        found = self._blocks.get(key)
        if found is None:
            font = self.faces.small if small else self.faces.title
            found = self._blocks[key] = set_lines(pieces(text), font, width, most)
            if len(self._blocks) > KEPT:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(key)
        return found

    def above(self, index: Index) -> int:
        """The height of the heading over a row; 0 where there is none."""
        return self.faces.above if index.data(ArticlesModel.SECTION) else 0

    def paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Paint the heading over a row, if there is one, and give the place of the row below it."""
        section, rect = index.data(ArticlesModel.SECTION), option.rect
        if not section:
            return rect
        heading = QRect(rect.left() + PADDING + 4, rect.top(), rect.width() - 2 * PADDING - 4, self.faces.above - PADDING // 2)
        painter.setFont(self.faces.heading)
        painter.setPen(look.muted(option.palette))
        words = QFontMetrics(self.faces.heading).elidedText(section, Qt.TextElideMode.ElideRight, heading.width())
        painter.drawText(heading, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, words)
        return rect.adjusted(0, self.faces.above, 0, 0)


class ArticleDelegate(RowDelegate):
    """Paints an article: the sign of its state, the title on two lines at most, the status under it, its section above it.

    All articles are equally high, so that none moves when its title comes; a title of one line has the subtitle under it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headed: list[bool] = []

    def measure(self, model: QAbstractItemModel) -> None:
        """Look which rows have headings; to be called before the list is laid out.

        Two thousand rows are asked at once from here in a third of the time that it takes from within Qt.
        """
        role = ArticlesModel.SECTION
        self._headed = [bool(model.data(model.index(row, 0), role)) for row in range(model.rowCount())]
        self._sizes = QSize(NARROWEST, self.faces.row), QSize(NARROWEST, self.faces.row + self.faces.above)

    def is_measured(self, index: Index) -> bool:
        """Whether a row is still as high as it was when the list was laid out."""
        return index.row() < len(self._headed) and self._headed[index.row()] == bool(index.data(ArticlesModel.SECTION))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self._sizes[self._headed[index.row()]]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        faces, palette = self.faces, option.palette
        article: OpenedArticle = index.data(ArticlesModel.ARTICLE)
        painter.save()
        rect = self.paint_heading(painter, option, index)
        paint_ground(painter, option, rect)
        inside = rect.adjusted(TEXT, PADDING, -PADDING, -PADDING - BAR)
        title = self.block(article.title, False, inside.width(), 2)
        subtitle = article.subtitle if title.lineCount() == 1 else ""
        lines = faces.line * title.lineCount() + faces.small_line * (2 if subtitle else 1)
        top = inside.top() + max(0, inside.height() - lines) // 2
        sign = QRect(rect.left() + PADDING + 4, top + (faces.line - SIGN) // 2, SIGN, SIGN)
        paint_sign(painter, sign, article, palette)
        painter.setPen(palette.text().color())
        title.draw(painter, QPointF(inside.left(), top))
        painter.setFont(faces.small)
        small = QRect(inside.left(), top + faces.line * title.lineCount(), inside.width(), faces.small_line)
        if subtitle:
            paint_line(painter, small, subtitle, look.muted(palette))
            small.translate(0, faces.small_line)
        paint_line(painter, small, standing(article), tone(article, palette))
        if article.state.running and article.total:
            paint_bar(painter, QRectF(small.left(), small.bottom() + 4, small.width(), BAR), article, palette)
        painter.restore()


class HitDelegate(RowDelegate):
    """Paints a hit: the article's title, under it the piece of text that was found, the words that were looked for in bold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        faces = self.faces
        return QSize(NARROWEST, self.above(index) + faces.line + 3 * faces.small_line + 2 * PADDING + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        faces, palette = self.faces, option.palette
        hit: Hit = index.data(HitsModel.HIT)
        painter.save()
        rect = self.paint_heading(painter, option, index)
        paint_ground(painter, option, rect)
        inside = rect.adjusted(PADDING + 4, PADDING, -PADDING, -PADDING)
        painter.setPen(palette.text().color())
        self.block(hit.title, False, inside.width(), 1).draw(painter, QPointF(inside.topLeft()))
        painter.setPen(look.muted(palette))
        snippet = self.block(hit.snippet, True, inside.width(), 3)
        snippet.draw(painter, QPointF(inside.left(), inside.top() + faces.line + 2))
        painter.restore()


def standing(article: OpenedArticle) -> str:
    """Where an article stands, in a few words: what went wrong with it, how far it has come."""
    if article.state is State.FAILED and article.trouble:
        return article.trouble
    if article.state is State.TRANSLATING and article.total:
        state = translate("State", str(article.state))
        return translate("ArticleDelegate", "{state}, {percent} %").format(
            state=state, percent=100 * article.done // article.total
        )
    return article.status


def tone(article: OpenedArticle, palette: QPalette) -> QColor:
    """The colour of an article's sign and status; what it says is told by shape and words too."""
    if article.state is State.FAILED:
        return look.problem(palette)
    if article.state is State.DONE and article.doubts:
        return look.warning(palette)
    return look.muted(palette)


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
    """The ground of a row that is selected or under the pointer, and a line around the one that the keyboard is on."""
    palette = option.palette
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, look.chosen(palette))
        painter.fillRect(rect.left(), rect.top(), 3, rect.height(), look.accent(palette))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, look.hovered(palette))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(look.accent(palette), 1, Qt.PenStyle.DotLine))
        painter.drawRect(rect.adjusted(4, 1, -2, -2))


def paint_sign(painter: QPainter, rect: QRect, article: OpenedArticle, palette: QPalette) -> None:
    """The state as a shape: each has its own."""
    if article.state.running:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(rect).adjusted(2.2, 2.2, -2.2, -2.2)
        painter.setPen(QPen(look.mix(palette.base().color(), palette.text().color(), 0.25), 2.4))
        painter.drawEllipse(ring)
        share = article.done / article.total if article.total else 0.12
        pen = QPen(look.accent(palette), 2.4)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawArc(ring, 90 * 16, -round(share * 360 * 16))
        return
    to_check = article.state is State.DONE and article.doubts
    colour = {State.DONE: look.good, State.GIST: look.accent}.get(article.state, look.muted)(palette)
    name = "check" if to_check else SIGNS[article.state]
    colour = tone(article, palette) if to_check or article.state is State.FAILED else colour
    look.drawn(name, colour).paint(painter, rect)


def paint_bar(painter: QPainter, rect: QRectF, article: OpenedArticle, palette: QPalette) -> None:
    """How far an article has come."""
    painter.fillRect(rect, look.mix(palette.base().color(), palette.text().color(), 0.16))
    if article.total:
        painter.fillRect(
            QRectF(rect.topLeft(), QSize(round(rect.width() * article.done / article.total), BAR)), look.accent(palette)
        )


def paint_line(painter: QPainter, rect: QRect, text: str, colour: QColor) -> None:
    """One line of text, with an ellipsis where it is too long."""
    painter.setPen(colour)
    elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
