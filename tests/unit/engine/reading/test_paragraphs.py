"""Where the paragraphs of plain text are: copied pages, wrapped mails, and both kinds of blank line."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from app.engine.article import Pasted
from app.engine.reading import read

PARAGRAPHS = [
    "Pemerintah Kota Kupang membuka dua puskesmas baru di Kecamatan Alak dan Maulafa, Senin (13/10/2025). Keduanya melayani "
    "pasien rawat jalan selama 24 jam dan memiliki satu ambulans laut.",
    "“Kami menambah 34 tenaga kesehatan, termasuk sembilan bidan,” kata Kepala Dinas Kesehatan drg. Rambu Ina.",
    "Warga menyambut baik. Selama ini mereka harus naik angkutan kota dua kali untuk sampai ke rumah sakit terdekat, dan "
    "ongkosnya Rp20.000 sekali jalan.",
    "Pembangunan menghabiskan Rp7,6 miliar dari dana alokasi khusus.",
]
HEADLINE = "Dua Puskesmas Baru Dibuka di Kupang"


def texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in read(Pasted(text.encode())).paragraphs]


def test_blank_lines_part_paragraphs() -> None:
    assert texts("\n\n".join([HEADLINE, *PARAGRAPHS])) == [HEADLINE, *PARAGRAPHS]
    assert texts("\r\n \t\r\n\r\n".join([HEADLINE, *PARAGRAPHS])) == [HEADLINE, *PARAGRAPHS]


def test_a_copied_page_has_a_paragraph_a_line() -> None:
    assert texts("\n".join([HEADLINE, *PARAGRAPHS])) == [HEADLINE, *PARAGRAPHS]


def test_wrapped_text_is_joined() -> None:
    for width in (60, 72, 80, 100):
        wrapped = [textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in PARAGRAPHS]
        assert texts("\n\n".join([HEADLINE, *wrapped])) == [HEADLINE, *PARAGRAPHS], width


def test_wrapped_text_without_blank_lines_ends_paragraphs_at_short_lines() -> None:
    wrapped = [textwrap.fill(paragraph, 72, break_on_hyphens=False) for paragraph in PARAGRAPHS]
    found = texts("\n".join(wrapped))
    assert " ".join(found) == " ".join(PARAGRAPHS)
    assert len(found) >= 3


def test_short_lines_are_not_taken_for_wrapped_ones() -> None:
    menu = ["Beranda", "Kota Kupang", "Nusa Tenggara Timur", "Ekonomi dan Bisnis", "Olahraga"]
    assert texts("\n".join(menu)) == menu
    titles = [
        "Harga Beras di Pasar Kasih Naik Menjadi Rp15.000 per Kilogram",
        "Kapal Cepat Kupang-Rote Berhenti Beroperasi Selama Tiga Hari",
        "Petani Sayur di Tarus Panen Lebih Awal karena Hujan Berkurang",
    ]
    assert texts("\n".join(titles)) == titles


@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=60), min_size=1, max_size=8))
def test_no_character_is_lost(lines: list[str]) -> None:
    from app.engine.reading.characters import normalized
    from app.engine.reading.text import read_text

    text = "\n".join(lines)
    paragraphs, _ = read_text(text, "uji")
    assert "".join("".join(paragraph.text for paragraph in paragraphs).split()) == "".join(normalized(text).split())
    assert all(paragraph.text and "\n" not in paragraph.text for paragraph in paragraphs)
