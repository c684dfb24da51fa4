"""Days of publication as pages write them."""

from __future__ import annotations

import datetime

import pytest

from app.engine.cleaning.dates import date_in, date_line

DAY = datetime.date(2025, 10, 13)


@pytest.mark.parametrize(
    "line",
    [
        "Senin, 13 Oktober 2025 14:05 WIB",
        "Senin, 13 Okt 2025 14.05 WITA",
        "Senin, 13/10/2025 14:05 WIB",
        "Warta.com - 13/10/2025, 14:05 WIB",
        "Diterbitkan: 13 Oktober 2025, pukul 14.05",
        "Kamis, 13 Oktober 2025 14:56 WIB | 1.229 Views",
        "Monday, 13 October, 2025 | 07:28 WIB",
        "October 13, 2025",
        "13 Oktober 2025 - 08:10",
        "2025-10-13 14:05:00",
        "Kupang, 13 Oktober 2025",
    ],
)
def test_date_lines(line: str) -> None:
    assert date_line(line) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "Presiden membuka pasar itu pada 13 Oktober 2025 di Kupang bersama gubernur",
        "Rapat digelar Senin (13/10/2025).",
        "KUPANG, 13 Oktober 2025 (Antara) -",
        "31 Februari 2025",
        "Senin, 14:05 WIB",
        "Dalam satu dekade, 2015-2025",
        "",
    ],
)
def test_other_lines(line: str) -> None:
    assert date_line(line) is None


def test_days_come_before_months() -> None:
    assert date_in("3/4/2025") == datetime.date(2025, 4, 3)
    assert date_in("pada 5 Mei 2024 dan 6 Mei 2024") == datetime.date(2024, 5, 5)
