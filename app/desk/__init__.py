"""The window. View models (QtCore only) hold state and commands; widgets hold layout.

engine, tasks, prompts    the seams: to the engine, to other threads, to dialogs; each can be replaced in a test
pairs, opened, articles, exporter, desk    the view models: sentence pairs, one article, the list, exports, all of it
heights, pairs_view, pairs_delegate    the sentence pairs on the screen
fitting, header, summary, banners, removed, page, sidebar, welcome, window    the widgets
look, wording    colours, type and icons; values put into words
fields, focus_ring    what fields have in common; where the keyboard is
tongue, retold    the language of the window: its own words, and what the engine says
application, garbage, watchdog    the process: its log, its start and end, its memory, its stalls
"""

from __future__ import annotations

import gc
from pathlib import Path


def main(paths: list[Path]) -> int:
    """Open the window with these files and return when it is closed; the value is the exit code."""
    gc.disable()  # what the window imports is for good; from its start on app.desk.garbage collects
    from app.desk.application import run  # Qt is paid for only where a window is wanted

    return run(paths)
