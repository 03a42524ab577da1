"""The hand that carries one end of a link to another card, or back where it was."""

from math import hypot
from typing import TYPE_CHECKING

from fresque.app.desk import NOTHING, Preview
from fresque.app.tools.link import Linking
from fresque.app.tools.tool import Pointer, Tool
from fresque.core.geometry import Rect
from fresque.core.link_edits import End, reattach
from fresque.core.records import Link, Placed
from fresque.layout.board import box

if TYPE_CHECKING:
    from fresque.app.desk import Desk


class Relinking(Tool):
    """One end follows the hand, the other stays; let go over nothing or over the other card, it goes back."""

    name = "relink"
    cursor = "grabbing"

    def __init__(self, desk: "Desk", link: Link, end: End, *, back: Tool) -> None:
        super().__init__(desk)
        self.link = link.id
        self.end = end
        self.stays = link.source if end == "to" else link.target
        self.back = back

    def move(self, at: Pointer) -> Tool:
        self.desk.show(Preview(link_from=self.stays, link_to=(at.x, at.y), relinks=self.link))
        return self

    def release(self, at: Pointer) -> Tool:
        self.desk.show(NOTHING)
        self.desk.commit(reattach(self.desk.board, self.link, self.end, self.desk.hit(at.x, at.y)))
        return self.back

    def escape(self) -> Tool:
        return self.back


def pull(desk: "Desk", at: Pointer, *, back: Tool) -> Tool:
    """What a handle under the hand begins: a link out of a card, or one end of the link chosen."""
    link = desk.board.get(at.hit)
    if isinstance(link, Link):
        return Relinking(desk, link, nearest_end(desk, link, at.x, at.y), back=back)
    return Linking(desk, at.hit, back=back)


def nearest_end(desk: "Desk", link: Link, x: float, y: float) -> End:
    """The end of a link whose card is the nearest to a point; the one it arrives at when both are as near."""
    ends = (desk.board.get(link.source), desk.board.get(link.target))
    away = [_distance(box(end), x, y) if isinstance(end, Placed) else 0.0 for end in ends]
    return "from" if away[0] < away[1] else "to"


def _distance(area: Rect, x: float, y: float) -> float:
    return hypot(max(area.x - x, x - area.right, 0.0), max(area.y - y, y - area.bottom, 0.0))
