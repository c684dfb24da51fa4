"""The key facts of a whole article."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from app.engine.article import Article, Paragraph, Role
from app.engine.dispatch import FactKind, KeyFact
from app.engine.keyfacts import MOST, OPENING, find_key_facts
from app.engine.segmenting import segment

PUBLISHED = datetime.date(2025, 10, 14)


def article(*texts: str, date: datetime.date | None = PUBLISHED, role: Role = Role.BODY) -> Article:
    paragraphs = tuple(Paragraph(text, role) for text in texts)
    return Article("Longsor di Ngada", "BAJAWA, NTT –", None, date, None, paragraphs, tuple(range(len(texts))), ())


def facts(*texts: str, date: datetime.date | None = PUBLISHED) -> tuple[KeyFact, ...]:
    told = article(*texts, date=date)
    return find_key_facts(told, segment(told))


LANDSLIDE = (
    "Longsor di Desa Watunay, Kabupaten Ngada, menewaskan 12 orang, Senin (13/10).",
    "Bupati Ngada Maria Leto Bana meninjau lokasi itu.",
    "“Kami siapkan Rp 2,5 miliar,” kata Maria Leto.",
    "Kepala BPBD, Yohanes Sadu, mengatakan 40 rumah rusak berat.",
    "“Alat berat sudah tiba,” ujar Yohanes.",
)


def test_an_article_tells_who_where_when_and_how_many() -> None:
    assert facts(*LANDSLIDE) == (
        KeyFact(FactKind.WHERE, "Watunay village, Ngada regency, East Nusa Tenggara", (0,)),
        KeyFact(FactKind.WHEN, "Monday 13 October 2025", (0,), datetime.date(2025, 10, 13)),
        KeyFact(FactKind.COUNT, "12 dead", (0,)),
        KeyFact(FactKind.COUNT, "40 houses badly damaged", (3,)),
        KeyFact(FactKind.MONEY, "Rp 2.5 billion", (2,)),
        # Where the office is told, and where they speak.
        KeyFact(FactKind.SAID, "Maria Leto Bana, regent of Ngada", (1, 2)),
        KeyFact(FactKind.SAID, "Yohanes Sadu, head of BPBD", (3, 4)),
    )


def test_who_does_not_speak_is_a_person_of_the_article() -> None:
    told = facts(LANDSLIDE[0], LANDSLIDE[1], "Korban bernama Yohanes Sadu (45).")
    assert [(fact.kind, fact.text) for fact in told[:2]] == [
        (FactKind.WHO, "Maria Leto Bana, regent of Ngada"),
        (FactKind.WHO, "Yohanes Sadu, 45"),
    ]


def test_the_same_value_twice_is_one_with_both_sentences() -> None:
    assert facts("Longsor menewaskan 12 orang.", "Sebanyak 12 orang tewas.") == (KeyFact(FactKind.COUNT, "12 dead", (0, 1)),)


def test_a_name_that_two_persons_share_is_nobodys() -> None:
    told = facts("Bupati Ngada Maria Leto datang.", "Bupati Sikka Dewi Leto datang.", "“Kami siap,” kata Leto.")
    assert {fact.kind for fact in told} == {FactKind.WHO}


def test_who_is_only_called_by_one_word_is_left_out() -> None:
    assert facts("“Kami siap,” kata Leto.", "“Kami siap,” kata Dewi.") == ()


def test_a_better_name_takes_the_place_of_one_that_could_not_be_told_apart() -> None:
    told = facts("“Kami siap,” kata Bupati Maria Leto.", "Bupati Ngada Maria Leto mengatakan itu.")
    assert [fact.text for fact in told] == ["Maria Leto, regent of Ngada"]


def test_background_is_left_out() -> None:
    filler = ["Warga bergotong royong membersihkan jalan."] * OPENING
    assert facts(*filler, "Longsor di Kota Kupang menewaskan 12 orang dan merugikan Rp 3 miliar.") == ()
    assert facts("Pada 2018 longsor menewaskan 12 orang di Kota Kupang.", "Tahun lalu 40 rumah rusak.") == ()
    assert facts("Pasar itu diresmikan 2 Mei 1998.") == ()
    assert facts("Baca juga: Longsor di Kupang Menewaskan 12 Orang.") == ()


def test_only_running_text_is_looked_at() -> None:
    told = article(*LANDSLIDE, role=Role.CAPTION)
    assert find_key_facts(told, segment(told)) == ()


def test_no_kind_is_told_too_often() -> None:
    many = " ".join(f"Longsor menewaskan {number} orang di Kota Kupang." for number in range(101, 107))
    told = facts(many)
    assert sum(fact.kind is FactKind.COUNT for fact in told) == MOST[FactKind.COUNT]


def test_without_a_day_of_publication_only_full_dates_are_told() -> None:
    assert facts("Pasar dibuka Senin (13/10).", "Pasar tutup Selasa (14/10/2025).", date=None) == (
        KeyFact(FactKind.WHEN, "Tuesday 14 October 2025", (1,), datetime.date(2025, 10, 14)),
    )


@pytest.mark.parametrize(
    "text", ["", "…", "()" * 300, "A " * 2000, "Senin (13/10 " * 200, "kata " * 500, "1" * 4000, "di Kupang, " * 400]
)
def test_nonsense_is_nothing_and_takes_no_time(text: str) -> None:
    told = article(text or " ")
    sentences = segment(told)
    assert isinstance(find_key_facts(told, sentences), tuple)


def test_what_is_too_long_for_a_sentence_is_none() -> None:
    assert facts(LANDSLIDE[0].removesuffix(".") + ", dan warga mengungsi" * 60 + ".") == ()


def test_an_article_without_sentences_has_none() -> None:
    assert find_key_facts(replace(article("x"), paragraphs=()), ()) == ()
