"""The JSON is what docs/schema.md and docs/dispatch.schema.json say, and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app.engine import errors, exporting
from app.engine.abstract import Abstract, Claim
from app.engine.dispatch import Dispatch

DOCS = Path(__file__).parents[4] / "docs"
SCHEMA = json.loads((DOCS / "dispatch.schema.json").read_text("utf-8"))
TYPES = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "object": dict,
    "array": list,
    "null": type(None),
}


TOLD = {"$ref", "const", "enum", "type", "properties", "additionalProperties", "required", "items"}
UNTESTED = {"description", "format", "minimum", "maximum", "minItems"}


def faults(value: Any, schema: Mapping[str, Any], path: str = "") -> Iterator[str]:
    """Where a value is not what a schema says, as far as our schema uses JSON Schema."""
    assert not schema.keys() - TOLD - UNTESTED, "this validator does not know all of the schema's words"
    if "$ref" in schema:
        yield from faults(value, SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")], path)
    if value != schema.get("const", value) or value not in schema.get("enum", [value]):
        yield f"{path}: {value!r}"
    types = schema.get("type", [])
    allowed = [TYPES[name] for name in ([types] if isinstance(types, str) else types)]
    if allowed and not any(isinstance(value, kind) for kind in allowed):
        yield f"{path}: {type(value).__name__}"
    if isinstance(value, dict):
        properties, others = schema.get("properties", {}), schema.get("additionalProperties", {})
        yield from (f"{path}.{name}: missing" for name in set(schema.get("required", ())) - set(value))
        for name, part in value.items():
            if name not in properties and others is False:
                yield f"{path}.{name}: not documented"
            else:
                yield from faults(part, properties.get(name, others), f"{path}.{name}")
    if isinstance(value, list):
        for index, part in enumerate(value):
            yield from faults(part, schema.get("items", {}), f"{path}[{index}]")


def definition(name: str) -> dict[str, Any]:
    return dict(SCHEMA["$defs"][name])


def test_an_abstract_has_exactly_the_documented_fields(dispatch: Dispatch) -> None:
    abstract = Abstract((Claim("It is 9.", (0, 1), ("9",)),), "distilbart", "r2", "beam 4")
    value = exporting.to_json(replace(dispatch, abstract=abstract))
    assert list(faults(value, definition("dispatch"))) == []


@pytest.mark.parametrize("name", ["whole", "untranslated", "cancelled", "edited", "bare"])
def test_dispatch_has_exactly_the_documented_fields(dispatches: Mapping[str, Dispatch], name: str) -> None:
    value = exporting.to_json(dispatches[name])
    assert list(faults(value, definition("dispatch"))) == []
    assert set(value) == set(definition("dispatch")["properties"])


def test_failure_and_detection_too(dispatch: Dispatch) -> None:
    failure = exporting.error_json("a\n“b”.pdf", errors.DocumentTooLarge("It is too large.", "Split it."))
    assert list(faults(failure, definition("failure"))) == []
    assert failure["error"] == {"kind": "DocumentTooLarge", "message": "It is too large.", "remedy": "Split it."}
    detection = exporting.detection_json(dispatch.document, dispatch.detection)
    assert list(faults(detection, definition("detection"))) == []


def test_the_page_names_every_field() -> None:
    def names(schema: Any) -> Iterator[str]:
        if isinstance(schema, dict):
            yield from schema.get("properties", {})
            for part in schema.values():
                yield from names(part)

    page = (DOCS / "schema.md").read_text("utf-8")
    documented = set(re.findall(r"`(\w+)`", page))
    assert set(names(SCHEMA)) <= documented
    assert f"schema {exporting.SCHEMA}" in page


def test_offsets_and_ids_are_those_of_the_sentences(dispatch: Dispatch) -> None:
    value: Any = exporting.to_json(dispatch)
    body = dispatch.article.text
    assert [sentence["id"] for sentence in value["sentences"]] == list(range(8))
    assert all(body[sentence["start"] : sentence["end"]] == sentence["text"] for sentence in value["sentences"])
    assert value["summary"]["points"][0]["evidence"] == [0, 1]


def test_cancelled_sentences_are_null(dispatches: Mapping[str, Dispatch]) -> None:
    value: Any = exporting.to_json(dispatches["cancelled"])
    assert [sentence["translation"] is None for sentence in value["sentences"]] == [False] * 3 + [True] * 5
    assert value["provenance"]["complete"] is False


def test_the_machines_words_stand_beside_a_persons(dispatches: Mapping[str, Dispatch]) -> None:
    value: Any = exporting.to_json(dispatches["edited"])
    edited = [piece for piece in (value["headline"], *value["summary"]["points"], *value["sentences"]) if piece["machine"]]
    assert len(edited) == value["provenance"]["edited"] == 5
    assert edited[0]["machine"] == "Floating market of Muara Lestari reopens, 212 traders return"
    assert edited[0]["translation"] == "Floating market reopens with 212 traders"


def test_batch_is_a_list_even_of_one(dispatch: Dispatch) -> None:
    value = json.loads(exporting.render_batch([dispatch], ".json"))
    assert list(faults(value, definition("batch"))) == []
    assert value == [json.loads(exporting.render(dispatch, ".json"))]
