"""The quality gate: measured figures against a pinned baseline.

A figure that is worse than its baseline by more than its margin fails the test. One that is better by more than the margin fails
too and says how to pin the gain: ``pytest tests/quality --raise-baseline`` writes better figures, and never worse ones.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

BASELINE = Path(__file__).with_name("baseline.json")

Gate = Callable[..., None]


@pytest.fixture
def gate(request: pytest.FixtureRequest) -> Gate:
    """``gate(name, value, margin=…, lower_is_better=False)``: compare one figure with its baseline.

    ``margin`` is in the figure's own unit and covers what differs between machines (int8 results do).
    """

    def check(name: str, value: float, *, margin: float, lower_is_better: bool = False) -> None:
        pinned: dict[str, float] = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
        gain = float("inf") if name not in pinned else (value - pinned[name]) * (-1 if lower_is_better else 1)
        print(f"{name}: {value:.4f} (baseline {pinned.get(name)}, margin {margin})")
        if request.config.getoption("--raise-baseline"):
            if gain > 0:
                pinned[name] = round(value, 4)
                BASELINE.write_text(json.dumps(pinned, indent=2, sort_keys=True) + "\n", encoding="utf-8")
            return
        assert gain >= -margin, f"{name} fell from {pinned[name]} to {value:.4f}"
        assert gain <= margin or margin == 0, f"{name} rose to {value:.4f}: pin it with pytest --raise-baseline"

    return check
