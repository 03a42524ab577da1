"""Where people place themselves on two crossed axes: the gestures that keep it, and the plain sums it is told by.

A place is (x, y) in 0 to 1, from the left and from the top; the labels are left, right, low, high. Nobody is named.
"""

from collections.abc import Iterable, Sequence

from fresque.core.batch import Add, Batch, Set
from fresque.core.facts import Position

ROOM = 0
CARD = "two-axes"
"""What a position of the room on two axes says it is about, in place of a card."""
MOST = 500
MOMENTS = ("before", "after")
Point = tuple[float, float]


def stick(new_id: str, there: Position | None, moment: str, question: str, labels: Sequence[str], at: Point) -> Batch:
    """Stick one more dot; the first one of a moment writes the question with it."""
    dot = [round(min(1.0, max(0.0, number)), 3) for number in at]
    if there is not None:
        points = [*map(list, there.points), dot]
        return Batch((Set(there.id, {"points": points}),)) if len(points) <= MOST else Batch()
    fields = {"card": CARD, "moment": moment, "counts": [], "labels": list(labels), "question": question}
    return Batch((Add(new_id, Position.type, {**fields, "points": [dot], "table": ROOM}),))


def word(there: Iterable[Position], question: str, labels: Sequence[str]) -> Batch:
    """Word the question and the four ends anew, at every moment that has dots."""
    others = (one for one in there if (one.question, one.labels) != (question, tuple(labels)))
    return Batch(tuple(Set(one.id, {"question": question, "labels": list(labels)}) for one in others))


def unstick(there: Position | None) -> Batch:
    """Take the last dot off."""
    if there is None or not there.points:
        return Batch()
    return Batch((Set(there.id, {"points": [list(point) for point in there.points[:-1]]}),))


def mean(points: Sequence[Point]) -> Point | None:
    """The middle of the dots; None when there are none."""
    if not points:
        return None
    return sum(x for x, _y in points) / len(points), sum(y for _x, y in points) / len(points)
