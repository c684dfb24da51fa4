"""The volume: what one file holds, whether it is one brief or a batch of them with a table of contents."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from app.engine.dispatch import Dispatch
from app.engine.exporting.brief import SIGN, Brief, ExportForm
from app.engine.exporting.briefing import make_brief
from app.engine.exporting.words import day, plural

_OUTLETS = 4  # named on the first page of a batch


@dataclass(frozen=True, slots=True)
class Volume:
    """Dispatches and how they are told. ``batch`` says that they are several (or one that could be): then ``title`` and
    ``facts`` stand above a table of contents; otherwise they are the only brief's. ``made`` is when the last was made."""

    dispatches: tuple[Dispatch, ...]
    briefs: tuple[Brief, ...]
    batch: bool
    title: str
    facts: tuple[str, ...]
    translated: bool
    made: datetime.datetime


def one(dispatch: Dispatch, form: ExportForm) -> Volume:
    """A volume of one brief."""
    brief = make_brief(dispatch, form)
    return Volume((dispatch,), (brief,), False, brief.title.main, brief.facts, brief.translated, brief.made)


def several(dispatches: Sequence[Dispatch], form: ExportForm) -> Volume:
    """A volume of at least one brief, in the order given."""
    briefs = tuple(make_brief(dispatch, form, prefix=f"a{number}_") for number, dispatch in enumerate(dispatches, 1))
    translated = any(brief.translated for brief in briefs)
    facts = (_outlets(briefs), _span(dispatches), "machine translation" if translated else "")
    return Volume(
        dispatches=tuple(dispatches),
        briefs=briefs,
        batch=True,
        title=plural(len(briefs), "brief"),
        facts=tuple(fact for fact in facts if fact),
        translated=translated,
        made=max(brief.made for brief in briefs),
    )


def entry(brief: Brief) -> str:
    """What the table of contents tells of a brief beside its title: outlet, date, and how much is to be verified."""
    doubts = f"{SIGN} {len(brief.doubts)} to verify" if brief.doubts else ""
    return " · ".join(fact for fact in (brief.outlet, brief.date, doubts) if fact)


def _outlets(briefs: Sequence[Brief]) -> str:
    names = list(dict.fromkeys(brief.outlet for brief in briefs if brief.outlet))
    more = len(names) - _OUTLETS
    return ", ".join(names[:_OUTLETS]) + (f" and {more} more" if more > 0 else "")


def _span(dispatches: Sequence[Dispatch]) -> str:
    dates = sorted({dispatch.article.date for dispatch in dispatches if dispatch.article.date})
    return " – ".join(day(date) for date in dict.fromkeys(dates[:1] + dates[-1:]))
