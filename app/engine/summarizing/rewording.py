"""How a point reads where it is not word for word its sentence: without what only ties it to its page or to its predecessor.

Three changes, each by form and only where what is left says the same: a source tag goes (", seperti dikutip dari Antara, Senin
(3/3)"), a connective at the head goes ("Selain itu,"), and "Menurutnya", "Ia mengatakan" or "ujarnya" name the speaker of the
sentences before. The sentence itself stays beside its point as evidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_DAY = r"(?:hari\sini|kemarin|(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)\b)"
_QUOTING = r"(?:[Dd]ikutip|[Dd]ilansir|[Dd]inukil|[Mm]engutip|[Mm]elansir)"
_SOURCE_TAIL = re.compile(
    rf"""\s*,?\s(?:(?:seperti|sebagaimana|demikian)\s){{0,2}}(?:yang\s)?{_QUOTING}
      (?:\s(?!yang\b|bahwa\b|adalah\b|untuk\b)[\w@./&'’-]+?){{1,7}}
      (?:,?\s(?:pada\s)?{_DAY})?(?:\s?\(\d[^()]*\))?(?=[.!?]?$)""",
    re.VERBOSE,
)
_SOURCE_INSIDE = re.compile(rf",\s(?:seperti|sebagaimana)\s(?:yang\s)?{_QUOTING}\s(?:[^\s,]+\s){{0,6}}[^\s,]+,(?=\s[a-z])")
_SOURCE_HEAD = re.compile(
    rf"^(?:(?:Seperti|Sebagaimana)\s)?{_QUOTING}\s(?:[^\s,]+\s){{0,6}}[^\s,]+,(?:\s{_DAY}(?:\s?\(\d[^()]*\))?,)?\s(?!{_DAY})(?=\S+\s\S+\s\S)"
)
_CONNECTIVE = re.compile(
    r"""^(?:selain\situ | sementara\situ | adapun | lebih\s(?:lanjut|jauh) | di\ssisi\slain | selanjutnya | bahkan | hanya\ssaja
      | (?:namun|kendati|meski|meskipun|walau|walaupun)\s(?:demikian|begitu) | namun | tapi | (?:akan\s)?tetapi
      | terlebih(?:\slagi)? | karena\situ | oleh\s(?:karena|sebab)\situ | (?:tak|tidak)\shanya\situ
      | (?:dalam|pada|di)\skesempatan\s(?:itu|ini|tersebut|yang\ssama)
      ),?\s""",
    re.IGNORECASE | re.VERBOSE,
)
SAYING = r"(?:kata|ujar|tutur|ungkap|jelas|ucap|imbuh|tegas|terang|papar|sebut|tambah|lanjut|tukas|cetus)"
SAYS = (
    r"(?:mengatakan|menyatakan|menyebut(?:kan)?|menjelaskan|mengungkap(?:kan)?|menuturkan|menambahkan|menegaskan|menilai|mengaku|berharap"
    r"|memastikan|mengimbau|menyampaikan|memaparkan|menerangkan|menekankan|melanjutkan|berpendapat|meyakini|mengklaim|membantah)"
)
_NAME = r"(?:[A-Z][\w.'’-]*(?:\s(?:bin|binti|van|de)(?=\s[A-Z]))?)(?:\s[A-Z][\w.'’-]*)"
# Who speaks, with office, as the article has it: "Kepala BPS Maria Leto mengatakan", "Menurut Maria Leto,", "kata Maria Leto di"
_SPEAKERS = (
    re.compile(rf"^(?P<name>{_NAME}{{0,7}})(?:\sjuga|\spun|\slantas)?\s{SAYS}\b"),
    re.compile(rf"^Menurut\s(?P<name>{_NAME}{{0,7}}),"),
    re.compile(
        rf"[,.!?…][\"”]?,?\s{SAYING}\s(?P<name>{_NAME}{{0,7}}(?:,\s{_NAME}{{1,3}})?)"
        r"(?=[,.]|\s(?:di|pada|kepada|saat|dalam|usai|seperti|ketika|melalui|lewat|menambahkan)\b)"
    ),
)
_PRONOUN_HEAD = re.compile(
    rf"^(?:(?P<according>menurut|kata|ujar|tutur|ungkap|jelas|ucap|tegas|tambah|lanjut)(?:nya|\s(?:dia|ia|beliau)),\s"
    rf"|(?:ia|dia|beliau)(?=\s(?:juga\s|pun\s|lantas\s)?{SAYS}\b))",
    re.IGNORECASE,
)
_PRONOUN_TAIL = re.compile(
    rf"(?P<before>(?:[,.!?…][”\"]|[”\"],|,)\s{SAYING})(?:nya|\s(?:dia|ia|beliau))(?=[,.]|\s(?!menambahkan)[a-z]|$)"
)
# Who speaks for a body is called by its name, never "ia".
_BODY = re.compile(
    r"""(?:[A-Z]{2,}s?|Pol(?:isi|ri|da|res|sek|resta\w*)|Kementerian|Kemen\w+|Pemerintah|Pemprov|Pemkot|Pemkab|Badan|Dinas|Bank|Komisi|Dewan
      |Partai|Mahkamah|Pengadilan|Kejaksaan|Kejagung|Tim|Klub|Universitas|Lembaga|Asosiasi|Perusahaan|Amerika|Indonesia|Fraksi|Istana|Gedung
      |Organisasi|Yayasan|Persatuan|Ikatan|Majelis|Pengamat|Warga|Saksi|Korban|Netizen|Kedutaan|Konsulat)\b""",
    re.VERBOSE,
)
_PRONOUNS = frozenset({"Ia", "Dia", "Beliau", "Mereka", "Kami"})
_FEWEST = 5  # words that a sentence without its source has
_BACK = 3  # sentences; a speaker who was named before that may not be the last one


def without_source(text: str) -> str:
    """``text`` without the tag that says which outlet another one has it from."""
    shorter = _SOURCE_INSIDE.sub("", _SOURCE_TAIL.sub("", text))
    if len(shorter.split()) < _FEWEST:
        return text
    head = _SOURCE_HEAD.match(shorter)
    return _capital(shorter[head.end() :]) if head else shorter


def apart(texts: Sequence[str], at: int, inside: bool = False) -> str:
    """How the sentence ``texts[at]`` reads where the one before is not shown: without a connective at its head, and with its
    speaker by name where it only says "ia", and the sentences before name one. Unchanged where there is nothing to do.

    ``inside`` says that it begins inside a quotation: nobody's words are changed.
    """
    text = texts[at]
    connective = None if inside else _CONNECTIVE.match(text)
    if connective:
        text = _capital(text[connective.end() :])
    head, tail = None if inside else _PRONOUN_HEAD.match(text), _PRONOUN_TAIL.search(text)
    if not head and not tail:
        return text
    name = _speaker(texts[max(0, at - _BACK) : at])
    if not name:
        return texts[at]
    if tail:
        text = f"{text[: tail.start()]}{tail['before']} {name}{text[tail.end() :]}"
    if head:
        text = f"Menurut {name}, {text[head.end() :]}" if head["according"] else name + text[head.end() :]
    return text


def speaker(text: str) -> str | None:
    """Who speaks in a sentence, with office, as it has it ("Kepala BPS Maria Leto"), or the last of several; None where it
    names nobody."""
    found = [match for pattern in _SPEAKERS for match in pattern.finditer(text)]
    name: str | None = max(found, key=lambda match: match.start())["name"] if found else None
    return None if name in _PRONOUNS else name


def _speaker(before: Sequence[str]) -> str | None:
    """The person who spoke last in the sentences ``before``; None where nobody did, or a body."""
    name = next(filter(None, map(speaker, reversed(before))), None)
    return None if name is None or _BODY.match(name) else name


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
