"""Bytes to text, whatever wrote them."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.article import Pasted
from app.engine.reading import read
from app.engine.reading.decode import decoded

TEXT = "“Harga naik 30 persen – itu terlalu cepat,” kata Ketua DPRD Kota Kupang, André Söhne."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_marks_and_wide_text_without_them(mark: bytes, encoding: str) -> None:
    assert decoded(mark + TEXT.encode(encoding)) == (TEXT, encoding)
    assert decoded(TEXT.encode(encoding)) == (TEXT, encoding)


def test_windows_1252() -> None:
    assert decoded(TEXT.encode("cp1252")) == (TEXT, "cp1252")


def test_other_encodings_are_guessed() -> None:
    text = "Президент Индонезии прибыл в Москву. Он проведёт переговоры о торговле и поставках зерна. " * 5
    assert decoded(text.encode("cp1251"))[0] == text


def test_a_page_says_what_it_is_in() -> None:
    page = (
        f'<html><head><meta charset="iso-8859-2"></head><body><p>{"Pedagang bernama Čapek Šimon menjual ikan, katanya. " * 4}</p>'
    )
    document = read(Pasted(page.encode("iso-8859-2")))
    assert "Čapek Šimon" in document.paragraphs[0].text
    assert document.encoding == "iso8859-2"


def test_sound_utf8_is_utf8_whatever_the_page_says() -> None:
    page = f'<html><head><meta charset="iso-8859-1"></head><body><p>{TEXT} {TEXT}</p></body></html>'
    assert TEXT in read(Pasted(page.encode())).paragraphs[0].text


def test_latin1_means_windows_1252_on_pages() -> None:
    page = f'<html><head><meta charset="iso-8859-1"></head><body><p>{TEXT} {TEXT}</p></body></html>'
    assert TEXT in read(Pasted(page.encode("cp1252"))).paragraphs[0].text


def test_an_unknown_or_false_charset_does_no_harm() -> None:
    for charset in ("x-unknown", "utf-16", "utf-8", "rot13", "idna"):
        page = f'<html><head><meta charset="{charset}"></head><body><p>{TEXT} {TEXT}</p></body></html>'
        assert TEXT in read(Pasted(page.encode("cp1252"))).paragraphs[0].text


def test_a_stray_byte_does_not_spoil_the_rest() -> None:
    data = f"{TEXT} ".encode() + b"\xa9 2015 \x96 " + TEXT.encode()
    assert decoded(data) == (f"{TEXT} © 2015 – {TEXT}", "utf-8")


def test_a_character_cut_off_at_the_end() -> None:
    assert decoded(f"{TEXT}”".encode()[:-1])[0].startswith(TEXT)


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_value_error(data: bytes) -> None:
    try:
        text, encoding = decoded(data)
    except ValueError:
        return
    assert isinstance(text, str)
    codecs.lookup(encoding)
