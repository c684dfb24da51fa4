"""The elements of OpenDocument (OASIS OpenDocument 1.3). lxml is imported where it is used, as in html.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_NAMES = {
    **{
        name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
        for name in ("office", "text", "table", "style", "meta", "manifest")
    },
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
}
_SPACES = re.compile("(  +)")


def make(name: str, attributes: dict[str, str], *children: Any) -> Any:
    """An element of OpenDocument: ``make("text:p", {"text:style-name": "Facts"}, "a text", an_element)``."""
    from lxml import etree

    made = etree.Element(qualified(name), {qualified(key): value for key, value in attributes.items()}, nsmap=_NAMES)
    for child in children:
        for part in _spaced(child) if isinstance(child, str) else [child]:
            if not isinstance(part, str):
                made.append(part)
            elif len(made):
                made[-1].tail = (made[-1].tail or "") + part
            else:
                made.text = (made.text or "") + part
    return made


def _spaced(text: str) -> Iterator[Any]:
    """A text as OpenDocument wants it: of several spaces in a row it shows one, of those that begin a paragraph none."""
    for part in _SPACES.split(text):
        if part.isspace() and len(part) > 1:
            yield " "
            yield make("text:s", {"text:c": f"{len(part) - 1}"})
        elif part:
            yield part


def qualified(name: str) -> str:
    """A name with its namespace as lxml wants it: "text:p" is "{urn:…}p"."""
    prefix, local = name.split(":")
    return f"{{{_NAMES[prefix]}}}{local}"


def found(part: Any, path: str) -> list[Any]:
    """What an XPath with these prefixes finds in an element."""
    those: list[Any] = part.xpath(path, namespaces=_NAMES)
    return those


def written(part: Any) -> bytes:
    """An element as a file."""
    from lxml import etree

    file: bytes = etree.tostring(part, encoding="utf-8", xml_declaration=True)
    return file
