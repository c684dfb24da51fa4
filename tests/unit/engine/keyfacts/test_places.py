"""Where sentences say that something is."""

from __future__ import annotations

from collections import Counter

import pytest

from app.engine.keyfacts.places import gazetteer, letters, places


def test_the_gazetteer_is_whole() -> None:
    known = gazetteer()
    provinces = {province for inside in known.regions.values() for province in inside}
    assert len(provinces) == 38
    assert {"Highland Papua", "Southwest Papua", "East Nusa Tenggara"} <= provinces
    of_several = [name for name, inside in known.regions.items() if len(set(inside)) > 1]
    assert of_several == ["banjar"]
    sizes = Counter(inside[0] for inside in known.regions.values())
    assert sizes["Central Java"] > 30
    assert known.doubtful.isdisjoint(known.towns - known.doubtful)
    assert all(name == letters(name) for name in known.areas)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Pasar itu ada di Kupang.", ["Kupang, East Nusa Tenggara"]),
        ("Pasar itu ada di Kota Kupang, NTT.", ["Kupang city, East Nusa Tenggara"]),
        (
            "Gempa merusak rumah di Desa Oebelo, Kecamatan Kupang Tengah, Kabupaten Kupang, Nusa Tenggara Timur (NTT), Senin.",
            ["Oebelo village, Kupang Tengah district, Kupang regency, East Nusa Tenggara"],
        ),
        ("Rapat digelar di Hotel Bunga, Labuan Bajo.", ["Hotel Bunga, Labuan Bajo, East Nusa Tenggara"]),
        (
            "Hujan turun di Maros, Gowa dan Makassar.",
            ["Maros, South Sulawesi", "Gowa, South Sulawesi", "Makassar, South Sulawesi"],
        ),
        ("Hujan turun di Jawa Barat.", ["West Java"]),
        ("Bus terguling di tol Kabupaten Subang, Jawa Barat.", ["Subang regency, West Java"]),
        ("Ia bekerja di Jakarta Selatan.", ["Jakarta Selatan"]),
        ("Pameran dibuka di Gunung Kidul.", ["Gunung Kidul, Yogyakarta"]),
        ("Pameran dibuka di Osaka, Jepang.", ["Osaka, Japan"]),
        ("Pameran dibuka di Kairo, Mesir.", ["Cairo, Egypt"]),
        ("Banjir melanda warga di Kecamatan Kelapa Lima.", ["Kelapa Lima district"]),
        ("Banjir melanda warga di Sorong, Papua Barat.", ["Sorong, West Papua"]),  # as it was until 2022
    ],
)
def test_places_with_their_province(text: str, told: list[str]) -> None:
    assert list(places(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kebakaran terjadi di Banjar.", ["Banjar"]),  # in West Java, and in South Kalimantan
        ("Kemacetan terjadi di Puncak.", ["Puncak"]),  # a regency, and a pass
        ("Kebakaran terjadi di Kota Banjar, Jawa Barat.", ["Banjar city, West Java"]),
        ("Kemacetan terjadi di Puncak, Bogor.", ["Puncak, Bogor, West Java"]),
    ],
)
def test_a_name_of_several_places_has_no_province_of_its_own(text: str, told: list[str]) -> None:
    assert list(places(text)) == told


@pytest.mark.parametrize(
    "text",
    [
        "“Pasar ini penting,” kata Maria Leto di Kupang.",  # where it was said
        "Maria Leto mengatakan hal itu saat ditemui di Kupang.",
        "Ia menjadi rektor di Universitas Negeri Malang.",
        "Suap itu terjadi di Pemerintah Kabupaten Ngada, NTT.",
        "Ia lahir di Jepang dan bekerja untuk perusahaan yang berbasis di Singapura.",
        "Ia tinggal di Rumahbaru.",  # in no list
        "Ia tinggal di Kota Impian.",
        "Gempa terjadi di Surabaya, Jawa Barat.",  # which it is not in
        "Bupati Kupang datang.",
        "di",
        "",
    ],
)
def test_what_is_not_sure_is_no_place(text: str) -> None:
    assert list(places(text)) == []
