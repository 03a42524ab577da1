"""Rectangles in board units (mm at real card size), y down."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, inf, radians, sin

Point = tuple[float, float]


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


def turned(at: Point, about: Point, degrees: float) -> Point:
    """Where a point goes when the board turns clockwise around another one."""
    if not degrees:
        return at
    c, s = cos(radians(degrees)), sin(radians(degrees))
    dx, dy = at[0] - about[0], at[1] - about[1]
    return about[0] + dx * c - dy * s, about[1] + dx * s + dy * c


def around_turned(rect: Rect, about: Point, degrees: float) -> Rect:
    """The upright rectangle around one turned clockwise about a point."""
    if not degrees:
        return rect
    corners = [turned(corner, about, degrees) for corner in _corners(rect)]
    xs, ys = [x for x, _y in corners], [y for _x, y in corners]
    return Rect.between(min(xs), min(ys), max(xs), max(ys))


def crossed(rect: Rect, degrees: float) -> Rect:
    """The upright rectangle with the middles of its sides where a cross over a turned one meets its edges."""
    if not degrees % 360:
        return rect
    c, s = abs(cos(radians(degrees))), abs(sin(radians(degrees)))
    across = min(rect.w / c if c > 1e-9 else inf, rect.h / s if s > 1e-9 else inf)
    down = min(rect.h / c if c > 1e-9 else inf, rect.w / s if s > 1e-9 else inf)
    return Rect.around(*rect.centre, across, down)


def meets_turned(area: Rect, rect: Rect, about: Point, degrees: float) -> bool:
    """Whether an upright rectangle shares a point with one turned about a point: no line parts them."""
    return area.meets(around_turned(rect, about, degrees)) and (
        not degrees or rect.meets(around_turned(area, about, -degrees))
    )


def _corners(rect: Rect) -> tuple[Point, ...]:
    return (rect.x, rect.y), (rect.right, rect.y), (rect.right, rect.bottom), (rect.x, rect.bottom)
