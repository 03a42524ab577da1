"""The tables of one session compared: links they all drew, links only one dared."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fresque.core.board import Board
from fresque.core.deck import Deck
from fresque.core.records import Link, PlacedCard, Record


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cards of the deck, in its order, and the tables that linked them either way, with their reasons."""

    first: str
    second: str
    reasons: Mapping[int, tuple[str, ...]]

    @property
    def tables(self) -> tuple[int, ...]:
        """The tables that drew the link, in order."""
        return tuple(sorted(self.reasons))


@dataclass(frozen=True, slots=True)
class Compared:
    """What the tables that have cards share: `common` links are on all of them, `alone` on a single one."""

    tables: tuple[int, ...]
    common: tuple[Pair, ...]
    alone: tuple[Pair, ...]


def compared(board: Board, deck: Deck, tables: Iterable[int]) -> Compared:
    """Compare the links of the tables that have cards; two tables at least, or there is nothing in common.

    Only cards of the deck count, blank ones not: each table words its own.
    """
    rank = {card.id: n for n, card in enumerate(deck.cards) if card.kind != "blank"}
    drawn: dict[tuple[str, str], dict[int, tuple[str, ...]]] = {}
    begun = []
    for table in tables:
        records = board.records(table)
        cards = {r.id: r.card for r in records if isinstance(r, PlacedCard) and r.card in rank}
        if cards:
            begun.append(table)
        for first, second, reason in _linked(records, cards):
            pair = (first, second) if rank[first] < rank[second] else (second, first)
            reasons = drawn.setdefault(pair, {})
            reasons[table] = (*reasons.get(table, ()), *([reason] if reason else []))
    order = sorted(drawn, key=lambda pair: (rank[pair[0]], rank[pair[1]]))
    pairs = [Pair(*pair, drawn[pair]) for pair in order] if len(begun) > 1 else []
    common = tuple(pair for pair in pairs if len(pair.reasons) == len(begun))
    return Compared(tuple(begun), common, tuple(pair for pair in pairs if len(pair.reasons) == 1))


def _linked(records: Iterable[Record], cards: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for link in records:
        if isinstance(link, Link) and link.source in cards and link.target in cards:
            first, second = cards[link.source], cards[link.target]
            if first != second:
                yield first, second, link.reason.strip()
