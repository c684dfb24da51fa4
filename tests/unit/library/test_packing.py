"""Dispatches as bytes, and back."""

from __future__ import annotations

import datetime
import json
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace

import pytest

from app.engine.abstract import Abstract, Claim
from app.engine.article import Article, Document, Metadata, Paragraph, Reason, Removed, Role, Sentence
from app.engine.dispatch import (
    Detection,
    Dispatch,
    FactKind,
    Finding,
    FindingKind,
    Flaw,
    Ground,
    GroundKind,
    Guess,
    KeyFact,
    Length,
    Notice,
    Point,
    Provenance,
    Summary,
    Translation,
)
from app.engine.events import HeadlineTranslated, PointTranslated, SentenceTranslated
from app.library.packing import merge, pack, unpack


@pytest.fixture
def full() -> Dispatch:
    """A dispatch in which every field holds something that is not its default."""
    moment = datetime.datetime(2025, 10, 14, 8, 30, 1, tzinfo=datetime.UTC)
    metadata = Metadata("Judul", "Ani", datetime.date(2024, 2, 29), "Warta", "https://warta.example/é?a=1&b=“2”")
    paragraphs = tuple(Paragraph(f"Teks {role} 🐟", role) for role in Role)
    grounds = tuple(Ground(kind, -0.25, 1, 2) for kind in GroundKind)
    english = Translation("Text", "beam 4", careful=True, retried=True, flaw=Flaw.LOOP, machine="Textt")
    return Dispatch(
        document=Document("a.html", "text/html", "00" * 32, 5, "utf-8", paragraphs, metadata),
        article=Article(
            "Judul",
            "KUPANG, NTT –",
            "Ani",
            datetime.date(2024, 2, 29),
            "Warta",
            paragraphs,
            tuple(range(len(paragraphs))),
            tuple(Removed(f"x\n{reason}", reason, 1, 2) for reason in Reason),
            ("Halaman 1 dari 3.",),
        ),
        sentences=(Sentence(0, 0, 0, 4, "Teks"), Sentence(1, 1, 6, 10, '\x02\u2028\\"')),
        detection=Detection("id", 0.875, (Guess("und", 0.1), Guess("ms", 1.0))),
        provenance=Provenance("a.html", "00" * 32, 5, "text/html", "utf-8", moment, moment, "id-en-draft", "r1", "beam", "0.1"),
        key_facts=tuple(KeyFact(kind, "Monday 13 October 2025", (0, 1), datetime.date(2025, 10, 13)) for kind in FactKind),
        summary=Summary(Length.LONG, (Point("Teks", (0, 1), grounds), Point("Lain", (1,))), (Point("Tak dipakai", (1,)),)),
        summaries=(Summary(Length.MEDIUM, (Point("Lain", (1,)),), (Point("Teks", (0, 1)),)),),
        kept={"Tak dipakai": english},
        abstract=Abstract((Claim("It is 9.", (0, 1), ("9",)),), "distilbart", "r2", "beam 4"),
        headline=english,
        points=(english, None),
        translations=(None, replace(english, flaw=Flaw.EMPTY)),
        findings=tuple(Finding(kind, sentence, "Look.", "2", "3") for kind in FindingKind for sentence in (None, 1)),
        notices=(Notice("short", "It is short.", "Read it."),),
        timings={"reading": 0.1, "loading the checkpoint": 1 / 3},
        complete=False,
    )


def values(value: object) -> list[object]:
    """All dataclass values within a value."""
    if isinstance(value, tuple):
        return [each for one in value for each in values(one)]
    if is_dataclass(value):
        return [value, *(each for field in fields(value) for each in values(getattr(value, field.name)))]
    return []


def test_every_field_comes_back_as_it_was(full: Dispatch) -> None:
    back = unpack(pack(full), Dispatch)
    assert back == full
    assert [type(value) for value in values(back)] == [type(value) for value in values(full)]
    assert list(back.timings) == list(full.timings)
    assert isinstance(back.article.removed[0].reason, Reason)
    assert back.provenance.read_at.tzinfo is not None


def test_the_fixture_sets_every_field(full: Dispatch) -> None:
    told = {(type(value), field.name): getattr(value, field.name) for value in values(full) for field in fields(value)}
    assert [name for (_, name), value in told.items() if value is None] == []


def test_what_is_not_known_comes_back_as_not_known(full: Dispatch) -> None:
    provenance = replace(full.provenance, translated_at=None, checkpoint=None, revision=None, decoding=None)
    article = replace(full.article, headline=None, dateline=None, byline=None, date=None, outlet=None)
    bare = replace(full, provenance=provenance, article=article, summary=None, headline=None, points=(), timings={})
    assert unpack(pack(bare), Dispatch) == bare


def test_the_broken_name_of_a_file_comes_back(full: Dispatch) -> None:
    name = b"berita-\xff.html".decode("utf-8", "surrogateescape")
    broken = replace(full, document=replace(full.document, name=name), provenance=replace(full.provenance, name=name))
    assert unpack(pack(broken), Dispatch) == broken


def test_bytes_of_another_version_are_read(full: Dispatch) -> None:
    """A field with a default that was not there yet is filled in, and one that is no more is passed over."""
    old = json.loads(zlib.decompress(pack(full)))
    for name in ("key_facts", "notices", "timings", "complete", "abstract"):
        del old[name]
    del old["headline"]["machine"]
    old["mood"] = {"of": "the day"}
    back = unpack(zlib.compress(json.dumps(old).encode()), Dispatch)
    assert full.headline
    assert back == replace(
        full, key_facts=(), notices=(), timings={}, complete=True, abstract=None, headline=replace(full.headline, machine=None)
    )


@pytest.mark.parametrize(
    "damage",
    [lambda data: b"", lambda data: data[:-9], lambda data: zlib.compress(b'{"a": 1}'), lambda data: zlib.compress(b"[")],
)
def test_bytes_that_hold_no_dispatch_are_told(full: Dispatch, damage: Callable[[bytes], bytes]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (whatever it says)
        unpack(damage(pack(full)), Dispatch)


def test_pieces_are_merged_as_the_job_would(make: Callable[..., Dispatch]) -> None:
    whole = make()
    bare = replace(whole, headline=None, points=(None,), translations=(None,) * 4, complete=False)
    found = [
        Finding(FindingKind.NUMBER, 2, "two"),
        Finding(FindingKind.NUMBER, 0, "zero"),
        Finding(FindingKind.FLAW, None, "head"),
    ]
    assert whole.points[0]
    assert whole.headline
    english = [translation for translation in whole.translations if translation]
    pieces = [
        PointTranslated(0, whole.points[0], (found[1],)),
        SentenceTranslated(0, english[0], (found[1],)),
        HeadlineTranslated(whole.headline, (found[2],)),
        SentenceTranslated(2, Translation("thrown away", "greedy"), (found[0],)),
        SentenceTranslated(2, english[2], ()),
    ]
    merged = merge(bare, pieces)
    assert merged.translations == (english[0], None, english[2], None)
    assert (merged.headline, merged.points) == (whole.headline, whole.points)
    assert merged.findings == (found[2], found[1], found[0])
    assert not merged.complete
    rest = [SentenceTranslated(1, english[1], ()), SentenceTranslated(3, english[3], ())]
    assert merge(bare, [*pieces, *rest]) == replace(whole, findings=merged.findings)
