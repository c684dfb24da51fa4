"""Long sentences are cut where a reader would pause, and come back as one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.translating.splitting import join, split


def words(text: str) -> int:
    return len(text.split())


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Bupati menutup pasar lama itu; pedagang pindah ke lapangan dekat pelabuhan.",
            ["Bupati menutup pasar lama itu;", "pedagang pindah ke lapangan dekat pelabuhan."],
        ),
        (
            "Nelayan, petani, dan guru setuju, sementara pedagang, sopir, dan buruh menolak.",
            ["Nelayan, petani, dan guru setuju,", "sementara pedagang, sopir, dan buruh menolak."],
        ),
        (
            "Gubernur membuka rapat itu di Kupang dan para kepala dinas menyampaikan laporan.",
            ["Gubernur membuka rapat itu di Kupang", "dan para kepala dinas menyampaikan laporan."],
        ),
        (
            "Rapat membahas tiga hal: anggaran sekolah, jalan desa, air bersih warga.",
            ["Rapat membahas tiga hal:", "anggaran sekolah, jalan desa, air bersih warga."],
        ),
    ],
)
def test_cuts_are_made_at_clause_marks(text: str, parts: list[str]) -> None:
    assert split(text, words, 8) == parts


def test_a_short_sentence_is_left_whole() -> None:
    assert split("Harga naik, warga mengeluh.", words, 8) == ["Harga naik, warga mengeluh."]


@pytest.mark.parametrize("limit", range(2, 9))
def test_a_number_is_never_cut(limit: int) -> None:
    text = "Anggaran Rp 1.250.000,50 pada 13 10 2025 naik 3,5 juta pukul 09.30: 12, 14, dan 15 orang datang lagi"
    parts = split(text, words, limit)
    assert " ".join(parts) == text
    for number in ("1.250.000,50", "13 10 2025", "3,5", "09.30"):
        assert any(number in part for part in parts) or limit < words(number)


def test_a_quotation_is_not_cut_where_there_is_another_place() -> None:
    text = "Ia berkata “kami lelah, kami lapar, kami ingin pulang” lalu pergi, sedangkan yang lain menunggu di dermaga."
    assert split(text, words, 12)[0].endswith("lalu pergi,")


def test_words_are_cut_where_there_is_no_mark() -> None:
    assert split("satu dua tiga empat lima enam tujuh delapan", words, 4) == ["satu dua tiga empat", "lima enam tujuh delapan"]


def test_one_endless_word_is_cut_too() -> None:
    parts = split("a" * 1000, len, 100)
    assert "".join(parts) == "a" * 1000
    assert max(map(len, parts)) <= 100


@given(st.text(alphabet="ab1,.;:“”() -", max_size=200).map(lambda text: " ".join(text.split())), st.integers(1, 40))
def test_nothing_is_lost_and_nothing_too_long(text: str, limit: int) -> None:
    parts = split(text, len, limit)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(len(part) <= limit for part in parts)


@pytest.mark.parametrize(
    ("parts", "translations", "whole"),
    [
        (["Pasar tutup;", "pedagang pindah."], ["The market closed.", "Traders moved."], "The market closed; traders moved."),
        (["Warga setuju,", "sementara sopir menolak."], ["Residents agreed", "While drivers refused."],
         "Residents agreed, while drivers refused."),
        (["Ia datang", "dan Andi pergi."], ["He came.", "And Andi left."], "He came and Andi left."),
        (["Rapat usai,", "KPK pulang."], ["The meeting ended,", "KPK went home."], "The meeting ended, KPK went home."),
        (["Katanya,", "saya datang."], ["He said.", "I came."], "He said, I came."),
        (["Rapat usai,", "asn pulang."], ["The meeting ended,", "ASN went home."], "The meeting ended, ASN went home."),
        (["Satu"], ["One."], "One."),
    ],
)  # fmt: skip
def test_parts_come_back_as_one_sentence(parts: list[str], translations: list[str], whole: str) -> None:
    assert join(parts, translations) == whole
