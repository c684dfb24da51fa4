"""Files and pastes that are no article: each gets an error that names it in one line and says what to do, and gets it soon."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from app.engine.article import Pasted
from app.engine.cancel import Cancel, Cancelled
from app.engine.errors import DocumentTooLarge, UnreadableDocument
from app.engine.reading import parts, read
from app.engine.reading.limits import MAX_BYTES

DOCUMENTS = Path(__file__).parents[3] / "data" / "documents"
PROSE = "Pemerintah Kota Kupang membuka dua puskesmas baru, kata wali kota, Senin (13/10/2025). "


def refusal(source: Path | Pasted) -> UnreadableDocument:
    with pytest.raises(UnreadableDocument) as caught:
        read(source)
    error = caught.value
    for text in (error.message, error.remedy):
        assert "\n" not in text
        assert text.endswith(".")
        assert text.isprintable()
    return error


def test_a_text_file_is_read_whole_and_remembers_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "berita.txt"
    path.write_text(f"Judul Berita\n\n{PROSE}\n", encoding="utf-8")
    document = read(path)
    assert document.name == "berita.txt"
    assert document.media_type == "text/plain"
    assert document.encoding == "utf-8"
    assert document.size == path.stat().st_size
    assert len(document.sha256) == 64
    assert [paragraph.text for paragraph in document.paragraphs] == ["Judul Berita", PROSE.strip()]


def test_the_content_wins_over_the_suffix(tmp_path: Path) -> None:
    page = tmp_path / "berita.txt"
    page.write_text(f"<html><body><h1>Judul Berita Panjang</h1><p>{PROSE * 2}</p></body></html>", encoding="utf-8")
    assert read(page).media_type == "text/html"
    text = tmp_path / "berita.html"
    text.write_text(PROSE, encoding="utf-8")
    assert read(text).media_type == "text/plain"


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \t\r\n \n", "\u00a0\u200b\n".encode()])
def test_nothing_to_read(data: bytes) -> None:
    assert "empty" in refusal(Pasted(data, "kosong.txt")).message
    assert "kosong.txt" in refusal(Pasted(data, "kosong.txt")).message


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "picture"),
        (b"GIF89a\x01\0\x01\0", "a GIF picture"),
        (b"PK\x03\x04\x14\0\0\0\x08\0" + b"word/document.xml", "damaged"),
        (b"PK\x03\x04\x14\0\0\0\x08\0" + b"foto.jpg", "a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office"),
    ],
)
def test_other_formats_are_called_by_their_name(data: bytes, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "berita.txt"
    path.write_bytes(data)
    error = refusal(path)
    assert kind in error.message
    assert error.remedy


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 40, b"\0" * 5000, b"\x01\x02\x03berita" * 100], ids=["all", "zeros", "controls"]
)
def test_binary_data(data: bytes) -> None:
    assert "binary" in refusal(Pasted(data, "berita.txt")).message


def test_a_feed_is_no_article() -> None:
    feed = b'<?xml version="1.0"?><rss version="2.0"><channel><item><title>Judul</title></item></channel></rss>'
    assert "feed" in refusal(Pasted(feed)).message


def test_fifty_megabytes_are_refused_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "besar.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("it was opened"))
    error = refusal(path)
    assert isinstance(error, DocumentTooLarge)
    assert "50 MB" in error.message


def test_a_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "tumbuh.txt"
    path.write_bytes(b"a " * (MAX_BYTES // 2 + 1))
    honest = path.stat()
    monkeypatch.setattr(Path, "stat", lambda *_, **__: os.stat_result((*honest[:6], 100, *honest[7:])))
    assert isinstance(refusal(path), DocumentTooLarge)


def test_a_long_line_of_words_is_one_paragraph() -> None:
    line = ("kata demi kata " * 13_334)[:200_000].strip()
    assert [paragraph.text for paragraph in read(Pasted(line.encode())).paragraphs] == [line]


def test_a_long_line_without_words_is_encoded_data() -> None:
    assert "encoded data" in refusal(Pasted(b"QUJD" * 50_000)).message


@pytest.mark.parametrize(
    "unit", [PROSE, PROSE + "\n\n", f"<p>{PROSE}</p>", f"<b>{PROSE}</b><br>"], ids=["line", "text", "p", "br"]
)
def test_too_much_text(unit: str) -> None:
    assert isinstance(refusal(Pasted((unit * 15_000).encode())), DocumentTooLarge)


def test_too_many_paragraphs() -> None:
    assert isinstance(refusal(Pasted(b"kata\n\n" * 20_001)), DocumentTooLarge)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "not there" in refusal(tmp_path / "hilang.txt").message


def test_a_file_that_vanishes_between_two_looks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "hilang.txt"
    path.write_text(PROSE)
    opened = Path.open

    def vanish(self: Path, *arguments: Any, **named: Any) -> Any:
        self.unlink()
        return opened(self, *arguments, **named)

    monkeypatch.setattr(Path, "open", vanish)
    assert "not there" in refusal(path).message


def test_a_disk_that_fails_while_the_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "rusak.txt"
    path.write_text(PROSE)

    def fail(*_: Any) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    error = refusal(path)
    assert "rusak.txt" in error.message
    assert "Input/output error" in error.message


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "rahasia.txt"
    path.write_text(PROSE)

    def refuse(*_: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything, so the mode bits would not do
    assert "may not be read" in refusal(path).message


def test_a_folder(tmp_path: Path) -> None:
    assert "folder" in refusal(tmp_path).message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are Unix's")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa.txt")
    assert "pipe" in refusal(tmp_path / "pipa.txt").message


@pytest.mark.parametrize(
    "name",
    ["kutip\"an'.txt", "dua\nbaris.txt", "naik\x1b[31m.txt", "kanan\u202etxt.exe", "\udcff.txt", "n" * 200 + ".txt", "nol\0.txt"],
    ids=["quotes", "newline", "escape", "override", "surrogate", "long", "null"],
)
def test_names_are_shown_safely(name: str, tmp_path: Path) -> None:
    error = refusal(tmp_path / name)
    assert len(error.message) < 200
    document = read(Pasted(PROSE.encode(), name))
    assert document.name.isprintable()
    document.name.encode("utf-8")


class Impatient(Cancel):
    """A cancel that is set once it has been looked at a number of times."""

    def __init__(self, patience: int) -> None:
        super().__init__()
        self.patience = patience

    def check(self) -> None:
        self.patience -= 1
        if self.patience < 0:
            raise Cancelled


LONG = (
    ("a.txt", b"Sebuah kalimat yang biasa saja.\n\n" * 90),
    ("a.html", f"<!doctype html><h1>Judul Berita Panjang</h1>{f'<p>{PROSE}</p>' * 90}".encode()),
    ("a.md", f"# Judul\n\n{f'{PROSE}' * 3}\n\n".encode() * 30),
    ("a.rtf", rb"{\rtf1\ansi " + rb"{Sebuah kalimat.\par}" * 90 + b"}"),
    *((path.name, path.read_bytes()) for path in sorted(DOCUMENTS.glob("pasar-ikan.*")) if path.suffix not in (".md", ".rtf")),
    *((name, (DOCUMENTS / name).read_bytes()) for name in ("letter.eml", "letter.msg", "page.mhtml", "page.webarchive")),
)


@pytest.mark.parametrize("patience", [0, 1])
@pytest.mark.parametrize(("name", "data"), LONG, ids=[name for name, _ in LONG])
def test_every_reader_stops_where_it_is_when_the_user_cancels(name: str, data: bytes, patience: int) -> None:
    with pytest.raises(Cancelled):
        read(Pasted(data, name), Impatient(patience))


@pytest.mark.parametrize("name", ["pasar-ikan.epub", "inbox.mbox", "letter.eml", "letter.msg"])
def test_taking_apart_stops_too(name: str) -> None:
    with pytest.raises(Cancelled):
        parts(Pasted((DOCUMENTS / name).read_bytes(), name), Impatient(1))
