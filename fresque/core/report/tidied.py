"""What only the facilitator needs of a report: the cards counted when tidying up, and the jokers that were played."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fresque.core.deck import Deck
from fresque.core.facts import CardCount, Happened, JokerPlayed
from fresque.core.report.timed import Timed, facts_of

Told = Sequence[Timed[Happened]]


@dataclass(frozen=True, slots=True)
class LotCounted:
    """The cards of one lot, all sets together; `missing` names those that could be told: number, letter of the set."""

    lot: str
    title: str
    sets: int
    expected: int
    found: int
    missing: tuple[str, ...] = ()

    @property
    def lost(self) -> int:
        """How many cards are not there."""
        return max(0, self.expected - self.found)


@dataclass(frozen=True, slots=True)
class Joker:
    """A joker that was played at a table; `text` is what it was used for, empty when nobody wrote it."""

    card: str
    title: str
    table: int
    text: str = ""


def counted_lots(told: Told, deck: Deck, tables: int) -> tuple[LotCounted, ...]:
    """The lots that were counted, in the order of the deck; the last count of each."""
    last = {count.lot: count for count in facts_of(told, CardCount)}
    return tuple(_lots(last, deck, tables))


def jokers(told: Told, deck: Deck) -> tuple[Joker, ...]:
    """The jokers played, in order."""
    found = []
    for joker in facts_of(told, JokerPlayed):
        card = deck.card(joker.card)
        if card is not None or joker.text.strip():
            found.append(Joker(joker.card, card.title if card else "", joker.table, joker.text.strip()))
    return tuple(found)


def _lots(last: dict[str, CardCount], deck: Deck, tables: int) -> Iterator[LotCounted]:
    for lot in deck.lots:
        if count := last.get(lot.id):
            sets = count.sets or max(1, tables)
            expected = len(list(deck.cards_of(lot.id))) * sets
            yield LotCounted(lot.id, lot.title, sets, expected, count.found, count.missing)
