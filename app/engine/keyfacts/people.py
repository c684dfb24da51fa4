"""Who, and who said it: persons with their office, and whoever is named as the speaker of a sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

from app.engine.keyfacts.offices import BODY, HEADS, RANKS, ROLES, WORDS, english, english_of
from app.engine.keyfacts.places import gazetteer
from app.engine.summarizing.rewording import SAYING, SAYS

_CAP = r"[A-Z][\w’'&/-]*(?:\.(?=\s[A-Z]))?(?:[.-][A-Z][\w’']*)*"
# The second part of what a ministry or an agency is called after, and the small words of names.
_JOINED = (
    r"(?:dan\s(?=(?:Olahraga|Kehutanan|Kebudayaan|Reformasi|Informatika|Investasi|Perlindungan|Riset|Teknologi|Pengembangan|HAM|Perikanan"
    r"|Ketahanan|Keamanan|Tata|Statistik|Geofisika|Pembangunan|Kawasan|Makanan|Digital|Perdagangan|Perindustrian|Sumber|Penanggulangan"
    r"|Pertolongan|Ekonomi|Hukum|Politik|Informasi|Kesehatan|Keselamatan|Anak|Aset|Penataan|Operasi|Keuangan|Menengah|Umrah)\b)"
    r"|bin\s|binti\s|van\s|de\s|der\s|al\s)?"
)
_PHRASE = rf"{_CAP}(?:\s{_JOINED}(?:{_CAP}|\d{{1,4}}(?=,?\s[A-Z]))){{0,11}}"
_DEGREE = r"(?:[SM]\.?(?:[A-Z][a-z]{0,3}\.?)+|Ph\.?D|MBA|MM|SH|SE|ST|SIK|MSi|MH|LLM)\.?"
_WHO = (
    rf"(?P<who>{_PHRASE}(?:,\s(?!{_DEGREE}(?:,|\s)){_PHRASE})?)(?:,\s{_DEGREE}(?=[,\s]))*"
    r"(?:\s\((?P<alias>[A-Z][\w. ]{1,14})\)|\s\(\d{2}\))?"
)
# "kata pengamat politik Maria Leto": a role without capitals belongs to what they are called.
_ROLE = (
    r"(?P<role>(?:(?:seorang|salah\ssatu)\s)?(?:pengamat|pakar|peneliti|ekonom|analis|aktivis|dosen|warga|saksi|petani|nelayan|pedagang"
    r"|pelatih|kapten|pemain|ahli|penulis|sutradara)(?:\s(?!dari\b|di\b|yang\b|bernama\b)[a-z]+){0,6}\s)?"
)
_ENDS = r"(?=[,.]|\s[a-z(]|$)"
_SPEAKERS = (
    # "Kepala BPS Maria Leto (52) mengatakan", "Kepala BPS, Maria Leto, mengatakan"
    re.compile(rf"(?:^|[.”\"]\s){_WHO},?(?:\s(?:juga|pun|lantas|kembali|sendiri|kemudian|sebelumnya))?\s{SAYS}\b"),
    re.compile(rf"(?:^|[\s,])[Mm]enurut\s{_WHO},"),
    # …," kata Kepala BPS, Maria Leto, di Kupang
    re.compile(rf"[,.!?…][”\"]?,?\s{SAYING}\s{_ROLE}{_WHO}{_ENDS}"),
    # "Hal itu disampaikan Kepala BPS Maria Leto di Kupang"
    re.compile(
        r"\b(?:[Hh]al|[Pp]ernyataan|[Pp]enegasan|[Ii]nformasi|[Ii]mbauan)\s(?:itu|ini|tersebut)\s(?:disampaikan|diungkap(?:kan)?|dikatakan"
        rf"|ditegaskan|dijelaskan|dikemukakan)(?:\soleh)?\s{_ROLE}{_WHO}{_ENDS}"
    ),
)
_NAMED = re.compile(rf"(?<![\w.-]){_WHO}")
_AGED = re.compile(r"(?<![\w.-])(?P<who>[A-Z][\w.'’-]+(?:\s(?:bin\s|binti\s)?[A-Z][\w.'’-]+){1,3})\s\((?P<age>\d{2})\)")
_ACTING = re.compile(r"\bpelaksana tugas(?:\s\(Plt\.?\))?", re.IGNORECASE)
_SHORT = re.compile(r"\s\([A-Z][\w-]*\)(?=,?\s[A-Z])")  # "Badan Pusat Statistik (BPS) Maria Leto"
# What follows the first of several, or the beginning of a name that was cut.
_GOES_ON = re.compile(r"\s(?:for|of|and|the|-)\s")
_AND = re.compile(r"\s(?:dan|serta|&)\s[A-Z]")
_LIST = re.compile(r",\s(?:dan\b|serta\b|[A-Z])")
# What stands before an office and makes another one of it, or somebody else of who has it.
_FORMER = re.compile(r"\b(?:mantan|eks|bekas)\s$", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:calon|kandidat|bakal|istri|suami|anak|ibu|ayah|putra|putri|adik|kakak|keluarga|ajudan|wakil|asisten|eks-|pengganti)\s$",
    re.IGNORECASE,
)
# With a capital at the head of a sentence, and no name.
_NO_NAME = frozenset(
    """
ia dia beliau mereka kami kita saya aku anda kamu namun tetapi tapi sementara adapun selain saat ketika setelah sebelum usai
dalam pada di ke dari untuk dengan jika kalau bila karena sebab hal itu ini tersebut juga bahkan lalu kemudian selanjutnya
menurut kata ujar seperti sebagai kini pihak pihaknya korban pelaku polisi para seorang salah satu semua banyak sejumlah
beberapa sebagian senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september
oktober november desember meski meskipun walau walaupun terkait tentang berdasarkan sebelumnya sedangkan bagi atas oleh tak
tidak bukan apa siapa mengapa kenapa bagaimana ya ada lebih paling kedua ketiga pertama terakhir jadi maka nah dan atau yang
bapak ibu pak bu perusahaan panitia terdakwa tersangka keduanya ketiganya keluarga netizen undang-undang uu pasal perpres perda
pp data laporan survei aturan kepada melalui lewat tanpa sejak selama hingga sampai antara terhadap demi agar supaya ternyata
akhirnya bersama setiap jumlah total hasil akibat sang si muslim terpisah dikutip dilansir senada
""".split()
)
_DIRECTIONS = frozenset("barat timur utara selatan tengah tenggara pusat kota kabupaten raya baru terbuka".split())
_CORPS = frozenset("TNI Pol Inf Kav Arh Arm Mar Czi Purn".split())  # after a rank: "Mayjen TNI Budi", "Kombes Pol Ani"
BODIES = frozenset(
    """
BMKG BNPB BPBD KPK KPU KPAI OJK BPS BPK BPOM BRIN BNN BNPT PLN TNI Polri Basarnas Bawaslu Kemlu DPR MPR PBB WHO ICW Kontras MUI
PSSI
""".split()
)
"""Bodies that are known by one word."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as a sentence calls them: ``name`` is empty where only the office is told, ``office`` is in English where it is
    known there, ``alias`` the short name that follows in brackets. What cannot be told apart is all in ``name``, as written."""

    name: str
    office: str = ""
    alias: str = ""

    @property
    def text(self) -> str:
        """How the box calls them."""
        if not self.name:
            return self.office[:1].upper() + self.office[1:]
        return f"{self.name}, {self.office}" if self.office else self.name

    @property
    def is_whole_title(self) -> bool:
        """Whether the name holds the office too, as nobody could tell where the one ends."""
        return _is_office(self.name)

    def is_also(self, other: Person) -> bool:
        """Whether another name is this person's too: their short name, a part of their name, or their office alone."""
        if not other.name:
            return other.office == self.office
        theirs = _words(other.name)
        return other.name == self.alias or (bool(theirs) and theirs <= _words(self.name))


def _plain(text: str) -> str:
    """A sentence without the short names in brackets that stand inside an office, "Pelaksana Tugas (Plt)" as "Plt"."""
    return _SHORT.sub("", _ACTING.sub("Plt", text))


def speakers(text: str, common: Collection[str] = ()) -> Iterator[Person]:
    """Who speaks in an Indonesian sentence, by name: persons, and bodies such as BMKG. One word may be all that is told.

    ``common`` are words that the article writes without a capital too: at the head of a sentence they are no name.
    """
    text = _plain(text)
    found = [match for pattern in _SPEAKERS for match in pattern.finditer(text)]
    for match in sorted(found, key=lambda match: match.start("who")):
        if match.start("who") == 0 and _is_common(match["who"], common):
            continue
        role = (match.groupdict().get("role") or "").strip()
        person = _person(match["who"], match["alias"] or "", text[match.end("who") :])
        if person and role:
            person = Person(f"{role} {person.name}", "", person.alias) if person.name and not person.office else None
        if person:
            yield person


def officials(text: str, common: Collection[str] = ()) -> Iterator[Person]:
    """The persons whom an Indonesian sentence names with their office, and those whose age it gives; ``common`` as before."""
    text = _plain(text)
    for match in _NAMED.finditer(text):
        words = match["who"].split()
        head = next((at for at, word in enumerate(words) if word.lower() in HEADS), None)
        if head is None or not all(map(_is_no_name, words[:head])):
            continue
        before, after = text[: match.start()], text[match.end("who") :]
        # "Ketua DPR, Maria Leto menerima …" at the head of a sentence; else the comma may belong to what stands before.
        if _ANOTHER.search(before) or ("," in match["who"] and match.start() and not re.match(r"[,;.)]|\s\(|$", after)):
            continue
        former = ["mantan"] if _FORMER.search(before) else []
        person = _person(" ".join((*former, *words[head:])), match["alias"] or "", after)
        if person and person.name and person.office:
            yield person
    for match in _AGED.finditer(text):
        words = match["who"].split()
        if match.start() == 0 and _is_common(match["who"], common):
            continue
        if not any(word.lower() in _NO_NAME | HEADS | WORDS for word in words) and not gazetteer().knows(match["who"]):
            yield Person(match["who"], match["age"])


def _person(phrase: str, alias: str, after: str) -> Person | None:
    """A person from the words that name them and what follows; None where they name nobody, or the beginning of a list."""
    person = _called(phrase, alias, after)
    return None if person and not person.office and _AND.match(after) else person


def _called(phrase: str, alias: str, after: str) -> Person | None:
    first, comma, second = (part.strip() for part in phrase.partition(","))
    if _GOES_ON.match(after) or (comma and " " not in second and (_LIST.match(after) or _AND.match(after))):
        return None
    if re.fullmatch(_DEGREE, second):
        comma = ""
    if comma and all(_is_no_name(word) for word in first.split()):  # "Terpisah, Ketua DPP PKS Maria Leto mengatakan"
        first, comma = second, ""
    if comma and (_is_office(first) or first.split()[0].lower() in ROLES) and _is_name(second):
        return Person(second, english(first, sure=True) or first, alias)
    if comma and _is_office(second) and _is_name(first):
        return Person(first, english(second, sure=True) or second, alias)
    if comma and (second.split()[0].lower() in WORDS or (" " in second and _is_name(second))):
        return None  # a list, or two names of which either may be meant
    words = [
        word
        for before, word in pairwise(["", *first.split()])
        if not ((_is_rank(before) or before == "Madya") and word.strip(".") in _CORPS)
    ]
    while words and _is_no_name(words[0]):
        words = words[1:]
    if not words:
        return None
    if words[0].lower() in HEADS:
        return _split(words, alias)
    name = " ".join(words)
    return Person(name, "", alias) if _is_name(name) or _is_body(words) else None


def _is_common(phrase: str, common: Collection[str]) -> bool:
    """Whether a phrase begins with a word that is none of a name or an office."""
    first = phrase.split()[0].lower()
    return first in common and first not in HEADS | ROLES | WORDS and not _is_no_name(first)


def _is_no_name(word: str) -> bool:
    """Whether a word with a capital at the head of a sentence is no part of a name: "Namun", "Awalnya", "Diberitakan"."""
    lower = word.lower()
    return lower not in HEADS and (lower in _NO_NAME or re.fullmatch(r"\w{4,}nya|di\w{4,}kan", lower) is not None)


def _split(words: list[str], alias: str) -> Person | None:
    """Office and name of "Gubernur Jawa Tengah Maria Leto", where it is sure that the one ends and the other begins: after an
    office that is known whole, after an abbreviation or a place in it, or before a rank. Otherwise all of it is the name."""
    whole = " ".join(words)
    if known := english(whole):
        return Person("", known)
    for at in range(len(words) - 1, 0, -1):
        office, name = " ".join(words[:at]), " ".join(words[at:])
        told = english(office) or english_of(office, name)
        if told and _is_name(name) and not _begins_office(words[at:]):
            return Person(name, told, alias)
    for at in range(1, len(words)):
        office, name = " ".join(words[:at]), " ".join(words[at:])
        ranked = _is_rank(words[at]) and at + 1 < len(words) and words[at] != "Jenderal"  # Direktur Jenderal, Sekretaris Jenderal
        if _is_name(name) and (ranked or (1 < at < len(words) - 1 and _ends_office(words, at))):
            return Person(name, english(office, sure=True) or office, alias)
    return Person(whole, "", alias) if len(words) > 2 and not _is_plainly_office(words) else None


def _begins_office(words: list[str]) -> bool:
    """Whether what seems a name begins with more of the office before it: an abbreviation, or a place anywhere in it."""
    if re.fullmatch(r"[A-Z]{2,}", words[0]) and not _is_rank(words[0]):
        return True
    return any(gazetteer().knows(" ".join(words[:size])) for size in (2, 3)) or any(map(gazetteer().knows, words))


def _ends_office(words: list[str], at: int) -> bool:
    """Whether an office surely ends before the word ``at``: with a place or an abbreviation, while all after it are names."""
    if any(re.fullmatch(r"[A-Z0-9-]{2,}", word) and not _is_rank(word) for word in words[at:]):
        return False
    before = words[at - 1]
    place = any(gazetteer().knows(" ".join(words[start:at])) for start in range(max(1, at - 4), at))
    inside = place and at < len(words) and not any(gazetteer().knows(" ".join(words[start : at + 1])) for start in range(1, at))
    return inside or (BODY.fullmatch(before) is not None and not _is_rank(before) and not _begins_office(words[at:]))


def _is_plainly_office(words: list[str]) -> bool:
    """Whether words hold an office and no name at all."""
    return all(word.lower() in WORDS | HEADS or gazetteer().knows(word) for word in words)


def _is_rank(word: str) -> bool:
    return word.strip(".").lower() in RANKS


def _is_office(text: str) -> bool:
    return bool(text) and text.split()[0].lower() in HEADS


def _is_name(text: str) -> bool:
    """Whether words can be a person's name: one to six, none of an office or a place."""
    words = text.split()
    return (
        0 < len(words) <= 6
        and words[0].lower() not in _NO_NAME
        and not re.search(r"[\d/&]", text)
        and words[0].lower() not in _DIRECTIONS
        and not (len(words) > 1 and re.fullmatch(r"[A-Z]{3,}", words[0]) and not _is_rank(words[0]))
        and not any(_is_rank(word) and len(word.strip(".")) > 3 for word in words[2:])
        and not any(word.strip(".").lower() in WORDS | HEADS - RANKS for word in words)
        and not gazetteer().knows(text)
    )


def _is_body(words: list[str]) -> bool:
    """Whether words name a body that speaks: BMKG, Polda Metro Jaya, Kementerian Kesehatan."""
    return words[0] in BODIES if len(words) == 1 else words[0].lower() in WORDS - {"kota", "kabupaten", "provinsi"}


def _words(name: str) -> frozenset[str]:
    """The words by which somebody is known again."""
    return frozenset(word.strip(".").lower() for word in name.split()) - RANKS
