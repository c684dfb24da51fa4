"""Why a point is in the summary, and what it has not got from its sentence, in words."""

from __future__ import annotations

from collections.abc import Callable
from difflib import SequenceMatcher

from PySide6.QtCore import QCoreApplication

from app.engine.dispatch import Ground, GroundKind, Point

translate = QCoreApplication.translate

Told = Callable[[Ground], str]

_MOST = 4
"""Of what spoke for a sentence no more than so much is told, the strongest, and the conditions that it meets."""


def why(point: Point) -> list[str]:
    """What spoke for a point's sentence, and what against it: a sentence each."""
    if not point.grounds:
        return [translate("Grounds", "Why it was chosen is not known: this summary is an earlier Kabar’s.")]
    strongest = [ground for ground in point.grounds if ground.weight > 0][:_MOST]
    conditions = [ground for ground in point.grounds if ground.weight == 0]
    good = [_FOR[ground.kind](ground) for ground in (*strongest, *conditions)]
    bad = [_AGAINST[ground.kind](ground) for ground in point.grounds if ground.weight < 0]
    told = [
        translate("Grounds", "Chosen because: {reasons}.").format(reasons="; ".join(good))
        if good
        else translate("Grounds", "Chosen because it fits the length that was left.")
    ]
    if bad:
        told.append(translate("Grounds", "Against it: {reasons}.").format(reasons="; ".join(bad)))
    return told


def reworded(sentence: str, point: Point) -> list[str]:
    """What a point leaves out of its sentence, and what it puts in: a sentence each, none where it is word for word the same."""
    before, after = sentence.split(), point.text.split()
    left_out, put_in = [], []
    compared = SequenceMatcher(None, [word.casefold() for word in before], [word.casefold() for word in after], autojunk=False)
    for kind, first, last, first_after, last_after in compared.get_opcodes():
        if kind != "equal":
            left_out += [" ".join(before[first:last])] * (last > first)
            put_in += [" ".join(after[first_after:last_after])] * (last_after > first_after)
    told = []
    if left_out:
        told.append(translate("Grounds", "Left out of the sentence: “{words}”.").format(words=" … ".join(left_out)))
    if put_in:
        told.append(translate("Grounds", "Put in from the sentences before: “{words}”.").format(words=" … ".join(put_in)))
    return told


def _early(ground: Ground) -> str:
    if ground.count == 0:
        return translate("Grounds", "it opens the article")
    return translate("Grounds", "only %Ln word(s) stand before it", "", ground.count)


def _headline(ground: Ground) -> str:
    shared = translate("Grounds", "it shares {count} of {of} main words with the headline")
    return shared.format(count=ground.count, of=ground.of)


def _returning(ground: Ground) -> str:
    words = translate("Grounds", "{count} of its {of} main words return in other sentences")
    return words.format(count=ground.count, of=ground.of)


def _few_of_headline(ground: Ground) -> str:
    shared = translate("Grounds", "it shares only {count} of {of} main words with the headline")
    return shared.format(count=ground.count, of=ground.of)


def _few_returning(ground: Ground) -> str:
    words = translate("Grounds", "only {count} of its {of} main words return in other sentences")
    return words.format(count=ground.count, of=ground.of)


def _learned(ground: Ground) -> str:
    place = translate("Grounds", "it has place {count} of {of} in the ranking that was learned from people’s summaries")
    return place.format(count=ground.count, of=ground.of)


_FOR: dict[GroundKind, Told] = {
    GroundKind.EARLY: _early,
    GroundKind.HEADLINE: _headline,
    GroundKind.CENTRAL: _returning,
    GroundKind.LEARNED: _learned,
    GroundKind.LENGTH: lambda ground: translate("Grounds", "it is short, %Ln word(s)", "", ground.count),
    GroundKind.QUOTATION: lambda _: translate("Grounds", "it is told in the article’s own words, not quoted"),
    GroundKind.QUESTION: lambda _: translate("Grounds", "it tells and does not ask"),
    GroundKind.LEANING: lambda _: translate("Grounds", "it needs no other sentence to be understood"),
    GroundKind.VOICE: lambda _: translate("Grounds", "nobody says “I”, “we” or “you” in it"),
    GroundKind.FURNITURE: lambda _: translate("Grounds", "it is running text"),
    GroundKind.NEEDED: lambda _: translate("Grounds", "another point cannot be understood without it"),
    GroundKind.ALONE: lambda _: translate("Grounds", "a summary can begin with it, for it can be understood by itself"),
}
"""What is said of a ground that spoke for a sentence."""

_AGAINST: dict[GroundKind, Told] = {
    GroundKind.EARLY: lambda ground: translate("Grounds", "it comes late, after %Ln word(s)", "", ground.count),
    GroundKind.HEADLINE: _few_of_headline,
    GroundKind.CENTRAL: _few_returning,
    GroundKind.LEARNED: _learned,
    GroundKind.LENGTH: lambda ground: translate("Grounds", "it is %Ln word(s) long", "", ground.count),
    GroundKind.QUOTATION: lambda _: translate("Grounds", "somebody is quoted"),
    GroundKind.QUESTION: lambda _: translate("Grounds", "it is a question"),
    GroundKind.LEANING: lambda _: translate("Grounds", "it is understood only together with its neighbours"),
    GroundKind.VOICE: lambda _: translate("Grounds", "somebody says “I”, “we” or “you” in it"),
    GroundKind.FURNITURE: lambda _: translate("Grounds", "it looks like a heading, a list or a link"),
}
"""What is said of a ground that spoke against it."""
