from __future__ import annotations

import io
import struct
import zipfile

import pytest

from app.engine.errors import DocumentTooLarge, UnreadableDocument
from app.engine.reading import zipped
from app.engine.reading.zipped import opened, within


def _packed(files: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", packing) as file:
        for path, data in files.items():
            file.writestr(path, data)
    return buffer.getvalue()


def _open(files: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> zipped.Archive:
    return opened(_packed(files, packing), "berita.docx", "a Word document (.docx)")


def test_a_bomb_is_not_unpacked() -> None:
    archive = _open({"a.xml": b"0" * 5_000_000})
    with pytest.raises(DocumentTooLarge, match=r"“berita\.docx” unpacks to more than Kabar reads"):
        archive.read("a.xml")


def test_all_that_is_unpacked_together_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    archive = _open({"a": b"1234567890", "b": b"1234567890"})
    archive.left = 15
    assert archive.read("a") == b"1234567890"
    with pytest.raises(DocumentTooLarge):
        archive.read("b")


def test_a_size_that_lies_gives_no_more_than_it_says() -> None:
    data = _packed({"a": b"x" * 1000}, zipfile.ZIP_STORED)
    at = data.index(b"PK\x01\x02") + 24
    lying = data[:at] + struct.pack("<I", 10) + data[at + 4 :]
    with pytest.raises(UnreadableDocument, match="cannot be unpacked"):  # its checksum is of more
        opened(lying, "berita.docx", "a Word document").read("a")


def test_too_many_files_are_refused_before_they_are_listed() -> None:
    data = _packed({}) + b"PK\x01\x02" * (zipped.MAX_ENTRIES + 1)
    with pytest.raises(DocumentTooLarge, match="10,000 files"):
        opened(data, "berita.docx", "a Word document")


@pytest.mark.parametrize("path", ["../../etc/passwd", "/etc/passwd", "a/../../b", "c:/windows/b"])
def test_names_outside_of_the_archive_are_refused(path: str) -> None:
    with pytest.raises(UnreadableDocument, match="names files outside of itself"):
        _open({path: b"x"})


def test_entities_are_neither_expanded_nor_accepted() -> None:
    billion = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a d="&c;">&c;</a>'
    outside = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    remote = b'<!DOCTYPE a [<!ENTITY % b SYSTEM "http://contoh.example/x.dtd"> %b;]><a/>'
    for data in (billion, outside, remote):
        with pytest.raises(UnreadableDocument, match="damaged"):
            _open({"a.xml": data}).xml("a.xml")


def test_a_name_of_a_standard_definition_is_no_entity_and_is_not_fetched() -> None:
    data = b'<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx/>'
    assert _open({"toc.ncx": data}).xml("toc.ncx").tag == "ncx"


def test_xml_of_a_million_elements_is_refused_before_it_is_parsed() -> None:
    data = b"<a>" + b"<b/>" * 1_300_000 + b"</a>"
    with pytest.raises(DocumentTooLarge, match="more parts"):
        _open({"a.xml": data}, zipfile.ZIP_STORED).xml("a.xml")


def test_xml_nested_without_end_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="no sound XML"):
        _open({"a.xml": b"<a>" * 100_000}, zipfile.ZIP_STORED).xml("a.xml")


def test_passwords_and_other_packings_are_told() -> None:
    data = bytearray(_packed({"a": b"x"}))
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableDocument, match="protected by a password"):
        opened(bytes(data), "berita.docx", "a Word document").read("a")
    office = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(UnreadableDocument, match="protected by a password"):
        opened(office, "berita.docx", "a Word document")
    with pytest.raises(UnreadableDocument, match="packed in a way"):
        _open({"a": b"x" * 100}, zipfile.ZIP_BZIP2).read("a")


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04" + b"\0" * 40, b"Kupang", _packed({"a": b"b"})[:-30]])
def test_what_is_no_archive_is_told(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match=r"“berita\.docx” is (not a Word document|damaged)"):
        opened(data, "berita.docx", "a Word document")


def test_references_are_followed_inside_only() -> None:
    assert within("OEBPS/text", "../a%20b.xhtml#c") == "OEBPS/a b.xhtml"
    assert within("word", "/docProps/core.xml") == "docProps/core.xml"
    assert within("word", "../../../../etc/passwd") == "etc/passwd"
