"""What an abstract says must be in its article: numbers, quotations, names."""

from __future__ import annotations

import pytest

from app.engine.checking.support import unsupported

ARTICLE = [
    ("Pasar Ikan Oesapa Ditutup", "Oesapa fish market closed"),
    (
        "Bupati Ngada Maria Leto menutup pasar ikan Oesapa selama tiga minggu mulai Senin (13/10/2025).",
        "The regent of Ngada, Maria Leto, closed the Oesapa fish market for three weeks from Monday.",
    ),
    ("Biayanya Rp 1,5 miliar, kata Joko Rame.", "It costs Rp 15 billion, said Joko Rame."),
    ("“Kami minta pekerjaan selesai tepat waktu,” kata pedagang.", "“We ask that the work be done on time,” a trader said."),
    ("Pejabat Malaysia datang tanpa suratnya.", "Officials from Malaysia came."),
    ("The mayor paid 2,500 dollars.", "The mayor paid 2,500 dollars."),
    ("KUPANG, NTT –", ""),
]


@pytest.mark.parametrize(
    "claim",
    [
        "The market closes for three weeks from October 13, 2025.",
        "To close it costs Rp 1.5 billion.",
        "The mayor paid $2,500.",
        "It costs Rp1.5 billion, which is Rp 1,500 million.",
        "Maria Leto's order closed it.",
        "Traders “ask that the work be done on time”.",
        "Officials were Malaysian, and Indonesia is silent.",
        "However, the market in Kupang is closed.",
        "It is one of the markets.",
        "Closed for 3 weeks is the fish market.",
    ],
)
def test_what_the_article_says_passes(claim: str) -> None:
    assert unsupported([claim], ARTICLE) == [()]


@pytest.mark.parametrize(
    ("claim", "wrong"),
    [
        ("The market closes for four weeks.", ("four",)),
        ("It costs Rp 15 billion.", ("15 billion",)),  # as the translator has it, and the original has not
        ("It costs Rp 2 trillion and opens on October 14.", ("2 trillion", "14")),
        ("It opens in November.", ("November",)),
        ("The market in Surabaya is closed.", ("Surabaya",)),
        ("Surabaya closed the market.", ("Surabaya",)),
        ("Maria Rame closed it.", ("Maria Rame",)),  # of two persons
        ("The order was Maria Leto’s, said Joko Leto.", ("Joko Leto",)),
        ("A trader said “the work must be done”.", ("the work must be done",)),
        ('A trader said "We demand.', ("We demand.",)),  # a mark that is never closed
        ("Surat officials closed it.", ("Surat",)),  # which begins like a word of the original only
    ],
)
def test_what_it_does_not_say_is_told(claim: str, wrong: tuple[str, ...]) -> None:
    assert unsupported([claim], ARTICLE) == [wrong]


def test_each_claim_has_its_own_and_each_only_once() -> None:
    claims = ["Surabaya and Surabaya.", "The market is closed.", "It costs 99 dollars, 99."]
    assert unsupported(claims, ARTICLE) == [("Surabaya",), (), ("99",)]
    assert unsupported([], ARTICLE) == []
    assert unsupported(["The fish."], []) == [()]
