"""Several dispatches as one story. All texts are invented."""

from __future__ import annotations

import datetime

import pytest

from app.engine.merging import changes, merge
from app.engine.merging.figures import counts
from app.engine.merging.likeness import Likeness, fold, stem
from app.engine.story import Change, Telling

FLOOD = "Banjir bandang menerjang tiga desa di Kecamatan Ile Ape, Kabupaten Lembata, Senin dini hari dan menewaskan 12 orang."
FLOOD_14 = "Banjir bandang yang menerjang tiga desa di Kecamatan Ile Ape, Lembata, Senin dini hari menewaskan 14 orang."
HOUSES = "Kepala BPBD Lembata Maria Wuwur mengatakan 48 rumah rusak berat dan warga mengungsi ke gedung sekolah."
MONEY = "Kementerian Sosial akan memberi santunan Rp 15 juta untuk setiap ahli waris korban."
ROAD = "Jalan utama tertutup lumpur dan batu besar sehingga alat berat belum bisa masuk ke lokasi."


def test_a_fact_that_two_reports_tell_stands_once_with_both(dispatch) -> None:  # type: ignore[no-untyped-def]
    story = merge([dispatch("Pos", ROAD, FLOOD, points=(1,)), dispatch("Kabar", FLOOD_14, MONEY, points=(0, 1))])
    told = {fact.text: fact for fact in story.facts}
    assert list(told) == [MONEY, FLOOD] or list(told) == [FLOOD, MONEY]
    assert told[FLOOD].tellings == (Telling(0, 1), Telling(1, 0))
    assert told[FLOOD].reports == (0, 1)
    assert told[FLOOD].translation is not None
    assert told[FLOOD].translation.text == "English of Pos 1"
    assert not story.only_one_tells(told[FLOOD])
    assert story.only_one_tells(told[MONEY])


def test_numbers_that_differ_stand_side_by_side(dispatch) -> None:  # type: ignore[no-untyped-def]
    story = merge([dispatch("Pos", FLOOD), dispatch("Kabar", FLOOD_14)])
    (disagreement,) = story.disagreements
    assert disagreement.what == "dead"
    assert [(figure.telling.dispatch, figure.text) for figure in disagreement.figures] == [(0, "12"), (1, "14")]


def test_people_harmed_are_compared_wherever_the_reports_count_them_once(dispatch) -> None:  # type: ignore[no-untyped-def]
    one = dispatch("Pos", HOUSES, "Sebanyak 12 orang tewas.", ROAD, points=(0,))
    other = dispatch("Kabar", HOUSES, "Korban tewas akibat banjir bandang bertambah menjadi 14 orang.", MONEY, points=(0,))
    assert [(d.what, [f.text for f in d.figures]) for d in merge([one, other]).disagreements] == [("dead", ["12", "14"])]
    twice = dispatch("Kabar", HOUSES, "Korban tewas menjadi 14 orang.", "Tahun lalu 3 orang tewas.", points=(0,))
    assert merge([one, twice]).disagreements == ()
    elsewhere = dispatch("Kabar", MONEY, "Korban tewas menjadi 14 orang.", points=(0,))  # shares no fact: another event
    assert merge([one, elsewhere]).disagreements == ()


def test_the_same_number_in_words_is_no_disagreement(dispatch) -> None:  # type: ignore[no-untyped-def]
    story = merge([dispatch("Pos", FLOOD), dispatch("Kabar", FLOOD.replace("12", "dua belas").replace("bandang", "besar"))])
    assert story.disagreements == ()


def test_the_same_wire_text_is_one_report_and_no_second_witness(dispatch) -> None:  # type: ignore[no-untyped-def]
    whole = dispatch("Pos", FLOOD, HOUSES, ROAD, points=(0,))
    shorter = dispatch("Suara", FLOOD, HOUSES, points=(0,))
    story = merge([shorter, whole, dispatch("Kabar", MONEY)])
    assert [report.dispatches for report in story.reports] == [(1, 0), (2,)]
    flood = next(fact for fact in story.facts if fact.text == FLOOD)
    assert {telling.dispatch for telling in flood.tellings} == {0, 1}
    assert flood.reports == (0,)
    assert story.only_one_tells(flood)


def test_one_article_is_a_story_in_which_nothing_is_marked(dispatch) -> None:  # type: ignore[no-untyped-def]
    story = merge([dispatch("Pos", FLOOD, HOUSES, points=(0, 1))])
    assert [fact.text for fact in story.facts] == [FLOOD, HOUSES]
    assert not any(map(story.only_one_tells, story.facts))


def test_a_text_too_short_for_a_summary_gives_its_sentences(dispatch) -> None:  # type: ignore[no-untyped-def]
    story = merge([dispatch("Pos", FLOOD, MONEY, points=None)])
    assert [fact.text for fact in story.facts] == [FLOOD, MONEY]
    assert story.facts[0].translation is None


def test_points_are_in_the_order_of_their_days(dispatch) -> None:  # type: ignore[no-untyped-def]
    named = "Sungai meluap sejak Minggu (12/10/2025) malam setelah hujan lebat di lereng gunung."
    short = "Rapat darurat digelar di kantor bupati pada Senin (13/10) sore."
    undated = dispatch("Radio", ROAD, date=None)
    story = merge([undated, dispatch("Pos", MONEY, short, named, points=(0, 1, 2))])
    days = [fact.date for fact in story.facts]
    assert days == [datetime.date(2025, 10, 12), datetime.date(2025, 10, 13), datetime.date(2025, 10, 14), None]


def test_a_december_day_in_a_january_article_is_of_the_year_before(dispatch) -> None:  # type: ignore[no-untyped-def]
    text = "Banjir melanda Lembata pada Selasa (30/12) dan merendam ratusan rumah."
    (fact,) = merge([dispatch("Pos", text, date=datetime.date(2026, 1, 2))]).facts
    assert fact.date == datetime.date(2025, 12, 30)
    (fact,) = merge([dispatch("Pos", text.replace("30/12", "31/2"), date=DATE)]).facts
    assert fact.date == DATE


DATE = datetime.date(2026, 1, 2)


def like(one: str, other: str) -> float:
    return Likeness([[one, ROAD], [other, MONEY]]).of(Telling(0, 0), Telling(1, 0))


def test_who_denies_does_not_say_the_same() -> None:
    said = "Pelatih Persada Andi Lado mundur dari klub setelah kalah telak di Kupang."
    assert like(said, said.replace("mundur dari", "meninggalkan")) > 0.5
    assert like(said, said.replace("mundur", "tidak mundur")) == 0


def test_another_month_is_another_fact() -> None:
    said = "BPS mencatat kunjungan wisatawan mancanegara pada Maret naik 6 persen menjadi 1,02 juta."
    assert like(said, said.replace("6 persen", "7 persen")) > 0.5
    assert like(said, said.replace("Maret", "Juni")) == 0


def test_texts_that_share_only_their_subject_are_not_folded() -> None:
    assert fold([[FLOOD, HOUSES], [FLOOD_14, MONEY], [HOUSES, FLOOD, ROAD]]) == [(2, 0), (1,)]
    assert fold([]) == []
    assert fold([[], [FLOOD]]) == [(0,), (1,)]


@pytest.mark.parametrize(("one", "other"), [("menewaskan", "tewas"), ("diguyur", "mengguyur"), ("rumah", "rumah"), ("12", "12")])
def test_two_forms_of_a_word_are_one(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Banjir menewaskan 12 orang dan 30 lainnya luka.", [("dead", "12"), ("injured", "30")]),
        ("Sebanyak 48 rumah rusak di tiga desa.", [("houses", "48"), ("villages", "tiga")]),
        ("Inflasi mencapai 2,1 persen.", [("percent", "2,1")]),
        ("Gempa magnitudo 5,6 mengguncang Ende.", [("magnitude", "5,6")]),
        ("Ia dijerat Pasal 5 ayat 2 dan ditahan pukul 08.00 Wita.", []),
        ("Korban berusia 35 tahun ditangkap Senin (3/3/2025).", []),
        ("Keduanya tewas.", []),
    ],
)
def test_what_a_number_counts(text: str, counted: list[tuple[str, str]]) -> None:
    assert [(count.what, count.text) for count in counts(text)] == counted


def test_what_an_outlet_changed(dispatch) -> None:  # type: ignore[no-untyped-def]
    old = dispatch("Pos", FLOOD, HOUSES, ROAD, headline="Banjir, 12 Tewas")
    new = dispatch("Pos", FLOOD_14, HOUSES, ROAD, MONEY, headline="Banjir, 14 Tewas")
    assert changes(old, new) == (Change((None,), (None,)), Change((0,), (0,)), Change((), (3,)))
    assert changes(new, new) == ()
    assert changes(new, old)[-1] == Change((3,), ())


def test_two_articles_that_share_neither_headline_nor_sentence_are_no_versions_of_one(dispatch) -> None:  # type: ignore[no-untyped-def]
    old = dispatch("Pos", FLOOD, HOUSES)
    assert changes(old, dispatch("Pos", ROAD, MONEY, headline="Jalan Tertutup")) == ()
    assert changes(dispatch("Pos", FLOOD, headline=""), dispatch("Pos", ROAD, headline="")) == ()
    assert changes(old, dispatch("Pos", ROAD, MONEY)) == (Change((0, 1), (0, 1)),), "the headline is still the same"


def test_white_space_is_no_change(dispatch) -> None:  # type: ignore[no-untyped-def]
    assert changes(dispatch("Pos", FLOOD), dispatch("Pos", FLOOD.replace(" ", "  "))) == ()


class Sure:
    """An encoder to which all sentences are the same."""

    checkpoint = "sure"
    revision = "1"

    def encode(self, texts: list[str]) -> list[tuple[float, ...]]:
        return [(1.0,)] * len(texts)


def test_an_encoder_finds_more_but_not_against_the_words(dispatch) -> None:  # type: ignore[no-untyped-def]
    said = "Polisi menangkap pria berusia 23 tahun di selatan Ende terkait kebakaran pasar ikan pekan lalu."
    again = "Setelah kebakaran pasar ikan, pria itu ditangkap polisi Ende dan dua temannya dicari."
    both = [dispatch("Pos", said), dispatch("Kabar", again)]
    assert len(merge(both).facts) == 2
    assert len(merge(both, Sure()).facts) == 1
    assert len(merge([dispatch("Pos", said), dispatch("Kabar", MONEY)], Sure()).facts) == 2
    assert (
        len(merge([dispatch("Pos", said), dispatch("Kabar", again.replace("ditangkap", "tidak ditangkap"))], Sure()).facts) == 2
    )
