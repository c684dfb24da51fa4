"""Briefing: a dispatch → the brief that the writers lay out."""

from __future__ import annotations

from dataclasses import replace

from app.engine.abstract import Abstract
from app.engine.article import Sentence
from app.engine.dispatch import AS_IT_STANDS, UNSURE, Dispatch, Finding, Length, Translation
from app.engine.exporting.brief import Brief, Cut, ExportForm, Line, Pair, Part, Passage, Quote, Row, SentenceLine
from app.engine.exporting.wire import wired
from app.engine.exporting.words import day, listed, moment, plural, printable

_LANGUAGES = {"id": "Indonesian", "ms": "Malay", "en": "English"}
_LENGTHS = {Length.SHORT: "Summary (short)", Length.MEDIUM: "Summary", Length.LONG: "Summary (long)"}


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
        parts=tuple(part for part in _parts(dispatch, translated) if part.lines),
        passages=_passages(dispatch, translated),
        translated=translated,
        side_by_side=translated or dispatch.edited > 0,
        language=dispatch.detection.language,
        language_name=_LANGUAGES.get(dispatch.detection.language, "Original"),
        removed=_removed(dispatch),
        provenance=_provenance(dispatch, translated),
        made=made.translated_at or made.read_at,
        prefix=prefix,
    )
    match form:
        case ExportForm.BILINGUAL:
            return brief
        case ExportForm.WIRE:
            return _numbers_alone(wired(brief, dispatch))
        case _:
            return _in_english(brief, whole=form is ExportForm.ENGLISH)


def _in_english(brief: Brief, whole: bool) -> Brief:
    """The brief without originals and what was removed from them; not ``whole``: without the article, unless it is too short
    for a summary, and with the concerns of the headline and the points' evidence alone."""
    brief = replace(
        brief,
        title=brief.title.alone,
        parts=tuple(
            replace(part, lines=tuple(replace(line, pair=line.pair.alone) for line in part.lines)) for part in brief.parts
        ),
        passages=tuple(
            replace(passage, lines=tuple(replace(line, pair=line.pair.alone) for line in passage.lines))
            for passage in brief.passages
        ),
        side_by_side=False,
        removed=(),
    )
    if whole or not brief.points:
        return brief
    parts = (replace(part, lines=brief.doubts_about(brief.points)) if part.alert else part for part in brief.parts)
    return _numbers_alone(replace(brief, parts=tuple(part for part in parts if part.lines)))


def _numbers_alone(brief: Brief) -> Brief:
    """The brief without the article, of which only the numbers of its sentences are told."""
    row = Row("Numbers", "count the sentences of the article, which is left out here", "en")
    return replace(brief, passages=(), provenance=(*brief.provenance, row))


def _pair(text: str, language: str, translation: Translation | None, translated: bool) -> Pair:
    if translation is None or not (english := printable(translation.text)):
        return Pair(printable(text), language, None, missing=translated)
    edited = translation.machine is not None
    own = edited or translation.decoding != AS_IT_STANDS
    return Pair(printable(text), language, english if own else None, edited=edited)


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
        "edited by a person" if dispatch.edited or (dispatch.summary and dispatch.summary.arranged) else "",
    )
    return tuple(fact for fact in map(printable, facts) if fact)


def _notices(dispatch: Dispatch, translated: bool) -> tuple[str, ...]:
    notices = [printable(f"{notice.message} {notice.remedy}") for notice in dispatch.notices]
    if not dispatch.complete:
        done = sum(translation is not None for translation in dispatch.translations)
        whole = plural(len(dispatch.sentences), "sentence")
        stopped = f"the translation was stopped after {done} of {whole}"
        if done == len(dispatch.sentences) and all(dispatch.points):
            stopped = "it was stopped before its abstract was written"
        notices.insert(0, f"This brief is incomplete: {stopped}.")
    elif not translated and dispatch.detection.language != "en":
        notices.insert(0, "This article has not been translated.")
    return tuple(notices)


def _parts(dispatch: Dispatch, translated: bool) -> tuple[Part, ...]:
    return _to_verify(dispatch), _summary(dispatch, translated), _abstract(dispatch), _key_facts(dispatch)


def _to_verify(dispatch: Dispatch) -> Part:
    """What the checks found, each in the sentence that is its evidence; in the headline where there is none."""
    lines = []
    for finding in dispatch.findings:
        quotes = () if finding.sentence is None else (_quote(dispatch, dispatch.sentences[finding.sentence]),)
        place = f"Sentence {quotes[0].number}" if quotes else "Headline"
        lines.append(Line(None, place, Pair(_concern(finding), "en", None), quotes))
    return Part("To verify", tuple(lines), alert=True)


def _concern(finding: Finding) -> str:
    """The finding's message, with the words in question where it does not name them itself."""
    words = {"original": finding.source, "English": finding.target}
    told = "; ".join(f"{side}: “{text}”" for side, text in words.items() if text and text not in finding.message)
    return printable(f"{finding.message} ({told})" if told else finding.message)


def _summary(dispatch: Dispatch, translated: bool) -> Part:
    if dispatch.summary is None:
        return Part("", ())
    doubtful = {finding.sentence for finding in dispatch.findings}
    translations = dispatch.points or (None,) * len(dispatch.summary.points)
    lines = (
        Line(
            number=index + 1,
            label="",
            pair=_pair(point.text, _language(dispatch, dispatch.sentences[point.evidence[0]].paragraph), translation, translated),
            evidence=tuple(_quote(dispatch, dispatch.sentences[id]) for id in point.evidence),
            doubtful=tuple(id + 1 for id in point.evidence if id in doubtful),
        )
        for index, (point, translation) in enumerate(zip(dispatch.summary.points, translations, strict=True))
    )
    return Part(_LENGTHS[dispatch.summary.length], tuple(lines))


def _abstract(dispatch: Dispatch) -> Part:
    """The claims that are shown; of what was left out the provenance tells."""
    doubtful = {finding.sentence for finding in dispatch.findings} | dispatch.edited_sentences
    lines = (
        Line(
            number=None,
            label="",
            pair=Pair(printable(claim.text), "en", None),
            evidence=tuple(_quote(dispatch, dispatch.sentences[id]) for id in claim.evidence),
            doubtful=tuple(id + 1 for id in claim.evidence if id in doubtful),
        )
        for claim in (dispatch.abstract.shown if dispatch.abstract else ())
    )
    return Part("Abstract (written by a machine, checked)", tuple(lines))


def _key_facts(dispatch: Dispatch) -> Part:
    lines = (
        Line(
            number=None,
            label=f"{fact.kind.value.capitalize()}:",
            pair=Pair(printable(fact.text), "en", None),
            evidence=tuple(_quote(dispatch, dispatch.sentences[id]) for id in fact.evidence),
        )
        for fact in dispatch.key_facts
    )
    return Part("Key facts", tuple(lines))


def _quote(dispatch: Dispatch, sentence: Sentence) -> Quote:
    return Quote(sentence.id + 1, printable(sentence.text), _language(dispatch, sentence.paragraph))


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
        *([("Abstract", _written(dispatch, dispatch.abstract))] if dispatch.abstract else []),
        ("Edited by a person", _edits(dispatch)),
        ("Made by", f"Kabar {made.version}"),
    ]
    headline = dispatch.detection.language if article.headline else "en"
    return tuple(
        Row(label, printable(value) if value else "not stated", headline if label == "Headline" else "en")
        for label, value in rows
    )


def _written(dispatch: Dispatch, abstract: Abstract) -> str:
    """What wrote the abstract, what of it is not shown and why, and what was edited afterwards."""
    told = [f"{abstract.checkpoint}, revision {abstract.revision}, {abstract.decoding}"]
    if abstract.false:
        words = ", ".join(f"“{words}”" for words in abstract.unsupported)
        told.append(f"{plural(abstract.false, 'sentence')} left out (the article does not say {words})")
    if abstract.groundless:
        told.append(f"{plural(abstract.groundless, 'sentence')} left out (no sentence of the article says so)")
    if edited := dispatch.edited_sentences.intersection(id for claim in abstract.shown for id in claim.evidence):
        sentences = f"sentence{'s' if len(edited) > 1 else ''} {listed(str(id + 1) for id in sorted(edited))}"
        told.append(f"written without what a person made of {sentences}")
    return "; ".join(told)


def _edits(dispatch: Dispatch) -> str:
    """How many of the lines that have English (headline, points, sentences) are a person's, and what became of the points."""
    pieces = (dispatch.headline, *dispatch.points, *dispatch.translations)
    lines = sum(piece is not None for piece in pieces)
    told = [f"{dispatch.edited} of {plural(lines, 'line')}"] * bool(dispatch.edited)
    if dispatch.summary and dispatch.summary.arranged:
        left_out = dispatch.summary.left_out
        moved = dispatch.summary.points != tuple(point for point in dispatch.summary.whole if point not in left_out)
        told += ["points in another order"] * moved + [f"{plural(len(left_out), 'point')} left out"] * bool(left_out)
    return ", ".join(told) or "no"
