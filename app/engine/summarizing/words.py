"""Words: what counts towards a budget, and what says what a text is about."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+(?:[.,:/-]\w+)*")

# Words of no subject of their own, and the verbs, days and months that every news article is full of.
_STOP_WORDS = frozenset(
    """
    yang dan di ke dari untuk pada dengan dalam ini itu oleh sebagai adalah ialah akan telah sudah belum tidak tak bukan juga
    atau karena bahwa saat ketika setelah sebelum hingga sampai serta agar supaya bagi antara tersebut dapat bisa harus ada
    ada para lebih paling sangat masih hanya saja pun lagi jika kalau maka namun tetapi tapi sehingga secara seperti yakni
    yaitu tentang terhadap atas bawah melalui menurut sejak selama sejumlah beberapa setiap semua seluruh per si sang
    saya aku kami kita kamu anda ia dia beliau mereka
    kata ujar tutur jelas ungkap tegas imbuh ucap sebut papar terang tambah lanjut mengatakan menyatakan menyebut menyebutkan
    menjelaskan mengungkapkan menuturkan menambahkan menegaskan menilai mengaku dikatakan disebut kepada wartawan
    hal lain sebuah suatu satu dua hari tanggal pukul wib wita wit senin selasa rabu kamis jumat sabtu minggu
    januari februari maret april mei juni juli agustus september oktober november desember
    merupakan menjadi terjadi dilakukan melakukan memiliki mempunyai membuat
    the a an of to in on at for from by with and or but as is are was were be been has have had it its this that these those
    he she they we you his her their our not no will would can could may said says after before over into than also
    """.split()
)


def count(text: str) -> int:
    """The number of words in ``text`` as a budget counts them: runs of characters between white space."""
    return len(text.split())


def tokens(text: str) -> list[str]:
    """The words of ``text``, lower-cased and without the clitic ``-nya``; a number with its separators is one word."""
    return [word.lower().removesuffix("nya") for word in _WORD.findall(text)]


def content(text: str) -> frozenset[str]:
    """The words that say what ``text`` is about: its tokens without stop words and single letters."""
    return frozenset(word for word in tokens(text) if len(word) > 1 and word not in _STOP_WORDS)
