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


def config_folder() -> Path:
    """What the user has chosen: the settings."""
    return Path(platformdirs.user_config_dir("kabar", appauthor=False))


def data_folder() -> Path:
    """What must never be lost: the library, unless the settings put it elsewhere."""
    return Path(platformdirs.user_data_dir("kabar", appauthor=False))


def log_folder() -> Path:
    """The rotating log with the tracebacks of bugs."""
    return Path(platformdirs.user_log_dir("kabar", appauthor=False))
