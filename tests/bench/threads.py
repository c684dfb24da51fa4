"""Decoding beside another program: source words a second, with two cores idle and with one of them busy.

    .venv/bin/python tests/bench/threads.py ../shared/corpora/dev/news.tsv [--lines 24]

Linux. A row is what threads wait for each other (``GOMP_SPINCOUNT``, see app/engine/threads.py; "libgomp's own" is what they do
where it is not set), or one thread, which waits for none. Greedy, in batches of eight, in a process of its own that is as nice as
the window's; the busy core has a loop that is not. A run is ended after a minute.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from app.engine.threads import SPINS

CHILD = """
import os, sys, time
os.nice(5)
from app.engine import checkpoints
from app.engine.translating.decoder import open_decoder
from app.engine.translating.decoding import GREEDY
from app.paths import MODELS
checkpoint = checkpoints.pick(checkpoints.catalogue(MODELS), "translation", "id", "en")
engine = open_decoder(checkpoints.load(checkpoint), checkpoint.parameters, int(sys.argv[1]))
texts = sys.stdin.read().splitlines()
pieces = [engine.pieces(text) for text in texts]
start = time.perf_counter()
for at in range(0, len(pieces), 8):
    engine.generate(pieces[at : at + 8], GREEDY)
print(round(sum(len(text.split()) for text in texts) / (time.perf_counter() - start)))
"""
OWN = 300_000
"""libgomp's own spins, where no more threads run than there are cores (its documentation of GOMP_SPINCOUNT)."""


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, help="pairs; the last column but one is Indonesian")
    parser.add_argument("--lines", type=int, default=24)
    options = parser.parse_args()
    lines = options.file.read_text(encoding="utf-8").splitlines()[: options.lines]
    text = "\n".join(line.split("\t")[-2] for line in lines)
    print("| threads | idle | one core busy |\n|---|---:|---:|")
    for name, threads, spins in (
        ("libgomp's own", 2, OWN),
        ("5,000 spins", 2, 5_000),
        (f"{SPINS} spins: Kabar", 2, SPINS),
        ("100 spins", 2, 100),
        ("one thread", 1, SPINS),
    ):
        print(f"| {name} | {speed(text, threads, spins)} | {speed_beside_another(text, threads, spins)} |", flush=True)


def speed(text: str, threads: int, spins: int) -> str:
    """Words a second, or that it took too long."""
    environment = {**os.environ, "GOMP_SPINCOUNT": str(spins)}
    command = [sys.executable, "-c", CHILD, str(threads)]
    try:
        done = subprocess.run(command, env=environment, input=text, capture_output=True, text=True, timeout=60, check=True)
    except subprocess.TimeoutExpired:
        return f"< {len(text.split()) // 60 + 1}"
    return done.stdout.strip()


def speed_beside_another(text: str, threads: int, spins: int) -> str:
    """The same while another program has a core."""
    other = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    try:
        return speed(text, threads, spins)
    finally:
        other.kill()
        other.wait()


if __name__ == "__main__":
    main()
