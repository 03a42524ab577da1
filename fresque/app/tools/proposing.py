"""A hand that shows another arrangement of the table, until the facilitator keeps it or not."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from fresque.app.session import Change
from fresque.app.tidy import kept
from fresque.app.tools.select import Idle
from fresque.app.tools.tool import Tool
from fresque.core.records import Placed

if TYPE_CHECKING:
    from fresque.app.desk import Desk


class Proposing(Tool):
    """Records shown as they would be; any other change of the board puts the proposal away."""

    name = "proposal"

    def __init__(self, desk: "Desk", proposed: Sequence[Placed]) -> None:
        super().__init__(desk)
        self.proposed = tuple(proposed)
        self._over = False
        self._forget = desk.session.listen(self._board_changed)

    def keep(self) -> bool:
        """Write the arrangement, all of it in one gesture."""
        self._end()
        self.desk.take(Idle(self.desk))
        return self.desk.commit(kept(self.desk.board, self.proposed))

    def escape(self) -> Tool:
        self._end()
        return Idle(self.desk)

    def _end(self) -> None:
        if not self._over:
            self._over = True
            self._forget()

    def _board_changed(self, change: Change) -> None:
        self._end()
        if self.desk.tool is self:
            self.desk.take(Idle(self.desk))
