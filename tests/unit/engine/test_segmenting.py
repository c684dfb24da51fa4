"""Segmenting: where sentences of Indonesian and English news end. A bar marks each boundary in the texts below."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.article import Article, Paragraph
from app.engine.segmenting import segment, split


def marked(text: str) -> str:
    return " | ".join(text[start:end] for start, end in split(text))


@pytest.mark.parametrize(
    "expected",
    [
        # titles, degrees, ranks
        "Dr. H. Joko Susilo, S.H., M.H. memimpin rapat. | Rapat dimulai pagi.",
        "Rektor Prof. Dr. Ir. Siti Aminah, M.Si. hadir. | Ia pulang sore.",
        "Ia meraih gelar M.Si. | Ia juga mengajar.",
        "Acara dipimpin Budi Hartono, S.Pd., M.M. | Kepala dinas itu datang terlambat.",
        "Gelarnya Ph.D. | Tesisnya tentang padi.",
        "Penyair S.H. Wibowo dan B.J. Habibie satu daerah.",
        "Kombes Pol. Arif dan Kol. Inf. Ahmad hadir bersama Letjen. TNI (Purn.) Agus. | Acara selesai.",
        "Kata AKBP. Rina begitu. | Ia seorang AKBP. | Dia bertugas di Ende.",
        # addresses, references, numbers, times
        "Toko di Jl. Jend. Sudirman No. 5, RT. 02/RW. 05, Kec. Oesapa, Kab. Kupang terbakar. | Api padam siang.",
        "Undang-Undang No. 12 Tahun 2024 berlaku. | Pasal 5 mengatur denda Rp 1.250.000,50. | Denda naik.",
        "Dana Rp1,5 triliun cair pukul 10.30 WIB. | Bupati tiba pk. 11.00 tgl. 5 Mei, Senin (13/10/2025). | Ia lelah.",
        "Lihat hlm. 12 dan hal. 5. | Banyak hal. | Semua selesai.",
        "Ia lahir pada 1990. | Pada 2010 ia pindah.",
        # ends of lists, companies, initials, letters
        "Mereka menjual beras, gula, dll. | Selain itu ada kopi.",
        "Mereka menjual beras, gula, dll. kepada warga.",
        "PT. Maju Jaya Tbk. merugi. | CV. Sinar untung.",
        "A. Yani dkk. menang. | Rumah itu tipe C. | Ia membelinya.",
        # domains
        "KUPANG, KOMPAS.com memuat berita itu. | Warga membaca detik.com. | Mereka kaget.",
        # ellipses and runs of marks
        "Namun... | Ia kembali… lalu diam. | Sungguh?! | Benar! ! ! | Ya. . . | Lalu?",
        "Kalimat (...) Ini tetap satu.",
        # lists
        "1. Membawa KTP. | 2. Membawa KK. | a. Fotokopi KK.",
        "Syaratnya: 1. Membawa KTP.",
        # quotations
        "“Kami siap. | Semua sudah diatur. | Tidak ada masalah,” ujarnya. | Ia pulang.",
        '"Mau ke mana?" tanya dia. | "Awas!" kata Budi. | "Pulang." | Ia pergi.',
        '"Apa benar?" Tanya Budi. | "Benar!" Budi berkata kepada ibunya.',
        "“Sudah selesai.” ujarnya. | “Belum.” | “Sudah!”",
        "Ia (yang lahir di Ende.) pergi. | (Ia kembali.) | Lalu tidur.",
        # letters that are no initials
        "Ia kaya vitamin C. | Jeruk juga. | Tim itu di Grup B. | Malaysia di Grup H. | Kapten A. Malik absen.",
        # careless writing
        "Rapat usai kemarin. | mereka pulang. | Ia diam. | (abc/def)",
        "“Kami pergi!” | [abc]",
        # English
        "Mr. Smith met Gov. Brown at the U.S. Embassy at 10 a.m. on Monday. | He left.",
        'He lives in the U.S. | He likes it. | "Really?" Smith asked. | "No." | She left.',
        '"I will stay." | Asked whether he would resign, he left.',
    ],
)
def test_boundaries(expected: str) -> None:
    assert marked(expected.replace(" | ", " ")) == expected


def test_white_space_between_sentences_may_be_missing() -> None:
    assert marked("Harga naik di pasar.Pedagang mengeluh.") == "Harga naik di pasar. | Pedagang mengeluh."
    assert marked("Ia tiba kemarin.“Saya lelah,” katanya.") == "Ia tiba kemarin. | “Saya lelah,” katanya."
    assert marked("Baca di detik.Com dan tlp.Rumah di No.5 Jl.Melati.") == "Baca di detik.Com dan tlp.Rumah di No.5 Jl.Melati."


@pytest.mark.parametrize("text", ["", "   ", "\t\u00a0 "])
def test_white_space_has_no_sentence(text: str) -> None:
    assert split(text) == []


@pytest.mark.parametrize("text", ["...", "!!! ?? .", "- . -"])
def test_marks_alone_are_one_sentence(text: str) -> None:
    assert split(text) == [(0, len(text))]


def test_marks_without_words_stay_with_the_sentence_before() -> None:
    assert marked("Selesai. *** !!!") == "Selesai. *** !!!"


@pytest.mark.parametrize(
    "text",
    ["a" * 200_000, "kata " * 40_000, "." * 200_000, ". " * 100_000, "." * 200_000 + "x", "." + ")" * 200_000 + "x",
     "Dr. " * 50_000, "1. " * 60_000, "x: 1. A" * 30_000, "a." + " " * 200_000 + "b"],
    ids=lambda text: text[:8],
)  # fmt: skip
@pytest.mark.timeout(20)  # seconds where the time is linear, many minutes where it is not
def test_hostile_texts_end(text: str) -> None:
    spans = split(text)
    assert spans[0][0] == 0
    assert spans[-1][1] == len(text.rstrip())


PIECES = st.sampled_from([*"aB1.?!…\"”“'()[],:;- \n\u00a0", "Dr.", "S.H.", "dll.", "Ia", "kata", "Jl.", "1.", "…", "U.S."])


@given(st.lists(PIECES).map("".join) | st.text())
def test_sentences_cover_the_text(text: str) -> None:
    position = 0
    for start, end in split(text):
        assert text[position:start].strip() == ""
        assert text[start:end] == text[start:end].strip() != ""
        position = end
    assert text[position:].strip() == ""


def test_segment_gives_offsets_into_the_article() -> None:
    paragraphs = tuple(Paragraph(text) for text in ("Satu. Dua!", "Tiga? Empat", "Lima."))
    article = Article(None, None, None, None, None, paragraphs, (0, 1, 2), ())
    sentences = segment(article)
    assert [sentence.text for sentence in sentences] == ["Satu.", "Dua!", "Tiga?", "Empat", "Lima."]
    assert [sentence.id for sentence in sentences] == [0, 1, 2, 3, 4]
    assert [sentence.paragraph for sentence in sentences] == [0, 0, 1, 1, 2]
    assert all(article.text[sentence.start : sentence.end] == sentence.text for sentence in sentences)
