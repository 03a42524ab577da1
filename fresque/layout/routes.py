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
from fresque.layout.link_ends import APART, Ends, spread
from fresque.layout.link_labels import Plates, solid
from fresque.layout.links import LinkShape, mark_spot, middle_of, room_between, shape
from fresque.layout.meanings import MARK


def routed(links: Iterable[Link], boxes: Mapping[str, Rect], solid_ids: Iterable[str]) -> dict[str, LinkShape]:
    """The shape of each link; `boxes` are those of the records, `solid_ids` the records lines go around.

    Links whose ends are not both there have no shape.
    """
    there = sorted((k for k in links if k.source in boxes and k.target in boxes), key=lambda link: link.id)
    cards = Crowd(solid(boxes[i]) for i in solid_ids)
    ends = spread(there, boxes)
    ways = {}
    for pair in _pairs(there):
        for lane, link in enumerate(pair):
            leaving, arriving = ends[link.id]
            lean = _lean(link, pair, ends)
            trip = Trip(boxes[link.source], boxes[link.target], leaving, arriving, link.direction, lane, lean)
            ways[link.id] = _way(trip, cards)
    return _shapes(there, ways, cards)


def _pairs(links: Iterable[Link]) -> Iterable[list[Link]]:
    """The links of the same two cards, together."""
    pairs: dict[frozenset[str], list[Link]] = defaultdict(list)
    for link in links:
        pairs[frozenset((link.source, link.target))].append(link)
    return pairs.values()


def _lean(link: Link, pair: list[Link], ends: Mapping[str, Ends]) -> float:
    """How late a link turns beside the others of the same two cards: the outer one of the turn last."""
    if len(pair) < 2:
        return 0.0
    leaving, arriving = ends[link.id]
    here = [ends[k.id][0] if k.source == link.source else ends[k.id][1] for k in pair]
    if leaving.nx:
        aside, to = leaving.y - sum(end.y for end in here) / len(here), arriving.y - leaving.y
    else:
        aside, to = leaving.x - sum(end.x for end in here) / len(here), arriving.x - leaving.x
    return max(-1.0, min(1.0, -aside * to / (APART * APART)))


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
