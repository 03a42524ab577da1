"""How lots are dealt: to the pile of a table, card by card to the tables in turn, or revealed one by one."""

from collections.abc import Callable, Iterable, Sequence

from fresque.core.batch import Add, Batch
from fresque.core.deck import Card, Deck
from fresque.core.facts import Deal, DealMode, Reading, Reveal, happened
from fresque.core.records import Record


def ready_cards(deck: Deck, records: Iterable[Record]) -> set[str]:
    """The cards a table may take: those of no lot, and those dealt to it or revealed, by the facts of its records."""
    facts = list(records)
    deals = list(happened(facts, Deal))
    shown = {reveal.what for reveal in happened(facts, Reveal) if reveal.face == "recto"}
    return {card.id for card in deck.cards if not card.lot or any(_given(card, deal, shown) for deal in deals)}


def _given(card: Card, deal: Deal, shown: set[str]) -> bool:
    mine = deal.cards is None or card.id in deal.cards
    return deal.lot == card.lot and mine and (deal.mode != "popcorn" or card.id in shown)


def shared_lots(records: Iterable[Record]) -> set[str]:
    """The lots of which this table has a share only: the other cards are on other tables."""
    deals = list(happened(records, Deal))
    return {deal.lot for deal in deals} - {deal.lot for deal in deals if deal.cards is None}


def hidden_cards(deck: Deck, records: Iterable[Record]) -> list[Card]:
    """The cards of lots dealt one by one that nobody has revealed yet, in the deck's order."""
    facts = list(records)
    lots = {deal.lot for deal in happened(facts, Deal) if deal.mode == "popcorn"}
    ready = ready_cards(deck, facts)
    return [card for lot in deck.lots if lot.id in lots for card in deck.cards_of(lot.id) if card.id not in ready]


def in_turn(cards: Sequence[Card], tables: Sequence[int]) -> dict[int, list[str]]:
    """Each card to the next table, as one deals around a room."""
    return {table: [card.id for card in cards[n :: len(tables)]] for n, table in enumerate(tables)}


def deal_lot(
    new_id: Callable[[], str], deck: Deck, lot: str, tables: Sequence[int], mode: DealMode, reading: Reading
) -> Batch:
    """Hand a lot to these tables: whole to each, or shared between them when they take it in turn."""
    shares = in_turn(list(deck.cards_of(lot)), tables) if mode == "turn" else {}
    ops = []
    for table in tables:
        fields: dict[str, object] = {"lot": lot, "table": table}
        if mode != "tray":
            fields["mode"] = mode
        if reading:
            fields["reading"] = reading
        if table in shares:
            fields["cards"] = shares[table]
        ops.append(Add(new_id(), "deal", fields))
    return Batch(tuple(ops))


def reveal(new_id: str, card: str, *, table: int) -> Batch:
    """Show everyone the front of a card dealt one by one."""
    return Batch((Add(new_id, "reveal", {"what": card, "face": "recto", "table": table}),))


def give_joker(new_id: str, card: Card, *, table: int) -> Batch:
    """Hand a joker to a table."""
    return Batch((Add(new_id, "joker", {"card": card.id, "text": card.title, "table": table}),))


def count_people(new_id: str, present: int, expected: int, late: int) -> Batch:
    """How many people are in the room, were expected, and are still to come: plain numbers."""
    return Batch((Add(new_id, "headcount", {"present": present, "expected": expected, "late": late, "table": 0}),))


def shares(cards: int, people: int) -> tuple[int, int]:
    """How many cards each person holds, and how many people hold one more."""
    return divmod(cards, people) if people > 0 else (0, 0)


def seats(people: int, tables: int, table: int) -> int:
    """How many of the people are at a table, the first tables taking one more when they do not share out."""
    each, more = divmod(max(0, people), max(1, tables))
    return each + (table <= more)


def given_up(cards: Sequence[str], people: int) -> list[tuple[int, str]]:
    """Who gives which card to someone who comes late: (seat, card), seats counted from 1 in the order of the cards.

    The cards were dealt around `people` seats, one each in turn; those who hold the most give their last, until the
    newcomer holds as many as anyone needs to. Nobody gives their only card: with too few cards it is empty.
    """
    if people <= 0:
        return []
    held = {seat: list(cards[seat - 1 :: people]) for seat in range(1, people + 1)}
    found = list[tuple[int, str]]()
    for _card in range(len(cards) // (people + 1)):
        seat = max(held, key=lambda seat: (len(held[seat]), -seat))
        if len(held[seat]) > 1:
            found.append((seat, held[seat].pop()))
    return found
