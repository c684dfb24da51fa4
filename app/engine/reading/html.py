"""HTML pages and fragments: all their visible text, the article's own told from what stands around it.

Parsed by lxml without network and without entities of the page's own; nothing is run and nothing is fetched.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.engine.article import Metadata, Paragraph
from app.engine.cancel import Cancel
from app.engine.errors import UnreadableDocument
from app.engine.reading.blocks import page_of
from app.engine.reading.maintext import find_article, paragraphs_of
from app.engine.reading.metadata import metadata_of

_REMEDY = "Open the article itself in the browser and save that page, or copy its text and paste it."


def read_html(text: str, name: str, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """Every visible paragraph of a page, and what the page says of its article.

    Raises UnreadableDocument where the page has no article, DocumentTooLarge where it has too much of everything, and Cancelled.
    """
    root = parsed(text, name)
    metadata, witnesses = metadata_of(root)
    page = page_of(root, name, cancel)
    found = find_article(page, witnesses)
    if found is None:
        raise UnreadableDocument(f"“{name}” holds no article: it is a list of headlines, a video or an empty page.", _REMEDY)
    if found.headline is None and witnesses.is_weak:
        metadata = replace(metadata, headline=None)  # the title is the site's
    return paragraphs_of(page, found), metadata


def parsed(text: str, name: str) -> Any:
    """The tree of a page (an lxml element). Raises UnreadableDocument where there is none, or one nested too deeply."""
    from lxml import etree, html  # only here: 25 ms that plain text need not pay

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.replace("\0", "").encode("utf-8", errors="replace"), parser=parser)
    except etree.ParserError as error:  # no element at all
        raise UnreadableDocument(f"“{name}” is an empty page.", _REMEDY) from error
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        # libxml2 stops at 2,048 boxes in each other and says no more of the text behind them.
        raise UnreadableDocument(f"“{name}” is nested too deeply to be read whole.", "Copy the article's text and paste it.")
    return root
