"""Numbers in Indonesian and in English text, read to values that can be compared.

A number has *keys*: all the values that its spelling can mean. Quantities are plain decimals ("1250000.5"), times of day "t" +
minutes after midnight, months "m" + 1 to 12, sections "s4.2.1", and round plurals ("ratusan ribu", "hundreds of thousands") "~" +
power of ten.
Two numbers agree where they share a key.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import IntEnum
from itertools import zip_longest


class Weight(IntEnum):
    """How much a number counts where it has no partner in the other language."""

    PARTNER = 0  # ordinals and words such as "both", "twice": only ever a partner
    PLAIN = 1  # small number words, months, Roman numerals, round plurals: often said otherwise, wrong if another takes its place
    FIRM = 2  # digits, and words from 11 on: must be on the other side in some form


@dataclass(frozen=True, slots=True)
class Number:
    """One number: its keys, its place in the text, and its weight."""

    keys: frozenset[str]
    start: int
    end: int
    weight: Weight


@dataclass(frozen=True, slots=True)
class _Language:
    """What the words of a language mean: ``values`` of number words, ``suffixes`` that turn a unit into ten or a teen, ``scales``
    that multiply, ``loose`` words (ordinals and their like), ``months``, round ``plurals`` (power of ten)."""

    values: Mapping[str, int]
    scales: Mapping[str, int]
    loose: Mapping[str, int]
    months: tuple[str, ...]
    plurals: Mapping[str, int]
    decimal_comma: bool
    suffixes: Mapping[str, int]


def _enumerate(words: str, start: int = 0) -> dict[str, int]:
    return {word: value for value, word in enumerate(words.split(), start)}


_INDONESIAN = _Language(
    values=_enumerate("nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas")
    | {"seratus": 100, "seribu": 1000, "sejuta": 10**6, "semiliar": 10**9, "setriliun": 10**12, "selusin": 12},
    scales={"ratus": 100, "ribu": 1000, "rb": 1000, "juta": 10**6, "jt": 10**6, "miliar": 10**9, "milyar": 10**9}
    | {"triliun": 10**12, "trilyun": 10**12},
    loose=_enumerate("kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh", 2)
    | {"keduanya": 2, "ketiganya": 3, "berdua": 2, "bertiga": 3, "dwi": 2, "ganda": 2, "sepasang": 2},
    months=tuple("januari februari maret april mei juni juli agustus september oktober november desember".split()),
    plurals={"belasan": 1, "puluhan": 1, "ratusan": 2, "ribuan": 3, "jutaan": 6, "miliaran": 9, "triliunan": 12},
    decimal_comma=True,
    suffixes={"belas": 10, "puluh": 10},
)
_ENGLISH = _Language(
    values=_enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen"
    )
    | {tens: 10 * i for i, tens in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)},
    scales={"hundred": 100, "thousand": 1000, "k": 1000, "million": 10**6, "mn": 10**6, "billion": 10**9, "bn": 10**9}
    | {"trillion": 10**12, "tn": 10**12, "millions": 10**6, "billions": 10**9, "trillions": 10**12},
    loose=_enumerate("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 2)
    | {"thirds": 3, "thirteenth": 13, "twentieth": 20, "thirtieth": 30, "hundredth": 100}
    | dict.fromkeys("both pair pairs couple twice double doubled doubles doubling twin dual seconds".split(), 2)
    | {"dozen": 12, "triple": 3, "tripled": 3, "thrice": 3, "trio": 3, "nil": 0, "decade": 10, "decades": 10, "century": 100},
    months=tuple("january february march april may june july august september october november december".split()),
    plurals={"dozens": 1, "tens": 1, "scores": 1, "hundreds": 2, "thousands": 3, "millions": 6, "billions": 9, "trillions": 12},
    decimal_comma=False,
    suffixes={},
)

_TOKEN = re.compile(r"[0-9]+(?:[.,:/][0-9]+)*|[^\W\d_]+")
_MONEY = re.compile(r"\b(?:Rp|IDR|USD|SGD|AUD|EUR|RM)$", re.IGNORECASE)
_ROMAN = re.compile(r"(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})")
_CLOCK = re.compile(r"\b(?:pukul|pk\.?|jam)\s*$", re.IGNORECASE)
_ZONE = re.compile(r"\s*(?:WIB|WITA|WIT)\b")
_HALF_DAY = re.compile(r"\s*([ap])\.?m\b", re.IGNORECASE)
_SECTION = re.compile(r"\d{1,2}(?:\.\d{1,2}){2,}")
_ATTACHED = re.compile(r"m\b")
_RANGE = re.compile(r"\s*(?:-|–|—|sampai|hingga|s/d|sampai dengan|dan|atau|to|and|or)\s*(?:Rp\.?|US\$|\$|€|£)?\s*", re.IGNORECASE)


def read_indonesian(text: str) -> list[Number]:
    """The numbers of an Indonesian text, in order."""
    return _read(text, _INDONESIAN)


def read_english(text: str) -> list[Number]:
    """The numbers of an English text, in order."""
    return _read(text, _ENGLISH)


def _read(text: str, language: _Language) -> list[Number]:
    numbers: list[Number] = []
    tokens = list(_TOKEN.finditer(text))
    position = 0
    while position < len(tokens):
        found, used = _number_at(text, tokens, position, language)
        numbers += found
        position += used
    return list(_with_ranges(text, numbers, language))


def _number_at(text: str, tokens: list[re.Match[str]], position: int, language: _Language) -> tuple[list[Number], int]:
    """The numbers that begin at one token (none for any other word), and how many tokens they take."""
    token = tokens[position]
    word = token.group()
    if word[0].isdecimal() and word[0].isascii():
        return _digits_at(text, tokens, position, language)
    lower = word.lower()
    if lower in language.values or (lower == "a" and _next_word(text, tokens, position) in language.scales):
        return _words_at(text, tokens, position, language)
    span = token.span()
    if lower in language.loose:
        return [Number(frozenset({str(language.loose[lower])}), *span, Weight.PARTNER)], 1
    if lower in language.months and word[0].isupper():
        return [Number(frozenset({f"m{language.months.index(lower) + 1}"}), *span, Weight.PLAIN)], 1
    if lower in language.plurals:
        return _plural_at(text, tokens, position, language)
    if lower in ("noon", "midnight"):
        keys = {"t720", "12"} if lower == "noon" else {"t0", "t1440", "0", "12", "24"}
        return [Number(frozenset(keys), *span, Weight.PARTNER)], 1
    if _ROMAN.fullmatch(word):
        return [Number(frozenset({str(_roman(word))}), *span, Weight.PLAIN)], 1
    return [], 1


def _digits_at(text: str, tokens: list[re.Match[str]], position: int, language: _Language) -> tuple[list[Number], int]:
    token = tokens[position]
    start, end = token.span()
    before = text[:start]
    if before[-1:].isalpha() and not _MONEY.search(before):  # G20, KM2: a name
        return [], 1
    if "/" in token.group():
        return _date(token, language), 1
    if _SECTION.fullmatch(token.group()):
        return [Number(frozenset({f"s{token.group()}"}), start, end, Weight.FIRM)], 1
    values = _values(token.group(), language)
    clock = _clock(text, token)
    if clock and (":" in token.group() or (language.decimal_comma and (_CLOCK.search(before) or _ZONE.match(text, end)))):
        return [Number(clock, start, end, Weight.FIRM)], 1
    scale, used = _scale_after(text, tokens, position, language)
    if language is _ENGLISH and _ATTACHED.match(text, end):  # £4.1m, or 41 metres
        values |= {value * 10**6 for value in values}
    if used:
        values, clock = {value * scale for value in values}, frozenset()
    keys = {_key(value) for value in values} | clock
    return [Number(frozenset(keys), start, tokens[position + used].end(), Weight.FIRM)], 1 + used


def _values(digits: str, language: _Language) -> set[Decimal]:
    """What a run of digits, points and commas can mean in a language."""
    decimal, thousands = (",", ".") if language.decimal_comma else (".", ",")
    own = re.fullmatch(rf"(\d+|[1-9]\d{{0,2}}(?:\{thousands}\d{{3}})+)(?:\{decimal}(\d+))?", digits)
    found: set[Decimal] = set()
    if own:
        found.add(Decimal(f"{own[1].replace(thousands, '')}.{own[2] or 0}"))
    other = re.fullmatch(rf"[1-9]\d{{0,2}}((?:\{decimal}\d{{3}})+)(?:\{thousands}\d+)?", digits)
    if other and (language.decimal_comma or len(other[1]) > 4):  # written the other language's way
        found.add(Decimal(digits.replace(decimal, "").replace(thousands, ".")))
    if not found:  # 3.5 in Indonesian; or a score, a date, a section: 1:20, 12.5.2024
        lone = re.fullmatch(r"(\d+)[.,](\d+)", digits)
        found = {Decimal(f"{lone[1]}.{lone[2]}")} if lone else {Decimal(part) for part in re.split(r"[.,:]", digits)}
    return found


def _clock(text: str, token: re.Match[str]) -> frozenset[str]:
    """The keys of digits that can be a time of day; empty where they cannot."""
    match = re.fullmatch(r"([01]?\d|2[0-4])(?:[.:]([0-5]\d))?", token.group())
    half = _HALF_DAY.match(text, token.end())
    if not match or (match[2] is None and not half):
        return frozenset()
    hour, minute = int(match[1]), int(match[2] or 0)
    hours = {hour, hour + 12} if hour <= 12 else {hour}
    if half:
        hours = {hour % 12 + 12 * (half[1].lower() == "p")}
    return frozenset({f"t{h * 60 + minute}" for h in hours} | ({str(hour)} if minute == 0 else set()))


def _date(token: re.Match[str], language: _Language) -> list[Number]:
    """Day, month and year of 13/10/2025 or 13/10; the parts of anything else with slashes."""
    parts = re.split(r"[/.,:]", token.group())
    values = [int(part) for part in parts]
    span = token.span()
    numbers = [Number(frozenset({str(value)}), *span, Weight.PARTNER) for value in values]
    if len(parts[-1]) == 4:
        numbers[-1] = replace(numbers[-1], weight=Weight.FIRM)
    if len(values) in (2, 3) and values[0] <= 31 and values[1] <= 31:
        day, month = values[:2] if values[1] <= 12 else values[1::-1]
        if language is _ENGLISH:  # the order of day and month is anybody's guess
            either = frozenset({str(day), str(month), f"m{day}", f"m{month}"})
            numbers[:2] = (replace(number, keys=either) for number in numbers[:2])
        else:
            numbers[0] = Number(frozenset({str(day)}), *span, Weight.FIRM if len(values) == 3 else Weight.PARTNER)
            numbers[1] = replace(numbers[1], keys=frozenset({f"m{month}", str(month)}))
        if len(values) == 3 and len(parts[2]) == 2:
            numbers[2] = replace(numbers[2], keys=frozenset({str(values[2]), f"20{parts[2]}", f"19{parts[2]}"}))
    return numbers


def _words_at(text: str, tokens: list[re.Match[str]], position: int, language: _Language) -> tuple[list[Number], int]:
    """A number in words: dua puluh lima juta, twenty-five million."""
    total = group = unit = Decimal(0)
    used = 0
    for index in range(position, len(tokens)):
        word = tokens[index].group().lower()
        if used and not _adjacent(text, tokens, index):
            break
        if word in language.values and not (used and unit and language.values[word] >= (10 if unit >= 20 else 1)):
            unit += language.values[word]
        elif word == "a" and not used:
            unit = Decimal(1)
        elif word == "and" and used and group and _next_word(text, tokens, index) in language.values:
            pass
        elif word in language.suffixes and used and 0 < unit < 10:
            unit = unit + 10 if word == "belas" else unit * 10
            group, unit = (group + unit, Decimal(0)) if word == "puluh" else (group, unit)
        elif word in language.scales and used:
            scale = language.scales[word]
            if scale == 100:
                group, unit = group + unit * 100, Decimal(0)
            else:
                total, group, unit = total + (group + unit) * scale, Decimal(0), Decimal(0)
        else:
            break
        if unit >= 100:  # seratus, seribu: a group of their own
            if unit >= 1000:
                total, unit = total + unit, Decimal(0)
            else:
                group, unit = group + unit, Decimal(0)
        used = index - position + 1
    value = total + group + unit
    firm = value > 10 and tokens[position].group().lower() != "a"
    return [
        Number(
            frozenset({_key(value)}),
            tokens[position].start(),
            tokens[position + used - 1].end(),
            Weight.FIRM if firm else Weight.PLAIN,
        )
    ], used


def _plural_at(text: str, tokens: list[re.Match[str]], position: int, language: _Language) -> tuple[list[Number], int]:
    power, used = 0, 0
    for index in range(position, len(tokens)):
        word = tokens[index].group().lower()
        if word in language.plurals:
            power += language.plurals[word]
        elif word in language.scales:
            power += len(str(language.scales[word])) - 1
        elif word != "of" or _next_word(text, tokens, index) not in language.plurals:
            break
        used += 1
    return [Number(frozenset({f"~{power}"}), tokens[position].start(), tokens[position + used - 1].end(), Weight.PLAIN)], used


def _scale_after(text: str, tokens: list[re.Match[str]], position: int, language: _Language) -> tuple[Decimal, int]:
    scale, used = Decimal(1), 0
    for index in range(position + 1, len(tokens)):
        word = tokens[index].group().lower()
        if word not in language.scales or not _adjacent(text, tokens, index):
            break
        scale, used = scale * language.scales[word], used + 1
    return scale, used


def _with_ranges(text: str, numbers: list[Number], language: _Language) -> Iterator[Number]:
    """Let "3 sampai 4 juta" mean three million too."""
    for number, following in zip_longest(numbers, numbers[1:]):
        if following and _RANGE.fullmatch(text, number.end, following.start) and number.weight is Weight.FIRM:
            scaled = re.search(r"[^\W\d_]+(?:\s[^\W\d_]+)*$", text[following.start : following.end])
            scale = Decimal(1)
            for word in scaled.group().lower().split() if scaled else ():
                scale *= language.scales.get(word, 1)
            plain = {Decimal(key) for key in number.keys if key[0].isdigit()}
            number = replace(number, keys=number.keys | {_key(value * scale) for value in plain})
        yield number


def _adjacent(text: str, tokens: list[re.Match[str]], index: int) -> bool:
    return text[tokens[index - 1].end() : tokens[index].start()] in ("", " ", "-")


def _next_word(text: str, tokens: list[re.Match[str]], position: int) -> str:
    if position + 1 < len(tokens) and _adjacent(text, tokens, position + 1):
        return tokens[position + 1].group().lower()
    return ""


def _roman(word: str) -> int:
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in word]
    return sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True))


def _key(value: Decimal) -> str:
    return format(value.normalize(), "f")
