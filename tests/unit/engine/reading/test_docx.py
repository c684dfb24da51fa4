from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.shared import Pt

from app.engine.article import Role
from app.engine.errors import UnreadableDocument
from app.engine.reading.docx import read_docx

DOCUMENTS = Path(__file__).resolve().parents[3] / "data" / "documents"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _read(body: str, namespace: str = W, **parts: str) -> list[tuple[Role, str]]:
    """What is read from a document of this body, in the shell of the committed one."""
    head = f'xmlns:w="{namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    parts["word/document.xml"] = f"<w:document {head}><w:body>{body}</w:body></w:document>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(DOCUMENTS / "tenun.docx") as source, zipfile.ZipFile(buffer, "w") as file:
        for path in source.namelist():
            file.writestr(path, parts.get(path, source.read(path)))
    paragraphs, _ = read_docx(buffer.getvalue(), "berita")
    return [(paragraph.role, paragraph.text) for paragraph in paragraphs]


def _p(text: str, settings: str = "") -> str:
    return f"<w:p><w:pPr>{settings}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_a_document_of_word_itself() -> None:
    document = docx.Document()
    document.add_heading("Pasar Ditata", 0)
    document.add_paragraph("Kupang", style="Subtitle")
    document.add_paragraph("Isi pertama.").add_run(" Rahasia.").font.hidden = True
    document.add_heading("Harga", 1)
    document.add_paragraph("Ikan", style="List Bullet")
    document.add_paragraph("“Kami lega.”", style="Intense Quote")
    document.add_paragraph("Foto pasar", style="Caption")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "satu", "dua\ntiga"
    table.cell(0, 1).add_table(1, 1).cell(0, 0).text = "dalam"
    document.add_paragraph("Besar.").runs[0].font.size = Pt(20)
    document.core_properties.author = "Melki Tefa"
    buffer = io.BytesIO()
    document.save(buffer)
    paragraphs, metadata = read_docx(buffer.getvalue(), "berita")
    assert [(paragraph.role, paragraph.text) for paragraph in paragraphs] == [
        (Role.HEADLINE, "Pasar Ditata"),
        (Role.SUBHEADING, "Kupang"),
        (Role.BODY, "Isi pertama."),
        (Role.SUBHEADING, "Harga"),
        (Role.LIST_ITEM, "Ikan"),
        (Role.QUOTATION, "“Kami lega.”"),
        (Role.CAPTION, "Foto pasar"),
        (Role.TABLE_CELL, "satu"),
        (Role.TABLE_CELL, "dua"),
        (Role.TABLE_CELL, "tiga"),
        (Role.TABLE_CELL, "dalam"),
        (Role.BODY, "Besar."),
    ]
    assert metadata.byline == "Melki Tefa"


def test_changes_are_accepted() -> None:
    read = _read(
        "<w:p><w:r><w:t>Satu </w:t></w:r><w:ins><w:r><w:t>dua</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>tiga</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>empat</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t> lima</w:t></w:r></w:moveTo></w:p>"
        + _p("Awal kalimat", "<w:rPr><w:del/></w:rPr>")
        + _p(" dan akhirnya.")
        + f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{_p('buang')}</w:tc></w:tr>"
        f"<w:tr><w:tc>{_p('simpan')}</w:tc></w:tr></w:tbl>"
    )
    assert read == [(Role.BODY, "Satu dua lima"), (Role.BODY, "Awal kalimat dan akhirnya."), (Role.TABLE_CELL, "simpan")]


def test_fields_drawings_and_signs() -> None:
    box = "<w:txbxContent>" + _p("Kotak.") + "</w:txbxContent>"
    read = _read(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:t>tautan</w:t></w:r>'
        "<w:r><mc:AlternateContent><mc:Choice>"
        + box
        + "</mc:Choice><mc:Fallback>"
        + box
        + "</mc:Fallback></mc:AlternateContent></w:r>"
        '<w:r><w:t> non</w:t><w:noBreakHyphen/><w:t>aktif</w:t><w:tab/><w:sym w:char="F0B7"/><w:sym w:char="2013"/></w:r></w:p>'
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + _p("Klik di sini") + "</w:sdtContent></w:sdt>"
        "<w:sdt><w:sdtContent>" + _p("Isi.") + "</w:sdtContent></w:sdt>"
    )
    assert read == [(Role.BODY, "tautan non-aktif –"), (Role.BODY, "Kotak."), (Role.BODY, "Isi.")]


def test_line_breaks_end_paragraphs_but_not_headings() -> None:
    heading = '<w:outlineLvl w:val="0"/>'
    read = _read(
        f"<w:p><w:pPr>{heading}</w:pPr><w:r><w:t>Pasar</w:t><w:br/><w:t>Ditata</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>Satu.</w:t><w:br/><w:br/><w:t>Dua.</w:t></w:r></w:p>"
    )
    assert read == [(Role.HEADLINE, "Pasar Ditata"), (Role.BODY, "Satu."), (Role.BODY, "Dua.")]


def test_the_strict_kind_is_read() -> None:
    assert _read(_p("Isi."), "http://purl.oclc.org/ooxml/wordprocessingml/main") == [(Role.BODY, "Isi.")]


def test_a_long_cell_is_layout() -> None:
    long = "Pemerintah Kota Kupang menata pasar ikan. " * 4
    assert _read(f"<w:tbl><w:tr><w:tc>{_p(long)}{_p('Kecil')}</w:tc></w:tr></w:tbl>") == [
        (Role.BODY, long.strip()),
        (Role.TABLE_CELL, "Kecil"),
    ]


def test_what_is_no_text_document_is_told() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(UnreadableDocument, match="“berita” is not a Word document"):
        read_docx(buffer.getvalue(), "berita")


def test_a_document_with_entities_is_refused() -> None:
    styles = '<!DOCTYPE a [<!ENTITY b "c">]><w:styles xmlns:w="w">&b;</w:styles>'
    with pytest.raises(UnreadableDocument, match="entities"):
        _read(_p("Isi."), **{"word/styles.xml": styles})
