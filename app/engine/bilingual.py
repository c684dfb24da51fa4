"""The English of one dispatch as it grows: points, headline, then the body in reading order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.engine import events, languages, translating
from app.engine.article import Sentence
from app.engine.cancel import Cancel
from app.engine.checking import check
from app.engine.dispatch import AS_IT_STANDS, Dispatch, Finding, FindingKind, Quality, Translation, now
from app.engine.translating import Translator
from app.engine.translating.preparing import sentence_case

OnEvent = Callable[[events.Event], None]


class Translating:
    """The English of one dispatch as it grows: points, headline, then the body in reading order."""

    def __init__(
        self,
        dispatch: Dispatch,
        quality: Quality,
        assume: str | None,
        translator: Translator,
        on_event: OnEvent,
        cancel: Cancel,
    ) -> None:
        self.dispatch = dispatch
        self.quality = quality
        self.translator = translator
        self.on_event = on_event
        self.cancel = cancel
        self.points = list(dispatch.points)
        self.headline = dispatch.headline
        # As a sentence it is translated, and checked: every word of a Headline With Capitals would be a name.
        self.headline_text = sentence_case(dispatch.article.headline or "", dispatch.article.text)
        self.sentences = list(dispatch.translations)
        self.findings = list(dispatch.findings)
        self.english = languages.english_paragraphs(dispatch.detection, assume)
        pieces = [*self.points, *self.sentences, *([self.headline] if dispatch.article.headline else [])]
        self.total = len(pieces)
        self.done = sum(piece is not None for piece in pieces)

    def run(self, gist: bool = False) -> Dispatch:
        """Translate everything that is not translated yet, or of that (``gist``) only the points and the headline."""
        self._pass_english()
        self._points_and_headline()
        if not gist:
            self._body()
        return replace(
            self._grown(),
            complete=self.done == self.total,
            provenance=replace(
                self.dispatch.provenance,
                translated_at=now(),
                checkpoint=self.translator.checkpoint,
                revision=self.translator.revision,
                decoding=f"points: {translating.describe(Quality.CAREFUL)}; body: {translating.describe(self.quality)}",
            ),
        )

    def run_points(self) -> Dispatch:
        """Translate the points (and a headline that has no English yet); where the body comes from stays as it was."""
        self._points_and_headline()
        return self._grown()

    def _pass_english(self) -> None:
        for sentence in self.dispatch.sentences:
            if sentence.paragraph in self.english and self.sentences[sentence.id] is None:
                self._sentence(sentence.id, Translation(sentence.text, AS_IT_STANDS))

    def _points_and_headline(self) -> None:
        """Points first, then the headline, both decoded with care: they are what a reader decides by."""
        points = self.dispatch.summary.points if self.dispatch.summary else ()
        waiting: list[tuple[str, Callable[[Translation], None]]] = []
        for index, point in enumerate(points):
            if self.points[index] is not None:
                continue
            if same := self._passed(point.evidence, point.text):
                self._point(index, same)
            else:
                waiting.append((point.text, lambda translation, index=index: self._point(index, translation)))  # type: ignore[misc]
        if self.dispatch.article.headline and self.headline is None:
            if self.english and len(self.english) == len(self.dispatch.article.paragraphs):
                self._headline(Translation(self.dispatch.article.headline, AS_IT_STANDS))
            else:
                waiting.append((self.headline_text, self._headline))
        texts = [text for text, _ in waiting]
        for index, translation in self.translator.translate(texts, Quality.CAREFUL, self.cancel):
            waiting[index][1](translation)

    def _body(self) -> None:
        """The body as was asked for; where that is quick, a sentence with a wrong number or negation is tried with care first.

        They go wrong where greedy decoding lost its way, most often with half of the sentence (docs/models.md).
        """
        waiting = [sentence for sentence in self.dispatch.sentences if self.sentences[sentence.id] is None]
        texts = [sentence.text for sentence in waiting]
        doubtful: list[tuple[Sentence, Translation]] = []
        for index, translation in self.translator.translate(texts, self.quality, self.cancel):
            sentence = waiting[index]
            if self.quality is Quality.QUICK and is_doubtful(sentence.text, translation):
                doubtful.append((sentence, translation))
            else:
                self._sentence(sentence.id, translation)
        if not doubtful:
            return
        texts = [sentence.text for sentence, _ in doubtful]
        again = dict(self.translator.translate(texts, Quality.CAREFUL, self.cancel))
        for index, (sentence, translation) in enumerate(doubtful):
            self._sentence(sentence.id, least_doubtful(sentence.text, translation, again.get(index, translation)))

    def _passed(self, evidence: tuple[int, ...], text: str) -> Translation | None:
        """The English of a point that is an English sentence of the article."""
        sentence = self.dispatch.sentences[evidence[0]]
        passes = sentence.paragraph in self.english and sentence.text == text
        return self.sentences[sentence.id] if passes else None

    def _point(self, index: int, translation: Translation) -> None:
        assert self.dispatch.summary is not None
        point = self.dispatch.summary.points[index]
        self.done += self.points[index] is None
        self.points[index] = translation
        sentence = self.dispatch.sentences[point.evidence[0]]
        found = check(point.text, translation, sentence.id)
        self._note(found)
        self.on_event(events.PointTranslated(index, translation, found))
        if sentence.text == point.text:  # the body says the same words: one translation for both
            self._sentence(sentence.id, translation)
        else:
            self._progress()

    def _headline(self, translation: Translation) -> None:
        self.done += self.headline is None
        self.headline = translation
        found = check(self.headline_text, translation, None)
        self._note(found)
        self.on_event(events.HeadlineTranslated(translation, found))
        self._progress()

    def _sentence(self, id: int, translation: Translation) -> None:
        self.done += self.sentences[id] is None
        self.sentences[id] = translation
        found = check(self.dispatch.sentences[id].text, translation, id)
        self._note(found)
        self.on_event(events.SentenceTranslated(id, translation, found))
        self._progress()

    def _note(self, found: tuple[Finding, ...]) -> None:
        self.findings = list(dict.fromkeys([*self.findings, *found]))

    def _progress(self) -> None:
        self.on_event(events.Progress(self.done, self.total))

    def _grown(self) -> Dispatch:
        return replace(
            self.dispatch,
            points=tuple(self.points),
            headline=self.headline,
            translations=tuple(self.sentences),
            findings=tuple(sorted(self.findings, key=lambda finding: -1 if finding.sentence is None else finding.sentence)),
        )


def is_doubtful(source: str, translation: Translation) -> bool:
    """Whether a quick translation is worth a second try with care."""
    return any(finding.kind in (FindingKind.NUMBER, FindingKind.NEGATION) for finding in check(source, translation, None))


def least_doubtful(source: str, *tries: Translation) -> Translation:
    """The try in which the checks find least; of equals the first."""
    return min(tries, key=lambda each: len(check(source, each, None)))
