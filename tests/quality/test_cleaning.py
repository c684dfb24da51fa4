"""Ten pages of our own writing (tests/data/pages) in the mark-up of ten kinds of Indonesian sites, from file to article.

Each page has beside it what a careful reader would keep. Gated are the share of pages that are right in everything, and the
F1 of body paragraphs (a paragraph counts where it is the same to the last character).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.engine.article import Article
from app.engine.cleaning import clean
from app.engine.errors import UnreadableDocument
from app.engine.reading import read

PAGES = sorted((Path(__file__).resolve().parents[1] / "data" / "pages").glob("*.html"))


def result(article: Article) -> dict[str, Any]:
    return {
        "headline": article.headline,
        "dateline": article.dateline,
        "date": str(article.date),
        "byline": article.byline,
        "body": [paragraph.text for paragraph in article.paragraphs],
        "notes": list(article.notes),
    }


def test_pages(gate: Callable[..., None]) -> None:
    right = found = kept = wanted = 0
    for page in PAGES:
        expected = {"notes": [], **json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))}
        try:
            got = result(clean(read(page)))
        except UnreadableDocument as error:
            print(f"{page.name}: {error}")
            got = {"body": []}
        for key in expected:
            if got.get(key) != expected[key]:
                print(f"{page.name}: {key} is {got.get(key)!r}, not {expected[key]!r}")
        right += got == expected
        found += len(set(got["body"]) & set(expected["body"]))
        kept += len(got["body"])
        wanted += len(expected["body"])
    assert len(PAGES) == 10
    gate("cleaning: pages wholly right", right / len(PAGES), margin=0)
    gate("cleaning: paragraph F1", 2 * found / (kept + wanted), margin=0)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_paragraph_of_a_page_is_lost(page: Path) -> None:
    """Even where the gate lets an error pass: what is missing from the body must be among the removed pieces."""
    expected = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    article = clean(read(page))
    everything = " ".join([*(paragraph.text for paragraph in article.paragraphs), *(piece.text for piece in article.removed)])
    assert [text for text in expected["body"] if text not in everything] == []
