"""What the facilitator does to deal: the next lot, or in another way; a card revealed, a joker, the people counted."""

from fresque.app.action import Action, Surface, asks, writable
from fresque.app.dealing import deal, hidden, jokers, out_of_turn
from fresque.app.desk import Desk
from fresque.core.i18n import _


def _may_deal(desk: Desk) -> bool:
    return not desk.read_only and bool(desk.deck.lots)


def _may_reveal(desk: Desk) -> bool:
    return not desk.read_only and bool(hidden(desk))


def _may_give_joker(desk: Desk) -> bool:
    return not desk.read_only and bool(jokers(desk))


def deal_next(desk: Desk, surface: Surface) -> None:
    """Deal the next lot to the table in view; what would break the order is asked first."""
    lot = desk.next_lot()
    if lot and out_of_turn(desk, lot):
        surface.conduct("deal")
    elif lot:
        deal(desk, lot, "tray", desk.conduct.reading, everyone=False)


def deal_everyone(desk: Desk, surface: Surface) -> None:
    """Deal the next lot to all the tables that do not have it; what would break the order is asked first."""
    lot = desk.next_lot()
    if lot and out_of_turn(desk, lot):
        surface.conduct("deal")
    elif lot:
        deal(desk, lot, "tray", desk.conduct.reading, everyone=True)


def _several(desk: Desk) -> bool:
    return _may_deal(desk) and desk.session.info.tables > 1 and bool(desk.next_lot())


DEAL_ACTIONS: tuple[Action, ...] = (
    Action("deal.everyone", _("Deal the next lot to all the tables"), "conduct", deal_everyone, ("Alt+L",), _several),
    Action("deal.choose", _("Deal in another way…"), "conduct", asks("deal"), ("Ctrl+Shift+D",), _may_deal),
    Action("deal.reveal", _("Reveal the next card"), "conduct", asks("reveal"), ("Ctrl+R",), _may_reveal),
    Action("deal.joker", _("Give a joker to the table"), "conduct", asks("joker"), ("J",), _may_give_joker),
    Action("people.count", _("Count the people…"), "conduct", asks("people"), ("Ctrl+Shift+N",), writable),
    Action("people.more", _("Someone comes late"), "conduct", asks("arrival"), ("Ctrl+Shift+A",), writable),
)
