"""The pipeline over an engine that answers by rule: order, cancel, retries, splitting, what passes through."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from app.engine.cancel import Cancel
from app.engine.dispatch import Flaw, Quality, Translation
from app.engine.errors import CheckpointCorrupt
from app.engine.translating import describe, open_translator
from app.engine.translating.decoding import Decoding
from app.engine.translating.engine import Output
from app.engine.translating.pipeline import BatchTranslator

Answer = Callable[[str, Decoding], str]


class Echo:
    """Answers each source with ``answer(source, decoding)``; a piece is a word. Remembers the batches."""

    max_source_tokens = 12
    unsure_below = -0.5

    def __init__(self, answer: Answer = lambda source, _: source.upper()) -> None:
        self.answer = answer
        self.batches: list[tuple[str, list[str]]] = []

    def pieces(self, text: str) -> list[str]:
        return text.split()

    def generate(self, sources: Sequence[list[str]], decoding: Decoding) -> list[list[Output]]:
        texts = [" ".join(source) for source in sources]
        self.batches.append((decoding.name, texts))
        return [[Output(self.answer(text, decoding), True, -0.9 if "barangkali" in text else -0.1)] for text in texts]


def translate(engine: Echo, texts: Sequence[str], quality: Quality = Quality.QUICK) -> dict[int, Translation]:
    found = list(BatchTranslator(engine, checkpoint="c", revision="r").translate(texts, quality, Cancel()))
    assert sorted(index for index, _ in found) == list(range(len(texts)))
    return dict(found)


def test_every_text_comes_once_and_the_first_comes_first() -> None:
    texts = [f"kalimat {'panjang ' * (i % 7)}nomor {i}" for i in range(100)]
    engine = Echo()
    found = translate(engine, texts)
    assert [found[i].text for i in range(100)] == [text.upper() for text in texts]
    assert engine.batches[0] == ("greedy", [texts[0]])


def test_quality_decides_the_decoding() -> None:
    assert translate(Echo(), ["halo semua"], Quality.QUICK)[0].decoding == describe(Quality.QUICK) == "greedy"
    assert translate(Echo(), ["halo semua"], Quality.CAREFUL)[0].decoding == describe(Quality.CAREFUL) == "beam 4"


def test_doubt_of_one_part_is_doubt_of_the_whole() -> None:
    long = f"{'kata ' * 20}, {'barangkali ' * 3}{'kata ' * 10}"
    found = translate(Echo(), ["halo semua", "barangkali besok", long])
    assert [found[i].unsure for i in range(3)] == [False, True, True]


def test_nothing_in_gives_nothing_out() -> None:
    assert translate(Echo(), []) == {}


@pytest.mark.parametrize("text", ["", "   ", "13/10/2025", "https://kabar.example/a", "…", "😀"])
def test_what_needs_no_translation_stands(text: str) -> None:
    engine = Echo()
    assert translate(engine, [text])[0] == Translation(text.strip(), "as it stands")
    assert engine.batches == []


def test_no_line_break_or_control_character_reaches_the_engine() -> None:
    engine = Echo()
    translate(engine, ["halo\r\nsemua\x00\x1b\u2028warga\tdesa"])
    assert engine.batches == [("greedy", ["halo semua warga desa"])]


def test_a_cancel_ends_with_the_batch_in_flight() -> None:
    cancel = Cancel()
    engine = Echo()
    translator = BatchTranslator(engine, checkpoint="c", revision="r")
    found = []
    for index, _ in translator.translate([f"kalimat {i}" for i in range(100)], Quality.QUICK, cancel):
        found.append(index)
        cancel.set()
    assert found == [0]
    assert len(engine.batches) == 1


def test_a_cancel_before_the_start_translates_nothing() -> None:
    cancel = Cancel()
    cancel.set()
    assert list(BatchTranslator(Echo(), checkpoint="c", revision="r").translate(["halo semua"], Quality.QUICK, cancel)) == []


def test_a_loop_is_tried_again_with_another_decoding() -> None:
    engine = Echo(lambda _, decoding: "again " * 40 if decoding.name == "greedy" else "Residents refused the mine.")
    assert translate(engine, ["Warga menolak tambang."])[0] == Translation("Residents refused the mine.", "beam 4", retried=True)


def test_only_the_flawed_of_a_batch_are_tried_again() -> None:
    engine = Echo(lambda source, decoding: "" if "tambang" in source and decoding.name == "greedy" else "Good English here.")
    translate(engine, ["satu kalimat", "warga tambang", "dua kalimat"])
    assert [texts for name, texts in engine.batches if name == "beam 4"] == [["warga tambang"]]


def test_the_least_bad_is_kept_and_its_flaw_told() -> None:
    answers = {"greedy": "", "beam 4": "Warga menolak tambang dan pasir", "beam 4, no repeats": "no " * 50}
    found = translate(Echo(lambda _, decoding: answers[decoding.name]), ["warga menolak tambang dan pasir yang itu"])[0]
    assert found == Translation(answers["beam 4"], "beam 4", retried=True, flaw=Flaw.UNTRANSLATED)


def test_the_first_is_kept_where_no_retry_is_better() -> None:
    found = translate(Echo(lambda _source, _decoding: ""), ["warga menolak"], Quality.CAREFUL)[0]
    assert found == Translation("", "beam 4", careful=True, retried=True, flaw=Flaw.EMPTY)


def test_a_cancel_during_retries_keeps_what_there_is() -> None:
    cancel = Cancel()

    def answer(_: str, decoding: Decoding) -> str:
        cancel.set()
        return ""

    engine = Echo(answer)
    found = list(BatchTranslator(engine, checkpoint="c", revision="r").translate(["warga menolak"], Quality.QUICK, cancel))
    assert found == [(0, Translation("", "greedy", flaw=Flaw.EMPTY))]
    assert len(engine.batches) == 1


def test_a_long_sentence_is_translated_in_parts_and_joined() -> None:
    answers = {
        "Gubernur membuka pasar ikan di Kupang pada hari Senin,": "The governor opened the fish market in Kupang on Monday.",
        "sementara para pedagang lama menunggu giliran di luar pagar.": "While the old traders waited their turn outside.",
    }
    engine = Echo(lambda source, _: answers.get(source, "hello"))
    assert translate(engine, ["halo", " ".join(answers)])[1].text == (
        "The governor opened the fish market in Kupang on Monday, while the old traders waited their turn outside."
    )
    assert all(len(text.split()) <= Echo.max_source_tokens for _, texts in engine.batches for text in texts)


def test_quotation_marks_come_back() -> None:
    engine = Echo(lambda _source, _decoding: "Prices rose.")
    assert translate(engine, ["“Harga naik.”"])[0].text == "“Prices rose.”"


def test_an_unknown_engine_is_told_with_a_remedy() -> None:
    with pytest.raises(CheckpointCorrupt, match="marian-9"):
        open_translator("marian-9", {}, checkpoint="c", revision="r", parameters={})


@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"prompt": "<bos>", "end": "<eos>", "max_source_tokens": 9},
        {"prompt": "{source}", "end": "<eos>", "max_source_tokens": 9},
    ],
)
def test_missing_parameters_or_files_are_told(parameters: dict[str, str | int]) -> None:
    with pytest.raises(CheckpointCorrupt, match="checkpoint c cannot be loaded"):
        open_translator("ctranslate2-decoder", {}, checkpoint="c", revision="r", parameters=parameters)
