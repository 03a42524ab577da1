"""The hand that draws a frame from corner to corner, or drops one where it clicks."""

from typing import TYPE_CHECKING

from fresque.app.desk import NOTHING, Preview, fresh_id
from fresque.app.tools.select import Idle
from fresque.app.tools.tool import Pointer, Tool, far
from fresque.core import things
from fresque.core.geometry import Rect
from fresque.core.records import Frame

if TYPE_CHECKING:
    from fresque.app.desk import Desk

CLICKED = (480.0, 360.0)
"""The size in mm of a frame that was not drawn but dropped: room for six cards or so."""


class FrameTool(Tool):
    """Waiting for the first corner."""

    name = "frame"
    cursor = "cross"

    def press(self, at: Pointer) -> Tool:
        return Framing(self.desk, at)


class Framing(Tool):
    """Going to the opposite corner."""

    name = "frame"
    cursor = "cross"

    def __init__(self, desk: "Desk", start: Pointer) -> None:
        super().__init__(desk)
        self.start = start

    def move(self, at: Pointer) -> Tool:
        area = self._area(at)
        x, y = area.centre
        self.desk.show(Preview(made=Frame(id="", table=self.desk.table, x=x, y=y, z="", w=area.w, h=area.h)))
        return self

    def release(self, at: Pointer) -> Tool:
        self.desk.show(NOTHING)
        new_id = fresh_id()
        if self.desk.commit(things.frame(new_id, self._area(at), table=self.desk.table)):
            self.desk.select((new_id,))
        return Idle(self.desk)

    def escape(self) -> Tool:
        return FrameTool(self.desk)

    def _area(self, at: Pointer) -> Rect:
        if not far(self.start, at):
            return Rect.around(at.x, at.y, *CLICKED)
        return Rect.between(self.start.x, self.start.y, at.x, at.y)
