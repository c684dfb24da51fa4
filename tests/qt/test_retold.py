"""What the engine tells, in the language of the window: every sentence of it is known again, whatever stands in it."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.desk import tongue, wording
from app.desk.messages import BUG
from app.desk.retold import TEMPLATES, retold
from app.engine.article import Reason
from app.engine.dispatch import UNSURE, Detection, Guess
from app.engine.errors import KabarError
from app.engine.languages import admit
from app.engine.reading import Pasted, read
from app.engine.reading.limits import too_large
from app.library.opening import open_library

ROOT = Path(__file__).resolve().parents[2]
GAP = re.compile(r"\{n?\d\}")


@pytest.fixture
def indonesian(qapp: QApplication) -> Iterator[None]:
    locale = QLocale()
    tongue.apply(qapp, "id")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)


@pytest.fixture(scope="module")
def engine_words() -> Iterator[ModuleType]:
    """packaging/engine_words.py."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "packaging")
        import engine_words

        yield engine_words
        del sys.modules["engine_words"]


def filled(template: str) -> str:
    """A sentence of a template, its gaps filled with what occurs nowhere else."""
    return GAP.sub(lambda gap: f"12,{gap[0][2:-1]}00" if "n" in gap[0] else f"Zulu{gap[0][1:-1]}", template)


# -- retelling


def test_every_sentence_is_retold_with_what_stands_in_it(indonesian: None) -> None:
    for template in TEMPLATES.read_text("utf-8").splitlines():
        told = retold(filled(template))
        for gap in GAP.findall(template):
            assert (f"12.{gap[2:-1]}00" if "n" in gap else f"Zulu{gap[1:-1]}") in told
        assert not re.search(r"\b(the|is|are|of|it|has|holds|cannot|not|and|or|was|there|its?)\b", told), told
        assert told.endswith(".") == template.endswith(".")


def test_in_english_it_stays_to_the_letter(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale("en"))
    for template in TEMPLATES.read_text("utf-8").splitlines():
        assert retold(filled(template)) == filled(template)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "“Malay” kosong."),
        (b"BZh91AY&SY", "“Malay” adalah arsip bzip2, yang tidak berisi artikel yang dapat dibaca Kabar."),
        (b"%PDF-1.7 and no more", "“Malay” adalah PDF yang rusak atau terpotong."),
        (b"PK\x03\x04 word/document.xml", "“Malay” rusak: daftar isinya tidak dapat dibaca."),
        (b"<rss><channel></channel></rss>", "“Malay” adalah umpan berita atau XML lain, bukan artikel."),
        (b"a" * 6_000, "“Malay” berisi data tersandi: ada kata yang lebih panjang dari 5.000 karakter."),
    ],
)
def test_what_cannot_be_read_says_so(indonesian: None, content: bytes, told: str) -> None:
    with pytest.raises(KabarError) as error:
        read(Pasted(content, "Malay"))
    assert retold(error.value.message) == told
    assert retold(error.value.remedy) != error.value.remedy


def test_a_part_of_a_sentence_is_retold_too_but_no_name(indonesian: None) -> None:
    assert retold(too_large("a ZIP archive", "has more than 5,000 paragraphs").message) == (
        "“a ZIP archive” memuat lebih dari 5.000 paragraf."
    )


def test_a_sentence_within_a_sentence_is_retold(indonesian: None, tmp_path: Path) -> None:
    (tmp_path / "library.db").mkdir()
    _, error = open_library(tmp_path / "library.db")
    assert error is not None
    assert retold(error.message).startswith("Arsip “")
    assert retold(error.message).endswith(" Artikel pada sesi ini ditampilkan, tetapi tidak disimpan.")


def test_the_language_of_an_article_is_told(indonesian: None) -> None:
    detection = Detection("id", 0.9, (Guess("jv", 0.9), Guess("id", 0.9), Guess("jv", 0.9)))
    [notice] = admit("berita.txt", detection)
    assert retold(notice.message) == "Paragraf 1, 3 tampaknya dalam bahasa Jawa."
    with pytest.raises(KabarError) as error:
        admit("berita.txt", Detection("tl", 0.9))
    assert retold(error.value.message) == (
        "“berita.txt” tampaknya dalam bahasa Tagalog, yang tidak diterjemahkan oleh model yang terpasang."
    )
    assert wording.language(Detection("id", 0.9)) == "Indonesia"
    assert wording.language(Detection(UNSURE, 0.1)) == "Bahasa belum pasti"
    assert wording.language(Detection("xx", 0.9)) == "xx"


def test_reasons_and_bugs_are_told(indonesian: None) -> None:
    for reason in Reason:
        assert retold(reason.value) != reason.value
    assert retold(BUG.message) != BUG.message


@pytest.mark.parametrize("text", ["", "Anda menghentikan artikel ini.", "disk I/O error", "{0}", "100 % {name}"])
def test_what_is_no_sentence_of_the_engine_stays(indonesian: None, text: str) -> None:
    assert retold(text) == text


# -- reading the source


def source(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "app" / "engine" / "a.py"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return tmp_path


def test_templates_are_read_from_the_source(engine_words: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(engine_words, "TELLING", frozenset({"TABLE"}))
    root = source(
        tmp_path,
        'MOST = 20\nREMEDY = "Do " "it."\nTABLE = {"a": "a table", "b": f"{MOST} of it"}\n'
        "class KabarError(Exception): ...\nclass Bad(KabarError): ...\nclass Worse(Bad): ...\n"
        "def bad(name, why):\n"
        '    """No sentence."""\n'
        '    return Bad(f"“{name}” is bad: {shown(why)}.", REMEDY)\n'
        "def use(path, many):\n"
        '    what = "one" if many else f"{many:,} things"\n'
        '    bad(path, "it " + what)\n'
        '    bad("no part", why="a word")\n'
        '    bad(path, "mimetype")\n'
        '    raise errors.Worse(f"{path.name} is worse.", many or "Nothing.")\n'
        '    Notice("kind", "Note.")\n'
        '    Finding(kind, 1, f"It says {path}.", "source", "target")\n'
        '    other("is told to nobody")\n'
        '    return {"error": ("Worse", f"“{path}” is too much.", REMEDY)}\n',
    )
    assert engine_words.templates(root) == [
        "“{0}” is bad: {1}.",
        "Do it.",
        "{0} is worse.",
        "Nothing.",
        "Note.",
        "It says {0}.",
        "“{0}” is too much.",
        "a table",
        "{0} of it",
        "it one",
        "it {n0} things",
        "a word",
    ]


def test_a_table_that_is_gone_is_told(engine_words: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="NAMES"):
        engine_words.templates(source(tmp_path, ""))
