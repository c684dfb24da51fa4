"""When: the days that a sentence names, resolved against the day of publication."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from app.engine.cleaning.dates import MONTHS

_WEEKDAYS = {
    name: day
    for day, names in enumerate(("senin", "selasa", "rabu", "kamis", "jumat jum'at jum’at", "sabtu", "minggu ahad"))
    for name in names.split()
}
_WEEKDAY = "|".join(_WEEKDAYS)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# Senin (13/10/2025) · Senin malam (13/10) · Senin, 13 Oktober 2025 · 13 Oktober
_WRITTEN = re.compile(
    rf"""\b(?:(?P<weekday>{_WEEKDAY})(?:\s(?:dini\shari|pagi|siang|sore|petang|malam))?,?\s\(?)?
      (?P<day>\d{{1,2}})(?:\s(?P<month>{_MONTH})(?:\s(?P<year>\d{{4}})\b)?(?!\w)
        |/(?P<number>\d{{1,2}})(?:/(?P<full_year>\d{{4}}))?\b(?!/))""",
    re.IGNORECASE | re.VERBOSE,
)
_SPAN_BEFORE = re.compile(r"(?:\w|\d\))\s?(?:[-–—]|hingga|sampai(?:\sdengan)?|s/d)\s?$", re.IGNORECASE)
_DAYS_BEFORE = re.compile(r"\d\s?(?:dan|&)\s?$", re.IGNORECASE)  # "13 dan 14 Oktober"
_SPAN_AFTER = re.compile(rf"\)?\s?(?:[-–—]|hingga|sampai(?:\sdengan)?|s/d)\s?(?:\d|{_WEEKDAY})", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:setiap|tiap|saban)\s(?:tanggal\s)?$", re.IGNORECASE)
_QUOTED = re.compile(r"\b(?:dikutip|dilansir|dinukil|mengutip|melansir)\b.{0,80}$", re.IGNORECASE)
_HALF_YEAR = datetime.timedelta(days=183)


def days(text: str, published: datetime.date | None) -> Iterator[datetime.date]:
    """The days that an Indonesian sentence names: "13 Oktober 2025", "Senin (13/10/2025)", and "Senin (13/10)" or "Senin, 13
    Oktober", which are of the year that puts them nearest to the day of publication.

    None where the day of the week that stands beside it is another one, where it is one end of a span, where it returns
    every year, or is when an outlet was quoted.
    """
    for found in _WRITTEN.finditer(text):
        before, up_to_day, after = text[: found.start()], text[: found.start("day")], text[found.end() :]
        spans = _SPAN_BEFORE.search(before) or _SPAN_BEFORE.search(up_to_day) or _SPAN_AFTER.match(after)
        if spans or _DAYS_BEFORE.search(up_to_day) or _EVERY.search(before) or _QUOTED.search(before):
            continue
        month = MONTHS[found["month"].lower()] if found["month"] else int(found["number"])
        year = found["year"] or found["full_year"]
        sure = found["weekday"] or (found["number"] and up_to_day.endswith("("))  # else "10/12" may be a fraction
        day = _day(int(found["day"]), month, int(year) if year else None, published if sure else None)
        if day and (not found["weekday"] or day.weekday() == _WEEKDAYS[found["weekday"].lower()]):
            yield day


def _day(day: int, month: int, year: int | None, published: datetime.date | None) -> datetime.date | None:
    """The date; without a year the nearest to ``published``. None where neither is known, or there is no such day."""
    nearest = [published.year + step for step in (-1, 0, 1)] if published else []
    for one in [year] if year else nearest:
        try:
            date = datetime.date(one, month, day)
        except ValueError:
            continue
        if year or (published and abs(date - published) <= _HALF_YEAR):
            return date
    return None
