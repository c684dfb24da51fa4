"""Characters: what is taken out of every text once, at reading, so that all later offsets are into the same clean text."""

from __future__ import annotations

import re
import unicodedata

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028]")

# C0 and C1 controls but tab and line feed; soft hyphen; zero-width space, non-joiner and no-break space; bidirectional controls
# (the letters themselves keep their order); Mongolian vowel separator; interlinear annotation marks.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
# The zero-width joiner stays between two pictographs (👩‍🌾 is one sign made of two); anywhere else nobody sees it.
_LONE_JOINER = re.compile("(?<![\u2190-\u2bff\ufe0f\U0001f000-\U0001faff])\u200d|\u200d(?![\u2190-\u2bff\U0001f000-\U0001faff])")
_SPACES = re.compile(r"[^\S\n]+")
_ANY_SPACE = re.compile(r"\s+")


def normalized(text: str) -> str:
    """``text`` in NFC with ``\\n`` for every kind of line end, plain spaces, and without characters that nobody sees.

    A paragraph separator (U+2029) becomes a blank line. Spaces are not collapsed.
    """
    text = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n")
    text = _LONE_JOINER.sub("", _UNSEEN.sub("", text))
    return unicodedata.normalize("NFC", _SPACES.sub(lambda run: " " * len(run[0]), text))


def one_line(text: str) -> str:
    """Every run of white space as one space, none at the ends."""
    return _ANY_SPACE.sub(" ", text).strip()


def shown(name: str) -> str:
    """A file's name as it can stand in a message and in a brief: one line, printable, at most 120 characters."""
    printable = "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in name)
    text = one_line(printable) or "unnamed file"
    return text if len(text) <= 120 else f"{text[:80]}…{text[-39:]}"
