"""``kabar brief`` as a subprocess, without a translation: it needs no checkpoint. All texts are invented."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app import paths

FLOOD = (
    "Banjir bandang menerjang tiga desa di Kecamatan Ile Ape, Lembata, Senin (13/10/2025) dini hari dan menewaskan 12 orang.",
    "Kepala BPBD Lembata Maria Wuwur mengatakan sebanyak 48 rumah rusak berat dan 320 warga mengungsi ke gedung sekolah.",
    "Hujan lebat mengguyur lereng gunung sejak Minggu (12/10/2025) malam sehingga sungai meluap ke permukiman.",
    "Gubernur menetapkan status tanggap darurat selama 14 hari dan mengirim dua ton beras ke Lembata.",
)


def kabar(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "app", "brief", "--no-translate", "--quiet", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, timeout=120, cwd=paths.ROOT, encoding="utf-8")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    texts = {
        "Pos Timur": FLOOD,
        "Kabar Flores": (
            FLOOD[0].replace("Banjir bandang", "Banjir besar").replace("12 orang", "14 orang"),
            "Tim gabungan mengerahkan 80 personel dan dua anjing pelacak untuk mencari korban yang tertimbun lumpur.",
            "Kementerian Sosial akan memberi santunan Rp 15 juta untuk setiap ahli waris korban meninggal.",
            "Jalan utama tertutup batu besar sehingga alat berat belum bisa masuk ke lokasi bencana itu.",
        ),
    }
    made = []
    for outlet, paragraphs in texts.items():
        body = "".join(f"<p>{text}</p>" for text in paragraphs)
        file = tmp_path / f"{outlet}.html"
        file.write_text(
            f'<html><head><title>Banjir</title><meta property="og:site_name" content="{outlet}"></head>'
            f"<body><article><h1>Banjir Lembata</h1>{body}</article></body></html>",
            encoding="utf-8",
        )
        made.append(file)
    return made


def test_two_articles_become_one_brief_in_every_format(files: list[Path], tmp_path: Path) -> None:
    suffixes = (".docx", ".html", ".md", ".txt", ".json")
    done = kabar(*files, *(f"--export={tmp_path / 'story'}{suffix}" for suffix in suffixes))
    assert done.returncode == 0, done.stderr
    assert "Pos Timur: 12 dead; Kabar Flores: 14 dead" in done.stdout
    assert "only Kabar Flores" in done.stdout
    assert all((tmp_path / f"story{suffix}").stat().st_size > 500 for suffix in suffixes)


def test_json_is_one_line_and_a_file_that_fails_does_not_stop_the_rest(files: list[Path], tmp_path: Path) -> None:
    done = kabar("--json", files[0], tmp_path / "missing.html")
    assert done.returncode == 3
    assert "missing.html" in done.stderr
    (line,) = done.stdout.splitlines()
    assert [dispatch["source"]["name"] for dispatch in json.loads(line)["dispatches"]] == ["Pos Timur.html"]


def test_a_format_that_no_story_has_is_told_before_any_work(files: list[Path], tmp_path: Path) -> None:
    done = kabar(files[0], f"--export={tmp_path / 'story.pdf'}")
    assert done.returncode == 2
    assert "docx" in done.stderr
    assert not done.stdout
