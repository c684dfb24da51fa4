"""The search: what a user types, as a query of SQLite's full-text index."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[^\W_]+")

TITLE = "coalesce(nullif(entries.english, ''), nullif(entries.headline, ''), entries.name)"
"""What an entry is called in the list of hits."""

FIND = f"""
    SELECT entries.id, {TITLE},
        snippet(search, -1, char(2), char(3), '…', 16)
    FROM search JOIN entries ON entries.id = search.rowid
    WHERE search MATCH ? AND NOT entries.deleted
    ORDER BY bm25(search, 20, 20, 1, 1), entries.position
    LIMIT ?
"""
"""A word in a headline weighs as much as twenty in the text: an article about it comes before those that mention it often."""


def query_of(text: str) -> str:
    """The query that finds the entries in which all words of a text occur, the last as the beginning of one; empty where it
    holds no word. Every word is quoted, so that none is an operator."""
    words = [f'"{word}"' for word in WORD.findall(unicodedata.normalize("NFC", text))]
    return " ".join(words) + "*" if words else ""
