"""``kabar``: the window, or one of the commands."""

from __future__ import annotations

import sys
from pathlib import Path

COMMANDS = ("run", "brief", "translate", "summarize", "detect", "models")


def main() -> int:
    """Open the window on the files that were named, or hand over to the command line. Gives the exit code."""
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in COMMANDS or arguments[0] in ("--help", "-h", "--version")):
        from app.cli.main import main as cli

        return cli(arguments)
    unknown = [argument for argument in arguments if argument.startswith("-")]
    if unknown:
        print(f"kabar: {unknown[0]} is no option of the window; see kabar --help.", file=sys.stderr)
        return 2
    from app.desk import main as desk  # here, so that a command never pays for Qt

    return desk([Path(argument) for argument in arguments])


if __name__ == "__main__":
    raise SystemExit(main())
