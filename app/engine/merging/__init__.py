"""Merging: several dispatches → one Story; two versions of one article → what was changed.

    likeness    do two sentences say the same, are two texts the same
    figures     numbers of one thing that differ
    changes     what an outlet changed in an article

Method and figures: docs/summaries.md.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from app.engine.article import Sentence
from app.engine.dispatch import Dispatch, Translation
from app.engine.encoding import Encoder
from app.engine.keyfacts.days import days
from app.engine.merging.changes import changes
from app.engine.merging.figures import disagreements
from app.engine.merging.likeness import Likeness, fold
from app.engine.story import Fact, Report, Story, Telling

__all__ = ["changes", "merge"]


def merge(dispatches: Sequence[Dispatch], encoder: Encoder | None = None) -> Story:
    """What the dispatches tell together: each of their points once, with every dispatch that tells it anywhere in its text.

    A dispatch without a summary (its text was too short for one) gives all its sentences as points. Nothing is translated here: a
    fact has the English that its dispatch has. With an ``encoder`` more is found to be the same; without one words decide.
    """
    texts = [[sentence.text for sentence in dispatch.sentences] for dispatch in dispatches]
    reports = tuple(Report(indices) for indices in fold(texts))
    likeness = Likeness(texts, encoder)
    facts: list[Fact] = []
    taken: set[Telling] = set()
    for number, report in enumerate(reports):
        first = report.dispatches[0]
        for sentence, text, english in _points(dispatches[first]):
            told = Telling(first, sentence.id)
            if told in taken:
                continue
            tellings, telling_reports = [told], [number]
            for other, another in enumerate(reports):
                if other != number:
                    found = likeness.nearest(told, another.dispatches[0], taken)
                    if found is not None:
                        tellings.append(found)
                        telling_reports.append(other)
            # Who prints the same text tells the same, in the same sentence where he has it.
            for at in tuple(telling_reports):
                for twin in reports[at].dispatches[1:]:
                    source = next(telling for telling in tellings if telling.dispatch == reports[at].dispatches[0])
                    found = likeness.nearest(source, twin, taken)
                    if found is not None:
                        tellings.append(found)
            taken.update(tellings)
            facts.append(
                Fact(
                    text=text,
                    language=_language(dispatches[first], sentence),
                    translation=english,
                    tellings=tuple(tellings),
                    reports=tuple(sorted(telling_reports)),
                    date=_date(dispatches[first], sentence),
                )
            )
    last = datetime.date.max
    ordered = sorted(facts, key=lambda fact: (fact.date or last, _place(dispatches, fact)))
    return Story(tuple(dispatches), reports, tuple(ordered), disagreements(dispatches, reports, ordered))


def _points(dispatch: Dispatch) -> list[tuple[Sentence, str, Translation | None]]:
    """The points of a dispatch, each with its first sentence and its English."""
    if dispatch.summary is None:
        english = dispatch.translations or (None,) * len(dispatch.sentences)
        return [(sentence, sentence.text, made) for sentence, made in zip(dispatch.sentences, english, strict=True)]
    points = dispatch.points or (None,) * len(dispatch.summary.points)
    return [
        (dispatch.sentences[point.evidence[0]], point.text, made)
        for point, made in zip(dispatch.summary.points, points, strict=True)
    ]


def _date(dispatch: Dispatch, sentence: Sentence) -> datetime.date | None:
    """The day that a sentence names in full, or as "(13/10)" of the year of its article; else the article's own."""
    published = dispatch.article.date
    return next(days(sentence.text, published), published)


def _place(dispatches: Sequence[Dispatch], fact: Fact) -> tuple[float, int]:
    """How far into its article a fact is told first, and in which article."""
    told = fact.tellings[0]
    return told.sentence / max(1, len(dispatches[told.dispatch].sentences)), told.dispatch


def _language(dispatch: Dispatch, sentence: Sentence) -> str:
    guesses = dispatch.detection.paragraphs
    return guesses[sentence.paragraph].language if sentence.paragraph < len(guesses) else dispatch.detection.language
