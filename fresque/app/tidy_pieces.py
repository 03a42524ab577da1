"""What a tidy arrangement is made of: pieces that move as one, the grid they may stand on, and what makes it good.

Lengths in mm, y down.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import dist

from fresque.core.geometry import Rect, union
from fresque.core.records import CARD_H, CARD_W

Pair = tuple[str, str]
Point = tuple[float, float]

NEAR = 0.75
"""Cards whose centres differ by less than this part of a card stand in the same column, or in the same row."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What moves as one: now at (x, y), the centre of its card; `room` is the rectangle it needs around there."""

    id: str
    x: float
    y: float
    room: Rect


@dataclass(frozen=True, slots=True)
class Gaps:
    """The least room between two columns, and between two pieces of a column."""

    across: float
    down: float


@dataclass(frozen=True, slots=True)
class Measure:
    """How an arrangement reads: mean link length from centre to centre, links that cross, links that go behind a
    card, links that go backwards."""

    length: float
    crossings: int
    behind: int
    backwards: int

    @property
    def cost(self) -> float:
        """What is worse is higher: a crossing or a card in the way costs as much as a longer detour would."""
        return self.length + 40 * self.crossings + 30 * self.behind + 4 * self.backwards


def straightened(pieces: Sequence[Piece], gaps: Gaps) -> dict[str, Point]:
    """Each piece in the column and the row where it nearly stands already; two in one place go one under the other."""
    order = sorted(pieces, key=lambda p: (p.y, p.x, p.id))
    columns = _lines({p.id: p.x for p in order}, CARD_W * NEAR)
    wanted = _lines({p.id: p.y for p in order}, CARD_H * NEAR)
    rows: dict[str, int] = {}
    free: dict[int, int] = {}
    for piece in order:
        rows[piece.id] = max(wanted[piece.id], free.get(columns[piece.id], 0))
        free[columns[piece.id]] = rows[piece.id] + 1
    xs = _spread(columns, {p.id: (p.room.x, p.room.right) for p in order}, gaps.across)
    ys = _spread(rows, {p.id: (p.room.y, p.room.bottom) for p in order}, gaps.down)
    return {p.id: (xs[p.id], ys[p.id]) for p in order}


def measured(at: Mapping[str, Point], links: Iterable[Pair]) -> Measure:
    """How cards with their centres there read; links whose ends are not there do not count."""
    pairs = sorted({(a, b) for a, b in links if a in at and b in at})
    lines = [(at[a], at[b]) for a, b in pairs]
    apart = [(n, m) for n in range(len(pairs)) for m in range(n) if not {*pairs[n]} & {*pairs[m]}]
    boxes = {i: Rect.around(*place, CARD_W, CARD_H) for i, place in at.items()}
    return Measure(
        sum(dist(a, b) for a, b in lines) / max(1, len(lines)),
        sum(_cross(*lines[n], *lines[m]) for n, m in apart),
        sum(_through(boxes[i], *at[a], *at[b]) for a, b in pairs for i in boxes if i not in (a, b)),
        sum(b[0] < a[0] - 1 for a, b in lines),
    )


def around(at: Mapping[str, Point], pieces: Iterable[Piece]) -> Rect:
    """The rectangle around pieces put there; empty at the origin when there are none."""
    return union(shifted(piece.room, *at[piece.id]) for piece in pieces if piece.id in at) or Rect(0, 0, 0, 0)


def shifted(rect: Rect, dx: float, dy: float) -> Rect:
    """The rectangle moved by (dx, dy)."""
    return Rect(rect.x + dx, rect.y + dy, rect.w, rect.h)


def overlap(a: Rect, b: Rect) -> bool:
    """Whether two rectangles share more than an edge."""
    return a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom


def _lines(places: Mapping[str, float], near: float) -> dict[str, int]:
    """The number of the line each place belongs to: a line begins `near` mm after the beginning of the last."""
    lines: dict[str, int] = {}
    number, first = -1, 0.0
    for i, place in sorted(places.items(), key=lambda item: (item[1], item[0])):
        if number < 0 or place > first + near:
            number, first = number + 1, place
        lines[i] = number
    return lines


def _spread(lines: Mapping[str, int], extents: Mapping[str, tuple[float, float]], gap: float) -> dict[str, float]:
    """Where each line goes so that what stands on it has room: `extents` before and after the line."""
    places, at = dict[int, float](), 0.0
    for number in sorted(set(lines.values())):
        there = [extents[i] for i, line in lines.items() if line == number]
        at -= min(before for before, _after in there)
        places[number] = at
        at += max(after for _before, after in there) + gap
    return {i: places[number] for i, number in lines.items()}


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _through(box: Rect, x1: float, y1: float, x2: float, y2: float) -> bool:
    """Whether the segment passes inside the rectangle (Liang and Barsky's clipping)."""
    low, high = 0.0, 1.0
    for start, step, least, most in ((x1, x2 - x1, box.x, box.right), (y1, y2 - y1, box.y, box.bottom)):
        if abs(step) < 1e-9:
            if not least < start < most:
                return False
            continue
        enter, leave = sorted(((least - start) / step, (most - start) / step))
        low, high = max(low, enter), min(high, leave)
    return low < high
