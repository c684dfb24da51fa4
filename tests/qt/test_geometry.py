"""The window's geometry: kept from one start to the next, and never lost with a file or a screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QWidget

from app.desk.geometry import Geometry

Make = Callable[[], "Sample"]


class Sample(QMainWindow):
    """A window with a splitter of two parts."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumSize(300, 200)
        self.resize(600, 400)
        self.splitter = QSplitter()
        self.splitter.addWidget(QWidget())
        self.splitter.addWidget(QWidget())
        self.setCentralWidget(self.splitter)

    @property
    def splitters(self) -> dict[str, QSplitter]:
        return {"main": self.splitter}


@pytest.fixture
def make(qapp: QApplication) -> Iterator[Make]:
    made: list[Sample] = []

    def new() -> Sample:
        made.append(Sample())
        return made[-1]

    yield new
    for window in made:
        window.close()
        window.deleteLater()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "window.ini"


def room() -> QRect:
    return QGuiApplication.primaryScreen().availableGeometry()


def reachable(window: QWidget) -> bool:
    """Whether the middle of its top edge lies on the screen, and it is not smaller than it may be."""
    top = window.geometry().topLeft()
    top.setX(window.geometry().center().x())
    return room().contains(top) and window.width() >= 300 and window.height() >= 200


def test_place_size_and_parts_are_there_again(make: Make, file: Path) -> None:
    first = make()
    first.setGeometry(120, 90, 500, 320)
    first.splitter.setSizes([100, 400])
    first.show()
    first.splitter.setSizes([140, 355])
    sizes = first.splitter.sizes()
    Geometry(file).keep(first, first.splitters)
    second = make()
    Geometry(file).restore(second, second.splitters)
    assert second.geometry() == QRect(120, 90, 500, 320)
    second.show()
    assert second.splitter.sizes() == sizes


def test_a_maximized_window_is_maximized_again_and_knows_its_smaller_size(make: Make, file: Path) -> None:
    first = make()
    first.setGeometry(120, 90, 500, 320)
    first.showMaximized()
    Geometry(file).keep(first, first.splitters)
    second = make()
    Geometry(file).restore(second, second.splitters)
    assert second.windowState() & Qt.WindowState.WindowMaximized
    assert second.normalGeometry().size() == QRect(120, 90, 500, 320).size()


def test_without_a_file_the_window_stays_as_it_is_and_is_on_the_screen(make: Make, file: Path) -> None:
    window = make()
    sizes = window.splitter.sizes()
    Geometry(file).restore(window, window.splitters)
    assert (window.width(), window.height(), window.splitter.sizes()) == (600, 400, sizes)


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00damaged" * 50,
        b"[window]\ngeometry=7\n[splitters]\nmain=1, 2, 3\n",
        b"[window]\ngeometry=@ByteArray(nonsense)\n[splitters]\nmain=a, -5\n",
        b"[window]\ngeometry=@Invalid()\n[splitters]\nmain=0, 0\n",
        b"[splitters]\nmain=99999999999999999999, 1\n",
    ],
)
def test_a_damaged_file_costs_nothing_but_the_geometry(make: Make, file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    window = make()
    Geometry(file).restore(window, window.splitters)
    window.show()
    assert reachable(window)
    assert (window.width(), window.height()) == (600, 400)
    assert all(window.splitter.sizes())
    Geometry(file).keep(window, window.splitters)
    again = make()
    Geometry(file).restore(again, again.splitters)
    assert again.size() == window.size()


@pytest.mark.parametrize(
    "place",
    [
        QRect(5000, 100, 600, 400),
        QRect(-4000, -3000, 600, 400),
        QRect(100, -390, 600, 400),
        QRect(790, 100, 600, 400),
        QRect(40, 40, 5000, 4000),
    ],
)
def test_a_window_whose_screen_is_gone_comes_to_one_that_is_there(make: Make, file: Path, place: QRect) -> None:
    first = make()
    first.setGeometry(place)
    keep_without_correction(file, first)
    second = make()
    Geometry(file).restore(second, second.splitters)
    second.show()
    assert reachable(second)
    assert second.width() <= room().width()


def keep_without_correction(file: Path, window: QWidget) -> None:
    settings = QSettings(str(file), QSettings.Format.IniFormat)
    settings.setValue("window/geometry", QByteArray(window.saveGeometry()))
    settings.sync()


def test_a_window_is_not_smaller_than_it_may_be(make: Make, file: Path) -> None:
    first = make()
    first.setMinimumSize(0, 0)
    first.setGeometry(100, 100, 80, 60)
    Geometry(file).keep(first, {})
    second = make()
    Geometry(file).restore(second, {})
    assert reachable(second)


def test_hidden_parts_do_not_overwrite_what_was_kept(make: Make, file: Path) -> None:
    first = make()
    first.show()
    first.splitter.setSizes([140, 455])
    Geometry(file).keep(first, first.splitters)
    first.splitter.widget(0).hide()
    Geometry(file).keep(first, first.splitters)
    assert QSettings(str(file), QSettings.Format.IniFormat).value("splitters/main")[0] == "140"


def test_a_file_that_cannot_be_written_is_no_error(make: Make, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    window = make()
    Geometry(tmp_path / "file" / "window.ini").keep(window, window.splitters)
    Geometry(tmp_path / "file" / "window.ini").restore(window, window.splitters)
