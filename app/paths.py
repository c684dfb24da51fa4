"""Where things lie: what Kabar ships, and the folders of the user that it writes to."""

from __future__ import annotations

from pathlib import Path

import platformdirs

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "resources"
MODELS = ROOT / "models"
SAMPLE = RESOURCES / "samples" / "pasar-ikan-oesapa.html"


def cache_folder() -> Path:
    """What can be thrown away: the stamps of verified checkpoints."""
    return Path(platformdirs.user_cache_dir("kabar", appauthor=False))


def log_folder() -> Path:
    """The rotating log with the tracebacks of bugs."""
    return Path(platformdirs.user_log_dir("kabar", appauthor=False))
