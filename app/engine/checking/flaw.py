"""The flaw that the translator could not get rid of, told to the reader."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.dispatch import Finding, FindingKind, Flaw, Translation

MESSAGES = {
    Flaw.EMPTY: "No English came out for this sentence; read the original.",
    Flaw.LOOP: "The English repeats itself and may leave out the rest of the sentence.",
    Flaw.RUNAWAY: "The English is far longer than the original and may hold things that it does not say.",
    Flaw.UNTRANSLATED: "Part of the sentence is still in Indonesian.",
}


def flaws(source: str, translation: Translation, sentence: int | None) -> Iterator[Finding]:
    """The translation's flaw, if it has one; where a person has put other words in its place it is gone."""
    if translation.flaw is not None and translation.machine is None:
        yield Finding(FindingKind.FLAW, sentence, MESSAGES[translation.flaw], source=source.strip(), target=translation.text)
