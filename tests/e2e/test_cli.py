"""The real program as a subprocess, with the bundled checkpoint: what scripts and pipes depend on."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from app import paths

pytestmark = pytest.mark.slow

TEXT = "\n\n".join(
    [
        "Pasar Ikan Ditutup Tiga Minggu",
        "KUPANG – Pemerintah Kota Kupang menutup sementara pasar ikan mulai Senin (13/10/2025) untuk memperbaiki saluran air.",
        "Penutupan itu berlangsung selama tiga minggu dan menelan biaya Rp 1,5 miliar dari anggaran daerah tahun ini.",
        "Sebanyak 240 pedagang dipindahkan ke lapangan di dekat pelabuhan dan tidak dipungut biaya selama itu.",
        "“Kami minta pekerjaan selesai tepat waktu,” kata seorang pedagang kepada wartawan di Kupang.",
        "Kepala dinas berjanji bahwa pekerjaan akan selesai sebelum musim ikan tiba pada akhir bulan depan.",
    ]
)


def kabar(*arguments: str | Path, stdin: bytes = b"", **more: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "app", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, timeout=240, cwd=paths.ROOT, **more)  # type: ignore[call-overload]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "pasar ikan.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_run_prints_a_brief_and_writes_every_format(article: Path, tmp_path: Path) -> None:
    suffixes = (".txt", ".md", ".html", ".docx", ".json")
    exports = [f"--export={tmp_path / 'out'}{suffix}" for suffix in suffixes]
    done = kabar("run", article, *exports)
    assert done.returncode == 0, done.stderr.decode()
    brief = done.stdout.decode()
    assert "Pasar Ikan Ditutup Tiga Minggu" in brief
    assert "240" in brief
    assert "id-en-draft" in brief
    assert "Traceback" not in done.stderr.decode()
    for suffix in suffixes:
        assert (tmp_path / f"out{suffix}").stat().st_size > 500
    dispatch = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert all(sentence["translation"] for sentence in dispatch["sentences"])


def test_json_is_one_object_a_file_and_a_bad_file_does_not_stop_the_others(article: Path, tmp_path: Path) -> None:
    done = kabar("run", "--json", "--quiet", article, tmp_path / "missing.txt", article)
    objects = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert done.returncode == 3
    assert ["error" in item for item in objects] == [False, True, False]
    assert objects[0]["schema"] == 1
    assert objects[0]["detection"]["language"] == "id"
    text = objects[0]["summary"]["points"][0]["evidence"]
    assert all(isinstance(id, int) for id in text)
    assert b"missing.txt" in done.stderr
    assert objects[0]["sentences"] == objects[2]["sentences"]


def test_lines_in_are_lines_out(tmp_path: Path) -> None:
    source = [
        "Selamat pagi.",
        "",
        "Harga beras naik 5 persen.",
        "   ",
        "12.500",
        "Polisi menangkap dua orang. Warga merasa lega.",
    ]
    done = kabar("translate", "--lines", stdin="\r\n".join(source).encode())
    lines = done.stdout.decode().split("\n")
    assert done.returncode == 0
    assert lines.pop() == ""
    assert len(lines) == len(source)
    assert [bool(line.strip()) for line in lines] == [bool(line.strip()) for line in source]
    assert "5" in lines[2]
    assert lines[5].count(".") == 2
    assert kabar("translate", "--lines", stdin=b"").stdout == b""


def test_translate_summarize_and_detect_speak_plainly(article: Path) -> None:
    english = kabar("translate", article).stdout.decode()
    assert english.count("\n\n") == 5
    points = kabar("summarize", article, "--summary", "short").stdout.decode()
    assert points.startswith("• ")
    found = kabar("detect", article).stdout.decode().split("\t")
    assert found[0] == "id"
    assert kabar("detect", "-", stdin=TEXT.encode("utf-16")).stdout.decode().startswith("id\t")
    assert json.loads(kabar("detect", "--json", article).stdout)["detection"]["language"] == "id"


@pytest.mark.parametrize(
    ("arguments", "stdin", "code", "told"),
    [
        (["run", "-"], b"", 3, "empty"),
        (["run", "-"], b"\x00\x01\x02\x03" * 500, 3, "Kabar"),
        (["run", "-"], "这是一篇关于经济的新闻文章，记者从北京报道。今天上午，政府宣布了新的计划。".encode(), 4, "--assume"),
        (["summarize", "-"], b"Harga beras naik di Kupang pada hari Senin.", 3, ""),
        (["run", "--sumary", "short", "-"], b"", 2, "--sumary"),
        (["run", "--export", "brief.xyz", "-"], b"", 2, ".docx"),
        (["--frobnicate"], b"", 2, "--frobnicate"),
    ],
)
def test_what_cannot_be_done_is_told_with_its_exit_code(arguments: list[str], stdin: bytes, code: int, told: str) -> None:
    done = kabar(*arguments, stdin=stdin)
    assert done.returncode == code, done.stderr.decode()
    assert told in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


DOCUMENTS = paths.ROOT / "tests" / "data" / "documents"


@pytest.mark.parametrize(
    "name", ["pasar-ikan.docx", "pasar-ikan.odt", "pasar-ikan.rtf", "two-columns.pdf", "letter.eml", "letter.msg"]
)
def test_every_kind_of_document_gives_the_same_article(name: str) -> None:
    done = kabar("run", "--json", "--quiet", "--no-translate", DOCUMENTS / name)
    dispatch = json.loads(done.stdout.decode().splitlines()[0])
    assert done.returncode == 0, done.stderr.decode()
    assert dispatch["headline"]["text"] == "Pasar Ikan Oesapa Mulai Ditata, 214 Pedagang Pindah ke Lapak Baru"
    assert dispatch["dateline"].startswith("KUPANG, NTT")
    assert sum(len(sentence["text"].split()) for sentence in dispatch["sentences"]) == 367


def test_a_mailbox_becomes_a_brief_a_message_and_one_document_of_all(tmp_path: Path) -> None:
    suffixes = (".pdf", ".docx", ".odt", ".html")
    exports = [f"--export={tmp_path / 'inbox'}{suffix}" for suffix in suffixes]
    done = kabar(
        "run", "--json", "--quiet", "--no-translate", DOCUMENTS / "inbox.mbox", *exports, f"--export={tmp_path}/{{name}}.md"
    )
    objects = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert len(objects) > 1
    assert [item["source"]["name"].startswith("inbox.mbox · ") for item in objects] == [True] * len(objects)
    read = [item for item in objects if "error" not in item]
    names = sorted(path.name for path in tmp_path.glob("*.md"))
    assert len(names) == len(read)
    assert [name[:9] for name in names] == [f"Berita {number} " for number in range(1, len(read) + 1)]  # the subjects
    assert all((tmp_path / f"inbox{suffix}").stat().st_size > 300 for suffix in suffixes)


def test_an_export_that_cannot_be_written_is_told_and_the_brief_still_printed(article: Path, tmp_path: Path) -> None:
    done = kabar("run", "--no-translate", "--export", tmp_path / "no" / "such" / "brief.md", article)
    assert done.returncode == 6
    assert "Pasar Ikan" in done.stdout.decode()


def test_a_damaged_checkpoint_is_told_by_name(tmp_path: Path, article: Path) -> None:
    models = tmp_path / "models"
    folder = models / "id-en-draft"
    folder.mkdir(parents=True)
    (models / "manifest.toml").write_bytes((paths.MODELS / "manifest.toml").read_bytes())
    for file in (paths.MODELS / "id-en-draft").iterdir():
        if file.name == "model.bin.01":
            continue
        (folder / file.name).symlink_to(file)
    script = "import sys; from pathlib import Path; from app import paths; paths.MODELS = Path(sys.argv.pop(1)); "
    script += "from app.__main__ import main; sys.exit(main())"
    command = [sys.executable, "-c", script, str(models), "run", str(article)]
    done = subprocess.run(command, capture_output=True, timeout=120, cwd=paths.ROOT)
    assert done.returncode == 5
    assert b"model.bin.01" in done.stderr
    assert b"Install Kabar again" in done.stderr


def test_a_closed_pipe_is_no_error(article: Path) -> None:
    kabar_run = f'"{sys.executable}" -m app run --no-translate --json "{article}" "{article}" "{article}"'
    command = f"{kabar_run} | head -c 10; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=120, cwd=paths.ROOT)
    assert done.stdout.decode().endswith("0\n")
    assert b"Broken" not in done.stderr
    assert b"Traceback" not in done.stderr


def test_an_export_is_written_though_nobody_reads_what_is_printed(article: Path, tmp_path: Path) -> None:
    brief = tmp_path / "brief.md"
    kabar_run = f'"{sys.executable}" -m app run --no-translate --export "{brief}" "{article}" "{article}"'
    done = subprocess.run(
        ["bash", "-c", f"{kabar_run} 2>&1 | true; echo ${{PIPESTATUS[0]}}"], capture_output=True, timeout=120, cwd=paths.ROOT
    )
    assert done.stdout == b"0\n"
    assert brief.read_text(encoding="utf-8").startswith("# 2 briefs")


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")
def test_ctrl_c_stops_quietly(tmp_path: Path) -> None:
    file = tmp_path / "panjang.txt"
    file.write_text("\n\n".join([TEXT] * 40), encoding="utf-8")
    command = [sys.executable, "-m", "app", "run", str(file)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=paths.ROOT)
    assert process.stderr
    process.stderr.readline()  # the article is read, the job is under way
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=120)
    assert process.returncode == 130
    assert b"Traceback" not in stderr
    assert stdout == b""


def test_models_are_listed_and_verified() -> None:
    assert "id-en-draft" in kabar("models", "list").stdout.decode()
    done = kabar("models", "verify")
    assert done.returncode == 0
    assert "whole" in done.stdout.decode()


def test_nothing_heavy_is_imported_for_a_light_command(article: Path) -> None:
    """`kabar detect` and `kabar --help` must not pay for transformers, CTranslate2 or Qt."""
    script = (
        "import sys; from app.__main__ import main; code = main(); "
        "print(sorted({'transformers', 'ctranslate2', 'PySide6', 'docx', 'trafilatura'} & set(sys.modules)), file=sys.stderr)"
    )
    for arguments in (["detect", str(article)], ["--help"], ["run", "--no-translate", "--quiet", str(article)]):
        done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, timeout=60, cwd=paths.ROOT)
        assert done.returncode == 0, done.stderr.decode()
        assert done.stderr.decode().strip() == "[]"


def test_the_real_page_becomes_a_brief(shared: Path) -> None:
    done = kabar("run", "--json", shared / "articles" / "asn-retret.txt")
    dispatch = json.loads(done.stdout)
    assert done.returncode == 0
    assert dispatch["headline"]["text"] == "Dari Retret ke Aksi Nyata, ASN NTT Siap Melayani Lebih Baik"
    assert dispatch["dateline"].startswith("KUPANG, NTT")
    assert dispatch["byline"] == "Sys/ST"
    assert {removed["text"] for removed in dispatch["removed"]} >= {"Most Popular"}
    assert all(sentence["translation"] for sentence in dispatch["sentences"])


def test_an_abstract_needs_a_checkpoint_that_is_installed_and_english(article: Path) -> None:
    missing = kabar("run", "--abstract", article)
    assert missing.returncode == 5
    assert b"docs/models.md" in missing.stderr
    assert missing.stdout == b"", "told before any work is done"
    assert kabar("run", "--abstract", "--no-translate", article).returncode == 2
