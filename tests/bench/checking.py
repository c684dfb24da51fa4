"""The checks on translations by people, as they are and damaged, printed as a Markdown table.

    .venv/bin/python tests/bench/checking.py tests/data/pairs.tsv ../shared/corpora/test/news.tsv ../shared/corpora/test/gov.tsv
    .venv/bin/python tests/bench/checking.py --show name ../shared/corpora/dev/news.tsv

A file's last two columns are Indonesian and English. First, for each check, the share of pairs in which it finds something: false
alarms, but for what a translator has really changed or left out. Then, of the pairs in which it finds nothing, how many of these
are found: one digit of the English another one (each number in turn); one English negation taken out, where the Indonesian has
one; "not" put behind the first auxiliary, where neither side denies anything; one name that both sides write alike taken out of
the English. --show prints what one check finds instead.
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from app.engine.checking import Check
from app.engine.checking.name import names
from app.engine.checking.negation import negations
from app.engine.checking.number import numbers
from app.engine.dispatch import Finding, Translation

CHECKS: dict[str, Check] = {"number": numbers, "negation": negations, "name": names}
COLUMNS = ("numbers", "negations", "names", "digit changed", "negation taken out", "negation put in", "name taken out")

DENIES = re.compile(r"\b(?:not|never|without|no)\b |n['’]t\b", re.IGNORECASE)
DENIED = re.compile(r"\b(?:tidak|bukan|belum|jangan|tanpa|tak)\b", re.IGNORECASE)
AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could)\b")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")

Pair = tuple[str, str]
Damage = Callable[[str, str, random.Random], Iterator[str]]


def main() -> None:
    """Print the table, or what one check finds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--show", choices=list(CHECKS))
    options = parser.parse_args()
    if not options.show:
        print(f"| pairs | {' | '.join(COLUMNS)} |\n|---|{'---:|' * len(COLUMNS)}")
    for file in options.files:
        rows = [line.split("\t")[-2:] for line in file.read_text(encoding="utf-8").splitlines()]
        pairs = [(indonesian, english) for indonesian, english in rows]
        if options.show:
            show(CHECKS[options.show], pairs)
        else:
            print(f"| {file.parent.name}/{file.stem}, {len(pairs)} | {' | '.join(cells(pairs))} |", flush=True)


def cells(pairs: list[Pair]) -> Iterator[str]:
    """One file's cells."""
    for check in CHECKS.values():
        alarms = sum(bool(found(check, pair)) for pair in pairs)
        yield f"{alarms} ({100 * alarms / len(pairs):.1f} %)"
    dice = random.Random(11)
    for check, damage in ((numbers, one_digit_wrong), (negations, taken_out), (negations, put_in), (names, nameless)):
        damaged = [
            (source, text)
            for source, english in pairs
            if not found(check, (source, english))
            for text in damage(source, english, dice)
        ]
        caught = sum(bool(found(check, pair)) for pair in damaged)
        yield f"{caught} of {len(damaged)}"


def found(check: Check, pair: Pair) -> list[Finding]:
    return list(check(pair[0], Translation(pair[1], "human"), None))


def one_digit_wrong(_: str, english: str, dice: random.Random) -> Iterator[str]:
    """The English once for each of its numbers, with one digit of that another."""
    for number in NUMBER.finditer(english):
        place = dice.choice([at for at in range(*number.span()) if english[at].isdigit()])
        digit = dice.choice([digit for digit in "123456789" if digit != english[place]])
        yield f"{english[:place]}{digit}{english[place + 1 :]}"


def taken_out(source: str, english: str, dice: random.Random) -> Iterator[str]:
    """The English without one of its negations."""
    if (places := list(DENIES.finditer(english))) and DENIED.search(source):
        one = dice.choice(places)
        yield english[: one.start()] + english[one.end() :]


def put_in(source: str, english: str, _: random.Random) -> Iterator[str]:
    """The English with a "not"."""
    if (place := AUXILIARY.search(english)) and not DENIES.search(english) and not DENIED.search(source):
        yield f"{english[: place.end()]} not{english[place.end() :]}"


def nameless(source: str, english: str, dice: random.Random) -> Iterator[str]:
    """The English without one of the names that both write alike."""
    shared = [name for name in NAME.finditer(english) if re.search(rf"(?<=[a-z,] ){name[0]}\b", source)]
    if shared:
        name = dice.choice(shared)[0]
        yield re.sub(rf"\b{name}\b", "", english)


def show(check: Check, pairs: list[Pair]) -> None:
    """Print every finding with its pair."""
    for pair in pairs:
        for finding in found(check, pair):
            print(f"{finding.message}\n  {pair[0]}\n  {pair[1]}\n")


if __name__ == "__main__":
    main()
