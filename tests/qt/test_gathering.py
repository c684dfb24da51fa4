"""Gathering: which files a drop stands for, in which order, and what is left out."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.desk.gathering import Gathered, gather, natural
from app.engine.cancel import Cancel, Cancelled


def make(folder: Path, *names: str) -> None:
    """Files, with the folders that they lie in."""
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Teks.")


def names(gathered: Gathered, folder: Path) -> list[str]:
    return [file.relative_to(folder).as_posix() for file in gathered.files]


def test_a_folder_gives_its_files_in_natural_order_and_then_those_of_its_folders(tmp_path: Path) -> None:
    make(tmp_path, "10.html", "2.html", "Berita 9.TXT", "berita 10.pdf", "b/1.docx", "a/11.md", "a/3.md", "a/z/1.eml")
    expected = ["2.html", "10.html", "Berita 9.TXT", "berita 10.pdf", "a/3.md", "a/11.md", "a/z/1.eml", "b/1.docx"]
    assert names(gather([tmp_path], Cancel()), tmp_path) == expected


def test_what_is_hidden_or_of_another_kind_is_left_out_and_only_the_latter_is_told(tmp_path: Path) -> None:
    make(tmp_path, "a.html", ".b.html", ".git/c.html", "d.exe", "e", "f.html.part", "g.HTML")
    gathered = gather([tmp_path], Cancel())
    assert names(gathered, tmp_path) == ["a.html", "g.HTML"]
    assert (gathered.unknown, gathered.skipped, gathered.unreadable) == (3, 3, ())
    assert "3" in gathered.sentence()
    assert Gathered(()).sentence() == ""


def test_a_file_that_is_given_is_taken_whatever_its_name_and_even_if_it_is_gone(tmp_path: Path) -> None:
    make(tmp_path, "berita", ".hidden.xyz")
    paths = [tmp_path / "berita", tmp_path / ".hidden.xyz", tmp_path / "gone.html"]
    assert gather(paths, Cancel()) == Gathered(tuple(paths))


def test_each_file_comes_once(tmp_path: Path) -> None:
    make(tmp_path, "a.html", "b/c.html")
    gathered = gather([tmp_path / "b" / "c.html", tmp_path, tmp_path / "b"], Cancel())
    assert names(gathered, tmp_path) == ["b/c.html", "a.html"]


def test_paths_are_made_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a.html", "b/c.html")
    monkeypatch.chdir(tmp_path)
    assert gather([Path("a.html"), Path("b")], Cancel()).files == (tmp_path / "a.html", tmp_path / "b" / "c.html")


@pytest.mark.parametrize("folder", ["Pasar Ikan_files", "Pasar Ikan-Dateien", "Pasar Ikan_berkas", "pasar ikan.files"])
def test_the_companion_folder_of_a_saved_page_is_left_out(tmp_path: Path, folder: str) -> None:
    make(tmp_path, "Pasar Ikan.html", f"{folder}/iklan.html", f"{folder}/foto.jpg")
    expected = [tmp_path / "Pasar Ikan.html"]
    assert list(gather([tmp_path], Cancel()).files) == expected
    assert list(gather(sorted(tmp_path.iterdir()), Cancel()).files) == expected, "both picked in a file manager"


def test_a_folder_is_no_companion_without_its_page(tmp_path: Path) -> None:
    make(tmp_path, "a_files/b.html", "c_2024/d.html", "c.html")
    assert names(gather([tmp_path], Cancel()), tmp_path) == ["c.html", "a_files/b.html", "c_2024/d.html"]
    assert names(gather([tmp_path / "a_files"], Cancel()), tmp_path) == ["a_files/b.html"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_links_that_lead_in_circles_or_nowhere_end(tmp_path: Path) -> None:
    make(tmp_path, "a/1.html")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    (tmp_path / "self.html").symlink_to(tmp_path / "self.html")
    assert names(gather([tmp_path], Cancel()), tmp_path) == ["self.html", "a/1.html"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everybody may read everything")
def test_a_folder_that_may_not_be_read_is_told_and_the_others_are_taken(tmp_path: Path) -> None:
    make(tmp_path, "a/1.html", "b/2.html")
    (tmp_path / "a").chmod(0)
    try:
        gathered = gather([tmp_path], Cancel())
    finally:
        (tmp_path / "a").chmod(0o700)
    assert names(gathered, tmp_path) == ["b/2.html"]
    assert gathered.unreadable == (tmp_path / "a",)
    assert gathered.sentence()


def test_a_folder_that_breaks_off_does_not_stop_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, "a/1.html", "b/2.html")
    look = os.scandir

    def broken(folder: Path) -> object:
        if Path(folder).name == "a":
            raise OSError(5, "Input/output error")
        return look(folder)

    monkeypatch.setattr(os, "scandir", broken)
    gathered = gather([tmp_path], Cancel())
    assert (names(gathered, tmp_path), gathered.unreadable) == (["b/2.html"], (tmp_path / "a",))


def test_it_can_be_stopped_in_the_middle_of_a_folder(tmp_path: Path) -> None:
    class Soon(Cancel):
        looks = 0

        def check(self) -> None:
            self.looks += 1
            if self.looks == 40:
                self.set()
            super().check()

    make(tmp_path, *(f"{n}.html" for n in range(200)))
    cancel = Soon()
    with pytest.raises(Cancelled):
        gather([tmp_path], cancel)
    assert cancel.looks == 40


def test_names_are_sorted_as_people_do() -> None:
    assert sorted(["b", "a10", "A2", "a", "2", "10", "a2b"], key=natural) == ["2", "10", "a", "A2", "a2b", "a10", "b"]
