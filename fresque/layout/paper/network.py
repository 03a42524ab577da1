"""Where the cards of the link diagram go: around a circle by lots, or by steps on a true ring. Lengths in mm.

Within a lot, neighbours are exchanged as long as that makes fewer links cross.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from fresque.core.deck import Card, Deck, Zone
from fresque.layout.canvas import PathData

Place = Literal["rim", "ring"]
Point = tuple[float, float]
Pair = tuple[str, str]

MOST = 64
"""Cards on one diagram: more could not be read on an A4."""
_PASSES = 60
_GAP = 0.8
"""Room between two groups, in cards."""
_STEP = 7.6
"""Radius of a step on the ring, in mm."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a card is: `angle` in degrees clockwise from the right, seen from the centre; `r` its radius."""

    card: Card
    place: Place
    x: float
    y: float
    angle: float
    r: float


@dataclass(frozen=True, slots=True)
class Network:
    """The cards of a diagram placed around (0, 0); `room` is what a label has across, on the rim."""

    spots: tuple[Spot, ...]
    radius: float
    room: float
    zones: tuple[tuple[Zone, float], ...] = ()
    """On a ring, the zones without a step card, each with its angle."""

    def spot(self, card_id: str) -> Spot:
        """Where this card is; KeyError when it is not there."""
        return next(spot for spot in self.spots if spot.card.id == card_id)


def network(deck: Deck, pairs: Sequence[Pair], radius: float) -> Network:
    """The linked cards around a circle of `radius`; on a ring deck, in the sectors of their zones around its steps."""
    linked = _ends(pairs)
    cards = [card for card in deck.cards if card.id in linked]
    if deck.layout.kind == "ring" and len(deck.layout.zones) > 2:
        return _ring(deck, cards, pairs, radius)
    groups = [[card for card in cards if card.lot == lot] for lot in (*(lot.id for lot in deck.lots), "")]
    return Network(*_rim([group for group in groups if group], pairs, radius, centred=False))


def untangled(groups: Sequence[Sequence[str]], pairs: Sequence[Pair]) -> list[list[str]]:
    """The same groups in the same order, their members so ordered that fewer links cross inside the circle."""
    order = [member for group in groups for member in group]
    joined: Mapping[str, list[str]] = _joined(pairs, set(order))
    starts = [0]
    for group in groups:
        starts.append(starts[-1] + len(group))
    seams = set(starts)
    at = {member: n for n, member in enumerate(order)}
    for _pass in range(_PASSES):
        moved = False
        for n in range(len(order) - 1):
            if n + 1 in seams or _gain(order[n], order[n + 1], at, joined) <= 0:
                continue
            order[n], order[n + 1] = order[n + 1], order[n]
            at[order[n]], at[order[n + 1]] = n, n + 1
            moved = True
        if not moved:
            break
    return [order[start:end] for start, end in pairwise(starts)]


def crossings(order: Sequence[str], pairs: Sequence[Pair]) -> int:
    """How many pairs of links cross when their cards stand on a circle in this order."""
    at = {member: n for n, member in enumerate(order)}
    chords = [sorted((at[a], at[b])) for a, b in pairs if a in at and b in at and a != b]
    return sum(a < c < b < d or c < a < d < b for n, (a, b) in enumerate(chords) for c, d in chords[:n])


def curve(source: Spot, target: Spot) -> PathData:
    """The link between two spots, from the edge of one to 2.4 mm before the edge of the other."""
    apart = abs((target.angle - source.angle + 180) % 360 - 180)
    first, second = _handle(source, apart), _handle(target, apart)
    if source.place == target.place == "ring" and apart < 100:
        first, second = _arc(source, target)
    elif source.place != target.place:
        first, second = _between(source, target, 0.3), _between(target, source, 0.3)
    start = _towards((source.x, source.y), first, source.r + 0.3)
    end = _towards((target.x, target.y), second, target.r + 2.6)
    return (("M", start), ("C", (*first, *second, *end)))


def _gain(one: str, other: str, at: Mapping[str, int], joined: Mapping[str, list[str]]) -> int:
    """How many crossings are lost when two neighbours change places."""
    here, count = at[one], len(at)
    first = [(at[end] - here) % count for end in joined[one] if end != other]
    second = [(at[end] - here) % count for end in joined[other] if end != one]
    return sum(b > a for a in first for b in second) - sum(a > b for a in first for b in second)


def _joined(pairs: Sequence[Pair], kept: set[str]) -> Mapping[str, list[str]]:
    joined: dict[str, list[str]] = defaultdict(list)
    for a, b in pairs:
        if a in kept and b in kept and a != b:
            joined[a].append(b)
            joined[b].append(a)
    return joined


def _rim(
    groups: Sequence[Sequence[Card]], pairs: Sequence[Pair], radius: float, *, centred: bool
) -> tuple[tuple[Spot, ...], float, float]:
    """The spots of groups around a circle, its radius, and the length of rim each card has.

    The first group begins at the top; `centred`, its middle is there.
    """
    by_id = {card.id: card for group in groups for card in group}
    order = untangled([[card.id for card in group] for group in groups], pairs)
    slots = sum(map(len, order)) + _GAP * len(order)
    pitch = 2 * math.pi * radius / max(slots, 1)
    step = 360 / max(slots, 1)
    angle = -90.0 - (len(order[0]) - 1) * step / 2 if centred and order else -90 + step / 2
    spots = []
    for group in order:
        for member in group:
            spots.append(_spot(by_id[member], "rim", radius, angle, min(3.3, pitch * 0.4)))
            angle += step
        angle += _GAP * step
    return tuple(spots), radius, min(pitch, 8.0)


def _ring(deck: Deck, cards: Sequence[Card], pairs: Sequence[Pair], radius: float) -> Network:
    zones = deck.layout.zones
    steps = {card.zone[0]: card for card in deck.cards if card.kind == "step" and card.zone}
    placed = _by_sector(deck, [card for card in cards if card not in steps.values()], pairs)
    angles = [-90 + 360 * n / len(zones) for n in range(len(zones))]
    rim, pitch = _sectors([placed[zone.id] for zone in zones], angles, pairs, radius)
    inner = radius * 0.56
    ring = [_spot(steps[z.id], "ring", inner, a, _STEP) for z, a in zip(zones, angles, strict=True) if z.id in steps]
    bare = tuple((zone, angle) for zone, angle in zip(zones, angles, strict=True) if zone.id not in steps)
    return Network((*rim, *ring), radius, pitch, bare)


def _by_sector(deck: Deck, cards: Sequence[Card], pairs: Sequence[Pair]) -> dict[str, list[Card]]:
    """The cards of each zone; those that are expected nowhere stand near the cards they are most linked to."""
    home = {card.id: card.zone[0] for card in deck.cards if card.zone}
    zones = [zone.id for zone in deck.layout.zones]
    joined = _joined(pairs, {card.id for card in deck.cards})
    placed: dict[str, list[Card]] = {zone: [] for zone in zones}
    for card in cards:
        near = [home[other] for other in joined[card.id] if other in home]
        best = max(zones, key=lambda zone: (near.count(zone), -len(placed[zone])))
        placed[home.get(card.id, best)].append(card)
    return placed


def _sectors(
    groups: Sequence[Sequence[Card]], angles: Sequence[float], pairs: Sequence[Pair], radius: float
) -> tuple[list[Spot], float]:
    """Each group in a sector of its own, all sectors as wide."""
    by_id = {card.id: card for group in groups for card in group}
    order = untangled([[card.id for card in group] for group in groups], pairs)
    sector = 360 / len(groups)
    step = min(12.0, sector / (max(map(len, order)) + _GAP))
    pitch = math.radians(step) * radius
    spots = [
        _spot(by_id[member], "rim", radius, angle + (n - (len(group) - 1) / 2) * step, min(3.3, pitch * 0.4))
        for group, angle in zip(order, angles, strict=True)
        for n, member in enumerate(group)
    ]
    return spots, min(pitch, 8.0)


def _spot(card: Card, place: Place, radius: float, angle: float, r: float) -> Spot:
    turn = math.radians(angle)
    return Spot(card, place, radius * math.cos(turn), radius * math.sin(turn), angle, r)


def _handle(spot: Spot, apart: float) -> Point:
    """Towards the centre, the more so as the other end is further around."""
    pull = {"rim": 0.84, "ring": 0.5}[spot.place]
    share = 1 - pull * min(1.0, 0.14 + apart / 150)
    return spot.x * share, spot.y * share


def _between(one: Spot, other: Spot, share: float) -> Point:
    return one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share


def _arc(source: Spot, target: Spot) -> tuple[Point, Point]:
    """The handles of the arc of a circle between two neighbours of the ring."""
    turn = math.radians((target.angle - source.angle + 180) % 360 - 180)
    k = 4 / 3 * math.tan(turn / 4)
    return (source.x - k * source.y, source.y + k * source.x), (target.x + k * target.y, target.y - k * target.x)


def _towards(start: Point, aim: Point, by: float) -> Point:
    dx, dy = aim[0] - start[0], aim[1] - start[1]
    far = math.hypot(dx, dy) or 1.0
    return start[0] + dx / far * by, start[1] + dy / far * by


def split(deck: Deck, pairs: Sequence[Pair]) -> Iterator[tuple[str, list[Pair]]]:
    """The links of each diagram to draw, with the lot they leave: "" when one diagram holds them all.

    Each link is in one diagram, and no diagram has more cards than can be read.
    """
    if not pairs:
        return
    if len(_ends(pairs)) <= MOST:
        yield "", list(pairs)
        return
    home = {card.id: card.lot for card in deck.cards}
    for lot in (*(lot.id for lot in deck.lots), ""):
        drawn: list[Pair] = []
        for pair in (pair for pair in pairs if home[pair[0]] == lot):
            if len(_ends([*drawn, pair])) > MOST:
                yield lot, drawn
                drawn = []
            drawn.append(pair)
        if drawn:
            yield lot, drawn


def _ends(pairs: Sequence[Pair]) -> set[str]:
    return {card_id for pair in pairs for card_id in pair}
