"""What an outlet changed in an article between two versions of it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from app.engine.dispatch import Dispatch
from app.engine.story import Change


def changes(old: Dispatch, new: Dispatch) -> tuple[Change, ...]:
    """The differences between two versions of an article, in reading order, the headline's first: sentence by sentence, by their
    originals. Empty where nothing that is read has changed; white space is none of that."""
    return tuple(_changes(old, new))


def _changes(old: Dispatch, new: Dispatch) -> Iterator[Change]:
    before, after = old.article.headline or "", new.article.headline or ""
    if before.split() != after.split():
        yield Change((before,) if before else (), (after,) if after else ())
    ours, theirs = _sentences(old), _sentences(new)
    for kind, start, end, other_start, other_end in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if kind != "equal":
            yield Change(tuple(ours[start:end]), tuple(theirs[other_start:other_end]))


def _sentences(dispatch: Dispatch) -> list[str]:
    return [" ".join(sentence.text.split()) for sentence in dispatch.sentences]
