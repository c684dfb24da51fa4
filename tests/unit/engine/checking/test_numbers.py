"""Numbers of the Indonesian against those of the English: what must be told, and what must not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.checking.number import numbers
from app.engine.checking.numerals import read_english, read_indonesian
from app.engine.dispatch import FindingKind, Translation


def found(source: str, target: str) -> list[tuple[str, str]]:
    findings = list(numbers(source, Translation(target, "greedy"), 3))
    assert all(finding.kind is FindingKind.NUMBER and finding.sentence == 3 for finding in findings)
    return [(finding.source, finding.target) for finding in findings]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("1.250.000,50", "1250000.5"),
        ("Rp 1.250.000", "1250000"),
        ("Rp1,2 triliun", "1200000000000"),
        ("3,5 juta", "3500000"),
        ("2 miliar", "2000000000"),
        ("500 ribu", "500000"),
        ("12 ratus ribu", "1200000"),
        ("4,75 persen", "4.75"),
        ("4,75%", "4.75"),
        ("pukul 09.30 WIB", "t570"),
        ("09.30 WITA", "t570"),
        ("dua puluh lima", "25"),
        ("tiga belas ribu", "13000"),
        ("seratus dua puluh tiga", "123"),
        ("dua ratus lima puluh juta", "250000000"),
        ("seribu lima ratus", "1500"),
        ("sebelas", "11"),
        ("sembilan belas", "19"),
        ("selusin", "12"),
        ("ke-3", "3"),
        ("kelima", "5"),
        ("eselon II", "2"),
        ("triwulan IV", "4"),
        ("ratusan ribu", "~5"),
        ("belasan", "~1"),
        ("13 Oktober", "m10"),
        ("tahun 1990-an", "1990"),
    ],
)
def test_indonesian_is_read(text: str, key: str) -> None:
    assert key in frozenset[str]().union(*(number.keys for number in read_indonesian(text)))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("1,250,000.50", "1250000.5"),
        ("Rp1.2 trillion", "1200000000000"),
        ("3.5-million", "3500000"),
        ("£4.1m", "4100000"),
        ("twenty-five", "25"),
        ("one hundred and twenty-three", "123"),
        ("two hundred and fifty million", "250000000"),
        ("fifteen hundred", "1500"),
        ("a hundred", "100"),
        ("9:30 a.m.", "t570"),
        ("9:30 p.m.", "t1290"),
        ("9 p.m.", "t1260"),
        ("noon", "t720"),
        ("21st", "21"),
        ("tens of thousands", "~4"),
        ("October 13", "m10"),
    ],
)
def test_english_is_read(text: str, key: str) -> None:
    assert key in frozenset[str]().union(*(number.keys for number in read_english(text)))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Hasilnya nyata (p < 0.001).", "The result is significant (p < 0.001)."),
        ("Warga menerima Rp1.250.000,50.", "Residents received Rp1,250,000.50."),
        ("Anggaran naik dari 3 menjadi 4 juta rupiah.", "The budget rose from 3 to 4 million rupiah."),
        ("Sekitar 3 sampai 4 juta orang mudik.", "About 3 million to 4 million people went home."),
        ("Nilainya 1.200 miliar rupiah.", "It is worth Rp1.2 trillion."),
        ("Digelar di Kupang, Senin (13/10/2025).", "Held in Kupang on Monday, October 13, 2025."),
        ("Digelar di Kupang, Senin (13/10/2025).", "Held in Kupang, Monday (10/13/2025)."),
        ("Digelar di Kupang, Senin (13/10).", "Held in Kupang on Monday."),
        ("Pada 13 Oktober 2025 pukul 21.30 WITA.", "At 9:30 p.m. on October 13, 2025."),
        ("Acara mulai pukul 10.00 WIB.", "The event starts at 10 a.m."),
        ("Kapal tiba pukul 12.00.", "The ship arrives at noon."),
        ("Sebanyak 12 orang, dua di antaranya anak, selamat.", "Twelve people, both parents and two children, survived."),
        ("Ia dua kali juara.", "She won it twice."),
        ("Kedua korban dirawat.", "Both victims are being treated."),
        ("Ia anak ke-3.", "He is the third child."),
        ("Sejak abad ke-21.", "Since the 21st century."),
        ("Satu rumah rusak.", "A house was damaged."),
        ("Ratusan ribu orang mengungsi.", "Hundreds of thousands of people fled."),
        ("Pejabat eselon II dilantik.", "Second-echelon officials were sworn in."),
        ("Perang Dunia II berakhir.", "The Second World War ended."),
        ("Laju inflasi 3,5%.", "Inflation ran at 3.5 percent."),
        ("Skor akhir 2-1 dalam 90 menit.", "It ended 2-1 after 90 minutes."),
        ("KTT G20 di Bali.", "The G20 summit in Bali."),
        ("Tidak ada angka di sini.", "There is no number here."),
        ("", ""),
    ],
)
def test_right_numbers_raise_no_alarm(source: str, target: str) -> None:
    assert found(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "finding"),
    [
        ("Dana itu Rp1,2 miliar.", "The fund is Rp1.2 million.", ("1,2 miliar", "1.2 million")),
        ("Dana itu Rp1,2 triliun.", "The fund is Rp1.2.", ("1,2 triliun", "1.2")),
        ("Harganya Rp1.250 per butir.", "It costs Rp1.250 apiece.", ("1.250", "1.250")),
        ("Lebih dari 600 ASN ikut.", "Many civil servants took part.", ("600", "")),
        ("Banyak ASN ikut.", "More than 600 civil servants took part.", ("", "600")),
        ("Sebanyak dua puluh lima rumah rusak.", "Thirty-five houses were damaged.", ("dua puluh lima", "Thirty-five")),
        ("Tiga orang tewas.", "Four people died.", ("Tiga", "Four")),
        ("Pukul 21.30 WIB listrik padam.", "Power failed at 9:30 a.m.", ("21.30", "9:30")),
        ("Terbit 13 Oktober 2025.", "Published November 13, 2025.", ("Oktober", "November")),
        ("Terbit 13/10/2025.", "Published October 15, 2025.", ("13/10/2025", "15")),
        ("Ratusan orang datang.", "Thousands of people came.", ("Ratusan", "Thousands")),
        ("Pejabat eselon II hadir.", "Officials of echelon III attended.", ("II", "III")),
        ("Lihat bagian 4.2.1.", "See section 4.2.7.", ("4.2.1", "4.2.7")),
    ],
)
def test_wrong_numbers_are_told(source: str, target: str, finding: tuple[str, str]) -> None:
    assert found(source, target) == [finding]


def test_each_side_of_two_changes_keeps_its_place() -> None:
    assert found("Dari 120 rumah, 45 rusak.", "Of 150 houses, 75 were damaged.") == [("120", "150"), ("45", "75")]


def test_the_message_names_both_numbers() -> None:
    (finding,) = numbers("Ada 12 kapal.", Translation("There are 21 ships.", "greedy"), None)
    assert finding.message == "The original says 12, the English 21."
    assert finding.sentence is None


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60) | st.from_regex(r"[0-9IVX.,:/ a]{0,30}"))
def test_no_text_breaks_the_readers(text: str) -> None:
    for number in (*read_indonesian(text), *read_english(text)):
        assert 0 <= number.start < number.end <= len(text)
        assert number.keys


@given(st.integers(0, 10**13))
def test_the_same_number_in_both_notations_agrees(value: int) -> None:
    assert found(f"Ada {value:,} orang.".replace(",", "."), f"There are {value:,} people.") == []
