"""The links of a whole board laid out together: ends spread, cards gone around, reasons apart. Board mm, y down.

A pure function of what is there, whatever its order. `Routing` finds the same shapes when some of it has changed, and
works out again only the links that the change may reach, a little at a time.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fresque.core.geometry import Rect
from fresque.core.records import Link
from fresque.layout.crowd import Crowd, Solid
from fresque.layout.detours import FAR, Trip, Way, way
from fresque.layout.link_drawing import reason_size
from fresque.layout.link_ends import APART, Ends, spread
from fresque.layout.link_labels import Plates, reach, solid
from fresque.layout.links import LinkShape, Point, mark_spot, middle_of, room_between, shape
from fresque.layout.meanings import MARK

_NO_SIZE = (0.0, 0.0)


def routed(links: Iterable[Link], boxes: Mapping[str, Rect], solid_ids: Iterable[str]) -> dict[str, LinkShape]:
    """The shape of each link; `boxes` are those of the records, `solid_ids` the records lines go around.

    Links whose ends are not both there have no shape.
    """
    routing = Routing()
    for _step in routing.steps(links, boxes, solid_ids):
        pass
    return routing.shapes


@dataclass(frozen=True, slots=True)
class _Road:
    """Where one link runs, before its reason has a place; `region` is where a card would matter to it.

    `sign` is the room of its sign; `size` that of the plate of its reason, looked for somewhere in `room`.
    """

    link: Link
    trip: Trip
    region: Solid
    way: Way
    span: float
    sign: Rect | None
    size: tuple[float, float]
    room: Solid

    @property
    def rank(self) -> tuple[float, str]:
        """The shortest links first: they have the least room for their reason."""
        return self.span, self.link.id


class Routing:
    """The shapes of the links of a board that changes, always those that `routed` would give."""

    def __init__(self) -> None:
        self.shapes: dict[str, LinkShape] = {}
        """As they were when the steps were last followed to their end."""
        self._solids: frozenset[Solid] = frozenset()
        self._roads: dict[str, _Road] = {}
        self._spots: dict[str, Point] = {}

    def steps(self, links: Iterable[Link], boxes: Mapping[str, Rect], solid_ids: Iterable[str]) -> Iterator[None]:
        """Work it out, a link at a time; left before the end, nothing has changed."""
        there = sorted((k for k in links if k.source in boxes and k.target in boxes), key=lambda link: link.id)
        solids = frozenset(solid(boxes[i]) for i in solid_ids)
        cards, changed = Crowd(solids), Crowd(solids ^ self._solids)
        yield
        ends = spread(there, boxes)
        yield
        roads: dict[str, _Road] = {}
        for pair in _pairs(there):
            for lane, link in enumerate(pair):
                lean = _lean(link, pair, ends)
                trip = Trip(boxes[link.source], boxes[link.target], *ends[link.id], link.direction, lane, lean)
                roads[link.id] = self._road(link, trip, cards, changed)
                yield
        spots: dict[str, Point] = {}
        yield from self._write(roads, cards, changed, spots)
        shapes: dict[str, LinkShape] = {}
        for link in there:
            shapes[link.id] = self._shape(roads[link.id], spots.get(link.id))
            yield
        self.shapes, self._solids, self._roads, self._spots = shapes, solids, roads, spots

    def _road(self, link: Link, trip: Trip, cards: Crowd, changed: Crowd) -> _Road:
        before = self._roads.get(link.id)
        if before and before.link == link and before.trip == trip and not changed.meets(before.region):
            return before
        return _built(link, trip, cards)

    def _write(
        self, roads: Mapping[str, _Road], cards: Crowd, changed: Crowd, spots: dict[str, Point]
    ) -> Iterator[None]:
        """Signs first, then reasons; one that nothing new may disturb stays where it was."""
        plates = Plates(cards)
        new = {i for i, road in roads.items() if self._roads.get(i) is not road}
        for link_id, road in self._roads.items():
            if link_id in new or link_id not in roads:
                _leave(changed, road, self._spots.get(link_id))
        for link_id, road in roads.items():
            if road.sign is not None:
                plates.keep(road.sign)
                if link_id in new:
                    changed.add(solid(road.sign))
        for road in sorted((r for r in roads.values() if r.size != _NO_SIZE), key=lambda r: r.rank):
            before = None if road.link.id in new else self._spots[road.link.id]
            if before is not None and not changed.meets(road.room):
                spot = before
                plates.keep(Rect.around(*spot, *road.size))
            else:
                spot = plates.place(road.way.curve, road.size)
            if spot != before:
                for at in (spot, before or spot):
                    changed.add(solid(Rect.around(*at, *road.size)))
            spots[road.link.id] = spot
            yield

    def _shape(self, road: _Road, spot: Point | None) -> LinkShape:
        link = road.link
        if self._roads.get(link.id) is road and self._spots.get(link.id) == spot:
            return self.shapes[link.id]
        run, at = road.way, spot or middle_of(road.way.curve)
        return shape(run.leaving, run.arriving, run.curve, link.direction, link.meaning, at)


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


def _built(link: Link, trip: Trip, cards: Crowd) -> _Road:
    source, target = trip.source, trip.target
    region = (
        min(source.x, target.x) - FAR,
        min(source.y, target.y) - FAR,
        max(source.right, target.right) + FAR,
        max(source.bottom, target.bottom) + FAR,
    )
    own = (solid(source), solid(target))
    run = way(trip, tuple(other for other in cards.near(region) if other not in own))
    sign = mark_spot(run.leaving, run.curve, link.direction) if link.meaning else None
    size = _NO_SIZE
    if link.reason.strip():
        size = reason_size(link.reason, room_between(run.leaving, run.arriving, link.meaning))
    return _Road(
        link,
        trip,
        region,
        run,
        abs(run.arriving.x - run.leaving.x) + abs(run.arriving.y - run.leaving.y),
        Rect.around(*sign, MARK, MARK) if sign else None,
        size,
        reach(run.curve, size),
    )


def _leave(changed: Crowd, road: _Road, spot: Point | None) -> None:
    """What a link covered may be free now."""
    if road.sign is not None:
        changed.add(solid(road.sign))
    if spot is not None:
        changed.add(solid(Rect.around(*spot, *road.size)))
