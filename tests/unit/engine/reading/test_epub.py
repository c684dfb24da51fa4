from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from app.engine.article import Pasted
from app.engine.errors import DocumentTooLarge, UnreadableDocument
from app.engine.reading import read
from app.engine.reading.epub import parts_of_epub, read_epub

DOCUMENTS = Path(__file__).resolve().parents[3] / "data" / "documents"
BOOK = (DOCUMENTS / "pasar-ikan.epub").read_bytes()


def _with(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(DOCUMENTS / "pasar-ikan.epub") as source, zipfile.ZipFile(buffer, "w") as file:
        for path in source.namelist():
            if path not in parts:
                file.writestr(path, source.read(path))
        for path, text in parts.items():
            file.writestr(path, text)
    return buffer.getvalue()


def test_chapters_are_articles_of_their_own() -> None:
    parts = parts_of_epub(BOOK, "minggu.epub")
    headline = "Pasar Ikan Oesapa Mulai Ditata, 214 Pedagang Pindah ke Lapak Baru"
    assert [name for _, name in parts] == [f"minggu.epub · {headline}", "minggu.epub · Kutipan dari Pasar Oesapa"]
    document = read(Pasted(parts[0][0], parts[0][1]))  # as the job reads it
    assert document.media_type == "text/html"
    assert document.metadata.headline == headline
    assert document.metadata.outlet == "Warta Contoh Mingguan"
    assert (document.metadata.byline, str(document.metadata.date)) == ("Melki Tefa", "2025-10-13")
    assert document.paragraphs[2].text.startswith("KUPANG, NTT – Pemerintah Kota Kupang")


def test_the_book_whole() -> None:
    paragraphs, metadata = read_epub(BOOK, "minggu.epub")
    assert paragraphs[0].text == "Warta Contoh Mingguan"
    assert (metadata.headline, metadata.outlet) == ("Warta Contoh Mingguan", "Warta Contoh")


def test_protected_chapters_are_told_and_protected_fonts_are_no_matter() -> None:
    locked = '<encryption xmlns="a"><EncryptedData><CipherReference URI="{}"/></EncryptedData></encryption>'
    with pytest.raises(UnreadableDocument, match="DRM"):
        read_epub(_with(**{"META-INF/encryption.xml": locked.format("OEBPS/teks/satu%20.xhtml")}), "minggu.epub")
    assert read_epub(_with(**{"META-INF/encryption.xml": locked.format("OEBPS/fonts/a.otf")}), "minggu.epub")[0]


def test_a_chapter_without_text_is_none() -> None:
    short = dict.fromkeys(("OEBPS/teks/satu .xhtml", "OEBPS/teks/dua.xhtml"), "<html><body><p>Sampul</p></body></html>")
    with pytest.raises(UnreadableDocument, match="no chapter with text"):
        parts_of_epub(_with(**short), "minggu.epub")


def test_scripts_and_entities_of_a_chapter_say_nothing() -> None:
    page = (
        '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><html xmlns="http://www.w3.org/1999/xhtml"><body><script>jahat()</script>'
        '<p>Isi &a; bab.</p><img src="http://contoh.example/a.png"/></body></html>'
    )
    texts = [paragraph.text for paragraph in read_epub(_with(**{"OEBPS/teks/satu .xhtml": page}), "x")[0]]
    assert not any("jahat" in text or "root:" in text for text in texts)
    assert any("bab." in text for text in texts)


@pytest.mark.parametrize("package", ["<package/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><package>&b;</package>", "<package>"])
def test_a_package_without_sense_is_told(package: str) -> None:
    with pytest.raises(UnreadableDocument, match="“x” is not an EPUB book"):
        read_epub(_with(**{"OEBPS/content.opf": package}), "x")


def test_a_chapter_of_nothing_but_tags_is_too_large() -> None:
    with pytest.raises(DocumentTooLarge, match="more in its chapters"):
        read_epub(_with(**{"OEBPS/teks/dua.xhtml": "<p>" * 310_000}), "x")
