"""What counts as no translation, and what does not."""

from __future__ import annotations

import pytest

from app.engine.dispatch import Flaw
from app.engine.translating.guarding import find_flaw

SOURCE = "Gubernur menutup kegiatan itu di aula kantor pada hari Senin bersama para pejabat."


@pytest.mark.parametrize(
    ("source", "text", "flaw"),
    [
        (SOURCE, "", Flaw.EMPTY),
        (SOURCE, ' ." ', Flaw.EMPTY),
        (SOURCE, "The governor closed the event the event the event the event at the hall.", Flaw.LOOP),
        (SOURCE, "The governor was very very very very pleased.", Flaw.LOOP),
        (SOURCE, "He said he would close the hall on Monday he said he would close the hall on Monday.", Flaw.LOOP),
        (
            SOURCE,
            "The witness was "
            + 2 * "charged with the head of the port in the case of the hall that he closed on Monday with his wife, ",
            Flaw.LOOP,
        ),
        (SOURCE, "the end of a, the end of b, the end of c, the end of d, the end of e", Flaw.LOOP),
        (SOURCE, "The governor hahahahahahahahahahahaha closed.", Flaw.LOOP),
        (SOURCE, " ".join(f"word{i}" for i in range(60)), Flaw.RUNAWAY),
        (SOURCE, SOURCE, Flaw.UNTRANSLATED),
        (SOURCE, "The governor menutup kegiatan itu di aula kantor pada hari Senin bersama para pejabat.", Flaw.UNTRANSLATED),
        ("warga menolak tambang pasir", "warga menolak tambang pasir", Flaw.UNTRANSLATED),
    ],
)
def test_flaws_are_seen(source: str, text: str, flaw: Flaw) -> None:
    assert find_flaw(source, text, finished=True) is flaw


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (SOURCE, "The governor closed the event in the hall of the office on Monday with the officials."),
        ("Hidup, hidup, hidup, hidup rakyat!", "Long live, long live, long live, long live the people!"),
        ("Wkwkwkwkwkwkwkwkwkwkwk, katanya.", "Wkwkwkwkwkwkwkwkwkwkwk, he said."),
        ("Joko Susilo, Sri Lendes, Kupang", "Joko Susilo, Sri Lendes, Kupang"),
        ("Film berjudul “Yang Hilang dan Kembali” itu laris.", "The film “Yang Hilang dan Kembali” sells well."),
        ("Program video digital studio modern", "A modern digital studio video program"),
        ("PSSI 2-1", "PSSI 2-1"),
        ("Ya.", "Yes, that is what they said to us on Monday."),
    ],
)
def test_sound_translations_pass(source: str, text: str) -> None:
    assert find_flaw(source, text, finished=True) is None


def test_an_answer_that_ran_into_its_limit_is_a_runaway() -> None:
    assert find_flaw(SOURCE, "The governor closed the event", finished=False) is Flaw.RUNAWAY
