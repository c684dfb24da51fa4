"""Everything that the lock file installs stands in resources/licences with its terms. After a change of the lock file:
``python packaging/licences.py``."""

from __future__ import annotations

import re
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[3]
LICENCES = ROOT / "resources" / "licences"
PAGE = (LICENCES / "THIRD-PARTY.md").read_text("utf-8")


def table() -> dict[str, list[str]]:
    """The columns after the name, by normal name."""
    rows = [[column.strip() for column in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("| ")]
    return {canonicalize_name(name): columns for name, *columns in rows[1:]}


def test_every_locked_package_of_this_platform_is_there() -> None:
    lock = (ROOT / "packaging" / "requirements.lock").read_text("utf-8")
    pins = [Requirement(line.removesuffix("\\")) for line in lock.splitlines() if re.match(r"[A-Za-z0-9]", line)]
    assert pins
    rows = table()
    for pin in pins:
        if pin.marker is None or pin.marker.evaluate():
            versions, licence, home, texts = rows[canonicalize_name(pin.name)]
            (locked,) = pin.specifier
            assert locked.version in versions.split(", "), pin.name
            assert licence, pin.name
            assert home.startswith("http"), pin.name
            assert texts, pin.name


def test_every_text_is_there_and_wanted() -> None:
    linked = set(re.findall(r"\]\(texts/([^)]+)\)", PAGE))
    assert linked == {path.name for path in (LICENCES / "texts").iterdir()}


def test_checkpoint_s_terms_are_named_and_lie_beside_it() -> None:
    for file in re.findall(r"`(models/[^`]+\.txt|models/[^`]+/NOTICE)`", PAGE):
        assert (ROOT / file).is_file()
    assert "GEMMA_TERMS.txt" in PAGE
    assert "NOTICE" in PAGE


def test_all_of_it_stays_small() -> None:
    assert sum(path.stat().st_size for path in LICENCES.rglob("*") if path.is_file()) < 1_500_000
