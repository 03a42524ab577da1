"""The linking hand: from a card to a card, never to nothing."""

from typing import TYPE_CHECKING

from fresque.app.desk import NOTHING, Preview, fresh_id
from fresque.app.tools.tool import Pointer, Tool, far
from fresque.core import edits

if TYPE_CHECKING:
    from fresque.app.desk import Desk


class LinkTool(Tool):
    """Waiting for the first card."""

    name = "link"
    cursor = "cross"

    def press(self, at: Pointer) -> Tool:
        return Linking(self.desk, at.hit, back=self, start=at) if at.hit else self


class Linking(Tool):
    """A link leaves its card and follows the hand: drag to the other card, or click one then the other."""

    name = "link"
    cursor = "cross"

    def __init__(self, desk: "Desk", source: str, *, back: Tool, start: Pointer | None = None) -> None:
        super().__init__(desk)
        self.source = source
        self.back = back
        self.start = start
        desk.select((source,))

    def cursor_over(self, at: Pointer) -> str:
        if at.hit == self.source or edits.connect(self.desk.board, "new", self.source, at.hit).ops:
            return "cross"
        return "forbidden"

    def press(self, at: Pointer) -> Tool:
        return self

    def move(self, at: Pointer) -> Tool:
        self.desk.show(Preview(link_from=self.source, link_to=(at.x, at.y)))
        return self

    def release(self, at: Pointer) -> Tool:
        if self.start is not None and at.hit == self.source and not far(self.start, at):
            self.start = None
            return self
        self.desk.show(NOTHING)
        join(self.desk, self.source, at.hit)
        return self.back

    def escape(self) -> Tool:
        return self.back


def join(desk: "Desk", source: str, target: str) -> str:
    """Link two cards and select the link; its id, or empty when there was nothing to link."""
    new_id = fresh_id()
    if target and desk.commit(edits.connect(desk.board, new_id, source, target)):
        desk.select((new_id,))
        return new_id
    return ""
