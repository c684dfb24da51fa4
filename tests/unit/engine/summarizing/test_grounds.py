"""Why a sentence was chosen: from what the ranking used, against the other sentences. All texts are invented."""

from __future__ import annotations

import pytest

from app.engine.dispatch import Ground, GroundKind, Length, Point
from app.engine.summarizing import summarize
from app.engine.summarizing.grounds import grounds
from app.engine.summarizing.ranking import rank
from app.engine.summarizing.standing import standings

HEADLINE = "Jembatan Noelmina Ambruk, Dua Desa Terputus"
LEAD = "Jembatan Noelmina di Kabupaten Kupang ambruk diterjang banjir pada Senin malam sehingga dua desa terputus."
ARTICLE = (
    LEAD,
    "Jembatan sepanjang 60 meter di atas Sungai Noelmina itu menjadi satu-satunya jalan warga dua desa menuju pasar Camplong.",
    "“Kami minta warga jangan nekat menyeberang sungai,” kata Bupati Kupang Yakobus Lende di lokasi banjir pada Selasa pagi.",
    "Dinas Pekerjaan Umum menyiapkan jembatan darurat dari baja yang ditargetkan selesai dalam dua pekan. | "
    "Biayanya sekitar Rp 4,5 miliar dari dana tak terduga milik pemerintah provinsi.",
    "Kapan jembatan yang baru akan dibangun?",
    "BMKG memperkirakan hujan lebat masih turun di Pulau Timor sampai Kamis depan.",
    "Petani di Amarasi mulai menanam jagung lebih awal tahun ini karena harga pupuk turun.",
)


def told(point: Point) -> dict[GroundKind, Ground]:
    return {ground.kind: ground for ground in point.grounds}


@pytest.mark.parametrize("length", Length)
def test_the_lead_is_chosen_for_its_place_and_its_words(build, length: Length) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(*ARTICLE, headline=HEADLINE)
    why = told(summarize(article, sentences, length).points[0])
    assert why[GroundKind.LEARNED].count == 1
    assert why[GroundKind.EARLY].count == 0
    assert (why[GroundKind.HEADLINE].count, why[GroundKind.HEADLINE].of) == (5, 5)
    assert 0 < why[GroundKind.CENTRAL].count < why[GroundKind.CENTRAL].of
    assert GroundKind.ALONE in why
    assert why[GroundKind.QUOTATION].weight > 0, "another one is a quotation"


def test_what_spoke_for_a_sentence_comes_before_what_spoke_against_it(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(*ARTICLE, headline=HEADLINE)
    for point in summarize(article, sentences, Length.LONG).points:
        weights = [ground.weight for ground in point.grounds]
        assert weights == sorted(weights, reverse=True)


def test_without_a_headline_none_speaks_for_a_sentence(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(*ARTICLE)
    points = summarize(article, sentences, Length.LONG).points
    assert not any(GroundKind.HEADLINE in told(point) for point in points)


def test_a_sentence_that_leans_says_so_and_so_does_the_one_that_it_brings_along(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(
        "Harga ikan cakalang di Pasar Oesapa naik dua kali lipat sejak gelombang tinggi menahan nelayan Kupang di darat.",
        "Nelayan Tablolong kehilangan dua belas perahu pada Minggu malam. | Mereka meminta pemecah gelombang dibangun.",
    )
    footing = standings(article, sentences)
    lead, needed, leaning = grounds(rank(None, sentences, footing, Length.MEDIUM), footing, [0, 1, 2])
    assert Ground(GroundKind.ALONE) in lead
    assert Ground(GroundKind.NEEDED) in needed
    assert Ground(GroundKind.ALONE) not in needed, "it is not the first point"
    assert {GroundKind.LEANING, GroundKind.NEEDED} & {ground.kind for ground in leaning} == {GroundKind.LEANING}
