"""Why a pair is not fit to learn from: numbers, negation or names that differ between its sides, and near duplicates.

A model learns to invent names and to lose a "not" exactly from such pairs. The checks are strict: a
sound pair lost costs little, since there are more than one pass needs.
"""

import re
import zlib
from collections import Counter

from .lexicon import Lexicon, words
from .pairs import Pair

NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
CAPITALIZED = re.compile(r"(?<![.!?:\"“”'‘’()\-–—*•\[] )(?<=[\w,] )[A-Z][\w'’-]*[\w]")

ID_NUMBERS = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas".split()
EN_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve".split()
EN_ORDINALS = "- first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
ONES_ID, ONES_EN = ("se", "pertama", "sebuah", "seorang", "suatu"), ("a", "an", "once", "single")

# Strong: an ordinary negation. Weak: what a sound translation may use instead of one.
ID_STRONG = set(
    "tidak tidaklah bukan bukanlah bukannya belum tak jangan tanpa tiada takkan tidakkah ga gak nggak ngga enggak kagak".split()
)
ID_WEAK = ID_STRONG | set(
    "kurang gagal menolak membantah jarang hampir sulit sukar mustahil hanya selain kecuali non anti mantan hilang "
    "kehilangan menghindari mencegah dilarang melarang larangan kosong nir terlalu sebelum entah tanpanya nol berhenti "
    "mati tdk kecil sedikit pernah buta bebas kebal batal membatalkan hentikan tunggu masih mana".split()
)
EN_STRONG = set("not no never none nothing nobody nowhere neither nor cannot without".split())
EN_WEAK = EN_STRONG | set(
    "yet few little hardly rarely barely seldom fail fails failed failing failure refuse refused refuses refusing deny "
    "denied denies lack lacks lacked lacking instead rather unless except absence absent less least avoid prevent stop "
    "stopped impossible only but still other far anything any ever unable too against despite although than free out "
    "away".split()
)
EN_NEGATIVE_PREFIX = re.compile(r"^(?:un|in|im|ir|il|dis|non|mis|de|ab)\w{3,}|\w+less$|\w+n['’]t$")


def numbers(text: str) -> Counter[str]:
    """Numbers as digit strings, separators and trailing zeros taken off: 2.500 = 2,500 and 500 ribu = 500,000."""
    bare = (re.sub(r"\D", "", found) for found in NUMBER.findall(text))
    return Counter(digits.lstrip("0").rstrip("0") or "0" for digits in bare)


def numbers_differ(pair: Pair) -> bool:
    """A number of one side that the other has neither in digits nor, up to twelve, as a word."""
    here, there = numbers(pair.indonesian), numbers(pair.english)
    id_words, en_words = set(words(pair.indonesian)), set(words(pair.english))
    for missing, others, is_english in ((here - there, en_words, True), (there - here, id_words, False)):
        for digits in missing:
            value = int(digits)
            if value > 12:
                return True
            spelled = {EN_NUMBERS[value], EN_ORDINALS[value]} if is_english else {ID_NUMBERS[value], "ke" + ID_NUMBERS[value]}
            if value == 1:
                spelled |= set(ONES_EN if is_english else ONES_ID)
            if not any(word in spelled or word.removeprefix("ke") in spelled for word in others):
                return True
    return False


def negation_differs(pair: Pair) -> bool:
    """A plain negation on one side without anything on the other that could stand for it."""
    here, there = words(pair.indonesian), words(pair.english)
    is_denied_here = any(word in ID_STRONG for word in here)
    is_denied_there = any(word in EN_STRONG or word.endswith(("n't", "n’t")) for word in there)
    if is_denied_here and not any(word in EN_WEAK or EN_NEGATIVE_PREFIX.match(word) for word in there):
        return True
    return is_denied_there and not any(word in ID_WEAK or word.startswith("ketidak") for word in here)


def _names(text: str) -> list[str]:
    """Capitalized words inside a sentence; the first word of a sentence tells nothing."""
    return [name.removesuffix("'s").removesuffix("’s") for name in CAPITALIZED.findall(text)]


def _stands_in(name: str, others: list[str]) -> bool:
    """Spelled alike: equal, or sharing the first four letters (Afghanistan, Afganistan, Afghan)."""
    start = name[:4]
    return any(other == name or (len(name) > 3 and other[:4] == start) or name in other.split("-") for other in others)


def names_differ(pair: Pair, lexicon: Lexicon) -> bool:
    """A name that one side has and the other neither spells alike nor, by the lexicon, translates.

    One such name is let through in Indonesian (a title is often dropped in English), none in English: that is invented.
    """
    here, there = words(pair.indonesian), words(pair.english)
    invented = [
        name
        for name in map(str.lower, _names(pair.english))
        if not _stands_in(name, here) and not lexicon.explains(name, here) and name not in ENGLISH_CAPITALS
    ]
    lost = [
        name
        for name in map(str.lower, _names(pair.indonesian))
        if not _stands_in(name, there) and not lexicon.explained(name, there)
    ]
    return bool(invented) or len(lost) > 1


def unfaithful(pair: Pair, lexicon: Lexicon | None) -> str | None:
    """What differs between the sides ("numbers", "negation", "names"), or None; names only where there is a lexicon."""
    if numbers_differ(pair):
        return "numbers"
    if negation_differs(pair):
        return "negation"
    return "names" if lexicon and names_differ(pair, lexicon) else None


ENGLISH_CAPITALS = frozenset("i i'm i've i'll i'd mr mrs ms english the of and".split())


class Seen:
    """Near duplicates: texts that share their least hashed word triples, digits aside."""

    def __init__(self) -> None:
        self.signatures: set[tuple[int, ...]] = set()

    def __contains__(self, text: str) -> bool:
        """Whether such a text was asked for before; remembers this one."""
        bare = words(text)
        if len(bare) < 6:
            return False  # short ones repeat with reason
        triples = {zlib.crc32(" ".join(bare[i : i + 3]).encode()) for i in range(len(bare) - 2)}
        signature = tuple(sorted(triples)[: max(3, len(triples) // 3)])
        known = signature in self.signatures
        self.signatures.add(signature)
        return known
