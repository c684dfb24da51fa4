"""A trained adapter as a checkpoint of Kabar: the base's files, adapter.safetensors, card and manifest entry."""

import argparse
import hashlib
import json
import shutil
from itertools import islice
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

from .adapter import factors
from .evaluate import table
from .pairs import read_pairs
from .smooth import Scale, smooth
from .state import State, load_state
from .weights import ADAPTER, MATRICES, NORMS, build_model, read_ctranslate2

CARD = Path(__file__).with_name("card.md")
CALIBRATION = 40  # pairs: a maximum over some thousand pieces
LARGEST = 127  # of an int8


def quantized(down: torch.Tensor, up: torch.Tensor) -> dict[str, torch.Tensor]:
    """A product of two thin matrices in int8, each of its components with one scale for both sides."""
    below, beside = down.abs().amax(1) / LARGEST, up.abs().amax(0) / LARGEST
    return {
        "down": (down / below[:, None]).round().to(torch.int8),
        "up": (up / beside).round().to(torch.int8),
        "scale": below * beside,
    }


def added(trained: dict[str, torch.Tensor], before: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """An adapter's tensors with more factors beside its own: trained on what that adapter makes of its checkpoint.

    It was smoothed when it was made; its scales and norms stay.
    """
    tensors = dict(before)
    for index, matrix, down, up in factors(trained):
        for part, tensor in quantized(down, up).items():
            name = f"decoder/layer_{index}/{matrix}/{part}"
            tensors[name] = torch.cat([before[name], tensor], dim=1 if part == "up" else 0)
    return tensors


@torch.no_grad()
def adapter(trained: dict[str, torch.Tensor], base: Path, calibration: Path) -> dict[str, torch.Tensor]:
    """The tensors of adapter.safetensors for a base without one (app/engine/translating/adapter.py says what each is).

    The model that base and trained factors make is smoothed by the first pairs of `calibration`, so what the base's matrices are
    multiplied by goes in too, and into the factors.
    """
    weights, config = read_ctranslate2(base)
    found = list(factors(trained))
    for index, matrix, down, up in found:
        names = [f"model.layers.{index}.{name}.weight" for name in MATRICES[matrix]]
        for name, rows in zip(names, (up @ down).split([len(weights[name]) for name in names]), strict=True):
            weights[name] += rows
    model = build_model(weights, config).eval()
    pairs = list(islice(read_pairs(calibration), CALIBRATION))
    scales = smooth(model, Tokenizer.from_file(str(base / "tokenizer.json")), pairs)
    tensors: dict[str, torch.Tensor] = {}
    for index, matrix, down, up in found:
        done = [scales[f"layers.{index}.{name}"] for name in MATRICES[matrix]]
        scale = Scale(torch.cat([part.rows for part in done]), done[0].columns)
        parts = quantized(down * scale.columns, up * scale.rows[:, None]) | scale._asdict()
        tensors |= {f"decoder/layer_{index}/{matrix}/{part}": tensor for part, tensor in parts.items() if (tensor != 1).any()}
    for index, layer in enumerate(model.model.layers):
        norms = {name: layer.get_submodule(theirs).weight for name, theirs in NORMS.items()}
        tensors |= {f"decoder/layer_{index}/{name}/gamma": bits(norm) for name, norm in norms.items()}
    return {name: tensor.contiguous() for name, tensor in tensors.items()}


def bits(norm: torch.Tensor) -> torch.Tensor:
    """A vector in bfloat16 as the checkpoint holds it: numpy has no such type."""
    return norm.detach().bfloat16().view(torch.uint16)


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
    paths = sorted(path for path in target.iterdir() if path.name != "README.md")
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
    for path in options.base.iterdir():
        if path.name not in ("README.md", "SHA256SUMS", ADAPTER):
            shutil.copyfile(path, options.out / path.name)
    trained = state.average if options.average else state.weights
    if (options.base / ADAPTER).exists():
        tensors = added(trained, load_file(options.base / ADAPTER))
    else:
        tensors = adapter(trained, options.base, options.calibrate)
    save_file(tensors, options.out / ADAPTER)
    (options.out / "README.md").write_text(card(state, options.scores), encoding="utf-8")
    print(manifest_entry(options.out, options.name))


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `export` takes."""
    parser.add_argument("--state", type=Path, required=True, help="held.pt of a run")
    parser.add_argument("--base", type=Path, required=True, help="the CTranslate2 folder that training started from")
    parser.add_argument("--calibrate", type=Path, required=True, help="pairs (dev/, never test/) to smooth activations by")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--average", action="store_true", help="the running mean of the weights instead of the last")
    parser.add_argument("--scores", type=Path, help="scores of `evaluate --json`, for the card")
    parser.add_argument("--name", default="id-en-draft", help="in the manifest entry")
