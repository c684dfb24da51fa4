"""The check of numbers on our own pairs: silent on human translations, awake when one digit is wrong."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

from app.engine.checking import check
from app.engine.dispatch import Translation

PAIRS = Path(__file__).parents[1] / "data" / "pairs.tsv"


def test_numbers(gate: Callable[..., None]) -> None:
    pairs = [line.split("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    alarms = [pair for pair in pairs if check(pair[0], Translation(pair[1], "human"), 0)]
    dice = random.Random(11)
    changed = [(pair[0], english) for pair in pairs for english in one_digit_wrong(pair[1], dice)]
    caught = [pair for pair in changed if check(pair[0], Translation(pair[1], "human"), 0)]
    print(f"{len(pairs)} pairs, {len(alarms)} false alarms; {len(caught)} of {len(changed)} changes caught")
    gate("checking numbers false alarms", len(alarms) / len(pairs), margin=0, lower_is_better=True)
    gate("checking numbers recall", len(caught) / len(changed), margin=0)


def one_digit_wrong(text: str, dice: random.Random) -> list[str]:
    """The text once for each of its numbers in digits, with one digit of that number replaced by another."""
    changed = []
    for match in re.finditer(r"\d+(?:[.,]\d+)*", text):
        place = dice.choice([i for i in range(*match.span()) if text[i].isdigit()])
        digit = dice.choice([d for d in "123456789" if d != text[place]])
        changed.append(text[:place] + digit + text[place + 1 :])
    return changed
