"""PDF: the words of every page with their places, by pdfium, in a child process; the article from them, by our own layout.

pdfium runs nothing that a file brings: JavaScript and forms are not even initialized.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from app.engine.article import Metadata, Paragraph, Role
from app.engine.cancel import Cancel
from app.engine.errors import UnreadableDocument
from app.engine.reading import ocr
from app.engine.reading.characters import normalized, one_line
from app.engine.reading.child import run_in_child
from app.engine.reading.limits import check_size, too_large
from app.engine.reading.pdf_layout import Page, Word
from app.engine.reading.pdf_paragraphs import laid_out

if TYPE_CHECKING:
    import pypdfium2 as pdfium

MAX_PAGES = 1_000
"""The most pages that are read: the limit on characters meets a book of prose well before."""

_SPARSE = 25  # letters on a page in the mean, under which a file is a scan: a stamp or a page number is no text
_STRANGE = 0.3  # the share of characters without a meaning from which on a font has hidden the text
_TITLE = re.compile(
    r"\.(?:docx?|pdf|indd|qxp|rtf|odt|p65|cdr|html?|pptx?)$|^(?:microsoft word|untitled|document\d*$|print)", re.I
)
_URL = re.compile(r"https?://[^\s]{8,300}")
_BOLD = 600  # the weight from which on a font is bold (CSS Fonts, section 2.2)


def read_pdf(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """The paragraphs of a PDF in reading order, running heads and page numbers among them as furniture, and its metadata.

    A PDF of pictures goes to OCR (:mod:`app.engine.reading.ocr`). Raises UnreadableDocument where the file is encrypted,
    broken or needs OCR that is not installed, DocumentTooLarge over the limits, Cancelled when ``cancel`` is set.
    """
    said = run_in_child(f"{__name__}:text_in_child", data, name, cancel=cancel)
    if said["scanned"]:
        return ocr.read_scan(data, name, said["scanned"], cancel)
    paragraphs = tuple(Paragraph(text, Role(role)) for text, role in said["paragraphs"])
    return paragraphs, Metadata(said["headline"], said["byline"], None, None, said["url"])


def text_in_child(data: bytes, name: str) -> dict[str, Any]:
    """The child's part of :func:`read_pdf`, in JSON: ``paragraphs`` as pairs of text and role, ``headline``, ``byline``,
    ``url``, and ``scanned``: how many pages there are where they hold pictures of text only, else 0."""
    document = opened(data, name)
    pages, characters = [], 0
    for page in pages_of(document, name):
        words = list(_words(page, name))
        characters += sum(len(word.text) for word in words)
        check_size(name, characters, 0)
        pages.append(Page(page.get_width(), page.get_height(), words))
    text = "".join(word.text for page in pages for word in page.words)
    strange = sum(c == "\ufffd" or "\ue000" <= c <= "\uf8ff" or c < " " for c in text)
    if sum(map(str.isalpha, text)) < _SPARSE * len(pages) or strange > len(text) * _STRANGE:
        if _has_pictures(document) or strange:
            return {"scanned": len(pages)}
        if not text:
            raise UnreadableDocument(f"“{name}” holds no text: its pages are empty.", "Check the file in a PDF viewer.")
    said = document.get_metadata_dict(skip_empty=True)
    title = one_line(normalized(said.get("Title", "")))
    laid = laid_out(pages, "" if _TITLE.search(title) else title)
    check_size(name, 0, len(laid.paragraphs))
    author = one_line(normalized(said.get("Author", "")))
    furniture = " ".join(paragraph.text for paragraph in laid.paragraphs if paragraph.role is Role.FURNITURE)
    url = _URL.search(furniture)  # a browser prints the page's address on every sheet
    return {
        "scanned": 0,
        "paragraphs": [(paragraph.text, paragraph.role.value) for paragraph in laid.paragraphs],
        "headline": laid.headline,
        # One word is the name of a computer or an account.
        "byline": author if " " in author and len(author) < 100 else None,
        "url": url[0] if url else None,
    }


def opened(data: bytes, name: str) -> pdfium.PdfDocument:
    """The parsed file; only for a child. Raises UnreadableDocument where it is encrypted or broken, DocumentTooLarge where it
    has too many pages."""
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
        pages = len(document)
    except pdfium.PdfiumError as error:
        if error.err_code in (pdfium.raw.FPDF_ERR_PASSWORD, pdfium.raw.FPDF_ERR_SECURITY):
            raise UnreadableDocument(
                f"“{name}” is encrypted.",
                "Open it in a PDF viewer with its password and print it to a new PDF, or paste its text.",
            ) from error
        raise _broken(name) from error
    if pages > MAX_PAGES:
        raise too_large(name, f"has {pages:,} pages; Kabar reads {MAX_PAGES:,}")
    if not pages:
        raise UnreadableDocument(f"“{name}” has no pages.", "Get the file again.")
    return document


def pages_of(document: pdfium.PdfDocument, name: str) -> Iterator[pdfium.PdfPage]:
    """The pages of a file, one loaded at a time. Raises UnreadableDocument at the first that is broken: what is there of the
    article would pass for the whole of it."""
    import pypdfium2 as pdfium

    try:
        yield from document
    except pdfium.PdfiumError as error:
        raise _broken(name) from error


def _broken(name: str) -> UnreadableDocument:
    return UnreadableDocument(
        f"“{name}” is a broken or cut-off PDF.", "Get the file again, or open it in a PDF viewer and paste its text."
    )


def _has_pictures(document: pdfium.PdfDocument) -> bool:
    import pypdfium2.raw as raw

    kinds = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_SHADING)  # some programs draw letters as paths
    return any(next(page.get_objects(filter=kinds), None) is not None for page in document)


def _words(page: pdfium.PdfPage, name: str) -> Iterator[Word]:
    """The words of a page in the order of the file, measured from its upper left corner.

    pdfium gives a hyphen at a line's end as U+0002 in the word that goes on below it, and characters that its fonts cannot
    name as 0. Boxes are asked for the first and last character of a word only: a call takes half a microsecond.
    """
    import pypdfium2 as pdfium
    import pypdfium2.raw as raw

    page.set_rotation(0)  # whichever way the text stands up is told by its own direction
    try:
        text_page = page.get_textpage()
    except pdfium.PdfiumError as error:
        raise _broken(name) from error
    handle, height = text_page.raw, page.get_height()
    codes = [raw.FPDFText_GetUnicode(handle, index) for index in range(text_page.count_chars())]
    box, matrix, start = raw.FS_RECTF(), raw.FS_MATRIX(), 0
    for index, code in enumerate([*codes, 32]):
        is_space = (code <= 32 and code not in (0, 2)) or code == 0xA0
        if not is_space and code != 2:
            continue
        end = index if is_space else index + 1
        if start < end:
            raw.FPDFText_GetLooseCharBox(handle, start, box)
            left, right, top, bottom = box.left, box.right, box.top, box.bottom
            if end - start > 1:
                raw.FPDFText_GetLooseCharBox(handle, end - 1, box)
                left, right = min(left, box.left), max(right, box.right)
                top, bottom = max(top, box.top), min(bottom, box.bottom)
            raw.FPDFText_GetMatrix(handle, start, matrix)
            yield Word(
                _text(codes[start:end]),
                left,
                height - top,
                right,
                height - bottom,
                raw.FPDFText_GetFontSize(handle, start) * math.hypot(matrix.c, matrix.d),
                raw.FPDFText_GetFontWeight(handle, start) >= _BOLD,
                round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360,
            )
        start = index + 1


def _text(codes: list[int]) -> str:
    text = "".join("-" if code == 2 else chr(code) if code else "\ufffd" for code in codes)
    if any("\ud800" <= c <= "\udfff" for c in text):
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
