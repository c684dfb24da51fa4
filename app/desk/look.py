"""Colours, type and icons: all derived from the system's palette and font, so that light and dark are respected."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QFont, QIcon, QImageReader, QPalette, QPixmap

from app.paths import RESOURCES

READABLE = 4.6
"""The least contrast of text, a little over WCAG 2.2 AA's 4.5 : 1 for what rounding takes."""

SERIF = ["Georgia", "Charter", "Source Serif 4", "Noto Serif", "C059", "Liberation Serif", "DejaVu Serif"]
"""Headline type, the first that is installed."""

THEME = {
    "open": "document-open",
    "paste": "edit-paste",
    "export": "document-save-as",
    "cancel": "process-stop",
    "close": "window-close",
}
"""Our icons and the names that the desktop's theme has for them."""

SIZES = (16, 20, 24, 32, 48, 64)


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """``one`` with a ``share`` (0 to 1) of ``other`` in it."""
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in zip(_parts(one), _parts(other), strict=True)))


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def muted(palette: QPalette) -> QColor:
    """The colour of text that stands back: as near to the ground as stays readable, on selected rows too."""
    text, grounds = palette.text().color(), (palette.base().color(), palette.window().color(), chosen(palette))
    for share in (0.42, 0.36, 0.30, 0.24, 0.18, 0.12, 0.06):
        colour = mix(text, palette.base().color(), share)
        if all(contrast(colour, ground) >= READABLE for ground in grounds):
            return colour
    return text


def accent(palette: QPalette) -> QColor:
    """The highlight colour, brought towards the text's colour until it is readable on every ground."""
    colour, grounds = palette.highlight().color(), (palette.base().color(), palette.window().color(), chosen(palette))
    for share in (0.0, 0.15, 0.3, 0.45, 0.6, 0.75):
        stronger = mix(colour, palette.text().color(), share)
        if all(contrast(stronger, ground) >= READABLE for ground in grounds):
            return stronger
    return palette.text().color()


def chosen(palette: QPalette) -> QColor:
    """The ground of selected rows: light enough for the text's own colour."""
    return mix(palette.base().color(), palette.highlight().color(), 0.18)


def hovered(palette: QPalette) -> QColor:
    """The ground of what the pointer is on."""
    return mix(palette.base().color(), palette.text().color(), 0.04)


def warning(palette: QPalette) -> QColor:
    """The colour of what is to be checked, readable on the ground."""
    dark = _luminance(palette.base().color()) < 0.4
    return QColor("#f0b35a") if dark else QColor("#8a5200")


def problem(palette: QPalette) -> QColor:
    """The colour of what went wrong, readable on the ground."""
    dark = _luminance(palette.base().color()) < 0.4
    return QColor("#ff9a8f") if dark else QColor("#a3261b")


def good(palette: QPalette) -> QColor:
    """The colour of what is done, readable on the ground."""
    dark = _luminance(palette.base().color()) < 0.4
    return QColor("#8fd19e") if dark else QColor("#1d6b34")


def scaled(font: QFont, factor: float, *, weight: QFont.Weight | None = None) -> QFont:
    """A font, larger or smaller by a factor."""
    copy = QFont(font)
    copy.setPointSizeF(font.pointSizeF() * factor) if font.pointSizeF() > 0 else copy.setPixelSize(
        round(font.pixelSize() * factor)
    )
    if weight is not None:
        copy.setWeight(weight)
    return copy


def headline(font: QFont, factor: float) -> QFont:
    """The headline's type."""
    copy = scaled(font, factor, weight=QFont.Weight.DemiBold)
    copy.setFamilies([*SERIF, font.family()])
    copy.setStyleHint(QFont.StyleHint.Serif)
    return copy


def icon(name: str, palette: QPalette) -> QIcon:
    """An icon by our name: the theme's, or our own drawing in the text's colour."""
    return QIcon.fromTheme(THEME.get(name, ""), drawn(name, palette.windowText().color()))


def drawn(name: str, colour: QColor) -> QIcon:
    """Our own drawing ``resources/icons/NAME.svg`` with its black in another colour."""
    return _drawn(name, colour.name())


@lru_cache(maxsize=64)
def _drawn(name: str, colour: str) -> QIcon:
    svg = (RESOURCES / "icons" / f"{name}.svg").read_bytes().replace(b"#000", colour.encode())
    result = QIcon()
    for size in SIZES:
        buffer = QBuffer()
        buffer.setData(QByteArray(svg))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, b"svg")
        reader.setScaledSize(QSize(size, size))
        result.addPixmap(QPixmap.fromImage(reader.read()))
    return result


def _luminance(colour: QColor) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()
