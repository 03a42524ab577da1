"""Which actions the rights of a table leave: those that write are put away when it may only arrange, or only look."""

from fresque.app.action import Action
from fresque.app.desk import Desk

ARRANGING = frozenset({"board.flip", "board.move_to", "zone.next", "zone.previous"})
"""Actions of the menu of the board that only move and turn."""
ALWAYS = frozenset(
    {"tool.select", "board.open", "board.read", "board.deal", "board.lock", "board.rights", "board.magnet"}
)
"""Those that change nothing on the table, and those that are the facilitator's own."""
WRITING = frozenset({"edit.delete", "edit.cut", "edit.paste", "edit.double", "session.import"})
"""Actions of other menus that write."""
_MOVES = ("move", "arrange")
_WRITES = ("tool", "board", "link")


def possible(action: Action, desk: Desk) -> bool:
    """Whether an action may be done now, by the rights of the table and by what is chosen."""
    return _granted(action, desk) and action.enabled(desk)


def _granted(action: Action, desk: Desk) -> bool:
    """What a menu is for says what its actions do, but for those named here."""
    if desk.rights == "all" or action.id in ALWAYS:
        return True
    if action.menu in _MOVES or action.id in ARRANGING:
        return desk.rights == "arrange"
    return action.menu not in _WRITES and action.id not in WRITING
