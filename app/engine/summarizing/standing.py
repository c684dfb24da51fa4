"""Whether a sentence stands on its own, and if it does not, which sentences have to be shown with it.

All by form (Indonesian, and the little English that its news holds): a pronoun or a connective at the head, a quotation that
began earlier, a speaker who is only called "he". Some sentences that would stand are held back; that is the side to err on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.engine.article import Article, Role, Sentence
from app.engine.summarizing import words
from app.engine.summarizing.rewording import apart, without_source

_RUNNING_TEXT = frozenset({Role.BODY, Role.QUOTATION, Role.LIST_ITEM})

# Heads that cannot be understood without the sentence before.
_LEANING_HEAD = re.compile(
    r"""[\W_]*(?:
      ia | dia | beliau | keduanya | ketiganya | kedua(?:\s\w+)?\s(?:itu|tersebut)
    | (?:\w+\s)?mereka
    | hal\s(?:senada|serupa|yang\ssama|lain) | senada | serupa
    | ini | itu | inilah | itulah | begitu(?:lah|\spula|\sjuga)? | demikian(?:lah|\spula|\sjuga)?
    | (?:menurut|bagi|kata|ujar|tutur|ungkap|jelas|tambah|lanjut|akibat|hasil|alasan|tujuan|arti|pasal|contoh|misal|sebab|maksud
        |dampak|cara)nya
    | (?:menurut|bagi|kata|ujar|selain|bersama|kepada|seperti)\s(?:dia|beliau|mereka|itu|ini)
    | (?:atas|akibat|dari|dengan|dalam|pada|untuk|karena|oleh|sebab|sebelum|setelah|sejak|saat|ketika|kala|terkait|terhadap
        |mengenai|melalui|lewat|sementara|di\ssamping|di\sluar|oleh\s(?:karena|sebab))
        \s(?:hal\s|kesempatan\s|acara\s|kejadian\s|peristiwa\s|jumlah\s|kondisi\s)?(?:itu|tersebut|begitu|demikian)
    | (?:pada|dalam|di)\s(?:kesempatan|acara|waktu|saat|tempat|lokasi)\syang\ssama
    | (?:meski|meskipun|walau|walaupun|kendati|biarpun)\s(?:begitu|demikian)
    | (?:tak|tidak|bukan)\s(?:hanya|cuma|sekadar|sampai)\s(?:itu|di\s(?:situ|sana))
    | di\s(?:sisi\slain|pihak\slain|antaranya|sana|situ) | salah\s(?:satunya|seorangnya)
    | namun | tetapi | tapi | akan\stetapi | melainkan | sedangkan | selanjutnya | kemudian | lalu | lantas | bahkan
    | padahal | sebaliknya | apalagi | terlebih | sebab | karenanya | maka | sehingga | jadi | dan | atau | serta | malah
    | juga | mulai\sdari | belum\slagi | yakni | yaitu | terutama | termasuk | antara\slain | misalnya | contohnya
    | dalam\sartian | artinya | karena(?=[^,]*$) | \w+\s(?:itulah|inilah)
    | alhasil | singkatnya | nah | lebih\s(?:lanjut|jauh) | hanya\ssaja | sayangnya | sontak | sejak\situ
    | \w+(?:\s\w+)?\s(?:menambahkan|melanjutkan) | (?:sementara|meski|sayang)(?=,) | dengan\s(?:begitu|demikian|cara\s(?:ini|itu))
    | (?:pertama|kedua|ketiga|keempat|terakhir)(?=,) | (?:jika|kalau|bila)\stidak(?=,)
    | he | she | they | it | this | that | but | however | meanwhile | moreover | also | and | so
    )(?![\w-])""",
    re.IGNORECASE | re.VERBOSE,
)
# "Anaknya kini membaik", "Sekitar 17 persennya plastik": somebody's, something's. Adverbs on -nya are nobody's.
_OWNED_HEAD = re.compile(
    r"""[\W_]*(?:(?:sekitar|sebanyak|sebagian|separuh|hampir|salah\s(?:satu|seorang)|\d+)\s)*
      (?!(?:ha|ta|pu|sebelum|sesudah|setelah|selanjut|seterus|akhir|awal|mula|rencana|kabar|biasa|umum|lazim|benar|sebenar|sesungguh
        |seharus|semesti|sebaik|hendak|tampak|nampak|agak|kelihatan|rupa|setidak|sedikit|sekurang|khusus|nanti|lain|tentu|pasti|ada
        |seluruh|setiba|sesampai|sepulang|selama|untung|unik|menarik|kira|sejati)nya\b)\w+nya\b""",
    re.IGNORECASE | re.VERBOSE,
)
_TIMES = "hari saat kali masa pagi sore selama sejauh baru akhir tahun malam bulan pekan siang musim minggu abad waktu".split()
_DEMONSTRATIVE = r"\s(?:itu|tersebut|ini" + "".join(rf"(?<!\b{time}\sini)" for time in _TIMES) + r")\b"
_PREPOSITIONS = frozenset(
    "dengan dalam pada di ke dari untuk atas akibat karena oleh terkait menurut bagi selain melalui lewat terhadap".split()
)
# "Angka itu …", "Dengan status tersebut …", "Motor garuk tanah ini …": what is meant is the first word, or was said before.
_POINTING_HEAD = re.compile(
    rf"""[\W_]*(?:(?:{"|".join(sorted(_PREPOSITIONS))})\s)?
      (\w++)(?:\s(?!me|di|ber|akan\b|telah\b|sudah\b|adalah\b|yang\b|naik\b|turun\b)[^\s,;:"“”]+){{0,3}}?{_DEMONSTRATIVE}""",
    re.IGNORECASE | re.VERBOSE,
)
_POINTER = re.compile(rf"\b(\w++){_DEMONSTRATIVE}", re.IGNORECASE)
# No head of a sentence that is a summary by itself.
_BACKGROUND = re.compile(
    r"""\W*(?: (?:sebagaimana\s|seperti\s)?diketahui | sebelumnya | \w+(?:\s\w+)?\sjuga | rencananya | kabarnya | nantinya )\b""",
    re.IGNORECASE | re.VERBOSE,
)
# …," ujarnya · …," kata dia di Jakarta · …," dia menambahkan · …, katanya.
_NAMELESS_TAIL = re.compile(
    r"""(?: (?:[,.!?…][”"»’']|[”"»’'],)\s*(?:\w+nya|\w+\s(?:dia|ia|beliau)|(?:dia|ia)\s\w+)
          | ,\s(?:(?:kata|ujar|tutur|jelas|ungkap|ucap|imbuh|tegas|terang|papar|sebut|tambah|lanjut)(?:nya|\s(?:dia|ia|beliau)))
        )\b[^"“”«»]{0,100}$""",
    re.IGNORECASE | re.VERBOSE,
)
_MARK = re.compile(r"[\"“”«»]")
_OPENS = re.compile(r"[\s(\[]*[\"“«]")
_CLOSES = re.compile(r"[\"”»]\W*$")


@dataclass(frozen=True, slots=True)
class Standing:
    """How one sentence stands. ``together`` is the run of positions, its own included, that can only be shown as a whole;
    ``quoted`` says that some of it is somebody's words; ``alone`` that it can be a whole summary. ``shown`` is how it reads where
    the sentence before is not shown, ``after`` how it reads where that one is."""

    together: range
    quoted: bool
    alone: bool
    shown: str
    after: str


def candidates(article: Article, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences that a summary may be made of: those of running text, without subheadings, captions and tables."""
    return tuple(sentence for sentence in sentences if article.paragraphs[sentence.paragraph].role in _RUNNING_TEXT)


def leans(text: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether ``text`` cannot be understood without the sentence before: by its head, or by a speaker who is not named.

    ``known`` are the words of the headline and the lead, which every reader of a summary has read: "Naskah itu" is no riddle
    where the headline speaks of a naskah.
    """
    if _LEANING_HEAD.match(text) or _OWNED_HEAD.match(text) or _NAMELESS_TAIL.search(text):
        return True
    pointing = _POINTING_HEAD.match(text)
    return pointing is not None and pointing[1].lower() not in known


def _stands_alone(text: str, known: frozenset[str]) -> bool:
    """Whether a sentence that does not lean speaks only of what it has named itself or, in one word ("di muara itu"), of what
    is ``known``."""
    if _BACKGROUND.match(text):
        return False
    for pointer in _POINTER.finditer(text):
        before = text[: pointer.start()].lower().split()
        meant = pointer[1].lower()
        if meant not in before and (meant not in known or (before and before[-1] not in _PREPOSITIONS)):
            return False
    return True


def standings(article: Article, sentences: Sequence[Sentence]) -> tuple[Standing, ...]:
    """How each of ``sentences`` (see :func:`candidates`) stands; positions are into ``sentences``.

    A sentence that leans brings its predecessor along, an item of a list what is before it, and so on back. The sentences of one
    quotation are only shown together, and with the sentence before where none of them says whose words they are. A
    quotation ends with its paragraph: outlets forget closing marks more often than they quote over a break.
    """
    count = len(sentences)
    after = [without_source(sentence.text) for sentence in sentences]
    headline = frozenset(words.tokens(article.headline or ""))
    known = headline | frozenset(words.tokens(after[0])) if sentences else headline
    follows = [at > 0 and sentences[at - 1].paragraph == sentences[at].paragraph for at in range(count)]
    inside = [False] * (count + 1)  # whether a quotation is open where a sentence begins
    misplaced = [False] * count  # whether a sentence closes what was never opened
    for at in range(count):
        inside[at] = inside[at] and follows[at]
        inside[at + 1], misplaced[at] = _read_marks(after[at], inside[at])
    shown = [apart(after, at, inside[at]) for at in range(count)]
    shown = [new if not leans(new, known) else old for new, old in zip(shown, after, strict=True)]

    last = list(range(count))
    speechless = [False] * count  # words of somebody whom neither the sentence nor the rest of its quotation names
    for at in reversed(range(count)):
        text = shown[at]
        goes_on = at + 1 < count and inside[at + 1]
        if goes_on:
            last[at] = last[at + 1]
        ends_in_words = speechless[at + 1] if goes_on else bool(_CLOSES.search(text) or _NAMELESS_TAIL.search(text))
        speechless[at] = ends_in_words and (inside[at] or bool(_OPENS.match(text)))

    first = list(range(count))
    for at, sentence in enumerate(sentences):
        item = article.paragraphs[sentence.paragraph].role is Role.LIST_ITEM
        if at > 0 and (inside[at] or misplaced[at] or speechless[at] or item or leans(shown[at], known)):
            first[at] = first[at - 1]
    return tuple(
        Standing(
            together=range(first[at], last[at] + 1),
            quoted=inside[at] or _MARK.search(shown[at]) is not None,
            alone=first[at] == last[at]
            and not leans(shown[at], known if at == 0 else headline)
            and (at == 0 or _stands_alone(shown[at], headline)),
            shown=shown[at],
            after=after[at],
        )
        for at in range(count)
    )


def _read_marks(text: str, inside: bool) -> tuple[bool, bool]:
    """Whether a quotation is open after ``text``, and whether its first mark closes one that was not open."""
    misplaced = False
    for number, mark in enumerate(_MARK.finditer(text)):
        before = text[mark.start() - 1 : mark.start()]
        opening = mark.group() in "“«" or (mark.group() == '"' and (not before or before in " \t([-–'‘"))
        misplaced = misplaced or (number == 0 and not opening and not inside)
        inside = opening
    return inside, misplaced
