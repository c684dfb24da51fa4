"""The key facts of an article on its page."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desk import look
from app.desk.key_facts import KeyFactsView
from app.desk.opened import OpenedArticle
from app.engine import events
from app.engine.dispatch import Dispatch, FactKind, KeyFact
from tests.qt.conftest import settle, story
from tests.qt.hands import PALETTES
from tests.qt.test_page import opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")  # the offscreen platform, of windows

FACTS = (
    KeyFact(FactKind.WHERE, "Kupang & <Alor>", (0,)),
    KeyFact(FactKind.WHERE, "Ngada regency", (3,)),
    KeyFact(FactKind.WHEN, "Monday 13 October 2025", (1,), datetime.date(2025, 10, 13)),
    KeyFact(FactKind.SAID, "Maria Leto, regent of Ngada", (2, 4)),
)


class Shown:
    """The box with an article in it, and the rows that it told."""

    def __init__(self, qtbot: QtBot) -> None:
        self.box = KeyFactsView()
        self.box.resize(600, 300)
        self.articles: list[OpenedArticle] = []
        self.told: list[list[int]] = []
        self.box.evidence.connect(self.told.append)

    def show(self, dispatch: Dispatch) -> OpenedArticle:
        self.articles.append(opened(dispatch))
        self.box.show_article(self.articles[-1])
        settle()
        return self.articles[-1]


@pytest.fixture
def shown(sound_binding: None, qtbot: QtBot, qapp: QApplication) -> Iterator[Shown]:
    made = Shown(qtbot)
    yield made
    made.box.close()
    made.box.deleteLater()
    settle()
    for article in made.articles:
        article.deleteLater()
    settle()


def test_every_kind_has_a_line_with_its_values(shown: Shown) -> None:
    shown.show(story(facts=FACTS))
    assert shown.box.isVisible()
    lines = shown.box.text.toPlainText().strip().split("\n")
    assert lines == [
        *("Where", "Kupang & <Alor> · Ngada regency"),
        *("When", "Monday 13 October 2025"),
        *("Who said it", "Maria Leto, regent of Ngada"),
    ]


def test_it_is_not_there_where_nothing_is_known(shown: Shown) -> None:
    shown.show(story(facts=FACTS))
    shown.show(story())
    assert not shown.box.isVisible()
    shown.show(story(facts=FACTS))
    assert shown.box.isVisible()


def test_a_value_leads_to_its_sentences(shown: Shown) -> None:
    shown.show(story(facts=FACTS))
    shown.box.text.anchorClicked.emit(QUrl("fact:3"))
    assert shown.told == [[2, 4]]
    shown.show(story(facts=FACTS[:1]))
    shown.box.text.anchorClicked.emit(QUrl("fact:3"))  # a click on what has just gone
    assert shown.told == [[2, 4]]


def test_the_keyboard_reaches_every_value(shown: Shown) -> None:
    shown.show(story(facts=FACTS))
    shown.box.show()
    shown.box.activateWindow()
    shown.box.text.setFocus()
    for _ in FACTS:
        QTest.keyClick(shown.box.text, Qt.Key.Key_Tab)
        QTest.keyClick(shown.box.text, Qt.Key.Key_Return)
    assert sorted(shown.told) == sorted(list(fact.evidence) for fact in FACTS)
    assert shown.box.text.accessibleName()


def test_it_hints_at_the_sentence_in_the_original(shown: Shown) -> None:
    article = shown.show(story(facts=FACTS))
    assert article.dispatch
    assert f'title="{article.dispatch.sentences[3].text}"' in shown.box.text._html


def test_facts_come_while_the_article_is_made(shown: Shown) -> None:
    article, dispatch = shown.show(story()), story()
    article.begin()
    article.apply(events.Cleaned(dispatch.document, dispatch.article, dispatch.sentences))
    assert not shown.box.isVisible()
    article.apply(events.KeyFactsFound(FACTS))
    assert shown.box.isVisible()
    article.begin()
    assert not shown.box.isVisible()


def test_a_day_is_told_in_the_language_of_the_window(shown: Shown) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("id"))
    try:
        shown.show(story(facts=FACTS))
        assert "Senin 13 Oktober 2025" in shown.box.text.toPlainText()
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("palette", PALETTES)
def test_it_is_readable_in_every_palette(shown: Shown, palette: str) -> None:
    shown.box.setPalette(PALETTES[palette]())
    shown.show(story(facts=FACTS))
    colours = shown.box.palette()
    ground = colours.window().color()
    assert look.contrast(look.muted(colours), ground) >= look.READABLE
    assert colours.text().color().name() in shown.box.text._html
    assert look.muted(colours).name() in shown.box.text._html


def test_a_dispatch_of_an_older_kabar_has_none(shown: Shown) -> None:
    shown.show(replace(story(), key_facts=()))
    assert not shown.box.isVisible()
