"""What an outlet changed since the library's version of an article: told when the newer one is finished or opened, and shown."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.desk import wording
from app.desk.changes_dialog import MOST, ChangesDialog
from app.desk.desk import Desk
from app.desk.messages import Command
from app.desk.opened import OpenedArticle
from app.desk.versions import Compared, Line, Row
from app.desk.window import Window
from tests.qt.conftest import READ, FakeEngine, Starts, idle, settle, take
from tests.qt.hands import File, Until, actions, button, click, open_whole, press
from tests.qt.reports import FLOOD, HOUSES, MONEY, RIVER, ROAD, report
from tests.qt.test_commands import DIALOG, in_the_dialog

URL = "https://pos.example/banjir"
LATER = READ + datetime.timedelta(hours=3)
NEWER = FLOOD.replace("12", "14")


@pytest.fixture
def versions(engine: FakeEngine, file: File) -> list[Path]:
    """One article, saved twice: a number and the headline corrected, a sentence gone, two new."""
    engine.stories["pos.html"] = report("pos.html", "Pos", FLOOD, HOUSES, ROAD, headline="Banjir, 12 Tewas", url=URL)
    engine.stories["pos-2.html"] = newer("pos-2.html")
    return [file("pos.html"), file("pos-2.html")]


def newer(name: str, content: str = "") -> report:
    texts = (NEWER, HOUSES, MONEY, RIVER)
    return report(name, "Pos", *texts, headline="Banjir, 14 Tewas", url=URL, content=content, read=LATER)


def read(desk: Desk, until: Until, *files: Path) -> None:
    for each in files:  # not all at once: which of them is the newer one is told by that
        take(desk, each)
        until(lambda: idle(desk))


def looked(desk: Desk, until: Until) -> None:
    """Wait until the library has answered."""
    answered: list[None] = []

    class Ear(QWidget):
        def hear(self, _: object) -> None:
            answered.append(None)

    ear = Ear()
    desk._shelf.ask(lambda library: None, ear.hear)
    until(lambda: answered)


def banners(article: OpenedArticle) -> list[str]:
    return [message.text for message in article.messages if message.command is Command.CHANGES]


TOLD = f"Changed since {wording.moment(READ)}: 2 sentence(s) new, 1 sentence(s) changed, 1 sentence(s) gone, headline changed."


def test_the_newer_version_says_how_much_was_changed_since_which_one(desk: Desk, versions: list[Path], until: Until) -> None:
    read(desk, until, *versions)
    looked(desk, until)
    old, new = desk.articles
    assert banners(new) == [TOLD]
    assert banners(old) == []
    assert desk.versions.of(old) is None


def test_so_it_does_when_it_is_opened_in_a_later_session(
    desk: Desk, engine: FakeEngine, starts: Starts, versions: list[Path], until: Until
) -> None:
    read(desk, until, *versions)
    starts.end(desk)
    later = starts.open(engine)
    until(lambda: len(later.articles))
    for row in (0, 1):
        later.read(row)
        until(lambda: later.selected and later.selected.shown)
    looked(later, until)
    assert [banners(article) for article in later.articles] == [[], [TOLD]]


@pytest.mark.parametrize("url", [None, "https://pos.example/lain"], ids=["no address", "another address"])
def test_only_the_address_makes_two_files_one_article(
    desk: Desk, engine: FakeEngine, file: File, until: Until, url: str | None
) -> None:
    engine.stories["a.html"] = report("a.html", "Pos", FLOOD, HOUSES, url=None if url is None else URL)
    engine.stories["b.html"] = report("b.html", "Pos", FLOOD, ROAD, url=url, read=LATER)
    read(desk, until, file("a.html"), file("b.html"))
    looked(desk, until)
    assert [banners(article) for article in desk.articles] == [[], []]


def test_a_page_saved_again_with_the_same_text_has_nothing_to_tell(
    desk: Desk, engine: FakeEngine, file: File, until: Until
) -> None:
    for name in ("a.html", "b.html"):
        engine.stories[name] = report(name, "Pos", FLOOD, HOUSES, url=URL)
    read(desk, until, file("a.html"), file("b.html"))
    looked(desk, until)
    assert [banners(article) for article in desk.articles] == [[], []]


def test_a_file_that_was_written_over_and_translated_again_is_compared_with_what_it_held(
    desk: Desk, engine: FakeEngine, starts: Starts, versions: list[Path], until: Until
) -> None:
    read(desk, until, versions[0])
    versions[0].write_text("saved again")
    engine.stories["pos.html"] = newer("pos.html", "saved again")
    desk.work_again([0])
    until(lambda: idle(desk))
    looked(desk, until)
    [article] = desk.articles
    assert banners(article) == [TOLD]
    desk.edits.undo(article)
    assert article.pairs.pair(0).source == FLOOD
    starts.end(desk)
    later = starts.open(engine)
    until(lambda: len(later.articles))
    later.read(0)
    until(lambda: later.articles[0].shown)
    looked(later, until)
    assert later.articles[0].pairs.pair(0).source == FLOOD
    assert banners(later.articles[0]) == [], "the newer one is not what it was changed from"


def test_with_everything_else_that_is_forgotten_too(desk: Desk, versions: list[Path], until: Until) -> None:
    read(desk, until, *versions)
    looked(desk, until)
    new = desk.articles[1]
    desk.forget_everything()
    assert desk.versions.of(new) is None


def test_old_and_new_stand_side_by_side_with_the_words_that_differ_marked(desk: Desk, versions: list[Path], until: Until) -> None:
    read(desk, until, *versions)
    looked(desk, until)
    compared = desk.versions.of(desk.articles[1])
    assert compared
    headline, flood, rest = compared.rows
    assert headline == Row(
        (Line((("Banjir,", False), ("12", True), ("Tewas", False)), "English: Banjir, 12 Tewas"),),
        (Line((("Banjir,", False), ("14", True), ("Tewas", False)), "English: Banjir, 14 Tewas"),),
        True,
    )
    assert [piece for piece in flood.after[0].original if piece[1]] == [("14", True)]
    assert (rest.before, rest.reworded) == ((Line(((ROAD, False),), f"English: {ROAD}"),), False)
    assert [line.original for line in rest.after] == [((MONEY, False),), ((RIVER, False),)], "other sentences have no marks"


@DIALOG
def test_the_banner_opens_them_and_stays_and_so_does_a_key(window: Window, versions: list[Path], until: Until) -> None:
    seen: list[str] = []

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, ChangesDialog)
        seen.append(dialog.text.toPlainText())

    open_whole(window, until, versions[0])
    assert not actions(window)["changes"].isEnabled()
    open_whole(window, until, versions[1])
    until(lambda: actions(window)["changes"].isEnabled())
    settle()
    timers = [in_the_dialog(look)]
    press(Qt.Key.Key_F7)
    timers.append(in_the_dialog(look))
    click(button(window.banners, "Show what changed"))
    assert not any(timer.isActive() for timer in timers)
    assert seen[0] == seen[1]
    for words in (TOLD, wording.moment(LATER), "Banjir, 12 Tewas", "English: Banjir, 14 Tewas", ROAD, MONEY):
        assert words in seen[0]
    assert button(window.banners, "Show what changed")
    assert window.findChildren(ChangesDialog) == []


@DIALOG
def test_of_an_article_that_was_written_anew_the_beginning_is_shown(qtbot: object) -> None:
    row = Row((), (Line((("<b>Baru</b>", False),), ""),), False)
    dialog = ChangesDialog(Compared(READ, LATER, False, (row,) * (MOST + 5)))
    told = dialog.text.toPlainText()
    assert told.count("<b>Baru</b>") == MOST
    assert told.rstrip().endswith("And 5 place(s) more.")
    dialog.deleteLater()
    settle()
