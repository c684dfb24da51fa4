"""Translator and encoder in processes of their own: the same answers, errors told, a child that has ended replaced."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import paths
from app.engine.cancel import Cancel
from app.engine.checkpoints import catalogue, pick
from app.engine.child import ChildEncoder, ChildTranslator
from app.engine.dispatch import Quality
from app.engine.errors import CheckpointMissing, TranslatorStopped
from app.engine.job import installed_encoder, load_translator

pytestmark = pytest.mark.slow

TEXTS = ["Harga beras naik 5 persen.", "Polisi menangkap dua orang di Kupang.", "12.500"]


@pytest.fixture(scope="module")
def child() -> Iterator[ChildTranslator]:
    translator = ChildTranslator(catalogue(paths.MODELS)[0])
    yield translator
    translator.close()


def test_it_says_what_the_same_translator_says_in_this_process(child: ChildTranslator) -> None:
    here = load_translator(catalogue(paths.MODELS)[0])
    assert sorted(child.translate(TEXTS, Quality.QUICK, Cancel()), key=lambda item: item[0]) == sorted(
        here.translate(TEXTS, Quality.QUICK, Cancel()), key=lambda item: item[0]
    )
    assert (child.checkpoint, child.revision) == (here.checkpoint, here.revision)


def test_a_cancel_stops_after_the_batch_and_the_next_call_is_answered_rightly(child: ChildTranslator) -> None:
    cancel = Cancel()
    seen = []
    for item in child.translate(TEXTS[:2] * 60, Quality.QUICK, cancel):
        seen.append(item)
        cancel.set()
    assert 0 < len(seen) < 120
    assert [index for index, _ in child.translate(TEXTS[:1], Quality.QUICK, Cancel())] == [0]


def test_a_listener_that_goes_away_leaves_nothing_behind(child: ChildTranslator) -> None:
    answers = child.translate(TEXTS, Quality.QUICK, Cancel())
    next(answers)
    answers.close()  # type: ignore[attr-defined]
    assert len(list(child.translate(TEXTS, Quality.QUICK, Cancel()))) == len(TEXTS)


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")
def test_a_child_that_dies_is_told_and_replaced(child: ChildTranslator) -> None:
    answers = child.translate(TEXTS * 20, Quality.QUICK, Cancel())
    next(answers)
    assert child._process.pid
    os.kill(child._process.pid, signal.SIGKILL)
    with pytest.raises(TranslatorStopped, match="stopped by itself"):
        list(answers)
    assert len(list(child.translate(TEXTS, Quality.QUICK, Cancel()))) == len(TEXTS)


def test_what_the_loading_raises_is_raised_here(tmp_path: Path) -> None:
    (tmp_path / "manifest.toml").write_bytes((paths.MODELS / "manifest.toml").read_bytes())
    with pytest.raises(CheckpointMissing, match="GEMMA_TERMS"):
        ChildTranslator(catalogue(tmp_path)[0])


def test_the_encoder_says_what_it_says_in_this_process_and_begins_again_after_its_rest() -> None:
    here = installed_encoder(paths.MODELS)
    assert here
    child = ChildEncoder(pick(catalogue(paths.MODELS), "encoding", "id", "en"), rest=0.0)
    assert child.encode(TEXTS) == here.encode(TEXTS)
    assert child._process
    child._process.join(30)
    assert child._process.exitcode == 0
    assert child.encode(TEXTS[:1]) == here.encode(TEXTS[:1])
    assert (child.checkpoint, child.revision) == (here.checkpoint, here.revision)
    child.close()


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")
def test_an_encoder_that_was_killed_is_replaced_without_a_word() -> None:
    child = ChildEncoder(pick(catalogue(paths.MODELS), "encoding", "id", "en"))
    child.encode(TEXTS)
    assert child._process
    assert child._process.pid
    os.kill(child._process.pid, signal.SIGKILL)
    assert len(child.encode(TEXTS)) == len(TEXTS)
    child.close()


def test_what_the_loading_of_the_encoder_raises_is_raised_at_the_first_texts(tmp_path: Path) -> None:
    (tmp_path / "manifest.toml").write_bytes((paths.MODELS / "manifest.toml").read_bytes())
    child = ChildEncoder(pick(catalogue(tmp_path), "encoding", "id", "en"))
    for _ in range(2):
        with pytest.raises(CheckpointMissing, match="LICENSE"):
            child.encode(TEXTS)
