"""What is counted: Indonesian nouns and what befell them, with how English says it of one and of several."""

from __future__ import annotations


def _table(text: str) -> dict[str, tuple[str, str]]:
    """Lines of "word, word = one | several"; without a bar both are the same."""
    table: dict[str, tuple[str, str]] = {}
    for line in text.strip().splitlines():
        words, english = line.split(" = ")
        one, _, several = english.partition(" | ")
        table |= {word.strip(): (one, several or one) for word in words.split(",")}
    return table


PEOPLE = _table(
    """
orang, jiwa, korban = person | people
warga, penduduk, penghuni = resident | residents
warga negara asing, wna = foreigner | foreigners
warga negara indonesia, wni = Indonesian citizen | Indonesian citizens
siswa, pelajar, murid, siswi = student | students
mahasiswa, mahasiswi = university student | university students
santri = Islamic boarding school student | Islamic boarding school students
guru = teacher | teachers
dosen = lecturer | lecturers
peserta = participant | participants
pekerja, buruh = worker | workers
karyawan, pegawai = employee | employees
asn, aparatur sipil negara, pns = civil servant | civil servants
pejabat = official | officials
petani = farmer | farmers
nelayan = fisher | fishers
pedagang = trader | traders
penumpang = passenger | passengers
pengunjung = visitor | visitors
penonton = spectator | spectators
pendaki = climber | climbers
wisatawan, turis = tourist | tourists
jemaah, jamaah = pilgrim | pilgrims
anak, bocah, balita = child | children
bayi = baby | babies
perempuan, wanita = woman | women
pria, lelaki, laki-laki = man | men
ibu hamil = pregnant woman | pregnant women
lansia = elderly person | elderly people
remaja, pemuda = young person | young people
anggota polisi, polisi = police officer | police officers
anggota tni, prajurit tni, prajurit, tentara = soldier | soldiers
personel = personnel
petugas = officer | officers
pengungsi = displaced person | displaced people
relawan = volunteer | volunteers
dokter = doctor | doctors
perawat = nurse | nurses
pasien = patient | patients
saksi = witness | witnesses
tersangka = suspect | suspects
terdakwa = defendant | defendants
terduga pelaku = alleged perpetrator | alleged perpetrators
pelaku = perpetrator | perpetrators
napi, narapidana = convict | convicts
tahanan = detainee | detainees
wartawan, jurnalis = journalist | journalists
atlet = athlete | athletes
pemain = player | players
pemilih = voter | voters
pemudik = holiday traveller | holiday travellers
penerima manfaat = recipient | recipients
kepala keluarga, kk, keluarga = family | families
keluarga penerima manfaat, kpm = recipient family | recipient families
rumah tangga = household | households
pendemo, pengunjuk rasa, demonstran = protester | protesters
sopir, pengemudi = driver | drivers
awak, awak kapal, abk, anak buah kapal = crew member | crew members
kepala daerah = regional head | regional heads
"""
)
"""People, by the words that name them; the longest one that fits is meant."""

ANYBODY = frozenset({"orang", "jiwa", "korban"})
"""Those of them that say nothing of who they are."""

THINGS = _table(
    """
rumah, unit rumah, rumah warga = house | houses
rumah sakit = hospital | hospitals
puskesmas = health centre | health centres
sekolah = school | schools
gedung, bangunan = building | buildings
masjid = mosque | mosques
gereja = church | churches
jembatan = bridge | bridges
kios, lapak = stall | stalls
toko = shop | shops
warung = food stall | food stalls
desa = village | villages
kelurahan = ward | wards
kecamatan = district | districts
kabupaten = regency | regencies
kabupaten/kota = regencies and cities
kota = city | cities
provinsi = province | provinces
negara = country | countries
mobil = car | cars
sepeda motor, motor, unit motor = motorcycle | motorcycles
kendaraan = vehicle | vehicles
truk = truck | trucks
bus = bus | buses
kapal = ship | ships
perahu = boat | boats
pesawat = aircraft
perusahaan = company | companies
hektare, hektar, ha = hectare | hectares
ton = tonne | tonnes
ekor sapi = cow | cows
ekor kambing = goat | goats
ekor ayam = chicken | chickens
ekor babi = pig | pigs
kasus = case | cases
gempa susulan = aftershock | aftershocks
suara = vote | votes
kursi = seat | seats
kilogram sabu, kg sabu, kilogram sabu-sabu = kilogram of crystal meth | kilograms of crystal meth
kilogram ganja, kg ganja = kilogram of cannabis | kilograms of cannabis
"""
)
"""Things, likewise."""

BEFELL = _table(
    """
tewas, meninggal dunia, meninggal, wafat, gugur = dead
luka berat, luka parah, terluka parah = seriously injured
luka ringan = slightly injured
luka-luka, luka, terluka, cedera, mengalami luka-luka, mengalami luka = injured
hilang, belum ditemukan, dinyatakan hilang = missing
mengungsi, diungsikan, terpaksa mengungsi = displaced
dievakuasi = evacuated
selamat, berhasil selamat = rescued or safe
ditangkap, diringkus, dibekuk, diamankan = arrested
ditahan = detained
terdampak = affected
ditetapkan sebagai tersangka, ditetapkan tersangka, menjadi tersangka, jadi tersangka = named as a suspect | named as suspects
dirawat = in hospital care
keracunan, mengalami keracunan = poisoned
terjebak = trapped
terendam, terendam banjir, kebanjiran = flooded
rusak berat = badly damaged
rusak ringan = slightly damaged
rusak sedang = moderately damaged
rusak, mengalami kerusakan = damaged
terbakar, hangus terbakar, hangus, ludes terbakar = burned
roboh, ambruk = collapsed
"""
)
"""What befell those that are counted: "12 orang tewas" is "12 dead", "5 rumah rusak" is "5 houses damaged"."""

BEFALLING = _table(
    """
menewaskan, merenggut nyawa, korban tewas, korban meninggal, korban meninggal dunia = dead
melukai, korban luka, korban luka-luka = injured
korban hilang = missing
menangkap, meringkus, membekuk = arrested
menahan = detained
mengevakuasi = evacuated
merendam = flooded
merusak = damaged
"""
)
"""The same, said before the number: "menewaskan 12 orang", "korban tewas mencapai 12 orang"."""
