"""Negations of the Indonesian against those of the English: what must be told, and what must not."""

from __future__ import annotations

import pytest

from app.engine.checking import check
from app.engine.dispatch import AS_IT_STANDS, FindingKind, Translation


def found(source: str, target: str) -> list[tuple[str, str]]:
    findings = check(source, Translation(target, "greedy"), 3)
    assert all(finding.kind is FindingKind.NEGATION and finding.sentence == 3 for finding in findings)
    return [(finding.source, finding.target) for finding in findings]


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("Warga tidak membayar iuran.", "Residents pay the fee.", "tidak membayar"),
        ("Pelabuhan itu belum dibuka.", "The port has been opened.", "belum dibuka"),
        ("Jangan menyeberang!” katanya.", "Cross over!” he said.", "Jangan menyeberang"),
        ("Mereka pulang tanpa ikan.", "They came home with fish.", "tanpa ikan"),
        ("“Saya nggak,” tuturnya.", "“I do,” he said.", "nggak"),
        ("Bupati gagal dan tidak hadir.", "The regent failed and was there.", "tidak hadir"),  # gagal is what “failed” says
        ("Ia tidak datang dan tidak menelepon.", "He did not come and phoned.", "tidak menelepon"),
        ("Ia tidak datang dan tidak menelepon.", "He came and did not phone.", "tidak datang"),
        ("Hujan nyaris tak terhentikan.", "The rain was almost stopped.", "tak terhentikan"),
    ],
)
def test_a_negation_that_is_lost_is_told_with_what_it_denies(source: str, target: str, said: str) -> None:
    assert found(source, target) == [(said, "")]


@pytest.mark.parametrize(
    ("source", "target", "says"),
    [
        ("Warga membayar iuran.", "Residents don't pay the fee.", "don't"),
        ("Pelabuhan itu sudah dibuka.", "The port has not been opened.", "not"),
        ("Ia datang.", "Nobody came.", "Nobody"),
        ("Nelayan melaut.", "No fishermen went to sea.", "No"),
    ],
)
def test_a_negation_that_the_original_has_not_is_told(source: str, target: str, says: str) -> None:
    assert found(source, target) == [("", says)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Warga tidak membayar iuran.", "Residents don’t pay the fee."),
        ("Warga tidak mampu membayar.", "Residents are unable to pay."),
        ("Pelaku tak dikenal itu kabur.", "The unidentified man fled."),
        ("Jalan itu tidak mudah.", "The road is difficult."),
        ("Ia tidak hadir.", "He was absent."),
        ("Warga tidak setuju.", "Residents disagree."),
        ("Tidak lama kemudian hujan turun.", "Soon after it rained."),
        ("Tidak hanya warga, nelayan juga datang.", "Residents came, and so did fishermen."),
        ("Ia tahu apakah mereka pulang atau tidak.", "He knows whether they go home."),
        ("Tak sedikit warga datang.", "Many residents came."),
        ("Warga enggan membayar.", "Residents do not want to pay."),
        ("Ketidakhadirannya disesalkan.", "That he was not there is regretted."),
        ("Peraturan Nomor 12 berlaku.", "Regulation No. 12 applies."),
        ("Peraturan Nomor 12 berlaku.", "Regulation No 12 applies."),
        ("Lagu “No Woman No Cry” diputar.", "The song “No Woman No Cry” was played."),
        ("", ""),
    ],
)
def test_what_says_the_same_otherwise_is_silent(source: str, target: str) -> None:
    assert found(source, target) == []


def test_english_as_it_stands_is_silent() -> None:
    text = "They do not pay without a receipt."
    assert check(text, Translation(text, AS_IT_STANDS), 0) == ()
