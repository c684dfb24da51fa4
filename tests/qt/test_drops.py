"""Drops and pastes: what they hold, and what the overlay says of them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QSysInfo, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter, QWidget
from pytestqt.qtbot import QtBot

from app.desk import look
from app.desk.drops import Contents, DropOverlay, Files, Html, Link, Nothing, Picture, Text, contents
from tests.qt.conftest import PATIENCE

ARTICLE = "Pasar ikan Oesapa kembali ramai setelah gelombang tinggi reda, kata para nelayan. " * 4
PAGE = "https://kabar.example/a?b=c%20d"


def mime(**formats: bytes | str) -> QMimeData:
    """Data by format, ``uri_list`` for text/uri-list."""
    names = {"uri_list": "text/uri-list", "plain": "text/plain", "html": "text/html"}
    made = QMimeData()
    for name, data in formats.items():
        made.setData(names[name], data if isinstance(data, bytes) else data.encode())
    return made


def picture() -> QImage:
    image = QImage(12, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    return image


def test_files_with_comments_encoded_names_and_hosts(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    lines = [
        "# a comment",
        "file:///tmp/Pasar%20ikan%20%23%201%25.html",
        "file://localhost/tmp/b.txt",
        f"file://{QSysInfo.machineHostName()}/tmp/c.txt",
        (tmp_path / "folder").as_uri(),
        "file:///tmp/b.txt",
        "",
    ]
    expected = (Path("/tmp/Pasar ikan # 1%.html"), Path("/tmp/b.txt"), Path("/tmp/c.txt"), tmp_path / "folder")
    assert contents(mime(uri_list="\r\n".join(lines), plain="whatever", html="<p>whatever</p>")) == Files(expected, 1)


@pytest.mark.skipif(os.name == "nt", reason="names are Unicode there")
def test_a_name_that_is_no_utf_8_is_the_name_of_the_file() -> None:
    assert contents(mime(uri_list="file:///tmp/caf%E9.html")) == Files((Path(os.fsdecode(b"/tmp/caf\xe9.html")),))


@pytest.mark.parametrize("text", ["file:///tmp/a%20b.html", "file:///tmp/a%20b.html\nfile:///tmp/a%20b.html\n"])
def test_addresses_of_files_as_text_are_files(text: str) -> None:
    assert contents(mime(plain=text)) == Files((Path("/tmp/a b.html"),))


@pytest.mark.parametrize(
    "data",
    [
        mime(uri_list=PAGE),
        mime(plain=f" {PAGE}\n"),
        mime(uri_list=PAGE, plain=PAGE, html=f'<a href="{PAGE}">Pasar ikan ramai lagi</a>'),
        mime(uri_list=PAGE, plain="Pasar ikan ramai lagi"),
        mime(uri_list="\n".join([PAGE] * 20), plain="\n".join([PAGE] * 20)),
    ],
)
def test_a_link_is_a_link_even_with_its_words(data: QMimeData) -> None:
    found = contents(data)
    assert found == Link(PAGE)
    assert isinstance(found, Link)
    assert found.is_page


@pytest.mark.parametrize("address", ["smb://server/berita.html", "mtp://phone/berita.html"])
def test_a_file_that_is_elsewhere_is_no_page(address: str) -> None:
    found = contents(mime(uri_list=address))
    assert isinstance(found, Link)
    assert not found.is_page
    assert found.sentence() != Link(PAGE).sentence()


def test_an_article_that_comes_with_its_address_is_the_article() -> None:
    html = f"<p>{ARTICLE}</p>"
    assert contents(mime(uri_list=PAGE, html=html, plain=ARTICLE)) == Html(html)
    assert contents(mime(uri_list=PAGE, plain=ARTICLE)) == Text(ARTICLE)


def test_a_marked_piece_of_a_page_keeps_its_markup_and_short_text_counts() -> None:
    assert contents(mime(html="<p>Pasar&nbsp;ikan</p>\0", plain="Pasar ikan")) == Html("<p>Pasar&nbsp;ikan</p>")
    assert contents(mime(plain="Pasar ikan\n")) == Text("Pasar ikan\n")
    assert contents(mime(plain=f"Baca {PAGE} dulu")) == Text(f"Baca {PAGE} dulu")


def test_a_picture_is_read_where_there_is_no_text() -> None:
    data = mime(html='<meta charset="utf-8"><style>p {}</style><img src="https://kabar.example/a.png">', uri_list=PAGE)
    data.setImageData(picture())
    found = contents(data)
    assert isinstance(found, Picture)
    assert found.png().startswith(b"\x89PNG")
    assert QImage.fromData(found.png()).size() == picture().size()
    with_text = mime(html="<p>Tabel</p>")
    with_text.setImageData(picture())
    assert contents(with_text) == Html("<p>Tabel</p>")


@pytest.mark.parametrize("data", [None, QMimeData(), mime(plain=" \n"), mime(html="<p> </p>"), mime(uri_list="# nothing")])
def test_nothing_is_nothing(data: QMimeData | None) -> None:
    assert contents(data) == Nothing()


def test_the_sentences_tell_files_and_folders_apart() -> None:
    a, b = Path("/a"), Path("/b")
    found = [Files((a,)), Files((a,), 1), Files((a, b)), Files((a, b), 1), Files((a, b), 2)]
    found += [Text(""), Picture(picture()), Link(PAGE), Nothing()]
    assert len({each.sentence() for each in found}) == len(found)
    assert "2" in Files((a, b)).sentence()


@pytest.fixture
def below(qtbot: QtBot) -> Iterator[QWidget]:
    widget = QWidget()
    widget.resize(600, 400)
    widget.show()
    qtbot.waitExposed(widget)
    yield widget
    widget.close()


def test_the_overlay_covers_its_parent_says_its_sentence_and_lets_the_drag_through(below: QWidget, qtbot: QtBot) -> None:
    overlay = DropOverlay(below)
    assert not overlay.isVisible()
    overlay.offer(Files((Path("/a"),)))
    assert overlay.isVisible()
    assert overlay.accessibleName() == Files((Path("/a"),)).sentence()
    assert not overlay.refuses
    assert below.childAt(QPoint(300, 200)) is None
    below.resize(900, 500)
    qtbot.waitUntil(lambda: overlay.size() == below.size(), timeout=PATIENCE)
    overlay.offer(Link(PAGE))
    assert overlay.refuses
    overlay.offer(Nothing())
    assert not overlay.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")  # the offscreen one, of a window's least size
def test_the_overlay_covers_what_it_is_for_and_a_splitter_keeps_its_parts(qtbot: QtBot) -> None:
    window, splitter = QMainWindow(), QSplitter()
    window.addToolBar("Tools").addAction("Open")
    splitter.addWidget(QLabel("left"))
    splitter.addWidget(QLabel("right"))
    window.setCentralWidget(splitter)
    overlay = DropOverlay(splitter)
    window.resize(500, 300)
    window.show()
    qtbot.waitExposed(window)
    overlay.offer(Text("a"))
    assert splitter.count() == 2
    assert splitter.y() > 0
    assert overlay.geometry() == splitter.geometry()
    window.resize(700, 350)
    qtbot.waitUntil(lambda: overlay.width() == 700, timeout=PATIENCE)
    assert overlay.geometry() == splitter.geometry()
    window.close()


@pytest.mark.parametrize("found", [Files((Path("/a"),), 1), Link(PAGE)])
@pytest.mark.parametrize("dark", [False, True])
def test_the_overlay_can_be_read(below: QWidget, dark: bool, found: Contents) -> None:
    palette = QPalette(QColor("#2b2b2b") if dark else QColor("#f0f0f0"))
    below.setPalette(palette)
    overlay = DropOverlay(below)
    overlay.offer(found)
    image = overlay.grab().toImage()
    colours = Counter(image.pixelColor(x, y).name() for x in range(150, 450) for y in range(130, 270))
    (ground, _), *others = colours.most_common()
    assert ground == palette.base().color().name()
    assert max(look.contrast(QColor(colour), QColor(ground)) for colour, _ in others) >= 7


def test_the_overlay_does_not_take_the_keyboard(below: QWidget) -> None:
    overlay = DropOverlay(below)
    overlay.offer(Text("a"))
    assert overlay.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert not overlay.eventFilter(below, QEvent(QEvent.Type.KeyPress))


def test_urls_that_qt_made_are_files() -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/a b#c?.html")])
    assert contents(data) == Files((Path("/tmp/a b#c?.html"),))
