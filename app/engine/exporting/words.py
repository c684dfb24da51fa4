"""Words and numbers as a brief tells them: safe to lay out anywhere, and the same on every machine."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

_MONTHS = "January February March April May June July August September October November December".split()
# XML 1.0 section 2.2 forbids C0 controls, surrogates, U+FFFE and U+FFFF; HTML forbids C1 too; terminals obey both.
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# Overrides and the like would turn round what stands beside a text (a date, a warning); without them it still reads right.
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile("[\t-\r\x85\u2028\u2029]+")


def printable(text: str) -> str:
    """The text on one line without marks that change its direction, and U+FFFD for what XML, HTML or a terminal cannot bear."""
    return _FORBIDDEN.sub("\ufffd", _DIRECTIONS.sub("", _BREAKS.sub(" ", text))).strip()


def shorten(text: str, length: int) -> str:
    """At most ``length`` characters of a text, cut at a space where there is one."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip() + "…"


def plural(number: int, noun: str) -> str:
    """``1 sentence``, ``2 sentences``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(words: Iterable[str]) -> str:
    """``1, 2 and 5``."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


def day(date: datetime.date) -> str:
    """``7 August 2025``: no locale, no platform changes it."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def dateline_day(date: datetime.date) -> str:
    """``August 7``: as agencies date their reports."""
    return f"{_MONTHS[date.month - 1]} {date.day}"


def moment(time: datetime.datetime) -> str:
    """``7 August 2025, 01:02 UTC``."""
    utc = time.astimezone(datetime.UTC)
    return f"{day(utc)}, {utc:%H:%M} UTC"
