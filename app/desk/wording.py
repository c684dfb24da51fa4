"""Values put into words."""

from __future__ import annotations

import datetime
import re

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.desk.retold import retold
from app.engine import languages
from app.engine.dispatch import UNSURE, Detection

translate = QCoreApplication.translate


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text that is translated where it is shown; lupdate knows the name. (Qt's own function has no types.)"""
    return text


def language(detection: Detection | None) -> str:
    """The language of an article for its badge: "Indonesian", or "Language unsure"."""
    if detection is None:
        return ""
    if detection.language == UNSURE:
        return translate("Wording", "Language unsure")
    return retold(languages.name(detection.language))


def date(day: datetime.date) -> str:
    """ "24 November 2026"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def moment(time: datetime.datetime) -> str:
    """ "24 November 2026, 09:30", in the user's time."""
    local = time.astimezone()
    return f"{date(local.date())}, {local:%H:%M}"


def weekday(day: datetime.date) -> str:
    """ "Monday 13 October 2025"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM yyyy")


def dateline(text: str) -> str:
    """A dateline without the marks that part it from the text: "KUPANG, NTT –" gives "KUPANG, NTT"."""
    return text.strip(" –—-:.\u00a0")


LONGEST_WORD = 40
"""Letters of a word that still fits beside a sidebar in the smallest window."""


def breakable(text: str) -> str:
    """A text in which words that are too long, such as file names, may be broken: none makes a window wider.

    They may be broken after their marks, and where there is none for long, as in a name made of hex digits, anywhere.
    """

    def broken(word: re.Match[str]) -> str:
        marked = re.sub(r"([_/\\.-])(?=\w)", "\\1\u200b", word[0])
        return re.sub(rf"[^\u200b]{{{LONGEST_WORD},}}", lambda run: "\u200b".join(run[0]), marked)

    return re.sub(rf"\S{{{LONGEST_WORD},}}", broken, text)


def shortened(text: str, length: int = 48) -> str:
    """A text that is cut at a word to about ``length`` characters."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(",;:–- ") + "…"
