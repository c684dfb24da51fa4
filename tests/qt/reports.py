"""Invented reports on one flood, for the tests of what is told of several articles."""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import replace

from app.engine.article import Metadata, Paragraph, Sentence
from app.engine.dispatch import Dispatch, Guess, Length, Point, Summary
from tests.qt.conftest import READ, english, story

FLOOD = "Banjir bandang menerjang tiga desa di Kecamatan Ile Ape, Kabupaten Lembata, Senin dini hari dan menewaskan 12 orang."
FLOOD_14 = "Banjir bandang yang menerjang tiga desa di Kecamatan Ile Ape, Lembata, Senin dini hari menewaskan 14 orang."
HOUSES = "Kepala BPBD Lembata Maria Wuwur mengatakan 48 rumah rusak berat dan warga mengungsi ke gedung sekolah."
MONEY = "Kementerian Sosial akan memberi santunan Rp 15 juta untuk setiap ahli waris korban."
ROAD = "Jalan utama tertutup lumpur dan batu besar sehingga alat berat belum bisa masuk ke lokasi."
WARNING = "Gubernur meminta nelayan tetap waspada karena gelombang tinggi diperkirakan bertahan sampai akhir pekan."
RIVER = "Sungai meluap sejak Minggu (12/10/2025) malam setelah hujan lebat di lereng gunung."


def report(
    name: str,
    outlet: str,
    *texts: str,
    points: tuple[int, ...] = (0,),
    headline: str = "Banjir",
    day: int = 14,
    url: str | None = None,
    content: str = "",
    read: datetime.datetime = READ,
) -> Dispatch:
    """A dispatch of the file ``name``, with a paragraph a sentence; of no points it has no summary. ``content`` is that of the
    file, where it is another than its name."""
    made = story(name, sentences=len(texts))
    starts = [sum(len(text) + 2 for text in texts[:n]) for n in range(len(texts))]
    sha256 = hashlib.sha256((content or name).encode()).hexdigest()
    paragraphs = tuple(map(Paragraph, texts))
    return replace(
        made,
        document=replace(made.document, paragraphs=paragraphs, sha256=sha256, metadata=Metadata(url=url)),
        article=replace(
            made.article,
            headline=headline,
            dateline=None,
            outlet=outlet,
            date=datetime.date(2025, 10, day),
            paragraphs=paragraphs,
            origins=tuple(range(len(texts))),
        ),
        sentences=tuple(Sentence(n, n, starts[n], starts[n] + len(text), text) for n, text in enumerate(texts)),
        detection=replace(made.detection, paragraphs=(Guess("id", 0.9),) * len(texts)),
        provenance=replace(made.provenance, sha256=sha256, read_at=read),
        summary=Summary(Length.MEDIUM, tuple(Point(texts[n], (n,)) for n in points)) if points else None,
        headline=english(f"English: {headline}"),
        points=tuple(english(f"{outlet} says {n}.") for n in points),
        translations=tuple(english(f"English: {text}") for text in texts),
    )
