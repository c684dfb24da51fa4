"""What a person changes in a dispatch by hand: the English of a line, the points of the summary, and what cleaning took out
and they want back.

Every change gives a new dispatch; the old one is the way back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.engine.article import Article, Paragraph, Role
from app.engine.checking import check
from app.engine.detecting import detect
from app.engine.dispatch import Dispatch, Line, Point, Summary, Translation
from app.engine.segmenting import segment
from app.engine.translating.preparing import sentence_case


def edit(dispatch: Dispatch, line: Line, text: str) -> Dispatch:
    """The dispatch with a person's English for a line, and its findings anew.

    The machine's own text, or none at all, takes the edit back. A point that says the sentence's very words says the new ones
    too, unless a person has given it words of its own; those are the point's alone, and stay with it in every length that has it.
    They are not checked: a point may tell less than its sentence. What has no English yet stays as it is.
    """
    before = dispatch.english(line)
    if before is None:
        return dispatch
    after = _edited(before, text)
    match line:
        case Point():
            dispatch = _replace_points(dispatch, {line.text: after})
            return _checked(dispatch, line.evidence[0], dispatch.sentences[line.evidence[0]].text)
        case None:
            headline = sentence_case(dispatch.article.headline or "", dispatch.article.text)
            return _checked(replace(dispatch, headline=after), None, headline)
    source = dispatch.sentences[line].text
    translations = (*dispatch.translations[:line], after, *dispatch.translations[line + 1 :])
    said = dispatch.points_in_english.get(source)
    if said and (said.machine is None or said.text == before.text):
        dispatch = _replace_points(dispatch, {source: after})
    return _checked(replace(dispatch, translations=translations), line, source)


def show_summary(dispatch: Dispatch, summary: Summary) -> Dispatch:
    """The dispatch with another summary: one of another length, or its own as a person has arranged it.

    Its points have the English that is known of them; that of the points that are shown no more is kept, and so is a summary
    of another length that a person has arranged.
    """
    sentences = zip(dispatch.sentences, dispatch.translations or (None,) * len(dispatch.sentences), strict=True)
    good = {sentence.text: said for sentence, said in sentences if said and (said.careful or said.machine is not None)}
    known = good | dispatch.points_in_english
    texts = {point.text for point in summary.points}
    others = (*dispatch.summaries, *([dispatch.summary] if dispatch.summary else []))
    return replace(
        dispatch,
        summary=summary,
        points=tuple(known.get(point.text) for point in summary.points),
        summaries=tuple(other for other in others if other.arranged and other.length is not summary.length),
        kept={text: said for text, said in dispatch.points_in_english.items() if text not in texts},
    )


def _replace_points(dispatch: Dispatch, said: Mapping[str, Translation]) -> Dispatch:
    """The dispatch with other English for its points, by their Indonesian, wherever they stand."""
    points = dispatch.summary.points if dispatch.summary else ()
    return replace(
        dispatch,
        points=tuple(old and said.get(point.text, old) for point, old in zip(points, dispatch.points, strict=True)),
        kept={text: said.get(text, old) for text, old in dispatch.kept.items()},
    )


def _checked(dispatch: Dispatch, sentence: int | None, source: str) -> Dispatch:
    """The dispatch with the findings anew of a sentence, and of the points that reword it, or of the headline (None)."""
    said = dispatch.headline if sentence is None else dispatch.translations[sentence]
    found = list(check(source, said, sentence)) if said else []
    for point, english in zip(dispatch.summary.points if dispatch.summary else (), dispatch.points, strict=True):
        if point.evidence[0] == sentence and point.text != source and english and english.machine is None:
            found += check(point.text, english, sentence)
    findings = [finding for finding in dispatch.findings if finding.sentence != sentence] + list(dict.fromkeys(found))
    findings.sort(key=lambda finding: -1 if finding.sentence is None else finding.sentence)
    return replace(dispatch, findings=tuple(findings))


def _edited(before: Translation, text: str) -> Translation:
    """A person's text in the place of the machine's, which is kept; a flaw that the machine left is theirs no more."""
    text, machine = " ".join(text.split()), before.text if before.machine is None else before.machine
    if not text or text == machine:
        return replace(before, text=machine, machine=None)
    return replace(before, text=text, machine=machine)


def put_back(dispatch: Dispatch, index: int) -> Dispatch:
    """The dispatch with a piece that cleaning took out (``index`` into ``Article.removed``) as a paragraph of the body again.

    It stands where it stood in the document and has no English yet: the dispatch is not complete until a job goes on with it.
    The summary and the key facts stay as they are; an abstract goes, for it is of another text, and that job writes it anew.
    """
    article = dispatch.article
    piece = article.removed[index]
    place = sum(origin < piece.paragraph or (origin == piece.paragraph and piece.start > 0) for origin in article.origins)
    role = dispatch.document.paragraphs[piece.paragraph].role
    paragraph = Paragraph(piece.text, Role.BODY if role in (Role.FURNITURE, Role.HEADLINE) else role)
    grown = replace(
        article,
        paragraphs=(*article.paragraphs[:place], paragraph, *article.paragraphs[place:]),
        origins=(*article.origins[:place], piece.paragraph, *article.origins[place:]),
        removed=(*article.removed[:index], *article.removed[index + 1 :]),
    )
    return _with_article(dispatch, grown, place)


def _with_article(dispatch: Dispatch, article: Article, place: int) -> Dispatch:
    """The dispatch of an article that has one paragraph more, at ``place``: all that counts in sentences or paragraphs moves."""
    sentences = segment(article)
    before = sum(sentence.paragraph < place for sentence in dispatch.sentences)
    more = len(sentences) - len(dispatch.sentences)

    def moved(sentence: int) -> int:
        return sentence if sentence < before else sentence + more

    key_facts = tuple(replace(fact, evidence=tuple(map(moved, fact.evidence))) for fact in dispatch.key_facts)

    def with_moved(summary: Summary) -> Summary:
        points, left_out = (
            tuple(replace(point, evidence=tuple(map(moved, point.evidence))) for point in each)
            for each in (summary.points, summary.left_out)
        )
        return replace(summary, points=points, left_out=left_out)

    guesses = dispatch.detection.paragraphs
    added = detect([article.paragraphs[place].text]).paragraphs
    return replace(
        dispatch,
        article=article,
        sentences=sentences,
        detection=replace(dispatch.detection, paragraphs=(*guesses[:place], *added, *guesses[place:])),
        key_facts=key_facts,
        summary=dispatch.summary and with_moved(dispatch.summary),
        summaries=tuple(map(with_moved, dispatch.summaries)),
        translations=(*dispatch.translations[:before], *(None,) * more, *dispatch.translations[before:]),
        findings=tuple(
            finding if finding.sentence is None else replace(finding, sentence=moved(finding.sentence))
            for finding in dispatch.findings
        ),
        abstract=None,
        complete=False,
    )
