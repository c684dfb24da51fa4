"""Persons with their office, and who speaks."""

from __future__ import annotations

import pytest

from app.engine.keyfacts.people import Person, officials, speakers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Gubernur Jawa Tengah Maria Leto mengatakan pasar dibuka.", "Maria Leto, governor of Central Java"),
        ("“Pasar dibuka,” kata Bupati Sumba Timur, Maria Leto, di Waingapu.", "Maria Leto, regent of Sumba Timur"),
        ("“Pasar dibuka,” ujar Kapolsek Oebobo AKP Maria Leto.", "AKP Maria Leto, police chief of Oebobo district"),
        ("Menurut Menteri Sosial Maria Leto, pasar dibuka.", "Maria Leto, social affairs minister"),
        ("Hal itu disampaikan Ketua KPU RI Maria Leto di Jakarta.", "Maria Leto, chair of KPU"),
        ("Plt Bupati Ngada, Maria Leto, menegaskan pasar dibuka.", "Maria Leto, acting regent of Ngada"),
        (
            "Kepala Dinas Perikanan Kota Kupang, Dr. Maria Leto, M.Si., mengatakan itu.",
            "Dr. Maria Leto, Kepala Dinas Perikanan Kota Kupang",
        ),
        ("Maria Leto, Kepala Bidang Pasar, mengatakan pasar dibuka.", "Maria Leto, Kepala Bidang Pasar"),
        (
            "“Pasar dibuka,” kata Direktur Utama Pasar Baru Maria Leto.",
            "Direktur Utama Pasar Baru Maria Leto",
        ),  # where does it end?
        ("“Pasar dibuka,” kata pengamat politik Maria Leto.", "pengamat politik Maria Leto"),
        ("Maria Leto (46) mengaku lega.", "Maria Leto"),
        ("BMKG menyatakan hujan akan turun.", "BMKG"),
        ("Kementerian Kesehatan menegaskan vaksin aman.", "Kementerian Kesehatan"),
    ],
)
def test_who_speaks(text: str, told: str) -> None:
    assert [person.text for person in speakers(text)] == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Ia mengatakan pasar dibuka.",
        "Namun menurutnya pasar dibuka.",
        "Hal itu diungkapkan kemarin.",
        "Menurut UU Nomor 5, pasar dibuka.",
        "“Pasar dibuka,” kata Kepala Balai Karantina Hewan, Ikan, dan Tumbuhan.",  # a list, no name
        "“Pasar dibuka,” kata Pelapor Dewi Sari, Maria Leto menyatakan.",  # which of them?
        "“Pasar dibuka,” kata Institute for Fish.",  # a name that was cut
        "",
    ],
)
def test_nobody_speaks_where_it_is_not_sure(text: str) -> None:
    assert [person.text for person in speakers(text)] == []


def test_a_word_that_the_article_writes_small_begins_no_name() -> None:
    text = "Pengungsi Burundi mengatakan mereka lapar."
    assert list(speakers(text, {"pengungsi"})) == []
    assert [person.text for person in speakers("Pengungsi Burundi mengatakan mereka lapar.")] == ["Pengungsi Burundi"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Pasar itu dibuka Presiden Prabowo Subianto dan Bupati Ngada Maria Leto.",
            ["Prabowo Subianto, president", "Maria Leto, regent of Ngada"],
        ),
        ("Mereka menemui Presiden Rusia Vladimir Putin.", ["Vladimir Putin, president of Russia"]),
        ("Polisi memeriksa mantan Bupati Ngada Maria Leto.", ["Maria Leto, former regent of Ngada"]),
        ("Polisi memeriksa mantan Kepala Rutan Ngada Maria Leto.", ["Maria Leto, mantan Kepala Rutan Ngada"]),
        ("Korban bernama Maria Leto (46) dan Dewi (12).", ["Maria Leto, 46"]),
        ("Mayjen TNI Budi Leto, yang datang, tersenyum.", []),  # a rank is no office
        ("Polisi memeriksa istri Bupati Ngada Maria Leto.", []),
        ("Polisi memeriksa calon Bupati Ngada Maria Leto.", []),
        ("Presiden Persatuan Nelayan Maria Leto datang.", []),  # of what?
        ("Kapolda Metro Jaya datang.", []),  # which is no name
        ("Dalam keterangan Kepala BPS, Maria Leto terpilih.", []),  # as what?
        ("Di Kota Kupang (35) hujan turun.", []),
    ],
)
def test_persons_with_their_office(text: str, told: list[str]) -> None:
    assert [person.text for person in officials(text)] == told


def test_a_person_is_known_again_by_a_part_of_the_name_or_its_short_form() -> None:
    maria = Person("Dr. Maria Leto Bana", "regent of Ngada", "MLB")
    assert maria.is_also(Person("Leto"))
    assert maria.is_also(Person("MLB"))
    assert maria.is_also(Person("", "regent of Ngada"))
    assert not maria.is_also(Person("Maria Dewi"))
    assert not Person("Leto").is_also(maria)
