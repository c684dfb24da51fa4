"""Any text in any field comes out of every format as it went in, but for line breaks, direction marks, forbidden characters."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable

import docx
import odfdo
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree, html
from markdown_it import MarkdownIt

from app.engine import exporting
from app.engine.dispatch import Dispatch
from app.engine.exporting import ExportForm
from app.engine.exporting.words import printable

Filled = Callable[[str], Dispatch]
ANY_TEXT = st.text(st.characters(), max_size=60).filter(printable)
NASTY = [
    "<script>alert(1)</script>",
    "</style></title><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "<!-- -->]]>&lt;&amp;&nbsp;",
    "a\x00b\x1b[31mred\x07\x9b",
    "baris satu\nbaris dua\r\n\x85\u2028tiga",
    "\udce9 lone surrogate \ufffe",
    "👩‍👩‍👧 🇮🇩 مرحبا بالعالم שלום \u202eabc\u202c",
    "# 1. *bold* _it_ `code` [a](b) ![c](d) ~~e~~ $x$ \\ | --- > & <b>",
    "1) one",
    "2025. Tahun",
    "- item",
    "=====",
    "foo_bar __init__ snake_case_ #",
    "https://a.test/?b=1&copy=2",
]


def nasty(test: Callable[..., None]) -> Callable[..., None]:
    """Try the texts of :data:`NASTY` first."""
    for text in NASTY:
        test = example(text=text)(test)
    return test


@nasty
@given(text=ANY_TEXT)
@settings(max_examples=60, deadline=None)
def test_html(filled: Filled, text: str) -> None:
    page = html.document_fromstring(exporting.render(filled(text), ".html"))
    shown = printable(text)
    for path in ("//h1", "//header/p[1]", "//li[@id='p1']//p[1]", "//li[@id='p1']//p[2]", "//dl/dd[1]", "//details//li"):
        assert page.xpath(path)[0].text_content() == shown, path
    facts = page.xpath("//h2[.='Key facts']/following-sibling::div/p[1]")
    assert [fact.text_content() for fact in facts] == [f"Where: {shown}", f"When: {shown}", f"How much: {shown}"]
    for row in page.xpath("//tbody/tr"):
        assert {span.text_content() for span in row.xpath("./td/span[@class='text']")} == {shown}
    assert page.xpath("string(//section[@class='verify'])").count(shown) >= 2
    # What the text smuggles in stays text.
    assert not page.xpath("//script | //img | //iframe | //object | //link | //form")
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]


@pytest.mark.parametrize("text", NASTY)
def test_wire_brief(filled: Filled, text: str) -> None:
    page = html.document_fromstring(exporting.render(filled(text), ".html", ExportForm.WIRE))
    shown = printable(text)
    assert page.xpath("//h1")[0].text_content() == shown
    lede, *_ = page.xpath("//div[@class='line']/p[@class='main']")
    assert lede.text_content().endswith(f"(Kabar) – {shown}")
    assert {point.text_content() for point in page.xpath("//ol/li//p[@class='main']")} == {shown}
    assert not page.xpath("//script | //img | //iframe | //object | //link | //form")
    for suffix in (".docx", ".odt", ".md", ".txt"):
        exporting.render(filled(text), suffix, ExportForm.WIRE)


@nasty
@given(text=ANY_TEXT)
@settings(max_examples=60, deadline=None)
def test_json(filled: Filled, text: str) -> None:
    dispatch = filled(text)
    read = json.loads(exporting.render(dispatch, ".json").decode("utf-8"))
    assert read == json.loads(json.dumps(exporting.to_json(dispatch)))
    assert read["headline"] == {"text": text, "translation": text, "machine": None}
    assert {sentence["text"] for sentence in read["sentences"]} == {text}


@nasty
@given(text=ANY_TEXT)
@settings(max_examples=60, deadline=None)
def test_markdown(filled: Filled, text: str) -> None:
    source = exporting.render(filled(text), ".md").decode("utf-8")
    # The anchors are the only HTML of our own; a viewer of plain CommonMark plus the tables and struck-out text of GitHub.
    viewer = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    page = html.document_fromstring(viewer.render(re.sub(r'^<a id="s\d+"></a>', "", source, flags=re.MULTILINE)))
    shown = printable(text)
    assert page.xpath("string(//h1)").strip() == shown
    quotations = [quotation.text_content().strip() for quotation in page.xpath("//blockquote")]
    assert quotations == [shown] * 10  # the headline, two points, and the seven sentences that are no English themselves
    assert [item.text_content() for item in page.xpath("//h2[.='Provenance']/following-sibling::ul/li[1]")] == [
        f"Outlet: {shown}"
    ]


@pytest.mark.parametrize("text", NASTY)
def test_word(filled: Filled, text: str) -> None:
    document = docx.Document(io.BytesIO(exporting.render(filled(text), ".docx")))
    shown = printable(text)
    assert [paragraph.text for paragraph in document.paragraphs[:2]] == [shown, shown]
    for row in document.tables[0].rows[1:]:
        for cell in row.cells[1:]:
            assert cell.paragraphs[0].text.removeprefix("• ") == shown
    assert document.core_properties.title == shown
    notes = etree.fromstring(document.part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES).blob)
    assert "".join(notes[2].itertext()) == f" Sentence 1: {shown} Sentence 2: {shown}"


@pytest.mark.parametrize("text", [*NASTY, "  dua   spasi  lagi "])
def test_open_document(filled: Filled, text: str) -> None:
    body = odfdo.Document(io.BytesIO(exporting.render(filled(text), ".odt"))).body
    shown = printable(text)
    assert [paragraph.inner_text for paragraph in body.get_paragraphs()[:2]] == [shown, shown]
    for row in body.get_tables()[0].get_rows()[1:]:
        for cell in row.get_cells()[1:]:
            if paragraphs := cell.get_paragraphs():
                assert paragraphs[0].inner_text.removeprefix("• ") == shown


@nasty
@given(text=ANY_TEXT)
@settings(max_examples=60, deadline=None)
def test_translation_memory(filled: Filled, text: str) -> None:
    memory = etree.fromstring(exporting.render(filled(text), ".tmx"))
    assert {segment.text for segment in memory.iter("seg")} == {printable(text)}


@pytest.mark.parametrize("text", NASTY)
def test_plain_text_cannot_command_a_terminal(filled: Filled, text: str) -> None:
    shown = exporting.render(filled(text), ".txt").decode("utf-8")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", shown)
    assert printable(text) in shown.splitlines()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x9b", "a\ufffdb\ufffd"),
        ("satu\r\n\u2028dua", "satu dua"),
        ("nomor \u202e12\u202c, مرحبا", "nomor 12, مرحبا"),
        ("👩\u200d👧 tetap\u00a0utuh", "👩\u200d👧 tetap\u00a0utuh"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    assert printable(text) == shown


TEXTUAL = (".html", ".md", ".txt", ".json", ".tmx")


def test_very_long_text_is_kept_whole(filled: Filled) -> None:
    text = "kata " * 20_000 + "akhir"
    for suffix in TEXTUAL:
        assert text.encode() in exporting.render(filled(text), suffix)
    exporting.render(filled(text), ".docx")
    exporting.render(filled(text), ".odt")
