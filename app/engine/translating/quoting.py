"""Quotation marks stay where they are.

A checkpoint may drop a mark, or know only one style. A mark that encloses the whole text, or stands alone at one end of it (a
quotation of several sentences), is taken off before translating and put back after; the marks inside go through the engine as
straight ones and come out in the source's style.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"[“”„«»\"]")
_TYPOGRAPHIC = re.compile(r"[“”„«»]")
_BEFORE_ATTRIBUTION = re.compile(
    r"[,.!?](?= (?:(?:he|she|they|the \w+|[A-Z][\w.'-]*)(?: [A-Z][\w.'-]*)* )?"
    r"(?:said|says|added|explained|stated|stressed|asserted|continued|told|concluded|noted|emphasized|claimed|asked)\b)"
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """What the engine translates (``core``), the marks around it, and whether the source's marks are typographic."""

    core: str
    opening: str
    closing: str
    typographic: bool
    marks: int


def take_off(text: str) -> Quoted:
    """Prepare the quotation marks of one normalized text."""
    marks = [match.start() for match in _MARK.finditer(text)]
    typographic = bool(_TYPOGRAPHIC.search(text))
    opening = closing = ""
    core = text
    if marks == [0] or marks == [0, len(text) - 1]:
        opening, core = text[0], core[1:]
    if marks in ([len(text) - 1], [0, len(text) - 1]):
        closing, core = text[-1], core[:-1]
    core = _MARK.sub('"', core).strip()
    return Quoted(core, opening, closing, typographic, core.count('"'))


def put_back(quoted: Quoted, text: str) -> str:
    """Give the English of ``quoted.core`` the source's quotation marks."""
    if quoted.marks or quoted.opening or quoted.closing:
        text = _MARK.sub('"', text)
    if quoted.opening or quoted.closing:
        text = text.strip('"')
    elif quoted.core.startswith('"') and not text.startswith('"'):
        text = f'"{text}'
    if quoted.core.endswith('"') and not text.endswith('"'):
        text = f'{text}"'
    if quoted.marks == 2 and text.count('"') == 1 and text.startswith('"'):
        text = _BEFORE_ATTRIBUTION.sub(lambda match: f'{match.group()}"', text, count=1)
    text = '"' * bool(quoted.opening) + text + '"' * bool(quoted.closing)
    return _typographic(text) if quoted.typographic else text


def _typographic(text: str) -> str:
    text = re.sub(r'(^|[\s(\[—–-])"', r"\1“", text)
    return text.replace('"', "”")
