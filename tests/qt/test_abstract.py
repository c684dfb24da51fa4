"""The abstract of an article on its page, and its setting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.desk.abstract import AbstractView
from app.desk.engine import Installed
from app.desk.opened import OpenedArticle, State
from app.desk.settings_dialog import SettingsDialog
from app.desk.window import Window
from app.engine import events
from app.engine.abstract import Abstract, Claim
from app.engine.dispatch import Dispatch
from app.engine.editing import edit
from app.settings import Settings
from tests.qt.conftest import FakeEngine, FakePrompts, settle, story
from tests.qt.hands import File, Until, open_whole
from tests.qt.test_page import opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")  # the offscreen platform, of windows

ABSTRACT = Abstract(
    (Claim("The <market> is closed.", (0, 2)), Claim("It costs 9.", (1,), ("9",)), Claim("Traders wait.", (3,))),
    "tiny",
    "r1",
    "greedy",
)


class Shown:
    """The box with an article in it, and the rows that it told."""

    def __init__(self) -> None:
        self.box = AbstractView()
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
    made = Shown()
    yield made
    made.box.close()
    made.box.deleteLater()
    settle()
    for article in made.articles:
        article.deleteLater()
    settle()


def test_it_shows_what_is_supported_and_tells_of_the_rest(shown: Shown) -> None:
    shown.show(replace(story(), abstract=ABSTRACT))
    assert shown.box.isVisible()
    lines = shown.box.text.toPlainText().split("\n")
    assert lines == ["The <market> is closed. Traders wait.", "1 sentence(s) left out; the article does not say: “9”"]
    nothing = replace(ABSTRACT, claims=(Claim("Who knows.", ()),))
    shown.show(replace(story(), abstract=nothing))
    assert shown.box.text.toPlainText() == "1 sentence(s) left out; no sentence of the article says so."


def test_a_sentence_leads_to_those_that_say_it(shown: Shown) -> None:
    shown.show(replace(story(), abstract=ABSTRACT))
    shown.box.text.anchorClicked.emit(QUrl("claim:1"))
    assert shown.told == [[3]]
    shown.show(story())
    shown.box.text.anchorClicked.emit(QUrl("claim:1"))  # a click on what has just gone
    assert shown.told == [[3]]
    assert not shown.box.isVisible()


def test_it_comes_last_while_an_article_is_made_and_goes_when_that_begins_anew(shown: Shown) -> None:
    article = shown.show(story())
    article.apply(events.Abstracting())
    assert article.state is State.ABSTRACTING
    assert article.state.running
    article.apply(events.Abstracted(ABSTRACT))
    assert shown.box.isVisible()
    article.begin()
    assert not shown.box.isVisible()


def test_an_edit_of_what_it_rests_on_is_told(shown: Shown) -> None:
    article = shown.show(replace(story(), abstract=ABSTRACT))
    assert article.dispatch
    article.take(edit(article.dispatch, 2, "My own words."))
    assert shown.box.text.toPlainText().endswith("It was written without your edits.")
    article.take(edit(article.dispatch, 2, ""))
    assert "your edits" not in shown.box.text.toPlainText()


def test_articles_are_worked_on_with_an_abstract_where_the_settings_say_so(
    window: Window, engine: FakeEngine, until: Until, file: File
) -> None:
    window.desk.apply_settings(Settings(abstract=True))
    open_whole(window, until, file("a.html"))
    assert [wish.abstract for _, wish in engine.runs] == [True]


def test_where_none_is_installed_the_setting_says_so(
    window: Window, engine: FakeEngine, prompts: FakePrompts, until: Until
) -> None:
    window.commands.change_settings()
    window.desk.loader.load()
    until(lambda: window.desk.loader.installed)
    window.commands.change_settings()
    engine.installed = (*engine.installed, Installed("tiny", "r1", "Tiny", "summarization"))
    window.desk.loader.choose("fake", 2)
    until(lambda: window.desk.loader.abstracts)
    window.commands.change_settings()
    assert [lacking for _, _, lacking in prompts.shown] == [[], ["abstract"], []]
    assert [checkpoint for checkpoint, _ in prompts.shown[-1][1]] == ["fake"], "it is no translator"


def test_a_setting_that_cannot_be_served_keeps_its_value(qtbot: QtBot) -> None:
    dialog = SettingsDialog(Settings(abstract=True), [], lacking=["abstract"])
    qtbot.addWidget(dialog)
    assert not dialog._editors["abstract"].control.isEnabled()
    assert any("docs/models.md" in label.text() for label in dialog.findChildren(QLabel))
    assert dialog.settings() == Settings(abstract=True)
