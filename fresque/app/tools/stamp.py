"""The hand that stamps where it presses, as often as it likes, until it takes another tool."""

from fresque.app.desk import fresh_id
from fresque.app.tools.tool import Pointer, Tool
from fresque.core import things


class StampTool(Tool):
    """Each click is a stamp; one on a card follows the card."""

    name = "stamp"
    cursor = "stamp"

    def release(self, at: Pointer) -> Tool:
        desk, new_id = self.desk, fresh_id()
        if desk.commit(things.stamp(desk.board, new_id, desk.kit.stamp, table=desk.table, x=at.x, y=at.y)):
            desk.select((new_id,))
        return self
