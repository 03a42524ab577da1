"""What a hand touches: a stroke near its line, a frame by its edge and its head, a stamp from a little farther since it
is small, anything else all over. In mm."""

from collections.abc import Iterator
from dataclasses import replace
from math import hypot

from fresque.core.geometry import Point, Rect, around_turned, meets_turned, turned
from fresque.core.records import Frame, Placed, Stamp, Stroke

HEAD = 36.0
"""The band at the top of a frame, where its title is: the frame is held there."""
EDGE = 4.0
"""How far inside its edge a frame is held; what lies further in is the board, where one may draw a box."""


def reached(record: Placed, x: float, y: float, near: float, area: Rect) -> bool:
    """Whether a hand `near` mm wide at (x, y) touches a record that fills `area`, both as if it were upright."""
    match record:
        case Stroke():
            return stroke_met(replace(record, angle=0.0), (x, y), (x, y), near)
        case Frame():
            inside = Rect(area.x, area.y + HEAD, area.w, max(0.0, area.h - HEAD)).grown(-max(EDGE, near))
            return area.grown(near).holds(x, y) and not (inside.w > 0 and inside.h > 0 and inside.holds(x, y))
        case Stamp():
            return area.grown(near).holds(x, y)
        case _:
            return area.holds(x, y)


def boxed(record: Placed, box: Rect, area: Rect, angle: float) -> bool:
    """Whether a box drawn by the hand takes a record that fills `area` turned by `angle` degrees about its place.

    A frame must be inside; a part of anything else will do.
    """
    about = (record.x, record.y)
    if isinstance(record, Frame):
        return within(around_turned(area, about, angle), box)
    if not meets_turned(box, area, about, angle):
        return False
    return not isinstance(record, Stroke) or any(_crosses(a, b, box) for a, b in _segments(record))


def within(area: Rect, outer: Rect) -> bool:
    """Whether all of `area` is in `outer`."""
    return outer.holds(area.x, area.y) and outer.holds(area.right, area.bottom)


def half_width(stroke: Stroke) -> float:
    """How far a stroke reaches from its line, where it is the broadest."""
    return max(stroke.width, *stroke.widths, 0) / 2


def stroke_met(stroke: Stroke, a: Point, b: Point, near: float) -> bool:
    """Whether a hand `near` mm wide that goes from `a` to `b` touches the line of a stroke."""
    reach = near + half_width(stroke)
    way = Rect.between(*a, *b).grown(reach)
    return any(
        way.meets(Rect.between(*start, *end)) and _apart(a, b, start, end) <= reach for start, end in _segments(stroke)
    )


def _segments(stroke: Stroke) -> Iterator[tuple[Point, Point]]:
    """The line of a stroke on the board; a dot is one segment that goes nowhere."""
    pairs = zip(stroke.points[0::2], stroke.points[1::2], strict=False)
    points = [turned((stroke.x + x, stroke.y + y), (stroke.x, stroke.y), stroke.angle) for x, y in pairs]
    yield from zip(points, points[1:] or points, strict=False)


def _apart(a: Point, b: Point, c: Point, d: Point) -> float:
    """The distance between two segments."""
    if _sides(a, b, c, d) and _sides(c, d, a, b):
        return 0.0
    return min(_to_segment(a, c, d), _to_segment(b, c, d), _to_segment(c, a, b), _to_segment(d, a, b))


def _sides(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether `c` and `d` lie on each side of the line through `a` and `b`."""
    first = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    second = (b[0] - a[0]) * (d[1] - a[1]) - (b[1] - a[1]) * (d[0] - a[0])
    return first * second < 0


def _to_segment(p: Point, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    long = dx * dx + dy * dy
    t = max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / long)) if long else 0.0
    return hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)


def _crosses(a: Point, b: Point, box: Rect) -> bool:
    """Whether a segment has a point in a rectangle: neither their own axes nor the segment's line part them."""
    if not box.meets(Rect.between(*a, *b)):
        return False
    corners = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    sides = [(b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]) for x, y in corners]
    return min(sides) <= 0 <= max(sides)
