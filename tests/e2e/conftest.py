"""How long the window stood still, beside what a person notices; told, not asserted: it is the machine's as much as ours."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from app.desk.watchdog import LIMIT

STALLS = "stalls"


@pytest.fixture
def told(record_property: Callable[[str, object], None]) -> Callable[[object], None]:
    """Takes what the watchdog found, to be printed at the end."""
    return partial(record_property, STALLS)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    found = [
        (report.nodeid.rpartition("::")[2], dict(report.user_properties)[STALLS])
        for report in terminalreporter.getreports("passed")
        if STALLS in dict(report.user_properties)
    ]
    if found:
        terminalreporter.section("longest time that the window did not answer")
    for name, findings in found:
        own = findings["longest_own_ms"]
        terminalreporter.line(
            f"{findings['longest_ms']} ms, {own} of them its own ({own / (LIMIT * 1000):.2f} of what is noticed): {name}"
        )
        for stall in findings["stalls"]:
            terminalreporter.line(f"  {stall['ms']} ms\n{''.join(stall['stack'])}")
