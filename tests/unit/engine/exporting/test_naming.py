from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.article import Metadata
from app.engine.dispatch import Dispatch, Translation
from app.engine.exporting import propose_name, propose_names, source_names

RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}


def named(dispatch: Dispatch, headline: str, *, dated: bool = False) -> str:
    article = replace(dispatch.article, date=dispatch.article.date if dated else None)
    return propose_name(replace(dispatch, article=article, headline=Translation(headline, "greedy")), ".docx")


def test_name_is_date_and_headline(dispatches: Mapping[str, Dispatch]) -> None:
    assert propose_name(dispatches["whole"], ".html") == (
        "2025-08-04 Floating market of Muara Lestari reopens, 212 traders return.html"
    )
    assert propose_name(dispatches["untranslated"], ".md") == (
        "2025-08-04 Pasar Apung Muara Lestari Dibuka Lagi, 212 Pedagang Kembali.md"
    )
    assert propose_name(dispatches["bare"], ".docx") == "pasted text.docx"


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("What is “Kabar”? A: news/views", "What is “Kabar” A news views.docx"),
        ("Con", "Kabar Con.docx"),
        ("NUL.txt", "Kabar NUL.txt.docx"),
        ("Console prices rise", "Console prices rise.docx"),
        ("../../etc/passwd", "etc passwd.docx"),
        ("...hidden...", "hidden.docx"),
        ("-rf", "rf.docx"),
        ("line\nbreak\tand\x00nul", "line break andnul.docx"),
        ("right \u202eto\u202c left", "right to left.docx"),
        ("100% price rise", "100 price rise.docx"),
        ("Héadline — dash 東京", "Héadline — dash 東京.docx"),
        ("???", "pasar apung.docx"),
        ("", "pasar apung.docx"),
    ],
)
def test_name_is_safe(dispatch: Dispatch, headline: str, name: str) -> None:
    assert named(dispatch, headline) == name


def test_long_headline_is_cut_at_a_word(dispatch: Dispatch) -> None:
    name = named(dispatch, "perpanjangan " * 30, dated=True)
    assert len(name) <= 85
    assert name == "2025-08-04 perpanjangan perpanjangan perpanjangan perpanjangan perpanjangan.docx"


@given(text=st.text(st.characters(), max_size=200))
@settings(deadline=None)
def test_any_headline_gives_a_name_for_every_platform(filled: Callable[[str], Dispatch], text: str) -> None:
    dispatch = filled(text)
    for article in (dispatch.article, replace(dispatch.article, date=None)):
        name = propose_name(replace(dispatch, article=article), ".docx")
        stem = name.removesuffix(".docx")
        assert stem
        assert len(name.encode("utf-8")) <= 255
        assert not set(name) & set('<>:"/\\|?*')
        assert name.isprintable()
        assert stem == stem.strip(" .")
        assert not name.startswith(("-", "~"))
        assert stem.split(".")[0].casefold() not in RESERVED


def test_names_of_a_batch_are_of_different_files_where_case_does_not_count(dispatch: Dispatch) -> None:
    loud = replace(dispatch, headline=Translation(dispatch.headline.text.upper(), "greedy"))
    names = propose_names([dispatch, dispatch, loud, replace(dispatch, headline=Translation("Other news", "greedy"))], ".md")
    stem = "2025-08-04 Floating market of Muara Lestari reopens, 212 traders return"
    assert names == (f"{stem}.md", f"{stem} (2).md", f"{stem.upper()} (3).md", "2025-08-04 Other news.md")


def test_numbered_names_are_no_longer_than_others(dispatch: Dispatch) -> None:
    long = replace(dispatch, headline=Translation("perpanjangan " * 30, "greedy"))
    names = propose_names([long] * 12)
    assert len(set(names)) == 12
    assert max(len(name) for name in names) <= 85
    assert names[11].endswith(" (12).docx")


def test_names_of_sources_hold_no_folder_and_are_of_different_files(dispatch: Dispatch) -> None:
    named = ["berita/../pasar.html", "Berita.txt", "berita.html", "con.txt", ".."]
    dispatches = [replace(dispatch, document=replace(dispatch.document, name=name)) for name in named]
    assert source_names(dispatches) == ("berita .. pasar", "Berita", "berita (2)", "Kabar con", "brief")


@pytest.mark.parametrize(
    ("name", "media_type", "subject", "proposed"),
    [
        ("inbox.mbox · Harga beras Rp 14.500", "message/rfc822", "Harga beras Rp 14.500", "Harga beras Rp 14.500"),
        ("letter.eml", "message/rfc822", "Pasar: ditata?", "Pasar ditata"),
        ("letter.msg", "application/vnd.ms-outlook", None, "letter"),
        ("inbox.mbox · part 2", "message/rfc822", None, "inbox.mbox · part 2"),
        ("letter.eml · article.docx", "application/pdf", "A title", "letter.eml · article"),
        ("book.epub · Bab 1", "text/html", "Bab 1", "book.epub · Bab 1"),
    ],
)
def test_a_letter_is_named_by_its_subject(
    dispatch: Dispatch, name: str, media_type: str, subject: str | None, proposed: str
) -> None:
    document = replace(dispatch.document, name=name, media_type=media_type, metadata=Metadata(headline=subject))
    assert source_names([replace(dispatch, document=document)]) == (proposed,)
