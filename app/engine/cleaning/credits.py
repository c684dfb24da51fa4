"""Who wrote the article: credit lines, and the initials in brackets that end many articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.engine.cleaning.lines import ROLES

_CREDIT = re.compile(rf"(?<!\w)(?P<role>{ROLES})\s*[:：]\s*(?P<name>.+?)\s*(?=(?<!\w)(?:{ROLES})\s*[:：]|$)", re.I)
_WRITERS = frozenset("penulis pewarta reporter wartawan jurnalis kontributor oleh author writer by rep laporan".split())
# Who is named where no writer is; a series of pictures has a photographer.
_EDITORS = frozenset("editor red redaktur penyunting fotografer photographer".split())
# Fino Yurio Kristo - detikinet; Tim detikcom - detikNews; Andi Wijaya, CNN Indonesia
_NAME_AND_OUTLET = re.compile(
    r"(?P<name>[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,4}|Tim \w+)\s*[-–|,]\s*(?:detik\w*|\w+\.(?:com|id|co\.id)|CNN Indonesia)"
)
_BY = re.compile(
    r"(?i:(?:diposting |ditulis |posted |written )?(?:oleh|by))\s+(?P<name>[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){0,4})"
    r"(?: (?:di|at|on) .{0,60})?"
)
_NOBODY = re.compile(
    r"(?:tim )?(?:redaksi|admin\w*|editor(?:ial)?|translator|newsroom|news desk|reporter|wartawan|kontributor)", re.I
)
# (Sys/ST) (dil/gil) (Antara/R01) (rdp/rds) (*) (H-2): at the end of the last paragraph. Without a stroke they must follow the
# end of a sentence, else (BPS) and (13/10/2025) would go too.
_INITIALS = re.compile(
    r"\s*[\[(](?P<names>[A-Za-z.]{1,15}\d{0,3}(?:\s?[/\\|]\s?[A-Za-z. ]{1,20}\d{0,3}){1,4})[\])]\s*\.?$|"
    r"(?<=[.!?”\"’'…])\s*[\[(](?P<name>\*{1,3}|[A-Z]-?\d{1,4}|[A-Za-z.]{2,12}(?:[-–,&]\s?[A-Za-z0-9.]{1,12}){0,3})[\])]\s*\.?$"
)
_SIGNATURE = re.compile(r"[A-Z][A-Z.'’]*(?: [A-Z][A-Z.'’]*){1,3}(?: \| [A-Z][A-Z.'’]*(?: [A-Z][A-Z.'’]*){0,3})*")
_NAME = re.compile(r"[A-Z][\w.'’]*(?: [A-Z][\w.'’]*){1,4}")
_FRACTIONS = re.compile(r"(?:dan|and|atau|km|per|kg|m|rp|jam|ha)\b", re.I)


def names_in(line: str) -> tuple[str | None, str | None]:
    """The writers and the editors that a line names: ``Pewarta: X Editor: Y``, ``Oleh X``, ``X - detikNews``, ``(ab/cd)``."""
    credits = [(found["role"].lower(), found["name"].strip(" |/,;-–")) for found in _CREDIT.finditer(line)]
    if credits:
        writers = [name for role, name in credits if role in _WRITERS and name]
        editors = [name for role, name in credits if role in _EDITORS and name]
        return ", ".join(writers) or None, ", ".join(editors) or None
    named = _NAME_AND_OUTLET.fullmatch(line) or _BY.fullmatch(line)
    if named:
        return named["name"], None
    start = initials_start(f".{line}")
    return None, line.strip("()[]. *") or None if start is not None else None


def name_beside(lines: Sequence[str], index: int) -> int | None:
    """The index of the line with the name that belongs to the line at ``index``, which is nothing but “Penulis” or “Editor”: the
    next one, or the one before it where a page writes the name first. A colon in a line of its own is passed over."""
    if lines[index].lower() not in _WRITERS | _EDITORS:
        return None
    after = next((place for place in range(index + 1, min(index + 3, len(lines))) if lines[place].strip(" :：")), index)
    before = index - 1 if index and _NAME.fullmatch(lines[index - 1]) else None
    if after == index or not _NAME.fullmatch(lines[after]):
        return before
    named_first = after + 1 < len(lines) and lines[after + 1].lower() in _WRITERS | _EDITORS
    return before if named_first and before is not None else after


def persons(names: str | None) -> str | None:
    """Names between commas without those that are nobody's: Redaksi, admin, Translator."""
    kept = [name for name in (names or "").split(", ") if name and not _NOBODY.fullmatch(name)]
    return ", ".join(dict.fromkeys(kept)) or None


def is_byline(line: str) -> bool:
    """Whether a line near the headline is nothing but its writer's name."""
    return bool(_NAME_AND_OUTLET.fullmatch(line) or _BY.fullmatch(line))


def signature(line: str) -> str | None:
    """The name in a line that is nothing but a name in capitals (``LIDYA MANAFE``, ``ANDI A. | BUDI S.``), in small letters."""
    if not _SIGNATURE.fullmatch(line):
        return None
    return ", ".join(name.strip().title() for name in line.split("|"))


def initials_start(paragraph: str) -> int | None:
    """Where the initials begin that end ``paragraph``, or None."""
    found = _INITIALS.search(paragraph)
    if not found or _FRACTIONS.match(found["names"] or ""):
        return None
    return found.start()
