from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Mapping
from typing import Any
from unicodedata import category

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import typst

from app.engine import exporting
from app.engine.dispatch import Dispatch
from app.engine.exporting import ExportForm, pdf


def text_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_same_dispatch_gives_the_same_bytes(dispatch: Dispatch) -> None:
    assert exporting.render(dispatch, ".pdf") == exporting.render(dispatch, ".pdf")


def test_document_tells_what_it_is(dispatch: Dispatch) -> None:
    data = exporting.render(dispatch, ".pdf")
    document = pypdfium2.PdfDocument(data)
    told = document.get_metadata_dict()
    assert told["Title"] == "Floating market of Muara Lestari reopens, 212 traders return"
    assert told["Author"] == "Kabar"
    assert told["CreationDate"].startswith("D:20250805010209")
    assert pdfium.FPDFCatalog_IsTagged(document)
    document.close()
    assert b"/Lang" in data
    assert b"/ViewerPreferences" in data  # the title, not the file's name, over the window
    assert not re.search(rb"/(JavaScript|JS|OpenAction|Launch|EmbeddedFile)\b", data)


def test_fonts_lie_inside(dispatch: Dispatch) -> None:
    data = exporting.render(dispatch, ".pdf")
    document = pypdfium2.PdfDocument(data)
    embedded = set()
    for page in document:
        for thing in page.get_objects():
            if thing.type == pdfium.FPDF_PAGEOBJ_TEXT:
                font = pdfium.FPDFTextObj_GetFont(thing.raw)
                name = ctypes.create_string_buffer(200)
                pdfium.FPDFFont_GetBaseFontName(font, name, 200)
                embedded.add((name.value.decode(), bool(pdfium.FPDFFont_GetIsEmbedded(font))))
    document.close()
    assert len(embedded) >= 3
    assert all(inside for _, inside in embedded)


@pytest.mark.parametrize("form", ExportForm)
def test_accessible_as_pdf_ua_wants_it(
    dispatches: Mapping[str, Dispatch], form: ExportForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Typst refuses to write PDF/UA-1 where headings skip a level, the title is missing or a letter has no glyph."""
    compile = typst.compile

    def strict(*arguments: Any, **options: Any) -> bytes:
        return compile(*arguments, pdf_standards="ua-1", **options)

    monkeypatch.setattr(typst, "compile", strict)
    for dispatch in dispatches.values():
        exporting.render(dispatch, ".pdf", form)
    exporting.render_batch(list(dispatches.values()), ".pdf", form)


def test_every_letter_that_is_said_to_be_covered_is(filled: Callable[[str], Dispatch], monkeypatch: pytest.MonkeyPatch) -> None:
    letters = "".join(
        letter for letter in map(chr, range(0x10000)) if category(letter) != "Cn" and pdf._COVERED.fullmatch(letter)
    )
    compile = typst.compile

    def strict(*arguments: Any, **options: Any) -> bytes:
        assert options["ignore_system_fonts"]
        return compile(*arguments, pdf_standards="ua-1", **options)

    monkeypatch.setattr(typst, "compile", strict)
    exporting.render(filled(" ".join(letters)), ".pdf")


def test_text_of_an_article_is_never_markup(filled: Callable[[str], Dispatch]) -> None:
    nasty = '#import "@preview/example:0.1.0" #read("/etc/passwd") #sys.inputs *a* _b_ $x$ @s1 <s1> // = - + `c` \\ "q"'
    text = squeezed(text_of(exporting.render(filled(nasty), ".pdf")))
    assert text.count(squeezed(nasty)) >= 20


def test_template_asks_for_no_file_and_no_package() -> None:
    template = pdf._TEMPLATE.read_text("utf-8")
    assert not re.search(r"#(import|include)\b|\b(read|image|plugin|eval|csv|toml|yaml|xml|bibliography)\(|@preview", template)


def test_word_longer_than_the_page_is_broken_and_kept(filled: Callable[[str], Dispatch]) -> None:
    word = "https://a.test/" + "abcdefghij" * 30
    data = exporting.render(filled(word), ".pdf")
    assert squeezed(text_of(data)).count(word) >= 20
    document = pypdfium2.PdfDocument(data)
    for page in document:
        width = page.get_width()
        assert all(thing.get_bounds()[2] < width - 50 for thing in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT]))
    document.close()


def test_sentence_longer_than_a_page_is_kept(filled: Callable[[str], Dispatch]) -> None:
    text = "kata " * 3000 + "akhir"
    assert text_of(exporting.render(filled(text), ".pdf")).count("akhir") >= 20


def test_letters_of_other_scripts_are_no_error(filled: Callable[[str], Dispatch]) -> None:
    assert exporting.render(filled("👩‍👩‍👧 🇮🇩 مرحبا بالعالم שלום 東京 \ufffd \u200b\u00ad"), ".pdf").startswith(b"%PDF-")


def test_batch_has_pages_in_its_contents(dispatches: Mapping[str, Dispatch]) -> None:
    document = pypdfium2.PdfDocument(exporting.render_batch(list(dispatches.values()), ".pdf", ExportForm.BRIEF))
    pages = [page.get_textpage().get_text_range() for page in document]
    outline = [(item.get_title(), item.get_dest().get_index()) for item in document.get_toc(max_depth=1)]
    document.close()
    assert len(pages) == 6
    assert "5 briefs" in pages[0]
    assert [index for _, index in outline] == [1, 2, 3, 4, 5]
    assert outline[0][0] == "Floating market of Muara Lestari reopens, 212 traders return"
