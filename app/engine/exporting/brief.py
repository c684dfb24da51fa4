"""The brief: what every export for a human holds, in the order in which it is read. The writers only lay it out.

All texts here are safe to lay out anywhere: one line each, without the characters that XML and terminals cannot bear. The
number of a sentence or a point is its index plus one, the same in every format.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from enum import StrEnum

from app.engine.article import Role
from app.engine.dispatch import AS_IT_STANDS, UNSURE, Dispatch, Finding, Length, Translation
from app.engine.exporting.words import day, moment, plural, printable, shorten

SIGN = "⚠"
"""Stands before whatever is to be verified, always with words."""

UNTRANSLATED = "Not translated"
MACHINE = "Machine translation – verify quotations against the original before publishing."

_LANGUAGES = {"id": "Indonesian", "ms": "Malay", "en": "English"}
_LENGTHS = {Length.SHORT: "Summary (short)", Length.MEDIUM: "Summary", Length.LONG: "Summary (long)"}


class ExportForm(StrEnum):
    """How much of a dispatch is told: the headline and the summary in English, the whole article in English too, or every
    English text beside its original. All forms tell what is to be verified in them and where every line comes from."""

    BRIEF = "brief"
    ENGLISH = "english"
    BILINGUAL = "bilingual"


@dataclass(frozen=True, slots=True)
class Pair:
    """A text of the article in its ``language`` (BCP 47) and its English, None where it has none of its own: because it needs
    no translation, or because it is ``missing`` one in an article that was being translated."""

    original: str
    language: str
    english: str | None
    missing: bool = False

    @property
    def main(self) -> str:
        """What is read first: the English, or the original where there is none."""
        return self.original if self.english is None else self.english

    @property
    def main_language(self) -> str:
        """The language of :attr:`main`."""
        return self.language if self.english is None else "en"

    @property
    def under(self) -> str | None:
        """What stands under it: the original, where it is not the main text itself."""
        return None if self.english is None else self.original

    @property
    def alone(self) -> Pair:
        """Only what is read first."""
        return Pair(self.main, self.main_language, None, self.missing)


@dataclass(frozen=True, slots=True)
class PointLine:
    """A point of the summary; ``evidence`` are sentence numbers, ``doubtful`` those of them that are to be verified."""

    number: int
    pair: Pair
    evidence: tuple[int, ...]
    doubtful: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SentenceLine:
    """A sentence of the article; ``points`` are the numbers of the points it is evidence for, ``concerns`` what is to be
    verified in it."""

    number: int
    pair: Pair
    points: tuple[int, ...]
    concerns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the article."""

    role: Role
    lines: tuple[SentenceLine, ...]


@dataclass(frozen=True, slots=True)
class Concern:
    """Something to verify: in the sentence of that number, or in the headline (None)."""

    sentence: int | None
    text: str

    @property
    def place(self) -> str:
        """Where it is, in words."""
        return "Headline" if self.sentence is None else f"Sentence {self.sentence}"


@dataclass(frozen=True, slots=True)
class Cut:
    """The pieces that cleaning removed for one reason, in reading order."""

    reason: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the provenance block, and the language of its value."""

    label: str
    value: str
    language: str


@dataclass(frozen=True, slots=True)
class Brief:
    """A dispatch as it is told to a human.

    ``title`` is the headline, or words that say there is none. ``facts`` are outlet, byline, date, dateline, word count and
    whether a machine translated, as far as they are known; ``outlet`` and ``date`` are empty where they are not.
    ``translated`` is False where nothing has English of its own: then no machine is to be warned of. ``side_by_side`` tells
    whether originals stand beside their English; otherwise the article is running text. ``passages`` are empty where only the
    summary is told. ``language`` is the article's (BCP 47), ``language_name`` its English name. ``made`` is when it was
    translated, or read. ``prefix`` begins every anchor of this brief, so that several fit into one file: sentence 4 is
    ``{prefix}s4``, point 2 ``{prefix}p2``, its beginning ``{prefix}top``.
    """

    title: Pair
    facts: tuple[str, ...]
    outlet: str
    date: str
    notices: tuple[str, ...]
    concerns: tuple[Concern, ...]
    summary: str
    points: tuple[PointLine, ...]
    passages: tuple[Passage, ...]
    translated: bool
    side_by_side: bool
    language: str
    language_name: str
    removed: tuple[Cut, ...]
    provenance: tuple[Row, ...]
    made: datetime.datetime
    prefix: str


def make_brief(dispatch: Dispatch, form: ExportForm = ExportForm.BILINGUAL, prefix: str = "") -> Brief:
    """Put a dispatch into words, at whatever stage it stopped."""
    translated = any(
        translation is not None and translation.decoding != AS_IT_STANDS
        for translation in (dispatch.headline, *dispatch.points, *dispatch.translations)
    )
    article, made = dispatch.article, dispatch.provenance
    brief = Brief(
        title=_title(dispatch, translated),
        facts=_facts(dispatch, translated),
        outlet=printable(article.outlet or ""),
        date=day(article.date) if article.date else "",
        notices=_notices(dispatch, translated),
        concerns=tuple(Concern(_number(finding), _concern(finding)) for finding in dispatch.findings),
        summary=_LENGTHS[dispatch.summary.length] if dispatch.summary else "",
        points=_points(dispatch, translated),
        passages=_passages(dispatch, translated),
        translated=translated,
        side_by_side=translated,
        language=dispatch.detection.language,
        language_name=_LANGUAGES.get(dispatch.detection.language, "Original"),
        removed=_removed(dispatch),
        provenance=_provenance(dispatch, translated),
        made=made.translated_at or made.read_at,
        prefix=prefix,
    )
    return brief if form is ExportForm.BILINGUAL else _in_english(brief, whole=form is ExportForm.ENGLISH)


def _in_english(brief: Brief, whole: bool) -> Brief:
    """The brief without originals and what was removed from them; not ``whole``: without the article, unless it is too short
    for a summary, and with the concerns of the headline and the points' evidence alone."""
    brief = replace(
        brief,
        title=brief.title.alone,
        points=tuple(replace(point, pair=point.pair.alone) for point in brief.points),
        passages=tuple(
            replace(passage, lines=tuple(replace(line, pair=line.pair.alone) for line in passage.lines))
            for passage in brief.passages
        ),
        side_by_side=False,
        removed=(),
    )
    if whole or not brief.points:
        return brief
    told = {None, *(sentence for point in brief.points for sentence in point.evidence)}
    return replace(
        brief,
        passages=(),
        concerns=tuple(concern for concern in brief.concerns if concern.sentence in told),
        provenance=(*brief.provenance, Row("Numbers", "count the sentences of the article, which is left out here", "en")),
    )


def digest(cut: Cut, pieces: int = 4, length: int = 80) -> str:
    """What was removed for one reason, in one line: its first pieces, shortened, and how many more there are."""
    told = " · ".join(shorten(text, length) for text in cut.texts[:pieces])
    more = len(cut.texts) - pieces
    return f"{told} · and {more} more" if more > 0 else told


def _pair(text: str, language: str, translation: Translation | None, translated: bool) -> Pair:
    if translation is None or not (english := printable(translation.text)):
        return Pair(printable(text), language, None, missing=translated)
    return Pair(printable(text), language, None if translation.decoding == AS_IT_STANDS else english)


def _title(dispatch: Dispatch, translated: bool) -> Pair:
    if not printable(dispatch.article.headline or ""):
        return Pair(f"No headline ({printable(dispatch.document.name)})", "en", None)
    return _pair(dispatch.article.headline or "", dispatch.detection.language, dispatch.headline, translated)


def _facts(dispatch: Dispatch, translated: bool) -> tuple[str, ...]:
    article = dispatch.article
    language = _LANGUAGES.get(dispatch.detection.language)
    words = plural(len(article.text.split()), "word")
    facts = (
        article.outlet or "",
        article.byline or "",
        day(article.date) if article.date else "",
        (article.dateline or "").rstrip(" –—-"),
        f"{words} in {language}" if language else words,
        "machine translation" if translated else "",
    )
    return tuple(fact for fact in map(printable, facts) if fact)


def _notices(dispatch: Dispatch, translated: bool) -> tuple[str, ...]:
    notices = [printable(f"{notice.message} {notice.remedy}") for notice in dispatch.notices]
    if not dispatch.complete:
        done = sum(translation is not None for translation in dispatch.translations)
        whole = plural(len(dispatch.sentences), "sentence")
        notices.insert(0, f"This brief is incomplete: the translation was stopped after {done} of {whole}.")
    elif not translated and dispatch.detection.language != "en":
        notices.insert(0, "This article has not been translated.")
    return tuple(notices)


def _number(finding: Finding) -> int | None:
    return None if finding.sentence is None else finding.sentence + 1


def _concern(finding: Finding) -> str:
    """The finding's message, with the words in question where it does not name them itself."""
    words = {"original": finding.source, "English": finding.target}
    told = "; ".join(f"{side}: “{text}”" for side, text in words.items() if text and text not in finding.message)
    return printable(f"{finding.message} ({told})" if told else finding.message)


def _points(dispatch: Dispatch, translated: bool) -> tuple[PointLine, ...]:
    if dispatch.summary is None:
        return ()
    doubtful = {finding.sentence for finding in dispatch.findings}
    translations = dispatch.points or (None,) * len(dispatch.summary.points)
    return tuple(
        PointLine(
            number=index + 1,
            pair=_pair(point.text, _language(dispatch, dispatch.sentences[point.evidence[0]].paragraph), translation, translated),
            evidence=tuple(id + 1 for id in point.evidence),
            doubtful=tuple(id + 1 for id in point.evidence if id in doubtful),
        )
        for index, (point, translation) in enumerate(zip(dispatch.summary.points, translations, strict=True))
    )


def _passages(dispatch: Dispatch, translated: bool) -> tuple[Passage, ...]:
    translations = dispatch.translations or (None,) * len(dispatch.sentences)
    passages: dict[int, list[SentenceLine]] = {}
    for sentence, translation in zip(dispatch.sentences, translations, strict=True):
        points = dispatch.summary.points if dispatch.summary else ()
        line = SentenceLine(
            number=sentence.id + 1,
            pair=_pair(sentence.text, _language(dispatch, sentence.paragraph), translation, translated),
            points=tuple(index + 1 for index, point in enumerate(points) if sentence.id in point.evidence),
            concerns=tuple(_concern(finding) for finding in dispatch.findings if finding.sentence == sentence.id),
        )
        passages.setdefault(sentence.paragraph, []).append(line)
    return tuple(Passage(dispatch.article.paragraphs[index].role, tuple(lines)) for index, lines in passages.items())


def _language(dispatch: Dispatch, paragraph: int) -> str:
    """The language of a paragraph, or of the whole where it is too short to tell."""
    guesses = dispatch.detection.paragraphs
    guess = guesses[paragraph].language if paragraph < len(guesses) else UNSURE
    return dispatch.detection.language if guess == UNSURE else guess


def _removed(dispatch: Dispatch) -> tuple[Cut, ...]:
    cuts: dict[str, list[str]] = {}
    for removed in dispatch.article.removed:
        cuts.setdefault(removed.reason.value, []).append(printable(removed.text))
    return tuple(Cut(reason, tuple(texts)) for reason, texts in cuts.items())


def _provenance(dispatch: Dispatch, translated: bool) -> tuple[Row, ...]:
    article, made = dispatch.article, dispatch.provenance
    rows = [
        ("Outlet", article.outlet),
        ("Headline", article.headline),
        ("Byline", article.byline),
        ("Date", day(article.date) if article.date else None),
        ("Address", dispatch.document.metadata.url),
        ("File", made.name),
        ("SHA-256", made.sha256),
        ("Size", ", ".join(filter(None, (plural(made.size, "byte"), made.media_type, made.encoding)))),
        ("Read", moment(made.read_at)),
        ("Translated", moment(made.translated_at) if translated and made.translated_at else "no"),
        *([("Checkpoint", f"{made.checkpoint}, revision {made.revision}"), ("Decoding", made.decoding)] if translated else []),
        ("Made by", f"Kabar {made.version}"),
    ]
    headline = dispatch.detection.language if article.headline else "en"
    return tuple(
        Row(label, printable(value) if value else "not stated", headline if label == "Headline" else "en")
        for label, value in rows
    )
