"""The settings as a dialog, made from their declaration: a tab a group, under each setting what it does."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.desk import look
from app.desk.fields import let_clear
from app.settings import GROUPS, About, Settings, declared

translate = QCoreApplication.translate

ChooseFolder = Callable[[QWidget, str, str], str]
"""Asks for a folder: over a window, with a title, beginning at a folder; "" where the user leaves it."""


@dataclass(frozen=True, slots=True)
class _Editor:
    """How one setting is shown: what takes the focus, what stands in the dialog, and how its value is read and set."""

    control: QWidget
    shown: QWidget
    read: Callable[[], Any]
    write: Callable[[Any], None]


class SettingsDialog(QDialog):
    """Shows ``settings``; what the user makes of them is in :meth:`settings` when it was accepted.

    ``checkpoints`` are the ids and the titles of those that are installed, the best first; ``lacking`` names the settings that
    nothing installed can serve: they are shown with the reason, and cannot be changed.
    """

    def __init__(
        self,
        settings: Settings,
        checkpoints: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
        choose_folder: ChooseFolder = QFileDialog.getExistingDirectory,
        lacking: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("SettingsDialog", "Settings"))
        self._checkpoints, self._choose_folder, self._lacking = checkpoints, choose_folder, lacking
        self._editors: dict[str, _Editor] = {}
        self._hints: list[QLabel] = []
        self._pages: list[QWidget] = []
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)  # no panel of a colour between the grounds that muted text is readable on
        for group in GROUPS:
            self.tabs.addTab(self._page(group), translate("Settings", group))
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel | buttons.RestoreDefaults)
        for button in self.buttons.buttons():
            button.setIcon(QIcon())
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.buttons.button(buttons.RestoreDefaults).clicked.connect(self.restore_defaults)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.buttons)
        self._show(settings)
        self._colour()
        self._fit()

    def settings(self) -> Settings:
        """What is chosen in the dialog now."""
        return Settings(**{name: editor.read() for name, editor in self._editors.items()})

    @Slot()
    def restore_defaults(self) -> None:
        """Show the defaults on all tabs; they count when the dialog is accepted, like every other change."""
        self._show(Settings())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A wheel that is turned to scroll the page changes no setting that the pointer happens to be over."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _show(self, settings: Settings) -> None:
        for name, editor in self._editors.items():
            editor.write(getattr(settings, name))

    def _colour(self) -> None:
        for hint in self._hints:
            hint.setStyleSheet(f"color: {look.muted(self.palette()).name()}")

    def _fit(self) -> None:
        """As large as the longest page, where the screen has room for that."""
        width = self.fontMetrics().averageCharWidth() * 100
        height = max(page.heightForWidth(width - 40) for page in self._pages) + 110
        room = self.screen().availableGeometry()
        self.resize(min(width, room.width() - 40), min(height, room.height() - 60))

    # -- the rows

    def _page(self, group: str) -> QWidget:
        page = QWidget()
        self._pages.append(page)
        form = QFormLayout(page)
        form.setContentsMargins(16, 16, 16, 8)
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(18)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, default, about in declared():
            if about.group == group:
                self._add_row(form, name, default, about)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from setting to setting, and scrolls to it
        scroll.setWidget(page)
        scroll.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        return scroll

    def _add_row(self, form: QFormLayout, name: str, default: object, about: About) -> None:
        lacking = name in self._lacking
        label, help_ = translate("Settings", about.label), translate("Settings", about.lacking if lacking else about.help)
        editor = self._editor(default, about)
        self._editors[name] = editor
        editor.control.setObjectName(name)
        editor.control.setEnabled(not lacking)
        editor.control.setAccessibleName(label)
        editor.control.setAccessibleDescription(help_)
        editor.control.installEventFilter(self)
        if isinstance(editor.shown, QComboBox | QSpinBox):
            editor.shown.setMinimumWidth(self.fontMetrics().averageCharWidth() * 34)  # all alike
        hint = QLabel(help_)
        hint.setWordWrap(True)
        self._hints.append(hint)
        field = QVBoxLayout()
        field.setSpacing(4)
        field.addWidget(editor.shown, 0, Qt.AlignmentFlag(0) if about.folder else Qt.AlignmentFlag.AlignLeft)
        field.addWidget(hint)
        title = QLabel("" if isinstance(default, bool) else label)
        title.setBuddy(editor.control)
        form.addRow(title, field)

    def _editor(self, default: object, about: About) -> _Editor:
        if isinstance(default, bool):
            box = QCheckBox(translate("Settings", about.label))
            return _Editor(box, box, box.isChecked, box.setChecked)
        if about.folder:
            return self._folder_editor(about)
        if about.span:
            low, high, step = about.span
            spin = QSpinBox()
            spin.setRange(low, high)
            spin.setSingleStep(step)
            spin.setSuffix(about.unit)
            spin.setSpecialValueText(translate("Settings", about.empty) if about.empty else "")
            return _Editor(spin, spin, spin.value, spin.setValue)
        choices = [(value, translate("Settings", text)) for value, text in about.choices.items()]
        if about.later:
            choices = [("", translate("Settings", about.empty)), *self._checkpoints]
        return _choice_editor(choices)

    def _folder_editor(self, about: About) -> _Editor:
        line = QLineEdit()
        line.setPlaceholderText(translate("Settings", about.empty))
        let_clear(line)
        title = translate("Settings", about.label)
        button = QPushButton(translate("SettingsDialog", "Browse…"))
        button.setAccessibleName(translate("SettingsDialog", "Browse for a folder: {setting}").format(setting=title))

        def browse() -> None:
            if folder := self._choose_folder(self, title, line.text()):
                line.setText(str(Path(folder)))

        button.clicked.connect(browse)
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(line, 1)
        layout.addWidget(button)
        return _Editor(line, row, lambda: _as_folder(line.text()), line.setText)


def _choice_editor(choices: Sequence[tuple[str, str]]) -> _Editor:
    combo = QComboBox()
    for value, text in choices:
        combo.addItem(text, value)

    def write(value: str) -> None:
        if combo.findData(value) < 0:  # a checkpoint that is away today; it stays chosen until the user takes another
            combo.addItem(translate("SettingsDialog", "{name} (not installed)").format(name=value), value)
        combo.setCurrentIndex(combo.findData(value))

    return _Editor(combo, combo, combo.currentData, write)


def _as_folder(text: str) -> str:
    """A typed path made whole, or "" where nothing is typed."""
    if not text.strip():
        return ""
    path = Path(text.strip())
    try:
        return str(path.expanduser().absolute())
    except RuntimeError:  # "~name" of a user that there is not
        return str(path.absolute())
