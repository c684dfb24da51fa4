"""The settings survive whatever lies in their file, and their page says what the declaration says."""

from __future__ import annotations

import json
import logging
import runpy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as of_hypothesis
from hypothesis import strategies as st

from app import paths
from app.engine import exporting
from app.engine.dispatch import Length, Quality
from app.engine.errors import KabarError
from app.settings import GROUPS, Settings, declared, load, location, save

ROOT = Path(__file__).resolve().parents[2]


CHOSEN = Settings(
    theme="dark",
    text_size=130,
    language="id",
    summary="long",
    checkpoint="id-en-draft",
    quality="careful",
    abstract=True,
    threads=2,
    library_folder="/srv/perpustakaan “baru”",
    watched_folder="/home/ani/Unduhan",
    form="wire",
    briefs_beside=".docx",
    notify=False,
)


def test_every_choice_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "settings.json"
    save(CHOSEN, path)
    assert load(path) == CHOSEN
    assert all(getattr(CHOSEN, name) != default for name, default, _ in declared())
    assert [left.name for left in path.parent.iterdir()] == ["settings.json"]


def test_without_a_file_all_is_default(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert load(tmp_path / "settings.json") == Settings()
    assert not caplog.records


def test_what_is_left_at_its_default_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save(Settings(threads=3), path)
    assert json.loads(path.read_text("utf-8")) == {"threads": 3}
    save(Settings(), path)
    assert json.loads(path.read_text("utf-8")) == {}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"),
        ("theme", None),
        ("theme", ["dark"]),
        ("text_size", 79),
        ("text_size", 201),
        ("text_size", 110.0),
        ("text_size", "110"),
        ("threads", True),
        ("threads", -1),
        ("notify", 0),
        ("library_folder", 7),
        ("library_folder", "a\0b"),
        ("watched_folder", "\ud800"),
        ("colour", "red"),
    ],
)
def test_a_wrong_value_is_logged_and_the_others_stay(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str, value: object
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"summary": "short", name: value, "quality": "careful"}), encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert load(path) == Settings(summary="short", quality="careful")
    assert [name in record.getMessage() for record in caplog.records] == [True]
    assert path.exists()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b'{"theme": "dark"', b"[" * 100_000])
def test_a_broken_file_is_set_aside(tmp_path: Path, caplog: pytest.LogCaptureFixture, content: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    with caplog.at_level(logging.WARNING):
        assert load(path) == Settings()
    assert len(caplog.records) == 1
    assert not path.exists()
    assert (tmp_path / "settings.json.broken").read_bytes() == content


def test_a_folder_in_the_place_of_the_file_stops_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "settings.json").mkdir()
    assert load(tmp_path / "settings.json") == Settings()
    assert "cannot be read" in caplog.text


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@of_hypothesis(deadline=None, max_examples=50)  # files are synced, which takes as long as it takes
@given(st.dictionaries(st.sampled_from([name for name, _, _ in declared()]) | st.text(), json_values))
def test_whatever_is_loaded_is_allowed(tmp_path_factory: pytest.TempPathFactory, found: dict[str, object]) -> None:
    path = tmp_path_factory.mktemp("any") / "settings.json"
    path.write_text(json.dumps(found), encoding="utf-8")
    loaded = load(path)
    save(loaded, path)
    assert load(path) == loaded
    for name, default, about in declared():
        value = getattr(loaded, name)
        assert type(value) is type(default)
        assert not about.choices or value in about.choices
        assert not about.span or about.span[0] <= value <= about.span[1]


def test_a_failed_save_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.mkdir()
    with pytest.raises(KabarError) as caught:
        save(CHOSEN, path)
    assert str(tmp_path) in caught.value.message
    (tmp_path / "file").write_text("")
    with pytest.raises(KabarError):
        save(CHOSEN, tmp_path / "file" / "settings.json")


def test_the_file_lies_in_the_folder_of_the_user() -> None:
    assert location().parent == paths.config_folder()
    assert Settings().library == paths.data_folder()
    assert Settings(library_folder="/srv/kabar").library == Path("/srv/kabar")


def test_the_declaration_keeps_to_the_vocabulary_of_the_engine() -> None:
    abouts = {name: about for name, _, about in declared()}
    assert list(abouts["summary"].choices) == [length.value for length in Length]
    assert list(abouts["quality"].choices) == [quality.value for quality in Quality]
    assert set(abouts["briefs_beside"].choices) - {"off"} <= set(exporting.WRITERS)


def test_every_setting_is_declared_whole() -> None:
    for name, default, about in declared():
        assert about.group in GROUPS, name
        assert about.label, name
        assert about.help.endswith("."), name
        assert not about.choices or default in about.choices, name
        assert not about.span or about.span[0] <= default <= about.span[1], name  # type: ignore[operator]


def test_the_page_is_what_the_declaration_says() -> None:
    """After a change of the declaration: ``python3 packaging/dev.py translations``."""
    tool = runpy.run_path(str(ROOT / "packaging" / "translations.py"))
    assert (ROOT / "docs" / "settings.md").read_text("utf-8") == tool["settings_page"]()
