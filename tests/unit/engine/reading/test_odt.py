from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from app.engine.article import Role
from app.engine.errors import UnreadableDocument
from app.engine.reading.odt import read_odt

DOCUMENTS = Path(__file__).resolve().parents[3] / "data" / "documents"
NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"))
)


def _packed(styles: str = "", body: str = "", **parts: str) -> bytes:
    content = (
        f"<office:document-content {NAMES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    files = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **parts}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for path, text in files.items():
            file.writestr(path, text)
    return buffer.getvalue()


def _read(body: str, styles: str = "") -> list[tuple[Role, str]]:
    return [(paragraph.role, paragraph.text) for paragraph in read_odt(_packed(styles, body), "berita")[0]]


def test_what_is_hidden_is_left_out() -> None:
    styles = '<style:style style:family="paragraph" style:name="P1"><style:text-properties text:display="none"/></style:style>'
    read = _read(
        '<text:p text:style-name="P1">gaib</text:p><text:section text:display="none"><text:p>gaib</text:p></text:section>'
        "<text:p>Satu <office:annotation><text:p>komentar</text:p></office:annotation>dua"
        "<text:s text:c='999999999'/>tiga.</text:p>"
        '<text:p><text:hidden-paragraph text:is-hidden="true"/>gaib</text:p>'
        "<text:p>Ruby <text:ruby><text:ruby-base>A</text:ruby-base>"
        "<text:ruby-text>b</text:ruby-text></text:ruby>.</text:p>",
        styles,
    )
    assert read == [(Role.BODY, "Satu dua tiga."), (Role.BODY, "Ruby A.")]


def test_roles_come_from_styles_that_automatic_ones_are_made_of() -> None:
    styles = (
        '<style:style style:family="paragraph" style:name="P1" style:parent-style-name="Title"/>'
        '<style:style style:family="paragraph" style:name="P2" style:parent-style-name="P3"/>'
        '<style:style style:family="paragraph" style:name="P3" style:parent-style-name="P2"/>'
    )
    read = _read(
        '<text:h text:outline-level="1">Bagian</text:h><text:p text:style-name="P1">Judul Berita</text:p>'
        '<text:p text:style-name="P2">Isi.</text:p><text:p text:style-name="Quotations">Kutip.</text:p>'
        "<text:list><text:list-item><text:p>Butir</text:p></text:list-item></text:list>"
        "<text:table-of-content><text:index-body><text:p>Daftar isi 1</text:p></text:index-body></text:table-of-content>",
        styles,
    )
    assert read == [
        (Role.SUBHEADING, "Bagian"),
        (Role.HEADLINE, "Judul Berita"),
        (Role.BODY, "Isi."),
        (Role.QUOTATION, "Kutip."),
        (Role.LIST_ITEM, "Butir"),
        (Role.FURNITURE, "Daftar isi 1"),
    ]


def test_passwords_and_other_kinds_are_told() -> None:
    manifest = '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    with pytest.raises(UnreadableDocument, match="protected by a password"):
        read_odt(_packed(**{"META-INF/manifest.xml": manifest}), "berita")
    with pytest.raises(UnreadableDocument, match="another kind"):
        read_odt(_packed(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "berita")


def test_the_properties_of_the_sample() -> None:
    _, metadata = read_odt((DOCUMENTS / "pasar-ikan.odt").read_bytes(), "berita")
    assert metadata.headline == "Pasar Ikan Oesapa Mulai Ditata, 214 Pedagang Pindah ke Lapak Baru"
    assert (metadata.byline, str(metadata.date)) == ("Melki Tefa", "2025-10-13")
