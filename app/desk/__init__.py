"""The window. View models (QtCore only) hold state and commands; widgets hold layout.

The seams, each replaced in a test:
engine, tasks, prompts    to the engine, to other threads, to dialogs

The view models:
shelf, keeper               the library on a thread of its own; what becomes of the articles is kept in it
gathering, intake, arrivals    what is taken into it, and comes onto the list
opened, state, steps        one article; where it stands; what undo goes back to
articles, pairs             the list of them; the sentence pairs of one
translator, queue, lengths, edits, exporter, collection    what is done with them
stories, versions    several told as one brief; what an outlet changed in one
finding, hits, meaning      what is found: in an article, in all by words, in all by meaning
messages, board             what is told, and where
desk                        all of it, and every command

The widgets:
actions, commands, exchange, window    every command as an action, connected; the window
sidebar, sidebar_list, articles_list, sidebar_delegate, search, lines    the list and the search
page, header, parting, fitting, find_bar    the page of an article
summary, points, section, abstract, key_facts, sentences, removed    what it shows
story_page, changes_dialog    the page of a story; two versions of an article side by side
points_editing, points_dragging, grounds    the points rearranged and edited; why each is there
pairs_view, pairs_rows, rows_view, heights, pairs_delegate, typesetting    the sentence pairs on the screen
text_picker, selection, clipboard, pairs_editing, pair_editor    their text selected, copied, edited
welcome, banners, drops, settings_dialog, cheatsheet, printing, printed    what stands around it
look, theme, wording, fields, focus_ring    colours, type and icons; words; what fields share; where the keyboard is
tongue, retold    the language of the window: its own words, and what the engine says

The process:
application, instance, geometry, attention, watched    its start and end, and what it is to the desktop
garbage, watchdog    its memory, its stalls
"""

from __future__ import annotations

import gc
from pathlib import Path


def main(paths: list[Path]) -> int:
    """Open the window with these files and return when it is closed; the value is the exit code."""
    gc.disable()  # what the window imports is for good; from its start on app.desk.garbage collects
    from app.desk.application import run  # Qt is paid for only where a window is wanted

    return run(paths)
