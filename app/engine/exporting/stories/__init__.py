"""Stories → the bytes of a file: one brief of several articles, with a footnote for each source."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.engine.errors import ExportFailed
from app.engine.exporting.saving import save
from app.engine.exporting.stories import docx, html, json, markdown, text
from app.engine.exporting.stories.json import story_json
from app.engine.exporting.stories.told import Told, tell
from app.engine.story import Story

__all__ = ["STORY_WRITERS", "check_suffix", "render_story", "story_json", "write_story"]

STORY_WRITERS: dict[str, Callable[[Told], bytes]] = {
    ".docx": docx.render,
    ".html": html.render,
    ".md": markdown.render,
    ".txt": text.render,
}
"""The formats for people by suffix; ``.json`` is for programs and holds the whole story."""


def render_story(story: Story, suffix: str) -> bytes:
    """The story as the content of a file with that suffix, in any case. Raises ExportFailed where no writer has it, and where the
    story has no dispatch."""
    check_suffix(suffix)
    if not story.dispatches:
        raise ExportFailed("There is no story to export.", "Choose at least one article that has been read.")
    return json.render(story) if suffix.lower() == ".json" else STORY_WRITERS[suffix.lower()](tell(story))


def write_story(story: Story, path: Path) -> None:
    """Write the story to a file; its suffix chooses the format. Raises ExportFailed; an old file stays whole until then."""
    save(path, render_story(story, path.suffix))


def check_suffix(suffix: str) -> None:
    """Raises ExportFailed where no writer has the suffix: ask before the long work."""
    if suffix.lower() not in (*STORY_WRITERS, ".json"):
        raise ExportFailed(
            f"Kabar cannot write a story as “{suffix}”."
            if suffix
            else "The name of the story has no suffix that tells its format.",
            f"Choose one of {', '.join((*STORY_WRITERS, '.json'))}.",
        )
