"""The watched folder: what arrives, when, and what does not."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.desk import watched
from app.desk.tasks import Tasks
from app.desk.watched import WatchedFolder
from app.engine.errors import KabarError

Until = Callable[[Callable[[], object]], None]


class Heard:
    """The watched folder and what it told."""

    def __init__(self, tasks: Tasks, folder: Path) -> None:
        self.ours: set[Path] = set()
        self.looks = 0
        self.before_look: Callable[[int], object] = lambda look: None
        self.arrived: list[str] = []
        self.lost: list[KabarError] = []
        self.folder = folder
        self.watcher = WatchedFolder(tasks, self.ours.__contains__)
        self.watcher.arrived.connect(lambda files: self.arrived.extend(file.relative_to(folder).as_posix() for file in files))
        self.watcher.lost.connect(self.lost.append)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Unduhan"
    made.mkdir()
    (made / "old.html").write_text("Lama.")
    return made


@pytest.fixture
def heard(tasks: Tasks, folder: Path, until: Until, monkeypatch: pytest.MonkeyPatch) -> Iterator[Heard]:
    """A folder that is watched and was looked at once; looks follow one another quickly."""
    monkeypatch.setattr(watched, "INTERVAL", 20)
    monkeypatch.setattr(watched, "HINTED", 5)
    monkeypatch.setattr(watched, "SETTLED", 0.02)
    made = Heard(tasks, folder)
    look = watched._looked_at

    def counted(*values: object) -> object:
        made.looks += 1
        made.before_look(made.looks)
        return look(*values)  # type: ignore[arg-type]

    monkeypatch.setattr(watched, "_looked_at", counted)
    made.watcher.watch(folder)
    look_again(made, until)
    yield made
    made.watcher.watch(None)
    until(lambda: not tasks.running)
    made.watcher.deleteLater()


def look_again(heard: Heard, until: Until, times: int = 2) -> None:
    """Let it look again, from beginning to end."""
    wanted = heard.looks + times
    until(lambda: heard.looks >= wanted)


def test_what_is_saved_arrives_once_and_what_was_there_does_not(heard: Heard, folder: Path, until: Until) -> None:
    (folder / "10.html").write_text("Baru.")
    (folder / "2.html").write_text("Baru.")
    until(lambda: len(heard.arrived) == 2)
    look_again(heard, until, 3)
    assert sorted(heard.arrived) == ["10.html", "2.html"]
    assert heard.lost == []


def test_a_file_that_grows_arrives_when_it_has_stopped(heard: Heard, folder: Path, until: Until) -> None:
    until_look = heard.looks + 25

    def grow(look: int) -> None:
        if look < until_look:
            with (folder / "a.html").open("a") as file:
                file.write("Lagi. ")

    heard.before_look = grow
    until(lambda: heard.looks >= until_look - 10)
    assert heard.arrived == []
    until(lambda: heard.arrived == ["a.html"])


def test_an_empty_file_only_holds_a_name(heard: Heard, folder: Path, until: Until) -> None:
    (folder / "a.html").touch()
    look_again(heard, until, 5)
    assert heard.arrived == []
    (folder / "a.html").write_text("Sekarang.")
    until(lambda: heard.arrived == ["a.html"])


def test_downloads_and_companion_folders_are_no_articles_and_a_download_is_one_when_it_is_renamed(
    heard: Heard, folder: Path, until: Until
) -> None:
    for name in ("a.html.crdownload", "b.html.part", "c.tmp", ".d.html", ".kabar-1.tmp"):
        (folder / name).write_text("Teks.")
    (folder / "e_files").mkdir()
    (folder / "e_files" / "iklan.html").write_text("Iklan.")
    (folder / "e.html").write_text("Teks.")
    until(lambda: heard.arrived == ["e.html"])
    (folder / "a.html.crdownload").rename(folder / "a.html")
    until(lambda: heard.arrived == ["e.html", "a.html"])


def test_what_comes_into_a_folder_of_the_folder_arrives(heard: Heard, folder: Path, until: Until) -> None:
    (folder / "Senin").mkdir()
    look_again(heard, until)
    (folder / "Senin" / "a.txt").write_text("Teks.")
    until(lambda: heard.arrived == ["Senin/a.txt"])


def test_what_kabar_writes_does_not_arrive(heard: Heard, folder: Path, until: Until) -> None:
    heard.ours.add(folder / "brief.docx")
    (folder / "brief.docx").write_text("Ringkasan.")
    (folder / "z.html").write_text("Teks.")
    until(lambda: heard.arrived)
    look_again(heard, until, 3)
    assert heard.arrived == ["z.html"]


def test_a_file_that_was_removed_and_is_saved_again_arrives_again(heard: Heard, folder: Path, until: Until) -> None:
    (folder / "a.html").write_text("Satu.")
    until(lambda: heard.arrived == ["a.html"])
    (folder / "a.html").unlink()
    look_again(heard, until)
    (folder / "a.html").write_text("Dua, lebih panjang.")
    until(lambda: heard.arrived == ["a.html", "a.html"])


def test_a_folder_that_vanishes_is_told_once_and_watched_on_when_it_is_back(
    heard: Heard, folder: Path, until: Until, tmp_path: Path
) -> None:
    folder.rename(tmp_path / "away")
    until(lambda: heard.lost)
    look_again(heard, until, 3)
    assert len(heard.lost) == 1
    assert "Unduhan" in heard.lost[0].message
    assert heard.lost[0].remedy
    (tmp_path / "away" / "meanwhile.html").write_text("Teks.")
    (tmp_path / "away").rename(folder)
    until(lambda: heard.arrived)
    look_again(heard, until, 3)
    assert heard.arrived == ["meanwhile.html"], "the old file is no new one"
    folder.rename(tmp_path / "away")
    until(lambda: len(heard.lost) == 2)


def test_a_disk_that_was_away_and_left_an_empty_folder_brings_nothing_new(
    heard: Heard, folder: Path, until: Until, tmp_path: Path
) -> None:
    folder.rename(tmp_path / "disk")
    folder.mkdir()
    look_again(heard, until, 3)
    folder.rmdir()
    (tmp_path / "disk").rename(folder)
    look_again(heard, until, 5)
    assert heard.arrived == []


def test_no_folder_is_watched_after_it_was_given_up_and_another_begins_anew(
    heard: Heard, folder: Path, until: Until, tmp_path: Path, tasks: Tasks
) -> None:
    heard.watcher.watch(None)
    assert heard.watcher.folder is None
    until(lambda: not tasks.running)
    looks = heard.looks
    (folder / "a.html").write_text("Teks.")
    heard.watcher._hinted("")
    assert not heard.watcher._timer.isActive()
    assert heard.looks == looks
    heard.watcher.watch(folder)
    look_again(heard, until)
    (folder / "b.html").write_text("Teks.")
    until(lambda: heard.arrived == ["b.html"])


def test_what_an_old_look_finds_after_a_change_is_not_heard(
    heard: Heard, folder: Path, until: Until, tmp_path: Path, tasks: Tasks
) -> None:
    other = tmp_path / "Lain"
    other.mkdir()
    (folder / "a.html").write_text("Teks.")
    heard.watcher.watch(other)
    until(lambda: not tasks.running)
    look_again(heard, until, 4)
    assert heard.arrived == []
    assert heard.watcher.folder == other


@pytest.mark.skipif(os.name == "nt", reason="nothing hints while a file is open there")
def test_a_hint_comes_before_the_slow_look(heard: Heard, folder: Path, until: Until, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watched, "INTERVAL", 10_000_000)
    until(lambda: heard.watcher._timer.remainingTime() > 1_000_000)
    (folder / "a.html").write_text("Teks.")
    until(lambda: heard.arrived == ["a.html"])
