"""``kabar models``: what is installed, and whether it is whole."""

from __future__ import annotations

import typer
from rich.console import Console
from rich.table import Table

from app import paths
from app.cli.console import emit, show_error
from app.engine import checkpoints
from app.engine.errors import KabarError

cli = typer.Typer(no_args_is_help=True, help="The checkpoints: what is installed, and whether it is whole.")


@cli.command("list")
def list_() -> int:
    """List the installed checkpoints."""
    table = Table(box=None, pad_edge=False)
    for column in ("id", "task", "languages", "size", "revision", "licence"):
        table.add_column(column, no_wrap=column != "licence")
    for checkpoint in checkpoints.catalogue(paths.MODELS):
        languages = " → ".join(checkpoint.languages)
        table.add_row(
            checkpoint.id,
            checkpoint.task,
            languages,
            f"{checkpoint.size / 1e6:,.0f} MB",
            checkpoint.revision,
            checkpoint.licence,
        )
    with (console := Console(soft_wrap=True)).capture() as printed:
        console.print(table)
    emit(printed.get(), end="")
    return 0


@cli.command("verify")
def verify() -> int:
    """Hash every file of every checkpoint and compare it with the catalogue."""
    code = 0
    for checkpoint in checkpoints.catalogue(paths.MODELS):
        try:
            checkpoints.verify(checkpoint)
            emit(f"{checkpoint.id}: whole, {len(checkpoint.files)} files, {checkpoint.size / 1e6:,.0f} MB")
        except KabarError as error:
            show_error(error)
            code = max(code, error.exit_code)
    return code
