"""Where the zones of a board lie: a grid of rectangles or a ring of hexagons, with their seats. Lengths in mm, y down.

All zones of a board have the same number of seats, so that none tells how many cards are expected in it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, log, pi, sin, sqrt

from fresque.core.deck import Kind, Layout, LayoutKind, Zone
from fresque.core.geometry import Rect, union
from fresque.core.records import CARD_H, CARD_W

Point = tuple[float, float]

STEP_X, STEP_Y = CARD_W + 12, CARD_H + 12
"""From a seat to the next one."""
HEAD = 60.0
"""Height kept for the title of a zone and the count of its cards."""
SCALE = 46.0
"""Height kept below a timeline for its dates, below an axis for its arrow."""
PAD = 14.0
_GAPS = {"timeline": 0.0, "axis": 0.0}
_APART = 16.0
_ASPECT = 1.5


@dataclass(frozen=True, slots=True)
class Area:
    """One zone on the board: its corners clockwise, the box of its title, the centres of its seats as they fill.

    `step` is the seat of the step itself, in a ring whose deck has steps.
    """

    zone: Zone
    shape: tuple[Point, ...]
    head: Rect
    seats: tuple[Point, ...]
    step: Point | None = None

    @property
    def bounds(self) -> Rect:
        """The smallest rectangle around the zone."""
        xs, ys = [x for x, _y in self.shape], [y for _x, y in self.shape]
        return Rect.between(min(xs), min(ys), max(xs), max(ys))

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is inside, edges included."""
        corners = zip(self.shape, (*self.shape[1:], self.shape[0]), strict=True)
        return all((bx - ax) * (y - ay) - (by - ay) * (x - ax) >= -1e-6 for (ax, ay), (bx, by) in corners)

    def seats_for(self, kind: Kind) -> tuple[Point, ...]:
        """Where a card of this kind goes: a step in its own seat, the others around it, a controversy anywhere."""
        if self.step is None:
            return self.seats
        if kind == "step":
            return (self.step,)
        return () if kind == "controversy" else self.seats


@dataclass(frozen=True, slots=True)
class Zones:
    """The zones of a board and the rectangle around all that is drawn of them, None when there are none."""

    kind: LayoutKind = "free"
    areas: tuple[Area, ...] = ()
    bounds: Rect | None = None

    def at(self, x: float, y: float) -> Area | None:
        """The zone that holds the point; the first one on an edge."""
        return next((area for area in self.areas if area.holds(x, y)), None)


@lru_cache(maxsize=16)
def laid_out(layout: Layout, room: int, stepped: bool) -> Zones:
    """The zones of a layout, centred on the origin, with seats for at least `room` cards each.

    `stepped` says that the deck has steps: in a ring each has its own seat in the middle of its zone.
    """
    if layout.kind == "free" or not layout.zones:
        return Zones()
    if layout.kind == "ring":
        areas = tuple(_ring(layout.zones, room, stepped))
    else:
        areas = tuple(_grid(layout, room))
    around = union(area.bounds for area in areas)
    if around and layout.kind in ("timeline", "axis"):
        around = Rect(around.x, around.y, around.w, around.h + SCALE)
    return Zones(layout.kind, areas, around)


def in_order(layout: Layout) -> list[Zone]:
    """The zones as they follow one another: by date, by column, or as the deck lists them; undated ones last."""
    if layout.kind == "timeline":
        return sorted(layout.zones, key=lambda z: (z.start is None, z.start or 0, z.end if z.end is not None else 1e9))
    if layout.kind == "columns":
        return sorted(layout.zones, key=lambda z: (z.column is None, z.column or 0))
    return list(layout.zones)


def _grid(layout: Layout, room: int) -> Iterator[Area]:
    cells = _matrix(layout.zones) if layout.kind == "matrix" else [(z, 0, n) for n, z in enumerate(in_order(layout))]
    high, wide = max(row for _z, row, _c in cells) + 1, max(column for _z, _r, column in cells) + 1
    gap = _GAPS.get(layout.kind, _APART)
    across = min(range(1, room + 1), key=lambda n: _deviation(n, room, high, wide))
    down = -(-room // across)
    w, h = across * STEP_X - 12 + 2 * PAD, HEAD + down * STEP_Y - 12 + PAD
    left, top = -(wide * (w + gap) - gap) / 2, -(high * (h + gap) - gap) / 2
    for zone, row, column in cells:
        yield _cell(zone, Rect(left + column * (w + gap), top + row * (h + gap), w, h), across, down)


def _cell(zone: Zone, box: Rect, across: int, down: int) -> Area:
    shape = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    first_x, first_y = box.x + PAD + CARD_W / 2, box.y + HEAD + CARD_H / 2
    seats = tuple((first_x + n % across * STEP_X, first_y + n // across * STEP_Y) for n in range(across * down))
    return Area(zone, shape, Rect(box.x + PAD, box.y + 10, box.w - 2 * PAD, HEAD - 20), seats)


def _deviation(across: int, room: int, high: int, wide: int) -> float:
    """How far from the shape of a screen the whole board is, with so many cards side by side in each zone."""
    w, h = wide * (across * STEP_X + 2 * PAD), high * (HEAD + -(-room // across) * STEP_Y + PAD)
    return abs(log(w / h / _ASPECT))


def _matrix(zones: Sequence[Zone]) -> list[tuple[Zone, int, int]]:
    """The cell of each zone, rows and columns that no zone uses taken out; without a cell of its own: a free one."""
    rows, columns = _ranks(z.row for z in zones), _ranks(z.column for z in zones)
    taken: set[tuple[int, int]] = set()
    homeless, cells = [], []
    for zone in zones:
        cell = (rows.get(zone.row, 0), columns.get(zone.column, 0))
        if zone.row is None or zone.column is None or cell in taken:
            homeless.append(zone)
            continue
        taken.add(cell)
        cells.append((zone, *cell))
    wide = max(2, len(columns))
    free = ((row, column) for row in range(len(zones)) for column in range(wide) if (row, column) not in taken)
    return cells + [(zone, *cell) for zone, cell in zip(homeless, free, strict=False)]


def _ranks(values: Iterable[int | None]) -> dict[int | None, int]:
    return {value: n for n, value in enumerate(sorted({v for v in values if v is not None}))}


def _ring(zones: Sequence[Zone], room: int, stepped: bool) -> Iterator[Area]:
    """Hexagons clockwise from the top, flat above and below; six of them make a honeycomb around a seventh.

    They are wider than regular ones: reckoned as regular ones, then flattened, circle and all,
    and their seats lie a little low, under the title.
    """
    spots, lower = _spiral(room if stepped else room - 1), HEAD / 4
    half = max(abs(y) for _x, y in spots) + CARD_H / 2 + HEAD - lower + PAD
    side = max((abs(x) + CARD_W / 2) / (1 - (abs(y + lower) + CARD_H / 2) / 2 / half) for x, y in spots) + PAD
    flat, radius = 2 * half / sqrt(3) / side, _radius(len(zones), side)
    for n, zone in enumerate(zones):
        turn = 2 * pi * n / len(zones)
        x, y = radius * sin(turn), -radius * cos(turn) * flat
        shape = tuple((x + side * cos(k * pi / 3), y + side * sin(k * pi / 3) * flat) for k in range(-2, 4))
        head = Rect(x - side / 2, y - half + PAD, side, HEAD - 8)
        seats = tuple((x + dx, y + dy + lower) for dx, dy in spots)
        yield Area(zone, shape, head, seats[1:] if stepped else seats, seats[0] if stepped else None)


def _radius(n: int, side: float) -> float:
    """From the middle of the ring to that of its hexagons of this side, for them to stay apart."""
    if n == 1:
        return 0.0
    apart = side * sqrt(3) if n == 6 else 2 * side
    return (apart + _APART) / (2 * sin(pi / n))


def _spiral(room: int) -> list[Point]:
    """A seat in the middle, then whole turns around it until `room` seats surround it.

    Each turn fills from its top, on the right and on the left by turns, so that a few cards gather evenly.
    """
    spots = [(0.0, 0.0)]
    turn = 0
    while len(spots) <= max(room, 1):
        turn += 1
        spots += sorted(_turn(turn), key=lambda spot: (spot[1], -spot[0]))
    return spots


def _turn(turn: int) -> Iterator[Point]:
    """The seats `turn` steps away from the middle, clockwise from the top."""
    column, row = 0, -turn
    for dc, dr in ((1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1)):
        for _step in range(turn):
            yield column * STEP_X, (row + column / 2) * STEP_Y
            column, row = column + dc, row + dr
