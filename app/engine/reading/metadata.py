"""What a page says of its own article: JSON-LD, then OpenGraph and its kin, then the title element."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from app.engine.article import Metadata
from app.engine.reading.characters import normalized, one_line

_WIB = datetime.timezone(datetime.timedelta(hours=7), "WIB")
_ARTICLE_TYPES = re.compile(r"article|blogposting|report", re.I)
_DATE_NAMES = (
    "article:published_time", "datepublished", "pubdate", "publishdate", "publish-date", "content_publishdate", "dc.date.issued",
    "dc.date", "date",
)  # fmt: skip
_TIMESTAMP = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T\s]+(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?")
_SITE_MARK = re.compile(r"\s+(?:[|·»–—]|::|-{1,2})\s+")


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What helps to find the article on the page: the headlines that the page gives it, the beginning of its description, and
    its text as JSON-LD repeats it; whether the page calls itself a video; whether only its title element names a headline."""

    headlines: tuple[str, ...]
    description: str
    body: str
    is_video: bool
    is_weak: bool


NO_WITNESSES = Witnesses((), "", "", False, False)


def metadata_of(root: Any) -> tuple[Metadata, Witnesses]:
    """The metadata of a parsed page and the witnesses for its article."""
    named = _named(root)
    article = next((item for item in _linked_data(root) if _ARTICLE_TYPES.search(str(item.get("@type", "")))), {})
    outlet = _clean(named.get("og:site_name")) or _name(article.get("publisher"))
    title = next((_clean(element.text_content()) for element in root.iter("title")), None)
    marked = [
        _clean(str(article.get("headline") or "")),
        _clean(named.get("og:title")),
        _clean(named.get("twitter:title")),
        title,
    ]
    headlines = tuple(dict.fromkeys(part for text in marked if text for part in _headlines(text)))
    canonical = next((link.get("href") for link in root.iter("link") if (link.get("rel") or "").lower() == "canonical"), None)
    url = _clean(named.get("og:url")) or _clean(canonical)
    host = re.match(r"https?://(?:www\.|m\.)?([\w.-]+)", url or "")
    byline = _name(article.get("author")) or _clean(named.get("author") or named.get("article:author"))
    if byline and (byline.startswith(("http", "@")) or _same(byline, f"{outlet} {host[1] if host else ''}")):
        byline = None  # the outlet as its own author says nothing
    date = _date(article.get("datePublished")) or next(filter(None, (_date(named.get(name)) for name in _DATE_NAMES)), None)
    date = date or next(filter(None, (_date(element.get("datetime")) for element in root.iter("time"))), None)
    return (
        Metadata(_plain_headline(marked, outlet), byline, date, outlet, url if host else None),
        Witnesses(
            headlines,
            _clean(named.get("og:description") or named.get("description")) or "",
            _clean(str(article.get("articleBody") or "")) or "",
            named.get("og:type", "").lower().startswith("video"),
            not any(marked[:3]),
        ),
    )


def _named(root: Any) -> dict[str, str]:
    """The meta elements by property, name or itemprop in lower case; the first that says something counts."""
    named: dict[str, str] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").lower()
        content = (element.get("content") or "").strip()
        if name and content:
            named.setdefault(name, content)
    return named


def _linked_data(root: Any) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, also inside lists and graphs; what is no JSON is passed over."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            waiting = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting.extend(item)
            elif isinstance(item, dict):
                yield item
                waiting.extend(item.get(key) for key in ("@graph", "mainEntity") if item.get(key))


def _name(value: object) -> str | None:
    """The name in a JSON-LD person or organization; several are joined by commas."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value))) or None
    if isinstance(value, dict):
        value = value.get("name")
        return _name(value) if isinstance(value, list) else _clean(value if isinstance(value, str) else None)
    return _clean(value) if isinstance(value, str) else None


def _date(value: object) -> datetime.date | None:
    """The day of a timestamp in Indonesia: one in UTC is taken to Western Indonesian Time, where most outlets are."""
    found = _TIMESTAMP.search(value) if isinstance(value, str) else None
    if not found:
        return None
    year, month, day, hour, minute, zone = found.groups()
    try:
        if zone in ("Z", "+00:00", "+0000"):
            moment = datetime.datetime(int(year), int(month), int(day), int(hour), int(minute), tzinfo=datetime.UTC)
            return moment.astimezone(_WIB).date()
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _headlines(text: str) -> Iterator[str]:
    """A title and its parts: sites add their name or their section before or after the headline."""
    yield text
    yield from (part for part in _SITE_MARK.split(text) if len(part.split()) >= 3)


def _plain_headline(marked: list[str | None], outlet: str | None) -> str | None:
    """The shortest of the titles that all begin alike: the others have the site's name at their end."""
    titles = [title for title in marked if title]
    if not titles:
        return None
    title = titles[0]
    for other in titles[1:]:
        if len(other) < len(title) and title.startswith(other) and len(other.split()) >= 3:
            title = other
    parts = _SITE_MARK.split(title)
    if len(parts) > 1 and len(parts[0].split()) >= 3 and (len(parts[-1].split()) <= 3 or (outlet and _same(parts[-1], outlet))):
        title = title[: title.rindex(parts[-1])].rstrip(" |·»–—:-")
    return title


def _same(one: str, other: str) -> bool:
    """Whether two names share the word of an outlet: ``Kompas Cyber Media`` and ``bola.kompas.com``."""
    words = [set(re.findall(r"\w{4,}", re.sub(r"\.(?:com|co\.id|id|net)\b", "", text.lower()))) for text in (one, other)]
    return bool(words[0] & words[1] - {"news", "online", "media", "berita", "indonesia"})


def _clean(text: str | None) -> str | None:
    return one_line(normalized(text)) or None if text else None
