"""Dealing from the facilitator's side: is it its turn, how is it read, who holds how many cards."""

from dataclasses import dataclass

from fresque.app.desk import Desk, fresh_id
from fresque.core import dealing
from fresque.core.batch import Batch
from fresque.core.clock_edits import Wanted, begin
from fresque.core.deck import Card
from fresque.core.facts import Deal, DealMode, Headcount, JokerPlayed, Reading, happened
from fresque.core.i18n import _, tr, trn
from fresque.core.outline import quoted
from fresque.core.records import PlacedCard, Record

MODES: dict[DealMode, str] = {
    "tray": _("The whole lot to each table"),
    "turn": _("Card by card, to the tables in turn"),
    "popcorn": _("Popcorn: revealed one by one"),
}
READINGS: dict[Reading, str] = {
    "": _("Reading: as the deck says"),
    "aloud": _("Reading aloud, in turn"),
    "silent": _("Silent reading"),
    "free": _("Free reading"),
}
_SAID: dict[Reading, str] = {
    "aloud": _("Reading: each reads their cards aloud, in turn."),
    "silent": _("Reading: everyone reads in silence, then shares."),
    "free": _("Reading: as you like."),
}


@dataclass(frozen=True, slots=True)
class People:
    """The last count."""

    present: int = 0
    expected: int = 0
    late: int = 0


def out_of_turn(desk: Desk, lot: str) -> str:
    """Why this lot would break the order, in a sentence; empty when it is its turn."""
    number = desk.deck.lot_number(lot)
    dealt = desk.dealt()
    before = [earlier for earlier in desk.deck.lots[: max(0, number - 1)] if earlier.id not in dealt]
    if before:
        first = desk.deck.lot_number(before[0].id)
        return tr("Lot {number} comes after lot {before}, which is not dealt.", number=number, before=first)
    clock = desk.conduct.clock()
    if clock.running is None:
        return ""
    phase = next((p for p in clock.phases if lot in p.phase.deals and p.state == "todo"), None)
    if phase is not None:
        return tr("Lot {number} is planned in “{phase}”, which has not begun.", number=number, phase=phase.phase.title)
    placed = desk.placed()
    for done in desk.deck.lots[: max(0, number - 1)]:
        if not any(card.id in placed for card in desk.deck.cards_of(done.id)):
            last = desk.deck.lot_number(done.id)
            return tr("No card of lot {number} is on the table yet.", number=last)
    return ""


def deal(desk: Desk, lot: str, mode: DealMode, reading: Reading, *, everyone: bool, silent: float = 0.0) -> bool:
    """Deal a lot to the table in view, or to all those that do not have it; in turn, always to all.

    `silent` minutes of reading begin to count with the same gesture.
    """
    tables = lacking(desk, lot) if everyone or mode == "turn" else [desk.table]
    if not tables:
        return False
    batch = dealing.deal_lot(fresh_id, desk.deck, lot, tables, mode, reading)
    clock = begin(fresh_id(), Wanted(silent), desk.session.now(), kind="reading") if silent else Batch()
    return desk.commit(Batch((*batch.ops, *clock.ops)))


def lacking(desk: Desk, lot: str) -> list[int]:
    """The tables that do not have this lot."""
    every = range(1, desk.session.info.tables + 1)
    have = {fact.table for fact in happened(desk.board.records(), Deal) if fact.lot == lot}
    return [table for table in every if table not in have and 0 not in have]


def reading_said(desk: Desk) -> str:
    """How the last lot dealt to this table is read, as everyone may hear it."""
    readings = [deal.reading for deal in desk.deals() if deal.reading]
    return tr(_SAID[readings[-1]]) if readings else ""


def hidden(desk: Desk) -> list[Card]:
    """The cards still to reveal to this table."""
    return dealing.hidden_cards(desk.deck, facts(desk))


def reveal_next(desk: Desk, card_id: str = "") -> Card | None:
    """Reveal this card, or the next one when none is named; None when it does not wait to be."""
    waiting = [card for card in hidden(desk) if card_id in ("", card.id)]
    done = bool(waiting) and desk.commit(dealing.reveal(fresh_id(), waiting[0].id, table=desk.table))
    return waiting[0] if done else None


def jokers(desk: Desk) -> list[Card]:
    """The jokers of the deck not given to this table yet."""
    given = {joker.card for joker in happened(facts(desk), JokerPlayed)}
    return [card for card in desk.deck.cards if card.kind == "joker" and card.id not in given]


def give_joker(desk: Desk) -> Card | None:
    """Give the next joker to this table, None when there is none."""
    left = jokers(desk)
    done = bool(left) and desk.commit(dealing.give_joker(fresh_id(), left[0], table=desk.table))
    return left[0] if done else None


def people(desk: Desk) -> People:
    """The people counted last; before that, those who were expected."""
    counts = list(happened(desk.board.records(0), Headcount))
    if not counts:
        return People(expected=desk.session.info.expected)
    last = counts[-1]
    return People(last.present or 0, last.expected or desk.session.info.expected, last.late or 0)


def at_a_table(desk: Desk) -> int:
    """The most people at a table, those counted or else expected; 0 when nobody knows."""
    there = people(desk)
    return dealing.seats(there.present or there.expected, desk.session.info.tables, 1)


def count(desk: Desk, present: int, expected: int, late: int) -> bool:
    """Write down how many people there are."""
    return desk.commit(dealing.count_people(fresh_id(), present, expected, late))


def arrive(desk: Desk) -> bool:
    """Someone comes late."""
    there = people(desk)
    return count(desk, there.present + 1, max(there.expected, there.present + 1), max(0, there.late - 1))


def in_hand(desk: Desk, table: int) -> list[Card]:
    """The cards dealt to a table that do not lie on it yet, in the deck's order."""
    records = desk.board.records(table)
    placed = {r.card for r in records if isinstance(r, PlacedCard)}
    ready = dealing.ready_cards(desk.deck, (*desk.board.records(0), *records))
    return [card for card in desk.deck.cards if card.lot and card.id in ready and card.id not in placed]


def newcomer(desk: Desk) -> str:
    """Where the last to come sits, and who gives which card, by table and seat; empty when nobody holds a card."""
    before, tables = people(desk).present - 1, desk.session.info.tables
    if before < 0:
        return ""
    table = before % tables + 1
    seat = dealing.seats(before, tables, table) + 1
    held = in_hand(desk, table)
    place = tr("Table {table}, seat {seat}", table=table, seat=seat) if tables > 1 else tr("Seat {seat}", seat=seat)
    given = dealing.given_up([card.id for card in held], seat - 1)
    if given:
        words = [tr("seat {seat} gives {card}", seat=n, card=quoted(_title(desk, card))) for n, card in given]
        return tr("{place}: {gifts}.", place=place, gifts=", ".join(words))
    if not held or seat == 1:
        return ""
    return tr("{place}: reads with seat {other}.", place=place, other=seat - 1)


def _title(desk: Desk, card_id: str) -> str:
    card = desk.deck.card(card_id)
    return card.title if card else card_id


def hands(desk: Desk) -> str:
    """How the cards in hand at this table are shared between its people, in a sentence; empty when there are none."""
    at_table = dealing.seats(people(desk).present, desk.session.info.tables, desk.table)
    held = in_hand(desk, desk.table)
    if not held or not at_table:
        return ""
    each, more = dealing.shares(len(held), at_table)
    cards = trn("{n} card in hand", "{n} cards in hand", len(held))
    everyone = trn("{n} person at the table", "{n} people at the table", at_table)
    if not each:
        one = "{cards} for {people}: {n} reads with a neighbour."
        return trn(
            one, "{cards} for {people}: {n} read with a neighbour.", at_table - more, cards=cards, people=everyone
        )
    shared = trn("{n} each", "{n} each", each)
    if more:
        shared = trn("{each}, one more for {n} person", "{each}, one more for {n} people", more, each=shared)
    return tr("{cards} for {people}: {shared}.", cards=cards, people=everyone, shared=shared)


def revealed_said(desk: Desk, card: Card) -> str:
    """What is told once a card is revealed."""
    left = trn("{n} left to reveal", "{n} left to reveal", len(hidden(desk)))
    return tr("Revealed: {card} — {left}", card=quoted(card.title), left=left)


def facts(desk: Desk) -> list[Record]:
    """What is told of the table in view and of the whole room."""
    return [*desk.board.records(0), *desk.records()]
