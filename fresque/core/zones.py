"""The zones of a deck's board: what each holds, which seats are free, where a card dropped near a seat goes.

Nothing locks a card into a zone: it may lie anywhere, and a zone only knows what lies in it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from math import hypot

from fresque.core.deck import Deck, Kind
from fresque.core.geometry import Rect
from fresque.core.records import CARD_H, CARD_W, Placed, PlacedCard, Record
from fresque.core.written import card_of
from fresque.core.zone_shapes import STEP_X, STEP_Y, Area, Point, Zones, laid_out

SLACK = 14.0
"""How far a card may lie over a seat (mm) that still counts as free."""


@dataclass(frozen=True, slots=True)
class Held:
    """What lies in a zone: its cards from the bottom up, and among them the step in the zone's own seat, if any."""

    area: Area
    cards: tuple[PlacedCard, ...] = ()
    step: PlacedCard | None = None

    @property
    def count(self) -> int:
        """How many cards, the step itself left out."""
        return len(self.cards) - (self.step is not None)


def zones_of(deck: Deck) -> Zones:
    """The zones of the deck's board, around the origin; none when it is laid out freely."""
    layout = deck.layout
    if layout.kind == "free" or not layout.zones:
        return Zones()
    stepped = layout.kind == "ring" and any(card.kind == "step" for card in deck.cards)
    apart: tuple[Kind, ...] = ("step", "controversy") if stepped else ()
    cards = [card for card in deck.cards if card.lot and card.kind not in apart]
    expected = Counter(card.zone[0] for card in cards if card.zone)
    even = -(-len(cards) // len(layout.zones)) + 2
    return laid_out(layout, max(even, *expected.values(), 0), stepped)


def kind_of(deck: Deck, card_id: str) -> Kind:
    """The kind of a card of the deck; of one it no longer has: a plain card."""
    card = card_of(deck, card_id)
    return card.kind if card else "card"


def held(deck: Deck, zones: Zones, records: Iterable[Record | Placed]) -> tuple[Held, ...]:
    """What each zone holds, in the order of the zones; a card belongs where its centre is."""
    inside: dict[str, list[PlacedCard]] = {area.zone.id: [] for area in zones.areas}
    if inside:
        for record in records:
            if isinstance(record, PlacedCard) and (area := zones.at(record.x, record.y)):
                inside[area.zone.id].append(record)
    return tuple(
        Held(area, tuple(inside[area.zone.id]), _sitting(deck, area, inside[area.zone.id])) for area in zones.areas
    )


def shown_title(deck: Deck, there: Held) -> str:
    """What everyone may read over a zone: in a ring, the step that was put there, never the one expected."""
    if there.area.step is None:
        return there.area.zone.title
    card = deck.card(there.step.card) if there.step else None
    return card.title if card else ""


def astray(deck: Deck, found: Sequence[Held]) -> list[PlacedCard]:
    """The cards that lie in another zone than the deck expects: for the facilitator alone, and never a score.

    In a ring a zone is that of the step put there, and steps are compared with their neighbours: the ring may begin
    anywhere. Cards outside the zones, and those the deck expects nowhere, are left out.
    """
    homes = {card.id: card.zone for card in deck.cards if card.zone}
    named = [_identity(homes, there) for there in found]
    lost = _steps_astray(homes, found)
    for there, zone_id in zip(found, named, strict=True):
        others = [card for card in there.cards if there.area.step is None or kind_of(deck, card.card) != "step"]
        lost += [card for card in others if zone_id and card.card in homes and zone_id not in homes[card.card]]
    return lost


def is_free(seat: Point, taken: Iterable[Rect]) -> bool:
    """Whether nothing lies on a seat, `SLACK` mm apart."""
    room = Rect.around(*seat, CARD_W - 2 * SLACK, CARD_H - 2 * SLACK)
    return not any(room.meets(box) for box in taken)


def near_seats(zones: Zones, kind: Kind, x: float, y: float, reach: float) -> list[Point]:
    """The seats for this kind of card whose centre is within `reach` mm of (x, y), the nearest first."""
    seats = [seat for area in zones.areas for seat in area.seats_for(kind)]
    near = [(hypot(seat[0] - x, seat[1] - y), seat) for seat in seats]
    return [seat for away, seat in sorted(near) if away <= reach]


def free_seats(area: Area, kind: Kind, taken: Sequence[Rect]) -> list[Point]:
    """The seats of a zone that this kind of card may take, in the order they fill."""
    return [seat for seat in area.seats_for(kind) if is_free(seat, taken)]


def in_band(zones: Zones, x: float, y: float) -> Point | None:
    """On a timeline, the point in the nearest column of the band that holds (x, y); None outside, or elsewhere."""
    area = zones.at(x, y) if zones.kind == "timeline" else None
    return (min((seat[0] for seat in area.seats), key=lambda column: abs(column - x)), y) if area else None


def waiting_spot(bounds: Rect, taken: Sequence[Rect]) -> Point:
    """A free place for a card below the zones, row by row from the left."""
    columns = max(1, int((bounds.w + STEP_X - CARD_W) / STEP_X))
    for n in count():
        x = bounds.x + CARD_W / 2 + n % columns * STEP_X
        y = bounds.bottom + 36 + CARD_H / 2 + n // columns * STEP_Y
        if is_free((x, y), taken):
            break
    return x, y


def _sitting(deck: Deck, area: Area, cards: Sequence[PlacedCard]) -> PlacedCard | None:
    """The step in the zone's own seat: the nearest to it when several were put in the zone."""
    if area.step is None:
        return None
    x, y = area.step
    steps = [card for card in cards if kind_of(deck, card.card) == "step"]
    return min(steps, key=lambda card: hypot(card.x - x, card.y - y), default=None)


def _identity(homes: dict[str, tuple[str, ...]], there: Held) -> str:
    """Which zone of the deck this one stands for; empty for a zone of a ring before its step is there."""
    if there.area.step is None:
        return there.area.zone.id
    return homes.get(there.step.card, ("",))[0] if there.step else ""


def _steps_astray(homes: dict[str, tuple[str, ...]], found: Sequence[Held]) -> list[PlacedCard]:
    """The steps that do not follow the others, the ring turned so that most do."""
    ranks = {there.area.zone.id: n for n, there in enumerate(found)}
    sitting = [(n, there.step) for n, there in enumerate(found) if there.step and there.step.card in homes]
    turns = [((n - ranks.get(homes[step.card][0], n)) % len(found), step) for n, step in sitting]
    if not turns:
        return []
    counts = Counter(turn for turn, _step in turns)
    best = min(counts, key=lambda turn: (-counts[turn], turn))
    return [step for turn, step in turns if turn != best]
