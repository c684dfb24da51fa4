from __future__ import annotations

import datetime

import pytest

from app.engine.article import Role
from app.engine.reading.styled import Draft, finished, properties, role_of


@pytest.mark.parametrize(
    ("style", "role"),
    [
        ("Title", (Role.HEADLINE, 9)),
        ("heading 2", (Role.SUBHEADING, 2)),
        ("Heading_20_3", (Role.SUBHEADING, 3)),
        ("Judul 1", (Role.SUBHEADING, 1)),
        ("Judul", (Role.HEADLINE, 9)),
        ("Intense Quote", (Role.QUOTATION, 9)),
        ("List Bullet 2", (Role.LIST_ITEM, 2)),
        ("toc 1", (Role.FURNITURE, 1)),
        ("List Paragraph", None),
        ("Normal", None),
        ("Body Text 3", None),
        ("Judul Artikel Saya", None),
    ],
)
def test_what_styles_mean(style: str, role: tuple[Role, int] | None) -> None:
    assert role_of(style) == role


@pytest.mark.parametrize(
    "title", ["Microsoft Word - berita.docx", "Document1", "PowerPoint Presentation", "Tanpa Judul 2", "berita.odt", " "]
)
def test_titles_that_programs_give_are_none(title: str) -> None:
    assert properties(title, None, None, None).headline is None


@pytest.mark.parametrize("author", ["user", "Windows User", "Microsoft Office User", "ASUS", "melki", "Acer Laptop", "12 34"])
def test_accounts_are_no_authors(author: str) -> None:
    assert properties(None, author, None, None).byline is None


@pytest.mark.parametrize("author", ["Melki Tefa", "Dr. Ir. Marselinus Tefa Lado", "Ana Lado, Ben Kase"])
def test_persons_are(author: str) -> None:
    assert properties(None, author, None, None).byline == author


@pytest.mark.parametrize(
    ("created", "changed", "date"),
    [
        ("2025-10-13T14:05:00", "2025-10-15T09:00:00", datetime.date(2025, 10, 13)),
        ("2025-10-13T20:00:00Z", None, datetime.date(2025, 10, 14)),  # in Indonesia it is the next day
        (None, "2025-10-13", datetime.date(2025, 10, 13)),
        ("2019-01-02T08:00:00", "2025-10-13T14:05:00", None),  # an old file with a new text
        ("1601-01-01T00:00:00Z", None, None),
        ("2999-01-01", None, None),
        ("kemarin", "", None),
    ],
)
def test_days_that_may_be_the_articles(created: str | None, changed: str | None, date: datetime.date | None) -> None:
    assert properties(None, None, created, changed).date == date


def test_a_heading_is_the_headline_where_it_stands_above_all() -> None:
    kicker, heading, body = Draft(pieces=["Ekonomi"]), Draft(Role.SUBHEADING, 1, ["Pasar"]), Draft(pieces=["Isi."])
    lower = Draft(Role.SUBHEADING, 2, ["Bab"])
    assert [paragraph.role for paragraph in finished([kicker, heading, body, lower], "x")][1] is Role.HEADLINE
    assert Role.HEADLINE not in [paragraph.role for paragraph in finished([lower, body, heading], "x")]
    assert Role.HEADLINE not in [paragraph.role for paragraph in finished([Draft(pieces=["Isi. " * 40]), heading], "x")]
