"""The log: a rotating file with the tracebacks of bugs. Users never see a traceback; they are told where this file lies."""

from __future__ import annotations

import logging
import logging.handlers
from pathlib import Path
from types import TracebackType

from app.paths import log_folder


def set_up() -> Path:
    """Send warnings and worse to the rotating file (3 files of 500 kB) and give its path. Where it cannot be written, nowhere."""
    path = log_folder() / "kabar.log"
    root = logging.getLogger()
    if any(isinstance(handler, logging.handlers.RotatingFileHandler) for handler in root.handlers):
        return path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = logging.handlers.RotatingFileHandler(
            path, maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    return path


def record(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """An excepthook: an error that nothing caught goes into the log, and the program goes on where it can."""
    logging.getLogger("kabar").error("Uncaught", exc_info=(kind, error, trace))
