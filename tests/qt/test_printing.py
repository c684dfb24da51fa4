"""Printing: what stands on the pages, that nothing of it is lost, and what happens where there is no printer."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageRanges, QPageSize, QPainter, QPalette, QPicture
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from app.desk import printing
from app.desk.printing import Printing, document, paint
from app.desk.tasks import Tasks
from app.engine.article import Role
from app.engine.dispatch import Dispatch, FactKind, KeyFact, Notice, Translation
from app.engine.editing import edit
from app.engine.errors import KabarError
from app.engine.exporting.brief import MACHINE, ExportForm
from tests.qt.conftest import finding, settle, story

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")  # the offscreen one, of dialogs

Until = Callable[[Callable[[], object]], None]


def printer_to(path: Path) -> QPrinter:
    printer = printing._printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def pages_of(path: Path) -> list[str]:
    """The text of each page, one space between words."""
    with pypdfium2.PdfDocument(path) as pdf:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]


def printed(tmp_path: Path, dispatch: Dispatch, form: ExportForm = ExportForm.BILINGUAL) -> list[str]:
    paint(document(dispatch, form), printer_to(tmp_path / "a.pdf"))
    return pages_of(tmp_path / "a.pdf")


def test_the_key_facts_are_printed_with_their_sentences(qapp: QApplication, tmp_path: Path) -> None:
    facts = (KeyFact(FactKind.WHERE, "Kupang & <Alor>", (0, 2)), KeyFact(FactKind.WHERE, "Ngada", (1,)))
    whole = " ".join(printed(tmp_path, story(facts=facts)))
    assert "Key facts Where: Kupang & <Alor> Evidence: sentences 1, 3 Where: Ngada Evidence: sentence 2" in whole
    assert "Key facts" not in " ".join(printed(tmp_path, story()))


def test_every_page_has_its_number_and_the_warning_and_no_sentence_is_lost(qapp: QApplication, tmp_path: Path) -> None:
    dispatch = story("pasar.html", 60)
    pages = printed(tmp_path, dispatch)
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page
        assert MACHINE in page
    whole = " ".join(pages)
    for n in range(60):
        assert f"Kalimat {n} berita ini" in whole
        assert f"Sentence {n} of this report" in whole
    assert "No. Indonesian English 1 Kalimat 0" in whole
    assert "Headline of pasar.html Judul pasar.html Kabar Timur · Ani" in pages[0]
    assert "SHA-256" in pages[-1]
    assert dispatch.provenance.sha256 in pages[-1]


def test_what_a_person_edited_is_marked(qapp: QApplication, tmp_path: Path) -> None:
    whole = " ".join(printed(tmp_path, edit(story(), 5, "My own words.")))
    assert "My own words. (✎ edited)" in whole
    assert "1 of 11 lines" in whole


def test_points_concerns_and_notices_are_told(qapp: QApplication, tmp_path: Path) -> None:
    roles = [Role.SUBHEADING, Role.LIST_ITEM, Role.QUOTATION]
    notices = (Notice("page", "This is page 1 of 3.", "Save the others too."),)
    dispatch = story(findings=(finding(2), finding(None, "<b>5</b> & 6 differ.")), roles=roles, notices=notices)
    whole = " ".join(printed(tmp_path, dispatch))
    assert "Note: This is page 1 of 3. Save the others too." in whole
    assert "Sentence 3: 1,5 miliar became 15 billion." in whole
    assert "Headline: <b>5</b> & 6 differ." in whole
    assert "Point 1 of a.html." in whole
    assert "Evidence: sentences 3, 4 ⚠ verify 3" in whole
    assert "To verify: 1,5 miliar" in whole
    assert "• Kalimat 2" in whole


def test_the_english_form_leaves_the_originals_out_and_the_brief_the_article(qapp: QApplication, tmp_path: Path) -> None:
    english = " ".join(printed(tmp_path, story(), ExportForm.ENGLISH))
    assert "Sentence 7 of this report" in english
    assert "Kalimat" not in english
    brief = " ".join(printed(tmp_path, story(), ExportForm.BRIEF))
    assert "Point 1 of a.html." in brief
    assert "Sentence 7" not in brief


def test_the_wire_brief_is_printed_in_its_order(qapp: QApplication, tmp_path: Path) -> None:
    wire = " ".join(printed(tmp_path, story(findings=(finding(0),)), ExportForm.WIRE))
    told = [
        "Based on a report by Kabar Timur",
        "(Kabar) – Point 0",
        "Points",
        "Not verified",
        "⚠ Translated by machine",
        "⚠ Sentence 1:",
    ]
    assert sorted(told, key=wire.index) == told


def test_what_is_not_translated_says_so_and_no_machine_is_blamed_where_none_was(qapp: QApplication, tmp_path: Path) -> None:
    dispatch = story()
    half: tuple[Translation | None, ...] = (*dispatch.translations[:-1], None)
    assert "Not translated" in " ".join(printed(tmp_path, replace(dispatch, translations=half, complete=False)))
    bare = replace(dispatch, headline=None, points=(), translations=())
    whole = " ".join(printed(tmp_path, bare))
    assert MACHINE not in whole
    assert "Kalimat 7 berita ini" in whole


def test_the_page_that_the_printer_has_is_filled_and_only_pages_asked_for_are_printed(qapp: QApplication, tmp_path: Path) -> None:
    made = document(story(sentences=60), ExportForm.BILINGUAL)
    usual = made.pageCount()
    printer = printer_to(tmp_path / "a.pdf")
    small = QPageLayout(QPageSize(QPageSize.PageSizeId.A5), QPageLayout.Orientation.Landscape, QMarginsF(20, 20, 20, 20))
    printer.setPageLayout(small)
    paint(made, printer)
    assert len(pages_of(tmp_path / "a.pdf")) == made.pageCount() > usual
    some = printer_to(tmp_path / "b.pdf")
    some.setPageRanges(QPageRanges.fromString("2,4"))
    some.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    paint(made, some)
    first, second = pages_of(tmp_path / "b.pdf")
    assert f"Page 4 of {usual}" in first
    assert f"Page 2 of {usual}" in second


@pytest.mark.parametrize(("collated", "expected"), [(True, [0, 1, 0, 1]), (False, [0, 0, 1, 1])])
def test_copies_that_the_printer_cannot_make_are_painted(collated: bool, expected: list[int]) -> None:
    assert printing._copies([0, 1], 2, collated) == expected


def test_a_page_is_black_on_white_in_a_dark_theme(qapp: QApplication, tmp_path: Path) -> None:
    before = QPalette(qapp.palette())
    try:
        qapp.setPalette(QPalette(QColor("#222"), QColor("#222")))
        printed(tmp_path, story())
    finally:
        qapp.setPalette(before)
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as pdf:
        pixels = bytes(pdf[0].render(scale=1, grayscale=True).buffer)
    assert max(pixels) == 255
    assert pixels.count(255) > len(pixels) * 0.8
    assert min(pixels) < 60


def test_a_page_is_black_even_where_the_preview_paints_it_with_a_white_pen(qapp: QApplication) -> None:
    made = document(story())
    picture, recorder = QPicture(), QPainter()
    recorder.begin(picture)
    printing._paint_page(recorder, made, 0, 1)
    recorder.end()
    image = QImage(650, 40, QImage.Format.Format_Grayscale8)  # the headline
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setPen(QColor("white"))
    painter.drawPicture(0, 0, picture)
    painter.end()
    assert min(bytes(image.constBits())) < 60


# -- the dialogs


@pytest.fixture
def window(tasks: Tasks, qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    made.resize(800, 600)
    made.show()
    qtbot.waitExposed(made)
    yield made
    for dialog in made.findChildren(QPrintPreviewDialog) + made.findChildren(QPrintDialog):
        dialog.close()
    settle()
    made.close()
    made.deleteLater()
    settle()


class Heard:
    def __init__(self, tasks: Tasks, window: QWidget) -> None:
        self.printing = Printing(tasks, window)
        self.failures: list[Exception] = []
        self.prints = 0
        self.printing.failed.connect(self.failures.append)
        self.printing.printed.connect(self._count)

    def _count(self) -> None:
        self.prints += 1


def test_the_preview_shows_the_pages_that_a_task_has_made(
    tasks: Tasks, window: QWidget, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = []

    def noted(dispatch: Dispatch, form: str) -> object:
        threads.append(threading.get_ident())
        return document(dispatch, form)

    monkeypatch.setattr(printing, "document", noted)
    heard = Heard(tasks, window)
    heard.printing.preview(story(sentences=60), ExportForm.BILINGUAL)
    until(lambda: window.findChildren(QPrintPreviewDialog))
    (dialog,) = window.findChildren(QPrintPreviewDialog)
    until(lambda: dialog.isVisible() and dialog.findChild(QPrintPreviewWidget).pageCount() > 2)
    assert threads
    assert threads != [threading.get_ident()]
    assert dialog.printer().docName() == "Headline of a.html"
    assert heard.failures == []
    dialog.close()
    until(lambda: not window.findChildren(QPrintPreviewDialog))


def test_printing_asks_for_a_printer_and_prints_on_a_task(tasks: Tasks, window: QWidget, until: Until, tmp_path: Path) -> None:
    heard = Heard(tasks, window)
    heard.printing.print(story(), ExportForm.ENGLISH)
    (dialog,) = window.findChildren(QPrintDialog)
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    assert heard.prints == 0
    dialog.done(QDialog.DialogCode.Accepted)
    until(lambda: heard.prints)
    assert "Sentence 7 of this report" in " ".join(pages_of(tmp_path / "a.pdf"))
    assert heard.failures == []


def test_leaving_the_dialog_prints_nothing(tasks: Tasks, window: QWidget) -> None:
    heard = Heard(tasks, window)
    heard.printing.print(story())
    window.findChildren(QPrintDialog)[0].reject()
    settle()
    assert (tasks.running, heard.prints, heard.failures) == (0, 0, [])


def test_where_nothing_can_be_printed_the_user_is_told(
    tasks: Tasks, window: QWidget, until: Until, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing.QPainter, "begin", lambda painter, printer: False)
    heard = Heard(tasks, window)
    heard.printing.print(story())
    window.findChildren(QPrintDialog)[0].done(QDialog.DialogCode.Accepted)
    until(lambda: heard.failures)
    (failure,) = heard.failures
    assert isinstance(failure, KabarError)
    assert failure.remedy
    assert heard.prints == 0
