"""Libraries in a temporary folder, and dispatches to put into them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.engine.article import Article, Document, Metadata, Paragraph, Sentence
from app.engine.dispatch import Detection, Dispatch, Guess, Length, Point, Provenance, Summary, Translation
from app.library import Library

PAIRS = (
    (
        "Pemerintah Kota Kupang menutup pasar ikan selama tiga minggu.",
        "The city of Kupang closes the fish market for three weeks.",
    ),
    ("Pedagang direlokasi ke lapangan di samping terminal.", "The traders are relocated to a field beside the terminal."),
    ("Perbaikan menelan biaya Rp2,4 miliar.", "The repairs cost 2.4 billion rupiah."),
    ("Kafé di dermaga tetap buka.", "The café at the landing stays open."),
)

Make = Callable[..., Dispatch]


@pytest.fixture
def make() -> Make:
    """A dispatch of sentences with their English (None: not translated), a paragraph each, and a headline."""

    def made(
        *pairs: tuple[str, str | None],
        headline: str | None = "Pasar Ditutup",
        english: str | None = "Market Closed",
        sha256: str = "ab" * 32,
        url: str | None = None,
    ) -> Dispatch:
        pairs = pairs or PAIRS
        paragraphs = tuple(Paragraph(text) for text, _ in pairs)
        starts = [sum(len(text) + 2 for text, _ in pairs[:number]) for number in range(len(pairs))]
        sentences = tuple(Sentence(n, n, starts[n], starts[n] + len(text), text) for n, (text, _) in enumerate(pairs))
        translations = tuple(Translation(text, "greedy") if text else None for _, text in pairs)
        document = Document("pasar.html", "text/html", sha256, 900, "utf-8", paragraphs, Metadata(headline=headline, url=url))
        date = datetime.date(2025, 10, 13)
        article = Article(headline, "KUPANG –", None, date, "Warta Contoh", paragraphs, tuple(range(len(pairs))), ())
        moment = datetime.datetime(2025, 10, 14, 8, 30, 1, tzinfo=datetime.UTC)
        return Dispatch(
            document=document,
            article=article,
            sentences=sentences,
            detection=Detection("id", 0.99, tuple(Guess("id", 0.9) for _ in pairs)),
            provenance=Provenance(
                "pasar.html", sha256, 900, "text/html", "utf-8", moment, moment, "id-en-draft", "r1", "beam 4", "0.1"
            ),
            summary=Summary(Length.MEDIUM, (Point(pairs[0][0], (0,)),)),
            headline=Translation(english, "beam 4", careful=True) if headline and english else None,
            points=(translations[0],),
            translations=translations,
            timings={"reading": 0.25},
            complete=all(translations),
        )

    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the library lies: in a folder that is not there yet."""
    return tmp_path / "data" / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    """An empty library."""
    library = Library.open(path)
    yield library
    library.close()
