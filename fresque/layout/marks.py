"""The shapes of the lots, for those who do not see the colours, and the hexagon of the steps; all as paths in mm."""

import math
from collections.abc import Iterable

from fresque.core.deck import Mark
from fresque.layout.canvas import Command, PathData

_ARC = 0.5522847498
"""Control distance of the cubic curve that stands for a quarter of a circle of radius 1."""


def mark_path(mark: Mark, x: float, y: float, size: float) -> PathData:
    """A lot's mark centred on (x, y), drawn so that all marks of one `size` look equally big."""
    r = size / 2
    match mark:
        case "circle":
            return circle(x, y, r * 0.96)
        case "triangle":
            half = r * 1.08
            return polygon([(x, y - r), (x + half, y + r * 0.88), (x - half, y + r * 0.88)])
        case "square":
            half = r * 0.86
            return polygon([(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)])
        case "diamond":
            return polygon([(x, y - r * 1.14), (x + r * 1.14, y), (x, y + r * 1.14), (x - r * 1.14, y)])
        case "star":
            spokes = (r * 1.16 if n % 2 == 0 else r * 0.52 for n in range(10))
            return polygon(_around(x, y + r * 0.08, spokes, -90))
        case "hexagon":
            return polygon(_around(x, y, [r * 1.04] * 6, -90))


def hexagon(x: float, y: float, w: float, h: float) -> PathData:
    """The largest regular hexagon in a box, centred: flat on top when the box is wide, pointed when it is tall."""
    flat = w > h
    radius = min(w / 2, h / math.sqrt(3)) if flat else min(h / 2, w / math.sqrt(3))
    return polygon(_around(x + w / 2, y + h / 2, [radius] * 6, 0 if flat else -90))


def guillemets(x: float, y: float, size: float) -> PathData:
    """An opening «, its top left at (x, y), `size` high."""
    thick, reach = size * 0.3, size * 0.42
    chevrons: list[Command] = []
    for left in (x, x + size * 0.56):
        tip, inner = left, left + reach
        top, middle, bottom = y, y + size / 2, y + size
        corners = [(inner, top), (inner + thick, top), (tip + thick, middle), (inner + thick, bottom), (inner, bottom)]
        chevrons += polygon([*corners, (tip, middle)])
    return tuple(chevrons)


def polygon(points: Iterable[tuple[float, float]]) -> PathData:
    """A closed polygon."""
    commands: list[Command] = [("L", point) for point in points]
    return (("M", commands[0][1]), *commands[1:], ("Z", ()))


def circle(x: float, y: float, r: float) -> PathData:
    """A circle in four cubic curves."""
    k = r * _ARC
    return (
        ("M", (x + r, y)),
        ("C", (x + r, y + k, x + k, y + r, x, y + r)),
        ("C", (x - k, y + r, x - r, y + k, x - r, y)),
        ("C", (x - r, y - k, x - k, y - r, x, y - r)),
        ("C", (x + k, y - r, x + r, y - k, x + r, y)),
        ("Z", ()),
    )


def _around(x: float, y: float, radii: Iterable[float], start: float) -> list[tuple[float, float]]:
    spokes = list(radii)
    angles = (math.radians(start + 360 * n / len(spokes)) for n in range(len(spokes)))
    return [(x + r * math.cos(a), y + r * math.sin(a)) for r, a in zip(spokes, angles, strict=True)]
