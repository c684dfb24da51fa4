"""What no reader sees is gone, what every reader sees is there."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.article import Pasted
from app.engine.reading import read
from app.engine.reading.characters import normalized, shown


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("satu\r\ndua\rtiga\x85empat\u2028lima", "satu\ndua\ntiga\nempat\nlima"),
        ("satu\u2029dua", "satu\n\ndua"),
        ("per\u00adusaha\u00adan", "perusahaan"),
        ("ka\u200bta ka\u200dta ka\u200cta ka\ufeffta ka\u2060ta", "kata kata kata kata kata"),
        ("Rp\u00a05.000\u202fper\u2009hari", "Rp 5.000 per hari"),
        ("Andre\u0301", "André"),
        ("Andre\u200b\u0301", "André"),
        ("lonceng\x07 dan \x1b[31mwarna", "lonceng dan [31mwarna"),
        ("petani 👩\u200d🌾 dan keluarga 👨\u200d👩\u200d👧", "petani 👩\u200d🌾 dan keluarga 👨\u200d👩\u200d👧"),
        ("bendera 🏳\ufe0f\u200d🌈", "bendera 🏳\ufe0f\u200d🌈"),
        ("\u202bمرحبا\u202c dan \u200fשלום\u200e", "مرحبا dan שלום"),
    ],
)
def test_normalized(raw: str, clean: str) -> None:
    assert normalized(raw) == clean


@given(st.text(max_size=300))
def test_normalizing_twice_changes_nothing_and_loses_no_letter(text: str) -> None:
    once = normalized(text)
    assert normalized(once) == once
    assert unicodedata.is_normalized("NFC", once)
    letters = [c for c in unicodedata.normalize("NFC", text) if c.isalnum()]
    assert [c for c in once if c.isalnum()] == letters


@given(st.text(max_size=300))
def test_names_are_one_printable_line(name: str) -> None:
    assert shown(name)
    assert shown(name).isprintable()
    assert len(shown(name)) <= 120


def test_emoji_and_right_to_left_letters_reach_the_document() -> None:
    text = "Warga menulis “مرحبا” di tembok 🎉 lalu pergi, kata polisi."
    assert read(Pasted(text.encode())).paragraphs[0].text == text
