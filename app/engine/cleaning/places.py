"""Places that datelines begin with: provinces, larger towns and regencies of Indonesia, and cities abroad.

Not a full gazetteer: a place that is missing is still recognized beside an outlet, in capitals, or where the article names it.
"""

from __future__ import annotations

INDONESIAN = frozenset(
    place.strip()
    for place in """
aceh, bali, banten, bengkulu, yogyakarta, jogja, daerah istimewa yogyakarta, diy, dki jakarta, dki, gorontalo, jambi, jawa
barat, jabar, jawa tengah, jateng, jawa timur, jatim, kalimantan barat, kalbar, kalimantan selatan, kalsel, kalimantan
tengah, kalteng, kalimantan timur, kaltim, kalimantan utara, kaltara, kepulauan bangka belitung, babel, kepulauan riau,
kepri, lampung, maluku, maluku utara, malut, nusa tenggara barat, ntb, nusa tenggara timur, ntt, papua, papua barat, papua
barat daya, papua pegunungan, papua selatan, papua tengah, riau, sulawesi barat, sulbar, sulawesi selatan, sulsel, sulawesi
tengah, sulteng, sulawesi tenggara, sultra, sulawesi utara, sulut, sumatera barat, sumbar, sumatera selatan, sumsel,
sumatera utara, sumut, indonesia,
ambon, atambua, bajawa, balige, balikpapan, banda aceh, bandar lampung, bandarlampung, bandung, bandung barat, bangka,
bangkalan, banjar, banjarbaru, banjarmasin, banjarnegara, bantul, banyumas, banyuwangi, batam, batang, batu, baubau, bekasi,
belitung, belu, biak, bima, binjai, bitung, blitar, blora, bogor, bojonegoro, bondowoso, bone, bontang, borong, boyolali,
brebes, bukittinggi, bulukumba, ciamis, cianjur, cikarang, cilacap, cilegon, cimahi, cirebon, deli serdang, demak, denpasar,
depok, dompu, dumai, ende, enrekang, flores timur, fakfak, garut, gianyar, gowa, gresik, grobogan, gunungkidul, gunung
kidul, gunungsitoli, indramayu, jakarta, jakarta barat, jakarta pusat, jakarta selatan, jakarta timur, jakarta utara,
jayapura, jember, jembrana, jeneponto, jepara, jombang, kalabahi, karanganyar, karawang, kebumen, kediri, kefamenanu,
kendal, kendari, ketapang, klaten, klungkung, kolaka, kudus, kulon progo, kulonprogo, kuningan, kupang, kabupaten kupang,
kota kupang, kutai kartanegara, labuan bajo, lamongan, langkat, langsa, larantuka, lebak, lembata, lewoleba, lhokseumawe,
lombok, lombok barat, lombok tengah, lombok timur, lombok utara, lubuklinggau, lumajang, luwu, luwuk, madiun, magelang,
magetan, majalengka, majene, makassar, malaka, malang, mamuju, manado, manggarai, manggarai barat, manggarai timur,
manokwari, maros, mataram, maumere, mbay, medan, merauke, metro, mojokerto, morowali, nabire, nagekeo, natuna, nganjuk,
ngawi, ngada, nunukan, pacitan, padang, padang pariaman, palangka raya, palangkaraya, palembang, palopo, palu, pamekasan,
pandeglang, pangandaran, pangkalpinang, pangkal pinang, parepare, pare-pare, pariaman, pasuruan, pati, payakumbuh,
pekalongan, pekanbaru, pemalang, pematangsiantar, pematang siantar, polewali mandar, ponorogo, pontianak, poso, prabumulih,
probolinggo, purbalingga, purwakarta, purwokerto, purworejo, rembang, rote ndao, ruteng, sabu raijua, salatiga, samarinda,
sampang, sampit, semarang, serang, sibolga, sidoarjo, sigi, sikka, singaraja, singkawang, situbondo, sleman, soe, solo,
sorong, sragen, subang, sukabumi, sukoharjo, sumba, sumba barat, sumba barat daya, sumba tengah, sumba timur, sumbawa,
sumbawa barat, sumedang, sumenep, surabaya, surakarta, tabanan, tambolaka, tana toraja, toraja, tangerang, tangerang
selatan, tanjung selor, tanjungpinang, tanjung pinang, tapanuli utara, tarakan, tasikmalaya, tegal, temanggung, ternate,
timika, timor tengah selatan, timor tengah utara, tomohon, trenggalek, tuban, tulungagung, waikabubak, waingapu, wamena,
wonogiri, wonosobo, nusantara, ikn
""".replace("\n", " ").split(",")
)

ABROAD = frozenset(
    place.strip()
    for place in """
abu dhabi, addis ababa, amman, amsterdam, ankara, athena, baghdad, baku, bangkok, beijing, beirut, berlin, bern, brasilia,
brussels, brussel, budapest, buenos aires, cairo, canberra, caracas, colombo, damaskus, damascus, delhi, new delhi, dhaka,
dili, doha, dubai, dublin, gaza, geneva, hanoi, helsinki, hong kong, islamabad, istanbul, jeddah, jenewa, johor bahru,
kabul, kairo, kathmandu, kiev, kyiv, kuala lumpur, kuwait, lima, lisabon, london, los angeles, madinah, madrid, makkah,
manila, mekkah, melbourne, mexico city, moskow, moscow, mumbai, nairobi, naypyidaw, new york, oslo, ottawa, paris, perth,
phnom penh, pyongyang, port moresby, pretoria, riyadh, roma, rome, santiago, seoul, shanghai, singapura, singapore,
stockholm, sydney, taipei, teheran, tehran, tel aviv, tokyo, tripoli, tunis, ulan bator, vientiane, warsawa, warsaw,
washington, washington dc, wellington, wina, vienna, yangon, yerusalem, jerusalem, zurich
""".replace("\n", " ").split(",")
)

PLACES = INDONESIAN | ABROAD

IN_ENGLISH = {
    "athena": "Athens",
    "brussel": "Brussels",
    "damaskus": "Damascus",
    "jenewa": "Geneva",
    "kairo": "Cairo",
    "kiev": "Kyiv",
    "lisabon": "Lisbon",
    "madinah": "Medina",
    "makkah": "Mecca",
    "mekkah": "Mecca",
    "moskow": "Moscow",
    "roma": "Rome",
    "singapura": "Singapore",
    "teheran": "Tehran",
    "warsawa": "Warsaw",
    "wina": "Vienna",
    "yerusalem": "Jerusalem",
}
"""What those are called in English that Indonesian calls otherwise."""
