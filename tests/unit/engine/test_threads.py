"""The threads that run a model: how they wait for each other."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from app import paths
from app.engine.threads import SPINS


@pytest.mark.skipif(sys.platform != "linux", reason="CTranslate2 brings libgomp on Linux alone")
@pytest.mark.parametrize(("given", "seen"), [(None, SPINS), ("41", 41)])
def test_libgomp_waits_as_it_is_told(given: str | None, seen: int) -> None:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("GOMP_", "OMP_"))}
    environment |= {"OMP_DISPLAY_ENV": "VERBOSE", **({"GOMP_SPINCOUNT": given} if given else {})}
    script = "from app.engine.threads import wait_briefly; wait_briefly(); import ctranslate2"
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, cwd=paths.ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0
    assert f"GOMP_SPINCOUNT = '{seen}'" in done.stderr
