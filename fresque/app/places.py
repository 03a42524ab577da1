"""Where things lie, in words: in a zone of the deck or a part of the board, and beside what; and where to put them."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import product
from typing import Literal

from fresque.app.desk import Desk
from fresque.app.zones import taken
from fresque.core import edits
from fresque.core.batch import Batch
from fresque.core.geometry import Rect, union
from fresque.core.i18n import _, tr
from fresque.core.records import CARD_H, CARD_W, Frame, Note, Placed, PlacedCard
from fresque.core.things import carried
from fresque.core.zone_shapes import Area
from fresque.core.zones import free_seats, held, kind_of, shown_title, zones_of
from fresque.layout.board import box

Side = Literal["left", "right", "above", "below"]
SIDES: tuple[Side, ...] = ("left", "right", "above", "below")
NEAR_X, NEAR_Y = CARD_W * 2.2, CARD_H * 2.2
"""How far apart two centres may be for one to be called the neighbour of the other."""
GAP = 32.0
"""Between a card and the one it is put beside: a link and its reason are drawn there."""
_WAYS = {"left": (-1, 0), "right": (1, 0), "above": (0, -1), "below": (0, 1)}
_PARTS = (
    (_("at the top left"), _("at the top"), _("at the top right")),
    (_("on the left"), _("in the middle"), _("on the right")),
    (_("at the bottom left"), _("at the bottom"), _("at the bottom right")),
)


class Places:
    """The places of a table as it is now; built once for a whole list."""

    def __init__(self, desk: Desk, placed: Sequence[Placed]) -> None:
        self._zones = held(desk.deck, zones_of(desk.deck), desk.records())
        self._deck = desk.deck
        self._whole = union(Rect(r.x, r.y, 0, 0) for r in placed if isinstance(r, PlacedCard | Note))
        self._cells: defaultdict[tuple[int, int], list[Placed]] = defaultdict(list)
        for record in placed:
            if isinstance(record, PlacedCard | Note):
                self._cells[_cell(record)].append(record)

    def where(self, record: Placed) -> str:
        """The zone a record lies in, else the part of the board; empty when there is nothing else to compare with."""
        for n, there in enumerate(self._zones, 1):
            if there.area.holds(record.x, record.y):
                title = shown_title(self._deck, there)
                return tr("in “{zone}”", zone=title) if title else tr("in zone {n}", n=n)
        whole = self._whole
        if whole is None or (whole.w < CARD_W and whole.h < CARD_H):
            return ""
        across = 1 if whole.w < CARD_W else _third(record.x - whole.x, whole.w)
        down = 1 if whole.h < CARD_H else _third(record.y - whole.y, whole.h)
        return tr(_PARTS[down][across])

    def rank(self, record: Placed) -> int:
        """Zones in their order, what lies outside after them; a step comes before the other cards of its zone."""
        for n, there in enumerate(self._zones):
            if there.area.holds(record.x, record.y):
                return 2 * n + (record != there.step)
        return 2 * len(self._zones)

    def neighbours(self, record: Placed) -> tuple[Placed | None, ...]:
        """The card or note next to a record on its left, on its right, above and below."""
        column, row = _cell(record)
        around = [o for dx, dy in product((-1, 0, 1), repeat=2) for o in self._cells.get((column + dx, row + dy), ())]
        return tuple(_nearest(record, around, *_WAYS[side]) for side in SIDES)


def beside(desk: Desk, record_id: str, other_id: str, side: Side) -> Batch:
    """Put a record beside another one, farther on the same side when something lies there already."""
    moved, other = desk.board.get(record_id), desk.board.get(other_id)
    if not isinstance(moved, Placed) or not isinstance(other, Placed) or moved.id == other.id:
        return Batch(())
    there = [box(r) for r in desk.records() if isinstance(r, Placed) and not isinstance(r, Frame) and r.id != moved.id]
    x, y = _free(box(moved), box(other), there, *_WAYS[side])
    return edits.move(desk.board, carried(desk.board, (record_id,), box), x - moved.x, y - moved.y)


def into_zone(desk: Desk, record_id: str, zone_id: str) -> Batch:
    """Put a record on the next free seat of a zone; in its middle when all are taken."""
    moved = desk.board.get(record_id)
    area = next((area for area in zones(desk) if area.zone.id == zone_id), None)
    if not isinstance(moved, Placed) or area is None:
        return Batch(())
    kind = kind_of(desk.deck, moved.card) if isinstance(moved, PlacedCard) else "card"
    x, y = next(iter(free_seats(area, kind, taken(desk, {moved.id}))), area.bounds.centre)
    return edits.move(desk.board, carried(desk.board, (record_id,), box), x - moved.x, y - moved.y)


def zones(desk: Desk) -> tuple[Area, ...]:
    """The zones of the deck's board; none when it is free."""
    return zones_of(desk.deck).areas


def zone_titles(desk: Desk) -> list[str]:
    """What everyone may read over each zone; empty over one of a ring before its step is there."""
    return [shown_title(desk.deck, there) for there in held(desk.deck, zones_of(desk.deck), desk.records())]


def _cell(record: Placed) -> tuple[int, int]:
    return int(record.x // NEAR_X), int(record.y // NEAR_Y)


def _third(along: float, whole: float) -> int:
    return min(2, max(0, int(3 * along / whole)))


def _nearest(record: Placed, around: Sequence[Placed], dx: int, dy: int) -> Placed | None:
    """The nearest one that way, more beside than aslant."""

    def away(other: Placed) -> float:
        return dx * (other.x - record.x) / CARD_W + dy * (other.y - record.y) / CARD_H

    def aside(other: Placed) -> float:
        return abs(dy * (other.x - record.x) / CARD_W) + abs(dx * (other.y - record.y) / CARD_H)

    found = [o for o in around if o.id != record.id and 0.3 < away(o) <= NEAR_X / CARD_W and aside(o) < 0.7]
    return min(found, key=away, default=None)


def _free(moved: Rect, other: Rect, there: Sequence[Rect], dx: int, dy: int) -> tuple[float, float]:
    x, y = other.centre
    x, y = x + dx * ((other.w + moved.w) / 2 + GAP), y + dy * ((other.h + moved.h) / 2 + GAP)
    while blocking := [area for area in there if area.meets(Rect.around(x, y, moved.w, moved.h))]:
        wall = blocking[0]
        x = wall.centre[0] + dx * ((wall.w + moved.w) / 2 + GAP) if dx else x
        y = wall.centre[1] + dy * ((wall.h + moved.h) / 2 + GAP) if dy else y
    return x, y
