"""The window in Indonesian: every string of it, Qt's own among them, and nothing that is out of date.

After a change of strings: ``python3 packaging/dev.py translations``, then translate what it left.
"""

from __future__ import annotations

import contextlib
import re
import runpy
import shutil
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction, QTextDocumentFragment
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.desk import tongue
from app.desk.actions import MENUS
from app.desk.cheatsheet import CheatSheet
from app.desk.desk import Desk
from app.desk.settings_dialog import SettingsDialog
from app.desk.state import State
from app.settings import Settings
from tests.qt.conftest import PATIENCE, settle

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
translate = QCoreApplication.translate


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    locale = QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)


@pytest.fixture(scope="module")
def tool() -> dict[str, Any]:
    """packaging/translations.py."""
    return runpy.run_path(str(ROOT / "packaging" / "translations.py"))


@dataclass(frozen=True)
class Message:
    """A string of a .ts file with its translations: one, or one a plural form."""

    context: str
    source: str
    translations: tuple[str, ...]
    finished: bool


def messages(name: str) -> list[Message]:
    found = []
    for context in ElementTree.parse(FOLDER / name).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            finished = translation.get("type") is None and all(forms)
            found.append(Message(context.findtext("name", ""), message.findtext("source", ""), tuple(forms), finished))
    return found


# -- the files


@pytest.mark.parametrize("name", ["kabar_id.ts", "kabar_en.ts", "qtbase_id.ts"])
def test_translations_keep_what_is_filled_in(name: str) -> None:
    for message in messages(name):
        for text in filter(None, message.translations):
            where = (message.context, message.source, text)
            fields = {field for _, field, _, _ in string.Formatter().parse(message.source) if field is not None}
            assert {field for _, field, _, _ in string.Formatter().parse(text) if field is not None} == fields, where
            assert sorted(re.findall(r"%(?:L?n|\d)", text)) == sorted(re.findall(r"%(?:L?n|\d)", message.source)), where
            assert len(re.findall(r"&\w", text)) == len(re.findall(r"&\w", message.source)), where
            assert text.endswith(("…", "...")) == message.source.endswith(("…", "...")), where
            assert text.endswith(":") == message.source.endswith(":"), where
            assert text == text.strip() or message.source != message.source.strip(), where


def test_the_packed_files_hold_what_the_sources_say(tool: dict[str, Any], tmp_path: Path) -> None:
    tool["pack"](FOLDER, tmp_path)
    for name in ("kabar_id.qm", "kabar_en.qm"):
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes(), f"{name} is older than its .ts"


def test_every_string_of_the_window_is_translated(tool: dict[str, Any], tmp_path: Path) -> None:
    for path in FOLDER.glob("*.ts"):
        shutil.copy(path, tmp_path)
    tool["update"](tmp_path)
    for name in ("kabar_id.ts", "kabar_en.ts", "engine.txt"):
        assert (tmp_path / name).read_text("utf-8") == (FOLDER / name).read_text("utf-8"), f"{name} is out of date"
    for name in ("kabar_id.ts", "kabar_en.ts"):
        assert [message for message in messages(name) if not message.finished] == []


def test_the_strings_of_qt_are_qts_to_the_letter() -> None:
    known = []
    for language in ("de", "fr"):  # neither has all
        known.append(QTranslator())
        assert known[-1].load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for message in messages("qtbase_id.ts"):
        assert message.finished, message
        assert any(translator.translate(message.context, message.source) for translator in known), message


# -- reading the source


def test_strings_are_found_as_lupdate_cannot(tool: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(
        'NAME = QT_TRANSLATE_NOOP("Window", "Marked")\n'
        'one = translate("Window", "%n article(s)", "", self.total)\n'
        'two = QCoreApplication.translate("Window", "Open", "a state")\n'
        'three = translate("Window", "Long " "text").format(n=1)\n'
        'four = translate("Window", NAME)\n'
        "painter.translate(4, 5)\n"
        'five = text.translate("Window", "of something else")\n',
        encoding="utf-8",
    )
    Phrase = tool["Phrase"]
    found = [phrase for phrase in tool["phrases"](tmp_path) if phrase.context == "Window"]
    assert found == [
        Phrase("Window", "Marked"),
        Phrase("Window", "%n article(s)", plural=True),
        Phrase("Window", "Open", "a state"),
        Phrase("Window", "Long text"),
    ]


@pytest.mark.parametrize("text", ['f"{n} articles"', '"a" + b', '"{n} articles".format(n=n)', '"%s" % n'])
def test_a_string_that_is_put_together_first_is_refused(tool: dict[str, Any], tmp_path: Path, text: str) -> None:
    (tmp_path / "a.py").write_text(f'\ntranslate("Window", {text})\n', encoding="utf-8")
    with pytest.raises(SystemExit, match=r"a\.py:2: "):
        tool["phrases"](tmp_path)


# -- the window


def test_the_window_speaks_indonesian_and_english_again(qtbot: QtBot, application: QApplication) -> None:
    tongue.apply(application, "id")
    dialog = SettingsDialog(Settings(), [])
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "Setelan"
    assert dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).text() == "Batal"
    assert QLocale().toString(1204) == "1.204"
    tongue.apply(application, "en")
    dialog = SettingsDialog(Settings(), [])
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "Settings"
    assert dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel).text() == "Cancel"


def test_what_is_counted_is_counted_in_both(application: QApplication) -> None:
    counted = messages("kabar_en.ts")
    assert counted
    for language, name in (("en", "kabar_en.ts"), ("id", "kabar_id.ts")):
        tongue.apply(application, language)
        forms = {(message.context, message.source): message.translations for message in messages(name)}
        for message in counted:
            expected = forms[message.context, message.source]
            for n in (1, 2, 0):
                form = expected[0 if n == 1 else -1].replace("%n", str(n)).replace("%Ln", str(n))
                assert translate(message.context, message.source, "", n) == form


@pytest.mark.parametrize(
    ("user", "language"),
    [
        (["id-Latn-ID", "id-ID", "id"], "id"),
        (["en-Latn-AU", "en-AU", "en"], "en"),
        (["jv-ID", "jv", "id-ID", "id"], "id"),
        (["de-DE", "de", "en-US", "en", "id"], "en"),
        (["fr-FR", "fr"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_system_is_asked_for_the_users_languages(monkeypatch: pytest.MonkeyPatch, user: list[str], language: str) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda self: user)
    assert tongue.chosen("system") == language
    assert tongue.chosen("id") == "id"
    assert tongue.chosen("en") == "en"


@pytest.mark.parametrize("language", ["en", "id"])
def test_no_letter_of_a_menu_stands_for_two_commands(application: QApplication, language: str) -> None:
    tongue.apply(application, language)
    for texts in ([title for title, _ in MENUS], *([command.words for command in commands if command] for _, commands in MENUS)):
        letters = [found[1].lower() for text in texts if (found := re.search("&([^&])", translate("Actions", text)))]
        assert len(set(letters)) == len(letters), letters


def shown(widget: QWidget) -> set[str]:
    """What a user reads, or has read out, in a widget and all that it holds."""
    found: set[str] = set()
    for each in (widget, *widget.findChildren(QWidget), *widget.findChildren(QAction)):
        for name in ("text", "title", "windowTitle", "toolTip", "statusTip", "accessibleName", "accessibleDescription"):
            ask = getattr(each, name, None)
            if ask is not None and not isinstance(each, QLineEdit):
                with contextlib.suppress(TypeError):  # a method of ours that has the name and takes arguments
                    found.add(ask())
        if isinstance(each, QLineEdit):
            found.update((each.placeholderText(), each.accessibleName(), each.toolTip()))
        if isinstance(each, QTextEdit):
            found.add(each.toPlainText())
        if isinstance(each, QWidget):
            found.update(action.text() for action in each.actions())
        if isinstance(each, QComboBox):
            found.update(each.itemText(n) for n in range(each.count()))
        if isinstance(each, QAbstractItemView) and (model := each.model()) is not None:
            roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
            rows = [model.index(row, 0) for row in range(model.rowCount())]
            found.update(str(index.data(role) or "") for index in rows for role in roles)
    plain = (QTextDocumentFragment.fromHtml(text).toPlainText() if text.startswith("<") else text for text in found)
    return {text for text in plain if re.search("[A-Za-z]{2}", text)}


def standard_widgets(qtbot: QtBot, tmp_path: Path) -> set[str]:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "brief.pdf"))
    files = QFileDialog(None, "", str(tmp_path))
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    buttons = QDialogButtonBox()
    for button in QDialogButtonBox.StandardButton:
        if button is not QDialogButtonBox.StandardButton.NoButton:
            buttons.addButton(button)
    line, text = QLineEdit("a"), QTextEdit("a")
    widgets = [
        QPrintDialog(printer),
        QPrintPreviewDialog(printer),
        files,
        buttons,
        line.createStandardContextMenu(),
        text.createStandardContextMenu(),
    ]
    for widget in (*widgets, line, text):
        qtbot.addWidget(widget)
    return set().union(*map(shown, widgets))


def test_nothing_that_qt_says_stays_english(qtbot: QtBot, application: QApplication, tmp_path: Path) -> None:
    english = standard_widgets(qtbot, tmp_path)
    tongue.apply(application, "id")
    indonesian = standard_widgets(qtbot, tmp_path)
    the_same = {"OK", Path.home().name} | {text for text in english if str(tmp_path.parent) in text}
    assert english & indonesian <= the_same


class Brackets(QTranslator):
    """A language in which every string stands in brackets: what does not is a string that nobody marked."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return None if context == "QShortcut" else f"⟦{text}⟧"  # the names of keys, by which shortcuts are made


def unmarked(text: str) -> str:
    """What of a text stands in no brackets and is no key."""
    text = re.sub(r"\((?:(?:Ctrl|Shift|Alt)\+)*(?:\w+|\W)\)", "", text)
    while (shorter := re.sub("⟦[^⟦⟧]*⟧", "", text)) != text:
        text = shorter
    return text


@pytest.fixture
def brackets(application: QApplication) -> None:
    application.installTranslator(Brackets(application))


def test_no_string_of_the_window_was_forgotten(brackets: None, window: QWidget, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    written = [window, SettingsDialog(Settings(), []), CheatSheet([], [])]
    for dialog in written[1:]:
        qtbot.addWidget(dialog)
    desk.open([tmp_path / "berita.html"])
    qtbot.waitUntil(lambda: desk.selected is not None and desk.selected.state is State.DONE, timeout=PATIENCE)
    settle()
    of_the_article = re.compile(r"Fake|berita|Kalimat|Judul|Sentence|Headline|Point|KUPANG|Ani\b|Kabar|Oesapa|https?:", re.ASCII)
    left = {text for each in written for text in shown(each) if re.search("[A-Za-z]{2}", unmarked(text))}
    assert {text for text in left if not of_the_article.search(text)} == set()
