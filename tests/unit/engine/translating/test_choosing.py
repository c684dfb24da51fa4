"""Which of several hypotheses is taken, and what it is judged to be."""

from __future__ import annotations

import pytest

from app.engine.dispatch import Flaw
from app.engine.translating.choosing import choose
from app.engine.translating.engine import Output


def chosen(source: str, *texts: str) -> str:
    return choose(source, [Output(text, True) for text in texts])[0].text


def test_a_speaker_who_is_only_he_gives_way_to_one_with_a_name() -> None:
    source = "Warga membutuhkan air bersih, kata Yosefina."
    named = "Residents need clean water, Yosefina said."
    assert chosen(source, "Residents need clean water, he said.", named) == named


@pytest.mark.parametrize(
    ("source", "likeliest", "other"),
    [
        ("Warga menolak tambang itu.", "Residents refused the mine.", "The villagers rejected that mine."),
        ("Kapal milik Timor tiba.", "Timor's ship arrived.", "A ship of Timor arrived."),
        ("Pasukan yang dipimpin NATO tiba.", "NATO-led forces arrived.", "Forces led by NATO arrived."),
        ("Ekspor dari Indonesia turun.", "Indonesian exports fell.", "Exports from Indonesia fell."),
        ("Semua warga Kupang datang.", "Everyone in Kupang came.", "Semua people of Kupang came."),
    ],
    ids=["no name", "genitive", "compound", "adjective", "the sentence's first word is none"],
)
def test_the_likeliest_is_taken_where_no_name_is_lost(source: str, likeliest: str, other: str) -> None:
    assert chosen(source, likeliest, other) == likeliest


def test_a_flaw_is_worse_than_a_lost_name() -> None:
    source = "Warga Kupang menolak tambang dan pasir itu."
    hypotheses = [Output("Residents refused it and the sand.", True), Output("Warga Kupang menolak tambang dan pasir itu", True)]
    assert choose(source, hypotheses) == (hypotheses[0], None)
    assert choose(source, hypotheses[1:]) == (hypotheses[1], Flaw.UNTRANSLATED)


def test_an_answer_that_was_cut_is_a_runaway() -> None:
    assert choose("Warga menolak.", [Output("Residents refused", False)])[1] is Flaw.RUNAWAY
