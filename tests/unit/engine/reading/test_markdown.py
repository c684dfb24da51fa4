from __future__ import annotations

import datetime

import pytest

from app.engine.article import Metadata, Role
from app.engine.errors import DocumentTooLarge, UnreadableDocument
from app.engine.reading.markdown import read_markdown


def _read(text: str) -> list[tuple[Role, str]]:
    return [(paragraph.role, paragraph.text) for paragraph in read_markdown(text.encode("utf-8"), "berita.md")[0]]


def test_blocks_and_their_roles() -> None:
    read = _read(
        "Kupang\n\n# Pasar *Ikan* Ditata #\n\n![Foto: pedagang](a.jpg)\n\n"
        "Isi **tebal** dari\n[tautan](http://contoh.example \"x\"), <b>HTML</b>,"
        " `kode`, A&amp;B dan snake_case.[^1]\n\n"
        "> Kutipan\n> satu\n\n- Satu\n  1. Dua\n\nBab\n---\n\n| A | B |\n|---|---|\n| 1 | [2][r] |\n\n"
        "<figure><figcaption>Keterangan</figcaption><script>x()</script></figure>\n\n```\nbaris satu\n\nbaris dua\n```\n\n"
        "[^1]: Catatan kaki.\n\nBaris\\\nbaru<br>lagi\n\n[r]: http://contoh.example\n"
    )  # fmt: skip
    assert read == [
        (Role.BODY, "Kupang"),
        (Role.HEADLINE, "Pasar Ikan Ditata"),
        (Role.CAPTION, "Foto: pedagang"),
        (Role.BODY, "Isi tebal dari tautan, HTML, kode, A&B dan snake_case."),
        (Role.QUOTATION, "Kutipan satu"),
        (Role.LIST_ITEM, "Satu"),
        (Role.LIST_ITEM, "Dua"),
        (Role.SUBHEADING, "Bab"),
        (Role.TABLE_CELL, "A"),
        (Role.TABLE_CELL, "B"),
        (Role.TABLE_CELL, "1"),
        (Role.TABLE_CELL, "2"),
        (Role.CAPTION, "Keterangan"),
        (Role.BODY, "baris satu"),
        (Role.BODY, "baris dua"),
        (Role.BODY, "Baris"),
        (Role.BODY, "baru"),
        (Role.BODY, "lagi"),
        (Role.BODY, "Catatan kaki."),
    ]


@pytest.mark.parametrize(
    ("front", "metadata"),
    [
        (
            'title: "Pasar: Ditata"\nauthor:\n  - "[[Melki Tefa]]"\n  - Ana Lado\n'
            "source: https://contoh.example/a\npublished: 2025-10-13\ntags: [a]",
            Metadata("Pasar: Ditata", "Melki Tefa, Ana Lado", datetime.date(2025, 10, 13), None, "https://contoh.example/a"),
        ),
        (
            "judul: Pasar\npenulis: Ana\ntanggal: 2025-10-13T20:00:00Z\nmedia: Warta Contoh\nurl: tidak ada",
            Metadata("Pasar", "Ana", datetime.date(2025, 10, 14), "Warta Contoh", None),
        ),
        ("title:\ndate: kemarin\n: x\n- y", Metadata()),
    ],
)
def test_front_matter(front: str, metadata: Metadata) -> None:
    paragraphs, found = read_markdown(f"---\r\n{front}\r\n---\r\nIsi.\r\n".encode(), "x")
    assert found == metadata
    assert [paragraph.text for paragraph in paragraphs] == ["Isi."]


def test_two_headings_of_one_rank_are_no_headline() -> None:
    assert _read("# Satu\n\nIsi.\n\n# Dua\n\nIsi.")[0] == (Role.SUBHEADING, "Satu")


def test_nesting_and_size_are_bounded() -> None:
    with pytest.raises(UnreadableDocument, match="nested too deeply"):
        _read("> " * 200 + "Isi.")
    with pytest.raises(DocumentTooLarge, match="more lines"):
        _read("a\n" * 70_000)
    with pytest.raises(UnreadableDocument, match="binary"):
        read_markdown(bytes(range(128, 256)) * 3 + b"\x81\x00\x01", "x")


def test_brackets_without_end_stay_as_they_are_written() -> None:
    assert _read("[" * 200_000) == [(Role.BODY, "[" * 200_000)]
