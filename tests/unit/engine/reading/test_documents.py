"""What holds for every office and book reader: the same article from each, and only Kabar's own errors from damaged files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from app.engine.article import Metadata, Paragraph, Role
from app.engine.errors import KabarError, UnreadableDocument
from app.engine.reading.docx import read_docx
from app.engine.reading.epub import parts_of_epub, read_epub
from app.engine.reading.markdown import read_markdown
from app.engine.reading.odt import read_odt
from app.engine.reading.pptx import read_pptx
from app.engine.reading.rtf import read_rtf

ROOT = Path(__file__).resolve().parents[4]
DOCUMENTS = ROOT / "tests" / "data" / "documents"
SAMPLE = ROOT / "resources" / "samples" / "pasar-ikan-oesapa.html"
READERS: dict[str, Callable[[bytes, str], tuple[tuple[Paragraph, ...], Metadata]]] = {
    "docx": read_docx,
    "odt": read_odt,
    "rtf": read_rtf,
    "epub": read_epub,
    "pptx": read_pptx,
    "md": read_markdown,
}
SUFFIXES = sorted(READERS)


def _article() -> tuple[str, str, list[str]]:
    root = html.fromstring(SAMPLE.read_text(encoding="utf-8"))
    body = [p.text_content() for p in root.xpath("//div[@class='entry-content']/p[not(@class)]")]
    assert len(body) == 14
    return root.xpath("//h1")[0].text_content(), root.xpath("//figcaption")[0].text_content(), body


def _texts(paragraphs: tuple[Paragraph, ...], role: Role) -> list[str]:
    return [paragraph.text for paragraph in paragraphs if paragraph.role is role]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_article_is_the_same_from_every_format(suffix: str) -> None:
    headline, caption, body = _article()
    paragraphs, _ = READERS[suffix]((DOCUMENTS / f"pasar-ikan.{suffix}").read_bytes(), "pasar-ikan")
    if suffix == "epub":  # a second chapter follows, and a cover comes before: a book has no one headline
        assert _texts(paragraphs, Role.SUBHEADING) == [headline, "Kutipan dari Pasar Oesapa"]
        assert _texts(paragraphs, Role.BODY)[1:15] == body
    else:
        assert _texts(paragraphs, Role.HEADLINE) == [headline]
        assert _texts(paragraphs, Role.BODY) == body
    assert _texts(paragraphs, Role.CAPTION) == ([] if suffix == "pptx" else [caption])


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf"])
def test_everything_that_a_word_processor_knows(suffix: str) -> None:
    paragraphs, metadata = READERS[suffix]((DOCUMENTS / f"tenun.{suffix}").read_bytes(), "tenun")
    assert [(paragraph.role, paragraph.text) for paragraph in paragraphs] == [
        (Role.FURNITURE, "Warta Contoh, edisi Senin"),
        (Role.HEADLINE, "Tenun Ikat Dipamerkan di Alun-Alun"),
        (Role.BODY, "Pameran dibuka kemarin oleh panitia dengan tarian. Ratusan warga datang."),
        (Role.BODY, "Kain dijual oleh para penenun sendiri."),
        (Role.BODY, "Kotak: pameran berlangsung tiga hari."),
        (Role.SUBHEADING, "Harga kain"),
        (Role.TABLE_CELL, "Kain"),
        (Role.TABLE_CELL, "Harga"),
        (Role.TABLE_CELL, "Selendang"),
        (Role.TABLE_CELL, "Rp150.000"),
        (Role.CAPTION, "Seorang penenun muda mengikat benang. (Foto: Kabar)"),
        (Role.LIST_ITEM, "Benang kapas"),
        (Role.LIST_ITEM, "Pewarna alami"),
        (Role.QUOTATION, "“Kami menenun sejak kecil,” kata seorang peserta."),
        (Role.BODY, "Baris pertama."),
        (Role.BODY, "Baris kedua é ü ’ – 😀."),
        (Role.BODY, "Panitia terdiri atas dua belas penenun."),
        (Role.FURNITURE, "Halaman 1"),
    ]
    assert metadata.headline is None  # "Document1" is the program's
    assert (metadata.byline, str(metadata.date)) == ("Melki Tefa", "2025-10-13")


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("other", SUFFIXES)
def test_a_wrong_suffix_is_told(suffix: str, other: str) -> None:
    if suffix == other or suffix == "md":  # any text is Markdown
        return
    with pytest.raises(UnreadableDocument, match="“berita” is "):
        READERS[suffix]((DOCUMENTS / f"pasar-ikan.{other}").read_bytes(), "berita")


def _mutated(data: bytes, cuts: list[tuple[float, int, bytes]]) -> bytes:
    for place, length, put in cuts:
        at = int(place * len(data))
        data = data[:at] + put + data[at + length :]
    return data


# Small changes, and larger ones that take out or put in what the formats are made of.
_PUTS = st.one_of(
    st.binary(max_size=4),
    st.sampled_from([b"<", b">", b"</", b"{", b"}", b"\\", b"\\u-5?", b"\\'", b"\\bin9", b"-1", b"999999999"]),
    st.sampled_from([b'"', b"&x;", b"[", b"](", b"\n", b"\xff", b"\0"]),
)  # fmt: skip
_CUTS = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 40), _PUTS), min_size=1, max_size=6)
_BUDGET = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("suffix", SUFFIXES)
@_BUDGET
@given(cuts=_CUTS)
def test_damaged_files_raise_errors_of_kabar_only(suffix: str, cuts: list[tuple[float, int, bytes]]) -> None:
    name = "tenun" if suffix in ("docx", "odt", "rtf") else "pasar-ikan"
    data = _mutated((DOCUMENTS / f"{name}.{suffix}").read_bytes(), cuts)
    _read(suffix, data)


@pytest.mark.parametrize("suffix", ["docx", "odt", "epub", "pptx"])
@_BUDGET
@given(cuts=_CUTS, place=st.floats(0, 1, exclude_max=True))
def test_damaged_parts_raise_errors_of_kabar_only(suffix: str, cuts: list[tuple[float, int, bytes]], place: float) -> None:
    name = "tenun" if suffix in ("docx", "odt") else "pasar-ikan"
    with zipfile.ZipFile(DOCUMENTS / f"{name}.{suffix}") as file:
        parts = {path: file.read(path) for path in file.namelist() if not path.endswith((".png", "mimetype"))}
        parts = {"mimetype": file.read("mimetype"), **parts} if "mimetype" in file.namelist() else parts
    path = sorted(parts)[int(place * len(parts))]
    parts[path] = _mutated(parts[path], cuts)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for path, part in parts.items():
            file.writestr(path, part)
    _read(suffix, packed.getvalue())


def _read(suffix: str, data: bytes) -> None:
    """Read, and let nothing pass but sound paragraphs or an error that names the file."""
    paragraphs: tuple[Paragraph, ...] = ()
    told: KabarError | None = None
    try:
        paragraphs, _ = READERS[suffix](data, "berita")
        if suffix == "epub":
            parts_of_epub(data, "berita")
    except KabarError as error:
        told = error
    assert told is None or ("berita" in told.message and told.message.endswith(".") and told.remedy.endswith("."))
    assert all(paragraph.text == " ".join(paragraph.text.split()) != "" for paragraph in paragraphs)
