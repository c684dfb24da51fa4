"""Small words that tell apart the languages that Indonesian news is mixed with and taken for.

Where the libraries are blind (Sundanese and Tetum are in neither) the words decide; between Indonesian, Malay and Javanese they
tip the balance. A word stands in one list only, and in none where it is an everyday word of two of the languages in print. The
lists are Kabar's own; all are lower case.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Everyday words of Indonesian and Malay alike.
COMMON = _words(
    """
    yang dan dengan untuk dari dalam ini itu tidak akan pada oleh sudah juga adalah telah agar atau sebagai mereka kami kita saya
    dia namun tetapi serta para hingga setelah belum masih lebih seperti secara antara tersebut menurut kata orang tahun hari
    """
)

# What Malay does not write, or seldom.
INDONESIAN = _words(
    """
    karena bisa polisi pemerintah mobil uang kantor butuh bahwa saat sedangkan gubernur provinsi kabupaten bupati kelurahan dinas
    tersangka perusahaan kesehatan keuangan kendaraan kecelakaan rupiah miliar triliun soal terkait usai
    senin kamis jumat maret juni juli agustus desember
    nggak enggak gak udah gue banget gimana kayak bilang dong sih deh aja
    """
)

# What Indonesian does not write, or seldom.
MALAY = _words(
    """
    kerana polis kerajaan bahawa ialah selepas sebarang suspek kes peruntukan baharu syarikat tular majlis mesyuarat
    memaklumkan jurucakap percuma ekoran rasuah kemalangan kenderaan bilion ogos julai disember isnin khamis jumaat
    hospital pesakit pemberita menerusi digesa dipercayai disiasat siasatan motosikal lori teksi biasiswa bomba
    mangsa dijangka berjimat kewangan persekolahan pemandu adun agong cukai enjin guaman insurans jenayah jururawat kakitangan
    kempen keusahawanan kolej komuniti lapan lebuhraya lesen muzium notis parlimen pelaburan pengerusi perniagaan persekutuan
    projek sekiranya setiausaha stesen suruhanjaya syor tarikh telefon tempoh timbalan undi universiti usahawan yuran televisyen
    bajet skim ringgit rm direman reman dadah pelancongan pendakwaan perbelanjaan lokap pertuduhan memfailkan
    """
)

JAVANESE = _words(
    """
    ora iku kang saka wis durung karo nanging amarga menyang dhewe kabeh sing lan wong mung arep isih maneh padha piye kulo kula
    mboten punika ingkang saking dhateng sampun panjenengan yen kanggo marang nalika akeh gedhe kowe ngono opo ing ana
    bab luwih kudune mulane iki kuwi kaya dadi sawise wiwit nganti utawa dening awit mbok wae bocah omah esuk wingi tekan menawa
    ngendika kasebut sarujuk bilih namung kaliyan inggih wonten dereng menika tiyang setunggal lha kok to iya mesthi
    """
)

SUNDANESE = _words(
    """
    teu mah téh anu jeung keur geus aya ti ka dina sareng abdi kuring ulah tos ieu éta eta naon kumaha nepi pisan ogé oge waé
    deui ceuk lantaran saméméh sameméh sanggeus atawa leuwih loba mun lamun henteu sanés nyaéta nyaeta barudak jalma bari ngan
    moal acan tacan sok heula ayeuna kamari isukan nu ku urang maranéhna manéhna anjeun anjeunna saha iraha dimana béda gedé alus
    hayang boga nyieun bisaeun réngsé bakalan can téa ari kudu gening atuh euy meureun saupama kusabab sabab lebet caina
    """
)

TETUM = _words(
    """
    iha no ne'e ne'ebé nebe nia sira ba husi hosi katak mak atu ona liu maibé maibe tanba bele hateten dehan ha'u hau ita imi ami
    sei ema uma barak boot hotu hodi tinan loron governu husu halo hetan sai mós mos kona-ba fulan labarik hatene tenke bee moos
    hotu-hotu suku povu la laos seidauk fila hamutuk fatin nasionál ministru prezidente hanesan hahú to'o oin di'ak diak tan ka
    hamoos polísia sosa eskola ida rua tolu haat lima neen hitu ualu sia sanulu resin rihun atus kalan dader
    """
)
