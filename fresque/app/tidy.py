"""A clean arrangement of a table, as a proposal: nothing changes until the facilitator keeps it. Lengths in mm.

Linked cards stand in columns read from left to right: those where the group has put them, straightened, unless layers
drawn from the links read clearly better. Cards without a link come below, a row for each lot. Notes and stamps go
with their card, frames around theirs; what is locked stays. On a deck with zones, cards take the seats of their own.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from fresque.app.tidy_layers import layered
from fresque.app.tidy_pieces import Gaps, Piece, Point, around, measured, overlap, shifted, straightened
from fresque.app.tidy_seats import seated
from fresque.app.tidy_table import Table, sorted_out
from fresque.core.batch import Batch, Set
from fresque.core.board import Board
from fresque.core.deck import Deck
from fresque.core.geometry import Rect, union
from fresque.core.records import CARD_H, CARD_W, Frame, Placed, PlacedCard, Record
from fresque.core.zones import zones_of
from fresque.layout.board import box

GAPS = Gaps(112.0, 74.0)
"""Room for the words of a link between two columns, and between two rows."""
CLOSE = Gaps(24.0, 20.0)
"""Between cards without links."""
FRAME_SIDE, FRAME_TOP = 18.0, 36.0
"""Between a frame and its cards; its title is at the top."""
BETTER = 0.9
"""Layers replace the columns of the group only when they cost less than this part of what those do."""
MOST = 400
"""Beyond this many links, crossings are not counted: layers it is."""
STEP, RINGS = 30.0, 40
"""How far apart, and how far, places are tried around what is locked."""


@dataclass(slots=True)
class _Plan:
    """Where pieces go, as it is being decided."""

    at: dict[str, Point] = field(default_factory=dict)
    pieces: dict[str, Piece] = field(default_factory=dict)

    def put(self, pieces: Iterable[Piece], at: Mapping[str, Point]) -> None:
        for piece in pieces:
            self.pieces[piece.id], self.at[piece.id] = piece, at[piece.id]

    def rooms(self) -> list[Rect]:
        return [shifted(piece.room, *self.at[i]) for i, piece in self.pieces.items()]

    def shift(self, dx: float, dy: float) -> None:
        self.at = {i: (x + dx, y + dy) for i, (x, y) in self.at.items()}


def tidied(deck: Deck, records: Iterable[Record]) -> tuple[Placed, ...]:
    """The records a clean arrangement of one table would change, as they would be; the same table, the same places."""
    table, zones = sorted_out(records), zones_of(deck)
    seats = seated(deck, zones, table)
    plan = _Plan()
    bound = [i for i in table.companies if i not in seats and _bound(i, table)]
    plan.put([table.companies[i].piece for i in bound], _linked(table, bound))
    _rows(plan, [c.card for i, c in table.companies.items() if i not in seats and i not in bound], deck, table)
    _loose(plan, table, seats)
    _anchor(plan, table, [*table.fixed, *([zones.bounds] if zones.bounds else [])])
    return tuple(after for before, after in _results(table, plan.at, seats) if after != before)


def kept(board: Board, proposed: Iterable[Placed]) -> Batch:
    """One gesture that puts the records where they are proposed; those gone or locked since are left alone."""
    ops = []
    for wanted in proposed:
        there = board.get(wanted.id)
        if isinstance(there, Placed) and not there.locked:
            names = ("x", "y", "angle", *(("w", "h") if isinstance(wanted, Frame) else ()))
            fields = {name: getattr(wanted, name) for name in names if getattr(wanted, name) != getattr(there, name)}
            ops += [Set(wanted.id, fields)] if fields else []
    return Batch(tuple(ops))


def _bound(card: str, table: Table) -> bool:
    return any(card in pair for pair in table.links) or any(card in members for _frame, members in table.frames)


def _linked(table: Table, bound: Sequence[str]) -> dict[str, Point]:
    """Where the linked and the framed cards go, in millimetres from nowhere in particular."""
    if not bound:
        return {}
    pieces = [table.companies[i].piece for i in bound]
    layers = _layers(table, pieces)
    if len(table.links) > MOST or _heaped(pieces):
        return layers
    columns = straightened(pieces, GAPS)
    scores = [measured(at, table.links).cost for at in (layers, columns)]
    return layers if _tangled(table, columns) or scores[0] < BETTER * scores[1] else columns


def _heaped(pieces: Sequence[Piece]) -> bool:
    """Whether a third of the cards cover others: nobody has put them in columns yet."""
    cards = [Rect.around(piece.x, piece.y, CARD_W, CARD_H) for piece in pieces]
    covered = sum(any(overlap(a, b) for b in cards if b is not a) for a in cards)
    return 3 * covered >= len(cards)


def _layers(table: Table, pieces: Sequence[Piece]) -> dict[str, Point]:
    """Layers of pieces, each frame being one that holds layers of its own."""
    by_id = {piece.id: piece for piece in pieces}
    home = {i: frame.id for frame, members in table.frames for i in members if i in by_id}
    inside: dict[str, dict[str, Point]] = {}
    outer = [piece for piece in pieces if piece.id not in home]
    for frame, members in table.frames:
        own = [by_id[i] for i in members if i in by_id]
        if own:
            at = layered(own, table.links, GAPS) if _joined(table, members) else straightened(own, GAPS)
            room = _framed(around(at, own))
            x, y = room.centre
            inside[frame.id] = {i: (px - x, py - y) for i, (px, py) in at.items()}
            outer.append(Piece(frame.id, frame.x, frame.y, Rect.around(0, 0, room.w, room.h)))
    places = layered(outer, [(home.get(a, a), home.get(b, b)) for a, b in table.links], GAPS)
    found = {i: place for i, place in places.items() if i in by_id}
    for frame_id, at in inside.items():
        fx, fy = places[frame_id]
        found.update({i: (fx + x, fy + y) for i, (x, y) in at.items()})
    return found


def _joined(table: Table, members: Sequence[str]) -> bool:
    return any(a in members and b in members for a, b in table.links)


def _tangled(table: Table, at: Mapping[str, Point]) -> bool:
    """Whether a frame drawn around its cards would take in others, or meet another frame."""
    held_frames = [ids for _frame, ids in table.frames if any(i in at for i in ids)]
    frames = [_framed(around(at, [table.companies[i].piece for i in ids])) for ids in held_frames]
    held = {i for _frame, members in table.frames for i in members}
    others = [shifted(table.companies[i].room, *place) for i, place in at.items() if i not in held]
    meet = any(overlap(a, b) for n, a in enumerate(frames) for b in frames[:n])
    strangers = any(
        overlap(frame, shifted(table.companies[i].room, *at[i]))
        for frame, ids in zip(frames, held_frames, strict=True)
        for i in held - set(ids)
        if i in at
    )
    return meet or strangers or any(overlap(frame, other) for frame in frames for other in others)


def _framed(inner: Rect) -> Rect:
    return Rect(inner.x - FRAME_SIDE, inner.y - FRAME_TOP, inner.w + 2 * FRAME_SIDE, inner.h + FRAME_SIDE + FRAME_TOP)


def _rows(plan: _Plan, cards: Sequence[PlacedCard], deck: Deck, table: Table) -> None:
    """Cards without a link, below the others: a row for each lot, its cards in the deck's order."""
    order = {card.id: n for n, card in enumerate(deck.cards)}
    lots = {card.id: deck.lot_number(card.lot) or len(deck.lots) + 1 for card in deck.cards}
    last = len(deck.lots) + 2
    for lot in range(1, last + 1):
        there = [c for c in cards if lots.get(c.card, last) == lot]
        there.sort(key=lambda c: (order.get(c.card, len(order)), c.x, c.y, c.id))
        _row(plan, [table.companies[c.id].piece for c in there])


def _loose(plan: _Plan, table: Table, seats: Mapping[str, Point]) -> None:
    """What goes with no card, in a last row; the title above everything."""
    _row(plan, [Piece(r.id, r.x, r.y, shifted(box(r), -r.x, -r.y)) for r in table.loose])
    if table.title is not None and table.title.id not in seats:
        block, own = union(plan.rooms()), box(table.title)
        piece = Piece(table.title.id, table.title.x, table.title.y, Rect.around(0, 0, own.w, own.h))
        place = (block.centre[0], block.y - GAPS.down - own.h / 2) if block else (table.title.x, table.title.y)
        plan.put([piece], {piece.id: place})


def _row(plan: _Plan, pieces: Sequence[Piece]) -> None:
    """Put pieces below the plan, side by side, starting a new row when the plan is wide enough."""
    area = union(plan.rooms()) or Rect(0, 0, 0, -GAPS.down)
    width = max(area.w, 6 * (CARD_W + CLOSE.across))
    left, top, high = area.x, area.bottom + GAPS.down, 0.0
    for piece in pieces:
        if left > area.x and left + piece.room.w > area.x + width:
            left, top, high = area.x, top + high + CLOSE.down, 0.0
        plan.put([piece], {piece.id: (left - piece.room.x, top - piece.room.y)})
        left, high = left + piece.room.w + CLOSE.across, max(high, piece.room.h)


def _anchor(plan: _Plan, table: Table, obstacles: Sequence[Rect]) -> None:
    """Move the whole plan to where its cards were, as near as what stays leaves room for it."""
    here, there = union(plan.rooms()), union(box(r) for r in table.movable if r.id in plan.at)
    if here is None or there is None:
        return
    plan.shift(there.centre[0] - here.centre[0], there.centre[1] - here.centre[1])
    for dx, dy in _ways(plan, obstacles):
        if not _meets(plan, obstacles, dx, dy):
            plan.shift(dx, dy)
            return


def _ways(plan: _Plan, obstacles: Sequence[Rect]) -> list[Point]:
    """Shifts to try, the shortest first; the last ones clear every obstacle."""
    area, taken = union(plan.rooms()), union(obstacles)
    if area is None or taken is None:
        return [(0.0, 0.0)]
    gap = CLOSE.across
    clear = [
        (0.0, taken.bottom + gap - area.y), (0.0, taken.y - gap - area.bottom),
        (taken.right + gap - area.x, 0.0), (taken.x - gap - area.right, 0.0),
    ]  # fmt: skip
    rings = range(-RINGS, RINGS + 1) if len(plan.pieces) * len(obstacles) < 400 else range(1)
    tried = [(STEP * i, STEP * j) for i in rings for j in rings]
    return sorted([*tried, *clear], key=lambda way: (way[0] ** 2 + way[1] ** 2, way))


def _meets(plan: _Plan, obstacles: Sequence[Rect], dx: float, dy: float) -> bool:
    moved = [shifted(room, dx, dy).grown(CLOSE.down / 2) for room in plan.rooms()]
    return any(overlap(room, obstacle) for room in moved for obstacle in obstacles)


def _results(table: Table, at: Mapping[str, Point], seats: Mapping[str, Point]) -> Iterable[tuple[Placed, Placed]]:
    """Each record as it is and as it would be: cards straight, what goes with them, frames around theirs."""
    places = {i: (round(x, 2), round(y, 2)) for i, (x, y) in {**at, **seats}.items()}
    for i, company in table.companies.items():
        card, (x, y) = company.card, places[i]
        yield card, replace(card, x=x, y=y, angle=0.0)
        for record, (dx, dy) in company.followers:
            if i in seats:
                dx, dy = record.x - card.x, record.y - card.y
            yield record, replace(record, x=round(x + dx, 2), y=round(y + dy, 2))
    for frame, members in table.frames:
        if seats.keys().isdisjoint(members):
            area = _framed(around(places, [table.companies[i].piece for i in members]))
            x, y = area.centre
            yield frame, replace(frame, x=round(x, 2), y=round(y, 2), w=round(area.w, 2), h=round(area.h, 2))
    for record in (*table.loose, *([table.title] if table.title else [])):
        x, y = places[record.id]
        yield record, replace(record, x=x, y=y)
