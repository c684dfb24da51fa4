"""Who wrote it: credit lines, bylines, and the initials at the end."""

from __future__ import annotations

import pytest

from app.engine.cleaning.credits import initials_start, is_byline, name_beside, names_in, persons, signature


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Pewarta: Nur Imansyah Editor: Ade Marboen", ("Nur Imansyah", "Ade Marboen")),
        ("Penulis: Ester Radja | Editor: Gerson Lay", ("Ester Radja", "Gerson Lay")),
        ("Editor: Ade", (None, "Ade")),
        ("Penulis : Ferril Dennys", ("Ferril Dennys", None)),
        ("Sumber: Antara", (None, None)),
        ("Fotografer: Yanti Boimau", (None, "Yanti Boimau")),
        ("Oleh Desca Lidya Natalia", ("Desca Lidya Natalia", None)),
        ("By Dewi Anggraini", ("Dewi Anggraini", None)),
        ("Diposting oleh Yanti Boimau di 20.14", ("Yanti Boimau", None)),
        ("Fino Yurio Kristo - detikInet", ("Fino Yurio Kristo", None)),
        ("(dil/gil)", (None, "dil/gil")),
        ("(*)", (None, None)),
    ],
)
def test_names(line: str, names: tuple[str | None, str | None]) -> None:
    assert names_in(line) == names


@pytest.mark.parametrize(
    ("lines", "index", "name"),
    [
        ("Yanti Boimau|Jurnalis|Share on Facebook", 1, 0),
        ("Penulis|Yanti Boimau|Editor|Gerson Lay", 0, 1),
        ("Penulis|Yanti Boimau|Editor|Gerson Lay", 2, 3),
        ("Yanti Boimau|Penulis|Gerson Lay|Editor", 1, 0),
        ("Redaktur|:|Gerson A. Lay", 0, 2),
        ("Redaktur|:|Tulis komentar", 0, None),
        ("Penulis", 0, None),
        ("Pasar dibuka lagi|Editor|12 komentar", 1, None),
        ("Yanti Boimau|Sumber", 1, None),
    ],
)
def test_the_name_stands_beside_its_role(lines: str, index: int, name: int | None) -> None:
    assert name_beside(lines.split("|"), index) == name


@pytest.mark.parametrize("line", ["Oleh karena itu warga pindah", "Oleh-oleh Kupang", "Kupang - Rote", "By the way"])
def test_no_byline(line: str) -> None:
    assert not is_byline(line)


@pytest.mark.parametrize(
    "end",
    ["(Sys/ST)", "(dil/gil)", "(Antara/R01)", "(fyk/ash)", "[ary]", "(*)", "(***)", "(udi)", "(H-2)", "(Mel/WC).", "(D011)"],
)
def test_initials_at_the_end(end: str) -> None:
    paragraph = "Pasar dibuka lagi besok."
    assert initials_start(f"{paragraph} {end}") == len(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Datanya dari Badan Pusat Statistik (BPS)",
        "Pasar dibuka Senin (13/10/2025).",
        "Ia lahir di Kupang (46)",
        "Kata Menteri (kiri)",
        "Beratnya 12 ton (3/4)",
        "Pilih salah satu (dan/atau)",
        "Kecepatannya 80 (km/jam)",
    ],
)
def test_other_brackets_stay(paragraph: str) -> None:
    assert initials_start(paragraph) is None


def test_signatures() -> None:
    assert signature("LIDYA MANAFE") == "Lidya Manafe"
    assert signature("ANDI A. PUTRA | BUDI") == "Andi A. Putra, Budi"
    for other in ("ANTARA", "Lidya Manafe", "LIMA ORANG TEWAS DALAM BANJIR", "SMA 3"):
        assert signature(other) is None


def test_nobodies_are_no_persons() -> None:
    assert persons("Redaksi") is None
    assert persons("Translator, Lidya Manafe, Lidya Manafe") == "Lidya Manafe"
    assert persons(None) is None
