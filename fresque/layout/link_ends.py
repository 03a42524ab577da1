"""Where links leave and reach cards: the ends of one side are spread in the order of what they reach."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fresque.core.geometry import Rect
from fresque.core.records import Link
from fresque.layout.links import End, facing_ends

APART = 22.0
"""Between two ends of one side, where it has room for that."""
_CROWDED = 0.4
"""How far from the middle of a side several ends may go, as a part of the side."""
Ends = tuple[End, End]


@dataclass(frozen=True, slots=True)
class _Slot:
    """One end on a side: how far from the middle of the side it would lie alone, and how it is ranked there."""

    link: str
    leaving: bool
    wanted: float
    rank: tuple[float, str, str]


def spread(links: Iterable[Link], boxes: Mapping[str, Rect]) -> dict[str, Ends]:
    """The two ends of each link on the sides that face each other, apart from those of the other links.

    Two links between the same cards run side by side: both sides rank them alike.
    """
    ends = {link.id: facing_ends(boxes[link.source], boxes[link.target]) for link in links}
    sides: dict[tuple[str, int, int], list[_Slot]] = defaultdict(list)
    for link in links:
        leaving, arriving = ends[link.id]
        for here, there, end in ((link.source, link.target, leaving), (link.target, link.source, arriving)):
            slot = _slot(link, end, boxes[here], boxes[there], there)
            sides[here, end.nx, end.ny].append(slot)
    for (record_id, nx, _ny), slots in sides.items():
        if len(slots) > 1:
            box = boxes[record_id]
            _settle(ends, slots, box, (box.h if nx else box.w) * _CROWDED)
    return ends


def _slot(link: Link, end: End, here: Rect, there: Rect, other: str) -> _Slot:
    (x, y), (far_x, far_y) = here.centre, there.centre
    along, away = (far_y - y, far_x - x) if end.nx else (far_x - x, far_y - y)
    wanted = end.y - y if end.nx else end.x - x
    return _Slot(link.id, other == link.target, wanted, (along / max(1.0, abs(away)), other, link.id))


def _settle(ends: dict[str, Ends], slots: list[_Slot], box: Rect, limit: float) -> None:
    slots.sort(key=lambda slot: slot.rank)
    for slot, offset in zip(slots, separated([slot.wanted for slot in slots], limit), strict=True):
        leaving, arriving = ends[slot.link]
        if slot.leaving:
            leaving = _moved(leaving, box, offset)
        else:
            arriving = _moved(arriving, box, offset)
        ends[slot.link] = leaving, arriving


def _moved(end: End, box: Rect, offset: float) -> End:
    x, y = box.centre
    return End(end.x, y + offset, end.nx, end.ny) if end.nx else End(x + offset, end.y, end.nx, end.ny)


def separated(wanted: Sequence[float], limit: float) -> list[float]:
    """The places nearest to those wanted that keep their order, apart, within `limit` of the middle."""
    gap = min(APART, 2 * limit / max(1, len(wanted) - 1))
    places = _pushed(wanted, gap)
    by = sum(place - want for place, want in zip(places, wanted, strict=True)) / len(places)
    kept = _pushed([min(limit, -place + by) for place in reversed(places)], gap, -limit)
    return [-place for place in reversed(kept)] if max(kept) <= limit else _even(len(places), limit)


def _pushed(wanted: Sequence[float], gap: float, least: float = float("-inf")) -> list[float]:
    """Each place at least `gap` after the one before, none below `least`."""
    places: list[float] = []
    for place in wanted:
        places.append(max(place, places[-1] + gap if places else least))
    return places


def _even(count: int, limit: float) -> list[float]:
    return [limit * (2 * n / max(1, count - 1) - 1) for n in range(count)]
