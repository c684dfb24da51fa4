"""How points read where they are not word for word their sentences. All texts are invented."""

from __future__ import annotations

import pytest

from app.engine.dispatch import Length
from app.engine.summarizing import summarize
from app.engine.summarizing.rewording import apart, without_source
from app.engine.summarizing.standing import standings

NAMED = "Kepala BPS NTT Maria Leto mengatakan harga beras naik."


@pytest.mark.parametrize(
    ("text", "shorter"),
    [
        (
            "“Kami menunggu,” kata Lurah Yance Tode, seperti dikutip dari Antara, Senin (3/3).",
            "“Kami menunggu,” kata Lurah Yance Tode.",
        ),
        ("Jembatan baru dibuka di Ende, demikian sebagaimana dilansir Kompas.com.", "Jembatan baru dibuka di Ende."),
        ("Dilansir dari Antara, harga ikan di Kupang turun.", "Harga ikan di Kupang turun."),
        ("Dikutip dari BBC, Kamis (5/11/2015), harga ikan di Kupang turun.", "Harga ikan di Kupang turun."),
        ("Bupati mengumumkan, seperti dilansir dari Pos Kupang, bahwa pasar tutup.", "Bupati mengumumkan bahwa pasar tutup."),
    ],
)
def test_the_outlet_that_another_one_has_it_from_goes(text: str, shorter: str) -> None:
    assert without_source(text) == shorter


@pytest.mark.parametrize(
    "text",
    [
        "Antara, seperti dikutip Kompas.",  # nothing would be left
        "Laporan yang dikutip hakim adalah palsu menurut saksi.",
        "Ia mengatakan tuduhan yang dilansir Tempo tidak berdasar.",
        "Hakim mengutip pasal 5 dalam putusan yang dibacakan kemarin.",
    ],
)
def test_what_is_quoted_by_somebody_in_the_news_stays(text: str) -> None:
    assert without_source(text) == text


@pytest.mark.parametrize(
    ("before", "text", "alone"),
    [
        ("Hujan turun.", "Selain itu, dua rumah roboh.", "Dua rumah roboh."),
        ("Hujan turun.", "Namun Kupang tetap kering.", "Kupang tetap kering."),
        ("Hujan turun.", "Adapun pasar buka lagi besok.", "Pasar buka lagi besok."),
        ("Hujan turun.", "Namundo tetap kering.", "Namundo tetap kering."),
        (NAMED, "Menurutnya, stok cukup.", "Menurut Kepala BPS NTT Maria Leto, stok cukup."),
        (NAMED, "Ia juga menjelaskan stok cukup.", "Kepala BPS NTT Maria Leto juga menjelaskan stok cukup."),
        (NAMED, "“Stok cukup,” ujarnya di Kupang.", "“Stok cukup,” ujar Kepala BPS NTT Maria Leto di Kupang."),
        (NAMED, "“Stok cukup,” kata dia.", "“Stok cukup,” kata Kepala BPS NTT Maria Leto."),
        (NAMED, "Selain itu, ia menegaskan stok cukup.", "Kepala BPS NTT Maria Leto menegaskan stok cukup."),
        ("“Stok cukup,” kata Maria Leto di Kupang.", "Dia menilai harga akan turun.", "Maria Leto menilai harga akan turun."),
        ("“Stok cukup,” kata Kepala Dinas, Maria Leto, di Ende.", "“Aman,” ujarnya.", "“Aman,” ujar Kepala Dinas, Maria Leto."),
        ("Menurut Maria Leto, stok cukup.", "Menurut dia, harga akan turun.", "Menurut Maria Leto, harga akan turun."),
    ],
)
def test_what_a_sentence_reads_without_the_one_before(before: str, text: str, alone: str) -> None:
    assert apart([before, text], 1) == alone


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("Hujan turun.", "Ia menilai harga akan turun."),  # nobody has spoken
        ("KPK menyatakan kasus selesai.", "Ia menilai harga akan turun."),  # a body is no "ia"
        ("Polda NTT menyatakan kasus selesai.", "“Sudah,” ujarnya."),
        (NAMED, "Ia lahir di Ende."),  # "ia" may be whom she spoke of
        (NAMED, "Harga itu wajar."),
    ],
)
def test_nobody_is_named_on_a_guess(before: str, text: str) -> None:
    assert apart([before, text], 1) == text


def test_a_pronoun_is_followed_back_to_the_name() -> None:
    assert apart([NAMED, "Ia menilai stok cukup.", "“Aman,” tambahnya."], 2) == "“Aman,” tambah Kepala BPS NTT Maria Leto."


def test_words_inside_a_quotation_are_never_changed(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(NAMED, '"Stok cukup. | Namun, harga naik," kata Lurah Yance Tode.')
    assert [standing.shown for standing in standings(article, sentences)] == [sentence.text for sentence in sentences]


def test_a_point_has_the_whole_sentence_as_evidence_and_a_link_only_where_it_links(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(
        "Banjir merendam tiga kecamatan di Kupang sejak Senin malam dan memutus jalan utama menuju Soe. | "
        "Selain itu, dua jembatan di Kecamatan Takari rusak berat sehingga ratusan truk pengangkut bahan pangan tertahan.",
        "“Cuaca buruk sekali dan kami belum tahu kapan akan berhenti,” kata seorang warga. | Anak-anak bermain di tepi jalan.",
        "Sekolah diliburkan. | Pasar sepi. | Listrik padam. | Pos dibuka di kantor camat untuk warga yang mengungsi malam ini.",
        headline="Banjir di Kupang",
    )
    points = summarize(article, sentences, Length.MEDIUM).points
    texts = {point.evidence[0]: point.text for point in points}
    assert texts[0] == sentences[0].text
    assert texts[1] == sentences[1].text
    assert standings(article, sentences)[1].shown.startswith("Dua jembatan di Kecamatan Takari")
