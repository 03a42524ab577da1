"""The curve of a link between two cards: one geometry for the window, the PDF and the SVG. Board units (mm), y down."""

from dataclasses import dataclass
from math import hypot

from fresque.core.geometry import Rect
from fresque.core.records import Direction
from fresque.layout.canvas import PathData

Point = tuple[float, float]

ARROW = 13.0
"""Length of an arrow head; it is four fifths as wide."""
LINE = 2.0
"""Width of the line."""
GAP = 1.5
"""Space left between the card and the end of the link."""
_SLIDE = 0.22
_SHOWN = 22.0
"""How much of the line must show beside its reason."""
_HANDLE = (22.0, 150.0)


@dataclass(frozen=True, slots=True)
class LinkShape:
    """A link ready to draw: `curve` to stroke, `arrows` to fill, where the middle of its reason goes, and how wide
    the reason may be there for the line to show on both sides."""

    curve: PathData
    arrows: PathData
    label_at: Point
    label_room: float


@dataclass(frozen=True, slots=True)
class _End:
    """A point on the side of a card and the outward normal there."""

    x: float
    y: float
    nx: int
    ny: int

    def out(self, by: float) -> Point:
        return self.x + self.nx * by, self.y + self.ny * by


def link_path(source: Rect, target: Rect, direction: Direction = "forward") -> LinkShape:
    """The curve from `source` to `target`, leaving and arriving at right angles on the sides that face each other.

    Ends slide along their side towards the other card, so that several links of one side stay apart. Cards that
    overlap are joined by an arch over their tops.
    """
    leaving, arriving = _ends(source, target)
    start = leaving.out(GAP + (ARROW * 0.8 if direction == "both" else 0))
    end = arriving.out(GAP + (ARROW * 0.8 if direction != "none" else 0))
    reach = _reach(start, end, leaving)
    first, second = _plus(start, leaving, reach), _plus(end, arriving, reach)
    arrows: PathData = ()
    if direction == "both":
        arrows += _arrow(leaving)
    if direction != "none":
        arrows += _arrow(arriving)
    curve: PathData = (("M", start), ("C", (*first, *second, *end)))
    return LinkShape(curve, arrows, _middle(start, first, second, end), _room(source, target, leaving))


def facing_sides(source: Rect, target: Rect) -> tuple[str, str]:
    """The sides the link leaves and reaches: "top", "right", "bottom" or "left"."""
    names = {(0, -1): "top", (1, 0): "right", (0, 1): "bottom", (-1, 0): "left"}
    leaving, arriving = _ends(source, target)
    return names[leaving.nx, leaving.ny], names[arriving.nx, arriving.ny]


def _ends(source: Rect, target: Rect) -> tuple[_End, _End]:
    across = max(target.x - source.right, source.x - target.right)
    down = max(target.y - source.bottom, source.y - target.bottom)
    dx, dy = target.centre[0] - source.centre[0], target.centre[1] - source.centre[1]
    if across < 0 and down < 0:
        return _on(source, 0, -1, dx, dy), _on(target, 0, -1, -dx, -dy)
    if across >= down:
        way = 1 if dx >= 0 else -1
        return _on(source, way, 0, dx, dy), _on(target, -way, 0, -dx, -dy)
    way = 1 if dy >= 0 else -1
    return _on(source, 0, way, dx, dy), _on(target, 0, -way, -dx, -dy)


def _on(rect: Rect, nx: int, ny: int, dx: float, dy: float) -> _End:
    x, y = rect.centre
    if nx:
        return _End(x + nx * rect.w / 2, y + _clamped(dy * _SLIDE, rect.h * 0.32), nx, ny)
    return _End(x + _clamped(dx * _SLIDE, rect.w * 0.32), y + ny * rect.h / 2, nx, ny)


def _reach(start: Point, end: Point, leaving: _End) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    along = abs(dx * leaving.nx + dy * leaving.ny)
    aside = hypot(dx, dy)
    return min(max(along * 0.5, aside * 0.3, _HANDLE[0]), _HANDLE[1], max(along, aside) * 0.75 + 1)


def _arrow(end: _End) -> PathData:
    tip, base = end.out(GAP), end.out(GAP + ARROW)
    half = ARROW * 0.4
    return (
        ("M", tip),
        ("L", (base[0] - end.ny * half, base[1] + end.nx * half)),
        ("L", (base[0] + end.ny * half, base[1] - end.nx * half)),
        ("Z", ()),
    )


def _room(source: Rect, target: Rect, leaving: _End) -> float:
    if not leaving.nx:
        return 150.0
    return max(target.x - source.right, source.x - target.right) - 2 * GAP - ARROW - _SHOWN


def _middle(a: Point, b: Point, c: Point, d: Point) -> Point:
    return (a[0] + 3 * b[0] + 3 * c[0] + d[0]) / 8, (a[1] + 3 * b[1] + 3 * c[1] + d[1]) / 8


def _plus(at: Point, end: _End, by: float) -> Point:
    return at[0] + end.nx * by, at[1] + end.ny * by


def _clamped(value: float, limit: float) -> float:
    return max(-limit, min(limit, value))
