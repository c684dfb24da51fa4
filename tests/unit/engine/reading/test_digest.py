"""Digest pages: several whole articles in one page become several; nothing else is taken apart."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.article import Pasted
from app.engine.cleaning import clean
from app.engine.reading import parts, read

PAGES = Path(__file__).parents[3] / "data" / "pages"
MARKET = (
    "Pemerintah kota memindahkan 214 pedagang pasar ikan ke lapak baru di sisi timur pelabuhan mulai Senin pagi. Setiap lapak "
    "berukuran dua kali tiga meter, dilengkapi keran air bersih, dan disewakan dengan harga yang sama seperti sebelumnya.",
    "Kepala dinas perdagangan mengatakan penataan itu sudah dibicarakan dengan paguyuban pedagang sejak bulan Maret. “Kami "
    "tidak menaikkan sewa sampai akhir tahun,” katanya di kantor wali kota, sembari menunjukkan denah pasar yang baru itu.",
    "Ketua paguyuban berharap pembeli tidak bingung mencari lapak langganan mereka. Petugas memasang papan petunjuk di tiga "
    "pintu masuk, dan nomor lapak lama dipertahankan supaya pelanggan mudah menemukannya.",
)
FLOOD = (
    "Banjir setinggi lutut merendam dua kelurahan di tepi sungai setelah hujan turun selama sembilan jam tanpa henti. Sebanyak "
    "1.120 warga mengungsi ke gedung sekolah dan balai desa, sementara sebagian memilih bertahan di lantai dua rumah.",
    "Badan penanggulangan bencana mengirim empat perahu karet dan mendirikan dapur umum di halaman kecamatan. Air mulai surut "
    "menjelang sore, tetapi warga diminta tetap waspada karena hujan diperkirakan turun lagi pada malam hari.",
    "Tidak ada korban jiwa dalam peristiwa itu. Pemerintah daerah menghitung kerugian sementara sebesar Rp2,4 miliar, terutama "
    "karena kerusakan jalan dan tanggul yang jebol di dua tempat.",
)


def article(heading: str, texts: tuple[str, ...], inside: str = "", around: str = "") -> str:
    return f"<article class='post'><h2>{heading}</h2>{inside}{''.join(f'<p>{text}</p>' for text in texts)}</article>{around}"


def page(*articles: str, title: str = "Buletin Pagi", head: str = "") -> Pasted:
    told = (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>{''.join(articles)}</body></html>"
    )
    return Pasted(told.encode(), "buletin.html")


TWO = (
    article("Pedagang Ikan Pindah ke Lapak Baru", MARKET, "<time datetime='2025-10-13'>13/10/2025</time>"),
    article("Banjir Rendam Dua Kelurahan di Tepi Sungai", FLOOD),
)


def test_each_article_of_a_digest_is_one_of_its_own() -> None:
    head = '<meta property="og:site_name" content="Warta Contoh"><meta name="date" content="2025-10-14">'
    found = parts(page(*TWO, head=head))
    assert [part.name for part in found] == [
        "buletin.html · Pedagang Ikan Pindah ke Lapak Baru",
        "buletin.html · Banjir Rendam Dua Kelurahan di Tepi Sungai",
    ]
    first, second = (clean(read(part)) for part in found)
    assert (first.headline, second.headline) == (
        "Pedagang Ikan Pindah ke Lapak Baru",
        "Banjir Rendam Dua Kelurahan di Tepi Sungai",
    )
    assert [paragraph.text for paragraph in first.paragraphs] == list(MARKET)
    assert [paragraph.text for paragraph in second.paragraphs] == list(FLOOD)
    assert (first.date, second.date) == (datetime.date(2025, 10, 13), datetime.date(2025, 10, 14))
    assert first.outlet == second.outlet == "Warta Contoh"


def test_an_article_that_holds_the_articles_is_no_article() -> None:
    wrapped = f"<article><h2>Pilihan redaksi</h2><p>Berita hari ini.</p>{TWO[0]}{TWO[1]}</article>"
    assert len(parts(page(wrapped))) == 2


@pytest.mark.parametrize(
    "told",
    [
        page(TWO[0]),
        page(*TWO, title="Pedagang Ikan Pindah ke Lapak Baru"),  # one article, and the next one under it
        page(TWO[0], article("Banjir Rendam Dua Kelurahan", FLOOD[:1])),  # a teaser
        page(TWO[0], f"<aside>{TWO[1]}</aside>"),
        page(TWO[0], f"<div class='comments'>{TWO[1]}</div>"),
        page(article("Pedagang Ikan Pindah", MARKET * 3, TWO[0] + TWO[1])),  # two others inside one
        page(*(article(f"Judul {number}", MARKET[:1]) for number in range(9))),
        page(*TWO, *(f"<p>{text} {number}</p>" for number in range(5) for text in MARKET)),  # most of the text is elsewhere
        page(*("<article>" for _ in range(3000)), *TWO),
        Pasted(b"<article><article>", "a.html"),
        Pasted(b"Dua <article> di dalam teks <article> biasa.", "a.txt"),
    ],
)
def test_any_other_page_stays_whole(told: Pasted) -> None:
    assert parts(told) == (told,)


def test_no_page_of_ours_is_a_digest() -> None:
    pages = list(PAGES.glob("*.html"))
    assert len(pages) >= 10
    assert [path.name for path in pages if parts(path) != (path,)] == []


def test_no_saved_page_is_a_digest(shared: Path) -> None:
    pages = [*shared.glob("pages/*.html"), *shared.glob("articles/*")]
    assert [path.name for path in pages if parts(path) != (path,)] == []


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(["<article>", "</article>", "<div>", "</div>", "<h2>Judul</h2>", *(f"<p>{t}</p>" for t in FLOOD)]))
)
def test_any_page_is_taken_apart_or_not(pieces: list[str]) -> None:
    """Whatever boxes stand in each other: every part is readable and no text is in two of them."""
    found = parts(Pasted("".join(["<!doctype html><h1>Buletin</h1>", *pieces]).encode(), "a.html"))
    if len(found) > 1:
        texts = [paragraph.text for part in found for paragraph in clean(read(part)).paragraphs]
        assert all(texts.count(text) <= pieces.count(f"<p>{text}</p>") for text in FLOOD)
