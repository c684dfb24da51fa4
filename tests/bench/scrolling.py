"""Scrolling through a long article: milliseconds of the GUI thread's own time a frame, with 5,000 sentence pairs in the view.

    .venv/bin/python tests/bench/scrolling.py [ROWS]

Offscreen, 1180 × 700. A frame is one step of the scroll bar and the repaint that it asks for. "by the wheel" goes three lines at
a time through what has not been seen before, so every row is set for the first time; "back" goes the same way up; "by pages"
and "leaps" jump; "streaming" translates a row on the screen before each frame. Median, 95th percentile and worst are told, and
where the view can do it the same with all of one column selected and with a word found in every row.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable
from statistics import median

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.desk.pairs import PairsModel
from app.desk.pairs_view import PairsView
from app.engine.article import Article, Paragraph, Sentence
from app.engine.dispatch import Translation

FRAMES = 200


def article(rows: int) -> tuple[Article, tuple[Sentence, ...]]:
    """Two sentences a paragraph, of 40 to 280 letters, a few with typographic marks."""
    texts = [f"Kalimat {n} berita ini" + ", “tentang” pasar ikan di Oesapa" * (1 + n * 7 % 8) + "." for n in range(rows)]
    sentences = tuple(Sentence(n, n // 2, 0, len(text), text) for n, text in enumerate(texts))
    paragraphs = tuple(Paragraph(" ".join(texts[n : n + 2])) for n in range(0, rows, 2))
    return Article(None, None, None, None, None, paragraphs, tuple(range(len(paragraphs))), ()), sentences


def english(n: int) -> Translation:
    """The English of row ``n``."""
    return Translation(f"Sentence {n} of this report" + ", about the “fish market” in Oesapa" * (1 + n * 7 % 8) + ".", "greedy")


def idle(seconds: float) -> None:
    """Let the view do what it puts off."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def frames(view: PairsView, places: Iterable[int], before: Callable[[], object] = lambda: None) -> str:
    """Go to these places of the scroll bar one after the other."""
    times = []
    for place in places:
        start = time.thread_time()
        before()
        view.verticalScrollBar().setValue(place)
        view.viewport().repaint()
        times.append((time.thread_time() - start) * 1000)
    times.sort()
    return f"median {median(times):6.2f}   95 % {times[int(len(times) * 0.95)]:6.2f}   worst {times[-1]:6.2f} ms"


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    application = QApplication([])
    view, model = PairsView(), PairsModel()
    start = time.perf_counter()
    model.show(*article(rows))
    for n in range(rows):
        model.translate(n, english(n), ())
    view.setModel(model)
    view.resize(1180, 700)
    view.show()
    print(f"{rows} rows shown in {time.perf_counter() - start:.2f} s")
    idle(0.02)  # until the window is exposed nothing is painted
    bar = view.verticalScrollBar()
    step = bar.singleStep() * 3
    down = range(0, step * FRAMES, step)

    def rounds(name: str) -> None:
        print(name)
        print("  by the wheel", frames(view, down))
        print("  back        ", frames(view, reversed(down)))
        print("  by pages    ", frames(view, range(0, bar.pageStep() * FRAMES, bar.pageStep())))
        print("  leaps       ", frames(view, (bar.maximum() * (n * 37 % FRAMES) // FRAMES for n in range(FRAMES))))

    rounds("plain")
    idle(3)
    bar.setValue(bar.maximum() // 2)
    seen = view.indexAt(view.viewport().rect().center()).row()
    numbers = iter(range(10**9))
    print("  streaming   ", frames(view, [bar.value()] * FRAMES, lambda: model.translate(seen, english(next(numbers)), ())))
    if hasattr(view, "finder"):
        view.setFocus()
        view.select_all()
        rounds("all of a column selected")
        view.finder.search("Oesapa")
        idle(1)
        rounds(f"selected, and a word found {view.finder.count} times")
    view.hide()
    application.processEvents()


if __name__ == "__main__":
    main()
