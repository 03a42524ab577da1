"""What is under the hand: a pure rule, tested without a scene."""

from collections.abc import Callable, Iterable

from fresque.core.geometry import Rect, turned
from fresque.core.reach import reached
from fresque.core.records import Frame, Placed


def own_angle(record: Placed) -> float:
    """The angle a record gives itself."""
    return record.angle


def topmost(
    records: Iterable[Placed],
    x: float,
    y: float,
    extent: Callable[[Placed], Rect],
    angle: Callable[[Placed], float] = own_angle,
    near: float = 0.0,
) -> Placed | None:
    """What a hand `near` mm wide touches: unlocked before locked, frames last, then the highest, then the smallest.

    A record fills its `extent` turned clockwise by `angle` degrees about its centre.
    """

    def rank(record: Placed) -> tuple[bool, bool, str, float]:
        box = extent(record)
        return (not record.locked, not isinstance(record, Frame), record.z, -box.w * box.h)

    def holds(record: Placed) -> bool:
        return reached(record, *turned((x, y), (record.x, record.y), -angle(record)), near, extent(record))

    return max((r for r in records if holds(r)), key=rank, default=None)
