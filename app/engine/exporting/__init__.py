"""Exporting: a dispatch → the bytes of a brief, one writer a format, and a file that is there whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.engine.dispatch import Dispatch
from app.engine.errors import ExportFailed
from app.engine.exporting import docx, html, json, markdown, text
from app.engine.exporting.json import SCHEMA, detection_json, error_json, to_json
from app.engine.exporting.naming import propose_name
from app.engine.exporting.saving import save

__all__ = [
    "SCHEMA",
    "WRITERS",
    "Writer",
    "detection_json",
    "error_json",
    "propose_name",
    "render",
    "to_json",
    "write",
    "writer_for",
]

Writer = Callable[[Dispatch], bytes]
"""Makes the whole content of a file. The same dispatch gives the same bytes."""

WRITERS: dict[str, Writer] = {
    ".docx": docx.render,
    ".html": html.render,
    ".md": markdown.render,
    ".txt": text.render,
    ".json": json.render,
}
"""The formats by suffix, in the order in which a person is offered them."""


def writer_for(suffix: str) -> Writer:
    """The writer of a suffix, with its dot, in any case. Raises ExportFailed where there is none: ask before the long work."""
    try:
        return WRITERS[suffix.lower()]
    except KeyError:
        raise ExportFailed(
            f"Kabar cannot write “{suffix}” files." if suffix else "The name of the brief has no suffix that tells its format.",
            f"Choose one of {', '.join(WRITERS)}.",
        ) from None


def render(dispatch: Dispatch, suffix: str) -> bytes:
    """The dispatch as the content of a file with that suffix. Raises ExportFailed where no writer has it."""
    return writer_for(suffix)(dispatch)


def write(dispatch: Dispatch, path: Path) -> None:
    """Write the dispatch to a file; its suffix chooses the format.

    Raises ExportFailed (unknown suffix, missing folder, a folder in the way, no permission, disk full …); whatever happens, an
    old file of that name stays whole until the new one is complete.
    """
    save(path, render(dispatch, path.suffix))
