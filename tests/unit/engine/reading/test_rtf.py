from __future__ import annotations

import pytest

from app.engine.article import Role
from app.engine.errors import DocumentTooLarge, UnreadableDocument
from app.engine.reading.rtf import read_rtf


def _read(body: bytes) -> list[tuple[Role, str]]:
    paragraphs, _ = read_rtf(b"{\\rtf1\\ansi\\ansicpg1252 " + body + b"}", "berita")
    return [(paragraph.role, paragraph.text) for paragraph in paragraphs]


def _text(body: bytes) -> str:
    return " / ".join(text for _, text in _read(body))


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b"caf\\'e9 \\ldblquote ya\\rdblquote \\emdash\\~x\\_y", "café “ya”— x-y"),
        (b"\\u8220?Ya\\u8221\\'94 \\uc2\\u233ab! \\uc0\\u233z", "“Ya” é! éz"),
        (b"\\u-10179?\\u-8704?", "😀"),
        (b"\\u-10179? sendiri", "\ufffd sendiri"),
        (b"{\\fonttbl{\\f0\\fcharset204 A;}{\\f1\\fcharset134 B;}{\\f2\\fcharset2 Symbol;}}"
         b"\\f0\\'cf {\\f1\\'d6\\'d0}{\\f2\\'b7}\\plain\\'e9", "П 中é"),
        (b"\\ansicpg1251\\'cf\\ansicpg99999\\'cf", "ПП"),
        (b"{\\field{\\*\\fldinst{HYPERLINK \"http://contoh.example\"}}{\\fldrslt{tautan}}}", "tautan"),
        (b"a{\\v gaib}b\\v gaib\\v0 c{\\deleted buang}d{\\revised baru}", "abcdbaru"),
        (b"{\\*\\tidakdikenal x{y}}a{\\pict\\bin6 }{}}}\\par}{\\pict 89504e47}b", "ab"),
        (b"{\\upr{kafe}{\\*\\ud{kaf\\u233e}}}", "kafé"),
        (b"satu\\\r\ndua\\par tiga\\line\\line empat", "satu / dua / tiga / empat"),
        (b"baris yang\r\nterputus", "baris yangterputus"),  # line ends of the file mean nothing
        (b"{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt Kotak.\\par}}{\\shprslt Kotak.}}Isi.\\par", "Isi. / Kotak."),
        (b"Isi{\\footnote \\pard\\plain Catatan.}.\\par Lagi.", "Isi. / Lagi. / Catatan."),
    ],
)  # fmt: skip
def test_text(body: bytes, text: str) -> None:
    assert _text(body) == text


def test_roles() -> None:
    styles = b"{\\stylesheet{\\s0 Normal;}{\\s1 heading 1;}{\\s5 Title;}{\\*\\cs10 Quote;}{\\s6 caption;}}"
    read = _read(
        styles + b"{\\header\\pard Kepala\\par}\\pard\\s5 Judul\\par\\pard\\s1 Bab\\par\\pard\\outlinelevel2 Anak bab\\par"
        b"\\pard\\cs10 Isi.\\par\\pard\\s6 Foto\\par\\pard\\ls1{\\listtext\\pard\\plain \\'b7\\tab}Butir\\par"
        b"\\pard\\intbl A\\cell B\\cell\\row\\pard Akhir.\\par{\\footer Kaki}"
    )
    assert read == [
        (Role.FURNITURE, "Kepala"),
        (Role.HEADLINE, "Judul"),
        (Role.SUBHEADING, "Bab"),
        (Role.SUBHEADING, "Anak bab"),
        (Role.BODY, "Isi."),
        (Role.CAPTION, "Foto"),
        (Role.LIST_ITEM, "Butir"),
        (Role.TABLE_CELL, "A"),
        (Role.TABLE_CELL, "B"),
        (Role.BODY, "Akhir."),
        (Role.FURNITURE, "Kaki"),
    ]


def test_properties() -> None:
    _, metadata = read_rtf(
        b"{\\rtf1{\\info{\\title Pasar \\'e9}{\\author Melki Tefa}"
        b"{\\creatim\\yr2025\\mo10\\dy13\\hr9}{\\revtim\\yr2025\\mo10\\dy14}}Isi}",
        "x",
    )
    assert (metadata.headline, metadata.byline, str(metadata.date)) == ("Pasar é", "Melki Tefa", "2025-10-13")


def test_nesting_and_size_are_bounded() -> None:
    with pytest.raises(UnreadableDocument, match="nested too deeply"):
        _read(b"{" * 100_000)
    with pytest.raises(DocumentTooLarge, match="more parts"):
        _read(b"\\b" * 1_100_000)
    with pytest.raises(DocumentTooLarge, match="20,000 paragraphs"):
        _read(b"a\\par " * 30_000)


def test_what_stands_behind_the_end_and_what_is_cut_off() -> None:
    assert read_rtf(b"{\\rtf1 Isi.}sampah", "x")[0][0].text == "Isi."
    assert read_rtf(b"{\\rtf1 {\\b Isi", "x")[0][0].text == "Isi"
    with pytest.raises(UnreadableDocument, match="“x” is not a rich text"):
        read_rtf(b"Isi", "x")
