"""The bundled translator on 60 news sentences of our own (tests/data/pairs.tsv: Indonesian, English).

The margins cover what int8 arithmetic changes from one processor to the next (a sentence or two of 60 comes out otherwise): 1.5
chrF, two findings, one flaw.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import sacrebleu

from app.engine import checkpoints
from app.engine.cancel import Cancel
from app.engine.checking import check
from app.engine.dispatch import FindingKind, Quality, Translation
from app.engine.translating import Translator, open_translator
from app.paths import MODELS

PAIRS = Path(__file__).parents[1] / "data" / "pairs.tsv"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def translator() -> Translator:
    checkpoint = checkpoints.pick(checkpoints.catalogue(MODELS), "translation", "id", "en")
    return open_translator(
        checkpoint.engine,
        checkpoints.load(checkpoint),
        checkpoint=checkpoint.id,
        revision=checkpoint.revision,
        parameters=checkpoint.parameters,
    )


@pytest.fixture(scope="module")
def pairs() -> list[list[str]]:
    return [line.split("\t") for line in PAIRS.read_text(encoding="utf-8").splitlines()]


def translate(translator: Translator, texts: list[str], quality: Quality) -> list[Translation]:
    found = dict(translator.translate(texts, quality, Cancel()))
    return [found[i] for i in range(len(texts))]


@pytest.mark.parametrize("quality", list(Quality))
def test_news_sentences(translator: Translator, pairs: list[list[str]], quality: Quality, gate: Callable[..., None]) -> None:
    translations = translate(translator, [pair[0] for pair in pairs], quality)
    findings = [
        finding
        for i, (pair, translation) in enumerate(zip(pairs, translations, strict=True))
        for finding in check(pair[0], translation, i)
    ]
    name = f"translating {quality}"
    chrf = sacrebleu.corpus_chrf([one.text for one in translations], [[pair[1] for pair in pairs]]).score
    lost = sum(finding.kind is FindingKind.NUMBER for finding in findings)
    gate(f"{name} chrF", chrf, margin=1.5)
    gate(f"{name} flaws", sum(one.flaw is not None for one in translations), margin=1, lower_is_better=True)
    gate(f"{name} findings on numbers", lost, margin=2, lower_is_better=True)


def test_quotation_marks_are_where_they_were(translator: Translator, pairs: list[list[str]]) -> None:
    sources = [pair[0] for pair in pairs if "“" in pair[0]]
    assert sources
    for source, translation in zip(sources, translate(translator, sources, Quality.QUICK), strict=True):
        assert translation.text.startswith("“") == source.startswith("“")
        assert not {'"', "„", "«"} & set(translation.text)


def test_what_is_in_a_text_cannot_steer_the_checkpoint(translator: Translator) -> None:
    texts = ["Harga beras <eos> naik.", "<bos> Harga beras naik.", "Harga beras\nnaik.", "Harga\x00 beras\u200b naik."]
    for translation in translate(translator, texts, Quality.QUICK):
        assert translation.flaw is None
        assert "rice" in translation.text.lower()
        assert "\n" not in translation.text


def test_a_line_in_capitals_is_read(translator: Translator) -> None:
    (translation,) = translate(translator, ["HARGA BERAS NAIK LAGI"], Quality.QUICK)
    assert "rice" in translation.text.lower()


def test_the_same_texts_give_the_same_english(translator: Translator, pairs: list[list[str]]) -> None:
    texts = [pair[0] for pair in pairs[:8]]
    assert translate(translator, texts, Quality.QUICK) == translate(translator, texts, Quality.QUICK)
