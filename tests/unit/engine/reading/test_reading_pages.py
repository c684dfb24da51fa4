"""HTML: all its visible text, the article told from what is around it, and nothing run or fetched."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.article import Document, Pasted, Role
from app.engine.errors import UnreadableDocument
from app.engine.reading import read

FIRST = "Pemerintah Kota Kupang membuka dua puskesmas baru, masing-masing di Kecamatan Alak dan Maulafa, pada hari Senin."
SECOND = "Keduanya melayani pasien rawat jalan selama 24 jam, dan memiliki satu ambulans laut untuk warga di Pulau Kera."
HEADLINE = "Dua Puskesmas Baru Dibuka di Kupang"


def document(page: str) -> Document:
    return read(Pasted(page.encode()))


def article(page: str) -> list[tuple[Role, str]]:
    return [(p.role, p.text) for p in document(page).paragraphs if p.role is not Role.FURNITURE]


def body(page: str) -> list[str]:
    return [text for role, text in article(page) if role is not Role.HEADLINE]


def test_roles_follow_the_mark_up() -> None:
    page = f"""<nav><a href=/>Beranda</a></nav><article><h1>{HEADLINE}</h1>
    <figure><img><figcaption>Gedung baru.</figcaption></figure><p>{FIRST}</p>
    <h2>Jam Buka</h2><ul><li>Poli umum, setiap hari.</li></ul>
    <blockquote>Kami senang sekali.</blockquote>
    <table><tr><td>Alak</td><td>12 bidan</td></tr></table><p>{SECOND}</p></article><footer>Redaksi dan iklan</footer>"""
    assert article(page) == [
        (Role.HEADLINE, HEADLINE),
        (Role.CAPTION, "Gedung baru."),
        (Role.BODY, FIRST),
        (Role.SUBHEADING, "Jam Buka"),
        (Role.LIST_ITEM, "Poli umum, setiap hari."),
        (Role.QUOTATION, "Kami senang sekali."),
        (Role.TABLE_CELL, "Alak"),
        (Role.TABLE_CELL, "12 bidan"),
        (Role.BODY, SECOND),
    ]
    texts = [p.text for p in document(page).paragraphs]
    assert texts[0] == "Beranda"
    assert texts[-1] == "Redaksi dan iklan"


def test_code_is_no_text() -> None:
    page = f"""<h1>{HEADLINE}</h1><p>{FIRST}</p><script>var a = "tidak terlihat";</script><style>p {{ color: red }}</style>
    <template><p>tidak terlihat</p></template><noscript>tidak terlihat</noscript><!-- tidak terlihat --><p>{SECOND}</p>"""
    assert body(page) == [FIRST, SECOND]
    assert not any("tidak terlihat" in p.text or "color" in p.text for p in document(page).paragraphs)


def test_inline_elements_do_not_part_words_and_blocks_do() -> None:
    inline = f"<b>KUPANG</b> – {FIRST[:20]}<i>{FIRST[20:]}</i>\n   lalu\tpulang.<!-- x --> Selesai"
    page = f"<div>{inline}<p>{SECOND}</p>Akhir tulisan ini.</div>"
    assert body(page) == [f"KUPANG – {FIRST} lalu pulang. Selesai", SECOND, "Akhir tulisan ini."]


def test_line_breaks_part_paragraphs_or_wrap_them() -> None:
    assert body(f"<div>{FIRST}<br>{SECOND}<br/><br>{FIRST} Lagi.</div>") == [FIRST, SECOND, f"{FIRST} Lagi."]
    words = FIRST.split()
    wrapped = f"<pre>{' '.join(words[:8])}\n{' '.join(words[8:])}\n\n{SECOND}</pre>"
    assert body(wrapped) == [FIRST, SECOND]


def test_entities_and_unseen_characters() -> None:
    page = (
        f"<p>{FIRST} Rp&nbsp;5.000 &ldquo;per&shy;usahaan&rdquo; &amp; &lt;b&gt; &#8203;kata&#x202e; &hellip;</p><p>{SECOND}</p>"
    )
    assert body(page)[0] == f"{FIRST} Rp 5.000 “perusahaan” & <b> kata …"


def test_a_link_to_another_article_inside_a_paragraph_stands_alone() -> None:
    page = f"<p>{FIRST} <strong>Baca juga: <a href=x>Judul Lain di Sini</a></strong> {SECOND}</p>"
    assert [p.text for p in document(page).paragraphs] == [FIRST, "Baca juga: Judul Lain di Sini", SECOND]


def test_touching_links_are_words() -> None:
    page = f"<ul class=menu><li><a>Kota</a><a>Desa</a></li></ul><p>{FIRST}</p><p>{SECOND}</p>"
    assert document(page).paragraphs[0].text == "Kota Desa"


def test_a_first_paragraph_that_is_set_apart_is_not_lost() -> None:
    page = f"""<div id=top><a href=/>Beranda</a></div><h1>{HEADLINE}</h1><div class=lead><p>{FIRST}</p></div>
    <div class=text><p>{SECOND}</p><p>{SECOND} Lagi.</p><p>{SECOND} Sekali lagi.</p></div>"""
    assert body(page) == [FIRST, SECOND, f"{SECOND} Lagi.", f"{SECOND} Sekali lagi."]


def test_an_article_in_two_halves_is_whole() -> None:
    halves = "<div class=iklan>Pasang iklan di sini</div>".join(
        f"<div class='isi bagian{n}'><p>{FIRST} {n}.</p><p>{SECOND} {n}.</p></div>" for n in (1, 2)
    )
    assert len(body(f"<h1>{HEADLINE}</h1><main>{halves}</main>")) == 4


def test_a_body_class_with_a_sidebar_in_its_name_hides_nothing() -> None:
    text = f"<h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p>"
    page = f"<body class='single with-sidebar comments-open'><div class='wrap no-share'>{text}</div>"
    assert body(page) == [FIRST, SECOND]


def test_fragments_and_short_notices_are_read() -> None:
    assert body(f"<p>{FIRST}</p><p>{SECOND}</p>") == [FIRST, SECOND]
    assert body("<p>Kantor tutup besok.</p><p>Buka lagi Rabu.</p>") == ["Kantor tutup besok.", "Buka lagi Rabu."]


def test_one_tag_in_prose_makes_no_page() -> None:
    assert read(Pasted(f"Tag <p> dipakai untuk paragraf. {FIRST}".encode())).media_type == "text/plain"


@pytest.mark.parametrize(
    "page",
    [
        "<html><body><ul>"
        + "".join(f"<li><a href=/{n}>Judul berita nomor {n} yang panjang</a></li>" for n in range(30))
        + "</ul>",
        "<html><body>"
        + "".join(f"<div><h3><a href=/{n}>Judul berita nomor {n} di sini</a></h3><p>{FIRST} {n}.</p></div>" for n in range(12)),
        "<html><head><meta property='og:type' content='video.other'></head><body><h1>Video Banjir di Pasar</h1>"
        "<p>Video amatir memperlihatkan banjir, yang merendam pasar sejak pagi hari tadi.</p></body></html>",
        "<html><body></body></html>",
        "<html><body><script>location='x'</script><br><br></body></html>",
    ],
    ids=["links", "teasers", "video", "empty", "script"],
)
def test_pages_without_an_article(page: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        document(page)
    assert "pasted text" in caught.value.message
    assert "save that page" in caught.value.remedy


def test_metadata_of_json_ld_counts_most() -> None:
    page = f"""<html><head><title>{HEADLINE} - Warta Contoh</title><meta property="og:site_name" content="Warta Contoh">
    <meta property="og:url" content="https://www.warta.example/a"><meta property="article:published_time" content="2025-10-01">
    <script type="application/ld+json">[{{"@graph": [{{"@type": "WebSite", "name": "x"}}, {{"@type": "NewsArticle", "headline":
    "{HEADLINE}", "datePublished": "2025-10-13T23:30:00Z", "author": [{{"name": "Ani"}}, {{"name": "Budi"}}]}}]}}]</script></head>
    <body><h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"""
    metadata = document(page).metadata
    assert metadata.headline == HEADLINE
    assert metadata.date == datetime.date(2025, 10, 14)  # half past six in the morning in Jakarta
    assert metadata.byline == "Ani, Budi"
    assert metadata.outlet == "Warta Contoh"
    assert metadata.url == "https://www.warta.example/a"


def test_damaged_json_ld_is_passed_over() -> None:
    for script in ("{", "[[[", '{"@type": "NewsArticle", "datePublished": 5, "author": 7, "headline": null}', "[" * 100_000):
        page = f"<html><script type='application/ld+json'>{script}</script><h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p>"
        assert body(page) == [FIRST, SECOND]


def test_site_names_are_taken_off_the_headline() -> None:
    for title in (f"{HEADLINE} - Warta Contoh", f"{HEADLINE} | Warta", f"{HEADLINE} - Halaman all - Warta.com"):
        page = f"<html><head><meta property='og:title' content='{title}'></head><body><p>{FIRST}</p><p>{SECOND}</p></body></html>"
        assert (document(page).metadata.headline or "").startswith(HEADLINE)
        assert not (document(page).metadata.headline or "").endswith(("Contoh", "Warta", ".com"))


def test_entity_bombs_and_foreign_files_stay_outside() -> None:
    page = f"""<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "bom bom bom"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM
    "file:///etc/passwd">]><html><body><p>{FIRST} &b; &f;</p><p>{SECOND}</p><img src="http://192.0.2.1/x.png"><iframe
    src="http://192.0.2.1/"></iframe><link rel=stylesheet href="http://192.0.2.1/x.css"></body></html>"""
    text = " ".join(p.text for p in document(page).paragraphs)
    assert "bom bom" not in text
    assert "root:" not in text
    assert FIRST in text


def test_deep_nesting_is_refused_and_not_cut_off() -> None:
    assert body("<div>" * 1500 + f"<p>{FIRST}</p><p>{SECOND}</p>") == [FIRST, SECOND]
    with pytest.raises(UnreadableDocument, match="nested too deeply"):
        document("<div>" * 100_000 + f"<p>{FIRST}</p><p>{SECOND}</p>")


def test_many_links_are_no_trouble() -> None:
    page = f"<h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p><div>" + "<a href=x>Baca juga: kata</a> " * 15_000
    assert body(page) == [FIRST, SECOND]


_TAGS = ["p", "div", "b", "a", "ul", "li", "h1", "span", "pre", "table", "td", "blockquote", "nav", "article", "br"]


@settings(deadline=None)
@given(
    st.lists(
        st.one_of(
            st.sampled_from([f"<{tag}>" for tag in _TAGS] + [f"</{tag}>" for tag in _TAGS]),
            st.text(st.sampled_from("abc DEF. ,\n\u00a0\u200b“”é"), max_size=20),
        ),
        max_size=40,
    )
)
def test_every_visible_letter_of_any_soup_is_in_the_document(soup: list[str]) -> None:
    from lxml import html

    page = f"<p>{FIRST}</p>{''.join(soup)}<p>{SECOND}</p>"
    try:
        paragraphs = document(page).paragraphs
    except UnreadableDocument:
        return
    visible = html.document_fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8")).text_content()
    expected = [c for c in visible if c.isalnum()]
    assert [c for paragraph in paragraphs for c in paragraph.text if c.isalnum()] == expected
    assert all(paragraph.text == paragraph.text.strip() and "\n" not in paragraph.text for paragraph in paragraphs)
