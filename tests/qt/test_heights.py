"""Heights against plain sums."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from app.desk.heights import Heights

ROWS = st.lists(st.integers(0, 400), max_size=70)


def plain_row_at(heights: list[int], y: int) -> int:
    """The same by looking at one row after the other."""
    if not heights:
        return -1
    if y < 0:
        return 0
    tops = [0, *accumulate(heights)]
    covering = [row for row in range(len(heights)) if tops[row] <= y < tops[row + 1]]
    return covering[0] if covering else len(heights) - 1


@given(ROWS, st.lists(st.tuples(st.integers(0, 69), st.integers(0, 400)), max_size=30))
def test_tops_and_total_are_the_plain_sums_after_any_changes(rows: list[int], changes: list[tuple[int, int]]) -> None:
    heights = Heights(rows)
    for row, height in changes:
        if row < len(rows):
            heights[row] = rows[row] = height
    assert len(heights) == len(rows)
    assert [heights[row] for row in range(len(rows))] == rows
    assert [heights.top(row) for row in range(len(rows) + 1)] == [0, *accumulate(rows)]
    assert heights.total == sum(rows)


@given(ROWS, st.data())
def test_the_row_at_a_height_is_the_one_that_covers_it(rows: list[int], data: st.DataObject) -> None:
    heights = Heights(rows)
    if rows:
        row = data.draw(st.integers(0, len(rows) - 1))
        heights[row] = rows[row] = data.draw(st.integers(0, 400))
    y = data.draw(st.integers(-50, sum(rows) + 50))
    assert heights.row_at(y) == plain_row_at(rows, y)


@given(st.lists(st.integers(1, 400), min_size=1, max_size=70))
def test_every_row_is_found_at_its_first_and_last_pixel(rows: list[int]) -> None:
    heights = Heights(rows)
    for row, height in enumerate(rows):
        assert heights.row_at(heights.top(row)) == row
        assert heights.row_at(heights.top(row) + height - 1) == row


def test_there_may_be_no_rows() -> None:
    heights = Heights()
    assert (len(heights), heights.total, heights.row_at(0)) == (0, 0, -1)
