"""What the pile shows: each lot with what is left of it, then jokers, blank cards and those of no lot."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from fresque.app.desk import Desk
from fresque.app.summary import UNCOUNTED
from fresque.core.dealing import shared_lots
from fresque.core.deck import COLORS, Card, Deck, Mark
from fresque.core.i18n import tr, trn
from fresque.core.written import blanks_of
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
    """A card still in its pile; `ready` when it may be taken now, `number` as its front shows it.

    An `endless` one may be taken as often as wanted.
    """

    card: Card
    color: str
    ready: bool
    number: str = ""
    endless: bool = False

    @property
    def words(self) -> str:
        """What the slip shows."""
        return f"+ {self.card.title}" if self.endless else self.card.title


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
    loose = [card for card in deck.extras if card.kind not in UNCOUNTED]
    found.extend(_section(deck, tr("Cards without a lot"), [c for c in loose if c.id not in placed]))
    jokers = [card for card in deck.cards if card.kind == "joker"]
    left = [card for card in jokers if card.id not in placed]
    note = trn("{n} to play", "{n} to play", len(left)) if left else tr("none left")
    found.append(LotRow(0, tr("Blank cards"), COLORS["ochre"], "star", "section", ""))
    found.extend(CardRow(card, COLORS["ochre"], True, endless=True) for card in blanks_of(deck))
    if jokers:
        found.append(LotRow(0, tr("Jokers"), COLORS["ochre"], "star", "section", note))
        found.extend(_rest(deck, [card for card in left if not card.lot]))
    return found


def _section(deck: Deck, heading: str, cards: Sequence[Card]) -> list[Row]:
    rows: list[Row] = [LotRow(0, heading, COLORS["ochre"], "star", "section", "")]
    return [*rows, *_rest(deck, cards)] if cards else []


def _rest(deck: Deck, cards: Sequence[Card]) -> list[CardRow]:
    return [CardRow(card, COLORS["ochre"], True, number_shown(deck, card, "recto")) for card in cards]


def _in_pile(deck: Deck, lot: str) -> list[Card]:
    """The cards of a lot but blank ones, in the deck's order; the steps of a ring by title, not to give theirs away."""
    cards = [card for card in deck.cards_of(lot) if card.kind != "blank"]
    ring = deck.layout.kind == "ring"
    return sorted(cards, key=lambda card: card.title if ring and card.kind == "step" else "")


def spoken(row: Row) -> str:
    """What a screen reader says of a row."""
    if isinstance(row, LotRow):
        lot = tr("Lot {number}", number=row.number) if row.number else ""
        return ", ".join(part for part in (lot, row.title, row.note) if part)
    number = tr("Card {number}", number=row.number) if row.number else ""
    state = "" if row.ready else tr("not dealt yet")
    endless = tr("as many as you like") if row.endless else ""
    return ", ".join(part for part in (number, row.card.title, state, endless) if part)
