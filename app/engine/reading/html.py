"""HTML pages and fragments: all their visible text, the article's own told from what stands around it.

Parsed by lxml without network and without entities of the page's own; nothing is run and nothing is fetched.
"""

from __future__ import annotations

from dataclasses import replace

from app.engine.article import Metadata, Paragraph
from app.engine.reading.blocks import page_of
from app.engine.reading.maintext import find_article, paragraphs_of
from app.engine.reading.metadata import metadata_of


def read_html(text: str) -> tuple[tuple[Paragraph, ...], Metadata]:
    """Every visible paragraph of a page, and what the page says of its article. No paragraph where the page has no article."""
    from lxml import etree, html  # only here: 25 ms that plain text need not pay

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.replace("\0", "").encode("utf-8", errors="replace"), parser=parser)
    except etree.ParserError:  # no element at all
        return (), Metadata()
    metadata, witnesses = metadata_of(root)
    page = page_of(root)
    found = find_article(page, witnesses)
    if found is None:
        return (), metadata
    if found.headline is None and witnesses.is_weak:
        metadata = replace(metadata, headline=None)  # the title is the site's
    return paragraphs_of(page, found), metadata
