"""Lines that are never a news article's own: tables, a row a kind, each tried on a whole paragraph.

A row matches from the first to the last character, so that a sentence that merely holds such words stays: an article may be about
"Most Popular", and a quotation may begin with "Baca".
"""

from __future__ import annotations

import re

from app.engine.article import Reason

_LONGEST = 400  # characters; no line of furniture is longer, and a table that looks at prose would only do harm


def _alternatives(table: str) -> str:
    """The lines of a table put together: one may be broken wherever it suits, but for spaces."""
    return "".join(map(str.strip, table.splitlines()))


ROLES = _alternatives(r"""
    editor|penulis|pewarta|reporter|wartawan|jurnalis|kontributor|oleh|sumber|source|red|redaktur|rep|penyunting|penerjemah|
    laporan|pengirim|author|writer|written by|reported by|by|teks|publisher|uploader|video editor|fotografer|photographer
""")
"""The words before the colon of a credit, as alternatives of a regular expression."""

_PIECES = r"(?:berita|artikel|kabar|video|foto|topik|konten|post|news|bacaan|tulisan|kanal|rubrik|infografis)"

# Headings of lists: the titles under them belong to them.
_SECTIONS = _alternatives(rf"""
    most (?:popular|read)|(?:paling )?(?:ter)?populer|trending(?: now| topics?| tags)?|related(?: \w+)?|popular(?: posts| news)?|
    {_PIECES}(?:[- ]{_PIECES})? (?:terkait|terpopuler|populer|lainnya|terbaru|terkini|pilihan|rekomendasi|serupa|hari ini|
    menarik(?: lainnya)?|untuk anda|utama)|terkini|terbaru|latest(?: \w+)?|headlines?|rekomendasi(?: untuk anda| redaksi)?|
    jangan (?:lewatkan|lupa baca|ketinggalan)|(?:baca|lihat|simak) juga|must read|anda mungkin (?:juga )?(?:suka|tertarik)|
    you (?:may|might) (?:also )?like|pilihan (?:editor|redaksi|untuk anda)|editor.?s (?:picks?|choice)|hot (?:news|topics?)|
    kumpulan {_PIECES} terkait|more (?:from|in|on) [\w ]{{2,30}}
""")
SECTIONS = re.compile(rf"(?:{_SECTIONS}|tags?|tagar|topik(?: terkait)?)\s*[:!.…]*", re.I)

COMMENTS = re.compile(
    r"(?:\d+ )?(?:komentar(?: pembaca)?|comments?|leave a (?:reply|comment)|(?:tulis|beri(?:kan)?) komentar(?: anda)?)", re.I
)
"""Headings of the readers' comments: nothing after them is the article."""

PAGE_OF = re.compile(r"(?:halaman|page)\s*[:：]?\s*(\d{1,2})\s*(?:dari|of|/)\s*(\d{1,2})", re.I)
"""Which page of how many a file holds."""

NEXT_PAGE = re.compile(r"(?:halaman (?:selanjutnya|berikutnya)|next page)\W*", re.I)
"""What stands under a page that is not the last."""

# Lines that are made of such words alone, in any number and order. First what they are made of, then what must be among it.
_MADE_OF = tuple(
    (
        reason,
        re.compile(rf"(?<!\w)(?:{_alternatives(words)})(?!\w)", re.I),
        re.compile(rf"(?<!\w)(?:{_alternatives(needed)})(?!\w)", re.I),
    )
    for reason, words, needed in (
        (
            Reason.ADVERTISEMENT,
            r"""
            advertisements?|advertorial|pariwara|iklan|sponsored(?: content| links?)?|ads|konten berlanjut setelah iklan|
            scroll (?:to|untuk|ke bawah untuk) (?:continue|resume|melanjutkan|lanjut|membaca)(?: with| membaca)?
            (?: content| konten)?|
            lanjutkan membaca(?: di bawah ini)?|article continues below(?: ad(?:vertisement)?)?
            """,
            r"\w+",
        ),
        (
            Reason.SHARE_BAR,
            r"""
            share|shares|bagikan|sebarkan|tweet|like|pin|kirim|cetak|print|copy|salin|tautan|link|url|a|ke|on|to|via|di|this|ini|
            berita|artikel|follow|us|ikuti|kami|more|lainnya|simpan|save|dengarkan|[\d.,]+k?|facebook|fb|twitter|x|whatsapp|wa|
            telegram|line|linkedin|pinterest|e-?mail|messenger|threads|instagram|ig|tiktok|youtube|reddit|tumblr|viber|google|
            flipboard|bluesky|sms
            """,
            r"""
            share|shares|bagikan|sebarkan|tweet|facebook|twitter|whatsapp|telegram|linkedin|pinterest|e-?mail|messenger|threads|
            instagram|tiktok|youtube|reddit|tumblr|copy link|salin (?:tautan|link)|print|cetak|line
            """,
        ),
        (
            Reason.PAGINATION,
            r"""
            halaman|hal|page|selanjutnya|berikutnya|sebelumnya|next|prev|previous|post|show all|tampilkan semua|lihat semua|
            view all|all|semua|dari|of|\d{1,2}
            """,
            r"""
            halaman|page|selanjutnya|berikutnya|sebelumnya|next|prev|previous|show all|(?:tampilkan|lihat) semua|view all|\d{1,2}
            """,
        ),
    )
)

_BULLET = r"[>»•*\-–▪➡️👉\s(\[]*"
_UNFINISHED = r"(?:[^.]|\.(?=\S))*"  # a title: no full stop at its end, as a sentence of the article has

_LINES = tuple(
    (reason, re.compile(_alternatives(pattern), re.I))
    for reason, pattern in (
        # The alternative text of pictures in the WordPress theme Newspaper, copied with the page.
        (Reason.FURNITURE, r"(?:spot_img\s*)+"),
        # Links to other articles, and the headings of lists of them.
        (Reason.RELATED, rf"{_BULLET}(?:baca|lihat|simak|tonton|dengarkan|cek)\s+(?:juga|pula)\s*[:：]{_UNFINISHED}"),
        (Reason.RELATED, rf"{_BULLET}(?:baca|lihat|simak|tonton|dengarkan|cek)\s+(?:juga|pula)\b{_UNFINISHED}"),
        (
            Reason.RELATED,
            rf"{_BULLET}(?:baca|simak|tonton|lihat)(?: selengkapnya| lebih lanjut| berita| artikel)?\s*[:：]{_UNFINISHED}",
        ),
        (Reason.RELATED, r"(?:baca selengkapnya|selengkapnya|read (?:more|also|full story)|see also|also read)(?:\s*[:：].*)?"),
        (Reason.RELATED, rf"(?:simak|saksikan|tonton|lihat)(?: juga)? (?:video|infografis|foto)\b{_UNFINISHED}"),
        (
            Reason.RELATED,
            r"(?:simak|saksikan|tonton|lihat)(?: juga)? (?:video|infografis|foto) (?:pilihan|menarik|berikut|di bawah).*",
        ),
        (Reason.RELATED, r"[\[(]\s*gambas\s*:[^\])]*[\])]"),
        (Reason.RELATED, rf"(?:{_SECTIONS})\s*[:!.…]*"),
        # Tags.
        (
            Reason.TAGS,
            r"(?:tags?|tagar|topik(?: terkait)?|topics?|kata kunci|keywords?|label|kategori|category|filed under)\s*[:：].*",
        ),
        (Reason.TAGS, r"tags?|tagar|topik terkait|(?:#\s?[\w-]+[\s,|]*)+"),
        # Who wrote and edited it.
        (Reason.CREDIT, rf"(?:{ROLES})\s*[:：]\s*\S.{{0,120}}"),
        (Reason.CREDIT, rf"(?:{ROLES})\s*[:：]?|[:：]\s*\S.{{1,60}}"),
        (Reason.CREDIT, r"[\[(]\s*(?:\*+|[\w.]{1,20}(?:\s*[/\-–|,&]\s*[\w.]{1,20}){0,4})\s*[\])]\.?"),
        # Captions; "FOTO: …" is how headlines of picture series begin.
        (
            Reason.CAPTION,
            r"[(\[]?\s*(?:(?-i:[Ff]oto)|photo|gambar|ilustrasi|dok|dokumentasi|kredit foto|foto ilustrasi)\s*[:./].{0,250}",
        ),
        # Whose it is.
        (Reason.FURNITURE, r"(?:copyright|hak cipta|©|\(c\)).{0,150}|.{0,80}\ball rights? reserved\b.{0,60}"),
        (Reason.FURNITURE, r"dilarang (?:keras )?(?:mengambil|mengutip|menyalin|memperbanyak).{0,250}"),
        # Channels, applications, newsletters.
        (
            Reason.FURNITURE,
            r"""
            (?:dapatkan|ikuti|cek|baca|simak|(?:mari |ayo |yuk )?(?:ber)?gabung|follow|join|download|unduh|instal\w*|
            (?:ber)?langganan|subscribe|get|temukan|nikmati|klik|click|jangan lupa|update)\b
            (?=.{0,200}\b(?:berita|news|update|informasi|kami)\b).{0,250}
            \b(?:google news|whats?app|telegram|aplikasi|saluran|channel|newsletter|play store|app store)\b.{0,200}
            """,
        ),
        (Reason.FURNITURE, r"ikuti (?:perkembangan )?(?:berita|kami|terus|kanal|topik)\b.{0,60}[:：]?"),
        (
            Reason.FURNITURE,
            rf"(?:download|unduh|install|dapatkan) (?:aplikasi|app)\b{_UNFINISHED}|google play|app store|download on the",
        ),
        # Readers' comments and the counts of them.
        (
            Reason.FURNITURE,
            r"""
            \d[\d.,]*k? (?:komentar|comments?|views?|kali dibaca|pembaca|x dibaca|dilihat|dibaca|shares?|suka|likes?)|
            (?:dibaca|dilihat|views?|hits?)\s*[:：]?\s*[\d.,]+k?(?: kali)?|komentar(?: pembaca| anda)?|comments?|no comments?|
            (?:tulis|beri(?:kan)?|tinggalkan|kirim) (?:komentar|balasan)(?: anda)?|leave a (?:reply|comment)|
            login untuk komentar|your email address will not be published.*|alamat email anda tidak akan dipublikasikan.*
            """,
        ),
        # The page's own buttons and paths, and lines that are nothing but ornament.
        (
            Reason.FURNITURE,
            r"""
            home|beranda|menu|search|cari|tutup|close|log ?in|log ?out|sign (?:in|up)|masuk|daftar|skip to (?:main )?content|
            loading\W*|back to top|kembali ke atas|facebook comments|redaksi|pedoman media siber|tentang kami|kontak(?: kami)?|
            privacy policy|kebijakan privasi|disclaimer|indeks?|live|e-?paper|subscribe|langganan|font|ukuran font|a a a
            """,
        ),
        (Reason.FURNITURE, r"(?:home|beranda|news|berita)\s*(?:[>»›/|]\s*[\w &-]{2,40}\s*){1,5}"),
        (Reason.FURNITURE, r"[\w &-]{2,30}(?:\s?[>»›]\s?[\w &-]{2,40}){1,5}"),
        (Reason.FURNITURE, r"[\W_]+"),
    )
)


def reason_of(text: str) -> Reason | None:
    """Why a whole paragraph is not the article's, or None where it may be."""
    if len(text) > _LONGEST:
        return None
    for reason, words, needed in _MADE_OF:
        if needed.search(text) and not re.search(r"\w", words.sub("", text)):
            return reason
    return next((reason for reason, pattern in _LINES if pattern.fullmatch(text)), None)
