"""What the learned ranker sees of a sentence: figures of its form, its place, its words and its neighbours.

The trainer (models/recipes/id_summary_ranker) makes its training data with this module, so both see the same. Changing a
feature means training again.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from app.engine.article import Sentence
from app.engine.summarizing import words
from app.engine.summarizing.standing import Standing

_FORM = (
    "words before",
    "position",
    "paragraph",
    "share of the article before",
    "words of the article",
    "words",
    "words to the mean",
    "quoted",
    "opens with a quotation",
    "capitals",
    "numerals",
    "commas",
    "centrality",
    "similarity to the others",
    "nearest other",
    "nearest before",
    "similarity to the lead",
    "similarity to the one before",
    "similarity to the one after",
    "similarity to all after",
    "new words",
    "most spread word",
    "sentences of its paragraph",
    "first or second person",
    "run",
    "leans",
    "brought along",
    "alone",
    "says",
    "day",
    "bracket",
    "question",
)
_OF_NEIGHBOURS = ("words to the mean", "quoted", "capitals", "centrality", "new words")
FEATURES = (*_FORM, *(f"{name}, {side}" for side in ("before", "after") for name in _OF_NEIGHBOURS))
"""The names of the figures, in the order in which :func:`features` gives them."""

_NONE = -1.0  # where there is no neighbour
_REACH = 60  # sentences to either side that similarity looks at; bounds the work on long articles

_VOICE = re.compile(r"\b(?:saya|aku|kami|kita|kamu|anda|kalian|gue)\b", re.IGNORECASE)
_SAYS = re.compile(
    r"""\b(?:(?:kata|ujar|tutur|ungkap|jelas|ucap|imbuh|tegas|terang|papar|sebut|tambah|lanjut)(?:nya)?|menurut(?:nya)?
      |mengatakan|menyatakan|menyebut\w*|menjelaskan|mengungkap\w*|menuturkan|menambahkan|menegaskan|menilai|mengaku|berharap
      |memastikan|meminta|mengimbau)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_DAY = re.compile(r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)|\b(?:senin|selasa|rabu|kamis|jumat|sabtu|minggu)\b", re.IGNORECASE)
_CAPITAL = re.compile(r"(?<=\s)[A-Z]\w")
_NUMERAL = re.compile(r"\d")


def centrality(bags: Sequence[frozenset[str]]) -> list[float]:
    """How central each bag of words is, in proportion to the most central. Words of one sentence only do not count."""
    spread = Counter(word for bag in bags for word in bag)
    raw = [sum(spread[word] for word in bag if spread[word] > 1) / math.sqrt(len(bag) + 3) for bag in bags]
    most = max(raw, default=0) or 1
    return [value / most for value in raw]


def features(sentences: Sequence[Sentence], standings: Sequence[Standing]) -> list[tuple[float, ...]]:
    """The figures of each sentence of an article, in the order of :data:`FEATURES`."""
    bags = [words.content(standing.shown) for standing in standings]
    central = centrality(bags)
    lengths = [words.count(standing.shown) for standing in standings]
    total, count = sum(lengths) or 1, len(sentences)
    spread = Counter(word for bag in bags for word in bag)
    near = _similarities(bags, spread)
    paragraphs = Counter(sentence.paragraph for sentence in sentences)
    rows = []
    before, seen = 0, set[str]()
    for at, (sentence, standing, bag, length) in enumerate(zip(sentences, standings, bags, lengths, strict=True)):
        text, similar = standing.shown, near[at]
        rows.append(
            (
                before,
                at,
                sentence.paragraph,
                before / total,
                total,
                length,
                length * count / total,
                standing.quoted,
                text.startswith(('"', "“", "«")),
                len(_CAPITAL.findall(text)) / (length or 1),
                sum(bool(_NUMERAL.search(word)) for word in text.split()) / (length or 1),
                text.count(",") / (length or 1),
                central[at],
                sum(similar.values()) / max(1, count - 1),
                max(similar.values(), default=0.0),
                max((value for other, value in similar.items() if other < at), default=0.0),
                similar.get(0, 0.0),
                similar.get(at - 1, 0.0),
                similar.get(at + 1, 0.0),
                sum(value for other, value in similar.items() if other > at),
                len(bag - seen) / (len(bag) or 1),
                max((spread[word] for word in bag), default=0) / count,
                paragraphs[sentence.paragraph],
                _VOICE.search(text) is not None,
                len(standing.together),
                standing.together.start < at,
                standing.together.stop > at + 1,
                standing.alone,
                _SAYS.search(text) is not None,
                _DAY.search(text) is not None,
                "(" in text,
                text.rstrip(" \"”'").endswith("?"),
            )
        )
        before += length
        seen |= bag
    told = [[float(value) for value in row] for row in rows]
    columns = [_FORM.index(name) for name in _OF_NEIGHBOURS]
    outside = [_NONE] * len(columns)
    return [
        (
            *told[at],
            *([told[at - 1][column] for column in columns] if at else outside),
            *([told[at + 1][column] for column in columns] if at + 1 < count else outside),
        )
        for at in range(count)
    ]


def _similarities(bags: Sequence[frozenset[str]], spread: Counter[str]) -> list[dict[int, float]]:
    """For each bag the cosine with every other one within reach that shares a word, rare words counting more."""
    weight = {word: math.log(1 + len(bags) / times) ** 2 for word, times in spread.items()}
    size = [math.sqrt(sum(weight[word] for word in bag)) for bag in bags]
    near: list[dict[int, float]] = [{} for _ in bags]
    for at, bag in enumerate(bags):
        for other in range(at + 1, min(len(bags), at + 1 + _REACH)):
            shared = bag & bags[other]
            if shared:
                near[at][other] = near[other][at] = sum(weight[word] for word in shared) / (size[at] * size[other])
    return near
