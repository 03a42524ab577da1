"""What the pile shows: each lot with what is left of it, then jokers, blank cards and those of no lot."""

from dataclasses import dataclass
from typing import Literal

from fresque.app.desk import Desk
from fresque.app.summary import UNCOUNTED
from fresque.core.dealing import shared_lots
from fresque.core.deck import COLORS, Card, Deck, Mark
from fresque.core.i18n import tr
from fresque.layout.card_tiers import number_shown

LotState = Literal["dealt", "waiting", "section"]


@dataclass(frozen=True, slots=True)
class LotRow:
    """The head of a lot: its number, name, colour and shape, and how it stands."""

    number: int
    title: str
    color: str
    mark: Mark
    state: LotState
    note: str


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card still in its pile; `ready` when it may be taken now, `number` as its front shows it."""

    card: Card
    color: str
    ready: bool
    number: str = ""


Row = LotRow | CardRow


def rows(desk: Desk) -> list[Row]:
    """The rows of the pile for the table in view."""
    deck, placed, dealt, taken = desk.deck, desk.placed(), desk.dealt(), desk.ready()
    shared = shared_lots((*desk.board.records(0), *desk.records()))
    found: list[Row] = []
    for number, lot in enumerate(desk.deck.lots, 1):
        cards = [card for card in _in_pile(deck, lot.id) if lot.id not in shared or card.id in taken]
        left = [card for card in cards if card.id not in placed]
        ready = lot.id in dealt
        note = f"{len(cards) - len(left)}/{len(cards)}" if ready else tr("to deal")
        state: LotState = "dealt" if ready else "waiting"
        found.append(LotRow(number, lot.title, COLORS[lot.color], lot.mark, state, note))
        found.extend(
            CardRow(card, COLORS[lot.color], card.id in taken, number_shown(deck, card, "recto")) for card in left
        )
    extras = [card for card in desk.deck.extras if card.kind == "blank" or card.id not in placed]
    if extras:
        only = all(card.kind in UNCOUNTED for card in deck.extras)
        heading = tr("Blank cards and jokers") if only else tr("Cards without a lot")
        found.append(LotRow(0, heading, COLORS["ochre"], "star", "section", ""))
        found.extend(CardRow(card, COLORS["ochre"], True, number_shown(deck, card, "recto")) for card in extras)
    return found


def _in_pile(deck: Deck, lot: str) -> list[Card]:
    """The cards of a lot in the deck's order; the steps of a ring by title, for their order is to be found."""
    cards = list(deck.cards_of(lot))
    ring = deck.layout.kind == "ring"
    return sorted(cards, key=lambda card: card.title if ring and card.kind == "step" else "")


def spoken(row: Row) -> str:
    """What a screen reader says of a row."""
    if isinstance(row, LotRow):
        lot = tr("Lot {number}", number=row.number) if row.number else ""
        return ", ".join(part for part in (lot, row.title, row.note) if part)
    number = tr("Card {number}", number=row.number) if row.number else ""
    state = "" if row.ready else tr("not dealt yet")
    return ", ".join(part for part in (number, row.card.title, state) if part)
