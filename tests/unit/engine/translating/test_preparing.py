"""Texts are safe in a prompt, and what needs no translation is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.translating.preparing import lower_capitals, normalize, sentence_case, stands


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("  Harga\tnaik\n\nlagi \u2028 ", "Harga naik lagi"),
        ("Harga\x00 na\u200bik\x1b[0m", "Harga naik[0m"),
        ("Cafe\u0301", "Café"),
        ("\ud800Harga", "Harga"),
        ("\u202eHarga\u202c", "Harga"),
    ],
)
def test_normalize(text: str, normal: str) -> None:
    assert normalize(text) == normal


@given(st.text())
def test_normal_text_has_no_line_break_and_stays_normal(text: str) -> None:
    normal = normalize(text)
    assert not any(character in normal for character in "\n\r\x0b\x0c\x1c\x85\u2028\u2029")
    assert normalize(normal) == normal
    normal.encode()


@pytest.mark.parametrize(
    "text", ["", "13/10/2025", "— 3,5% …", "https://kabar.example/baca?x=1", "a@b.example", "@kabar #ntt", "😀", "أخبار"]
)
def test_these_stand(text: str) -> None:
    assert stands(text)


@pytest.mark.parametrize("text", ["Ya", "Rp 5 juta", "Lihat https://kabar.example", "😀 senang"])
def test_these_do_not(text: str) -> None:
    assert not stands(text)


@pytest.mark.parametrize(
    ("text", "lowered"),
    [
        ("HARGA BERAS DI NTT NAIK LAGI", "Harga beras di NTT naik lagi"),
        ("“RP 1,2 MILIAR HILANG,” KATA KPK", "“RP 1,2 miliar hilang,” kata KPK"),
        ("KPK OTT", "KPK OTT"),
        ("Harga BERAS naik lagi", "Harga BERAS naik lagi"),
        ("", ""),
    ],
)
def test_a_line_in_capitals_becomes_a_sentence(text: str, lowered: str) -> None:
    assert lower_capitals(text) == lowered


BODY = (
    "Pemerintah Kota Kupang menata pasar di kawasan Oesapa. Pasar itu ramai, kata Maria Leto, dan pedagang pindah ke lapak baru. "
    "Pedagang lama ikut, menurut BMKG dan Pemkot. Kota lain belum."
)


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Pasar Ikan Oesapa Ditata, 214 Pedagang Pindah", "Pasar ikan Oesapa ditata, 214 pedagang pindah"),
        ("BMKG Tambah 14 Alat di Kupang", "BMKG tambah 14 alat di Kupang"),
        ("DPRD Minta Pasar Oesapa Dibuka", "DPRD minta pasar Oesapa dibuka"),  # an acronym that the text does not have
        ("PASAR OESAPA DITATA LAGI", "Pasar Oesapa ditata lagi"),
        ("“Kami Pindah”: Kata Pedagang Oesapa", "“kami pindah”: kata pedagang Oesapa"),
        ("Pedagang Oesapa pindah ke lapak baru", "Pedagang Oesapa pindah ke lapak baru"),
        ("29 lapak Pasar Ikan Oesapa dibongkar", "29 lapak Pasar Ikan Oesapa dibongkar"),  # a name of several words
        ("Maria Leto Bicara", "Maria Leto Bicara"),
        ("", ""),
    ],
)
def test_a_headline_with_capitals_becomes_a_sentence_with_the_names_of_its_article(headline: str, told: str) -> None:
    assert sentence_case(headline, BODY) == told
