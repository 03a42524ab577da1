"""The hand that turns a card or a note slightly, by the grip above it; near straight it is drawn straight."""

from math import atan2, degrees
from typing import TYPE_CHECKING

from fresque.app.desk import NOTHING, Preview
from fresque.app.tools.tool import Pointer, Tool
from fresque.core import arrange
from fresque.core.records import Placed
from fresque.layout.board import angle

if TYPE_CHECKING:
    from fresque.app.desk import Desk

STRAIGHT = 4.0
"""Degrees from which straight draws what is turned."""


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
