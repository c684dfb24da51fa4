"""How much is read, and the errors that say there is too much."""

from __future__ import annotations

from app.engine.cancel import Cancel
from app.engine.errors import DocumentTooLarge

MAX_BYTES = 20_000_000
"""The largest file that is read. Saved pages with all their pictures inside stay under 10 MB; the largest plain one of forty
Indonesian pages has 0.4 MB."""

MAX_CHARACTERS = 1_000_000
"""The longest text that is read, in characters: a book of 150,000 words. The longest of forty articles has 7,000."""

MAX_PARAGRAPHS = 20_000
"""The most paragraphs that are read; the most crowded of forty pages has 2,000."""

MAX_WORD = 5_000
"""The longest run of characters without a space. Encoded data has longer ones, no language has."""

READABLE = (
    "Kabar reads text, Markdown, saved web pages, Word, OpenDocument, RTF, PowerPoint, PDF, EPUB and e-mail files, and text "
    "that you paste."
)
"""The remedy for everything that is in another format."""


def too_large(name: str, what: str) -> DocumentTooLarge:
    """The error for a document that ``what``: "has more than 20 MB"."""
    return DocumentTooLarge(f"“{name}” {what}.", "Open the article alone, or paste the part that you want to read.")


def check_size(name: str, characters: int, paragraphs: int, cancel: Cancel | None = None) -> None:
    """Raise DocumentTooLarge where there are too many of either, Cancelled where the user wants no more of it: called by every
    reader as its paragraphs grow."""
    if cancel is not None:
        cancel.check()
    if characters > MAX_CHARACTERS:
        raise too_large(name, f"has more than {MAX_CHARACTERS:,} characters of text")
    if paragraphs > MAX_PARAGRAPHS:
        raise too_large(name, f"has more than {MAX_PARAGRAPHS:,} paragraphs")
