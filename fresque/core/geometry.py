"""Rectangles in board units (mm at real card size), y down."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright rectangle: top-left corner and size."""

    x: float
    y: float
    w: float
    h: float

    @classmethod
    def around(cls, x: float, y: float, w: float, h: float) -> "Rect":
        """The rectangle of size w × h centred on (x, y)."""
        return cls(x - w / 2, y - h / 2, w, h)

    @classmethod
    def between(cls, x1: float, y1: float, x2: float, y2: float) -> "Rect":
        """The rectangle whose opposite corners are the two points, in any order."""
        return cls(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.w / 2, self.y + self.h / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is inside, edges included."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def meets(self, other: "Rect") -> bool:
        """Whether the two rectangles share at least a point."""
        return self.x <= other.right and other.x <= self.right and self.y <= other.bottom and other.y <= self.bottom

    def grown(self, by: float) -> "Rect":
        """The rectangle with `by` mm more on each side."""
        return Rect(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)


def union(rects: Iterable[Rect]) -> Rect | None:
    """The smallest rectangle around all of them, None when there is none."""
    found = list(rects)
    if not found:
        return None
    x, y = min(r.x for r in found), min(r.y for r in found)
    return Rect(x, y, max(r.right for r in found) - x, max(r.bottom for r in found) - y)
