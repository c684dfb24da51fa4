"""The commands of ``kabar``, assembled; and what becomes of errors that none of them expected."""

from __future__ import annotations

import logging
from typing import Annotated

import typer

from app import __version__, log
from app.cli import brief, console, models, run, text
from app.engine.cancel import Cancelled
from app.engine.errors import KabarError

cli = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Read Indonesian news in English, on your own machine. “kabar [FILES]” opens the window; the commands below print.",
)
cli.command("run")(run.run)
cli.command("brief")(brief.brief)
cli.command("translate")(text.translate)
cli.command("summarize")(text.summarize)
cli.command("detect")(text.detect)
cli.add_typer(models.cli, name="models")


def _version(wanted: bool) -> None:
    if wanted:
        console.emit(f"kabar {__version__}")
        raise typer.Exit


@cli.callback()
def options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Read Indonesian news in English, on your own machine."""


def main(arguments: list[str]) -> int:
    """Run one command and give its exit code; no traceback ever reaches the user."""
    console.use_utf8()
    log_file = log.set_up()
    try:
        code = cli(args=arguments, prog_name="kabar", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except typer.TyperException as error:
        error.show()  # type: ignore[attr-defined]
        return console.USAGE
    except KabarError as error:
        console.show_error(error)
        return error.exit_code
    except (Cancelled, KeyboardInterrupt, typer.Abort):
        console.error_console.print("Interrupted.")
        return console.INTERRUPTED
    except console.OutputClosed:
        return 0
    except Exception:
        logging.getLogger(__name__).exception("kabar %s", " ".join(arguments))
        console.error_console.print(f"kabar: this is a mistake of Kabar's own. What happened stands in {log_file}.", markup=False)
        return 1
