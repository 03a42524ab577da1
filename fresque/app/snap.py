"""The magnet of the hand: what is carried lines up with what lies near, by edges, by centres and by equal gaps.

Zones come first: near a free seat of its zone, a card goes to the seat. Lengths in board mm; the reach of the magnet
is in screen pixels, so that it is the same for the hand at any zoom.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fresque.app.zones import drawn
from fresque.core.geometry import Rect, union
from fresque.core.records import Note, Picture, Placed, PlacedCard
from fresque.core.things import carried
from fresque.layout.board import box

if TYPE_CHECKING:
    from fresque.app.desk import Desk

REACH = 7.0
"""Screen pixels from which a line draws what is carried."""
AROUND = 900.0
"""Screen pixels beyond which a card is not a neighbour any more."""
BESIDE = 420.0
"""Board mm of the widest gap worth repeating."""
Span = tuple[float, float]
SAME = 0.01
"""Board mm within which two lines are one."""


@dataclass(frozen=True, slots=True)
class Guide:
    """A line to show while carrying, from (x1, y1) to (x2, y2); a `gap` is one of several equal distances."""

    x1: float
    y1: float
    x2: float
    y2: float
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Snap:
    """Where the hand's move ends once drawn: (dx, dy) mm, and what it lines up with."""

    dx: float
    dy: float
    guides: tuple[Guide, ...] = ()


@dataclass(frozen=True, slots=True)
class _Side:
    """One direction: the (start, end) of each box along it and across it, and the lines they make, in order."""

    along: tuple[Span, ...]
    across: tuple[Span, ...]
    edges: tuple[tuple[float, int], ...]
    centres: tuple[tuple[float, int], ...]

    @classmethod
    def of(cls, along: tuple[Span, ...], across: tuple[Span, ...]) -> "_Side":
        edges = sorted((edge, n) for n, span in enumerate(along) for edge in span)
        return cls(along, across, tuple(edges), tuple(sorted((sum(span) / 2, n) for n, span in enumerate(along))))

    def pull(self, along: Span, across: Span, reach: float, away: float) -> float | None:
        """How far what is at (along, across) is drawn to the nearest line or equal gap, None when none is in reach."""
        shifts = [line - at for at, line, _n in self._met(along, across, reach, away)]
        shifts += [start - along[0] for start, _gaps in self._even(along, across) if abs(start - along[0]) <= reach]
        return min(shifts, key=lambda shift: (round(abs(shift), 6), shift), default=None)

    def guides(self, along: Span, across: Span, away: float) -> Iterator[Guide]:
        """What it lines up with there, as if this direction were that of x: one line, and the gaps that are equal."""
        met = [(at, n) for at, _line, n in self._met(along, across, SAME, away)]
        if met:
            at = met[0][0]
            spans = [across, *(self.across[n] for other, n in met if other == at)]
            yield Guide(at, min(start for start, _end in spans), at, max(end for _start, end in spans))
        for start, gaps in self._even(along, across):
            if abs(start - along[0]) <= SAME:
                yield from (Guide(a, at, b, at, gap=True) for a, b, at in gaps)

    def _met(self, along: Span, across: Span, reach: float, away: float) -> list[tuple[float, float, int]]:
        """(place, line, box) of what is within reach: edges with edges, then centre with centre."""
        found = [
            (at, line, n)
            for at, lines in ((along[0], self.edges), (along[1], self.edges), (sum(along) / 2, self.centres))
            for line, n in lines[bisect_left(lines, (at - reach, -1)) : bisect_left(lines, (at + reach, len(lines)))]
        ]
        return [(at, line, n) for at, line, n in found if _gap(self.across[n], across) <= away]

    def _even(self, along: Span, across: Span) -> Iterator[tuple[float, list[tuple[float, float, float]]]]:
        """Where it would start so that gaps are equal: between two neighbours of its row, or after or before a pair."""
        low, high = across
        row = sorted(self.along[n] for n, (start, end) in enumerate(self.across) if start < high and low < end)
        length, middle, at = along[1] - along[0], sum(along) / 2, sum(across) / 2
        before = [span for span in row if sum(span) / 2 < middle]
        after = [span for span in row if sum(span) / 2 >= middle]
        if before and after and 0 < (gap := (after[0][0] - before[-1][1] - length) / 2) <= BESIDE:
            start = before[-1][1] + gap
            yield start, [(before[-1][1], start, at), (start + length, after[0][0], at)]
        if len(before) > 1 and 0 < (gap := before[-1][0] - before[-2][1]) <= BESIDE:
            start = before[-1][1] + gap
            yield start, [(before[-2][1], before[-1][0], at), (before[-1][1], start, at)]
        if len(after) > 1 and 0 < (gap := after[1][0] - after[0][1]) <= BESIDE:
            start = after[0][0] - gap - length
            yield start, [(start + length, after[0][0], at), (after[0][1], after[1][0], at)]


class Neighbours:
    """What lies on the table beside what is carried, made ready once for a whole drag."""

    def __init__(self, carried: Rect | None, others: Iterable[Rect]) -> None:
        self.carried = carried
        self.boxes = tuple(sorted(others, key=lambda b: (b.x, b.y)))
        xs = tuple((b.x, b.right) for b in self.boxes)
        ys = tuple((b.y, b.bottom) for b in self.boxes)
        self._sides = (_Side.of(xs, ys), _Side.of(ys, xs))

    @classmethod
    def of(cls, desk: "Desk", ids: frozenset[str] | None = None) -> "Neighbours":
        """The cards, notes and pictures of the table in view, apart from those some hand carries.

        `ids` are those of this hand: the selection when None.
        """
        mine = desk.selection if ids is None else ids
        solid = [r for r in desk.records() if isinstance(r, PlacedCard | Note | Picture)]
        chosen = [r for i in mine if isinstance(r := desk.board.get(i), Placed) and not r.locked]
        away = carried(desk.board, mine, box).union(*(hand.ids for hand in desk.fingers))
        return cls(union(box(r) for r in chosen), [box(r) for r in solid if r.id not in away or r.locked])

    def snap(self, dx: float, dy: float, scale: float) -> Snap:
        """The move of the hand, drawn to the nearest line in each direction within `REACH` pixels."""
        if self.carried is None or not self.boxes:
            return Snap(dx, dy)
        area, reach, away = self.carried, REACH / scale, AROUND / scale
        xs, ys = (area.x + dx, area.right + dx), (area.y + dy, area.bottom + dy)
        right = self._sides[0].pull(xs, ys, reach, away) or 0.0
        down = self._sides[1].pull(ys, xs, reach, away) or 0.0
        xs, ys = (xs[0] + right, xs[1] + right), (ys[0] + down, ys[1] + down)
        upright = self._sides[0].guides(xs, ys, away)
        level = (Guide(g.y1, g.x1, g.y2, g.x2, g.gap) for g in self._sides[1].guides(ys, xs, away))
        return Snap(round(dx + right, 6), round(dy + down, 6), tuple(dict.fromkeys((*upright, *level))))


def snapped(
    desk: "Desk",
    near: Neighbours,
    dx: float,
    dy: float,
    scale: float,
    *,
    free: bool = False,
    ids: frozenset[str] | None = None,
) -> Snap:
    """Where what is carried goes when the hand has moved by (dx, dy) mm: a seat first, then the lines of neighbours.

    `scale` is in screen pixels a mm; `free` lets the hand go where it wants; `ids` are the selection when None.
    """
    if free or not desk.magnet:
        return Snap(dx, dy)
    x, y = drawn(desk, dx, dy, scale, desk.selection if ids is None else ids)
    seated = abs(x - dx) > SAME or abs(y - dy) > SAME
    return Snap(x, y) if seated else near.snap(dx, dy, scale)


def _gap(a: Span, b: Span) -> float:
    """The room between two spans; negative when they share some."""
    return max(a[0] - b[1], b[0] - a[1])
