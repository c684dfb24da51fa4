"""Light, dark, or like the desktop: the platform is asked for it; where it does not follow, the window has colours of its own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

ROLE, GROUP = QPalette.ColorRole, QPalette.ColorGroup


def apply(application: QApplication, theme: str) -> None:
    """Show the application in a theme: "light", "dark", or "system", which leaves everything to the desktop.

    Every widget hears of it by QEvent.PaletteChange. A desktop of high contrast is overruled only by a theme that was chosen.
    """
    hints = application.styleHints()
    if QCoreApplication.testAttribute(Qt.ApplicationAttribute.AA_SetPalette):
        application.setPalette(QPalette())  # the platform's again, for it may follow this time
    if theme == "system":
        hints.unsetColorScheme()
        return
    wanted = Qt.ColorScheme.Dark if theme == "dark" else Qt.ColorScheme.Light
    hints.setColorScheme(wanted)
    if hints.colorScheme() is not wanted or is_dark(application.palette()) is not (wanted is Qt.ColorScheme.Dark):
        if application.style().name() == "windowsvista":  # it draws with bitmaps of the system's, whatever the palette
            application.setStyle("Fusion")
        application.setPalette(dark() if wanted is Qt.ColorScheme.Dark else light())


def is_dark(palette: QPalette) -> bool:
    """Whether the text is lighter than its ground."""
    return palette.color(ROLE.WindowText).lightness() > palette.color(ROLE.Window).lightness()


def light() -> QPalette:
    """Our own light colours."""
    return _palette(
        window="#f1f1ef",
        base="#ffffff",
        other="#f6f6f4",
        button="#f1f1ef",
        text="#1a1a1a",
        faint="#6a6a6a",
        off="#8c8c8c",
        highlight="#1f6fb2",
        link="#0b5cad",
        visited="#6b3fa0",
    )


def dark() -> QPalette:
    """Our own dark colours."""
    return _palette(
        window="#25282b",
        base="#1b1d1f",
        other="#202326",
        button="#33373b",
        text="#eceff1",
        faint="#9aa2a9",
        off="#767d83",
        highlight="#2f74b5",
        link="#79b8f3",
        visited="#c3a2ee",
    )


def _palette(
    *, window: str, base: str, other: str, button: str, text: str, faint: str, off: str, highlight: str, link: str, visited: str
) -> QPalette:
    palette = QPalette(QColor(button), QColor(window))  # from which it takes the shades of edges
    for roles, colour in (
        ((ROLE.WindowText, ROLE.Text, ROLE.ButtonText, ROLE.ToolTipText), text),
        ((ROLE.Base,), base),
        ((ROLE.AlternateBase, ROLE.ToolTipBase), other),
        ((ROLE.PlaceholderText,), faint),
        ((ROLE.Highlight, ROLE.Accent), highlight),
        ((ROLE.HighlightedText, ROLE.BrightText), "#ffffff"),
        ((ROLE.Link,), link),
        ((ROLE.LinkVisited,), visited),
    ):
        for role in roles:
            palette.setColor(role, QColor(colour))
    for role in (ROLE.WindowText, ROLE.Text, ROLE.ButtonText, ROLE.PlaceholderText):
        palette.setColor(GROUP.Disabled, role, QColor(off))
    palette.setColor(GROUP.Disabled, ROLE.Highlight, QColor(off))
    return palette
