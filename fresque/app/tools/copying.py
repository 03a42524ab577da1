"""The hand that drags with Ctrl: what it carries stays, and a copy comes where it lets go.

A card of the deck is unique: its copy is a second place for it, in dispute until the table decides.
"""

from typing import TYPE_CHECKING

from fresque.app.clipboard import copies, may_copy
from fresque.app.desk import NOTHING, Preview, fresh_id
from fresque.app.tools.tool import Pointer, Tool
from fresque.core.batch import Add
from fresque.core.disputes import second_place
from fresque.core.geometry import Rect, union
from fresque.core.records import Placed, PlacedCard
from fresque.layout.board import box

if TYPE_CHECKING:
    from fresque.app.desk import Desk


class Copying(Tool):
    """What is carried shows where it will be; one batch at the drop, none over the pile."""

    cursor = "copy"

    def __init__(self, desk: "Desk", start: Pointer) -> None:
        super().__init__(desk)
        desk.select(desk.selection | {start.hit})
        self.start = start
        self.area = union(box(r) for i in desk.selection if isinstance(r := desk.board.get(i), Placed))

    def move(self, at: Pointer) -> Tool:
        dx, dy = at.x - self.start.x, at.y - self.start.y
        if card := self._disputed():
            self.desk.show(Preview(card=card.card, card_at=(card.x + dx, card.y + dy)))
        else:
            area = self.area or Rect(0, 0, 0, 0)
            self.desk.show(Preview(box=Rect(area.x + dx, area.y + dy, area.w, area.h)))
        return self

    def release(self, at: Pointer) -> Tool:
        self.desk.show(NOTHING)
        if not self.desk.over_pile:
            self._copy(at.x - self.start.x, at.y - self.start.y)
        from fresque.app.tools.select import Idle

        return Idle(self.desk)

    def _disputed(self) -> PlacedCard | None:
        """The card in hand, when a second place is all it may have."""
        card = self.desk.board.get(self.start.hit)
        return card if isinstance(card, PlacedCard) and not may_copy(self.desk.deck, card) else None

    def _copy(self, dx: float, dy: float) -> None:
        desk = self.desk
        if card := self._disputed():
            new_id = fresh_id()
            self.asks = desk.commit(second_place(desk.board, card.id, new_id, card.x + dx, card.y + dy))
            if self.asks:
                desk.select((new_id,))
            return
        batch = copies(desk, desk.selection, dx, dy)
        if desk.commit(batch):
            desk.select(op.id for op in batch.ops if isinstance(op, Add) and op.type != "link")
