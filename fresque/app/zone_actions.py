"""What the facilitator can do with the zones of the board and with the magnet."""

from fresque.app.action import Action, Run, Surface, always
from fresque.app.desk import Desk
from fresque.app.zones import to_next_zone
from fresque.core.i18n import _
from fresque.core.zones import zones_of


def zoned(desk: Desk) -> bool:
    """Whether the board has zones."""
    return bool(zones_of(desk.deck).areas)


def _movable(desk: Desk) -> bool:
    return zoned(desk) and bool(desk.chosen_cards())


def _towards(by: int) -> Run:
    def run(desk: Desk, surface: Surface) -> None:
        """Seat the chosen cards in a zone and look at the first."""
        if desk.commit(to_next_zone(desk, by)):
            surface.reveal(desk.chosen_cards()[0].id)

    return run


def _magnet(desk: Desk, surface: Surface) -> None:
    desk.magnet = not desk.magnet


ZONE_ACTIONS: tuple[Action, ...] = (
    Action("zone.next", _("Put in the next zone"), "board", _towards(1), ("Z",), _movable),
    Action("zone.previous", _("Put in the previous zone"), "board", _towards(-1), ("Shift+Z",), _movable),
)
MAGNET = Action("board.magnet", _("Magnet"), "board", _magnet, ("M",), always, "", lambda desk: desk.magnet)
"""Seats and neighbours draw what is carried, or not; Alt, held meanwhile, turns the magnet off for one gesture."""
