"""Where the hands of a simulated table put a card: near its expected zone, near its neighbours, sometimes elsewhere."""

from collections.abc import Iterator, Sequence
from random import Random

from fresque.core.deck import Card, Deck
from fresque.core.geometry import Rect
from fresque.core.records import CARD_H, CARD_W, Note, Picture, Placed, PlacedCard, Record
from fresque.core.zone_shapes import Area, Point, Zones
from fresque.core.zones import free_seats, is_free, waiting_spot
from fresque.layout.board import box

STEP = (CARD_W + 30.0, CARD_H + 26.0)
"""Mm between two cards put side by side without zones."""
WOBBLE = 6.0
"""Mm: hands put nothing down quite straight."""
AT_HOME, ELSEWHERE = 0.72, 0.14
"""How often a card goes to the zone the deck expects, and to another one; otherwise it waits below the zones."""
RINGS = 12


def spot(deck: Deck, zones: Zones, records: Sequence[Record], card: Card, rng: Random) -> Point:
    """A free place for a card, centred, in mm."""
    taken = _taken(records)
    if zones.areas and zones.bounds:
        seat = _seat(zones, card, taken, rng)
        return _wobbled(seat, rng) if seat else waiting_spot(zones.bounds, taken)
    near = neighbours(deck, card.id, records)
    anchor = rng.choice(near) if near else _middle(records)
    free = next((at for at in _around(anchor) if is_free(at, taken)), (anchor[0], anchor[1] + RINGS * STEP[1]))
    return _wobbled(free, rng)


def neighbours(deck: Deck, card: str, records: Sequence[Record]) -> list[Point]:
    """Where the cards lie that the deck links to this one."""
    known = {link.target for link in deck.links if link.source == card}
    known |= {link.source for link in deck.links if link.target == card}
    return [(r.x, r.y) for r in records if isinstance(r, PlacedCard) and r.card in known]


def note_spot(records: Sequence[Record], rng: Random) -> Point:
    """Beside a card of the table, where nothing else lies."""
    cards = [r for r in records if isinstance(r, PlacedCard)]
    taken = _taken(records)
    anchor = rng.choice(cards) if cards else None
    x, y = (anchor.x, anchor.y) if anchor else (0.0, 0.0)
    places = ((x + dx, y + dy) for dy in (-100.0, 100.0, -205.0, 205.0) for dx in (-40.0, 40.0, 130.0, -130.0))
    free = (at for at in places if not any(Rect.around(*at, 78, 78).meets(box) for box in taken))
    return next(free, (x + 60, y + 60))


def _seat(zones: Zones, card: Card, taken: Sequence[Rect], rng: Random) -> Point | None:
    dice = rng.random()
    home = [area for area in zones.areas if area.zone.id in card.zone]
    others = [area for area in zones.areas if area not in home]
    if home and dice < AT_HOME:
        wanted = home
    elif others and (dice < AT_HOME + ELSEWHERE or not home):
        wanted = rng.sample(others, len(others))
    else:
        return None
    return next((seat for area in wanted for seat in _seats(area, card, taken)), None)


def _seats(area: Area, card: Card, taken: Sequence[Rect]) -> list[Point]:
    return free_seats(area, card.kind, taken)


def _taken(records: Sequence[Record]) -> list[Rect]:
    return [box(record) for record in records if isinstance(record, PlacedCard | Note | Picture)]


def _middle(records: Sequence[Record]) -> Point:
    """The middle of what lies there; where a board begins when it is empty."""
    there = [r for r in records if isinstance(r, Placed)]
    if not there:
        return 0.0, 0.0
    return sum(r.x for r in there) / len(there), sum(r.y for r in there) / len(there)


def _around(at: Point) -> Iterator[Point]:
    """Places side by side, the nearest first, on a grid through `at`."""
    yield at
    for ring in range(1, RINGS):
        cells = [(i, j) for i in range(-ring, ring + 1) for j in range(-ring, ring + 1) if max(abs(i), abs(j)) == ring]
        for i, j in sorted(cells, key=lambda cell: abs(cell[0]) + abs(cell[1])):
            yield at[0] + i * STEP[0], at[1] + j * STEP[1]


def _wobbled(at: Point, rng: Random) -> Point:
    return round(at[0] + rng.uniform(-WOBBLE, WOBBLE), 1), round(at[1] + rng.uniform(-WOBBLE, WOBBLE), 1)
