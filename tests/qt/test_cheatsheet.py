"""The cheat sheet says what the actions say, and can be read with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QScrollArea
from pytestqt.qtbot import QtBot

from app.desk.cheatsheet import CheatSheet


def menu(qtbot: QtBot, title: str, *rows: tuple[str, list[str]]) -> QMenu:
    made = QMenu(title)
    qtbot.addWidget(made)
    for text, keys in rows:
        made.addAction(text).setShortcuts([QKeySequence(key) for key in keys])
    return made


def sheet(qtbot: QtBot, menus: list[tuple[str, list[QAction]]], extra: list[tuple[str, str]]) -> CheatSheet:
    made = CheatSheet(menus, extra)
    qtbot.addWidget(made)
    return made


def native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def test_every_shortcut_is_there_and_nothing_else(qtbot: QtBot) -> None:
    article = menu(
        qtbot, "&Article", ("&Open…", ["Ctrl+O"]), ("Open the &sample", []), ("Cut && &paste", ["Ctrl+V", "Shift+Ins"])
    )
    article.addSeparator()
    inner = menu(qtbot, "&Forms", ("&Side by side", ["Ctrl+Alt+1"]))
    article.addMenu(inner)
    about = menu(qtbot, "&Help", ("&About", []))
    made = sheet(qtbot, [("&Article", article.actions()), ("&Help", about.actions())], [("Copy the lines", "Ctrl+C")])
    assert made.sections == [
        (
            "Article",
            [
                ("Open", [native("Ctrl+O")]),
                ("Cut & paste", [native("Ctrl+V"), native("Shift+Ins")]),
                ("Side by side", [native("Ctrl+Alt+1")]),
            ],
        ),
        ("In the article", [("Copy the lines", "Ctrl+C".split())]),
    ]
    labels = {label.text() for label in made.findChildren(QLabel)}
    assert {"Article", "Open", native("Shift+Ins"), "In the article", "Copy the lines"} <= labels
    assert f"Cut & paste: {native('Ctrl+V')}, {native('Shift+Ins')}" in made.text().splitlines()
    assert any(label.accessibleName() == f"Open: {native('Ctrl+O')}" for label in made.findChildren(QLabel))


@pytest.mark.parametrize("sections", [0, 1, 2, 7])
def test_no_row_is_lost_whatever_the_number_of_menus(qtbot: QtBot, sections: int) -> None:
    menus = [menu(qtbot, f"Menu {n}", *((f"Do {n} {row}", ["F2"]) for row in range(1 + n % 3))) for n in range(sections)]
    made = sheet(qtbot, [(each.title(), each.actions()) for each in menus], [])
    labels = [label.text() for label in made.findChildren(QLabel) if label.text().startswith("Do ")]
    assert sorted(labels) == sorted(f"Do {n} {row}" for n in range(sections) for row in range(1 + n % 3))


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # the offscreen platform
def test_keys_scroll_it_and_escape_closes_it(qtbot: QtBot) -> None:
    long = menu(qtbot, "Long", *((f"Do {row}", ["F2"]) for row in range(80)))
    made = sheet(qtbot, [("Long", long.actions())], [])
    made.resize(400, 300)
    made.show()
    qtbot.waitExposed(made)
    scroll = made.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    bar = scroll.verticalScrollBar()
    assert bar.maximum() > 0
    qtbot.keyClick(scroll, Qt.Key.Key_PageDown)
    far = bar.value()
    qtbot.keyClick(scroll, Qt.Key.Key_Down)
    assert 0 < far < bar.value()
    with qtbot.waitSignal(made.rejected):
        qtbot.keyClick(scroll, Qt.Key.Key_Escape)
