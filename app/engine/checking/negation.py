"""Negations of the Indonesian against those of the English.

Each "tidak" and its like must have a partner: an English negation, or a word that may say the same (*tidak mampu*, "unable";
*tidak dikenal*, "unidentified"). Such a word counts only where the Indonesian has not said it itself: "failed" is no partner
of *tidak* where *gagal* stands there too. What the check finds and misses: docs/models.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.engine.dispatch import Finding, FindingKind, Translation

_WORD = re.compile(r"yet to|[^\W\d_]+(?:['’]\w+)?")

_DENIED = re.compile(r"\w+(?: [\w-]+)?")
"""A negation with the word that it denies."""

_INDONESIAN = frozenset(
    "tidak tidaklah tidakkah tidaknya bukan bukanlah bukannya belum belumlah tak takkan jangan janganlah tanpa tiada"
    " nggak ngga enggak gak ga kagak tdk".split()
)
_IDIOM = re.compile(
    r"\b(?:(?:tidak|tak)\s+(?:lama|lain|jauh|terlepas|lepas|luput|kalah|sedikit|jarang|kurang|pelak|ayal|urung|terkecuali|langsung"
    r"|sengaja|lupa|terhingga|henti\w*)|(?:tidak|tak|bukan)\s+(?:hanya|cuma|sekadar|sekedar|saja)|(?:mau|paling|atau)\s+(?:tidak|tak)"
    r"|atau\s+(?:belum|bukan)|belum\s+(?:lama|lagi)|tanpa\s+henti|bukan\s+main)\b",
    re.IGNORECASE,
)
"""Negations that English mostly says without one: *tidak lama kemudian* (soon after), *tak sedikit* (many), *mau tidak mau*."""

_ENGLISH_IDIOM = re.compile(
    r"\b(?:(?:or|if|why) not\b|not (?:only|just|long|until)\b|no (?:later|doubt|less|fewer|wonder|more)\b|no(?=\.? ?\d))",
    re.IGNORECASE,
)
"""English ones that deny nothing, "No. 12" among them: Indonesian mostly says them without one."""

_ENGLISH = re.compile(r"not|never|none|nothing|nobody|nowhere|neither|nor|cannot|without|no|\w+n['’]t", re.IGNORECASE)

_PARTNERS = tuple(
    (re.compile(english.strip()), tuple(indonesian.split()))
    for english, _, indonesian in (
        line.partition("=")
        for line in r"""
fail\w* = gagal
refus\w*|reject\w*|den(?:y|ie[sd]|ying|ials?)|declin\w*|oppos\w*|disagree\w* = tolak bantah sangkal tentang turun oposisi
avoid\w*|prevent\w*|keep|kept|refrain\w* = cegah hindar elak jaga simpan tahan
lack\w*|absen\w*|insufficien\w*|inadequa\w* = kurang minim absen
stop\w*|halt\w*|ceas\w*|end(?:s|ed|ing|less\w*)? = henti setop stop akhir
miss(?:ed|es|ing)?|lost|lose[sr]?|losing|loss(?:es)? = hilang kalah rugi luput
free|freed = bebas gratis lepas merdeka
poor\w*|bad|badly|worse|worst = miskin buruk jahat parah jelek
hard|difficult\w* = sulit sukar susah keras
wrong\w*|false\w*|mistake\w*|innocent = salah palsu keliru
weak\w*|low|lower|little|less = lemah rendah kurang kecil
illegal\w*|ban|bans|banned|prohibit\w*|forbid\w* = ilegal larang liar gelap
doubt\w* = ragu
differ\w*|unlike|contrary|otherwise = beda lain
ignor\w*|neglect\w* = abai acuh
exclud\w*|except|beyond|apart|regardless = kecuali luar selain pandang
impossib\w*|unlikely = mustahil
unfortunate\w* = sayang malang
non\w* = non
yet to|unless|rather|instead|hardly|barely|rarely|seldom|scarcely|zero|shortly|anonym\w*|absurd|defunct|depriv\w* =
unable|un(?!fortun|der|til|cle|rest|i[cfoqtv])\w{3,} =
in(?:a[bcdept]|cap|co[mnr](?!e|m)|cred|dec|def|dign|dir|disc|eff|elig|equa|err|ess|evit|exp|flex|formal|hosp|hum|op)\w+ =
in(?:sec|sens|sign|sol|stab|tang|toler|val|vis)\w+|im(?:poss|prop|mat|mor|mob|par|pat|perf|pract|prec|prob)\w+ =
ir(?:reg|rel|resp|rev)\w+|il(?:lic|lit|log)\w+|dis(?:ab|ad|agr|as(?!ter)|be|co[mn]|h|in|l|o[bn]|q|reg|sat|sim)\w+ =
mis(?:under|c|f|l|m|inf|rep)\w+|\w{3,}(?<!neverthe)(?<!nonethe)less =
""".strip().splitlines()
    )
)
"""English words that may stand for a negation, each with pieces of the Indonesian words that they stand for otherwise."""

_DENYING = tuple(
    "kurang gagal tolak menolak ditolak penolakan dibantah larang melarang dilarang jarang mustahil sulit cuma kecuali hilang"
    " kehilangan menghindar terhindar nir nol henti berhenti dihentikan bebas kebal batal membatalkan dibatalkan enggan absen"
    " anonim tunda menunda ditunda mengabaikan putus luput mandek ditutup ketidak".split()
)
"""Beginnings of Indonesian words for which English says "not" oftener than for others: *kurang* ("not enough"), *enggan*."""


def negations(source: str, translation: Translation, sentence: int | None) -> Iterator[Finding]:
    """A finding where the English has fewer negations than the original, or has one and nothing in the original denies."""
    text = translation.text
    words = [word.lower() for word in _WORD.findall(source)]
    there = _outside(_IDIOM, [word for word in _WORD.finditer(source) if word[0].lower() in _INDONESIAN])
    here = [word for word in _WORD.finditer(text) if _ENGLISH.fullmatch(word[0])]
    if there and len(there) > len(here) + sum(_may_deny(word.lower(), words) for word in _WORD.findall(text)):
        lost = max(there, key=lambda one: min((abs(_place(one) - _place(other)) for other in here), default=0))
        said = _DENIED.match(source, lost.start())[0]  # type: ignore[index]
        message = f"The original says “{said}”; the English may leave it out, or say the opposite."
        yield Finding(FindingKind.NEGATION, sentence, message, said, "")
    elif not any(word in _INDONESIAN or word.startswith(_DENYING) or _ENGLISH.fullmatch(word) for word in words):
        for word in _outside(_ENGLISH_IDIOM, here)[:1]:
            message = f"The English says “{word[0]}”; the original may not."
            yield Finding(FindingKind.NEGATION, sentence, message, "", word[0])


def _outside(idioms: re.Pattern[str], words: list[re.Match[str]]) -> list[re.Match[str]]:
    """The words of a text that stand in none of its idioms."""
    spans = [idiom.span() for idiom in idioms.finditer(words[0].string)] if words else []
    return [word for word in words if not any(start <= word.start() < end for start, end in spans)]


def _place(word: re.Match[str]) -> float:
    """How far into its text a word stands, from 0 to 1."""
    return word.start() / len(word.string)


def _may_deny(word: str, words: Sequence[str]) -> bool:
    """Whether an English word, no negation itself, may stand for one of an original with these words."""
    for english, otherwise in _PARTNERS:
        if english.fullmatch(word) and not _ENGLISH.fullmatch(word):
            return not any(one in each for each in words for one in otherwise)
    return False
