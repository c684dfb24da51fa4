"""What a wire brief holds: slug, dateline, lede and points, quotations, terms, and what nobody has checked."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from app.engine import exporting
from app.engine.article import Paragraph, Role, Sentence
from app.engine.dispatch import Detection, Dispatch, Finding, FindingKind, Guess, Length, Point, Summary, Translation
from app.engine.editing import edit
from app.engine.exporting import ExportForm
from app.engine.exporting.brief import Brief, Pair
from app.engine.exporting.briefing import make_brief
from app.engine.exporting.slug import slug
from app.engine.exporting.terms import explained

# Sentence pairs of an invented article, a paragraph each.
ARTICLE = (
    (
        "Banjir merendam 340 rumah di Kecamatan Muara Lestari setelah tanggul Sungai Lampa jebol pada Minggu malam.",
        "Floods inundated 340 houses in the Muara Lestari district after the dike of the Lampa river burst on Sunday night.",
    ),
    (
        "Kepala Badan Penanggulangan Bencana Daerah (BPBD) Tanjung Melati Yosef Manek mengatakan warga mengungsi ke dua sekolah.",
        "The head of the Regional Disaster Management Agency (BPBD), Yosef Manek, said residents fled to two schools.",
    ),
    (
        "“Air naik sangat cepat sehingga banyak warga hanya membawa baju di badan,” kata Yosef Manek di posko, Senin pagi.",
        "“The water rose so fast that many residents took only the clothes they wore,” said Yosef Manek at the post on Monday.",
    ),
    ("“Kami belum menerima selimut sejak semalam,” ujarnya.", "“We have had no blankets since last night,” he said."),
    (
        "“Tanggul itu sudah retak sejak tahun lalu, kata Maria Leto, warga setempat.",
        "“The dike has been cracked since last year, said Maria Leto, a resident.",
    ),
    (
        "Pemerintah kota menyiapkan dapur umum dan mengirim dua ton beras untuk para pengungsi di kedua sekolah itu.",
        "The city government has set up a public kitchen and sent two tons of rice for the displaced in the two schools.",
    ),
    (
        "Dinas Pekerjaan Umum memperkirakan perbaikan tanggul sepanjang 80 meter memakan waktu tiga minggu.",
        "The public works office expects the repair of 80 metres of the dike to take three weeks.",
    ),
)


def flood(
    english: Sequence[str | None] = tuple(pair[1] for pair in ARTICLE), dispatch: Dispatch | None = None, **changes: object
) -> Dispatch:
    """The dispatch of the article with a short summary; ``english`` are its sentences in English."""
    from tests.unit.engine.exporting.conftest import whole

    base = dispatch or whole()
    sentences, offset = [], 0
    for index, (text, _) in enumerate(ARTICLE):
        sentences.append(Sentence(index, index, offset, offset + len(text), text))
        offset += len(text) + 2
    translations = tuple(None if text is None else Translation(text, "greedy") for text in english)
    article = replace(
        base.article,
        headline="Banjir Rendam Ratusan Rumah di Tanjung Melati",
        dateline="KUPANG, NTT –",
        date=datetime.date(2026, 3, 2),
        outlet="Kabar Timur",
        paragraphs=tuple(Paragraph(text, Role.BODY) for text, _ in ARTICLE),
        removed=(),
    )
    made = replace(
        base,
        article=article,
        sentences=tuple(sentences),
        detection=Detection("id", 0.99, tuple(Guess("id", 0.98) for _ in ARTICLE)),
        summary=Summary(Length.SHORT, (Point(ARTICLE[0][0], (0,)),)),
        headline=Translation("Hundreds of houses inundated by floods in Kupang", "beam 4"),
        points=(Translation(ARTICLE[0][1], "beam 4"),),
        translations=translations,
        findings=(),
        notices=(),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def wire(dispatch: Dispatch) -> Brief:
    return make_brief(dispatch, ExportForm.WIRE)


def told(dispatch: Dispatch, title: str) -> list[str]:
    return [
        f"{line.label} {line.pair.main}".strip() for part in wire(dispatch).parts if part.title == title for line in part.lines
    ]


def test_it_tells_its_parts_in_the_order_of_an_agency() -> None:
    brief = wire(flood())
    assert [part.title for part in brief.parts] == ["", "Points", "Quotes", "Terms explained", "Not verified"]
    assert brief.facts[:2] == ("KUPANG-HOUSES-FLOODS", "Based on a report by Kabar Timur, 2 March 2026")
    assert not brief.passages
    assert not brief.removed


def test_the_lede_and_the_points_are_the_long_summary_in_the_english_that_is_there() -> None:
    assert told(flood(), "") == [f"KUPANG, Indonesia, March 2 (Kabar) – {ARTICLE[0][1]}"]
    points = told(flood(), "Points")
    assert len(points) > 1
    assert set(points) <= {english for _, english in ARTICLE[1:]}


def test_where_the_body_is_not_translated_the_summary_that_is_there_is_told() -> None:
    gist = flood([ARTICLE[0][1], *[None] * 6], complete=False)
    assert told(gist, "")[0].endswith(ARTICLE[0][1])
    assert told(gist, "Points") == []


def test_no_more_than_five_points_and_three_quotations(dispatches: Mapping[str, Dispatch]) -> None:
    long = dispatches["whole"]
    many = replace(long.summary, points=long.summary.points * 5) if long.summary else None
    brief = wire(replace(long, summary=many, points=long.points * 5, translations=(None,) * len(long.sentences)))
    assert [len(part.lines) for part in brief.parts if part.title == "Points"] == [5]


def test_a_quotation_that_would_be_cut_off_is_left_out_for_what_follows() -> None:
    told = [f"Warga ke-{number} mengungsi." for number in range(5)]
    said = ["“Tanggul itu sudah retak.", "Lumpur naik dari sungai.", "Kami menunggu bantuan,” kata Maria Leto."]
    assert _last_point([*told[:3], *said, "Jalan dibuka."]) == said[-1], "it is told whole"
    assert _last_point([*told[:4], *said, "Jalan dibuka."]) == "Jalan dibuka."
    assert _last_point([*told[:5], *said]) == told[4]
    assert _last_point([*told[:4], *said, "Jalan dibuka."], left_out=6) == said[1], "a person wants it without its end"


def _last_point(texts: Sequence[str], left_out: int | None = None) -> str:
    """The last point of a wire brief of an article of one paragraph, whose summary holds all its sentences but one."""
    text, base = " ".join(texts), flood()
    sentences = tuple(
        Sentence(id, 0, text.index(sentence), text.index(sentence) + len(sentence), sentence) for id, sentence in enumerate(texts)
    )
    points = tuple(Point(sentence, (id,)) for id, sentence in enumerate(texts))
    summary = Summary(Length.LONG, points).showing([point for point in points if point.evidence != (left_out,)])
    dispatch = replace(
        base,
        article=replace(base.article, paragraphs=(Paragraph(text, Role.BODY),)),
        sentences=sentences,
        detection=Detection("id", 0.99, (Guess("id", 0.98),)),
        summary=summary,
        points=tuple(Translation(point.text, "greedy") for point in summary.points),
        translations=(None,) * len(sentences),
    )
    return told(dispatch, "Points")[-1]


@pytest.mark.parametrize(
    ("dateline", "date", "expected"),
    [
        ("KUPANG, NTT –", datetime.date(2026, 3, 2), "KUPANG, Indonesia, March 2 (Kabar) –"),
        ("TEMPO.CO, Jakarta -", None, "JAKARTA, Indonesia (Kabar) –"),
        ("Jenewa (ANTARA) -", datetime.date(2026, 3, 2), "GENEVA, March 2 (Kabar) –"),
        ("TANJUNG MELATI, HM –", datetime.date(2026, 3, 2), "TANJUNG MELATI, March 2 (Kabar) –"),
        ("KOMPAS.com -", datetime.date(2026, 3, 2), "March 2 (Kabar) –"),
        (None, None, "(Kabar) –"),
    ],
)
def test_the_dateline_invents_no_place_and_no_date(dateline: str | None, date: datetime.date | None, expected: str) -> None:
    dispatch = flood()
    dispatch = replace(dispatch, article=replace(dispatch.article, dateline=dateline, date=date))
    assert wire(dispatch).parts[0].lines[0].label == expected


def test_the_source_is_named_as_far_as_it_is_known() -> None:
    dispatch = flood()
    nameless = replace(dispatch, article=replace(dispatch.article, outlet=None))
    assert wire(nameless).facts[1] == "Based on a report of 2 March 2026, outlet not stated"
    undated = replace(nameless, article=replace(nameless.article, date=None))
    assert wire(undated).facts[1] == "Based on “pasar apung.html”"


def test_a_quotation_has_its_speaker_is_closed_and_stands_beside_its_original() -> None:
    dispatch = flood()
    quotes = [line for part in wire(dispatch).parts if part.title == "Quotes" for line in part.lines]
    assert [(line.pair.english, line.pair.under) for line in quotes] == [(ARTICLE[2][1], ARTICLE[2][0])]
    assert [quote.number for line in quotes for quote in line.evidence] == [3]


@pytest.mark.parametrize(
    "english",
    [
        "“The water rose so fast that many residents took only their clothes, said Yosef Manek.",  # not closed
        "“The water rose so fast that many took only their clothes,” he said.",  # nobody is named
        "The water rose so fast that many took only their clothes, said Yosef Manek.",  # no quotation
        "“The water rose,” said Yosef Manek.",  # an expression
    ],
)
def test_what_the_english_does_not_quote_whole_is_no_quotation(english: str) -> None:
    changed = [pair[1] for pair in ARTICLE]
    changed[2] = english
    assert told(flood(changed), "Quotes") == []


def test_a_term_is_told_with_both_languages_where_the_brief_uses_it() -> None:
    [term] = [line for part in wire(flood()).parts if part.title == "Terms explained" for line in part.lines]
    assert (term.label, term.pair.english, term.pair.under) == (
        "BPBD:",
        "Regional Disaster Management Agency",
        "Badan Penanggulangan Bencana Daerah",
    )
    assert [quote.number for quote in term.evidence] == [2]
    without = [pair[1].replace(" (BPBD)", "") for pair in ARTICLE]
    assert told(flood(without), "Terms explained") == []


@pytest.mark.parametrize(
    ("original", "english", "expected"),
    [
        ("Komisi Pemberantasan Korupsi (KPK) menahan", "The Corruption Eradication Commission (KPK) held", "KPK"),
        ("anggota Badan Pengawas Pemilihan Umum (Bawaslu) tiba", "members of the Election Watch (Bawaslu) came", "Bawaslu"),
        ("di tempat pemungutan suara (TPS) itu", "at the polling station (TPS)", "TPS"),
        ("BPOM (Badan Pengawas Obat dan Makanan) menarik", "BPOM recalled", "BPOM"),
        ("Maria Leto (32) mengaku", "Maria Leto (32) admitted", None),
        ("lapor Yosef Manek (ANTARA)", "reported Yosef Manek (ANTARA)", None),
        ("Kepala Dinas Kesehatan, Budi (DPRD)", "The head, Budi (DPRD)", None),
    ],
)
def test_only_what_stands_for_its_words_is_a_term(original: str, english: str, expected: str | None) -> None:
    assert [term.short for term in explained([(1, original, english)])] == ([expected] if expected else [])


def test_a_term_keeps_to_what_the_english_says_before_the_bracket() -> None:
    sentence = "Kepala Dewan Perwakilan Rakyat Daerah (DPRD) Kupang", "Chairman of the House (DPRD) of Kupang"
    assert [term.english for term in explained([(4, *sentence)])] == [None]  # one word is no explanation
    offices = "kata Ketua Komisi Pemilihan Umum (KPU)", "said Chairman of General Elections Commission (KPU)"
    assert [term.english for term in explained([(4, *offices)])] == ["General Elections Commission"]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("29 international flights canceled in Lombok", "LOMBOK-FLIGHTS"),
        ("Police's new chief urges calm", "POLICE-CHIEF-CALM"),
        ("What to do now?", ""),
    ],
)
def test_the_slug_is_the_headline_s_words_of_substance_a_place_first(headline: str, expected: str) -> None:
    assert slug(Pair("Judul", "id", headline), []) == expected


def test_the_slug_prefers_what_the_article_is_about_and_needs_english() -> None:
    bodies = [Pair("", "id", "The dike burst."), Pair("", "id", "Dikes burst; villages drowned."), Pair("", "id", "A village.")]
    assert slug(Pair("Judul", "id", "Governor blames rats for dike burst near village"), bodies) == "DIKE-BURST-VILLAGE"
    assert slug(Pair("Judul tentang banjir", "id", None), bodies) == ""


@pytest.mark.parametrize(
    ("headline", "body", "expected"),
    [
        ("Floods hit Tanjung Melati", "Floods hit the town of Tanjung Melati.", "FLOODS-TANJUNG-MELATI"),
        ("Banned ferry reaches Labuan Bajo", "The ferry is in Labuan Bajo.", "LABUAN-BAJO-FERRY-REACHES"),
        ("National Police's Plan Criticized", "A plan of the National Police.", "NATIONAL-POLICE-PLAN"),
        ("Floods Hit Tanjung Melati", "Many floods this week. Floods came.", "FLOODS-TANJUNG-MELATI"),  # a title's capitals
        ("Kupang Police hunt arsonist", "Kupang burned. Police came.", "KUPANG-POLICE-HUNT"),  # words that begin sentences
    ],
)
def test_the_slug_leaves_a_name_whole(headline: str, body: str, expected: str) -> None:
    assert slug(Pair("Judul", "id", headline), [Pair("", "id", body)]) == expected


def test_what_nobody_has_checked_is_told_with_its_places() -> None:
    found = Finding(FindingKind.NUMBER, 0, "The original says 340, the English 430.")
    elsewhere = Finding(FindingKind.NUMBER, 3, "The original says 4; the English does not.")
    dispatch = edit(replace(flood(), findings=(found, elsewhere)), 2, "“The water rose too fast for us all,” said Yosef Manek.")
    machine, person, *rest = told(dispatch, "Not verified")
    assert machine.startswith("Translated by machine; not checked against the source: the headline and sentences 1, 2")
    assert person == "Edited by a person: sentence 3."
    assert rest == ["Sentence 1 The original says 340, the English 430."]
    assert exporting.render(dispatch, ".txt", ExportForm.WIRE).decode().count("✎") == 1


def test_the_words_are_those_that_are_told() -> None:
    brief = wire(flood())
    lines = [line for part in brief.parts if not part.alert for line in part.lines]
    assert brief.facts[-1] == f"{sum(len(line.pair.main.split()) for line in lines)} words"


def test_an_article_too_short_for_a_summary_is_told_from_its_first_sentence(dispatches: Mapping[str, Dispatch]) -> None:
    assert told(dispatches["bare"], "") == ["(Kabar) – Nothing but this."]
    assert wire(dispatches["bare"]).facts == ("Based on “pasted text”", "3 words")  # nor a slug without a headline


def test_an_article_without_a_sentence_is_no_error(dispatches: Mapping[str, Dispatch]) -> None:
    dispatch = dispatches["bare"]
    empty = replace(dispatch, sentences=(), translations=(), article=replace(dispatch.article, paragraphs=()))
    assert wire(empty).parts == ()


def test_the_data_formats_are_the_same_in_this_form(dispatch: Dispatch) -> None:
    for suffix in (".json", ".tmx"):
        assert exporting.render(dispatch, suffix, ExportForm.WIRE) == exporting.render(dispatch, suffix)
