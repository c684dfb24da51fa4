"""Which blocks of a page are its article.

The box that holds it is chosen by the prose in it, as Readability does (Arc90, 2009: paragraphs vote for the boxes around
them, nearer boxes get more), with three witnesses that news pages carry: the headline, the description, and JSON-LD's article.
Then the blocks between headline and box are looked through for a first paragraph that the site sets apart. No paragraph of the
article may be lost; a link too many is no harm, for cleaning comes after.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from app.engine.article import Paragraph, Role
from app.engine.reading.blocks import Block, Box, Page
from app.engine.reading.metadata import NO_WITNESSES, Witnesses

_AROUND_TAGS = frozenset("nav aside footer form select button menu dialog option textarea label".split())
# Words in the class or id of a box that stands around the article; "no-share" and "has-sidebar" say nothing of the box itself.
_AROUND_LABELS = re.compile(
    r"(?:^|(?<!no)(?<!has)(?<!with)[\s_-])(?:"
    r"comments?|komentar|disqus|sidebar|side-?bar|footer|foot|related|terkait|popular|populer|terpopuler|trending|"
    r"recommend\w*|rekomendasi|newsletter|subscribe|share|sharing|social|sosmed|medsos|tags?|tagcloud|menu|navbar|"
    r"navigation|breadcrumbs?|advert\w*|ads?|iklan|banner|sponsor\w*|promo|widget|latest|terbaru|terkini|most|"
    r"headlines?-list|login|search|copyright|keywords|cookie|modal|popup|baca-?juga|lihat-juga|next-?post|"
    r"prev\w*-?post|pagination|paging|lainnya|other-?news)"
    r"(?:$|[\s_-])"
)
_COMMENTS = re.compile(r"comment|komentar|disqus")
_ARTICLE_LABELS = re.compile(r"article|artikel|content|konten|detail|entry|post|story|body|isi|berita|news|read|text|teks")
_ARTICLE_BODY = re.compile(r"articlebody|article[_-]body|entry-content|post-content|detail[_-]text|isi[_-]?berita|read__content")
_ADDRESS = re.compile(r"://|^www\.")
_LEAVES = frozenset("p li h1 h2 h3 h4 h5 h6 blockquote dd pre figcaption".split())
_VOTES = (1.0, 0.6, 0.36, 0.22, 0.13)  # for the box around a paragraph, the box around that, and so on
_THE_SAME = 3  # the best that alike() gives
_TEASER = 0.1  # how much a paragraph counts that has the title of another article above it
_LEAST_PROSE = 60  # characters outside of links that make a block prose rather than a label
_LEAST_ARTICLE = 120  # characters of prose; less than that is a picture's caption
_LEAST_WITH_VIDEO = 400  # on a page that calls itself a video, what is shorter is the video's description


@dataclass(frozen=True, slots=True)
class Found:
    """Where the article is: the block of its headline, and the blocks of its body."""

    headline: int | None
    body: frozenset[int]


def find_article(page: Page, witnesses: Witnesses) -> Found | None:
    """The article of a page, or None where there is none: an index of headlines with teasers, a bare video."""
    headline = _headline(page, witnesses)
    body = _body(page, headline, witnesses)
    if body and headline is not None and witnesses.is_weak:
        # Only the title element speaks for this headline, and that may be the site's name: then its words are not the article's.
        words = set(re.findall(r"\w{4,}", " ".join(page.blocks[index].text for index in body).lower()))
        if words.isdisjoint(re.findall(r"\w{4,}", page.blocks[headline].text.lower())):
            headline, body = None, _body(page, None, witnesses)
    return Found(headline, body) if body else None


def _headline(page: Page, witnesses: Witnesses) -> int | None:
    """The index of the block that shows the headline, or None. Headings come before other boxes, plain text before links."""
    around = _around(page, None)
    best: tuple[tuple[int, int, int], int] | None = None
    for index, block in enumerate(page.blocks):
        if len(block.text) > 300:
            continue
        match = max((alike(block.text, headline) for headline in witnesses.headlines), default=0)
        level = int(block.box.tag[1]) if re.fullmatch("h[1-6]", block.box.tag) else 7
        if around[index] and (match < _THE_SAME or level > 2 or block.is_link):
            continue
        if not match and (level > 1 or len(block.text.split()) < 3 or block.is_link):
            continue
        rank = (match, 0 if block.is_link else 1, -level)
        if best is None or rank > best[0]:
            best = (rank, index)
    return best[1] if best else None


def _body(page: Page, headline: int | None, witnesses: Witnesses) -> frozenset[int] | None:
    """The indices of the article's own blocks, the headline not among them, or None."""
    around = _around(page, headline)
    weights = [0.0 if away else prose_of(block, witnesses) for block, away in zip(page.blocks, around, strict=True)]
    teasers = _teasers(page, headline, around, weights)
    chosen = _chosen(page, headline, weights, teasers)
    if chosen is None:
        return _short_text(page, headline, around)
    body = {index for index in range(chosen.first, chosen.end) if not around[index] and not _is_bare_link(page.blocks[index])}
    inside = [index for index in range(chosen.first, chosen.end) if weights[index]]
    listed = [index for index in inside if index in teasers]
    if len(listed) >= 3 and len(listed) * 2 >= len(inside) and (headline is None or inside[0] in teasers):
        return None  # an index: nearly every text has the link to its article above it
    if headline is not None:
        # A first paragraph that the site sets apart from the rest.
        body |= {index for index in range(headline + 1, chosen.first) if weights[index] and index not in teasers}
    texts = [0, *accumulate(weight > 0 for weight in weights)]
    listings = [0, *accumulate(index in teasers for index in range(len(weights)))]
    for box in page.boxes:
        count = texts[box.end] - texts[box.first]
        if box is not chosen and count >= 3 and count == listings[box.end] - listings[box.first]:
            body.difference_update(range(box.first, box.end))  # a list of teasers beside the article
        # Pages that put an advertisement between two halves of an article give each half a box of the same kind.
        if box.parent is chosen.parent and box.first >= chosen.end and _kind(box) == _kind(chosen):
            body |= {index for index in range(box.first, box.end) if weights[index] and index not in teasers}
    body.discard(-1 if headline is None else headline)
    length = sum(len(page.blocks[index].text) - page.blocks[index].linked for index in body if weights[index])
    if witnesses.is_video and length < _LEAST_WITH_VIDEO:
        return None
    return frozenset(body) if length >= _LEAST_ARTICLE else _short_text(page, headline, around)


def _teasers(page: Page, headline: int | None, around: Sequence[bool], weights: Sequence[float]) -> frozenset[int]:
    """The prose blocks that have a link of four words or more above them, with no prose and no headline between."""
    found, under_link = set(), False
    for index, block in enumerate(page.blocks):
        if index == headline or around[index]:
            under_link = False
        elif weights[index]:
            if under_link:
                found.add(index)
            under_link = False
        elif block.linked * 2 >= len(block.text) and len(block.text.split()) >= 4:
            under_link = True
    return frozenset(found)


def _chosen(page: Page, headline: int | None, weights: Sequence[float], teasers: frozenset[int]) -> Box | None:
    """The box for which its prose votes most; None where no block is prose."""
    votes: dict[Box, float] = {}
    for index, block in enumerate(page.blocks):
        weight = weights[index] * (_TEASER if index in teasers else 1)
        if headline is not None and index < headline:
            weight /= 2
        box: Box | None = block.box.parent if block.box.tag in _LEAVES else block.box
        for share in _VOTES:
            if box is None or not weight:
                break
            votes[box] = votes.get(box, 0.0) + weight * share
            box = box.parent
    return max(votes, key=lambda box: votes[box] * _likelihood(box), default=None)


def _short_text(page: Page, headline: int | None, around: Sequence[bool]) -> frozenset[int] | None:
    """All that is not around the article, on a page of hardly any links: a pasted sentence or two, a short notice."""
    linked = sum(block.linked for block in page.blocks)
    if linked * 5 > sum(len(block.text) for block in page.blocks):
        return None
    return frozenset(index for index in range(len(page.blocks)) if index != headline and not around[index]) or None


def paragraphs_of(page: Page, found: Found) -> tuple[Paragraph, ...]:
    """All blocks as paragraphs: the article's own with the role that their mark-up gives, the rest as furniture."""
    roles = (
        Role.HEADLINE if index == found.headline else block.role if index in found.body else Role.FURNITURE
        for index, block in enumerate(page.blocks)
    )
    return tuple(Paragraph(block.text, role) for block, role in zip(page.blocks, roles, strict=True))


def _around(page: Page, headline: int | None) -> list[bool]:
    """For every block whether the page's own mark-up puts it around the article. A box that holds the headline or most of the
    page's prose never is, whatever it is called, unless it is made of readers' comments."""
    prose = [0.0, *accumulate(prose_of(block, NO_WITNESSES) for block in page.blocks)]
    away: dict[Box, bool] = {}
    for box in page.boxes:
        outside = away[box.parent] if box.parent else False
        if not outside and box.tag not in ("html", "body"):
            outside = is_around(box.tag, box.label)
            if outside and (prose[box.end] - prose[box.first]) * 2 > prose[-1] and not _COMMENTS.search(box.label):
                outside = False
            if headline is not None and box.first <= headline < box.end:
                outside = False
        away[box] = outside
    return [away[block.box] for block in page.blocks]


def is_around(tag: str, label: str) -> bool:
    """Whether a box of that tag and those classes and ids stands around an article, by what it is called."""
    return tag in _AROUND_TAGS or bool(_AROUND_LABELS.search(label))


def prose_of(block: Block, witnesses: Witnesses) -> float:
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
    """A link that stands alone is no paragraph, unless it is a whole sentence or an address written out."""
    whole = (len(block.text) > 100 and block.text.endswith((".", '."', ".”"))) or _ADDRESS.search(block.text)
    return block.is_link and not whole


def _kind(box: Box) -> tuple[str, list[str]]:
    """What boxes of the same kind share: the tag and the first class, but for a number in it."""
    return box.tag, re.sub(r"\d+", "", box.label).split()[:1]


def alike(text: str, headline: str) -> int:
    """How well a block shows a headline: the same, 2 it is in the headline, 1 the headline is in it, 0 not at all."""
    one, other = (" ".join(re.findall(r"\w+", each.lower())) for each in (text, headline))
    if one == other and one:
        return _THE_SAME
    if len(one) >= 20 and one in other:
        return 2
    return 1 if len(other) >= 20 and other in one and len(one) < 1.5 * len(other) else 0
