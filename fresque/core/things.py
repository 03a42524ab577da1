"""Edits of the things that lie beside the cards: strokes, stamps, frames; and what goes along with what.

A stamp follows the card it was put on, and leaves the board with it. A frame that is moved takes along what lies wholly
in it. Lengths in mm.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from fresque.core.batch import Add, Batch, Delete, Op, Set
from fresque.core.board import Board
from fresque.core.geometry import Rect, turned, union
from fresque.core.order import between
from fresque.core.reach import HEAD, within
from fresque.core.records import CARD_H, CARD_W, Frame, Placed, PlacedCard, Stamp, StampKind, Stroke
from fresque.core.strokes import Sample, widths_of

Extent = Callable[[Placed], Rect]
MARGIN = 24.0
"""Between what a frame is put around and its edge."""
SMALLEST_FRAME = 60.0
STAMP = 24.0
"""The width of a stamp."""
_OVER = 8.0
"""How far a stamp put at the corner of a card reaches beyond its edges."""


def draw(new_id: str, samples: Sequence[Sample], *, table: int, color: str, width: float) -> Batch:
    """A pen stroke through points of the board, its place being its middle."""
    if not samples:
        return Batch(())
    xs, ys = [x for x, _y, _p in samples], [y for _x, y, _p in samples]
    x, y = round((min(xs) + max(xs)) / 2, 2), round((min(ys) + max(ys)) / 2, 2)
    points = [round(value, 2) for px, py, _p in samples for value in (px - x, py - y)]
    widths = widths_of(samples, width)
    fields = {"points": points, "color": color, "width": width, "table": table, "x": x, "y": y}
    return Batch((Add(new_id, "stroke", fields | ({"widths": list(widths)} if widths else {})),))


def stamp(board: Board, new_id: str, kind: StampKind, *, table: int, x: float, y: float) -> Batch:
    """A stamp centred on (x, y), on the card that lies there if there is one."""
    on = card_under(board, table, x, y)
    return Batch((Add(new_id, "stamp", {"kind": kind, "table": table, "x": x, "y": y, **({"on": on} if on else {})}),))


def stamp_cards(board: Board, ids: Mapping[str, str], kind: StampKind) -> Batch:
    """A stamp at the bottom right corner of each card, beside those that are there; `ids` gives the new id of each."""
    ops = []
    for card_id, new_id in ids.items():
        card = board.get(card_id)
        if isinstance(card, PlacedCard):
            there = sum(isinstance(r, Stamp) and r.on == card_id for r in board.records(card.table))
            dx, dy = CARD_W / 2 - STAMP / 2 + _OVER - there * (STAMP + 2), CARD_H / 2 - STAMP / 2 + _OVER
            x, y = turned((card.x + dx, card.y + dy), (card.x, card.y), card.angle)
            place = {"x": round(x, 2), "y": round(y, 2)}
            ops.append(Add(new_id, "stamp", {"kind": kind, "table": card.table, "on": card_id, **place}))
    return Batch(tuple(ops))


def restamp(board: Board, ids: Iterable[str], kind: StampKind) -> Batch:
    """Make stamps of another kind."""
    stamps = [r for i in sorted(ids) if isinstance(r := board.get(i), Stamp) and r.kind != kind]
    return Batch(tuple(Set(r.id, {"kind": kind}) for r in stamps))


def paint(board: Board, ids: Iterable[str], color: str) -> Batch:
    """Give strokes another colour, `#RRGGBB`."""
    strokes = [r for i in sorted(ids) if isinstance(r := board.get(i), Stroke) and r.color != color]
    return Batch(tuple(Set(r.id, {"color": color}) for r in strokes))


def frame(new_id: str, area: Rect, *, table: int, title: str = "") -> Batch:
    """A frame that fills `area`, no smaller than `SMALLEST_FRAME` either way."""
    x, y = area.centre
    size = {"w": round(max(SMALLEST_FRAME, area.w), 2), "h": round(max(SMALLEST_FRAME, area.h), 2)}
    place = {"x": round(x, 2), "y": round(y, 2), **size}
    return Batch((Add(new_id, "frame", {"title": title, "table": table, **place}),))


def frame_around(board: Board, new_id: str, ids: Iterable[str], extent: Extent) -> Batch:
    """A frame around records of one table, with room for its title; nothing when none is there."""
    there = [r for i in ids if isinstance(r := board.get(i), Placed)]
    area = union(extent(r) for r in there)
    if area is None:
        return Batch(())
    around = area.grown(MARGIN)
    room = Rect(around.x, around.y - HEAD + MARGIN / 2, around.w, around.h + HEAD - MARGIN / 2)
    return frame(new_id, room, table=there[0].table)


def carried(board: Board, ids: Iterable[str], extent: Extent, *, alone: bool = False) -> frozenset[str]:
    """What moves when `ids` do: the stamps of the cards, and what lies wholly in the frames unless they go `alone`."""
    moving = {r.id: r for i in ids if isinstance(r := board.get(i), Placed)}
    frames = [r for r in moving.values() if isinstance(r, Frame) and not r.locked and not alone]
    tables = {r.table for r in moving.values()}
    if frames:
        inside = [
            r
            for table in tables
            for r in board.records(table)
            if isinstance(r, Placed) and any(r.table == f.table and within(extent(r), extent(f)) for f in frames)
        ]
        moving.update((r.id, r) for r in inside)
    cards = {r.id for r in moving.values() if isinstance(r, PlacedCard) and not r.locked}
    stamps = stamps_on(board, cards, tables)
    return frozenset(ids) | moving.keys() | {r.id for r in stamps}


def stamps_on(board: Board, cards: Iterable[str], tables: Iterable[int]) -> list[Stamp]:
    """The stamps put on these cards."""
    on = set(cards)
    if not on:
        return []
    return [r for table in tables for r in board.records(table) if isinstance(r, Stamp) and r.on in on]


def followed(board: Board, batch: Batch) -> Batch:
    """The same gesture with the stamps of the cards it moves, turns or removes; a stamp it moves takes its new card."""
    known = {op.id: r for op in batch.ops if isinstance(r := board.get(op.id), PlacedCard | Stamp)}
    if not known:
        return batch
    cards = {r.id: r for r in known.values() if isinstance(r, PlacedCard)}
    by_id = {op.id: op for op in batch.ops}
    ops = [_reseated(board, op, known.get(op.id), cards) for op in batch.ops]
    stamps = [r for r in stamps_on(board, cards, {r.table for r in cards.values()}) if r.id not in by_id]
    top = max((str(op.fields["z"]) for op in batch.ops if isinstance(op, Set) and "z" in op.fields), default=None)
    for one in stamps:
        if along := _along(one, cards[one.on], by_id[one.on]):
            if isinstance(along, Set) and top is not None:
                top = between(top, None)
                along = Set(along.id, {**along.fields, "z": top})
            ops.append(along)
    return Batch(tuple(ops))


def card_under(board: Board, table: int, x: float, y: float) -> str:
    """The id of the highest card at (x, y), empty when there is none."""
    cards = [r for r in board.records(table) if isinstance(r, PlacedCard)]
    under = [r.id for r in cards if Rect.around(r.x, r.y, CARD_W, CARD_H).holds(x, y)]
    return under[-1] if under else ""


def _reseated(board: Board, op: Op, one: Placed | None, cards: Mapping[str, PlacedCard]) -> Op:
    """A stamp moved by itself belongs to the card it is put on now, if any."""
    if not isinstance(op, Set) or not isinstance(one, Stamp) or "x" not in op.fields or one.on in cards:
        return op
    x, y = float(str(op.fields["x"])), float(str(op.fields.get("y", one.y)))
    on = card_under(board, one.table, x, y)
    return op if on == one.on else Set(op.id, {**op.fields, "on": on})


def _along(one: Stamp, card: PlacedCard, op: Op) -> Op | None:
    """What happens to a stamp when this happens to its card."""
    if not isinstance(op, Set):
        return Delete(one.id) if isinstance(op, Delete) else None
    if not {"x", "y", "angle", "table"} & op.fields.keys():
        return None
    x, y, angle = (float(str(op.fields.get(name, getattr(card, name)))) for name in ("x", "y", "angle"))
    dx, dy = turned((one.x - card.x, one.y - card.y), (0, 0), angle - card.angle)
    table = {"table": op.fields["table"]} if "table" in op.fields else {}
    return Set(one.id, {"x": round(x + dx, 6), "y": round(y + dy, 6), **table})
