"""What the lists of the sidebar share: their rows, and the headings above some of them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPoint, QRect, Qt
from PySide6.QtWidgets import QListView, QWidget

from app.desk.sidebar_delegate import RowDelegate


class SidebarList(QListView):
    """Shows rows as a :class:`RowDelegate` paints them. A heading is no row: keys and clicks pass it over."""

    def __init__(self, model: QAbstractItemModel, delegate: RowDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = delegate
        delegate.setParent(self)
        delegate.set_font(self.font())
        self.setItemDelegate(delegate)
        self.setModel(model)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a place; none where a section's heading is."""
        index = super().indexAt(point)
        return index if index.isValid() and self.part(index).contains(point) else QModelIndex()

    def part(self, index: QModelIndex) -> QRect:
        """The place of a row without the heading above it."""
        return self.visualRect(index).adjusted(0, self._delegate.above(index), 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._delegate.set_font(self.font())
        super().changeEvent(event)
