"""Translation memory (TMX 1.4b): the sentence pairs, for a translator's own tools.

The format: https://www.gala-global.org/tmx-14b. lxml is imported where it is used, as in html.py.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from app.engine.dispatch import Dispatch
from app.engine.exporting.brief import Brief, SentenceLine
from app.engine.exporting.briefing import make_brief
from app.engine.exporting.volume import Volume
from app.engine.exporting.words import printable

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def render(volume: Volume) -> bytes:
    """Every sentence that has English of its own as a translation unit, in reading order; the properties of each tell the file
    and the sentence it comes from, by which checkpoint, whether a person edited it, and what is to be verified in it."""
    from lxml import etree
    from lxml.builder import E

    briefs = [make_brief(dispatch) for dispatch in volume.dispatches]  # in whatever form the others are wanted
    languages = {brief.language for brief in briefs}
    header = E.header(
        {"o-tmf": "Kabar"},
        creationtool="Kabar",
        creationtoolversion=printable(volume.dispatches[0].provenance.version),
        segtype="sentence",
        adminlang="en",
        srclang=languages.pop() if len(languages) == 1 else "*all*",
        datatype="plaintext",
        creationdate=_stamp(volume.made),
    )
    units = (
        _unit(line, brief, dispatch, E)
        for dispatch, brief in zip(volume.dispatches, briefs, strict=True)
        for line in _translated(brief)
    )
    memory: bytes = etree.tostring(
        E.tmx(header, E.body(*units), version="1.4"), encoding="utf-8", xml_declaration=True, pretty_print=True
    )
    return memory


def _translated(brief: Brief) -> Iterator[SentenceLine]:
    lines = (line for passage in brief.passages for line in passage.lines)
    return (line for line in lines if line.pair.english is not None and line.pair.language != "en")


def _unit(line: SentenceLine, brief: Brief, dispatch: Dispatch, e: Any) -> Any:
    made = dispatch.provenance
    properties = [
        ("x-file-sha256", made.sha256),
        ("x-sentence-id", f"{line.number - 1}"),
        ("x-checkpoint", " ".join(part for part in (made.checkpoint, made.revision) if part)),
        ("x-edited", "by a person" if line.pair.edited else ""),
        *(("x-verify", concern) for concern in line.concerns),
    ]
    return e.tu(
        *(e.prop(printable(value), type=kind) for kind, value in properties if value),
        e.tuv({_LANG: line.pair.language}, e.seg(line.pair.original)),
        e.tuv({_LANG: "en"}, e.seg(line.pair.english)),
        tuid=f"{made.sha256[:16]}-{line.number - 1}",
        srclang=line.pair.language,
        creationdate=_stamp(brief.made),
    )


def _stamp(moment: datetime.datetime) -> str:
    return moment.astimezone(datetime.UTC).strftime("%Y%m%dT%H%M%SZ")
