"""An abstract in the exports: what is shown of it, what is said of the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.engine import exporting
from app.engine.abstract import Abstract, Claim
from app.engine.dispatch import Dispatch
from app.engine.editing import edit
from app.engine.exporting import ExportForm
from app.engine.exporting.briefing import make_brief

TITLE = "Abstract (written by a machine, checked)"
SHOWN = Claim("The <market> & its landing cost Rp 3.5 billion.", (0, 4))
LEFT_OUT = Claim("It costs 9 euros.", (4,), ("9",))


@pytest.fixture
def abstracted(dispatch: Dispatch) -> Dispatch:
    return replace(dispatch, abstract=Abstract((SHOWN, LEFT_OUT), "distilbart", "r2", "beam 4"))


@pytest.mark.parametrize("form", [ExportForm.BILINGUAL, ExportForm.ENGLISH, ExportForm.BRIEF])
def test_it_stands_after_the_points_with_its_evidence(abstracted: Dispatch, form: ExportForm) -> None:
    brief = make_brief(abstracted, form)
    titles = [part.title for part in brief.parts]
    assert titles.index("Summary") < titles.index(TITLE) < titles.index("Key facts")
    (line,) = brief.parts[titles.index(TITLE)].lines
    assert (line.pair.main, line.pair.main_language, line.number) == (SHOWN.text, "en", None)
    assert [quote.number for quote in line.evidence] == [1, 5]
    (row,) = [row.value for row in brief.provenance if row.label == "Abstract"]
    assert row == "distilbart, revision r2, beam 4; 1 sentence left out (the article does not say “9”)"


def test_every_format_for_people_tells_it(abstracted: Dispatch) -> None:
    text = exporting.render(abstracted, ".txt").decode()
    assert f"{TITLE.upper()}\n{'-' * len(TITLE)}\n{SHOWN.text} [1] [5]\n" in text
    assert "It costs 9 euros" not in text
    for suffix in (".md", ".html"):
        assert "landing cost Rp 3.5 billion." in exporting.render(abstracted, suffix).decode(), suffix
    for suffix in (".docx", ".odt", ".pdf"):
        assert exporting.render(abstracted, suffix) != exporting.render(replace(abstracted, abstract=None), suffix), suffix


def test_where_nothing_is_shown_the_provenance_alone_tells_of_it(abstracted: Dispatch) -> None:
    nothing = replace(abstracted, abstract=Abstract((Claim("Who knows.", ()),), "distilbart", "r2", "greedy"))
    brief = make_brief(nothing)
    assert TITLE not in [part.title for part in brief.parts]
    assert "greedy; 1 sentence left out (no sentence of the article says so)" in next(
        row.value for row in brief.provenance if row.label == "Abstract"
    )
    assert "Abstract" not in [row.label for row in make_brief(replace(nothing, abstract=None)).provenance]


def test_an_edit_afterwards_is_told(abstracted: Dispatch) -> None:
    brief = make_brief(edit(abstracted, 4, "Mending it cost Rp 3.5 billion."))
    (line,) = next(part.lines for part in brief.parts if part.title == TITLE)
    assert line.doubtful == (5,)
    assert "written without what a person made of sentence 5" in next(
        row.value for row in brief.provenance if row.label == "Abstract"
    )


def test_the_wire_brief_holds_what_the_outlet_says_alone(abstracted: Dispatch) -> None:
    assert "landing cost" not in exporting.render(abstracted, ".txt", ExportForm.WIRE).decode().replace("Mending the landing", "")


def test_a_brief_that_lacks_only_its_abstract_says_so(dispatch: Dispatch) -> None:
    assert make_brief(replace(dispatch, complete=False)).notices[0] == (
        "This brief is incomplete: it was stopped before its abstract was written."
    )


def test_json_holds_all_of_it(abstracted: Dispatch) -> None:
    told = exporting.to_json(edit(abstracted, 4, "Mending it cost Rp 3.5 billion."))["abstract"]
    assert isinstance(told, dict)
    assert [claim["supported"] for claim in told["claims"]] == [True, False]
    assert told["claims"][0]["edited_since"] == [4]
    assert told["claims"][1]["unsupported"] == ["9"]
    assert (told["checkpoint"], told["revision"], told["decoding"]) == ("distilbart", "r2", "beam 4")
