"""What the zones of the board do for the hand: seats that draw cards to them, and where a card goes by keyboard."""

from collections.abc import Collection

from fresque.app.desk import Desk
from fresque.core.batch import Batch, Set
from fresque.core.geometry import Rect, union
from fresque.core.i18n import tr
from fresque.core.records import Note, Picture, Placed, PlacedCard
from fresque.core.zone_shapes import Area, Point
from fresque.core.zones import (
    Held,
    free_seats,
    held,
    in_band,
    is_free,
    kind_of,
    near_seats,
    shown_title,
    waiting_spot,
    zones_of,
)
from fresque.layout.board import box

REACH = 28.0
"""Screen pixels from which a seat draws a card, kept between `NEAREST` and `FARTHEST` board mm."""
NEAREST, FARTHEST = 30.0, 60.0


def drawn(desk: Desk, dx: float, dy: float, scale: float, ids: Collection[str]) -> tuple[float, float]:
    """The move of the hand, a little longer or shorter when it brings the one card it carries near a free seat."""
    card = desk.board.get(next(iter(ids))) if len(ids) == 1 else None
    if not isinstance(card, PlacedCard):
        return dx, dy
    x, y = seated(desk, card.card, (card.x + dx, card.y + dy), scale, besides={card.id})
    return x - card.x, y - card.y


def seated(desk: Desk, card_id: str, at: Point, scale: float, besides: Collection[str] = ()) -> Point:
    """The free seat that draws a card of the deck put down at this point, or the point itself.

    In a band of a timeline a card that no seat draws lines up with the band, so that its date is plain.
    `scale` is in screen pixels a mm; records `besides` take no seat.
    """
    zones = zones_of(desk.deck)
    if not zones.areas or not desk.magnet:
        return at
    reach = max(NEAREST, min(REACH / scale, FARTHEST))
    near = near_seats(zones, kind_of(desk.deck, card_id), *at, reach)
    if band := in_band(zones, *at):
        near.append(band)
    there = taken(desk, besides) if near else []
    return next((seat for seat in near if is_free(seat, there)), at)


def taken(desk: Desk, besides: Collection[str] = ()) -> list[Rect]:
    """What no card can be put upon: the cards, notes and pictures of the table in view, some left out."""
    solid = (r for r in desk.records() if isinstance(r, PlacedCard | Note | Picture) and r.id not in besides)
    return [box(record) for record in solid]


def zones_held(desk: Desk) -> tuple[Held, ...]:
    """What each zone of the table in view holds."""
    zones = zones_of(desk.deck)
    return held(desk.deck, zones, desk.records()) if zones.areas else ()


def to_next_zone(desk: Desk, by: int) -> Batch:
    """Move the chosen cards to free seats of the next zone that has enough; nothing when none has."""
    cards = [card for card in desk.chosen_cards() if not card.locked]
    areas = zones_of(desk.deck).areas
    if not cards or not areas:
        return Batch()
    there = taken(desk, {card.id for card in cards})
    here = next((n for n, area in enumerate(areas) if area.holds(cards[0].x, cards[0].y)), -1 if by > 0 else 0)
    for step in range(1, len(areas) + 1):
        if places := _seats(desk, areas[(here + by * step) % len(areas)], cards, there):
            moves = zip(cards, places, strict=True)
            return Batch(tuple(Set(card.id, {"x": x, "y": y}) for card, (x, y) in moves if (card.x, card.y) != (x, y)))
    return Batch()


def zone_said(desk: Desk, record: Placed) -> str:
    """The zone a record lies in, as everyone may hear it; empty outside, or where no step names it yet."""
    area = zones_of(desk.deck).at(record.x, record.y)
    there = next((there for there in zones_held(desk) if there.area == area), None) if area else None
    title = shown_title(desk.deck, there) if there else ""
    return tr("in “{zone}”", zone=title) if title else ""


def _seats(desk: Desk, area: Area, cards: list[PlacedCard], there: list[Rect]) -> list[Point]:
    """A free seat for each card, or none at all."""
    found: list[Point] = []
    for card in cards:
        free = free_seats(area, kind_of(desk.deck, card.card), there)
        seat = next((seat for seat in free if seat not in found), None)
        if seat is None:
            return []
        found.append(seat)
    return found


def card_spot(desk: Desk, near: Rect) -> Point:
    """Where a card goes that is placed by keyboard: below the zones, side by side, or else in the view `near`."""
    zones = zones_of(desk.deck).bounds
    return waiting_spot(zones, taken(desk)) if zones else desk.free_spot(near)


def whole(desk: Desk) -> Rect | None:
    """All there is to see on the table in view, zones included; None when there is nothing."""
    zones = zones_of(desk.deck).bounds
    return union([*(box(r) for r in desk.records() if isinstance(r, Placed)), *([zones] if zones else [])])
