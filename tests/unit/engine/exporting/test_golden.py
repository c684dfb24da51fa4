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

GOLDEN = Path(__file__).parents[3] / "data" / "exports"
NAMES = ("whole", "untranslated", "cancelled", "bare")
CASES = [(name, suffix) for name in NAMES for suffix in exporting.WRITERS]


def content(dispatch: Dispatch, suffix: str) -> bytes:
    """The export; of a Word document its main part, one element a line (the rest is python-docx's and the zip's affair)."""
    data = exporting.render(dispatch, suffix)
    if suffix != ".docx":
        return data
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml").replace(b"><", b">\n<")


def golden(name: str, suffix: str) -> Path:
    return GOLDEN / (f"{name}.docx.xml" if suffix == ".docx" else f"{name}{suffix}")


@pytest.mark.parametrize(("name", "suffix"), CASES)
def test_export_is_as_it_was(dispatches: Mapping[str, Dispatch], name: str, suffix: str) -> None:
    assert content(dispatches[name], suffix).decode() == golden(name, suffix).read_bytes().decode()


if __name__ == "__main__":
    from conftest import DISPATCHES  # a script finds what lies beside it

    GOLDEN.mkdir(parents=True, exist_ok=True)
    for name, suffix in CASES:
        golden(name, suffix).write_bytes(content(DISPATCHES[name], suffix))
