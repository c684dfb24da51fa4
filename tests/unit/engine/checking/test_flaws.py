"""A flaw that stayed becomes a finding with a message that a reader understands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.engine.checking import check
from app.engine.dispatch import FindingKind, Flaw, Translation


@pytest.mark.parametrize("flaw", list(Flaw))
def test_every_flaw_has_a_message(flaw: Flaw) -> None:
    (finding,) = check("Warga menolak.", Translation("Warga menolak.", "greedy", retried=True, flaw=flaw), 4)
    assert finding.kind is FindingKind.FLAW
    assert finding.sentence == 4
    assert finding.message.endswith(".")
    assert (finding.source, finding.target) == ("Warga menolak.", "Warga menolak.")


def test_doubt_is_told_unless_a_flaw_is_or_a_person_has_said_it() -> None:
    unsure = Translation("Residents refused.", "greedy", unsure=True)
    (finding,) = check("Warga menolak.", unsure, 4)
    assert (finding.kind, finding.sentence) == (FindingKind.UNSURE, 4)
    (finding,) = check("Warga menolak.", replace(unsure, flaw=Flaw.LOOP), 4)
    assert finding.kind is FindingKind.FLAW
    assert check("Warga menolak.", replace(unsure, machine="Residents reject."), 4) == ()


def test_a_sound_translation_has_no_finding() -> None:
    assert check("Warga menolak.", Translation("Residents refused.", "greedy"), 4) == ()
