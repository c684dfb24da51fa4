"""Every export of the invented article, compared exactly with the file in tests/data/exports.

After a change that is meant: ``python tests/unit/engine/exporting/test_golden.py``, then read the diff.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from app.engine import exporting
from app.engine.dispatch import Dispatch
from app.engine.exporting import ExportForm

GOLDEN = Path(__file__).parents[3] / "data" / "exports"
NAMES = ("whole", "untranslated", "cancelled", "edited", "bare")
# Word and OpenDocument: the main parts, one element a line (the rest is the zip's affair). A PDF is read back in test_pdf.py.
PARTS = {".docx": ("word/document.xml", "word/footnotes.xml"), ".odt": ("content.xml",)}
SUFFIXES = tuple(suffix for suffix in exporting.WRITERS if suffix != ".pdf")
FOR_PEOPLE = tuple(suffix for suffix in SUFFIXES if suffix not in (".json", ".tmx"))
CASES = [
    *((name, ExportForm.BILINGUAL, suffix) for name in (*NAMES, "batch") for suffix in SUFFIXES),
    *(("whole", form, suffix) for form in ExportForm if form is not ExportForm.BILINGUAL for suffix in FOR_PEOPLE),
]


def content(dispatches: Mapping[str, Dispatch], name: str, form: ExportForm, suffix: str) -> bytes:
    if name == "batch":
        data = exporting.render_batch([dispatches["whole"], dispatches["untranslated"]], suffix, form)
    else:
        data = exporting.render(dispatches[name], suffix, form)
    if suffix not in PARTS:
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"\n".join(archive.read(part).replace(b"><", b">\n<") for part in PARTS[suffix])


def golden(name: str, form: ExportForm, suffix: str) -> Path:
    marked = name if form is ExportForm.BILINGUAL else f"{name}-{form}"
    return GOLDEN / (f"{marked}{suffix}.xml" if suffix in PARTS else f"{marked}{suffix}")


@pytest.mark.parametrize(("name", "form", "suffix"), CASES)
def test_export_is_as_it_was(dispatches: Mapping[str, Dispatch], name: str, form: ExportForm, suffix: str) -> None:
    assert content(dispatches, name, form, suffix).decode() == golden(name, form, suffix).read_bytes().decode()


if __name__ == "__main__":
    from conftest import DISPATCHES  # a script finds what lies beside it

    GOLDEN.mkdir(parents=True, exist_ok=True)
    for case in CASES:
        golden(*case).write_bytes(content(DISPATCHES, *case))
