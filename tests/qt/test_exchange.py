"""What goes into the window and comes out of it: files, folders, drops and pastes; briefs and printed pages."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.desk.actions import FORMS
from app.desk.drops import DropOverlay
from app.desk.gathering import ASK_OVER
from app.desk.messages import Tone
from app.desk.prompts import WRITABLE
from app.desk.window import Window
from app.engine import exporting
from app.engine.article import Pasted
from app.engine.errors import ExportFailed
from app.settings import Settings
from tests.qt.conftest import FakeEngine, FakePrompts, finding, idle, only, settle, story, take
from tests.qt.hands import File, Until, actions, button, click, open_whole, press, shown_text, visible

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")  # the offscreen one, of dialogs


def names(window: Window) -> list[str]:
    return [article.name for article in window.desk.articles]


def of_text(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def of_files(*files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    data.setText("\n".join(map(str, files)))  # as file managers do
    return data


# -- taking in


def test_files_are_asked_for_and_opened(window: Window, prompts: FakePrompts, until: Until, file: File) -> None:
    actions(window)["open"].trigger()
    settle()
    assert names(window) == []
    prompts.files = [file("a.html"), file("b.html")]
    click(button(window.welcome, "Open files…"))
    until(lambda: len(names(window)) == 2 and idle(window.desk))
    assert names(window) == ["a.html", "b.html"]


def test_a_folder_is_asked_for_and_what_is_in_it_opened(window: Window, prompts: FakePrompts, until: Until, file: File) -> None:
    actions(window)["open_folder"].trigger()
    settle()
    assert names(window) == []
    file("deep/b.txt")
    prompts.folder = file("a.html").parent
    actions(window)["open_folder"].trigger()
    until(lambda: len(names(window)) == 2 and idle(window.desk))
    assert names(window) == ["a.html", "b.txt"]


def test_the_sample_article_is_opened(window: Window, engine: FakeEngine, until: Until) -> None:
    click(button(window.welcome, "Try the sample article"))
    until(lambda: len(names(window)) == 1 and idle(window.desk))


@pytest.mark.parametrize("answer", [True, False], ids=["yes", "no"])
def test_over_fifty_the_user_is_asked(
    window: Window, engine: FakeEngine, prompts: FakePrompts, until: Until, file: File, answer: bool
) -> None:
    prompts.answer = answer
    engine.hold("0.html")  # that they are taken in is enough
    files = [file(f"{n}.html") for n in range(ASK_OVER + 1)]
    file("notes.xyz")
    window.desk.open([files[0].parent])
    until(lambda: prompts.asked)
    [(question, detail, yes)] = prompts.asked
    assert question == "Open 51 article(s)?"
    assert "1 file(s) of other kinds left out." in detail
    assert yes == "Open them"
    if answer:
        until(lambda: len(names(window)) == ASK_OVER + 1)
        window.desk.pause(True)
    else:
        settle()
        assert names(window) == []


# -- drops


PLACE, COPY, MOUSE, KEYS = QPointF(20, 20), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drag(over: QWidget, data: QMimeData) -> bool:
    """Drag over a part of the window as the system does; whether it is taken."""
    event = QDragEnterEvent(PLACE.toPoint(), COPY, data, MOUSE, KEYS)
    event.ignore()
    QApplication.sendEvent(over, event)
    return event.isAccepted()


def let_go(over: QWidget, data: QMimeData) -> None:
    QApplication.sendEvent(over, QDropEvent(PLACE, COPY, data, MOUSE, KEYS))
    settle()


def overlay(window: Window) -> DropOverlay:
    [found] = window.findChildren(DropOverlay)
    return found


def of_html() -> QMimeData:
    data = of_text("Pasar ikan")
    data.setHtml("<p>Pasar <b>ikan</b></p>")
    return data


@pytest.mark.parametrize(
    ("data", "source"),
    [(lambda: of_text("Pasar ikan"), b"Pasar ikan"), (of_html, b"<p>Pasar <b>ikan</b></p>")],
    ids=["text", "html"],
)
def test_text_and_pieces_of_pages_are_dropped(
    window: Window, engine: FakeEngine, until: Until, data: Callable[[], QMimeData], source: bytes
) -> None:
    mime = data()
    assert drag(window, mime)
    assert overlay(window).isVisible()
    assert overlay(window).accessibleName() == "Drop to read the text"
    let_go(window, mime)
    assert not overlay(window).isVisible()
    until(lambda: len(names(window)) == 1 and idle(window.desk))
    assert engine.sources == [Pasted(source, "Pasted text")]


def test_files_are_dropped(window: Window, until: Until, file: File) -> None:
    data = of_files(file("berita #1 “baru”.html"), file("dua.txt"))
    assert drag(window, data)
    assert overlay(window).accessibleName() == "Drop to read 2 file(s)"
    let_go(window, data)
    until(lambda: len(names(window)) == 2 and idle(window.desk))
    assert names(window) == ["berita #1 “baru”.html", "dua.txt"]


def test_a_picture_is_dropped(window: Window, engine: FakeEngine, until: Until) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    data = QMimeData()
    data.setImageData(image)
    assert drag(window, data)
    assert overlay(window).accessibleName() == "Drop to read the text in the picture"
    let_go(window, data)
    until(lambda: len(names(window)) == 1 and idle(window.desk))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    assert engine.sources == [Pasted(bytes(buffer.data().data()), "Pasted picture")]


def test_a_link_is_told_to_be_no_article(window: Window) -> None:
    data = of_text("https://example.com/berita")
    data.setUrls([QUrl("https://example.com/berita")])
    assert drag(window, data), "so that it can be said"
    assert overlay(window).refuses
    let_go(window, data)
    assert names(window) == []
    assert only(window.desk.board.messages).tone is Tone.NOTE
    assert "save the page first" in shown_text(window.banners)


def test_what_cannot_be_read_is_not_taken_and_leaving_takes_the_overlay_away(window: Window) -> None:
    data = QMimeData()
    data.setData("application/x-other", b"1")
    assert not drag(window, data)
    assert not overlay(window).isVisible()
    drag(window, of_text("Pasar ikan"))
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not overlay(window).isVisible()


def test_files_can_be_dropped_on_every_part_of_the_window(window: Window, engine: FakeEngine, until: Until, file: File) -> None:
    engine.stories["a.html"] = story(findings=(finding(1),))
    open_whole(window, until, file("a.html"))
    window.page.find("ikan")
    window.page.pairs.choose(0)
    window.page.edit_current()
    data = of_files(file("b.html"))
    for part in visible(window, QWidget):
        if part.isWindow():
            continue
        assert drag(part, data), part
        assert overlay(window).isVisible(), part
        QApplication.sendEvent(window, QDragLeaveEvent())


# -- the clipboard


def test_the_clipboard_is_pasted(window: Window, engine: FakeEngine, until: Until) -> None:
    QGuiApplication.clipboard().setText("Pasar ikan ditutup.")
    click(button(window.welcome, "Paste text"))
    until(lambda: len(names(window)) == 1 and idle(window.desk))
    QGuiApplication.clipboard().setText("Jalan dibuka.")
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    until(lambda: len(names(window)) == 2 and idle(window.desk))
    assert [source.data for source in engine.sources if isinstance(source, Pasted)] == [b"Pasar ikan ditutup.", b"Jalan dibuka."]


def test_copied_files_are_pasted(window: Window, until: Until, file: File) -> None:
    QGuiApplication.clipboard().setMimeData(of_files(file("a.html")))
    actions(window)["paste"].trigger()
    until(lambda: names(window) == ["a.html"] and idle(window.desk))


def test_an_empty_clipboard_is_told(window: Window) -> None:
    for text in ("", " \n"):
        QGuiApplication.clipboard().setText(text)
        actions(window)["paste"].trigger()
        settle()
        assert "no text to paste" in shown_text(window.banners)
    assert names(window) == []


def test_ctrl_v_in_a_field_pastes_into_the_field(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"))
    QGuiApplication.clipboard().setText("ikan")
    window.page.find()
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.page.find_bar.field.text() == "ikan"
    assert names(window) == ["a.html"]


# -- exporting


def test_an_export_proposes_a_name_and_may_be_left(
    window: Window, engine: FakeEngine, prompts: FakePrompts, until: Until, file: File, tmp_path: Path
) -> None:
    open_whole(window, until, file("a.html"))
    actions(window)["export"].trigger()
    assert prompts.proposed == [Path("a.html.docx")]
    assert engine.written == []
    prompts.path = tmp_path / "brief.html"
    actions(window)["export"].trigger()
    until(lambda: window.desk.articles[0].messages)
    settle()
    assert [(written.provenance.name, path) for written, path in engine.written] == [("a.html", prompts.path)]
    assert str(prompts.path) in shown_text(window.banners)


def test_what_is_selected_goes_into_one_document(
    window: Window, engine: FakeEngine, prompts: FakePrompts, until: Until, file: File, tmp_path: Path
) -> None:
    open_whole(window, until, file("a.html"), file("b.html"), file("c.html"))
    prompts.path = tmp_path / "two.docx"
    window.sidebar.list.setFocus()
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    actions(window)["export"].trigger()
    until(lambda: window.desk.board.messages)
    settle()
    assert [(written.provenance.name, path) for written, path in engine.written] == [
        ("a.html", prompts.path),
        ("b.html", prompts.path),
    ]
    assert prompts.proposed == [Path(f"Briefs {datetime.date.today().isoformat()}.docx")]
    assert "2 briefs exported" in shown_text(window.banners)


def test_all_go_into_one_document(
    window: Window, engine: FakeEngine, prompts: FakePrompts, until: Until, file: File, tmp_path: Path
) -> None:
    open_whole(window, until, file("a.html"))
    assert not actions(window)["export_all"].isEnabled(), "one is no more than it alone"
    open_whole(window, until, file("b.html"))
    prompts.path = tmp_path / "all.pdf"
    actions(window)["export_all"].trigger()
    until(lambda: window.desk.board.messages)
    assert [written.provenance.name for written, _ in engine.written] == ["a.html", "b.html"]


def test_one_export_at_a_time(
    window: Window, engine: FakeEngine, prompts: FakePrompts, until: Until, file: File, tmp_path: Path
) -> None:
    open_whole(window, until, file("a.html"))
    prompts.path, engine.write_gate = tmp_path / "a.docx", engine.gate()
    actions(window)["export"].trigger()
    settle()
    assert not actions(window)["export"].isEnabled()
    engine.write_gate.set()
    until(lambda: actions(window)["export"].isEnabled())


def test_an_export_that_fails_is_told(
    window: Window, engine: FakeEngine, prompts: FakePrompts, until: Until, file: File, tmp_path: Path
) -> None:
    open_whole(window, until, file("a.html"))
    prompts.path = tmp_path / "a.docx"
    engine.write_errors = [ExportFailed("The disk is full.", "Make room.")]
    actions(window)["export"].trigger()
    until(lambda: window.desk.articles[0].messages)
    settle()
    assert "The disk is full." in shown_text(window.banners)
    assert actions(window)["export"].isEnabled()


def test_what_is_just_being_written_is_exported_too(
    window: Window, engine: FakeEngine, prompts: FakePrompts, until: Until, file: File, tmp_path: Path
) -> None:
    open_whole(window, until, file("a.html"))
    prompts.path = tmp_path / "a.docx"
    window.page.pairs.choose(0)
    press(Qt.Key.Key_F2)
    QTest.keyClicks(QApplication.focusWidget(), " Added.")
    press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    until(lambda: engine.written)
    english = engine.written[0][0].translations[0]
    assert english is not None
    assert english.text.endswith(" Added.")


def test_the_form_of_a_brief_is_chosen_in_the_menu_or_in_the_settings(window: Window) -> None:
    window.commands.settings_wanted.connect(window.desk.apply_settings)
    assert actions(window)["bilingual"].isChecked()
    for form in ("wire", "brief", "english", "bilingual"):
        actions(window)[form].trigger()
        assert window.desk.exporter.form == window.desk.settings.form == form
    window.desk.apply_settings(Settings(form="wire"))
    settle()
    assert [name for name in FORMS if actions(window)[name].isChecked()] == ["wire"]


def test_the_settings_have_every_form() -> None:
    assert set(FORMS) == set(exporting.ExportForm)


def test_every_format_can_be_chosen_where_a_brief_is_written() -> None:
    assert set(WRITABLE) == set(exporting.WRITERS)


# -- printing


def test_the_preview_opens_with_the_article(window: Window, until: Until, file: File) -> None:
    open_whole(window, until, file("a.html"))
    press(Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    until(lambda: window.findChildren(QPrintPreviewDialog))
    [dialog] = window.findChildren(QPrintPreviewDialog)
    until(dialog.isVisible)
    assert dialog.printer().docName() == "Headline of a.html"
    dialog.close()
    until(lambda: not window.findChildren(QPrintPreviewDialog))


def test_nothing_is_printed_of_what_has_no_dispatch(window: Window, engine: FakeEngine, file: File) -> None:
    window.exchange.preview()
    engine.hold("a.html")
    take(window.desk, file("a.html"))
    window.exchange.preview()
    settle()
    assert window.findChildren(QPrintPreviewDialog) == []
