"""Dates as Indonesian and English news pages write them."""

from __future__ import annotations

import datetime
import re

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb peb", "maret march mar", "april apr", "mei may", "juni june jun",
            "juli july jul", "agustus august agu agt aug ags", "september sept sep", "oktober october okt oct",
            "november nopember nov nop", "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = (
    "senin|selasa|rabu|kamis|jum'?at|jum’at|sabtu|minggu|ahad|"
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun"
)
_DATES = (
    re.compile(rf"\b(?P<day>\d{{1,2}})[\s-]+(?P<month>{_MONTH})\b\.?,?[\s-]+(?P<year>\d{{4}})\b", re.I),
    re.compile(rf"\b(?P<month>{_MONTH})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b", re.I),
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\b"),
    re.compile(r"\b(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4})\b"),
)
_CLOCK = re.compile(r"\b(?:pukul|jam|at)?\s*\d{1,2}[.:]\d{2}(?:[.:]\d{2})?\s*(?:wita|wib|wit|am|pm|gmt(?:\s*\+\s*\d+)?)?\b", re.I)
_AROUND = re.compile(
    rf"\b(?:{_DAY}|hari|tanggal|terbit|diterbitkan|dipublikasikan|dipublikasi|tayang|diperbarui|diupdate|update[d]?|published|posted|"
    r"publish|last|modified|created|on|pada|oleh|by|views?|dibaca|kali|dilihat|wita|wib|wit|pukul|jam)\b|\d+(?:[.,]\d+)?k?|[^\w\s]",
    re.I,
)


def date_in(text: str) -> datetime.date | None:
    """The first full date in ``text`` (day before month, as Indonesia writes it), or None."""
    for pattern in _DATES:
        if found := pattern.search(text):
            month = found["month"].lower()
            try:
                return datetime.date(int(found["year"]), MONTHS.get(month) or int(month), int(found["day"]))
            except ValueError:
                continue
    return None


def date_line(text: str) -> datetime.date | None:
    """The date of a line that is nothing but a date: the day, the hour, and at most four words beside it (outlet, place)."""
    if len(text) > 120:
        return None
    date = date_in(text)
    if date is None:
        return None
    rest = text
    for pattern in (*_DATES, _CLOCK, _AROUND):
        rest = pattern.sub(" ", rest)
    return date if len(rest.split()) <= 4 and not text.endswith((".", ",", "-", "–", "—")) else None
