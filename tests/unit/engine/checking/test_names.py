"""Names of the Indonesian that the English has not: what must be told, and what must not."""

from __future__ import annotations

import pytest

from app.engine.checking import check
from app.engine.dispatch import AS_IT_STANDS, FindingKind, Translation


def found(source: str, target: str) -> list[str]:
    findings = check(source, Translation(target, "greedy"), 3)
    assert all(finding.kind is FindingKind.NAME and finding.sentence == 3 and not finding.target for finding in findings)
    assert all(f"“{finding.source}”" in finding.message for finding in findings)
    return [finding.source for finding in findings]


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("Seorang warga Tutsi datang.", "A Serb citizen came.", ["Tutsi"]),
        ("Warga kota, Yosefina Wuwur, datang.", "A resident of the city came.", ["Yosefina Wuwur"]),
        ("Warga kota, Yosefina Wuwur, datang.", "A resident, Yosefina Sawar, came.", ["Wuwur"]),
        ("Kapal dari Fakfak-Kaimana tiba.", "The ship from Fakfak arrived.", ["Fakfak-Kaimana"]),
        ("Warga Lewoleba dan Adonara datang.", "Residents came.", ["Lewoleba", "Adonara"]),
        ("Warga Adonara ke Adonara lagi.", "Residents go again.", ["Adonara"]),
    ],
)
def test_a_name_that_is_missing_is_told_once_and_whole(source: str, target: str, told: list[str]) -> None:
    assert found(source, target) == told


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Warga Lewoleba datang.", "Lewoleba’s residents came."),
        ("Tentara Malaysia datang.", "Malaysian soldiers came."),
        ("Warga Pantai Ancol datang.", "Residents of Pantaiancol came."),
        ("Menteri Keuangan datang hari Senin.", "The finance minister came on Monday."),
        ("Warga Jerman dan Jepang datang.", "Germans and Japanese came."),
        ("Sidang PBB digelar.", "The UN session was held."),
        ("Wuwur datang.", "She came."),  # the first word of a sentence tells nothing
        ("Ia berkata: “Datanglah.” Tutsi.", "He said: “Come.”"),
        ("Warga di Indonesia datang.", "Residents came."),
        ("Ulama-ulama datang, kata Ulama-ulama.", "Clerics came, clerics said."),
        ("", ""),
    ],
)
def test_a_name_that_is_kept_and_a_word_that_is_none_are_silent(source: str, target: str) -> None:
    assert found(source, target) == []


def test_english_as_it_stands_is_silent() -> None:
    text = "Residents of Lewoleba, East Nusa Tenggara, did not come."
    assert check(text, Translation(text, AS_IT_STANDS), 0) == ()
