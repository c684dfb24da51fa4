"""Pictures of text: photographs, screenshots and scanned PDFs, by RapidOCR (the extra ``kabar[ocr]``), in a child process.

RapidOCR ships its models (PP-OCRv6, small), and the child may open no socket, so nothing is ever fetched. A line that was hard
to read ends with :data:`UNSURE`, and a last paragraph of role furniture says how many there are.
"""

from __future__ import annotations

import importlib.util
import io
import math
from collections.abc import Iterator
from typing import Any

from app.engine.article import Metadata, Paragraph, Role
from app.engine.cancel import Cancel
from app.engine.errors import UnreadableDocument
from app.engine.reading.child import run_in_child
from app.engine.reading.limits import check_size, too_large
from app.engine.reading.pdf_layout import Page, Word
from app.engine.reading.pdf_paragraphs import laid_out

UNSURE = "[?]"
"""What a line of low confidence ends with."""

LOW = 0.85
"""The confidence (mean probability of the characters of a line, 0 to 1) under which a line is marked. Of 60 lines
of the picture in tests/data/documents, blurred by 1.2 to 2.4 pixels, all 39 over it were read right or nearly so (a likeness of
0.96 and more) and all 21 under it wrongly."""

MAX_PIXELS = 60_000_000
"""The largest picture: a phone's 50-megapixel photograph."""

MAX_SCANNED_PAGES = 30
"""The most pages that are recognized: at about ten seconds each, five minutes."""

INSTALL = "python -m pip install rapidocr onnxruntime"
_SECONDS_A_PAGE = 60.0
_MEMORY = 3_000_000_000  # bytes of address space: 1.5 GB is reserved, 0.3 to 0.6 used
_RESOLUTION = 200  # dots an inch that a scanned PDF is rendered with
_SIDE = 4_000  # pixels of the longer side that lines are read from
# Pixels that lines are looked for in: 1,280 finds no more on full pages (A4, and A3 in four columns) and takes 0.1 GB more, 1,024
# loses lines of the larger one.
_FINDING_SIDE = 1_120
_TYPE, _STEP, _NEXT = 10.0, 1.25, 1.15  # points of the median line's type; see _sizes
_UPSIDE_DOWN = 0.75  # mean confidence under which a picture is tried the other way up
_SCRAPS = 3  # letters; a picture that holds fewer holds no text
_ENGINE = {
    "Global.log_level": "critical",
    "Global.text_score": 0.3,  # what is under the default of 0.5 is shown and marked, not dropped
    "Global.max_side_len": _SIDE,
    "Global.use_cls": False,  # it turns sound lines upside down now and then
    "Det.limit_type": "max",
    "Det.limit_side_len": _FINDING_SIDE,
    "Rec.rec_batch_num": 1,  # four lines at a time are no faster and take 0.1 to 0.3 GB more
}


def is_installed() -> bool:
    """Whether the extra for OCR is there."""
    return all(importlib.util.find_spec(module) for module in ("rapidocr", "onnxruntime"))


def read_picture(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """The paragraphs of a picture (PNG, JPEG, TIFF, WebP) in reading order, those in the largest type as the headline.

    Raises UnreadableDocument where the extra is not installed, the picture is broken or holds no text, DocumentTooLarge over
    the limits, Cancelled when ``cancel`` is set.
    """
    _check_installed(name, "a picture")
    return _read("pictures_in_child", data, name, 1, cancel)


def read_scan(data: bytes, name: str, pages: int, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """The same for a PDF of ``pages`` pages that holds no text."""
    _check_installed(name, "a scanned PDF: its pages are pictures")
    if pages > MAX_SCANNED_PAGES:
        raise too_large(name, f"has {pages:,} scanned pages; Kabar recognizes the text of {MAX_SCANNED_PAGES}")
    return _read("scan_in_child", data, name, pages, cancel)


def _check_installed(name: str, what: str) -> None:
    if not is_installed():
        raise UnreadableDocument(
            f"“{name}” is {what}, and text recognition is not installed.", f"Install it: {INSTALL}, then open the file again."
        )


def _read(function: str, data: bytes, name: str, pages: int, cancel: Cancel | None) -> tuple[tuple[Paragraph, ...], Metadata]:
    said = run_in_child(
        f"{__name__}:{function}", data, name, seconds=_SECONDS_A_PAGE * (pages + 1), memory=_MEMORY, cancel=cancel
    )
    paragraphs = [Paragraph(text, Role(role)) for text, role in said["paragraphs"]]
    if sum(map(str.isalpha, "".join(paragraph.text for paragraph in paragraphs))) <= _SCRAPS:
        raise UnreadableDocument(f"“{name}” holds no text that can be recognized.", "Take the picture again, straight and near.")
    return (*paragraphs, Paragraph(_note(said["lines"], said["low"], said["mean"]), Role.FURNITURE)), Metadata(said["headline"])


def _note(lines: int, low: int, mean: float) -> str:
    note = f"Text recognized from a picture, mean confidence {mean:.0%}"
    if low == 1:
        return f"{note}; 1 of {lines} lines was hard to read and is marked {UNSURE}."
    return f"{note}; {low} of {lines} lines were hard to read and are marked {UNSURE}." if low else f"{note}."


def pictures_in_child(data: bytes, name: str) -> dict[str, Any]:
    """The child's part of :func:`read_picture`, in JSON: ``paragraphs`` as pairs of text and role, ``headline``, the number of
    ``lines``, how many are ``low``, and their ``mean`` confidence."""
    return _recognized(_frames(data, name), name)


def scan_in_child(data: bytes, name: str) -> dict[str, Any]:
    """The same for the pages of a PDF."""
    from app.engine.reading.pdf import opened, pages_of

    document = opened(data, name)

    def rendered() -> Iterator[Any]:
        for page in pages_of(document, name):
            scale = min(_RESOLUTION / 72, _SIDE / max(*page.get_size(), 1.0))
            yield page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")

    return _recognized(rendered(), name)


def _frames(data: bytes, name: str) -> Iterator[Any]:
    """The pictures in a file: one, or the pages of a fax in TIFF; the right way up, as the camera noted it."""
    from PIL import Image, ImageOps, ImageSequence

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    try:
        picture = Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF", "WEBP"))
        for number, frame in enumerate(ImageSequence.Iterator(picture)):
            if frame.width * frame.height > MAX_PIXELS:
                raise too_large(name, f"has more than {MAX_PIXELS // 1_000_000} megapixels")
            if number >= (MAX_SCANNED_PAGES if picture.format == "TIFF" else 1):
                break
            upright = ImageOps.exif_transpose(frame)
            upright.thumbnail((_SIDE, _SIDE))
            flat = Image.new("RGB", upright.size, "white")  # what is transparent is paper
            flat.paste(upright, mask=upright.convert("RGBA").getchannel("A"))
            yield flat
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise too_large(name, f"has more than {MAX_PIXELS // 1_000_000} megapixels") from error
    except (OSError, ValueError, SyntaxError, EOFError, OverflowError, TypeError, KeyError, IndexError) as error:
        # Pillow's decoders answer damage with any of these.
        raise UnreadableDocument(f"“{name}” is a broken picture.", "Get the picture again, or take it again.") from error


def _recognized(pictures: Iterator[Any], name: str) -> dict[str, Any]:
    import numpy
    from rapidocr import RapidOCR

    engine = RapidOCR(params=_ENGINE)
    pages: list[Page] = []
    scores: list[float] = []
    for picture in pictures:
        found: Any = engine(numpy.asarray(picture)[:, :, ::-1])  # as OpenCV has it: blue first
        if found.boxes is not None and sum(found.scores) < _UPSIDE_DOWN * len(found.scores):
            turned: Any = engine(numpy.asarray(picture)[::-1, ::-1, ::-1])
            if turned.boxes is not None and sum(turned.scores) > sum(found.scores):
                found = turned
        if found.boxes is not None:
            scores.extend(map(float, found.scores))
            pages.append(_page(numpy.asarray(found.boxes, dtype=float), found.txts, found.scores, picture.size))
        check_size(name, sum(len(word.text) for page in pages for word in page.words), 0)
    laid = laid_out(pages, "")
    return {
        "paragraphs": [(paragraph.text, paragraph.role.value) for paragraph in laid.paragraphs],
        "headline": laid.headline,
        "lines": len(scores),
        "low": sum(score < LOW for score in scores),
        "mean": sum(scores) / max(1, len(scores)),
    }


def _page(boxes: Any, texts: Any, scores: Any, size: tuple[int, int]) -> Page:
    """The lines found in a picture of ``size``, made straight, on a page whose type has 10 points in the median.

    ``boxes`` is an array of shape (lines, 4, 2): the corners in pixels, from the upper left one clockwise.
    """
    import numpy

    across = boxes[:, 1] - boxes[:, 0]
    tilt = float(numpy.median(numpy.arctan2(across[:, 1], across[:, 0])))
    cosine, sine = math.cos(tilt), math.sin(tilt)
    straight = boxes @ numpy.array([[cosine, -sine], [sine, cosine]])
    low, high = straight.min(axis=1), straight.max(axis=1)
    heights = numpy.linalg.norm(boxes[:, 3] - boxes[:, 0], axis=1)
    scale = _TYPE / max(1.0, float(numpy.median(heights)))
    sizes = _sizes([float(height) * scale for height in heights])
    words = [
        Word(
            text.strip() + (f" {UNSURE}" if score < LOW else ""),
            float(left),
            float(top),
            float(right),
            float(bottom),
            sizes[number],
        )
        for number, ((left, top), (right, bottom), text, score) in enumerate(
            zip(low * scale, high * scale, texts, scores, strict=True)
        )
    ]
    # From right to left, so that none seems to go on in the one that follows it: columns are told by their places alone.
    words.sort(key=lambda word: -word.left)
    return Page(size[0] * scale, size[1] * scale, words)


def _sizes(heights: list[float]) -> list[float]:
    """A type size for each line. The height of a box depends on the letters in it: what is within a quarter of the median is
    set in one size, and what differs more is in steps, each line no more than a seventh larger than the next smaller one."""
    sizes = [_TYPE] * len(heights)
    last = step = 0.0
    for number in sorted(range(len(heights)), key=heights.__getitem__):
        height = heights[number]
        if not _TYPE / _STEP < height < _TYPE * _STEP:
            step = step if height < last * _NEXT else max(height, 1.0)
            sizes[number] = step
            last = height
    return sizes
