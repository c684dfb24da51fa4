"""Made pairs for what the corpora hold too little of: datelines, quotations, acronyms, figures, segments of two.

Every function takes sound pairs and a random state and returns a new pair, or None where the pair does not lend itself.
"""

import random
import re

from .pairs import Pair

PLACES = (
    "Jakarta Kupang Surabaya Bandung Medan Semarang Makassar Denpasar Yogyakarta Padang Palembang Manado Ambon "
    "Jayapura Pontianak Banjarmasin Samarinda Balikpapan Mataram Palu Kendari Ternate Sorong Pekanbaru Jambi Bengkulu "
    "Serang Depok Bekasi Bogor Malang Solo Cirebon Ende Maumere Atambua Labuan~Bajo Bandar~Lampung Banda~Aceh "
    "Gorontalo Merauke"
).split()
REGIONS = "NTT NTB Jatim Jabar Jateng DIY Bali Sulsel Sumut Sumbar Papua Maluku Kaltim Lampung Aceh Riau".split()
OUTLETS = "ANTARA KOMPAS.com TEMPO.CO Republika detikcom Liputan6.com Tribun RRI VIVA JPNN Kontan Bisnis.com".split()
FIRST = (
    "Maria Yohanes Sri Budi Siti Agus Dewi Ahmad Ni~Made I~Wayan Petrus Rina Joko Lestari Melki Hendra Fransiska Andi "
    "Nur Rahmat Yuliana Teguh Wahyu Ratna Muhammad Arief Indah Dian Eko Ferdinandus"
).split()
LAST = (
    "Lende Nugroho Santoso Wijaya Simanjuntak Lubis Hidayat Pratiwi Sari Kusuma Manurung Laka~Lena Tanoesoedibjo "
    "Siregar Suryadi Rumengan Nainggolan Wulandari Purnomo Setiawan Hutapea Mansur Kaunang Bere Tallo Rahman Fauzi"
).split()
TITLES = {
    "Gubernur": "Governor",
    "Wakil Gubernur": "Deputy Governor",
    "Bupati": "Regent",
    "Wali Kota": "Mayor",
    "Presiden": "President",
    "Menteri Keuangan": "Finance Minister",
    "Menteri Dalam Negeri": "Home Affairs Minister",
    "Kapolda": "Provincial Police Chief",
    "Kapolres": "Police Chief",
    "Kepala Dinas Kesehatan": "Health Office Head",
    "Kepala Dinas Pendidikan": "Education Office Head",
    "Sekretaris Daerah": "Regional Secretary",
    "Camat": "Subdistrict Head",
    "Kepala Desa": "Village Head",
    "Ketua DPRD": "Regional Council Speaker",
    "Juru bicara KPK": "KPK spokesperson",
    "Direktur Utama": "President Director",
    "Jaksa": "Prosecutor",
    "Hakim": "Judge",
    "Rektor": "Rector",
    "Kepala BPBD": "BPBD Head",
    "Komandan Kodim": "Kodim Commander",
}
VERBS = {
    **dict.fromkeys(("ujar", "kata", "tutur", "ucap", "ungkap", "sebut"), "said"),
    **dict.fromkeys(("jelas", "terang", "papar"), "explained"),
    **dict.fromkeys(("tambah", "imbuh"), "added"),
    **dict.fromkeys(("pungkas", "tutup"), "concluded"),
    "tegas": "stressed",
    "lanjut": "continued",
    "harap": "hoped",
    "pinta": "asked",
    "aku": "admitted",
}
WITH_NYA = [verb for verb in VERBS if verb not in ("tutup", "aku")]  # "tutupnya", "akunya" are rare
ACRONYMS = (
    "ASN BPBD BNPB KPK BKN DPRD BUMD BUMN OJK BPS PLN BMKG KPU BPK PPATK TNI BNN PUPR RSUD SMK UMKM BPJS KPPU DPMPTSP "
    "PKB PDIP BRIN BKKBN LPSK PMI KUA SPBU IKN APBD APBN RPJMD LKPJ DLH BPN PSDKP KONI PMK RSU BKPSDM PTUN"
).split()
# Acronyms that English spells otherwise, or that are words: these must not be taken for names to copy.
TRANSLATED = frozenset("PBB AS UE WHO UN US USA UK EU TV AIDS HIV SBY DPR MPR RI AM PM GMT ID I II III IV VI VII XI".split())
DAYS = dict(
    zip(
        "Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split(),
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
        strict=True,
    )
)
MONTHS = dict(
    zip(
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(),
        "January February March April May June July August September October November December".split(),
        strict=True,
    )
)
SCALES = {"ribu": "thousand", "juta": "million", "miliar": "billion", "triliun": "trillion"}
FRAMES = (  # {a} is an amount
    ("Anggaran yang disiapkan mencapai {a}.", "The budget set aside amounts to {a}."),
    ("Total kerugian ditaksir mencapai {a}.", "Total losses are estimated at {a}."),
    ("Nilai proyek tersebut sekitar {a}.", "The project is worth around {a}."),
    ("Pemerintah mengalokasikan dana sebesar {a}.", "The government has allocated {a}."),
    ("Tersangka diduga menerima suap sebesar {a}.", "The suspect allegedly received a bribe of {a}."),
    ("Harga emas naik menjadi {a} per gram.", "The price of gold rose to {a} per gram."),
    ("Realisasi investasi mencapai {a} hingga {d}.", "Investment realization reached {a} as of {d}."),
    ("Kegiatan itu digelar pada {d} dengan biaya {a}.", "The event was held on {d} at a cost of {a}."),
    ("Pada {d}, perusahaan itu membukukan laba bersih {a}.", "On {d}, the company posted a net profit of {a}."),
    ("Sebanyak {n} warga mengungsi sejak {d}.", "A total of {n} residents have been displaced since {d}."),
    ("Tercatat {n} kasus, naik {p} dari tahun sebelumnya.", "There were {n} cases, up {p} from the previous year."),
    ("Inflasi tercatat {p} pada {d}.", "Inflation was recorded at {p} on {d}."),
    ("Ia lahir di {c} pada {d}.", "He was born in {c} on {d}."),
    ("Rapat itu dihadiri {n} peserta di {c}, {d}.", "The meeting was attended by {n} participants in {c} on {d}."),
)


def made(pair: Pair, kind: str, indonesian: str, english: str) -> Pair:
    """The new pair, its source marked with what was done."""
    return Pair(pair.domain, f"{pair.source} + {kind}", indonesian, english)


def _pick(rng: random.Random, names: list[str]) -> str:
    return rng.choice(names).replace("~", " ")


def dateline(pair: Pair, rng: random.Random) -> Pair | None:
    """`KUPANG, NTT – …`, `Jakarta (ANTARA) - …`: copied as it stands, dash included."""
    if not pair.indonesian[:1].isupper() or not pair.english[:1].isupper() or len(pair.indonesian) < 40:
        return None
    place, dash = _pick(rng, PLACES), rng.choice(("–", "-", "—", "--"))
    head = rng.choice(
        (
            f"{place.upper()}, {rng.choice(REGIONS)} {dash} ",
            f"{place} ({rng.choice(OUTLETS)}) {dash} ",
            f"{place.upper()}, {rng.choice(OUTLETS)} {dash} ",
            f"{rng.choice(OUTLETS)}, {place} {dash} ",
            f"{place.upper()} {dash} ",
        )
    )
    return made(pair, "dateline", head + pair.indonesian, head + pair.english)


def quotation(pair: Pair, rng: random.Random) -> Pair | None:
    """A statement in quotes with its attribution: `"…," tegas Gubernur Melki.` → `"…," said …`"""
    here, there = pair.indonesian, pair.english
    if not 25 <= len(here) <= 220 or here[-1] not in ".?!" or there[-1] != here[-1] or re.search('["“”:]', here + there):
        return None
    if not (here[0].isupper() and there[0].isupper()):
        return None
    if here[-1] == ".":
        here, there = here[:-1] + ",", there[:-1] + ","
    opening, closing = rng.choice((("“", "”"), ('"', '"')))
    here, there = f"{opening}{here}{closing}", f"{opening}{there}{closing}"
    name = _pick(rng, FIRST) + rng.choice(("", " " + _pick(rng, LAST)))
    title = rng.choice(list(TITLES))
    day = rng.choice(list(DAYS))
    figures = f"({rng.randint(1, 28)}/{rng.randint(1, 12)}/{rng.randint(2008, 2027)})"
    end, stop = rng.choice((("", ""), ("", ""), (f", {day} {figures}", f" on {DAYS[day]} {figures}")))
    if rng.random() < 0.4:
        verb = rng.choice(WITH_NYA)
        return made(pair, "quotation", f"{here} {verb}nya{end}.", f"{there} he {VERBS[verb]}{stop}.")
    verb = rng.choice(list(VERBS))
    titled = (f"{title} {name}", f"{TITLES[title]} {name}")
    who = rng.choice(((name, name), titled, titled))
    return made(pair, "quotation", f"{here} {verb} {who[0]}{end}.", f"{there} {VERBS[verb]} {who[1]}{stop}.")


def acronym(pair: Pair, rng: random.Random) -> Pair | None:
    """Put another acronym where both sides have the same one: it is to be copied letter by letter."""
    shared = set(re.findall(r"\b[A-Z]{2,6}\b", pair.indonesian)) & set(re.findall(r"\b[A-Z]{2,6}\b", pair.english))
    shared -= TRANSLATED
    shared -= set(re.findall(r"\(([A-Z]+)\)", pair.indonesian))  # there it stands for the words before it
    if not shared or pair.indonesian.isupper():
        return None
    old = rng.choice(sorted(shared))
    letters = "".join(rng.choices("ABDGIKLMNPRSTUPKB", k=rng.randint(3, 6)))
    new = rng.choice(ACRONYMS) if rng.random() < 0.7 else letters
    replaced = re.compile(rf"\b{old}\b")
    return made(pair, "acronym", replaced.sub(new, pair.indonesian), replaced.sub(new, pair.english))


def figures(pair: Pair, rng: random.Random) -> Pair | None:
    """Put another number where both sides have the same one, in each side's notation: `1.234,5` ↔ `1,234.5`."""

    def english(number: str) -> str:
        return number.translate(str.maketrans(".,", ",."))

    found = [n for n in re.findall(r"(?<![\w.,/:])\d+(?:[.,]\d+)*(?![\w/:]|[.,]\d)", pair.indonesian) if len(n) > 1]
    found = [n for n in found if pair.indonesian.count(n) == 1 and pair.english.count(english(n)) == 1]
    if not found:
        return None
    old = rng.choice(found)
    year = re.fullmatch(r"(?:19|20)\d\d", old)
    new = str(rng.randint(1965, 2027)) if year else re.sub(r"\d", lambda _: str(rng.randint(1, 9)), old)
    if not year and rng.random() < 0.3 and len(new) > 2 and new[-1].isdigit():
        new = new[:-1] + "0"
    return made(pair, "figures", pair.indonesian.replace(old, new), pair.english.replace(english(old), english(new)))


def amount(rng: random.Random) -> tuple[str, str]:
    """An amount of money in Indonesian and in English notation."""
    currency, theirs = rng.choice((("Rp", "Rp"), ("Rp ", "Rp "), ("US$", "US$"), ("US$ ", "US$ ")))
    whole = rng.randint(1, 999)
    if rng.random() < 0.3:
        value = whole * 1000 ** rng.randint(1, 3) + rng.choice((0, 0, 500))
        return f"{currency}{value:,}".replace(",", "."), f"{theirs}{value:,}"
    scale = rng.choice(list(SCALES))
    part = rng.choice(("", "", f",{rng.randint(1, 9)}", f",{rng.randint(1, 99):02d}"))
    return f"{currency}{whole}{part} {scale}", f"{theirs}{whole}{part.replace(',', '.')} {SCALES[scale]}"


def frame(rng: random.Random) -> Pair:
    """A sentence frame filled with an amount, a date, a count, a share or a place."""
    here, there = rng.choice(FRAMES)
    month, day, year = rng.choice(list(MONTHS)), rng.randint(1, 28), rng.randint(1998, 2027)
    money, count, place = amount(rng), rng.randint(2, 99999), _pick(rng, PLACES)
    share = f"{rng.randint(0, 99)},{rng.randint(1, 99)}"
    fill_here = {
        "a": money[0],
        "d": f"{day} {month} {year}",
        "n": f"{count:,}".replace(",", "."),
        "p": f"{share} persen",
        "c": place,
    }
    fill_there = {
        "a": money[1],
        "d": f"{MONTHS[month]} {day}, {year}",
        "n": f"{count:,}",
        "p": f"{share.replace(',', '.')} percent",
        "c": place,
    }
    return Pair("frame", "made", here.format(**fill_here), there.format(**fill_there))


def segment(first: Pair, second: Pair) -> Pair | None:
    """Two sentences as one text, so that the second is not forgotten."""
    ends = (first.indonesian[-1:], first.english[-1:], second.indonesian[-1:], second.english[-1:])
    if any(end not in '.?!"”' for end in ends) or len(first.indonesian) + len(second.indonesian) > 330:
        return None
    texts = f"{first.indonesian} {second.indonesian}", f"{first.english} {second.english}"
    return made(first, "segment", *texts)
