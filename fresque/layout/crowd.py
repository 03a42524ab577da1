"""Rectangles found by place: a plain grid, so that what is near is found without a look at all the others."""

from collections import defaultdict
from collections.abc import Iterable

CELL = 180.0
"""The side of a cell, in board mm: about a card and the gap to the next."""
Solid = tuple[float, float, float, float]
"""Left, top, right, bottom."""


class Crowd:
    """Rectangles by the cells they touch."""

    def __init__(self, solids: Iterable[Solid]) -> None:
        self._cells: dict[tuple[int, int], list[Solid]] = defaultdict(list)
        for solid in solids:
            self.add(solid)

    def add(self, solid: Solid) -> None:
        """Take one more."""
        for cell in _cells(solid):
            self._cells[cell].append(solid)

    def near(self, area: Solid) -> list[Solid]:
        """Those that share at least a point with an area, in an order that depends on where they are alone."""
        x0, y0, x1, y1 = area
        found = {
            solid
            for cell in _cells(area)
            if cell in self._cells
            for solid in self._cells[cell]
            if solid[0] <= x1 and x0 <= solid[2] and solid[1] <= y1 and y0 <= solid[3]
        }
        return sorted(found)

    def meets(self, area: Solid) -> bool:
        """Whether any of them shares at least a point with an area."""
        if not self._cells:
            return False
        x0, y0, x1, y1 = area
        return any(
            solid[0] <= x1 and x0 <= solid[2] and solid[1] <= y1 and y0 <= solid[3]
            for cell in _cells(area)
            if cell in self._cells
            for solid in self._cells[cell]
        )


def _cells(solid: Solid) -> Iterable[tuple[int, int]]:
    left, top, right, bottom = (int(side // CELL) for side in solid)
    return ((column, row) for column in range(left, right + 1) for row in range(top, bottom + 1))
