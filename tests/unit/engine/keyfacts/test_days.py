"""The days that sentences name."""

from __future__ import annotations

import datetime

import pytest

from app.engine.keyfacts.days import days

PUBLISHED = datetime.date(2025, 10, 14)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Pasar itu dibuka Senin (13/10/2025).", (2025, 10, 13)),
        ("Pasar itu dibuka Senin (13/10) pagi.", (2025, 10, 13)),
        ("Pasar itu dibuka Senin malam (13/10).", (2025, 10, 13)),
        ("Pasar itu dibuka pada Senin, 13 Oktober 2025.", (2025, 10, 13)),
        ("Pasar itu dibuka Senin, 13 Oktober.", (2025, 10, 13)),
        ("Peraturan itu terbit pada 2 Mei 2025.", (2025, 5, 2)),
        ("Hari ini (14/10) pasar itu dibuka.", (2025, 10, 14)),
        ("Pasar itu dibuka Jum’at (10/10).", (2025, 10, 10)),
    ],
)
def test_a_day_is_resolved_against_the_publication(text: str, day: tuple[int, int, int]) -> None:
    assert list(days(text, PUBLISHED)) == [datetime.date(*day)]


def test_a_day_without_a_year_is_the_nearest_one() -> None:
    january = datetime.date(2026, 1, 2)
    assert list(days("Kapal itu karam Selasa (30/12).", january)) == [datetime.date(2025, 12, 30)]
    december = datetime.date(2025, 12, 30)
    assert list(days("Pasar dibuka lagi Jumat (2/1) mendatang.", december)) == [january]


@pytest.mark.parametrize(
    "text",
    [
        "Pasar itu dibuka Selasa (13/10).",  # it was a Monday
        "Pasar itu dibuka 31/2/2025.",
        "Setiap 17 Agustus 2025 ada lomba.",
        "Pameran berlangsung 13-15 Oktober 2025.",
        "Pameran berlangsung 13 hingga 15 Oktober 2025.",
        "Pameran berlangsung sejak Senin (13/10) hingga Rabu (15/10).",
        "Seperti dikutip dari Kabar Timur, Senin (13/10/2025), harga ikan naik.",
        "Ukurannya 3/4 inci.",
        "Pada 13 Oktober warga berkumpul.",  # of which year?
        "Nilainya naik dari 10/12 menjadi 11/12.",
        "",
    ],
)
def test_what_is_not_sure_is_no_day(text: str) -> None:
    assert list(days(text, PUBLISHED)) == []


def test_without_a_publication_only_full_dates_count() -> None:
    assert list(days("Senin (13/10) dan 14 Oktober 2025", None)) == [datetime.date(2025, 10, 14)]
