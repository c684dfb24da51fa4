"""Which blocks of a page are its article.

The box that holds it is chosen by the prose in it, as Readability does (Arc90, 2009: paragraphs vote for the boxes around
them, nearer boxes get more), with three witnesses that news pages carry: the headline, the description, and JSON-LD's article.
Then the blocks between headline and box are looked through for a first paragraph that the site sets apart. No paragraph of the
article may be lost; a link too many is no harm, for cleaning comes after.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.engine.article import Paragraph, Role
from app.engine.reading.blocks import Block, Box
from app.engine.reading.metadata import Witnesses

_AROUND_TAGS = frozenset("nav aside footer form select button menu dialog option textarea label".split())
_AROUND_LABELS = re.compile(
    r"(?:^|[\s_-])(?:comments?|komentar|disqus|sidebar|side-?bar|footer|foot|related|terkait|popular|populer|terpopuler|trending|"
    r"recommend\w*|rekomendasi|newsletter|subscribe|share|sharing|social|sosmed|medsos|tags?|tagcloud|menu|navbar|navigation|"
    r"breadcrumbs?|advert\w*|ads?|iklan|banner|sponsor\w*|promo|widget|latest|terbaru|terkini|most|headlines?-list|login|search|"
    r"copyright|cookie|modal|popup|baca-juga|bacajuga|lihat-juga|next-?post|prev\w*-?post|pagination|paging|lainnya|other-?news)"
    r"(?:$|[\s_-])"
)
_ARTICLE_LABELS = re.compile(r"article|artikel|content|konten|detail|entry|post|story|body|isi|berita|news|read|text|teks")
_ARTICLE_BODY = re.compile(r"articlebody|article[_-]body|entry-content|post-content|detail[_-]text|isi[_-]?berita|read__content")
_LEAVES = frozenset("p li h1 h2 h3 h4 h5 h6 blockquote dd pre figcaption".split())
_VOTES = (1.0, 0.6, 0.36, 0.22, 0.13)  # for the box around a paragraph, the box around that, and so on
_LEAST_PROSE = 60  # characters outside of links that make a block prose rather than a label
_LEAST_ARTICLE = 120  # characters of prose; less than that is a picture's caption


def headline_of(blocks: Sequence[Block], witnesses: Witnesses) -> int | None:
    """The index of the block that shows the headline, or None. Headings come before other boxes, plain text before links."""
    best: tuple[tuple[int, int, int], int] | None = None
    for index, block in enumerate(blocks):
        if len(block.text) > 300 or _is_around(block.box, frozenset()):
            continue
        match = max((_alike(block.text, headline) for headline in witnesses.headlines), default=0)
        level = int(block.box.tag[1]) if re.fullmatch("h[1-6]", block.box.tag) else 7
        if not match and (level > 1 or len(block.text.split()) < 3 or block.is_link):
            continue
        rank = (match, 0 if block.is_link else 1, -level)
        if best is None or rank > best[0]:
            best = (rank, index)
    return best[1] if best else None


def article_of(blocks: Sequence[Block], headline: int | None, witnesses: Witnesses) -> frozenset[int] | None:
    """The indices of the blocks that are the article's own (the headline not among them), or None where there is no article:
    an index of headlines with teasers, a bare video."""
    inside = _lineage(blocks[headline].box) if headline is not None else frozenset()
    around = [_is_around(block.box, inside) for block in blocks]
    weights = [0.0 if away else _prose(block, witnesses) for block, away in zip(blocks, around, strict=True)]
    if headline is not None:
        weights = [weight / 2 if index < headline else weight for index, weight in enumerate(weights)]
    votes: dict[Box, float] = {}
    for block, weight in zip(blocks, weights, strict=True):
        box: Box | None = block.box.parent if block.box.tag in _LEAVES else block.box
        for share in _VOTES:
            if box is None or not weight:
                break
            votes[box] = votes.get(box, 0.0) + weight * share
            box = box.parent
    if not votes:
        return None
    chosen = max(votes, key=lambda box: votes[box] * _likelihood(box))
    members = [index for index, block in enumerate(blocks) if index != headline and chosen in _lineage(block.box)]
    first, last = members[0], members[-1]
    body = {index for index in members if not around[index] and not _is_bare_link(blocks[index])}
    if headline is not None and headline < first:
        body |= {index for index in range(headline + 1, first) if weights[index]}
    # Pages that put an advertisement between two halves of an article give each half a box of the same kind.
    body |= {index for index in range(last + 1, len(blocks)) if weights[index] and _is_sibling(blocks[index].box, chosen)}
    return frozenset(body) if _is_article(blocks, body, weights, members, witnesses) else None


def _is_article(
    blocks: Sequence[Block], body: set[int], weights: Sequence[float], members: Sequence[int], witnesses: Witnesses
) -> bool:
    prose = [index for index in sorted(body) if weights[index]]
    length = sum(len(blocks[index].text) - blocks[index].linked for index in prose)
    if length < _LEAST_ARTICLE or (witnesses.is_video and length < 3 * _LEAST_ARTICLE):
        return False
    # In an index every teaser has the link to its article above it.
    teasers, under_link = 0, False
    for index in members:
        if weights[index]:
            teasers += under_link
            under_link = False
        elif blocks[index].is_link and len(blocks[index].text.split()) >= 4:
            under_link = True
    return teasers < 3 or teasers * 2 < len(prose)


def paragraphs_of(blocks: Sequence[Block], headline: int | None, body: frozenset[int]) -> tuple[Paragraph, ...]:
    """All blocks as paragraphs: the article's own with the role that their mark-up gives, the rest as furniture."""
    return tuple(
        Paragraph(block.text, Role.HEADLINE if index == headline else block.role if index in body else Role.FURNITURE)
        for index, block in enumerate(blocks)
    )


def _lineage(box: Box | None) -> frozenset[Box]:
    """A box and all around it."""
    found = set()
    while box is not None:
        found.add(box)
        box = box.parent
    return frozenset(found)


def _is_around(box: Box | None, inside: frozenset[Box]) -> bool:
    """Whether the page's own mark-up puts the box around the article. Boxes that hold the headline never are."""
    while box is not None:
        if box not in inside and (
            box.tag in _AROUND_TAGS or (box.tag not in ("html", "body") and _AROUND_LABELS.search(box.label))
        ):
            return True
        box = box.parent
    return False


def _prose(block: Block, witnesses: Witnesses) -> float:
    """How much of an article a block may be: 0 for labels and links, else grows with its length and commas."""
    free = len(block.text) - block.linked
    if free < _LEAST_PROSE or block.linked > free or not re.search(r"[.,?!”\"]", block.text):
        return 0.0
    weight = min(free, 1500) / 100 + block.text.count(",")
    if witnesses.body and block.text[:80] in witnesses.body:
        weight *= 3
    start = witnesses.description[:60].rstrip(" .…")
    if len(start) >= 40 and start in block.text:
        weight += 10
    return weight


def _likelihood(box: Box) -> float:
    if box.label and _ARTICLE_BODY.search(box.label):
        return 1.5
    return 1.25 if box.tag in ("article", "main") or _ARTICLE_LABELS.search(box.label) else 1.0


def _is_bare_link(block: Block) -> bool:
    """A link that stands alone is no paragraph, unless it is a whole sentence."""
    return block.is_link and not (len(block.text) > 100 and block.text.endswith((".", '."', ".”")))


def _is_sibling(box: Box | None, chosen: Box) -> bool:
    while box is not None and box.parent is not chosen.parent:
        box = box.parent
    return box is not None and (box.tag, box.label.split()[:1]) == (chosen.tag, chosen.label.split()[:1])


def _alike(text: str, headline: str) -> int:
    """How well a block shows a headline: 3 the same, 2 it is in the headline, 1 the headline is in it, 0 not at all."""
    one, other = (" ".join(re.findall(r"\w+", each.lower())) for each in (text, headline))
    if one == other and one:
        return 3
    if len(one) >= 20 and one in other:
        return 2
    return 1 if len(other) >= 20 and other in one and len(one) < 1.5 * len(other) else 0
