"""Exporting: dispatches → the bytes of a file, one writer a format, and a file that is there whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from app.engine.dispatch import Dispatch
from app.engine.errors import ExportFailed
from app.engine.exporting import docx, html, json, markdown, odt, pdf, text, tmx, volume
from app.engine.exporting.brief import ExportForm
from app.engine.exporting.json import SCHEMA, detection_json, error_json, to_json
from app.engine.exporting.naming import propose_name, propose_names, source_names
from app.engine.exporting.saving import save
from app.engine.exporting.volume import Volume

__all__ = [
    "SCHEMA",
    "WRITERS",
    "ExportForm",
    "Writer",
    "detection_json",
    "error_json",
    "propose_name",
    "propose_names",
    "render",
    "render_batch",
    "source_names",
    "to_json",
    "write",
    "write_batch",
    "writer_for",
]

Writer = Callable[[Volume], bytes]
"""Makes the whole content of a file. The same dispatches and form give the same bytes."""

WRITERS: dict[str, Writer] = {
    ".docx": docx.render,
    ".pdf": pdf.render,
    ".odt": odt.render,
    ".html": html.render,
    ".md": markdown.render,
    ".txt": text.render,
    ".json": json.render,
    ".tmx": tmx.render,
}
"""The formats by suffix, in the order in which a person is offered them. JSON and TMX are for programs: they are the same in
every form."""


def writer_for(suffix: str) -> Writer:
    """The writer of a suffix, with its dot, in any case. Raises ExportFailed where there is none: ask before the long work."""
    try:
        return WRITERS[suffix.lower()]
    except KeyError:
        raise ExportFailed(
            f"Kabar cannot write “{suffix}” files." if suffix else "The name of the brief has no suffix that tells its format.",
            f"Choose one of {', '.join(WRITERS)}.",
        ) from None


def render(dispatch: Dispatch, suffix: str, form: ExportForm = ExportForm.BILINGUAL) -> bytes:
    """The dispatch as the content of a file with that suffix. Raises ExportFailed where no writer has it."""
    return writer_for(suffix)(volume.one(dispatch, form))


def render_batch(dispatches: Sequence[Dispatch], suffix: str, form: ExportForm = ExportForm.BILINGUAL) -> bytes:
    """Several dispatches as the content of one file: under a table of contents, each on a page of its own where the format has
    pages; in JSON as a list, in TMX with all their sentence pairs. Raises ExportFailed where there is no writer, no dispatch."""
    writer = writer_for(suffix)
    if not dispatches:
        raise ExportFailed("There is no brief to export.", "Choose at least one article that has been read.")
    return writer(volume.several(dispatches, form))


def write(dispatch: Dispatch, path: Path, form: ExportForm = ExportForm.BILINGUAL) -> None:
    """Write the dispatch to a file; its suffix chooses the format.

    Raises ExportFailed (unknown suffix, missing folder, a folder in the way, no permission, disk full …); whatever happens, an
    old file of that name stays whole until the new one is complete.
    """
    save(path, render(dispatch, path.suffix, form))


def write_batch(dispatches: Sequence[Dispatch], path: Path, form: ExportForm = ExportForm.BILINGUAL) -> None:
    """Write several dispatches to one file, as :func:`write` does one. Raises ExportFailed."""
    save(path, render_batch(dispatches, path.suffix, form))
