"""Invented articles of several outlets on one flood, as dispatches."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from app.engine.article import Article, Document, Metadata, Paragraph, Sentence
from app.engine.dispatch import Detection, Dispatch, Guess, Length, Point, Provenance, Summary, Translation

Make = Callable[..., Dispatch]
DAY = datetime.date(2025, 10, 14)
MOMENT = datetime.datetime(2025, 10, 15, 1, 2, 3, tzinfo=datetime.UTC)


@pytest.fixture
def dispatch() -> Make:
    """``dispatch("Outlet", "Sentence.", …, points=(0, 2), date=…)``: a paragraph a sentence; every point in "English"."""

    def make(
        outlet: str,
        *texts: str,
        points: tuple[int, ...] | None = (0,),
        date: datetime.date | None = DAY,
        headline: str = "Banjir",
    ) -> Dispatch:
        sentences, start = [], 0
        for number, text in enumerate(texts):
            sentences.append(Sentence(number, number, start, start + len(text), text))
            start += len(text) + 2
        paragraphs = tuple(map(Paragraph, texts))
        name = f"{outlet}.html"
        summary = None
        if points is not None:
            summary = Summary(Length.MEDIUM, tuple(Point(texts[at], (at,)) for at in points))
        return Dispatch(
            document=Document(name, "text/html", "ab" * 32, 10, "utf-8", paragraphs, Metadata()),
            article=Article(headline, None, None, date, outlet, paragraphs, tuple(range(len(texts))), ()),
            sentences=tuple(sentences),
            detection=Detection("id", 0.99, tuple(Guess("id", 0.99) for _ in texts)),
            provenance=Provenance(
                name, "ab" * 32, 10, "text/html", "utf-8", MOMENT, MOMENT, "id-en-draft", "0123", None, "0.1.0"
            ),
            summary=summary,
            headline=Translation("Flood", "beam 4", True),
            points=tuple(Translation(f"English of {outlet} {at}", "beam 4", True) for at in points or ()),
            translations=(None,) * len(texts),
        )

    return make
