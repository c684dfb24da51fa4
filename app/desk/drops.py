"""What a drop or the clipboard holds, as a value, and the overlay that says what a drop will do."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QEvent,
    QIODevice,
    QMimeData,
    QObject,
    QPoint,
    QRect,
    QRectF,
    QSysInfo,
    Qt,
    QUrl,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.desk import look

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Files:
    """Files and folders of this computer; ``folders`` says how many of the first :data:`LOOKED_AT` are folders."""

    paths: tuple[Path, ...]
    folders: int = 0

    def sentence(self) -> str:
        """What a drop of it does, in words."""
        if not self.folders:
            return translate("Drops", "Drop to read %n file(s)", "", len(self.paths))
        if self.folders == len(self.paths) == 1:
            return translate("Drops", "Drop to read this folder and what is in it")
        if self.folders == len(self.paths):
            return translate("Drops", "Drop to read %n folder(s) and what is in them", "", self.folders)
        return translate("Drops", "Drop to read these files and folders")


@dataclass(frozen=True, slots=True)
class Html:
    """A piece of a page, as it was marked and copied in a browser."""

    text: str

    def sentence(self) -> str:
        """What a drop of it does, in words."""
        return translate("Drops", "Drop to read the text")


@dataclass(frozen=True, slots=True)
class Text:
    """Plain text."""

    text: str

    def sentence(self) -> str:
        """What a drop of it does, in words."""
        return translate("Drops", "Drop to read the text")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is no file, such as a copied screenshot."""

    image: QImage

    def png(self) -> bytes:
        """The picture as a file, for text recognition. To be called on a task's thread: large ones take a second."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt takes both
        return bytes(buffer.data().data())

    def sentence(self) -> str:
        """What a drop of it does, in words."""
        return translate("Drops", "Drop to read the text in the picture")


@dataclass(frozen=True, slots=True)
class Link:
    """The address of something that is not on this computer: of a page, or of a file on a telephone or a server."""

    url: str

    @property
    def is_page(self) -> bool:
        """Whether it leads to the web."""
        return self.url.lower().startswith(("http:", "https:"))

    def sentence(self) -> str:
        """Why it cannot be read and what can be done, in words."""
        if self.is_page:
            return translate("Drops", "A link is no article: save the page first")
        return translate("Drops", "This is not on your computer: copy it there first")


@dataclass(frozen=True, slots=True)
class Nothing:
    """Nothing that Kabar could read."""

    def sentence(self) -> str:
        """The same in words."""
        return translate("Drops", "There is nothing here that Kabar can read")


Contents = Files | Html | Text | Picture | Link | Nothing

LOOKED_AT = 100
"""Of how many files it is seen whether they are folders: a drag must not stutter."""

OF_A_LINK = 200
"""Characters that the text which comes along with a link may have; more than that is an article."""


def contents(mime: QMimeData | None) -> Contents:
    """What a drop, or the clipboard, holds. Of several things the one that tells most: files before text, text before a
    picture (office programs add one of it), a picture before the address that it came from."""
    if mime is None:  # what some platforms give for an empty clipboard
        return Nothing()
    urls = [url for url in mime.urls() if url.scheme()]  # the comments of a text/uri-list have none
    text = mime.text().strip("\0") if mime.hasFormat("text/plain") else ""
    if addresses := _addresses(text):  # what "copy link" and some file managers give
        urls, text = urls or addresses, ""
    if paths := tuple(dict.fromkeys(path for url in urls if (path := _local(url)))):
        return Files(paths, sum(path.is_dir() for path in paths[:LOOKED_AT]))
    # A dragged link comes with its words as text and as HTML: they are no article.
    least = OF_A_LINK if urls else 0
    html = mime.html().strip("\0") if mime.hasHtml() else ""
    if len(_shown(html)) > least:
        return Html(html)
    if len(text.strip()) > least:
        return Text(text)
    if mime.hasImage() and isinstance(image := mime.imageData(), QImage) and not image.isNull():
        return Picture(image)
    return Link(urls[0].toString(QUrl.ComponentFormattingOption.FullyEncoded)) if urls else Nothing()


def _addresses(text: str) -> list[QUrl]:
    """The addresses of a text that is nothing but addresses."""
    lines = text.split()
    if all(line.startswith(("file:///", "http://", "https://")) for line in lines):
        return [QUrl.fromEncoded(line.encode()) for line in lines]
    return []


def _local(url: QUrl) -> Path | None:
    """The path of a file, or None where it is not on this computer."""
    if not url.isLocalFile():
        return None
    if sys.platform == "win32":
        return Path(url.toLocalFile())
    if url.host() not in ("", "localhost", QSysInfo.machineHostName().lower()):  # the name is what X11's protocol asks for
        return None
    # Not toLocalFile: it loses the bytes of names that are no UTF-8.
    return Path(os.fsdecode(unquote_to_bytes(url.path(QUrl.ComponentFormattingOption.FullyEncoded))))


def _shown(html: str) -> str:
    """About what one sees of a piece of HTML."""
    hidden = r"<(script|style|head|title)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>|&nbsp;"
    return re.sub(r"\s+", " ", re.sub(hidden, " ", html, flags=re.DOTALL | re.IGNORECASE)).strip()


class DropOverlay(QWidget):
    """Lies over the whole of a widget, which is in its window already, while something is dragged over that window, and says
    what a drop will do."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over.window())  # not over itself: a splitter takes a child for a part of its own
        self._over = over
        self._contents: Contents = Nothing()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # the drag is the window's
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        over.installEventFilter(self)

    def offer(self, contents: Contents) -> None:
        """Show what dropping ``contents`` does; nothing at all where there is nothing to say."""
        self._contents = contents
        if isinstance(contents, Nothing):
            self.hide()
            return
        words = contents.sentence()
        self.setAccessibleName(words)
        self._cover()
        self.raise_()
        self.show()
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @property
    def refuses(self) -> bool:
        """Whether a drop of what is shown reads nothing."""
        return isinstance(self._contents, Link | Nothing)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._cover()
        return False

    def _cover(self) -> None:
        self.setGeometry(QRect(self._over.mapTo(self._over.window(), QPoint(0, 0)), self._over.size()))

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = palette.window().color()
        veil.setAlphaF(0.86)
        painter.fillRect(self.rect(), veil)
        colour = look.warning(palette) if self.refuses else look.accent(palette)
        self._paint_frame(painter, colour)
        self._paint_card(painter, colour)

    def _paint_frame(self, painter: QPainter, colour: QColor) -> None:
        """Dashed around all that takes the drop."""
        painter.setPen(QPen(colour, 2, Qt.PenStyle.DashLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(10, 10, -10, -10), 12, 12)

    def _paint_card(self, painter: QPainter, colour: QColor) -> None:
        """The words under their sign on a ground of their own, so that they stay readable over everything."""
        palette, words = self.palette(), self._contents.sentence()
        font = look.headline(self.font(), 1.5)
        painter.setFont(font)
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
        widest = QRectF(0, 0, min(460.0, self.width() - 120.0), 1000)
        size = painter.boundingRect(widest, flags, words).size()
        card = QRectF(0, 0, size.width() + 80, size.height() + 124)
        card.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(palette.base())
        painter.drawRoundedRect(card, 14, 14)
        painter.setPen(QPen(colour, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.save()
        painter.translate(card.center().x(), card.top() + 54)
        painter.drawPath(_sign(self.refuses))
        painter.restore()
        painter.setPen(palette.text().color())
        text = card.adjusted(40, 92, -40, -32)
        painter.drawText(text, flags, words)


def _sign(refuses: bool) -> QPainterPath:
    """An arrow into a tray, or a circle with a bar; 44 pixels wide around the origin."""
    path = QPainterPath()
    if refuses:
        path.addEllipse(QRectF(-20, -20, 40, 40))
        path.moveTo(-13, 13)
        path.lineTo(13, -13)
        return path
    path.moveTo(0, -20)
    path.lineTo(0, 8)
    path.moveTo(-10, -2)
    path.lineTo(0, 8)
    path.lineTo(10, -2)
    path.moveTo(-22, 6)
    path.lineTo(-22, 20)
    path.lineTo(22, 20)
    path.lineTo(22, 6)
    return path
