"""The abbreviations of Indonesian and English news, by what a full stop after them can mean.

All are lower case and without the last full stop; a word is looked up case-folded. The lists are Kabar's own, gathered from the
customs of Indonesian news writing (EYD V on abbreviations; the ranks of TNI and Polri; academic degrees; addresses).
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Something always follows: a name, a place, a number. A sentence never ends here.
LEADING = _words(
    # titles and forms of address
    """
    dr drg drh drs dra ir prof h hj kh k.h ust ustz tgk tgku tgh tn ny nn sdr sdri bpk yth pdt rm mgr alm almh
    r.a r.m krt kph kgph kra k.r.t k.p.h k.r.a ns apt moh muh moch mhd muhd abd abdr ach akh
    mr mrs ms mx rev hon gov lt col gen sgt capt cmdr maj cpl pvt brig rep st messrs supt det insp atty
    """
    # ranks of the forces and the police, and the corps that stands behind a rank
    """
    jend letjen mayjen brigjen irjen komjen kombes kompol kol letkol kapt lettu letda peltu pelda serma serka sertu serda kopka
    koptu kopda praka pratu prada laks laksdya laksda laksma marsdya marsda marsma aiptu aipda bripka brigpol briptu bripda
    pol inf kav arm czi cba chb cku cpm caj arh purn lek tek pnb nav adm
    """
    # addresses and places
    """
    jl jln gg kab kec kel ds dsn dk prov komp ged gn tj kep
    """
    # before a number, a name or a reference
    """
    telp tlp pkl tgl hlm hlmn psl jo a.n cq c.q u.p u.b s.d y.l a.l q.q d.a d/a u/p c/q vs e.g i.e viz
    """
)

# They go on if a number follows; else they are a word (``hal``: page or matter; ``HP``: telephone) or a month.
NUMBERED = _words(
    """
    hal ay pp vol pk rt rw km jil fig sec ed art bab ps hp fax faks wa rek nip nik npwp rp idr usd
    jan feb mar apr jun jul agu agt ags sep sept okt oct nov des dec
    """
)

# They close a list or a name: a capital letter behind them begins a new sentence.
CLOSING = _words(
    """
    dll dsb dst dkk dlsb tsb ybs tbk etc lc jr
    ph.d ll.m ll.b s.h m.h s.e m.m s.t m.t s.s m.a m.b.a s.i.p m.i.p s.i.k m.i.k s.t.p m.a.p s.k.m b.a b.s m.s
    """
)

# The sentence goes on unless the next word can only begin one: ``U.S. Embassy``, but ``in the U.S. He``.
OPEN = _words(
    """
    no nos nr pt cv ud fa pd pn akbp akp iptu ipda u.s u.k u.n e.u u.s.a a.m p.m inc ltd corp co bros sr sen pres
    dept div univ est approx mt ft al ave blvd rd sq persero min maks max bag bid thn th bln jkt sby
    """
)
ABBREVIATIONS = LEADING | NUMBERED | CLOSING | OPEN

# A single letter behind these is no initial: ``vitamin C.``, ``Grup B.``
LETTERED = _words(
    """
    vitamin grup group tipe kelas kategori golongan galian hepatitis influenza seri blok poin huruf lisensi kelompok peringkat
    platform rencana zona serie uefa iphone type class plan
    """
)

# Words that begin a sentence and no name, no title and no rank. Those in -nya (``Menurutnya``) need not stand here.
OPENERS = _words(
    """
    ia dia mereka kami kita saya aku anda kamu beliau ini itu hal namun tetapi tapi akan selain sementara sedangkan padahal
    menurut dalam pada di dari ke untuk dengan oleh karena sebab jika kalau bila apabila ketika saat setelah sesudah sebelum sejak
    hingga sampai meski meskipun walau walaupun bahkan juga lalu kemudian akhirnya adapun bagi agar supaya para seluruh semua
    setiap sebagai seperti selama sebanyak sejumlah salah tidak tak belum bukan sudah telah sedang masih ada begitu demikian
    akibat sekitar antara atas bahwa baik banyak beberapa berdasarkan berikut bersama dua tiga empat lima satu hanya hari kata
    karenanya kini lagi lebih maka mengenai nah pihak polisi pemerintah korban pelaku warga petugas kegiatan acara
    sesuai siapa apa apakah mengapa kenapa bagaimana kapan sehingga sekarang sebuah seorang seseorang tentu terkait terlebih
    tersangka turut usai waktu yang apalagi pertama kedua ketiga terakhir sebagian jadi mungkin memang justru malah cuma mari
    the he she it they we i you this that these those in on at for from by with but and or so however after before when while if
    as a an his her its their our my your there here meanwhile since although though according no not some many most one two
    all both each it's he's she's they're we're i'm what who where why how nor yet still then now also
    """
)

# What stands behind a closing quotation mark and belongs to the quotation even if a capital begins it, with or without -nya.
# No English: "Asked whether he would resign, he left" is a sentence of its own.
ATTRIBUTIONS = _words(
    """
    kata ujar tutur ucap tegas jelas terang papar sebut ungkap imbuh tambah lanjut sambung tukas tandas cetus kilah pungkas
    beber urai pinta harap tanya jawab seru teriak keluh kenang canda celetuk tulis
    """
)

# Verbs of saying behind the name of who says it: ``"Really?" Smith asked.``
SAYING = _words(
    """
    said says asked asks added told replied wrote shouted
    berkata bertanya menjawab berteriak berseru menegaskan kata ujar tanya
    """
)
