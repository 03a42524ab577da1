"""The links of a whole board laid out together: ends spread, cards gone around, reasons apart. Board mm, y down.

A pure function of what is there, whatever its order; what did not change is not worked out again.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from fresque.core.geometry import Rect
from fresque.core.records import Link
from fresque.layout.crowd import Crowd
from fresque.layout.detours import FAR, Trip, Way, way
from fresque.layout.link_drawing import reason_size
from fresque.layout.link_ends import spread
from fresque.layout.link_labels import Plates, solid
from fresque.layout.links import LinkShape, mark_spot, middle_of, room_between, shape
from fresque.layout.meanings import MARK


def routed(links: Iterable[Link], boxes: Mapping[str, Rect], solid_ids: Iterable[str]) -> dict[str, LinkShape]:
    """The shape of each link; `boxes` are those of the records, `solid_ids` the records lines go around.

    Links whose ends are not both there have no shape.
    """
    there = sorted((k for k in links if k.source in boxes and k.target in boxes), key=lambda link: link.id)
    cards = Crowd(solid(boxes[i]) for i in solid_ids)
    lanes, ends = _lanes(there), spread(there, boxes)
    ways = {
        link.id: _way(
            Trip(boxes[link.source], boxes[link.target], *ends[link.id], link.direction, lanes[link.id]), cards
        )
        for link in there
    }
    return _shapes(there, ways, cards)


def _lanes(links: Iterable[Link]) -> dict[str, int]:
    """The rank of each link among those of the same two cards."""
    pairs: dict[frozenset[str], int] = defaultdict(int)
    lanes = {}
    for link in links:
        pair = frozenset((link.source, link.target))
        lanes[link.id] = pairs[pair]
        pairs[pair] += 1
    return lanes


def _way(trip: Trip, cards: Crowd) -> Way:
    source, target = trip.source, trip.target
    region = (
        min(source.x, target.x) - FAR,
        min(source.y, target.y) - FAR,
        max(source.right, target.right) + FAR,
        max(source.bottom, target.bottom) + FAR,
    )
    own = (solid(source), solid(target))
    return way(trip, tuple(other for other in cards.near(region) if other not in own))


def _shapes(links: list[Link], ways: Mapping[str, Way], cards: Crowd) -> dict[str, LinkShape]:
    """Signs first, then reasons, the shortest links first since they have the least room."""
    plates, spots = Plates(cards), {}
    for link in links:
        if link.meaning:
            along = ways[link.id]
            plates.keep(Rect.around(*mark_spot(along.leaving, along.curve, link.direction), MARK, MARK))
    for link in sorted((k for k in links if k.reason.strip()), key=lambda k: (_span(ways[k.id]), k.id)):
        along = ways[link.id]
        room = room_between(along.leaving, along.arriving, link.meaning)
        spots[link.id] = plates.place(along.curve, reason_size(link.reason, room))
    return {
        link.id: shape(
            ways[link.id].leaving,
            ways[link.id].arriving,
            ways[link.id].curve,
            link.direction,
            link.meaning,
            spots.get(link.id) or middle_of(ways[link.id].curve),
        )
        for link in links
    }


def _span(along: Way) -> float:
    return abs(along.arriving.x - along.leaving.x) + abs(along.arriving.y - along.leaving.y)
