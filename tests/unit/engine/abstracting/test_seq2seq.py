"""A real checkpoint, if a tiny one: loaded, asked in parts, and in a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app.engine.abstracting.seq2seq import Seq2Seq
from app.engine.cancel import Cancel, Cancelled
from app.engine.checkpoints import load
from app.engine.child import child_abstracter
from app.engine.errors import CheckpointCorrupt, CheckpointMissing
from app.engine.job import abstract_checkpoint, load_abstracter

Make = Callable[..., Path]
ANSWER = "The market closes for three weeks. It costs Rp 1.5 billion ."
WRITTEN = "The market closes for three weeks. It costs Rp 1.5 billion."


def test_it_writes_what_the_checkpoint_says_without_its_special_pieces(make_models: Make) -> None:
    abstracter = load_abstracter(abstract_checkpoint(make_models(ANSWER)))
    assert abstracter.write(["The market closes."], Cancel()) == [WRITTEN]
    assert (abstracter.checkpoint, abstracter.revision, abstracter.decoding) == ("tiny", "r1", "greedy")


def test_beams_and_a_beginning_are_what_the_catalogue_says(make_models: Make) -> None:
    abstracter = load_abstracter(abstract_checkpoint(make_models(ANSWER, beam_size=2, start="▁The")))
    assert abstracter.decoding == "beam 2"
    assert abstracter.write(["The market closes."], Cancel()) == [WRITTEN]


def test_a_long_text_is_read_in_parts_between_sentences_and_nothing_is_left_out(make_models: Make) -> None:
    checkpoint = abstract_checkpoint(make_models(ANSWER, longest=12))
    engine = Seq2Seq(load(checkpoint), checkpoint.parameters, 1)
    sentences = [f"The market closes for {word}." for word in ("one", "two", "three", "four", "five")]
    parts = list(engine._parts(sentences))
    assert all(len(part) <= 12 for part in parts)
    assert [piece for part in parts for piece in part] == engine._tokenizer.pieces(" ".join(sentences))
    assert engine.write(sentences, Cancel()) == [WRITTEN] * len(parts)
    endless = [" ".join(["market"] * 30)]
    assert [len(part) for part in engine._parts(endless)] == [12, 12, 6]


def test_half_a_sentence_at_the_limit_is_not_told(make_models: Make) -> None:
    abstracter = load_abstracter(abstract_checkpoint(make_models(ANSWER, longest_answer=9)))
    assert abstracter.write(["The market closes."], Cancel()) == ["The market closes for three weeks."]


def test_a_cancel_is_seen_before_a_part(make_models: Make) -> None:
    cancel = Cancel()
    cancel.set()
    folder = make_models(ANSWER)
    for abstracter in (load_abstracter(abstract_checkpoint(folder)), child_abstracter(abstract_checkpoint(folder))):
        with pytest.raises(Cancelled):
            abstracter.write(["The market closes."], cancel)


def test_in_a_process_of_its_own_it_says_the_same(make_models: Make) -> None:
    abstracter = child_abstracter(abstract_checkpoint(make_models(ANSWER)))
    assert abstracter.write(["The market closes."], Cancel()) == [WRITTEN]
    assert (abstracter.checkpoint, abstracter.revision, abstracter.decoding) == ("tiny", "r1", "greedy")


def test_what_is_wrong_with_it_is_told(make_models: Make, tmp_path: Path) -> None:
    folder = make_models(ANSWER, prompt="<s></s>")
    for abstracter in (load_abstracter, lambda checkpoint: child_abstracter(checkpoint).write(["A."], Cancel())):
        with pytest.raises(CheckpointCorrupt, match=r"no \{source\}"):
            abstracter(abstract_checkpoint(folder))
    with pytest.raises(CheckpointCorrupt, match="cannot read 200 pieces"):  # it has fewer positions than its entry says
        load_abstracter(abstract_checkpoint(make_models(ANSWER))).write([" ".join(["market"] * 200)], Cancel())
    (folder / "tiny" / "model.bin").unlink()
    with pytest.raises(CheckpointMissing, match=r"model\.bin"):
        child_abstracter(abstract_checkpoint(folder)).write(["A."], Cancel())
    (tmp_path / "manifest.toml").write_text("checkpoint = []\n")
    with pytest.raises(CheckpointMissing) as told:
        abstract_checkpoint(tmp_path)
    assert "docs/models.md" in told.value.remedy
