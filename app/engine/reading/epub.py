"""Books and downloaded issues (.epub): the chapters, each a web page of its own, in the order of the book.

The container names the package, whose spine names the chapters (EPUB 3.3, W3C 2023, sections 4.2.6.3.1 and 5.7). What a chapter
says is found as on any saved page; nothing that it refers to is opened.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from app.engine.article import Metadata, Paragraph
from app.engine.cancel import Cancel
from app.engine.errors import UnreadableDocument
from app.engine.reading.blocks import page_of
from app.engine.reading.characters import one_line
from app.engine.reading.limits import check_size, too_large
from app.engine.reading.styled import Draft, clean, day, finished, properties, too_deep
from app.engine.reading.zipped import Archive, child, opened, within

_KIND = "an EPUB book (.epub)"
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")
_MOST_CHAPTERS = 2_000
_MOST_BYTES = 8_000_000  # of all chapters together: three times what a book of MAX_CHARACTERS has
_MOST_TAGS = 300_000  # of all chapters together; a book of MAX_CHARACTERS has 50,000, and each empty one takes 10 µs
_LEAST = 200  # characters; a cover, a title page or a part's name has fewer


@dataclass(frozen=True, slots=True)
class _Book:
    metadata: Metadata
    chapters: tuple[Any, ...]  # parsed pages


def read_epub(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """Every paragraph of the book, all chapters after each other, and what it says of itself.

    Raises UnreadableDocument where it is none, broken, encrypted or without text, DocumentTooLarge over the limits, and
    Cancelled.
    """
    book = _opened(data, name, cancel)
    drafts: list[Draft] = []
    for root in book.chapters:
        for block in page_of(root, name, cancel).blocks:
            level = int(block.box.tag[1]) if block.box.tag in ("h1", "h2", "h3", "h4", "h5", "h6") else 9
            drafts.append(Draft(block.role, level, [block.text]))
        check_size(name, sum(len(draft.pieces[0]) for draft in drafts), len(drafts), cancel)
    return finished(drafts, name, cancel), book.metadata


def parts_of_epub(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[bytes, str], ...]:
    """The chapters of a book or the articles of an issue, as web pages in UTF-8, each named "book.epub · Chapter".

    Each page says who wrote it, when, and in which book, if it does not already. Covers, title pages and tables of contents are
    left out. Raises as :func:`read_epub`.
    """
    from lxml import html

    book = _opened(data, name, cancel)
    parts = []
    for number, root in enumerate(book.chapters, start=1):
        text = " ".join(root.text_content().split())
        linked = sum(len(one_line(link.text_content())) for link in root.iter("a"))
        if len(text) < _LEAST or linked * 2 > len(text):
            continue
        title = _title(root, book.metadata.headline) or f"part {number}"
        _sign(root, title, book.metadata)
        page = html.tostring(root, encoding="utf-8", doctype="<!DOCTYPE html>")
        parts.append((page, f"{name} · {title}"))
    if not parts:
        raise UnreadableDocument(f"“{name}” holds no chapter with text.", "Open the article itself, or paste its text.")
    return tuple(parts)


def _opened(data: bytes, name: str, cancel: Cancel | None) -> _Book:
    archive = opened(data, name, _KIND)
    container = archive.xml("META-INF/container.xml")
    found = next((element.get("full-path") for element in container.iter("{*}rootfile")), None)
    path = within("", found or "")
    package = archive.xml(path)
    folder = path.rpartition("/")[0]
    pages, skipped = {}, set()
    for item in package.iter("{*}item"):
        if item.get("media-type") in _PAGES:
            pages[item.get("id")] = within(folder, item.get("href") or "")
        if "nav" in (item.get("properties") or "").split():
            skipped.add(item.get("id"))
    wanted = [
        pages[itemref.get("idref")]
        for itemref in package.iter("{*}itemref")
        if itemref.get("linear") != "no" and itemref.get("idref") in pages and itemref.get("idref") not in skipped
    ]
    chapters = [path for path in dict.fromkeys(wanted) if path in archive]
    if not chapters:
        raise archive.broken("it names no chapters")
    if len(chapters) > _MOST_CHAPTERS:
        raise too_large(name, f"has more than {_MOST_CHAPTERS:,} chapters")
    _check_open(archive, chapters)
    return _Book(_metadata(package), tuple(_pages(archive, chapters, cancel)))


def _check_open(archive: Archive, chapters: list[str]) -> None:
    """Raise UnreadableDocument where any chapter is encrypted; encrypted fonts are common and no matter."""
    if "META-INF/encryption.xml" not in archive:
        return
    references = archive.xml("META-INF/encryption.xml").iter("{*}CipherReference")
    locked = {within("", reference.get("URI") or "") for reference in references}
    if locked.intersection(chapters):
        raise UnreadableDocument(
            f"“{archive.name}” is protected against copying (DRM).",
            "Ask the publisher for the text, or for a copy without protection.",
        )


def _pages(archive: Archive, chapters: list[str], cancel: Cancel | None) -> list[Any]:
    """Each chapter parsed as a web page is: mended where it is not sound, without entities of its own."""
    from lxml import etree, html

    pages, total, tags = [], 0, 0
    for path in chapters:
        if cancel is not None:
            cancel.check()
        data = archive.marked_up(path)
        total += len(data)
        tags += data.count(b"<")
        if total > _MOST_BYTES or tags > _MOST_TAGS:
            raise too_large(archive.name, "has more in its chapters than Kabar reads")
        # The standard allows these two only, and XML's way of naming them is one that the parser of HTML does not know.
        encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
        text = data.decode(encoding, errors="replace").replace("\0", "")
        parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
        try:
            pages.append(html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser))
        except (etree.ParserError, etree.XMLSyntaxError):
            continue  # an empty chapter
        if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
            raise too_deep(archive.name)
    return pages


def _title(root: Any, book: str | None) -> str | None:
    """A chapter's name: its first heading, else its title where that is not the book's."""
    for tags in (("h1", "h2", "h3"), ("title",)):
        for element in root.iter(*tags):
            text = clean(element.text_content())
            if text and text != book:
                return text[:120]
    return None


def _sign(root: Any, title: str, book: Metadata) -> None:
    """Write into a chapter's head what the book says, where the chapter does not: a page that stands alone has lost it."""
    from lxml import html

    head = root.find("head")
    if head is None:
        head = html.Element("head")
        root.insert(0, head)
    for element in head.findall("title"):
        head.remove(element)
    heading = html.Element("title")
    heading.text = title
    head.insert(0, heading)
    known = {(meta.get("name") or meta.get("property") or "").lower() for meta in head.iter("meta")}
    told = {"author": book.byline, "date": book.date.isoformat() if book.date else None, "og:site_name": book.headline}
    for key, value in told.items():
        if value and key not in known:
            head.append(html.Element("meta", {"property" if ":" in key else "name": key, "content": value}))


def _metadata(package: Any) -> Metadata:
    """What the package says. A book's day of publication is no file's property: only its form is checked."""
    meta = child(package, "metadata")
    if meta is None:
        return Metadata()
    texts: dict[str, list[str]] = {}
    for element in meta.iterchildren():
        if isinstance(element.tag, str) and (text := clean(element.text)):
            texts.setdefault(element.tag.rpartition("}")[2], []).append(text)
    first = {key: values[0] for key, values in texts.items()}
    told = properties(first.get("title"), ", ".join(texts.get("creator", ())), None, None, first.get("publisher"))
    return replace(told, date=day(first.get("date")))
