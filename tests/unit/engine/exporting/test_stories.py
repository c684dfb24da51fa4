"""A story in every format: every point, every number that differs, a footnote for each source. All texts are invented."""

from __future__ import annotations

import datetime
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from app.engine.article import Sentence
from app.engine.dispatch import Dispatch, Translation
from app.engine.errors import ExportFailed
from app.engine.exporting.stories import STORY_WRITERS, render_story, write_story
from app.engine.exporting.stories.told import tell
from app.engine.story import Disagreement, Fact, Figure, Report, Story, Telling

DEAD_12 = "Banjir menewaskan 12 orang <di> Lembata*."
DEAD_14 = "Banjir di Lembata menewaskan 14 orang."
ONLY = "Jalan tertutup lumpur."


def sources(bare: Dispatch) -> tuple[Dispatch, ...]:
    def source(outlet: str | None, name: str, *texts: str) -> Dispatch:
        sentences = tuple(Sentence(at, 0, 0, len(text), text) for at, text in enumerate(texts))
        return replace(
            bare,
            sentences=sentences,
            translations=(None,) * len(texts),
            article=replace(bare.article, outlet=outlet, headline=f"Banjir {outlet}"),
            document=replace(bare.document, name=name),
            headline=Translation(f"Flood {outlet}", "beam 4", True),
            provenance=replace(bare.provenance, checkpoint="id-en-draft", revision="0123"),
        )

    return (
        source("Pos Timur", "a.html", DEAD_12, ONLY),
        source("Suara <b>", "b.html", DEAD_12),
        source(None, "c.html", DEAD_14),
    )


@pytest.fixture
def story(dispatch: Dispatch) -> Story:
    english = Translation("A flood killed 12 people <in> Lembata*.", "beam 4", True)
    day = datetime.date(2025, 10, 13)
    return Story(
        dispatches=sources(dispatch),
        reports=(Report((0, 1)), Report((2,))),
        facts=(
            Fact(DEAD_12, "id", english, (Telling(0, 0), Telling(2, 0), Telling(1, 0)), (0, 1), day),
            Fact(ONLY, "id", None, (Telling(0, 1),), (0,), None),
        ),
        disagreements=(Disagreement("dead", (Figure(Telling(0, 0), "12"), Figure(Telling(2, 0), "14"))),),
    )


def plain(content: bytes, suffix: str) -> str:
    if suffix == ".docx":
        from docx import Document

        body = Document(io.BytesIO(content)).element.body
        return "\n".join("".join(paragraph.itertext()) for paragraph in body)
    if suffix == ".html":
        from lxml import html

        return str(html.fromstring(content).text_content())
    return content.decode("utf-8").replace("\\", "")


@pytest.mark.parametrize("suffix", sorted(STORY_WRITERS))
def test_every_format_tells_all(story: Story, suffix: str) -> None:
    text = plain(render_story(story, suffix), suffix)
    for expected in (
        "Flood Pos Timur",
        "Pos Timur: 12 dead; c.html: 14 dead",
        "13 October 2025",
        "A flood killed 12 people <in> Lembata*.",
        DEAD_12,
        DEAD_14,
        "only Pos Timur",
        "Suara <b>",
        "the same text as",
        "2 reports of 3 articles",
        "Machine translation",
    ):
        assert expected in text, expected


@pytest.mark.parametrize("suffix", [*STORY_WRITERS, ".json"])
def test_the_same_story_gives_the_same_bytes(story: Story, suffix: str) -> None:
    assert render_story(story, suffix) == render_story(story, suffix.upper())


def test_a_page_runs_and_fetches_nothing_and_its_notes_lead_somewhere(story: Story) -> None:
    from lxml import html

    page = html.fromstring(render_story(story, ".html"))
    assert not page.xpath("//script | //b | //@src")
    targets = {link.removeprefix("#") for link in page.xpath("//a/@href")}
    assert targets == {"source1", "source2", "source3"}
    assert targets <= set(page.xpath("//@id"))


def test_word_s_notes_lead_to_bookmarks(story: Story) -> None:
    from docx import Document

    body = Document(io.BytesIO(render_story(story, ".docx"))).element.body
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    anchors = {link.get(f"{space}anchor") for link in body.iter(f"{space}hyperlink")}
    assert (
        anchors == {mark.get(f"{space}name") for mark in body.iter(f"{space}bookmarkStart")} == {"source1", "source2", "source3"}
    )


def test_markdown_defines_each_note_once(story: Story) -> None:
    text = render_story(story, ".md").decode("utf-8")
    for number in (1, 2, 3):
        assert text.count(f"\n[^{number}]: ") == 1
        assert f"[^{number}]" in text.split("## Sources")[0]


def test_json_holds_every_dispatch_and_says_who_tells_what(story: Story) -> None:
    told = json.loads(render_story(story, ".json"))
    assert [source["source"]["name"] for source in told["dispatches"]] == ["a.html", "b.html", "c.html"]
    assert told["reports"] == [[0, 1], [2]]
    assert told["facts"][0]["date"] == "2025-10-13"
    assert told["facts"][0]["tellings"][1] == {"dispatch": 2, "sentence": 0, "outlet": None}
    assert told["facts"][1]["only_one"] is True
    assert told["disagreements"] == [
        {
            "what": "dead",
            "figures": [
                {"text": "12", "dispatch": 0, "sentence": 0, "outlet": "Pos Timur"},
                {"text": "14", "dispatch": 2, "sentence": 0, "outlet": None},
            ],
        }
    ]


def test_word_for_word_the_same_sentence_is_not_told_again(story: Story) -> None:
    point = tell(story).points[0]
    assert [witness.source for witness in point.witnesses] == [1, 2, 3]
    assert [witness.source for witness in point.others] == [3]


def test_without_english_no_machine_is_warned_of(story: Story) -> None:
    untold = replace(story, facts=tuple(replace(fact, translation=None) for fact in story.facts))
    assert "Machine translation" not in render_story(untold, ".txt").decode("utf-8")
    assert not tell(untold).translated


@pytest.mark.parametrize("suffix", ["", ".pdf", ".tmx"])
def test_other_formats_are_refused_with_the_ones_there_are(story: Story, suffix: str) -> None:
    with pytest.raises(ExportFailed, match="docx"):
        render_story(story, suffix)


def test_nothing_is_no_story() -> None:
    with pytest.raises(ExportFailed, match="no story"):
        render_story(Story((), (), (), ()), ".txt")


def test_a_story_is_written_whole(story: Story, tmp_path: Path) -> None:
    write_story(story, tmp_path / "story.md")
    assert (tmp_path / "story.md").read_bytes() == render_story(story, ".md")
