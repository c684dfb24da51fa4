"""What each form tells and leaves out, in every format for people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from app.engine import exporting
from app.engine.dispatch import Dispatch, Finding, FindingKind
from app.engine.editing import edit, show_summary
from app.engine.exporting import ExportForm
from app.engine.exporting.brief import EDITED
from app.engine.exporting.briefing import make_brief


def text_of(dispatch: Dispatch, form: ExportForm) -> str:
    return exporting.render(dispatch, ".txt", form).decode()


def test_bilingual_is_what_is_written_unless_told_otherwise(dispatch: Dispatch) -> None:
    for suffix in (".txt", ".html", ".odt"):
        assert exporting.render(dispatch, suffix) == exporting.render(dispatch, suffix, ExportForm.BILINGUAL)


def test_english_holds_no_original_but_the_headline_of_its_source(dispatch: Dispatch) -> None:
    text = text_of(dispatch, ExportForm.ENGLISH)
    for sentence, translation in zip(dispatch.sentences, dispatch.translations, strict=True):
        assert translation.text in text
        assert sentence.text == translation.text or sentence.text not in text
    assert text.count(dispatch.article.headline) == 1
    assert "REMOVED FROM THE PAGE" not in text


def test_brief_holds_the_points_and_what_concerns_them(dispatch: Dispatch) -> None:
    found = replace(dispatch, findings=(*dispatch.findings, Finding(FindingKind.NUMBER, None, "The headline's number is lost.")))
    text = text_of(found, ExportForm.BRIEF)
    assert all(point.text in text for point in dispatch.points)
    assert "The number 212 is not in the English" in text  # sentence 2 is evidence
    assert "The headline's number is lost" in text
    assert "may be a loop" not in text  # sentence 7 is none
    assert dispatch.translations[2].text not in text
    assert "count the sentences of the article, which is left out here" in text


@pytest.mark.parametrize("form", ExportForm)
@pytest.mark.parametrize("name", ["whole", "cancelled", "untranslated", "edited", "bare"])
def test_every_form_tells_where_it_comes_from(dispatches: Mapping[str, Dispatch], name: str, form: ExportForm) -> None:
    brief = make_brief(dispatches[name], form)
    told = {row.label: row.value for row in brief.provenance}
    assert told["SHA-256"] == dispatches[name].provenance.sha256
    assert ("Machine translation" in text_of(dispatches[name], form)) == (name in ("whole", "cancelled", "edited"))


def test_every_edited_line_is_marked_and_the_provenance_counts_them(dispatches: Mapping[str, Dispatch]) -> None:
    for form, marks in ((ExportForm.BILINGUAL, 5), (ExportForm.ENGLISH, 5), (ExportForm.BRIEF, 2)):
        text = text_of(dispatches["edited"], form)
        assert text.count(f"({EDITED})") == marks
        assert "Edited by a person: 5 of 11 lines" in text
    assert "Edited by a person: no" in text_of(dispatches["whole"], ExportForm.BILINGUAL)


def test_an_english_article_that_a_person_edited_shows_both(dispatches: Mapping[str, Dispatch]) -> None:
    text = text_of(edit(dispatches["bare"], 0, "Only this."), ExportForm.BILINGUAL)
    assert f"[1] Only this. ({EDITED})\n    Nothing but this." in text
    assert "Machine translation" not in text


def test_article_too_short_for_a_summary_is_told_whole(dispatches: Mapping[str, Dispatch]) -> None:
    assert "Nothing but this." in text_of(dispatches["bare"], ExportForm.BRIEF)


def test_sentence_without_english_stands_as_it_is_and_says_so(dispatches: Mapping[str, Dispatch]) -> None:
    dispatch = dispatches["cancelled"]
    assert f"(Not translated) {dispatch.sentences[4].text}" in text_of(dispatch, ExportForm.ENGLISH)


@pytest.mark.parametrize("form", ExportForm)
def test_no_link_of_a_form_leads_nowhere(dispatch: Dispatch, form: ExportForm) -> None:
    import re

    for data in (exporting.render(dispatch, ".md", form), exporting.render_batch([dispatch, dispatch], ".md", form)):
        text = data.decode()
        assert set(re.findall(r"\]\(#(\w+)\)", text)) <= set(re.findall(r'<a id="(\w+)">', text))


def test_no_line_of_a_batch_ends_in_space(dispatches: Mapping[str, Dispatch]) -> None:
    lines = exporting.render_batch(list(dispatches.values()), ".txt").decode().splitlines()
    assert [line for line in lines if line != line.rstrip()] == []


def test_points_stand_as_a_person_has_put_them_and_it_is_told(dispatch: Dispatch) -> None:
    assert dispatch.summary
    first, second, *others = dispatch.summary.points
    moved = show_summary(dispatch, dispatch.summary.showing([second, first, *others]))
    brief = make_brief(moved)
    assert [point.pair.original for point in brief.points[:2]] == [second.text, first.text]
    assert [point.number for point in brief.points[:2]] == [1, 2]
    assert "edited by a person" in brief.facts
    assert "Edited by a person: points in another order" in " ".join(text_of(moved, ExportForm.BILINGUAL).split())
    fewer = edit(show_summary(dispatch, dispatch.summary.showing([second])), second, "My words.")
    told = " ".join(text_of(fewer, ExportForm.BRIEF).split())
    assert "1 point left out" in told
    assert f"My words. ({' '.join(EDITED.split())})" in told
    assert first.text not in told
    wire = make_brief(moved, ExportForm.WIRE)
    assert [line.pair.main for part in wire.parts[:2] for line in part.lines][:2] == [
        english.text for english in moved.points[:2] if english
    ]
