"""HTML pages and fragments: all their visible text, the article's own told from what stands around it.

Parsed by lxml without network and without entities of the page's own; nothing is run and nothing is fetched.
"""

from __future__ import annotations

from app.engine.article import Metadata, Paragraph
from app.engine.reading.blocks import blocks_of
from app.engine.reading.maintext import article_of, headline_of, paragraphs_of
from app.engine.reading.metadata import metadata_of


def read_html(text: str) -> tuple[tuple[Paragraph, ...], Metadata]:
    """Every visible paragraph of a page, and what the page says of its article.

    Raises UnreadableDocument, with the name left to the caller, where the page holds no article.
    """
    from lxml import etree, html  # only here: 25 ms that plain text need not pay

    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(text.replace("\0", "").encode("utf-8", errors="replace"), parser=parser)
    except etree.ParserError:  # no element at all
        return (), Metadata()
    metadata, witnesses = metadata_of(root)
    blocks = blocks_of(root)
    headline = headline_of(blocks, witnesses)
    body = article_of(blocks, headline, witnesses)
    if body is None:
        return (), metadata
    return paragraphs_of(blocks, headline, body), metadata
