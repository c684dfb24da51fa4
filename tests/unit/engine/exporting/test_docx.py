from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from app.engine import exporting
from app.engine.dispatch import Dispatch
from app.engine.exporting import ExportForm


def document_of(dispatch: Dispatch) -> Any:
    return docx.Document(io.BytesIO(exporting.render(dispatch, ".docx")))


def test_same_dispatch_gives_the_same_bytes_whatever_the_time(dispatch: Dispatch) -> None:
    data = exporting.render(dispatch, ".docx")
    assert data == exporting.render(dispatch, ".docx")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_is_left_of_the_template_s_past(dispatch: Dispatch) -> None:
    with zipfile.ZipFile(io.BytesIO(exporting.render(dispatch, ".docx"))) as archive:
        assert not [name for name in archive.namelist() if "thumbnail" in name or name == "docProps/app.xml"]
        assert b'compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"' in archive.read(
            "word/settings.xml"
        )
    properties = document_of(dispatch).core_properties
    assert properties.author == properties.last_modified_by == "Kabar"
    assert properties.title == "Floating market of Muara Lestari reopens, 212 traders return"
    assert properties.created == properties.modified == datetime.datetime(2025, 8, 5, 1, 2, 9, tzinfo=datetime.UTC)
    assert properties.comments.startswith("Machine translation")


def test_headings_are_real(dispatch: Dispatch) -> None:
    paragraphs = document_of(dispatch).paragraphs
    assert [(paragraph.style.name, paragraph.text) for paragraph in paragraphs[:2]] == [
        ("Title", "Floating market of Muara Lestari reopens, 212 traders return"),
        ("Subtitle", "Pasar Apung Muara Lestari Dibuka Lagi, 212 Pedagang Kembali"),
    ]
    headings = [paragraph.text for paragraph in paragraphs if paragraph.style.name == "Heading 1"]
    assert headings == ["To verify", "Summary", "Key facts", "Article", "Removed from the page", "Provenance"]


def test_what_is_to_be_verified_leads_to_its_sentence(dispatch: Dispatch) -> None:
    body = document_of(dispatch).element.body
    marks = {mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))}
    assert marks == {"top", *(f"s{number}" for number in range(1, 9))}
    ids = [[mark.get(qn("w:id")) for mark in body.iter(qn(f"w:bookmark{end}"))] for end in ("Start", "End")]
    assert ids[0] == ids[1] == list(dict.fromkeys(ids[0]))
    links = [
        (link.get(qn("w:anchor")), "".join(text.text for text in link.iter(qn("w:t")))) for link in body.iter(qn("w:hyperlink"))
    ]
    assert links == [("s2", "Sentence 2"), ("s7", "Sentence 7")]


def notes_of(document: Any) -> Any:
    return etree.fromstring(document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES).blob)


@pytest.mark.parametrize("form", [ExportForm.BRIEF, ExportForm.ENGLISH, ExportForm.BILINGUAL])
def test_each_point_has_a_footnote_that_quotes_its_evidence(dispatch: Dispatch, form: ExportForm) -> None:
    document = docx.Document(io.BytesIO(exporting.render(dispatch, ".docx", form)))
    notes = notes_of(document)
    texts = {note.get(qn("w:id")): "".join(note.itertext()) for note in notes}
    points = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "List Number"]
    told = [texts[number.get(qn("w:id"))] for point in points for number in point._p.iter(qn("w:footnoteReference"))]
    sentences = [sentence.text for sentence in dispatch.sentences]
    assert told == [f" Sentence 1: {sentences[0]} Sentence 2: {sentences[1]}", f" Sentence 5: {sentences[4]}"]
    languages = {run.find(f".//{qn('w:lang')}").get(qn("w:val")) for run in notes.iter(qn("w:r")) if run.findtext(qn("w:t"))}
    assert languages == {"en-GB", "id-ID"}
    anchors = [link.get(qn("w:anchor")) for link in notes.iter(qn("w:hyperlink"))]
    assert anchors == ([] if form is ExportForm.BRIEF else ["s1", "s2", "s5", "s1", "s2", "s3", "s5"]), "the key facts' too"


def test_footnotes_are_what_word_wants(dispatches: Mapping[str, Dispatch]) -> None:
    """ECMA-376 part 1, 17.11: the lines above the notes stand first and are named in the settings; ids are unique; every note
    is referred to once; styles exist."""
    for data in (*(exporting.render(dispatch, ".docx") for dispatch in dispatches.values()), batch_of(dispatches)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: etree.fromstring(archive.read(f"word/{name}.xml")) for name in ("footnotes", "settings", "document")}
            types = archive.read("[Content_Types].xml").decode()
        assert types.count("wordprocessingml.footnotes+xml") == 1
        ids = [note.get(qn("w:id")) for note in parts["footnotes"]]
        assert ids == [f"{number}" for number in range(-1, len(ids) - 1)]
        assert [note.get(qn("w:type")) for note in parts["footnotes"]][:3] in (
            ["separator", "continuationSeparator"],
            ["separator", "continuationSeparator", None],
        )
        named = parts["settings"].find(qn("w:footnotePr"))
        assert [note.get(qn("w:id")) for note in named] == ids[:2]
        assert named.getnext().tag == qn("w:compat")
        assert [mark.get(qn("w:id")) for mark in parts["document"].iter(qn("w:footnoteReference"))] == ids[2:]
        styles = {style.style_id for style in docx.Document(io.BytesIO(data)).styles}
        for part in parts.values():
            assert {used.get(qn("w:val")) for used in part.iter(qn("w:pStyle"), qn("w:rStyle"))} <= styles


def batch_of(dispatches: Mapping[str, Dispatch]) -> bytes:
    return exporting.render_batch(list(dispatches.values()), ".docx")


def test_table_repeats_its_head_and_breaks_no_row(dispatch: Dispatch) -> None:
    table = document_of(dispatch).tables[0]
    head, *rows = table.rows
    assert [cell.text for cell in head.cells] == ["No.", "Indonesian", "English"]
    assert head._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)
    assert [row.cells[0].text for row in rows] == [f"{number}" for number in range(1, 9)]
    assert rows[1].cells[2].text.endswith("⚠ To verify: The number 212 is not in the English. (English: “221”)")
    assert rows[5].cells[1]._tc is rows[5].cells[2]._tc  # an English quotation stands once


def test_every_run_has_its_language(dispatch: Dispatch) -> None:
    document = document_of(dispatch)
    for paragraph in document.paragraphs:
        if paragraph.style.name != "Heading 1":  # which has the document's
            assert all(run.rPr.find(qn("w:lang")) is not None for run in paragraph._p.iter(qn("w:r")))
    row = document.tables[0].rows[1]
    languages = [cell.paragraphs[0].runs[0]._r.rPr.find(qn("w:lang")).get(qn("w:val")) for cell in row.cells]
    assert languages == ["en-GB", "id-ID", "en-GB"]


def test_cancelled_and_untranslated(dispatches: Mapping[str, Dispatch]) -> None:
    cancelled = document_of(dispatches["cancelled"])
    assert [row.cells[2].text for row in cancelled.tables[0].rows[4:]] == ["Not translated"] * 5
    untranslated = document_of(dispatches["untranslated"])
    assert not untranslated.tables
    assert [paragraph.text for paragraph in untranslated.paragraphs if paragraph.text.startswith("3")] == [
        "3\u00a0Biaya Rp 3,5 miliar"
    ]
    assert "Machine translation" not in untranslated.sections[0].footer.paragraphs[0].text


def test_headline_longer_than_a_property_may_be(dispatch: Dispatch) -> None:
    long = replace(dispatch, headline=replace(dispatch.headline, text="word " * 100))
    document = document_of(long)
    assert document.core_properties.title.endswith("word…")
    assert document.paragraphs[0].text == ("word " * 100).strip()


def test_batch_has_contents_that_lead_to_each_brief_on_a_page_of_its_own(dispatches: Mapping[str, Dispatch]) -> None:
    batch = list(dispatches.values())
    document = docx.Document(io.BytesIO(exporting.render_batch(batch, ".docx")))
    titles = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    entries = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "toc 1"]
    assert len(titles) == len(entries) == 5
    assert document.styles["Heading 1"].paragraph_format.page_break_before
    assert entries[0].text == f"{titles[0].text} – Harian Muara · 4 August 2025 · ⚠ 2 to verify"
    body = document.element.body
    anchors = [link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))]
    marks = [mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart"))]
    assert anchors[:5] == ["a1_top", "a2_top", "a3_top", "a4_top", "a5_top"]
    assert len(marks) == len(set(marks))
    assert set(anchors) <= set(marks)
    assert [mark.get(qn("w:fldCharType")) for mark in body.iter(qn("w:fldChar"))] == ["begin", "separate", "end"]


def test_points_of_each_brief_count_from_one(dispatch: Dispatch) -> None:
    document = docx.Document(io.BytesIO(exporting.render_batch([dispatch, dispatch], ".docx")))
    lists = [paragraph._p.pPr.numPr.numId.val for paragraph in document.paragraphs if paragraph.style.name == "List Number"]
    assert len(lists) == 4
    assert lists[0] == lists[1] != lists[2] == lists[3]
