"""Summaries of small invented articles: what they hold, what they never hold, and when there is none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.article import Article, Paragraph, Role, Sentence
from app.engine.dispatch import Length, Summary
from app.engine.errors import TextTooShort
from app.engine.summarizing import BUDGETS, summarize
from app.engine.summarizing.standing import standings

HEADLINE = "Jembatan Noelmina Ambruk, Dua Desa Terputus"
LEAD = "Jembatan Noelmina di Kabupaten Kupang ambruk diterjang banjir pada Senin malam sehingga dua desa terputus."
ARTICLE = (
    f"{LEAD} | Bupati Kupang Yakobus Lende memastikan tidak ada korban jiwa dalam ambruknya jembatan sepanjang 60 meter itu.",
    "“Kami minta warga jangan nekat menyeberang sungai. | Arus masih deras dan kami sudah menempatkan petugas di sana,” ujarnya.",
    "Jembatan yang dibangun pada 1998 itu menjadi satu-satunya jalan warga Desa Oebola dan Desa Nunkurus menuju pasar. | "
    "Ia sudah dua kali diperbaiki.",
    "Apakah jembatan darurat akan dibangun?",
    "Dinas Pekerjaan Umum menyiapkan jembatan darurat dari baja yang ditargetkan selesai dalam dua pekan. | "
    "Biayanya sekitar Rp 4,5 miliar dari dana tak terduga.",
    "Banjir juga merendam 120 rumah di Desa Nunkurus dan memaksa 430 orang mengungsi ke gedung sekolah. | "
    "Sekitar 430 orang mengungsi ke gedung sekolah di Desa Nunkurus karena 120 rumah terendam banjir.",
    "BMKG memperkirakan hujan lebat masih turun di Pulau Timor sampai Kamis. | Warga di tepi sungai diminta waspada.",
)


def texts(summary: Summary) -> list[str]:
    return [point.text for point in summary.points]


def words(summary: Summary) -> int:
    return sum(len(point.text.split()) for point in summary.points)


@pytest.mark.parametrize("length", Length)
def test_points_are_sentences_of_the_article_in_reading_order(build, length: Length) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(*ARTICLE, headline=HEADLINE)
    summary = summarize(article, sentences, length)
    assert summary.length is length
    ids = [point.evidence[0] for point in summary.points]
    assert ids == sorted(set(ids))
    assert all(point.evidence == (sentence,) for point, sentence in zip(summary.points, ids, strict=True))
    assert texts(summary) == [sentences[sentence].text for sentence in ids]


def test_each_length_has_its_words(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(*ARTICLE, *ARTICLE[1:], *ARTICLE[1:], headline=HEADLINE)
    assert texts(summarize(article, sentences, Length.SHORT)) == [LEAD]
    for length, budget in BUDGETS.items():
        assert 0.75 * budget <= words(summarize(article, sentences, length)) <= 1.15 * budget


def test_a_summary_is_no_longer_than_about_half_the_article(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(*ARTICLE, headline=HEADLINE)
    assert words(summarize(article, sentences, Length.LONG)) <= 1.15 * len(article.text.split()) / 2


def test_what_repeats_a_chosen_sentence_is_left_out(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(*ARTICLE, headline=HEADLINE)
    assert sum("430 orang" in text for text in texts(summarize(article, sentences, Length.LONG))) <= 1


def test_no_question_and_no_announcement(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(*ARTICLE, "Berikut daftar desa yang terendam:", "Baca juga: Banjir di Malaka", headline=HEADLINE)
    chosen = texts(summarize(article, sentences, Length.LONG))
    assert not [text for text in chosen if text.endswith(("?", ":")) or text.startswith("Baca")]


@pytest.mark.parametrize("length", [Length.MEDIUM, Length.LONG])
def test_a_sentence_that_leans_is_not_shown_without_its_predecessor(build, length: Length) -> None:  # type: ignore[no-untyped-def]
    weak = "Apakah kita semua siap menghadapi musim hujan yang datang lagi?"
    strong = "Ia mengumumkan jembatan Noelmina yang ambruk diterjang banjir akan dibangun dan dua desa dibantu."
    filler = [
        f"Desa nomor {n} menerima {n + 3} karung beras dan {n + 1} tenda dari gudang pemerintah provinsi." for n in range(12)
    ]
    article, sentences = build(f"{LEAD}", f"{weak} | {strong}", *filler, headline=HEADLINE)
    chosen = texts(summarize(article, sentences, length))
    assert strong not in chosen or weak in chosen


def test_short_takes_a_good_brief_sentence_or_the_lead_s_shortest(build) -> None:  # type: ignore[no-untyped-def]
    long_lead = LEAD[:-1] + " dan memaksa ratusan pengendara yang hendak menuju Kota Kupang memutar sejauh empat puluh kilometer."
    brief = "Jembatan Noelmina di Kabupaten Kupang ambruk diterjang banjir dan dua desa terputus."
    article, sentences = build(f"{long_lead} | {brief}", *ARTICLE[1:], headline=HEADLINE)
    assert texts(summarize(article, sentences, Length.SHORT)) == [brief]
    article, sentences = build(long_lead, *ARTICLE[1:], headline=HEADLINE)
    assert texts(summarize(article, sentences, Length.SHORT)) == [long_lead]


def test_a_teaser_lead_gives_way_to_the_news(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build("Siapa yang tidak ingin pulang kampung?", *ARTICLE, headline=HEADLINE)
    assert texts(summarize(article, sentences, Length.SHORT)) == [LEAD]


def test_works_without_a_headline(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(*ARTICLE)
    assert texts(summarize(article, sentences, Length.MEDIUM))[0] == LEAD


@pytest.mark.parametrize(
    "paragraphs",
    [
        (),
        (("Judul saja", Role.SUBHEADING),),
        (f"{LEAD} | {LEAD} | {LEAD}",),
        ("Satu kata. | Dua kata. | Tiga kata. | Empat kata. | Lima kata.",),
        ((LEAD + " ") * 9 + "Tamat.",),
    ],
)
@pytest.mark.parametrize("length", Length)
def test_too_little_text_is_said_so(build, paragraphs: tuple[str, ...], length: Length) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(*paragraphs) if paragraphs else (Article("Judul", None, None, None, None, (), (), ()), ())
    with pytest.raises(TextTooShort) as error:
        summarize(article, sentences, length)
    assert error.value.message.endswith(".")
    assert error.value.remedy.endswith(".")


@pytest.mark.parametrize("length", Length)
def test_sentences_longer_than_any_budget_still_give_one_point(build, length: Length) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(*(f"Desa {n} " + "menerima beras dan tenda " * 60 + "kemarin." for n in range(5)))
    assert len(summarize(article, sentences, length).points) == 1


@pytest.mark.parametrize("length", Length)
def test_an_article_of_quotations_only_still_has_a_summary(build, length: Length) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(*(f"“Kami menerima {n} karung beras dan tenda untuk warga desa ini,” ujarnya." for n in range(9)))
    assert summarize(article, sentences, length).points


@pytest.mark.parametrize("length", Length)
def test_one_huge_word_and_very_many_sentences(build, length: Length) -> None:  # type: ignore[no-untyped-def]
    many = [f"Desa ke-{n} menerima {n % 7} karung beras dari gudang {n % 13}." for n in range(5000)]
    article, sentences = build("Berikut " + "a" * 200_000, " | ".join(many), "“" * 500 + "x", headline=HEADLINE)
    summary = summarize(article, sentences, length)
    assert summary.points
    assert summary == summarize(article, sentences, length)


_PIECES = ["Ia ", "desa ", "beras ", "“", "”", '"', ",", " kata dia", " ujarnya", "Namun, ", "itu ", "12 ", ":", "?"]
_SENTENCES = st.lists(st.sampled_from(_PIECES), min_size=5, max_size=30).map(lambda pieces: f"x{''.join(pieces)}y.")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(_SENTENCES, min_size=1, max_size=4), min_size=1, max_size=6))
def test_any_text_gives_a_summary_of_whole_sentences_or_none(paragraphs: list[list[str]]) -> None:
    made = tuple(Paragraph(" ".join(texts)) for texts in paragraphs)
    sentences: list[Sentence] = []
    start = 0
    for number, texts_ in enumerate(paragraphs):
        for text in texts_:
            sentences.append(Sentence(len(sentences), number, start, start + len(text), text))
            start += len(text) + 1
        start += 1
    article = Article(None, None, None, None, None, made, tuple(range(len(made))), ())
    for length in Length:
        try:
            summary = summarize(article, sentences, length)
        except TextTooShort:
            continue
        assert summary.points
        shown = {point.evidence[0] for point in summary.points}
        assert all(point.text == sentences[point.evidence[0]].text for point in summary.points)
        if len(shown) > 1:
            together = standings(article, sentences)
            assert all(shown.issuperset(together[sentence].together) for sentence in shown)
