"""The list of the library: what stands in it, and in which order."""

from __future__ import annotations

import datetime
import os
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.engine import events
from app.engine.article import Pasted
from app.engine.dispatch import Dispatch, Finding, FindingKind, Length, Translation
from app.engine.errors import LibraryDamaged
from app.library import Library, Stage, Trouble

Make = Callable[..., Dispatch]


def test_a_new_entry_waits_at_the_end_of_the_queue(library: Library, tmp_path: Path) -> None:
    first = library.add(tmp_path / "satu.html", Length.SHORT, "id", "cd" * 32)
    second = library.add(Pasted(b"<p>Teks</p>\x00", "Pasted text"), Length.LONG)
    assert [entry.id for entry in library.entries()] == [first.id, second.id]
    assert (first.name, first.path, first.sha256) == ("satu.html", tmp_path / "satu.html", "cd" * 32)
    assert (first.stage, first.length, first.assume) == (Stage.WAITING, Length.SHORT, "id")
    assert (second.name, second.path, second.sha256, second.headline) == ("Pasted text", None, "", None)
    assert first.added.utcoffset() == datetime.timedelta()
    assert library.dispatch(first.id) is None


def test_the_source_comes_back_to_be_run_again(library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    pasted = Pasted(b"<p>Teks</p>\x00\xff", "Pasted text")
    broken = Path(os.fsdecode(b"berita-\xff.html"))
    ids = [library.add(source, Length.MEDIUM).id for source in (pasted, Path("satu.html"), broken)]
    monkeypatch.chdir("/")
    assert [library.source(id) for id in ids] == [pasted, tmp_path / "satu.html", tmp_path / broken]
    assert library.entry(ids[2]).name == "berita-\N{REPLACEMENT CHARACTER}.html"


def test_a_saved_dispatch_fills_the_list(library: Library, make: Make) -> None:
    dispatch = make()
    finding = Finding(FindingKind.NUMBER, 2, "Look.")
    edited = replace(dispatch.translations[3], text="Mine.", machine="Yours.")  # type: ignore[type-var]
    dispatch = replace(
        dispatch,
        translations=(*dispatch.translations[:3], edited),
        findings=(replace(finding, sentence=None), finding, replace(finding, message="Look again.")),
    )
    id = library.add(Pasted(b"x"), Length.MEDIUM).id
    library.set_stage(id, Stage.FAILED, Trouble("It broke.", "Mend it.", "TranslatorStopped"))
    assert library.entry(id).trouble == Trouble("It broke.", "Mend it.", "TranslatorStopped")
    entry = library.save(id, dispatch, Stage.DONE)
    assert (entry.stage, entry.trouble) == (Stage.DONE, None)
    assert (entry.headline, entry.english, entry.outlet) == ("Pasar Ditutup", "Market Closed", "Warta Contoh")
    assert (entry.date, entry.language, entry.words) == (datetime.date(2025, 10, 13), "id", 26)
    assert (entry.done, entry.total, entry.doubts, entry.edited) == (6, 6, 2, 1)
    assert (entry.is_gist, entry.complete) == (True, True)
    assert (entry.sha256, entry.checkpoint, entry.revision) == ("ab" * 32, "id-en-draft", "r1")
    assert library.entries() == [entry]
    assert library.dispatch(id) == dispatch


def test_saving_leaves_the_stage_alone_unless_it_is_told(library: Library, make: Make) -> None:
    id = library.add(Pasted(b"x"), Length.MEDIUM).id
    assert library.save(id, make()).stage is Stage.WAITING


def test_a_gist_is_not_complete(library: Library, make: Make) -> None:
    dispatch = replace(make(), translations=(None,) * 4, complete=False)
    entry = library.save(library.add(Pasted(b"x"), Length.MEDIUM).id, dispatch)
    assert (entry.is_gist, entry.complete, entry.done, entry.total) == (True, False, 2, 6)


def test_pieces_are_part_of_the_dispatch_at_once_and_of_the_list_when_the_entry_rests(library: Library, make: Make) -> None:
    whole = make()
    bare = replace(whole, headline=None, points=(None,), translations=(None,) * 4)
    id = library.add(Pasted(b"x"), Length.MEDIUM).id
    library.note(id, events.Cleaned(bare.document, bare.article, bare.sentences))
    assert library.dispatch(id) is None
    library.note(id, events.Prepared(bare))
    assert library.entry(id).headline == "Pasar Ditutup"
    assert not library.entry(id).complete
    finding = Finding(FindingKind.NUMBER, 2, "Look.")
    assert whole.headline
    assert whole.translations[2]
    library.note(id, events.HeadlineTranslated(whole.headline))
    library.note(id, events.SentenceTranslated(2, whole.translations[2], (finding,)))
    library.note(id, events.Progress(2, 6))
    assert library.dispatch(id) == replace(
        bare, headline=whole.headline, translations=(None, None, whole.translations[2], None), findings=(finding,), complete=False
    )
    assert library.entry(id).done == 2
    library.set_stage(id, Stage.STOPPED)
    entry = library.entry(id)
    assert (entry.english, entry.done, entry.doubts) == ("Market Closed", 2, 1)
    assert library.search("2.4")


def test_a_job_that_begins_anew_throws_the_earlier_pieces_away(library: Library, make: Make) -> None:
    bare = replace(make(), translations=(None,) * 4, complete=False)
    id = library.add(Pasted(b"x"), Length.MEDIUM).id
    library.note(id, events.Prepared(bare))
    library.note(id, events.SentenceTranslated(1, Translation("Old.", "greedy"), ()))
    library.note(id, events.Prepared(bare))
    assert library.dispatch(id) == bare


def test_a_piece_that_does_not_belong_to_the_dispatch_is_told(library: Library, make: Make) -> None:
    id = library.add(Pasted(b"x", "pasar.html"), Length.MEDIUM).id
    library.save(id, make())
    library.note(id, events.PointTranslated(7, Translation("x", "y")))
    with pytest.raises(LibraryDamaged, match=r"pasar\.html"):
        library.dispatch(id)


def test_of_an_entry_that_is_gone_nothing_is_kept(library: Library, make: Make) -> None:
    id = library.add(Pasted(b"x"), Length.MEDIUM).id
    library.forget_everything()
    for event in (events.Prepared(make()), events.HeadlineTranslated(Translation("x", "y")), events.Progress(1, 2)):
        library.note(id, event)
    library.set_stage(id, Stage.DONE)
    for call in (library.entry, library.source, lambda id: library.save(id, make())):
        with pytest.raises(KeyError):
            call(id)
    assert library.dispatch(id) is None
    assert library.entries() == []
    assert library.add(Pasted(b"x"), Length.MEDIUM).id != id


def test_reordered_entries_share_their_places(library: Library) -> None:
    a, b, c, d = (library.add(Pasted(b"x", name), Length.MEDIUM).id for name in "abcd")
    library.reorder([d, b])
    assert [entry.name for entry in library.entries()] == ["a", "d", "c", "b"]
    library.reorder([c, a, b, d])
    assert [entry.id for entry in library.entries()] == [c, a, b, d]


def test_options_are_changed(library: Library) -> None:
    id = library.add(Pasted(b"x"), Length.MEDIUM).id
    library.set_options(id, Length.LONG, "id")
    assert (library.entry(id).length, library.entry(id).assume) == (Length.LONG, "id")


def test_the_same_bytes_are_found_again(library: Library) -> None:
    first, second = (library.add(Pasted(b"x"), Length.MEDIUM, sha256="ab" * 32).id for _ in range(2))
    library.add(Pasted(b"y"), Length.MEDIUM, sha256="cd" * 32)
    library.add(Pasted(b"z"), Length.MEDIUM)
    found = library.find("ab" * 32)
    assert found
    assert found.id == second
    library.delete([second])
    found = library.find("ab" * 32)
    assert found
    assert found.id == first
    assert library.find("ef" * 32) is None


def test_a_file_that_was_moved_is_read_where_it_is_now(library: Library, tmp_path: Path) -> None:
    file, paste = library.add(tmp_path / "a.html", Length.MEDIUM), library.add(Pasted(b"x"), Length.MEDIUM)
    for entry in (file, paste):
        library.set_path(entry.id, tmp_path / "b.html")
    assert library.source(file.id) == tmp_path / "b.html"
    assert library.source(paste.id) == Pasted(b"x")


def test_a_deletion_can_be_taken_back_until_it_is_purged(library: Library, make: Make) -> None:
    a, b, c = (library.add(Pasted(b"x", name), Length.MEDIUM).id for name in "abc")
    library.save(b, make())
    library.delete([b, c])
    assert [entry.id for entry in library.entries()] == [a]
    assert library.search("pasar") == []
    library.restore([b])
    assert [entry.id for entry in library.entries()] == [a, b]
    assert [hit.entry for hit in library.search("pasar")] == [b]
    assert library.dispatch(b) == make()
    library.purge()
    library.restore([c])
    assert [entry.id for entry in library.entries()] == [a, b]
    with pytest.raises(KeyError):
        library.entry(c)


def test_a_dispatch_that_cannot_be_read_is_told_and_can_be_made_anew(library: Library, make: Make) -> None:
    id = library.add(Pasted(b"x", "pasar.html"), Length.MEDIUM).id
    library.save(id, make())
    library._database.execute("UPDATE dispatches SET data = substr(data, 20)")
    with pytest.raises(LibraryDamaged, match=r"pasar\.html"):
        library.dispatch(id)
    library.set_stage(id, Stage.FAILED)
    library.save(id, make())
    assert library.dispatch(id) == make()


URL = "https://warta.example/pasar-ditutup"


def kept(library: Library, dispatch: Dispatch) -> int:
    """The number of an entry of its own that holds a dispatch."""
    id = library.add(Pasted(b"x"), Length.MEDIUM, sha256=dispatch.provenance.sha256).id
    library.save(id, dispatch)
    return id


def test_the_newest_earlier_version_is_the_one_of_the_same_address(library: Library, make: Make) -> None:
    versions = [make(headline=f"Versi {n}", sha256=f"{n}{n}" * 32, url=URL) for n in range(3)]
    ids = [kept(library, version) for version in versions]
    kept(library, make(headline="Lain", sha256="ee" * 32, url=f"{URL}-lagi"))
    assert [library.earlier(id) for id in ids] == [None, versions[0], versions[1]]
    library.delete([ids[1]])
    assert library.earlier(ids[2]) == versions[0]
    library.restore([ids[1]])
    library._database.execute("UPDATE dispatches SET data = substr(data, 20) WHERE entry = ?", (ids[1],))
    assert library.earlier(ids[2]) is None


def test_without_an_address_nothing_is_taken_for_another_version(library: Library, make: Make) -> None:
    for n in range(2):
        assert library.earlier(kept(library, make(sha256=f"{n}{n}" * 32))) is None


def test_a_file_that_was_written_over_leaves_the_version_before_it(library: Library, make: Make) -> None:
    first, second, other = (make(headline=name, sha256=name[:2] * 32, url=URL) for name in ("aaSatu", "bbDua", "ccTiga"))
    id = kept(library, first)
    library.save(id, replace(first, headline=None))
    assert library.earlier(id) is None, "the same bytes again"
    library.note(id, events.Prepared(second))
    library.save(id, second)
    assert library.earlier(id) == replace(first, headline=None)
    library.save(id, other)
    assert library.earlier(id) == second, "one is kept"
    elsewhere = replace(other.document, metadata=replace(other.document.metadata, url=f"{URL}-lagi"))
    library.save(id, replace(other, document=elsewhere))
    assert library.earlier(id) is None, "another article took its place"


def test_two_thousand_entries_are_listed_without_reading_a_dispatch(
    library: Library, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    with library._writing():
        for number in range(2_000):
            library.add(Pasted(b"x", f"{number}.txt"), Length.MEDIUM)
    library.save(library.entries()[0].id, make())
    seen: list[str] = []
    library._database.set_trace_callback(seen.append)
    entries = library.entries()
    assert [entry.name for entry in entries] == [f"{number}.txt" for number in range(2_000)]
    assert len(seen) == 1
    assert "dispatches" not in seen[0]


def test_threads_share_a_library(library: Library, make: Make) -> None:
    """Jobs note while the window lists: every call is whole, and none is lost."""
    bare = replace(make(), translations=(None,) * 4, complete=False)
    ids = [library.add(Pasted(b"x"), Length.MEDIUM).id for _ in range(4)]
    errors: list[BaseException] = []

    def job(id: int) -> None:
        try:
            library.note(id, events.Prepared(bare))
            for number in range(40):
                library.note(id, events.SentenceTranslated(number % 4, Translation(f"{id} {number}", "greedy"), ()))
                assert len(library.entries()) == 4
            merged = library.dispatch(id)
            assert merged
            library.save(id, merged, Stage.DONE)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=job, args=(id,)) for id in ids]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    for id in ids:
        dispatch = library.dispatch(id)
        assert dispatch
        assert [piece and piece.text for piece in dispatch.translations] == [f"{id} {number}" for number in range(36, 40)]
