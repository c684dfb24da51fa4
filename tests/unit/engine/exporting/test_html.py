from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from app.engine import exporting
from app.engine.dispatch import Detection, Dispatch, Finding, FindingKind, Flaw, Translation

CSS = Path(exporting.__file__).with_name("brief.css").read_text("utf-8")


def page_of(dispatch: Dispatch) -> Any:
    return html.document_fromstring(exporting.render(dispatch, ".html"))


def test_every_link_leads_somewhere_and_every_id_is_one(dispatches: Mapping[str, Dispatch]) -> None:
    for dispatch in dispatches.values():
        page = page_of(dispatch)
        ids = page.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {link.removeprefix("#") for link in page.xpath("//a/@href")} <= set(ids)


def test_batch_has_contents_and_no_id_twice(dispatches: Mapping[str, Dispatch]) -> None:
    page = html.document_fromstring(exporting.render_batch(list(dispatches.values()), ".html"))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in page.xpath("//a/@href")} <= set(ids)
    assert page.xpath("//nav//a/@href") == ["#a1_top", "#a2_top", "#a3_top", "#a4_top", "#a5_top"]
    assert [title.text_content() for title in page.xpath("//article//h2[@class='headline']")] == [
        link.text_content() for link in page.xpath("//nav//a")
    ]
    assert len(page.xpath("//h1")) == 1
    assert ":root:has(#a1_e1:target) :is(#a1_s1, #a1_s2)" in page.xpath("string(//style)")


def test_point_leads_to_all_of_its_evidence_and_back(dispatch: Dispatch) -> None:
    page = page_of(dispatch)
    assert page.xpath("//li[@id='p1']//p[@class='evidence']/a/@href") == ["#s1", "#s2"]
    assert page.xpath("//tr[@id='s1']//a/@href") == page.xpath("//tr[@id='s2']//a/@href") == ["#p1"]
    assert page.xpath("//li[@id='p1']/a/@href") == ["#e1"]
    assert page.xpath("//tr[@id='s1']//span/@id") == ["e1"]
    assert ":root:has(#e1:target) :is(#s1, #s2)" in page.xpath("string(//style)")


def test_languages_are_marked(dispatch: Dispatch) -> None:
    page = page_of(dispatch)
    assert page.xpath("/html/@lang") == ["en"]
    assert page.xpath("//h1/@lang") == ["en"]
    assert page.xpath("//header/p[1]/@lang") == ["id"]
    assert page.xpath("//tr[@id='s1']//span[@class='text']/@lang") == ["id", "en"]
    assert page.xpath("//tr[@id='s6']//span[@class='text']/@lang") == ["en"]  # an English quotation


def test_paragraph_too_short_to_tell_is_in_the_language_of_the_whole(dispatch: Dispatch) -> None:
    unsure = replace(dispatch, detection=Detection("id", 0.9, ()))
    assert page_of(unsure).xpath("//tr[@id='s1']//span[@class='text']/@lang") == ["id", "en"]


def test_english_stands_once_across_both_columns(dispatch: Dispatch) -> None:
    cells = page_of(dispatch).xpath("//tr[@id='s6']/td")
    assert [(cell.text_content(), cell.get("colspan")) for cell in cells] == [("The market is a home for us, not a museum.", "2")]


def test_finding_is_told_in_words_at_its_sentence_and_at_the_top(dispatch: Dispatch) -> None:
    page = page_of(dispatch)
    assert page.xpath("//tr[@id='s2']//div[@class='concern']")[0].text_content() == (
        "⚠ To verify: The number 212 is not in the English. (English: “221”)"
    )
    assert page.xpath("//section[@class='verify']//a/@href") == ["#s2", "#s7"]
    assert page.xpath("//li[@id='p1']//span[@class='sign']")[0].text_content() == "⚠ verify 2"
    assert page.xpath("//section[@class='verify']/following-sibling::section//h2")[0].text == "Summary"


def test_finding_of_the_headline_has_no_sentence(dispatch: Dispatch) -> None:
    found = replace(dispatch, findings=(Finding(FindingKind.NUMBER, None, "The number 212 is missing."),))
    assert page_of(found).xpath("//section[@class='verify']//li")[0].text_content() == "⚠ Headline: The number 212 is missing."


def test_cancelled_dispatch_says_what_is_missing(dispatches: Mapping[str, Dispatch]) -> None:
    page = page_of(dispatches["cancelled"])
    assert "stopped after 3 of 8 sentences" in page.xpath("string(//section[@class='notices'])")
    assert [row.get("id") for row in page.xpath("//tbody/tr[td[@class='missing']]")] == ["s4", "s5", "s6", "s7", "s8"]
    assert page.xpath("//li[@id='p2']//p[1]")[0].text_content().endswith("(not translated)")


def test_translation_that_came_out_empty_is_none(dispatch: Dispatch) -> None:
    empty = Translation(" ", "greedy", flaw=Flaw.EMPTY)
    page = page_of(replace(dispatch, headline=empty, translations=(empty, *dispatch.translations[1:])))
    assert page.xpath("//h1")[0].text_content() == "Pasar Apung Muara Lestari Dibuka Lagi, 212 Pedagang Kembali (not translated)"
    assert page.xpath("//tr[@id='s1']/td[2]")[0].text_content() == "Not translated"


def test_untranslated_dispatch_is_running_text_with_no_warning_of_a_machine(dispatches: Mapping[str, Dispatch]) -> None:
    page = page_of(dispatches["untranslated"])
    assert not page.xpath("//table")
    assert [text.get("lang") for text in page.xpath("//span[@class='sentence']/span[@class='main']")] == [
        *["id"] * 5,
        "en",
        "id",
        "id",
    ]
    assert page.xpath("string(//span[@id='s3'])") == "3\u00a0Biaya Rp 3,5 miliar"
    assert "has not been translated" in page.text_content()
    assert "Machine translation" not in page.text_content()


def test_removed_text_is_folded_away_with_its_reason(dispatch: Dispatch) -> None:
    details = page_of(dispatch).xpath("//details")[0]
    assert details.get("open") is None
    assert [heading.text for heading in details.xpath(".//h3")] == ["link to another article (2)", "share bar (1)"]
    assert len(details.xpath(".//li")) == 3


def test_page_needs_nothing_else(dispatch: Dispatch) -> None:
    page = page_of(dispatch)
    assert not page.xpath("//script | //link | //img | //*[@src] | //*[@style]")
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv]/@content")[0]
    assert not re.search(r"url\(|@import", page.xpath("string(//style)"))


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_contrast_is_aa(scheme: int) -> None:
    """WCAG 2.2, 1.4.3: 4.5 to 1 for text of any size."""
    block = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[scheme]
    colors = dict(re.findall(r"--([\w-]+): (#\w{6});", block))
    for ink in ("ink", "quiet", "accent", "alarm"):
        for ground in ("page", "alarm-band", "target"):
            light, dark = sorted((luminance(colors[ink]), luminance(colors[ground])), reverse=True)
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)


def luminance(color: str) -> float:
    channels = (int(color[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
