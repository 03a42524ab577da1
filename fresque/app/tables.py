"""The tables of one session compared: links they all drew, links only one dared; and one board copied onto another."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from fresque.core.batch import Add, Batch, Delete, Op
from fresque.core.board import Board
from fresque.core.deck import Deck
from fresque.core.i18n import tr, trn
from fresque.core.records import Fact, Link, Placed, PlacedCard, Record


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


@dataclass(frozen=True, slots=True)
class Counts:
    """What lies on a table."""

    table: int
    cards: int
    links: int
    notes: int

    def __str__(self) -> str:
        if not (self.cards or self.links or self.notes):
            return tr("empty")
        cards, links = trn("1 card", "{n} cards", self.cards), trn("{n} link", "{n} links", self.links)
        return f"{cards}, {links}"


def counts(table: int, records: Iterable[Record]) -> Counts:
    """Count what lies on a table, `records` being its own."""
    there = list(records)
    cards = sum(isinstance(r, PlacedCard) for r in there)
    links = sum(isinstance(r, Link) for r in there)
    return Counts(table, cards, links, sum(isinstance(r, Placed) for r in there) - cards)


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


def is_empty(board: Board, table: int) -> bool:
    """Whether nothing lies on a table."""
    return not any(isinstance(r, Placed) for r in board.records(table))


def copy_table(board: Board, source: int, target: int, new_id: Callable[[], str]) -> Batch:
    """Make `target` lie as `source` does, with records of its own, in one gesture; what lay there goes.

    The lots dealt to `source` are dealt to `target` too; empty when `source` is, or when they are the same table.
    """
    if source == target or is_empty(board, source):
        return Batch()
    there, here = board.records(target), board.records(source)
    gone: list[Op] = [Delete(r.id) for r in there if isinstance(r, Placed | Link)]
    names = {r.id: new_id() for r in here if isinstance(r, Placed | Link)}
    dealt = {r.fields.get("lot") for r in there if isinstance(r, Fact) and r.type == "deal"}
    made = [Add(names[r.id], r.type, _moved(board, r.id, target, names)) for r in here if r.id in names]
    lots = [r for r in here if isinstance(r, Fact) and r.type == "deal" and r.fields.get("lot") not in dealt]
    deals = [Add(new_id(), "deal", {**board.fields(r.id), "table": target}) for r in lots]
    return Batch((*gone, *deals, *made))


def _linked(records: Iterable[Record], cards: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for link in records:
        if isinstance(link, Link) and link.source in cards and link.target in cards:
            first, second = cards[link.source], cards[link.target]
            if first != second:
                yield first, second, link.reason.strip()


def _moved(board: Board, record_id: str, table: int, names: Mapping[str, str]) -> dict[str, object]:
    """The fields of a record for another table; links join the copies."""
    fields = {**board.fields(record_id), "table": table}
    for end in ("from", "to"):
        if end in fields:
            fields[end] = names[str(fields[end])]
    return fields
