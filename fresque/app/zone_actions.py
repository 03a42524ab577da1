"""What the facilitator can do with the zones of the board."""

from fresque.app.action import Action, Run, Surface
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
    Action("zone.magnet", _("Magnet of the zones"), "board", _magnet, ("M",), zoned, "", lambda desk: desk.magnet),
)
"""Alt, held while a card is carried, turns the magnet off too."""
