"""What the engine and the library tell, retold in the language of the window.

They tell in English sentences: errors and their remedies, notices, findings, why a piece was removed, a language. Those are
plain text, for they come out of child processes as JSON, lie in the library for years, go into exports and to a terminal; so none
brings along what it was made of, and whoever writes ``UnreadableDocument(f"“{name}” has no pages.", …)`` need not think of the
window. The window knows a sentence again by its template, “{0}” has no pages., and says the template's translation (context
"Engine"), with what stood in the gaps. packaging/engine_words.py reads the templates from the source. A sentence that fits none,
such as what the system says of a disk, stays as it is.
"""

from __future__ import annotations

import functools
import re

from PySide6.QtCore import QCoreApplication, QLocale

from app.paths import RESOURCES

translate = QCoreApplication.translate

TEMPLATES = RESOURCES / "translations" / "engine.txt"
"""The templates, one a line. A gap is {0}, {1} …; {n0} where it holds a number whose thousands are marked."""

_GAP = re.compile(r"\{n?\d\}")


def retold(text: str) -> str:
    """What the engine tells, in the language of the window. It may also be a part of a sentence: "a ZIP archive"."""
    template, filled = _recognized(text)
    return _GAP.sub(lambda gap: _filled(gap[0], template, filled), translate("Engine", template)) if template else text


def _filled(gap: str, template: str, filled: dict[str, str]) -> str:
    if gap.startswith("{n"):
        return QLocale().toString(int(filled[gap].replace(",", "")))
    # What stands in quotation marks is a name; anything else may be told by the engine too: a language, a kind of file.
    return filled[gap] if f"“{gap}”" in template else retold(filled[gap])


@functools.lru_cache(maxsize=2048)
def _recognized(text: str) -> tuple[str, dict[str, str]]:
    """The template of a sentence, and what stands in its gaps; an empty one where it has none."""
    for template in _templates():
        around = _GAP.split(template)
        if text.startswith(around[0]) and text.endswith(around[-1]) and (found := _pattern(template).fullmatch(text)):
            return template, dict(zip(_GAP.findall(template), found.groups(), strict=True))
    return "", {}


@functools.cache
def _templates() -> list[str]:
    """The templates, those of the most words first: “{0}” has no pages. would fit “{0}” {1}. too."""
    return sorted(TEMPLATES.read_text("utf-8").splitlines(), key=lambda template: len(_GAP.sub("", template)), reverse=True)


@functools.cache
def _pattern(template: str) -> re.Pattern[str]:
    gaps = ("([0-9,]+)" if gap.startswith("{n") else "(.*)" for gap in _GAP.findall(template))
    pieces = map(re.escape, _GAP.split(template))
    return re.compile(next(pieces) + "".join(gap + piece for gap, piece in zip(gaps, pieces, strict=True)), re.DOTALL)
