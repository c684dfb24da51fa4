"""Other programs read what Kabar writes: LibreOffice the Word and OpenDocument files, poppler the PDF."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from lxml import etree

from app.engine import exporting
from app.engine.dispatch import Dispatch
from app.engine.exporting import ExportForm
from app.engine.exporting.brief import EDITED, Brief, Pair
from app.engine.exporting.briefing import make_brief

TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
OFFICE = shutil.which("soffice")
PDF_TO_TEXT = shutil.which("pdftotext")
NAMES = ("whole", "untranslated", "cancelled", "edited", "bare", "batch")


def render(dispatches: Mapping[str, Dispatch], name: str, suffix: str, form: ExportForm) -> bytes:
    if name == "batch":
        return exporting.render_batch(list(dispatches.values()), suffix, form)
    return exporting.render(dispatches[name], suffix, form)


@pytest.fixture(scope="module")
def office(dispatches: Mapping[str, Dispatch], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all Word and OpenDocument exports as LibreOffice reads them: ``whole-brief.docx.txt``."""
    if not OFFICE:
        pytest.skip("needs LibreOffice (soffice), which is not installed")
    folder = tmp_path_factory.mktemp("office")
    for suffix in (".docx", ".odt"):
        files = []
        for name in NAMES:
            for form in ExportForm:
                file = folder / f"{name}-{form}{suffix}"
                file.write_bytes(render(dispatches, name, suffix, form))
                files.append(file)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        convert = [OFFICE, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(folder)]
        subprocess.run([*convert, *map(str, files)], check=True, capture_output=True, timeout=200)
        for file in files:
            file.with_suffix(".txt").rename(folder / f"{file.name}.txt")
    return folder


def told(brief: Brief) -> Iterator[str]:
    """Every text of a brief in the order in which it is read."""
    yield _marked(brief.title)
    if brief.title.under:
        yield brief.title.under
    yield " · ".join(brief.facts)
    yield from brief.notices
    for part in brief.parts:
        yield part.title
        for line in part.lines:
            yield f"{line.label}{':' if part.alert and line.label else ''} {_marked(line.pair)}"
            if line.pair.under:
                yield line.pair.under
    for passage in brief.passages:
        for line in passage.lines:
            yield f"{line.number}"
            yield line.pair.original
            if line.pair.english:
                yield _marked(line.pair)
        yield from (concern for line in passage.lines if not brief.side_by_side for concern in line.concerns)
    for row in brief.provenance:
        yield f"{row.label}: {row.value}"


def _marked(pair: Pair) -> str:
    return f"{pair.main} ({EDITED})" if pair.edited else pair.main


def assert_told(text: str, dispatches: Mapping[str, Dispatch], name: str, form: ExportForm) -> None:
    read = re.sub(r"\s+", "", text)
    place = 0
    for dispatch in dispatches.values() if name == "batch" else [dispatches[name]]:
        for piece in told(make_brief(dispatch, form)):
            found = read.find(re.sub(r"\s+", "", piece), place)
            assert found >= 0, (piece, read[place : place + 200])
            place = found + len(re.sub(r"\s+", "", piece))


@pytest.mark.parametrize("form", ExportForm)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("suffix", [".docx", ".odt"])
def test_libreoffice_reads_everything_in_order(
    office: Path, dispatches: Mapping[str, Dispatch], suffix: str, name: str, form: ExportForm
) -> None:
    assert_told((office / f"{name}-{form}{suffix}.txt").read_text("utf-8"), dispatches, name, form)


@pytest.mark.parametrize("form", [ExportForm.BILINGUAL, ExportForm.WIRE])
@pytest.mark.parametrize("name", ["whole", "batch"])
def test_libreoffice_reads_the_footnotes_of_word(
    office: Path, dispatches: Mapping[str, Dispatch], name: str, form: ExportForm
) -> None:
    """Its text export leaves footnotes out; its own format has them."""
    convert = [str(OFFICE), f"-env:UserInstallation={(office / 'profile').as_uri()}", "--headless", "--convert-to", "fodt"]
    file = office / f"{name}-{form}.docx"
    subprocess.run([*convert, "--outdir", str(office), str(file)], check=True, capture_output=True, timeout=200)
    read = etree.parse(file.with_suffix(".fodt"))
    notes = ["".join(note.itertext()).split() for note in read.iter(f"{{{TEXT}}}note-body")]
    briefs = [make_brief(dispatch, form) for dispatch in (dispatches.values() if name == "batch" else [dispatches[name]])]
    assert notes == [
        " ".join(f"Sentence {quote.number}: {quote.text}" for quote in line.evidence).split()
        for brief in briefs
        for part in brief.parts
        for line in part.lines
        if not part.alert
    ]


@pytest.mark.skipif(not PDF_TO_TEXT, reason="needs pdftotext (poppler), which is not installed")
@pytest.mark.parametrize("form", ExportForm)
@pytest.mark.parametrize("name", NAMES)
def test_pdftotext_reads_everything_in_order(
    dispatches: Mapping[str, Dispatch], tmp_path: Path, name: str, form: ExportForm
) -> None:
    file = tmp_path / "brief.pdf"
    file.write_bytes(render(dispatches, name, ".pdf", form))
    # -raw: in the order of the file, cell after cell; otherwise poppler guesses columns.
    read = subprocess.run([str(PDF_TO_TEXT), "-raw", str(file), "-"], check=True, capture_output=True, timeout=60)
    assert_told(read.stdout.decode("utf-8"), dispatches, name, form)
