"""The checks on our own pairs: silent on human translations, awake when one word of them is wrong."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from app.engine.checking import Check
from app.engine.checking.name import names
from app.engine.checking.negation import negations
from app.engine.checking.number import numbers
from tests.bench.checking import Damage, found, nameless, one_digit_wrong, put_in, taken_out

PAIRS = Path(__file__).parents[1] / "data" / "pairs.tsv"


@pytest.mark.parametrize(
    ("name", "check", "damages"),
    [
        ("numbers", numbers, (one_digit_wrong,)),
        ("negations", negations, (taken_out, put_in)),
        ("names", names, (nameless,)),
    ],
)
def test_a_check(name: str, check: Check, damages: tuple[Damage, ...], gate: Callable[..., None]) -> None:
    lines = [line.split("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    pairs = [(source, english) for source, english in lines]
    sound = [pair for pair in pairs if not found(check, pair)]
    dice = random.Random(11)
    damaged = [(source, text) for source, english in sound for damage in damages for text in damage(source, english, dice)]
    caught = sum(bool(found(check, pair)) for pair in damaged)
    print(f"{len(pairs)} pairs, {len(pairs) - len(sound)} false alarms; {caught} of {len(damaged)} changes caught")
    gate(f"checking {name} false alarms", 1 - len(sound) / len(pairs), margin=0.001, lower_is_better=True)
    gate(f"checking {name} recall", caught / len(damaged), margin=0.001)
