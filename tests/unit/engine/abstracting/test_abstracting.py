"""The abstract of a dispatch: who is asked what, what a claim rests on, what is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from app.engine.abstract import Claim
from app.engine.abstracting import LEAST_WORDS, Abstracter, abstract
from app.engine.abstracting.aligning import align
from app.engine.article import Article, Document, Paragraph, Reason, Removed, Role, Sentence
from app.engine.cancel import Cancel
from app.engine.dispatch import Detection, Dispatch, Provenance, Translation, now
from app.engine.editing import edit, put_back
from app.engine.errors import TextTooShort

FILLER = " ".join(["traders wait beside the harbour"] * 25)
PAIRS = (
    ("Pasar ikan Oesapa ditutup tiga minggu.", "The fish market of Oesapa is closed for three weeks."),
    ("Biayanya Rp 1,5 miliar.", "It costs Rp 1.5 billion from the regional budget."),
    ("Pedagang menunggu.", f"The {FILLER}."),
    ("Foto: Ani", "Photo: Ani with nine boats"),
)


def dispatch(pairs: Sequence[tuple[str, str]] = PAIRS) -> Dispatch:
    roles = [Role.BODY] * (len(pairs) - 1) + [Role.CAPTION]
    paragraphs = tuple(Paragraph(text, role) for (text, _), role in zip(pairs, roles, strict=True))
    sentences, start = [], 0
    for id, (text, _) in enumerate(pairs):
        sentences.append(Sentence(id, id, start, start + len(text), text))
        start += len(text) + 2
    return Dispatch(
        document=Document("a.txt", "text/plain", "00", 1, "utf-8", paragraphs),
        article=Article("Pasar Ditutup", None, None, None, None, paragraphs, tuple(range(len(pairs))), ()),
        sentences=tuple(sentences),
        detection=Detection("id", 1.0),
        provenance=Provenance("a.txt", "00", 1, "text/plain", "utf-8", now(), None, None, None, None, "0"),
        headline=Translation("Market closed", "beam 4"),
        translations=tuple(Translation(english, "greedy") for _, english in pairs),
    )


def saying(*texts: str, asked: list[str] | None = None) -> Abstracter:
    def write(sentences: Sequence[str], cancel: Cancel) -> list[str]:
        if asked is not None:
            asked.extend(sentences)
        return list(texts)

    return Abstracter("tiny", "r1", "greedy", write)


def test_each_claim_comes_with_the_sentences_that_say_it() -> None:
    asked: list[str] = []
    made = abstract(
        dispatch(), saying("The Oesapa market is closed for three weeks and costs Rp 1.5 billion.", asked=asked), Cancel()
    )
    assert made.claims == (Claim("The Oesapa market is closed for three weeks and costs Rp 1.5 billion.", (0, 1)),)
    assert (made.checkpoint, made.revision, made.decoding) == ("tiny", "r1", "greedy")
    assert asked == [english for _, english in PAIRS[:3]], "running text alone"


def test_what_the_article_does_not_say_is_left_out_and_kept_with_the_reason() -> None:
    said = ("The market of Oesapa is closed. It costs Rp 2 billion.", "Bananas are cheap. The market of Oesapa is closed.")
    made = abstract(dispatch(), saying(*said), Cancel())
    assert [claim.text for claim in made.shown] == ["The market of Oesapa is closed."], "told once"
    assert [(claim.text, claim.unsupported) for claim in made.left_out] == [
        ("It costs Rp 2 billion.", ("2 billion",)),
        ("Bananas are cheap.", ("Bananas",)),
    ]


def test_a_claim_that_rests_on_no_sentence_is_left_out() -> None:
    made = abstract(dispatch(), saying("There are never any bananas."), Cancel())
    assert made.left_out == (Claim("There are never any bananas.", ()),)
    assert made.shown == ()


def test_a_short_article_has_none_and_the_checkpoint_is_not_asked() -> None:
    asked: list[str] = []
    words = sum(len(english.split()) for _, english in PAIRS[:2])
    short = dispatch([*PAIRS[:2], ("Lain.", " ".join(["wait"] * (LEAST_WORDS - words - 1))), PAIRS[3]])
    with pytest.raises(TextTooShort, match="too short for an abstract"):
        abstract(short, saying("Never.", asked=asked), Cancel())
    assert asked == []


def test_it_is_of_the_machines_english_and_an_edit_is_told_until_it_is_undone() -> None:
    made = abstract(dispatch(), saying("The market of Oesapa is closed."), Cancel())
    with_abstract = replace(dispatch(), abstract=made)
    edited = edit(with_abstract, 0, "The bananas are out.")
    assert edited.abstract == made
    assert edited.edited_sentences == {0}
    asked: list[str] = []
    assert abstract(edited, saying("The market of Oesapa is closed.", asked=asked), Cancel()) == made
    assert asked[0] == PAIRS[0][1]
    assert edit(edited, 0, "").edited_sentences == frozenset()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Boats sink.", (0,)),
        ("Boats sink while traders protest loudly.", (0, 2)),
        ("Nothing of the kind is known.", ()),
        ("Boats will be closed for weeks.", ()),
        ("the and of", ()),
    ],
)
def test_a_claim_rests_on_the_sentences_that_share_its_rare_words(claim: str, evidence: tuple[int, ...]) -> None:
    sentences = ["Two boats sink.", "Rain is falling.", "Traders protest loudly.", ""]
    assert align([claim], sentences) == [evidence]
    assert align([claim], []) == [()]


def test_a_piece_that_is_put_back_takes_the_abstract_with_it() -> None:
    before = dispatch()
    removed = Removed("Baca juga: harga ikan.", Reason.RELATED, 0, 0)
    made = replace(
        before,
        article=replace(before.article, removed=(removed,)),
        abstract=abstract(before, saying("The market of Oesapa is closed."), Cancel()),
    )
    grown = put_back(made, 0)
    assert grown.abstract is None
    assert not grown.complete
