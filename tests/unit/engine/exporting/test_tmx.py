"""The translation memory keeps to the grammar of TMX 1.4 (tests/data/tmx14.dtd)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from app.engine import exporting
from app.engine.dispatch import Detection, Dispatch
from app.engine.exporting import ExportForm

DTD = Path(__file__).parents[3] / "data" / "tmx14.dtd"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def memory_of(data: bytes) -> Any:
    memory = etree.fromstring(data)
    with DTD.open("rb") as file:
        grammar = etree.DTD(file)
    assert grammar.validate(memory), grammar.error_log
    return memory


@pytest.mark.parametrize(("name", "units"), [("whole", 7), ("edited", 7), ("cancelled", 3), ("untranslated", 0), ("bare", 0)])
def test_only_translated_sentences_are_there(dispatches: Mapping[str, Dispatch], name: str, units: int) -> None:
    assert len(memory_of(exporting.render(dispatches[name], ".tmx")).findall("body/tu")) == units


def test_unit_tells_pair_and_origin(dispatch: Dispatch) -> None:
    memory = memory_of(exporting.render(dispatch, ".tmx"))
    assert memory.find("header").get("srclang") == "id"
    unit = memory.findall("body/tu")[1]
    assert [(variant.get(LANG), variant.findtext("seg")) for variant in unit.findall("tuv")] == [
        ("id", dispatch.sentences[1].text),
        ("en", dispatch.translations[1].text),
    ]
    properties = {property.get("type"): property.text for property in unit.findall("prop")}
    assert properties == {
        "x-file-sha256": dispatch.document.sha256,
        "x-sentence-id": "1",
        "x-checkpoint": "id-en-draft stage-1",
        "x-verify": "The number 212 is not in the English. (English: “221”)",
    }


def test_unit_tells_that_a_person_edited_it(dispatches: Mapping[str, Dispatch]) -> None:
    units = memory_of(exporting.render(dispatches["edited"], ".tmx")).findall("body/tu")
    assert [unit.xpath("string(prop[@type='x-edited'])") for unit in units] == ["", "by a person", "", "", "by a person", "", ""]


def test_batch_holds_all_pairs_and_every_form_is_the_same(dispatch: Dispatch) -> None:
    malay = replace(dispatch, detection=Detection("ms", 0.9, ()))
    data = exporting.render_batch([dispatch, malay], ".tmx")
    assert data == exporting.render_batch([dispatch, malay], ".tmx", ExportForm.BRIEF)
    memory = memory_of(data)
    assert memory.find("header").get("srclang") == "*all*"
    assert [unit.get("srclang") for unit in memory.iter("tu")] == ["id"] * 7 + ["ms"] * 7  # each of them has one in English
