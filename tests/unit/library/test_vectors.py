"""The search by meaning: which articles are near, what is shown of them, and that vectors go with what they were made of."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import pytest

from app import paths
from app.engine.article import Pasted
from app.engine.dispatch import Dispatch, Length
from app.engine.encoding import Vector
from app.engine.job import installed_encoder
from app.library import Hit, Library
from app.library.vectors import MOST, texts_of

Make = Callable[..., Dispatch]
Put = Callable[..., int]

REVISION = "e1"
NEWS, FLOOD, FISH, BOXING = range(4)
"""What the made-up vectors say: all are news, and some are about something besides."""


def about(subject: int) -> Vector:
    vector = [0.8, 0.0, 0.0, 0.0]
    vector[subject] = 1.0 if subject == NEWS else 0.6
    return tuple(number / math.hypot(*vector) for number in vector)


@pytest.fixture
def put(library: Library, make: Make) -> Put:
    """Save an article whose texts (its headline first) are about these subjects, and give its id."""

    def put(*subjects: int, revision: str = REVISION, **options: str | None) -> int:
        headed = options.get("headline", "") is not None
        pairs = [(f"Kalimat {n}.", f"Sentence {n}.") for n in range(len(subjects) - headed)]
        dispatch = make(*pairs, **options)
        id = library.add(Pasted(b"x", "berita.txt"), Length.MEDIUM).id
        library.save(id, dispatch)
        library.vectors.keep(id, texts_of(dispatch), revision, [about(subject) for subject in subjects])
        return id

    return put


def near(library: Library, subject: int, **options: object) -> list[Hit]:
    question = tuple(float(number == subject) for number in range(4))  # that it is news goes without saying
    return library.vectors.near(REVISION, question, **options)  # type: ignore[arg-type]


def test_the_nearest_comes_first_each_with_its_nearest_sentence_in_english(library: Library, put: Put) -> None:
    some = put(NEWS, NEWS, FLOOD, NEWS)
    whole = put(FLOOD, FLOOD, FLOOD, english="Flood in Demak")
    put(BOXING, BOXING, NEWS)
    assert near(library, FLOOD) == [
        Hit(whole, "Flood in Demak", "Sentence 0.", "Kalimat 0."),  # its headline is as near, and is the title already
        Hit(some, "Market Closed", "Sentence 1.", "Kalimat 1."),
    ]


def test_where_nothing_is_near_nothing_is_shown(library: Library, put: Put) -> None:
    assert near(library, FLOOD) == []
    put(BOXING, NEWS, BOXING)
    put(NEWS, NEWS, NEWS)
    assert near(library, FLOOD) == []


def test_no_more_than_five_are_shown(library: Library, put: Put) -> None:
    ids = [put(NEWS, FLOOD, FLOOD) for _ in range(MOST + 2)]
    put(*[BOXING] * 40)
    put(*[FISH] * 40)
    assert [hit.entry for hit in near(library, FLOOD)] == ids[:MOST]
    assert [hit.entry for hit in near(library, FLOOD, without=ids[:MOST])] == ids[MOST:]


def test_an_article_without_a_headline_or_without_english_is_shown_as_it_is(library: Library, put: Put, make: Make) -> None:
    put(BOXING, BOXING, BOXING)
    id = put(NEWS, FLOOD, headline=None)
    bare = replace(make(("Kalimat 0.", None), ("Kalimat 1.", None), headline=None), complete=False)
    library.save(id, bare)
    assert near(library, FLOOD) == [Hit(id, "berita.txt", "Kalimat 1.", "Kalimat 1.")]


def test_an_article_that_is_no_more_than_its_headline_is_found_by_it(library: Library, put: Put, make: Make) -> None:
    put(BOXING, BOXING, BOXING)
    id = put(NEWS)
    bare = replace(make(), sentences=(), translations=(), summary=None, points=())
    library.save(id, bare)
    library.vectors.keep(id, texts_of(bare), REVISION, [about(FLOOD)])
    assert near(library, FLOOD) == [Hit(id, "Market Closed", "Market Closed")]


def test_what_is_deleted_is_not_found_until_it_is_restored(library: Library, put: Put) -> None:
    ids = [put(FLOOD, FLOOD), put(FLOOD, FLOOD)]
    put(BOXING, BOXING)
    library.delete(ids[:1])
    assert [hit.entry for hit in near(library, FLOOD)] == ids[1:]
    library.restore(ids[:1])
    assert [hit.entry for hit in near(library, FLOOD)] == ids


def test_vectors_of_another_revision_are_not_compared_but_made_anew(library: Library, put: Put) -> None:
    put(BOXING, BOXING)
    old = put(FLOOD, FLOOD, revision="e0")
    assert near(library, FLOOD) == []
    assert library.vectors.missing(REVISION) == [old]


def test_what_has_no_vectors_is_told_the_newest_first(library: Library, put: Put, make: Make) -> None:
    put(NEWS, NEWS)
    ids = [library.add(Pasted(b"x"), Length.MEDIUM).id for _ in range(4)]
    for id in ids[:3]:
        library.save(id, make())
    library.delete(ids[:1])
    assert library.vectors.missing(REVISION) == [ids[2], ids[1]]  # the last is not read yet


def test_vectors_stay_while_the_english_changes_and_go_with_their_sentences(library: Library, put: Put, make: Make) -> None:
    put(BOXING, BOXING)
    id = put(NEWS, FLOOD)
    library.save(id, make(("Kalimat 0.", "By a person.")))
    assert [hit.snippet for hit in near(library, FLOOD)] == ["By a person."]
    library.save(id, make(("Kalimat 0.", "Sentence."), ("Satu lagi.", "One more.")))
    assert near(library, FLOOD) == []
    assert library.vectors.missing(REVISION) == [id]


def test_vectors_of_sentences_that_are_others_by_now_are_not_kept(library: Library, put: Put, make: Make) -> None:
    id = put(NEWS, NEWS)
    library.save(id, make(("Kalimat lain.", None)))
    library.vectors.keep(id, ["Pasar Ditutup", "Kalimat 0."], REVISION, [about(FLOOD)] * 2)
    library.vectors.keep(id + 1, ["Kalimat 0."], REVISION, [about(FLOOD)])  # no such article
    assert library.vectors.missing(REVISION) == [id]


def test_nothing_of_them_is_left_when_articles_are_removed(library: Library, put: Put) -> None:
    ids = [put(FLOOD, FLOOD), put(BOXING, BOXING), put(FISH, FISH)]
    library.delete(ids[:1])
    library.purge()
    assert kept(library) == ids[1:]
    library.forget_everything()
    assert kept(library) == []


def kept(library: Library) -> list[int]:
    return [id for (id,) in library._database.execute("SELECT entry FROM vectors ORDER BY entry")]


def test_a_dispatch_that_cannot_be_read_is_passed_over(library: Library, put: Put) -> None:
    ids = [put(FLOOD, FLOOD), put(FLOOD, FLOOD)]
    put(BOXING, BOXING)
    library._database.execute("UPDATE dispatches SET data = x'00' WHERE entry = ?", (ids[0],))
    assert [hit.entry for hit in near(library, FLOOD)] == ids[1:]


@pytest.mark.slow
def test_an_english_question_finds_the_indonesian_article_that_it_is_about(library: Library, make: Make) -> None:
    encoder = installed_encoder(paths.MODELS)
    assert encoder
    articles = [
        ("Banjir Rendam Sekolah", "Air setinggi satu meter merendam lima sekolah di Flores.", "Murid diliburkan sampai Kamis."),
        ("Harga Beras Naik", "Pedagang menjual beras seharga Rp16 ribu sekilo.", "Bulog berjanji menambah pasokan."),
        ("Persib Kalah", "Gol di menit akhir membuat tim tamu menang.", "Pelatih menyalahkan lini belakang."),
        ("Ular Masuk Rumah", "Petugas menangkap ular piton di dapur warga.", "Tidak ada yang digigit."),
        ("Jembatan Baru Dibuka", "Jembatan gantung itu menghubungkan dua desa.", "Warga tidak lagi menyeberang dengan rakit."),
    ]
    ids = []
    for headline, *sentences in articles:
        dispatch = make(*((text, None) for text in sentences), headline=headline, english=None)
        ids.append(library.add(Pasted(b"x"), Length.MEDIUM).id)
        library.save(ids[-1], dispatch)
        library.vectors.keep(ids[-1], texts_of(dispatch), encoder.revision, encoder.encode(texts_of(dispatch)))

    def found(question: str) -> list[int]:
        [vector] = encoder.encode([question])
        return [hit.entry for hit in library.vectors.near(encoder.revision, vector)]

    assert found("floods that closed schools in Flores") == ids[:1]
    assert found("a snake in somebody's kitchen") == ids[3:4]
    assert found("election of the new pope") == []
