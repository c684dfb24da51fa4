"""How many and how much: numbers with what they count, in English; a number whose unit is not known is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from app.engine.checking.numerals import Number, Weight, read_indonesian
from app.engine.keyfacts.nouns import ANYBODY, BEFALLING, BEFELL, PEOPLE, THINGS

_BEFORE_MONEY = {
    "rp": "Rp ", "rp.": "Rp ", "idr": "Rp ", "us$": "US$", "usd": "US$", "$": "$", "s$": "S$", "sgd": "S$", "a$": "A$",
    "aud": "A$", "€": "€", "eur": "€", "£": "£", "gbp": "£", "rm": "RM ", "¥": "¥",
}  # fmt: skip
_AFTER_MONEY = {
    "rupiah": "Rp {}", "dolar as": "US${}", "dolar amerika serikat": "US${}", "dolar amerika": "US${}", "dolar singapura": "S${}",
    "dolar australia": "A${}", "euro": "€{}", "poundsterling": "£{}", "yen": "{} yen", "yuan": "{} yuan", "ringgit": "{} ringgit",
    "riyal": "{} riyals", "won": "{} won", "baht": "{} baht", "peso": "{} pesos", "rupee": "{} rupees", "franc": "{} francs",
}  # fmt: skip
_PER = {
    "orang": "person", "kilogram": "kilogram", "kg": "kilogram", "liter": "litre", "hari": "day", "minggu": "week",
    "bulan": "month", "tahun": "year", "jam": "hour", "hektare": "hectare", "hektar": "hectare", "meter": "metre",
    "kilometer": "kilometre", "km": "kilometre", "ton": "tonne", "malam": "night", "barel": "barrel", "gram": "gram",
    "unit": "unit", "saham": "share", "lembar": "share", "siswa": "student", "keluarga": "family", "rumah": "house",
    "porsi": "portion", "ekor": "head",
}  # fmt: skip


def _any(words: Iterable[str]) -> str:
    """A pattern of any of these words, the longest that fits."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_SIGN = re.compile(rf"(?<![\w$])(?P<sign>{_any(_BEFORE_MONEY)})\s?$", re.IGNORECASE)
_CURRENCY = re.compile(rf"\s(?P<name>{_any(_AFTER_MONEY)})\b", re.IGNORECASE)
_SHORT_SCALE = re.compile(r"\s?(?P<scale>[MT])\b(?!-)")  # miliar, triliun
_RATE = re.compile(r"\s?(?:per|/)\s?(?P<unit>\w+)")
_EACH = re.compile(r"\b(?:setiap|tiap|kurs|pecahan)\s[^,.]{0,25}$", re.IGNORECASE)
_MODIFIERS = tuple(
    (told, re.compile(rf"(?<!\w)(?:{words})(?:\s(?:sebanyak|sebesar|senilai|ada))?\s$", re.IGNORECASE))
    for told, words in (
        ("about {}", r"sekitar|kurang\slebih|lebih\skurang|kira-kira|kisaran"),
        ("more than {}", r"lebih\sdari|di\satas|melebihi"),
        ("under {}", r"kurang\sdari|di\sbawah"),
        ("almost {}", r"hampir|mendekati|nyaris"),
        ("at least {}", r"sedikitnya|setidaknya|sekurang(?:-kurang)?nya|paling\s(?:sedikit|tidak)|minimal"),
        ("up to {}", r"hingga|sampai|maksimal|maksimum|paling\sbanyak|setinggi-tingginya"),
    )
)
_SPAN = re.compile(r"\s?(?:[-–—]|hingga|sampai(?:\sdengan)?|s/d)\s?(?:Rp\.?|US\$|\$|€|£)?\s?", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:()“”\"]")
# Before a number that counts nothing: a name, a time, an age, a place in an order, a part of something.
_NO_COUNT = re.compile(
    r"""(?:\b(?:pasal|ayat|nomor|no|pukul|jam|tahun|usia|berusia|umur|berumur|tanggal|rt|rw|km|kilometer|jalan|jl|blok|pasangan
        |(?<!lebih\s)(?<!kurang\s)dari|per|peringkat|posisi|kelas|kelompok|grup|liga|seri|tipe|jilid|bagian|pekan|hari|urutan|gate
        |lantai|u)|\bke-?)\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
# In a clause that tells what might be, should be, is not, or is on the average.
_SUPPOSED = re.compile(
    r"""\b(?:berpotensi|diperkirakan|diprediksi|memprediksi|\w*target\w*|menarget\w*|akan|bakal|bisa|dapat|mampu|kapasitas|berkapasitas
        |menampung|rencana\w*|berencana|jika|apabila|bila|kalau|kuota|membutuhkan|butuh|dibutuhkan|lowongan|setiap|tiap|rata-rata
        |minimal|maksimal|maksimum|ancaman|terancam|diancam|paling\slama|tidak|tak|bukan|tanpa|belum|syarat|wajib|harus|seharusnya
        |ingin|agar|supaya)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MANY = 100  # people; "5 orang" alone tells a reader nothing
_OTHERS = r"(?:\s(?:lainnya|lain|di\santaranya|itu|tersebut))?"
_TOLD = r"(?:\s(?:yang|dinyatakan|dilaporkan|telah|sudah|ditemukan|dikabarkan|harus|ikut|masih))*"
_BEFELL = rf"{_TOLD}\s(?P<befell>{_any(BEFELL)})\b"
_NOUN = re.compile(
    rf"""\s(?:unit\s)?(?:orang\s(?={_any(PEOPLE)}))?(?:(?P<people>{_any(PEOPLE)})|(?P<things>{_any(THINGS)}))\b(?!/)
      {_OTHERS}(?:{_BEFELL})?""".replace("\n      ", ""),
    re.IGNORECASE,
)
_ONLY_BEFELL = re.compile(_OTHERS + _BEFELL, re.IGNORECASE)
_BEFALLING = re.compile(
    rf"\b(?P<befalling>{_any(BEFALLING)})(?:\sakibat\s\w+(?:\s\w+)?)?"
    r"(?:\s(?:bertambah|menjadi|mencapai|sebanyak|berjumlah|total|ada|jadi))*\s$",
    re.IGNORECASE,
)
# "130 pengunjung dan karyawan", "anak sekolah, ibu hamil, dan balita": all of them are counted, unless they have a number of
# their own.
_AND_MORE = re.compile(
    r"""(?:\s\w+)?
      (?:\s(?:dan|serta|atau|maupun|hingga)\s(?!\d|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se|belas|puluh|ratus|ribu)[a-z]
        |,\s[a-z][a-z\s]*(?:,[a-z\s]+)*,?\sdan\s)""",
    re.VERBOSE,
)
# What makes another thing of a noun: rumah makan, kepala sekolah, kota kecil.
_OTHER_THING = re.compile(
    r"""\s(?:makan|sakit|tangga|ibadah|dinas|besar|buah|kandung|panah|sulung|bungsu|asuh|angkat|perusahaan|usaha|selam|wisata
        |tetangga|induk|lalu|silam|terakhir|kemudian|pertama|kedua|ketiga|lagi|sama|pun)\b""",
    re.IGNORECASE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Amounts:
    """What a sentence counts ("12 dead", "about 500 houses damaged") and the sums that it names ("Rp 2.5 billion", "about US$3
    million", "Rp 14,000 per kilogram"), each in its order."""

    counts: tuple[str, ...]
    money: tuple[str, ...]


def amounts(text: str) -> Amounts:
    """The amounts of an Indonesian sentence; those of which it is not sure what they are of are left out."""
    counts, money = [], []
    numbers = read_indonesian(text)
    for at, number in enumerate(numbers):
        value = _value(number)
        if value is None or number.weight is Weight.PARTNER or _in_span(text, numbers, at):
            continue
        if told := _money(text, number, value):
            money.append(told)
        elif told := _count(text, number, value):
            counts.append(told)
    return Amounts(tuple(counts), tuple(money))


def _money(text: str, number: Number, value: Decimal) -> str | None:
    """A number as a sum of money; None where no currency, or an unknown rate, stands beside it."""
    sign, name = _SIGN.search(text[: number.start]), _CURRENCY.match(text[number.end :])
    if not (sign or name) or _EACH.search(text[: number.start]):
        return None
    start, end = number.start, number.end
    if sign:
        start = sign.start()
        if scale := _SHORT_SCALE.match(text[end:]):
            value *= 10**9 if scale["scale"] == "M" else 10**12
            end += scale.end()
        told = _BEFORE_MONEY[sign["sign"].lower()] + _said(value)
    if name:
        end = number.end + name.end()
        told = told if sign else _AFTER_MONEY[name["name"].lower()].format(_said(value))
    rate = _RATE.match(text[end:])
    if rate and rate["unit"].lower() not in _PER:
        return None
    return _modified(told, text, start, end) + (f" per {_PER[rate['unit'].lower()]}" if rate else "")


def _count(text: str, number: Number, value: Decimal) -> str | None:
    """A number with what it counts; None where that is not sure, or not said of what is."""
    before, after = text[: number.start], text[number.end :].removeprefix("-an")
    clause = _CLAUSE.split(before)[-1]
    if (
        not value
        or text[number.start : number.end].isupper()
        or _NO_COUNT.search(before)
        or _SUPPOSED.search(clause)
        or re.match(r"[\w%/.,:-]*\d|%|-", after)
    ):
        return None
    told = _counted(value, clause, after)
    return _modified(f"{_said(value)} {told}", text, number.start, number.end) if told else None


def _counted(value: Decimal, before: str, after: str) -> str | None:
    """What a number counts, in English; None where that is not sure."""
    several = value != 1
    harm = _BEFALLING.search(_without_modifier(before))
    befell = BEFALLING[harm["befalling"].lower()][several] if harm else ""
    noun = _NOUN.match(after)
    if noun is None or _OTHER_THING.match(after[noun.end() :]):
        if only := _ONLY_BEFELL.match(after):
            return BEFELL[only["befell"].lower()][several]
        return befell if befell and re.match(r"\s?(?:[,.;)]|$|dan\b|serta\b)", after) else None
    word = noun["people"] or noun["things"]
    if noun["befell"]:
        befell = BEFELL[noun["befell"].lower()][several]
    if befell:
        anybody = word.lower() in ANYBODY
        return befell if anybody else f"{(PEOPLE | THINGS)[word.lower()][several]} {befell}" if several else None
    if not several or word.istitle() or _AND_MORE.match(after[noun.end() :]):  # also "Program Tiga Juta Rumah"
        return None
    if word.lower() in ANYBODY and (word.lower() == "korban" or value < _MANY):
        return None
    return (PEOPLE | THINGS)[word.lower()][several]


def _value(number: Number) -> Decimal | None:
    """The one value of a number; None where its spelling can mean several, or is a time or a month."""
    if len(number.keys) != 1:
        return None
    key = next(iter(number.keys))
    return Decimal(key) if key[0].isdigit() else None


def _said(value: Decimal) -> str:
    """A value in English figures: "2.5 billion", "14,000", "12"."""
    for scale, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if value >= scale:
            scaled = value / scale
            if scaled == scaled.quantize(Decimal("0.001")):
                return f"{_plain(scaled)} {word}"
            break
    return _plain(value)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():,f}"


def _in_span(text: str, numbers: list[Number], at: int) -> bool:
    """Whether a number is an end of "2 hingga 3 juta"."""
    before = at and _SPAN.fullmatch(text[numbers[at - 1].end : numbers[at].start])
    after = at + 1 < len(numbers) and _SPAN.fullmatch(text[numbers[at].end : numbers[at + 1].start])
    if after and at + 2 < len(numbers) and min(numbers[at + 2].keys)[0] == "m":  # "Rp 8 triliun hingga 17 Oktober"
        after = None
    return bool(before or after)


def _modified(told: str, text: str, start: int, end: int) -> str:
    """The amount with what the sentence says of how exact it is."""
    if re.match(r"-an\b|\slebih\b(?!\s(?:dari|kurang))", text[end:]):
        return f"more than {told}" if text[end : end + 1] == " " else f"about {told}"
    return next((words.format(told) for words, pattern in _MODIFIERS if pattern.search(text[:start])), told)


def _without_modifier(before: str) -> str:
    """What stands before a number, without the words that say how exact it is."""
    for _, pattern in _MODIFIERS:
        found = pattern.search(before)
        if found:
            return before[: found.start()]
    return before
