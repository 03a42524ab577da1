"""A pen stroke as an outline: a curve through its points, thick where the hand pressed. Lengths in mm."""

from collections.abc import Iterator
from itertools import pairwise
from math import atan2, cos, hypot, pi, sin

from fresque.core.records import Stroke
from fresque.layout.canvas import Canvas, Command, PathData, Pen

STEPS = 4
"""Pieces of each curve between two points, where the width changes along it."""
SHARP = 0.5
"""Cosine of the angle from which a turn is a corner, which gets a round joint."""
_ROUND = 0.5522847498
"""How far the handles of a quarter of a circle are, for a radius of 1."""
Point = tuple[float, float]


def draw_stroke(canvas: Canvas, stroke: Stroke) -> None:
    """Draw a stroke around its place."""
    points = list(zip(stroke.points[0::2], stroke.points[1::2], strict=False))
    if len(points) == 1:
        radius = (stroke.widths[0] if len(stroke.widths) == 1 else stroke.width) / 2
        canvas.path(_disc(points[0], radius), fill=stroke.color)
    elif len(stroke.widths) == len(points):
        canvas.path(pressed(points, stroke.widths), fill=stroke.color)
    else:
        canvas.path(curve(points), pen=Pen(stroke.color, stroke.width))


def curve(points: list[Point]) -> PathData:
    """One smooth line through points (Catmull-Rom), straight when there are two."""
    if len(points) < 3:
        return tuple(("M" if n == 0 else "L", point) for n, point in enumerate(points))
    found: list[Command] = [("M", points[0])]
    for (x1, y1), (x2, y2), end in _handles(points):
        found.append(("C", (x1, y1, x2, y2, *end)))
    return tuple(found)


def pressed(points: list[Point], widths: tuple[float, ...]) -> PathData:
    """The outline of a stroke whose width changes from point to point: four-sided pieces, all the same way round, with
    discs at the ends and at the corners; to be filled non-zero."""
    line = list(_sampled(points, widths))
    normals = [_normal(line, n) for n in range(len(line))]
    found: list[Command] = []
    for n, ((x, y, width), (x2, y2, width2)) in enumerate(pairwise(line)):
        (nx, ny), (mx, my) = normals[n], normals[n + 1]
        r, r2 = width / 2, width2 / 2
        corners = [
            (x + nx * r, y + ny * r),
            (x2 + mx * r2, y2 + my * r2),
            (x2 - mx * r2, y2 - my * r2),
            (x - nx * r, y - ny * r),
        ]
        found += _closed(corners)
    for n, (x, y, width) in enumerate(line):
        if n in (0, len(line) - 1) or _turn(line, n) < SHARP:
            found += _disc((x, y), width / 2)
    return tuple(found)


def _handles(points: list[Point]) -> Iterator[tuple[Point, Point, Point]]:
    """The two handles and the end of each piece of the curve; a handle never reaches beyond a third of its piece."""
    for n, (a, b) in enumerate(pairwise(points)):
        before, after = points[max(0, n - 1)], points[min(len(points) - 1, n + 2)]
        most = hypot(b[0] - a[0], b[1] - a[1]) / 3
        out, back = _tangent(before, b, most), _tangent(a, after, most)
        yield (a[0] + out[0], a[1] + out[1]), (b[0] - back[0], b[1] - back[1]), b


def _tangent(a: Point, b: Point, length: float) -> Point:
    long = hypot(b[0] - a[0], b[1] - a[1])
    return ((b[0] - a[0]) / long * length, (b[1] - a[1]) / long * length) if long else (0.0, 0.0)


def _sampled(points: list[Point], widths: tuple[float, ...]) -> Iterator[tuple[float, float, float]]:
    yield (*points[0], widths[0])
    for n, (c1, c2, end) in enumerate(_handles(points)):
        start = points[n]
        for step in range(1, STEPS + 1):
            t = step / STEPS
            u = 1 - t
            parts = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
            x, y = (sum(k * p[axis] for k, p in zip(parts, (start, c1, c2, end), strict=True)) for axis in (0, 1))
            yield x, y, widths[n] + (widths[n + 1] - widths[n]) * t


def _sides(at: Point, normal: Point, r: float) -> tuple[Point, Point]:
    (x, y), (nx, ny) = at, normal
    return (x + nx * r, y + ny * r), (x - nx * r, y - ny * r)


def _normal(line: list[tuple[float, float, float]], n: int) -> Point:
    (ax, ay, _), (bx, by, _) = line[max(0, n - 1)], line[min(len(line) - 1, n + 1)]
    angle = atan2(by - ay, bx - ax) + pi / 2
    return cos(angle), sin(angle)


def _turn(line: list[tuple[float, float, float]], n: int) -> float:
    """The cosine of the angle the line turns by at a point."""
    (ax, ay, _), (bx, by, _), (cx, cy, _) = line[n - 1 : n + 2]
    long = hypot(bx - ax, by - ay) * hypot(cx - bx, cy - by)
    return ((bx - ax) * (cx - bx) + (by - ay) * (cy - by)) / long if long else 1.0


def _closed(corners: list[Point]) -> list[Command]:
    """A four-sided piece, turned the way discs are."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(corners, [*corners[1:], corners[0]], strict=True))
    first, *others = corners if area >= 0 else corners[::-1]
    return [("M", first), *(("L", corner) for corner in others), ("Z", ())]


def _disc(at: Point, r: float) -> PathData:
    (x, y), k = at, r * _ROUND
    return (
        ("M", (x + r, y)),
        ("C", (x + r, y + k, x + k, y + r, x, y + r)),
        ("C", (x - k, y + r, x - r, y + k, x - r, y)),
        ("C", (x - r, y - k, x - k, y - r, x, y - r)),
        ("C", (x + k, y - r, x + r, y - k, x + r, y)),
        ("Z", ()),
    )
