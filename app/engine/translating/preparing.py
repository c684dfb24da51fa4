"""A text made safe for a prompt, and the texts that need no translation."""

from __future__ import annotations

import re
import unicodedata

_LINK = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|[@#]\w+", re.IGNORECASE)


def normalize(text: str) -> str:
    """NFC, one space for any run of white space (a line break would end the prompt), no control or format characters."""
    text = unicodedata.normalize("NFC", " ".join(text.split()))
    return "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Cn", "Co")).strip()


def stands(text: str) -> bool:
    """Whether a text is the same in English: no Latin letter in it outside links, addresses, handles and hashtags."""
    rest = _LINK.sub(" ", text)
    return not any(c.isalpha() and "LATIN" in unicodedata.name(c, "") for c in rest)
