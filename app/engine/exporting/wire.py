"""The wire: a brief as an agency would send it, ready to be rewritten.

In this order: slug, source and length; the lede behind its dateline; three to five points; quotations; terms; what is not
verified. Nothing is in it that the dispatch does not say, and nothing is translated for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from app.engine.article import Article, Role
from app.engine.cleaning.datelines import place_of
from app.engine.cleaning.places import IN_ENGLISH, INDONESIAN
from app.engine.dispatch import Dispatch, Length
from app.engine.errors import TextTooShort
from app.engine.exporting.brief import Brief, Line, Pair, Part, Quote, SentenceLine
from app.engine.exporting.slug import slug
from app.engine.exporting.terms import explained
from app.engine.exporting.words import dateline_day, listed, plural, printable
from app.engine.summarizing import summarize
from app.engine.summarizing.rewording import speaker
from app.engine.summarizing.standing import candidates, standings

_POINTS = 5  # after the lede
_QUOTES = 3
_ASIDE = frozenset({Role.SUBHEADING, Role.CAPTION, Role.TABLE_CELL})
_SHORTEST_QUOTE = 4  # words; fewer are somebody's expression, not a statement
_QUOTED = re.compile(r"“([^“”\"]+)”|\"([^“”\"]+)\"")
_MARK = re.compile(r"[“”„«»\"]")


def wired(brief: Brief, dispatch: Dispatch) -> Brief:
    """The wire brief of a dispatch whose ``brief`` tells it with originals; the article itself is left in it."""
    sentences = {line.number: line for passage in brief.passages for line in passage.lines}
    story = _story(brief, dispatch, sentences)
    told = {quote.number for line in story for quote in line.evidence}
    quotes = [_line(line) for line in sentences.values() if line.number not in told and _is_quotation(line.pair)][:_QUOTES]
    terms = tuple(_terms(sentences, " ".join((brief.title.main, *(line.pair.main for line in (*story, *quotes))))))
    parts = (
        Part("", tuple(replace(line, label=_dateline(dispatch.article), pair=line.pair.alone) for line in story[:1])),
        Part("Points", tuple(replace(line, number=number, pair=line.pair.alone) for number, line in enumerate(story[1:], 1))),
        Part("Quotes", tuple(quotes)),
        Part("Terms explained", terms),
    )
    words = sum(len(line.pair.main.split()) for part in parts for line in part.lines)
    facts = (
        slug(brief.title, [line.pair for line in sentences.values()]) if dispatch.article.headline else "",
        _source(brief, dispatch.document.name),
        "machine translation" if brief.translated else "",
        plural(words, "word"),
    )
    warnings = Part("Not verified", tuple(_warnings(brief, (*story, *quotes, *terms))), alert=True)
    return replace(
        brief,
        title=brief.title.alone,
        facts=tuple(fact for fact in facts if fact),
        parts=tuple(part for part in (*parts, warnings) if part.lines),
        side_by_side=False,
        removed=(),
    )


def _story(brief: Brief, dispatch: Dispatch, sentences: Mapping[int, SentenceLine]) -> list[Line]:
    """The lede and the points, without numbers: the long summary where all of it is in English already and no person has arranged
    the one that the dispatch has, else that one; the first sentences where the article is too short for any."""
    own = {line.pair.original: line for line in brief.points}
    try:
        points = summarize(dispatch.article, dispatch.sentences, Length.LONG).points
        long = [own.get(printable(point.text)) or _line(sentences[point.evidence[0] + 1]) for point in points]
    except TextTooShort:
        running = [line for passage in brief.passages if passage.role not in _ASIDE for line in passage.lines]
        long = [_line(line) for line in running or sentences.values()]
    arranged = dispatch.summary is not None and dispatch.summary.arranged
    story = list(brief.points) if own and (arranged or any(line.pair.missing for line in long)) else long
    return [replace(line, number=None) for line in _cut(story, dispatch)]


def _cut(story: Sequence[Line], dispatch: Dispatch) -> list[Line]:
    """The lede and five points at most. What stands together in the story, such as a quotation, is told whole or left out."""
    running = candidates(dispatch.article, dispatch.sentences)
    together = {
        sentence.id + 1: {running[at].id + 1 for at in standing.together}
        for sentence, standing in zip(running, standings(dispatch.article, running), strict=True)
    }
    numbers = [line.evidence[-1].number for line in story]
    told: set[int] = set()
    for number in numbers:
        wanted = told | ({number} | together.get(number, set())) & set(numbers)
        if len(wanted) <= 1 + _POINTS:
            told = wanted
    return [line for line, number in zip(story, numbers, strict=True) if number in told][: 1 + _POINTS]


def _line(sentence: SentenceLine) -> Line:
    """A sentence of the article as a line, its own evidence."""
    pair, number = sentence.pair, sentence.number
    doubtful = (number,) if sentence.concerns else ()
    return Line(None, "", pair, (Quote(number, pair.original, pair.language),), doubtful)


def _dateline(article: Article) -> str:
    """``KUPANG, Indonesia, March 2 (Kabar) –``, of place and date only what the article states."""
    place = place_of(article.dateline or "") or ""
    key = place.lower()
    parts = (
        printable(IN_ENGLISH.get(key, place)).upper(),
        "Indonesia" if key in INDONESIAN - {"indonesia"} else "",
        dateline_day(article.date) if article.date else "",
    )
    return " ".join(filter(None, (", ".join(filter(None, parts)), "(Kabar) –")))


def _source(brief: Brief, name: str) -> str:
    """Whose report it is: a brief is no reporting of one's own."""
    if brief.outlet:
        return f"Based on a report by {', '.join(filter(None, (brief.outlet, brief.date)))}"
    return f"Based on a report of {brief.date}, outlet not stated" if brief.date else f"Based on “{printable(name)}”"


def _is_quotation(pair: Pair) -> bool:
    """Whether speaker and words stand in the sentence, in both languages, and every quotation is closed in it."""
    name = speaker(pair.original)
    if not name or pair.language == "en" or pair.english is None:
        return False
    original, english = _split(pair.original), _split(pair.english)
    if original is None or english is None or len(original[0]) != len(english[0]):
        return False
    longest = max(len(quotation.split()) for quotation in english[0])
    return longest >= _SHORTEST_QUOTE and name in original[1] and re.split(r"[\s,]+", name)[-1] in english[1]


def _split(text: str) -> tuple[list[str], str] | None:
    """The quotations of a text and what stands around them; None where it has none or one that is not closed."""
    quotations = [single or double for single, double in _QUOTED.findall(text)]
    around = _QUOTED.sub(" ", text)
    return (quotations, around) if quotations and not _MARK.search(around) else None


def _terms(sentences: Mapping[int, SentenceLine], told: str) -> Iterator[Line]:
    """The terms that are told and that the article explains."""
    for term in explained([(line.number, line.pair.original, line.pair.main) for line in sentences.values()]):
        if re.search(rf"\b{re.escape(term.short)}\b", told):
            sentence = _line(sentences[term.sentence])
            pair = Pair(term.original, sentence.pair.language, term.english)
            yield replace(sentence, label=f"{term.short}:", pair=pair)


def _warnings(brief: Brief, told: Sequence[Line]) -> Iterator[Line]:
    """What nobody has checked: all that a machine said, what a person put in its place, and what the checks found."""
    said = [line for line in told if line.pair.english is not None]
    for edited, words in ((False, "Translated by machine; not checked against the source"), (True, "Edited by a person")):
        numbers = sorted({quote.number for line in said if line.pair.edited is edited for quote in line.evidence})
        headline = brief.title.english is not None and brief.title.edited is edited
        places = (
            "the headline" if headline else "",
            f"sentence{'s' if len(numbers) > 1 else ''} {listed(map(str, numbers))}" if numbers else "",
        )
        if any(places):
            yield Line(None, "", Pair(f"{words}: {listed(filter(None, places))}.", "en", None), ())
    yield from brief.doubts_about(told)
