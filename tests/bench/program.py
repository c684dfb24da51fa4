"""The whole program, start to finish: start-up, seconds to the first English point and to the whole article, peak memory.

    .venv/bin/python tests/bench/program.py [--repeat 3] [FILE…]

Every row is a process of its own, so that start-up and peak memory are a user's. It runs ``--repeat`` times; the median is
printed, with the fastest and the slowest. Without files: the sample, and its body repeated to about 3,000 words. The window has a
bench of its own (desk.py).
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from app import paths
from app.engine import job
from app.engine.cancel import Cancel

CHILD = """
import sys, time, resource
start = time.perf_counter()
from pathlib import Path
from app.cli.run import default_translator
from app.engine import job
from app.engine.cancel import Cancel
from app.engine.dispatch import Quality
marks = {}
def listen(event):
    marks.setdefault(type(event).__name__, time.perf_counter())
translator = default_translator()
translator.add_done_callback(lambda _: marks.setdefault("loaded", time.perf_counter()))
dispatch = job.run(Path(sys.argv[1]), job.Options(quality=Quality(sys.argv[2])), translator, listen, Cancel())
end, loaded = time.perf_counter(), marks["loaded"]
words = len(dispatch.article.text.split())
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
first = marks.get("PointTranslated", float("nan"))
print(words, loaded - start, first - loaded, end - loaded, words / dispatch.timings["translating"], peak)
"""


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("files", nargs="*", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = arguments.files or [paths.SAMPLE, long_article(Path(folder))]
        print("| start-up | seconds: median (fastest–slowest) |\n|---|---|")
        row("python -c pass", arguments.repeat, lambda: timed("-c", "pass"))
        row("import app.cli.main", arguments.repeat, lambda: timed("-c", "import app.cli.main"))
        row("kabar --help", arguments.repeat, lambda: timed("-m", "app", "--help"))
        row("kabar detect FILE", arguments.repeat, lambda: timed("-m", "app", "detect", str(files[0])))
        row("kabar run --no-translate FILE", arguments.repeat, lambda: timed("-m", "app", "run", "--no-translate", str(files[0])))
        row("kabar run FILE", arguments.repeat, lambda: timed("-m", "app", "run", str(files[0])))
        print("\n| article | words | body | checkpoint loaded | first point | whole article | words/s | peak memory |")
        print("|---|---:|---|---:|---:|---:|---:|---:|")
        for file in files:
            for quality in ("quick", "careful"):
                runs = [child(file, quality) for _ in range(arguments.repeat)]
                words, loaded, first, whole, speed, peak = (statistics.median(column) for column in zip(*runs, strict=True))
                print(
                    f"| {file.name} | {words:.0f} | {quality} | {loaded:.2f} s | {first:.2f} s | {whole:.2f} s | {speed:.0f} "
                    f"| {peak:.0f} MB |",
                    flush=True,
                )


def row(name: str, repeat: int, measure: Callable[[], float]) -> None:
    """Measure ``repeat`` times and print one row."""
    seconds = sorted(measure() for _ in range(repeat))
    print(f"| {name} | {statistics.median(seconds):.2f} ({seconds[0]:.2f}–{seconds[-1]:.2f}) |", flush=True)


def timed(*arguments: str) -> float:
    """Seconds that one Python process takes."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=paths.ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def child(file: Path, quality: str) -> list[float]:
    """Words, seconds to the loaded checkpoint (the article is read meanwhile), from there to the first point and to the whole
    article, words a second, peak MB."""
    done = subprocess.run([sys.executable, "-c", CHILD, str(file), quality], cwd=paths.ROOT, capture_output=True, check=True)
    return [float(number) for number in done.stdout.split()]


def long_article(folder: Path) -> Path:
    """The sample's body over and over, numbered so that no paragraph is another's double, to about 3,000 words."""
    dispatch = job.run(paths.SAMPLE, job.Options(translate=False), None, lambda event: None, Cancel())
    body = [paragraph.text for paragraph in dispatch.article.paragraphs]
    copies = round(3000 / len(dispatch.article.text.split()))
    file = folder / "long.txt"
    file.write_text("\n\n".join(f"Bagian {n}: {text}" for n in range(1, copies + 1) for text in body), encoding="utf-8")
    return file


if __name__ == "__main__":
    main()
