"""The search over headlines and bodies, in both languages."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from app.engine.article import Pasted
from app.engine.dispatch import Dispatch, Length
from app.library import Library

Make = Callable[..., Dispatch]


@pytest.fixture
def put(library: Library, make: Make) -> Callable[..., int]:
    """Save an article and give its id."""

    def put(*pairs: tuple[str, str | None], **options: str | None) -> int:
        id = library.add(Pasted(b"x", "berita.txt"), Length.MEDIUM).id
        library.save(id, make(*pairs, **options))
        return id

    return put


def found(library: Library, text: str) -> list[int]:
    return [hit.entry for hit in library.search(text)]


@pytest.mark.parametrize(
    "text",
    [
        "direlokasi",  # the original
        "relocated",  # the English
        "ditutup",  # the headline
        "market closed",
        "closed pasar",  # a word of each language
        "PEDAGANG",
        "kafe",
        "Café",
        unicodedata.normalize("NFD", "kafé"),
        "peda",  # the beginning of the last word
        "p",
        "Rp2,4",
        "  pasar\n\x00ikan  ",
    ],
)
def test_a_word_is_found_wherever_it_occurs(library: Library, put: Callable[..., int], text: str) -> None:
    id = put()
    put(("Lain sama sekali.", "Something else."), headline="Judul", english="Title")
    assert found(library, text) == [id]


@pytest.mark.parametrize("text", ["peda pasar", "dagang", "pasar gempa", "closed market zzz"])
def test_all_words_must_occur_and_only_the_last_may_be_a_beginning(library: Library, put: Callable[..., int], text: str) -> None:
    put()
    assert found(library, text) == []


@pytest.mark.parametrize("text", ["", " ", "\x00", '"', "*", "-- ;", "“…”", "_", "()", "\udcff", "😀"])
def test_what_holds_no_word_finds_nothing(library: Library, put: Callable[..., int], text: str) -> None:
    put()
    assert library.search(text) == []


@pytest.mark.parametrize(
    "text",
    [
        '"pasar',
        "pasar*",
        "pasar^",
        "headline:pasar",
        "(pasar",
        "pasar NEAR",
        "NOT pasar",
        "pasar OR",
        "{pasar}",
        "a\udcff",
        "x'; DROP TABLE entries",
    ],
)
def test_nothing_that_is_typed_is_an_operator(library: Library, put: Callable[..., int], text: str) -> None:
    id = put(("Pasar near not or headline x drop table entries a.", None))
    assert found(library, text) == [id]


def test_very_long_text_is_only_a_search_that_takes_long(library: Library, put: Callable[..., int]) -> None:
    id = put()
    assert found(library, "pasar ikan " * 3_000) == [id]


def test_a_headline_weighs_more_than_the_text(library: Library, put: Callable[..., int]) -> None:
    for _ in range(4):
        put()
    often = put(*((f"Gempa nomor {number} terasa.", "It shook.") for number in range(5)), headline="Judul", english="Title")
    once = put(headline="Gempa di Kupang", english="Quake")
    assert found(library, "gempa") == [once, often]


def test_a_hit_shows_the_matched_words(library: Library, put: Callable[..., int]) -> None:
    put()
    hit = library.search("direlok")[0]
    assert hit.title == "Market Closed"
    assert "Pedagang \x02direlokasi\x03 ke lapangan" in hit.snippet
    assert "\n" not in hit.snippet


def test_the_title_of_a_hit_is_what_there_is(library: Library, put: Callable[..., int]) -> None:
    put(headline="Pasar", english=None)
    put(("Pasar tutup.", None), headline=None)
    assert sorted(hit.title for hit in library.search("pasar")) == ["Pasar", "berita.txt"]


def test_no_more_hits_than_asked_for(library: Library, put: Callable[..., int]) -> None:
    ids = [put() for _ in range(5)]
    assert [hit.entry for hit in library.search("pasar", limit=3)] == ids[:3]


def test_the_search_follows_a_new_dispatch(library: Library, put: Callable[..., int], make: Make) -> None:
    id = put()
    library.save(id, make(("Gempa terasa.", "It shook.")))
    assert found(library, "direlokasi") == []
    assert found(library, "shook") == [id]
