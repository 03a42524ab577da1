"""The hand that turns a card or a note slightly, by the grip above it; near straight it is drawn straight."""

from math import atan2, degrees
from typing import TYPE_CHECKING

from fresque.app.desk import NOTHING, Preview
from fresque.app.tools.carry import may_carry
from fresque.app.tools.tool import Pointer, Tool
from fresque.core import arrange
from fresque.core.geometry import turned
from fresque.core.records import Note, Placed, PlacedCard
from fresque.layout.board import angle, box

if TYPE_CHECKING:
    from fresque.app.desk import Desk

AWAY = 46.0
"""Screen pixels from the edge of the record to its grip: the link handle on that edge keeps its own room."""
REACH = 22.0
"""Screen pixels around the grip that still take it: half of a 44 px target."""
SMALL = 64.0
"""Screen pixels: what is lower than this is too small to be turned by hand, and has no grip."""
STRAIGHT = 4.0
"""Degrees from which straight draws what is turned."""


def turnable(desk: "Desk") -> PlacedCard | Note | None:
    """The one card or note chosen, when the hand may turn it."""
    record = desk.board.get(next(iter(desk.selection))) if len(desk.selection) == 1 else None
    return record if isinstance(record, PlacedCard | Note) and may_carry(desk, record.id) else None


def turns(desk: "Desk", at: Pointer) -> bool:
    """Whether the hand is on the grip above what is chosen."""
    record = turnable(desk)
    if record is None or box(record).h * at.scale < SMALL:
        return False
    x, y = turned((record.x, box(record).y - AWAY / at.scale), (record.x, record.y), angle(record))
    return max(abs(x - at.x), abs(y - at.y)) * at.scale <= REACH


class Turning(Tool):
    """Turns one record about its centre; one batch at the drop."""

    cursor = "grabbing"

    def __init__(self, desk: "Desk", record_id: str, start: Pointer) -> None:
        super().__init__(desk)
        self.record_id = record_id
        self.start = start

    def move(self, at: Pointer) -> Tool:
        record = self.desk.board.get(self.record_id)
        if isinstance(record, Placed):
            by = self._to(record, at) - angle(record)
            self.desk.show(Preview(moved=frozenset((self.record_id,)), turn=by))
        return self

    def release(self, at: Pointer) -> Tool:
        from fresque.app.tools.select import Idle

        record = self.desk.board.get(self.record_id)
        self.desk.show(NOTHING)
        if isinstance(record, Placed) and (at.x, at.y) != (self.start.x, self.start.y):
            self.desk.commit(arrange.turn_to(self.desk.board, self.record_id, self._to(record, at)))
        return Idle(self.desk)

    def _to(self, record: Placed, at: Pointer) -> float:
        """The angle it would have, between -180 and 180 degrees."""
        by = _bearing(record, at) - _bearing(record, self.start)
        wanted = (angle(record) + by + 180) % 360 - 180
        return 0.0 if abs(wanted) < STRAIGHT and not at.free else round(wanted, 1)


def _bearing(record: Placed, at: Pointer) -> float:
    return degrees(atan2(at.y - record.y, at.x - record.x))
