"""A trained state as a checkpoint of Kabar: CTranslate2 int8 in shards, tokenizer, terms, card and manifest entry."""

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import ctranslate2
import torch

from .evaluate import table
from .smooth import smoothed
from .state import State, load_state
from .weights import read_ctranslate2, save_hugging_face

SHARD = 48_000_000  # bytes: a file in a repository stays under 50 MB
CARD = Path(__file__).with_name("card.md")
COPIED = ("tokenizer.json", "GEMMA_TERMS.txt", "NOTICE")


def convert(weights: dict[str, torch.Tensor], base: Path, target: Path) -> None:
    """Quantize row by row to int8 with CTranslate2's converter; `base` gives configuration and tokenizer."""
    _, config = read_ctranslate2(base)
    named = {f"model.{name}": weight for name, weight in weights.items()}
    with tempfile.TemporaryDirectory() as folder:
        save_hugging_face(Path(folder), named, config, base / "tokenizer.json")
        ctranslate2.converters.TransformersConverter(folder).convert(str(target), quantization="int8", force=True)


def split(target: Path) -> None:
    """model.bin into model.bin.00, model.bin.01, …"""
    whole = target / "model.bin"
    blob = whole.read_bytes()
    for number, start in enumerate(range(0, len(blob), SHARD)):
        (target / f"model.bin.{number:02d}").write_bytes(blob[start : start + SHARD])
    whole.unlink()


def card(state: State, scores: Path | None) -> str:
    """card.md filled with what the state knows of itself and the measured figures."""
    figures = table(json.loads(scores.read_text())) if scores else "Not measured yet."
    return CARD.read_text(encoding="utf-8").format(
        pairs=f"{state.pairs:,}",
        steps=f"{state.step:,}",
        tokens=f"{state.tokens:,}",
        hours=f"{state.active / 3600:.1f}",
        data=state.data[:12],
        figures=figures,
    )


def manifest_entry(target: Path, name: str) -> str:
    """The lines of models/manifest.toml that a new checkpoint changes: revision, size and files."""
    paths = sorted(path for path in target.iterdir() if path.name not in ("README.md", "SHA256SUMS"))
    sums = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}
    lines = "".join(f"{file} {digest}\n" for file, digest in sums.items())
    entry = [
        "[[checkpoint]]",
        f'id = "{name}"',
        f'revision = "{hashlib.sha256(lines.encode()).hexdigest()[:12]}"',
        f"size = {sum(path.stat().st_size for path in paths)}",
        "files = [",
        *(f'    {{ name = "{p.name}", size = {p.stat().st_size}, sha256 = "{sums[p.name]}" }},' for p in paths),
        "]",
    ]
    return "\n".join(entry)


def run(options: argparse.Namespace) -> None:
    """Write the checkpoint's folder and print its manifest entry."""
    state = load_state(options.state)
    options.out.mkdir(parents=True, exist_ok=True)
    for old in options.out.iterdir():
        old.unlink()
    weights = state.average if options.average else state.weights
    if options.calibrate:
        weights = smoothed(weights, options.base, options.calibrate)
    convert(weights, options.base, options.out)
    joined = hashlib.sha256((options.out / "model.bin").read_bytes()).hexdigest()
    split(options.out)
    for name in COPIED:
        shutil.copyfile(options.base / name, options.out / name)
    (options.out / "README.md").write_text(card(state, options.scores), encoding="utf-8")
    sums = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(options.out.iterdir())}
    sums["model.bin"] = joined  # of the shards joined in order
    (options.out / "SHA256SUMS").write_text("".join(f"{digest}  {name}\n" for name, digest in sums.items()))
    print(manifest_entry(options.out, options.name))


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `export` takes."""
    parser.add_argument("--state", type=Path, required=True, help="held.pt of a run")
    parser.add_argument("--base", type=Path, required=True, help="the CTranslate2 folder that training started from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--average", action="store_true", help="the running mean of the weights instead of the last")
    parser.add_argument("--calibrate", type=Path, help="pairs (dev/, never test/) to smooth activations by before int8")
    parser.add_argument("--scores", type=Path, help="scores of `evaluate --json`, for the card")
    parser.add_argument("--name", default="id-en-draft", help="in the manifest entry")
