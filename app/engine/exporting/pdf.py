"""PDF: what cannot be changed by accident; tagged, with its fonts inside and its text to be selected.

Typst lays out brief.typ, to which the brief goes as JSON: no text of an article is ever read as markup, and the template names
no package, no file and no address. typst is imported where it is used: only an export needs to pay for it.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from pathlib import Path

from app.engine.exporting.brief import EDITED, MACHINE, SIGN, UNTRANSLATED, digest
from app.engine.exporting.volume import Volume, entry

_TEMPLATE = Path(__file__).with_name("brief.typ")
# What the fonts that come with typst have (Libertinus Serif, DejaVu Sans Mono for the sign): Latin, Greek and Cyrillic letters,
# punctuation, currency, fractions, arrows.
_COVERED = re.compile(
    "[\u0020-\u024f\u02c6-\u02dd\u0300-\u036f\u0384-\u03ce\u0400-\u045f\u1e00-\u1eff\u2010-\u2027\u202f-\u203a\u2044"
    "\u20ac\u2116\u2122\u2153\u2154\u215b-\u215e\u2190-\u2193\u2212\u26a0\u270e\ufffd]*"
)


def render(volume: Volume) -> bytes:
    """The volume as a PDF; the same volume gives the same bytes.

    Letters that the fonts which come with typst do not have (Arabic, Chinese, emoji) are taken from the system's fonts: then the
    bytes are the same only where those are, and a letter that no font has shows as an empty box.
    """
    import typst

    told = json.dumps(_told(volume), ensure_ascii=False)
    pdf = typst.compile(
        _TEMPLATE.read_bytes(),
        ignore_system_fonts=_COVERED.fullmatch(told) is not None,
        format="pdf",
        sys_inputs={"volume": told},
        timestamp=int(volume.made.timestamp()),
    )
    return bytes(pdf)


def _told(volume: Volume) -> dict[str, object]:
    """The volume as values that :mod:`json` can write, with the words that every writer has."""
    briefs = []
    for brief in volume.briefs:
        told = asdict(brief)
        del told["made"]
        told["cuts"] = [{"title": f"{cut.reason} ({len(cut.texts)})", "text": digest(cut)} for cut in brief.removed]
        del told["removed"]
        told["entry"] = entry(brief)
        briefs.append(told)
    return {
        "title": volume.title,
        "facts": volume.facts,
        "batch": volume.batch,
        "translated": volume.translated,
        "briefs": briefs,
        "machine": MACHINE,
        "sign": SIGN,
        "untranslated": UNTRANSLATED,
        "edited": EDITED,
    }
