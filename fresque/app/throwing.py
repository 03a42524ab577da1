"""Throwing cards back to the pile: what goes back when a hand lets go over it, and what is said before it does."""

from typing import TYPE_CHECKING

from fresque.core import edits
from fresque.core.batch import Batch
from fresque.core.i18n import tr, trn
from fresque.core.records import PlacedCard

if TYPE_CHECKING:
    from fresque.app.desk import Desk


def thrown(desk: "Desk") -> Batch:
    """The chosen cards back in their pile; whatever else is carried stays where it was, and so does what is locked."""
    return edits.remove(desk.board, [card.id for card in desk.chosen_cards()])


def thrown_words(desk: "Desk") -> str:
    """What letting go over the pile will do; empty when nothing is carried there."""
    fingers = frozenset(i for hand in desk.fingers if hand.back for i in hand.ids)
    ids = fingers | (desk.selection if desk.preview.back else frozenset())
    if not ids and not desk.preview.back:
        return ""
    cards = [r for i in ids if isinstance(r := desk.board.get(i), PlacedCard) and not r.locked]
    if not cards or desk.rights != "all":
        return tr("Only cards go back to the pile.") if desk.rights == "all" else tr("Cards stay on the table for now.")
    return trn("Let go to put the card back in its pile", "Let go to put {n} cards back in their piles", len(cards))
