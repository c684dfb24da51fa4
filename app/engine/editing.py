"""What a person changes in a dispatch by hand: the English of a line, and what cleaning took out and they want back.

Every change gives a new dispatch; the old one is the way back.
"""

from __future__ import annotations

from dataclasses import replace

from app.engine.article import Article, Paragraph, Role
from app.engine.checking import check
from app.engine.detecting import detect
from app.engine.dispatch import Dispatch, Translation
from app.engine.segmenting import segment


def edit(dispatch: Dispatch, sentence: int | None, text: str) -> Dispatch:
    """The dispatch with a person's English for a sentence (its id), or for the headline (None), and its findings anew.

    The machine's own text, or none at all, takes the edit back. A point that says the sentence's very words says the new ones
    too. What has no English yet stays as it is.
    """
    before = dispatch.headline if sentence is None else dispatch.translations[sentence]
    if before is None:
        return dispatch
    source = (dispatch.article.headline or "") if sentence is None else dispatch.sentences[sentence].text
    after = _edited(before, text)
    findings = [finding for finding in dispatch.findings if finding.sentence != sentence]
    findings += check(source, after, sentence)
    findings.sort(key=lambda finding: -1 if finding.sentence is None else finding.sentence)
    dispatch = replace(dispatch, findings=tuple(findings))
    if sentence is None:
        return replace(dispatch, headline=after)
    points = tuple(
        after if english and point.text == source and point.evidence[0] == sentence else english
        for point, english in zip(dispatch.summary.points if dispatch.summary else (), dispatch.points, strict=True)
    )
    translations = (*dispatch.translations[:sentence], after, *dispatch.translations[sentence + 1 :])
    return replace(dispatch, points=points, translations=translations)


def _edited(before: Translation, text: str) -> Translation:
    """A person's text in the place of the machine's, which is kept; a flaw that the machine left is theirs no more."""
    text, machine = " ".join(text.split()), before.text if before.machine is None else before.machine
    if not text or text == machine:
        return replace(before, text=machine, machine=None)
    return replace(before, text=text, machine=machine)


def put_back(dispatch: Dispatch, index: int) -> Dispatch:
    """The dispatch with a piece that cleaning took out (``index`` into ``Article.removed``) as a paragraph of the body again.

    It stands where it stood in the document and has no English yet: the dispatch is not complete until a job goes on with it.
    The summary and the key facts stay as they are.
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

    summary = dispatch.summary and replace(
        dispatch.summary,
        points=tuple(
            replace(point, evidence=tuple(moved(sentence) for sentence in point.evidence)) for point in dispatch.summary.points
        ),
    )
    key_facts = tuple(replace(fact, evidence=tuple(map(moved, fact.evidence))) for fact in dispatch.key_facts)
    guesses = dispatch.detection.paragraphs
    added = detect([article.paragraphs[place].text]).paragraphs
    return replace(
        dispatch,
        article=article,
        sentences=sentences,
        detection=replace(dispatch.detection, paragraphs=(*guesses[:place], *added, *guesses[place:])),
        summary=summary,
        key_facts=key_facts,
        translations=(*dispatch.translations[:before], *(None,) * more, *dispatch.translations[before:]),
        findings=tuple(
            finding if finding.sentence is None else replace(finding, sentence=moved(finding.sentence))
            for finding in dispatch.findings
        ),
        complete=False,
    )
