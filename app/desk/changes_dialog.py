"""What an outlet changed in an article: the version before on the left, the present one on the right, change by change."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QTextBrowser, QVBoxLayout, QWidget

from app.desk import look, wording
from app.desk.versions import Compared, Line

translate = QCoreApplication.translate

MOST = 60
"""Rows that are shown: an article that was written anew is another one, to be read as a whole."""


class ChangesDialog(QDialog):
    """Shows two versions of an article side by side. Esc closes it."""

    def __init__(self, compared: Compared, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("ChangesDialog", "What was changed"))
        self.text = QTextBrowser()
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setHtml(self._html(compared))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)
        self.resize(900, 520)
        self.text.setFocus()

    def _html(self, compared: Compared) -> str:
        before = translate("ChangesDialog", "As it was read on {moment}").format(moment=wording.moment(compared.before))
        after = translate("ChangesDialog", "As it was read on {moment}").format(moment=wording.moment(compared.after))
        titles = "".join(f'<th width="50%" align="left">{escape(title)}</th>' for title in (before, after))
        shown = compared.rows[:MOST]
        rows = "".join(f"<tr>{self._cell(row.before, 'line-through')}{self._cell(row.after, 'underline')}</tr>" for row in shown)
        left = len(compared.rows) - MOST
        more = f"<p>{escape(translate('ChangesDialog', 'And %n place(s) more.', '', left))}</p>" if left > 0 else ""
        return (
            f'<p style="margin:0 0 8px 0"><b>{escape(compared.sentence())}</b></p>'
            f'<table width="100%" cellspacing="0" cellpadding="7"><tr>{titles}</tr>{rows}</table>{more}'
        )

    def _cell(self, lines: Sequence[Line], mark: str) -> str:
        palette = self.palette()
        muted, warning = look.muted(palette).name(), look.warning(palette).name()
        rule = f"border-top:1px solid {look.mix(palette.base().color(), palette.text().color(), 0.25).name()}"
        if not lines:
            return f'<td style="{rule};color:{muted}">–</td>'
        texts = []
        for line in lines:
            original = " ".join(
                f'<span style="color:{warning};text-decoration:{mark}">{escape(piece)}</span>' if marked else escape(piece)
                for piece, marked in line.original
            )
            english = f'<br><span style="color:{muted}">{escape(line.english)}</span>' if line.english else ""
            texts.append(f'<p style="margin:0 0 5px 0">{original}{english}</p>')
        return f'<td style="{rule}">{"".join(texts)}</td>'
