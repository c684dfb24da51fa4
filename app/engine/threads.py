"""How the threads that run a model share the machine with other programs. To be asked before CTranslate2 is imported."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

Loaded = TypeVar("Loaded")

SPINS = 700
"""Turns that a thread waits busily for the others, at each of a sentence's thousands of barriers, before it sleeps.

libgomp's own are 300,000, on the assumption that nothing else runs. Where another program has one of two cores, a thread then
waits for one that has no processor, on the only processor that it could have, until the system takes it away: decoding was over
ten times slower. Far fewer turns cost speed where nothing else runs. ``tests/bench/threads.py`` prints both.
"""


def wait_briefly() -> None:
    """Have libgomp, which looks once, when it is loaded, let threads sleep after ``SPINS``; who has set it knows better."""
    os.environ.setdefault("GOMP_SPINCOUNT", str(SPINS))


def on_passing_thread(load: Callable[[], Loaded]) -> Loaded:
    """What ``load`` gives, called on a thread that ends with it.

    Loading weights makes OpenMP threads of its own for the thread that loads; as long as that one lives they count as running,
    together with those that decode there are more than cores then, and libgomp, to be polite, lets every thread sleep at each
    of its many barriers: on two cores decoding took twice as long (its team.c, gomp_managed_threads).
    """
    with ThreadPoolExecutor(1) as loader:
        return loader.submit(load).result()


def physical_cores() -> int:
    """The physical cores that this process may use: a second thread on a core only waits for the first one's multiplier."""
    if hasattr(os, "sched_getaffinity"):
        siblings = set()
        for cpu in os.sched_getaffinity(0):
            path = Path(f"/sys/devices/system/cpu/cpu{cpu}/topology/thread_siblings_list")
            siblings.add(path.read_text() if path.exists() else str(cpu))
        return len(siblings)
    return os.cpu_count() or 1
