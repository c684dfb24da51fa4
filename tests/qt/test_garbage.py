"""Cyclic garbage: collected, and nowhere but on the GUI thread."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from typing import ClassVar

import pytest
from PySide6.QtCore import QCoreApplication

from app.desk.garbage import MIDDLE, YOUNG, Garbage


class Knot:
    """An object in a cycle, which tells on which thread it goes."""

    ended_on: ClassVar[list[int]] = []

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.ended_on.append(threading.get_ident())


@pytest.fixture
def garbage(qapp: QCoreApplication) -> Iterator[Garbage]:
    Knot.ended_on = []
    garbage = Garbage()
    yield garbage
    garbage.stop()


def test_a_cycle_that_another_thread_leaves_is_destroyed_on_the_gui_thread(garbage: Garbage) -> None:
    def work() -> None:
        for _ in range(YOUNG * 3):
            Knot()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert Knot.ended_on == []
    garbage.collect()
    assert Knot.ended_on == [threading.get_ident()] * YOUNG * 3


def test_what_grew_old_before_it_became_garbage_goes_too(garbage: Garbage) -> None:
    old = Knot()
    gone = weakref.ref(old)
    lasting: list[list[object]] = []

    def grow(visits: int) -> None:
        for _ in range(visits):
            lasting.extend([] for _ in range(2 * YOUNG))
            garbage.collect()

    grow(3 * MIDDLE)
    del old
    grow(5 * MIDDLE)
    assert gone() is None


def test_python_collects_by_itself_again_afterwards(qapp: QCoreApplication) -> None:
    garbage = Garbage()
    assert not gc.isenabled()
    garbage.stop()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
