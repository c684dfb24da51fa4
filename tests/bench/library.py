"""The library: what each call costs, what a dispatch takes on disk, and what 200 of them take in memory.

    .venv/bin/python tests/bench/library.py

200 articles of ../shared/summarization (IndoSum) are cleaned and summarized and given an English of their own words backwards: as
long as a real one, without a checkpoint. They are put into a library over and over. Milliseconds are medians, with the slowest;
"long" is all 200 in one article. Memory is of a process of its own that does nothing else (Linux).
"""

from __future__ import annotations

import gzip
import itertools
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from app import paths
from app.engine import events, job
from app.engine.article import Pasted
from app.engine.cancel import Cancel
from app.engine.dispatch import Dispatch, Length, Translation
from app.library import Library, Stage, packing

ARTICLES = paths.ROOT.parent / "shared" / "summarization" / "indosum.jsonl.gz"
MANY = 200
QUERIES = ("presiden", "pres", "p", "presiden jakarta", "nediserp", "tidakadakataini")
REPEAT = 9

Call = Callable[[], object]


def texts() -> Iterator[str]:
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        for row in itertools.islice(map(json.loads, lines), MANY):
            paragraphs = [" ".join(one) if isinstance(one, list) else one for one in row["paragraphs"]]
            yield "\n\n".join([row["title"] or "Tanpa Judul", *paragraphs])


def english(text: str) -> Translation:
    return Translation(text[::-1], "greedy")


def dispatch_of(text: str) -> Dispatch:
    made = job.run(Pasted(text.encode()), job.Options(translate=False), None, lambda event: None, Cancel())
    return replace(
        made,
        translations=tuple(english(sentence.text) for sentence in made.sentences),
        points=tuple(english(point.text) for point in made.summary.points) if made.summary else (),
        headline=english(made.article.headline) if made.article.headline else None,
        provenance=replace(made.provenance, checkpoint="id-en-draft", revision="1"),
    )


def words(dispatch: Dispatch) -> int:
    return len(dispatch.article.text.split())


def timed(calls: Iterable[Call]) -> str:
    """Milliseconds of each call: the median, and the slowest."""
    found = []
    for call in calls:
        start = time.perf_counter()
        call()
        found.append(1_000 * (time.perf_counter() - start))
    return f"{statistics.median(found):.2f} | {max(found):.2f}"


def add(library: Library) -> int:
    return library.add(Pasted(b"x"), Length.MEDIUM).id


def notes(library: Library, dispatch: Dispatch) -> Iterator[Call]:
    """The calls that keep the pieces of a dispatch, one by one, as a job makes them."""
    id = add(library)
    library.note(id, events.Prepared(replace(dispatch, translations=(None,) * len(dispatch.translations))))
    for number, translation in enumerate(dispatch.translations[:500]):
        assert translation
        event = events.SentenceTranslated(number, translation, ())
        yield lambda event=event: library.note(id, event)  # type: ignore[misc]
        yield lambda number=number: library.note(id, events.Progress(number, 500))  # type: ignore[misc]


def print_times(path: Path, count: int, dispatches: list[Dispatch], long: Dispatch) -> None:
    """The rows of a library with so many entries."""
    library = Library.open(path)
    ids = [add(library) for _ in range(count)]
    given = zip(ids, itertools.cycle(dispatches), strict=False)
    rows = {"save()": timed(lambda id=id, one=one: library.save(id, one, Stage.DONE) for id, one in given)}  # type: ignore[misc]
    library.close()
    size = path.stat().st_size
    library = Library.open(path)
    rows["dispatch()"] = timed(lambda id=id: library.dispatch(id) for id in ids[:MANY])  # type: ignore[misc]
    rows["entries()"] = timed([library.entries] * REPEAT)
    for query in QUERIES:
        hits = len(library.search(query))
        rows[f"search(“{query}”): {hits}"] = timed([lambda query=query: library.search(query)] * REPEAT)  # type: ignore[misc]
    rows["note() of a piece, or of progress"] = timed(notes(library, long))
    last = add(library)
    rows["save() of the long one"] = timed([lambda: library.save(last, long)] * REPEAT)
    rows["dispatch() of the long one"] = timed([lambda: library.dispatch(last)] * REPEAT)
    library.close()
    rows["open()"] = timed([lambda: Library.open(path).close()] * REPEAT)
    library = Library.open(path)
    library.delete(ids[:20])
    rows["purge() of 20"] = timed([library.purge])
    rows["forget_everything()"] = timed([library.forget_everything])
    library.close()
    for call, times in rows.items():
        print(f"| {call} | {count:,} | {times} |")
    print(f"| on disk, the index of words included: {size / count / 1_000:.1f} kB an article | {count:,} | | |", flush=True)


CHILD = """
import json, sys
from pathlib import Path
from app.library import Library
def memory():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096
library = Library.open(Path(sys.argv[1]))
before = memory()
entries = library.entries()
listed = memory()
dispatches = [library.dispatch(entry.id) for entry in entries]
print(json.dumps([before, listed - before, memory() - listed]))
"""


def print_memory(folder: Path, dispatches: list[Dispatch]) -> None:
    """What a process holds that shows the list, and one that holds every dispatch of it."""
    path = folder / "memory.sqlite"
    library = Library.open(path)
    for one in dispatches:
        library.save(add(library), one)
    library.close()
    told = subprocess.run([sys.executable, "-c", CHILD, str(path)], cwd=paths.ROOT, capture_output=True, check=True).stdout
    opened, listed, held = (size / 1_000_000 for size in json.loads(told))
    print(
        f"\nMemory: {opened:.1f} MB with the library open, {listed:.1f} MB more for 200 entries in the list, {held:.1f} MB more"
    )
    print("if all their dispatches are held as well.")


def main() -> None:
    """Print both."""
    originals = list(texts())
    dispatches = [dispatch_of(text) for text in originals]
    long = dispatch_of("\n\n".join(originals))
    packed = statistics.median(len(packing.pack(dispatch)) for dispatch in dispatches)
    typical = statistics.median(map(words, dispatches))
    print(f"{MANY} articles of {typical:.0f} words, {packed / 1_000:.1f} kB each when packed (medians).")
    print(f"The long one: {words(long):,} words, {len(long.sentences):,} sentences, {len(packing.pack(long)) / 1_000:.0f} kB.\n")
    print("| call | entries | median ms | slowest ms |\n|---|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        for count in (MANY, 10 * MANY):
            print_times(Path(folder) / f"{count}.sqlite", count, dispatches, long)
        print_memory(Path(folder), dispatches)


if __name__ == "__main__":
    main()
