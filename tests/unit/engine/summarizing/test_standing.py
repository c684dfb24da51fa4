"""Which sentences can be shown by themselves. All texts are invented."""

from __future__ import annotations

import pytest

from app.engine.article import Role
from app.engine.summarizing.standing import candidates, leans, standings


@pytest.mark.parametrize(
    "text",
    [
        "Ia juga meminta warga bersabar.",
        "Dia menolak berkomentar.",
        "Hal itu disampaikan Sari di Ende.",
        "Hal senada dikatakan Lurah Oesapa.",
        "Menurutnya, jalan itu rusak sejak Mei.",
        "Menurut dia, harga akan turun.",
        "Namun, hujan belum reda.",
        "Selain itu, dua rumah roboh.",
        "Sementara itu, polisi masih berjaga.",
        "Oleh karena itu, rapat ditunda.",
        "Atas kejadian itu, sekolah diliburkan.",
        "Meski demikian, panen tetap naik.",
        "Dalam kesempatan tersebut, bupati menyerahkan bantuan.",
        "Di sisi lain, ekspor turun.",
        "Kedua korban itu dirawat di Soe.",
        "Begitu pula dengan harga cabai.",
        "Tak hanya itu, listrik pun padam.",
        "Sari menambahkan, bantuan tiba besok.",
        "“Namun kami tetap menunggu,” kata Lurah Oesapa, Yance Tode.",
        "“Jalan itu rusak,” ujarnya.",
        "“Jalan itu rusak,” kata dia kepada wartawan di Atambua, Senin (3/3).",
        '"Jalan itu rusak", dia menambahkan.',
        "Jalan itu rusak sejak Mei, katanya.",
        "Angka itu tertinggi sejak Mei.",
        "Dengan status tersebut, biaya ditanggung pemerintah.",
        "Motor garuk tanah ini dijual di Kupang.",
        "Lahan mereka dipakai untuk pelabuhan.",
        "Anaknya kini membaik.",
        "Sekitar 17 persennya berupa plastik.",
        "Pertama, permukiman baru dekat laut.",
        "Jika tidak, hartanya disita.",
        "Juga hal ini berlaku di Ende.",
        "Karena stok menipis.",
        "Mulai dari beras hingga gula.",
        "Pemandangan itulah yang dicari wisatawan.",
    ],
)
def test_what_leans_on_the_sentence_before(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "Iaitu Jaya menang telak di Kupang.",
        "Dian Pertiwi memimpin rapat.",
        "Menurut Kepala BPS NTT, Maria Leto, inflasi mencapai 2,1 persen.",
        "Selain Kupang, Ende juga dilanda banjir.",
        "Sementara di Ende, polisi berjaga sampai pagi.",
        "Bupati mengatakan jembatan itu akan dibangun tahun depan.",
        "“Jalan rusak,” kata Lurah Oesapa, Yance Tode, Senin (3/3).",
        "Akhirnya warga Ende menikmati listrik.",
        "Setibanya di Soe, bus mogok.",
        "Tahun ini panen naik.",
        "Meski hujan, ribuan orang datang.",
        "Karena hujan, rapat ditunda.",
        "Kejadian bermula ketika truk melaju dari arah Soe.",
        "Harga naik, akibatnya pembeli berkurang.",
        'Film "Laut" akhirnya tayang di Kupang.',
    ],
)
def test_what_stands(text: str) -> None:
    assert not leans(text)


def test_what_headline_or_lead_name_is_no_riddle() -> None:
    text = "Naskah setebal 410 halaman itu diserahkan kepada keraton."
    assert leans(text)
    assert not leans(text, frozenset({"naskah"}))


def runs(build, *paragraphs) -> list[tuple[int, int]]:  # type: ignore[no-untyped-def]
    article, sentences = build(*paragraphs)
    return [(s.together.start, s.together.stop - 1) for s in standings(article, sentences)]


def test_a_leaning_sentence_brings_its_predecessors(build) -> None:  # type: ignore[no-untyped-def]
    assert runs(build, "Bupati membuka pasar. | Ia gembira.", "Sejak itu hujan turun. | Pasar sepi.") == [
        (0, 0),
        (0, 1),
        (0, 2),
        (3, 3),
    ]


def test_the_first_sentence_has_nothing_to_bring(build) -> None:  # type: ignore[no-untyped-def]
    assert runs(build, "Ia gembira. | Pasar ramai.") == [(0, 0), (1, 1)]


def test_the_sentences_of_a_quotation_are_shown_together(build) -> None:  # type: ignore[no-untyped-def]
    quotation = "“Jalan rusak. | Tidak ada lampu. | Warga takut,” kata Lurah Oesapa, Yance Tode."
    assert runs(build, "Warga mengeluh.", quotation, "Polisi datang.") == [(0, 0), (1, 3), (1, 3), (1, 3), (4, 4)]


def test_a_quotation_whose_speaker_is_not_named_brings_the_sentence_before(build) -> None:  # type: ignore[no-untyped-def]
    quotation = '"Jalan rusak. | Warga takut," ujarnya.'
    assert runs(build, "Lurah Yance Tode mengeluh.", quotation) == [(0, 0), (0, 2), (0, 2)]
    assert runs(build, "Lurah Yance Tode mengeluh.", "“Jalan rusak. | Warga takut.”") == [(0, 0), (0, 2), (0, 2)]


def test_a_speaker_named_before_the_words_is_enough(build) -> None:  # type: ignore[no-untyped-def]
    assert runs(build, "Warga datang.", "Lurah Yance Tode berkata, “Jalan rusak. | Warga takut.”") == [(0, 0), (1, 2), (1, 2)]


def test_a_mark_that_closes_nothing_belongs_to_the_sentence_before(build) -> None:  # type: ignore[no-untyped-def]
    assert runs(build, "Rapat dibuka.", "b. jalan rusak,” tulis Lurah Yance Tode.") == [(0, 0), (0, 1)]


def test_a_forgotten_closing_mark_ends_with_its_paragraph(build) -> None:  # type: ignore[no-untyped-def]
    assert runs(build, "“Jalan rusak, kata Lurah Yance Tode.", "Polisi datang.") == [(0, 0), (1, 1)]


def test_items_of_a_list_bring_what_announces_them(build) -> None:  # type: ignore[no-untyped-def]
    item = Role.LIST_ITEM
    assert runs(build, "Syaratnya tiga.", ("KTP.", item), ("Ijazah.", item), "Kantor buka pagi.") == [
        (0, 0),
        (0, 1),
        (0, 2),
        (3, 3),
    ]


def test_straight_marks_open_and_close_by_what_is_before_them(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build('Film "Laut" tayang. | Lagu "Angin" dan ("Api") menyusul. | Penonton puas.')
    assert [s.together for s in standings(article, sentences)] == [range(0, 1), range(1, 2), range(2, 3)]
    assert [s.quoted for s in standings(article, sentences)] == [True, True, False]


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Pria berusia 35 tahun itu ditangkap di Ende.", False),
        ("Polisi menyita dua motor dari lokasi tersebut.", False),
        ("Kegiatan yang diikuti 600 pegawai ini ditutup gubernur.", False),
        ("Rencananya jembatan dibuka Mei.", False),
        ("Salah satu tersangkanya adalah Yoseph.", False),
        ("Diketahui, kantor pajak tutup sejak Mei.", False),
        ("Bupati juga menutup pasar.", False),
        ("Harga beras naik pekan ini.", True),
        ("Polisi menangkap dua pencuri motor di Ende.", True),
    ],
)
def test_what_can_be_a_whole_summary(build, text: str, alone: bool) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(f"Hujan turun. | {text}")
    assert standings(article, sentences)[1].alone is alone


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Sebanyak 212 keluarga di muara itu menerima surat.", True),
        ("Kegiatan yang diikuti warga muara ini ditutup.", False),
        ("Muara itu dikeruk.", True),
    ],
)
def test_the_headline_names_what_is_meant(build, text: str, alone: bool) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(f"Hujan turun. | {text}", headline="Warga Muara Gading Digusur")
    assert standings(article, sentences)[1].alone is alone


def test_the_article_s_first_sentence_may_point(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build("Harga beras di kota itu naik. | Warga mengeluh.")
    assert standings(article, sentences)[0].alone


def test_only_running_text_is_summarized(build) -> None:  # type: ignore[no-untyped-def]
    article, sentences = build(
        "Satu.", ("Judul", Role.SUBHEADING), ("Foto: Kupang.", Role.CAPTION), ("12", Role.TABLE_CELL), ("Dua.", Role.QUOTATION)
    )
    assert [sentence.text for sentence in candidates(article, sentences)] == ["Satu.", "Dua."]
