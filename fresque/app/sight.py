"""Where the view must be for some records to be read: computed here, flown to by the window."""

from collections.abc import Iterable
from dataclasses import dataclass

from fresque.app.desk import Desk
from fresque.app.tiers import FULL_FROM
from fresque.core.geometry import Rect, union
from fresque.core.records import Link, Placed
from fresque.layout.board import box

READ = FULL_FROM * 1.4
"""Pixels a mm at which one arrives when one was too far to read."""
CLOSEST = 4.0
"""Pixels a mm beyond which zooming on a small thing does not go."""
_AIR = 30.0


@dataclass(frozen=True, slots=True)
class Sight:
    """The point of the board in the middle of the view (mm), and the pixels a mm takes."""

    x: float
    y: float
    scale: float


def to_read(desk: Desk, ids: Iterable[str], now: float, w: float, h: float) -> Sight | None:
    """The records in the middle of a view of w x h px: at the present scale unless it is too far or too near."""
    area = _area(desk, ids)
    if area is None:
        return None
    return Sight(*area.centre, min(_fit(area, w, h), max(now, READ)))


def up_close(desk: Desk, ids: Iterable[str], w: float, h: float) -> Sight | None:
    """The records as large as the view of w x h px allows; None when there are none."""
    area = _area(desk, ids)
    return Sight(*area.centre, min(_fit(area, w, h), CLOSEST)) if area else None


def _area(desk: Desk, ids: Iterable[str]) -> Rect | None:
    """Around the records; around its two ends for a link."""
    there: list[Placed] = []
    for record_id in ids:
        record = desk.board.get(record_id)
        ends = (record.source, record.target) if isinstance(record, Link) else (record_id,)
        there += [end for i in ends if isinstance(end := desk.board.get(i), Placed)]
    around = union(box(record) for record in there)
    return around.grown(_AIR) if around else None


def _fit(area: Rect, w: float, h: float) -> float:
    return min(max(1.0, w) / area.w, max(1.0, h) / area.h)
