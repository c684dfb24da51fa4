"""The article out of saved pages: Kabar beside trafilatura and readability-lxml, on the pages that have a reference text.

    .venv/bin/python tests/bench/pages.py [FOLDER]
    PYTHONPATH=VENV/lib/python3.11/site-packages .venv/bin/python tests/bench/pages.py     # with both libraries in VENV

FOLDER (without it ../shared/pages) holds the pages and expected.jsonl: one line a page with file, title, date (ms since 1970) and
content, a paragraph a line. The reference is what a scraper made for each site took, so good and not perfect.

Compared are runs of letters and digits, in small letters: "29 % (detik)" is "29 detik". A sentence of the reference is missing
where its run is not in the body's; first and last are those of the reference. Extra words are the body's words beyond those of
the reference, each counted as often as it is there too often. Kabar's body is dateline and text, as some references are. A
date is right where it is the reference's day in Jakarta; readability gives none. The pages without a reference are lists of
headlines: an extractor should find no article in them.
"""

from __future__ import annotations

import argparse
import datetime
import importlib.util
import json
import logging
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import astuple, dataclass
from functools import partial
from pathlib import Path

from app.engine.cleaning import clean
from app.engine.errors import KabarError
from app.engine.reading import read
from app.engine.segmenting import split

_WIB = datetime.timezone(datetime.timedelta(hours=7))
_BLOCKS = "p div br li h1 h2 h3 h4 h5 h6 tr td th blockquote figcaption pre".split()


@dataclass(frozen=True, slots=True)
class Found:
    """What an extractor makes of a page."""

    headline: str
    date: datetime.date | None
    body: str


@dataclass(frozen=True, slots=True)
class Score:
    """How near that is to the reference, on one page or summed over many."""

    headline: int
    date: int
    first: int
    last: int
    missing: int
    extra: int


Extractor = Callable[[Path], Found]


def kabar(page: Path) -> Found:
    try:
        article = clean(read(page))
    except KabarError:
        return Found("", None, "")
    return Found(article.headline or "", article.date, f"{article.dateline or ''} {article.text}")


def trafilatura(page: Path, *, favor_recall: bool) -> Found:
    from trafilatura import bare_extraction

    found = bare_extraction(page.read_bytes(), with_metadata=True, include_comments=False, favor_recall=favor_recall)
    if found is None:
        return Found("", None, "")
    return Found(found.title or "", datetime.date.fromisoformat(found.date) if found.date else None, found.text or "")


def readability(page: Path) -> Found:
    from lxml import html
    from readability import Document

    document = Document(page.read_bytes())
    summary = html.fromstring(document.summary(html_partial=True))
    for element in summary.iter(*_BLOCKS):
        element.tail = f"\n{element.tail or ''}"
    return Found(document.short_title() or "", None, summary.text_content())


def extractors() -> dict[str, Extractor]:
    """Kabar and those libraries that can be imported."""
    found: dict[str, Extractor] = {"Kabar": kabar}
    if importlib.util.find_spec("trafilatura"):
        found["trafilatura"] = partial(trafilatura, favor_recall=False)
        found["trafilatura, favor_recall"] = partial(trafilatura, favor_recall=True)
    if importlib.util.find_spec("readability"):
        found["readability-lxml"] = readability
    for library in ("trafilatura", "readability"):
        if not importlib.util.find_spec(library):
            print(f"{library} cannot be imported and is left out.\n")
    return found


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def run(text: str) -> str:
    """A text's words with a blank at both ends, so that one run is in another only at whole words."""
    return f" {' '.join(words(text))} "


def score(found: Found, expected: dict[str, str | int]) -> Score:
    content = str(expected["content"])
    sentences = [run(line[start:end]) for line in content.split("\n") for start, end in split(line)]
    sentences = [sentence for sentence in sentences if sentence.strip()]
    body = run(found.body)
    extra = Counter(words(found.body)) - Counter(words(content))
    return Score(
        headline=run(found.headline) == run(str(expected["title"])),
        date=found.date == datetime.datetime.fromtimestamp(int(expected["date"]) / 1000, _WIB).date(),
        first=sentences[0] in body,
        last=sentences[-1] in body,
        missing=sum(sentence not in body for sentence in sentences),
        extra=extra.total(),
    )


def main() -> None:
    """Print the totals and the pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(__file__).resolve().parents[3] / "shared" / "pages")
    folder = parser.parse_args().folder
    logging.disable(logging.CRITICAL)  # the libraries tell of every page that they find hard
    expected = [json.loads(line) for line in (folder / "expected.jsonl").read_text(encoding="utf-8").splitlines()]
    found = extractors()
    scores = {name: [score(extract(folder / page["file"]), page) for page in expected] for name, extract in found.items()}
    columns = "headline | date | first sentence | last sentence | sentences missing | extra words |"
    print(f"| {len(expected)} pages | {columns}\n|---|---:|---:|---:|---:|---:|---:|")
    for name, column in scores.items():
        print(f"| {name} | {' | '.join(f'{sum(figures):,}' for figures in zip(*map(astuple, column), strict=True))} |")
    lists = sorted({path.name for path in folder.glob("*.html")} - {page["file"] for page in expected})
    print(f"\n| {len(lists)} lists of headlines | taken for an article |\n|---|---:|")
    for name, extract in found.items():
        print(f"| {name} | {sum(bool(extract(folder / page).body.strip()) for page in lists)} |")
    print(f"\n| page | extractor | {columns}\n|---|---|---:|---:|---:|---:|---:|---:|")
    for row, page in enumerate(expected):
        for name, column in scores.items():
            print(f"| {page['file']} | {name} | {' | '.join(f'{figure:,}' for figure in astuple(column[row]))} |")


if __name__ == "__main__":
    main()
