"""Which card or note is under the hand: a pure rule, tested without a scene."""

from collections.abc import Callable, Iterable

from fresque.core.geometry import Rect
from fresque.core.records import Placed


def topmost(records: Iterable[Placed], x: float, y: float, extent: Callable[[Placed], Rect]) -> Placed | None:
    """What the point touches: unlocked before locked, then the highest, then the smallest."""

    def rank(record: Placed) -> tuple[bool, str, float]:
        box = extent(record)
        return (not record.locked, record.z, -box.w * box.h)

    return max((r for r in records if extent(r).holds(x, y)), key=rank, default=None)
