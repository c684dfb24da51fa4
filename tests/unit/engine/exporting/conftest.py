"""An invented article and its dispatches, as a job would make them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest

from app.engine.article import Article, Document, Metadata, Paragraph, Reason, Removed, Role, Sentence
from app.engine.dispatch import (
    AS_IT_STANDS,
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
from app.engine.editing import edit

# Paragraphs of sentence pairs; English None: English that passes through.
ARTICLE: tuple[tuple[Role, tuple[tuple[str, str | None], ...]], ...] = (
    (
        Role.BODY,
        (
            (
                "Pemerintah Kota Tanjung Melati membuka kembali pasar apung di Muara Lestari setelah tertutup selama 14 bulan.",
                "The city government of Tanjung Melati has reopened the floating market in Muara Lestari after it was closed for"
                " 14 months.",
            ),
            (
                "Sebanyak 212 pedagang kembali berjualan pada Senin (4/8/2025) pagi.",
                "As many as 221 traders went back to selling on Monday morning (4/8/2025).",
            ),
        ),
    ),
    (Role.SUBHEADING, (("Biaya Rp 3,5 miliar", "A cost of Rp 3.5 billion"),)),
    (
        Role.BODY,
        (
            (
                "“Kami tidak menaikkan sewa lapak sampai akhir tahun,” kata Kepala Dinas Perdagangan Sri Wahyuning Astuti.",
                "“We will not raise the rent of the stalls until the end of the year,” said the head of the trade office, Sri"
                " Wahyuning Astuti.",
            ),
            (
                "Perbaikan dermaga menelan biaya Rp 3,5 miliar dari APBD & dana desa <tahap 2>.",
                "Mending the landing cost Rp 3.5 billion from the regional budget & village funds <stage 2>.",
            ),
        ),
    ),
    (Role.QUOTATION, (("The market is a home for us, not a museum.", None),)),
    (Role.LIST_ITEM, (("Buka setiap hari pukul 05.30–11.00 WITA;", "Open every day from 05.30 to 11.00 WITA;"),)),
    (Role.LIST_ITEM, (("parkir perahu gratis *dua jam*_", "mooring is free for *two hours*_"),)),
)

HEADLINE = "Pasar Apung Muara Lestari Dibuka Lagi, 212 Pedagang Kembali"
FACTS = (
    KeyFact(FactKind.WHERE, "Muara Lestari & <Tanjung Melati>", (0,)),
    KeyFact(FactKind.WHEN, "Monday 4 August 2025", (1,), datetime.date(2025, 8, 4)),
    KeyFact(FactKind.MONEY, "Rp 3.5 billion", (2, 4)),
)
POINTS = (((0, 1), "Pasar apung Muara Lestari dibuka lagi; 212 pedagang kembali."), ((4,), ARTICLE[2][1][1][0]))


GROUNDS = (Ground(GroundKind.HEADLINE, 0.31, 3, 5), Ground(GroundKind.ALONE), Ground(GroundKind.QUOTATION, -0.29))


def whole(translate: bool = True) -> Dispatch:
    """The whole dispatch, or the one of a job that was asked not to translate."""
    paragraphs = tuple(Paragraph(" ".join(text for text, _ in pairs), role) for role, pairs in ARTICLE)
    sentences: list[Sentence] = []
    translations: list[Translation | None] = []
    offset = 0
    for index, (_, pairs) in enumerate(ARTICLE):
        for text, english in pairs:
            sentences.append(Sentence(len(sentences), index, offset, offset + len(text), text))
            translations.append(Translation(english, "greedy") if english else Translation(text, AS_IT_STANDS))
            offset += len(text) + 1
        offset += 1
    document = Document(
        name="pasar apung.html",
        media_type="text/html",
        sha256="9f2c" * 16,
        size=48_213,
        encoding="utf-8",
        paragraphs=(Paragraph(HEADLINE, Role.HEADLINE), *paragraphs),
        metadata=Metadata(outlet="Harian Muara", url="https://www.example.test/pasar-apung"),
    )
    article = Article(
        headline=HEADLINE,
        dateline="TANJUNG MELATI, HM –",
        byline="Rahmat Dwi Saputra",
        date=datetime.date(2025, 8, 4),
        outlet="Harian Muara",
        paragraphs=paragraphs,
        origins=tuple(range(1, len(paragraphs) + 1)),
        removed=(
            Removed("Baca juga: Harga ikan naik menjelang musim angin barat", Reason.RELATED, 3, 0),
            Removed("Bagikan ke WhatsApp | Facebook", Reason.SHARE_BAR, 0, 0),
            Removed("Baca juga: Jembatan Muara <ditutup> sementara", Reason.RELATED, 5, 0),
        ),
    )
    dispatch = Dispatch(
        document=document,
        article=article,
        sentences=tuple(sentences),
        detection=Detection("id", 0.99, tuple(Guess("en" if index == 3 else "id", 0.98) for index in range(len(paragraphs)))),
        provenance=Provenance(
            name=document.name,
            sha256=document.sha256,
            size=document.size,
            media_type=document.media_type,
            encoding=document.encoding,
            read_at=datetime.datetime(2025, 8, 5, 1, 2, 3, tzinfo=datetime.UTC),
            translated_at=None,
            checkpoint=None,
            revision=None,
            decoding=None,
            version="0.1.0",
        ),
        key_facts=FACTS,
        summary=Summary(Length.MEDIUM, tuple(Point(text, evidence, GROUNDS) for evidence, text in POINTS)),
        points=(None,) * len(POINTS),
        translations=(None,) * len(sentences),
        notices=(Notice("article", "This is page 1 of 2; the rest is not in the file.", "Save the other page too."),),
        timings={"reading": 0.01, "cleaning": 0.02},
    )
    if not translate:
        return dispatch
    return replace(
        dispatch,
        headline=Translation("Floating market of Muara Lestari reopens, 212 traders return", "beam 4", careful=True),
        points=(
            Translation("The floating market of Muara Lestari reopens; 212 traders return.", "beam 4", careful=True),
            translations[4],
        ),
        translations=tuple(translations),
        findings=(
            Finding(FindingKind.NUMBER, 1, "The number 212 is not in the English.", "212", "221"),
            Finding(FindingKind.FLAW, 6, f"The translation may be a {Flaw.LOOP.value}."),
        ),
        provenance=replace(
            dispatch.provenance,
            translated_at=datetime.datetime(2025, 8, 5, 1, 2, 9, tzinfo=datetime.UTC),
            checkpoint="id-en-draft",
            revision="stage-1",
            decoding="headline and points: beam 4; body: greedy",
        ),
        timings={**dispatch.timings, "translating": 4.5},
    )


def cancelled() -> Dispatch:
    """Stopped after the headline, the first point and three sentences."""
    dispatch = whole()
    translations = dispatch.translations[:3] + (None,) * (len(dispatch.sentences) - 3)
    return replace(dispatch, translations=translations, points=(dispatch.points[0], None), complete=False, findings=())


def bare() -> Dispatch:
    """As little as a dispatch can hold: pasted text of one English sentence, no headline, no metadata, no summary."""
    dispatch = whole(translate=False)
    text = "Nothing but this."
    return replace(
        dispatch,
        document=replace(dispatch.document, name="pasted text", metadata=Metadata(), paragraphs=(Paragraph(text),)),
        article=Article(None, None, None, None, None, (Paragraph(text),), (0,), ()),
        sentences=(Sentence(0, 0, 0, len(text), text),),
        detection=Detection("en", 0.9, (Guess("en", 0.9),)),
        provenance=replace(dispatch.provenance, name="pasted text"),
        summary=None,
        key_facts=(),
        points=(),
        translations=(Translation(text, AS_IT_STANDS),),
        notices=(),
        timings={},
    )


def _filled(text: str) -> Dispatch:
    """The whole dispatch with the same text in every field that an article, a file or a checkpoint can fill."""
    dispatch = whole()
    translation = Translation(text, "greedy")
    return replace(
        dispatch,
        document=replace(dispatch.document, name=text, metadata=Metadata(outlet=text, url=text)),
        article=replace(
            dispatch.article,
            headline=text,
            dateline=text,
            byline=text,
            outlet=text,
            removed=tuple(replace(removed, text=text) for removed in dispatch.article.removed),
        ),
        sentences=tuple(replace(sentence, text=text) for sentence in dispatch.sentences),
        summary=Summary(Length.SHORT, tuple(Point(text, point.evidence) for point in dispatch.summary.points)),
        key_facts=tuple(replace(fact, text=text) for fact in dispatch.key_facts),
        headline=translation,
        points=(translation,) * len(dispatch.points),
        translations=(*(translation,) * 5, Translation(text, AS_IT_STANDS), *(translation,) * 2),
        findings=(Finding(FindingKind.NUMBER, 0, text, text, text), Finding(FindingKind.FLAW, None, text)),
        notices=(Notice("article", text, text),),
        provenance=replace(dispatch.provenance, name=text, checkpoint=text, revision=text, decoding=text, version=text),
    )


def edited() -> Dispatch:
    """The whole one after a person's work: the headline, a number, a sentence that is a point too, an English quotation."""
    dispatch = edit(whole(), None, "Floating market reopens with 212 traders")
    dispatch = edit(dispatch, 1, "On Monday morning (4/8/2025), 212 traders went back to selling.")
    dispatch = edit(dispatch, 4, "Mending the landing cost Rp 3.5 billion, from the regional budget & village funds <stage 2>.")
    return edit(dispatch, 5, "“The market is a home for us, not a museum.”")


DISPATCHES: Mapping[str, Dispatch] = {
    "whole": whole(),
    "untranslated": whole(translate=False),
    "cancelled": cancelled(),
    "edited": edited(),
    "bare": bare(),
}


@pytest.fixture(scope="session")
def dispatches() -> Mapping[str, Dispatch]:
    """A whole one with all that a dispatch can hold, an untranslated one, a cancelled one, an edited one, a bare one."""
    return DISPATCHES


@pytest.fixture(scope="session")
def filled() -> Callable[[str], Dispatch]:
    """``filled(text)``: the whole dispatch with that text in every field that an article, a file or a checkpoint can fill."""
    return _filled


@pytest.fixture
def dispatch() -> Dispatch:
    """The whole one."""
    return DISPATCHES["whole"]
