"""What sentences count, and the sums that they name."""

from __future__ import annotations

import pytest

from app.engine.keyfacts.amounts import amounts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Sebanyak 12 orang tewas dan tiga lainnya luka berat.", ["12 dead", "3 seriously injured"]),
        ("Longsor itu menewaskan sedikitnya 12 orang.", ["at least 12 dead"]),
        ("Korban tewas bertambah menjadi 14 orang.", ["14 dead"]),
        ("Satu orang meninggal dunia.", ["1 dead"]),
        ("Dua orang ditetapkan sebagai tersangka.", ["2 named as suspects"]),
        ("Polisi menangkap 20 orang.", ["20 arrested"]),
        ("Tujuh siswa keracunan.", ["7 students poisoned"]),
        ("Sekitar 1.200 rumah rusak berat.", ["about 1,200 houses badly damaged"]),
        ("Gempa itu merusak 120 rumah warga.", ["120 houses damaged"]),
        ("500-an rumah terendam.", ["about 500 houses flooded"]),
        ("Acara itu diikuti lebih dari 600 ASN.", ["more than 600 civil servants"]),
        ("Banjir melanda 1.776 KK di tiga desa.", ["1,776 families", "3 villages"]),
        ("Sebanyak 2,5 juta keluarga terdampak.", ["2.5 million families affected"]),
        ("Kebakaran menghanguskan 40 hektare lahan dan 3 rumah.", ["40 hectares", "3 houses"]),
        ("Sebanyak 300 orang hadir.", ["300 people"]),
    ],
)
def test_counts_with_what_they_count(text: str, counts: list[str]) -> None:
    assert list(amounts(text).counts) == counts


@pytest.mark.parametrize(
    "text",
    [
        "Lima orang datang.",  # five people: nothing is told by that
        "Sebanyak 40 gubuk rubuh.",  # of an unknown noun
        "Satu rumah dibangun.",
        "Tidak ada 3 orang yang tewas.",
        "Gedung berkapasitas 200 penonton itu kosong.",
        "Pemerintah menargetkan 500 rumah.",
        "Badai diperkirakan merusak 40 rumah.",
        "Dari 30 siswa semuanya lulus.",
        "Sebanyak 40 hingga 50 rumah rusak.",
        "Pasal 12 warga negara dilindungi.",
        "Ia jatuh dari lantai 4 gedung itu.",
        "Anak berusia 12 tahun itu selamat.",
        "Program Tiga Juta Rumah dimulai.",
        "Sebanyak 130 pengunjung dan karyawan diperiksa.",
        "Sudah 36.700 anak sekolah, ibu hamil, dan balita yang menerimanya.",
        "Ketua Lingkungan II Kelurahan Pahang datang.",
        "Tim itu menang 3-0 di kota itu.",
        "Ada 3 rumah makan di sana.",
        "Naik 12 persen.",
        "",
    ],
)
def test_what_is_not_sure_is_no_count(text: str) -> None:
    assert amounts(text).counts == ()


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("Pasar itu menelan Rp 2,5 miliar.", ["Rp 2.5 billion"]),
        ("Pasar itu menelan Rp2.500.000.000.", ["Rp 2.5 billion"]),
        ("Bantuannya sekitar Rp 300 ribu per bulan.", ["about Rp 300,000 per month"]),
        ("Harganya Rp 14.500/kg.", ["Rp 14,500 per kilogram"]),
        ("Dana Rp 218 M dan Rp 1,1 T dipangkas.", ["Rp 218 billion", "Rp 1.1 trillion"]),
        ("Nilainya lebih dari US$ 3 juta (Rp 49 miliar).", ["more than US$3 million", "Rp 49 billion"]),
        ("Ia membayar 40 juta euro dan 550 ribu dolar AS.", ["€40 million", "US$550,000"]),
        ("Rp 100 triliun lebih disiapkan.", ["more than Rp 100 trillion"]),
        ("Rp 2.656.709.053 hilang.", ["Rp 2,656,709,053"]),
        ("Setoran Rp 8,3 triliun hingga 17 Oktober 2025.", ["Rp 8.3 trillion"]),
    ],
)
def test_sums_of_money(text: str, money: list[str]) -> None:
    assert list(amounts(text).money) == money


@pytest.mark.parametrize(
    "text",
    [
        "Harganya Rp 2 juta hingga Rp 3 juta.",
        "Harganya Rp 2-3 juta.",
        "Setiap US$ 1 atau Rp 16.575 kembali lima kali.",
        "Harganya Rp 5.000 per lusin.",  # an unknown rate
        "Uang pecahan Rp 100.000 ditumpuk.",
        "Harganya 3 juta dolar.",  # whose?
        "Rp 1,000 saja.",  # written either way
        "Ratusan juta rupiah hilang.",
        "G20 dan Rp itu.",
    ],
)
def test_what_is_not_sure_is_no_sum(text: str) -> None:
    assert amounts(text).money == ()
