"""A story as JSON for other programs: the facts, and every dispatch whole. docs/schema.md tells it field by field."""

from __future__ import annotations

import json

from app.engine.exporting.json import SCHEMA, to_json
from app.engine.story import Story, Telling


def render(story: Story) -> bytes:
    """The object of :func:`story_json`, indented, in UTF-8."""
    text = json.dumps(story_json(story), ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace")  # as the JSON of a dispatch: file names may hold lone surrogates


def story_json(story: Story) -> dict[str, object]:
    """The story as values that :mod:`json` can write; no text is changed."""
    return {
        "schema": SCHEMA,
        "reports": [list(report.dispatches) for report in story.reports],
        "facts": [
            {
                "text": fact.text,
                "translation": fact.translation.text if fact.translation else None,
                "language": fact.language,
                "date": fact.date.isoformat() if fact.date else None,
                "reports": list(fact.reports),
                "only_one": story.only_one_tells(fact),
                "tellings": [_telling(story, telling) for telling in fact.tellings],
            }
            for fact in story.facts
        ],
        "disagreements": [
            {
                "what": disagreement.what,
                "figures": [{"text": figure.text, **_telling(story, figure.telling)} for figure in disagreement.figures],
            }
            for disagreement in story.disagreements
        ],
        "dispatches": [to_json(dispatch) for dispatch in story.dispatches],
    }


def _telling(story: Story, telling: Telling) -> dict[str, object]:
    return {
        "dispatch": telling.dispatch,
        "sentence": telling.sentence,
        "outlet": story.dispatches[telling.dispatch].article.outlet,
    }
