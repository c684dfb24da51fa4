"""The dateline: the place, and often the outlet, before the dash with which a first paragraph begins.

``KUPANG, NTT –`` · ``Jakarta, CNN Indonesia --`` · ``JAKARTA, KOMPAS.com -`` · ``TEMPO.CO, Jakarta -`` · ``Bandung (ANTARA) -`` ·
``KONTAN.CO.ID - JAKARTA.`` · ``KBRN, Kupang:`` · ``JAKARTA, Oct 13 (Reuters) -``
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.engine.cleaning.dates import date_in
from app.engine.cleaning.places import PLACES

_LONGEST = 90  # characters up to the separator; the longest seen is a place, a date and an agency in brackets
_SHORTEST = 5  # letters of a place in no list: fewer may be an outlet's
_SEPARATOR = re.compile(r"\s*(?:-(?: ?-)+|[—–])\s*|\s+-\s*|(?<=[)\w])-\s*(?=[\"“A-Z]|$)|\s*(?::|\|+|//)(?:\s+|$)")
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com|co|id|net|org|news|tv|info|co\.id|my\.id)", re.I)
# Agencies and outlets whose name is no domain and no capitals.
_OUTLETS = frozenset(
    name.strip()
    for name in """
antara, antara news, antaranews, cnn indonesia, cnbc indonesia, bbc indonesia, bbc news indonesia, voa indonesia, viva,
kbrn, rri, kompas, tempo, detik, republika, tribun, liputan6, okezone, suara, merdeka, bisnis, beritasatu, mediaindonesia,
media indonesia, suara pembaruan, the jakarta post, jakarta globe, nu online, infopublik, ucanews, reuters, afp, ap, xinhua,
bernama, kyodo, dpa, anadolu, aa, sputnik, bloomberg, info nasional, metrotvnews, sindonews, inews, jpnn, kontan, katadata,
tirto, kumparan, hukumonline, prnewswire, antara/prnewswire
""".replace("\n", " ").split(",")
)
_NEWS = re.compile(r"(?:[\w-]+ ?){1,3}(?<!\s)news", re.I)
_DAY_MONTH = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{2,4})?|[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}")
_GOVERNMENT = re.compile(r"^(?:kab\.|kabupaten|kota) ", re.I)
_SECOND_PLACE = re.compile(r"(?P<place>[A-Z][\w ]{2,30})\.(?:\s+(?=[A-Z\"“])|$)")


def dateline_end(text: str, others: Sequence[str] = (), outlet: str | None = None) -> int:
    """How many characters of a first paragraph are its dateline, separator included; 0 where it has none.

    ``others`` are the article's other paragraphs: a place in no list is believed where they name it. ``outlet`` is the page's.
    """
    for separator in _SEPARATOR.finditer(text, 0, _LONGEST):
        head, rest = text[: separator.start()], text[separator.end() :]
        sign = separator[0].strip()
        parts = _parts(head)
        kinds = ["outlet" if outlet and _letters(part) == _letters(outlet) else _kind(part) for part in parts]
        if not parts or None in kinds:
            continue
        if rest and "outlet" not in kinds and not re.match(r"[\"“‘'(\[]*[A-Z0-9À-Þ]", rest):
            return 0  # the sentence goes on after a dash of its own
        if "outlet" in kinds:
            if sign in (":", "|", "//") and len(parts) == 1:
                continue
            second = _SECOND_PLACE.match(rest)
            if len(parts) == 1 and second and (second["place"].lower() in PLACES or second["place"].isupper()):
                return separator.end() + second.end()
            return separator.end()
        if sign in (":", "|", "//"):
            continue
        strict = separator[0].startswith("-")  # no space before it: "Jakarta-Surabaya" is no dateline
        if not strict and (
            "place" in kinds or any(_is_named(part, kind, others) for part, kind in zip(parts, kinds, strict=True))
        ):
            return separator.end()
    return 0


def outlet_of(dateline: str) -> str | None:
    """The outlet that a dateline names, or None."""
    head = _SEPARATOR.split(dateline.strip() + " ", maxsplit=1)[0]
    return next((part for part in _parts(head) if _kind(part) == "outlet"), None)


def place_of(dateline: str) -> str | None:
    """The place that a dateline names, as it writes it but without "Kabupaten" and the like; None where none is sure."""
    pieces = _SEPARATOR.split(dateline.strip() + " ", maxsplit=1)
    parts = [part for piece in pieces for part in _parts(piece.strip().rstrip("."))]
    kinds = [_kind(part) for part in parts]
    likely = {"capitals"} if "outlet" in kinds else {"capitals", "name"}
    known = (part for part, kind in zip(parts, kinds, strict=True) if kind == "place")
    other = (part for part, kind in zip(parts, kinds, strict=True) if kind in likely and sum(map(str.isalpha, part)) >= _SHORTEST)
    place = next(known, None) or next(other, None)
    return place and _GOVERNMENT.sub("", place)


def _letters(name: str) -> str:
    return re.sub(r"\W", "", name.lower())


def is_outlet(name: str) -> bool:
    """Whether a few words are the name of an agency or an outlet."""
    return 0 < len(name) <= _LONGEST and _kind(name) == "outlet"


def _parts(head: str) -> list[str]:
    """The parts of a dateline: between commas, and in brackets."""
    return [part.strip() for part in re.split(r"[,()]", head) if part.strip()]


def _kind(part: str) -> str | None:
    """outlet, place, capitals, name or date; None where the part cannot be in a dateline."""
    lower = part.lower()
    if _DOMAIN.fullmatch(part) or _NEWS.fullmatch(part) or not _OUTLETS.isdisjoint(lower.split("/")):
        return "outlet"
    if _GOVERNMENT.sub("", lower) in PLACES and part[0].isupper():
        return "place"
    if date_in(part) or _DAY_MONTH.fullmatch(part):
        return "date"
    words = part.split()
    if len(words) > 4 or not all(word[0].isupper() for word in words) or re.search(r"[.!?:;\"“”\d]", part):
        return None
    return "capitals" if part.isupper() else "name"


def _is_named(part: str, kind: str | None, others: Sequence[str]) -> bool:
    """Whether a part in no list is a place: long capitals that the article does not use as an abbreviation, or a name that it
    has a person be in."""
    if kind == "capitals":
        return sum(map(str.isalpha, part)) >= _SHORTEST and not any(
            re.search(rf"\b{re.escape(part)}\b", other) for other in others
        )
    if kind != "name":
        return False
    named = re.compile(rf"\b(?:di|dari|ke|in|kota|kabupaten|pemkot|pemkab|bupati|polres|polresta|dprd) {re.escape(part)}\b", re.I)
    return any(named.search(other) for other in others)
