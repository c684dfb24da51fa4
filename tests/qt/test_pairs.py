"""The model of sentence pairs, watched by Qt's own tester of models (which ends the process where one breaks the rules)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from app.desk.pairs import Pair, PairsModel
from app.desk.pairs_delegate import Kind, doubted
from app.desk.selection import Side
from app.engine.article import Role
from app.engine.dispatch import UNSURE, Detection, Dispatch, Finding, FindingKind, Guess, Point
from tests.qt.conftest import english, finding, settle, story


class Watched:
    """A model with the ranges of rows that it says have changed."""

    def __init__(self) -> None:
        self.model = PairsModel()
        self.tester = QAbstractItemModelTester(self.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        self.changes: list[tuple[int, int]] = []
        self.resets = 0
        self.findings_changes = 0
        self.model.dataChanged.connect(self._changed)
        self.model.modelReset.connect(self._reset)
        self.model.findings_changed.connect(self._findings)

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        self.changes.append((first.row(), last.row()))

    def _reset(self) -> None:
        self.resets += 1

    def _findings(self) -> None:
        self.findings_changes += 1

    def show(self, dispatch: Dispatch) -> PairsModel:
        self.model.show(dispatch.article, dispatch.sentences)
        return self.model


@pytest.fixture
def watched(sound_binding: None, qapp: QApplication) -> Iterator[Watched]:
    made = Watched()
    yield made
    made.tester.deleteLater()
    made.model.deleteLater()
    settle()


def test_a_row_a_sentence_with_the_role_and_the_start_of_its_paragraph(watched: Watched) -> None:
    dispatch = story(sentences=5, roles=[Role.BODY, Role.SUBHEADING, Role.LIST_ITEM])
    model = watched.show(dispatch)
    assert watched.resets == 1
    assert model.rowCount() == 5
    assert model.rowCount(model.index(0)) == 0
    assert [model.pair(row).source for row in range(5)] == [sentence.text for sentence in dispatch.sentences]
    assert [model.pair(row).starts for row in range(5)] == [True, False, True, False, True]
    assert [model.pair(row).role for row in range(5)] == [Role.BODY] * 2 + [Role.SUBHEADING] * 2 + [Role.LIST_ITEM]
    assert {model.pair(row).target for row in range(5)} == {None}
    watched.show(story(sentences=2))
    assert (watched.resets, model.rowCount()) == (2, 2)


def test_english_comes_row_by_row_and_only_that_row_is_told(watched: Watched) -> None:
    model = watched.show(story())
    model.translate(3, english("Three."), ())
    model.translate(0, english("Nought."), (finding(0),))
    assert watched.changes == [(3, 3), (0, 0)]
    assert [row for row in range(8) if model.pair(row).target is not None] == [0, 3]
    assert model.index(3).data(PairsModel.PAIR).target == "Three."
    assert model.index(3).data(Qt.ItemDataRole.DisplayRole).endswith("\nThree.")


def test_doubtful_rows_come_in_order_and_go_when_nothing_is_left_to_check(watched: Watched) -> None:
    model = watched.show(story())
    watched.findings_changes = 0
    for row in (5, 1, 3):
        model.translate(row, english("x"), (finding(row),))
    model.translate(2, english("x"), ())
    assert model.doubtful == [1, 3, 5]
    assert watched.findings_changes == 3
    model.translate(3, english("y"), ())
    assert model.doubtful == [1, 5]
    watched.show(story())
    assert model.doubtful == []


def test_only_paragraphs_of_another_language_are_marked(watched: Watched) -> None:
    dispatch = story(sentences=8)
    model = watched.show(dispatch)
    guesses = (Guess("id", 0.9), Guess("ms", 0.8), Guess(UNSURE, 0.2), Guess("ms", 0.8))
    model.mark_languages(Detection("id", 0.9, guesses))
    assert [model.pair(row).language for row in range(8)] == [None, None, "ms", "ms", None, None, "ms", "ms"]
    assert watched.changes == [(2, 3), (6, 7)]
    model.mark_languages(Detection("id", 0.9, guesses))
    assert len(watched.changes) == 2, "nothing has changed, nothing is told"
    model.mark_languages(Detection("id", 0.9, ()))
    assert {model.pair(row).language for row in range(8)} == {None}


def test_evidence_is_numbered_as_in_the_summary_and_replaced_by_the_next(watched: Watched) -> None:
    model = watched.show(story())
    model.mark_evidence([Point("a", (0, 1)), Point("b", (1, 4))])
    assert [model.pair(row).points for row in range(6)] == [(1,), (1, 2), (), (), (2,), ()]
    assert watched.changes == [(0, 1), (4, 4)]
    watched.changes.clear()
    model.mark_evidence([Point("b", (4,))])
    assert [model.pair(row).points for row in range(6)] == [(), (), (), (), (1,), ()]
    assert watched.changes == [(0, 1), (4, 4)]


def test_a_finished_dispatch_changes_only_what_differs(watched: Watched) -> None:
    dispatch = story(findings=(finding(2), finding(None), finding(6)))
    model = watched.show(dispatch)
    for row, translation in enumerate(dispatch.translations):
        assert translation is not None
        model.translate(row, translation, (finding(2),) if row == 2 else ())
    watched.changes.clear()
    model.settle(dispatch)
    assert watched.changes == [(6, 6)]
    assert model.doubtful == [2, 6]
    partly = replace(dispatch, translations=(*dispatch.translations[:4], None, None, None, None), findings=(finding(1),))
    model.settle(partly)
    assert [model.pair(row).target is None for row in range(8)] == [False] * 4 + [True] * 4
    assert model.doubtful == [1]


def test_settling_keeps_the_marks(watched: Watched) -> None:
    dispatch = story(languages=["id", "ms"])
    model = watched.show(dispatch)
    model.mark_languages(dispatch.detection)
    model.mark_evidence([Point("a", (2,))])
    model.settle(dispatch)
    pair = model.pair(2)
    assert (pair.language, pair.points, pair.starts, pair.target) == ("ms", (1,), True, dispatch.translations[2].text)  # type: ignore[union-attr]


def test_copied_text_has_both_sides_in_reading_order(watched: Watched) -> None:
    dispatch = story()
    model = watched.show(dispatch)
    model.translate(1, english("One."), ())
    sources = [sentence.text for sentence in dispatch.sentences]
    assert model.copy_text([4, 1]) == f"{sources[1]}\nOne.\n\n{sources[4]}"
    assert model.copy_text([]) == ""


def test_a_screen_reader_hears_both_sides_and_what_is_to_check(watched: Watched) -> None:
    model = watched.show(story())
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0).data(role).endswith("Not translated yet")
    model.translate(0, english("Nought."), (finding(0, "The number differs."),))
    assert model.index(0).data(role) == f"{model.pair(0).source.removesuffix('.')}. Nought. The number differs"


def test_the_words_that_a_check_found_fault_with_are_marked_whole_in_their_language() -> None:
    findings = (
        Finding(FindingKind.NAME, 0, "…", "ASN", ""),
        Finding(FindingKind.NUMBER, 0, "…", "5", "15"),
        Finding(FindingKind.FLAW, 0, "…", "ASN 5", "USN 15"),
        Finding(FindingKind.UNSURE, 0, "…"),
    )
    pair = Pair("ASN 5", "USN 15", findings=findings)
    source, target = "ASNI dan ASN (5) pada 2025.", "15 USN in 2015."
    assert [source[mark.start : mark.end] for mark in doubted(pair, Side.SOURCE, source)] == ["ASN", "5"]
    assert [(mark.start, mark.end, mark.kind) for mark in doubted(pair, Side.TARGET, target)] == [(0, 2, Kind.DOUBTED)]
