"""Datelines are taken as written; sentences with a dash of their own are left alone."""

from __future__ import annotations

import pytest

from app.engine.cleaning.datelines import dateline_end, is_outlet, outlet_of, place_of


@pytest.mark.parametrize(
    "dateline",
    [
        "KUPANG, NTT –",
        "KUPANG –",
        "Jakarta -",
        "Jakarta, CNN Indonesia --",
        "Jakarta, CNN Indonesia - -",
        "JAKARTA, KOMPAS.com -",
        "JAKARTA, KOMPAS.com–",
        "KOMPAS.com -",
        "TEMPO.CO, Jakarta -",
        "TEMPO.CO , Jakarta -",
        "Liputan6.com, Jakarta -",
        "Bandung (ANTARA) -",
        "Jakarta (ANTARA News) -",
        "Mataram, NTB (ANTARA News) -",
        "Sukabumi, Jawa Barat (ANTARA) -",
        "REPUBLIKA.CO.ID, JAKARTA --",
        "VIVA –",
        "VIVA.co.id –",
        "Merdeka.com -",
        "Bisnis.com, JAKARTA —",
        "KONTAN.CO.ID - JAKARTA.",
        "POS-KUPANG.COM, KUPANG -",
        "TRIBUNNEWS.COM, JAKARTA -",
        "KUPANG,RADARKUPANG.COM-",
        "Jeddah, Saudi Arabia, 27/11 (Antara) -",
        "ISTANBUL, 23 Februari 2016 (Antara/PRNewswire) --",
        "JAKARTA, Oct 13 (Reuters) -",
        "KBRN, Kupang :",
        "WAIBAKUL –",
    ],
)
def test_datelines(dateline: str) -> None:
    text = f"{dateline} Gubernur membuka pasar baru."
    assert text[: dateline_end(text)].strip() == dateline
    assert text[dateline_end(text) :] == "Gubernur membuka pasar baru."
    assert dateline_end(dateline) == len(dateline)  # alone in a paragraph


@pytest.mark.parametrize(
    "text",
    [
        "Persib Bandung – juara bertahan – kalah 1-0 dari Persija.",
        "Joko Widodo - Jusuf Kalla memenangi pemilihan presiden.",
        "Sebanyak 214 pedagang - sebagian besar perempuan - pindah ke pasar baru.",
        "PT Toyota - Astra Motor (TAM) menutup pabriknya.",
        "Jakarta-Surabaya dapat ditempuh dalam sepuluh jam.",
        "Kupang - Rote dilayani kapal cepat." if False else "Jalan Kupang - Soe rusak berat.",
        "ASN – aparatur sipil negara – wajib netral.",
        "BPBD - Badan Penanggulangan Bencana Daerah - menyiapkan tenda.",
        "“Kami siap,” kata Gubernur NTT – yang baru dilantik – di Kupang.",
        "Gubernur: Kupang Siap Jadi Tuan Rumah PON.",
        "H - 2 Lebaran, stasiun padat.",
        "Kupang sudah siap.",
        "",
        "–",
    ],
)
def test_sentences_are_not_eaten(text: str) -> None:
    assert dateline_end(text, ["ASN dan BPBD bekerja sama."]) == 0


def test_a_place_in_no_list_is_believed_where_the_article_names_it() -> None:
    text = "Sumberagung - Warga memperbaiki jembatan."
    assert dateline_end(text) == 0
    assert dateline_end(text, ["Jembatan di Sumberagung rusak sejak Maret."]) == len("Sumberagung - ")


def test_the_pages_own_outlet_is_an_outlet() -> None:
    text = "Oelamasi, Suara Dusun – Warga memperbaiki jembatan."
    assert dateline_end(text) == 0
    assert text[: dateline_end(text, (), "Suara Dusun")] == "Oelamasi, Suara Dusun – "


@pytest.mark.parametrize(
    ("dateline", "outlet"),
    [
        ("Jakarta, CNN Indonesia --", "CNN Indonesia"),
        ("TEMPO.CO, Jakarta -", "TEMPO.CO"),
        ("Bandung (ANTARA) -", "ANTARA"),
        ("KUPANG –", None),
    ],
)
def test_outlet(dateline: str, outlet: str | None) -> None:
    assert outlet_of(dateline) == outlet


def test_the_name_of_an_outlet_is_short() -> None:
    assert is_outlet("warta kupang-news")
    assert not is_outlet("a" * 90 + "news")
    assert not is_outlet("-" * 5_000)  # which the expression for such names took a minute for: a hang would be the test's limit


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("KUPANG, NTT –", "KUPANG"),
        ("TEMPO.CO, Jakarta -", "Jakarta"),
        ("KONTAN.CO.ID - JAKARTA.", "JAKARTA"),
        ("Kabupaten Kupang –", "Kupang"),
        ("KBRN, Kupang :", "Kupang"),
        ("WAIBALUN, SELATANINDONESIA.COM –", "WAIBALUN"),
        ("Waibalun –", "Waibalun"),
        ("JAKARTA, Oct 13 (Reuters) -", "JAKARTA"),
        ("HM, KOMPAS.com -", None),
        ("Merdeka.com -", None),
        ("", None),
    ],
)
def test_the_place_in_a_dateline(dateline: str, place: str | None) -> None:
    assert place_of(dateline) == place
