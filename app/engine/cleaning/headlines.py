"""The headline: where it stands among the paragraphs."""

from __future__ import annotations

import re

from app.engine.article import Role
from app.engine.cleaning.datelines import dateline_end
from app.engine.cleaning.dates import date_line
from app.engine.cleaning.lines import reason_of
from app.engine.cleaning.pieces import Draft, is_prose

_LONGEST = 200  # characters; the longest headline of 36,000 in the summarization sets has 140


def headline_of(draft: Draft) -> int | None:
    """The index of the paragraph that is the headline, or None.

    What the page marks as one; else what repeats the metadata's; else, of the short lines above the first running paragraph,
    the first that shares words with the article (menus do not), or the first of four words.
    """
    paragraphs = draft.document.paragraphs
    marked = next((index for index, paragraph in enumerate(paragraphs) if paragraph.role is Role.HEADLINE), None)
    if marked is not None:
        return marked
    if headline := draft.document.metadata.headline:
        found = next((index for index, paragraph in enumerate(paragraphs) if same_text(paragraph.text, headline)), None)
        if found is not None:
            return found
    candidates = []
    body = ""
    for index, paragraph in enumerate(paragraphs):
        if paragraph.role is Role.FURNITURE:
            continue
        if (is_prose(paragraph.text) and not _is_loud(paragraph.text)) or dateline_end(paragraph.text):
            body = " ".join(other.text for other in paragraphs[index : index + 6])
            break
        if reason_of(paragraph.text) is None and date_line(paragraph.text) is None and len(paragraph.text) <= _LONGEST:
            candidates.append(index)
    if not body:
        return candidates[0] if len(candidates) == 1 == len(draft.left()) else None
    known = set(re.findall(r"\w{4,}", body.lower()))
    for index in candidates:
        words = re.findall(r"\w{4,}", paragraphs[index].text.lower())
        if len(words) >= 3 and sum(word in known for word in words) * 5 >= len(words):
            return index
    enough = 2 if len(candidates) == 1 else 4
    return next((index for index in candidates if len(paragraphs[index].text.split()) >= enough), None)


def _is_loud(text: str) -> bool:
    """Whether a line ends with a call or a question as headlines may, and is written in capitals as they are."""
    words = text.split()
    return text.endswith(("!", "?")) and len(words) < 25 and sum(word[0].isupper() for word in words) * 2 >= len(words)


def same_text(one: str, other: str) -> bool:
    """Whether two texts differ in nothing but capitals, punctuation and space."""
    return bool(words := re.findall(r"\w+", one.lower())) and words == re.findall(r"\w+", other.lower())
