"""Bring the translations of the window, and docs/settings.md, up to date with the words in the source.

    python3 packaging/dev.py translations

Three files in resources/translations are kept for translators (with any text editor, or pyside6-linguist from .venv):

kabar_id.ts   every string of the window, in Indonesian. What is new stands there as type="unfinished": translate it and take that
              mark away. A string whose English has changed is new.
kabar_en.ts   the English of what is counted: "1 article", "2 articles".
qtbase_id.ts  the strings that Qt itself shows in our window: "Cancel", "Select All". Qt has no Indonesian of its own. Kept by
              hand; a string that is not Qt's to the letter fails a test.

Then run the command again: it packs them into kabar_id.qm and kabar_en.qm, which Kabar loads, and writes engine.txt, by which
the window knows what the engine tells (packaging/engine_words.py). All six are committed.

The words that Indonesian keeps to: article artikel, brief ikhtisar, summary ringkasan, point pokok, gist inti, headline judul,
original (naskah) asli, library arsip, queue antrean, to check perlu diperiksa, translator penerjemah, page laman, file berkas.

A string is found where app/desk says translate("Context", "text", "disambiguation", n) or QT_TRANSLATE_NOOP("Context", "text"),
and in what stands outside of it: the settings, and the sentences of the engine. lupdate is given those calls as C++: where n is a
name it does not see in Python that a string is counted, and where n is an attribute or a call it does not see the string at all.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]  # where this file is run by itself, or by its path

from engine_words import templates  # noqa: E402

from app.settings import GROUPS, About, declared  # noqa: E402

DESK = ROOT / "app" / "desk"
FOLDER = ROOT / "resources" / "translations"
CATALOGUE = ROOT / "models" / "manifest.toml"
SETTINGS_PAGE = ROOT / "docs" / "settings.md"
MARKERS = ("translate", "QCoreApplication.translate", "QT_TRANSLATE_NOOP")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One string of the window: its context, its English, what tells it from an equal one, and whether it is counted."""

    context: str
    text: str
    comment: str = ""
    plural: bool = False


def phrases(folder: Path = DESK) -> list[Phrase]:
    """Every string of the Python files under ``folder``, of the settings and of the engine, each once.

    Raises SystemExit, with the place, for a call whose string is put together before it is translated.
    """
    found: dict[Phrase, None] = {}
    for path in sorted(folder.rglob("*.py")):
        calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"), str(path))) if isinstance(node, ast.Call)]
        for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
            if phrase := _phrase(call, path):
                found[phrase] = None
    found.update(dict.fromkeys(_of_the_settings()))
    found.update(dict.fromkeys(Phrase("Engine", template) for template in _of_the_engine()))
    return list(found)


def _phrase(call: ast.Call, path: Path) -> Phrase | None:
    if ast.unparse(call.func) not in MARKERS:  # painters are translated too
        return None
    context, text, *rest = call.args
    formatted = isinstance(text, ast.Call) and isinstance(text.func, ast.Attribute) and text.func.attr == "format"
    if formatted or isinstance(text, ast.JoinedStr | ast.BinOp):
        raise SystemExit(f"{path}:{call.lineno}: this string is put together before it is translated; translate it, then format")
    if not (isinstance(context, ast.Constant) and isinstance(text, ast.Constant)):
        return None  # a name: its words are marked where they are declared
    comment = rest[0].value if rest and isinstance(rest[0], ast.Constant) else ""
    plural = len(rest) > 1 or any(keyword.arg == "n" for keyword in call.keywords)
    return Phrase(context.value, text.value, comment or "", plural)


def _of_the_settings() -> Iterator[Phrase]:
    for group in GROUPS:
        yield Phrase("Settings", group)
    for _, _, about in declared():
        for text in (about.label, about.help, *about.choices.values(), about.empty, about.lacking):
            if text:
                yield Phrase("Settings", text)


def _of_the_engine() -> list[str]:
    """The sentences of the engine, and what its checkpoints are called."""
    catalogue = tomllib.loads(CATALOGUE.read_text("utf-8"))["checkpoint"]
    return templates(ROOT) + [entry["title"] for entry in catalogue if entry["task"] == "translation"]


def update(folder: Path = FOLDER) -> None:
    """Bring the .ts files and engine.txt in ``folder`` up to date and pack the .ts files into .qm files."""
    (folder / "engine.txt").write_text("".join(f"{template}\n" for template in _of_the_engine()), encoding="utf-8")
    with tempfile.TemporaryDirectory() as temporary:
        source = Path(temporary) / "phrases.cpp"
        source.write_text("".join(_as_cpp(phrase) for phrase in phrases()), encoding="utf-8")
        for language, *options in (("id",), ("en", "-pluralonly")):
            target = ["-target-language", language, "-ts", str(folder / f"kabar_{language}.ts")]
            _run("lupdate", str(source), "-no-obsolete", "-locations", "none", *options, *target)
    pack(folder, folder)


def pack(folder: Path, into: Path) -> None:
    """Pack the .ts files of ``folder`` into kabar_id.qm and kabar_en.qm."""
    _run("lrelease", str(folder / "kabar_id.ts"), str(folder / "qtbase_id.ts"), "-qm", str(into / "kabar_id.qm"))
    _run("lrelease", str(folder / "kabar_en.ts"), "-qm", str(into / "kabar_en.qm"))


def _as_cpp(phrase: Phrase) -> str:
    words = ", ".join(json.dumps(word, ensure_ascii=False) for word in (phrase.context, phrase.text, phrase.comment))
    return f"QCoreApplication::translate({words}{', n' if phrase.plural else ''});\n"


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sys.executable).with_name(f"pyside6-{tool}")), *arguments, "-silent"], check=True)


def settings_page() -> str:
    """docs/settings.md as the declaration of the settings has it."""
    page = """# Settings

What can be chosen under Settings in the window. Kabar keeps it in `settings.json`, in `~/.config/kabar` on Linux,
`~/Library/Application Support/kabar` on macOS and `%LOCALAPPDATA%\\kabar` on Windows. What is left at its default is not written
there; a value that is not allowed counts as the default and is logged; a file that cannot be understood is set aside as
`settings.json.broken`.

This page is made from the declaration in `app/settings.py`: `python3 packaging/dev.py translations`.
"""
    for group in GROUPS:
        page += f"\n## {group}\n\n| setting | in the file | values | default |\n|---|---|---|---|\n"
        for name, default, about in declared():
            if about.group == group:
                cells = (f"**{about.label}.** {about.help}", f"`{name}`", _values(default, about), f"`{json.dumps(default)}`")
                page += f"| {' | '.join(cells)} |\n"
    return page


def _values(default: object, about: About) -> str:
    empty = f"`{json.dumps(type(default)())}` {about.empty}" if about.empty else ""
    if about.choices:
        return " · ".join(f"`{json.dumps(value)}` {shown}" for value, shown in about.choices.items())
    if about.span:
        low, high, _ = about.span
        return f"{empty}, or {low + 1} to {high}" if empty else f"{low} to {high}{about.unit}"
    if isinstance(default, bool):
        return "`true` or `false`"
    return f"{empty}, or {'a folder' if about.folder else 'the id of one that is installed'}"


if __name__ == "__main__":
    update()
    SETTINGS_PAGE.write_text(settings_page(), encoding="utf-8")
