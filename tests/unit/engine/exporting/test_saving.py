from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from app.engine import exporting
from app.engine.dispatch import Dispatch
from app.engine.errors import ExportFailed
from app.engine.exporting import ExportForm, saving


@pytest.mark.parametrize("suffix", exporting.WRITERS)
def test_write_puts_the_rendered_bytes_there(dispatch: Dispatch, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"Ringkasan “pasar”{suffix.upper()}"
    exporting.write(dispatch, path)
    assert path.read_bytes() == exporting.render(dispatch, suffix)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("suffix", exporting.WRITERS)
def test_write_batch_too(dispatch: Dispatch, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"queue{suffix}"
    exporting.write_batch([dispatch, dispatch], path, ExportForm.BRIEF)
    assert path.read_bytes() == exporting.render_batch([dispatch, dispatch], suffix, ExportForm.BRIEF)


def test_empty_batch_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="no brief to export"):
        exporting.write_batch([], tmp_path / "queue.docx")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["brief.pages", "brief", ".docx.bak"])
def test_unknown_suffix_names_the_known_ones(dispatch: Dispatch, tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportFailed) as failed:
        exporting.write(dispatch, tmp_path / name)
    assert all(suffix in failed.value.remedy for suffix in exporting.WRITERS)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("failure", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("where", ["fsync", "replace"])
def test_old_file_stays_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: BaseException, where: str) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("old")

    def fail(*_: object) -> None:
        raise failure

    monkeypatch.setattr(*((saving.os, "fsync") if where == "fsync" else (Path, "replace")), fail)
    with pytest.raises(ExportFailed if isinstance(failure, OSError) else KeyboardInterrupt) as failed:
        saving.save(path, b"new")
    if isinstance(failed.value, ExportFailed):
        assert "no room" in failed.value.message
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_folder_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").mkdir()
    with pytest.raises(ExportFailed, match="is a folder"):
        saving.save(tmp_path / "brief.txt", b"new")


def test_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="does not exist"):
        saving.save(tmp_path / "nowhere" / "brief.txt", b"new")


def test_folder_that_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")
    with pytest.raises(ExportFailed, match="does not exist"):
        saving.save(tmp_path / "file" / "brief.txt", b"new")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (errno.EACCES, "not allowed"),
        (errno.EROFS, "cannot be written to"),
        (errno.ENAMETOOLONG, "too long"),
        (errno.EIO, "could not be written"),
    ],
)
def test_system_says_no(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, told: str) -> None:
    def fail(*_: object) -> int:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(saving.os, "open", fail)
    with pytest.raises(ExportFailed, match=told) as failed:
        saving.save(tmp_path / "brief.txt", b"new")
    assert failed.value.remedy.endswith(".")


def test_name_too_long(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="too long"):
        saving.save(tmp_path / ("x" * 300 + ".txt"), b"new")


def test_write_protected_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("old")
    monkeypatch.setattr(saving.os, "access", lambda *_: False)  # for root, everything is writable
    with pytest.raises(ExportFailed, match="write-protected"):
        saving.save(path, b"new")
    assert path.read_text() == "old"


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
class TestPosix:
    def test_new_file_gets_the_usual_permissions_and_an_old_one_keeps_its_own(self, tmp_path: Path) -> None:
        usual, own = tmp_path / "usual", tmp_path / "own"
        usual.touch()
        own.touch()
        own.chmod(0o640)
        saving.save(tmp_path / "new.txt", b"new")
        saving.save(own, b"new")
        assert (tmp_path / "new.txt").stat().st_mode == usual.stat().st_mode
        assert stat.S_IMODE(own.stat().st_mode) == 0o640

    def test_link_is_followed(self, tmp_path: Path) -> None:
        (tmp_path / "real").mkdir()
        target = tmp_path / "real" / "brief.txt"
        target.write_text("old")
        link = tmp_path / "link.txt"
        link.symlink_to(target)
        saving.save(link, b"new")
        assert link.is_symlink()
        assert target.read_bytes() == b"new"

    def test_link_that_leads_to_itself(self, tmp_path: Path) -> None:
        link = tmp_path / "link.txt"
        link.symlink_to(link)
        with pytest.raises(ExportFailed):
            saving.save(link, b"new")

    def test_pipe_is_not_replaced(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe.txt")
        with pytest.raises(ExportFailed, match="no ordinary file"):
            saving.save(tmp_path / "pipe.txt", b"new")
        assert stat.S_ISFIFO((tmp_path / "pipe.txt").stat().st_mode)
