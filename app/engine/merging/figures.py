"""Numbers of one thing that differ between reports: "Kompas: 12 dead; Antara: 14 dead"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.engine.checking.numerals import Number, Weight, read_indonesian
from app.engine.dispatch import Dispatch
from app.engine.story import Disagreement, Fact, Figure, Report, Telling

# What is counted, in its usual words; the first pattern that matches the words after (or right before) a number names it.
_COUNTED = (
    ("dead", r"(?:tewas|menewaskan|meninggal|korban\sjiwa|merenggut|wafat|gugur)"),
    ("injured", r"(?:luka|terluka|melukai|cedera)"),
    ("missing", r"(?:hilang|belum\sditemukan|dalam\spencarian)"),
    ("displaced", r"(?:mengungsi|pengungsi|diungsikan|dievakuasi)"),
    ("arrested", r"(?:ditangkap|diamankan|diringkus|dibekuk|ditahan)"),
    ("suspects", r"(?:tersangka)"),
    ("passengers", r"(?:penumpang)"),
    ("families", r"(?:keluarga|kk|kepala\skeluarga)"),
    ("houses", r"(?:rumah|unit\srumah|hunian)"),
    ("villages", r"(?:desa|kelurahan)"),
    ("districts", r"(?:kecamatan)"),
    ("shops and stalls", r"(?:kios|toko|lapak)"),
    ("vehicles", r"(?:mobil|motor|kendaraan)"),
    ("hectares", r"(?:hektare|hektar|ha)"),
    ("magnitude", r"(?:magnitudo|skala\srichter|sr)"),
    ("percent", r"(?:persen|%)"),
    ("votes", r"(?:suara)"),
)
_HARM = frozenset({"dead", "injured", "missing", "displaced"})
_PEOPLE = frozenset({"orang", "jiwa", "korban", "warga"})
_AFTER = 5  # words after a number in which what it counts is named
_BREAK = re.compile(r"[,;:()“”\"]|\b(?:dan|serta|sedangkan|sementara|dari)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w%]+")
_NO_COUNT = re.compile(
    r"(?:pasal|ayat|nomor|no|pukul|tahun|usia|berusia|umur|hari|tanggal|rt|rw|km|kilometer|ke|jalan|jl)\W*$", re.I
)
_DATE = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}\s(?:Jan|Feb|Mar|Apr|Mei|Jun|Jul|Ag|Sep|Okt|Nov|Des)\w*(?:\s\d{4})?")


@dataclass(frozen=True, slots=True)
class Count:
    """A number of a sentence and what it counts, in English."""

    what: str
    number: Number
    text: str


def counts(text: str) -> Iterator[Count]:
    """The numbers of an Indonesian sentence of which it is sure what they count."""
    dates = [match.span() for match in _DATE.finditer(text)]
    for number in read_indonesian(text):
        if number.weight == Weight.PARTNER or any(start <= number.start < end for start, end in dates):
            continue
        if _NO_COUNT.search(text[: number.start]):
            continue
        what = _counted(text, number)
        if what:
            yield Count(what, number, text[number.start : number.end])


def disagreements(dispatches: Sequence[Dispatch], reports: Sequence[Report], facts: Sequence[Fact]) -> tuple[Disagreement, ...]:
    """What the reports count differently: in sentences that tell the same fact, and of people harmed also anywhere, where
    each report that shares a fact with another has one number for them in all its text.

    Only the fullest text of a report has a voice. A text that counts a thing twice ("12 of the 30 injured") says nothing here:
    better no disagreement than a wrong one.
    """
    voices = [report.dispatches[0] for report in reports]
    linked = [
        voice for number, voice in enumerate(voices) if any(number in fact.reports and len(fact.reports) > 1 for fact in facts)
    ]
    scopes = [[telling for telling in fact.tellings if telling.dispatch in voices] for fact in facts]
    everywhere = [Telling(voice, sentence.id) for voice in linked for sentence in dispatches[voice].sentences]
    found = [
        *(disagreement for scope in scopes for disagreement in _differing(dispatches, scope)),
        *(disagreement for disagreement in _differing(dispatches, everywhere) if disagreement.what in _HARM),
    ]
    seen: set[tuple[str, frozenset[int]]] = set()
    told = []
    for disagreement in found:
        key = disagreement.what, frozenset(figure.telling.dispatch for figure in disagreement.figures)
        if key not in seen:
            told.append(disagreement)
            seen.add(key)
    return tuple(told)


def _differing(dispatches: Sequence[Dispatch], scope: Sequence[Telling]) -> Iterator[Disagreement]:
    """What the dispatches count differently in these sentences. A dispatch has a say where all its numbers of a thing agree."""
    said: dict[str, dict[int, list[tuple[Telling, Count]]]] = {}
    for telling in scope:
        for count in counts(dispatches[telling.dispatch].sentences[telling.sentence].text):
            said.setdefault(count.what, {}).setdefault(telling.dispatch, []).append((telling, count))
    for what, dispatches_say in said.items():
        clear = [numbers[0] for numbers in dispatches_say.values() if _agree(numbers)]
        if not _agree(clear):
            yield Disagreement(what, tuple(Figure(telling, count.text) for telling, count in clear))


def _agree(numbers: Sequence[tuple[Telling, Count]]) -> bool:
    return all(one.number.keys & other.number.keys for _, one in numbers for _, other in numbers)


def _counted(text: str, number: Number) -> str | None:
    after = _BREAK.split(text[number.end :], maxsplit=1)[0]
    told = " ".join(_WORD.findall(after)[:_AFTER]).lower()
    if text[number.end : number.end + 1] == "%":
        return "percent"
    for what, pattern in _COUNTED:
        if re.search(rf"\b{pattern}\b", told):
            return what
    before = " ".join(_WORD.findall(_BREAK.split(text[: number.start])[-1])[-2:]).lower()
    for what, pattern in _COUNTED:
        if re.search(rf"\b{pattern}(?:\s(?:sebanyak|mencapai|sebesar|menjadi|berjumlah))?$", before):
            return what
    # "Korban tewas akibat banjir bertambah menjadi 14 orang": people are counted, and one thing only has happened to any.
    harms = [what for what, pattern in _COUNTED if what in _HARM and re.search(rf"\b{pattern}\b", text, re.IGNORECASE)]
    return harms[0] if len(harms) == 1 and told.split(" ")[0] in _PEOPLE else None
