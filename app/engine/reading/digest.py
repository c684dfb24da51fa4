"""Digests: a page that holds several whole articles, such as a newsletter, as a page for each of them."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from app.engine.cancel import Cancel
from app.engine.errors import UnreadableDocument
from app.engine.reading.blocks import page_of
from app.engine.reading.html import parsed
from app.engine.reading.mail import part_name
from app.engine.reading.maintext import alike, is_around, prose_of
from app.engine.reading.metadata import NO_WITNESSES, metadata_of

_LEAST = 500  # characters of prose outside of links, in two paragraphs or more; teasers and captions have less
_MOST = 1_000  # article elements; a page that has more is a list
_DEEPEST = 3  # articles in each other that are looked into
_HEADINGS = ("h1", "h2", "h3", "h4")


@dataclass(frozen=True, slots=True)
class _Body:
    """An article element: its first heading, and the lengths of its paragraphs of prose."""

    element: Any
    heading: str
    prose: tuple[int, ...]

    @property
    def is_whole(self) -> bool:
        return bool(self.heading) and len(self.prose) >= 2 and sum(self.prose) >= _LEAST


def parts_of_page(text: str, name: str, cancel: Cancel | None = None) -> tuple[tuple[bytes, str], ...]:
    """The articles of a digest, each as a page of its own: “buletin.html · Pasar Ikan Oesapa Mulai Ditata”.

    None where the page is anything else: one article, whatever stands beside it, or a list of teasers. Whole is an article
    element that has a heading and text enough; the page is a digest where several of them hold most of its text, and its title
    is the heading of none.
    """
    if not 2 <= text.lower().count("<article") <= _MOST:
        return ()
    try:
        root = parsed(text, name)
        bodies = [body for element in _outermost(root) for body in _bodies(element, name, 1, cancel)]
        everything = _body(root, name, cancel)
    except UnreadableDocument:
        return ()  # whoever reads it is told why
    metadata, witnesses = metadata_of(root)
    titles = [title for title in witnesses.headlines for body in bodies if alike(body.heading, title)]
    if len(bodies) < 2 or titles or sum(sum(body.prose) for body in bodies) * 2 < sum(everything.prose):
        return ()
    return tuple(
        (_page(body, metadata.outlet, str(metadata.date or "")), part_name(name, body.heading.replace("/", "∕"), number))
        for number, body in enumerate(bodies, 1)
    )


def _outermost(element: Any) -> list[Any]:
    """The article elements inside another that are in no further one and not around the page's text, as comments are."""
    found = []
    for article in element.iter("article"):
        for box in article.iterancestors():
            if box is element:
                found.append(article)
                break
            if box.tag == "article" or is_around(box.tag, f"{box.get('class', '')} {box.get('id', '')}".lower()):
                break
    return found


def _bodies(element: Any, name: str, depth: int, cancel: Cancel | None) -> list[_Body]:
    """The whole articles in an article element: itself, unless it is only what holds several."""
    children = _outermost(element) if depth < _DEEPEST else []
    inner = [body for child in children for body in _bodies(child, name, depth + 1, cancel)]
    own = _body(element, name, cancel)
    if len(inner) >= 2 and sum(own.prose) - sum(sum(body.prose) for body in inner) < _LEAST:
        return inner
    return [own] if own.is_whole else inner


def _body(element: Any, name: str, cancel: Cancel | None) -> _Body:
    blocks = page_of(element, name, cancel).blocks
    heading = next((block.text for block in blocks if block.box.tag in _HEADINGS), "")
    return _Body(element, heading, tuple(len(block.text) - block.linked for block in blocks if prose_of(block, NO_WITNESSES)))


def _page(body: _Body, outlet: str | None, date: str) -> bytes:
    """An article as a page that says of itself what the digest says: its title, its outlet, and its date where it has none."""
    from lxml import etree
    from lxml.builder import E

    head = E.head(E.meta(charset="utf-8"), E.title(body.heading), E.meta(property="og:title", content=body.heading))
    if outlet:
        head.append(E.meta(property="og:site_name", content=outlet))
    if date and not any(time.get("datetime") for time in body.element.iter("time")):
        head.append(E.meta(name="date", content=date))
    element = deepcopy(body.element)
    element.tail = None
    page: bytes = etree.tostring(E.html(head, E.body(element)), method="html", encoding="utf-8", doctype="<!DOCTYPE html>")
    return page
