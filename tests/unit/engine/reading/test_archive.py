"""Pages saved whole by a browser read as the page itself does."""

from __future__ import annotations

import plistlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.engine.article import Metadata, Paragraph
from app.engine.errors import KabarError, UnreadableDocument
from app.engine.reading import read
from app.engine.reading.archive import is_mhtml, is_webarchive, read_mhtml, read_webarchive
from app.paths import SAMPLE

DOCUMENTS = Path(__file__).parents[3] / "data" / "documents"
MHTML = (DOCUMENTS / "page.mhtml").read_bytes()
WEBARCHIVE = (DOCUMENTS / "page.webarchive").read_bytes()
Reader = Callable[[bytes, str], tuple[tuple[Paragraph, ...], Metadata]]


@pytest.mark.parametrize(("reader", "data"), [(read_mhtml, MHTML), (read_webarchive, WEBARCHIVE)])
def test_the_page_in_it_reads_as_the_page(reader: Reader, data: bytes) -> None:
    page = read(SAMPLE)
    paragraphs, metadata = reader(data, "page")
    assert paragraphs == page.paragraphs
    assert metadata == replace(page.metadata, url="https://warta-contoh.example/pasar")


def test_what_they_are() -> None:
    assert is_mhtml(MHTML)
    assert not is_mhtml((DOCUMENTS / "letter.eml").read_bytes())
    assert is_webarchive(WEBARCHIVE)
    assert is_webarchive(plistlib.dumps(plistlib.loads(WEBARCHIVE), fmt=plistlib.FMT_XML))
    assert not is_webarchive(plistlib.dumps({"a": 1}, fmt=plistlib.FMT_BINARY))


def test_an_archive_without_a_page_says_so() -> None:
    with pytest.raises(UnreadableDocument, match="holds no page"):
        read_mhtml((DOCUMENTS / "inbox.mbox").read_bytes().split(b"\n", 1)[1], "a")
    for content in ({}, [], {"WebMainResource": 1}, {"WebMainResource": {"WebResourceData": "text"}}):
        with pytest.raises(UnreadableDocument, match="“a” is a web archive"):
            read_webarchive(plistlib.dumps(content), "a")
    image = {"WebMainResource": {"WebResourceData": b"x", "WebResourceMIMEType": "image/png"}}
    with pytest.raises(UnreadableDocument, match="no page"):
        read_webarchive(plistlib.dumps(image), "a")


def test_entities_and_nesting_are_refused() -> None:
    bomb = b'<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><plist><string>&b;</string></plist>'
    for data in (bomb, b"<plist>" + b"<array>" * 5_000, b"bplist00WebMainResource", b""):
        with pytest.raises(UnreadableDocument, match="web archive"):
            read_webarchive(data, "a")


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_damage_only_raises_ours(data: st.DataObject) -> None:
    reader, whole = data.draw(st.sampled_from([(read_mhtml, MHTML), (read_webarchive, WEBARCHIVE)]))
    for _ in range(data.draw(st.integers(1, 4))):
        spot = data.draw(st.one_of(st.integers(0, 600), st.integers(len(whole) - 250, len(whole)), st.integers(0, len(whole))))
        whole = whole[:spot] + data.draw(st.binary(max_size=8)) + whole[spot + data.draw(st.integers(0, 30)) :]
    with suppress(KabarError):
        reader(whole, "a")
