"""The watchdog: a GUI thread that does not answer is written down, with what it did."""

from __future__ import annotations

import json
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desk.watchdog import LIMIT, Watchdog


def stand_still() -> None:
    time.sleep(3 * LIMIT)


def test_a_stall_is_written_down_with_where_it_happened(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    watchdog = Watchdog(tmp_path / "findings.json", window)
    stand_still()  # nobody sees it yet
    window.show()
    qtbot.waitUntil(lambda: watchdog.watching)
    QTimer.singleShot(0, stand_still)
    qtbot.wait(round(4 * LIMIT * 1000))
    watchdog.stop()
    findings = json.loads((tmp_path / "findings.json").read_text(encoding="utf-8"))
    assert findings["longest_ms"] > LIMIT * 1000
    caught = [stall for stall in findings["stalls"] if any("stand_still" in line for line in stall["stack"])]
    assert len(caught) == 1, "the one after the first frame"
    assert 0 <= caught[0]["waited_ms"] <= caught[0]["ms"]


def test_a_window_that_was_never_painted_has_not_stood_still(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    Watchdog(tmp_path / "findings.json", window).stop()
    assert json.loads((tmp_path / "findings.json").read_text(encoding="utf-8"))["stalls"] == []
