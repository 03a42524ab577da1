"""Which card or note is under the hand: a pure rule, tested without a scene."""

from collections.abc import Callable, Iterable

from fresque.core.geometry import Rect, turned
from fresque.core.records import Placed


def own_angle(record: Placed) -> float:
    """The angle a record gives itself."""
    return record.angle


def topmost(
    records: Iterable[Placed],
    x: float,
    y: float,
    extent: Callable[[Placed], Rect],
    angle: Callable[[Placed], float] = own_angle,
) -> Placed | None:
    """What the point touches: unlocked before locked, then the highest, then the smallest.

    A record fills its `extent` turned clockwise by `angle` degrees about its centre.
    """

    def rank(record: Placed) -> tuple[bool, str, float]:
        box = extent(record)
        return (not record.locked, record.z, -box.w * box.h)

    def holds(record: Placed) -> bool:
        return extent(record).holds(*turned((x, y), (record.x, record.y), -angle(record)))

    return max((r for r in records if holds(r)), key=rank, default=None)
