"""What an outlet changed in an article between two versions of it."""

from __future__ import annotations

from difflib import SequenceMatcher

from app.engine.dispatch import Dispatch
from app.engine.story import Change


def changes(old: Dispatch, new: Dispatch) -> tuple[Change, ...]:
    """The differences between two versions of an article, in reading order, the headline's first: sentence by sentence, by their
    originals. Empty where nothing that is read has changed; white space is none of that.

    Empty too where neither the headline nor any sentence is the same: whatever their addresses say, these are two articles.
    """
    headline, other = (_plain(dispatch.article.headline or "") for dispatch in (old, new))
    ours, theirs = ([_plain(sentence.text) for sentence in dispatch.sentences] for dispatch in (old, new))
    if not (headline == other != "" or set(ours) & set(theirs)):
        return ()
    found = [] if headline == other else [Change((None,) if headline else (), (None,) if other else ())]
    for kind, start, end, other_start, other_end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind != "equal":
            found.append(Change(tuple(range(start, end)), tuple(range(other_start, other_end))))
    return tuple(found)


def _plain(text: str) -> str:
    return " ".join(text.split())
