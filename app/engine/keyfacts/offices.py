"""Offices: an Indonesian office as English says it, where all of it is known; otherwise it stays in Indonesian.

"Gubernur Jawa Tengah" is "governor of Central Java"; "Kepala Bidang Hortikultura DKPP" stays as it is.
"""

from __future__ import annotations

import re

from app.engine.keyfacts.places import gazetteer, letters


def _table(text: str) -> dict[str, str]:
    """Lines of "word, word = English"."""
    lines = (line.split(" = ") for line in text.strip().splitlines())
    return {word: english for words, english in lines for word in words.split(", ")}


_MINISTRIES = _table(
    """
keuangan = finance
dalam negeri = home affairs
luar negeri = foreign
pertahanan = defence
kesehatan = health
sosial = social affairs
agama = religious affairs
perhubungan = transport
perdagangan = trade
pertanian = agriculture
perindustrian = industry
pemuda dan olahraga = youth and sports
ketenagakerjaan = manpower
kehutanan = forestry
lingkungan hidup = environment
lingkungan hidup dan kehutanan = environment and forestry
energi dan sumber daya mineral, esdm = energy and mineral resources
pendidikan dan kebudayaan = education and culture
kebudayaan = culture
hukum = law
hukum dan ham = law and human rights
pariwisata = tourism
kelautan dan perikanan = maritime affairs and fisheries
pekerjaan umum = public works
bumn = state-owned enterprises
investasi = investment
komunikasi dan informatika = communications
komunikasi dan digital = communications and digital affairs
koperasi = cooperatives
transmigrasi = transmigration
agraria dan tata ruang = agrarian affairs and spatial planning
perumahan = housing
ekonomi kreatif = creative economy
pendidikan dasar dan menengah = primary and secondary education
desa = villages
haji dan umrah = hajj and umrah
"""
)
_SHORT_MINISTERS = _table(
    """
menkeu = keuangan
mendagri = dalam negeri
menlu = luar negeri
menhan = pertahanan
menkes = kesehatan
mensos = sosial
menag = agama
menhub = perhubungan
mendag = perdagangan
mentan = pertanian
menpora = pemuda dan olahraga
menaker = ketenagakerjaan
menkominfo = komunikasi dan informatika
menkum = hukum
menkumham = hukum dan ham
menperin = perindustrian
menhut = kehutanan
menpar = pariwisata
mendikbud = pendidikan dan kebudayaan
mendikdasmen = pendidikan dasar dan menengah
menkomdigi = komunikasi dan digital
"""
)
_WHOLE = _table(
    """
presiden ri, presiden republik indonesia = president
wakil presiden ri, wapres ri = vice president
kapolri = national police chief
wakapolri = deputy national police chief
jaksa agung = attorney general
panglima tni = TNI commander
ketua dpr, ketua dpr ri = speaker of the House
wakil ketua dpr, wakil ketua dpr ri = deputy speaker of the House
ketua mpr, ketua mpr ri = speaker of the MPR
wakil ketua mpr, wakil ketua mpr ri = deputy speaker of the MPR
anggota dpr, anggota dpr ri = member of the House
mensesneg, menteri sekretaris negara = state secretary
gubernur bank indonesia, gubernur bi = governor of Bank Indonesia
paus = pope
menteri koordinator bidang perekonomian = coordinating minister for economic affairs
menteri koordinator bidang politik dan keamanan = coordinating minister for politics and security
menteri koordinator bidang pangan = coordinating minister for food affairs
"""
) | {
    **{f"menteri {name}": f"{english} minister" for name, english in _MINISTRIES.items()},
    **{f"wakil menteri {name}": f"deputy {english} minister" for name, english in _MINISTRIES.items()},
    **{short: f"{_MINISTRIES[name]} minister" for short, name in _SHORT_MINISTERS.items()},
    **{f"wa{short}": f"deputy {_MINISTRIES[name]} minister" for short, name in _SHORT_MINISTERS.items()},
}
# Offices of a place: {} is its name in English.
_OF_PLACE = _table(
    """
gubernur = governor of {}
wakil gubernur, wagub = deputy governor of {}
bupati = regent of {}
wakil bupati, wabup = deputy regent of {}
wali kota, walikota = mayor of {}
wakil wali kota, wakil walikota = deputy mayor of {}
kapolda, kapolres, kapolresta, kapolrestabes = police chief of {}
wakapolda, wakapolres = deputy police chief of {}
kapolsek = police chief of {} district
camat = head of {} district
lurah = head of {} ward
kepala desa, kades = head of {} village
sekda = regional secretary of {}
ketua dprd = speaker of the regional council of {}
anggota dprd = member of the regional council of {}
kajari, kajati = chief prosecutor of {}
presiden = president of {}
perdana menteri, pm = prime minister of {}
menteri luar negeri, menlu = foreign minister of {}
menteri pertahanan = defence minister of {}
menteri keuangan = finance minister of {}
wakil presiden = vice president of {}
raja = king of {}
"""
)
# Offices of a body that has a short name: {} is that name.
_OF_BODY = _table(
    """
kepala = head of {}
wakil kepala = deputy head of {}
ketua, ketua umum, ketum = chair of {}
wakil ketua, wakil ketua umum, waketum = deputy chair of {}
sekretaris jenderal, sekjen = secretary general of {}
direktur utama, dirut = president director of {}
direktur eksekutif = executive director of {}
juru bicara, jubir = spokesperson for {}
rektor = rector of {}
komisioner = commissioner of {}
anggota = member of {}
"""
)
_BEFORE = _table(
    """
mantan, eks = former
plt, plt., plh, pj, pj., penjabat = acting
"""
)
BODY = re.compile(
    r"(?:KPK|KPU|KPAI|BMKG|BNPB|BPBD|BPS|BPK|BPOM|BPH|BNN|BNPT|BRIN|BIN|BI|OJK|LPS|LPSK|TNI|DPR|MPR|DPD|MK|MA|KY|DKPP|PSSI|PBSI|KONI|MUI|PBNU|PGRI"
    r"|IDI|PWI|AJI|ICW|YLBHI|WALHI|PMI|PLN|KAI|PDIP|PKB|PKS|PAN|PPP|PSI|UI|UGM|ITB|IPB|UNS|PBB|WHO|NATO|FIFA|UEFA|Basarnas|Bawaslu|Komnas\sHAM"
    r"|Komnas\sPerempuan|Kadin|Apindo|Golkar|Gerindra|Demokrat|NasDem|Nasdem|Hanura|Perindo|Polri|Kompolnas|Ombudsman|Kem[a-z]{2,}"
    r"|Partai\s[A-Z]\w+|Kejagung|Muhammadiyah)(?:\sRI)?"
)
"""The short name of a body."""
_WITH_ARTICLE = frozenset({"United States", "United Arab Emirates", "Netherlands", "Philippines", "Czech Republic", "Maldives"})
_PRESIDENTS = frozenset("prabowo joko jokowi susilo sby megawati soekarno sukarno soeharto suharto habibie abdurrahman".split())
_VICE_PRESIDENTS = frozenset("gibran ma'ruf ma’ruf maruf jusuf boediono hamzah".split())

HEADS = frozenset(head.split()[0] for head in (*_WHOLE, *_OF_PLACE, *_OF_BODY)) | frozenset(
    """
menteri wamen wakil menko wapres plt plh pj penjabat mantan sekretaris kabid kabag kasi kasat kanit dandim danrem pangdam
kapendam kabidhumas manajer manager direktur staf asisten kasatreskrim koordinator komandan pelatih pengamat peneliti dosen guru
pakar ekonom analis dekan profesor hakim jaksa pengacara kuasa pembina penasihat inspektur dirjen deputi duta konsul panglima
komisaris presdir ceo cto coo cfo vp founder pendiri pemilik aktivis uskup pastor pendeta bek gelandang penyerang striker kapten
kiper pemain pebalap petenis aktor aktris penyanyi sutradara produser kadis kadinkes kabareskrim kakorlantas dirreskrimum karo
evp svp avp gm
""".split()
)
"""The words, in lower case, with which an office begins."""

ROLES = frozenset("petugas penyidik warga saksi tokoh pengurus relawan panitia".split())
"""The same of what is no office: it is one only before a comma and a name."""

RANKS = frozenset(
    """
akp akbp kompol kombes ipda iptu aiptu aipda bripka brigjen irjen komjen jenderal mayjen letjen kolonel letkol mayor kapten
lettu letda marsma marsda marsekal laksma laksda laksamana bripda briptu brigadir peltu serka sertu serda dr drs dra ir h hj
prof kh ustaz gus
""".split()
)
"""Ranks and titles, in lower case without full stop, with which a name begins."""

WORDS = frozenset(
    """
dinas badan kantor kementerian komisi dewan majelis biro bagian bidang seksi unit satuan satgas tim pusat balai bank pendidikan
kesehatan sosial perhubungan pertanian perdagangan perindustrian kelautan perikanan kehutanan lingkungan hidup pekerjaan umum
penataan ruang pemuda olahraga kebudayaan pariwisata ekonomi perekonomian kreatif keuangan aset pendapatan daerah nasional
negara negeri luar hukum ham pertahanan keamanan keselamatan ketahanan pangan tenaga kerja transmigrasi koperasi ukm umkm
perumahan permukiman energi sumber daya mineral komunikasi informatika digital statistik meteorologi klimatologi geofisika
penanggulangan bencana pencarian pertolongan pemberdayaan perempuan perlindungan anak perencanaan pembangunan penelitian
pengembangan riset inovasi teknologi investasi penanaman modal perizinan kepegawaian inspektorat sekretariat utama eksekutif
operasional teknik pemasaran bisnis humas hubungan masyarakat reskrim kriminal narkoba lalu lintas satlantas satreskrim republik
indonesia ri dpr dprd dpd mpr kpk kpu bawaslu polri tni polda polres polresta polsek polrestabes kodim korem kodam kejaksaan
kejati kejari kejagung pengadilan mahkamah konstitusi partai fraksi pdip golkar gerindra demokrat nasdem pkb pks pan ppp psi
universitas institut sekolah politeknik fakultas rumah sakit rsud puskesmas provinsi kabupaten kota kecamatan kelurahan desa
wilayah regional pembinaan pengawasan pelayanan publik kebijakan politik produksi distribusi pengadaan logistik hortikultura
tanaman peternakan perkebunan pajak imigrasi lembaga pemasyarakatan pt persero tbk group tv asosiasi persatuan ikatan himpunan
forum serikat federasi aliansi yayasan organisasi gerakan protokol penerangan officer president executive chief operating
marketing product klub timnas manajemen pemerintah pemprov pemkot pemkab kepolisian bmkg bnpb bpbd basarnas angkatan laut darat
udara divisi anggaran muhammadiyah pengurus perserikatan bangsa-bangsa uni eropa asean pengawas pengendalian operasi koordinasi
supervisi bps ojk komnas kemlu
""".split()
)
"""Words of offices and bodies, in lower case, that are in no person's name."""


def english(office: str, sure: bool = False) -> str | None:
    """An Indonesian office in English, None where not all of it is known. ``sure``: it is known where the office ends, so that a
    place that is in no list may stand in it too ("Kapolsek Kuta")."""
    words = office.split()
    lower = " ".join(words).lower()
    if len(words) > 1 and words[0].lower() in _BEFORE and (rest := english(" ".join(words[1:]), sure)):
        return f"{_BEFORE[words[0].lower()]} {rest}"
    if lower in _WHOLE:
        return _WHOLE[lower]
    for length in range(min(3, len(words) - 1), 0, -1):
        head, rest = " ".join(words[:length]).lower(), " ".join(words[length:])
        if head in _OF_PLACE and (place := _place(rest, sure)):
            return _OF_PLACE[head].format(place)
        if head in _OF_BODY and BODY.fullmatch(rest):
            return _OF_BODY[head].format(rest.removesuffix(" RI"))
    return None


def english_of(office: str, name: str) -> str | None:
    """The same for an office that is told only by its holder: "Presiden Prabowo" is not the president of a club."""
    words = frozenset(name.lower().split())
    if office.lower() == "presiden" and words & _PRESIDENTS:
        return "president"
    if office.lower() in ("wakil presiden", "wapres") and words & _VICE_PRESIDENTS:
        return "vice president"
    return None


def _place(name: str, sure: bool) -> str | None:
    """A place in English; "Kabupaten" and the like go without saying."""
    known = gazetteer()
    bare = re.sub(r"^(?:Kabupaten|Kota|Provinsi|Kab\.)\s", "", name)
    area = known.areas.get(letters(bare))
    if area:
        return f"the {area}" if area in _WITH_ARTICLE else area
    return bare if known.knows(bare) or (sure and not any(word.lower() in WORDS for word in bare.split())) else None
