"""The heights of many rows and their running sums, so that one row can grow without a look at the others."""

from __future__ import annotations

from collections.abc import Iterable


class Heights:
    """Heights in pixels, row by row: a Fenwick tree (P. M. Fenwick 1994, "A new data structure for cumulative frequency tables").

    To change one, to find a row's top and to find the row at a height all take O(log n).
    """

    def __init__(self, heights: Iterable[int] = ()) -> None:
        self._heights = list(heights)
        self._sums = [0, *self._heights]
        for index in range(1, len(self._sums)):
            parent = index + (index & -index)
            if parent < len(self._sums):
                self._sums[parent] += self._sums[index]
        self._step = 1 << (len(self._heights).bit_length() - 1) if self._heights else 0

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    def __setitem__(self, row: int, height: int) -> None:
        change = height - self._heights[row]
        self._heights[row] = height
        index = row + 1
        while index < len(self._sums):
            self._sums[index] += change
            index += index & -index

    @property
    def total(self) -> int:
        """The sum of all heights."""
        return self.top(len(self._heights))

    def top(self, row: int) -> int:
        """The sum of the heights of the rows before ``row``."""
        total = 0
        while row > 0:
            total += self._sums[row]
            row -= row & -row
        return total

    def row_at(self, y: int) -> int:
        """The row that covers the height ``y``; the first or last one where y is outside of all; -1 where there is none."""
        if not self._heights:
            return -1
        row, step = 0, self._step
        while step:
            if row + step < len(self._sums) and self._sums[row + step] <= y:
                row += step
                y -= self._sums[row]
            step >>= 1
        return min(row, len(self._heights) - 1)
