"""Lines of furniture go with the right reason; sentences that look like them stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.article import Reason
from app.engine.cleaning.lines import reason_of
from app.engine.cleaning.related import related_ranges


@pytest.mark.parametrize(
    ("reason", "lines"),
    [
        (
            Reason.ADVERTISEMENT,
            ["ADVERTISEMENT", "SCROLL TO CONTINUE WITH CONTENT", "SCROLL TO RESUME CONTENT", "Iklan", "Pariwara"],
        ),
        (Reason.ADVERTISEMENT, ["ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT", "Lanjutkan membaca di bawah ini"]),
        (
            Reason.FURNITURE,
            ["spot_imgspot_imgspot_imgspot_img", "spot_img", "* * *", "Home > News > Nasional", "Beranda » Ekonomi"],
        ),
        (
            Reason.RELATED,
            ["Most Popular", "TERPOPULER", "Berita Terkait", "Berita Lainnya:", "Related Articles", "Jangan Lewatkan!!!"],
        ),
        (
            Reason.RELATED,
            ["Baca juga: Harga Beras Naik", "Baca Juga", "BACA JUGA : Harga Beras Naik Lagi?", "Lihat juga Video Banjir"],
        ),
        (Reason.RELATED, ["Simak Video 'Banjir di Pasar'", 'Tonton juga video "Banjir" di sini:', "(Baca: Harga Beras Naik)"]),
        (
            Reason.RELATED,
            ["[Gambas:Video 20detik]", "[Gambas:Instagram]", "Saksikan video pilihan di bawah ini.", "Pilihan Redaksi"],
        ),
        (
            Reason.SHARE_BAR,
            ["Facebook Twitter WhatsApp", "Share", "Bagikan:", "Share on Facebook", "Salin tautan", "Tweet 0 Share 12"],
        ),
        (Reason.SHARE_BAR, ["Facebook | X | WhatsApp | Telegram | Copy Link", "Facebook"]),
        (Reason.TAGS, ["Tags: Kupang, NTT", "TAGS", "#kupang #ntt", "Topik: banjir", "Kata kunci: beras"]),
        (
            Reason.PAGINATION,
            ["Halaman selanjutnya", "Selanjutnya >", "Halaman 1 dari 3", "1 2 3", "Halaman: 1 2 3 Selanjutnya", "Next page"],
        ),
        (
            Reason.CREDIT,
            ["Editor: Ade Putra", "Pewarta: Nur Ani Editor: Ade Putra", "Penulis : Budi", "(dil/gil)", "(*)", "Sumber: Antara"],
        ),
        (Reason.FURNITURE, ["COPYRIGHT © WARTA 2025", "© 2025 Warta Contoh", "Copyright 2025. All rights reserved."]),
        (
            Reason.FURNITURE,
            [
                "Dapatkan update berita pilihan setiap hari dari Warta.com. Mari bergabung di Grup Telegram kami.",
                "Ikuti berita terbaru Warta di Google News",
                "Follow berita Warta lainnya di WhatsApp Channel",
                "Download aplikasi Warta",
                "12 Komentar",
                "1.229 Views",
                "Tulis komentar",
                "Leave a reply",
            ],
        ),
    ],
)
def test_furniture(reason: Reason, lines: list[str]) -> None:
    assert {line: reason_of(line) for line in lines} == dict.fromkeys(lines, reason)


@pytest.mark.parametrize(
    "sentence",
    [
        "Most Popular menjadi nama rubrik baru yang diluncurkan kemarin.",
        "“Baca buku setiap hari,” kata guru itu.",
        "Baca juga tulisan kecil di bungkusnya, kata dia.",
        "Bagikan sembako kepada warga, itu tugas pertama wali kota.",
        "Facebook membuka kantor di Jakarta.",
        "Iklan rokok dilarang mulai Januari.",
        "Editor film itu meninggal dunia pada Senin.",
        "Penulis adalah dosen Universitas Nusa Cendana.",
        "Sumber air di Desa Oelnasi mengering.",
        "Unduh aplikasi itu lalu daftar dengan nomor KTP, kata petugas pajak.",
        "Selanjutnya, warga diminta mengungsi.",
        "Halaman sekolah itu tergenang.",
        "Tag harga di rak tidak sama dengan harga di kasir.",
        "Ikuti arahan petugas, jangan percaya pesan berantai di WhatsApp.",
        "Komentar Presiden itu memicu kritik.",
        "Copyright menjadi pokok sengketa kedua perusahaan itu sejak 2019, kata hakim ketua dalam sidang yang berlangsung hingga "
        "malam hari itu di Pengadilan Negeri Jakarta Pusat.",
        "Live Aid digelar lagi.",
        "1.200 pembaca hadir.",
    ],
)
def test_sentences_stay(sentence: str) -> None:
    assert reason_of(sentence) is None
    assert related_ranges(sentence) == []


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Harga naik, katanya. Baca juga: Stok Beras Aman hingga Lebaran", "Baca juga: Stok Beras Aman hingga Lebaran"),
        ("Harga naik (baca juga: Stok Beras Aman) sejak Senin.", "(baca juga: Stok Beras Aman)"),
        ("Baca: Stok Beras Aman Sementara itu, warga menunggu.", "Baca: Stok Beras Aman"),
        ("Harga naik. Baca juga: Stok Beras Aman, Kata Bulog Ia menambahkan bahwa harga akan turun. Warga menunggu.", None),
        ("Harga naik. [Gambas:Video 20detik]", "[Gambas:Video 20detik]"),
    ],
)
def test_links_inside_paragraphs(text: str, link: str | None) -> None:
    found = [text[start:end] for start, end in related_ranges(text)]
    if link is not None:
        assert found == [link]
    else:
        assert len(found) == 1
        assert found[0].startswith("Baca juga: Stok Beras Aman")
        assert "menambahkan" not in found[0]


@given(st.text(max_size=500))
def test_any_line_gets_an_answer_and_any_range_is_in_the_text(text: str) -> None:
    reason_of(text)
    ranges = related_ranges(text)
    assert all(0 <= start < end <= len(text) for start, end in ranges)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "unit",
    [
        "copy link ",
        "baca juga: ",
        "halaman 1 ",
        "#a ",
        "spot_img ",
        "Editor: ",
        "(a/",
        "home > ",
        "ADVERTISEMENT ",
        "cek berita ",
    ],
)
def test_no_line_takes_long(unit: str) -> None:
    reason_of((unit * 400)[:399] + "!")  # a pattern that tries every combination would take years
    related_ranges(unit * 2000)
