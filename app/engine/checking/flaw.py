"""What the translator itself knows of its translation, told to the reader: the flaw that it could not get rid of, and doubt."""

from __future__ import annotations

from collections.abc import Iterator

from app.engine.dispatch import Finding, FindingKind, Flaw, Translation

MESSAGES = {
    Flaw.EMPTY: "No English came out for this sentence; read the original.",
    Flaw.LOOP: "The English repeats itself and may leave out the rest of the sentence.",
    Flaw.RUNAWAY: "The English is far longer than the original and may hold things that it does not say.",
    Flaw.UNTRANSLATED: "Part of the sentence is still in Indonesian.",
}
DOUBT = "The machine was unsure here; compare the English with the original."


def flaws(source: str, translation: Translation, sentence: int | None) -> Iterator[Finding]:
    """The translation's flaw, if it has one, or its doubt; where a person has put other words in its place both are gone."""
    if translation.machine is not None:
        return
    if translation.flaw is not None:
        yield Finding(FindingKind.FLAW, sentence, MESSAGES[translation.flaw], source=source.strip(), target=translation.text)
    elif translation.unsure:
        yield Finding(FindingKind.UNSURE, sentence, DOUBT)
