"""What is under the hand: a pure rule, tested without a scene."""

from collections.abc import Callable, Iterable

from fresque.core.geometry import Rect, turned
from fresque.core.reach import half_width, reached
from fresque.core.records import Frame, Placed, Stroke


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

    def touched(record: Placed) -> bool:
        area, degrees = extent(record), angle(record)
        px, py = turned((x, y), (record.x, record.y), -degrees) if degrees else (x, y)
        most = near + half_width(record) if isinstance(record, Stroke) else near
        if px < area.x - most or px > area.x + area.w + most or py < area.y - most or py > area.y + area.h + most:
            return False
        return reached(record, px, py, near, area)

    return max((r for r in records if touched(r)), key=rank, default=None)
