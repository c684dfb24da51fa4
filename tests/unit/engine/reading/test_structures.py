"""One article in the mark-up of many kinds of pages: always whole, and never with what stands beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.engine.article import Pasted, Role
from app.engine.reading import read
from app.engine.reading.html import read_html

HEADLINE = "Bupati Sikka Resmikan Jembatan Gotong Royong"
TEXT = (
    "Bupati Sikka meresmikan jembatan di Nita, kata juru bicara pemda, Selasa (4/3/2025).",
    "“Jembatan ini dibangun dengan gotong royong, bukan dengan utang,” ujarnya di hadapan ratusan warga.",
    "Panjang jembatan itu 48 meter, lebarnya 4 meter, dan biayanya Rp3,2 miliar dari APBD.",
    "Warga berharap truk tidak lagi memutar 17 kilometer untuk mengangkut kopra ke Maumere.",
    "Proyek serupa di Bola, menurut dinas, baru akan dimulai pada 2026 setelah lelang selesai.",
    "Anggota DPRD meminta pengawasan ketat. Mereka akan meninjau lokasi setiap bulan.",
)
OTHER = (
    "Kecelakaan lalu lintas di Jalan Trans-Flores menewaskan dua orang, kata polisi, sementara tiga orang lainnya luka berat dan "
    "dirawat di rumah sakit umum daerah setempat sejak Senin malam"
)
LINK = "<a href=#>Judul Lain yang Cukup Panjang Sekali</a>"
HEAD = f"<html><head><title>{HEADLINE} - Warta</title></head><body>"


def each(form: str, texts: tuple[str, ...] = TEXT) -> str:
    """``form`` once for every text, with # in its place."""
    return "".join(form.replace("#", text) for text in texts)


def teasers(form: str, count: int = 25) -> str:
    """``form`` with a link at @ and another text at #."""
    return "".join(form.replace("@", LINK).replace("#", f"{OTHER} ({number}).") for number in range(count))


def _linked_words(text: str) -> str:
    words = text.split()
    return " ".join(f"<a href=x>{word}</a>" if number % 3 == 0 else word for number, word in enumerate(words))


PAGES: dict[str, str] = {
    "generated classes, no headings": f"{HEAD}<div class=c1><a>Warta</a></div><div class=c3><div class=t>{HEADLINE}</div>"
    f"{each('<div class=p><span>#</span></div>')}</div><div class=c9>{teasers('<div class=k>@<div>#</div></div>', 6)}</div>",
    "pasted from an office program": f"<meta charset=utf-8><b><h1 dir=ltr><span>{HEADLINE}</span></h1>"
    f"{each('<p><span>#</span></p><br>')}</b>",
    "every third word a link": f"{HEAD}<h1>{HEADLINE}</h1>{each('<p>#</p>', tuple(map(_linked_words, TEXT)))}",
    "a link after every paragraph": f"{HEAD}<h1>{HEADLINE}</h1><div>{each(f'<p>#</p><p>{LINK}</p>')}</div>",
    "many long comments": f"{HEAD}<div class=main><h1>{HEADLINE}</h1><div class=content>{each('<p>#</p>')}</div>"
    f"<div class=comment-list>{teasers('<div class=comment><p>#</p></div>')}</div></div>",
    "many long teasers in cards": f"{HEAD}<div class=main><h1>{HEADLINE}</h1><div class=x>{each('<p>#</p>')}</div>"
    f"<div class=y>{teasers('<div><h4>@</h4><p>#</p></div>')}</div></div>",
    "many long teasers in one box": f"{HEAD}<div class=main><h1>{HEADLINE}</h1><div class=x>{each('<p>#</p>')}</div>"
    f"<div class=y>{teasers('<h4>@</h4><p>#</p>')}</div></div>",
    "everything in the body": f"{HEAD}<a>Beranda</a><h1>{HEADLINE}</h1>{each('<p>#</p>')}<h4>{LINK}</h4><h4>{LINK}</h4>",
    "page builder": f"{HEAD}<div class=elementor-location-header><ul class=nav-menu><li><a>Beranda</a></ul></div><div class=wrap>"
    f"<div class=widget-title><h1>{HEADLINE}</h1></div><div class=theme-post-content>{each('<p>#</p>')}</div></div>",
    "advertisements between paragraphs": f"{HEAD}<article><h1>{HEADLINE}</h1>{each('<p>#</p><amp-ad>Iklan</amp-ad>')}</article>",
    "two halves": f"{HEAD}<h1>{HEADLINE}</h1><div class=page-1>{each('<p>#</p>', TEXT[:3])}</div><div class=iklan>Iklan</div>"
    f"<div class=page-2>{each('<p>#</p>', TEXT[3:])}</div>",
    "the rest behind a button": f"{HEAD}<article><h1>{HEADLINE}</h1><div>{each('<p>#</p>', TEXT[:2])}<div style='display:none'>"
    f"{each('<p>#</p>', TEXT[2:])}</div></div></article>",
    "a section a paragraph": f"{HEAD}<article><h1>{HEADLINE}</h1>{each('<section><div><p>#</p></div></section>')}</article>"
    f"<aside><p>{OTHER}.</p></aside>",
    "line breaks in a table": f"{HEAD}<table><tr><td><a>Depan</a><br><a>Kota</a></td><td><b>{HEADLINE}</b><br><br>"
    f"{each('#<br><br>')}</td><td>{teasers('@<br>', 5)}</td></tr></table>",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_article_is_whole_and_alone(page: str) -> None:
    document = read(Pasted(page.encode()))
    inside = [paragraph.text for paragraph in document.paragraphs if paragraph.role is not Role.FURNITURE]
    assert [text for text in TEXT if text not in inside] == []
    assert [text for text in inside if OTHER in text] == []
    assert HEADLINE in inside


@pytest.mark.parametrize(
    "build",
    [
        lambda: teasers("<div><h3>@</h3><p>#</p></div>"),
        lambda: teasers("<h3>@</h3><p>#</p>"),
        lambda: teasers("<li>@<span>1 jam lalu</span><p>#</p></li>"),
    ],
    ids=["cards", "flat", "list"],
)
def test_a_list_of_teasers_is_no_article(build: Callable[[], str]) -> None:
    from app.engine.errors import UnreadableDocument

    with pytest.raises(UnreadableDocument, match="holds no article"):
        read(Pasted(f"<html><head><title>Warta Lampung Hari Ini</title></head><body>{build()}</body></html>".encode()))


@pytest.mark.parametrize("address", ["https://contoh.example/jembatan", "www.contoh.example/jembatan"])
def test_an_address_that_is_written_out_is_text_though_it_is_a_link(address: str) -> None:
    page = f"{HEAD}<h1>{HEADLINE}</h1><div>{each('<p>#</p>')}<p><a href=#>{address}</a></p><p><a href=#>Judul Lain</a></p></div>"
    paragraphs, _ = read_html(page, "a.html")
    assert [paragraph.text for paragraph in paragraphs if paragraph.role is Role.BODY] == [*TEXT, address]
