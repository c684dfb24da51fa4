"""Pictures: what is recognized, what is said of doubt, and what is refused. Needs the extra kabar[ocr] for the most part."""

from __future__ import annotations

import io
import logging
import struct
import zlib
from contextlib import suppress
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from app.engine.article import Paragraph, Role
from app.engine.errors import DocumentTooLarge, KabarError, UnreadableDocument
from app.engine.reading import ocr
from app.engine.reading.ocr import read_picture
from app.engine.reading.pdf import read_pdf

DOCUMENTS = Path(__file__).parents[3] / "data" / "documents"
PICTURE = (DOCUMENTS / "picture.png").read_bytes()
HEADLINE = "Pasar Ikan Oesapa Mulai Ditata, 214 Pedagang Pindah ke Lapak Baru"
installed = pytest.mark.skipif(not ocr.is_installed(), reason="the extra kabar[ocr] is not installed")


def texts(paragraphs: tuple[Paragraph, ...], role: Role = Role.BODY) -> list[str]:
    return [paragraph.text for paragraph in paragraphs if paragraph.role is role]


@pytest.fixture(scope="module")
def article() -> list[str]:
    """The four paragraphs in the picture, as the PDF made of the same text has them."""
    return texts(read_pdf((DOCUMENTS / "two-columns.pdf").read_bytes(), "a")[0])[:4]


def plain(text: str) -> str:
    """Without what this recognizer does not tell apart."""
    return text.translate(str.maketrans("“”–", '""-'))


def assert_same(found: list[str], wanted: list[str]) -> None:
    assert len(found) == len(wanted)
    for one, other in zip(found, wanted, strict=True):
        assert SequenceMatcher(None, plain(one), plain(other), autojunk=False).ratio() > 0.98


def blank(width: int, height: int) -> bytes:
    """A white PNG of any size in a few bytes."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff" * -(-width // 8)) * min(height, 1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@installed
def test_a_picture_gives_the_article_and_its_confidence(article: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    paragraphs, metadata = read_picture(PICTURE, "picture.png")
    assert metadata.headline == HEADLINE
    assert texts(paragraphs, Role.HEADLINE) == [HEADLINE]
    assert_same(texts(paragraphs), article)
    (note,) = texts(paragraphs, Role.FURNITURE)
    assert note.startswith("Text recognized from a picture, mean confidence ")
    assert capfd.readouterr() == ("", "")


@installed
def test_a_scanned_pdf_gives_the_article(article: list[str]) -> None:
    paragraphs, metadata = read_pdf((DOCUMENTS / "scan.pdf").read_bytes(), "scan.pdf")
    assert metadata.headline == HEADLINE
    assert_same(texts(paragraphs), article)


@installed
@pytest.mark.parametrize("angle", [3, -2])
def test_a_slanted_photograph_is_read(angle: int, article: list[str]) -> None:
    from PIL import Image, ImageOps

    image = ImageOps.expand(Image.open(io.BytesIO(PICTURE)).convert("L"), 40, 255)
    image = image.rotate(angle, fillcolor=255, resample=Image.Resampling.BICUBIC)
    file = io.BytesIO()
    image.save(file, "JPEG", quality=60)
    paragraphs, metadata = read_picture(file.getvalue(), "photo.jpg")
    assert metadata.headline == HEADLINE
    assert_same(texts(paragraphs), article)


@installed
def test_a_picture_upside_down_is_read(article: list[str]) -> None:
    from PIL import Image

    file = io.BytesIO()
    Image.open(io.BytesIO(PICTURE)).rotate(180).save(file, "PNG")
    paragraphs, _ = read_picture(file.getvalue(), "photo.png")
    assert_same(texts(paragraphs)[-4:], article)


@installed
def test_lines_that_are_hard_to_read_are_marked_and_counted() -> None:
    from PIL import Image, ImageFilter

    image = Image.open(io.BytesIO(PICTURE)).convert("L").filter(ImageFilter.GaussianBlur(2.2))
    file = io.BytesIO()
    image.save(file, "PNG")
    paragraphs, _ = read_picture(file.getvalue(), "photo.png")
    marks = sum(paragraph.text.count(ocr.UNSURE) for paragraph in paragraphs[:-1])
    assert marks > 1
    assert f"{marks} of" in paragraphs[-1].text


@installed
@pytest.mark.parametrize("kind", ["TIFF", "WEBP"])
def test_other_kinds_of_pictures(kind: str) -> None:
    from PIL import Image

    image = Image.open(io.BytesIO(PICTURE)).convert("RGBA").crop((0, 0, 640, 110))
    file = io.BytesIO()
    image.save(file, kind)
    assert read_picture(file.getvalue(), "a")[1].headline or read_picture(file.getvalue(), "a")[0][0].text == HEADLINE


@installed
@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n", PICTURE[:2000], b"II*\x00" + b"\xff" * 60, b"\xff\xd8\xff\xe0" + b"\0" * 99, b""]
)
def test_a_broken_picture_says_so(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="“a” is a broken picture"):
        read_picture(data, "a")


@installed
def test_an_empty_picture_says_so() -> None:
    with pytest.raises(UnreadableDocument, match="no text that can be recognized"):
        read_picture(blank(300, 200), "a")


@installed
def test_a_picture_bomb_is_refused_unopened() -> None:
    with pytest.raises(DocumentTooLarge, match="60 megapixels"):
        read_picture(blank(60_000, 60_000), "a")


@installed
@pytest.mark.parametrize("spot", [40, 200, 5_000, 20_000])
def test_damage_only_raises_ours(spot: int, caplog: pytest.LogCaptureFixture) -> None:
    with suppress(KabarError):
        read_picture(PICTURE[:spot] + b"\xff\x00\xff" + PICTURE[spot + 3 :], "a")
    assert not caplog.records  # what a reader broke off with would be logged


def test_too_many_scanned_pages() -> None:
    if not ocr.is_installed():
        pytest.skip("the extra kabar[ocr] is not installed")
    with pytest.raises(DocumentTooLarge, match="31 scanned pages"):
        ocr.read_scan(b"", "a", 31)


def test_without_the_extra_the_remedy_is_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "is_installed", lambda: False)
    with pytest.raises(UnreadableDocument, match="pip install rapidocr onnxruntime"):
        read_picture(PICTURE, "a")
    assert not logging.getLogger("RapidOCR").handlers
