"""Printing: one dispatch on paper, and how it will look there.

What is printed is a brief, in English like every brief whatever the language of the interface. Lengths are in px of 1/96 inch
and fonts laid out without hinting, so that the pages are the same on the screen, in a PDF and on every printer.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QMarginsF, QObject, QRectF, QSizeF, Qt, QThread, Signal, Slot
from PySide6.QtGui import QAbstractTextDocumentLayout, QColor, QFont, QPageLayout, QPainter, QPalette, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QWidget

from app.desk import look
from app.desk.tasks import Report, Tasks
from app.engine.cancel import Cancel, Cancelled
from app.engine.dispatch import Dispatch
from app.engine.errors import KabarError

translate = QCoreApplication.translate

PX = 96
"""Units of the layout in an inch."""

MARGINS = QMarginsF(18, 16, 18, 12)
"""Millimetres around a page; the printer's own least margins come on top."""

FOOT = 30
"""Height of the line at a page's foot with the gap above it, px."""


def document(dispatch: Dispatch, form: str = "bilingual") -> QTextDocument:
    """The brief of a dispatch in a form (ExportForm's value), laid out for the usual page. It belongs to the thread that makes
    it: a task's, as a long article takes a second."""
    from app.desk import printed  # with it comes the engine's part, which the window does not need to show itself
    from app.engine.exporting.brief import MACHINE, ExportForm
    from app.engine.exporting.briefing import make_brief

    brief = make_brief(dispatch, ExportForm(form))
    font = QFont()
    font.setFamilies(look.SERIF)
    font.setPixelSize(13)
    made = QTextDocument()
    made.setDefaultFont(font)
    made.setUseDesignMetrics(True)
    made.setDocumentMargin(0)
    made.setDefaultStyleSheet(printed.STYLE)
    made.setHtml(printed.html(brief))
    made.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, brief.title.main)
    made.setProperty("foot", MACHINE if brief.translated else "")
    _lay_out(made, _body(_printer().pageLayout()))
    return made


def paint(document: QTextDocument, printer: QPrinter) -> None:
    """Paint the pages that the printer is asked for, each with its foot. Raises KabarError where it cannot be printed to."""
    size = _body(printer.pageLayout())
    if document.pageSize() != size:
        _lay_out(document, size)
    count = document.pageCount()
    wanted = printer.pageRanges()
    pages = [page for page in range(count) if wanted.isEmpty() or wanted.contains(page + 1)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    if not printer.supportsMultipleCopies():
        pages = _copies(pages, printer.copyCount(), printer.collateCopies())
    painter = QPainter()
    if not painter.begin(printer):
        raise _failed()
    try:
        scale = printer.resolution() / PX
        painter.scale(scale, scale)
        for place, page in enumerate(pages):
            if place and not printer.newPage():
                raise _failed()
            _paint_page(painter, document, page, count)
    finally:
        painter.end()


class Printing(QObject):
    """Prints dispatches and shows how they will look, over ``window``; the long part runs as a task.

    ``printed`` comes when all is with the printer, ``failed`` with a KabarError, or with the exception of a bug, when it is not.
    """

    printed = Signal()
    failed = Signal(object)

    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._window = window
        self._making = False

    def preview(self, dispatch: Dispatch, form: str = "bilingual") -> None:
        """Show the pages of a dispatch in a form (ExportForm's value); they can be printed from there too."""
        if not self._making:
            self._making = True
            self._tasks.run_task(partial(_made_for, self.thread(), dispatch, form), self._show, self._not_shown)

    def print(self, dispatch: Dispatch, form: str = "bilingual") -> None:
        """Ask for a printer, and print a dispatch in a form (ExportForm's value)."""
        title = (dispatch.headline and dispatch.headline.text) or dispatch.article.headline or dispatch.document.name
        dialog = _Question(dispatch, form, _printer(title), self._window)
        dialog.finished.connect(self._print)
        QDialog.open(dialog)  # the binding hides it behind a method of another signature

    @Slot(int)
    def _print(self, result: int) -> None:
        dialog = self.sender()
        if result == QDialog.DialogCode.Accepted and isinstance(dialog, _Question):
            self._tasks.run_task(dialog.work, self._is_printed, self._not_printed)

    @Slot(object)
    def _show(self, document: QTextDocument) -> None:
        self._making = False
        title = document.metaInformation(QTextDocument.MetaInformation.DocumentTitle)
        dialog = _Preview(document, _printer(title), self._window)
        dialog.failed.connect(self.failed)
        dialog.open()

    @Slot(object)
    def _not_shown(self, error: Exception) -> None:
        self._making = False
        self._not_printed(error)

    @Slot(object)
    def _is_printed(self, _: None) -> None:
        self.printed.emit()

    @Slot(object)
    def _not_printed(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)


class _Question(QPrintDialog):
    """Which printer? Keeps what is to be printed, and the printer, which Qt does not keep."""

    def __init__(self, dispatch: Dispatch, form: str, printer: QPrinter, window: QWidget) -> None:
        super().__init__(printer, window)
        self.work = partial(_print, dispatch, form, printer)
        self.setWindowTitle(translate("Printing", "Print the brief"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)


class _Preview(QPrintPreviewDialog):
    """The pages of a document; keeps it and its printer."""

    failed = Signal(object)

    def __init__(self, document: QTextDocument, printer: QPrinter, window: QWidget) -> None:
        super().__init__(printer, window)
        self._document, self._printer = document, printer
        self.setWindowTitle(translate("Printing", "Print preview"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.paintRequested.connect(self._paint)
        self.resize(max(720, window.width() * 9 // 10), max(560, window.height() * 9 // 10))

    @Slot(QPrinter)
    def _paint(self, printer: QPrinter) -> None:
        try:
            paint(self._document, printer)
        except KabarError as error:
            self.failed.emit(error)


def _made_for(thread: QThread, dispatch: Dispatch, form: str, report: Report, cancel: Cancel) -> QTextDocument:
    made = document(dispatch, form)
    made.moveToThread(thread)
    return made


def _print(dispatch: Dispatch, form: str, printer: QPrinter, report: Report, cancel: Cancel) -> None:
    paint(document(dispatch, form), printer)


def _printer(title: str = "") -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageMargins(MARGINS, QPageLayout.Unit.Millimeter)
    printer.setDocName(title)
    printer.setCreator("Kabar")
    return printer


def _body(page: QPageLayout) -> QSizeF:
    """The room for the text on a page, px."""
    points = page.paintRect(QPageLayout.Unit.Point)
    return QSizeF(points.width() * PX / 72, points.height() * PX / 72 - FOOT)


def _lay_out(document: QTextDocument, size: QSizeF) -> None:
    """Lay out the document, block by block: Qt's other ways to do it keep every other thread from Python for all the time."""
    document.setPageSize(size)
    layout, block = document.documentLayout(), document.begin()
    while block.isValid():
        layout.blockBoundingRect(block)
        block = block.next()


def _copies(pages: list[int], count: int, collated: bool) -> list[int]:
    return pages * count if collated else [page for page in pages for _ in range(count)]


def _failed() -> KabarError:
    return KabarError(
        translate("Printing", "The brief could not be printed."),
        translate("Printing", "Look after the printer, or export a PDF and print that."),
    )


def _paint_page(painter: QPainter, document: QTextDocument, page: int, count: int) -> None:
    size, top = document.pageSize(), page * document.pageSize().height()
    # The foot comes first and in grey: the preview does not note a black pen where the painter's was black before, and paints
    # in the pen of its own widget then, which is white in a dark theme.
    font = QFont(document.defaultFont())
    font.setPixelSize(11)
    painter.setFont(font)
    painter.setPen(QColor("#4d4d4d"))
    foot = QRectF(0, size.height() + FOOT - 16, size.width(), 16)
    painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, document.property("foot"))
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, f"Page {page + 1} of {count}")
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, top, size.width(), size.height())
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    context.palette = palette
    painter.save()
    painter.translate(0, -top)
    painter.setClipRect(context.clip)
    document.documentLayout().draw(painter, context)
    painter.restore()
