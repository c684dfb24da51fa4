"""Detecting: the language of each paragraph and of the whole. Unsure is an answer.

Two libraries and a table of small words are asked, because each is blind somewhere: langdetect knows no Malay, Javanese,
Sundanese or Tetum and calls most of them Indonesian, with full confidence; py3langid tells Indonesian, Malay and Javanese apart
and gives probabilities that can be believed, but knows no Sundanese or Tetum. The rule for one text:

1. **Words first, where the libraries are blind.** At least two different Sundanese or Tetum words, every seventh word or more,
   and more of them than of Indonesian and Javanese ones together: that language.
2. **The family.** py3langid's probabilities of Indonesian, Malay, Javanese and Acehnese are added. The text belongs to the family
   if they make a half; a quarter is enough if langdetect says Indonesian, a tenth if Indonesian words stand in it too (langdetect
   is asked only where it matters, for it is several times slower). Within the family up to four words that only one of the
   languages writes multiply its probability by :data:`_WORD` each, and Indonesian's by :data:`_PRIOR` once more, for nearly
   everything that Kabar is given is Indonesian. Acehnese is no answer but unsure: Sundanese without small words lands there.
3. **Anything else** is what both libraries say on average, if that makes :data:`_ENOUGH`; else unsure.

The whole is what most of the letters are, weighted by confidence; unsure paragraphs have no vote.
"""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from string import ascii_letters

from app.engine.detecting.words import COMMON, INDONESIAN, JAVANESE, MALAY, SUNDANESE, TETUM
from app.engine.dispatch import UNSURE, Detection, Guess

_WORD = 3.0
_PRIOR = 3.0
_ENOUGH = 0.55
_LONGEST = 4_000  # characters of a text that are looked at; more does not change the answer

_ADDRESS = ("://", "www.", "@")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

# The profiles of langdetect that Kabar loads: all 55 take five times as long, and among Finnish, Estonian and Croatian it only
# finds wrong names for Tetum. Languages in other scripts need no second opinion.
_PROFILES = ("id", "en", "nl", "pt", "tl", "de", "fr", "es", "it", "vi", "tr", "sw", "so", "da", "sv", "pl", "ro")

# What py3langid takes texts of the other for, or knows apart where Kabar need not.
_RELATIVES = {"pcm": "en", "gl": "pt", "ary": "ar", "arz": "ar", "wuu": "zh", "yue": "zh"}
_UNSURE = Guess(UNSURE, 0.0)
_FAMILY = ("id", "ms", "jv", "ace")


def detect(paragraphs: Sequence[str]) -> Detection:
    """The language of each paragraph and of all of them together (BCP 47, or ``UNSURE``).

    The confidence of the whole is the share of its language among all letters, each paragraph weighted by its confidence.
    Where no paragraph is sure, all are read as one text (a few headlines together may be).
    """
    guesses = tuple(guess(paragraph) for paragraph in paragraphs)
    votes: defaultdict[str, float] = defaultdict(float)
    letters = 0
    for paragraph, answer in zip(paragraphs, guesses, strict=True):
        weight = sum(map(str.isalpha, paragraph))
        letters += weight
        if answer.language != UNSURE:
            votes[answer.language] += weight * answer.confidence
    if not votes:
        whole = guess(" ".join(paragraphs))
        return Detection(whole.language, whole.confidence, guesses)
    language = max(votes, key=lambda code: votes[code])
    return Detection(language, votes[language] / letters, guesses)


def guess(text: str) -> Guess:
    """The language of one text (BCP 47) and its probability by the rule above; ``UNSURE`` with 0 where there is none.

    The same text gives the same answer, in any order of asking.
    """
    text = " ".join(word for word in text[:_LONGEST].split() if not any(mark in word for mark in _ADDRESS))
    tokens = _TOKEN.findall(text)
    latin = sum(letter in ascii_letters for letter in text) * 2 > sum(map(len, tokens))
    if not tokens or (latin and len(tokens) < 2):
        return _UNSURE
    shouted = text.isupper()
    # NU, KA and LA are acronyms, unless everything is written in capitals.
    words = Counter(token.lower().replace("’", "'") for token in tokens if shouted or not token.isupper())

    indonesian, malay, javanese = (_count(words, table) for table in (INDONESIAN, MALAY, JAVANESE))
    common = _count(words, COMMON)
    for language, table in (("su", SUNDANESE), ("tet", TETUM)):
        found = _count(words, table)
        different = sum(word in table for word in words)
        if different >= 2 and found * 7 >= len(tokens) and found > indonesian + common + javanese:
            return Guess(language, min(0.99, 0.5 + 2 * found / len(tokens)))

    second = _py3langid()(text)
    family = sum(second[code] for code in _FAMILY)
    first = _langdetect()(text.lower() if shouted else text) if latin and family < 0.5 else {}
    if family >= 0.5 or (first.get("id", 0.0) > 0.5 and family >= (0.1 if indonesian + common else 0.25)):
        return _within_family(second, {"id": indonesian, "ms": malay, "jv": javanese})
    both: defaultdict[str, float] = defaultdict(float)
    for opinion in (first, second) if first else (second,):
        for code, probability in opinion.items():
            both[_RELATIVES.get(code, code)] += probability / (2 if first else 1)
    language, confidence = max(both.items(), key=lambda item: (item[1], item[0]))
    return Guess(language, confidence) if confidence >= _ENOUGH else _UNSURE


def _count(words: Counter[str], table: frozenset[str]) -> int:
    return sum(count for word, count in words.items() if word in table)


def _within_family(second: dict[str, float], found: dict[str, int]) -> Guess:
    """Which language of the family it is, by py3langid's probabilities and the words found of each."""
    scores = {code: second[code] * _WORD ** min(found.get(code, 0), 4) for code in _FAMILY}
    scores["id"] *= _PRIOR
    language = max(scores, key=lambda code: scores[code])
    return _UNSURE if language == "ace" else Guess(language, scores[language] / sum(scores.values()))


@functools.cache
def _py3langid() -> Callable[[str], dict[str, float]]:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return lambda text: dict(identifier.rank(text))


@functools.cache
def _langdetect() -> Callable[[str], dict[str, float]]:
    from langdetect import PROFILES_DIRECTORY, DetectorFactory, LangDetectException

    factory = DetectorFactory()
    factory.set_seed(0)
    factory.load_json_profile([(Path(PROFILES_DIRECTORY) / code).read_text(encoding="utf-8") for code in _PROFILES])

    def ask(text: str) -> dict[str, float]:
        detector = factory.create()
        detector.append(text)
        try:
            return {found.lang: found.prob for found in detector.get_probabilities()}
        except LangDetectException:  # no letter that it knows
            return {}

    return ask
