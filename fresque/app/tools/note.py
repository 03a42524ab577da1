"""The hand that sticks a note where it presses."""

from fresque.app.desk import fresh_id
from fresque.app.tools.select import Idle
from fresque.app.tools.tool import Pointer, Tool
from fresque.core import edits


class NoteTool(Tool):
    """Waiting for a place on the board."""

    name = "note"
    cursor = "cross"

    def release(self, at: Pointer) -> Tool:
        new_id = fresh_id()
        if self.desk.commit(edits.write_note(self.desk.board, new_id, "", table=self.desk.table, x=at.x, y=at.y)):
            self.desk.select((new_id,))
        return Idle(self.desk)
