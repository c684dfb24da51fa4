"""Where: the places that a sentence says something is in, each with its province or country.

The gazetteer (places.tsv) has a line a province of Indonesia: its English name, its names in Indonesian, and the regencies,
cities and a few towns (+) in it; a name with a question mark is a common word or another place's too. Islands and countries
follow, without what is in them. Where the names come from and on what terms: resources/licences/THIRD-PARTY.md.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.engine.cleaning.places import IN_ENGLISH
from app.engine.summarizing.rewording import SAYING

_FILE = Path(__file__).with_name("places.tsv")

# The words before a name that tell what kind of place it is, and how they are said in English after it.
_KINDS = {
    "desa": "village", "kampung": "village", "dusun": "hamlet", "kelurahan": "ward", "kecamatan": "district",
    "distrik": "district", "kec.": "district", "kabupaten": "regency", "kab.": "regency", "kota": "city", "provinsi": "",
    "pulau": "island",
}  # fmt: skip
_REGIONS = ("kabupaten", "kab.", "kota")
_KIND = rf"(?i:{'|'.join(map(re.escape, _KINDS))})"
_NAME = r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,3}"
_PART = rf"(?:{_KIND}\s)?{_NAME}(?:\s\([A-Z]{{2,8}}\))?"
_IN = re.compile(
    rf"(?<![\w-])[Dd]i\s(?:wilayah\s|kawasan\s|daerah\s)?(?P<chain>{_PART}(?:,\s{_PART})*)(?:,?\sdan\s(?P<last>{_PART}))?"
)
# "di KM 239 Kabupaten Tasikmalaya, Jawa Barat": what stands before is no place that is known.
_REGION = re.compile(
    rf"(?:^|[a-z\d,]\s)(?P<chain>(?:Kabupaten|Kota)\s{_NAME},\s(?:Provinsi\s)?(?P<area>{_NAME})(?:\s\([A-Z]{{2,8}}\))?)"
)
_SPLIT = re.compile(rf"(?P<kind>{_KIND})\s(?P<name>.+)")
_BRACKET = re.compile(r"\s\([A-Z]{2,8}\)$")
# "kata Maria Leto di Jakarta": where something was said is not where it happened.
_SAID = re.compile(
    rf"""(?:\b{SAYING}(?:nya)?\b
      |\b(?:mengatakan|menyampaikan|menjelaskan|ditemui|dihubungi|diterima|keterangan\w*|jumpa\spers|konferensi\spers)\b)[^"“”]*$""",
    re.VERBOSE,
)
# "seperti di Laut Natuna Utara, Halmahera, …" lists, "lahir di Jepang" is somebody's past, "berbasis di Jepang" an address; and
# the government of a place is none.
_NO_PLACE_BEFORE = re.compile(
    r"\b(?:seperti|yakni|yaitu|antara\slain|misalnya|lahir|dilahirkan|dibesarkan|berbasis|bermarkas|berkantor|berpusat)\s$",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(r"(?:Pemerintah|Pemkab|Pemkot|Pemprov)\b")
_NO_PLACE_AFTER = re.compile(r"\s(?:[A-Z]|\d)|-\w")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """``areas`` gives the English name of a province or country by each of its names, ``regions`` the provinces (English) that
    have a regency, city or town of a name, ``doubtful`` the names that are other things too, ``towns`` those of no region of
    their own. Names are written as :func:`letters`."""

    areas: dict[str, str]
    regions: dict[str, tuple[str, ...]]
    doubtful: frozenset[str]
    towns: frozenset[str]

    def area_of(self, name: str) -> str | None:
        """The province or country that a name is in; None where it is in none that is known, or in several."""
        found = self.regions.get(letters(name), ())
        return found[0] if len(found) == 1 else None

    def knows(self, name: str) -> bool:
        """Whether a name is that of a country, or of a province, regency, city or town of Indonesia."""
        return letters(name) in self.areas or letters(name) in self.regions


def letters(name: str) -> str:
    """A name as it is compared: "Gunung Kidul" is Gunungkidul, and "Pare-Pare" Parepare."""
    return re.sub(r"[\W_]", "", name).lower()


@functools.cache
def gazetteer() -> Gazetteer:
    """The gazetteer that comes with Kabar."""
    areas: dict[str, str] = {}
    regions: dict[str, tuple[str, ...]] = {}
    marked: dict[str, set[str]] = {"?": set(), "+": set()}
    for line in _FILE.read_text("utf-8").splitlines():
        english, names, *inside = line.split("\t")
        areas |= {letters(name): english for name in names.split(", ")}
        for name in inside[0].split(", ") if inside else ():
            regions[letters(name)] = (*regions.get(letters(name), ()), english)
            if name[-1] in marked:
                marked[name[-1]].add(letters(name))
    return Gazetteer(areas, regions, frozenset(marked["?"]), frozenset(marked["+"]))


def places(text: str) -> Iterator[str]:
    """The places that an Indonesian sentence says something is in, in English: "Kupang, East Nusa Tenggara".

    Only those in the gazetteer, or before one that is ("di Labuan Bajo, Manggarai Barat"), and only where something happened, not
    where somebody spoke. Names stay as they are; provinces and countries are called as English does.
    """
    said = [match.span(group) for match in _IN.finditer(text) for group in ("chain", "last") if match[group]]
    regions = [match.span("chain") for match in _REGION.finditer(text) if letters(match["area"]) in gazetteer().areas]
    said += [(start, end) for start, end in regions if not any(first <= start < last for first, last in said)]
    for start, end in sorted(said):
        before, after = text[:start].removesuffix("di "), text[end:]
        if not (
            _SAID.search(before)
            or _NO_PLACE_BEFORE.search(before)
            or _NO_PLACE.match(text, start)
            or _NO_PLACE_AFTER.match(after)
        ):
            yield from filter(None, map(_told, _chains(text[start:end].split(", "))))


def _chains(parts: list[str]) -> Iterator[list[str]]:
    """The parts of one place each: "Makassar, Maros, Gowa" are three, "Ubud, Gianyar, Bali" is one."""
    known, chain = gazetteer(), list[str]()
    for part in parts:
        if chain and _is_region(chain[-1]) and (_is_region(part) or not known.knows(_name(part))):
            yield chain
            chain = []
        chain.append(part)
    yield chain


def _is_region(part: str) -> bool:
    """Whether a part of a place is a regency or a city by itself."""
    known, key = gazetteer(), letters(_name(part))
    kind = _SPLIT.match(part)
    if kind:
        return kind["kind"].lower() in _REGIONS
    return key in known.regions and key not in known.areas | dict.fromkeys(known.doubtful | known.towns)


def _is_small(part: str) -> bool:
    """Whether a part says that it is a village, a district or an island, which no list has."""
    kind = _SPLIT.match(part)
    return kind is not None and kind["kind"].lower() not in _REGIONS


def _told(chain: list[str]) -> str | None:
    """A place from its parts, the smallest first; None where none of them is known, or they contradict each other."""
    known = gazetteer()
    last = max((at for at, part in enumerate(chain) if known.knows(_name(part)) or _SPLIT.match(part)), default=-1)
    told: list[str] = []
    area: str | None = None
    for part in chain[: last + 1]:
        name, kind = _name(part), _SPLIT.match(part)
        is_region = kind is not None and kind["kind"].lower() in _REGIONS
        if letters(name) in known.areas and not is_region:
            own: str | None = known.areas[letters(name)]
            at_end = True
        else:
            name_in_english = IN_ENGLISH.get(name.lower(), name)
            told.append(f"{name_in_english} {_KINDS[kind['kind'].lower()]}".strip() if kind else name_in_english)
            sure = is_region or (not kind and letters(name) not in known.doubtful)
            own, at_end = known.area_of(name) if sure else None, False
        if own and area and own != area and not ("Papua" in own and "Papua" in area):  # which was one province until 2022
            return None
        area = own or area
        if at_end:
            break
    if not told:
        return area
    if not area and not any(_is_small(part) or letters(_name(part)) in known.regions for part in chain[: last + 1]):
        return None
    return ", ".join((*told, *([area] if area and area not in told[-1] else [])))


def _name(part: str) -> str:
    """The name alone: "Kabupaten Kupang (NTT)" is Kupang."""
    bare = _BRACKET.sub("", part)
    kind = _SPLIT.match(bare)
    return kind["name"] if kind else bare
