"""The curve of a link between two cards: one geometry for the window, the PDF and the SVG. Board units (mm), y down."""

from dataclasses import dataclass
from math import hypot

from fresque.core.geometry import Rect
from fresque.core.records import Direction, Meaning
from fresque.layout.canvas import Command, PathData
from fresque.layout.meanings import MARK

Point = tuple[float, float]

ARROW = 13.0
"""Length of an arrow head; it is four fifths as wide."""
LINE = 2.0
"""Width of the line."""
GAP = 1.5
"""Space left between the card and the end of the link."""
SLIDE = 0.22
"""How much of the way to the other card, aside, an end slides along its own."""
_ALONG = 0.32
"""The farthest an end slides from the middle of its side, as a part of the side."""
_SHOWN = 22.0
"""How much of the line must show beside its reason."""
_HANDLE = (22.0, 150.0)
_LEAN = 0.3


@dataclass(frozen=True, slots=True)
class LinkShape:
    """A link ready to draw: `curve` to stroke, `arrows` to fill, where the middle of its reason goes, and how wide
    the reason may be there for the line to show on both sides.

    `tail` and `head` are where it leaves and arrives, on the edges of the cards; `mark_at` is where the sign of its
    meaning goes.
    """

    curve: PathData
    arrows: PathData
    label_at: Point
    label_room: float
    tail: Point = (0.0, 0.0)
    head: Point = (0.0, 0.0)
    meaning: Meaning = ""
    mark_at: Point = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class End:
    """A point on the side of a card and the outward normal there."""

    x: float
    y: float
    nx: int
    ny: int

    def out(self, by: float) -> Point:
        return self.x + self.nx * by, self.y + self.ny * by


def link_path(source: Rect, target: Rect, direction: Direction = "forward", meaning: Meaning = "") -> LinkShape:
    """The curve from `source` to `target`, leaving and arriving at right angles on the sides that face each other.

    Ends slide along their side towards the other card, so that several links of one side stay apart. Cards that
    overlap are joined by an arch over their tops.
    """
    leaving, arriving = facing_ends(source, target)
    return shape(leaving, arriving, plain_curve(leaving, arriving, direction), direction, meaning)


def shape(
    leaving: End, arriving: End, curve: PathData, direction: Direction, meaning: Meaning, label_at: Point | None = None
) -> LinkShape:
    """A link along a curve between two ends."""
    arrows: PathData = ()
    if direction == "both":
        arrows += _arrow(leaving)
    if direction != "none":
        arrows += _arrow(arriving)
    middle = label_at or middle_of(curve)
    room, mark_at = room_between(leaving, arriving, meaning), mark_spot(leaving, curve, direction)
    tail, head = (leaving.x, leaving.y), (arriving.x, arriving.y)
    return LinkShape(curve, arrows, middle, room, tail, head, meaning, mark_at)


def plain_curve(leaving: End, arriving: End, direction: Direction, lean: float = 0.0) -> PathData:
    """One cubic from end to end, without a look at what lies between; the heads are drawn in the room it leaves.

    A `lean` of 1 turns late, of -1 soon: two links side by side stay apart where they both turn.
    """
    start, end = trimmed_ends(leaving, arriving, direction)
    reach = _reach(start, end, leaving)
    late, soon = reach * (1 + lean * _LEAN), reach * (1 - lean * _LEAN)
    return (("M", start), ("C", (*_plus(start, leaving, late), *_plus(end, arriving, soon), *end)))


def trimmed_ends(leaving: End, arriving: End, direction: Direction) -> tuple[Point, Point]:
    """Where the line itself begins and ends: short of the cards and of its heads."""
    start = leaving.out(GAP + (ARROW * 0.8 if direction == "both" else 0))
    return start, arriving.out(GAP + (ARROW * 0.8 if direction != "none" else 0))


def facing_sides(source: Rect, target: Rect) -> tuple[str, str]:
    """The sides the link leaves and reaches: "top", "right", "bottom" or "left"."""
    return tuple_of_sides(*facing_ends(source, target))


def tuple_of_sides(leaving: End, arriving: End) -> tuple[str, str]:
    """The names of the sides two ends are on."""
    names = {(0, -1): "top", (1, 0): "right", (0, 1): "bottom", (-1, 0): "left"}
    return names[leaving.nx, leaving.ny], names[arriving.nx, arriving.ny]


def facing_ends(source: Rect, target: Rect) -> tuple[End, End]:
    """The ends of a link that is alone on its sides."""
    across = max(target.x - source.right, source.x - target.right)
    down = max(target.y - source.bottom, source.y - target.bottom)
    dx, dy = target.centre[0] - source.centre[0], target.centre[1] - source.centre[1]
    if across < 0 and down < 0:
        return on_side(source, 0, -1, dx, dy), on_side(target, 0, -1, -dx, -dy)
    if across >= down:
        way = 1 if dx >= 0 else -1
        return on_side(source, way, 0, dx, dy), on_side(target, -way, 0, -dx, -dy)
    way = 1 if dy >= 0 else -1
    return on_side(source, 0, way, dx, dy), on_side(target, 0, -way, -dx, -dy)


def on_side(rect: Rect, nx: int, ny: int, dx: float, dy: float) -> End:
    """The end on the side of normal (nx, ny), drawn along it by another card (dx, dy) away."""
    x, y = rect.centre
    if nx:
        return End(x + nx * rect.w / 2, y + _clamped(dy * SLIDE, rect.h * _ALONG), nx, ny)
    return End(x + _clamped(dx * SLIDE, rect.w * _ALONG), y + ny * rect.h / 2, nx, ny)


def cubics(curve: PathData) -> list[tuple[Point, Point, Point, Point]]:
    """The pieces of a curve, each with its four points."""
    (at_x, at_y), pieces = curve[0][1], []
    for _verb, (x1, y1, x2, y2, x, y) in curve[1:]:
        pieces.append(((at_x, at_y), (x1, y1), (x2, y2), (x, y)))
        at_x, at_y = x, y
    return pieces


def point_at(curve: PathData, t: float) -> Point:
    """The point a part `t` (0 to 1) of the way, pieces counting alike."""
    pieces = (len(curve) - 1) * t
    n = min(int(pieces), len(curve) - 2)
    return _on_cubic(*cubics(curve)[n], pieces - n)


def middle_of(curve: PathData) -> Point:
    """Half of the way."""
    return point_at(curve, 0.5)


def mark_spot(leaving: End, curve: PathData, direction: Direction) -> Point:
    """On the line, just out of the card it leaves, beyond the head there may be."""
    wanted = MARK / 2 + 5 + (ARROW if direction == "both" else 0)
    for n in range(1, 33):
        x, y = point_at(curve, n / 64)
        if hypot(x - leaving.x, y - leaving.y) >= wanted:
            return x, y
    return middle_of(curve)


def room_between(leaving: End, arriving: End, meaning: Meaning) -> float:
    """How wide a reason may be: when it lies along the line, some of the line shows on both sides."""
    if not leaving.nx or leaving.nx == arriving.nx or arriving.ny:
        return 150.0
    signed = MARK + 8 if meaning else 0.0
    return abs(arriving.x - leaving.x) - 2 * GAP - ARROW - _SHOWN - signed


def _reach(start: Point, end: Point, leaving: End) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    along = abs(dx * leaving.nx + dy * leaving.ny)
    aside = hypot(dx, dy)
    return min(max(along * 0.5, aside * 0.3, _HANDLE[0]), _HANDLE[1], max(along, aside) * 0.75 + 1)


def _arrow(end: End) -> PathData:
    tip, base = end.out(GAP), end.out(GAP + ARROW)
    half = ARROW * 0.4
    corners: tuple[Command, ...] = (
        ("M", tip),
        ("L", (base[0] - end.ny * half, base[1] + end.nx * half)),
        ("L", (base[0] + end.ny * half, base[1] - end.nx * half)),
        ("Z", ()),
    )
    return corners


def _on_cubic(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    s = 1 - t
    p, q, r, v = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    return p * a[0] + q * b[0] + r * c[0] + v * d[0], p * a[1] + q * b[1] + r * c[1] + v * d[1]


def _plus(at: Point, end: End, by: float) -> Point:
    return at[0] + end.nx * by, at[1] + end.ny * by


def _clamped(value: float, limit: float) -> float:
    return max(-limit, min(limit, value))
