"""The dialog shows every setting that is declared, gives back what it shows, and asks for folders through what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.desk import look, theme
from app.desk.settings_dialog import SettingsDialog
from app.settings import GROUPS, Settings, declared

CHECKPOINTS = [("id-en-draft", "Indonesian → English (draft)"), ("id-en", "Indonesian → English")]
CHOSEN = Settings(
    theme="dark",
    text_size=130,
    language="id",
    summary="long",
    checkpoint="id-en",
    quality="careful",
    abstract=True,
    threads=2,
    library_folder="/srv/perpustakaan",
    watched_folder="/home/ani/Unduhan",
    form="wire",
    briefs_beside=".docx",
    notify=False,
)


def shown(qtbot: QtBot, settings: Settings | None = None, folder: str = "") -> SettingsDialog:
    dialog = SettingsDialog(settings or Settings(), CHECKPOINTS, None, lambda parent, title, start: folder)
    qtbot.addWidget(dialog)
    return dialog


def control(dialog: SettingsDialog, name: str) -> QWidget:
    found = dialog.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


@pytest.mark.parametrize("settings", [Settings(), CHOSEN, replace(CHOSEN, checkpoint="")])
def test_it_gives_back_what_it_was_given(qtbot: QtBot, settings: Settings) -> None:
    assert shown(qtbot, settings).settings() == settings


def test_every_setting_has_a_named_control_on_the_tab_of_its_group(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    assert [dialog.tabs.tabText(n) for n in range(dialog.tabs.count())] == list(GROUPS)
    for name, _, about in declared():
        widget = control(dialog, name)
        assert widget.accessibleName() == about.label
        assert widget.accessibleDescription() == about.help
        assert dialog.tabs.widget(GROUPS.index(about.group)).isAncestorOf(widget)
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert all(button.accessibleName() or button.text() for button in dialog.findChildren(QPushButton))


def test_what_is_changed_counts(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    for name, _, about in declared():
        widget, value = control(dialog, name), getattr(CHOSEN, name)
        match widget:
            case QComboBox():
                text = dict(CHECKPOINTS)[value] if about.later else about.choices[value]
                widget.setCurrentText(text)
            case QSpinBox():
                widget.setValue(value)
            case QCheckBox():
                widget.click()
            case QLineEdit():
                widget.setText(value)
    assert dialog.settings() == CHOSEN


def test_restored_defaults_count_only_when_accepted(qtbot: QtBot) -> None:
    dialog = shown(qtbot, CHOSEN)
    with qtbot.assertNotEmitted(dialog.accepted):
        dialog.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
    assert dialog.settings() == Settings()
    with qtbot.waitSignal(dialog.rejected):
        dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).click()
    with qtbot.waitSignal(dialog.accepted):
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def browse(dialog: SettingsDialog, name: str) -> None:
    parent = control(dialog, name).parentWidget()
    assert parent
    parent.findChild(QPushButton).click()


def test_a_folder_is_chosen_and_taken_away_again(qtbot: QtBot) -> None:
    asked: list[tuple[str, str]] = []

    def choose(parent: QWidget, title: str, start: str) -> str:
        asked.append((title, start))
        return "/srv/berita"

    dialog = SettingsDialog(Settings(watched_folder="/srv/lama"), [], None, choose)
    qtbot.addWidget(dialog)
    browse(dialog, "watched_folder")
    assert asked == [("Watched folder", "/srv/lama")]
    assert dialog.settings().watched_folder == str(Path("/srv/berita"))
    line = control(dialog, "watched_folder")
    assert isinstance(line, QLineEdit)
    line.clear()
    assert dialog.settings().watched_folder == ""


def test_a_folder_dialog_that_is_left_changes_nothing(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Settings(library_folder="/srv/kabar"))
    browse(dialog, "library_folder")
    assert dialog.settings().library_folder == "/srv/kabar"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("  ", ""),
        (" /srv/berita ", "/srv/berita"),
        ("~/berita", str(Path.home() / "berita")),
        ("berita", str(Path.cwd() / "berita")),
        ("~nobody-of-that-name/x", str(Path.cwd() / "~nobody-of-that-name" / "x")),
    ],
)
def test_a_typed_folder_becomes_a_whole_path(qtbot: QtBot, typed: str, meant: str) -> None:
    dialog = shown(qtbot)
    line = control(dialog, "library_folder")
    assert isinstance(line, QLineEdit)
    line.setText(typed)
    # pytest's HOME is set for each test, so "~" is asked for here and not when the table is made.
    assert dialog.settings().library_folder == (str(Path.home() / "berita") if typed.startswith("~/") else meant)


def test_a_checkpoint_that_is_away_stays_chosen(qtbot: QtBot) -> None:
    dialog = shown(qtbot, Settings(checkpoint="id-en-large"))
    combo = control(dialog, "checkpoint")
    assert isinstance(combo, QComboBox)
    assert combo.currentText() == "id-en-large (not installed)"
    assert dialog.settings().checkpoint == "id-en-large"


@pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # the offscreen platform
def test_a_wheel_over_a_setting_scrolls_and_changes_nothing(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.buttons.setFocus()
    before = dialog.settings()
    for name in ("theme", "text_size"):
        widget = control(dialog, name)
        nothing, at = Qt.MouseButton.NoButton, QPointF(4, 4)
        wheel = QWheelEvent(
            at,
            QPointF(widget.mapToGlobal(QPoint(4, 4))),
            QPoint(),
            QPoint(0, -120),
            nothing,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, wheel)
    assert dialog.settings() == before


@pytest.mark.parametrize("palette", [theme.light, theme.dark])
def test_what_a_setting_does_is_readable(qtbot: QtBot, palette: Callable[[], QPalette]) -> None:
    dialog = shown(qtbot)
    dialog.setPalette(palette())
    hints = [label for label in dialog.findChildren(QLabel) if label.wordWrap()]
    assert len(hints) == len(list(declared()))
    ground = dialog.palette().color(QPalette.ColorRole.Window)
    for hint in hints:
        hint.ensurePolished()
        assert look.contrast(hint.palette().color(QPalette.ColorRole.WindowText), ground) >= 4.5


def test_it_fits_the_screen(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    room = dialog.screen().availableGeometry()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
