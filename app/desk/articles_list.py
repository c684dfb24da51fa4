"""The list of articles: sections, a menu, rows that can be dragged to another place in the queue."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QItemSelection,
    QItemSelectionModel,
    QMimeData,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QListView, QMenu, QWidget

from app.desk import look, wording
from app.desk.articles import ArticlesModel, Index
from app.desk.opened import OpenedArticle
from app.desk.sidebar_delegate import ArticleDelegate
from app.desk.sidebar_list import SidebarList

translate = QCoreApplication.translate

MIME = "application/x-kabar-rows"
"""The kind of a drag inside the list; which rows it moves is known to the list."""


class ArticlesList(SidebarList):
    """Shows the articles. The signals are those of the sidebar."""

    chosen = Signal(int)
    read_wanted = Signal()
    moved = Signal(list, int)

    _delegate: ArticleDelegate

    def __init__(self, model: ArticlesModel, parent: QWidget | None = None) -> None:
        self._told = True
        self._pressed: QPoint | None = None
        self._dragged: list[QPersistentModelIndex] = []  # the list may change while they are dragged
        self._gap: tuple[int, int] | None = None
        super().__init__(model, ArticleDelegate(), parent)
        self._menu = QMenu(self)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setDropIndicatorShown(False)
        self.setAutoScrollMargin(40)
        self.viewport().setAcceptDrops(True)
        self.setAccessibleName(translate("ArticlesList", "Articles"))
        self.doubleClicked.connect(self.read_wanted)

    def set_menu(self, actions: Sequence[QAction | None]) -> None:
        """Make the menu of these; None is a separator. Their keys work while the list has the keyboard."""
        self._menu.clear()
        for action in self.actions():
            self.removeAction(action)
        for wanted in actions:
            if wanted is None:
                self._menu.addSeparator()
            else:
                self._menu.addAction(wanted)
                self.addAction(wanted)

    def selected_rows(self) -> list[int]:
        """The selected articles, from top to bottom."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def set_current(self, row: int) -> None:
        """Select an article and no other without a signal; -1 selects none."""
        index = self.model().index(row, 0)
        if self.selected_rows() == [row] and self.currentIndex() == index:
            return
        self._told = False
        try:
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        finally:
            self._told = True
        self.scrollTo(index)

    # -- sections

    def doItemsLayout(self) -> None:
        self._delegate.measure(self.model())
        super().doItemsLayout()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        # QListView would measure all rows again each time one of them has come further.
        if all(self._delegate.is_measured(self.model().index(row, 0)) for row in range(first.row(), last.row() + 1)):
            QAbstractItemView.dataChanged(self, first, last, roles)
        else:
            super().dataChanged(first, last, roles)

    # -- what is read

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        # Several are selected for a command; only one is read.
        rows = self.selected_rows()
        if self._told and len(rows) == 1:
            self.chosen.emit(rows[0])

    def rowsAboutToBeRemoved(self, parent: Index, first: int, last: int) -> None:
        # The list selects a neighbour while rows go; the desk says which one is read.
        self._told = False
        try:
            super().rowsAboutToBeRemoved(parent, first, last)
        finally:
            self._told = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        arrow = plain and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        current = self.currentIndex()
        # The keyboard comes to the first article before one is read: a key takes that one, not the one after it.
        takes = (enter or arrow) and current.isValid() and not self.selected_rows()
        if takes:
            self.selectionModel().select(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if enter and current.isValid():
            self.read_wanted.emit()
        elif not (takes or enter):
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            if self.indexAt(event.pos()).isValid():
                self._menu.popup(event.globalPos())
        elif self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
            self._menu.popup(self.viewport().mapToGlobal(self.part(self.currentIndex()).center()))

    # -- drags

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if not self.indexAt(at).isValid():
            return  # a click beside the articles leaves selected what is read
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = at if plain and self._movable(self.indexAt(at).row()) else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._drag(self._pressed)
            self._pressed = None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        super().mouseReleaseEvent(event)

    def _article(self, row: int) -> OpenedArticle:
        article: OpenedArticle = self.model().index(row, 0).data(ArticlesModel.ARTICLE)
        return article

    def _movable(self, row: int) -> bool:
        return bool(self.model().index(row, 0).flags() & Qt.ItemFlag.ItemIsDragEnabled)

    def _drag(self, at: QPoint) -> None:
        pressed = self.indexAt(at)
        day = self._article(pressed.row()).day  # the order of the days is given
        rows = [row for row in self.selected_rows() if self._movable(row) and self._article(row).day == day]
        self._dragged = [QPersistentModelIndex(self.model().index(row, 0)) for row in rows]
        data = QMimeData()
        data.setData(MIME, b"")
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self._chip(rows))
        drag.setHotSpot(QPoint(-14, -6))  # beside the pointer: the gap stays in sight
        drag.exec(Qt.DropAction.MoveAction)
        self._dragged = []
        self._show_gap(None)

    def _chip(self, rows: Sequence[int]) -> QPixmap:
        """What is seen at the pointer: the title of the first of the articles, and how many come with it."""
        more = f"  +{len(rows) - 1}" if len(rows) > 1 else ""
        chip = QLabel(wording.shortened(self._article(rows[0]).title, 32) + more)
        chip.setTextFormat(Qt.TextFormat.PlainText)
        chip.setFrameShape(QLabel.Shape.Box)
        chip.setMargin(5)
        chip.setFont(self.font())
        chip.setPalette(self.palette())
        return chip.grab()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(bool(self._dragged))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls near the edges
        self._show_gap(self._gap_at(event.position().toPoint().y()))
        event.setAccepted(self._gap is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_gap(None)

    def dropEvent(self, event: QDropEvent) -> None:
        gap = self._gap_at(event.position().toPoint().y())
        self.stopAutoScroll()
        self.setState(QListView.State.NoState)
        self._show_gap(None)
        event.setAccepted(gap is not None)
        if gap:
            self.moved.emit([index.row() for index in self._dragged if index.isValid()], gap[0])

    def _gap_at(self, y: int) -> tuple[int, int] | None:
        """The row before which a drop puts what is dragged, and the height of that gap; None where the day is another one."""
        index = QListView.indexAt(self, QPoint(self.viewport().width() // 2, y))
        if not index.isValid():
            index = self.model().index(self.model().rowCount() - 1, 0)
        if self._article(index.row()).day not in {
            self._article(dragged.row()).day for dragged in self._dragged if dragged.isValid()
        }:
            return None
        part = self.part(index)
        below = y > part.center().y()
        return index.row() + below, part.bottom() + 1 if below else part.top()

    def _show_gap(self, gap: tuple[int, int] | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.accent(self.palette()), 2))
            y = max(4, min(self._gap[1], self.viewport().height() - 4))
            painter.drawEllipse(QPoint(10, y), 3, 3)
            painter.drawLine(14, y, self.viewport().width() - 8, y)
