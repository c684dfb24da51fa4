"""A theme that is chosen is really shown, and both of ours are readable."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.desk import look, theme
from tests.qt.conftest import PATIENCE

ROLE = QPalette.ColorRole


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    theme.apply(qapp, "system")


@pytest.mark.parametrize("palette", [theme.light, theme.dark])
def test_every_text_is_readable_on_its_ground(palette: Callable[[], QPalette]) -> None:
    colours = palette()
    for text, ground in (
        (ROLE.Text, ROLE.Base),
        (ROLE.Text, ROLE.AlternateBase),
        (ROLE.WindowText, ROLE.Window),
        (ROLE.ButtonText, ROLE.Button),
        (ROLE.HighlightedText, ROLE.Highlight),
        (ROLE.PlaceholderText, ROLE.Base),
        (ROLE.PlaceholderText, ROLE.Window),
        (ROLE.Link, ROLE.Base),
        (ROLE.Link, ROLE.Window),
        (ROLE.LinkVisited, ROLE.Base),
        (ROLE.ToolTipText, ROLE.ToolTipBase),
    ):
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            assert look.contrast(colours.color(group, text), colours.color(group, ground)) >= 4.5, (text, ground)
    for mark in (look.muted, look.accent, look.warning, look.problem, look.good):
        for ground in (ROLE.Base, ROLE.Window):
            assert look.contrast(mark(colours), colours.color(ground)) >= 4.5, (mark.__name__, ground)
    # The edge of what has the focus and the ground of what is selected are seen: WCAG 2.2, 1.4.11.
    assert look.contrast(colours.color(ROLE.Highlight), colours.color(ROLE.Base)) >= 3


def test_a_chosen_theme_is_what_a_window_is_painted_in(qtbot: QtBot, application: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    for name, darker in (("dark", True), ("light", False), ("dark", True)):
        theme.apply(application, name)
        qtbot.waitUntil(lambda darker=darker: theme.is_dark(window.palette()) is darker, timeout=PATIENCE)
        assert (window.grab().toImage().pixelColor(3, 3).lightness() < 128) is darker


def test_back_to_the_desktop_nothing_of_ours_is_left(application: QApplication) -> None:
    before = application.palette()
    theme.apply(application, "dark")
    theme.apply(application, "system")
    assert application.palette() == before
    assert not QCoreApplication.testAttribute(Qt.ApplicationAttribute.AA_SetPalette)


def test_a_desktop_of_high_contrast_is_left_alone(application: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    set_palettes: list[QPalette] = []
    monkeypatch.setattr(QApplication, "setPalette", lambda *arguments: set_palettes.append(arguments[-1]))
    theme.apply(application, "system")
    assert set_palettes == []


def test_dark_is_told_by_text_and_ground() -> None:
    palette = QPalette()
    palette.setColor(ROLE.Window, QColor("black"))
    palette.setColor(ROLE.WindowText, QColor("yellow"))
    assert theme.is_dark(palette)
