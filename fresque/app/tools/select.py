"""The selecting hand: point, drag, draw a box; from a card's edge handle it draws a link."""

from typing import TYPE_CHECKING

from fresque.app.desk import NOTHING, Preview
from fresque.app.snap import Neighbours, Snap, snapped
from fresque.app.throwing import thrown
from fresque.app.tools.carry import may_carry
from fresque.app.tools.resize import Resizing, grip_at
from fresque.app.tools.tool import Pointer, Tool, far
from fresque.app.tools.turn import Turning, turnable, turns
from fresque.core import edits
from fresque.core.geometry import Rect
from fresque.core.records import Frame, Picture
from fresque.core.things import carried
from fresque.layout.board import box as extent

if TYPE_CHECKING:
    from fresque.app.desk import Desk


class Idle(Tool):
    """Nothing in hand."""

    def cursor_over(self, at: Pointer) -> str:
        if at.handle or turns(self.desk, at):
            return "cross" if at.handle else "turn"
        if grip_at(self.desk, at):
            return "resize"
        return "open" if may_carry(self.desk, at.hit) else "arrow"

    def grabs(self, at: Pointer) -> bool:
        return at.handle or turns(self.desk, at) or bool(grip_at(self.desk, at))

    def press(self, at: Pointer) -> Tool:
        if turns(self.desk, at) and (record := turnable(self.desk)):
            return Turning(self.desk, record.id, at)
        if at.handle and at.hit:
            from fresque.app.tools.relink import pull

            return pull(self.desk, at, back=self)
        if corner := grip_at(self.desk, at):
            return Resizing(self.desk, at, corner)
        if at.hit and at.additive:
            self.desk.select(self.desk.selection ^ {at.hit})
        elif at.hit and at.hit not in self.desk.selection:
            self.desk.select((at.hit,))
        elif not at.hit and not at.additive:
            self.desk.select(())
        return Pointing(self.desk, at)


class Pointing(Tool):
    """The button is down, the hand has not moved yet."""

    def cursor_over(self, at: Pointer) -> str:
        return "grabbing" if may_carry(self.desk, self.start.hit) else "arrow"

    def __init__(self, desk: "Desk", start: Pointer) -> None:
        super().__init__(desk)
        self.start = start

    def move(self, at: Pointer) -> Tool:
        if not far(self.start, at):
            return self
        if self.start.copying and self.start.hit:
            from fresque.app.tools.copying import Copying

            return Copying(self.desk, self.start).move(at)
        record = self.desk.board.get(self.start.hit)
        ground = isinstance(record, Frame | Picture) and record.locked
        return (Boxing if record is None or ground else Dragging)(self.desk, self.start).move(at)

    def release(self, at: Pointer) -> Tool:
        if at.hit and not at.additive:
            self.desk.select((at.hit,))
        return Idle(self.desk)


class Dragging(Tool):
    """Carrying the selection, and what goes along with it; one batch at the drop. Alt moves frames alone."""

    def __init__(self, desk: "Desk", start: Pointer) -> None:
        super().__init__(desk)
        self.start = start
        self.near = Neighbours.of(desk)
        self.along = carried(desk.board, desk.selection, extent)
        self.alone = carried(desk.board, desk.selection, extent, alone=True)
        self.cursor = "grabbing" if self._may() else "forbidden"

    def move(self, at: Pointer) -> Tool:
        by = self._by(at)
        back = self.desk.over_pile
        moved = self.desk.selection if back else self._moved(at)
        self.cursor = "grabbing" if self._may() else "forbidden"
        guides = () if back else by.guides
        self.desk.show(Preview(moved=moved, dx=by.dx, dy=by.dy, guides=guides, back=back))
        return self

    def release(self, at: Pointer) -> Tool:
        by = self._by(at)
        move = edits.move(self.desk.board, self._moved(at), by.dx, by.dy)
        batch = thrown(self.desk) if self.desk.over_pile else move
        self.desk.show(NOTHING)
        self.desk.commit(batch)
        return Idle(self.desk)

    def _may(self) -> bool:
        """Whether letting go here does anything."""
        if self.desk.over_pile:
            return bool(thrown(self.desk).ops)
        return any(may_carry(self.desk, i) for i in self.desk.selection)

    def _moved(self, at: Pointer) -> frozenset[str]:
        return self.alone if at.free else self.along

    def _by(self, at: Pointer) -> Snap:
        dx, dy = at.x - self.start.x, at.y - self.start.y
        return snapped(self.desk, self.near, dx, dy, at.scale, free=at.free)


class Boxing(Tool):
    """Drawing a selection box."""

    cursor = "cross"

    def __init__(self, desk: "Desk", start: Pointer) -> None:
        super().__init__(desk)
        self.start = start
        self.before = desk.selection if start.additive else frozenset()

    def move(self, at: Pointer) -> Tool:
        box = Rect.between(self.start.x, self.start.y, at.x, at.y)
        self.desk.show(Preview(box=box))
        self.desk.select(self.before | self.desk.inside(box))
        return self

    def release(self, at: Pointer) -> Tool:
        self.desk.show(NOTHING)
        return Idle(self.desk)

    def escape(self) -> Tool:
        self.desk.select(self.before)
        return super().escape()
