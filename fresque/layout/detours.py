"""The way of a link around the cards that its plain curve would cross, when a simple one exists. Board mm, y down."""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import hypot

from fresque.core.geometry import Rect, union
from fresque.core.records import Direction
from fresque.layout.canvas import Command, PathData
from fresque.layout.crowd import Solid
from fresque.layout.links import End, Point, cubics, on_side, plain_curve, trimmed_ends

CLEAR = 4.0
"""Kept free between a line and a card it goes around."""
FAR = 240.0
"""How far from its two cards a link may go, and is looked after."""
MOST = 6
"""Beyond this many cards in the way, no detour is simple."""
_LANES = (14.0, 30.0)
"""How far from the cards it goes around a line may run."""
_STEP = 36.0
_LONGEST = 2.6
"""A detour may be this many times as long as the plain curve, and `FAR` more."""


@dataclass(frozen=True, slots=True)
class Way:
    """Where a link runs: its ends and the curve between them."""

    leaving: End
    arriving: End
    curve: PathData


@dataclass(frozen=True, slots=True)
class Trip:
    """What a way depends on: the two cards, the ends wanted on them; the rank among links of the same
    two, and how late it turns for their sake."""

    source: Rect
    target: Rect
    leaving: End
    arriving: End
    direction: Direction
    lane: int = 0
    lean: float = 0.0


@lru_cache(maxsize=4096)
def way(trip: Trip, near: tuple[Solid, ...]) -> Way:
    """The plain curve when nothing is in its way, or else the shortest of a few detours that crosses nothing.

    `near` are the cards to go around, without the two that are linked.
    """
    plain = Way(trip.leaving, trip.arriving, plain_curve(trip.leaving, trip.arriving, trip.direction, trip.lean))
    if not near:
        return plain
    line = points(plain.curve)
    hit = crossed(line, near)
    if not hit or len(hit) > MOST:
        return plain
    own = [_inset(trip.source), _inset(trip.target)]
    longest = _length(line) * _LONGEST + FAR
    best, least = plain, longest
    for weight, other in _others(trip, hit, near):
        line = points(other.curve)
        long = _length(line) * weight
        if long < least and not crosses(line, near, CLEAR) and not crosses(line, own, 0.0):
            best, least = other, long
    return best


def points(curve: PathData) -> list[Point]:
    """The curve as a line through points, close enough to tell what it crosses."""
    x0, y0 = curve[0][1]
    found = [(x0, y0)]
    for a, b, c, d in cubics(curve):
        rough = hypot(b[0] - a[0], b[1] - a[1]) + hypot(c[0] - b[0], c[1] - b[1]) + hypot(d[0] - c[0], d[1] - c[1])
        steps = max(5, min(32, int(rough / _STEP)))
        for n in range(1, steps + 1):
            t = n / steps
            s = 1 - t
            p, q, r, v = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
            found.append((p * a[0] + q * b[0] + r * c[0] + v * d[0], p * a[1] + q * b[1] + r * c[1] + v * d[1]))
    return found


def crossed(line: Sequence[Point], solids: Iterable[Solid], clear: float = CLEAR) -> list[Solid]:
    """The cards a line crosses, or comes within `clear` of."""
    return list(_crossings(line, solids, clear))


def crosses(line: Sequence[Point], solids: Iterable[Solid], clear: float) -> bool:
    """Whether a line crosses any of them."""
    return next(_crossings(line, solids, clear), None) is not None


def _crossings(line: Sequence[Point], solids: Iterable[Solid], clear: float) -> Iterator[Solid]:
    left, right = min(line)[0] - clear, max(line)[0] + clear
    ys = [y for _x, y in line]
    top, bottom = min(ys) - clear, max(ys) + clear
    for solid in solids:
        if (
            solid[0] <= right
            and solid[2] >= left
            and solid[1] <= bottom
            and solid[3] >= top
            and _met(line, solid, clear)
        ):
            yield solid


def _met(line: Sequence[Point], solid: Solid, clear: float) -> bool:
    x0, y0, x1, y1 = solid[0] - clear, solid[1] - clear, solid[2] + clear, solid[3] + clear
    ax, ay = line[0]
    for bx, by in line:
        apart = (ax < x0 and bx < x0) or (ax > x1 and bx > x1) or (ay < y0 and by < y0) or (ay > y1 and by > y1)
        if not apart and _cut(ax, ay, bx - ax, by - ay, (x0, y0, x1, y1)):
            return True
        ax, ay = bx, by
    return False


def _cut(x: float, y: float, dx: float, dy: float, solid: Solid) -> bool:
    """Whether the segment from (x, y) meets the rectangle (Liang and Barsky)."""
    first, last = 0.0, 1.0
    for start, by, low, high in ((x, dx, solid[0], solid[2]), (y, dy, solid[1], solid[3])):
        if by == 0:
            if not low <= start <= high:
                return False
            continue
        enter, leave = (low - start) / by, (high - start) / by
        if enter > leave:
            enter, leave = leave, enter
        first, last = max(first, enter), min(last, leave)
    return first <= last


def _others(trip: Trip, hit: list[Solid], near: Sequence[Solid]) -> Iterator[tuple[float, Way]]:
    """Ways to try, each with how much longer it counts: other handles, other sides, then lanes beside the cards."""
    if trip.lean:
        yield 0.8, Way(trip.leaving, trip.arriving, plain_curve(trip.leaving, trip.arriving, trip.direction))
    for first, last in ((0.25, 0.75), (0.75, 0.25), (0.2, 0.2), (0.9, 0.9)):
        yield 1.0, _bent(trip, trip.leaving, trip.arriving, first, last)
    for leaving, arriving in _sides(trip):
        for part in (0.4, 0.7):
            yield 1.05, _bent(trip, leaving, arriving, part, part)
    across = bool(trip.leaving.nx)
    for lane in _LANES:
        for before in (True, False):
            yield from _lane(trip, hit, near, lane + 24.0 * trip.lane, across, before)


def _bent(trip: Trip, leaving: End, arriving: End, first: float, last: float) -> Way:
    """One cubic, its handles such parts of the distance."""
    start, end = trimmed_ends(leaving, arriving, trip.direction)
    far = hypot(end[0] - start[0], end[1] - start[1])
    a = (start[0] + leaving.nx * far * first, start[1] + leaving.ny * far * first)
    b = (end[0] + arriving.nx * far * last, end[1] + arriving.ny * far * last)
    return Way(leaving, arriving, (("M", start), ("C", (*a, *b, *end))))


def _sides(trip: Trip) -> Iterator[tuple[End, End]]:
    """The ends on other sides: around one corner, then over or under both cards."""
    source, target, leaving, arriving = trip.source, trip.target, trip.leaving, trip.arriving
    dx, dy = target.centre[0] - source.centre[0], target.centre[1] - source.centre[1]
    aside = (1 if dy >= 0 else -1) if leaving.nx else (1 if dx >= 0 else -1)
    for way in (aside, -aside):
        turn = (0, way) if leaving.nx else (way, 0)
        back = (-turn[0], -turn[1])
        yield on_side(source, *turn, dx, dy), arriving
        yield leaving, on_side(target, *back, -dx, -dy)
        yield on_side(source, *turn, dx, dy), on_side(target, *turn, -dx, -dy)


def _lane(
    trip: Trip, hit: list[Solid], near: Sequence[Solid], clear: float, across: bool, before: bool
) -> Iterator[tuple[float, Way]]:
    """A straight stretch beside what is in the way; what that meets in turn is gone around too."""
    there = list(hit)
    for _try in range(3):
        area = _union(there)
        made = [_beside(trip, area, clear, across, before, turned) for turned in (False, True)]
        for other in made:
            yield 1.1, other
        more = [solid for other in made for solid in crossed(points(other.curve), near) if solid not in there]
        if not more or len(there) + len(more) > MOST:
            return
        there += dict.fromkeys(more)


def _beside(trip: Trip, area: Rect, clear: float, across: bool, before: bool, turned: bool) -> Way:
    """Along one side of `area`; `turned` leaves and arrives on that side of the cards too."""
    leaving, arriving = trip.leaving, trip.arriving
    dx, dy = trip.target.centre[0] - trip.source.centre[0], trip.target.centre[1] - trip.source.centre[1]
    if turned:
        side = -1 if before else 1
        normal = (0, side) if across else (side, 0)
        leaving, arriving = on_side(trip.source, *normal, dx, dy), on_side(trip.target, *normal, -dx, -dy)
    start, end = trimmed_ends(leaving, arriving, trip.direction)
    if across:
        lane = area.y - clear if before else area.bottom + clear
        corners = [(area.x, lane), (area.right, lane)]
        heading = (1.0 if dx >= 0 else -1.0, 0.0)
    else:
        lane = area.x - clear if before else area.right + clear
        corners = [(lane, area.y), (lane, area.bottom)]
        heading = (0.0, 1.0 if dy >= 0 else -1.0)
    if heading[0] + heading[1] < 0:
        corners.reverse()
    stops = [
        (start, (float(leaving.nx), float(leaving.ny))),
        *((corner, heading) for corner in corners),
        (end, (-float(arriving.nx), -float(arriving.ny))),
    ]
    return Way(leaving, arriving, _through(stops))


def _through(stops: Sequence[tuple[Point, Point]]) -> PathData:
    """A smooth curve through points, each with the way it is headed."""
    path: list[Command] = [("M", stops[0][0])]
    for (a, u), (b, v) in itertools.pairwise(stops):
        reach = max(8.0, min(150.0, hypot(b[0] - a[0], b[1] - a[1]) * 0.42))
        path.append(("C", (a[0] + u[0] * reach, a[1] + u[1] * reach, b[0] - v[0] * reach, b[1] - v[1] * reach, *b)))
    return tuple(path)


def _union(solids: Iterable[Solid]) -> Rect:
    whole = union(Rect.between(*solid) for solid in solids)
    assert whole is not None
    return whole


def _inset(box: Rect) -> Solid:
    return box.x + 0.5, box.y + 0.5, box.right - 0.5, box.bottom - 0.5


def _length(line: Sequence[Point]) -> float:
    return sum(hypot(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in itertools.pairwise(line))
