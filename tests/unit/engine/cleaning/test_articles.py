"""From document to article: what is kept, what is taken, and that nothing is lost between the two."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.article import Article, Document, Metadata, Paragraph, Pasted, Reason, Role
from app.engine.cleaning import clean
from app.engine.errors import UnreadableDocument
from app.engine.reading import read

HEADLINE = "Dua Puskesmas Baru Dibuka di Kupang"
FIRST = "Pemerintah Kota Kupang membuka dua puskesmas baru di Kecamatan Alak dan Maulafa, Senin (13/10/2025)."
SECOND = "“Kami menambah 34 tenaga kesehatan,” kata Kepala Dinas Kesehatan Kota Kupang, drg. Rambu Ina."
THIRD = "Warga menyambut baik puskesmas itu karena ongkos ke rumah sakit mencapai Rp20.000 sekali jalan."


def document(*paragraphs: Paragraph | str, metadata: Metadata | None = None) -> Document:
    values = tuple(Paragraph(each) if isinstance(each, str) else each for each in paragraphs)
    return Document("berita.txt", "text/plain", "0" * 64, 1, "utf-8", values, metadata or Metadata())


def pasted(text: str) -> Article:
    return clean(read(Pasted(text.encode())))


def texts(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]


def removed(article: Article) -> list[tuple[Reason, str]]:
    return [(piece.reason, piece.text) for piece in article.removed]


def assert_complete(source: Document, article: Article) -> None:
    """Headline, dateline, body and removed pieces are all the text of the document, but for white space."""
    kept = {origin: paragraph.text for origin, paragraph in zip(article.origins, article.paragraphs, strict=True)}
    assert len(kept) == len(article.paragraphs)
    assert list(article.origins) == sorted(kept)
    taken = [article.headline, article.dateline]
    for index, paragraph in enumerate(source.paragraphs):
        rest = paragraph.text
        pieces = sorted((piece for piece in article.removed if piece.paragraph == index), key=lambda piece: -piece.start)
        for piece in pieces:
            assert piece.text
            assert rest[piece.start :].startswith(piece.text)
            rest = f"{rest[: piece.start]} {rest[piece.start + len(piece.text) :]}"
        left = "".join(rest.split())
        body = "".join(kept.get(index, "").split())
        assert left.endswith(body)
        before = left[: len(left) - len(body)]
        if before:
            assert before in ["".join((text or "").split()) for text in taken], f"lost: {before}"
            taken = [text for text in taken if "".join((text or "").split()) != before]


def test_a_copied_page_becomes_an_article() -> None:
    source = read(
        Pasted(
            f"""Beranda
Kota Kupang
spot_imgspot_img

{HEADLINE}
Oleh Budi Santoso
Senin, 13 Oktober 2025 14:05 WITA
Facebook Twitter WhatsApp

KUPANG, NTT – {FIRST}

{SECOND} Baca juga: Harga Obat Naik Lagi

ADVERTISEMENT
SCROLL TO CONTINUE WITH CONTENT

{THIRD} (Sys/ST)

Tags: Kupang, puskesmas
Most Popular
Festival Sasando Digelar Tiga Hari
Petani Sayur di Tarus Panen Lebih Awal
COPYRIGHT © WARTA 2025
""".encode()
        )
    )
    article = clean(source)
    assert article.headline == HEADLINE
    assert article.dateline == "KUPANG, NTT –"
    assert article.byline == "Budi Santoso"
    assert article.date == datetime.date(2025, 10, 13)
    assert texts(article) == [FIRST, SECOND, THIRD]
    assert article.text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert removed(article)[2:] == [
        (Reason.FURNITURE, "spot_imgspot_img"),
        (Reason.METADATA, "Oleh Budi Santoso"),
        (Reason.METADATA, "Senin, 13 Oktober 2025 14:05 WITA"),
        (Reason.SHARE_BAR, "Facebook Twitter WhatsApp"),
        (Reason.RELATED, "Baca juga: Harga Obat Naik Lagi"),
        (Reason.ADVERTISEMENT, "ADVERTISEMENT"),
        (Reason.ADVERTISEMENT, "SCROLL TO CONTINUE WITH CONTENT"),
        (Reason.CREDIT, "(Sys/ST)"),
        (Reason.TAGS, "Tags: Kupang, puskesmas"),
        (Reason.RELATED, "Most Popular"),
        (Reason.RELATED, "Festival Sasando Digelar Tiga Hari"),
        (Reason.RELATED, "Petani Sayur di Tarus Panen Lebih Awal"),
        (Reason.FURNITURE, "COPYRIGHT © WARTA 2025"),
    ]
    assert_complete(source, article)


def test_offsets_of_removed_pieces_point_into_their_paragraph() -> None:
    source = document(HEADLINE, f"{FIRST} (Baca juga: Harga Obat Naik) {SECOND}", THIRD)
    article = clean(source)
    (piece,) = article.removed
    assert source.paragraphs[piece.paragraph].text[piece.start :].startswith("(Baca juga: Harga Obat Naik)")
    assert texts(article)[0] == f"{FIRST} {SECOND}"
    assert article.origins == (1, 2)


def test_a_text_without_headline_keeps_its_first_sentence() -> None:
    article = pasted(f"KUPANG – {FIRST}\n\n{SECOND}\n\n{THIRD}")
    assert article.headline is None
    assert texts(article) == [FIRST, SECOND, THIRD]


def test_the_headline_of_the_metadata_counts_once() -> None:
    metadata = Metadata(headline=HEADLINE)
    article = clean(document(HEADLINE.upper(), FIRST, SECOND, metadata=metadata))
    assert article.headline == HEADLINE.upper()  # as the page shows it
    assert texts(article) == [FIRST, SECOND]
    article = clean(document(FIRST, SECOND, metadata=metadata))
    assert article.headline == HEADLINE
    assert texts(article) == [FIRST, SECOND]


def test_a_headline_that_is_repeated_is_a_duplicate() -> None:
    source = document(Paragraph(HEADLINE, Role.HEADLINE), HEADLINE, FIRST, SECOND)
    article = clean(source)
    assert removed(article) == [(Reason.DUPLICATE, HEADLINE)]
    assert_complete(source, article)


def test_a_pull_quote_is_a_duplicate() -> None:
    quote = "Kami menambah 34 tenaga kesehatan, sembilan bidan, dan satu ambulans laut untuk Pulau Kera tahun ini"
    source = document(HEADLINE, FIRST, Paragraph(f"“{quote}.”", Role.QUOTATION), f"“{quote},” kata drg. Rambu Ina.")
    article = clean(source)
    assert texts(article) == [FIRST, f"“{quote},” kata drg. Rambu Ina."]
    assert_complete(source, article)


def test_a_dateline_alone_in_its_paragraph() -> None:
    source = document(HEADLINE, "KUPANG, NTT –", FIRST, SECOND)
    article = clean(source)
    assert article.dateline == "KUPANG, NTT –"
    assert texts(article) == [FIRST, SECOND]
    assert_complete(source, article)


def test_captions_go_unless_they_are_all_there_is() -> None:
    caption = Paragraph("Petugas memeriksa pasien di puskesmas baru, Senin (13/10/2025). (Foto: Budi)", Role.CAPTION)
    assert removed(clean(document(HEADLINE, caption, FIRST, SECOND))) == [(Reason.CAPTION, caption.text)]
    pictures = clean(document(Paragraph(HEADLINE, Role.HEADLINE), caption, Paragraph(FIRST, Role.CAPTION)))
    assert texts(pictures) == [caption.text, FIRST]


def test_what_the_page_calls_furniture_goes_with_the_best_reason() -> None:
    article = clean(
        document(*(Paragraph(text, Role.FURNITURE) for text in ("Menu utama", "Facebook X")), HEADLINE, FIRST, SECOND)
    )
    assert removed(article) == [(Reason.FURNITURE, "Menu utama"), (Reason.SHARE_BAR, "Facebook X")]


def test_a_date_line_corrects_metadata_by_a_day_and_no_more() -> None:
    line = "Senin, 13 Oktober 2025 01:20 WIB"
    for marked, day in (((2025, 10, 12), 13), ((2025, 10, 13), 13), ((2025, 9, 1), 1)):
        article = clean(document(HEADLINE, line, FIRST, SECOND, metadata=Metadata(date=datetime.date(*marked))))
        assert article.date is not None
        assert article.date.day == day


def test_pages_of_more_pages_say_so() -> None:
    assert pasted(f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\nHalaman 1 dari 3").notes == (
        "This is page 1 of 3; the rest is not in this file.",
    )
    assert len(pasted(f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\nHalaman selanjutnya").notes) == 1
    assert pasted(f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\nHalaman 3 dari 3 buku itu hilang, kata guru di sekolah itu.").notes == ()


def test_comments_of_readers_are_no_article() -> None:
    comment = "Budi: Semoga dokternya selalu ada, jangan hanya gedung."
    article = pasted(f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n2 Komentar\n\n{comment}")
    assert texts(article) == [FIRST, SECOND, THIRD]


def test_names_at_the_end_are_credits() -> None:
    article = pasted(f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}\n\nANTARA\n\nLIDYA MANAFE")
    assert texts(article) == [FIRST, SECOND]
    assert article.byline == "Lidya Manafe"
    assert removed(article) == [(Reason.CREDIT, "ANTARA"), (Reason.CREDIT, "LIDYA MANAFE")]


def test_an_article_about_furniture_survives() -> None:
    about = [
        "Most Popular menjadi nama rubrik baru di situs itu sejak Senin, kata pemimpin redaksinya kepada wartawan.",
        "“Baca juga harus dilatih sejak kecil, bukan hanya menulis dan berhitung,” kata guru itu.",
        "Tag harga di rak pasar swalayan itu tidak sama dengan harga di kasir, keluh seorang pembeli.",
    ]
    assert texts(pasted("\n\n".join(["Rubrik Baru Diluncurkan", *about]))) == about


def test_subheadings_lists_and_tables_stay() -> None:
    parts = (
        Paragraph("Jam Buka", Role.SUBHEADING),
        Paragraph("Poli umum", Role.LIST_ITEM),
        Paragraph("12", Role.TABLE_CELL),
        Paragraph("-", Role.TABLE_CELL),
    )
    article = clean(document(HEADLINE, FIRST, *parts, SECOND))
    assert article.paragraphs == (Paragraph(FIRST), *parts, Paragraph(SECOND))


def test_a_headline_alone_is_the_text() -> None:
    article = pasted(HEADLINE)
    assert texts(article) == [HEADLINE]
    assert article.headline is None


@pytest.mark.parametrize(
    "text", ["Most Popular\nBaca juga: Harga Naik\nADVERTISEMENT", "Facebook Twitter", "***", "COPYRIGHT © 2025"]
)
def test_nothing_but_furniture(text: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        pasted(text)
    assert "pasted text" in caught.value.message
    assert caught.value.remedy.endswith(".")


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "line", ["ANTARA", "Kata demi kata", f"{FIRST} {SECOND}", "KUPANG –", "Facebook X", "Baca juga: Harga Naik"]
)
def test_twenty_thousand_paragraphs_are_no_trouble(line: str) -> None:
    source = document(HEADLINE, *(f"{line} {number}" for number in range(10_000)), FIRST, *[line] * 10_000, SECOND)
    article = clean(source)
    pieces = [article.headline or "", article.dateline or "", article.text, *(piece.text for piece in article.removed)]
    letters = sum(map(str.isalnum, "".join(pieces)))
    assert letters == sum(map(str.isalnum, "".join(paragraph.text for paragraph in source.paragraphs)))


_PIECES = f"""{HEADLINE}
KUPANG, NTT – {FIRST}
{FIRST}
{SECOND}
“{SECOND}”
{THIRD} (Sys/ST)
{SECOND} Baca juga: Harga Naik
{FIRST} [Gambas:Video] {SECOND}
(dil/gil)
Baca juga: Harga Naik
Most Popular
Judul Lain di Bawah
Editor: Budi
Oleh Budi
Senin, 13 Oktober 2025
Halaman 1 dari 2
Komentar
KUPANG –
–
***
12
(*)
Tags: a, b""".splitlines()


@settings(deadline=None, max_examples=300)
@given(
    st.lists(
        st.builds(
            Paragraph,
            st.one_of(
                st.sampled_from(_PIECES),
                st.text(st.sampled_from('aB 1.–-()/:,!"“”'), min_size=1, max_size=40).map(str.strip).filter(bool),
            ),
            st.sampled_from(list(Role)),
        ),
        min_size=1,
        max_size=14,
    ),
    st.sampled_from([Metadata(), Metadata(headline=HEADLINE), Metadata(byline="Budi", outlet="ANTARA")]),
)
def test_nothing_is_lost_of_any_document(paragraphs: list[Paragraph], metadata: Metadata) -> None:
    source = document(*paragraphs, metadata=metadata)
    try:
        article = clean(source)
    except UnreadableDocument:
        return
    assert article.paragraphs
    assert_complete(source, article)


def test_nothing_is_lost_of_the_real_articles(shared: Path) -> None:
    seen = 0
    for path in sorted([*(shared / "pages").glob("*.html"), *(shared / "articles").glob("*.txt")]):
        try:
            source = read(path)
        except UnreadableDocument:
            continue
        assert_complete(source, clean(source))
        seen += 1
    assert seen >= 15


def test_the_real_page_of_the_first_issue(shared: Path) -> None:
    source = read(shared / "articles" / "asn-retret.txt")
    article = clean(source)
    assert article.headline == source.paragraphs[1].text
    assert article.dateline == "KUPANG, NTT –"
    assert article.byline == "Sys/ST"
    assert [piece.text[:12] for piece in article.removed] == ["spot_imgspot", "(Sys/ST)", "Most Popular"]
    assert len(article.paragraphs) == len(source.paragraphs) - 3


def test_a_name_in_a_line_beside_its_role_is_the_byline_and_no_text() -> None:
    source = document(HEADLINE, "Yanti Boimau", "Jurnalis", FIRST, SECOND, THIRD, "Editor", ":", "Gerson Lay")
    article = clean(source)
    assert article.byline == "Yanti Boimau"
    assert texts(article) == [FIRST, SECOND, THIRD]
    assert (Reason.CREDIT, "Gerson Lay") in removed(article)
    assert_complete(source, article)


def test_who_took_the_pictures_stands_in_for_a_writer() -> None:
    assert clean(document(HEADLINE, "Fotografer: Yanti Boimau", FIRST, SECOND)).byline == "Yanti Boimau"
    assert clean(document(HEADLINE, "Penulis: Ester Radja", FIRST, SECOND, "Fotografer: Yanti Boimau")).byline == "Ester Radja"
