"""The list of opened articles: what each is called, and where it stands, in words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.desk import look
from app.desk.articles import ArticlesModel
from app.desk.opened import OpenedArticle

PADDING = 9


class ArticleDelegate(QStyledItemDelegate):
    """Paints a row: the title on two lines at most, the state under it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        height = QFontMetrics(option.font).height() * 2 + QFontMetrics(look.scaled(option.font, 0.88)).height()
        return QSize(120, height + 2 * PADDING + 3)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        article: OpenedArticle = index.data(ArticlesModel.ARTICLE)
        palette, rect = option.palette, option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, look.chosen(palette))
            painter.fillRect(rect.left(), rect.top(), 3, rect.height(), look.accent(palette))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.hovered(palette))
        inside = rect.adjusted(PADDING + 3, PADDING, -PADDING, -PADDING)
        metrics = QFontMetrics(option.font)
        painter.setFont(option.font)
        painter.setPen(palette.text().color())
        title = inside.adjusted(0, 0, 0, metrics.height() * 2 - inside.height())
        # Two lines hold about twice the width; what is longer ends with an ellipsis instead of being cut through.
        words = metrics.elidedText(article.title, Qt.TextElideMode.ElideRight, int(title.width() * 1.85))
        painter.drawText(title, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, words)
        small = look.scaled(option.font, 0.88)
        painter.setFont(small)
        painter.setPen(look.muted(palette))
        status = QFontMetrics(small).elidedText(article.status, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom, status)
        painter.restore()


class Sidebar(QListView):
    """The list itself."""

    def __init__(self, model: ArticlesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(ArticleDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Opened articles")
        self.setMinimumWidth(160)
