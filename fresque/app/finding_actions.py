"""The actions that help to find one's way: search, map, zoom on the selection, the board as a list, its questions."""

from fresque.app.action import Action, Surface, selecting
from fresque.app.desk import Desk
from fresque.core.i18n import _
from fresque.core.records import Note, Placed, PlacedCard


def _one(desk: Desk) -> Placed | None:
    """The one thing chosen, None when there are none or several."""
    record = desk.board.get(next(iter(desk.selection))) if len(desk.selection) == 1 else None
    return record if isinstance(record, Placed) else None


def _may_link(desk: Desk) -> bool:
    return isinstance(_one(desk), PlacedCard | Note) and not desk.read_only


def _may_move(desk: Desk) -> bool:
    one = _one(desk)
    return one is not None and not one.locked and not desk.read_only


def _link_to(desk: Desk, surface: Surface) -> None:
    surface.ask("link", next(iter(desk.selection)))


def _move_to(desk: Desk, surface: Surface) -> None:
    surface.ask("move", next(iter(desk.selection)))


FINDING_ACTIONS: tuple[Action, ...] = (
    Action("board.link_to", _("Link to…"), "board", _link_to, ("Shift+L",), _may_link),
    Action("board.move_to", _("Move beside or into…"), "board", _move_to, ("Shift+M",), _may_move),
    Action("view.find", _("Find a card"), "view", lambda d, s: s.find_card(), ("Ctrl+F",)),
    Action("view.near", _("Zoom on the selection"), "view", lambda d, s: s.zoom_on_selection(), ("S",), selecting),
    Action("view.map", _("Map of the board"), "view", lambda d, s: s.toggle_map(), ("P",)),
    Action("view.list", _("The board as a list"), "view", lambda d, s: s.toggle_list(), ("Ctrl+L",)),
)
